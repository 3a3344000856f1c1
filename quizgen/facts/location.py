"""Locations: where a place is, told together with what it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from quizgen.facts.event import asserts
from quizgen.facts.slots import stretch, verb_of, without_insertions
from quizgen.model import Clause, Definition, Phrase, Sentence


def find_locations(sentence: Sentence) -> Iterator[Definition]:
    """„Kreta ist eine Insel | im Mittelmeer.“"""
    for clause in (without_insertions(sentence, c) for c in sentence.clauses):
        if clause.kind != "main" or clause.frame != "copula" or not asserts(clause) or "negated" in clause.marks:
            continue
        located = next((p for p in clause.phrases if p.relation == "agent" and p.kind == "place"), None)
        where = _behind_kind(clause)
        told = _alone(sentence, clause, where) if where is not None else None
        if located is None or told is None or located.class_ in FLOWING or "past" in clause.marks:
            continue
        verb = verb_of(clause, located)
        nearer = [p for p in clause.phrases if p.relation == "place" and p.kind == "thing" and p.start > told.end]
        kept = tuple(p for p in clause.phrases if p not in nearer)  # „…, in der Nähe von Bonn“
        clause = replace(clause, phrases=kept)
        yield Definition(sentence=sentence, clause=clause, located=located, where=told, verb=verb)


FLOWING = ("Fluss",)
"""Classes of places that lie in no single one."""


def _behind_kind(clause: Clause) -> Phrase | None:
    """The place right behind what something is: „ein Staat | in Europa“."""
    kind = next((p for p in clause.phrases if p.relation == "predicate" and "indefinite" in p.marks), None)
    if (
        kind is None
        or kind.kind not in ("place", "group")
        or kind.class_ in FLOWING
        or kind.parts
        or kind.preposition is not None
    ):
        return None
    return next(
        (p for p in clause.phrases if p.relation == "place" and p.start == kind.end + 1 and p.preposition), None
    )


def _alone(sentence: Sentence, clause: Clause, where: Phrase) -> Phrase | None:
    """The place with the places behind it, without what is said of it behind a comma; None where it is a list."""
    places = [where]
    for phrase in clause.phrases:
        if phrase.relation == "place" and phrase.start == places[-1].end + 1:
            places.append(phrase)
    last = places[-1]
    if any(part.relation == "other" for p in places for part in p.parts) or any(p.resolved != p.text for p in places):
        return None
    cut = min((p.start for p in last.parts if _says_more(p)), default=last.end + 2)
    end = max(t.end for t in last.tokens if t.end < cut and t.text != ",")
    told = stretch(sentence, where, where.start, end)
    return told and replace(told, sure=True)


def _says_more(part: Phrase) -> bool:
    """„ein Hafen in Belgien | und die Hauptstadt Flanderns“, „ein Staat in Asien|, der …“"""
    return part.relation in ("relative", "apposition") or part.tokens[0].tag == "KON"
