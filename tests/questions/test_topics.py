"""What a text is about, and which questions say so before they ask."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from quizgen import languages
from quizgen.facts import find_facts
from quizgen.languages.german import analyse, checking
from quizgen.model import Document
from quizgen.questions import candidates_of
from quizgen.questions.candidates import Candidate
from quizgen.questions.templates import load_templates
from quizgen.questions.text_topics import topic_of
from quizgen.questions.topics import NAMELESS_MOST, TOPIC, with_topics
from quizgen.resources import shipped_templates
from tests.questions.fakes import document, fleming, phrase
from tests.questions.test_checks import GOOD

TEMPLATES = load_templates((shipped_templates(),), "de", languages.load("de"))
IGEL = "Der Igel frisst Käfer. Der Igel schläft im Winter. Der Igel lebt im Wald."
NAMELESS = "Die Bauern pflügten das Feld. Der Kaufmann verkaufte Salz. Die Stadt baute eine Mauer."


@pytest.mark.parametrize(
    ("title", "text", "topic"),
    [
        pytest.param("Igel", IGEL, "Igel", id="title that the text speaks of"),
        pytest.param("Igel (Tiere)", IGEL, "Igel", id="title without its bracket"),
        pytest.param("Igel_2", IGEL, "Igel", id="title without its number"),
        pytest.param("Der Igel im Herbst", IGEL, "Igel im Herbst", id="title of some words"),
        pytest.param("Der Igel", IGEL, "Igel", id="title with an article"),
        pytest.param("Das alte Babylon", NAMELESS, "Altes Babylon", id="title with an article and an adjective"),
        pytest.param(
            "Die Weimarer Republik - Zusammenfassung", NAMELESS, "Weimarer Republik", id="kind of text behind"
        ),
        pytest.param("Lara Zubrik 7: Xantora", NAMELESS, "Lara Zubrik 7 – Xantora", id="numbered series"),
        pytest.param("Grand Theft Auto: Vice City", NAMELESS, "Grand Theft Auto – Vice City", id="part of a series"),
        pytest.param("Referat: Der Siebenjährige Krieg", NAMELESS, "Siebenjähriger Krieg", id="kind of text before"),
        pytest.param("Steckbrief Igel", IGEL, "Igel", id="kind of text beside"),
        pytest.param("Referat über Hamster", NAMELESS, "Hamster", id="kind of text with a preposition"),
        pytest.param("Waldtiere: Der Igel", IGEL, "Igel", id="part of a title that the text speaks of"),
        pytest.param("Was frisst der Igel?", IGEL, "Igel", id="question about one thing"),
        pytest.param("Der Igel wacht auf", IGEL, "Igel", id="sentence about one thing"),
        pytest.param(
            "Die Freiwillige Feuerwehr Ried stellt sich vor",
            NAMELESS,
            "Freiwillige Feuerwehr Ried",
            id="subject of a sentence",
        ),
        pytest.param("Civil disobedience", NAMELESS, "Civil disobedience", id="foreign words"),
        pytest.param("Warum Igel schlafen", IGEL, "Igel", id="indirect question"),
        pytest.param("Turnverein Ried feiert Jubiläum", NAMELESS, "Turnverein Ried", id="name before a verb"),
        pytest.param("Fuchs trifft auf Igel", IGEL, "„Fuchs trifft auf Igel“", id="sentence about two things"),
        pytest.param("Igel einfach erklärt", IGEL, "Igel", id="how it is told"),
        pytest.param("Unsere Igel", IGEL, "Igel", id="title that says whose"),
        pytest.param("Geschichte unseres Dorfes", NAMELESS, None, id="title that only the speaker understands"),
        pytest.param("Die Räuber", "„Die Räuber“ erschien 1781.", "Die Räuber", id="title of a work"),
        pytest.param("Wie der Igel durch den kalten Winter kommt", IGEL, "Igel", id="title too long to be said"),
        pytest.param("Jagd", NAMELESS, "Jagd", id="short noun"),
        pytest.param("Mali", NAMELESS, "Mali", id="short name of a place"),
        pytest.param("Arbeitsblatt", IGEL, "Igel", id="title that the text never speaks of"),
        pytest.param("Arbeitsblatt", NAMELESS, None, id="nothing named often"),
        pytest.param(
            "Arbeitsblatt", "Der Igel frisst Käfer. Der Igel schläft im Winter.", "Igel", id="named twice, and first"
        ),
        pytest.param(
            "Arbeitsblatt",
            "Die Bauern pflügten. Der Igel frisst Käfer. Der Igel schläft im Winter.",
            None,
            id="named twice only",
        ),
        pytest.param(
            "Arbeitsblatt",
            "Die Bauern jagen den Igel. Der Igel schläft. Katzen fürchten den Igel.",
            "Igel",
            id="named as an object too",
        ),
        pytest.param("Scottish Parliament", NAMELESS, "Scottish Parliament", id="name that the text does not have"),
        pytest.param("Schreibmaschine", NAMELESS, "Schreibmaschine", id="noun that the text does not have"),
        pytest.param("P01", NAMELESS, None, id="number of a file"),
        pytest.param("Super Bowl 50-4", NAMELESS, "Super Bowl 50", id="number of a name"),
        pytest.param("Nordwind Fenster 8", "Fenster 8 erschien 2012.", "Nordwind Fenster 8", id="number that is said"),
        pytest.param(
            "PlayStation 3", "Die PlayStation erschien 2006.", "PlayStation 3", id="number of a name with no noun"
        ),
        pytest.param("Igel 2", IGEL, "Igel", id="number that the text does not say"),
        pytest.param(
            "Wer die Katze stört", "Sie schrieb Wer die Katze stört.", "„Wer die Katze stört“", id="title of a work"
        ),
        pytest.param("Wie Katzen schlafen", "Katzen schlafen viel.", "Katzen", id="clause that is a question"),
        pytest.param("Gruppe 3-4", NAMELESS, None, id="number behind a noun"),
        pytest.param("Meine Datei", NAMELESS, None, id="words that are no name"),
        pytest.param(
            "Intergovernmental Panel on Climate Change",
            "Das IPCC wurde 1988 gegründet.",
            "Intergovernmental Panel on Climate Change",
            id="initials",
        ),
        pytest.param("Arbeitsblatt", "Er frisst. Er schläft. Er jagt. Er lebt im Wald.", None, id="only a pronoun"),
        pytest.param("Igel", "", None, id="no text"),
    ],
)
def test_topic_of(title: str, text: str, topic: str | None) -> None:
    read = Document(title, text, "text.txt")
    assert topic_of(read, find_facts(analyse(read)), checking) == topic


def candidate(prompt: str, answer: str, **question: Any) -> Candidate:
    """A question with this prompt and key."""
    asked = phrase(GOOD.source.text, GOOD.source.text.split()[0], "object", "thing")
    made = replace(GOOD, prompt=prompt, answer=answer, score=0.5, **question)
    return Candidate(made, document(), fleming(), asked)


@pytest.mark.parametrize(
    ("made", "topic", "prompt"),
    [
        pytest.param(candidate("Wann endete der Krieg?", "1945"), "Stalin",
                     "Thema Stalin: Wann endete der Krieg?", id="names nothing"),
        pytest.param(candidate("Was verlor Trotzki 1927?", "sein Amt"), "Stalin",
                     "Thema Stalin: Was verlor Trotzki 1927?", id="a name and a year"),
        pytest.param(candidate("Was verlor Trotzki?", "sein Amt"), "Stalin",
                     "Thema Stalin: Was verlor Trotzki?", id="a name without a year"),
        pytest.param(candidate("Was begann 1927?", "die Krise"), "Stalin",
                     "Thema Stalin: Was begann 1927?", id="a year without a name"),
        pytest.param(candidate("Wann endete der Krieg?", "1945"), None,
                     "Wann endete der Krieg?", id="no topic"),
        pytest.param(candidate("Wann starb Stalin?", "1953"), "Stalin",
                     "Wann starb Stalin?", id="the question names the topic"),
        pytest.param(candidate("Wann starb Stalin?", "1953"), "„Stalin stirbt nachts“",
                     "Wann starb Stalin?", id="the question names what the title is about"),
        pytest.param(candidate("Wer vermied den Krieg?", "Baden"), "Siebenjähriger Krieg",
                     "Thema Siebenjähriger Krieg: Wer vermied den Krieg?", id="the topic's noun is any other's, too"),
        pytest.param(candidate("Wann kehrte Ende heim?", "1971"), "Michael Ende",
                     "Wann kehrte Ende heim?", id="a person's last name that is a noun, too"),
        pytest.param(candidate("Wer gewann den Krieg?", "Stalin"), "Stalin",
                     "Wer gewann den Krieg?", id="the key is the topic"),
        pytest.param(candidate("Welche Stadt war die größte?", "die Stadt Babylon"), "Babylonien",
                     "Welche Stadt war die größte?", id="the key would be given away"),
        pytest.param(candidate("Warum atmet man gut?", "dank der Nase"), "Nase",
                     "Warum atmet man gut?", id="the key is a short topic"),
        pytest.param(candidate("Wer glaubt an einen einzigen Gott?", "die Juden"), "Judentum",
                     "Wer glaubt an einen einzigen Gott?", id="the topic is made of the key"),
        pytest.param(candidate("Welche Stadt beherrschte das Meer?", "Rom"), "Römisches Reich",
                     "Welche Stadt beherrschte das Meer?", id="an adjective of the topic is made of the key"),
        pytest.param(candidate("Wer zeigte ein Kreislogo?", "ABC"), "American Broadcasting Company",
                     "Wer zeigte ein Kreislogo?", id="the key is the initials of the topic"),
        pytest.param(candidate("Was endete ohne die USA?", "der Krieg"), "Vietnamkrieg",
                     "Was endete ohne die USA?", id="the topic is a kind of the key"),
        pytest.param(candidate("Welcher Roman erschien zuerst?", "der Roman Germinal"), "Rom",
                     "Thema Rom: Welcher Roman erschien zuerst?", id="the topic begins the key by chance"),
        pytest.param(candidate("Wann endete der Krieg?", "1945", type="multiple_choice"), "Stalin",
                     "Thema Stalin: Wann endete der Krieg?", id="multiple choice"),
        pytest.param(candidate("Der Krieg endete 1945.", "true", type="true_false"), "Stalin",
                     "Thema Stalin: Der Krieg endete 1945.", id="statement"),
        pytest.param(candidate("Der Krieg endete {{1}}.", "1945", type="cloze"), "Stalin",
                     "Thema Stalin: Der Krieg endete {{1}}.", id="gap"),
    ],
)  # fmt: skip
def test_prefix(made: Candidate, topic: str | None, prompt: str) -> None:
    assert [one.question.prompt for one in with_topics([made], topic, checking)] == [prompt]


@pytest.mark.parametrize(
    ("heading", "prompt", "answer", "said"),
    [
        pytest.param("Kosten", "Wie viel gab man aus?", "100 Mark", "Thema Stalin, Kosten: ", id="said behind it"),
        pytest.param("Die Kosten", "Wer gab es aus?", "Marr", "Thema Stalin, Kosten: ", id="without its article"),
        pytest.param("Kosten", "Was verlor Trotzki?", "Geld", "Thema Stalin, Kosten: ", id="beside a name"),
        pytest.param(None, "Wie viel gab man aus?", "100 Mark", "Thema Stalin: ", id="before the first heading"),
        pytest.param("Allgemeines", "Wie viel gab man aus?", "100 Mark", "Thema Stalin: ", id="any text's heading"),
        pytest.param("1945–1949", "Wie viel gab man aus?", "100 Mark", "Thema Stalin: ", id="years"),
        pytest.param("Wie ging es weiter?", "Wer gab es aus?", "Marr", "Thema Stalin: ", id="question"),
        pytest.param("Kosten der Bauten am großen Fluss", "Wer zahlte?", "Marr", "Thema Stalin: ", id="long"),
        pytest.param("Kosten", "Welche Kosten gab es?", "hohe", "Thema Stalin: ", id="the question has its word"),
        pytest.param("Baukosten", "Was wuchs?", "die Baukosten", "Thema Stalin: ", id="the key has its word"),
        pytest.param("Stalins Tod", "Wann kam das Ende?", "1953", "Thema Stalin: ", id="says the topic again"),
    ],
)
def test_heading_behind_the_topic(heading: str | None, prompt: str, answer: str, said: str) -> None:
    made = candidate(prompt, answer, source=replace(GOOD.source, heading=heading))
    assert [one.question.prompt for one in with_topics([made], "Stalin", checking)] == [said + prompt]


def test_no_heading_where_a_wrong_option_has_its_word() -> None:
    made = candidate("Was stieg?", "Löhne", source=replace(GOOD.source, heading="Kosten"), distractors=("Kosten",))
    assert with_topics([made], "Stalin", checking)[0].question.prompt == "Thema Stalin: Was stieg?"


def test_a_said_topic_raises_the_score_and_tells_why() -> None:
    found = with_topics([candidate("Wann endete der Krieg?", "1945")], "Stalin", checking)[0]
    assert found.question.score == pytest.approx(0.5 * (1 + TOPIC))
    assert dict(found.parts)["topic"] == pytest.approx(0.5 * TOPIC)


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        pytest.param("Im Jahr 1868 wurde eine Brücke aus Stahl eröffnet.", False, id="names nothing"),
        pytest.param("Im Jahr 1868 schloss Preußen den Vertrag mit Sachsen.", True, id="names who did it"),
        pytest.param("Im Jahr 1868 wurde im Hafen die erste Brücke gebaut.", True, id="a word of the topic"),
        pytest.param("Im Jahr 1868 wurde die erste „Pax“ gebaut.", True, id="quotes a name"),
    ],
)
def test_a_time_of_something_nameless_is_never_sure(text: str, sure: bool) -> None:
    read = Document("Hafen von Bern", text, "text.txt")
    made = candidates_of(read, find_facts(analyse(read)), TEMPLATES, languages.load("de"))[0]
    asked = [one for one in made if one.question.prompt.startswith("Thema Hafen von Bern: In welchem Jahr")]
    assert [one.question.score > NAMELESS_MOST for one in asked if one.question.type == "short_answer"] == [sure]
    assert all(("names nothing" in dict(one.parts)) is not sure for one in asked)


@pytest.mark.parametrize(
    ("title", "text", "prompt"),
    [
        pytest.param("Wasserstoff", "Die Energie des Wasserstoffs wird direkt in Strom umgewandelt.",
                     "Thema Wasserstoff: Was wird direkt in Strom umgewandelt?", id="genitive"),
        pytest.param("Rhein", "Kraftwerke brauchen Wasser aus dem Rhein, um gekühlt zu werden.",
                     "Thema Rhein: Was brauchen Kraftwerke, um gekühlt zu werden?", id="phrase behind the noun"),
        pytest.param("Stickstoff", "Den Stickstoff aus der Luft können nur wenige Lebewesen nutzen.",
                     "Was können nur wenige Lebewesen nutzen?", id="what is asked for"),
        pytest.param("Ananas", "Der keulenförmige Stamm der Ananas ist zu einem kleinen Teil im Boden eingesenkt.",
                     "Welcher Stamm ist zu einem kleinen Teil im Boden eingesenkt?", id="only an adjective is asked"),
    ],
)  # fmt: skip
def test_topic_named_in_a_part_of_the_key(title: str, text: str, prompt: str) -> None:
    read = Document(title, text, "text.txt")
    made = candidates_of(read, find_facts(analyse(read)), TEMPLATES, languages.load("de"))[0]
    assert prompt in [one.question.prompt for one in made]


@pytest.mark.parametrize(
    ("text", "prompt", "clear"),
    [
        pytest.param("Die Firma Nokia stellte die ersten Smartphones her.",
                     "Was stellte die Firma Nokia her?", False, id="one of many things that somebody did"),
        pytest.param("Die Firma Nokia stellte 1996 die ersten Smartphones her.",
                     "Was stellte die Firma Nokia 1996 her?", True, id="a year tells which"),
    ],
)  # fmt: skip
def test_of_many_things_done_nothing_but_the_topic_tells_which(text: str, prompt: str, clear: bool) -> None:
    read = Document("Smartphone", text, "text.txt")
    made = candidates_of(read, find_facts(analyse(read)), TEMPLATES, languages.load("de"))[0]
    asked = [one for one in made if one.question.prompt == prompt and one.question.type == "short_answer"]
    assert [("topic untold" in dict(one.parts)) is not clear for one in asked] == [True]
