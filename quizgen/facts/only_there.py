"""What something is in one place only, which does not tell what it is: „eine wichtige Sprache in Marokko“."""

from __future__ import annotations

from quizgen.model import Clause, Phrase


def is_only_there(clause: Clause, term: Phrase, meaning: Phrase) -> bool:
    """„Französisch ist | eine wichtige Sprache | in Marokko“; but „Fès ist | eine wichtige Stadt | in Marokko“."""
    single = term.kind in ("place", "person", "group") or "named" in term.marks
    there = [p for p in clause.phrases if p.start == meaning.end + 1 and p.kind == "place" and p.preposition]
    return {"noted", "indefinite"} <= meaning.marks and bool(there) and not single
