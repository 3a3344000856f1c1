"""Whatever a text looks like, the way through it ends with a quiz or without one, never with an error."""

from __future__ import annotations

from pathlib import Path

import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from quizgen.model import Document
from quizgen.pipeline import QuizOptions, make_quiz

SENTENCES = [
    str(row["text"])
    for row in yaml.safe_load(Path(__file__).parent.joinpath("questions", "good.de.yaml").read_text("utf-8"))
]
MARKS = [
    ",",
    "(",
    ")",
    "„",
    "“",
    '"',
    ":",
    ";",
    "–",
    "-",
    "und",
    "der",
    "1989",
    "v. Chr.",
    "bis",
    "als",
    "III.",
    "km",
    "?",
]


@st.composite
def mangled(draw: st.DrawFn) -> str:
    """A sentence with words taken out, put in, turned round, cut short."""
    words = draw(st.sampled_from(SENTENCES)).split()
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(words) - 1))
        change = draw(st.sampled_from(["out", "in", "case", "cut", "swap", "end"]))
        if change == "in":
            words.insert(at, draw(st.sampled_from(MARKS)))
        elif change == "case":
            words[at] = words[at].swapcase()
        elif change == "cut":
            words[at] = words[at][: draw(st.integers(1, len(words[at])))]
        elif change == "swap":
            words[at - 1], words[at] = words[at], words[at - 1]
        elif change == "end":
            words = words[: at + 1]
        elif len(words) > 1:
            words.pop(at)
    return " ".join(words)


@given(mangled())
@example("Gefrorener Regen wird als Eis bezeichnet,")
@example("Bern ist in sechs Stadtteile gegliedert –")
@example("Die Stadt ist groß, hat")
@example("Er spielte In")
@example("Das Haus, das heute")
@example("Sie ist die Frau, die drei")
@example("Das Gesetz gilt für alle. Es besagt,")
@example("Das Herz ist Teil D km Kreislaufs.")
@example("Der See ist fünf Meter tief mit über einer")
@example("Sprache. Viele H erschienen in der")
@settings(deadline=None, max_examples=200, derandomize=True)
def test_a_mangled_sentence_is_no_error(text: str) -> None:
    quiz = make_quiz([Document("Text", text, "text.txt")], QuizOptions(count=None, language="de")).quiz
    assert all(question.source.text in text for question in quiz.questions)
