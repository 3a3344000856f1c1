"""The word lists and tables of `data/`: one entry a line, `#` starts a comment, tabs separate columns."""

from __future__ import annotations

from functools import cache
from pathlib import Path

DATA = Path(__file__).parent / "data"


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """The rows of `data/NAME.tsv` or `data/NAME.txt`, each split at its tabs.

    >>> rows("sentence_starters")[0]
    ('aber',)
    """
    path = next(path for path in (DATA / f"{name}.tsv", DATA / f"{name}.txt") if path.exists())
    lines = (line.rstrip("\n") for line in path.open(encoding="utf-8"))
    return tuple(tuple(line.split("\t")) for line in lines if line.strip() and not line.startswith("#"))


@cache
def words(name: str) -> frozenset[str]:
    """The first column of a list.

    >>> "d.h." in words("abbreviations")
    True
    """
    return frozenset(row[0] for row in rows(name))


@cache
def table(name: str) -> dict[str, str]:
    """The first column → the second.

    >>> table("prepositions")["mit"]
    'dative'
    """
    return {row[0]: row[1] if len(row) > 1 else "" for row in rows(name)}
