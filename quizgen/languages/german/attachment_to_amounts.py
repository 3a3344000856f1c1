"""Of what it is much or little, behind the noun of an amount: "einen großen Anteil | von Einwanderern"."""

from __future__ import annotations

from collections.abc import Sequence

from quizgen.languages.german.chunk import Chunk
from quizgen.languages.german.noun_classes import is_group_noun, is_person_noun, names_act
from quizgen.languages.german.tags import FINITE, tag_at
from quizgen.languages.german.times import time_class
from quizgen.languages.german.wordlists import words
from quizgen.model import Token


def by_amount(tokens: Sequence[Token], noun: Chunk, following: Chunk, preposition: str) -> float | None:
    """ "weist einen hohen Anteil | von Schülern | auf"; but "wurde ein großer Anteil | von Bauern | gekauft"."""
    if _is_sum(tokens, noun, following) or _is_rate(tokens, noun, following):
        return 0.95
    if preposition == "von" and _opens_scale(tokens, noun, following):
        return 0.1
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


def _is_rate(tokens: Sequence[Token], noun: Chunk, following: Chunk) -> bool:
    """ "beträgt 90 Einwohner | pro Quadratkilometer", but "fressen vier Tonnen | pro Tag"."""
    counted = any(t.tag == "CARD" for t in tokens[noun.core : noun.head]) and noun.end == following.start
    verb = next((t.lemma for t in reversed(tokens[: noun.start]) if t.tag in FINITE), "")
    return counted and following.preposition in ("pro", "je") and verb in words("verbs_of_standing_figures")


def _opens_scale(tokens: Sequence[Token], noun: Chunk, following: Chunk) -> bool:
    """ "senkte das Wahlalter | von 21 auf 18 Jahre", "sank in Ulm | von 9 Litern pro Kopf auf 4 Liter".

    Both ends of a change; but "die Senkung | von 21 auf 18 Jahre".
    """
    counted = any(t.tag == "CARD" for t in tokens[following.core : following.end])
    behind = range(following.end, min(following.end + _FAR, len(tokens)))
    end = next((i for i in behind if tokens[i].text == "auf" or tokens[i].tag in FINITE | {"$,", "KON"}), None)
    goes_on = end is not None and tokens[end].text == "auf" and tag_at(tokens, end + 1) == "CARD"
    form = tokens[noun.head].text  # "die Lebenserwartung bei der Geburt | von 30 Jahren auf 56 Jahre"
    return counted and goes_on and (not names_act(form) or form in words("life_events"))


_FAR = 6
"""How many words after the first end of a change the other one begins: "von 5 Litern im Jahr 1970 | auf 4"."""
