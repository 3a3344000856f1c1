"""The same thing by another word: „auf dem gleichen Parteitag“ behind „auf dem 14. Parteikongress“."""

from __future__ import annotations

from itertools import takewhile

from quizgen.languages.german.noun_classes import noun_class
from quizgen.languages.german.nouns import known_noun
from quizgen.languages.german.references.past import Past
from quizgen.model import Phrase


def is_called_same(phrase: Phrase) -> bool:
    """ "auf dem gleichen Parteitag", "derselbe Krieg": does the phrase say that it was named before?"""
    return any(t.tag == "ADJA" and t.lemma.lower() in ("gleich", "selb") for t in phrase.tokens[:3])


def same_event(phrase: Phrase, past: Past) -> str | None:
    """The words of the one event before that a noun with the same first part names."""
    event = is_called_same(phrase) and noun_class(phrase.head.text) == "event"
    return same_by_other_word(phrase, past, "event") if event else None


def same_by_other_word(phrase: Phrase, past: Past, class_: str | None = None) -> str | None:
    """The words of the one thing before, of that class, that a noun with the same first part names."""
    akin = {
        m.phrase.text[:1].lower() + m.phrase.text[1:]
        for m in past.mentions
        if m.sentence < past.sentence and m.phrase.preposition == phrase.preposition and m.phrase.case == phrase.case
        if m.phrase.resolved == m.phrase.text and _share_beginning(m.phrase.head.text, phrase.head.text)
        if class_ is None or noun_class(m.phrase.head.text) == class_
    }
    return akin.pop() if len(akin) == 1 and not phrase.parts else None


def _share_beginning(one: str, other: str) -> bool:
    """ "Parteitag" and "Parteikongress", of which both go on: two words for one thing, where both cannot be meant."""
    shared = "".join(a for a, b in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
    return len(shared) >= SHORTEST_PART and shared not in (one, other) and known_noun(shared) != 0


SHORTEST_PART = 4
"""Shorter beginnings are shared by chance."""
