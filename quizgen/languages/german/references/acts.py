"""Acts with a possessive that are never the subject's own: „Bei ihrer Verwendung sinkt die Zahl der Unfälle“."""

from __future__ import annotations

from quizgen.languages.german.noun_classes import names_act, noun_class
from quizgen.languages.german.nouns import last_parts
from quizgen.languages.german.wordlists import words
from quizgen.model import Phrase


def is_done_with_other(phrase: Phrase, owner: Phrase) -> bool:
    """ "| Bei ihrer Verwendung | sinkt | die Zahl der Unfälle|": nobody uses, makes or founds what only falls."""
    act = names_act(phrase.head.text) or noun_class(phrase.head.text) == "act"
    falls = any(part in words("nouns_of_levels") for part in (owner.head.lemma, *last_parts(owner.head.lemma)))
    return phrase.field == "front" and phrase.preposition is not None and act and falls
