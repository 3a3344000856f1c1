"""YAML and JSON as nodes that know their lines; values stay the texts that stand there (`no`, `3.10`, `12:30`)."""

from __future__ import annotations

import json
import re
from bisect import bisect_left
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import NoReturn, TypeVar

import yaml

from quizgen.errors import QuizFileError
from quizgen.writers.shipped_yaml import compose_shipped

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Node:
    """A value and the line where it, or its key, stands; None is JSON's null. `plain` texts have no quotes."""

    value: str | tuple[Node, ...] | dict[str, Node] | None
    file: str
    line: int
    plain: bool = False

    def refuse(self, problem: str) -> NoReturn:
        """Raise the error that says where, what, and what is allowed."""
        raise QuizFileError(f"{self.file}:{self.line}: {problem}")


def load_yaml(text: str, file: str, *, shipped: bool = False) -> Node:
    """Return the root of a YAML text; a key given twice or an alias is refused. `shipped` files may be read faster."""
    try:
        root = compose_shipped(text) if shipped else yaml.compose(text, Loader=yaml.BaseLoader)
        if root is None:
            raise QuizFileError(f"{file}:1: is empty; a quiz begins with 'format: 1'")
        return _yaml_node(root, file, root.start_mark.line + 1, set())
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        raise QuizFileError(f"{file}:{line}: not YAML: {error.problem}; check quotes and indents") from error
    except yaml.reader.ReaderError as error:
        character = error.character if isinstance(error.character, int) else ord(error.character[:1] or "?")
        line = text.count("\n", 0, max(text.find(chr(character)), 0)) + 1
        raise QuizFileError(f"{file}:{line}: character {character:#06x} is not allowed in YAML; delete it") from error
    except RecursionError as error:
        raise QuizFileError(f"{file}:1: is nested too deeply; a quiz has lists of texts only") from error


def load_json(text: str, file: str) -> Node:
    """Return the root of a JSON text; a key given twice is refused."""
    try:
        source = _Json(text, file, tuple(match.start() for match in re.finditer("\n", text)))
        node, end = source.node(source.skip(0))
        if source.skip(end) < len(text):
            source.fail("more text behind the end", source.skip(end))
        return node
    except json.JSONDecodeError as error:
        raise QuizFileError(f"{file}:{error.lineno}: not JSON: {error.msg}; check quotes and commas") from error
    except RecursionError as error:
        raise QuizFileError(f"{file}:1: is nested too deeply; a quiz has lists of texts only") from error


def _yaml_node(node: yaml.Node, file: str, line: int, seen: set[int]) -> Node:
    if id(node) in seen:
        raise QuizFileError(f"{file}:{line}: refers to a value elsewhere by '*'; write the value itself")
    seen.add(id(node))
    if isinstance(node, yaml.ScalarNode):
        return Node(node.value, file, line, plain=not node.style)
    if isinstance(node, yaml.SequenceNode):
        return Node(tuple(_yaml_node(n, file, n.start_mark.line + 1, seen) for n in node.value), file, line)
    entries = ((key.value, value, key.start_mark.line + 1) for key, value in node.value)
    return _mapping(((key, at, _yaml_node(value, file, at, seen)) for key, value, at in entries), file, line)


def _mapping(entries: Iterable[tuple[object, int, Node]], file: str, line: int) -> Node:
    found: dict[str, Node] = {}
    for key, at, node in entries:
        if not isinstance(key, str):
            raise QuizFileError(f"{file}:{at}: a key is a word, not a list")
        if key in found:
            raise QuizFileError(f"{file}:{at}: key '{key}' is given twice, first in line {found[key].line}; keep one")
        found[key] = node
    return Node(found, file, line)


_DECODER = json.JSONDecoder()
_SPACE = re.compile(r"[ \t\n\r]*")
_WORD = re.compile(r"-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?|true|false|null")


@dataclass(frozen=True, slots=True)
class _Json:
    """A JSON text on its way to nodes; `breaks` are its line ends, to find the line of a position."""

    text: str
    file: str
    breaks: tuple[int, ...]

    def line(self, at: int) -> int:
        return bisect_left(self.breaks, at) + 1

    def skip(self, at: int) -> int:
        match = _SPACE.match(self.text, at)
        return match.end() if match else at

    def fail(self, problem: str, at: int) -> NoReturn:
        raise json.JSONDecodeError(problem, self.text, at)

    def node(self, at: int) -> tuple[Node, int]:
        line = self.line(at)
        first = self.text[at : at + 1]
        if first == '"':
            value, end = _DECODER.raw_decode(self.text, at)
            return Node(value, self.file, line), end
        if first == "[":
            items, end = self.entries(at + 1, "]", self.node)
            return Node(tuple(items), self.file, line), end
        if first == "{":
            members, end = self.entries(at + 1, "}", self.member)
            return _mapping(members, self.file, line), end
        word = _WORD.match(self.text, at)
        if not word:
            self.fail("a value is missing", at)
        return Node(None if word[0] == "null" else word[0], self.file, line, plain=True), word.end()

    def member(self, at: int) -> tuple[tuple[str, int, Node], int]:
        if self.text[at : at + 1] != '"':
            self.fail("a key in double quotes is missing", at)
        key, end = _DECODER.raw_decode(self.text, at)
        colon = self.skip(end)
        if self.text[colon : colon + 1] != ":":
            self.fail("':' is missing behind a key", colon)
        node, end = self.node(self.skip(colon + 1))
        return (key, self.line(at), node), end

    def entries(self, at: int, close: str, read: Callable[[int], tuple[T, int]]) -> tuple[list[T], int]:
        found: list[T] = []
        at = self.skip(at)
        while found or self.text[at : at + 1] != close:
            item, at = read(at)
            found.append(item)
            at = self.skip(at)
            if self.text[at : at + 1] == close:
                break
            if self.text[at : at + 1] != ",":
                self.fail(f"',' or '{close}' is missing", at)
            at = self.skip(at + 1)
        return found, at + 1
