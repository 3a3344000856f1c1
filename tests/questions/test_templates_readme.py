"""The teacher's manual of templates names what there is, all of it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from quizgen.questions.distractors import STRATEGIES
from quizgen.questions.templates import FACTS, FUNCTIONS

MANUAL = (Path(__file__).parents[2] / "question_templates" / "README.md").read_text(encoding="utf-8")
ROWS = {row[0]: row[1] for row in re.findall(r"^\| (\w+) \| ([^|]+) \|", MANUAL, re.MULTILINE)}


@pytest.mark.parametrize("kind", FACTS)
def test_every_kind_of_fact_with_its_slots(kind: str) -> None:
    assert tuple(ROWS[kind].strip().split(", ")) == FACTS[kind].slots()


def test_every_strategy() -> None:
    assert set(re.findall(r"`(\w+)`", ROWS["distractors"])) == set(STRATEGIES)


@pytest.mark.parametrize("name", FUNCTIONS)
def test_every_function(name: str) -> None:
    assert f"{{{{ {name}(" in MANUAL
