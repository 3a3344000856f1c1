"""What each finder sees in a sentence, as the slots it fills, and what it must not see."""

from __future__ import annotations

import pytest

from quizgen.facts import find_facts
from quizgen.languages import load
from quizgen.model import Document, Fact

LANGUAGE = load("de")


def facts(text: str, kind: str) -> list[Fact]:
    found = find_facts(LANGUAGE.analyse(Document("", text, "example")))
    return [fact for fact in found if fact.kind() == kind]


def slots(fact: Fact) -> dict[str, str]:
    return {name: phrase.text for name in fact.slots() if (phrase := getattr(fact, name)) is not None}


FOUND = {
    # kind and what is special: text, slots
    "apposition of a person": (
        "Lenin, der Gründer der Sowjetunion, starb im Jahr 1924.",
        {"person": "Lenin", "former": "der Gründer der Sowjetunion"},
    ),
    "apposition with the name behind": (
        "Der Gründer der Sowjetunion, Wladimir Iljitsch Lenin, starb im Jahr 1924.",
        {"person": "Wladimir Iljitsch Lenin", "former": "Der Gründer der Sowjetunion"},
    ),
    "apposition in the present": (
        "Paris, die Hauptstadt Frankreichs, liegt an der Seine.",
        {"thing": "Paris", "present": "die Hauptstadt Frankreichs"},
    ),
    "apposition that only describes": (
        "Marie Curie, eine polnische Physikerin, entdeckte das Radium.",
        {"person": "Marie Curie", "description": "eine polnische Physikerin"},
    ),
    "definition": ("Igel sind Säugetiere.", {"term": "Igel", "meaning": "Säugetiere"}),
    "definition with all that belongs to it": (
        "Die Bastille war ein Gefängnis in Paris.",
        {"term": "Die Bastille", "meaning": "ein Gefängnis in Paris"},
    ),
    "definition with a relative clause": (
        "Der Igel ist ein Säugetier, das Stacheln trägt.",
        {"term": "Der Igel", "meaning": "ein Säugetier, das Stacheln trägt"},
    ),
    "definition by what is understood": (
        "Unter Photosynthese versteht man die Herstellung von Zucker mit Hilfe von Licht.",
        {"term": "Unter Photosynthese", "meaning": "die Herstellung von Zucker mit Hilfe von Licht"},
    ),
    "definition of a word": (
        "Das Wort Demokratie bedeutet Herrschaft des Volkes.",
        {"term": "Das Wort Demokratie", "meaning": "Herrschaft des Volkes"},
    ),
    "distinction of a thing": (
        "Der Rhein ist der längste Fluss Deutschlands.",
        {"thing": "Der Rhein", "title": "der längste Fluss Deutschlands"},
    ),
    "distinction with the title first": (
        "Die Hauptstadt von Frankreich ist Paris.",
        {"thing": "Paris", "title": "Die Hauptstadt von Frankreich"},
    ),
    "distinction of a person": (
        "Marie Curie war die erste Frau, die einen Nobelpreis erhielt.",
        {"person": "Marie Curie", "title": "die erste Frau, die einen Nobelpreis erhielt"},
    ),
    "naming": ("Man nennt die jungen Frösche Kaulquappen.", {"thing": "die jungen Frösche", "name": "Kaulquappen"}),
    "abbreviation": (
        "Im Jahr 1949 wurde die Deutsche Demokratische Republik (DDR) gegründet.",
        {"long": "die Deutsche Demokratische Republik (DDR)", "short": "DDR"},
    ),
    "abbreviation of a genitive inside": (
        "Die Berliner Mauer war ein Bauwerk der Deutschen Demokratischen Republik (DDR).",
        {"long": "der Deutschen Demokratischen Republik", "short": "DDR"},
    ),
    "abbreviation with the long form behind": (
        "Die DDR (Deutsche Demokratische Republik) bestand bis 1990.",
        {"long": "Deutsche Demokratische Republik", "short": "DDR"},
    ),
    "etymology": (
        "Das Wort Demokratie kommt aus dem Griechischen.",
        {"word": "Das Wort Demokratie", "verb": "kommt", "source": "aus dem Griechischen"},
    ),
    "role": (
        "Der Parteitheoretiker N. Bucharin erarbeitete das Modell eines neuen Kurses.",
        {"person": "N. Bucharin", "office": "Der Parteitheoretiker N. Bucharin"},
    ),
    "lifespan in years": (
        "Josef Stalin (1878–1953) regierte die Sowjetunion.",
        {"person": "Josef Stalin (1878–1953)", "birth": "1878", "death": "1953"},
    ),
    "lifespan with days and places": (
        "Albert Einstein (* 14. März 1879 in Ulm; † 18. April 1955 in Princeton) war ein Physiker.",
        {
            "person": "Albert Einstein (* 14. März 1879 in Ulm; † 18. April 1955 in Princeton)",
            "birth": "14. März 1879",
            "birthplace": "in Ulm",
            "death": "18. April 1955",
            "deathplace": "in Princeton",
        },
    ),
    "lifespan with a larger place": (
        "Marie Curie (* 7. November 1867 in Warschau, Polen; † 4. Juli 1934 bei Passy) forschte.",
        {
            "person": "Marie Curie (* 7. November 1867 in Warschau, Polen; † 4. Juli 1934 bei Passy)",
            "birth": "7. November 1867",
            "birthplace": "in Warschau",
            "death": "4. Juli 1934",
            "deathplace": "bei Passy",
        },
    ),
    "lifespan with the same place": (
        "Johannes Gutenberg (* um 1400 in Mainz; † vor dem 26. Februar 1468 ebenda) druckte Bücher.",
        {
            "person": "Johannes Gutenberg (* um 1400 in Mainz; † vor dem 26. Februar 1468 ebenda)",
            "birth": "um 1400",
            "birthplace": "in Mainz",
            "death": "vor dem 26. Februar 1468",
            "deathplace": "in Mainz",
        },
    ),
    "lifespan with a doubt and a plus": (
        "Marco Polo (* 1254 vermutlich in Venedig; + 8. Januar 1324 ebenda) reiste nach China.",
        {
            "person": "Marco Polo (* 1254 vermutlich in Venedig; + 8. Januar 1324 ebenda)",
            "birth": "1254",
            "death": "8. Januar 1324",
        },
    ),
    "lifespan in words": (
        "Astrid Lindgren (geboren als Anna Ericsson am 14. November 1907, gestorben am 28. Januar 2002) schrieb.",
        {
            "person": "Astrid Lindgren (geboren als Anna Ericsson am 14. November 1907, gestorben am 28. Januar 2002)",
            "birth": "14. November 1907",
            "death": "28. Januar 2002",
        },
    ),
    "membership": (
        "Die drei Alliierten (USA, Großbritannien und Frankreich) besetzten den Westen Deutschlands.",
        {
            "former": "Die drei Alliierten (USA, Großbritannien und Frankreich)",
            "members": "USA, Großbritannien und Frankreich",
        },
    ),
    "membership in an open list": (
        "Die „neue Opposition“ (Zinov'ev, Kamenev u.a.) wurde auf dem Parteitag besiegt.",
        {"former": "Die „neue Opposition“ (Zinov'ev, Kamenev u.a.)", "some": "Zinov'ev, Kamenev"},
    ),
    "membership in a class": (
        "Igel gehören zu den Säugetieren.",
        {"member": "Igel", "verb": "gehören", "wider": "zu den Säugetieren"},
    ),
    "quotation": (
        "Im Jahr 1963 rief Martin Luther King: „Ich habe einen Traum.“",
        {"speaker": "Martin Luther King", "occasion": "Im Jahr 1963", "words": "„Ich habe einen Traum.“"},
    ),
    "quotation of two sentences": (
        "Stalin sagte 1931: „Wir sind zurückgeblieben. Wir müssen diesen Unterschied aufholen.“",
        {
            "speaker": "Stalin",
            "occasion": "1931",
            "words": "„Wir sind zurückgeblieben. Wir müssen diesen Unterschied aufholen.“",
        },
    ),
    "quotation with what its words are called": (
        "Stalin gab 1931 die Parole aus: „Wir müssen diesen Unterschied aufholen.“",
        {
            "speaker": "Stalin",
            "occasion": "1931",
            "saying": "die Parole",
            "words": "„Wir müssen diesen Unterschied aufholen.“",
        },
    ),
    "quotation of how something is worded": (
        "Das Konzept der Regierung lautete: „Sozialismus in einem einzigen Land“.",
        {"wording": "„Sozialismus in einem einzigen Land“"},
    ),
    "deed": (
        "Die Gründung des Zollvereins im Jahr 1834 förderte den Handel.",
        {"deed": "Die Gründung des Zollvereins", "time": "im Jahr 1834"},
    ),
    "deed that was arranged": (
        "Nach der Krönung Napoleons im Dezember 1804 war Frankreich ein Kaiserreich.",
        {"meeting": "Nach der Krönung Napoleons", "time": "im Dezember 1804"},
    ),
    "deed of several, in a part of a century": (
        "Das Nachlassen der Bewegung in der Mitte der 20er Jahre und die Lage zwangen die Partei zum Nachgeben.",
        {"deed": "Das Nachlassen der Bewegung", "time": "in der Mitte der 20er Jahre"},
    ),
    "authorship": (
        "Stalins These von der Möglichkeit des Sozialismus in einem Land eröffnete eine neue Perspektive.",
        {
            "work": "Stalins These von der Möglichkeit des Sozialismus in einem Land",
            "author": "Stalins",
        },
    ),
    "quantity": (
        "Der Rhein ist 1233 Kilometer lang.",
        {"whole": "Der Rhein", "amount": "1233 Kilometer", "dimension": "lang", "verb": "ist"},
    ),
    "part": (
        "Das Blut besteht aus Blutplasma und Blutkörperchen.",
        {"whole": "Das Blut", "parts": "aus Blutplasma und Blutkörperchen"},
    ),
    "part in a long list": (
        "Das Blut besteht aus Plasma, roten Blutkörperchen, weißen Blutkörperchen und Blutplättchen.",
        {
            "whole": "Das Blut",
            "parts": "aus Plasma, roten Blutkörperchen, weißen Blutkörperchen und Blutplättchen",
            "list": "aus Plasma, roten Blutkörperchen, weißen Blutkörperchen und Blutplättchen",
        },
    ),
    "enumeration": (
        "Die wichtigsten Organe des Menschen sind das Herz, das Gehirn und die Lunge.",
        {"group": "Die wichtigsten Organe des Menschen", "members": "das Herz, das Gehirn und die Lunge"},
    ),
    "contrast": (
        "Der Aufbau wurde nicht durch Importe, sondern durch eine eigene Produktion durchgeführt.",
        {
            "both": "nicht durch Importe, sondern durch eine eigene Produktion",
            "asserted": "durch eine eigene Produktion",
        },
    ),
    "appearance": (
        "Das Fell ist schwarz und weiß.",
        {"whole": "Das Fell", "colour": "schwarz und weiß", "verb": "ist"},
    ),
    "quantity of the greatest": (
        "Der Brocken ist mit 1141 Metern der höchste Berg des Harzes.",
        {"whole": "Der Brocken", "amount": "mit 1141 Metern", "title": "der höchste Berg des Harzes", "verb": "ist"},
    ),
    "membership in a rank": (
        "Der Luchs ist ein Raubtier aus der Familie der Katzen.",
        {"member": "Der Luchs", "verb": "ist", "rank": "aus der Familie der Katzen"},
    ),
    "naming between commas": (
        "Karlsruhe, auch Fächerstadt genannt, liegt in Baden.",
        {"thing": "Karlsruhe", "alias": "Fächerstadt", "beside": "auch"},
    ),
    "cause": (
        "Weil die Insekten im Winter fehlen, halten die Igel einen Winterschlaf.",
        {"cause": "Weil die Insekten im Winter fehlen"},
    ),
    "proportion": (
        "Je höher man steigt, desto dünner wird die Luft.",
        {"whole": "die Luft", "verb": "wird", "grade": "dünner", "measure": "Je höher man steigt"},
    ),
    "reaction on an occasion": (
        "Bei Gefahr rollt sich der Igel zusammen.",
        {"doer": "der Igel", "occasion": "Bei Gefahr", "deed": "rollt sich der Igel zusammen."},
    ),
    "reaction under a condition": (
        "Wenn Wasser gefriert, dehnt es sich aus.",
        {"condition": "Wenn Wasser gefriert", "deed": "dehnt es sich aus."},
    ),
    "purpose": (
        "Die DDR baute eine Mauer, um die Flucht der Bürger zu verhindern.",
        {"purpose": "um die Flucht der Bürger zu verhindern"},
    ),
}


