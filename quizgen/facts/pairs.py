"""Clauses whose verb stands once for several pairs: „grenzt im Norden an Polen, im Osten an Peru“."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from quizgen.model import Clause, Phrase, Token

Pair = tuple[Phrase, Phrase]


def apart(clause: Clause) -> Iterator[Clause]:
    """A clause for each pair of phrases that its verb has: „grenzt im Norden an Polen“, „grenzt im Osten an Peru“."""
    pairs = _pairs(clause)
    if len(pairs) < 2:
        yield clause
        return
    for pair in pairs:
        others = [phrase for other in pairs if other is not pair for phrase in other]
        gone = {t.start for phrase in others for t in phrase.tokens}
        gone |= {t.start for one, following in pairwise(pairs) for t in _joint(clause, one, following)}
        kept = tuple(p for p in clause.phrases if p not in others)
        yield replace(clause, phrases=kept, tokens=tuple(t for t in clause.tokens if t.start not in gone))


def _pairs(clause: Clause) -> list[Pair]:
    """The pairs from the first to the last, all with the same two prepositions; [] where there are no two."""
    if clause.kind != "main" or len(clause.phrases) < 4:
        return []
    found = [(clause.phrases[-2], clause.phrases[-1])]
    rest = list(clause.phrases[:-2])
    while rest and _joint(clause, (rest[-1], rest[-1]), found[0]):
        second = rest.pop()
        alone = second.start > (clause.finite.end if clause.finite else 0) and rest and rest[0].field == "front"
        if rest and _is_like((rest[-1], second), found[0]):
            found.insert(0, (rest.pop(), second))
        elif alone and _is_like((rest[0], second), found[0]):
            return [(rest[0], second), *found]
        else:
            return []
    return found


def _is_like(pair: Pair, other: Pair) -> bool:
    """Do two pairs say the same of other things: „im Norden an Polen“, „im Osten an Peru“?"""
    return all(
        one.preposition is not None
        and one.preposition == two.preposition
        and one.kind == two.kind
        and one.head.text != two.head.text
        and None not in (one.resolved, two.resolved)
        for one, two in zip(pair, other, strict=True)
    )


def _joint(clause: Clause, before: Pair, following: Pair) -> list[Token]:
    """The comma or „und“ between two pairs, [] if anything else stands there."""
    between = [t for t in clause.tokens if before[1].end <= t.start < following[0].start]
    return between if len(between) == 1 and (between[0].text in (",", ";") or between[0].tag == "KON") else []
