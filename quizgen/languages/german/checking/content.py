"""Words that carry meaning, without their endings, and names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final

from quizgen.languages.german.checking.lists import operators
from quizgen.languages.german.names import is_first_name, place_kind
from quizgen.languages.german.nouns import noun_mask
from quizgen.languages.german.wordlists import table
from quizgen.languages.german.wordlists import words as word_list

WORD: Final = re.compile(r"[\w’']+(?:-[\w’']+)*")
ENDINGS: Final = (("em", 3), ("er", 3), ("e", 3), ("s", 4), ("n", 4))
"""Endings, and how long what is left must be: „Wein“ keeps its n, else it were one with „Weise“."""
UMLAUTS: Final = str.maketrans("äöü", "aou")


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """A word without all its endings, old and new spelling alike: „Kongreß“ and „Kongresses“ → "kongr"."""
    plain = word.casefold().translate(UMLAUTS)
    while cut := next((e for e, shortest in ENDINGS if plain.endswith(e) and len(plain) - len(e) >= shortest), None):
        plain = plain[: -len(cut)]
    return plain


@lru_cache(maxsize=8192)
def content_words(text: str) -> frozenset[str]:
    """The stems of the words that carry meaning: „des Penizillins“ → {"penizilli"}, as of „Penizillin“."""
    function_words = word_list("checking/function_words")
    return frozenset(
        stem(part)
        for word in WORD.findall(text)
        for part in word.split("-")
        if part and part.casefold() not in function_words
    )


@lru_cache(maxsize=8192)
def content_parts(text: str) -> frozenset[str]:
    """The same with first and last parts of long words: „Winterschlaf“ → "schlaf" too."""
    found = set(content_words(text))
    for word in list(found):
        if len(word) >= 8:
            found |= {word[:end] for end in range(4, len(word) - 2)} | {word[at:] for at in range(3, len(word) - 3)}
    return frozenset(found)


def translated_nouns(text: str) -> str:
    """The German nouns that English names in a text close with: „der Tampa International Airport“ → "Flughafen"."""
    nouns = table("english_class_nouns")
    return " ".join(nouns[word][0] for word in WORD.findall(text) if word in nouns)


def may_be_topic(title: str) -> bool:
    """Whether a title names what a text may be about: „Schreibmaschine“, but not „Arbeitsblatt 3“ or „p01“."""
    found = WORD.findall(title)
    documents = word_list("checking/document_words")
    if not found or any(word.casefold() in documents for word in found):
        return False
    parts = [WORD.findall(part) for part in re.split(r":\s+|\s–\s", title)]  # "James Bond 007 – Spectre"
    numbered = [part for part in parts if any(char.isdigit() for char in "".join(part))]
    if not all(map(_ends_name_with_number, numbered)):
        return False
    known = len(found) == 1 and bool(noun_mask(title) or place_kind(title))  # "Jagd", "Mali"
    told = len("".join(found)) if numbered else max(map(len, found))  # "Golf 300" is longer than its words
    return title[:1].isupper() and (known or told > 4)


def _ends_name_with_number(found: Sequence[str]) -> bool:
    """ "Super Bowl 50", "Apollo 11": words that no list of nouns explains, unlike "Gruppe 3"."""
    *name, number = found
    if not number.isdigit() or not name or any(char.isdigit() for char in "".join(name)):
        return False
    dated = re.fullmatch(r"[12]\d{3}|\d{3}", number) is not None  # "Weltmeisterschaft 2014", "Airbus 380"
    return all(word[:1].isupper() for word in name) and (dated or any(not noun_mask(word) for word in name))


def proper_names(text: str) -> tuple[str, ...]:
    """The words with a capital that are names: known ones, and those that no list of nouns can explain."""
    empty = word_list("checking/function_words")
    found = (word for word in WORD.findall(text) if word[0].isupper() and word.casefold() not in empty)
    return tuple(word for word in found if _is_name(word) and word not in operators())


@lru_cache(maxsize=8192)
def _is_name(word: str) -> bool:
    if is_first_name(word) or place_kind(word) or word in word_list("famous_persons"):
        return True
    return not noun_mask(word) and not word.endswith(_ADJECTIVE_ENDINGS)


_ADJECTIVE_ENDINGS: Final = ("sche", "schen", "scher", "sches", "schem", "liche", "lichen", "licher", "liches")
"""„Französische Revolution“ names an event, but the adjective alone nobody."""


def names_person(text: str) -> bool:
    """Whether a first name and a name behind it stand in it: „die Schauspielerin Marlee Matlin“."""
    found = text.split()
    return any(
        is_first_name(one.strip(",")) and other[:1].isupper() and not place_kind(one) for one, other in pairwise(found)
    )
