"""The value of a noun phrase or prepositional phrase, and where what is enclosed in marks ends."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from quizgen.languages.german.nouns import ANY
from quizgen.languages.german.tags import CLOSING, OPENING, QUOTES
from quizgen.model import Token


@dataclass(frozen=True, slots=True)
class Chunk:
    """A phrase as token positions; `core` is where it begins without its preposition."""

    start: int
    core: int
    end: int
    head: int
    mask: int
    kind: Literal["noun", "name", "pronoun", "adjective", "number"]
    preposition: str | None = None
    determiner: int | None = None
    possessor: int | None = None
    shared: int = ANY
    """The readings that every word of it allows, its preposition too; none for "mit seitlichen Bügel", a misprint."""


def holds_name(tokens: Sequence[Token], chunk: Chunk) -> bool:
    """Is a name in the phrase, which can bear no date: "(der) Kaiser Friedrich"?"""
    return any(token.tag == "NE" for token in tokens[chunk.core : chunk.end])


def has_adjective(tokens: Sequence[Token], chunk: Chunk) -> bool:
    """Has the phrase an adjective before its head? "große Tiere" """
    return any(tokens[i].tag == "ADJA" for i in range(chunk.core, chunk.head))


def brackets(tokens: Sequence[Token], at: int) -> int | None:
    """The end of a parenthesis that begins at this token, if it is closed."""
    depth = 0
    for i in range(at, len(tokens)):
        depth += tokens[i].text in OPENING
        depth -= tokens[i].text in CLOSING
        if depth == 0:
            return i + 1
    return None


def enclosure_end(tokens: Sequence[Token], at: int) -> int | None:
    """The position of the mark that closes the bracket or quotation opened here; an open quotation lasts to the end."""
    opening = tokens[at].text
    for i in range(at + 1, len(tokens)):
        if opening in OPENING and tokens[i].text in CLOSING:
            return i
        if opening in QUOTES and tokens[i].text in QUOTES and tokens[i].text not in ("„", "’"):
            return i
    return len(tokens) - 1 if opening in ("„", '"') else None


def closes_quotation(tokens: Sequence[Token], at: int) -> bool:
    """Das Wort „Demokratie|“ stammt …: does the mark close what was opened before?"""
    before = [token.text for token in tokens[:at]]
    if tokens[at].text == '"':
        return before.count('"') % 2 == 1
    if tokens[at].text not in ("“", "”"):
        return False
    return before.count("„") > before.count("“") + before.count("”")
