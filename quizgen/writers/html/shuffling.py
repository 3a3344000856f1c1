"""The same shuffling on every machine: values are sorted by what a hash of the seed gives to their places."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import shake_128
from typing import TypeVar

T = TypeVar("T")


def shuffle(values: Iterable[T], seed: str) -> tuple[T, ...]:
    """Return values in another order, never the one they had if there are two or more."""
    ordered = tuple(values)
    drawn = shake_128(seed.encode()).digest(4 * len(ordered))
    places = sorted(range(len(ordered)), key=lambda place: drawn[4 * place : 4 * place + 4])
    if places == sorted(places):
        places = [*places[1:], *places[:1]]
    return tuple([ordered[place] for place in places])


def draw(seed: str) -> int:
    """Return a number that nobody can foresee and everybody gets for this seed."""
    return int.from_bytes(shake_128(seed.encode()).digest(8), "big")
