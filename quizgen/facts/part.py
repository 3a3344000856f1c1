"""Parts and contrasts: what something consists of, and what is put right."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from quizgen.facts.event import asserts
from quizgen.facts.slots import own_phrases, stretch
from quizgen.model import Contrast, Part, Sentence


def find_parts(sentence: Sentence) -> Iterator[Part]:
    """„Das Blut besteht aus Plasma und Blutkörperchen.“"""
    for clause in sentence.clauses:
        if clause.frame != "consisting" or not asserts(clause) or clause.kind not in ("main", "relative"):
            continue
        whole = next((p for p in clause.phrases if p.relation == "agent"), None)
        parts = next((p for p in clause.phrases if p.relation == "topic"), None)
        if whole and parts:
            yield Part(sentence=sentence, clause=clause, whole=whole, parts=parts)


def find_contrasts(sentence: Sentence) -> Iterator[Contrast]:
    """„nicht durch Importe, sondern durch eine eigene Produktion“: only what is asserted is the answer."""
    for clause, phrase in own_phrases(sentence):
        for part in phrase.parts:
            if "contrasted" not in part.marks or len(part.tokens) < 2 or not asserts(clause):
                continue
            asserted = stretch(sentence, part, part.tokens[1].start, part.end)
            if asserted is None or phrase.resolved != phrase.text:
                continue
            kept = tuple(t for t in clause.tokens if not phrase.start <= t.start < asserted.start)
            right = replace(clause, tokens=kept, marks=clause.marks - {"negated"})
            yield Contrast(sentence=sentence, clause=right, both=phrase, asserted=asserted)
