"""Questions that a number answers, which readers find right more often than others."""

from __future__ import annotations

from quizgen.questions.candidates import Candidate
from quizgen.questions.checks.items import words
from quizgen.questions.context import Context
from quizgen.questions.key_discounts import key_text
from quizgen.questions.short_prompts import stem_of


def asks_measure(candidate: Candidate, context: Context) -> bool:
    """ "In welcher Höhe liegt der See?", "in einer Höhe von 1134 Metern": all 14 that were rated were right."""
    asked, checking = candidate.asked, context.checking
    if asked is None or asked.role == "subject" or "definite" in asked.marks:
        return False  # "Ein Hitzerekord von 45 °C wurde aufgestellt", "die Landfläche von 181 km²": which, not how much
    if not checking.wants_measure(candidate.question.prompt):
        return False
    return checking.has_number(key_text(candidate))


def asks_lasting_number(candidate: Candidate, context: Context) -> bool:
    """ "Wie viele Arten umfasst die Gattung?": a number that holds still, or of which the question tells when it held.

    Of 24 "Wie viele …?" of the present that were rated low 20 were right, of 7 with a year 6, of 18 others 8.
    """
    counted = context.checking.wants_number(candidate.question.prompt) or asks_measure(candidate, context)
    if not counted or candidate.asked is None or len(words(candidate.question.prompt)) > LONGEST:
        return False
    return _holds(candidate, context) and not _leans_on_count(candidate)


LONGEST = 14
"""From more words on a question is more often read wrongly, whatever it asks for."""


def _leans_on_count(candidate: Candidate) -> bool:
    """ "Wie viele Einwohner haben | die drei Kreise|?": the text has told which."""
    phrases = candidate.fact.clause.phrases if candidate.fact is not None else ()
    return any({"definite", "counted"} <= p.marks and p is not candidate.asked for p in phrases)


def asks_lasting_share(candidate: Candidate, context: Context) -> bool:
    """ "Wie viel Prozent der Schüler lernen Latein?", "welcher Anteil …": the question tells of what it is a part.

    Of 12 such questions that were rated lower for being general 11 were right.
    """
    asked = candidate.asked
    if asked is None or not any(part.relation in ("genitive", "attribute") for part in asked.parts):
        return False
    return context.checking.wants_share(candidate.question.prompt) and _holds(candidate, context)


def _holds(candidate: Candidate, context: Context) -> bool:
    """Is it told of the present, or does the question tell in which year it was so?"""
    fact = candidate.fact
    if fact is None or fact.kind() != "event":
        return False
    if fact.clause.frame == "existence" and "past" in fact.clause.marks:
        return any(p.relation == "place" for p in fact.clause.phrases)  # "Wie viele Mitglieder gab es 1938?": where?
    return "past" not in fact.clause.marks or context.checking.dated(stem_of(candidate, context))
