"""Doubts about questions that lack what makes them one: many studied there, „Was ist Arzt?“ is no German."""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.languages.german.local_phrases import LOCAL
from quizgen.languages.german.wordlists import words
from quizgen.model import Clause, Phrase


def bare_askings(clause: Clause, about: Phrase) -> Iterator[str]:
    """ "An der ETH studierte | Einstein" about him → ("others did so there, too",)."""
    others = [p for p in clause.phrases if p is not about]
    if _did_so_there(clause, about, others):
        yield "others did so there, too"
    if about.text.lower() in words("everywhere") and (about.relation in LOCAL or about.relation == "circumstance"):
        yield f"„{about.text}“ is where everything is"
    if _is_calling(about) and (bare := next((p for p in others if _is_bare_person(p)), None)) is not None:
        yield f"„{bare.text}“ lacks its article"


def _did_so_there(clause: Clause, about: Phrase, others: list[Phrase]) -> bool:
    """ "An der Universität Ulm | unterrichtete | Marie Weber": so did many; a time or a subject tells more."""
    somebody = about.role == "subject" and about.kind == "person" and "counted" not in about.marks
    placed = bool(others) and all(p.relation in LOCAL or p.kind in ("place", "group") for p in others)
    common = words("studying_verbs") | words("verbs_of_staff")
    return somebody and placed and "passive" not in clause.marks and clause.lemma in common


def _is_calling(about: Phrase) -> bool:
    """ "(Schiedsrichter ist) | ein Beruf", "ein Lehrberuf"."""
    nouns = tuple(noun.lower() for noun in words("nouns_of_callings"))
    return about.relation == "predicate" and about.head.text.lower().endswith(nouns)


def _is_bare_person(subject: Phrase) -> bool:
    """ "| Schiedsrichter | ist ein Beruf": who asks for it says „ein Schiedsrichter“ or „der Beruf“."""
    alone = len(subject.tokens) == 1 and subject.head.tag == "NN"
    return alone and subject.role == "subject" and subject.kind == "person" and "named" not in subject.marks
