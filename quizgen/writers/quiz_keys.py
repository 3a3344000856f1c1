"""The keys of a quiz file: one row a key, in the order of the format; reading and writing both follow the table."""

from __future__ import annotations

import difflib
import math
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, get_args

from quizgen.model import Level, Question, QuestionType, Quiz, Source
from quizgen.writers.nodes import Node

FORMAT = 1
TYPES: tuple[str, ...] = get_args(QuestionType)
LEVELS: tuple[str, ...] = get_args(Level)
NO_SOURCE = Source("", None, 0, 0, "")
"""The source of a question that a teacher has added."""


@dataclass(frozen=True, slots=True)
class Key:
    """A key: how its value is read from a node, and what is written of it (None: nothing)."""

    name: str
    read: Callable[[str, Node], Any]
    plain: Callable[[Any], Any]
    required: bool = False


def read_text(key: str, node: Node) -> str:
    """Return a text as it stands: `no`, `3.10` and `12:30` stay what they are."""
    if not isinstance(node.value, str):
        node.refuse(f"{key} is {_kind(node)}; allowed is a text")
    return node.value


def read_filled(key: str, node: Node) -> str:
    """Return a text that is not empty."""
    text = read_text(key, node)
    if not text.strip():
        node.refuse(f"{key} is empty; give a text")
    return text


def read_maybe(key: str, node: Node) -> str | None:
    """Return a text, or None for null; the word "null" stands in quotes."""
    if node.value is None or (node.plain and node.value in ("", "~", "null")):
        return None
    return read_text(key, node)


def read_texts(key: str, node: Node) -> tuple[str, ...]:
    """Return a list of texts; nothing at all is an empty list."""
    if node.plain and node.value == "":
        return ()
    if not isinstance(node.value, tuple):
        node.refuse(f"{key} is {_kind(node)}; allowed is a list of texts, each in a line of its own behind '- '")
    return tuple(read_text(key, item) for item in node.value)


def read_answer(key: str, node: Node) -> str | tuple[str, ...]:
    """Return a text, or the texts of a cloze's gaps."""
    return read_texts(key, node) if isinstance(node.value, tuple) else read_text(key, node)


def read_pairs(key: str, node: Node) -> tuple[tuple[str, str], ...]:
    """Return couples of texts: [[left, right], …]."""
    if not isinstance(node.value, tuple):
        node.refuse(f"{key} is {_kind(node)}; allowed is a list of couples, each '- [left, right]'")
    couples = []
    for item in node.value:
        couple = read_texts(key, item)
        if len(couple) != 2:
            item.refuse(f"{key} has an entry of {len(couple)} texts; each is a couple: '- [left, right]'")
        couples.append((couple[0], couple[1]))
    return tuple(couples)


def read_number(low: float, high: float) -> Callable[[str, Node], float]:
    """Return a reader of numbers from `low` to `high`; a comma is refused as clearly as a word."""
    allowed = f"a number from {low:g} on" if high == math.inf else f"a number from {low:g} to {high:g}"

    def read(key: str, node: Node) -> float:
        text = read_text(key, node)
        value = float(text) if re.fullmatch(r"-?\d+(\.\d+)?([eE][-+]?\d+)?", text, re.ASCII) else math.nan
        if not low <= value <= high or math.isinf(value):
            node.refuse(f"{key} is '{text}'; allowed is {allowed}, e.g. {min(high, 1.5):g}")
        return value

    return read


def read_place(key: str, node: Node) -> int:
    """Return a position in a text, a whole number from 0 on."""
    text = read_text(key, node)
    if not re.fullmatch(r"\d{1,12}", text, re.ASCII):
        node.refuse(f"{key} is '{text}'; allowed is a whole number from 0 on")
    return int(text)


def read_choice(allowed: tuple[str, ...]) -> Callable[[str, Node], str]:
    """Return a reader of one of some words."""

    def read(key: str, node: Node) -> str:
        text = read_text(key, node)
        if text not in allowed:
            node.refuse(f"{key} is '{text}'; allowed are {', '.join(allowed)}{_guess(text, allowed)}")
        return text

    return read


def read_source(key: str, node: Node) -> Source:
    """Return where a question comes from."""
    values = read_mapping(key, node, SOURCE_KEYS)
    if values["start"] > values["end"]:
        node.refuse(f"{key} starts at {values['start']}, behind its end {values['end']}; start comes first")
    return Source(**values)


def read_mapping(what: str, node: Node, keys: Sequence[Key]) -> dict[str, Any]:
    """Return the values of a mapping; unknown keys and missing ones are refused."""
    table = {key.name: key for key in keys}
    if not isinstance(node.value, dict):
        node.refuse(f"{what} is {_kind(node)}; allowed are the keys {', '.join(table)}")
    for name, child in node.value.items():
        if name not in table:
            child.refuse(f"{what}: unknown key '{name}'; allowed are {', '.join(table)}{_guess(name, table)}")
    needed = [key.name for key in keys if key.required]
    for name in needed:
        if name not in node.value:
            node.refuse(f"{what}: key '{name}' is missing; needed are {', '.join(needed)}")
    return {name: table[name].read(name, child) for name, child in node.value.items()}


def _number(value: float) -> float:
    return int(value) if value == int(value) else value


def _source_as_dict(source: Source) -> dict[str, Any]:
    return {key.name: key.plain(source) for key in SOURCE_KEYS}


