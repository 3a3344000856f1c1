"""Other types of questions from what is asked in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quizgen.languages import Language
from quizgen.model import Document, Fact
from quizgen.questions.candidates import Candidate


def vary(
    document: Document, facts: Sequence[Fact], asked: Sequence[Candidate], language: Language, seed: int
) -> Iterator[Candidate]:
    """Questions of other types about the same facts."""
    yield from ()
