"""What a check looks at: a question, and what it was made of where that is known."""

from __future__ import annotations

import re
from dataclasses import dataclass

from quizgen.model import Fact, Phrase, Question

GAP = re.compile(r"\{\{\d+\}\}")
"""A gap of a cloze."""


@dataclass(frozen=True, slots=True)
class Item:
    """A question with the title of its text; `fact` and `asked` are None for a quiz that was read from a file."""

    question: Question
    title: str = ""
    fact: Fact | None = None
    asked: Phrase | None = None

    @property
    def in_words(self) -> bool:
        """Whether it asks with a question in words."""
        return self.question.type in ("short_answer", "multiple_choice")

    @property
    def answer(self) -> str:
        """The key as one text."""
        answer = self.question.answer
        return answer if isinstance(answer, str) else " ".join(answer)


def words(text: str) -> list[str]:
    """The running words of a text; a gap counts as one.

    >>> words("Wann starb N. Bucharin?")
    ['Wann', 'starb', 'N', 'Bucharin']
    """
    return re.findall(r"\{\{\d+\}\}|[\w’'-]*\w[\w’'-]*", text)


def is_month_of_each_year(item: Item) -> bool:
    """ "Wann blüht die Kastanie?", "im Mai", "der wärmste Monat", "der Juli": what is so in general needs no year."""
    asked, fact = item.asked, item.fact
    if asked is None or fact is None or asked.relation not in ("time", "predicate") or "yearless" not in asked.marks:
        return False
    return "past" not in fact.clause.marks
