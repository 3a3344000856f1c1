"""Does a phrase belong to the noun that tells what something is? "(ist) das Land | mit den meisten Einwohnern"."""

from __future__ import annotations

from collections.abc import Sequence

from quizgen.languages.german.chunk import Chunk
from quizgen.languages.german.tags import FINITE
from quizgen.languages.german.times import time_class
from quizgen.languages.german.units import is_unit
from quizgen.model import Token


def by_predicate(tokens: Sequence[Token], noun: Chunk, following: Chunk, preposition: str) -> float | None:
    """ "ist ein Blasinstrument | mit doppeltem Rohrblatt" → .95; but "ist das Fest | mit Musik (eröffnet)"."""
    if preposition != "mit" or noun.kind != "noun" or noun.preposition is not None or noun.determiner is None:
        return None
    said = tokens[noun.determiner].tag == "ART" and _is_behind_copula(tokens, noun)
    told = following.kind == "noun" and following.head - following.start > 1 and noun.end == noun.head + 1
    told = told and not any(t.tag == "PPOSAT" for t in tokens[following.start : following.head])
    head = tokens[following.head].text
    measured = is_unit(head) or time_class(tokens, following) is not None
    return 0.95 if said and told and not measured and not _is_done(tokens, following) else None


def _is_behind_copula(tokens: Sequence[Token], noun: Chunk) -> bool:
    """ "Der Strauß ist (heute) | der Vogel": nothing but an adverb stands between the verb and the noun."""
    between = [t for t in tokens[max(0, noun.start - 2) : noun.start] if t.tag != "ADV"]
    last = between[-1] if between else None
    subject = noun.start > 2 or (noun.start == 2 and tokens[0].tag != "ADV")
    return subject and last is not None and last.tag in FINITE and last.lemma == "sein"


def _is_done(tokens: Sequence[Token], following: Chunk) -> bool:
    """ "(ist das Fest) mit Musik | eröffnet": does a verb or an adjective follow in the clause?"""
    end = next((i for i in range(following.end, len(tokens)) if tokens[i].tag in ("$,", "$.", "KON")), len(tokens))
    return any(t.tag in ("VVPP", "VAPP", "VVINF", "VVIZU", "ADJD", "PTKVZ") for t in tokens[following.end : end])
