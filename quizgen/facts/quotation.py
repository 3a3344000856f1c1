"""Quotations: who said what, in the words of the text."""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.model import Quotation, Sentence


def find_quotations(sentence: Sentence) -> Iterator[Quotation]:
    """A quotation for each clause that says who spoke the words quoted beside it."""
    for clause in sentence.clauses:
        if clause.frame not in ("saying", "wording"):
            continue
        words = next((p for p in clause.phrases if p.kind == "quotation"), None)
        speaker = next((p for p in clause.phrases if p.relation == "agent" and p is not words), None)
        if words and speaker:
            yield Quotation(sentence=sentence, clause=clause, speaker=speaker, words=words)
