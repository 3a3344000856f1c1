"""Causes and purposes: why something happened, and what for."""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.facts.event import asserts
from quizgen.model import Cause, Purpose, Sentence


def find_causes(sentence: Sentence) -> Iterator[Cause]:
    """A cause for each asserting clause with a clause that gives its reason."""
    for clause in sentence.clauses:
        for phrase in clause.phrases:
            if phrase.relation == "cause" and phrase.kind == "clause" and asserts(clause) and clause.kind == "main":
                yield Cause(sentence=sentence, clause=clause, cause=phrase)


def find_purposes(sentence: Sentence) -> Iterator[Purpose]:
    """A purpose for each asserting clause with a clause that says what for."""
    for clause in sentence.clauses:
        for phrase in clause.phrases:
            if phrase.relation == "purpose" and phrase.kind == "clause" and asserts(clause) and clause.kind == "main":
                yield Purpose(sentence=sentence, clause=clause, purpose=phrase)
