"""What is told with two nouns at once: a term by two names, or a thing by two classes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from quizgen.facts.event import asserts
from quizgen.facts.slots import aside, stretch
from quizgen.model import Clause, Naming, Phrase, Sentence

NOUNS = ("NN", "NE", "FM")


def with_one_name(sentence: Sentence, clause: Clause) -> Clause:
    """The clause with the first of two names of what it defines: „Ein Komet | oder Schweifstern | ist …“."""
    term = next((p for p in clause.phrases if p.relation == "agent" and p.field == "front"), None)
    if term is None or clause.frame != "copula" or (other := _other_name(term)) is None:
        return clause
    told = stretch(sentence, term, term.start, max(t.end for t in term.tokens if t.end <= other.start))
    if told is None:
        return clause
    told = replace(told, parts=tuple(p for p in term.parts if p.end <= told.end))
    gone = {t.start for t in other.tokens}
    tokens = tuple(t for t in clause.tokens if t.start not in gone)
    return replace(clause, tokens=tokens, phrases=tuple(told if p is term else p for p in clause.phrases))


def find_synonyms(sentence: Sentence) -> Iterator[Naming]:
    """„Ein Komet | oder Schweifstern | ist ein Himmelskörper“: what else is the name of what is defined."""
    for clause in sentence.clauses:
        told = with_one_name(sentence, clause)
        if told is clause or clause.kind != "main" or not asserts(clause) or "negated" in clause.marks:
            continue
        term = next(p for p in told.phrases if p.relation == "agent" and p.field == "front")
        other = next(p for p in clause.phrases if p.start == term.start).parts[-1]
        defined = any(p.relation == "predicate" and "indefinite" in p.marks for p in told.phrases)
        name = stretch(sentence, other, other.tokens[-1].start, other.end)
        plain = all(t.tag == "ART" or t.tag in NOUNS for t in term.tokens if t.end <= term.head.end)
        if defined and plain and name is not None:  # „der sogenannte Troll oder Trab“: not asked with „sogenannt“
            synonym = replace(name, relation="name", sure=True, marks=name.marks - {"alternative"})
            yield Naming(sentence=sentence, clause=aside(told, term), thing=term, synonym=synonym)


def _other_name(term: Phrase) -> Phrase | None:
    """„oder Schweifstern“ behind a noun with the only article: the same thing; „ein Hund oder eine Katze“ are two."""
    last = term.parts[-1] if term.parts else None
    if last is None or "alternative" not in last.marks or last.end < term.end or term.resolved != term.text:
        return None
    alone = len(last.tokens) == 2 and last.tokens[-1].tag in NOUNS
    others = any(p.relation != "members" for p in term.parts[:-1])
    named = term.number == "singular" and term.kind != "person" and bool(term.marks & {"definite", "indefinite"})
    return last if alone and named and not others else None


def is_twofold(meaning: Phrase) -> bool:
    """Does it name two classes, each alike: „ein Säugetier und eine Tierart“, „Beuteltiere und somit Säugetiere“?"""
    last = meaning.parts[-1] if meaning.parts else None
    if last is None or last.relation != "other" or len([p for p in meaning.parts if p.relation == "other"]) != 1:
        return False
    first, *rest = last.tokens
    if first.tag != "KON" or "alternative" in last.marks or last.end < meaning.end:
        return False
    opening = next((t for t in rest if t.tag != "ADV"), None)
    article = opening is not None and opening.tag == "ART"
    return article if "indefinite" in meaning.marks else "bare" in meaning.marks and not article
