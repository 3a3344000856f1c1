"""Names in quotation marks inside a noun phrase: die sogenannte „neue Opposition“."""

from __future__ import annotations

from collections.abc import Sequence

from quizgen.languages.german.names import is_first_name
from quizgen.languages.german.tags import FINITE, NAMES, QUOTES
from quizgen.model import Token


def quotation_end(tokens: Sequence[Token], at: int) -> int | None:
    """The end of a short quoted name that begins here: die sogenannte „neue Opposition“."""
    for i in range(at + 1, min(at + 10, len(tokens))):
        if tokens[i].text in QUOTES:
            inside = tokens[at + 1 : i]
            return i + 1 if inside and not any(t.tag in FINITE or t.tag == "$." for t in inside) else None
    return None


def closing_quote(tokens: Sequence[Token], at: int, head: int, end: int) -> int:
    """The end with the mark that closes a quotation opened before the head: die „neue Opposition|“."""
    opened = sum(tokens[i].text in QUOTES for i in range(at, head))
    if opened % 2 and end < len(tokens) and tokens[end].text in QUOTES:
        return end + 1
    return end


def name_end_in_quotes(tokens: Sequence[Token], head: int) -> int | None:
    """The end of a name of several words whose first one is quoted: die "Operation | Rose|"."""
    if head < 2 or tokens[head - 1].text not in QUOTES or tokens[head - 2].tag not in ("ART", "APPRART", "ADJA"):
        return None
    end = next((i for i in range(head + 1, min(head + 5, len(tokens))) if tokens[i].text in QUOTES), None)
    named = end is not None and all(t.tag in NAMES or t.tag == "NN" for t in tokens[head + 1 : end])
    return end if named else None


def is_in_nickname(tokens: Sequence[Token], at: int) -> bool:
    """Does the word belong to a name with another one in marks: "Henry | „ | Hank | “ | Miller"?"""
    return any(_opens_nickname(tokens, start) for start in range(max(1, at - 3), at + 1))


def _opens_nickname(tokens: Sequence[Token], at: int) -> bool:
    if at + 3 >= len(tokens) or tokens[at].text not in QUOTES or tokens[at + 2].text not in QUOTES:
        return False
    surname = tokens[at + 3].text[:1].isupper() and tokens[at + 3].tag in ("NE", "NN")
    return surname and tokens[at + 1].text[:1].isupper() and is_first_name(tokens[at - 1].text)
