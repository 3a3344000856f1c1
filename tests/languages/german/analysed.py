"""The real analysis of short texts, and the phrases in them by their words."""

from __future__ import annotations

from functools import cache

from quizgen.languages.german import analyse
from quizgen.model import Clause, Document, Phrase, Sentence


@cache
def sentences(text: str) -> tuple[Sentence, ...]:
    """The sentences of a text."""
    return analyse(Document("Text", text, "text.txt"))


def find(text: str, words: str) -> tuple[Sentence, Clause, Phrase]:
    """The last phrase of a text with these words, and where it stands."""
    found = [(s, c, p) for s in sentences(text) for c in s.clauses for p in c.phrases if p.text == words]
    assert found, f"no phrase „{words}“ in: {[p.text for s in sentences(text) for c in s.clauses for p in c.phrases]}"
    return found[-1]


def phrase(text: str, words: str) -> Phrase:
    """The last phrase of a text with these words."""
    return find(text, words)[2]
