"""Causes and purposes: why something happened, and what for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from quizgen.facts.event import ASKED_KINDS, asserts
from quizgen.model import Cause, Clause, Phrase, Purpose, Relation, Sentence


def find_causes(sentence: Sentence) -> Iterator[Cause]:
    """A cause for each asserting clause with a clause that gives its reason, in it or beside it."""
    for clause, phrase in _clauses(sentence, "cause"):
        yield Cause(sentence=sentence, clause=clause, cause=phrase)
    for clause in sentence.clauses:
        if clause.reason is not None and asserts(clause):
            told = (p for p in clause.phrases if not set(p.tokens) <= set(clause.dropped))  # "deshalb" is told by it
            whole = replace(clause, phrases=(*told, clause.reason))
            yield Cause(sentence=sentence, clause=whole, cause=clause.reason)


def find_purposes(sentence: Sentence) -> Iterator[Purpose]:
    """A purpose for each asserting clause with a clause that says what for."""
    for clause, phrase in _clauses(sentence, "purpose"):
        yield Purpose(sentence=sentence, clause=clause, purpose=phrase)


def _clauses(sentence: Sentence, relation: Relation) -> Iterator[tuple[Clause, Phrase]]:
    for clause in sentence.clauses:
        for phrase in clause.phrases:
            if (
                phrase.relation == relation
                and phrase.kind == "clause"
                and asserts(clause)
                and clause.kind in ASKED_KINDS
            ):
                yield clause, phrase
