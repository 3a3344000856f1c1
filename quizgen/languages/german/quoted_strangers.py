"""Repair of tags of what is one name whatever its words are alone: quoted and no German, or with its letters behind."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizgen.languages.german.english_names import is_compound
from quizgen.languages.german.nouns import known_noun
from quizgen.languages.german.tags import NAMES, QUOTES, is_capital
from quizgen.languages.german.wordlists import words
from quizgen.model import Token

LONGEST = 8
"""So many words a quoted name may have."""


def quoted_strangers(tokens: list[Token], at: int) -> str | None:
    """ "den „Info | Student | Prize“", "gewann ''Regal | FC | Barcelona''": each of its words is a part of the name."""
    if tokens[at].tag == "NE" or not tokens[at].text[:1].isalnum():
        return None
    span = _quoted(tokens, at)
    return "NE" if span is not None and _is_foreign(tokens[span[0] : span[1]]) else None


def lettered(tokens: list[Token], at: int) -> str | None:
    """ "im Joint | Action | Plan (JAP)": capitals side by side that begin with the letters told behind them."""
    if tokens[at].tag != "NN" or not is_capital(tokens, at):
        return None
    last = at
    while is_capital(tokens, last + 1):
        last += 1
    letters = tokens[last + 2].text if last + 3 < len(tokens) and tokens[last + 1].text == "(" else ""
    first = last + 1 - len(letters)
    if not 3 <= len(letters) <= LONGEST or first < 0 or not first <= at or tokens[last + 3].text != ")":
        return None
    told = "".join(token.text[:1] for token in tokens[first : last + 1])
    return "NE" if told == letters and all(is_capital(tokens, i) for i in range(first, last + 1)) else None


def _quoted(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """Where the words between the marks around this one begin and end, None if it stands between none."""
    first = next((i for i in range(at - 1, max(-1, at - 1 - LONGEST), -1) if tokens[i].text in QUOTES), None)
    last = next((i for i in range(at + 1, min(len(tokens), at + 1 + LONGEST)) if tokens[i].text in QUOTES), None)
    if first is None or last is None or last - first < 3:
        return None
    opened = sum(token.text in QUOTES for token in tokens[:first]) % 2 == 0
    return (first + 1, last) if opened else None


def _is_foreign(inside: Sequence[Token]) -> bool:
    """Is each word a capital, a number or a small English one, and one of them in no German list?"""
    plain = all(_is_part(token) for token in inside) and is_capital(inside, 0)
    return plain and any(map(_is_strange, inside)) and is_capital(inside, len(inside) - 1)


def _is_part(token: Token) -> bool:
    small = token.text in words("english_joints") or re.fullmatch(r"\d+|[IVX]+", token.text) is not None
    return small or (token.text[:1].isupper() and token.tag not in ("ART", "ADJA"))


def _is_strange(token: Token) -> bool:
    form = token.text
    named = token.tag in NAMES and not known_noun(form)
    return form in words("english_words") or form in words("english_joints") or (named and not is_compound(form))
