"""A verb said once for two subjects, each with its time: "Die Bahn fuhr 1857 und | die Straßenbahn 1900"."""

from __future__ import annotations

from dataclasses import replace

from quizgen.languages.german.attachment import basic_preposition
from quizgen.languages.german.phrase_frames import is_counted
from quizgen.languages.german.superfluous_parts import is_intransitive
from quizgen.languages.german.verb_pairs import part_of
from quizgen.model import Clause, Field, Phrase


def subjects_apart(clause: Clause) -> tuple[Clause, ...]:
    """The clause, or the two that share its verb, each with its own subject and time.

    "Die Bahn fuhr 1857 und die Straßenbahn 1900." → "Die Bahn fuhr 1857", "(es fuhr) die Straßenbahn 1900"
    """
    if (placed := _apart_by_place(clause)) is not None:
        return placed
    last = sorted((p for p in clause.phrases), key=_start)[-2:]
    if clause.kind != "main" or clause.finite is None or len(last) < 2 or not _is_pair(clause, *last):
        return (clause,)
    named, time = last
    joint = next((t for t in clause.tokens if t.text == "und" and t.end + 1 == named.start), None)
    before = [p for p in clause.phrases if p not in last]
    subject = next((p for p in before if p.role == "subject" and p.field == "front"), None)
    if joint is None or subject is None or any(v.start > joint.start for v in clause.verbs):
        return (clause,)
    if not _is_told_alike(subject, before, named):
        return (clause,)
    second = replace(named, role="subject", relation=subject.relation, case="nominative", field="front", sure=True)
    first = part_of(clause, clause.start, joint.start, [replace(p, sure=True) for p in before])
    if clause.verbs:
        return (first,)  # "das Theater 1910" lacks the participle
    return first, part_of(clause, joint.end, clause.end, [second, replace(time, field="middle", sure=True)])


def _start(phrase: Phrase) -> int:
    return phrase.start


def _is_pair(clause: Clause, named: Phrase, time: Phrase) -> bool:
    """Does the clause end in a noun without a preposition and a time of its own?"""
    nominal = named.preposition is None and named.head.tag in ("NN", "NE") and named.kind not in ("time", "clause")
    return nominal and time.relation == "time" and time.start == named.end + 1 and time.kind == "time"


def _is_told_alike(subject: Phrase, before: list[Phrase], named: Phrase) -> bool:
    """Is nothing told of the first but its time, and has the second its number?"""
    others = [p for p in before if p is not subject]
    timed = [p for p in others if p.relation == "time" and p.kind == "time"]
    number = (subject.number or "singular") == (named.number or "singular")
    return len(others) == len(timed) == 1 and number and subject.kind != "pronoun"


def _apart_by_place(clause: Clause) -> tuple[Clause, Clause] | None:
    """ "Auf A entfielen 30 Stimmen und | auf B 28 Stimmen", "zahlt 3 Euro für Gas und | 5 Euro für Öl"."""
    phrases = sorted(clause.phrases, key=_start)
    if len(phrases) < _TWO_PAIRS or clause.kind != "main" or clause.finite is None or clause.frame == "copula":
        return None
    *told, one, two = phrases
    joint = next((t for t in clause.tokens if t.text == "und" and t.end + 1 == one.start), None)
    named, placed = (one, two) if one.preposition is None else (two, one)
    partner = next((p for p in told if _is_told_as(p, placed)), None)
    first = _first_of_pair(clause, told, named)
    if joint is None or partner is None or first is None:
        return None
    shared = [p for p in told if p not in (first, partner)]
    cut = any(v.start > joint.start for v in clause.verbs) or two.start != one.end + 1
    ordered = (partner.start < first.start) == (placed is one) and max(partner.end, first.end) == joint.start - 1
    if cut or not ordered or any(p.kind == "clause" or p.role == "predicate" for p in shared):
        return None
    if first.role == "subject" and any(p.field != "front" or p.role != "adverbial" for p in shared):
        return None
    field: Field = "middle" if any(p.field == "front" for p in shared) else "front"
    pair = (
        replace(named, role=first.role, relation=first.relation, case=first.case, field=field, sure=True),
        replace(placed, role=partner.role, relation=partner.relation, field="middle", sure=True),
    )
    before = part_of(clause, clause.start, joint.start, [replace(p, sure=True) for p in told])
    return before, part_of(clause, joint.end, clause.end, [*shared, *pair])


def _first_of_pair(clause: Clause, told: list[Phrase], named: Phrase) -> Phrase | None:
    """The subject that the noun is beside of, or the object if the clause has one already."""
    subject = next((p for p in told if p.role == "subject"), None)
    whom = [p for p in told if p.role == "object" and p.kind not in ("pronoun", "clause")]
    if subject is None or named.preposition is not None or named.head.tag not in ("NN", "NE"):
        return None
    if named.kind in ("time", "clause") or len(whom) > 1:
        return None
    if whom:
        return whom[0] if named.role == "object" and whom[0].start > subject.start else None
    counted = is_counted(subject) and is_counted(named)
    alike = (subject.number or "singular") == (named.number or "singular") and is_intransitive(clause.lemma or "")
    return subject if subject.kind != "pronoun" and (counted or alike) else None


_TWO_PAIRS = 4
"""Phrases of a clause with two subjects, each with its own place."""


def _is_told_as(phrase: Phrase, other: Phrase) -> bool:
    """ "auf Berger" beside "auf Huber": behind the same preposition, and no clause."""
    if phrase.preposition is None or other.preposition is None or "clause" in (phrase.kind, other.kind):
        return False
    return basic_preposition(phrase.preposition.split()[0]) == basic_preposition(other.preposition.split()[0])
