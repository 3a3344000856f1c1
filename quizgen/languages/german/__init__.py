"""German: the Language that `quizgen.languages` loads for "de"."""

from __future__ import annotations

import re

from quizgen.languages.german import checking as checking
from quizgen.languages.german.analysis import analyse
from quizgen.languages.german.doubts import doubts
from quizgen.languages.german.keys import answer, key, variants
from quizgen.languages.german.question_words import question_words
from quizgen.languages.german.retelling import retell
from quizgen.languages.german.wording import ask, statement
from quizgen.languages.german.wordlists import words
from quizgen.model import Clause, Phrase, Sentence

__all__ = [
    "analyse",
    "answer",
    "ask",
    "blank",
    "checking",
    "doubts",
    "filters",
    "key",
    "name",
    "resembles",
    "retell",
    "statement",
    "variants",
    "which",
]

name = "German"


def resembles(text: str) -> float:
    """The share of running words that are German function words.

    >>> resembles("Der Igel ist ein Tier und frisst auch die Schnecken.") > 0.4
    True
    """
    running = re.findall(r"[^\W\d_]+", text.lower())
    return sum(word in words("function_words") for word in running) / max(1, len(running))


def which(phrase: Phrase) -> str:
    """The question words for a phrase: „im Jahr 1928“ → „in welchem Jahr“."""
    return question_words(phrase)


def blank(sentence: Sentence, clause: Clause, about: Phrase) -> str:
    """The clause as a statement with `about` replaced by "{{1}}", a bare year by "im Jahr {{1}}".

    "bereits 2007" is one, too, for its key is "2007".
    """
    *before, last = about.tokens
    alone = all(token.text.lower() in words("droppable_before_keys") for token in before)
    bare_year = alone and about.class_ == "Jahr" and last.text.isdigit()
    return statement(sentence, clause, about, "im Jahr {{1}}" if bare_year else "{{1}}")


def filters() -> dict[str, object]:
    """The filters that German templates may use."""
    from quizgen.languages.german.template_filters import FILTERS

    return dict(FILTERS)
