"""What the text itself says that an unknown name is: "das Konsortium Orbis" → Orbis is a "Konsortium" everywhere."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from quizgen.languages.german.noun_classes import is_person_noun
from quizgen.languages.german.nouns import genders, known_noun
from quizgen.languages.german.wordlists import words
from quizgen.model import Clause, Phrase, Sentence


def with_told_classes(sentences: tuple[Sentence, ...]) -> tuple[Sentence, ...]:
    """The sentences, with the class of each name that another one tells: "(von) Fay", a "Sturm"; else unchanged."""
    told = [(dict(_told(sentence)), sentence) for sentence in sentences]
    known = {name: noun for found, _ in told for name, noun in found.items()}
    if not known:
        return sentences
    return tuple(_classed(sentence, {n: known[n] for n in known if n not in found}) for found, sentence in told)


def _classed(sentence: Sentence, known: Mapping[str, str]) -> Sentence:
    clauses = tuple(
        replace(clause, phrases=tuple(_with_class(phrase, known) for phrase in clause.phrases))
        for clause in sentence.clauses
    )
    return sentence if clauses == sentence.clauses else replace(sentence, clauses=clauses)


def _with_class(phrase: Phrase, known: Mapping[str, str]) -> Phrase:
    noun = known.get(_name_of(phrase)) if phrase.kind in ("other", "group") and phrase.class_ is None else None
    if noun is None or phrase.parts:
        return phrase
    if is_person_noun(noun):
        alone = all(t.tag != "ART" for t in phrase.tokens)  # "Der Mars" is not the god of that name
        return replace(phrase, kind="person") if alone else phrase
    return replace(phrase, class_=noun)


def _name_of(phrase: Phrase) -> str:
    """ "die DELIMCO" → "DELIMCO", "von Fay" → "Fay"; nothing of what is no name."""
    tokens = [t for t in phrase.tokens if t.tag not in ("ART", "APPR", "APPRART")]
    named = bool(tokens) and all(t.tag in ("NE", "FM") for t in tokens)
    return " ".join(t.text for t in tokens) if named else ""


def _told(sentence: Sentence) -> Iterator[tuple[str, str]]:
    """Each name that the sentence tells the class of, and the noun."""
    for clause in sentence.clauses:
        yield from _by_predicate(clause)
        for phrase in clause.phrases:
            yield from _by_noun_beside(phrase)


def _by_predicate(clause: Clause) -> Iterator[tuple[str, str]]:
    """ "Fay war | ein tropischer Sturm": ("Fay", "Sturm")."""
    subject = next((p for p in clause.phrases if p.role == "subject"), None)
    predicate = next((p for p in clause.phrases if p.relation == "predicate" and p.preposition is None), None)
    if clause.frame != "copula" or clause.marks & {"negated", "hedged", "question"} or not (subject and predicate):
        return
    told = predicate is not subject and "indefinite" in predicate.marks and may_class(predicate)
    if told and (name := _own_name(subject)):
        yield name, predicate.head.lemma


def _by_noun_beside(phrase: Phrase) -> Iterator[tuple[str, str]]:
    """ "das Konsortium | Orbis", "Orbis|, ein Konsortium": ("Orbis", "Konsortium")."""
    for part in phrase.parts:
        if part.relation == "name" and "definite" in phrase.marks and may_class(phrase) and (name := _name_of(part)):
            yield name, phrase.head.lemma
        beside = part.relation == "apposition" and bool(part.marks & {"indefinite", "definite"})
        if beside and may_class(part) and (name := _own_name(phrase)):
            yield name, part.head.lemma


def _own_name(phrase: Phrase) -> str:
    """The name before the first part of a phrase: "Orbis" of "Orbis, ein Konsortium"."""
    first = min((part.start for part in phrase.parts), default=phrase.end)
    return _name_of(replace(phrase, tokens=tuple(t for t in phrase.tokens if t.end <= first and t.tag != "$,")))


def may_class(phrase: Phrase) -> bool:
    """Does the noun say what one thing is: "Sturm", "Konsortium", but neither "Name" nor "Art" nor "Teil"?"""
    noun = phrase.head.lemma
    vague = words("word_nouns") | words("naming_nouns") | words("vague_nouns") | words("nouns_of_kinds")
    vague |= words("partitive_nouns") | words("member_nouns") | words("titles_of_address")
    one = phrase.number == "singular" and phrase.head.tag == "NN"
    return one and noun not in vague and bool(known_noun(noun)) and bool(genders(noun))
