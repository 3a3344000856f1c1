"""Case, gender and number by agreement: what determiners, adjectives, pronouns and prepositions allow.

A mask has one bit for each gender (or plural) and case, as in `nouns`; to intersect the masks of the words of a
phrase leaves the readings on which all of them agree: "den Ländern" = dative plural.
"""

from __future__ import annotations

import re
from typing import Final

from quizgen.languages.german.nouns import (
    ACCUSATIVE,
    ANY,
    CASE_MASKS,
    CASES,
    DATIVE,
    FEMININE,
    GENITIVE,
    MASCULINE,
    NEUTER,
    NOMINATIVE,
    PLURAL,
    Case,
    bit,
)
from quizgen.languages.german.paradigms import Declension, readings_of
from quizgen.languages.german.wordlists import table, words

_NAMES = {"m": MASCULINE, "f": FEMININE, "n": NEUTER, "p": PLURAL}
_CASES = {"N": NOMINATIVE, "G": GENITIVE, "D": DATIVE, "A": ACCUSATIVE}


def mask(spec: str) -> int:
    """A mask from its short form: "mN fGD" = masculine nominative, feminine genitive and dative.

    >>> mask("mN") == bit(MASCULINE, NOMINATIVE)
    True
    """
    return sum({bit(_NAMES[part[0]], _CASES[case]) for part in spec.split() for case in part[1:]})


NOMINATIVES, GENITIVES, DATIVES, ACCUSATIVES = CASE_MASKS

_ARTICLES: Final = {
    **readings_of("article"),
    "beide": mask("pNA"),
    "beiden": mask("pNGDA"),
    "beider": mask("pG"),
}
_EIN_WORDS = re.compile(r"(?:irgend)?(?:k?ein|mein|dein|sein|ihr|unser|euer|unsr|eur)(|e|es|em|en|er)$")
_SAME = re.compile(r"(der|die|das|dem|den|des)((?:selb|jenig)en?)")
"""An article written together with its adjective: "dieselben" is "die" and "selben"."""
_STRONG_AFTER = ("viel", "wenig", "einig", "mehrer", "etlich", "ander", "verschieden", "sämtlich", "zahlreich")

NAME_MASK: Final = mask("mNDA fNDA nNDA")


def ending(form: str) -> str:
    """The inflectional ending of a determiner or adjective: "dieses" → "es"."""
    match = re.search(r"(em|en|er|es|e)$", form.lower())
    return match.group() if match else ""


def determiner_mask(form: str) -> tuple[int, Declension]:
    """The readings of a determiner, and the declension of adjectives behind it: "weak", "mixed" or "strong".

    >>> determiner_mask("eine") == (mask("fNA pNA"), "mixed")
    True
    """
    low = form.lower()
    if low in _ARTICLES:
        return _ARTICLES[low], "weak"
    if low in words("uninflected_determiners"):
        return ANY, "strong"
    if (match := _EIN_WORDS.match(low)) is not None:
        return readings_of("indefinite")[match[1]], "mixed"
    if (same := _SAME.fullmatch(low)) is not None:
        return _ARTICLES[same[1]] & adjective_mask(same[2], "weak"), "weak"
    found = ending(low)
    if not found:
        return ANY, "strong"
    return readings_of("definite").get(found, ANY), "strong" if low.startswith(_STRONG_AFTER) else "weak"


def adjective_mask(form: str, declension: Declension) -> int:
    """The readings of an attributive adjective behind a determiner of that declension; ANY if uninflected."""
    found = ending(form)
    if not found or form[-1:] == "." or form[:1].isdigit() or (form[:1].isupper() and form.endswith("er")):
        return ANY  # "14.", "1990er", "Berliner" do not inflect
    return readings_of(declension).get(found, ANY)


def pronoun_mask(form: str) -> int:
    """The readings of a pronoun that stands alone."""
    low = form.lower()
    entry = table("pronoun_cases").get(low)
    if entry is not None:
        return mask(entry[0].strip("-"))
    return readings_of("definite").get(ending(low), NAME_MASK)


def preposition_mask(form: str) -> int:
    """The cases that a preposition governs, for a contraction ("im", "zur") with its article's gender.

    >>> preposition_mask("mit") == DATIVES
    True
    """
    low = form.lower()
    contraction = table("contractions").get(low)
    if contraction:
        return _cases(contraction[0]) & _ARTICLES[contraction[1]]
    return _cases(low)


def _cases(preposition: str) -> int:
    entry = table("prepositions").get(preposition)
    if entry is None:
        return ANY & ~NOMINATIVES
    return sum(bits for case, bits in zip(CASES, CASE_MASKS, strict=True) if case in entry[0].split())


def cases_of(readings: int) -> tuple[Case, ...]:
    """The cases left in a mask, by name.

    >>> cases_of(mask("fNA"))
    ('nominative', 'accusative')
    """
    return tuple(name for name, case in zip(CASES, CASE_MASKS, strict=True) if readings & case)
