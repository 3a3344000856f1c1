"""Names of people and places: first names with gender, countries with article, cities, rivers, mountains."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal, cast

from quizgen.languages.german.noun_classes import noun_class
from quizgen.languages.german.nouns import last_parts, lemmas
from quizgen.languages.german.wordlists import rows, table, words

PlaceKind = Literal[
    "country",
    "union",
    "city",
    "river",
    "state",
    "us_state",
    "canton",
    "province",
    "continent",
    "sea",
    "strait",
    "lake",
    "mountain",
    "range",
    "island",
    "region",
]
NameGender = Literal["masculine", "feminine", "both"]


_REACH = re.compile(r"(?:Ober|Unter|Nieder|Mittel|Hoch)([a-zäöü]+)")
"""A part of a river, named by the river."""


def is_first_name(word: str) -> bool:
    """Whether the word is a known first name: "Josef", also with hyphen ("Karl-Heinz")."""
    return first_name_gender(word) is not None


def first_name_gender(word: str) -> NameGender | None:
    """The gender of a first name, by its first part if it is double; None for any other word.

    >>> first_name_gender("Nikolai"), first_name_gender("Anna-Lena"), first_name_gender("Kongress")
    ('masculine', 'feminine', None)
    """
    for name in (word, word.partition("-")[0]):
        if found := table("first_names").get(name) or table("first_names_like_words").get(name):
            return cast(NameGender, found[0])
    return None


@cache
def _places() -> dict[str, PlaceKind]:
    kinds: dict[str, PlaceKind] = dict.fromkeys((name for name, _ in rows("cc_by/cities")), "city")
    kinds.update(dict.fromkeys(words("cities"), "city"))
    kinds.update((name, cast(PlaceKind, kind)) for name, kind, _ in rows("places"))
    kinds.update(dict.fromkeys((name for name, *_ in rows("countries")), "country"))
    return kinds


def place_kind(name: str) -> PlaceKind | None:
    """What kind of place a name stands for, also in the genitive; None if it is not known.

    A city may bear a person's name as well ("Washington"): what the document says of the name decides.

    >>> place_kind("Bulgarien"), place_kind("Wolga"), place_kind("Moskaus"), place_kind("Kongress")
    ('country', 'river', 'city', None)
    """
    places = _places()
    if reach := _REACH.fullmatch(name):  # "Niederrhein", "Unterelbe"
        return "river" if places.get(reach[1].capitalize()) == "river" else places.get(name)
    return places.get(name) or (places.get(name[:-1]) if name.endswith("s") and len(name) > 4 else None)


def river_of(reach: str) -> str | None:
    """The river that a part of one is named by: "Oberelbe" → "Elbe"; None for any other name."""
    found = _REACH.fullmatch(reach)
    river = found[1].capitalize() if found else ""  # not "Mittel|landkanal"
    return river if place_kind(river) == "river" and place_kind(reach) == "river" else None


def country_article(name: str) -> str | None:
    """The article of a country's name, "" if it has none, None if it is no country: "Schweiz" → "die".

    >>> country_article("Iran"), country_article("USA"), country_article("Polen")
    ('der', 'die', '')
    """
    found = table("countries").get(name)
    return found[0].removesuffix(" pl").replace("-", "") if found else None


def place_article(name: str) -> str | None:
    """The article of any known place: "Wolga" → "die", "Rom" → ""; None if the place is not known."""
    found = table("places").get(name)
    if found and place_kind(name) != "country":
        return found[1].removesuffix(" pl").replace("-", "")
    return country_article(name) if place_kind(name) == "country" else "" if place_kind(name) else None


def is_plural_place(name: str) -> bool:
    """Whether a place's name is a plural: "USA", "Niederlande", "Alpen"."""
    country, place = table("countries").get(name), table("places").get(name)
    return "die pl" in (country[0] if country else None, place[1] if place else None)


def is_title(word: str) -> bool:
    """Whether the word is a title that stands before a name: "Dr.", "Präsident", "Zarin"."""
    return word in words("titles")


@cache
def is_event_of_place(noun: str) -> bool:
    """ "Koreakrieg", "Vietnamkriegs": a country before the event tells which one it is; but not "Seekrieg"."""
    found = ((lemma, part) for lemma in lemmas(noun) or (noun,) for part in last_parts(lemma)[1:])
    return any(
        noun_class(part) == "event" and place_kind(lemma.removesuffix(part.lower())) == "country"
        for lemma, part in found
    )


def is_genitive_of_place(form: str) -> bool:
    """ "Europas", "Bayerns": the name of a place with an ending that only the genitive has; "Paris" has none."""
    return form.endswith("s") and form not in _places() and place_kind(form) is not None
