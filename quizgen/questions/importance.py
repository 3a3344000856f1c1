"""How much a question is about what its text is about: what the introduction tells, and what goes on about that."""

from __future__ import annotations

import re

from quizgen.languages.checking import Checking
from quizgen.model import Document
from quizgen.questions.candidates import Candidate

ENOUGH = 4
"""So many words of the introduction in a question, its key or its sentence tell that it goes on about that."""


def lead_of(document: Document) -> tuple[int, int]:
    """Where the introduction stands: what comes before the first heading, or else the first paragraph."""
    first = document.sections[0] if document.sections else None
    if first is not None and first.heading is None and len(document.sections) > 1:
        return first.start, first.end
    start = first.start if first is not None else 0
    paragraph = re.compile(r"\S.*?(?=\n\s*\n|\Z)", re.DOTALL).search(document.text, start)
    return paragraph.span() if paragraph else (0, 0)


def with_importance(candidates: list[Candidate], document: Document, checking: Checking) -> list[Candidate]:
    """The candidates, each with its importance between 0 and 1."""
    start, end = lead_of(document)
    told = checking.content_words(document.text[start:end]) - checking.content_words(document.plain_title)
    return [_with_importance(candidate, (start, end), told, checking) for candidate in candidates]


def _with_importance(
    candidate: Candidate, lead: tuple[int, int], told: frozenset[str] | set[str], checking: Checking
) -> Candidate:
    question = candidate.question
    if lead[0] <= question.source.start < lead[1]:
        return candidate.with_importance(1.0)
    answer = question.answer if isinstance(question.answer, str) else " ".join(question.answer)
    source = checking.content_words(question.source.text) & told  # a false statement has other words, too
    asked = checking.content_words(f"{question.prompt} {answer}") & source
    return candidate.with_importance(min(1.0, (len(asked) + len(source)) / 2 / ENOUGH))
