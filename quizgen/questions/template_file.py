"""Template files: YAML read strictly, each value with its line, each fault with path, line and what is allowed."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

try:  # LibYAML is ten times as fast; wheels have it, some builds from source do not
    from yaml import CBaseLoader as BaseLoader
except ImportError:  # pragma: no cover
    from yaml import BaseLoader  # type: ignore[assignment]  # the same loader, only slower


@dataclass(frozen=True, slots=True)
class Problem:
    """A fault in a template file.

    >>> str(Problem("de/event.yaml", 7, "key 'exmaples' is unknown"))
    "de/event.yaml:7: key 'exmaples' is unknown"
    """

    path: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.message}"


class FaultError(Exception):
    """A fault at a line of the file that is being read."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line = line
        self.message = message


@dataclass(frozen=True, slots=True)
class Value:
    """A scalar of the file: always a string, with the line that it stands in."""

    text: str
    line: int


def line_of(node: yaml.Node) -> int:
    """The line of a node, counted from 1."""
    return int(node.start_mark.line) + 1


def compose(path: Path) -> yaml.Node:
    """The root node of a YAML file; raises FaultError with the line of the first error."""
    try:
        root = yaml.compose(path.read_text("utf-8"), Loader=BaseLoader)
    except UnicodeDecodeError as error:
        raise FaultError(1, "not UTF-8; save the file as UTF-8") from error
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise FaultError(mark.line + 1 if mark else 1, f"not valid YAML: {error.problem or error.context}") from error
    except yaml.YAMLError as error:
        raise FaultError(1, f"not valid YAML: {error}") from error
    if root is None:
        raise FaultError(1, "the file is empty; it needs language, fact and templates")
    return root


def mapping(node: yaml.Node, what: str, required: Sequence[str], optional: Sequence[str] = ()) -> dict[str, yaml.Node]:
    """The values of a mapping by key; refuses other nodes, unknown keys, keys given twice and missing ones."""
    allowed = (*required, *optional)
    if not isinstance(node, yaml.MappingNode):
        raise FaultError(line_of(node), f"{what} must be a mapping with {', '.join(allowed)}")
    found: dict[str, yaml.Node] = {}
    for key_node, value in node.value:
        key = str(key_node.value)
        if key in found:
            raise FaultError(line_of(key_node), f"{what}: key {key!r} is given twice")
        if key not in allowed:
            raise FaultError(line_of(key_node), f"{what}: key {key!r} is unknown; allowed are {', '.join(allowed)}")
        found[key] = value
    for key in required:
        if key not in found:
            raise FaultError(line_of(node), f"{what}: key {key!r} is missing; needed are {', '.join(required)}")
    return found


def items(node: yaml.Node, what: str, at_least: int) -> list[yaml.Node]:
    """The nodes of a list; refuses other nodes and lists that are too short."""
    if not isinstance(node, yaml.SequenceNode):
        raise FaultError(line_of(node), f"{what} must be a list")
    if len(node.value) < at_least:
        raise FaultError(line_of(node), f"{what}: {len(node.value)} given, at least {at_least} needed")
    return list(node.value)


def scalar(node: yaml.Node, what: str) -> Value:
    """A string that is not empty."""
    if not isinstance(node, yaml.ScalarNode):
        raise FaultError(line_of(node), f"{what} must be a text")
    if not node.value.strip():
        raise FaultError(line_of(node), f"{what} is empty")
    return Value(str(node.value), line_of(node))


def one_of(node: yaml.Node, what: str, allowed: Collection[str]) -> str:
    """A string out of a set."""
    value = scalar(node, what)
    if value.text not in allowed:
        raise FaultError(value.line, f"{what} {value.text!r} is unknown; allowed are {', '.join(allowed)}")
    return value.text


def number(node: yaml.Node, what: str, low: float, high: float) -> float:
    """A number within bounds."""
    value = scalar(node, what)
    try:
        result = float(value.text)
    except ValueError:
        result = float("nan")
    if not low <= result <= high:
        raise FaultError(value.line, f"{what} is {value.text!r}; allowed are numbers from {low:g} to {high:g}")
    return result
