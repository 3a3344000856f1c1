"""Which nouns and pronouns of a clause stand outside prepositional phrases, so that they may be its subject."""

from __future__ import annotations

from collections.abc import Sequence

from quizgen.languages.german.tags import NOUNS, PREPOSITIONS, tag_at
from quizgen.model import Token


def nouns_alone(tokens: Sequence[Token], start: int) -> tuple[int, ...]:
    """Where they stand before the next mark: "Im Tal lebten | Bauern | in Dörfern der Region." → (3,)"""
    found: list[int] = []
    led = False
    for at in range(start, len(tokens)):
        token = tokens[at]
        if token.tag in ("$,", "$."):
            break
        if token.tag in PREPOSITIONS:
            led = True
        elif token.tag in NOUNS | _PRONOUNS and token.text.lower() != "es":
            found += [] if led else [at]
            led = led and _goes_on(tokens, at + 1)
    return tuple(found)


_PRONOUNS = frozenset({"PDS", "PIS", "PPER"})


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Does a phrase go on behind its noun, with a genitive, a second noun or "und": "in Dörfern | der Region"?"""
    owner = at < len(tokens) and tokens[at].text.lower() in ("der", "des", "einer", "eines", "und", "oder")
    return owner or tag_at(tokens, at) in NOUNS
