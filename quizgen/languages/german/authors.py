"""Whose a thought or deed in the Vorfeld is: "Stalins | These von der Möglichkeit … eröffnete eine Perspektive"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from quizgen.languages.german.chunk import Chunk
from quizgen.languages.german.entities import kind_of
from quizgen.languages.german.nouns import last_parts, lemmas
from quizgen.languages.german.wordlists import words
from quizgen.model import Phrase, Token


def with_author(phrase: Phrase, tokens: Sequence[Token], chunk: Chunk | None, persons: frozenset[str]) -> Phrase:
    """A subject before the verb with the mark "authored" if it begins with the name of the person whose it is."""
    if chunk is None or chunk.possessor is None or phrase.role != "subject" or phrase.field != "front":
        return phrase
    name = replace(chunk, start=chunk.core, end=chunk.possessor + 1, head=chunk.possessor, kind="name", possessor=None)
    alone = all(tokens[i].tag == "NE" for i in range(name.start, name.end))
    if not alone or chunk.determiner is not None or kind_of(tokens, name, persons) not in ("person", "other"):
        return phrase
    nouns = {part for lemma in lemmas(phrase.head.text) for part in last_parts(lemma)}
    return replace(phrase, marks=phrase.marks | {"authored"}) if nouns & words("nouns_of_authors") else phrase


def authored(phrase: Phrase) -> str | None:
    """ "Stalins These von der Möglichkeit" without its owner, who is asked for → "wessen These von der Möglichkeit"."""
    if "disowned" not in phrase.marks:
        return None
    first = next(token for token in phrase.tokens if token.tag != "NE")
    return f"wessen {phrase.text[first.start - phrase.start :]}"
