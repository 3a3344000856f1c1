"""The templates that come with quizgen: one file a kind of fact, each template proven by its examples."""

from __future__ import annotations

from pathlib import Path

import pytest

from quizgen.facts import find_facts
from quizgen.languages import load
from quizgen.model import Document, Fact
from quizgen.questions.proof import check_templates
from quizgen.questions.templates import FACTS, Template, read_templates

FOLDER = Path(__file__).parents[2] / "question_templates"
LANGUAGE = load("de")
TEMPLATES, PROBLEMS = read_templates((FOLDER,), "de", LANGUAGE)


def facts_of(document: Document) -> tuple[Fact, ...]:
    return find_facts(LANGUAGE.analyse(document))


def test_files_are_sound() -> None:
    assert [str(problem) for problem in PROBLEMS] == []


@pytest.mark.parametrize("kind", FACTS)
def test_every_kind_of_fact_has_a_file(kind: str) -> None:
    assert (FOLDER / "de" / f"{kind}.yaml").is_file()


@pytest.mark.parametrize("template", TEMPLATES, ids=[template.id for template in TEMPLATES])
def test_examples_come_out_and_counterexamples_do_not(template: Template) -> None:
    assert [str(problem) for problem in check_templates((template,), facts_of, LANGUAGE)] == []


@pytest.mark.parametrize("template", TEMPLATES, ids=[template.id for template in TEMPLATES])
def test_id_tells_the_kind_of_fact(template: Template) -> None:
    assert template.id.startswith(f"{template.fact.kind()}-")


@pytest.mark.parametrize("template", TEMPLATES, ids=[template.id for template in TEMPLATES])
def test_examples_differ_in_their_order_of_words(template: Template) -> None:
    assert len({example.text.split()[0] for example in template.examples}) > 1


@pytest.mark.parametrize("kind", ["cause", "purpose"])
def test_reasons_are_more_than_reproduction(kind: str) -> None:
    assert {template.level for template in TEMPLATES if template.fact.kind() == kind} == {"II"}
