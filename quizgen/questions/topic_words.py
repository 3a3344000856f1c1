"""The words of a topic in a question: is it named, hinted at, or anything at all?"""

from __future__ import annotations

import re
from collections.abc import Iterable

from quizgen.languages.checking import Checking


def is_named(topic: str, prompt: str, checking: Checking) -> bool:
    """Does a prompt name the topic, a person's at least by the last word: "Curie"?

    Not so where that word is any other's, too: "Krieg" for "Siebenjähriger Krieg", "Staaten" for a country of them.
    """
    spelt = [word for word in re.findall(r"[\w-]+", topic) if checking.content_words(word) and word[:1].isupper()]
    if any(len(word) > 1 and word.isupper() and word not in prompt for word in spelt[:-1]):
        return False  # "FC Barcelona" is not the city
    last = (spelt or [topic])[-1]
    personal = checking.names_person(topic) or last in checking.proper_names(topic)
    wanted = checking.content_words(last if personal else topic)
    return wanted <= checking.content_words(prompt)


def hints_at(topic: str, answer: Iterable[str], checking: Checking) -> bool:
    """Is one of some words made of the topic?"""
    told = checking.content_words(topic) | {topic.casefold()}  # the stem of "Leder" is too short to be a hint
    return any(alike(one, other) for one in told for other in answer)


def alike(one: str, other: str) -> bool:
    """ "babylonien" and "babylon": is one the beginning of the other?"""
    return len(min(one, other, key=len)) > 3 and (one.startswith(other) or other.startswith(one))


def names_something(prompt: str, checking: Checking) -> bool:
    """Does a name or a quoted title stand in a question?"""
    return bool(checking.proper_names(prompt)) or "„" in prompt
