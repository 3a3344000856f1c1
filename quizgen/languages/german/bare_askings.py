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
    if (calling := next((p for p in others if _is_bare_calling(clause, p)), None)) is not None:
        yield f"„{calling.text}“ lacks its article"


def _did_so_there(clause: Clause, about: Phrase, others: list[Phrase]) -> bool:
    """ "An der Universität Ulm | unterrichtete | Marie Weber": so did many; a time or a subject tells more."""
    somebody = about.role == "subject" and about.kind == "person" and "counted" not in about.marks
    placed = bool(others) and all(p.relation in LOCAL or p.kind in ("place", "group") for p in others)
    common = words("studying_verbs") | words("dwelling_verbs") | words("verbs_of_staff")
    return somebody and placed and "passive" not in clause.marks and clause.lemma in common


def _is_bare_calling(clause: Clause, subject: Phrase) -> bool:
    """ "| Schiedsrichter | ist ein Beruf": who asks for it says „ein Schiedsrichter“ or „der Beruf“."""
    alone = len(subject.tokens) == 1 and subject.head.tag == "NN" and subject.number != "plural"
    called = subject.role == "subject" and subject.kind == "person" and "named" not in subject.marks
    return clause.frame == "copula" and alone and called and clause.finite is not None and _is_singular(clause)


def _is_singular(clause: Clause) -> bool:
    return clause.finite is not None and clause.finite.text in ("ist", "war")
