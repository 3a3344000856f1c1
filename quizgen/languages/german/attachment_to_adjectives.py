"""Does a phrase behind a noun belong to an adjective before the verb? "für viele | erschwinglich", "zu nahe"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from quizgen.languages.german.attachment import basic_preposition
from quizgen.languages.german.chunk import Chunk
from quizgen.languages.german.units import is_unit
from quizgen.languages.german.wordlists import rows, words
from quizgen.model import Token


def is_near_to(tokens: Sequence[Token], following: Chunk) -> bool:
    """ "(kommt ein Satellit) | der Sonne | zu nahe": a dative that the adjective before the verb asks for."""
    at = following.end
    while at < len(tokens) and tokens[at].tag in ("ADV", "PTKA", "PIS", "ART") and tokens[at].text != ",":
        at += 1  # "auch nur ein bisschen zu"
    last = at + 1 >= len(tokens) or tokens[at + 1].tag.startswith(("V", "$"))
    return at < len(tokens) and last and tokens[at].text.lower() in words("adjectives_with_dative")


def belongs_to_adjective(tokens: Sequence[Token], following: Chunk, end: int) -> bool:
    """ "wurden Bücher | für viele (sehr) erschwinglich", "vom Wind | unabhängig": right behind its phrase."""
    at = following.end
    if at < end and tokens[at].text.lower() in words("degree_adverbs"):
        at += 1
    if at >= end or (at + 1 < end and not tokens[at + 1].tag.startswith(("$", "V"))):
        return False
    asked = (tokens[at].text, basic_preposition(following.preposition or "")) in _asking()
    return asked or (following.preposition in words("adjective_prepositions") and tokens[at].tag == "ADJD")


def asked_by_adjective(tokens: Sequence[Token], start: int, end: int, preposition: str) -> bool:
    """ "ist reich | an Bodenschätzen", "ist | vom Wind | abhängig": does an adjective beside the phrase ask for it?"""
    before = tokens[start - 1] if start else None
    behind = tokens[end] if end < len(tokens) else None
    beside = [t.text for t in (before, behind) if t is not None and t.tag in ("ADJD", "VVPP")]
    return any((form, preposition) in _asking() for form in beside)


def asks_for_phrase(adjective: str, preposition: str) -> bool:
    """Does the adjective ask for the preposition: "unabhängig" for "von"?"""
    return (adjective, preposition) in _asking()


@cache
def _asking() -> frozenset[tuple[str, str]]:
    return frozenset((adjective, preposition) for adjective, preposition in rows("adjectives_asking"))


def is_distance(tokens: Sequence[Token], measure: Chunk, following: Chunk) -> bool:
    """ "300 Kilometer | von der Küste entfernt": the phrase belongs to the last word."""
    far = any(token.text == "entfernt" for token in tokens[following.end :])
    measured = is_unit(tokens[measure.head].text)
    return far and measured and basic_preposition(following.preposition or "") == "von"
