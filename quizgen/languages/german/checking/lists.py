"""Lists of words and wordings."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import cast

from quizgen.languages.german.names import place_kind
from quizgen.languages.german.wordlists import DATA, rows, table
from quizgen.languages.german.wordlists import words as word_list
from quizgen.model import Level


def operators() -> Mapping[str, Level]:
    """The operators with their Anforderungsbereich, e.g. "Nenne": "I"."""
    return {word: cast(Level, level) for word, level in rows("checking/operators")}


def operator(prompt: str) -> str | None:
    """The Operator that the prompt starts with: „Nenne drei Ursachen.“ → "Nenne"."""
    return next((word for word in operators() if prompt.startswith((f"{word} ", f"{word},"))), None)


def words(name: str) -> tuple[str, ...]:
    """A list of words for wrong options in the order of its file, e.g. "months"; () if there is none."""
    for folder in ("checking", "."):
        path = DATA / folder / f"{name}.txt"
        if path.exists():
            lines = path.read_text(encoding="utf-8").splitlines()
            return tuple(line.split("\t")[0] for line in lines if line and not line.startswith("#"))
    return ()


def cities_like(city: str, told: str) -> tuple[str, ...]:
    """Cities that may take the place of one where a capital is asked for, or a time before Christ is told; else ()."""
    asked = ("capitals", "Hauptstadt" in told), ("cities_of_old", any(era in told for era in word_list("eras_of_old")))
    fitting = (words(name) for name, holds in asked if holds)
    return next((cities for cities in fitting if city in cities), ())


def goes_with(text: str, name: str) -> bool:
    """Whether a name may stand in a text for another one: „in China“, but not „auf China“ as „auf Indonesien“."""
    return not text.startswith("auf ") or place_kind(name) == "island"


def may_lie(text: str) -> bool:
    """Whether the preposition before a place goes with it: „in China“, „auf Kuba“, but not „auf Indonesien“."""
    last = text.rpartition(" ")[2]
    return (
        not text.startswith("auf ") or place_kind(last) != "country" or last in word_list("checking/island_countries")
    )


def within(one: str, other: str) -> bool:
    """Whether one of two places lies in the other: „in England“, „in Großbritannien“."""
    return lies_in(one, other) or lies_in(other, one)


def lies_in(inner: str, outer: str) -> bool:
    """Whether a place of the first text is known to lie in one of the second: „Florida“, „in den USA“."""
    return any(one != other and other in _around(one) for one in _placed(inner) for other in _placed(outer))


def beside(one: str, other: str) -> bool:
    """Whether two places lie in the same part of the world: „Ägypten“, „Nigeria“."""
    return any(_around(first) & _around(second) for first in _placed(one) for second in _placed(other))


def _placed(text: str) -> list[str]:
    """The words of a text of which it is known where they lie, or what lies in them."""
    return [word for word in text.replace(",", "").split() if word in _known_places()]


@cache
def _known_places() -> frozenset[str]:
    known = table("checking/places_within")
    return frozenset(known).union(*(row[0].split(", ") for row in known.values()))


@cache
def _around(place: str) -> frozenset[str]:
    """All that a place lies in: „Böhmen“ → {"Tschechien", "Europa", …}."""
    known = table("checking/places_within")
    wholes = frozenset(known[place][0].split(", ")) if place in known else frozenset[str]()
    return wholes.union(*(_around(whole) for whole in wholes))


def number_word(value: int) -> str | None:
    """A small number in words: 3 → „drei“."""
    return next((word for word, number in rows("checking/number_words") if int(number) == value), None)


def denominator(text: str) -> int | None:
    """Of how many equal parts a fraction in words tells: „etwa vier Fünftel“ → 5."""
    return next((int(number) for noun, number in rows("checking/denominators") if noun in text.split()), None)


def phrases() -> Mapping[str, str]:
    """The wordings of tasks by key, see data/checking/wordings.tsv."""
    return {row[0]: row[1] for row in rows("checking/wordings")}
