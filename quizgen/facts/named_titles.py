"""Titles with the name of what they fit behind them: „Der höchste Gipfel der Eifel, die Hohe Acht, ist …“."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from quizgen.facts.apposition import NAMED
from quizgen.facts.halves import is_title
from quizgen.facts.slots import aside, own_phrases, standing, stretch
from quizgen.model import Apposition, Phrase, Sentence

MOST_WORDS = 4
"""More words tell what it is, not how it is called."""


def is_named(title: Phrase) -> bool:
    """Is the name told that one would ask for? Then the other half of the clause is none."""
    return _name_behind(title) is not None and title.relation == "agent" and title.field == "front"


def is_greatest_kind(title: Phrase, one: Phrase) -> bool:
    """„Gorillas sind | die größten Menschenaffen“, „Der Strauß ist | der größte Vogel“: of all there are."""
    greatest = {"superlative", "definite", "living"} <= title.marks and title.relation == "predicate"
    kind = "species" in one.marks and one.number == title.number and not one.parts
    any_ = one.number == "singular" or "bare" in one.marks  # „Die Löwen“ may be those of one place
    return greatest and kind and any_ and one.field == "front" and title.tokens[-1] is title.head


def find_named_titles(sentence: Sentence) -> Iterator[Apposition]:
    """„Der höchste Berg des Harzes, der Brocken, …“: what the greatest of its kind is called."""
    for clause, phrase in own_phrases(sentence):
        name = _name_behind(phrase)
        if name is None or phrase.preposition is not None or clause.marks & {"question", "quoted", "past"}:
            continue
        before = [t for t in phrase.tokens if t.end < name.start and t.text != ","]
        title = stretch(sentence, phrase, phrase.start, before[-1].end) if before else None
        if title is None or phrase.resolved != phrase.text or not {"superlative", "definite"} <= phrase.marks:
            continue
        title = replace(title, parts=tuple(p for p in phrase.parts if p.end <= title.end))
        if is_title(title) and title.number == "singular":
            named = replace(standing(name), case=phrase.case)
            yield Apposition(sentence=sentence, clause=aside(clause, phrase), named=named, greatest=title)


def _name_behind(title: Phrase) -> Phrase | None:
    """The apposition at the end, if it is short, definite or a name, and holds no further title."""
    last = title.parts[-1] if title.parts else None
    if last is None or last.relation != "apposition" or last.end != title.end or last.kind == "person":
        return None
    called = "named" in last.marks or "definite" in last.marks
    told = "bare" in last.marks and last.kind in NAMED  # „der Hauptstadt, Paris“: any apposition
    short = len(last.tokens) <= MOST_WORDS and not last.parts and not last.marks & {"superlative", "indefinite"}
    return last if called and short and not told and last.number != "plural" else None
