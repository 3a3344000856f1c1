"""What a sheet says in the language of its quiz: data/LANGUAGE.yaml, changed by a teacher's own file."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from quizgen.errors import OutputError
from quizgen.writers.nodes import Node, load_yaml

NUMBER = re.compile(r"\d+")
NAMES = re.compile(r"\{(\w+)\}")

DATA = Path(__file__).parent / "data"


@dataclass(frozen=True, slots=True)
class Labels:
    """The words of one language; `words` is the file as it stands, a mapping of mappings, lists and texts."""

    words: Mapping[str, Any]

    def number(self, value: float) -> str:
        """Return a number as it is written in the language, e.g. 1.5 → "1,5", 2.0 → "2"."""
        return f"{value:g}".replace(".", self.words["decimal"])


@cache
def load_labels(language: str, layout: Path | None = None) -> Labels:
    """Return the labels of a language; `layout` may hold a LANGUAGE.yaml with the keys that differ."""
    path = DATA / f"{language}.yaml"
    if not path.is_file():
        known = ", ".join(sorted(file.stem for file in DATA.glob("*.yaml")))
        raise OutputError(f"language: no worksheets in {language!r}; allowed: {known}")
    words = _plain(read_yaml(path, shipped=True))
    own = layout / path.name if layout else None
    return Labels(_merge(words, read_yaml(own)) if own and own.is_file() else words)


def read_yaml(path: Path, *, shipped: bool = False) -> Node:
    """Return the root of a YAML file, a mapping; raises a QuizgenError with path and line where it is none."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise OutputError(f"{path}: cannot be read; a YAML file in UTF-8 is needed") from error
    if not text.strip():
        raise OutputError(f"{path}:1: is empty; a mapping of keys to values is needed")
    root = load_yaml(text, str(path), shipped=shipped)
    mapping_of(root)
    return root


def mapping_of(node: Node, allowed: Collection[str] | None = None) -> dict[str, Node]:
    """Return the keys of a mapping with their nodes; `allowed` None takes any key."""
    if not isinstance(node.value, dict):
        node.refuse("a mapping of keys to values is needed")
    for key, value in node.value.items():
        if allowed is not None and key not in allowed:
            value.refuse(f"unknown key '{key}'; allowed: {', '.join(allowed)}")
    return node.value


def text_of(node: Node) -> str:
    """Return the text of a plain value."""
    return node.value if isinstance(node.value, str) else node.refuse("a plain value is needed")


def _plain(node: Node) -> Any:
    if isinstance(node.value, dict):
        return {key: _plain(value) for key, value in node.value.items()}
    if isinstance(node.value, tuple):
        return tuple(text_of(value) for value in node.value)
    return text_of(node)


def _merge(words: Any, own: Node) -> Any:
    """Return the shipped words with a teacher's own in their places; only known keys of the same shape."""
    if isinstance(words, dict):
        changed = mapping_of(own, words)
        return {key: _merge(value, changed[key]) if key in changed else value for key, value in words.items()}
    if isinstance(words, tuple) != isinstance(own.value, tuple):
        own.refuse("a list is needed" if isinstance(words, tuple) else "a plain value is needed")
    if isinstance(words, str):
        _check_text(words, own)
    return _plain(own)


def _check_text(shipped: str, own: Node) -> None:
    """Refuse a text that cannot take the shipped one's place: no number for a number, or other {names} in it."""
    text = text_of(own)
    if NUMBER.fullmatch(shipped) and not NUMBER.fullmatch(text):
        own.refuse(f"'{text}' is no number, e.g. {shipped}")
    names = set(NAMES.findall(shipped))
    if names and (set(NAMES.findall(text)) - names or re.search("[{}]", NAMES.sub("", text))):
        own.refuse(f"'{text}': in braces only {', '.join(f'{{{name}}}' for name in sorted(names))} can stand")
