"""Offices without an article behind a name: "Otto von Bismarck|, Kanzler des Deutschen Reiches,"."""

from __future__ import annotations

from quizgen.languages.german.constituents import Context, Grown
from quizgen.languages.german.noun_classes import is_person_noun
from quizgen.languages.german.nouns import SINGULAR_MASK
from quizgen.languages.german.wordlists import table


def is_bare_office(context: Context, grown: Grown, end: int) -> bool:
    """Does a comma follow the name, and what somebody or some place is: "Max Planck|, Begründer der Quantenphysik"?"""
    tokens, at = context.tokens, grown.end
    name = grown.constituent.chunk
    if name is None or grown.last is not name or name.kind != "name" or name.determiner is not None or name.preposition:
        return False
    chunk = context.by_start.get(at + 1)
    if at + 2 >= end or tokens[at].text != "," or chunk is None or chunk.kind != "noun" or chunk.preposition:
        return False
    office = tokens[chunk.head].text
    bare = chunk.determiner is None and chunk.head == chunk.start == chunk.end - 1 and bool(chunk.mask & SINGULAR_MASK)
    if not bare or not (is_person_noun(office) or office in table("nouns_of_one")):
        return False
    behind = context.by_start.get(chunk.end)
    closed = grown.constituent.field == "front"  # "Galle, Astronom an der Sternwarte,": no verb asks for the phrase
    of = ("von", "vom")
    owned = behind is not None and (behind.preposition is not None if closed else behind.preposition in of)
    owned = owned or (behind is not None and behind.preposition is None and behind.determiner is not None)
    return owned and behind is not None and behind.end <= end
