"""Checks of all questions of a quiz together: each gives the index of a question and what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quizgen.languages.checking import Checking
from quizgen.questions.checks.items import Item


def gives_away(prompt: frozenset[str], answer: frozenset[str]) -> bool:
    """Whether a prompt holds all content words of an answer."""
    return bool(answer) and answer <= prompt


def alike(one: frozenset[str], other: frozenset[str]) -> float:
    """The Jaccard index of two sets of words."""
    return len(one & other) / max(1, len(one | other))


def stem_words(item: Item, checking: Checking) -> frozenset[str]:
    """The content words of a prompt with its question word, which tells „Wer …?“ from „Wann …?“."""
    asking = checking.question_phrase(item.question.prompt).casefold().split()
    return checking.content_words(item.question.prompt) | {f"?{word}" for word in asking}


def same_question(one: Item, other: Item, checking: Checking) -> bool:
    """Whether two questions are one: the same prompt, or nearly, or a like one with the same key and source."""
    first, second = one.question, other.question
    if first.type != second.type or "open" in (first.type, second.type):
        return False
    if first.prompt.casefold() == second.prompt.casefold():
        return first.type not in ("matching", "ordering")
    if not one.in_words:
        return False
    same_key = first.source.text == second.source.text and one.answer.casefold() == other.answer.casefold()
    return alike(stem_words(one, checking), stem_words(other, checking)) > (0.4 if same_key else 0.8)


def twice(items: Sequence[Item], checking: Checking) -> Iterator[tuple[int, str]]:
    """Questions that an earlier one asks already."""
    for index, item in enumerate(items):
        for earlier in items[:index]:
            if same_question(earlier, item, checking):
                yield index, f"asks the same as {earlier.question.id}"
                break


def cueing(items: Sequence[Item], checking: Checking) -> Iterator[tuple[int, str]]:
    """Questions whose answer stands in the prompt of another one from the same sentence."""
    prompts = [checking.content_words(item.question.prompt) for item in items]
    for index, item in enumerate(items):
        if not item.in_words:
            continue
        key = checking.content_words(item.answer)
        for other, prompt in zip(items, prompts, strict=True):
            same = other is not item and other.question.source.text == item.question.source.text
            if same and gives_away(prompt, key):
                yield index, f"the prompt of {other.question.id} gives the answer away"
                break


def longest_key(items: Sequence[Item], checking: Checking) -> Iterator[tuple[int, str]]:
    """The last choice of a quiz whose key is the longest option far more often than by chance."""
    choices = [(i, item) for i, item in enumerate(items) if item.question.type == "multiple_choice"]
    longest = [i for i, item in choices if len(item.answer) > max(map(len, item.question.distractors), default=0)]
    chance = sum(1 / (1 + len(item.question.distractors)) for _, item in choices)
    if len(choices) >= 8 and len(longest) > chance + 2 * chance**0.5:
        yield longest[-1], f"in {len(longest)} of {len(choices)} choices the key is the longest option"


def also_true(items: Sequence[Item], checking: Checking) -> Iterator[tuple[int, str]]:
    """Choices with a distractor that is the key of a question with nearly the same prompt."""
    for index, item in enumerate(items):
        stem = checking.content_words(item.question.prompt)
        for other in items:
            if other is item or other.answer == item.answer or other.answer not in item.question.distractors:
                continue
            if alike(stem, checking.content_words(other.question.prompt)) > 0.5:
                yield index, f"{other.answer!r} is the key of {other.question.id}"
                break


def balance(items: Sequence[Item], checking: Checking) -> Iterator[tuple[int, str]]:
    """The last of five or more statements of which too few or too many are true."""
    statements = [(i, item.answer == "true") for i, item in enumerate(items) if item.question.type == "true_false"]
    share = sum(true for _, true in statements) / max(1, len(statements))
    if len(statements) >= 5 and not 0.39 < share < 0.61:
        yield statements[-1][0], f"{share:.0%} of the {len(statements)} statements are true; allowed are 40 to 60 %"
