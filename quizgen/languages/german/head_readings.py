"""Which genders, numbers and cases a noun phrase may have: what its determiner, adjectives and head agree on."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizgen.languages.german.agreement import (
    ACCUSATIVES,
    DATIVES,
    GENITIVES,
    NAME_MASK,
    NOMINATIVES,
    adjective_mask,
    mask,
)
from quizgen.languages.german.attributes import Attributes
from quizgen.languages.german.names import is_plural_place, is_title, place_article
from quizgen.languages.german.nouns import ANY, PLURAL_MASK, SINGULAR_MASK, known_noun, noun_mask
from quizgen.languages.german.phrase_openings import Opening
from quizgen.languages.german.wordlists import words
from quizgen.model import Token


def head_readings(tokens: Sequence[Token], opening: Opening, found: Attributes, head: int) -> int:
    """What determiner, adjectives and head agree on; the head counts less than what stands before it."""
    noun = tokens[head]
    is_name = noun.tag in ("NE", "FM", "XY")
    inflected = [i for i in found.adjectives if tokens[i].tag != "CARD"]  # "vier" has no ending
    readings = agreeing(tokens, opening, inflected)
    own = _own_mask(noun, is_name, opening.determiner is not None)
    if own == mask("mN") and opening.determiner is None and _is_title_of(tokens, head):
        own |= mask("mDA")  # "erschoss | Präsident Lincoln": a title without an article has no ending
    many = any(_is_plural_number(tokens[i]) for i in found.adjectives)
    if many and is_name and any(sign.isdigit() for sign in noun.text):
        own |= PLURAL_MASK  # "20 amerikanische B-26 | griffen an"
    if many and noun.text in words("numberless_units"):
        own |= mask("pNGDA")  # "80 Prozent der Leute | leben hier", but also "lebt hier"
        return readings & own or own
    agreed = readings & own
    if head > found.end and tokens[head - 1].text in words("large_numbers"):
        return _same_cases(own & PLURAL_MASK, readings) or own  # "eine halbe Million | Menschen" are many
    if many and agreed & PLURAL_MASK:
        agreed &= PLURAL_MASK
    if not agreed and not is_name:  # "der Abgeordnete": a nominalised adjective
        agreed = readings & adjective_mask(noun.text.lower(), opening.declension)
    return agreed or (readings if readings != ANY else own)


def _is_title_of(tokens: Sequence[Token], head: int) -> bool:
    return is_title(tokens[head].text) and head + 1 < len(tokens) and tokens[head + 1].tag == "NE"


def _own_mask(noun: Token, is_name: bool, determined: bool) -> int:
    if determined and re.fullmatch(r"[A-ZÄÖÜ]", noun.text):
        return SINGULAR_MASK  # "die A 35", which is no "das A"
    if not is_name:
        return noun_mask(noun.text) or mask("mNDA fNGDA nNDA pNGDA")
    if determined and is_plural_place(noun.text):
        return PLURAL_MASK  # "in den USA" is no accusative
    if determined:
        known = bool(place_article(noun.text))
        several = re.search(r"[ns]$", noun.text) is not None and not known
        return ANY if several else ANY & ~(DATIVES & PLURAL_MASK)  # "in den Alpen", but "in den Rhein"
    owns = re.search(r"(s|'|’)$", noun.text) is not None or noun.text in words("old_genitives")
    genitive = mask("mG fG nG") if owns else 0
    return NAME_MASK | genitive | known_noun(noun.text)


def agreeing(tokens: Sequence[Token], opening: Opening, adjectives: Sequence[int]) -> int:
    """The readings of the determiner on which the adjectives agree; one that agrees with none is passed over."""
    readings = opening.mask
    for position in adjectives:
        readings = (readings & adjective_mask(tokens[position].text, opening.declension)) or readings
    return readings


def _same_cases(counted: int, readings: int) -> int:
    """The readings of what is counted in the cases that the words before it allow."""
    return sum(counted & cases for cases in (NOMINATIVES, GENITIVES, DATIVES, ACCUSATIVES) if readings & cases)


def _is_plural_number(token: Token) -> bool:
    return (
        token.tag == "CARD"
        and token.text.lower() not in ("1", "ein", "eine", "eins", "einer")
        and not re.fullmatch(r"[12]\d{3}", token.text)
    )
