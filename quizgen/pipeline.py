"""The way of a text, one stage a line: documents become sentences, facts, questions and a quiz.

Readers and writers stand outside: a command reads first and writes last, so that all in between stays pure.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from quizgen.model import Document, Level, QuestionType, Quiz


@dataclass(frozen=True, slots=True)
class QuizOptions:
    """What a user may choose; `count` None asks for all, empty `types` or `levels` for every one.

    `language` None lets the text decide; `templates` are folders added to the shipped ones.
    """

    count: int | None = 20
    types: tuple[QuestionType, ...] = ()
    levels: tuple[Level, ...] = ()
    language: str | None = None
    title: str | None = None
    templates: tuple[Path, ...] = ()
    seed: int = 0


@dataclass(frozen=True, slots=True)
class QuizResult:
    """A quiz and what its maker should know of it, e.g. „12 of 20 questions: the text holds no more“."""

    quiz: Quiz
    messages: tuple[str, ...] = ()


def language_codes() -> tuple[str, ...]:
    """Return the codes of the languages that can be analysed, e.g. ("de",)."""
    return ("de",)


def make_quiz(documents: Sequence[Document], options: QuizOptions) -> QuizResult:
    """Return the best questions about the documents, in document order."""
    raise NotImplementedError


def explain(document: Document, options: QuizOptions) -> dict[str, Any]:
    """Return the analysis of a document as values that JSON can hold."""
    raise NotImplementedError


def explain_text(document: Document, options: QuizOptions) -> str:
    """Return the analysis of a document as a picture in plain text."""
    raise NotImplementedError


def check_templates(paths: Sequence[Path], language: str | None = None) -> list[str]:
    """Return what is wrong with the templates in these files or folders, a line each."""
    raise NotImplementedError


def check_quiz(quiz: Quiz) -> list[str]:
    """Return what is wrong with the questions of a quiz, a line each."""
    raise NotImplementedError
