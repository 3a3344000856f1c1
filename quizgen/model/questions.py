"""Questions with their keys, and quizzes of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from quizgen.model.documents import Document

QuestionType = Literal["short_answer", "multiple_choice", "true_false", "cloze", "matching", "ordering", "open"]

Level = Literal["I", "II", "III"]
"""The Anforderungsbereich: I reproduce, II reorganise and transfer, III reflect and judge."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where a question comes from: `text` is `Document.text[start:end]`, a whole sentence."""

    document: str
    heading: str | None
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Question:
    """One question with its key.

    `answer` is a text; a tuple of texts for the gaps of a cloze („{{1}}“, „{{2}}“ … in `prompt`);
    "true" or "false" for true_false, then `correction` is the true statement of a false one. `pairs` are the
    couples of a matching, `items` the right order of an ordering, both empty otherwise. `distractors` are wrong
    options; of a matching, the right-hand options that are left over. `score` runs from 0 to 1, higher is better.

    >>> source = Source("x.txt", None, 0, 36, "Fleming entdeckte 1928 das Penizillin")
    >>> Question("event-who-3f9a1c", "short_answer", "Wer entdeckte 1928 das Penizillin?", "Fleming",
    ...          source=source).points
    1.0
    """

    id: str
    type: QuestionType
    prompt: str
    answer: str | tuple[str, ...]
    source: Source
    accept: tuple[str, ...] = ()
    distractors: tuple[str, ...] = ()
    level: Level = "I"
    points: float = 1.0
    score: float = 0.5
    template: str = ""
    correction: str | None = None
    pairs: tuple[tuple[str, str], ...] = ()
    items: tuple[str, ...] = ()
    hint: str | None = None
    extra: str | None = None


@dataclass(frozen=True, slots=True)
class Quiz:
    """Questions in document order, and the documents they come from where these are at hand."""

    title: str
    language: str
    questions: tuple[Question, ...]
    documents: tuple[Document, ...] = ()
