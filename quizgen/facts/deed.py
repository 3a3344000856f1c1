"""Deeds: when something happened that a phrase tells together with its time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from quizgen.facts.event import ASKED_KINDS, asserts
from quizgen.facts.slots import aside, own_phrases, stretch
from quizgen.model import Clause, Deed, Phrase, Sentence

UNSURE = frozenset({"modal", "negated", "reported", "hedged"})
"""Marks of clauses whose subject may be a deed that was not done: „Die Besetzung … fand nicht statt“."""


def find_deeds(sentence: Sentence) -> Iterator[Deed]:
    """„Die Gründung des Zollvereins im Jahr 1834 förderte den Handel.“"""
    for clause, phrase in own_phrases(sentence):
        told = "deed" in phrase.marks and clause.kind in ASKED_KINDS and asserts(clause)
        if phrase.role == "subject" and clause.marks & UNSURE:
            continue
        if told and phrase.resolved in (None, phrase.text):
            yield from _dated(sentence, clause, phrase)


def _dated(sentence: Sentence, clause: Clause, phrase: Phrase) -> Iterator[Deed]:
    dates = [part for part in phrase.parts if "date" in part.marks]
    before = max((t.end for t in phrase.tokens if t.end < dates[0].start), default=phrase.start)
    deed = stretch(sentence, phrase, phrase.start, before)
    time = stretch(sentence, dates[0], dates[0].start, dates[-1].end)
    if deed is None or time is None:
        return
    named = replace(deed, parts=tuple(part for part in phrase.parts if part.end <= before and part.relation != "other"))
    when = replace(time, relation="time", role="adverbial", sure=True)
    arose, held = (named, None) if "arose" in phrase.marks else (None, named)
    yield Deed(sentence=sentence, clause=aside(clause, phrase), deed=arose, meeting=held, time=when)
