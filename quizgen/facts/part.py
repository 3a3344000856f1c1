"""Parts and contrasts: what something consists of, and what is put right."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from quizgen.facts.event import asserts
from quizgen.facts.slots import own_phrases, stretch
from quizgen.model import Contrast, Enumeration, Part, Sentence


def find_parts(sentence: Sentence) -> Iterator[Part]:
    """„Das Blut besteht aus Plasma und Blutkörperchen.“"""
    for clause in sentence.clauses:
        if clause.frame != "consisting" or not asserts(clause) or clause.kind not in ("main", "relative"):
            continue
        whole = next((p for p in clause.phrases if p.relation == "agent"), None)
        parts = next((p for p in clause.phrases if p.relation == "topic"), None)
        if whole and parts:
            many = parts if sum(t.text == "," for t in parts.tokens) > 1 else None
            yield Part(sentence=sentence, clause=clause, whole=whole, parts=parts, list=many)


def find_enumerations(sentence: Sentence) -> Iterator[Enumeration]:
    """„Die wichtigsten Organe des Menschen sind das Herz, das Gehirn und die Lunge.“"""
    for clause in sentence.clauses:
        if clause.frame != "copula" or clause.kind != "main" or not asserts(clause) or "negated" in clause.marks:
            continue
        group = next((p for p in clause.phrases if p.relation == "agent" and p.number == "plural"), None)
        members = next((p for p in clause.phrases if p.relation == "predicate"), None)
        listed = members is not None and any(part.relation == "other" for part in members.parts)
        others = [p for p in clause.phrases if p not in (group, members) and p.relation != "other"]
        if group and members and listed and not others and group.marks & {"definite", "bare"} and group.parts:
            yield Enumeration(sentence=sentence, clause=clause, group=group, members=members)


def find_announced(sentence: Sentence) -> Iterator[Enumeration]:
    """„Ihr Körper ist in drei Teile gegliedert: Kopf, Brust und Hinterleib.“"""
    for clause in sentence.clauses:
        counted = [p for p in clause.phrases if "announcing" in p.marks]
        colon = next((t for t in sentence.tokens if t.text == ":"), None)
        if clause.kind != "main" or len(counted) != 1 or colon is None or not asserts(clause):
            continue
        last = next(t for t in reversed(sentence.tokens) if t.text.isalnum())
        members = stretch(sentence, counted[0], colon.end + 1, last.end)
        if members is not None and "negated" not in clause.marks:
            asked = replace(counted[0], marks=counted[0].marks | {"listed"})
            phrases = tuple(asked if p is counted[0] else p for p in clause.phrases)
            named = replace(members, relation="other", preposition=None)
            yield Enumeration(sentence=sentence, clause=replace(clause, phrases=phrases), counted=asked, members=named)


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
