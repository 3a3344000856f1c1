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
    named = bool(first) and all(map(is_first_name, first)) and place_kind(first[0]) is None
    named = named or (len(first) > 1 and not any(map(_is_word, (*first, last))))  # "Gamal Abdel Nasser"
    return last if named and last.isalpha() and last[:1].isupper() and not is_first_name(last) else None


def _is_word(name: str) -> bool:
    """Is it a word, or a place, or written like no name: "Golf von Mexiko", "New York City"?"""
    written = name.isalpha() and name.istitle()
    listed = name in words("english_words") or name.lower() in words("function_words")
    return not written or listed or bool(known_noun(name)) or place_kind(name) is not None


def with_surname(tokens: tuple[Token, ...], title: str) -> tuple[Token, ...]:
    """The tokens with that word as a name wherever it is one: "Dort traf | Ende | einen Maler", but "am Ende"."""
    surname = surname_of(title)
    if surname is None:
        return tokens
    whole = title.split()
    forms = [token.text for token in tokens]
    named = {i for at in range(len(forms)) if forms[at : at + len(whole)] == whole for i in range(at, at + len(whole))}
    alone = (at for at, form in enumerate(forms) if form in (surname, f"{surname}s") and _is_name(tokens, at, surname))
    named.update(alone)
    return tuple(replace(token, tag="NE") if at in named else token for at, token in enumerate(tokens))


def _is_name(tokens: Sequence[Token], at: int, surname: str) -> bool:
    before, behind = tokens[at - 1] if at else None, tokens[at + 1].text.lower() if at + 1 < len(tokens) else ""
    if tokens[at].tag == "ADJD" and before is None:
        return not known_noun(surname) and tag_at(tokens, at + 1) in FINITE  # "| Nasser | starb 1970"
    if tokens[at].tag != "NN" or (before is not None and before.tag in DETERMINERS | {"ADJA", "APPRART", "CARD"}):
        return False
    if not known_noun(surname) or (before is not None and before.tag == "NE" and is_first_name(before.text)):
        return True
    if before is None and tokens[at].text == surname:
        return tag_at(tokens, at + 1) in FINITE  # "Ende | schrieb viel", but "Ende gut, alles gut"
    dated = tag_at(tokens, at + 1) in ("CARD", "ART") or behind in words("months")  # "Ende 1929", "Ende des Jahres"
    return not dated and (before is None or before.tag not in ("APPR", "KON"))  # "gegen Ende", "Anfang und Ende"
