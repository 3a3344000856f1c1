"""Clauses that give a name: which of their phrases is the thing, and which its name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from quizgen.model import Phrase

_QUOTES = ("„", '"', "»", "‚", "“")


def named(phrases: Sequence[Phrase]) -> tuple[Phrase, ...]:
    """The phrases of a naming clause with the name marked: "Diesen Vorgang nennt man | Photosynthese"."""
    name = _name(phrases)
    if name is None:
        return tuple(phrases)
    thing = next(
        (
            p
            for p in phrases
            if (p is not name and p.role in ("object", "subject") and p.kind != "pronoun") or _points(p)
        ),
        None,
    )
    return tuple(
        replace(p, relation="name", sure=thing is not None)
        if p is name
        else replace(p, sure=True, relation="patient" if p.relation == "patient" else p.relation)
        if p is thing
        else p
        for p in phrases
    )


def _points(phrase: Phrase) -> bool:
    return phrase.head.tag == "PDS"


def _name(phrases: Sequence[Phrase]) -> Phrase | None:
    """The phrase with "als", else the one in quotation marks, else the last bare or indefinite noun."""
    for phrase in phrases:
        if phrase.preposition == "als" or phrase.tokens[0].text.lower() == "als":
            return phrase
    nouns = [
        p
        for p in phrases
        if p.role in ("object", "predicate", "subject")
        and p.preposition is None
        and p.kind not in ("clause", "pronoun")
    ]
    quoted = [p for p in nouns if p.text[:1] in _QUOTES]
    if len(quoted) == 1:
        return quoted[0]
    others = [p for p in nouns if p.field != "front" and p.tokens[0].tag != "ART"]
    if others and len(nouns) >= 1:
        return others[-1]
    behind = [p for p in nouns if p.field != "front"]
    return behind[-1] if len(behind) == 1 and len(nouns) + sum(_points(p) for p in phrases) > 1 else None
