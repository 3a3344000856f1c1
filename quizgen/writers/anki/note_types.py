"""The frozen note types: their ids and fields from note_types.yaml, their looks from templates/ and style.css."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from quizgen.writers.shipped_yaml import load_shipped

from .labels import label_styles

_INCLUDE = re.compile(r"<!-- ([\w.]+) -->")
_FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class CardTemplate:
    """One kind of card of a note type; `front` and `back` are Anki's template language."""

    name: str
    id: int
    front: str
    back: str


@dataclass(frozen=True, slots=True)
class NoteType:
    """A note type as Anki knows it; `fields` maps the names, in order, to their ids."""

    key: str
    id: int
    name: str
    cloze: bool
    fields: Mapping[str, int]
    templates: tuple[CardTemplate, ...]
    css: str
    modified: int


@cache
def note_types() -> Mapping[str, NoteType]:
    """Return the note types by the type of question they are for, e.g. note_types()["cloze"].name: "Quizgen Cloze"."""
    data = _definition()
    css = (_FOLDER / "style.css").read_text(encoding="utf-8") + label_styles() + "\n"
    return {
        key: NoteType(
            key=key,
            id=entry["id"],
            name=entry["name"],
            cloze=entry["kind"] == "cloze",
            fields={**entry["fields"], **data["shared_fields"]},
            templates=tuple(
                CardTemplate(row["name"], row["id"], _template(row["front"]), _template(row["back"]))
                for row in entry["templates"]
            ),
            css=css,
            modified=data["modified"],
        )
        for key, entry in data["note_types"].items()
    }


def frozen_digest() -> str:
    """Return the digest of all templates and styles as note_types.yaml writes it down."""
    return str(_definition()["digest"])


def looks_digest() -> str:
    """Return the digest of all templates and styles as they are now."""
    looks = {key: [kind.css, *([t.front, t.back] for t in kind.templates)] for key, kind in note_types().items()}
    return hashlib.sha256(json.dumps(looks, sort_keys=True).encode()).hexdigest()[:16]


@cache
def _definition() -> dict[str, Any]:
    data: dict[str, Any] = load_shipped((_FOLDER / "note_types.yaml").read_text(encoding="utf-8"))
    return data


@cache
def _template(name: str) -> str:
    """Return a template with the files it includes by `<!-- evidence.html -->`."""
    text = (_FOLDER / "templates" / name).read_text(encoding="utf-8").strip()
    return _INCLUDE.sub(lambda found: _template(found[1]), text)
