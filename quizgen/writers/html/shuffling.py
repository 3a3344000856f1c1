"""The same shuffling on every machine: values are sorted by a hash of the seed and their place."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import blake2b
from typing import TypeVar

T = TypeVar("T")


def shuffle(values: Iterable[T], seed: str) -> tuple[T, ...]:
    """Return values in another order, never the one they had if there are two or more."""
    ordered = tuple(values)
    places = sorted(range(len(ordered)), key=lambda place: draw(f"{seed} {place}"))
    if places == sorted(places):
        places = [*places[1:], *places[:1]]
    return tuple(ordered[place] for place in places)


def draw(seed: str) -> int:
    """Return a number that nobody can foresee and everybody gets for this seed."""
    return int.from_bytes(blake2b(seed.encode(), digest_size=8).digest(), "big")
