"""The quiz of a whole text passes the checks that any quiz must pass."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from quizgen.facts import find_facts
from quizgen.languages import load
from quizgen.model import Document, Fact, Quiz
from quizgen.questions import Options, Selection, make_questions
from quizgen.questions.checks import check_quiz
from quizgen.questions.rivalry import IN_WORDS, MOST_PER_SENTENCE
from quizgen.questions.templates import load_templates

TESTS = Path(__file__).parents[1]
LANGUAGE = load("de")
OPTIONS = {
    "all": Options(),
    "ten": Options(count=10),
    "twenty": Options(count=20, seed=3),
    "statements": Options(types=("true_false",)),
    "choices": Options(types=("multiple_choice",)),
    "gaps": Options(types=("cloze",)),
}


@cache
def read() -> tuple[Document, tuple[Fact, ...]]:
    text = (TESTS / "texts" / "stalin-industrialisierung.txt").read_text(encoding="utf-8")
    document = Document("Stalin und die Industrialisierung", text, "stalin.txt")
    return document, find_facts(LANGUAGE.analyse(document))


@cache
def made(name: str) -> Selection:
    templates = load_templates([TESTS.parent / "question_templates"], "de", LANGUAGE)
    return make_questions([read()], templates, LANGUAGE, OPTIONS[name])


@pytest.mark.parametrize("name", OPTIONS)
def test_no_check_finds_an_error(name: str) -> None:
    findings = check_quiz(Quiz("Stalin", "de", made(name).questions), LANGUAGE.checking)
    assert [str(finding) for finding in findings if finding.severity == "error"] == []


@pytest.mark.parametrize("name", OPTIONS)
def test_ids_are_unique_and_sources_exact(name: str) -> None:
    text = read()[0].text
    questions = made(name).questions
    assert len({question.id for question in questions}) == len(questions)
    assert all(text[one.source.start : one.source.end] == one.source.text for one in questions)


def test_questions_stand_in_document_order() -> None:
    starts = [question.source.start for question in made("all").questions if question.type in IN_WORDS]
    assert starts == sorted(starts)
    assert len(starts) >= 5


def test_at_most_four_questions_in_words_about_a_sentence() -> None:
    texts = [question.source.text for question in made("all").questions if question.type in IN_WORDS]
    assert max(map(texts.count, texts)) <= MOST_PER_SENTENCE


def test_no_copied_paragraph_is_asked_twice() -> None:
    prompts = [question.prompt for question in made("all").questions]
    assert len(set(prompts)) == len(prompts)
    second = read()[0].text.rindex("Stalins These")
    assert all(question.source.end <= second for question in made("all").questions if question.type != "open")


def test_scores_rank() -> None:
    assert all(0 <= question.score <= 1 for question in made("all").questions)
    assert len({question.score for question in made("all").questions}) > 3
