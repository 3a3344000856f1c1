"""The endings of determiners and adjectives, read in both directions: case → ending, ending → cases."""

from __future__ import annotations

from functools import cache
from typing import Literal

from quizgen.languages.german.nouns import CASES, GENDERS, Case, Gender, Number, bit
from quizgen.languages.german.wordlists import rows

Declension = Literal["article", "definite", "indefinite", "weak", "mixed", "strong"]
Column = Literal["masculine", "feminine", "neuter", "plural"]

COLUMNS: tuple[Column, ...] = (*GENDERS, "plural")


def column(gender: Gender | None, number: Number | None) -> Column | None:
    """Which column of the tables a phrase takes: its gender, or "plural"; None if it is not known."""
    return "plural" if number == "plural" else gender


def ending_for(declension: Declension, by: Column, case: Case) -> str:
    """The ending in that case; of the article the whole word.

    >>> ending_for("weak", "plural", "dative"), ending_for("article", "plural", "dative")
    ('en', 'den')
    """
    return _table()[declension, by][CASES.index(case)]


@cache
def readings_of(declension: Declension) -> dict[str, int]:
    """Each ending → the mask of genders and cases that it may stand for, e.g. mixed "er" → masculine nominative."""
    found: dict[str, int] = {}
    for (name, by), endings in _table().items():
        for case, ending in enumerate(endings):
            if name == declension:
                found[ending] = found.get(ending, 0) | bit(COLUMNS.index(by), case)
    return found


@cache
def _table() -> dict[tuple[str, Column], tuple[str, ...]]:
    by_name = {by: by for by in COLUMNS}
    return {
        (name, by_name[by]): tuple("" if ending == "-" else ending for ending in endings)
        for name, by, *endings in rows("endings")
        if by in by_name
    }