@pytest.mark.parametrize(("name", "text", "wanted"), [(n, *row) for n, row in FOUND.items()], ids=FOUND)
def test_finds(name: str, text: str, wanted: dict[str, str]) -> None:
    assert [slots(fact) for fact in facts(text, name.split()[0])] == [wanted]


NOT_FOUND = {
    # kind and why not: text
    "apposition: one of many": "Lenin, der Politiker, starb im Jahr 1924.",
    "definition: a length": "Der Rhein ist 1233 Kilometer lang.",
    "definition: denied": "Die Tomate ist kein Gemüse.",
    "definition: a judgement of a long term": "Der Bau und der Ausbau der Mauer war eine Belastung für die DDR.",
    "definition: a name": "Das erste Opfer war Ida Siekmann.",
    "definition: vague": "Das ist ein weiterer Grund für den Bau der Mauer.",
    "distinction: one of many": "Der Rhein ist einer der längsten Flüsse Europas.",
    "distinction: indefinite": "Der Rhein ist ein langer Fluss in Europa.",
    "abbreviation: other letters": "Die Partei (SPD) gewann die Wahl.",
    "abbreviation: a number of things": "An der Mauer gab es 25 Grenzübergangsstellen (GÜSt).",
    "role: somebody's": "Die Jakobiner siegten mit ihrem Anführer Maximilien de Robespierre.",
    "role: in the present": "Der Physiker Albert Einstein gilt als Genie.",
    "lifespan: of a state": "Die Sowjetunion (1922–1991) war ein großer Staat.",
    "membership: an explanation": "Die deutsche Grenzpolizei (Vorläufer der Grenztruppen) sperrte die Straßen.",
    "membership: a clause": "Die Partei (Minister, die der König oft ernannte) trat zurück.",
    "quotation: whose question it is": (
        "Auf die Frage des Reporters Brinkmann: „Wann tritt das denn in Kraft?“ antwortete Schabowski sofort."
    ),
    "quotation: too short": "Schabowski sagte einfach: „ab sofort“.",
    "quotation: never closed": "Stalin sagte: „Wir sind hinter den Ländern zurückgeblieben.",
    "deed: that failed": "Die Besetzung des Rheinlands im Jahr 1919 scheiterte.",
    "deed: that was wanted": "Die Abschaffung der Zensur im Jahr 1848 wurde gefordert.",
    "deed: in a plan": "Der Plan einer Besetzung des Ruhrgebiets im Jahr 1923 fand keine Mehrheit.",
    "deed: that did not happen": "Die Gründung des Vereins im Jahr 1834 fand nicht statt.",
    "deed: of nobody known": "Die Gründung eines Vereins im Jahr 1834 förderte den Handel.",
    "deed: at a time told elsewhere": "Die Gründung des Vereins am selben Tag förderte den Handel.",
    "deed: the time of the verb": "Die Gründung des Zollvereins förderte im Jahr 1834 den Handel.",
    "authorship: of a country": "Deutschlands Wirtschaftspolitik führte zu einem Streit mit den Nachbarn.",
    "authorship: of a son": "Caesars Adoptivsohn besiegte seine Gegner.",
    "authorship: nothing came of it": "Bismarcks Politik endete im Jahr 1890.",
    "authorship: even now": "Goethes Werke begeistern die Leser.",
    "proportion: what it is": "Je tiefer man taucht, desto größer ist der Druck.",
    "reaction: what it is": "Bei Gefahr ist der Igel leise.",
    "reaction: once": "Als das Wasser gefror, dehnte es sich aus.",
    "reaction: one of two deeds": "Bei Gefahr rollt sich der Igel zusammen und stellt die Stacheln auf.",
    "appearance: only at a time": "Das Fell ist im Winter weiß.",
    "quantity: only at a time": "Die Mauer war im Jahr 1961 etwa 155 Kilometer lang.",
    "part: another verb": "Die Bevölkerung hoffte auf die Hilfe der Amerikaner.",
    "part: to exist": "Die DDR bestand bis 1990.",
    "membership: in a state": "Finnland gehörte zu Schweden.",
    "enumeration: not complete": "Zu den größten Städten Deutschlands zählen Berlin, Hamburg und Köln.",
    "enumeration: no list": "Die wichtigsten Organe des Menschen sind Muskeln.",
    "enumeration: one thing": "Die wichtigste Stadt des Landes ist Berlin.",
    "etymology: of a person": "Marie Curie stammte aus Polen.",
    "cause: asked, not told": "Warum fehlen die Insekten, weil es kalt ist?",
}


