"""Names: what something is called, and what a short form stands for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from quizgen.facts.event import ASKED_KINDS, asserts
from quizgen.facts.slots import aside, is_cut_off, own_phrases, standing, stretch, verb_of, without_insertions
from quizgen.model import Abbreviation, Clause, Etymology, Naming, Phrase, Sentence

SOURCES = ("topic", "origin", "circumstance")
THINGS = ("object", "patient", "agent")


def find_namings(sentence: Sentence) -> Iterator[Naming]:
    """A naming for each clause whose verb gives a name: heißen, nennen, bezeichnen als."""
    for clause in sentence.clauses:
        if clause.kind not in ASKED_KINDS or clause.frame != "naming" or not asserts(clause):
            continue
        name = next((p for p in clause.phrases if p.relation in ("name", "predicate") and p.kind != "pronoun"), None)
        if name is None or is_cut_off(sentence, name, clause):
            continue
        if name.role == "subject" and clause.lemma == "bezeichnen":
            continue  # „„Vakuum“ bezeichnet einen Zustand“
        things = (p for p in clause.phrases if p.relation in THINGS and p is not name)
        thing = next((p for p in things if p.kind != "pronoun" or p.resolved not in (None, p.text)), None)
        if thing is None or _is_any(clause, thing, name):
            continue
        if "negated" not in clause.marks and not _lacks_names(thing, name) and not _is_made_of(thing, name):
            yield Naming(sentence=sentence, clause=clause, thing=thing, name=name)


def _is_any(clause: Clause, thing: Phrase, name: Phrase) -> bool:
    """„Ebola nennt man | eine Krankheit und ein Virus|“, „bestimmte Bäume“: many such have other names."""
    precise = any(part.relation in ("relative", "genitive", "attribute") for part in thing.parts)
    told = precise or ("indefinite" in thing.marks and "described" in thing.marks)
    told = told or any(p.kind == "clause" for p in clause.phrases)  # „…, wenn sie im Herbst fortzieht“
    alone = "bare" in thing.marks and name.preposition is None and name.tokens[0] is name.head
    class_ = ("indefinite" in thing.marks or alone) and "named" not in thing.marks
    return name.field == "front" and name.end < thing.start and class_ and not told


def _is_made_of(thing: Phrase, name: Phrase) -> bool:
    """„Man nennt | ihn | auch Gummi-Baum“ in a text about Gummi: not the stuff is called so, but what it is from."""
    meant = (thing.resolved or "").split()[-1:] if thing.resolved != thing.text else []
    return any(name.head.text.casefold().startswith(f"{word.casefold()}-") for word in meant)


def _lacks_names(thing: Phrase, name: Phrase) -> bool:
    """„| Zwei Krankheiten | heißen | FSME|, das ist eine Entzündung, und Borreliose“: one name of two."""
    counted = thing.number == "plural" and "counted" in thing.marks
    return counted and not any(token.tag == "KON" for token in name.tokens)


def find_translations(sentence: Sentence) -> Iterator[Naming]:
    """„die Elbe (tschechisch Labe)“: the name that another language has for it."""
    for clause, phrase in own_phrases(sentence):
        for part in phrase.parts:
            if "foreign" not in part.marks or part.start < phrase.head.end or phrase.number == "plural":
                continue
            stop = next(i for i, t in enumerate(part.tokens) if i > 1 and t.text in _ENDS)
            language = stretch(sentence, part, part.tokens[1].start, part.tokens[1].end)
            name = stretch(sentence, part, part.tokens[2].start, part.tokens[stop - 1].end)
            thing = stretch(sentence, phrase, phrase.start, max(t.end for t in phrase.tokens if t.end < part.start))
            if language and name and thing and phrase.resolved == phrase.text and not phrase.preposition:
                told = replace(thing, parts=tuple(p for p in phrase.parts if p.end <= thing.end))
                yield Naming(
                    sentence=sentence, clause=aside(clause, phrase), thing=told, foreign=name, language=language
                )


def find_called(sentence: Sentence) -> Iterator[Naming]:
    """„Karlsruhe|, auch Fächerstadt genannt,| liegt in Baden“: a participle of naming between commas."""
    for inserted in sentence.clauses:
        if inserted.kind != "relative" or inserted.finite is not None or inserted.frame != "naming":
            continue
        owner = next(
            (pair for pair in own_phrases(sentence) if any(p.start == inserted.start for p in pair[1].parts)), None
        )
        name = inserted.phrases[-1] if inserted.phrases else None
        if owner is None or name is None or not asserts(owner[0]) or not _is_called(inserted, name):
            continue
        told = without_insertions(sentence, replace(owner[0], phrases=(owner[1],))).phrases[0]
        if told is owner[1] or told.preposition is not None:
            continue
        beside = stretch(sentence, name, inserted.start, name.start - 1) if name.start > inserted.start else None
        beside = beside and replace(beside, sure=True)
        called = replace(name, relation="name", sure=True)
        alone, other = (called, None) if beside is None else (None, called)
        shown = aside(owner[0], told)
        yield Naming(sentence=sentence, clause=shown, thing=told, called=alone, alias=other, beside=beside)


def _is_called(clause: Clause, name: Phrase) -> bool:
    """Does nothing but „auch“ and a place or circumstance stand before a name, which is no measure and no clause?"""
    others = clause.phrases[:-1]
    beside = all(p.relation == "other" or (p.relation in ("circumstance", "place") and p.preposition) for p in others)
    nominal = name.preposition is None and name.kind not in ("clause", "pronoun", "time", "number")
    return beside and nominal and any(t.text[:1].isupper() for t in name.tokens) and bool(clause.verbs)


_ENDS = frozenset({",", ";", ")"})


def find_modern_names(sentence: Sentence) -> Iterator[Naming]:
    """„Konstantinopel, das heutige Istanbul“: what a place is called today."""
    for clause, phrase in own_phrases(sentence):
        for part in phrase.parts:
            thing = _before(sentence, phrase, part) if "renamed" in part.marks and phrase.head.tag == "NE" else None
            if thing is not None and phrase.resolved is not None:
                name = stretch(sentence, part, part.tokens[-1].start, part.end)
                yield Naming(sentence=sentence, clause=aside(clause, phrase), thing=thing, modern=name)


def _before(sentence: Sentence, phrase: Phrase, part: Phrase) -> Phrase | None:
    """The phrase as far as the comma before one of its parts, without its preposition."""
    first = next((t for t in phrase.tokens if t.tag != "APPR"), None)
    inside = [t for t in phrase.tokens if t.end < part.start and t.tag != "$,"]
    contracted = any(t.tag == "APPRART" for t in phrase.tokens)
    if first is None or not inside or contracted:
        return None
    found = stretch(sentence, phrase, first.start, inside[-1].end)
    parts = tuple(p for p in phrase.parts if p.end <= inside[-1].end)
    return replace(found, parts=parts, preposition=None) if found else None


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


def _has_initials(short: str, part: Phrase) -> bool:
    """Not „Institut | für Integrierte Schaltungen | (IIS)“, whose first letter stands before the part."""
    behind = part.tokens[0].tag in ("APPR", "APPRART")
    capitals = sum(word[:1].isupper() for word in re.split(r"[\s-]+", part.text))
    return not behind or not short.isupper() or capitals >= len(short)


def find_abbreviations(sentence: Sentence) -> Iterator[Abbreviation]:
    """„Union der Sozialistischen Sowjetrepubliken (UdSSR)“, „die DDR (Deutsche Demokratische Republik)“."""
    for clause, phrase in own_phrases(sentence):
        for part in phrase.parts:
            if part.relation != "members" or not part.text.startswith("(") or len(part.tokens) < 3:
                continue
            inner = stretch(sentence, part, part.tokens[1].start, part.tokens[-2].end)
            last = next((t for t in reversed(phrase.tokens) if t.end <= part.start), None)
            if inner is None or last is None:
                continue
            short = stretch(sentence, part, last.start, last.end)
            wholes = (phrase, *(p for p in phrase.parts if _has_initials(inner.text, p)))
            long = next((p for p in wholes if _spells(inner.text, p, part.start)), None)
            if long is not None:
                written, spelt = replace(inner, head=inner.tokens[0]), _until_bracket(sentence, long, last.end)
                yield Abbreviation(sentence=sentence, clause=aside(clause, phrase), long=standing(spelt), short=written)
            elif short and _spells(short.text, inner, part.end):
                written = replace(inner, case="nominative")
                yield Abbreviation(sentence=sentence, clause=aside(clause, phrase), long=written, short=short)


def _until_bracket(sentence: Sentence, long: Phrase, end: int) -> Phrase:
    """ "Itinerários Principais | (IP) oder Itinerários Complementares": the bracket spells what stands before it."""
    if not any(t.tag == "KON" and t.start > end for t in long.tokens):
        return long
    spelt = stretch(sentence, long, long.start, end)
    return long if spelt is None else replace(spelt, parts=tuple(p for p in long.parts if p.end <= end))


def _spells(short: str, long: Phrase, before: int) -> bool:
    """Do the letters of a short form stand in a phrase in this order, the first one first? UdSSR: Union der …"""
    if not 2 <= len(short) <= 7 or not short.isalpha() or not short[0].isupper():
        return False
    if sum(letter.isupper() for letter in short) < 2:
        return False
    words = [t.text for t in long.tokens if t.end <= before]
    led = words[1:] if long.marks & {"definite", "indefinite"} else words
    while led and led[0][:1].islower():
        led = led[1:]
    if not led or led[0][:1] != short[0] or any(short in word for word in words):
        return False
    letters = iter("".join(words).casefold())
    return all(letter in letters for letter in short.casefold())
