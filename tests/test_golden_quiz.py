"""The bundled text's questions as lists to read, all of them and those of a quiz with the default count.

What a change of rules does shows in the diff. `make accept` writes the lists anew. Read them before they are committed:
a wrong question in them stays wrong.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from quizgen.model import Question
from quizgen.pipeline import QuizOptions, make_quiz
from quizgen.readers import read_documents

TESTS = Path(__file__).resolve().parent
TEXT = TESTS / "texts" / "stalin-industrialisierung.txt"
LISTS = TESTS / "quizzes"


def key_of(question: Question) -> str:
    """Return what the key says, in a line: "im Jahr 1928", "false: Es war 1928.", "Fleming = Penizillin; …"."""
    if question.pairs:
        return "; ".join(f"{left} = {right}" for left, right in question.pairs)
    if question.items:
        return "; ".join(question.items)
    if question.correction:
        return f"{question.answer}: {question.correction}"
    return question.answer if isinstance(question.answer, str) else "; ".join(question.answer)


def line_of(question: Question) -> str:
    """Return a line of the list, e.g. "short_answer: Wann …? → im Jahr 1928 (not: im Jahr 1929)"."""
    wrong = f" (not: {'; '.join(question.distractors)})" if question.distractors else ""
    return f"{question.type}: {question.prompt} → {key_of(question)}{wrong}".rstrip()


@pytest.mark.parametrize(
    ("name", "options"),
    [
        pytest.param(f"{TEXT.stem}.txt", QuizOptions(count=None), id="all"),
        pytest.param(f"{TEXT.stem}.default.txt", QuizOptions(), id="default"),
    ],
)
def test_the_quiz_is_the_one_that_was_read(name: str, options: QuizOptions, pytestconfig: pytest.Config) -> None:
    quiz = make_quiz(read_documents([TEXT]), options).quiz
    made = "".join(f"{line_of(question)}\n" for question in quiz.questions)
    if pytestconfig.getoption("accept"):
        (LISTS / name).write_text(made, encoding="utf-8")
    assert made.splitlines() == (LISTS / name).read_text("utf-8").splitlines(), "if each new line is right: make accept"
