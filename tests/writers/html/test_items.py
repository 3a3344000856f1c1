"""How a question stands on paper."""

from __future__ import annotations

from dataclasses import replace

import pytest

from quizgen.model import Level, Question, QuestionType
from quizgen.writers.html import Difficulty, SheetOptions
from quizgen.writers.html.items import bank_of, form_of, lettered, requirement_level, split_gaps, write_lines
from quizgen.writers.html.labels import load_labels
from quizgen.writers.html.shuffling import shuffle
from tests.writers.html import examples

LABELS = load_labels("de")
QUESTIONS = {question.id: question for question in examples.quiz().questions}


@pytest.mark.parametrize(
    ("id", "difficulty", "form"),
    [
        ("long", "normal", "multiple_choice"),
        ("long", "hard", "short_answer"),
        ("when", "normal", "short_answer"),
        ("when", "easy", "multiple_choice"),
        ("why", "easy", "short_answer"),
        ("fled", "hard", "true_false"),
        ("dates", "hard", "matching"),
    ],
)
def test_difficulty_changes_how_it_is_asked(id: str, difficulty: Difficulty, form: QuestionType) -> None:
    assert form_of(QUESTIONS[id], SheetOptions(difficulty=difficulty), LABELS) == form


@pytest.mark.parametrize("prompt", ["Welche der folgenden Städte …?", "Welche Aussage trifft zu?"])
def test_what_points_at_its_options_keeps_them(prompt: str) -> None:
    question = replace(QUESTIONS["long"], prompt=prompt)
    assert form_of(question, SheetOptions(difficulty="hard"), LABELS) == "multiple_choice"


def test_a_choice_without_options_is_a_question() -> None:
    assert form_of(replace(QUESTIONS["long"], distractors=()), SheetOptions(), LABELS) == "short_answer"


@pytest.mark.parametrize(
    ("prompt", "template", "type", "level"),
    [
        ("Beurteile die Lage.", "", "open", "III"),
        ("Beurteile die Lage.", "event-open", "open", "II"),
        ("Erkläre die Lage.", "", "open", "II"),
        ("Nennen Sie drei Gründe.", "", "open", "I"),
        ("Was meinst du?", "", "open", "I"),
        ("Erkläre die Lage.", "", "short_answer", "I"),
    ],
)
def test_operator_decides_the_level(prompt: str, template: str, type: QuestionType, level: Level) -> None:
    question = replace(QUESTIONS["judge"], prompt=prompt, template=template, type=type, level="I")
    assert requirement_level(question, LABELS) == level


@pytest.mark.parametrize(
    ("answer", "form", "lines"),
    [
        ("1928", "short_answer", 1),
        ("x" * 36, "short_answer", 1),
        ("x" * 37, "short_answer", 2),
        ("x" * 9999, "short_answer", 12),
        ("", "open", 5),
        ("x" * 9999, "open", 12),
        ("1928", "multiple_choice", 0),
    ],
)
def test_room_to_write_follows_the_answer(answer: str, form: QuestionType, lines: int) -> None:
    assert write_lines(replace(QUESTIONS["why"], answer=answer), form) == lines


def test_gaps_are_cut_out() -> None:
    assert split_gaps("Im {{1}} von {{2}}.") == (("Im ", 1), (" von ", 2), (".", None))
    assert split_gaps("{{ 7*7 }}") == (("{{ 7*7 }}", None),)


def test_bank_is_in_alphabetical_order_with_distractors() -> None:
    question = Question(
        "x", "cloze", "{{1}} {{2}}", ("Zar", "Öl"), examples.source("rund"), distractors=("aber", "Pan")
    )
    assert bank_of([question]) == ("aber", "Öl", "Pan", "Zar")


def test_shuffling_never_keeps_the_order() -> None:
    for seed in map(str, range(50)):
        assert shuffle("ab", seed) == ("b", "a")
        assert sorted(shuffle("abcd", seed)) == list("abcd") != list(shuffle("abcd", seed))
    assert shuffle("a", "0") == ("a",)


def test_letters_go_on_after_z() -> None:
    marks = [mark for mark, _ in lettered(str(number) for number in range(30))]
    assert marks[0] == "A"
    assert marks[25:28] == ["Z", "AA", "AB"]
