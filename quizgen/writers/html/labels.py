"""What a sheet says in the language of its quiz: data/LANGUAGE.yaml, changed by a teacher's own file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from yaml import MappingNode, Node, SequenceNode

from quizgen.errors import OutputError
from quizgen.writers.html import yaml_nodes

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
    shipped = _plain(yaml_nodes.read_node(path), path)
    own = layout / path.name if layout else None
    if own is not None and own.is_file():
        shipped = _merge(shipped, yaml_nodes.read_node(own), own)
    return Labels(shipped)


def _plain(node: Node, path: Path) -> Any:
    if isinstance(node, MappingNode):
        return {name: _plain(value, path) for name, value in yaml_nodes.fields(node, path).items()}
    if isinstance(node, SequenceNode):
        return tuple(yaml_nodes.text(value, path) for value in node.value)
    return yaml_nodes.text(node, path)


def _merge(shipped: Any, own: Node, path: Path) -> Any:
    """Return the shipped words with a teacher's own in their places; only known keys of the same shape."""
    where = yaml_nodes.place(path, own)
    if isinstance(shipped, dict):
        if not isinstance(own, MappingNode):
            raise OutputError(f"{where}: a mapping is needed here; allowed keys: {', '.join(shipped)}")
        changed = yaml_nodes.fields(own, path, shipped)
        return {key: _merge(value, changed[key], path) if key in changed else value for key, value in shipped.items()}
    if isinstance(shipped, tuple) != isinstance(own, SequenceNode):
        raise OutputError(f"{where}: a {'list' if isinstance(shipped, tuple) else 'plain value'} is needed here")
    return _plain(own, path)
