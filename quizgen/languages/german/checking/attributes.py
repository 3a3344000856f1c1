"""Whether an adjective, alone, or a word for people answers anything: „eine gewaltige Fläche“, „viele Menschen“."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from quizgen.languages.german.checking.content import WORD, content_words, stem
from quizgen.languages.german.checking.prompts import question_phrase
from quizgen.languages.german.wordlists import words as word_list

_OF_NAME: Final = re.compile(r"isch$")
"""The end of an adjective that belongs to a name, a people or a faith."""


def grades(word: str) -> bool:
    """Whether an adjective or adverb only measures or praises: „gewaltiges“, „besonders“."""
    return stem(word) in _grading()


def tells_kind(word: str) -> bool:
    """Whether an adjective tells one kind from another: „rote“, „katholische“; but not „chemische“, „wohlhabende“."""
    plain = stem(word)
    return plain in _telling() or (bool(_OF_NAME.search(plain)) and plain not in _of_sciences())


def names_any_class(noun: str) -> bool:
    """Whether a noun names so wide a class that it says hardly what something is: „Ereignis“, „Sache“."""
    return noun in word_list("checking/class_words")


def means_anybody(prompt: str, answer: str) -> bool:
    """Whether „Wer …?“ is answered with people of whom no more is said: „die meisten Menschen“."""
    asking = question_phrase(prompt).casefold().split()
    found = WORD.findall(answer)
    told = {word for word in found if content_words(word)} - word_list("vague_quantifiers")
    return asking[-1:] in (["wer"], ["wen"], ["wem"]) and bool(told) and told <= word_list("checking/people_words")


def names_beside(prompt: str) -> bool:
    """Whether a prompt tells the name of what it asks for: „Was schrieb er mit dem Titel …?“"""
    return any(f" {phrase} " in prompt for phrase in word_list("checking/titling_phrases"))


@cache
def _grading() -> frozenset[str]:
    names = ("checking/grading_adjectives", "checking/empty_attributes", "empty_adjectives")
    return frozenset(stem(word) for name in names for word in word_list(name))


@cache
def _telling() -> frozenset[str]:
    return frozenset(stem(word) for word in word_list("checking/telling_adjectives"))


@cache
def _of_sciences() -> frozenset[str]:
    return frozenset(stem(word) for word in word_list("adjectives_of_sciences"))
