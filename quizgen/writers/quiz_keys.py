"""The keys of a quiz file: one row a key, in the order of the format; reading and writing both follow the table."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from typing import Any, get_args

from quizgen.model import Level, Question, QuestionType, Quiz, Source
from quizgen.writers.nodes import Node
from quizgen.writers.quiz_values import (
    Key,
    kind_of,
    read_answer,
    read_choice,
    read_filled,
    read_mapping,
    read_maybe,
    read_number,
    read_pairs,
    read_place,
    read_text,
    read_texts,
)

FORMAT = 1
TYPES: tuple[str, ...] = get_args(QuestionType)
LEVELS: tuple[str, ...] = get_args(Level)
NO_SOURCE = Source("", None, 0, 0, "")
"""The source of a question that a teacher has added."""


def read_source(key: str, node: Node) -> Source:
    """Return where a question comes from."""
    values = read_mapping(key, node, SOURCE_KEYS)
    if values["start"] > values["end"]:
        node.refuse(f"{key} starts at {values['start']}, behind its end {values['end']}; start comes first")
    return Source(**values)


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
        node.refuse(f"{key} is {kind_of(node)}; allowed is a list, each question behind '- '")
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
