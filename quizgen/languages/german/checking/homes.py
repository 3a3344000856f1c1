"""Nouns of a prompt that a pronoun behind them may stand for, by gender and number as far as the table knows them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from quizgen.languages.german.nouns import FEMININE, GENDER_MASKS, MASCULINE, NEUTER, PLURAL, known_noun
from quizgen.languages.german.wordlists import table
from quizgen.languages.german.wordlists import words as word_list


def has_home(pronoun: str, nouns: Iterable[str], asking: Sequence[str]) -> bool:
    """„Reparaturen“, "ihre" → True; „Oktober“, "seine" → False, „Algen“, "ihm" → False.

    Beside such a noun it may be what is asked for: „Wie viele | Menschen | verloren durch den Krieg ihr Leben?“.
    """
    things = [noun for noun in nouns if noun not in _times()]
    of_asked = asking[:1] == ["Was"] and pronoun.startswith("sein")  # "| Was | verlor durch die Hitze seine Farbe?"
    return bool(things) and (of_asked or any(_may_be_meant(noun, pronoun) for noun in (*things, *asking[1:])))


def _may_be_meant(noun: str, pronoun: str) -> bool:
    """Is it of a fitting gender and number? A name or an unknown word may be anybody."""
    known = known_noun(noun)
    fitting = next((mask for form, mask in _FITTING if form.fullmatch(pronoun)), 0)
    return noun[:1].isupper() and (not known or not fitting or bool(known & fitting))


def _times() -> frozenset[str]:
    return word_list("checking/months") | word_list("checking/weekdays")


_FITTING: Final = (
    (re.compile(r"er|ihm|ihn|seine[rsnm]?"), GENDER_MASKS[MASCULINE] | GENDER_MASKS[NEUTER]),
    (re.compile(r"sie|ihr(?:e[rsnm]?)?"), GENDER_MASKS[FEMININE] | GENDER_MASKS[PLURAL]),
    (re.compile(r"ihnen"), GENDER_MASKS[PLURAL]),
)
"""The pronouns, each with the genders and numbers of what it may stand for; "sein" alone may be the verb."""


def is_lone_each(split: list[str], at: int) -> bool:
    """„so zusammen, dass | jedes | in eine Lücke greift“: each of those that the key names; but „jedes Kind“."""
    behind = split[at + 1] if at + 1 < len(split) else ""
    return split[at] in ("jede", "jedes") and behind in table("prepositions")
