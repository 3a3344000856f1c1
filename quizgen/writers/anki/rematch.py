"""Questions whose id is new but that were in the deck before: the text was revised, or the quiz edited."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from .lock import LockedNote

THRESHOLD = 0.75
"""A corrected year („1925“ → „1926“) scores 0.86 in the same sentence, another fact of that sentence about 0.65."""

_WORD = re.compile(r"\w+")


class Asked(NamedTuple):
    """What is compared of a question: its type and template must be equal, its texts close."""

    id: str
    type: str
    template: str
    prompt: str
    key: str
    sentence: str


def closest_notes(new: Sequence[Asked], old: Mapping[str, LockedNote]) -> dict[str, str]:
    """Return for each new question the id of the old one that it continues, each old one at most once.

    The best match is taken first; among equals the earlier question and the smaller id.
    """
    groups: dict[tuple[str, str], list[Asked]] = defaultdict(list)
    for key, note in sorted(old.items()):
        groups[note.type, note.template].append(
            Asked(key, note.type, note.template, note.prompt, note.key, note.sentence)
        )
    couples = sorted(
        (-score, index, candidate.id)
        for index, asked in enumerate(new)
        for candidate in groups.get((asked.type, asked.template), ())
        if (score := likeness(asked, candidate)) >= THRESHOLD
    )
    matches: dict[str, str] = {}
    taken: set[str] = set()
    for _, index, key in couples:
        if new[index].id not in matches and key not in taken:
            matches[new[index].id] = key
            taken.add(key)
    return matches


def likeness(one: Asked, other: Asked) -> float:
    """Return how likely two questions are the same one, 0 to 1: by their sentences, keys and prompts."""
    sentence = _shared_words(one.sentence, other.sentence)
    prompt = _shared_words(one.prompt, other.prompt)
    if 0.4 * sentence + 0.4 + 0.2 * prompt < THRESHOLD:
        return 0.0  # not even an equal key would do; comparing letters is what costs
    key = SequenceMatcher(None, one.key.casefold(), other.key.casefold(), autojunk=False).ratio()
    return round(0.4 * sentence + 0.4 * key + 0.2 * prompt, 6)


def _shared_words(one: str, other: str) -> float:
    """Return the share of words that two texts have in common: „a b c“, „a b d“ → 0.67."""
    if one == other:
        return 1.0
    first, second = Counter(_WORD.findall(one.casefold())), Counter(_WORD.findall(other.casefold()))
    total = first.total() + second.total()
    return 2 * (first & second).total() / total if total else 1.0
