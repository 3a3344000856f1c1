"""The way of a text, one stage a line: documents become sentences, facts, questions and a quiz.

Readers and writers stand outside: a command reads first and writes last, so that all in between stays pure.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from quizgen import explaining, languages
from quizgen.errors import QuizgenError
from quizgen.facts import find_facts
from quizgen.languages import LANGUAGES, Language
from quizgen.model import Document, Fact, Level, QuestionType, Quiz, Sentence
from quizgen.questions import Options, Selection, make_questions
from quizgen.questions.checks import Finding
from quizgen.questions.checks import check_quiz as run_checks
from quizgen.questions.proof import check_templates as run_examples
from quizgen.questions.templates import load_templates, read_templates
from quizgen.resources import shipped_templates


@dataclass(frozen=True, slots=True)
class QuizOptions:
    """What a user may choose; `count` None asks for all, empty `types` or `levels` for every one.

    `least` is the lowest score of a question, None leaves it to the program. `language` None lets the text decide;
    `templates` are folders added to the shipped ones.
    """

    count: int | None = 20
    least: float | None = None
    types: tuple[QuestionType, ...] = ()
    levels: tuple[Level, ...] = ()
    language: str | None = None
    title: str | None = None
    templates: tuple[Path, ...] = ()
    seed: int = 0


@dataclass(frozen=True, slots=True)
class QuizResult:
    """A quiz and what its maker should know of it, e.g. „12 of 20 questions: the text holds no more“."""

    quiz: Quiz
    messages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Way:
    """All that the stages made of some documents."""

    code: str
    sentences: tuple[tuple[Sentence, ...], ...]
    facts: tuple[tuple[Fact, ...], ...]
    selection: Selection


def language_codes() -> tuple[str, ...]:
    """Return the codes of the languages that can be analysed, e.g. ("de",)."""
    return tuple(LANGUAGES)


def make_quiz(documents: Sequence[Document], options: QuizOptions) -> QuizResult:
    """Return the best questions about the documents, in document order."""
    way = _walk(documents, options)
    title = options.title or documents[0].title
    return QuizResult(Quiz(title, way.code, way.selection.questions, tuple(documents)), way.selection.messages)


def _walk(documents: Sequence[Document], options: QuizOptions) -> _Way:
    code = options.language or languages.detect(documents)
    language = languages.load(code)
    templates = load_templates((shipped_templates(), *options.templates), code, language)
    sentences = tuple(language.analyse(document) for document in documents)
    facts = tuple(find_facts(found) for found in sentences)
    chosen = Options(options.count, options.types, options.levels, options.seed, options.least)
    selection = make_questions(tuple(zip(documents, facts, strict=True)), templates, language, chosen)
    return _Way(code, sentences, facts, selection)


def explain(document: Document, options: QuizOptions) -> dict[str, Any]:
    """Return the analysis of a document as values that JSON can hold."""
    way = _walk((document,), options)
    return explaining.as_data(way.code, way.sentences[0], way.facts[0], way.selection)


def explain_text(document: Document, options: QuizOptions) -> str:
    """Return the analysis of a document as a picture in plain text."""
    way = _walk((document,), options)
    return explaining.as_picture(way.sentences[0], way.facts[0], way.selection)


def check_templates(paths: Sequence[Path], language: str | None = None) -> list[str]:
    """Return what is wrong with the templates in these files or folders, a line each."""
    problems: list[str] = []
    found = False
    for code in [language] if language else language_codes():
        spoken = languages.load(code)
        templates, faults = read_templates(paths, code, spoken)
        found = found or bool(templates or faults)
        proven = run_examples(templates, partial(_facts, spoken), spoken, partial(_picture, spoken))
        problems += [str(problem) for problem in (*faults, *proven)]
    if not found:
        raise QuizgenError(f"{paths[0]}: no templates found; give files *.yaml or a folder with them")
    return problems


def _facts(language: Language, document: Document) -> tuple[Fact, ...]:
    return find_facts(language.analyse(document))


def _picture(language: Language, document: Document) -> str:
    return explaining.pictures(language.analyse(document))


def check_quiz(quiz: Quiz) -> tuple[Finding, ...]:
    """Return what is wrong with the questions of a quiz, errors and warnings."""
    if quiz.language not in LANGUAGES:
        raise QuizgenError(f"language {quiz.language!r} is not known; allowed are {', '.join(LANGUAGES)}")
    return tuple(run_checks(quiz, languages.load(quiz.language).checking))
