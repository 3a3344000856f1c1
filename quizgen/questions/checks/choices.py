"""Checks of choices, statements, matchings and orderings (M, T, Z, O): each says what is wrong, or None."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from itertools import combinations

from quizgen.languages.checking import Checking
from quizgen.questions.checks.items import Item, words

DIGITS = re.compile(r"\d+(?:[.,]\d+)*")


def number_of_options(item: Item, checking: Checking) -> str | None:
    """Return that there are not 3 or 4 options."""
    if item.question.type != "multiple_choice":
        return None
    count = 1 + len(item.question.distractors)
    return None if count in (3, 4) else f"{count} options; allowed are 3 or 4"


def form(item: Item, checking: Checking) -> str | None:
    """Return the option that differs in form: digits or none, a clause or none, another start."""
    if item.question.type != "multiple_choice":
        return None
    for option in item.question.distractors:
        if bool(DIGITS.search(option)) != bool(DIGITS.search(item.answer)):
            return f"{option!r} and {item.answer!r}: only one has digits"
        if ("," in option) != ("," in item.answer):
            return f"{option!r} and {item.answer!r}: only one has a comma"
    return None


def key_length(item: Item, checking: Checking) -> str | None:
    """Return that the key is the longest option by more than a fifth (and by more than a few letters)."""
    if item.question.type != "multiple_choice" or not item.question.distractors:
        return None
    longest = max(map(len, item.question.distractors))
    too_long = len(item.answer) > 1.2 * longest and len(item.answer) > longest + 4
    return f"the key has {len(item.answer)} letters, the longest distractor {longest}" if too_long else None


def all_or_none(item: Item, checking: Checking) -> str | None:
    """Return the option that speaks of the others."""
    found = [option for option in item.question.distractors if checking.none_of_the_above(option)]
    return f"{found[0]!r} is no option of its own" if found else None


def exclusive(item: Item, checking: Checking) -> str | None:
    """Return two options that are equal or contain each other."""
    if item.question.type != "multiple_choice":
        return None
    for one, other in combinations((item.answer, *item.question.distractors), 2):
        if overlap(one, other, checking):
            return f"{one!r} and {other!r} overlap"
    return None


def overlap(one: str, other: str, checking: Checking) -> bool:
    """Whether two options say the same or one is part of the other: „1925“ and „Dezember 1925“, „in England“ and
    „in Großbritannien“.
    """
    if checking.within(one, other):
        return True
    first, second = set(words(one.casefold())), set(words(other.casefold()))
    if first <= second or second <= first:
        return True
    return (
        bool(left := checking.content_words(one))
        and bool(right := checking.content_words(other))
        and (left <= right or right <= left)
    )


def in_prompt(item: Item, checking: Checking) -> str | None:
    """Return the distractor that stands in the prompt."""
    if item.question.type != "multiple_choice":
        return None
    found = [option for option in item.question.distractors if option in item.question.prompt]
    return f"{found[0]!r} stands in the prompt" if found else None


def true_false(item: Item, checking: Checking) -> str | None:
    """Return that a false statement differs from the true one in more than a phrase, or by negation."""
    question = item.question
    if question.type != "true_false":
        return None
    if question.answer not in ("true", "false"):
        return f"the answer is {question.answer!r}; allowed are 'true' and 'false'"
    if question.answer == "true":
        return None
    if not question.correction:
        return "a false statement needs its correction"
    if checking.qualifiers(question.prompt) != checking.qualifiers(question.correction):
        return "the statement is false by a negation or a limit"
    blocks = SequenceMatcher(None, words(question.prompt), words(question.correction), autojunk=False)
    changes = [code for code in blocks.get_opcodes() if code[0] != "equal"]
    stretch = max((code[2] for code in changes), default=0) - min((code[1] for code in changes), default=0)
    return None if changes and stretch <= 8 else f"{len(changes)} stretches differ; exactly one phrase may"


def matching(item: Item, checking: Checking) -> str | None:
    """Return what is wrong with the pairs of a matching."""
    question = item.question
    if question.type != "matching":
        return None
    if not 4 <= len(question.pairs) <= 8:
        return f"{len(question.pairs)} pairs; allowed are 4 to 8"
    lefts, rights = {left for left, _ in question.pairs}, {right for _, right in question.pairs}
    if len(lefts) < len(question.pairs) or len(rights) < len(question.pairs):
        return "two pairs share a side"
    return None if len(set(question.distractors) - rights) == 1 else "exactly one option must be left over"


def ordering(item: Item, checking: Checking) -> str | None:
    """Return what is wrong with the items of an ordering."""
    question = item.question
    if question.type != "ordering":
        return None
    if len(set(question.items)) < 3:
        return f"{len(set(question.items))} items; at least 3 are needed"
    dated = [text for text in question.items if re.search(r"\b1\d{3}\b|\b20\d{2}\b", text)]
    return f"{dated[0]!r} shows its date" if dated else None
