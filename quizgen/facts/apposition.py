"""Appositions: „Lenin, der Gründer der Sowjetunion“ says who was the founder of the Soviet Union."""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.model import Apposition, Sentence


def find_appositions(sentence: Sentence) -> Iterator[Apposition]:
    """A fact for each name with a description between commas behind it, or the other way round."""
    for clause in sentence.clauses:
        for phrase in clause.phrases:
            if not clause.start <= phrase.start < clause.end or phrase.kind in ("clause", "pronoun"):
                continue
            for part in phrase.parts:
                if part.relation == "apposition" and part.kind not in ("clause", "pronoun", "time"):
                    yield Apposition(sentence=sentence, clause=clause, named=phrase, description=part)
