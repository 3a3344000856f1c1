"""Quantities: how many or how much of something there is."""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.facts.event import asserts
from quizgen.model import Quantity, Sentence


def find_quantities(sentence: Sentence) -> Iterator[Quantity]:
    """A quantity for each numbered phrase of an asserting clause."""
    for clause in sentence.clauses:
        if clause.kind not in ("main", "relative") or not asserts(clause):
            continue
        for phrase in clause.phrases:
            if any(p.relation == "amount" for p in phrase.parts):
                yield Quantity(sentence=sentence, clause=clause, whole=phrase, amount=phrase)
