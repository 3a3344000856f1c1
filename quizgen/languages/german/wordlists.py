"""The word lists in data/: one entry a line, columns apart by tabs, comments after #."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Final

DATA: Final = Path(__file__).parent / "data"


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """The rows of data/NAME.tsv, each a tuple of its columns.

    >>> rows("noun_suffixes")[0]
    ('ung', 'feminine', 'ungen')
    """
    text = (DATA / f"{name}.tsv").read_text(encoding="utf-8")
    return tuple(tuple(line.split("\t")) for line in text.splitlines() if line and not line.startswith("#"))


@cache
def words(name: str) -> frozenset[str]:
    """The words of data/NAME.txt, e.g. "helfen" in `words("dative_verbs")`."""
    text = (DATA / f"{name}.txt").read_text(encoding="utf-8")
    return frozenset(line for line in text.splitlines() if line and not line.startswith("#"))


@cache
def table(name: str) -> dict[str, tuple[str, ...]]:
    """The rows of data/NAME.tsv by their first column, e.g. `table("contractions")["im"]` is ("in", "dem")."""
    return {row[0]: row[1:] for row in rows(name)}
