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
from quizgen.languages.german.wordlists import table

_NAMES = {"m": MASCULINE, "f": FEMININE, "n": NEUTER, "p": PLURAL}
_CASES = {"N": NOMINATIVE, "G": GENITIVE, "D": DATIVE, "A": ACCUSATIVE}


def mask(spec: str) -> int:
    """A mask from its short form: "mN fGD" = masculine nominative, feminine genitive and dative.

    >>> mask("mN") == bit(MASCULINE, NOMINATIVE)
    True
    """
    return sum({bit(_NAMES[part[0]], _CASES[case]) for part in spec.split() for case in part[1:]})


NOMINATIVES, GENITIVES, DATIVES, ACCUSATIVES = CASE_MASKS

_DEFINITE: Final = {
    "er": mask("mN fGD pG"),
    "e": mask("fNA pNA"),
    "as": mask("nNA"),
    "es": mask("mG nGNA"),
    "em": mask("mD nD"),
    "en": mask("mA pD"),
}
_INDEFINITE: Final = {
    "": mask("mN nNA"),
    "e": mask("fNA pNA"),
    "es": mask("mG nG"),
    "em": mask("mD nD"),
    "en": mask("mA pD"),
    "er": mask("fGD pG"),
}
_STRONG: Final = {**_DEFINITE, "es": mask("nNA"), "en": mask("mGA nG pD")}
_WEAK: Final = {"e": mask("mN fNA nN nA"), "en": mask("mGDA fGD nGD pNGDA")}
_MIXED: Final = {"er": mask("mN"), "es": mask("nNA"), "e": mask("fNA"), "en": mask("mGDA fGD nGD pNGDA")}

_ARTICLES: Final = {
    "der": _DEFINITE["er"],
    "die": _DEFINITE["e"],
    "das": _DEFINITE["as"],
    "des": mask("mG nG"),
    "dem": _DEFINITE["em"],
    "den": _DEFINITE["en"],
    "beide": mask("pNA"),
    "beiden": mask("pNGDA"),
    "beider": mask("pG"),
}
_EIN_WORDS = re.compile(r"(?:irgend)?(?:k?ein|mein|dein|sein|ihr|unser|euer|unsr|eur)(|e|es|em|en|er)$")
_UNINFLECTED = frozenset(
    "all solch manch welch viel wenig mehr weniger genug etwas derlei allerlei lauter paar bisschen bißchen "
    "dessen deren wessen zwei drei".split()
)
_STRONG_AFTER = ("viel", "wenig", "einig", "mehrer", "etlich", "ander", "verschieden", "sämtlich", "zahlreich")

_PRONOUNS: Final = {
    **dict.fromkeys(("ich", "du"), NOMINATIVES),
    **{word: mask("mN") for word in ("er", "man", "wer")},
    **{word: mask("mA") for word in ("ihn", "wen")},
    **{word: mask("mD") for word in ("wem",)},
    **dict.fromkeys(("mich", "dich"), ACCUSATIVES),
    **dict.fromkeys(("mir", "dir"), DATIVES),
    **{
        word: mask("nNA")
        for word in ("es", "das", "dies", "was", "alles", "vieles", "viel", "wenig", "nichts", "etwas")
    },
    **dict.fromkeys(("wessen", "dessen", "deren", "derer"), GENITIVES),
    **{word: mask("pDA") for word in ("uns", "euch")},
    **{word: mask("mNDA") for word in ("jemand", "niemand", "jedermann")},
    "wir": mask("pN"),
    "ihm": mask("mD nD"),
    "ihnen": mask("pD"),
    "sie": mask("fNA pNA"),
    "ihr": mask("pN fD"),
    "sich": DATIVES | ACCUSATIVES,
    "einander": DATIVES | ACCUSATIVES,
    "der": mask("mN fD"),
    "die": mask("fNA pNA"),
    "den": mask("mA"),
    "dem": mask("mD nD"),
    "denen": mask("pD"),
    "selbst": 0,
    "selber": 0,
}

NAME_MASK: Final = mask("mNDA fNDA nNDA")


def ending(form: str) -> str:
    """The inflectional ending of a determiner or adjective: "dieses" → "es"."""
    match = re.search(r"(em|en|er|es|e)$", form.lower())
    return match.group() if match else ""


def determiner_mask(form: str) -> tuple[int, str]:
    """The readings of a determiner, and the declension of adjectives behind it: "weak", "mixed" or "strong".

    >>> determiner_mask("eine") == (mask("fNA pNA") & ~mask("pNA") | mask("pNA"), "mixed")
    True
    """
    low = form.lower()
    if low in _ARTICLES:
        return _ARTICLES[low], "weak"
    if low in _UNINFLECTED:
        return ANY, "strong"
    match = _EIN_WORDS.match(low)
    if match:
        return _INDEFINITE[match[1]], "mixed"
    found = ending(low)
    if not found:
        return ANY, "strong"
    return _DEFINITE.get(found, ANY), "strong" if low.startswith(_STRONG_AFTER) else "weak"


def adjective_mask(form: str, declension: str) -> int:
    """The readings of an attributive adjective behind a determiner of that declension; ANY if uninflected."""
    found = ending(form)
    if not found or form[-1:] == "." or form[:1].isdigit() or (form[:1].isupper() and form.endswith("er")):
        return ANY  # "14.", "1990er", "Berliner" do not inflect
    by_ending = {"weak": _WEAK, "mixed": _MIXED, "strong": _STRONG}[declension]
    return by_ending.get(found, ANY)


def pronoun_mask(form: str) -> int:
    """The readings of a pronoun that stands alone."""
    low = form.lower()
    if low in _PRONOUNS:
        return _PRONOUNS[low]
    return _DEFINITE.get(ending(low), NAME_MASK)


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
