"""HanTa's tagger with its German model, ready in a fraction of the time and with the same tags and lemmas.

HanTa loads numpy for one function of two numbers, and again for some numbers of its model that numpy had made.
"""

from __future__ import annotations

import gzip
import io
import math
import pickle
import struct
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any

from quizgen.light_imports import in_place_of


def log_of_sum(one: float, other: float) -> float:
    """The logarithm of the sum of two probabilities given by their logarithms, as numpy's `logaddexp`.

    >>> log_of_sum(-700.0, -math.inf)
    -700.0
    """
    high, low = max(one, other), min(one, other)
    return high if low == -math.inf else high + math.log1p(math.exp(low - high))


with in_place_of("numpy", logaddexp=log_of_sum):
    import HanTa
    from HanTa.HanoverTagger import HanoverTagger


class QuickTagger(HanoverTagger):  # type: ignore[misc]  # HanTa comes without types
    """The tagger for German.

    >>> QuickTagger().analyze("Igel")
    ('Igel', 'NN')
    """

    def __init__(self) -> None:
        packed = Path(HanTa.__path__[0], "morphmodel_ger.pgz").read_bytes()
        super().__init__(None, _Model(io.BytesIO(gzip.decompress(packed))).load())
        self.strict = False  # unknown words are analysed, as where HanTa opens the file

    def reachable(self) -> None:
        """Fill `reachability`: for each final state (a negative number) the states from which it can be reached.

        HanTa's own way goes through all transitions for each state found.
        """
        before: defaultdict[int, set[int]] = defaultdict(set)
        for (_, state), followers in self.LP_trans.items():
            for follower in followers:
                before[follower].add(state)
        self.reachability = {final: _reaching(final, before) for final in self.int2tag if final < 0}


def _reaching(final: int, before: dict[int, set[int]]) -> frozenset[int]:
    """All states from which a final state can be reached in one step or more."""
    found: set[int] = set()
    waiting = list(before[final])
    while waiting:
        state = waiting.pop()
        if state not in found:
            found.add(state)
            waiting.extend(before[state] - found)
    return frozenset(found)


class _Model(pickle.Unpickler):
    """Reads HanTa's model, in which numpy's numbers become Python's."""

    def find_class(self, module: str, name: str) -> Callable[..., Any]:
        known: dict[str, Callable[..., Any]] = {"dtype": _Double, "scalar": _plain}
        if module.split(".")[0] != "numpy" or name not in known:
            raise pickle.UnpicklingError(f"HanTa's model holds {module}.{name}")
        return known[name]


class _Double:
    """What the model says of the numbers: doubles, their lowest byte first."""

    def __init__(self, code: str, *_: object) -> None:
        if code != "f8":
            raise pickle.UnpicklingError(f"HanTa's model holds numbers of kind {code}")

    def __setstate__(self, state: tuple[int, str, object]) -> None:
        if state[1] != "<":
            raise pickle.UnpicklingError("HanTa's model holds numbers of another machine")


def _plain(_: _Double, stored: bytes) -> float:
    number: float = struct.unpack("<d", stored)[0]
    return number
