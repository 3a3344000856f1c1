"""Words and what they denote: „Der Begriff Inflation bezeichnet einen Anstieg der Preise.“"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from quizgen.facts.event import asserts
from quizgen.facts.slots import aside, stretch
from quizgen.model import Clause, Definition, Naming, Phrase, Sentence


def find_denotations(sentence: Sentence) -> Iterator[Naming | Definition]:
    """A naming, or what a concept is, for each clause that says what a word stands for."""
    for clause in sentence.clauses:
        told = clause.kind == "main" and asserts(clause) and not clause.marks & {"negated", "hedged", "modal", "past"}
        found = _denoted(clause) if told else None
        if found is None:
            continue
        term, meaning = found
        name = _name_of(sentence, term)
        thing = _whole(sentence, meaning, _end_of(sentence, clause))
        if name is None or thing is None or not _tells_enough(thing):
            continue
        if any(part.relation == "relative" for part in thing.parts):
            yield Definition(sentence=sentence, clause=aside(clause, thing), concept=name, described=thing)
        else:
            yield Naming(sentence=sentence, clause=aside(clause, thing), thing=thing, called=name)


def _denoted(clause: Clause) -> tuple[Phrase, Phrase] | None:
    """The word and what it stands for: „Inflation“ and „einen Anstieg“, „Mit Osmose“ and „die Wanderung“."""
    plain = [p for p in clause.phrases if p.relation != "other" or p.preposition is not None]
    shown = [p for p in plain if p.kind != "pronoun" or p.role != "subject"]
    if len(shown) < 2:
        return None
    if clause.frame == "naming":
        term, meaning = _by_verb(shown)
    elif clause.frame == "copula":
        term, meaning = _by_noun(shown)
    else:
        return None
    if term is None or meaning is None or not _is_word(term) or meaning.kind in ("pronoun", "number", "clause"):
        return None
    return term, meaning


def _by_verb(shown: Sequence[Phrase]) -> tuple[Phrase | None, Phrase | None]:
    """„Inflation | bezeichnet | einen Anstieg“, „Mit Osmose | bezeichnet man | die Wanderung von Wasser“."""
    term, meaning = shown[0], shown[1]
    if meaning.preposition is not None or not term.sure:
        return None, None
    denotes = term.role == "subject" and term.preposition is None and meaning.case == "accusative"
    meant = term.relation == "means" and term.preposition == "mit" and meaning.relation in ("object", "patient")
    return (term, meaning) if denotes or meant else (None, None)


def _by_noun(shown: Sequence[Phrase]) -> tuple[Phrase | None, Phrase | None]:
    """„Inflation ist | die Bezeichnung | für einen Anstieg der Preise“."""
    term, predicate = shown[0], shown[1]
    part = predicate.parts[0] if predicate.parts else None
    worded = term.relation == "agent" and predicate.relation == "predicate" and "verbal" in predicate.marks
    if not worded or part is None or part.preposition != "für" or predicate.end > predicate.parts[-1].end:
        return None, None
    return term, replace(part, end=predicate.parts[-1].end, case="accusative")


def _is_word(term: Phrase) -> bool:
    """Does it stand for a word, not for the thing: „Inflation“, „Der Begriff Inflation“, but not „Die Linie“?"""
    if "verbal" in term.marks:
        return bool(term.parts)
    alone = not term.parts and _may_be_word(term) and not term.marks & {"described", "vague", "counted"}
    topical = "definite" in term.marks and bool(term.marks & {"process", "of title"})
    return alone and term.field == "front" and (bool(term.marks & {"bare", "indefinite"}) or topical)


def _may_be_word(term: Phrase) -> bool:
    return term.kind in ("thing", "other") or (term.kind == "place" and "indefinite" in term.marks)


def _name_of(sentence: Sentence, term: Phrase) -> Phrase | None:
    """The word alone: „Der Begriff | Inflation“, „Mit | Osmose“, „Die Diffusion“."""
    if "verbal" in term.marks:
        part = term.parts[0]
        whole = len(term.parts) == 1 and part.end == term.end and part.relation in ("name", "other")
        bare = whole and not any(t.tag in ("KON", "ADJA", "$,") for t in part.tokens)
        return replace(part, relation="name", sure=True, resolved=part.text, case="nominative") if bare else None
    first = next((t for t in term.tokens if t.tag not in ("APPR", "APPRART")), None)
    if first is None or any(t.tag in ("ADJA", "KON") for t in term.tokens):
        return None
    found = stretch(sentence, term, first.start, term.end)
    return None if found is None else replace(found, preposition=None, relation="name", case="nominative", sure=True)


def _end_of(sentence: Sentence, clause: Clause) -> int:
    """Where what is denoted ends: before the verb behind it, and with a relative clause at its end."""
    last = clause.phrases[-1].end
    return max((t.end for t in sentence.tokens if t.tag != "$." and t.end <= last), default=last)


def _whole(sentence: Sentence, meaning: Phrase, end: int) -> Phrase | None:
    """What is denoted, with all that stands behind it."""
    start = next((t.start for t in meaning.tokens if t.tag != "APPR"), meaning.start)
    found = stretch(sentence, meaning, start, max(meaning.end, end))
    if found is None or any(t.text in (";", ":", "(", "–") for t in found.tokens) or _is_list(meaning, found):
        return None
    return replace(found, preposition=None, parts=meaning.parts, relation="object", case="accusative", sure=True)


def _is_list(meaning: Phrase, whole: Phrase) -> bool:
    """„einerseits eine Lösung|, andererseits einen Saft“: a comma that opens no relative clause."""
    inner = [part for part in meaning.parts if part.relation == "relative"]
    told = {part.start - len(", ") for part in inner}
    commas = [t for t in whole.tokens if t.text == "," and not any(p.start <= t.start < p.end for p in inner)]
    return any(t.start not in told for t in commas)


def _tells_enough(thing: Phrase) -> bool:
    """„einen Anstieg der Preise“ is one thing, „ein Gerät“ is many."""
    return len(thing.tokens) > FEW_WORDS and thing.resolved == thing.text


FEW_WORDS = 3
"""„ein großer Wind“: so few words are true of many things."""
