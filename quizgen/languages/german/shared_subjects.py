"""Verbs that share a subject: "Karl gab alles ab und | belegte den Platz", "Karl, der ging und | eine Schule baute"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from quizgen.languages.german.shared_frames import shared_frame
from quizgen.languages.german.verbs import finite_readings
from quizgen.languages.german.wordlists import words
from quizgen.model import Clause, Phrase


def with_shared_subject(clauses: Sequence[Clause], index: int) -> Clause:
    """ "… gab 308 Punkte ab und belegte den sechsten Platz": the second verb has the subject of the first."""
    clause = clauses[index]
    if index == 0 or clause.kind not in ("main", "relative") or clause.finite is None:
        return clause
    clause = _without_own_subject(clauses, index)
    own = any(p.role == "subject" for p in clause.phrases) and not _has_only_predicate(clause)
    if clause.opener is not None or own or any(p.field == "front" for p in clause.phrases):
        return clause
    before = next((c for c in reversed(clauses[:index]) if c.kind == clause.kind and c.parent == clause.parent), None)
    subject = next((p for p in before.phrases if p.role == "subject"), None) if before else None
    if subject is None or before is None or not before.end <= clause.start:
        return clause
    return replace(
        clause,
        phrases=(
            replace(subject, field="front", relation="patient" if "passive" in clause.marks else "agent"),
            *shared_frame(before, clause),
            *(_certain_object(clause, phrase) for phrase in clause.phrases),
        ),
    )


def _without_own_subject(clauses: Sequence[Clause], index: int) -> Clause:
    """ "…, der nach Berlin zog und | eine Schule | gründete": two verbs of one pronoun have no other subject."""
    clause = clauses[index]
    before = next((c for c in reversed(clauses[:index]) if c.kind == clause.kind and c.parent == clause.parent), None)
    taken = [p for p in clause.phrases if p.role in ("subject", "object")]
    if clause.kind != "relative" or clause.opener or before is None or len(taken) != 1 or not _may_be_object(taken[0]):
        return clause
    first = next((p for p in before.phrases if p.role == "subject"), None)
    done = "passive" in clause.marks or clause.frame == "copula" or clause.lemma in words("intransitive_verbs")
    if first is None or first.head.tag != "PRELS" or not _same_number(before, clause) or done:
        return clause
    settled = (
        replace(p, role="object", relation="object", case="accusative") if p is taken[0] else p for p in clause.phrases
    )
    return replace(clause, phrases=tuple(settled))


def _may_be_object(phrase: Phrase) -> bool:
    """Is it no "der Turm", which can only be a subject?"""
    nominative = phrase.gender == "masculine" and phrase.number == "singular" and phrase.tokens[0].tag == "ART"
    return phrase.role == "subject" and not nominative and phrase.kind not in ("pronoun", "clause")


def _same_number(first: Clause, second: Clause) -> bool:
    numbers = [
        {r.number for r in finite_readings(c.finite.text.lower()) if r.person == 3} for c in (first, second) if c.finite
    ]
    return len(numbers) == 2 and bool(numbers[0] & numbers[1])


def _has_only_predicate(clause: Clause) -> bool:
    """ "… und ist | der längste Fluss Deutschlands": what was taken for the subject is what the one before is."""
    told = [p for p in clause.phrases if p.role in ("subject", "predicate") or p.relation in ("manner", "degree")]
    nominal = len(told) == 1 and told[0].role == "subject" and told[0].kind not in ("pronoun", "clause")
    return nominal and clause.frame == "copula" and not clause.verbs


def _certain_object(clause: Clause, phrase: Phrase) -> Phrase:
    """ "… und umfasst | 54 Staaten": behind a shared subject, what stands alone with the verb is its object."""
    objects = [p for p in clause.phrases if p.role in ("object", "dative", "predicate") and p.kind != "clause"]
    if phrase.role == "subject":
        return replace(phrase, role="predicate", relation="predicate", case="nominative", sure=True)
    known = objects == [phrase] and phrase.role == "object" and "passive" not in clause.marks
    if objects == [phrase] and phrase.role == "predicate" and clause.frame == "copula" and phrase.preposition is None:
        return replace(phrase, sure=True)  # "ist hoch und ist | der höchste Berg Perus"
    if known and clause.frame == "copula" and phrase.preposition is None and phrase.kind != "pronoun":
        return replace(phrase, role="predicate", relation="predicate", case="nominative", sure=True)
    called = phrase.relation == "name" and clause.frame == "naming"  # "ist rund und wird | Ring | genannt"
    return replace(phrase, sure=True) if (known or called) and phrase.kind != "pronoun" else phrase
