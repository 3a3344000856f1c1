"""Which words are made of others, so that one gives the other away: „Rom“ and „Römisches Reich“."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Final

from quizgen.languages.german.checking.content import WORD, content_words, names_person, stem
from quizgen.languages.german.nouns import known_noun
from quizgen.languages.german.wordlists import rows
from quizgen.languages.german.wordlists import words as word_list

SHORTEST_ROOT: Final = 3
"""Shorter ones are alike by chance."""

SHORTEST_PART: Final = 4
"""Shorter words begin others by chance: „Rom“ and „Roman“."""


def akin(one: str, other: str) -> bool:
    """Whether two words without their endings are made of one: "jud" and "judentum", "rom" and "romisch"."""
    return bool(_roots(one) & _roots(other)) or other in _countries().get(one, ()) or one in _countries().get(other, ())


@cache
def _countries() -> Mapping[str, frozenset[str]]:
    """The stems of countries by those of the words that tell them: "britisch" → "grossbritanni"."""
    told = rows("checking/countries_by_adjectives")
    return {stem(word): frozenset(stem(name) for name in names.split(", ")) for word, names in told}


@lru_cache(maxsize=8192)
def _roots(word: str) -> frozenset[str]:
    plain = word.replace("ch", "h").replace("c", "k")  # „American“, „amerikanisch“
    endings = (ending.replace("ch", "h") for ending in ("", *word_list("checking/derivations")))
    cut = ((plain.removesuffix(ending), len(ending) in (1, 2)) for ending in endings if plain.endswith(ending))
    return frozenset(root for root, chance in cut if len(root) >= SHORTEST_ROOT + chance)  # „Rom“, „Roman“


def made_of_key(prompt: str, answer: str) -> str | None:
    """The word of a prompt that is made of the one word of its key: „Nasenhaare“, „in der Nase“; None if there is none.

    Of the name of a person it is the last word: „Turingmaschine“, „der Mathematiker Alan Turing“.
    """
    told = [word for word in WORD.findall(answer) if content_words(word)]
    if told and told[0] in word_list("word_nouns") and told[1:]:
        told = told[1:]  # „der Begriff des Föderalismus“
    name = names_person(answer)
    if not told or (len(told) > 1 and not name):
        return _made_of_all(prompt, told)
    return next((word for word in WORD.findall(prompt) if _is_made_of(word, told[-1], name)), None)


def _is_made_of(word: str, noun: str, name: bool) -> bool:
    """ "Nasenhaare", "Nase"; of a name not the name itself: its father's is the same."""
    root, plain = stem(noun), stem(word)
    if "-" in word:
        return "-" not in noun and root in map(stem, word.split("-"))
    if plain == root or not content_words(word):
        return False
    whole = len(noun) >= SHORTEST_PART and word.casefold().startswith(noun.casefold())
    whole = whole or _is_of_month(word, noun)
    begins = whole or (len(root) >= SHORTEST_PART and plain.startswith(root))
    return (begins and word[:1].isupper()) or akin(plain, root)  # „Wein“, but not „weinte“


def _is_of_month(word: str, noun: str) -> bool:
    """ "Maibaum", "Mai": a month, however short, before another noun; but not "Maisfeld"."""
    rest = word[len(noun) :]
    return noun in word_list("checking/months") and word.startswith(noun) and bool(known_noun(rest.capitalize()))


def _made_of_all(prompt: str, told: list[str]) -> str | None:
    """The word that is made of all words of a key: „Vietnamkrieg“, „ein Krieg in Vietnam“."""
    stems = [stem(word) for word in told]
    if len(stems) < 2 or any(len(one) < SHORTEST_PART for one in stems):
        return None
    return next((word for word in WORD.findall(prompt) if all(one in stem(word) for one in stems)), None)
