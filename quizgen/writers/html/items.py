"""A question as it stands on paper: how it is asked, its options in their order, its gaps and its lines to write on."""

from __future__ import annotations

import math
import re
import string
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from quizgen.model import Level, Question, QuestionType
from quizgen.writers.html.labels import Labels
from quizgen.writers.html.shuffling import shuffle
from quizgen.writers.sheet_options import SheetOptions

HANDWRITING = 36
"""Characters that a pupil writes on a line of the sheet."""

COMPACT = 22
"""Characters of an option of which two fit a line."""

MOST_LINES = 12
"""An item must fit a page in every size of print."""


class Option(NamedTuple):
    """An option with its letter, or an item of an ordering with its right place as `mark`."""

    mark: str
    text: str
    right: bool = False


@dataclass(frozen=True, slots=True)
class Item:
    """A question on a sheet; `form` is how it is asked, which easy and hard sheets change.

    `pieces` are the texts of a cloze, each with the number of the gap behind it; `left` are the left-hand sides of a
    matching, each with letter and text of its partner; `cite` is "Z. 12-14" where the text is printed.
    """

    number: int
    form: QuestionType
    question: Question
    points: str
    level: Level
    write_lines: int = 0
    options: tuple[Option, ...] = ()
    pieces: tuple[tuple[str, int | None], ...] = ()
    left: tuple[tuple[str, str, str], ...] = ()
    cite: str | None = None

    @property
    def compact(self) -> bool:
        """Whether the options are so short that two stand beside each other."""
        return all(len(option.text) <= COMPACT for option in self.options)

    @property
    def right(self) -> Option | None:
        """The right option of a choice."""
        return next((option for option in self.options if option.right), None)

    @property
    def answers(self) -> tuple[str, ...]:
        """The answer, or those of the gaps."""
        answer = self.question.answer
        return answer if isinstance(answer, tuple) else (answer,)

    @property
    def shown_gaps(self) -> str:
        """The prompt of a cloze with a line for each gap."""
        return "".join(f"{text}____" if gap else text for text, gap in self.pieces)

    @property
    def left_over(self) -> tuple[Option, ...]:
        """The options of a matching that belong to nothing."""
        used = {letter for _, letter, _ in self.left}
        return tuple(option for option in self.options if option.mark not in used)

    @property
    def places(self) -> str:
        """The numbers to write at an ordering, from top to bottom."""
        return " – ".join(option.mark for option in self.options)


def form_of(question: Question, options: SheetOptions, labels: Labels) -> QuestionType:
    """Return how a question is asked: easy sheets offer choices where there are any, hard sheets take them away."""
    if question.type == "multiple_choice":
        opened = options.difficulty == "hard" and not needs_options(question, labels)
        return "short_answer" if opened or not question.distractors else "multiple_choice"
    if question.type == "short_answer" and options.difficulty == "easy" and len(question.distractors) >= 2:
        return "multiple_choice"
    return question.type


def needs_options(question: Question, labels: Labels) -> bool:
    """Whether a prompt points at its options, e.g. "Welche der folgenden Städte …?"."""
    words = " ".join(re.findall(r"\w+", question.prompt.lower()))
    return any(f" {word} " in f" {words} " for word in labels.words["needs_options"])


def make_item(
    number: int,
    question: Question,
    form: QuestionType,
    labels: Labels,
    *,
    choices: tuple[str, ...] = (),
    seed: str = "",
    cite: str | None = None,
) -> Item:
    """Return a question as an item; `choices` are its options in their order, `seed` shuffles what else it holds."""
    level = requirement_level(question, labels)
    points = labels.number(question.points)
    if form == "multiple_choice":
        options = tuple(Option(mark, text, text == question.answer) for mark, text in lettered(choices))
        return Item(number, form, question, points, level, options=options, cite=cite)
    if form == "cloze":
        return Item(number, form, question, points, level, pieces=split_gaps(question.prompt), cite=cite)
    if form == "matching":
        right = shuffle(
            dict.fromkeys((*(pair[1] for pair in question.pairs), *question.distractors)), f"{seed} {question.id}"
        )
        letters = {text: mark for mark, text in lettered(right)}
        options = tuple(Option(letters[text], text) for text in right)
        left = tuple((text, letters[partner], partner) for text, partner in question.pairs)
        return Item(number, form, question, points, level, options=options, left=left, cite=cite)
    if form == "ordering":
        places = [Option(str(place), text) for place, text in enumerate(question.items, start=1)]
        return Item(number, form, question, points, level, options=shuffle(places, f"{seed} {question.id}"), cite=cite)
    return Item(number, form, question, points, level, write_lines(question, form), cite=cite)


def requirement_level(question: Question, labels: Labels) -> Level:
    """Return the Anforderungsbereich; a task's Operator decides, and what rules have made is never III."""
    level = question.level
    if question.type == "open" and (word := re.match(r"\w+", question.prompt)):
        levels: tuple[Level, ...] = ("I", "II", "III")
        level = next((key for key in levels if word.group().lower() in labels.words["operators"][key]), level)
    return "II" if level == "III" and question.template else level


def write_lines(question: Question, form: QuestionType) -> int:
    """Return how many lines an answer needs; 0 where there is nothing to write."""
    needed = math.ceil(len(str(question.answer)) / HANDWRITING)
    if form == "open":
        return min(max(5, 2 * needed), MOST_LINES)
    return min(max(1, needed), MOST_LINES) if form == "short_answer" else 0


def lettered(texts: Iterable[str]) -> list[tuple[str, str]]:
    """Return texts with letters, e.g. ["x", "y"] → [("A", "x"), ("B", "y")]; after Z comes AA."""
    letters = string.ascii_uppercase
    return [
        (letters[index] if index < 26 else letters[index // 26 - 1] + letters[index % 26], text)
        for index, text in enumerate(texts)
    ]


def split_gaps(prompt: str) -> tuple[tuple[str, int | None], ...]:
    """Return the texts of a cloze with the gaps behind them, e.g. "Im {{1}} von" → (("Im ", 1), (" von", None))."""
    parts = re.split(r"\{\{(\d+)\}\}", prompt)
    return (*((text, int(gap)) for text, gap in zip(parts[::2], parts[1::2], strict=False)), (parts[-1], None))


def bank_of(questions: Iterable[Question]) -> tuple[str, ...]:
    """Return the words of clozes with their distractors, in alphabetical order, which tells nothing."""
    words: list[str] = []
    for question in questions:
        words.extend(question.answer if isinstance(question.answer, tuple) else (question.answer,))
        words.extend(question.distractors)
    return tuple(sorted(words, key=lambda word: (unicodedata.normalize("NFD", word.casefold()), word)))
