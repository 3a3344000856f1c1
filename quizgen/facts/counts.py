"""Numbers of several things in one list: „Marienkäfer haben sechs Beine und zwei Fühler.“"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from quizgen.facts.event import ASKED_KINDS, asserts
from quizgen.facts.slots import stretch
from quizgen.model import Clause, Event, Phrase, Sentence


def find_counts(sentence: Sentence) -> Iterator[Event]:
    """An event for each of two counted things that are the object of one verb: „haben | sechs Beine“, „zwei Fühler“."""
    for clause in sentence.clauses:
        if clause.kind not in ASKED_KINDS or clause.finite is None or not asserts(clause):
            continue
        whole = next((p for p in clause.phrases if p.relation == "object"), None)
        if whole is None:
            continue
        for one in _counted_apart(sentence, whole):
            yield Event(sentence=sentence, clause=_with_only(clause, whole, one), object=one)


def _counted_apart(sentence: Sentence, whole: Phrase) -> tuple[Phrase, ...]:
    """The two things as phrases of their own; none where one is not counted, or more hangs on either."""
    if "counted" not in whole.marks or whole.preposition or len(whole.parts) != 1:
        return ()
    other = whole.parts[0]
    if other.relation != "other" or "counted" not in other.marks or other.parts or other.tokens[0].tag != "KON":
        return ()
    begun = other.tokens[1]  # „und | mehr als 200 Arten“
    numbers = [t for t in whole.tokens if t.tag == "CARD"]
    if not any(t.end < whole.head.start for t in numbers) or not any(t.start >= begun.start for t in numbers):
        return ()
    first = stretch(sentence, whole, whole.start, other.start - 1)
    marks = other.marks | (whole.marks & _OF_BOTH)
    told = replace(other, relation="object", role="object", case=whole.case, marks=marks)
    second = stretch(sentence, told, begun.start, other.end)
    return (first, second) if first and second and {first.number, second.number} == {"plural"} else ()


_OF_BOTH = frozenset({"pointing", "introduced"})
"""Marks of what the text told before, which hold of both things."""


def _with_only(clause: Clause, whole: Phrase, one: Phrase) -> Clause:
    """The clause with one thing in the place of the list."""
    gone = {t.start for t in whole.tokens} - {t.start for t in one.tokens}
    phrases = tuple(one if phrase is whole else phrase for phrase in clause.phrases)
    return replace(clause, phrases=phrases, tokens=tuple(t for t in clause.tokens if t.start not in gone))
