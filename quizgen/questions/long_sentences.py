"""Sentences too long to be understood rightly; semicolons part them."""

from __future__ import annotations

import re

from quizgen.model import Lifespan
from quizgen.questions.candidates import Candidate
from quizgen.questions.checks.items import words
from quizgen.questions.context import Context


def is_crowded(candidate: Candidate, context: Context) -> bool:
    """Has it so many commas, brackets and dashes that it was hardly understood rightly?"""
    text, _ = _told_together(candidate)
    return sum(text.count(mark) for mark in ",;(–") > MOST_MARKS


def is_long(candidate: Candidate, context: Context) -> bool:
    """Has it more words than are mostly understood rightly?"""
    return not _is_life(candidate) and len(words(_told_together(candidate)[0])) > LONG


def is_very_long(candidate: Candidate, context: Context) -> bool:
    """Has it so many words that it is rarely understood rightly?"""
    return not _is_life(candidate) and len(words(_told_together(candidate)[0])) > VERY_LONG


def is_tangled(candidate: Candidate, context: Context) -> bool:
    """Has it so many clauses that one of them was hardly understood rightly?"""
    return candidate.fact is not None and not _is_life(candidate) and _told_together(candidate)[1] > MOST_CLAUSES


def _is_life(candidate: Candidate) -> bool:
    """ "(* 1867 in Warschau; † 1934)": a bracket of its own, however long the sentence around it is."""
    return isinstance(candidate.fact, Lifespan)


def _told_together(candidate: Candidate) -> tuple[str, int]:
    """The text that stands between the same semicolons as the clause asked about, and how many clauses it has.

    "Er war arm; dennoch …": what one of them says is understood however long the others are. Not so what colons part:
    "Tee gärt: Dabei bilden …". All of the sentence where the clause goes on behind a semicolon, as in a list.
    """
    fact, text = candidate.fact, candidate.question.source.text
    if fact is None or fact.sentence.text != text:
        return text, 0 if fact is None else len(fact.sentence.clauses)
    begin, clauses = fact.sentence.start, fact.sentence.clauses
    start, end = fact.clause.start - begin, fact.clause.end - begin
    first = max((found.end() for found in SEMICOLON.finditer(text) if found.end() <= start), default=0)
    last = min((found.end() for found in SEMICOLON.finditer(text) if found.end() > start), default=len(text))
    whole = end <= last and _is_closed(text[first:last])
    near = [c for c in clauses if first <= c.start - begin < last]
    return (text[first:last], len(near)) if whole else (text, len(clauses))


def _is_closed(text: str) -> bool:
    """Do brackets and quotation marks that begin in it end in it?"""
    return text.count("(") == text.count(")") and text.count("„") == text.count("“") and text.count('"') % 2 == 0


SEMICOLON = re.compile("; ")
MOST_MARKS, LONG, VERY_LONG, MOST_CLAUSES = 5, 22, 32, 2
