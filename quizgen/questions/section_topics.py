"""The heading of a section, said behind the topic before a question: „Thema Igel, Nahrung: …“."""

from __future__ import annotations

from quizgen.languages.checking import Checking
from quizgen.questions.candidates import Candidate
from quizgen.questions.topic_words import hints_at

LONGEST_HEADING = 5
"""A heading of more words is read no faster than its section."""


def section_topic(candidate: Candidate, topic: str, checking: Checking) -> str | None:
    """The heading above a question's sentence if it says more than the topic and the question, and not the key.

    >>> section_topic(candidate, "Berliner Mauer", checking)  # „Wie viele Millionen gab man dafür aus?“
    'Kosten'
    """
    question = candidate.question
    heading = question.source.heading
    told = checking.topic_of_heading(heading) if heading is not None else None
    if told is None or len(told.split()) > LONGEST_HEADING:
        return None
    options = [question.answer] if isinstance(question.answer, str) else [*question.answer]
    shown = " ".join((topic, question.prompt, *options, *question.distractors, question.correction or ""))
    return None if hints_at(told, checking.content_words(shown), checking) else told
