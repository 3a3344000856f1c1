"""What is known to go wrong with questions that tell most of their key, or of which the text itself has another key."""

from __future__ import annotations

from quizgen.model import Function
from quizgen.questions.candidates import Candidate
from quizgen.questions.context import Context
from quizgen.questions.key_discounts import asks_adjective, key_text


def tells_all_but_adjectives(candidate: Candidate, context: Context) -> bool:
    """ "Was für Staub aus der Wüste Gobi …?", "feinen gelben Staub aus der Wüste Gobi": more is told than asked."""
    asked, prompt, content_words = candidate.asked, candidate.question.prompt, context.checking.content_words
    if asked is None or not asks_adjective(candidate, context):
        return False
    told = content_words(key_text(candidate)) & content_words(prompt)
    return bool(asked.parts) and all(part.text in prompt for part in asked.parts) and len(told) > 1


def is_office_of_topic(candidate: Candidate, context: Context) -> bool:
    """ "Welches Amt hatte Brandt?", "Bundeskanzler": of somebody whom the text is about it may tell another office."""
    fact = candidate.fact
    if not isinstance(fact, Function) or fact.person is None or candidate.asked is not fact.office:
        return False
    return bool(context.checking.content_words(fact.person.text) & context.title)
