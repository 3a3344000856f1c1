"""Proof of templates: each example must come out, each counterexample must not; says at which stage it went wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from quizgen.languages import Language
from quizgen.model import Document, Fact
from quizgen.questions import candidates_of
from quizgen.questions.candidates import Candidate, Rejected
from quizgen.questions.template_file import Problem
from quizgen.questions.templates import Counterexample, Example, Template

FactsOf = Callable[[Document], Sequence[Fact]]
"""The stages before this one: the facts of a text."""

PictureOf = Callable[[Document], str]
"""The analysis of a text in a form that people read."""


def check_templates(
    templates: Sequence[Template], facts_of: FactsOf, language: Language, picture_of: PictureOf | None = None
) -> tuple[Problem, ...]:
    """What the examples and counterexamples of templates prove wrong, each with the sentence and what came out."""
    return tuple(
        problem
        for template in templates
        for problem in (*_examples(template, facts_of, language, picture_of), *_counter(template, facts_of, language))
    )


def _questions(
    template: Template, text: str, facts_of: FactsOf, language: Language
) -> tuple[tuple[Candidate, ...], tuple[Rejected, ...]]:
    document = Document("", text, "example")
    good, rejected = candidates_of(document, facts_of(document), (template,), language)
    return tuple(one for one in good if one.question.type == template.type and not one.doubts), rejected


def _told(answer: str | tuple[str, ...]) -> str:
    return answer if isinstance(answer, str) else " … ".join(answer)


def _examples(
    template: Template, facts_of: FactsOf, language: Language, picture_of: PictureOf | None
) -> Iterator[Problem]:
    for example in template.examples:
        good, rejected = _questions(template, example.text, facts_of, language)
        found = [(one.question.prompt, _told(one.question.answer)) for one in good]
        if (example.question, example.answer) not in found:
            picture = picture_of(Document("", example.text, "example")) if picture_of else ""
            message = "\n".join(_failure(template, example, found, rejected, picture))
            yield Problem(template.path, example.line, message)


def _failure(
    template: Template, example: Example, found: list[tuple[str, str]], rejected: Sequence[Rejected], picture: str
) -> Iterator[str]:
    yield f"template {template.id!r}: the example fails"
    yield f"  sentence  {example.text}"
    yield f"  wanted    {example.question} → {example.answer}"
    for prompt, answer in found:
        yield f"  got       {prompt} → {answer}"
    for one in rejected:
        yield f"  rejected  {f'{one.prompt} → {one.answer}: ' if one.prompt else ''}{one.check}: {one.reason}"
    if not found and not rejected:
        yield f"  got       nothing: no fact of kind {template.fact.kind()!r} has {', '.join(template.slots)}"
    yield from (f"  {line}" for line in picture.splitlines())


def _counter(template: Template, facts_of: FactsOf, language: Language) -> Iterator[Problem]:
    for example in template.counterexamples:
        good, _ = _questions(template, example.text, facts_of, language)
        for one in good:
            yield Problem(template.path, example.line, _refuted(template, example, one))


def _refuted(template: Template, example: Counterexample, got: Candidate) -> str:
    return "\n".join(
        (
            f"template {template.id!r}: the counterexample gives a question",
            f"  sentence  {example.text}",
            f"  because   {example.because}",
            f"  got       {got.question.prompt} → {_told(got.question.answer)}",
        )
    )