@pytest.mark.parametrize(("name", "text"), NOT_FOUND.items(), ids=NOT_FOUND)
def test_does_not_find(name: str, text: str) -> None:
    assert [slots(fact) for fact in facts(text, name.split(":")[0])] == []


def test_a_term_is_defined_once() -> None:
    text = "Igel sind Säugetiere. Im Winter schlafen Igel. Igel sind Einzelgänger."
    assert [slots(fact)["meaning"] for fact in facts(text, "definition")] == ["Säugetiere"]


def test_facts_stand_in_the_order_of_the_text() -> None:
    text = "Marie Curie erhielt 1903 einen Nobelpreis. Stalin sagte 1931: „Wir sind weit zurückgeblieben.“"
    starts = [fact.sentence.start for fact in find_facts(LANGUAGE.analyse(Document("", text, "example")))]
    assert starts == sorted(starts)
    assert len(set(starts)) == 2


def test_a_quotation_points_to_all_its_sentences() -> None:
    text = "Stalin sagte 1931: „Wir sind zurückgeblieben. Wir müssen diesen Unterschied aufholen.“ Dann ging er."
    (quotation,) = facts(text, "quotation")
    assert text[quotation.sentence.start : quotation.sentence.end] == quotation.sentence.text
    assert quotation.sentence.text.endswith("aufholen.“")
