"""YAML and JSON as nodes that know their lines; values stay the texts that stand there (`no`, `3.10`, `12:30`)."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from json.decoder import scanstring
from typing import NoReturn

import yaml

from quizgen.errors import QuizFileError

Value = "str | tuple[Node, ...] | dict[str, Node] | None"

_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


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


def load_yaml(text: str, file: str) -> Node:
    """Return the root of a YAML text; a key given twice or an alias is refused."""
    try:
        root = yaml.compose(text, Loader=_LOADER)
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
        node, end = _json_node(text, _skip(text, 0), file)
        if _skip(text, end) < len(text):
            raise json.JSONDecodeError("more text behind the end", text, _skip(text, end))
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


def _mapping(entries: Iterator[tuple[object, int, Node]], file: str, line: int) -> Node:
    found: dict[str, Node] = {}
    for key, at, node in entries:
        if not isinstance(key, str):
            raise QuizFileError(f"{file}:{at}: a key is a word, not a list")
        if key in found:
            raise QuizFileError(f"{file}:{at}: key '{key}' is given twice, first in line {found[key].line}; keep one")
        found[key] = node
    return Node(found, file, line)


_SPACE = re.compile(r"[ \t\n\r]*")
_WORD = re.compile(r"-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?|true|false|null")


def _skip(text: str, at: int) -> int:
    match = _SPACE.match(text, at)
    return match.end() if match else at


def _json_node(text: str, at: int, file: str) -> tuple[Node, int]:
    line = text.count("\n", 0, at) + 1
    first = text[at : at + 1]
    if first == '"':
        value, end = scanstring(text, at + 1)
        return Node(value, file, line), end
    if first == "[":
        items, end = _json_list(text, at + 1, "]", lambda i: _json_node(text, i, file))
        return Node(tuple(items), file, line), end
    if first == "{":
        entries, end = _json_list(text, at + 1, "}", lambda i: _json_entry(text, i, file))
        return _mapping(iter(entries), file, line), end
    word = _WORD.match(text, at)
    if not word:
        raise json.JSONDecodeError("a value is missing", text, at)
    return Node(None if word[0] == "null" else word[0], file, line, plain=True), word.end()


def _json_entry(text: str, at: int, file: str) -> tuple[tuple[object, int, Node], int]:
    if text[at : at + 1] != '"':
        raise json.JSONDecodeError("a key in double quotes is missing", text, at)
    key, end = scanstring(text, at + 1)
    colon = _skip(text, end)
    if text[colon : colon + 1] != ":":
        raise json.JSONDecodeError("':' is missing behind a key", text, colon)
    node, end = _json_node(text, _skip(text, colon + 1), file)
    return (key, text.count("\n", 0, at) + 1, node), end


def _json_list[T](text: str, at: int, close: str, read: Callable[[int], tuple[T, int]]) -> tuple[list[T], int]:
    found: list[T] = []
    at = _skip(text, at)
    while text[at : at + 1] != close or found:
        item, at = read(at)
        found.append(item)
        at = _skip(text, at)
        if text[at : at + 1] == close:
            break
        if text[at : at + 1] != ",":
            raise json.JSONDecodeError(f"',' or '{close}' is missing", text, at)
        at = _skip(text, at + 1)
    return found, at + 1
