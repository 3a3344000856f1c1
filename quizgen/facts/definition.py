"""Definitions: what something is."""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.facts.event import asserts
from quizgen.model import Definition, Sentence


def find_definitions(sentence: Sentence) -> Iterator[Definition]:
    """A definition for each main clause that joins a subject and a noun phrase by "is"."""
    for clause in sentence.clauses:
        if clause.kind != "main" or clause.frame != "copula" or not asserts(clause) or "negated" in clause.marks:
            continue
        term = next((p for p in clause.phrases if p.relation == "agent"), None)
        meaning = next((p for p in clause.phrases if p.relation == "predicate"), None)
        if term and meaning:
            yield Definition(sentence=sentence, clause=clause, term=term, meaning=meaning)
