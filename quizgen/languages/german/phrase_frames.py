"""What stands around the head of a phrase: its preposition, and the words between the two."""

from __future__ import annotations

import re

from quizgen.languages.german.attachment import basic_preposition
from quizgen.languages.german.nouns import Case
from quizgen.languages.german.tags import PREPOSITIONS
from quizgen.model import Phrase, Token

WHO: dict[Case, str] = {"nominative": "wer", "accusative": "wen", "dative": "wem", "genitive": "wessen"}
"""The words for persons, in each case."""


def with_preposition(phrase: Phrase, words_: str) -> str:
    """The question words behind the phrase's preposition, without the article inside it: "im" → "in welchem"."""
    if phrase.preposition is None:
        return words_
    first = basic_preposition(phrase.preposition.split()[0])
    second = next((t for t in phrase.tokens[1:2] if t.tag in PREPOSITIONS), None)
    if first == "bis" and second is not None and not words_.startswith("wie"):
        return f"bis {basic_preposition(second.text)} {words_}"  # "bis an den Rhein" → "bis an welchen Fluss"
    if second is not None and second.text == "von":
        return f"{first} von {words_}"  # "innerhalb von drei Wochen" → "innerhalb von wie vielen Wochen"
    return f"{first} {words_}"


def index_in(phrase: Phrase, token: Token) -> int:
    """How many tokens of a phrase stand before a token."""
    return phrase.tokens.index(token)


def before_head(phrase: Phrase) -> list[Token]:
    """Determiner, numbers and adjectives: what stands between preposition and head."""
    start = 0
    while start < len(phrase.tokens) and phrase.tokens[start].tag in ("APPR", "APPRART", "ADV", "PTKNEG", "KOKOM"):
        start += 1
    head = index_in(phrase, phrase.head) if phrase.head in phrase.tokens else 0
    return list(phrase.tokens[start:head])


def has_foreign_name(phrase: Phrase) -> bool:
    """ "die Hyde Park Day School": a noun inside a name is no noun to ask with."""
    if any(is_quoted(t) for t in before_head(phrase)) or _stands_in_name(phrase):
        return True
    return any(t.tag in ("NE", "FM") for t in before_head(phrase)) and not any(
        p.relation == "genitive" for p in phrase.parts
    )


def _stands_in_name(phrase: Phrase) -> bool:
    """ "die | Hyde Park Day School": a capital "adjective" before the noun and more of the name behind it."""
    capital = any(t.tag == "ADJA" and _CAPITAL.match(t.text) for t in before_head(phrase))
    return capital and any(t.tag in ("NE", "FM") for t in phrase.tokens[index_in(phrase, phrase.head) + 1 :][:1])


_CAPITAL = re.compile(r"[A-ZÄÖÜ](?!.*(isch|er|st)(e|en|er|es|em)?$)")
"""A capital adjective that is made of no place and is no number: not "Bostoner", "Deutsche", "Erste"."""


def is_counted(phrase: Phrase) -> bool:
    """ "acht Jahre", "1938": does a number stand in the phrase?"""
    return any(t.tag == "CARD" for t in phrase.tokens)


def is_quoted(token: Token) -> bool:
    """Is it a quotation mark, which begins a title or name?"""
    return token.tag == "$(" and token.text in '„“"»«‚'
