"""What things have: "Räder | mit Elektromotor", "(sieht man) Dörfer | mit kleinen Kirchen"."""

from __future__ import annotations

from collections.abc import Sequence

from quizgen.languages.german.attachment_to_verbs import stands_with
from quizgen.languages.german.chunk import Chunk
from quizgen.languages.german.noun_classes import is_person_noun, names_act, noun_class
from quizgen.languages.german.wordlists import words
from quizgen.model import Token

_STUFFS = ("substance", "material", "food", "tissue")
_MEANS = (*_STUFFS, "tool", "vehicle")


def is_equipped(tokens: Sequence[Token], noun: Chunk, following: Chunk) -> bool:
    """Does a bare noun behind things that nobody told of before tell what they have, and not what one does it with?

    "Räder | mit Elektromotor" → True, "das Brot | mit Messern (schneiden)", "Holz | mit Wasser (tränken)" → False
    """
    head, had = tokens[noun.head].text, tokens[following.head]
    bare = following.end == following.start + 2 and had.tag == "NN"
    unknown = noun.kind == "noun" and noun.preposition is None and noun.determiner is None
    thing = not is_person_noun(head) and noun_class(head) not in _STUFFS and not names_act(head)
    return bare and unknown and thing and noun_class(had.text) not in _MEANS and not names_act(had.text)


def is_found_with(tokens: Sequence[Token], noun: Chunk, following: Chunk) -> bool:
    """Does it tell what a new thing has that somebody finds, sees or shows, for which nobody needs it?

    "sieht man Dörfer | mit kleinen Kirchen" → True, "sieht man Sterne | mit einem Fernrohr" → False
    """
    new = noun.determiner is None or tokens[noun.determiner].text.lower().startswith("ein")
    told = following.determiner is None and following.kind == "noun" and noun.kind == "noun"
    had = tokens[following.head].text
    means = noun_class(had) in _SEEN_WITH or names_act(had)
    return new and told and noun.preposition is None and not means and stands_with(tokens, noun, following, _verbs())


def _verbs() -> frozenset[str]:
    return words("finding_verbs") | words("showing_verbs")


_SEEN_WITH = ("body", "instrument", "tool", "vehicle")
"""Classes of nouns for what somebody finds or sees things with: "mit bloßem Auge", "mit Sonden"."""


def is_measured(tokens: Sequence[Token], noun: Chunk, following: Chunk) -> bool:
    """Is it told how large a thing is that nobody told of before?

    "auf einem Feld | mit einer Fläche von 20 Hektar" → True, "der Turm | mit einer Höhe von 90 Metern (das höchste)" →
    False
    """
    told = tokens[following.end : following.end + 3]
    counted = bool(told) and told[0].text == "von" and any(t.tag == "CARD" for t in told)
    ending = tokens[following.head].text.lower().endswith(tuple(words("dimensions_of_things")))
    determiner = "" if noun.determiner is None else tokens[noun.determiner].text.lower()
    new = noun.kind == "noun" and (noun.determiner is None or determiner.startswith("ein"))
    return new and counted and ending and not is_person_noun(tokens[noun.head].text)
