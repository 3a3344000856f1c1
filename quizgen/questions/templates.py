"""Question templates: data with proof, loaded from the YAML files of a language and checked at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import cast, get_args

import yaml
from jinja2 import StrictUndefined, TemplateSyntaxError, nodes
from jinja2.sandbox import SandboxedEnvironment

from quizgen.errors import TemplateError
from quizgen.languages import Language
from quizgen.model import Fact, Level, Phrase, QuestionType
from quizgen.questions.distractors import STRATEGIES
from quizgen.questions.template_file import (
    FaultError,
    Problem,
    Value,
    compose,
    items,
    line_of,
    mapping,
    number,
    one_of,
    scalar,
)

FACTS: Mapping[str, type[Fact]] = {kind.kind(): kind for kind in Fact.__subclasses__()}
"""The kinds of facts by the names that templates use."""

FUNCTIONS = ("ask", "which", "blank", "retell", "key")
"""What a template may call, each with one slot."""

TEMPLATE_TYPES: tuple[QuestionType, ...] = ("short_answer", "cloze")
"""What a template may make; the other types are made out of these."""

_REQUIRED = ("id", "question", "answer", "examples", "counterexamples")
_OPTIONAL = ("type", "distractors", "level", "points", "weight", "hint")


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence and the question that the template must make of it."""

    text: str
    question: str
    answer: str
    line: int


@dataclass(frozen=True, slots=True)
class Counterexample:
    """A sentence that the template must not ask about, and why."""

    text: str
    because: str
    line: int


@dataclass(frozen=True, slots=True)
class Template:
    """One way to ask; `slots` are all that it mentions, `asked` the one that its answer starts with."""

    id: str
    fact: type[Fact]
    question: str
    answer: str
    slots: tuple[str, ...]
    asked: str
    type: QuestionType = "short_answer"
    distractors: str | None = None
    level: Level = "I"
    points: float = 1.0
    weight: float = 1.0
    hint: str | None = None
    examples: tuple[Example, ...] = ()
    counterexamples: tuple[Counterexample, ...] = ()
    path: str = ""
    line: int = 1


def environment(language: Language) -> SandboxedEnvironment:
    """The Jinja environment of a language: a slot is written as the key of a question would write it."""

    def written(value: object) -> object:
        return language.answer(value) if isinstance(value, Phrase) else value

    jinja = SandboxedEnvironment(undefined=StrictUndefined, autoescape=False, finalize=written)
    jinja.filters = dict(language.filters())
    return jinja


def load_templates(folders: Sequence[Path], code: str, language: Language) -> tuple[Template, ...]:
    """All templates for the language of that code; raises TemplateError at the first fault."""
    templates, problems = read_templates(folders, code, language)
    if problems:
        raise TemplateError(str(problems[0]))
    return templates


def template_files(folder: Path, code: str) -> list[Path]:
    """The template files of a folder, in it or in its folder of that language; a file stands for itself."""
    if folder.is_file():
        return [folder]
    if not folder.is_dir():
        raise TemplateError(f"{folder}: no such folder; give a folder with template files (*.yaml)")
    return sorted({*folder.glob("*.yaml"), *folder.glob(f"{code}/*.yaml")})


def read_templates(
    folders: Sequence[Path], code: str, language: Language
) -> tuple[tuple[Template, ...], tuple[Problem, ...]]:
    """All templates for a language, and the faults of their files; files of other languages are left out."""
    jinja = environment(language)
    templates: list[Template] = []
    problems: list[Problem] = []
    for path in (file for folder in folders for file in template_files(folder, code)):
        try:
            top = mapping(compose(path), "the file", ("language", "fact", "templates"))
            if scalar(top["language"], "language").text != code:
                continue
            kind = FACTS[one_of(top["fact"], "fact", FACTS)]
            nodes_of_templates = items(top["templates"], "templates", 1)
        except FaultError as fault:
            problems.append(Problem(str(path), fault.line, fault.message))
            continue
        for node in nodes_of_templates:
            try:
                templates.append(read_template(node, kind, str(path), jinja))
            except FaultError as fault:
                problems.append(Problem(str(path), fault.line, fault.message))
    return tuple(templates), (*problems, *duplicates(templates))


def duplicates(templates: Iterable[Template]) -> Iterable[Problem]:
    """A problem for each template whose id an earlier one has."""
    first: dict[str, Template] = {}
    for template in templates:
        earlier = first.setdefault(template.id, template)
        if earlier is not template:
            message = f"template {template.id!r}: the id is taken by {earlier.path}:{earlier.line}"
            yield Problem(template.path, template.line, message)


