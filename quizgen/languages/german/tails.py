"""Tails without a verb behind a whole clause: a reference, a rank, shares of a count, the same at another time."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, pairwise

from quizgen.languages.german.tags import CLOSING, INFINITE, OPENING, PREPOSITIONS, QUOTES, tag_at
from quizgen.languages.german.times import is_year
from quizgen.languages.german.units import is_unit
from quizgen.languages.german.wordlists import words
from quizgen.model import Token


def opens_tail(before: Sequence[Token], told: Sequence[Token]) -> bool:
    """Is what stands between a comma and the end of the sentence told beside a clause that is whole without it?

    "wurde 1890 vollendet|, siehe Liste der Türme", "erschien 1990 in Japan|, dann 1991 in Kanada"
    """
    if _refers(told):
        return True
    own = _without_brackets(told[1:] if told[0].text == "als" else told)
    verbless = not any(t.tag.startswith(("V", "PTKVZ", "KOU", "PREL")) or t.text in QUOTES | {":", ";"} for t in own)
    return verbless and any(rule(before, told) for rule in _RULES)


def _without_brackets(told: Sequence[Token]) -> list[Token]:
    """ "darunter 33 Kinder | (2005: 30)": what only explains may have a colon."""
    depths = list(accumulate((t.text in OPENING) - (t.text in CLOSING) for t in told))
    return [t for t, depth in zip(told, depths, strict=True) if not depth]


def _refers(told: Sequence[Token]) -> bool:
    """ ", siehe Artikel Wahl in Kenia 2017": where more is written, whatever words that title has."""
    return told[0].text.lower() in words("referring_words") and len(told) > 1


def _ranks(before: Sequence[Token], told: Sequence[Token]) -> bool:
    """ ", Platz 4 unter den Provinzen": which place that is, where the clause tells of no other."""
    ranked = told[0].text in words("nouns_of_rank") and tag_at(told, 1) == "CARD" and tag_at(told, 2) in _BEHIND_RANKS
    again = any(t.text in words("nouns_of_rank") for t in (*before, *told[1:]))
    return ranked and not again and not any(t.text == "," for t in told)


_BEHIND_RANKS = PREPOSITIONS | {"ART", "$."}


def _shares(before: Sequence[Token], told: Sequence[Token]) -> bool:
    """ ", davon 8 Millionen in Europa und 3 in Japan", ", darunter 71 (20 %) Offiziere", ", 10 davon im Jahr 2014"."""
    forms = [t.text.lower() for t in told[:2]]
    counted = any(t.tag == "CARD" for t in told)
    return counted and (forms[0] in words("openers_of_shares") or (told[0].tag == "CARD" and forms[1:] == ["davon"]))


def _counts_more(before: Sequence[Token], told: Sequence[Token]) -> bool:
    """ "44 Prozent wurden im Wald …|, 20 Prozent im Moor und 6 im Park": the same said of other shares elsewhere.

    One other share makes a clause of its own: gapped_amounts.
    """
    several = len(told) > 3 and any(t.tag == "KON" for t in told)
    unit = told[1].text if several and told[0].tag == "CARD" else ""
    placed = tag_at(told, 2) in PREPOSITIONS and any(t.text == told[2].text for t in before)
    counted = any(a.tag == "CARD" and b.text == unit for a, b in pairwise(before))
    return placed and counted and is_unit(unit)


def _goes_on(before: Sequence[Token], told: Sequence[Token]) -> bool:
    """ "erschien am 2. Mai 1990 in Japan|, dann am 3. Juni 1991 in Kanada": at another time at another place."""
    follows = told[0].text.lower() in words("order_before_times")
    dated = all(any(is_year(t.text) for t in half) for half in (before, told))
    return follows and dated and bool(_places(before) & _places(told))


def _places(tokens: Sequence[Token]) -> frozenset[str]:
    """The prepositions before names: "in Japan" → "in"."""
    return frozenset(a.text for a, b in pairwise(tokens) if a.tag in PREPOSITIONS and b.tag == "NE")


def _orders_again(before: Sequence[Token], told: Sequence[Token]) -> bool:
    """ "Die zweite währte von 1840 bis 1873|, die dritte von 1878 bis 1904": another one, at another time."""
    ordinal = [t.tag for t in told[:3]] == ["ART", "ADJA", "APPR"] and told[1].text.removesuffix("n").endswith("te")
    same = ordinal and any(t.text == told[2].text for t in before)
    return (
        same
        and any(t.text.lower() in words("first_adjectives") for t in before[:4])
        and any(is_year(t.text) for t in told[3:4])
    )


def _answers(before: Sequence[Token], told: Sequence[Token]) -> bool:
    """ "schlug die Teilung vor|, als Reaktion auf den Aufstand": why it was done, behind the last verb form."""
    closed = before[-1].tag in ("PTKVZ", "VVPP")
    return closed and told[0].text == "als" and any(t.text in words("nouns_of_answers") for t in told[1:2])


def _limits(before: Sequence[Token], told: Sequence[Token]) -> bool:
    """ "wurde 1938 verurteilt|, allerdings nach Landes- und nicht nach Bundesrecht": said beside, of what is so."""
    return before[-1].tag in INFINITE | {"PTKVZ"} and told[0].text == "allerdings"


_RULES = (_ranks, _shares, _counts_more, _goes_on, _orders_again, _answers, _limits)
