"""The .apkg file: genanki's legacy container, which every Anki from 2.1.66 on reads, written in memory.

genanki's own package writer leaves a temporary database behind, does not compress, gives every card the same place
and stamps all notes "now"; so only its schema, its note types and its decks are used.
"""

from __future__ import annotations

import hashlib
import io
import json
import sqlite3
import zipfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from . import genanki_parts as genanki
from .assembly import Deck
from .genanki_parts import APKG_COL, APKG_SCHEMA
from .note_types import NoteType, note_types

_VERSION_STAMP = slice(96, 100)  # of the SQLite that wrote the file: differs between machines


def package_bytes(deck: Deck) -> bytes:
    """Return a deck as the bytes of an .apkg file: the same deck, the same bytes."""
    connection = sqlite3.connect(":memory:")
    try:
        connection.executescript(APKG_SCHEMA + APKG_COL)
        _insert_collection(connection, deck)
        connection.executemany("INSERT INTO notes VALUES (?,?,?,?,-1,?,?,?,0,0,'')", _note_rows(deck))
        connection.executemany("INSERT INTO cards VALUES (?,?,?,?,?,-1,0,0,?,0,0,0,0,0,0,0,0,'')", _card_rows(deck))
        connection.commit()
        database = bytearray(connection.serialize())
    finally:
        connection.close()
    database[_VERSION_STAMP] = bytes(4)
    return _zipped({"collection.anki2": bytes(database), "media": b"{}"})


def _insert_collection(connection: sqlite3.Connection, deck: Deck) -> None:
    """Fill the one row of `col`: note types, decks and presets as JSON; its time is that of the youngest note."""
    modified = max(note.modified for note in deck.notes)
    kinds = {str(kind.id): _model(kind) for kind in note_types().values()}
    presets = json.loads(connection.execute("SELECT dconf FROM col").fetchone()[0])
    if deck.preset:
        presets[str(_preset()["id"])] = _preset()
    decks = json.loads(connection.execute("SELECT decks FROM col").fetchone()[0])
    decks |= {str(entry["id"]): entry for entry in _decks(deck, modified)}
    connection.execute(
        "UPDATE col SET crt = ?, mod = ?, scm = ?, models = ?, decks = ?, dconf = ?",
        (modified - modified % 86400, modified * 1000, modified * 1000, *map(_json, (kinds, decks, presets))),
    )


def _note_rows(deck: Deck) -> Iterator[tuple[Any, ...]]:
    for note in deck.notes:
        yield (
            note.id, note.guid, note.type.id, note.modified,
            f" {' '.join(note.tags)} ", "\x1f".join(note.fields), note.fields[0],
        )  # fmt: skip


def _card_rows(deck: Deck) -> Iterator[tuple[int, ...]]:
    """Yield the cards; `due` counts the notes from 1, so that the cards of one note stand at one place."""
    ids = {name: _deck_id(name) for name in _deck_names(deck)}
    card = 0
    for due, note in enumerate(deck.notes, 1):
        for ordinal in note.cards:
            card = max(card + 1, note.id)
            yield card, note.id, ids[note.deck], ordinal, note.modified, due


def _deck_names(deck: Deck) -> list[str]:
    """Return the names of all decks with their parents, e.g. "Rom", "Rom::Republik"."""
    names = {deck.name}
    for name in {note.deck for note in deck.notes}:
        parts = name.split("::")
        names.update("::".join(parts[:count]) for count in range(1, len(parts) + 1))
    return sorted(names)


def _decks(deck: Deck, modified: int) -> Iterator[dict[str, Any]]:
    for name in _deck_names(deck):
        entry = genanki.Deck(_deck_id(name), name, deck.description if name == deck.name else "").to_json()
        yield {**entry, "mod": modified, "conf": _preset()["id"] if deck.preset else 1}


def _deck_id(name: str) -> int:
    """Return an id from a deck's name, above those that Anki gives itself (milliseconds of today)."""
    return (1 << 41) + int.from_bytes(hashlib.sha256(name.encode()).digest()[:5], "big")


def _model(kind: NoteType) -> dict[str, Any]:
    """Return a note type as Anki's JSON, with the ids that let fields and templates be recognised again."""
    model = genanki.Model(
        kind.id,
        kind.name,
        fields=[{"name": name, "id": number, "font": "Arial"} for name, number in kind.fields.items()],
        templates=[{"name": t.name, "id": t.id, "qfmt": t.front, "afmt": t.back} for t in kind.templates],
        css=kind.css,
        model_type=genanki.Model.CLOZE if kind.cloze else genanki.Model.FRONT_BACK,
    )
    model._req = [[ordinal, "any", [0]] for ordinal in range(len(kind.templates))]  # only Anki before 2.1.28 reads it
    entry: dict[str, Any] = model.to_json(kind.modified, None)
    return entry


@cache
def _preset() -> dict[str, Any]:
    preset: dict[str, Any] = json.loads(Path(__file__).with_name("preset.json").read_text(encoding="utf-8"))
    return preset


def _json(value: object) -> str:
    return json.dumps(value, sort_keys=True, ensure_ascii=False)


def _zipped(members: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            entry = zipfile.ZipInfo(name)  # dated 1980-01-01
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3  # the same on Windows
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, data)
    return buffer.getvalue()
