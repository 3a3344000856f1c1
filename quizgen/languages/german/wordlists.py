"""The word lists in data/: one entry a line, columns apart by tabs, comments after #."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Final

DATA: Final = Path(__file__).parent / "data"
_FOLDER: Final = str(DATA)


def _lines(file: str) -> list[str]:
    """The entries of a file, without its comments."""
    with open(f"{_FOLDER}/{file}", "rb") as opened:  # noqa: PTH123  # 400 are read at a start: in half the time
        text = opened.read().decode("utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """The rows of data/NAME.tsv, each a tuple of its columns.

    >>> rows("noun_suffixes")[0]
    ('ung', 'feminine', 'ungen')
    """
    return tuple(tuple(line.split("\t")) for line in _lines(f"{name}.tsv"))


@cache
def words(name: str) -> frozenset[str]:
    """The words of data/NAME.txt, e.g. "helfen" in `words("dative_verbs")`."""
    return frozenset(_lines(f"{name}.txt"))


@cache
def table(name: str) -> dict[str, tuple[str, ...]]:
    """The rows of data/NAME.tsv by their first column, e.g. `table("contractions")["im"]` is ("in", "dem")."""
    return {row[0]: row[1:] for row in rows(name)}
