"""Two amounts of one object, of which at least one is measured: „eine Fläche von 83 Hektar und rund 400 Einwohner“."""

from __future__ import annotations

from dataclasses import replace

from quizgen.facts.slots import stretch
from quizgen.model import Phrase, Sentence, Token

OF_BOTH = frozenset({"pointing", "introduced"})
"""Marks of what the text told before, which hold of both things."""


def measured_apart(sentence: Sentence, whole: Phrase) -> tuple[Phrase, ...]:
    """The two things as phrases of their own; none where one is no amount, or more hangs on either.

    „eine Fläche von 83 Hektar und rund 400 Einwohner“ → the area, the inhabitants
    """
    *measures, other = whole.parts or (whole,)
    if whole.relation != "object" or whole.preposition:
        return ()
    if other.relation != "other" or other.parts or other.tokens[0].tag != "KON":
        return ()
    begun = other.tokens[1]  # „und | mehr als 200 Arten“
    measured = len(measures) == 1 and _is_measure(whole, measures[0], other)
    if not measured and (measures or not _are_counted(whole, other)):
        return ()
    if not (_is_measured(other) or "counted" in other.marks):
        return ()
    like = replace(whole, number="singular") if measured else whole
    first = stretch(sentence, like, whole.start, other.start - 1)
    marks = other.marks | (whole.marks & OF_BOTH)
    if _is_measured(other):
        marks = marks - {"bare"} | {"indefinite"}
    told = replace(other, relation="object", role="object", case=whole.case, marks=marks)
    second = stretch(sentence, told, begun.start, other.end)
    if first is None or second is None:
        return ()
    if measured:
        first = replace(first, parts=tuple(measures))
    if _is_measured(other):
        second = replace(second, parts=_measure_of(sentence, other))
    several = measured or first.number == "plural"
    return (first, second) if several and (_is_measured(other) or second.number == "plural") else ()


def _are_counted(whole: Phrase, other: Phrase) -> bool:
    """Is the first of two a number of things: „sechs Beine | und zwei Fühler“?"""
    numbers = [t for t in whole.tokens if t.tag == "CARD"]
    both = any(t.end < whole.head.start for t in numbers) and any(t.start >= other.start for t in numbers)
    return "counted" in whole.marks and both


def _is_measure(whole: Phrase, measure: Phrase, other: Phrase) -> bool:
    """Does nothing but an amount stand behind the first: „eine Fläche | von 83 Hektar | und rund 400 Einwohner“?"""
    told = measure.relation == "attribute" and "counted" in measure.marks and measure.end == other.start - 1
    return told and "indefinite" in whole.marks and any(t.tag == "CARD" for t in measure.tokens)


def _is_measured(other: Phrase) -> bool:
    """Is the second measured by a number behind it: „und | einen Durchmesser von 12 Metern“?"""
    opened = [t.tag for t in other.tokens if t.start < other.head.start and t.tag != "ADJA"] == ["KON", "ART"]
    behind = _behind_head(other)
    return opened and any(t.tag == "CARD" for t in behind[1:])


def _behind_head(other: Phrase) -> tuple[Token, ...]:
    return tuple(t for t in other.tokens if t.start > other.head.start)


def _measure_of(sentence: Sentence, other: Phrase) -> tuple[Phrase, ...]:
    """What measures the second: „einen Durchmesser | von 12 Metern“."""
    like = replace(
        other,
        relation="attribute",
        role="none",
        preposition=_behind_head(other)[0].text,
        marks=frozenset({"bare", "counted"}),
    )
    measure = stretch(sentence, replace(like, head=other.tokens[-1]), _behind_head(other)[0].start, other.end)
    return (measure,) if measure is not None else ()
