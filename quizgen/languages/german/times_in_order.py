"""Times behind a word that only tells the order of events: „dann um 1800“."""

from __future__ import annotations

from quizgen.languages.german.wordlists import words
from quizgen.model import Phrase


def without_order(text: str, phrase: Phrase) -> str:
    """ "dann um 1800" → "um 1800": that something else came before is no part of when it was."""
    first, _, rest = text.partition(" ")
    joined = phrase.relation == "time" and phrase.kind != "clause" and first.lower() in words("order_before_times")
    return rest if joined and any(character.isdigit() for character in rest) else text
