"""The checks of questions as one table: on each candidate, where errors drop it, and on the quizzes of others."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from quizgen.languages.checking import Checking
from quizgen.model import Question, Quiz
from quizgen.questions.checks import choices, keys, leaks, quizzes, stems, trifles
from quizgen.questions.checks.items import Item

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True)
class Check:
    """A check of one question: `find` says what is wrong, or None."""

    id: str
    severity: Severity
    says: str
    find: Callable[[Item, Checking], str | None]


@dataclass(frozen=True, slots=True)
class QuizCheck:
    """A check of all questions together: `find` gives the index of a question and what is wrong with it."""

    id: str
    severity: Severity
    says: str
    find: Callable[[Sequence[Item], Checking], Iterator[tuple[int, str]]]


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check found.

    >>> str(Finding("S06", "warning", "event-when-3f9a1c", "the prompt denies something"))
    'event-when-3f9a1c: S06 warning: the prompt denies something'
    """

    check: str
    severity: Severity
    question: str
    message: str

    def __str__(self) -> str:
        return f"{self.question}: {self.check} {self.severity}: {self.message}"


CHECKS = (
    Check("S01", "error", "a complete question ending in '?' or an imperative with an Operator", stems.complete),
    Check("S02", "warning", "5 to 20 words", stems.length),
    Check("S02", "error", "at most 30 words, at least 3", stems.far_too_long),
    Check("S03", "error", "no word that points outside the prompt", stems.dangling),
    Check("S04", "error", "no 'im Text', 'oben', 'siehe Abb.'", stems.points_to_text),
    Check("S05", "warning", "names its topic", stems.topic),
    Check("S06", "warning", "no negation in the prompt", stems.negation),
    Check("S07", "error", "no content word of the answer in the prompt", stems.leak),
    Check("S07", "error", "no word of the prompt is made of the answer", leaks.kin),
    Check("S07", "error", "no word of the title is made of the answer", leaks.told_by_title),
    Check("S07", "error", "no word of the prompt begins the term that is asked for", leaks.begun),
    Check("S07", "error", "no verb of the prompt names who does it", leaks.doer),
    Check("S07", "error", "no word beside the noun that asks makes the compound asked for", leaks.compounded),
    Check("S07", "error", "no place asked for around the one that the text is about", leaks.surrounding),
    Check("S07", "warning", "the answer says more than the words that ask", stems.nothing_new),
    Check("S08", "error", "the words that ask fit the answer", stems.congruence),
    Check("S09", "warning", "no bare 'Was' where the class of the answer is known", stems.bare),
    Check("S10", "error", "nothing else in the clause answers as well", stems.unique),
    Check("S10", "error", "asks for all that would answer, not for examples", stems.one_of_several),
    Check("S11", "error", "negation, doubt, limits and report of the source are kept", stems.qualifiers),
    Check("S13", "warning", "not a copy of a long sentence", stems.copy),
    Check("S14", "error", "brackets, quotes, punctuation and prepositions in order", stems.form),
    Check("S15", "warning", "the source is a sentence, not a caption", stems.caption),
    Check("A01", "warning", "an answer of at most 6 words", keys.length),
    Check("A02", "error", "one fact: a list is asked for as a list", keys.one_fact),
    Check("A03", "warning", "other accepted forms are listed", keys.variants),
    Check("A04", "error", "the answer says something by itself", keys.empty),
    Check("A05", "error", "the source is named", keys.source),
    Check("A06", "error", "the answer is more than an adjective of any such thing", trifles.adjective),
    Check("A06", "error", "the answer is not just people", trifles.anybody),
    Check("A06", "error", "a length of time has a number", trifles.vague_length),
    Check("A06", "error", "the prompt does not name what is asked for", trifles.titled),
    Check("C01", "error", "a cloze has a gap and 5 words around it", keys.context),
    Check("C02", "error", "no article or ending right before a gap", keys.gap),
    Check("Q01", "error", "a quotation is verbatim, at most 40 words, its speaker named", keys.quotation),
    Check("M01", "error", "3 or 4 options", choices.number_of_options),
    Check("M02", "error", "options of the same form", choices.form),
    Check("M03", "error", "the key is not over 20 % longer than the next option", choices.key_length),
    Check("M04", "error", "no 'alle/keine der genannten'", choices.all_or_none),
    Check("M06", "error", "options exclude each other", choices.exclusive),
    Check("M09", "warning", "no distractor in the prompt", choices.in_prompt),
    Check("T01", "error", "a false statement is wrong in one phrase, never by negation", choices.true_false),
    Check("Z01", "error", "4 to 8 pairs, one-to-one, one option over", choices.matching),
    Check("O01", "error", "at least 3 events, dates hidden", choices.ordering),
)
"""The checks of one question, in the order in which they are reported. M07 is the writers': they sort or shuffle."""

QUIZ_CHECKS = (
    QuizCheck("S16", "warning", "no prompt gives another answer away", quizzes.cueing),
    QuizCheck("S17", "error", "no question twice", quizzes.twice),
    QuizCheck("M03", "error", "the key is not the longest option more often than by chance", quizzes.longest_key),
    QuizCheck("M08", "error", "no distractor is the key of the same question elsewhere", quizzes.also_true),
    QuizCheck("T01", "error", "40 to 60 % of the statements are true", quizzes.balance),
)


def check_item(item: Item, checking: Checking) -> tuple[Finding, ...]:
    """What is wrong with one question."""
    found = ((check, check.find(item, checking)) for check in CHECKS)
    return tuple(
        Finding(check.id, check.severity, item.question.id, message) for check, message in found if message is not None
    )


def check_quiz(quiz: Quiz, checking: Checking) -> tuple[Finding, ...]:
    """What is wrong with a quiz: each question by itself in its order, then all together."""
    quiz_items = tuple(Item(_without_topic(question, checking), quiz.title) for question in quiz.questions)
    single = [finding for item in quiz_items for finding in check_item(item, checking)]
    together = [
        Finding(check.id, check.severity, quiz_items[index].question.id, message)
        for check in QUIZ_CHECKS
        for index, message in check.find(quiz_items, checking)
    ]
    return (*single, *together)


def _without_topic(question: Question, checking: Checking) -> Question:
    """The question without a topic said before it: „Thema Igel: Wann …?“ → „Wann …?“"""
    before, after = map(re.escape, checking.phrases()["topic"].split("…"))
    return replace(question, prompt=re.sub(rf"^{before}.+?{after} ", "", question.prompt))
