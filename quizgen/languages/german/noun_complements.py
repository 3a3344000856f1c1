"""The preposition that a noun asks for: "die Jagd | auf den Wolf", "Unterricht | in Latein"."""

from __future__ import annotations

from collections.abc import Sequence

from quizgen.languages.german.chunk import Chunk
from quizgen.languages.german.noun_classes import noun_class
from quizgen.languages.german.nouns import lemmas
from quizgen.languages.german.wordlists import rows
from quizgen.model import Token


def is_complement(tokens: Sequence[Token], noun: Chunk, preposition: str) -> bool:
    """Does the noun ask for the preposition: "die Jagd auf", "Unterricht in"?"""
    asked = (lemma.lower() for lemma in (*lemmas(tokens[noun.head].text), tokens[noun.head].text))
    endings = tuple(ending for ending, fitting in rows("noun_complements") if fitting == preposition)
    told = noun.determiner is not None or noun.preposition is not None
    if told and not is_named_event(tokens, noun):
        endings += tuple(ending for ending, fitting in rows("complements_of_told_nouns") if fitting == preposition)
    if preposition == "auf" and noun.determiner is None and "Jagd" in lemmas(tokens[noun.head].text):
        return False  # "machten Jagd | auf Wale"
    return any(lemma.endswith(endings) for lemma in asked)


def is_named_event(tokens: Sequence[Token], noun: Chunk) -> bool:
    """ "im Zweiten Weltkrieg", "im Siebenjährigen Krieg": an adjective with a capital makes a name of it."""
    before = tokens[noun.head - 1] if noun.head > noun.core else None
    called = before is not None and before.tag == "ADJA" and before.text[:1].isupper()
    return called and noun.kind == "noun" and noun_class(tokens[noun.head].text) == "event"
