"""Questions of kinds that are right no more than half the time, which are asked only where all else speaks for them."""

from __future__ import annotations

from collections.abc import Iterable

from quizgen.languages.checking import Checking
from quizgen.questions.candidates import Candidate
from quizgen.questions.key_discounts import key_text
from quizgen.questions.rivalry import IN_WORDS

LOSS = 0.42
"""The share of its score that such a question loses, so that none is asked by itself.

Of 1997 questions on some 1230 passages that no rule was made for readers found 74 % right: 47 % of the 253 of these
kinds, 77 % of the others.
"""

KINDS = ("event", "cause")
"""The kinds of facts that were counted; other patterns are looked for by themselves and hit more surely."""


def without_toss_ups(candidates: Iterable[Candidate], checking: Checking) -> list[Candidate]:
    """The candidates; those that are as likely wrong as right score too low to be asked: „Womit wohnt die Eule?“"""
    return [_lowered(one, checking) for one in candidates]


def _lowered(candidate: Candidate, checking: Checking) -> Candidate:
    question, asked, fact = candidate.question, candidate.asked, candidate.fact
    if question.type not in IN_WORDS or asked is None or fact is None or fact.kind() not in KINDS:
        return candidate
    if question.score >= checking.toss_up_below(question.prompt, asked.relation, key_text(candidate)):
        return candidate
    return candidate.with_part("toss-up", -round(LOSS * question.score, 3))
