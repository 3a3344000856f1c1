"""The other types that are made of a short answer."""

from __future__ import annotations

import re

import pytest

from quizgen.model import Document, Question, QuestionType
from quizgen.pipeline import QuizOptions, make_quiz
from quizgen.questions.variants import _whole
from tests.questions.fakes import phrase


@pytest.mark.parametrize(
    ("text", "chosen"),
    [
        pytest.param("Die Burg von Ulm wurde im 18. Jahrhundert zerstört.", True, id="deed"),
        pytest.param("Die Burg von Ulm war im 18. Jahrhundert zerstört.", False, id="state that a deed left"),
        pytest.param("Die Burg von Ulm war im 18. Jahrhundert ein Hotel.", False, id="what something was"),
    ],
)
def test_what_lasts_is_no_choice_of_times(text: str, chosen: bool) -> None:
    read = Document("Ulm", text, "ulm.txt")
    quiz = make_quiz([read], QuizOptions(count=None, language="de", types=("multiple_choice",))).quiz
    assert any("Jahrhundert" in str(question.answer) for question in quiz.questions) == chosen


@pytest.mark.parametrize(
    ("text", "key", "options"),
    [
        pytest.param("Ulm hat zwölf Schulen.", "zwölf Schulen", r"\w+ Schulen", id="number in words"),
        pytest.param("In Ulm lebten 1905 etwa 40 Maler.", "etwa 40 Maler", r"etwa \d0 Maler", id="number in digits"),
        pytest.param(
            "Der Umsatz der Brauerei in Ulm lag im Jahr 2011 bei 14,5 Millionen Euro.",
            "14,5 Millionen Euro",
            r"\d\d,\d Millionen Euro",
            id="figure of a year",
        ),
    ],
)
def test_numbers_are_chosen_among_numbers(text: str, key: str, options: str) -> None:
    found = made("Ulm", text, "multiple_choice")
    assert [str(question.answer) for question in found] == [key]
    assert all(re.fullmatch(options, option) for option in found[0].distractors), found[0].distractors


@pytest.mark.parametrize("kind", ["multiple_choice", "true_false", "cloze"])
def test_the_year_of_an_exact_amount_is_not_the_choice(kind: QuestionType) -> None:
    found = made("Ulm", "Im Jahr 2009 flogen insgesamt 12.526 Gäste nach Ulm.", kind)
    assert not any("2009" in told for question in found for told in (*question.answer, question.answer))


def test_of_a_bound_no_other_number_is_wrong() -> None:
    assert not made("Ulm", "Ulm hat über 300 Brunnen.", "multiple_choice")


def test_a_wrong_number_leaves_the_rest_of_its_phrase() -> None:
    found = made("Ulm", "Die Grünen bekamen in Ulm 12,5 % der Stimmen.", "true_false")
    assert all(re.search(r"\d,\d % der Stimmen\.$", question.prompt) for question in found), found
    assert found


def test_no_gap_where_what_it_is_about_is_left_out() -> None:
    text = "Quer durch Polen zieht sich ein etwa 200 Kilometer breiter Streifen, in dem beide Arten des Igels leben."
    found = made("Igel", text, "cloze")
    assert all("beide Arten" in question.prompt for question in found)
    assert made("Igel", text.partition(",")[0] + ".", "cloze")


def made(title: str, text: str, kind: QuestionType) -> list[Question]:
    """The questions of a type that a text gives."""
    read = Document(title, text, "text.txt")
    quiz = make_quiz([read], QuizOptions(count=None, language="de", types=(kind,))).quiz
    return list(quiz.questions)


def test_an_eszett_before_the_key_moves_no_letter() -> None:
    asked = phrase("die große Straße und zwei Türme", "die große Straße und zwei Türme", "object", "thing")
    assert _whole(asked, "zwei Türme", "drei Türme") == "die große Straße und drei Türme"
