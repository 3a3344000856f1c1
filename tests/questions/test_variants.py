"""The other types that are made of a short answer."""

from __future__ import annotations

import pytest

from quizgen.model import Document
from quizgen.pipeline import QuizOptions, make_quiz


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
