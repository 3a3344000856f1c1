"""A verb said once for two years: "erhielt 1903 den ersten Preis | und 1911 den zweiten" tells two things."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from quizgen.languages.german.times import is_year
from quizgen.languages.german.verb_pairs import part_of
from quizgen.model import Clause, Phrase, Token


def halves(clause: Clause) -> tuple[Clause, ...]:
    """The clause, or the two that share its verb, each with its own year and phrases.

    "Sie zog 1925 nach Dessau und 1932 nach Berlin." → "Sie zog 1925 nach Dessau", "(Sie zog) 1932 nach Berlin"
    """
    joint = _joint(clause)
    subject = next((p for p in clause.phrases if p.role == "subject"), None)
    if joint is None or subject is None or subject.start > joint.start:
        return (clause,)
    before = [p for p in clause.phrases if p.end <= joint.start]
    behind = [p for p in clause.phrases if p.start >= joint.end]
    partner = _partner(before, behind)
    if partner is None and not _is_elliptic(clause, joint):
        return (clause,)
    first = part_of(clause, clause.start, joint.start, [_settled(p) for p in before])
    if partner is None or (partner.preposition and _has_object(before)):
        return (first,)  # "gewann 1920 Wahlen in Bayern | und 1930 im ganzen Land": what was won is said only once
    shared = [p for p in before if p.field == "front" and p is not subject and p.kind != "time"]
    told = [replace(p, sure=True) if p is partner else p for p in behind]
    return first, part_of(clause, joint.end, clause.end, [*shared, _settled(_in_front(subject, shared)), *told])


def _joint(clause: Clause) -> Token | None:
    """The "und" between two halves that each have a year; "war Dichter und von 1949 bis 1963 Kanzler" has but one."""
    if clause.kind != "main" or clause.finite is None:
        return None
    finite = clause.finite
    years = [p for p in clause.phrases if p.kind == "time" and any(is_year(t.text) for t in p.tokens)]
    for year in years:
        joint = next((t for t in clause.tokens if t.text == "und" and t.end + 1 == year.start), None)
        if joint is None or joint.start < finite.end or any(joint.start < v.start < clause.end for v in clause.verbs):
            continue
        both = any(other.end <= joint.start for other in years)
        return joint if both or clause.frame == "copula" else None
    return None


def _partner(before: Sequence[Phrase], behind: Sequence[Phrase]) -> Phrase | None:
    """What stands behind "und" in the place of a phrase before it: the second object, direction or predicate."""
    told = [p for p in behind if p.role in ("object", "predicate", "subject", "dative") or p.preposition]
    told = [p for p in told if p.kind != "time" and p.relation != "other"]
    bearing = [p for p in told if p.preposition is None]
    if len(bearing) > 1 or any(p.role == "subject" for p in behind):
        return None  # "1905 traf Karl den König und 1910 Anna den Kaiser"
    for one in bearing or told:
        if any(p.role == one.role and p.relation == one.relation and bool(p.preposition) == bool(one.preposition)
               for p in before):  # fmt: skip
            return one
    return None


def _has_object(phrases: Sequence[Phrase]) -> bool:
    return any(p.role in ("object", "predicate") for p in phrases)


def _is_elliptic(clause: Clause, joint: Token) -> bool:
    """ "und 1911 | den für Chemie": an article whose noun was said before."""
    behind = [t for t in clause.tokens if t.start > joint.start]
    return any(a.tag in ("ART", "PDS") and b.tag.startswith("APPR") for a, b in pairwise(behind))


def _in_front(subject: Phrase, shared: Sequence[Phrase]) -> Phrase:
    return subject if shared else replace(subject, field="front")


def _settled(phrase: Phrase) -> Phrase:
    """Two predicates or objects made a phrase unsure that stands alone in its half."""
    return replace(phrase, sure=True) if phrase.role in ("subject", "predicate") else phrase
