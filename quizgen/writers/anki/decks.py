"""Where notes lie and how they are found: deck names, tags, and the order in which cards are learnt."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache
from pathlib import PurePath

from quizgen.model import Question, Quiz

from .fields import one_line
from .options import AnkiOptions

_NOT_IN_NAMES = re.compile(r"[\x00-\x1f\x7f\"]")
_NOT_IN_TAGS = re.compile(r"[^\w.-]+")


def deck_names(quiz: Quiz, options: AnkiOptions) -> tuple[str, ...]:
    """Return the deck of each question, sub-decks behind „::“, e.g. "Rom::Die Republik".

    Headings part a deck only where there are at least two in a document; otherwise the sub-deck would be the deck.
    """
    headings: dict[str, set[str]] = defaultdict(set)
    for question in quiz.questions:
        headings[question.source.document].add(question.source.heading or "")
    names = []
    for question in quiz.questions:
        parts = [quiz.title]
        if options.subdecks != "none" and len(headings) > 1:
            parts.append(PurePath(question.source.document).stem)
        if options.subdecks == "heading" and len(headings[question.source.document]) > 1:
            parts.append(question.source.heading or "")
        names.append("::".join(_deck_part(part) for part in parts if part.strip()) or "Quizgen")
    return tuple(names)


def study_order(questions: Sequence[Question], decks: Sequence[str]) -> tuple[int, ...]:
    """Return the indexes of the questions as they are to be learnt: deck by deck, in document order.

    Questions on the same sentence answer one another. So each deck is gone through in rounds, and every round takes
    at most one question a sentence: a1 a2 b1 c1 → a1 b1 c1 a2.
    """
    first = {deck: index for index, deck in reversed(list(enumerate(decks)))}
    seen: dict[tuple[str, str, int], int] = defaultdict(int)
    keys = []
    for index, (question, deck) in enumerate(zip(questions, decks, strict=True)):
        sentence = (deck, question.source.document, question.source.start)
        keys.append((first[deck], seen[sentence], index))
        seen[sentence] += 1
    return tuple(index for _, _, index in sorted(keys))


def tags(question: Question, quiz: Quiz, options: AnkiOptions) -> tuple[str, ...]:
    """Return the tags of a question, e.g. "quizgen::geschichte::rom::die-republik", "quizgen::level::I"."""
    place = (options.subject, quiz.title, question.source.heading)
    return (
        "::".join(["quizgen", *filter(None, map(_tag_part, place))]),
        f"quizgen::type::{question.type}",
        f"quizgen::level::{question.level}",
    )


def build_tag(date: str) -> str:
    """Return the tag that says when a note got its present content.

    >>> build_tag("2026-11-22")
    'quizgen::build::2026-11-22'
    """
    return f"quizgen::build::{date}"


@lru_cache(maxsize=256)  # titles and headings come again with each question
def _deck_part(text: str) -> str:
    return re.sub(":{2,}", ":", _NOT_IN_NAMES.sub("", one_line(text))).strip(": ")[:100]


@lru_cache(maxsize=256)
def _tag_part(text: str | None) -> str:
    return _NOT_IN_TAGS.sub("-", one_line(text or "").lower()).strip("-.")[:60]
