"""A sentence on which the program fails is told and left out; the rest of a text is asked about all the same."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

_T = TypeVar("_T")

SPARED: tuple[type[Exception], ...] = (Exception,)
"""What is caught; nothing in the tests, which are to see every failure."""


def spared(sentence: str, work: Callable[[], _T], instead: _T) -> _T:
    """What the work gives, or something else where it fails, with a warning that names the sentence.

    >>> spared("Igel schlafen.", lambda: 1 + 1, 0)
    2
    """
    try:
        return work()
    except SPARED as fault:
        import logging  # costs as much as reading many sentences, and is hardly ever needed

        logging.getLogger(__name__).warning(
            "left out, since the program fails on it: %r (%s: %s)", sentence, type(fault).__name__, fault
        )
        return instead
