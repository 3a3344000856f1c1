"""German nouns: gender, number and case of a form, its base form, other forms of the same noun, parts of a compound.

A form's readings are a 16-bit mask, one bit for each gender (or plural) and case. The first look-up of a form takes
15 µs, of an unknown compound 30 to 50 µs, the next 0.2 µs.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final, Literal

from quizgen.languages.german.noun_table import (
    NounReading,
    exact_readings,
    forms,
    modern_spellings,
    restore_old_spelling,
)
from quizgen.languages.german.units import unit_name
from quizgen.languages.german.wordlists import rows, table, words

Case = Literal["nominative", "genitive", "dative", "accusative"]
Number = Literal["singular", "plural"]
Gender = Literal["masculine", "feminine", "neuter"]

MASCULINE, FEMININE, NEUTER, PLURAL = range(4)
NOMINATIVE, GENITIVE, DATIVE, ACCUSATIVE = range(4)
CASES: Final[tuple[Case, ...]] = ("nominative", "genitive", "dative", "accusative")
GENDERS: Final[tuple[Gender, ...]] = ("masculine", "feminine", "neuter")


def bit(gender: int, case: int) -> int:
    """The bit of one reading, e.g. `bit(PLURAL, DATIVE)`."""
    return 1 << (gender * 4 + case)


ANY: Final = 0xFFFF
CASE_MASKS: Final = tuple(sum(bit(gender, case) for gender in range(4)) for case in range(4))
GENDER_MASKS: Final = tuple(0b1111 << (4 * gender) for gender in range(4))
SINGULAR_MASK: Final = GENDER_MASKS[MASCULINE] | GENDER_MASKS[FEMININE] | GENDER_MASKS[NEUTER]
PLURAL_MASK: Final = GENDER_MASKS[PLURAL]
_NOMINATIVES = CASE_MASKS[NOMINATIVE]

_SHORTEST_FIRST_PART = 3
_SHORTEST_LAST_PART = 3
_LINKS = ("", "s", "es", "n", "en", "er", "e", "ns", "ens")
"""What may stand between the parts of a compound: Bundes|tag, Staaten|bund."""


def _capitalised(part: str) -> str:
    return part[:1].upper() + part[1:]


@lru_cache(maxsize=65536)
def _known_readings(form: str) -> tuple[NounReading, ...]:
    """The readings of a form that is in the table, also in old spelling."""
    if found := exact_readings(form):
        one = [reading for reading in found if reading.lemma == form]  # "die Quelle" are not several "Quell"
        return tuple(one if one and form in words("nouns_of_one_thing") else found)
    for spelling in modern_spellings(form):
        if found := exact_readings(spelling):
            return tuple(NounReading(restore_old_spelling(lemma, form), mask) for lemma, mask in found)
    return ()


@lru_cache(maxsize=65536)
def noun_readings(form: str) -> tuple[NounReading, ...]:
    """The nouns a form may belong to; a compound that is not in the table goes by its longest known last part.

    >>> noun_readings("Ländern")
    (NounReading(lemma='Land', mask=16384),)
    >>> noun_readings("Parteikongresses")[0].lemma
    'Parteikongress'
    """
    if known := _known_readings(form):
        return known
    start = form.rfind("-") + 1
    if start and (known := _known_readings(_capitalised(form[start:]))):
        return _with_first_part(form[:start], known, form[start:])
    loose: tuple[NounReading, ...] = ()
    for at in range(start + _SHORTEST_FIRST_PART, len(form) - _SHORTEST_LAST_PART + 1):
        part = _capitalised(form[at:])
        # Dien|sthunde is no Stunde: the old th counts in whole words only
        if known := tuple(exact_readings(part)) if "th" in part.lower() else _known_readings(part):
            readings = _with_first_part(form[:at], known, form[at:])
            if _is_first_part(form[:at]):
                return readings
            loose = loose or readings
    # what is no clear compound goes by its suffix if it has one: Zorkifikation is no Kation
    return () if _suffix_mask(form) else loose


def _with_first_part(first: str, known: tuple[NounReading, ...], last: str) -> tuple[NounReading, ...]:
    lower = last[:1].islower()
    return tuple(
        NounReading(first + (lemma[:1].lower() + lemma[1:] if lower else lemma), mask) for lemma, mask in known
    )


@cache
def _suffix_masks() -> tuple[tuple[str, int], ...]:
    """Endings and masks of the nouns with a telling suffix, the longest first: -ungen = plural, any case."""
    masks: dict[str, int] = {}
    for suffix, gender, plural in rows("noun_suffixes"):
        number = [*GENDERS].index(gender)  # type: ignore[arg-type]  # a str; what is no gender raises ValueError
        oblique = 0 if number == FEMININE else bit(number, GENITIVE)
        masks[suffix] = masks.get(suffix, 0) | (GENDER_MASKS[number] & ~oblique)
        if oblique:
            masks.setdefault(suffix + ("ses" if suffix == "nis" else "s"), oblique)
        if plural != "-":
            dative = plural if plural.endswith("n") else plural + "n"
            masks[dative] = masks.get(dative, 0) | bit(PLURAL, DATIVE)
            masks[plural] = masks.get(plural, 0) | PLURAL_MASK & ~(bit(PLURAL, DATIVE) if dative != plural else 0)
    return tuple(sorted(masks.items(), key=lambda item: -len(item[0])))


def _suffix_mask(form: str) -> int:
    return next((mask for suffix, mask in _suffix_masks() if form.endswith(suffix) and len(form) > len(suffix) + 1), 0)


@lru_cache(maxsize=65536)
def known_noun(form: str) -> int:
    """The mask of a form that is itself in the table (also in old spelling), else 0."""
    mask = 0
    for _, found in _known_readings(form):
        mask |= found
    return mask


@lru_cache(maxsize=65536)
def noun_mask(form: str) -> int:
    """The mask of a noun form: from the table, by its last part, or by its suffix; 0 if nothing fits.

    >>> noun_mask("Parteikongreß") == noun_mask("Kongress")
    True
    >>> noun_mask("Xyz")
    0
    """
    mask = 0
    for _, found in noun_readings(form):
        mask |= found
    if mask:
        return mask & ~PLURAL_MASK if form in words("compass_nouns") else mask
    unit = unit_name(form)
    return noun_mask(unit.split()[0]) | PLURAL_MASK if unit is not None else _suffix_mask(form)


def lemmas(form: str) -> tuple[str, ...]:
    """The base forms (nominative singular, or plural of nouns without singular) a form may have, without repeats.

    >>> lemmas("Bänken")
    ('Bank',)
    """
    return tuple(dict.fromkeys(reading.lemma for reading in noun_readings(form)))


@lru_cache(maxsize=65536)
def genders(lemma: str) -> tuple[Gender, ...]:
    """The genders of a noun in the nominative singular, e.g. ("masculine", "feminine") of "See"."""
    mask = noun_mask(lemma)
    return tuple(name for number, name in enumerate(GENDERS) if mask & bit(number, NOMINATIVE))


def _syllables(word: str) -> int:
    return len(re.findall(r"[aeiouäöüy]+", word.lower()))


def _known_part(lemma: str) -> tuple[str, str] | None:
    """The lemma cut before its longest last part that is a base form of the table."""
    for at in (0, *range(_SHORTEST_FIRST_PART, len(lemma) - _SHORTEST_LAST_PART + 1)):
        part = _capitalised(lemma[at:])
        if any(reading.lemma == part for reading in exact_readings(part)):
            return lemma[:at], part
    return None


@lru_cache(maxsize=65536)
def inflect(lemma: str, case: Case, number: Number, gender: Gender | None = None) -> str | None:
    """Another form of a noun given in its base form; None if it is unknown, or if two nouns of that name differ.

    Of nouns declined like adjectives (Abgeordneter) it is the form without an article.

    >>> inflect("Land", "dative", "plural")
    'Ländern'
    >>> inflect("Bank", "nominative", "plural") is None  # Bänke or Banken
    True
    """
    cut = _known_part(lemma)
    if cut is None:
        spelled = next((s for s in modern_spellings(lemma) if _known_part(s)), None)
        result = inflect(spelled, case, number, gender) if spelled else None
        return restore_old_spelling(result, lemma) if result else None
    first, part = cut
    at = CASES.index(case)
    wanted = GENDER_MASKS[GENDERS.index(gender)] if gender else ANY
    slot = bit(PLURAL, at) if number == "plural" else wanted & SINGULAR_MASK & CASE_MASKS[at]
    nouns = [found for nominative, found in forms(part, slot) if nominative & wanted and found]
    if not nouns or not set.intersection(*map(set, nouns)):
        return None
    best = nouns[0][0]
    if case == "genitive" and _syllables(part) == 1 and part + "es" in nouns[0]:
        best = part + "es"  # des Landes, though "Lands" exists
    return first + (best[:1].lower() + best[1:] if lemma[len(first)].islower() else best)


@lru_cache(maxsize=65536)
def _is_first_part(first: str) -> bool:
    """Whether a compound can begin with it: Bundes-, Schul-, Wohn-, Groß-; but not Muske- (Musketier is no Tier)."""
    low = first.lower().rstrip("-")
    if first.endswith("-") or low in words("compound_first_parts") or low.capitalize() in table("countries"):
        return True
    if len(low) > 3 and (low + "en" in words("verbs") or low + "n" in words("verbs")):
        return True
    stems = [low.removesuffix(link) for link in _LINKS if low.endswith(link)] + [low + "e"]
    return any(
        known_noun(_capitalised(stem[at:])) and (not at or _is_first_part(stem[:at]))
        for stem in stems
        for at in (0, *range(_SHORTEST_FIRST_PART, len(stem) - 2))
        if len(stem) > 2
    )


@lru_cache(maxsize=65536)
def lemmas_of_last_part(form: str) -> tuple[str, ...]:
    """The lemmas of the longest last part of a compound that the table lacks: "Ringelwürmern" → ("Wurm",)."""
    for at in range(_SHORTEST_FIRST_PART, len(form) - 2):
        found = lemmas(_capitalised(form[at:]))
        if found and _is_first_part(form[:at]):
            return found
    return ()


@lru_cache(maxsize=65536)
def last_parts(lemma: str) -> tuple[str, ...]:
    """The word, its last part, that one's last part …: Gemeinderatswahl, Ratswahl, Wahl; always the longest first."""
    if lemma.endswith("ation") and lemma.removesuffix("ation").lower() + "ieren" in words("verbs"):
        return (lemma,)  # "Kombination" is no "Nation"
    for spelling in (lemma, *modern_spellings(lemma)):
        mask = known_noun(spelling)
        for at in range(_SHORTEST_FIRST_PART, len(spelling) - 2):
            part = _capitalised(spelling[at:].lstrip("-"))
            # the gender tells that a Vorsitzende is no Ende
            found = known_noun(part)
            if found & (mask or ANY) & _NOMINATIVES and _is_first_part(spelling[:at]):
                return (lemma, *([spelling] if spelling != lemma else []), *last_parts(part))
    return (lemma,)
