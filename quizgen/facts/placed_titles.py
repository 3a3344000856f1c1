"""Titles that a place beside them completes: „der größte See | in Südamerika“."""

from __future__ import annotations

from dataclasses import replace

from quizgen.facts.halves import has_greatest
from quizgen.facts.slots import joined, stretch
from quizgen.model import Clause, Phrase, Sentence

PHRASES_OF_HALVES = 3
"""The phrases of such a clause: the place, the one, and what it is."""


def with_place(sentence: Sentence, clause: Clause) -> Clause:
    """The clause with the place as a part of the title: among which it is the greatest, or where it is the only one."""
    if clause.kind != "main" or len(clause.phrases) < 2:
        return clause
    return _with_place_behind(sentence, clause) or _with_place_in_front(clause) or clause


def with_its_place(sentence: Sentence, clause: Clause, one: Phrase, title: Phrase) -> tuple[Clause, Phrase]:
    """The clause and what fits the title, with where it is, unless it has a name: „der Leuchtturm | auf Neuwerk“."""
    place = next((p for p in clause.phrases if p.start == one.end + 1 and p.preposition is not None), None)
    named = "named" in one.marks or any(part.relation in ("name", "apposition") for part in one.parts)
    named = named or one.head.text.casefold().endswith(title.head.text.casefold())  # „die Rosenbrücke“
    near = place is not None and place.relation in ("place", "circumstance", "origin") and place.field != "front"
    if place is None or named or not near or one.relation != "predicate" or "definite" not in one.marks:
        return clause, one
    bare = _without_relative(sentence, place)
    told = replace(clause, phrases=tuple(bare if p is place else p for p in clause.phrases))
    return joined(sentence, told, (one, bare)) or (clause, one)


def _without_relative(sentence: Sentence, place: Phrase) -> Phrase:
    """„auf Neuwerk|, das in der Nordsee liegt|“: what no key needs."""
    last = place.parts[-1] if place.parts else None
    if last is None or last.relation != "relative" or place.resolved != place.text:
        return place
    before = [t.end for t in place.tokens if t.end < last.start and t.text != ","]
    cut = stretch(sentence, place, place.start, max(before)) if before else None
    return replace(cut, parts=place.parts[:-1]) if cut else place


def is_narrowed_by_place(title: Phrase, one: Phrase) -> bool:
    """„das Netzwerk für den Radverkehr in Polen“: what it is for and where tells which, if the other half is a name."""
    kinds = [part.kind for part in title.parts if part.relation == "attribute"]
    told = len(kinds) > 1 and kinds[-1] in ("place", "group") and title.relation == "predicate"
    return told and "named" in one.marks and title.number == "singular"


def _with_place_behind(sentence: Sentence, clause: Clause) -> Clause | None:
    """„der größte See | in Südamerika“ as one phrase."""
    title, place = clause.phrases[-2:]
    single = "superlative" in title.marks and not title.parts
    purpose = len(title.parts) == 1 and title.parts[0].relation == "attribute" and title.parts[0].preposition == "für"
    only = single or has_greatest(title) or purpose
    greatest = "definite" in title.marks and title.relation == "predicate" and only
    near = place.relation == "place" and place.preposition is not None and place.start == title.end + 1
    if not greatest or not near or not _is_named_land(place) or title.number == "plural":
        return None
    if (found := joined(sentence, clause, (title, place))) is None:
        return None
    narrowed = replace(found[1], parts=(*title.parts, replace(place, relation="attribute")))
    return replace(found[0], phrases=tuple(narrowed if p is found[1] else p for p in found[0].phrases))


def _with_place_in_front(clause: Clause) -> Clause | None:
    """„In den Alpen | ist Grenoble die größte Stadt“ → „die größte Stadt in den Alpen“."""
    place, title = clause.phrases[0], clause.phrases[-1]
    halves_alone = len(clause.phrases) == PHRASES_OF_HALVES and title.relation == "predicate"
    greatest = {"superlative", "definite"} <= title.marks and not title.parts and title.number == "singular"
    greatest = greatest and title.head.tag == "NN"
    where = place.relation == "place" and place.preposition is not None and place.sure and _is_named_land(place)
    named = place.class_ is not None or any(token.tag == "NE" for token in place.tokens)
    if not halves_alone or not greatest or not where or not named or place.field != "front":
        return None
    told = f"{title.text} {place.text[:1].lower()}{place.text[1:]}"
    marks = title.marks - {"anchored"}
    narrowed = replace(title, resolved=told, clear=True, sure=True, marks=marks)
    kept = tuple(t for t in clause.tokens if t not in place.tokens)
    return replace(clause, phrases=(replace(clause.phrases[1], sure=True), narrowed), tokens=kept)


def _is_named_land(place: Phrase) -> bool:
    """„in Südamerika“, „im Bundesstaat Florida“, „in den Vereinigten Staaten“, but not „in der Gruppe“."""
    if place.kind == "group":
        land = place.class_ is not None or "described" in place.marks
        return bool(place.parts or land) and all(part.relation == "name" for part in place.parts)
    return place.kind == "place" and not place.parts
