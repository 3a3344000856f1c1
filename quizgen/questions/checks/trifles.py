"""Checks of keys that tell nothing worth asking (A06): each says what is wrong, or None."""

from __future__ import annotations

from quizgen.languages.checking import Checking
from quizgen.questions.checks.items import Item, words

QUOTES = '"„“'
"""Around a word that is spoken of, which is no adjective: „der Begriff „radioaktiv““."""


def adjective(item: Item, checking: Checking) -> str | None:
    """Return the adjective that is all that the key tells: „Welche Hitze?“, „die trockene Hitze“.

    Of a certain thing it must tell one kind from another; of any thing it must not only measure or praise.
    """
    asked, prompt = item.asked, words(item.question.prompt)
    if (
        not item.in_words
        or asked is None
        or asked.head.text not in prompt
        or asked.kind in ("number", "clause", "time")
    ):
        return None
    told = [word for word in words(item.answer) if checking.content_words(word) and word not in prompt]
    if not told or "counted" in asked.marks or checking.has_number(item.answer):
        return None
    if any(mark in item.answer for mark in QUOTES) or not all(word.islower() and word.isalpha() for word in told):
        return None
    if "definite" in asked.marks:
        empty = not any(checking.tells_kind(word) for word in told)
    else:
        empty = all(checking.grades(word) for word in told)
    return f"only {' '.join(told)!r} is asked for" if empty else None


def anybody(item: Item, checking: Checking) -> str | None:
    """Return that a person is asked for, and the key is people of whom no more is said."""
    asked = item.asked
    if not item.in_words or asked is None or asked.relation not in ("agent", "patient"):
        return None
    return f"{item.answer!r} may be anybody" if checking.means_anybody(item.question.prompt, item.answer) else None


def vague_length(item: Item, checking: Checking) -> str | None:
    """Return that a length of time is told by no number: „Wie lange?“, „viele Jahre lang“."""
    asked = item.asked
    if not item.in_words or asked is None or asked.relation != "duration" or checking.has_number(item.answer):
        return None
    return f"{item.answer!r} is no certain length" if "quantified" in asked.marks else None


def titled(item: Item, checking: Checking) -> str | None:
    """Return that the prompt names the thing whose noun alone is asked for: „mit dem Titel …“, „ein Papier“."""
    asked, prompt = item.asked, item.question.prompt
    if not item.in_words or asked is None or "definite" in asked.marks or not checking.bare(prompt):
        return None
    single = len(checking.content_words(item.answer)) == 1
    return f"{item.answer!r} is named by the prompt" if single and checking.names_beside(prompt) else None
