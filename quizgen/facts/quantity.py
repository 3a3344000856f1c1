"""Quantities: how long, high, old or heavy something is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from quizgen.facts.event import asserts
from quizgen.facts.slots import verb_of
from quizgen.model import Clause, Phrase, Quantity, Sentence

FRAMES = ("copula", "becoming")
"""Frames of verbs that join a measure to a thing: „ist 30 Meter lang“, „wird 30 Meter lang“."""


def find_quantities(sentence: Sentence) -> Iterator[Quantity]:
    """„Der Rhein ist 1233 Kilometer lang.“, for each measure, if little else stands in the clause."""
    for clause in sentence.clauses:
        if clause.kind != "main" or clause.frame not in FRAMES or not asserts(clause) or "negated" in clause.marks:
            continue
        whole = next((p for p in clause.phrases if p.relation == "agent"), None)
        measures = list(_measures(clause))
        for amount, dimension in measures:
            rest = [p for pair in measures if pair[0] is not amount for p in pair] + _ages(clause)
            rest = [*rest, *_joining(clause, [*(a for a, _ in measures), *_ages(clause)])] if rest else rest
            alone = _without(clause, rest)
            others = [p for p in alone.phrases if p not in (whole, amount, dimension)]
            if whole is not None and all(p.relation in ("circumstance", "place", "other") for p in others):
                verb = verb_of(clause, whole)
                yield Quantity(
                    sentence=sentence, clause=alone, whole=whole, amount=amount, dimension=dimension, verb=verb
                )


def _measures(clause: Clause) -> Iterator[tuple[Phrase, Phrase]]:
    """Each amount with its dimension: „fünf Meter“ and „lang“, „zwei Zentimeter“ and „dick“."""
    for amount in clause.phrases:
        if amount.relation not in ("predicate", "object") or "counted" not in amount.marks:
            continue
        dimension = next((p for p in clause.phrases if p.relation == "manner" and p.start == amount.end + 1), None)
        if dimension is not None and len(dimension.tokens) == 1:
            yield amount, dimension


def _ages(clause: Clause) -> list[Phrase]:
    """„wird sechs Meter hoch und | 25 Jahre alt|“: a measure of another kind, which is one phrase."""
    return [p for p in clause.phrases if p.relation == "degree" and "counted" in p.marks]


def _joining(clause: Clause, measures: Sequence[Phrase]) -> list[Phrase]:
    """„30 Kilometer breit, | aber | 110 Kilometer lang“: what stands between one measure and the next."""
    starts = {measure.start for measure in measures} - {min(measure.start for measure in measures)}
    return [p for p in clause.phrases if p.relation == "other" and len(p.tokens) == 1 and p.end + 1 in starts]


def _without(clause: Clause, left_out: Sequence[Phrase]) -> Clause:
    """The clause without some of its phrases and without what joins them."""
    if not left_out:
        return clause
    first, last = min(p.start for p in left_out), max(p.end for p in left_out)
    kept = tuple(p for p in clause.phrases if p not in left_out)
    inside = {t.start for p in kept for t in p.tokens}
    tokens = tuple(t for t in clause.tokens if t == clause.finite or t.start in inside or not first <= t.start < last)
    verbs = (clause.finite, *clause.verbs)
    beside = [t for t in tokens if t.start not in inside and t not in verbs]
    joints = [t for t in beside if t.text.isalpha() or (t.text == "," and t.end < last)]
    return replace(clause, phrases=kept, tokens=tuple(t for t in tokens if t not in joints))


def _is_amount(phrase: Phrase) -> bool:
    """„mit 1141 Metern“, „mit einer Höhe von 1141 Metern“"""
    inside = [part for part in phrase.parts if part.relation == "attribute" and "counted" in part.marks]
    return ("counted" in phrase.marks and not phrase.parts) or (len(inside) == len(phrase.parts) == 1)


def find_greatest(sentence: Sentence) -> Iterator[Quantity]:
    """„Der Brocken ist mit 1141 Metern der höchste Berg des Harzes.“"""
    for clause in sentence.clauses:
        if clause.kind != "main" or clause.frame != "copula" or not asserts(clause) or "negated" in clause.marks:
            continue
        told = [p for p in clause.phrases if p.relation in ("means", "company")]
        amounts = [p for p in told if _is_amount(p)]
        halves = [p for p in clause.phrases if p.relation in ("agent", "predicate")]
        titles = [p for p in halves if "superlative" in p.marks]
        if len(amounts) == len(titles) == 1 and len(halves) == 2:
            whole = halves[halves[0] is titles[0]]
            verb = verb_of(clause, whole)
            yield Quantity(sentence=sentence, clause=clause, whole=whole, amount=amounts[0], title=titles[0], verb=verb)
