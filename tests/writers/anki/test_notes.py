from typing import Any

import pytest

from quizgen.errors import OutputError
from quizgen.model import Question
from quizgen.writers.anki.labels import labels_for
from quizgen.writers.anki.note_types import note_types
from quizgen.writers.anki.notes import NOTE_FIELDS, asked_backwards, note_content, reverse_label
from quizgen.writers.anki.options import AnkiOptions
from tests.writers.anki.quizzes import (
    CHOICE,
    CLOZE,
    DEFINITION,
    EACH_TYPE,
    MATCHING,
    ORDERING,
    SHORT,
    TRUTH,
    WORD,
    question,
    quiz,
    source,
)


def fields(asked: Question, options: AnkiOptions | None = None, language: str = "de") -> dict[str, str]:
    content = note_content(asked, quiz(asked, language=language), options or AnkiOptions(), frozenset())
    return {name: value for name, value in content.fields.items() if value}


@pytest.mark.parametrize("asked", EACH_TYPE, ids=lambda asked: asked.type)
def test_only_fields_of_the_note_type_are_filled(asked: Question) -> None:
    assert set(fields(asked, AnkiOptions(typing=True, speech=True))) <= set(note_types()[asked.type].fields)


def test_every_note_type_has_a_maker() -> None:
    assert set(NOTE_FIELDS) == set(note_types())


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        pytest.param(SHORT, {"Answer": "im Jahr 1928", "Also": "1928"}, id="short answer"),
        pytest.param(TRUTH, {"Verdict": "Falsch", "Key": "false", "Task": "Richtig oder falsch?"}, id="true/false"),
        pytest.param(CLOZE, {"Text": "{{c1::Marie Curie}} erhielt {{c2::1911}} den Nobelpreis für Chemie."},
                     id="cloze"),
        pytest.param(question(type="cloze", prompt="{{1}} fand {{2}} es.", answer=("im Jahr 1928", "im Labor"),
                              source=source("Im Jahr 1928 fand im Labor es.")),
                     {"Text": "{{c1::Im Jahr 1928}} fand {{c2::im Labor}} es.", "Context": ""}, id="gap that begins"),
        pytest.param(MATCHING, {"Choices": "<ul><li>entdeckte das Penizillin</li><li>erfand den Fernsprecher</li>"
                                           "<li>erhielt zwei Nobelpreise</li></ul>"}, id="left-over options too"),
        pytest.param(ORDERING, {"Text": "<ol><li>{{c1::Nobelpreis für Curie}}</li><li>{{c1::14. Parteikongreß}}</li>"
                                        "<li>{{c1::Entdeckung des Penizillins}}</li></ol>"}, id="ordering"),
        pytest.param(question(source=source("Es war 1928.", heading="Heilmittel")),
                     {"Context": "Es war <mark>1928</mark>.", "Source": "kapitel-1.txt · Heilmittel"}, id="evidence"),
        pytest.param(question(hint="a < b", extra="{{x}}"),
                     {"Hint": "a &lt; b", "Extra": "&#123;&#123;x&#125;&#125;"}, id="hint and extra"),
    ],
)  # fmt: skip
def test_fields(asked: Question, expected: dict[str, str]) -> None:
    assert {name: fields(asked).get(name, "") for name in expected} == expected


def test_choice_key_names_the_right_option() -> None:
    found = fields(CHOICE)
    assert found[f"Option {found['Key']}"] == "Moskau"
    options = {found[f"Option {letter}"] for letter in "ABCD"}
    assert options == {"Moskau", "Leningrad", "Kiew", "Warschau"}


def test_choice_holds_the_right_option_among_many() -> None:
    found = fields(question(type="multiple_choice", answer="9", distractors=tuple("123456789")))
    assert found[f"Option {found['Key']}"] == "9"
    assert len({found[f"Option {letter}"] for letter in "ABCDEF"}) == 6


