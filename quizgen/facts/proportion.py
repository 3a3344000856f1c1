"""Proportions: how something changes with something else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from quizgen.facts.event import asserts
from quizgen.facts.slots import stretch, verb_of, word
from quizgen.model import Clause, Phrase, Proportion, Sentence


def find_proportions(sentence: Sentence) -> Iterator[Proportion]:
    """„Je höher man steigt, | desto dünner | wird die Luft.“, if nothing else is said of it.

    What something is, and not becomes, is asked for in other words.
    """
    for before, clause in pairwise(sentence.clauses):
        whole = next((p for p in clause.phrases if p.role == "subject" and p.kind != "pronoun"), None)
        grade = next((p for p in clause.phrases if "proportional" in p.marks and p.field == "front"), None)
        plain = clause.kind == "main" and clause.frame != "copula" and asserts(clause)
        if whole is None or grade is None or not plain or len(clause.phrases) != 2 or len(grade.tokens) != 2:
            continue
        alone = not any(t for t in clause.verbs if t != clause.finite)
        measure = _measure(sentence, before, grade)
        verb = verb_of(clause, whole)
        twice = measure is not None and any(t.text == whole.head.text for t in measure.tokens)
        if alone and measure is not None and verb is not None and not twice:
            rest = replace(clause, phrases=(whole,), tokens=tuple(t for t in clause.tokens if t not in grade.tokens))
            told = word(grade.tokens[-1], grade)
            yield Proportion(sentence=sentence, clause=rest, whole=whole, verb=verb, grade=told, measure=measure)


def _measure(sentence: Sentence, before: Clause, grade: Phrase) -> Phrase | None:
    """The clause before it, up to the comma; None if that is not one whole clause."""
    told = [t for t in sentence.tokens if before.start <= t.start < grade.start]
    if not told or told[-1].text != "," or sum(t.text == "," for t in told) > 1 or before.start != sentence.start:
        return None
    found = stretch(sentence, grade, told[0].start, told[-2].end)
    return None if found is None else replace(found, kind="clause", marks=frozenset())
