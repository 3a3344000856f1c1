"""Second names right behind the first: „Ein Flussdelta, auch Deltamündung, ist …“, „Der Karneval (auch Fasching)“."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from difflib import SequenceMatcher

from quizgen.facts.slots import aside, own_phrases, stretch
from quizgen.model import Naming, Phrase, Sentence

ALIKE = 0.6
"""Names with the same first letter and more in common are spellings of one: „Geysir“ and „Geiser“."""


def find_also_named(sentence: Sentence) -> Iterator[Naming]:
    """What else something is called, told between commas or in brackets behind it."""
    for clause, phrase in own_phrases(sentence):
        part = phrase.parts[-1] if phrase.parts else None
        if part is None or "also" not in part.marks or clause.kind != "main" or phrase.field != "front":
            continue
        if phrase.role != "subject" or phrase.kind in ("person", "pronoun") or phrase.resolved != phrase.text:
            continue
        thing, name = _first_name(sentence, phrase, part), _second_name(sentence, part)
        if thing is not None and name is not None and not _is_spelling(thing.head.text, name.text):
            yield Naming(sentence=sentence, clause=aside(clause, thing), thing=thing, synonym=name)


def _first_name(sentence: Sentence, phrase: Phrase, part: Phrase) -> Phrase | None:
    """„Ein Flussdelta“, if nothing else stands with it."""
    before = [t for t in phrase.tokens if t.end <= part.start and t.text not in (",", "(")]
    if len(phrase.parts) > 1 or not before or before[-1] is not phrase.head:
        return None
    return stretch(sentence, phrase, phrase.start, before[-1].end)


def _second_name(sentence: Sentence, part: Phrase) -> Phrase | None:
    """„Deltamündung oder Mündungsdelta“, without what opens and closes it."""
    inside = [t for t in part.tokens if t.text not in ("(", ")")][1:]
    name = stretch(sentence, part, inside[0].start, inside[-1].end) if inside else None
    if name is None:
        return None
    marks = frozenset({"bare"})
    return replace(name, kind="other", relation="name", role="predicate", sure=True, marks=marks, case="nominative")


def _is_spelling(one: str, other: str) -> bool:
    """„Sueskanal“ and „Suezkanal“: nobody asks for that."""
    return one[:1] == other[:1] and SequenceMatcher(None, one, other).ratio() > ALIKE
