"""A memory of mistakes: bad questions that must not come back, and good ones that must stay."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from quizgen.facts import find_facts
from quizgen.languages import load
from quizgen.model import Document, Question
from quizgen.questions import candidates_of
from quizgen.questions.templates import Template, load_templates

HERE = Path(__file__).parent
LANGUAGE = load("de")
CODES = {f"E{n}" for n in range(1, 15)} | {f"D{n}" for n in range(1, 7)} | {"C1", "C2", "C3"}


def rows(name: str) -> list[dict[str, Any]]:
    loaded = yaml.load((HERE / name).read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    assert isinstance(loaded, list)
    return loaded


def mistakes() -> list[Any]:
    """The bad questions; those that still come are expected to fail, so that none is mended unseen."""
    return [
        pytest.param(
            row,
            id=f"{row['code']} {row['question']}",
            marks=[pytest.mark.xfail(reason=row["still"])] if "still" in row else [],
        )
        for row in rows("rejected.de.yaml")
    ]


@cache
def templates() -> tuple[Template, ...]:
    return load_templates([HERE.parents[1] / "question_templates"], "de", LANGUAGE)


@cache
def asked(text: str, title: str) -> tuple[Question, ...]:
    document = Document(title, text, "x.txt")
    facts = find_facts(LANGUAGE.analyse(document))
    return tuple(one.question for one in candidates_of(document, facts, templates(), LANGUAGE)[0] if not one.doubts)


def keys_of(row: dict[str, Any], *, with_topic: bool = False) -> set[str]:
    """The keys of the question of a row, in a text with the title of the row, which most go without.

    `with_topic` counts those before which the topic is said, too.
    """
    title, wanted = row.get("title", ""), row["question"]
    topic = re.compile(r"Thema [^:]+: " if with_topic else "")
    found = (q.answer for q in asked(row["text"], title) if wanted in (q.prompt, topic.sub("", q.prompt, count=1)))
    return {answer if isinstance(answer, str) else " … ".join(answer) for answer in found}


@pytest.mark.parametrize("row", mistakes())
def test_a_mistake_does_not_come_back(row: dict[str, Any]) -> None:
    assert row["code"] in CODES
    if "distractor" in row:
        wrong = {option for question in asked(row["text"], row.get("title", "")) for option in question.distractors}
        assert row["distractor"] not in wrong
    elif "answer" in row:
        assert row["answer"] not in keys_of(row, with_topic=True)
    else:
        assert keys_of(row, with_topic=True) == set()


@pytest.mark.parametrize("row", rows("good.de.yaml"), ids=lambda row: row["question"])
def test_a_good_question_stays(row: dict[str, Any]) -> None:
    assert row["answer"] in keys_of(row)
