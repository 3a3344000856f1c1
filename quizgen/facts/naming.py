"""Names: what something is called, and what a short form stands for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from quizgen.facts.event import ASKED_KINDS, asserts
from quizgen.facts.slots import own_phrases, stretch, verb_of
from quizgen.model import Abbreviation, Etymology, Naming, Sentence

SOURCES = ("topic", "origin", "circumstance")
THINGS = ("object", "patient", "agent")


def find_namings(sentence: Sentence) -> Iterator[Naming]:
    """A naming for each clause whose verb gives a name: heißen, nennen, bezeichnen als."""
    for clause in sentence.clauses:
        if clause.kind not in ASKED_KINDS or clause.frame != "naming" or not asserts(clause):
            continue
        name = next((p for p in clause.phrases if p.relation in ("name", "predicate") and p.kind != "pronoun"), None)
        things = (p for p in clause.phrases if p.relation in THINGS and p is not name)
        thing = next((p for p in things if p.kind != "pronoun" or p.resolved not in (None, p.text)), None)
        if name and thing and "negated" not in clause.marks:
            yield Naming(sentence=sentence, clause=clause, thing=thing, name=name)


def find_etymologies(sentence: Sentence) -> Iterator[Etymology]:
    """„Das Wort Demokratie kommt aus dem Griechischen.“"""
    for clause in sentence.clauses:
        if clause.kind != "main" or clause.frame != "coming" or clause.verbs or not asserts(clause):
            continue
        word = next((p for p in clause.phrases if p.relation == "agent" and "verbal" in p.marks), None)
        source = next((p for p in clause.phrases if p.relation in SOURCES), None)
        others = [p for p in clause.phrases if p not in (word, source) and p.relation != "other"]
        if word and source and not others and "negated" not in clause.marks:
            verb = verb_of(clause, word)
            yield Etymology(sentence=sentence, clause=clause, word=word, verb=verb, source=source)


def find_abbreviations(sentence: Sentence) -> Iterator[Abbreviation]:
    """„Union der Sozialistischen Sowjetrepubliken (UdSSR)“, „die DDR (Deutsche Demokratische Republik)“."""
    for clause, phrase in own_phrases(sentence):
        for part in phrase.parts:
            if part.relation != "members" or not part.text.startswith("("):
                continue
            inner = stretch(sentence, part, part.tokens[1].start, part.tokens[-2].end) if len(part.tokens) > 2 else None
            last = next((t for t in reversed(phrase.tokens) if t.end <= part.start), None)
            if inner is None or last is None:
                continue
            short = stretch(sentence, part, last.start, last.end)
            if is_short_form(inner.text, [t.text for t in phrase.tokens if t.end <= part.start]):
                yield Abbreviation(
                    sentence=sentence, clause=clause, long=phrase, short=replace(inner, head=inner.tokens[0])
                )
            elif short and is_short_form(short.text, [t.text for t in inner.tokens]):
                yield Abbreviation(
                    sentence=sentence, clause=clause, long=replace(inner, case="nominative"), short=short
                )


def is_short_form(short: str, words: list[str]) -> bool:
    """Is it written in capitals, and do its letters stand in the words in this order? UdSSR of Union der …"""
    if not 2 <= len(short) <= 7 or not short.isalpha() or sum(c.isupper() for c in short) < 2 or not short[0].isupper():
        return False
    if not any(word[:1].upper() == short[0] for word in words) or short in words:
        return False
    letters = iter("".join(words).casefold())
    return all(letter in letters for letter in short.casefold())
