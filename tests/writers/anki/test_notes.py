from typing import Any

import pytest

from quizgen.errors import OutputError
from quizgen.model import Question
from quizgen.writers.anki.note_types import note_types
from quizgen.writers.anki.notes import NOTE_FIELDS, asked_backwards, note_content
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
        pytest.param(MATCHING, {"Choices": "entdeckte das Penizillin · erfand den Fernsprecher · "
                                           "erhielt zwei Nobelpreise"}, id="matching: left-over options too"),
        pytest.param(ORDERING, {"Text": "<ol><li>{{c1::Nobelpreis für Curie}}</li><li>{{c2::14. Parteikongreß}}</li>"
                                        "<li>{{c3::Entdeckung des Penizillins}}</li></ol>"}, id="ordering"),
        pytest.param(question(source=source("Es war 1928.", heading="Heilmittel")),
                     {"Context": "Es war <mark>1928</mark>.", "Source": "kapitel-1.txt · Heilmittel"}, id="evidence"),
        pytest.param(question(hint="a < b", extra="{{x}}"),
                     {"Hint": "a &lt; b", "Extra": "&#123;&#123;x&#125;&#125;"}, id="hint and extra"),
    ],
)  # fmt: skip
def test_fields(asked: Question, expected: dict[str, str]) -> None:
    assert expected.items() <= fields(asked).items()


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
    same_year = question("event-when-000002", answer="Im Jahr 1928")
    other_year = question("event-when-000003", answer="1911")
    assert asked_backwards([SHORT, same_year, other_year, DEFINITION, WORD]) == {other_year.id, DEFINITION.id}


def test_no_context_that_repeats_the_card() -> None:
    statement = "Marie Curie erhielt 1911 den Nobelpreis für Chemie."
    assert "Context" not in fields(CLOZE)
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
