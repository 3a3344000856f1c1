"""What is known to go wrong with clauses: subordinate ones, those with other words for a pronoun, and unsure ones."""

from __future__ import annotations

from operator import attrgetter

from quizgen.model import Abbreviation
from quizgen.questions.candidates import Candidate
from quizgen.questions.context import Context
from quizgen.questions.prompt_discounts import is_dated


def is_dependent(candidate: Candidate, context: Context) -> bool:
    """Was it made of a relative or subordinate clause? These are misunderstood more often."""
    if candidate.fact is None or candidate.asked is candidate.fact.clause.reason is not None:
        return False  # "…, sodass die Felder fruchtbar blieben": a result is told as surely as in a main clause
    if isinstance(candidate.fact, Abbreviation):
        return False  # "…, weil die Vereinten Nationen (UN) …": the bracket is understood wherever it stands
    lighter = is_relative_of_name(candidate, context) or is_dated(candidate, context)
    return candidate.fact.clause.kind != "main" and not lighter


def is_aside_dated(candidate: Candidate, context: Context) -> bool:
    """ "als Marconi 1901 nach Rom zog": a subordinate clause with its year and a name that is no relative clause."""
    return is_dated(candidate, context) and not is_relative_of_name(candidate, context)


def is_relative_of_name(candidate: Candidate, context: Context) -> bool:
    """Was it made of a relative clause behind a name? "Karl Benz, der 1844 geboren wurde": no other one is meant."""
    if candidate.fact is None or candidate.fact.clause.kind != "relative":
        return False
    first = min(candidate.fact.clause.phrases, key=attrgetter("start"), default=None)
    if first is None or first.resolved in (first.text, None):
        return False
    return "named" in first.marks or bool(context.checking.proper_names(first.resolved or ""))  # "der Soldat Kern, der"


def is_doubtful(candidate: Candidate, context: Context) -> bool:
    """Is the analysis not sure of all phrases of its clause?"""
    return candidate.fact is not None and any(not phrase.sure for phrase in candidate.fact.clause.phrases)


def is_renamed(candidate: Candidate, context: Context) -> bool:
    """Do other words stand in it for a pronoun or a short phrase of the text? Some of them are not what was meant."""
    if candidate.fact is None:
        return False
    return any(p.resolved not in (p.text, None) for p in candidate.fact.clause.phrases if p.kind != "clause")
