"""Relatives whose own one is meant by a pronoun beside them: „Sein Vater schenkte ihm ein Klavier“."""

from __future__ import annotations

from dataclasses import replace

from quizgen.languages.german.references.guessed_nouns import genitive_of
from quizgen.model import Clause, Phrase, Sentence


def with_owners_beside(sentence: Sentence) -> Sentence:
    """The sentence with "owner beside" on subjects whose owner a question about them names anyhow.

    "Ihre Mutter | lehrte sie das Lesen" → „Wer lehrte Klara Kern das Lesen?“ „ihre Mutter“
    """
    clauses = (
        replace(clause, phrases=tuple(_marked(phrase, clause) for phrase in clause.phrases))
        if any(_is_owned_person(phrase) for phrase in clause.phrases)
        else clause
        for clause in sentence.clauses
    )
    return replace(sentence, clauses=tuple(clauses))


def _marked(phrase: Phrase, clause: Clause) -> Phrase:
    named = [p.resolved for p in clause.phrases if len(p.tokens) == 1 and p.head.tag == "PPER" and p.resolved]
    owners = tuple(f"{genitive_of(name)} " for name in named)
    beside = _is_owned_person(phrase) and (phrase.resolved or "").startswith(owners)
    return replace(phrase, marks=phrase.marks | {"owner beside"}) if owners and beside else phrase


def _is_owned_person(phrase: Phrase) -> bool:
    """ "Sein Vater", "Ihr Bruder Otto": a subject of which a possessive tells whose it is."""
    told = phrase.resolved is not None and phrase.resolved != phrase.text and phrase.number == "singular"
    return phrase.role == "subject" and phrase.kind == "person" and phrase.tokens[0].tag == "PPOSAT" and told
