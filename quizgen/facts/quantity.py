"""Quantities: how long, high, old or heavy something is."""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.facts.definition import is_measured
from quizgen.facts.event import asserts
from quizgen.facts.slots import verb_of
from quizgen.model import Quantity, Sentence


def find_quantities(sentence: Sentence) -> Iterator[Quantity]:
    """„Der Rhein ist 1233 Kilometer lang.“, if nothing else stands in the clause that would have to be asked too."""
    for clause in sentence.clauses:
        if clause.kind != "main" or clause.frame != "copula" or not asserts(clause) or "negated" in clause.marks:
            continue
        whole = next((p for p in clause.phrases if p.relation == "agent"), None)
        amount = next((p for p in clause.phrases if p.relation in ("predicate", "object")), None)
        if whole is None or amount is None or not is_measured(clause, amount):
            continue
        dimension = next((p for p in clause.phrases if p.relation == "manner" and p.start == amount.end + 1), None)
        others = [p for p in clause.phrases if p not in (whole, amount, dimension)]
        numbered = any(t.text[:1].isdigit() for t in amount.tokens)
        if dimension and numbered and not others and len(dimension.tokens) == 1:
            verb = verb_of(clause, whole)
            yield Quantity(sentence=sentence, clause=clause, whole=whole, amount=amount, dimension=dimension, verb=verb)
