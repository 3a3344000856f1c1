"""Events: what a clause says happened or holds, with who, what, when, where, how."""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.model import Clause, Event, Phrase, Sentence

ASKED_KINDS = ("main", "relative")
"""Clauses that assert something by themselves; a subordinate one does where the language says so."""

NAMED = ("agent", "patient", "object", "predicate")
"""What a naming clause says is asked for as a name, not as an event."""


def find_events(sentence: Sentence) -> Iterator[Event]:
    """An event for each clause that asserts something; a second phrase of one relation makes a second event."""
    for clause in sentence.clauses:
        asked = clause.kind in ASKED_KINDS or "asserted" in clause.marks
        if not asked or clause.finite is None or not asserts(clause):
            continue
        slots = Event.slots()
        left = [p for p in clause.phrases if p.relation in slots and not is_pronominal_copula(clause, p)]
        left = [p for p in left if p.kind != "pronoun" and not (clause.frame == "naming" and p.relation in NAMED)]
        while left:
            filled: dict[str, Phrase] = {}
            for phrase in left:
                filled.setdefault(phrase.relation, phrase)
            yield Event(sentence=sentence, clause=clause, **filled)
            left = [p for p in left if filled[p.relation] is not p]


def asserts(clause: Clause) -> bool:
    """Does the clause claim that what it says is so?"""
    return not clause.marks & {"question", "exclamation", "quoted", "subjunctive"}


def is_pronominal_copula(clause: Clause, phrase: Phrase) -> bool:
    """The two halves of "X is Y" are asked for as a definition, not as an event."""
    return clause.frame == "copula" and phrase.relation in ("agent", "predicate") and any(
        p.relation == "predicate" for p in clause.phrases
    )
