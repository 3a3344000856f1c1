"""How often a prepositional phrase right behind a noun belongs to it, as it was counted."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from quizgen.languages.german.chunk import Chunk
from quizgen.languages.german.wordlists import rows, words
from quizgen.model import Token

FEW, USUAL, COMMON = 4, 0.2, 0.35
"""Below how many uses in the Vorfeld nothing can be told from them, and how common the pair must be behind the verb,
with "auf" or with another preposition."""


def counted(lemma: str, preposition: str) -> float | None:
    """The share of Mittelfeld uses in which the phrase belongs to the noun: Vorfeld rate over Mittelfeld rate."""
    row = _counts().get((lemma, preposition))
    if row is None:
        return None
    front, front_all, middle, middle_all = map(int, row)
    if front_all < FEW and middle / max(1, middle_all) >= (USUAL if preposition == "auf" else COMMON):
        return 0.9  # "der Überfall | auf Polen", "ein Ersatz | für Pferde": too seldom in the Vorfeld to tell
    if not middle:
        return 0.95
    return min(0.99, (front / max(1, front_all)) / (middle / max(1, middle_all)))


@cache
def _counts() -> dict[tuple[str, str], tuple[str, ...]]:
    """The counts as they are written: few of the many thousands are ever looked up."""
    return {(row[0], row[1]): row[2:] for row in rows("noun_preposition.de")}


_ACTS = {
    "in": 0.74,
    "von": 0.95,
    "zu": 0.82,
    "durch": 0.75,
    "über": 0.9,
    "an": 0.68,
    "für": 0.95,
    "mit": 0.65,
    "gegen": 0.9,
}

BY_ENDING = {
    "ung": _ACTS,
    "ungen": _ACTS,
    "ion": {"in": 0.86, "von": 0.97, "zu": 0.82, "durch": 0.75, "über": 0.95, "an": 0.71, "für": 0.95},
    "er": {"in": 0.46, "mit": 0.27, "zu": 0.17},
}
"""Shares that were counted for nouns with such an ending, by preposition."""


def by_clause(tokens: Sequence[Token], noun: Chunk, following: Chunk, preposition: str) -> float | None:
    """ "kann während der Ruhezeiten | aufgrund der Kälte | auftreten": why all of it happens."""
    return 0.25 if preposition in words("prepositions_of_clauses") else None
