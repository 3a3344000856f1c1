"""Of what it is much or little, behind the noun of an amount: "einen großen Anteil | von Einwanderern"."""

from __future__ import annotations

from collections.abc import Sequence

from quizgen.languages.german.chunk import Chunk
from quizgen.languages.german.noun_classes import is_group_noun, is_person_noun
from quizgen.languages.german.tags import tag_at
from quizgen.languages.german.times import time_class
from quizgen.languages.german.wordlists import words
from quizgen.model import Token


def by_amount(tokens: Sequence[Token], noun: Chunk, following: Chunk, preposition: str) -> float | None:
    """ "weist einen hohen Anteil | von Schülern | auf"; but "wurde ein großer Anteil | von Bauern | gekauft"."""
    if _is_sum(tokens, noun, following):
        return 0.95
    amount = noun.determiner is not None and tokens[noun.head].text in words("amounts_of_something")
    form = tokens[following.head].text
    done = tag_at(tokens, following.end) == "VVPP" and (is_person_noun(form) or is_group_noun(form))
    plain = preposition == "von" and following.kind == "noun" and following.determiner is None
    return 0.95 if amount and plain and not done else None


def _is_sum(tokens: Sequence[Token], noun: Chunk, following: Chunk) -> bool:
    """ "lieferte Waren | im Wert | von 6 Millionen Euro", "verhängte eine Strafe | in Höhe | von 900 Mark"."""
    sum_of = following.preposition in ("im", "in") and tokens[following.head].text in words("nouns_of_sums")
    behind = [token.tag for token in tokens[following.end + 1 : following.end + 4]]
    told = tokens[following.end : following.end + 1] and tokens[following.end].text == "von" and "CARD" in behind
    return sum_of and bool(told) and noun.kind == "noun" and time_class(tokens, noun) is None
