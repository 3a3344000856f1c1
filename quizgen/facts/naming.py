"""Names: what something is called, and what a short form stands for."""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.facts.event import asserts
from quizgen.model import Abbreviation, Naming, Phrase, Sentence


def find_namings(sentence: Sentence) -> Iterator[Naming]:
    """A naming for each clause whose verb gives a name: heißen, nennen, bezeichnen als."""
    for clause in sentence.clauses:
        if clause.kind not in ("main", "relative") or clause.frame != "naming" or not asserts(clause):
            continue
        name = next((p for p in clause.phrases if p.relation in ("name", "predicate") and p.kind != "pronoun"), None)
        things = ("object", "patient", "agent")
        thing = next((p for p in clause.phrases if p.relation in things and p is not name and p.text != "man"), None)
        if name and thing and "negated" not in clause.marks:
            yield Naming(sentence=sentence, clause=clause, thing=thing, name=name)


def find_abbreviations(sentence: Sentence) -> Iterator[Abbreviation]:
    """„Union der Sozialistischen Sowjetrepubliken (UdSSR)“: a long form with a short one in brackets."""
    for clause in sentence.clauses:
        for phrase in clause.phrases:
            for part in phrase.parts:
                short = part.text.strip("() ")
                if part.relation == "members" and is_short_form(short, phrase, part):
                    yield Abbreviation(sentence=sentence, clause=clause, long=phrase, short=part)


def is_short_form(short: str, long: Phrase, part: Phrase) -> bool:
    """Is it written in capitals, and does it begin like the words before it? UdSSR of Union …"""
    capitals = [c for c in short if c.isupper()]
    if not 2 <= len(short) <= 7 or " " in short or len(capitals) < 2 or not short[0].isupper():
        return False
    before = [t for t in long.tokens if t.end <= part.start]
    return any(t.text[:1].upper() == short[0] for t in before)
