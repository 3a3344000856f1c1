"""Reactions: what one does, or what comes of it, whenever something is so."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from quizgen.facts.event import asserts
from quizgen.facts.slots import stretch
from quizgen.model import Clause, Phrase, Reaction, Sentence


def find_reactions(sentence: Sentence) -> Iterator[Reaction]:
    """„Bei Gefahr rollt sich der Igel zusammen.“, „Wenn Wasser gefriert, dehnt es sich aus.“

    Only in the present, of a sentence that says one thing: of two only the first would be told.
    """
    clauses = [clause for clause in sentence.clauses if clause.kind == "main"]
    if len(clauses) != 1 or not _goes_on(clauses[0]):
        return
    clause = clauses[0]
    doer = next((p for p in clause.phrases if p.role == "subject"), None)
    if doer is None:
        return
    for phrase in clause.phrases:
        rest = _without(clause, phrase)
        if phrase.kind == "clause" and phrase.relation == "condition" and phrase.field == "front":
            if deed := _deed(sentence, rest, doer, _told_in(sentence, phrase, doer)):
                yield Reaction(sentence=sentence, clause=rest, condition=phrase, deed=deed)
            continue
        repeated = phrase.relation in ("time", "circumstance") and phrase.kind != "clause"
        if repeated and doer.kind != "pronoun" and (deed := _deed(sentence, rest, doer, frozenset({"retold"}))):
            yield Reaction(sentence=sentence, clause=rest, doer=doer, occasion=phrase, deed=deed)


def _goes_on(clause: Clause) -> bool:
    """Does it say that something happens, and not what it is, has or is called?"""
    told = clause.frame in (None, "becoming", "coming") and clause.finite is not None
    return told and asserts(clause) and not clause.marks & {"past", "negated", "modal", "hedged", "reported"}


def _told_in(sentence: Sentence, condition: Phrase, doer: Phrase) -> frozenset[str]:
    """„Wenn Wasser gefriert, dehnt | es | sich aus“: does the question name what a pronoun stands for?"""
    noun = (doer.resolved or "").rpartition(" ")[2]
    renamed = doer.resolved not in (None, doer.text) and any(t.text == noun for t in condition.tokens)
    inside = [p for c in sentence.clauses if condition.start <= c.start < condition.end for p in c.phrases]
    fitting = (
        p
        for p in inside
        if p.relation in ("object", "agent", "patient") and p.kind != "pronoun" and p.gender is not None
    )
    guessed = doer.resolved is None and doer.kind == "pronoun"
    # „Wenn man Wasser erhitzt, verdampft | es“: whatever it is, it is the one thing of its gender
    guessed = guessed and any(p.gender == doer.gender and p.number != "plural" for p in fitting)
    return frozenset({"retold"} if (renamed or guessed) and len(doer.tokens) == 1 else ())


def _without(clause: Clause, told: Phrase) -> Clause:
    tokens = tuple(t for t in clause.tokens if not told.start <= t.start < told.end)
    return replace(clause, phrases=tuple(p for p in clause.phrases if p is not told), tokens=tokens)


def _deed(sentence: Sentence, clause: Clause, doer: Phrase, marks: frozenset[str]) -> Phrase | None:
    """What is said of the doer, from the verb on."""
    assert clause.finite is not None
    told = stretch(sentence, doer, clause.finite.start, clause.end)
    if told is None:
        return None
    sure = all(p.sure for p in clause.phrases)
    return replace(told, role="none", kind="clause", relation="other", marks=marks, sure=sure, head=clause.finite)
