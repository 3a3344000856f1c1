"""The order of options: numbers and dates by size, others shuffled with the right one at every place equally often."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from quizgen.model import Question
from quizgen.writers.html.shuffling import draw, shuffle

Quantity = tuple[float, ...]


def arrange_choices(questions: Iterable[Question], numbers: Mapping[str, Any], seed: str) -> dict[str, tuple[str, ...]]:
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


def sort_quantities(options: Sequence[str], numbers: Mapping[str, Any]) -> tuple[str, ...] | None:
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


def measure(text: str, numbers: Mapping[str, Any]) -> tuple[str, Quantity] | None:
    """Return what is counted and how much, e.g. "5 Millionen Tonnen" → ("tonnen", (5000000.0,)).

    A date is measured as year, month and day; None where the text holds no number.
    """
    lower = text.lower()
    sign = -1 if any(era in lower for era in numbers["before_era"]) else 1
    for era in numbers["before_era"]:
        lower = lower.replace(era, "")
    found: list[float] = []
    month = 0
    rest: list[str] = []
    for word in re.findall(r"\d+(?:[.,]\d+)*|[^\W\d]+", lower):
        if word[0].isdigit():
            found.append(_value(word, numbers["thousands"]))
        elif word in numbers["scales"] and found:
            found[-1] *= float(numbers["scales"][word])
        elif word in numbers["months"]:
            month = numbers["months"].index(word) + 1
        elif word in numbers["words"]:
            found.append(numbers["words"].index(word))
        elif word not in numbers["ignored"]:
            rest.append(word)
    if not found and not month:
        return None
    if month:
        day = found[0] if len(found) > 1 else 0
        return " ".join(rest), (sign * found[-1] if found else 0, month, day)
    return " ".join(rest), tuple(sign * value for value in found)


def _value(digits: str, thousands: str) -> float:
    """Return the number that digits with points and commas stand for, e.g. "2.500,5" → 2500.5."""
    grouped = re.fullmatch(rf"\d{{1,3}}(?:{re.escape(thousands)}\d{{3}})+(?:[.,]\d+)?", digits)
    plain = digits.replace(thousands, "") if grouped else digits
    parts = re.split(r"[.,]", plain)
    return float(parts[0] + "." + "".join(parts[1:])) if len(parts) > 1 else float(plain)
