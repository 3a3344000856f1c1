"""What lowers the score of a question: each discount for a question that earns it, and for one that does not."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from quizgen.facts import find_facts
from quizgen.languages import load
from quizgen.model import Document
from quizgen.questions import candidates_of
from quizgen.questions.discounts import DISCOUNTS
from quizgen.questions.templates import Template, load_templates

LANGUAGE = load("de")


@cache
def templates() -> tuple[Template, ...]:
    return load_templates([Path(__file__).parents[2] / "question_templates"], "de", LANGUAGE)


@cache
def discounts(text: str, prompt: str, title: str = "") -> frozenset[str]:
    """The discounts of the question of this text that has this wording."""
    document = Document(title, text, "x.txt")
    found = candidates_of(document, find_facts(LANGUAGE.analyse(document)), templates(), LANGUAGE)[0]
    asked = [one for one in found if one.question.prompt == prompt and one.question.type == "short_answer"]
    assert asked, [one.question.prompt for one in found]
    return frozenset(name for name, _ in asked[0].parts) & {name for name, *_ in DISCOUNTS}


FLEMING = "Alexander Fleming entdeckte im September 1928 in London das Penizillin."
MERCER = "der neuen Liste des Beratungsunternehmens Mercer"
PLACE = "unter 231 Städten weltweit den dritten Platz hinsichtlich der Qualität des Lebens"
CROPS = "Karl Meier brachte 1570 die Kartoffel nach Bonn"
ASKED_CROPS = "In welchem Jahr brachte Karl Meier die Kartoffel nach Bonn?"
PRUSSIA = "In welchem Jahr annektierte Preußen Hannover?"
EARNED = [
    ("thin", "Die Berliner Mauer war eine Grenze in Berlin.", "Was war die Berliner Mauer?"),
    ("doubts", "Die Krise zwang die Partei zu neuen Maßnahmen.", "Was zwang die Partei zu neuen Maßnahmen?"),
    ("anybody", "Wissenschaftler entdeckten 1928 in London einen Pilz.", "Wer entdeckte 1928 in London einen Pilz?"),
    ("empty", "Karl eroberte im Jahr 800 viele Gebiete.", "Was eroberte Karl im Jahr 800?"),
    ("empty", "Im Stillen Ozean liegen einige Inseln wie Neuguinea.", "Was liegt im Stillen Ozean?"),
    (
        "endless",
        f"In {MERCER} belegte München im Jahr 2018 {PLACE}.",
        f"Worunter belegte München im Jahr 2018 in {MERCER} {PLACE.removeprefix('unter 231 Städten ')}?",
    ),
    ("general", "Im Winter schlafen Igel lange.", "Welche Tiere schlafen im Winter lange?"),
    (
        "vague subject",
        "Einige Bürger flohen 1430 nach Nürnberg.",
        "In welchem Jahr flohen einige Bürger nach Nürnberg?",
    ),
    ("of any class", "Spinat ist eine Pflanze.", "Was ist Spinat?"),
    ("of any class", "Die Revolution war ein Ereignis in Frankreich.", "Was war die Revolution?"),
    ("thin", "Ein Vulkan ist ein Berg.", "Was ist ein Vulkan?"),
    ("thin", "Eine Fabel ist eine kurze Erzählung.", "Was ist eine Fabel?"),
    ("limited", "Rom war aber immer noch eine wichtige Stadt.", "Was war Rom immer noch?"),
    (
        "retold",
        "Karl Meier lebte in Bonn. Er war ein Kritiker der Partei.",
        "Wer war Karl Meier?",
    ),
    ("regard", "Basel gilt als die Kulturhauptstadt der Schweiz.", "Als was gilt Basel?"),
    ("unclear key", "Die Kämpfe fanden im Jahr 1854 statt.", "Was fand im Jahr 1854 statt?"),
    ("known place", "Portugal ist ein Land im Südwesten Europas.", "Was ist Portugal?"),
    (
        "spelt out",
        "Die Sowjetische Militäradministration in Deutschland (SMAD) regierte bis 1949.",
        "Wie lautet die Abkürzung für die Sowjetische Militäradministration in Deutschland?",
    ),
    ("bare thing", "Das Amt sammelt jedes Jahr in Wien Daten.", "Was sammelt das Amt jedes Jahr in Wien?"),
    ("clipped", "Stalin wählte die Partei.", "Wer wählte die Partei?"),
    ("tangled", f"{CROPS}, weil sie gut wuchs, sodass alle sie aßen.", ASKED_CROPS),
    ("definite adjective", "Die böhmischen Bürger flohen 1430 nach Bonn.", "Welche Bürger flohen 1430 nach Bonn?"),
    (
        "definite adjective",
        "Das FBI entspricht den deutschen Landesämtern, denen aber Waffen fehlen.",
        "Welchen Landesämtern entspricht das FBI?",
    ),
    (
        "definite adjective",
        "1430 nahm Tilly die seit 1296 bestehende deutsche Siedlung in Riga ein.",
        "Welche Siedlung in Riga nahm Tilly 1430 ein?",
    ),
    ("leaning key", "Der Bischof zog sich 1430 nach Kärnten zurück.", "Wer zog sich 1430 nach Kärnten zurück?"),
    ("general", "In Europa gibt es viele Sandstrände.", "Auf welchem Kontinent gibt es viele Sandstrände?"),
    ("untimed", "Der Ofen wurde zehn Tage lang befeuert.", "Wie lange wurde der Ofen befeuert?"),
    ("untold part", "Die Zehe wird als Hallux bezeichnet.", "Als was wird die Zehe bezeichnet?"),
    (
        "told by a name",
        "Kanada erhebt seit 1930 Ansprüche auf das Kanadische Eismeer.",
        "Auf welches Eismeer erhebt Kanada seit 1930 Ansprüche?",
    ),
    ("leaning time", "Während des Stopps brach in London ein Feuer aus.", "Wann brach in London ein Feuer aus?"),
    (
        "unclear",
        "Mit der Verteidigung der Stadt wurde General Moltke beauftragt.",
        "Welcher General wurde mit der Verteidigung der Stadt beauftragt?",
    ),
    ("one of many deeds", "Der Meister baute ein Schloss.", "Was baute der Meister?"),
    ("leaning subject", "Das Haus ist seit 1959 ein Museum.", "Seit wann ist das Haus ein Museum?"),
    (
        "one adjective",
        "Karl beherrschte in Europa ein sumpfiges Gebiet.",
        "Was für ein Gebiet beherrschte Karl in Europa?",
    ),
    (
        "long report",
        (
            "Im Dezember 1925 wurde auf dem 14. Parteikongreß eingeräumt, daß auch eine Politik der Integration in die "
            "Weltwirtschaft das Land in außerordentliche Abhängigkeit von der Konjunktur des Weltmarktes bringe."
        ),
        (
            "Wann wurde auf dem 14. Parteikongreß eingeräumt, daß auch eine Politik der Integration in die "
            "Weltwirtschaft das Land in außerordentliche Abhängigkeit von der Konjunktur des Weltmarktes bringe?"
        ),
    ),
    (
        "counted at some time",
        "In Europa starben 50.000 Menschen an Hunger.",
        "Wie viele Menschen starben in Europa an Hunger?",
    ),
    ("yearless", "Die Züge fuhren ab dem 13. August ohne Halt.", "Ab wann fuhren die Züge ohne Halt?"),
    ("leaning thing", "Der Vorhang fiel 1859 in London.", "Was fiel 1859 in London?"),
    ("anybody", "Die Bucht zieht seit 1950 im Sommer viele Gäste an.", "Wen zieht die Bucht seit 1950 im Sommer an?"),
    ("in passing", "Im Jahr 1958 traf der Ingenieur Hans Kern in Ulm ein.", "Welchen Beruf hatte Hans Kern?"),
    ("greatest of the topic", "Die höchste Brücke ist die Rosenbrücke.", "Wie heißt die höchste Brücke?"),
    ("says little", "Karl Meier förderte die frühe Aufklärung.", "Was förderte Karl Meier?"),
    ("bare circumstance", "Bei der Kontrolle wurde Karl Meier 1950 verletzt.", "Wobei wurde Karl Meier 1950 verletzt?"),
    (
        "nameless doer",
        "Seit 1950 leiten Mutter und Tochter das Museum in Ulm.",
        "Wer leitet seit 1950 das Museum in Ulm?",
    ),
    ("remark", "Karl Meier weist darauf hin, dass Mäuse Angst haben.", "Worauf weist Karl Meier hin?"),
    (
        "lacks partner",
        "Im Jahr 1961 wurden die Beziehungen mit Polen abgebrochen.",
        "In welchem Jahr wurden die Beziehungen mit Polen abgebrochen?",
    ),
    ("renamed", "Fleming lebte in London. Er starb im März 1955.", "Wann starb Fleming?"),
    (
        "guessed",
        "Karl Kern fand den Johns River im Jahr 1562 und nannte ihn „River of May“.",
        "Wie nannte Karl Kern den Johns River?",
    ),
]


@pytest.mark.parametrize(("name", "text", "prompt"), EARNED, ids=[row[0] for row in EARNED])
def test_earned(name: str, text: str, prompt: str) -> None:
    assert name in discounts(text, prompt)


def test_none_for_a_good_question() -> None:
    assert discounts(FLEMING, "Wann entdeckte Alexander Fleming in London das Penizillin?") == frozenset()


def test_a_year_tells_which_one_whatever_stood_before() -> None:
    text = "Daraufhin gründete Karl Brandt 1834 einen Verein in Ulm."
    assert "unclear" not in discounts(text, "Was gründete Karl Brandt 1834 in Ulm?")
    text = "Daraufhin gründete Karl Brandt einen Verein in Ulm."
    assert "unclear" in discounts(text, "Was gründete Karl Brandt in Ulm?")


def test_a_year_may_be_asked_for_at_length() -> None:
    text = f"In {MERCER} belegte München im Jahr 2018 {PLACE}."
    assert "endless" not in discounts(text, f"In welchem Jahr belegte München in {MERCER} {PLACE}?")


def test_what_is_only_added_is_left_out() -> None:
    text = "Karl Brandt schlug 1834 den Namen „Neustadt“ vor, der sich mit diesem Gesetz durchsetzte."
    assert "unclear" not in discounts(text, "Wer schlug 1834 den Namen „Neustadt“ vor?")


def test_the_name_that_a_pronoun_stands_for_is_not_anybody() -> None:
    text = "Der Präsident Tom Burke besuchte Ulm. Er hielt vor dem Rathaus Altona eine Rede über die Mauer."
    found = discounts(text, "Wer hielt vor dem Rathaus Altona eine Rede über die Mauer?")
    assert "anybody" not in found


def test_the_war_of_a_country_is_a_certain_one() -> None:
    prompt = "Wann leitete Karl Brandt das Institut in Ulm?"
    text = "Während des Vietnamkrieges leitete Karl Brandt das Institut in Ulm."
    assert "leaning time" not in discounts(text, prompt)


def test_a_number_is_more_than_an_adjective() -> None:
    prompt = "Wie viele Türme sollte die Kirche in Bonn erhalten?"
    assert "only an adjective" not in discounts("Die Kirche in Bonn sollte sieben Türme erhalten.", prompt)


def test_several_adjectives_tell_more_than_one() -> None:
    text, prompt = "Der Apfel hat eine rote oder grüne Schale.", "Was für eine Schale hat der Apfel?"
    assert "one adjective" not in discounts(text, prompt)


def test_the_topic_itself_is_hardly_asked() -> None:
    text = "Bern liegt seit 1191 in der Schweiz."
    assert "the topic" in discounts(text, "Welche Stadt liegt seit 1191 in der Schweiz?", "Bern")
    assert "the topic" not in discounts(text, "Thema Aare: Welche Stadt liegt seit 1191 in der Schweiz?", "Aare")


def test_a_named_one_of_the_topic_s_kind_is_asked() -> None:
    text = "Im Jahr 1600 brach in Peru der Vulkan Huaynaputina aus."
    assert "the topic" not in discounts(text, "Welcher Vulkan brach im Jahr 1600 in Peru aus?", "Vulkan")


def test_what_adds_to_what_was_told_leaves_the_question_clear() -> None:
    text, prompt = "Außerdem baute Karl Braun 1950 in Bonn ein Haus.", "Was baute Karl Braun 1950 in Bonn?"
    assert "unclear" not in discounts(text, prompt)


def test_what_a_verb_asks_for_is_no_mere_saying() -> None:
    text, prompt = "Der Handel wurde dadurch gefördert, dass man Brücken baute.", "Wodurch wurde der Handel gefördert?"
    assert "anything said" not in discounts(text, prompt)


def test_a_definition_of_the_topic_stands_where_the_text_begins() -> None:
    text = "Der Mond kreist um die Erde. Der Mond ist eine Wüste aus Gestein."
    assert "late" in discounts(text, "Was ist der Mond?", "Mond")
    assert "late" not in discounts("Der Mond ist eine Wüste aus Gestein.", "Was ist der Mond?", "Mond")


def test_a_short_question_about_the_topic_or_a_name_is_understood() -> None:
    assert "clipped" not in discounts("Der Strom mündet ins Mittelmeer.", "Wohin mündet der Strom?", "Strom")
    assert "clipped" not in discounts("Der Nil mündet ins Mittelmeer.", "Wohin mündet der Nil?")
    assert "clipped" in discounts("Der Strom mündet ins Meer.", "Thema Ägypten: Wohin mündet der Strom?", "Ägypten")
    assert "clipped" in discounts("Das Schiff sank im Mittelmeer.", "Wo sank das Schiff?", "Schiff")


@pytest.mark.parametrize(
    ("name", "text", "prompt", "title"),
    [
        (
            "general",
            "Etwa 40 Prozent der Schüler lernen Latein.",
            "Wie viel Prozent der Schüler lernen Latein?",
            "Schule",
        ),
        ("unclear", "Etwa 40 % der Schüler sind Mädchen.", "Wie viel Prozent der Schüler sind Mädchen?", "Peru"),
        ("leaning subject", "Das Museum umfasst 26 Säle.", "Wie viele Säle umfasst das Museum?", "Peru"),
        ("clipped", "Der Park hat eine Fläche von 83 Hektar.", "Welche Fläche hat der Park?", "Peru"),
        ("the topic", "Jährlich sterben 300 Wale in Netzen.", "Wie viele Wale sterben jährlich in Netzen?", "Wal"),
    ],
)
def test_a_number_of_the_present_needs_less_beside_it(name: str, text: str, prompt: str, title: str) -> None:
    told = f"Thema Peru: {prompt}" if title == "Peru" else prompt
    assert name not in discounts(text, told, title)


def test_the_greatest_of_a_country_that_only_the_text_names() -> None:
    text = "Oslo ist der größte Ballungsraum des Landes."
    prompt = "Welche Stadt ist der größte Ballungsraum des Landes?"
    assert "doubts" in discounts(text, prompt, "Oslo")
    assert "doubts" not in discounts(text, prompt.replace("des Landes", "von Norwegen"), "Norwegen")


def test_a_thing_that_was_told_before_is_doubted() -> None:
    prompt = "In welchem Jahr wurde der Roman in England veröffentlicht?"
    told = "Der Roman wurde im Jahr 2011 in England veröffentlicht."
    assert "doubts" in discounts(f"Seinen ersten Roman schrieb Doyle im Jahr 1883. {told}", prompt)
    assert "doubts" not in discounts(told, prompt)


def test_what_happens_tells_more_than_where() -> None:
    text = "Ein Gewitter ist eine Erscheinung mit Blitzen, Donner und Regen."
    assert "of any class" not in discounts(text, "Was ist ein Gewitter?")


def test_what_somebody_named_or_when_it_was_done_is_no_deed_of_many() -> None:
    assert "one of many deeds" not in discounts("Karl Kern baute ein Schloss.", "Was baute Karl Kern?")
    text, prompt = "Der Meister baute 1430 ein Schloss.", "Was baute der Meister 1430?"
    assert "one of many deeds" not in discounts(text, prompt)


def test_a_semicolon_ends_what_must_be_understood_together() -> None:
    told = "; sie wuchs gut, weil der Boden gut war, sodass alle sie aßen."
    assert "tangled" not in discounts(f"{CROPS}{told}", ASKED_CROPS)
    assert "tangled" in discounts(f"{CROPS}{told.replace(';', ', denn')}", ASKED_CROPS)


def test_when_somebody_named_did_something_is_told_as_in_a_main_clause() -> None:
    assert "dependent" not in discounts("Die Lage änderte sich, als Preußen 1866 Hannover annektierte.", PRUSSIA)
    asked = "Welchen Staat annektierte Preußen?"
    assert "dependent" in discounts("Die Lage war gut, obwohl Preußen den Staat Hannover annektierte.", asked)


CLEAR = [
    ("Außerdem gründete Karl Weber 1850 in Ulm einen Verein.", "Wer gründete 1850 in Ulm einen Verein?"),
    (
        "Das Fachblatt ENR stellt jedes Jahr Daten zur Größe von Bauunternehmen zusammen.",
        "Was stellt das Fachblatt ENR jedes Jahr zusammen?",
    ),
    (
        "Die Hauptaufgabe der Ausschüsse im schottischen Parlament besteht darin, Zeugen anzuhören.",
        "Worin besteht die Hauptaufgabe der Ausschüsse im schottischen Parlament?",
    ),
]


@pytest.mark.parametrize(("text", "prompt"), CLEAR)
def test_what_is_told_beside_it_is_clear(text: str, prompt: str) -> None:
    assert "unclear" not in discounts(text, prompt)


def test_clauses_behind_what_a_name_tells_are_asked_as_those_behind_the_name() -> None:
    text = "Bekannt ist die Flucht des Soldaten Karl Weber, der von einem Helfer versteckt wurde."
    assert "dependent" not in discounts(text, "Von wem wurde der Soldat Karl Weber versteckt?")
    text = "Da die Bremer Kunsthalle (BKH) geschlossen war, zogen die Bilder 1950 um."
    assert "dependent" not in discounts(text, "Wofür steht die Abkürzung BKH?")


def test_the_topic_tells_of_what_some_are_named() -> None:
    text, prompt = "Häufige Allergien sind Heuschnupfen und Asthma.", "Nenne zwei häufige Allergien."
    assert "clipped" not in discounts(text, f"Thema Immunsystem: {prompt}", "Immunsystem")
    assert "clipped" in discounts(text, prompt)


def test_a_title_with_a_name_tells_whose_relations_they_were() -> None:
    text = "Im Jahr 1961 wurden die Beziehungen mit Polen abgebrochen."
    prompt = "Thema Schweden: In welchem Jahr wurden die Beziehungen mit Polen abgebrochen?"
    assert "lacks partner" not in discounts(text, prompt, "Schweden")


def test_discounts_are_shares() -> None:
    assert all(-1 < share < 0 for _, share, _ in DISCOUNTS)
    assert len({name for name, *_ in DISCOUNTS}) == len(DISCOUNTS)


@cache
def parts(text: str, prompt: str) -> dict[str, float]:
    """The parts of the score of the question that has this wording."""
    document = Document("", text, "x.txt")
    found = candidates_of(document, find_facts(LANGUAGE.analyse(document)), templates(), LANGUAGE)[0]
    return dict(next(one for one in found if one.question.prompt == prompt).parts)


@pytest.mark.parametrize(
    ("prompt", "sign"),
    [
        pytest.param("Wann entdeckte Alexander Fleming in London das Penizillin?", 1, id="dates are surest"),
        pytest.param("Wer entdeckte im September 1928 in London das Penizillin?", -1, id="agents are less sure"),
        pytest.param(
            "Welchen Stoff entdeckte Alexander Fleming im September 1928 in London?", -1, id="objects are less sure"
        ),
    ],
)
def test_what_is_asked_for_makes_it_surer(prompt: str, sign: int) -> None:
    gained = parts(FLEMING, prompt).get("sureness", 0.0)
    assert (gained > 0) - (gained < 0) == sign


SNOUT, QUOTED = "Die Schnauze des Igels ist mit Tasthaaren ausgestattet.", "Johann Meier sagte: „Das Haus gehört uns.“"
MISREAD = [
    (True, SNOUT, "Womit ist die Schnauze des Igels ausgestattet?"),
    (True, "Karl Meier entdeckte in Ulm einen Tunnel.", "Was entdeckte Karl Meier in Ulm?"),
    (False, CROPS + ".", ASKED_CROPS),
    (
        False,
        "Alexander Fleming gab 1945 in London 12 Konzerte.",
        "Wie viele Konzerte gab Alexander Fleming 1945 in London?",
    ),
    (False, "Die Gattung umfasst 26 Arten.", "Wie viele Arten umfasst die Gattung?"),  # it lasts
    (True, "Die Gattung umfasste 26 Arten.", "Wie viele Arten umfasste die Gattung?"),
    (False, QUOTED, "Von wem stammt das Zitat: „Das Haus gehört uns.“?"),
]


@pytest.mark.parametrize(("misread", "text", "prompt"), MISREAD, ids=[row[2] for row in MISREAD])
def test_what_is_often_misread_loses_unless_it_is_sure(misread: bool, text: str, prompt: str) -> None:
    assert ("often misread" in parts(text, prompt)) == misread
