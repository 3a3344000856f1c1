"""A place or time that is told more closely behind a comma: "im Mittelmeer|, südlich von Sizilien"."""

from __future__ import annotations

from collections.abc import Sequence

from quizgen.languages.german.chunk import Chunk
from quizgen.languages.german.constituents import Context, Grown, Part
from quizgen.languages.german.entities import LOCAL_CLASSES
from quizgen.languages.german.names import place_kind
from quizgen.languages.german.noun_classes import noun_class
from quizgen.languages.german.tags import FINITE, NOUNS, tag_at
from quizgen.languages.german.times import is_time
from quizgen.languages.german.wordlists import table, words
from quizgen.model import Token


def told_closer(context: Context, grown: Grown, end: int) -> Grown | None:
    """With all that follows up to the end of the clause, where that is a place behind a place or a time behind a time.

    "blüht im Frühling|, von März bis April", but not "wohnte in Bonn|, später in Köln"
    """
    tokens, at, first = context.tokens, grown.end, grown.constituent.chunk
    if first is None or not first.preposition or at + 1 >= end or tokens[at].text != "," or at + 1 in context.child_at:
        return None
    if any(part.relation in ("relative", "apposition", "other", "content") for part in grown.constituent.parts):
        return None
    if tag_at(tokens, grown.constituent.start - 1) == "NN":
        return None  # "ist ein Land | im Norden Europas, nahe Grönland": what it hangs on is told so already
    here = at + 1
    while here < end and tokens[here].text in words("openers_of_closer_places"):
        here += 1
    compass = here < end and tokens[here].text in words("compass_words")
    again = context.by_start.get(here + compass) or context.by_start.get(here)
    stop = _end_of_clause(tokens, here, end)
    if again is None or stop is None or not (compass or again.preposition):
        return None
    if not (_both_times(tokens, first, again, here - at) or _both_places(tokens, first, again, compass)):
        return None
    return grown.by(Part("attribute", at, stop, again))


def _both_times(tokens: Sequence[Token], first: Chunk, again: Chunk, far: int) -> bool:
    """ "im Frühling | von März bis April": the months of a season, right behind the comma."""
    season = table("time_nouns").get(tokens[first.head].text) == ("Jahreszeit",)
    return far == 1 and season and again.preposition in ("von", "in", "im") and is_time(tokens, again)


def _both_places(tokens: Sequence[Token], first: Chunk, again: Chunk, compass: bool) -> bool:
    return _is_place(tokens, first) and (compass or _is_place(tokens, again)) and not is_time(tokens, again)


def _is_place(tokens: Sequence[Token], chunk: Chunk) -> bool:
    noun = tokens[chunk.head].text
    known = noun_class(noun) in LOCAL_CLASSES or place_kind(noun) is not None
    return known or noun in words("edge_nouns") | words("compass_nouns") | words("nouns_of_nearness")


def _end_of_clause(tokens: Sequence[Token], start: int, end: int) -> int | None:
    """Where the clause ends, if neither a comma, a verb nor a second phrase behind "und" stands before."""
    stop = next((at for at in range(start, end) if tokens[at].tag in ("$,", "$.")), end)
    inside = range(start, stop)
    if any(tokens[at].tag in FINITE or tokens[at].tag in ("$(", "PTKVZ", "VVPP", "VVINF", "PPER") for at in inside):
        return None
    again = [at for at in inside[1:] if tokens[at].tag in ("APPR", "APPRART") and tokens[at].text not in _BINDING]
    if any(tokens[at - 1].tag in NOUNS for at in again):
        return None  # "grenzt an Polen|, im Süden an Ungarn"
    joined = all(tag_at(tokens, at + 1) in NOUNS for at in inside if tokens[at].tag == "KON")
    return stop if joined and (stop >= end or tokens[stop].tag == "$." or _sets_against(tokens, stop)) else None


_BINDING = ("von", "vom", "bis")
"""Prepositions of what belongs to the noun before."""


def _sets_against(tokens: Sequence[Token], comma: int) -> bool:
    """ "von März bis Mai|, aber auch im Sommer": nothing that belongs to the time or place before."""
    return tag_at(tokens, comma + 1) == "KON" and tokens[comma + 1].text in words("contrast_conjunctions")
