"""Kinds of what may own something: of nouns, of names, and of what a text is about."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from quizgen.languages.german.names import PlaceKind, place_kind
from quizgen.languages.german.noun_classes import is_group_noun, is_school, noun_class
from quizgen.languages.german.nouns import inflect, known_noun
from quizgen.languages.german.references.past import Past
from quizgen.languages.german.wordlists import table, words
from quizgen.model import Clause


def kinds_of_title(past: Past) -> frozenset[str]:
    """What kind of thing the text is about: "Peru" → {"place"}, "Elbe" → {"water"}; empty where nobody knows."""
    if past.hero is not None:
        return frozenset({"person"})
    return _kinds_of(past.title, past.kinds)


def kinds_of_unknown(title: str, clause: Clause) -> frozenset[str]:
    """A common noun as the title is no place, person or group, though what else is unknown: "Sommerzeit", "Energie".

    What is always so may be told of all of them: "Das Parlament wird gewählt" in a text about democracy.
    """
    episode = "past" in clause.marks or any("counted" in p.marks and p.kind != "time" for p in clause.phrases)
    return _LIFELESS if episode and _is_common_noun(title) else frozenset()


@cache
def names_sort(title: str) -> bool:
    """ "Flugzeugträger", "Todesstrafe in den Vereinigten Staaten": does it name a kind, and no one thing?"""
    first, *others = title.split() or [""]
    return _is_common_noun(first) and (not others or others[0] in table("prepositions"))


@cache
def _is_common_noun(title: str) -> bool:
    """ "Bahnstrom", "Föderalismus", but not "Titanic", "Bronx", of which there is one only."""
    known = " " not in title and bool(known_noun(title)) and place_kind(title) is None
    several = known and inflect(title, "nominative", "plural") is not None
    return several or (known and title.endswith(tuple(words("endings_of_ideas"))))


_LIFELESS = frozenset(
    {"animal", "body", "building", "device", "disease", "event", "language", "law", "mountain", "planet", "plant"}
    | {"religion", "substance", "vehicle", "water", "work"}
)
"""Kinds that a common noun may be of; persons, places and groups are told by lists of their own."""


@cache
def _kinds_of(title: str, nouns: frozenset[str]) -> frozenset[str]:
    told = (place_kind(title), *map(place_kind, title.split()[:1]))
    named = next((kind for kind in told if kind is not None), None)
    own = _kinds_of_place(named) if named is not None else _kinds_of_last(title)
    kinds = own.union(*map(kinds_of, nouns))
    return kinds if place_kind(title) is None else kinds - {"group"}  # a state has no turnover and no captain


def _kinds_of_last(title: str) -> frozenset[str]:
    """ "Kölner Dom" → {"building"}; "FC Bayern" is no place, though its last word is one."""
    *before, last = title.split() or [""]
    return frozenset() if before and place_kind(last) is not None else kinds_of(last)


@cache
def kinds_of(word: str) -> frozenset[str]:
    """The kinds that a noun or name is of: "Kirche" → {"building"}, "Elbe" → {"water"}."""
    if (named := place_kind(word)) is not None:
        return _kinds_of_place(named)
    return frozenset(_kinds_of_noun(word))


def _kinds_of_place(named: PlaceKind) -> frozenset[str]:
    return frozenset(table("kinds_of_owners").get(named, ("place",))[0].split())


def _kinds_of_noun(noun: str) -> Iterator[str]:
    if (german := table("english_class_nouns").get(noun)) is not None:
        noun = german[0]
    if is_school(noun):
        yield "school"
    elif is_group_noun(noun):
        yield "group"
    if (found := noun_class(noun)) is not None and found in table("kinds_of_owners"):
        yield from table("kinds_of_owners")[found][0].split()
