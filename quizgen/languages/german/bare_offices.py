"""Offices without an article behind a name: "Otto von Bismarck|, Kanzler des Reiches,", "Deutscher Meister"."""

from __future__ import annotations

from collections.abc import Sequence

from quizgen.languages.german.chunk import Chunk
from quizgen.languages.german.constituents import Context, Grown
from quizgen.languages.german.noun_classes import is_person_noun
from quizgen.languages.german.nouns import SINGULAR_MASK
from quizgen.languages.german.wordlists import table
from quizgen.model import Token


def is_bare_office(context: Context, grown: Grown, end: int) -> bool:
    """Does a comma follow the name, and what somebody or some place is: "Max Planck|, Begründer der Quantenphysik"?"""
    tokens, at = context.tokens, grown.end
    name = grown.constituent.chunk
    if name is None or grown.last is not name or name.determiner is not None or name.preposition:
        return False
    if name.kind != "name" and not (name.head == name.start and tokens[name.end - 1].tag == "NE"):
        return False  # "Oberst Karl Lauter|, Leiter der Abteilung,"
    chunk = context.by_start.get(at + 1)
    if at + 2 >= end or tokens[at].text != "," or chunk is None or chunk.kind != "noun" or chunk.preposition:
        return False
    office = tokens[chunk.head].text
    bare = chunk.determiner is None and chunk.head == chunk.start == chunk.end - 1 and bool(chunk.mask & SINGULAR_MASK)
    if not bare or not (is_person_noun(office) or office in table("nouns_of_one")):
        return False
    behind = context.by_start.get(chunk.end)
    # "Galle, Astronom an der Sternwarte,": no verb asks for the phrase
    closed = grown.constituent.field == "front" or _is_enclosed(context, chunk.end, end)
    of = ("von", "vom")
    owned = behind is not None and (behind.preposition is not None if closed else behind.preposition in of)
    owned = owned or (behind is not None and behind.preposition is None and behind.determiner is not None)
    return owned and behind is not None and behind.end <= end


def _is_enclosed(context: Context, at: int, end: int) -> bool:
    """ "Leiter | für Passwesen im Ministerium|, den Auftrag": prepositions up to a comma, and no more of a list."""
    while at < end and (behind := context.by_start.get(at)) is not None:
        if not (behind.preposition or behind.kind == "name"):
            break
        at = behind.end
    if at + 1 >= end or context.tokens[at].text != ",":
        return False
    following = context.by_start.get(at + 1)
    return following is not None and (following.preposition is not None or following.determiner is not None)


def is_honour(tokens: Sequence[Token], chunk: Chunk) -> bool:
    """ "Deutscher Meister", "Olympischer Sieger": written like a name, without an article, what somebody became."""
    first = tokens[chunk.core]
    titled = chunk.determiner is None and first.tag == "ADJA" and first.text[:1].isupper() and first.text.endswith("er")
    return titled and chunk.head == chunk.core + 1 and is_person_noun(tokens[chunk.head].text)