@pytest.mark.parametrize(
    ("language", "verdict"), [("de", "Falsch"), ("de-AT", "Falsch"), ("en", "False"), ("", "False")]
)
def test_labels_are_in_the_language_of_the_quiz(language: str, verdict: str) -> None:
    assert fields(TRUTH, language=language)["Verdict"] == verdict


@pytest.mark.parametrize(
    ("asked", "typed"),
    [
        pytest.param(WORD, True, id="a name"),
        pytest.param(question(answer="1928"), True, id="a year"),
        pytest.param(question(answer="Rhein-Main-Gebiet"), True, id="hyphens"),
        pytest.param(SHORT, False, id="three words"),
        pytest.param(question(answer="N."), False, id="an abbreviation"),
        pytest.param(CHOICE, False, id="a choice"),
    ],
)
def test_only_one_word_is_typed(asked: Question, typed: bool) -> None:
    assert ("Typing" in fields(asked, AnkiOptions(typing=True))) is typed
    assert "Typing" not in fields(asked)


def test_speech_needs_a_voice() -> None:
    assert fields(SHORT, AnkiOptions(speech=True))["Speech"] == "1"
    assert "Speech" not in fields(SHORT, AnkiOptions(speech=True), language="ia")
    assert "Speech" not in fields(SHORT)


def test_backwards_only_dates_and_definitions_with_an_answer_of_their_own() -> None:
    same_year = question("event-when-000002", answer="im Sommer 1928", accept=("1928",))
    other_year = question("event-when-000003", answer="1911", accept=())
    war = question("event-when-000004", answer="während des Krieges", accept=())
    assert asked_backwards([SHORT, same_year, other_year, war, DEFINITION, WORD]) == {other_year.id, DEFINITION.id}


def test_no_context_that_repeats_the_card() -> None:
    statement = "Marie Curie erhielt 1911 den Nobelpreis für Chemie."
    assert "Context" not in fields(CLOZE)
    assert "Context" not in fields(MATCHING)
    true = question(type="true_false", answer="true", prompt=statement, source=source(statement))
    assert "Context" not in fields(true)


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        pytest.param({"prompt": " "}, "the prompt is empty", id="no prompt"),
        pytest.param({"answer": ""}, "the answer is empty", id="no answer"),
        pytest.param({"type": "true_false", "answer": "ja"}, "'ja'; it takes true or false", id="verdict"),
        pytest.param({"type": "cloze", "prompt": "Er {{1}} {{2}}", "answer": ("kam",)}, "gaps .1, 2. for 1", id="gaps"),
        pytest.param({"type": "cloze", "prompt": "Er kam", "answer": ("kam",)}, "gaps .. for 1", id="no gap"),
        pytest.param({"type": "cloze", "prompt": "Er {{1}}", "answer": (" ",)}, "an answer a gap", id="empty gap"),
        pytest.param({"type": "matching"}, "at least one pair", id="no pairs"),
        pytest.param({"type": "ordering"}, "at least one item", id="no items"),
    ],
)
def test_questions_without_a_card_are_refused(changes: dict[str, Any], problem: str) -> None:
    with pytest.raises(OutputError, match=f"question event-when-3f9a1c: .*{problem}"):
        fields(question(**changes))


@pytest.mark.parametrize(
    ("template", "label"),
    [
        ("event-time", "Was geschah da?"),
        ("event-when", "Was geschah da?"),
        ("definition-what", "Was wird hier beschrieben?"),
        ("definition-term", "Was bedeutet das?"),
        ("naming-name", "Was heißt so?"),
        ("event-agent", None),
        ("", None),
    ],
)
def test_what_is_asked_backwards(template: str, label: str | None) -> None:
    key = reverse_label(question(template=template))
    assert (labels_for("de")[key] if key else None) == label


def test_every_language_has_every_label() -> None:
    german, english = set(labels_for("de")), set(labels_for(""))
    assert german - {"speech"} == english
    assert {reverse_label(question(template=name)) for name in ("x-when", "definition-x", "naming-x")} <= english
