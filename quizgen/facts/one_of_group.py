"""To which others of its kind something belongs: „Teneriffa ist eine der Kanarischen Inseln.“"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from quizgen.facts.event import asserts
from quizgen.facts.slots import standing, verb_of
from quizgen.model import Clause, Membership, Phrase, Sentence


def find_ones_of(sentence: Sentence) -> Iterator[Membership]:
    """A membership for each clause that says that something is one of those that an adjective tells apart."""
    for clause in sentence.clauses:
        if clause.kind != "main" or clause.frame != "copula" or not asserts(clause) or "negated" in clause.marks:
            continue
        member = next((p for p in clause.phrases if p.relation == "agent"), None)
        one = next((p for p in clause.phrases if p.relation == "predicate" and _is_one(p)), None)
        if member is None or one is None or member.number == "plural" or "past" in clause.marks:
            continue
        if _is_more_told(clause, member, one):
            continue
        circle = replace(standing(one.parts[0]), number="plural")
        if "definite" in circle.marks and not circle.marks & {"superlative", "counted", "vague", "owned"}:
            verb = verb_of(clause, member)
            yield Membership(sentence=sentence, clause=clause, member=member, verb=verb, circle=circle)


def _is_one(phrase: Phrase) -> bool:
    """„eine | der Kanarischen Inseln“, and nothing else of it."""
    alone = len(phrase.parts) == 1 and phrase.parts[0].relation == "genitive" and phrase.parts[0].end == phrase.end
    one = phrase.kind == "pronoun" and phrase.number != "plural" and "quantified" not in phrase.marks
    return alone and one and phrase.preposition is None


def _is_more_told(clause: Clause, member: Phrase, one: Phrase) -> bool:
    """„ist | neben La Palma | eine der …“: it may be so only in some respect."""
    others = [p for p in clause.phrases if p not in (member, one)]
    return any(p.start < one.start for p in others) or any(p.relation not in ("place", "other") for p in others)
