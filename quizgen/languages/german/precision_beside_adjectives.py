"""What a phrase beside an adjective belongs to: "unabhängig | von der Herkunft"."""

from __future__ import annotations

from collections.abc import Sequence

from quizgen.languages.german.attachment import basic_preposition
from quizgen.languages.german.attachment_to_adjectives import asks_for_phrase
from quizgen.model import Phrase


def asks_for(adjective: Phrase, about: Phrase) -> bool:
    """Does the adjective right before the phrase ask for it?"""
    beside = adjective.relation == "manner" and adjective.end + 1 == about.start and about.preposition is not None
    return beside and asks_for_phrase(adjective.tokens[-1].text, basic_preposition(about.preposition or ""))


def asks_twice(about: Phrase, others: Sequence[Phrase]) -> bool:
    """ "proportional zur Masse | relativ zum Ort": does another phrase with its preposition stay in the question?"""
    preposition = basic_preposition(about.preposition or "")
    told = (p for p in others if p.relation in ("topic", "circumstance") and p.preposition is not None)
    return any(basic_preposition(p.preposition or "") == preposition for p in told)
