"""A time that is told once more exactly behind a comma: "im frühen Mittelalter|, im Jahr 640"."""

from __future__ import annotations

import re

from quizgen.languages.german.constituents import Context, Grown, Part
from quizgen.languages.german.places_told_twice import closes
from quizgen.languages.german.times import is_time


def told_exactly(context: Context, grown: Grown, end: int) -> Grown | None:
    """A time without a number, or a century, and then one with a number, up to the clause's end or its last verbs."""
    tokens, at, first = context.tokens, grown.end, grown.constituent.chunk
    if first is None or at + 1 >= end or tokens[at].text != "," or at + 1 in context.child_at:
        return None
    again = context.by_start.get(at + 1)
    if again is None or again.preposition not in _AT or not (is_time(tokens, first) and is_time(tokens, again)):
        return None
    if first.preposition not in _AT or not closes(context, again.end, end):
        return None
    both = (tokens[first.start : at], tokens[again.start : again.end])
    dated = [any(re.match(r"\d", t.text) for t in said) for said in both]
    ranked = "Jahrhundert" in tokens[first.head].text and "Jahrhundert" not in tokens[again.head].text
    return grown.by(Part("apposition", at + 1, again.end, again)) if dated == [ranked, True] else None


_AT = ("im", "in", "am", "an")
"""Prepositions of a time at which something is."""
