"""Phrases that tell where though their head names no place: „zwischen Ulm und Passau“, „in einer Reihe von Hotels“."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizgen.languages.german.agreement import ACCUSATIVES, DATIVES
from quizgen.languages.german.chunk import Chunk
from quizgen.languages.german.clause_verbs import Verb
from quizgen.languages.german.constituents import Constituent
from quizgen.languages.german.entities import PLACE_CLASSES
from quizgen.languages.german.names import place_kind
from quizgen.languages.german.noun_classes import noun_class
from quizgen.languages.german.units import is_unit
from quizgen.languages.german.wordlists import words
from quizgen.model import Token

LOCAL = ("place", "direction", "origin")
"""Relations of phrases that tell where, where to or from where."""


def tells_where(tokens: Sequence[Token], part: Constituent, verb: Verb) -> bool:
    """Does the phrase stand between two places, or is it a number of places?

    "zwischen Ulm und Passau" beside "fließen" → True
    """
    counted = _is_among(tokens, part) or _is_near(tokens, part) or _is_aboard(tokens, part)
    return counted or _is_between(tokens, part, verb) or _is_below(tokens, part, verb)


def measures_way(tokens: Sequence[Token], chunk: Chunk) -> bool:
    """ "| sechs Kilometer | westlich von Rom": how far from a place, which the words behind it name."""
    if chunk.preposition is not None or not is_unit(tokens[chunk.head].text) or chunk.end != chunk.head + 1:
        return False
    counted = any(_is_number(t) for t in tokens[chunk.start : chunk.head])
    side, *behind = (*(t.text.lower() for t in tokens[chunk.end : chunk.end + 2]), "")
    return counted and side in words("compass_words") and behind[0] in ("von", "vom", "der", "des")


def _is_number(token: Token) -> bool:
    """ "zwanzig | Kilometer", "ein paar | Kilometer", "wenige | Meter" """
    return token.tag == "CARD" or token.text.lower() in words("quantity_words")


def _is_between(tokens: Sequence[Token], part: Constituent, verb: Verb) -> bool:
    """ "zwischen Ulm und Passau" with a verb of lying or moving: two bare names, one of them a known place."""
    first, *names = tokens[part.start : part.end]
    if first.text.lower() != "zwischen" or [t.tag for t in names[1:-1]] != ["KON"]:
        return False
    named = all(t.tag in ("NE", "NN") for t in (names[0], names[-1]))
    placed = any(place_kind(t.text) for t in names)
    return named and placed and bool(verb.lemmas & (words("position_verbs") | words("motion_verbs")))


def _is_below(tokens: Sequence[Token], part: Constituent, verb: Verb) -> bool:
    """ "lebt | unter der Erde", "jagen unter Wasser"; but "steht unter Wasser", "gelangt unter die Erde"."""
    chunk = part.chunk
    if chunk is None or chunk.preposition != "unter" or chunk.kind != "noun" or verb.lemmas & {"stehen", "setzen"}:
        return False
    bare = chunk.determiner is None and not verb.lemmas & words("motion_verbs")
    return (
        tokens[chunk.head].lemma in words("things_above")
        and bool(part.mask & DATIVES)
        and (bare or not part.mask & ACCUSATIVES)
    )


def _is_near(tokens: Sequence[Token], part: Constituent) -> bool:
    """ "in der Nähe | von Gewässern" """
    chunk = part.chunk
    beside = any(p.relation == "genitive" or (p.chunk is not None and p.chunk.preposition == "von") for p in part.parts)
    return chunk is not None and chunk.preposition == "in" and tokens[chunk.head].text == "Nähe" and beside


def _is_aboard(tokens: Sequence[Token], part: Constituent) -> bool:
    """ "an Bord | des Dampfers Orla" """
    chunk = part.chunk
    return chunk is not None and chunk.preposition == "an" and tokens[chunk.head].text == "Bord" and bool(part.parts)


def _is_among(tokens: Sequence[Token], part: Constituent) -> bool:
    """ "in einer Reihe | von Hotels", "in der Hälfte | der Städte": a number of places."""
    chunk, first = part.chunk, next((p for p in part.parts if p.relation in ("genitive", "attribute")), None)
    if chunk is None or first is None or first.chunk is None or chunk.preposition != "in":
        return False
    counted = tokens[chunk.head].text in words("partitive_nouns") and bool(part.mask & DATIVES)
    return counted and noun_class(tokens[first.chunk.head].text) in PLACE_CLASSES


def names_side(token: Token) -> bool:
    """ "am | westlichen | Ende", "am | oberen | Ende": which side of a thing, never of a time."""
    stem = re.sub(r"e[nmrs]?$", "", token.text.lower())
    return token.tag == "ADJA" and stem in words("compass_adjectives") | words("adjectives_of_sides")
