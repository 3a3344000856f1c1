"""A place that is told once more behind a comma, with the same preposition: "in der Hauptstadt|, in Ottawa"."""

from __future__ import annotations

from quizgen.languages.german.attachment import basic_preposition
from quizgen.languages.german.chunk import Chunk
from quizgen.languages.german.constituents import Context, Grown, Part, first_growth
from quizgen.languages.german.entities import LOCAL_CLASSES
from quizgen.languages.german.genitive_attributes import genitive
from quizgen.languages.german.names import place_kind
from quizgen.languages.german.noun_classes import noun_class
from quizgen.languages.german.tags import FINITE, tag_at
from quizgen.languages.german.wordlists import words


def told_again(context: Context, grown: Grown, end: int) -> Grown | None:
    """A noun for a kind of place and then its name, up to the end of the clause."""
    tokens, at, first = context.tokens, grown.end, grown.constituent.chunk
    if first is None or not first.preposition or at + 1 >= end or tokens[at].text != "," or at + 1 in context.child_at:
        return None
    if any(part.relation in ("relative", "apposition", "other", "content") for part in grown.constituent.parts):
        return None
    again = context.by_start.get(at + 1)
    if again is None or basic_preposition(again.preposition or "") != basic_preposition(first.preposition):
        return None
    stop = _with_owner(context, again, end)
    if not (_is_kind(context, first) and _is_name(context, again)) or not closes(context, stop, end):
        return None
    return grown.by(Part("apposition", at + 1, stop, again))


def _with_owner(context: Context, chunk: Chunk, end: int) -> int:
    grown = first_growth(chunk)
    while (longer := genitive(context, grown, end)) is not None:
        grown = longer
    return grown.end


def _is_kind(context: Context, chunk: Chunk) -> bool:
    """ "in der Hauptstadt": one place that its noun does not name."""
    tokens = context.tokens
    definite = chunk.determiner is not None or tokens[chunk.start].tag == "APPRART"
    plain = chunk.kind == "noun" and chunk.end == chunk.head + 1 and place_kind(tokens[chunk.head].text) is None
    noun = tokens[chunk.head].text
    return definite and plain and (noun_class(noun) in LOCAL_CLASSES or noun in words("places_without_names"))


def _is_name(context: Context, chunk: Chunk) -> bool:
    tokens = context.tokens
    named = chunk.kind == "name" and tokens[chunk.end - 1].tag == "NE"
    return named or place_kind(tokens[chunk.head].text) is not None


def closes(context: Context, stop: int, end: int) -> bool:
    """Does the clause end here, or only its last verbs follow: no list goes on behind it."""
    tokens = context.tokens
    if stop >= end or tokens[stop].text in (".", ";", ":", "!"):
        return True
    behind = stop + 1 if tokens[stop].text == "," else stop
    return tag_at(tokens, behind) in FINITE | {"VVPP", "VVINF", "VAINF", "PTKVZ"}
