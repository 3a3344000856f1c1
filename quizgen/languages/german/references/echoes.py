"""Pronouns that go on with one that is known: „Er wurde Arzt, und später zog er nach Wien“."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from quizgen.languages.german.references.concord import agrees
from quizgen.languages.german.references.past import before_in
from quizgen.model import Clause, Phrase, Sentence


def with_echoes(sentence: Sentence) -> Sentence:
    """The sentence with subject pronouns resolved that repeat another subject pronoun of it.

    "Er war krank, deshalb blieb er …" → both mean whom the first one means
    """
    clauses = list(sentence.clauses)
    for index, clause in enumerate(clauses):
        phrases = tuple(_echoed(p, clause, clauses, sentence) for p in clause.phrases)
        clauses[index] = replace(clause, phrases=phrases)
    return replace(sentence, clauses=tuple(clauses))


def _echoed(phrase: Phrase, clause: Clause, clauses: Sequence[Clause], sentence: Sentence) -> Phrase:
    """The pronoun with what the nearest pronoun of the same form stands for, where nothing else stands between."""
    if not _is_subject_pronoun(phrase) or phrase.resolved is not None:
        return phrase
    known = _known(phrase, clause, clauses)
    if known is None or (known.start != phrase.start and _has_rival(known, phrase, clause, sentence)):
        return phrase
    marks = phrase.marks | (known.marks & {"guessed"})
    return replace(
        phrase, resolved=known.resolved, kind=known.kind, class_=known.class_, clear=known.clear, marks=marks
    )


def _known(phrase: Phrase, clause: Clause, clauses: Sequence[Clause]) -> Phrase | None:
    """The resolved pronoun of the same form in a clause before, or in the one around a clause that stands first."""
    found = [
        p
        for other in clauses
        if other is not clause and (other.kind == "main" or clause.kind != "main")
        for p in other.phrases
        if _is_subject_pronoun(p)
        and p.resolved is not None
        and p.text.lower() == phrase.text.lower()
        and p.number == phrase.number
        and (p.start <= phrase.start or (clause.parent is not None and clauses[clause.parent] is other))
    ]
    return found[-1] if found and len({p.resolved for p in found}) == 1 else None


def _is_subject_pronoun(phrase: Phrase) -> bool:
    form = phrase.text.lower()
    return phrase.role == "subject" and phrase.head.tag == "PPER" and form in ("er", "sie", "es")


def _has_rival(known: Phrase, phrase: Phrase, clause: Clause, sentence: Sentence) -> bool:
    """Is something that agrees named as the subject of a main clause between, or anyhow between in other clauses?"""
    first, last = sorted((known, phrase), key=_start)
    between = [p for p in before_in(sentence, last) if p.start > first.end and agrees(p, phrase)]
    return any(p.role == "subject" or p.kind == "person" or clause.kind != "main" for p in between)


def _start(phrase: Phrase) -> int:
    return phrase.start
