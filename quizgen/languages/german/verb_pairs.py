"""Two verbs behind one auxiliary: "wurde 1914 gebaut | und 1920 eingeweiht" says two things of one subject."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from quizgen.languages.german.clause_marks import negates
from quizgen.languages.german.clause_verbs import infinite_lemmas
from quizgen.languages.german.wordlists import table
from quizgen.model import Clause, Phrase, Token

_JOINED = ("VVPP", "VVINF")


def conjuncts(clause: Clause) -> tuple[Clause, ...]:
    """The clause, or the two that it holds, each with its own verb and phrases.

    "Er wurde 1914 gebaut und 1920 eingeweiht." → "Er wurde 1914 gebaut", "(Er) wurde 1920 eingeweiht"
    """
    joint = _joint(clause)
    if joint is None:
        return (clause,)
    subject = next((p for p in clause.phrases if p.role == "subject"), None)
    if subject is None or subject.start > joint.start:
        return (clause,)
    before = [p for p in clause.phrases if p.end <= joint.start]
    behind = [_certain(p) for p in clause.phrases if p.start >= joint.end]
    if "passive" in clause.marks and any(p.preposition is None and p.role != "adverbial" for p in behind):
        return (clause,)  # "wurde das Museum gebaut und die Oper eröffnet": the second has a subject of its own
    first = _part(clause, clause.start, joint.start, before)
    second = _part(clause, joint.end, clause.end, [replace(subject, field="front"), *behind])
    return first, second


def _joint(clause: Clause) -> Token | None:
    """The conjunction right behind the first of two participles or infinitives, with a phrase before the second."""
    if clause.kind != "main" or clause.finite is None or clause.finite.tag not in ("VAFIN", "VMFIN"):
        return None
    verbs = [t for t in clause.tokens if t.tag in _JOINED]
    if len(verbs) != 2 or verbs[0].tag != verbs[1].tag or verbs[0].start < clause.finite.start:
        return None
    joint = next((t for t in clause.tokens if t.tag == "KON" and t.start == verbs[0].end + 1), None)
    phrases = [p for p in clause.phrases if p.start > verbs[0].end and p.end < verbs[1].start]
    return joint if phrases else None


def _part(clause: Clause, start: int, end: int, phrases: Sequence[Phrase]) -> Clause:
    tokens = tuple(t for t in clause.tokens if start <= t.start < end)
    verb = next(t for t in tokens if t.tag in _JOINED)
    lemma = infinite_lemmas(verb)[0]
    marks = clause.marks - {"negated"} | ({"negated"} if any(map(negates, tokens)) else set())
    return replace(
        clause,
        start=start,
        end=end,
        tokens=tokens,
        phrases=tuple(phrases),
        verbs=tuple(t for t in clause.verbs if t in tokens),
        lemma=lemma,
        frame=table("verb_frames").get(lemma, ("",))[0] or None,
        marks=frozenset(marks),
        dropped=tuple(t for t in clause.dropped if t in tokens),
    )


def _certain(phrase: Phrase) -> Phrase:
    """An object of the second verb was only unsure beside that of the first."""
    return replace(phrase, sure=True) if phrase.role == "object" and phrase.case == "accusative" else phrase
