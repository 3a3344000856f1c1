""" "Das Wort kommt aus dem Japanischen" in a text "Tsunami": the word that the text is about."""

from __future__ import annotations

from dataclasses import replace

from quizgen.languages.german.nouns import lemmas
from quizgen.languages.german.references.description import is_bare_definite
from quizgen.languages.german.references.past import Past
from quizgen.languages.german.references.theme import names_theme
from quizgen.languages.german.wordlists import words
from quizgen.model import Clause, Phrase

_FRAMES = ("coming", "meaning")
"""Frames of verbs by which words are explained: "kommt aus dem Griechischen", "bedeutet …"."""


def word_meant(phrase: Phrase, clause: Clause, past: Past) -> Phrase | None:
    """ "Das Wort" → "das Wort „Tsunami“", with the mark of a word that is told, where no other one was spoken of."""
    if phrase.role != "subject" or not _is_explained(clause) or not is_bare_definite(phrase):
        return None
    if phrase.head.text not in words("word_nouns") or phrase.number == "plural" or phrase.tokens[0].tag != "ART":
        return None
    if len(past.title.split()) != 1 or not past.title.isalpha() or not _speaks_of_title(past):
        return None
    told = f"{phrase.text[:1].lower()}{phrase.text[1:]} „{past.title}“"
    return replace(phrase, resolved=told, clear=True, marks=phrase.marks | {"verbal"})


def _is_explained(clause: Clause) -> bool:
    return clause.frame in _FRAMES or clause.lemma in words("origin_verbs")


def _speaks_of_title(past: Past) -> bool:
    """Did the sentence before speak of the title, and of no other word or name that is its subject?"""
    before = [m for m in past.mentions if m.sentence == past.sentence - 1]
    subjects = [m.phrase for m in before if m.subject]
    named = (m.phrase for m in before)
    others = any("verbal" in p.marks or p.relation == "name" or p.kind == "quotation" for p in named)
    others = others or any(map(_brings_in, (m.phrase for m in before)))
    return bool(subjects) and not others and all(_is_title(p, past.title) for p in subjects)


def _brings_in(phrase: Phrase) -> bool:
    """ "benutzte | ein Thermometer |": something new in the sentence before, whose word may be spoken of as well."""
    new = "indefinite" in phrase.marks and "described" not in phrase.marks and not phrase.parts
    return new and phrase.role == "object" and phrase.head.tag == "NN"


def _is_title(phrase: Phrase, title: str) -> bool:
    form = phrase.head.text
    return names_theme(phrase, title) or title in (form, *lemmas(form))
