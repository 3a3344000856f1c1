"""Questions whose id is new but that were in the deck before: the text was revised, or the quiz edited."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher
from functools import lru_cache
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
        candidate = Asked(key, note.type, note.template, note.prompt, note.key, note.sentence)
        groups[note.type, note.template].append(candidate)
    places = {group: _places_of_words(candidates) for group, candidates in groups.items()}
    couples = []
    for index, asked in enumerate(new):
        group = (asked.type, asked.template)
        for place in _worth_comparing(asked, places.get(group, {})):
            if (score := likeness(asked, groups[group][place])) >= THRESHOLD:
                couples.append((-score, index, groups[group][place].id))
    couples.sort()
    matches: dict[str, str] = {}
    taken: set[str] = set()
    for _, index, key in couples:
        if new[index].id not in matches and key not in taken:
            matches[new[index].id] = key
            taken.add(key)
    return matches


def _places_of_words(questions: Sequence[Asked]) -> dict[str, list[int]]:
    """Return for each word which questions have it in their sentence."""
    places: dict[str, list[int]] = defaultdict(list)
    for place, asked in enumerate(questions):
        for word in set(_words(asked.sentence)):
            places[word].append(place)
    return places


def _worth_comparing(asked: Asked, places: Mapping[str, list[int]]) -> list[int]:
    """Return the questions that share a rare word with this one: comparing ten thousand with as many takes minutes."""
    known = (word for word in set(_words(asked.sentence)) if word in places)
    rarest = sorted(known, key=lambda word: (len(places[word]), word))[:_RARE_WORDS]
    return sorted({place for word in rarest for place in places[word][:_PLACES]})


_RARE_WORDS, _PLACES = 6, 30


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
    first, second = Counter(_words(one)), Counter(_words(other))
    total = first.total() + second.total()
    return 2 * (first & second).total() / total if total else 1.0


@lru_cache(maxsize=4096)
def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(text.casefold()))
