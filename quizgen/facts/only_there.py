"""What something is in one place only, which does not tell what it is: „eine wichtige Sprache in Marokko“."""

from __future__ import annotations

from quizgen.model import Clause, Phrase


def is_only_there(clause: Clause, term: Phrase, meaning: Phrase) -> bool:
    """„Französisch ist | eine wichtige Sprache | in Marokko“; but „Fès ist | eine wichtige Stadt | in Marokko“."""
    single = term.kind in ("place", "person", "group") or "named" in term.marks
    there = any(p.preposition and (p.kind == "place" or p.relation == "place") for p in clause.phrases)
    return {"noted", "indefinite"} <= meaning.marks and there and not single
