"""The surname of whom a title names, where the text has it alone and it may be a noun: "Ende", "Koch", "Kästner"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from quizgen.languages.german.names import is_first_name, place_kind
from quizgen.languages.german.nouns import known_noun
from quizgen.languages.german.tags import DETERMINERS, FINITE, tag_at
from quizgen.languages.german.wordlists import words
from quizgen.model import Token


def surname_of(title: str) -> str | None:
    """The last word of a title that begins with first names: "Michael Ende" → "Ende", "Karl der Große" → None."""
    *first, last = title.split() or [""]
    named = bool(first) and all(is_first_name(name) for name in first) and place_kind(first[0]) is None
    return last if named and last.isalpha() and last[:1].isupper() and not is_first_name(last) else None


def with_surname(tokens: tuple[Token, ...], surname: str | None) -> tuple[Token, ...]:
    """The tokens with that word as a name wherever it is one: "Dort traf | Ende | einen Maler", but "am Ende"."""
    if surname is None:
        return tokens
    return tuple(
        replace(token, tag="NE") if token.text in (surname, f"{surname}s") and _is_name(tokens, at, surname) else token
        for at, token in enumerate(tokens)
    )


def _is_name(tokens: Sequence[Token], at: int, surname: str) -> bool:
    before, behind = tokens[at - 1] if at else None, tokens[at + 1].text.lower() if at + 1 < len(tokens) else ""
    if tokens[at].tag != "NN" or (before is not None and before.tag in DETERMINERS | {"ADJA", "APPRART", "CARD"}):
        return False
    if not known_noun(surname) or (before is not None and before.tag == "NE" and is_first_name(before.text)):
        return True
    if before is None and tokens[at].text == surname:
        return tag_at(tokens, at + 1) in FINITE  # "Ende | schrieb viel", but "Ende gut, alles gut"
    dated = tag_at(tokens, at + 1) in ("CARD", "ART") or behind in words("months")  # "Ende 1929", "Ende des Jahres"
    return not dated and (before is None or before.tag not in ("APPR", "KON"))  # "gegen Ende", "Anfang und Ende"
