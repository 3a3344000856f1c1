"""The halves of a clause that says what something is, and whether one of them fits a single thing only."""

from __future__ import annotations

from quizgen.facts.event import asserts
from quizgen.model import Clause, Phrase, Relation

DEFINING: dict[str | None, tuple[tuple[Relation, ...], Relation]] = {
    "copula": (("agent",), "predicate"),
    "meaning": (("agent",), "object"),
    "understanding": (("circumstance", "topic", "place"), "object"),
    "naming": (("means",), "object"),
}
"""Frame of the verb → the relations of what is defined and of what it is."""


def halves(clause: Clause) -> tuple[Phrase, Phrase] | None:
    """What is spoken of and what it is, None if the clause does not say: „Igel“ and „Säugetiere“."""
    if clause.frame not in DEFINING or not asserts(clause) or "negated" in clause.marks:
        return None
    terms, meant = DEFINING[clause.frame]
    if clause.frame == "understanding" and "passive" in clause.marks:
        meant = "patient"  # „Unter Keschern werden Netze mit einem Griff | verstanden“
    term = next((p for p in clause.phrases if p.relation in terms and p.kind != "pronoun"), None)
    meaning = next((p for p in clause.phrases if p.relation == meant and p.kind != "pronoun"), None)
    return (term, meaning) if term and meaning else None


def is_title(phrase: Phrase) -> bool:
    """Can only one thing be meant? „der längste Fluss“, „die Hauptstadt Frankreichs“, „die erste Frau, die …“."""
    told = {part.relation for part in phrase.parts}
    owners = (part for part in phrase.parts if part.relation in ("genitive", "attribute"))
    named = any(part.kind in ("place", "person", "group") or _is_body(phrase, part) for part in owners)
    if "owned" in phrase.marks:
        return "superlative" in phrase.marks and phrase.resolved not in (None, phrase.text)  # „Seine größte Oper“
    if "possessed" in phrase.marks:  # „Kants bekanntestes Werk“, „Kenias Hauptstadt“, but not „Kants frühes Werk“
        return "superlative" in phrase.marks or not phrase.marks & {"described", "vague", "process"}
    owned = is_told_whose(phrase) or "owner" in phrase.marks
    greatest = "superlative" in phrase.marks and (bool(told) or "narrowed" in phrase.marks)
    greatest = greatest or has_greatest(phrase)
    return "definite" in phrase.marks and (greatest or named or owned)


def has_greatest(phrase: Phrase) -> bool:
    """„der Vogel | mit den größten Eiern“: what only one has tells which it is."""
    had = phrase.parts[0] if phrase.parts else None
    return had is not None and had.relation == "attribute" and {"superlative", "definite"} <= had.marks


def is_body_of(clause: Clause, term: Phrase, title: Phrase) -> bool:
    """„Der Bundestag ist | das Parlament von Deutschland“: what a body is, to whom it belongs."""
    whose = any(p.relation in ("genitive", "attribute") and p.kind == "place" for p in title.parts)
    bodies = title.kind == "group" and "definite" in title.marks and title.field != "front" and whose
    named = "definite" in term.marks and not term.parts and term.kind != "person" and "relational" not in term.marks
    return bodies and named and "past" not in clause.marks and "superlative" not in title.marks


def is_told_whose(phrase: Phrase) -> bool:
    """ "(die) Währung", told to be that of a country: resolved to the same words with a name, or with an article.

    "Das Wort", told to be „Tsunami“, is nobody's.
    """
    if "verbal" in phrase.marks:
        return False
    resolved, plain = (phrase.resolved or "").casefold(), phrase.text.casefold()
    return resolved != plain and f" {plain} " in f" {resolved} "


def _is_body(office: Phrase, owner: Phrase) -> bool:
    """„der Vorsitzende | des IPCC“: what somebody named is the head of is a body, also one that no list knows."""
    return office.kind == "person" and owner.relation == "genitive" and "named" in owner.marks
