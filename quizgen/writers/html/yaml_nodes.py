"""YAML read as nodes that remember their line, so that an error can name it."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

import yaml
from yaml import MappingNode, Node, ScalarNode

from quizgen.errors import OutputError


def read_node(path: Path) -> MappingNode:
    """Return the mapping that a YAML file holds.

    Raises OutputError with path and line where the file cannot be read as one.
    """
    try:
        node = yaml.compose(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    except OSError as error:
        raise OutputError(f"{path}: {(error.strerror or 'unreadable').lower()}; give a YAML file") from error
    except UnicodeDecodeError as error:
        raise OutputError(f"{path}: not UTF-8; save the file as UTF-8") from error
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise OutputError(f"{path}:{line}: {error.problem or error.context}; this is no YAML") from error
    except yaml.YAMLError as error:
        raise OutputError(f"{path}: {error}; this is no YAML") from error
    if not isinstance(node, MappingNode):
        raise OutputError(f"{path}:1: a mapping of keys to values is needed")
    return node


def fields(node: MappingNode, path: Path, allowed: Collection[str] | None = None) -> dict[str, Node]:
    """Return the keys of a mapping with their nodes; `allowed` None takes any key."""
    found: dict[str, Node] = {}
    for key, value in node.value:
        name = str(key.value)
        if name in found:
            raise OutputError(f"{place(path, key)}: {name!r} stands there twice; give it once")
        if allowed is not None and name not in allowed:
            raise OutputError(f"{place(path, key)}: unknown key {name!r}; allowed: {', '.join(allowed)}")
        found[name] = value
    return found


def place(path: Path, node: Node) -> str:
    """Return where a node stands, e.g. "own.yaml:7"."""
    return f"{path}:{node.start_mark.line + 1}"


def text(node: Node, path: Path) -> str:
    """Return the text of a plain value."""
    if not isinstance(node, ScalarNode):
        raise OutputError(f"{place(path, node)}: a plain value is needed here")
    return str(node.value)
