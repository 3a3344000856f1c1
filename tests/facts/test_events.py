"""Which slots of an event a clause fills, and what is left to the other kinds of facts."""

from __future__ import annotations

import pytest

from quizgen.facts import find_facts
from quizgen.languages import load
from quizgen.model import Document, Event

LANGUAGE = load("de")


def filled(text: str) -> dict[str, str]:
    """The slots of all events of a text together."""
    return {
        name: phrase.text
        for fact in find_facts(LANGUAGE.analyse(Document("", text, "example")))
        if fact.kind() == "event"
        for name in fact.slots()
        if (phrase := getattr(fact, name)) is not None
    }


FILLED = {
    "agent": ("Alexander Fleming entdeckte im Jahr 1928 das Penizillin.", "Alexander Fleming"),
    "patient": ("Die Berliner Mauer wurde im Jahr 1961 gebaut.", "Die Berliner Mauer"),
    "object": ("Alexander Fleming entdeckte im Jahr 1928 das Penizillin.", "das Penizillin"),
    "recipient": ("Die Opposition widersetzte sich dem Kurs Stalins.", "dem Kurs Stalins"),
    "predicate": ("Die Stadt Bonn diente als Hauptstadt der Bundesrepublik.", "als Hauptstadt der Bundesrepublik"),
    "topic": ("Karl Marx beschäftigte sich mit der Lage der Arbeiter.", "mit der Lage der Arbeiter"),
    "time": ("Alexander Fleming entdeckte im Jahr 1928 das Penizillin.", "im Jahr 1928"),
    "since": ("Die Freiheitsstatue steht seit 1886 in New York.", "seit 1886"),
    "until": ("Die DDR bestand bis zum Jahr 1990.", "bis zum Jahr 1990"),
    "duration": ("Die Berliner Mauer trennte die Stadt 28 Jahre lang.", "28 Jahre lang"),
    "frequency": ("Die Amerikaner wählen alle vier Jahre einen Präsidenten.", "alle vier Jahre"),
    "place": ("Marie Curie wurde in Warschau geboren.", "in Warschau"),
    "direction": ("Der Rhein fließt in die Nordsee.", "in die Nordsee"),
    "origin": ("Marie Curie kam im Jahr 1891 aus Polen nach Frankreich.", "aus Polen"),
    "means": ("Galileo Galilei entdeckte mit einem Fernrohr vier Monde.", "mit einem Fernrohr"),
    "cause": ("Viele Franzosen hungerten wegen der schlechten Ernte.", "wegen der schlechten Ernte"),
    "purpose": ("Zur Verteidigung der Grenze bauten die Römer eine Mauer.", "Zur Verteidigung der Grenze"),
    "condition": (
        "Wenn die Insekten im Winter fehlen, halten die Igel einen Winterschlaf.",
        "Wenn die Insekten im Winter fehlen",
    ),
    "degree": ("Die Stadt Warschau war im Jahr 1945 zu 85 Prozent zerstört.", "zu 85 Prozent"),
    "content": ("Galileo Galilei bewies, dass sich die Erde dreht.", "dass sich die Erde dreht"),
    "company": ("Karl Marx schrieb mit Friedrich Engels das Manifest.", "mit Friedrich Engels"),
}


@pytest.mark.parametrize(("slot", "text", "wanted"), [(s, *row) for s, row in FILLED.items()], ids=FILLED)
def test_fills(slot: str, text: str, wanted: str) -> None:
    assert filled(text).get(slot) == wanted


EMPTY = {
    # slot and why it stays empty: text
    "agent: a definition": "Igel sind Säugetiere.",
    "agent: a name": "Man nennt die jungen Frösche Kaulquappen.",
    "agent: others are so too": "Der Jupiter ist größer als die Erde.",
    "agent: others belong there too": "Zu den Säugetieren gehören die Wale.",
    "object: the words are what was said": "Stalin gab die Parole aus: „Wir sind weit zurückgeblieben.“",
    "object: wished": "Er hätte das Penizillin entdeckt.",
    "object: asked": "Wer entdeckte das Penizillin?",
    "predicate: „wer“ asks better": "Im Jahr 2005 wurde Angela Merkel Bundeskanzlerin.",
    "topic: parts": "Das Blut besteht aus Blutplasma und Blutkörperchen.",
    "cause: a fact of its own": "Viele Menschen flohen, weil die Regierung die Freiheit einschränkte.",
    "duration: counted from something": "Vier Tage nach den Vorwürfen veröffentlichte die Zeitung eine Antwort.",
    "direction: becomes": "Ein Abschnitt wandelte sich zum Mauerpark.",
    "means: put right": "Der Aufbau wurde nicht durch Importe, sondern durch eigene Arbeit geschafft.",
}


@pytest.mark.parametrize(("name", "text"), EMPTY.items(), ids=EMPTY)
def test_leaves_empty(name: str, text: str) -> None:
    assert name.split(":")[0] not in filled(text)


def test_two_phrases_of_one_relation_make_two_events() -> None:
    text = "Im Sommer 1961 arbeitete die DDR in der Nacht an einer Mauer."
    facts = [f for f in find_facts(LANGUAGE.analyse(Document("", text, "example"))) if isinstance(f, Event)]
    assert [fact.time.text for fact in facts if fact.time] == ["Im Sommer 1961", "in der Nacht"]


def test_of_two_places_the_narrower_one_is_asked() -> None:
    text = "In Deutschland wohnte Karl Marx in Trier."
    facts = [f for f in find_facts(LANGUAGE.analyse(Document("", text, "example"))) if isinstance(f, Event)]
    assert [fact.place.text for fact in facts if fact.place] == ["in Trier"]


def test_each_of_two_counted_things_is_an_object_of_its_own() -> None:
    facts = find_facts(LANGUAGE.analyse(Document("", "Marienkäfer haben sechs Beine und zwei Fühler.", "example")))
    counted = [fact.object.text for fact in facts if isinstance(fact, Event) and fact.object and not fact.agent]
    assert counted == ["sechs Beine", "zwei Fühler"]


def test_one_number_before_a_list_is_that_of_the_first_alone() -> None:
    facts = find_facts(LANGUAGE.analyse(Document("", "Spinnen haben acht Beine und keine Fühler.", "example")))
    assert [fact for fact in facts if isinstance(fact, Event) and fact.object and not fact.agent] == []
