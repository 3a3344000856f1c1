"""People and groups: offices, lifespans, members."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizgen.model import Clause, Function, Lifespan, Membership, Phrase, Sentence

_YEARS = re.compile(r"\((?:\*\s*)?(?P<birth>\d{3,4})\s*[–—-]\s*(?:†\s*)?(?P<death>\d{3,4})\)")


def find_roles(sentence: Sentence) -> Iterator[Function]:
    """„der Parteitheoretiker N. Bucharin“: a person noun with a name in close apposition."""
    for clause, phrase in _phrases(sentence):
        name = next((p for p in phrase.parts if p.relation == "name"), None)
        if name is not None and phrase.kind == "person":
            yield Function(sentence=sentence, clause=clause, person=name, office=phrase)


def find_lifespans(sentence: Sentence) -> Iterator[Lifespan]:
    """„Karl Marx (1818–1883)“"""
    for clause, phrase in _phrases(sentence):
        for part in phrase.parts:
            if part.relation == "members" and phrase.kind == "person" and _YEARS.fullmatch(part.text):
                yield Lifespan(sentence=sentence, clause=clause, person=phrase, birth=part, death=part)


def find_memberships(sentence: Sentence) -> Iterator[Membership]:
    """„die neue Opposition (Zinov'ev, Kamenev u.a.)“: names in brackets behind a group."""
    for clause, phrase in _phrases(sentence):
        for part in phrase.parts:
            names = [t for t in part.tokens if t.text[:1].isupper()]
            listed = any(t.text == "," or t.text in ("und", "u.a.") for t in part.tokens)
            digits = any(t.text[:1].isdigit() for t in part.tokens)
            if part.relation == "members" and phrase.kind == "group" and listed and len(names) > 1 and not digits:
                yield Membership(sentence=sentence, clause=clause, group=phrase, members=part)


def _phrases(sentence: Sentence) -> Iterator[tuple[Clause, Phrase]]:
    for clause in sentence.clauses:
        for phrase in clause.phrases:
            if clause.start <= phrase.start < clause.end:
                yield clause, phrase