def _answer_as_value(question: Question) -> str | list[str]:
    return question.answer if isinstance(question.answer, str) else list(question.answer)


SOURCE_KEYS = (
    Key("document", read_text, lambda s: s.document, required=True),
    Key("heading", read_maybe, lambda s: s.heading),
    Key("start", read_place, lambda s: s.start, required=True),
    Key("end", read_place, lambda s: s.end, required=True),
    Key("text", read_text, lambda s: s.text, required=True),
)

QUESTION_KEYS = (
    Key("id", read_filled, lambda q: q.id, required=True),
    Key("type", read_choice(TYPES), lambda q: q.type, required=True),
    Key("prompt", read_filled, lambda q: q.prompt, required=True),
    Key("answer", read_answer, _answer_as_value),
    Key("correction", read_maybe, lambda q: q.correction),
    Key("pairs", read_pairs, lambda q: list(q.pairs) or None),
    Key("items", read_texts, lambda q: list(q.items) or None),
    Key("accept", read_texts, lambda q: list(q.accept)),
    Key("distractors", read_texts, lambda q: list(q.distractors)),
    Key("hint", read_maybe, lambda q: q.hint),
    Key("extra", read_maybe, lambda q: q.extra),
    Key("level", read_choice(LEVELS), lambda q: q.level),
    Key("points", read_number(0, math.inf), lambda q: _number(q.points)),
    Key("score", read_number(0, 1), lambda q: _number(q.score)),
    Key("template", read_text, lambda q: q.template),
    Key("source", read_source, lambda q: _source_as_dict(q.source)),
)

QUIZ_KEYS = (
    Key("format", read_choice((str(FORMAT),)), lambda quiz: FORMAT, required=True),
    Key("title", read_filled, lambda quiz: quiz.title, required=True),
    Key("language", read_filled, lambda quiz: quiz.language, required=True),
    Key("questions", lambda key, node: _read_questions(key, node), lambda quiz: None, required=True),
)

BELONGS = {"correction": "true_false", "pairs": "matching", "items": "ordering"}
"""Keys that only one type of question has."""


def quiz_of(node: Node) -> Quiz:
    """Return the quiz that a file's root node holds."""
    values = read_mapping("the quiz", node, QUIZ_KEYS)
    return Quiz(values["title"], values["language"], values["questions"])


def _read_questions(key: str, node: Node) -> tuple[Question, ...]:
    if node.plain and node.value == "":
        return ()
    if not isinstance(node.value, tuple):
        node.refuse(f"{key} is {_kind(node)}; allowed is a list, each question behind '- '")
    lines: dict[str, int] = {}
    questions = []
    for item in node.value:
        question = _read_question(item)
        if question.id in lines:
            item.refuse(f"id '{question.id}' is given twice, first in line {lines[question.id]}; each needs its own")
        lines[question.id] = item.line
        questions.append(question)
    return tuple(questions)


def _read_question(node: Node) -> Question:
    what = "question"
    if isinstance(node.value, dict) and "id" in node.value and isinstance(node.value["id"].value, str):
        what = f"question '{node.value['id'].value}'"
    values = read_mapping(what, node, QUESTION_KEYS)
    question = Question(**{"answer": "", "source": NO_SOURCE, **values})
    for problem_key, problem in _contradictions(question, set(values)):
        place = node.value.get(problem_key, node) if isinstance(node.value, dict) else node
        place.refuse(f"{what}: {problem}")
    return question


def _contradictions(question: Question, given: set[str]) -> Iterable[tuple[str, str]]:
    """Yield the key and the fault where a question's values do not fit its type."""
    kind, answer = question.type, question.answer
    for key, owner in BELONGS.items():
        if key in given and kind != owner and getattr(question, key):
            yield key, f"{key} is given, but type is {kind}; only {owner} has {key}"
    if kind == "cloze":
        gaps = {int(number) for number in re.findall(r"\{\{(\d{1,6})\}\}", question.prompt)}
        if isinstance(answer, str):
            yield "answer", "answer of a cloze is a text; allowed is a list, one text a gap"
        elif not answer or gaps != set(range(1, len(answer) + 1)):
            marks = ", ".join(f"{{{{{number}}}}}" for number in sorted(gaps)) or "no gap"
            yield "prompt", f"prompt has {marks}, but answer has {len(answer)} texts; number the gaps from {{{{1}}}} on"
    elif not isinstance(answer, str):
        yield "answer", f"answer is a list, but type is {kind}; only cloze has a list"
    elif kind == "true_false" and answer not in ("true", "false"):
        yield "answer", f"answer is '{answer}'; allowed are true, false"
    elif kind in ("short_answer", "multiple_choice") and not answer.strip():
        yield "answer", "answer is missing or empty; give a text"
    for key, owner, entries in (("pairs", "matching", question.pairs), ("items", "ordering", question.items)):
        if kind == owner and len(entries) < 2:
            yield key, f"type is {owner}, but there are {len(entries)} {key}; at least 2 are needed"
    if kind == "multiple_choice" and not question.distractors:
        yield "distractors", "type is multiple_choice, but there are no distractors; at least 1 is needed"


def _kind(node: Node) -> str:
    kinds = {tuple: "a list", dict: "a mapping", str: "a text", type(None): "null"}
    return kinds[type(node.value)]


def _guess(name: str, allowed: Iterable[str]) -> str:
    close = difflib.get_close_matches(name, list(allowed), 1)
    return f"; did you mean '{close[0]}'?" if close else ""
