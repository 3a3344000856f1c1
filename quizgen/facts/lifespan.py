"""Lifespans: when and where somebody was born and died, told in brackets behind the name."""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.facts.slots import aside, own_phrases, standing
from quizgen.model import Lifespan, Phrase, Sentence


def find_lifespans(sentence: Sentence) -> Iterator[Lifespan]:
    """„Karl Marx (1818–1883)“, „Hans Christian Andersen (* 1805 in Odense; † 1875 in Kopenhagen)“."""
    for clause, phrase in own_phrases(sentence):
        for part in phrase.parts:
            if part.relation != "members" or phrase.kind != "person" or not part.parts:
                continue
            yield Lifespan(
                sentence=sentence, clause=aside(clause, phrase), person=phrase,
                birth=_station(part, "birth", "time"), birthplace=_station(part, "birth", "place"),
                death=_station(part, "death", "time"), deathplace=_station(part, "death", "place"),
            )  # fmt: skip


def _station(bracket: Phrase, mark: str, relation: str) -> Phrase | None:
    found = (p for p in bracket.parts if mark in p.marks and p.relation == relation)
    return next(map(standing, found), None)