def read_template(node: yaml.Node, kind: type[Fact], path: str, jinja: SandboxedEnvironment) -> Template:
    """One template of a file; raises FaultError where it is wrong."""
    keys = mapping(node, "a template", _REQUIRED, _OPTIONAL)
    name = _id(keys["id"])
    what = f"template {name!r}"
    texts = {key: scalar(keys[key], f"{what}: {key}") for key in ("question", "answer", "hint") if key in keys}
    used = {key: slots_of(text, f"{what}: {key}", kind, jinja) for key, text in texts.items()}
    if not used["answer"]:
        told = f"{what}: answer mentions no slot; a fact of kind {kind.kind()!r} has {_slots(kind)}"
        raise FaultError(texts["answer"].line, told)
    return Template(
        id=name,
        fact=kind,
        question=texts["question"].text,
        answer=texts["answer"].text,
        slots=tuple(dict.fromkeys(slot for slots in used.values() for slot in slots)),
        asked=used["answer"][0],
        type=cast(QuestionType, _choice(keys, "type", what, TEMPLATE_TYPES, "short_answer")),
        distractors=one_of(keys["distractors"], f"{what}: distractors", STRATEGIES) if "distractors" in keys else None,
        level=cast(Level, _choice(keys, "level", what, get_args(Level), "I")),
        points=number(keys["points"], f"{what}: points", 0.5, 100) if "points" in keys else 1.0,
        weight=number(keys["weight"], f"{what}: weight", 0, 1) if "weight" in keys else 1.0,
        hint=texts["hint"].text if "hint" in texts else None,
        examples=tuple(_example(item, what) for item in items(keys["examples"], f"{what}: examples", 2)),
        counterexamples=tuple(
            _counterexample(item, what) for item in items(keys["counterexamples"], f"{what}: counterexamples", 1)
        ),
        path=path,
        line=line_of(node),
    )


def _id(node: yaml.Node) -> str:
    name = scalar(node, "id").text
    if not name.replace("-", "").isalnum() or not name.isascii() or name != name.lower():
        raise FaultError(line_of(node), f"id {name!r}: allowed are a-z, 0-9 and '-'")
    return name


def _slots(kind: type[Fact]) -> str:
    return ", ".join(kind.slots())


def _choice(keys: Mapping[str, yaml.Node], key: str, what: str, allowed: Sequence[str], default: str) -> str:
    return one_of(keys[key], f"{what}: {key}", allowed) if key in keys else default


def _example(node: yaml.Node, what: str) -> Example:
    keys = mapping(node, f"{what}: an example", ("text", "question", "answer"))
    text, question, answer = (scalar(keys[key], f"{what}: {key}").text for key in ("text", "question", "answer"))
    return Example(text, question, answer, line_of(node))


def _counterexample(node: yaml.Node, what: str) -> Counterexample:
    keys = mapping(node, f"{what}: a counterexample", ("text", "because"))
    text, because = (scalar(keys[key], f"{what}: {key}").text for key in ("text", "because"))
    return Counterexample(text, because, line_of(node))


def slots_of(value: Value, what: str, kind: type[Fact], jinja: SandboxedEnvironment) -> tuple[str, ...]:
    """The slots that a piece of template mentions, in order; refuses all but slots, functions and filters."""
    try:
        tree = jinja.parse(value.text)
    except TemplateSyntaxError as error:
        raise FaultError(value.line, f"{what}: {error.message}") from error
    found: list[str] = []
    for node in tree.body:
        if not isinstance(node, nodes.Output):
            raise FaultError(value.line, f"{what}: only {{{{ … }}}} is allowed, no statements")
        for part in node.nodes:
            if not isinstance(part, nodes.TemplateData):
                found.append(_slot_of(part, value.line, what, kind, jinja))
    return tuple(found)


def _slot_of(node: nodes.Node | None, line: int, what: str, kind: type[Fact], jinja: SandboxedEnvironment) -> str:
    match node:
        case nodes.Name(name=name) if name in kind.slots():
            return str(name)
        case nodes.Name(name=name):
            raise FaultError(line, f"{what} uses {name!r}, but a fact of kind {kind.kind()!r} has {_slots(kind)}")
        case nodes.Call(node=nodes.Name(name=function), args=[inner], kwargs=[], dyn_args=None, dyn_kwargs=None):
            if function not in FUNCTIONS:
                raise FaultError(line, f"{what} calls {function!r}; allowed are {', '.join(FUNCTIONS)}")
            return _slot_of(inner, line, what, kind, jinja)
        case nodes.Filter(node=inner, name=name, args=[], kwargs=[]):
            if name not in jinja.filters:
                allowed = ", ".join(sorted(jinja.filters)) or "none"
                raise FaultError(line, f"{what} uses the filter {name!r}; allowed are {allowed}")
            return _slot_of(inner, line, what, kind, jinja)
        case _:
            raise FaultError(
                line, f"{what}: allowed are a slot, {'(slot), '.join(FUNCTIONS)}(slot) and filters, no other expression"
            )
