"""The order of options: numbers and dates by size, others shuffled with the right one at every place equally often."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from quizgen.model import Question
from quizgen.writers.html.labels import Labels
from quizgen.writers.html.shuffling import draw, shuffle

Quantity = tuple[float, ...]

NUMBER_OR_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d]+")


@dataclass(frozen=True, slots=True)
class NumberWords:
    """What a language says in numbers and dates; `ignored` are words that tell nothing about the size."""

    thousands: str
    words: Mapping[str, int]
    scales: Mapping[str, float]
    months: Mapping[str, int]
    before_era: tuple[str, ...]
    ignored: frozenset[str]

    @classmethod
    def of(cls, labels: Labels) -> NumberWords:
        """Return those of a language."""
        numbers = labels.words["numbers"]
        return cls(
            numbers["thousands"],
            {word: value for value, word in enumerate(numbers["words"])},
            {word: float(scale) for word, scale in numbers["scales"].items()},
            {month: number for number, month in enumerate(numbers["months"], start=1)},
            numbers["before_era"],
            frozenset(numbers["ignored"]),
        )


def arrange_choices(questions: Iterable[Question], numbers: NumberWords, seed: str) -> dict[str, tuple[str, ...]]:
    """Return the options of each question in the order to print; the same seed gives the same order."""
    arranged: dict[str, tuple[str, ...]] = {}
    shuffled: list[tuple[Question, list[str]]] = []
    taken: Counter[int] = Counter()
    for question in questions:
        options = list(dict.fromkeys((str(question.answer), *question.distractors)))
        if ordered := sort_quantities(options, numbers):
            arranged[question.id] = ordered
            taken[ordered.index(options[0])] += 1
        else:
            shuffled.append((question, options))
    for question, options in shuffled:
        own = f"{seed} {question.id}"
        wrong = shuffle(sorted(options[1:]), own)
        rarest = min(taken[index] for index in range(len(options)))
        places = [index for index in range(len(options)) if taken[index] == rarest]
        index = places[draw(own) % len(places)]
        taken[index] += 1
        arranged[question.id] = (*wrong[:index], options[0], *wrong[index:])
    return arranged


def sort_quantities(options: Sequence[str], numbers: NumberWords) -> tuple[str, ...] | None:
    """Return options that are all numbers or dates by size, or None, e.g. ("1928", "1914") → ("1914", "1928")."""
    measured: list[tuple[Quantity, str]] = []
    kinds: set[str] = set()
    for option in options:
        found = measure(option, numbers)
        if found is None:
            return None
        kinds.add(found[0])
        measured.append((found[1], option))
    return tuple(option for _, option in sorted(measured)) if len(kinds) == 1 else None


def measure(text: str, numbers: NumberWords) -> tuple[str, Quantity] | None:
    """Return what is counted and how much, e.g. "5 Millionen Tonnen" → ("tonnen", (5000000.0,)).

    A date is measured as year, month and day; None where the text holds no number.
    """
    lower = text.lower()
    sign = 1
    for era in numbers.before_era:
        if era in lower:
            sign, lower = -1, lower.replace(era, "")
    found: list[float] = []
    month = 0
    rest: list[str] = []
    for word in NUMBER_OR_WORD.findall(lower):
        if word in numbers.ignored:
            continue
        if word[0].isdigit():
            found.append(_value(word, numbers.thousands))
        elif word in numbers.scales and found:
            found[-1] *= numbers.scales[word]
        elif word in numbers.months:
            month = numbers.months[word]
        elif word in numbers.words:
            found.append(numbers.words[word])
        else:
            rest.append(word)
    if not found and not month:
        return None
    if month:
        day = found[0] if len(found) > 1 else 0
        return " ".join(rest), (sign * found[-1] if found else 0, month, day)
    return " ".join(rest), tuple(sign * value for value in found)


def _value(digits: str, thousands: str) -> float:
    """Return the number that digits with points and commas stand for, e.g. "2.500,5" → 2500.5."""
    if digits.isdigit():
        return float(digits)
    grouped = re.fullmatch(rf"\d{{1,3}}(?:{re.escape(thousands)}\d{{3}})+(?:[.,]\d+)?", digits)
    plain = digits.replace(thousands, "") if grouped else digits
    parts = re.split(r"[.,]", plain)
    return float(parts[0] + "." + "".join(parts[1:])) if len(parts) > 1 else float(plain)
