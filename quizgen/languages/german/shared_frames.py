"""When or where two clauses happened, told before the first: "1950 | starb der König, und seine Tochter erbte …"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from quizgen.languages.german.times import is_year
from quizgen.languages.german.wordlists import words
from quizgen.model import Clause, Phrase


def with_frame_before(clauses: Sequence[Clause], index: int) -> Clause:
    """ "| Zur Wahl 2017 | trat Anna nicht an und Karl wurde gewählt": the year holds for the second subject, too."""
    clause = clauses[index]
    before = clauses[index - 1] if index else None
    if before is None or not (before.kind == clause.kind == "main") or not _are_joined(before, clause):
        return clause
    dated = tuple(p for p in shared_frame(before, clause) if any(is_year(t.text) for t in p.tokens))
    timed = any(p.relation in _TIMES or p.kind == "time" for p in clause.phrases)
    return clause if timed else replace(clause, phrases=(*clause.phrases, *dated))


_TIMES = ("time", "since", "until", "duration", "frequency")
"""Relations of what tells a time of its own."""


def _are_joined(before: Clause, clause: Clause) -> bool:
    """Does the second begin with its own subject right behind "und", and did both happen?"""
    front = next((p for p in clause.phrases if p.field == "front"), None)
    joined = before.tokens[-1].text == "und" or clause.tokens[0].text == "und"
    ours = front is not None and front.role == "subject" and front.kind not in ("pronoun", "clause")
    earlier = any(c.finite is not None and c.finite.lemma == "haben" and c.verbs for c in (before, clause))
    return joined and ours and "past" in clause.marks and not earlier


def shared_frame(before: Clause, clause: Clause) -> tuple[Phrase, ...]:
    """ "| 1869 | prüfte Schliemann den Hügel und führte Grabungen durch": when or where both happened.

    Only what stands before the first verb is said of both; it is no answer there, for the second may be a bit later.
    """
    frame = next((p for p in before.phrases if p.role == "adverbial" and _frames(p, before)), None)
    told = {p.relation for p in clause.phrases if not _is_other_circumstance(p, frame)}
    told |= {p.kind for p in clause.phrases if p.kind == "time"}
    later = any(t.text.lower() in words("later_words") for t in clause.tokens)
    other_tense = (before.marks ^ clause.marks) & {"past"}
    if frame is None or later or other_tense or told & {frame.relation, frame.kind}:
        return ()
    if frame.relation == "place" and told & {"direction", "origin"}:
        return ()  # "In Mitteleuropa verlassen sie das Brutgebiet und ziehen | nach Afrika"
    if frame.relation == "place" and clause.frame == "copula":
        return ()  # "In Ungarn erbte er den Thron und war | Kurfürst von Sachsen"
    return (replace(frame, field="middle", relation="other"),)


def _is_other_circumstance(phrase: Phrase, frame: Phrase | None) -> bool:
    """ "| Im Endspiel | trat Ulm an und gewann | nach einem Rückstand": the one does not rule out the other."""
    both = frame is not None and phrase.relation == frame.relation == "circumstance"
    return both and frame is not None and phrase.preposition != frame.preposition


def _frames(phrase: Phrase, clause: Clause) -> bool:
    """Is it a whole time or place in the Vorfeld, or one that the clause has from the one before it?"""
    pointing = any(t.tag in ("PDAT", "PPOSAT", "PPER", "PROAV", "PWS", "KOKOM", "$,") for t in phrase.tokens)
    named = phrase.head.tag in ("NN", "NE", "CARD")
    shared = phrase.end <= clause.start
    fronted = phrase.field == "front" and phrase.relation in ("time", "place", "circumstance")
    return (shared or fronted) and phrase.sure and phrase.kind != "clause" and not pointing and named
