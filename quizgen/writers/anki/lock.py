"""The lock file beside a deck: which note each question became, and when that note last changed.

Anki updates a note only if the new one is younger. Were all notes stamped anew at each build, an import would
overwrite what students have changed in notes that the teacher never touched.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from quizgen.errors import OutputError

FORMAT = 1


class LockedNote(NamedTuple):
    """A note as it was last built; `note` is Anki's id of it, `modified` in seconds, `digest` of its content."""

    guid: str
    digest: str
    modified: int
    note: int
    type: str = ""
    template: str = ""
    prompt: str = ""
    key: str = ""
    sentence: str = ""


@dataclass(frozen=True, slots=True)
class Lock:
    """The notes in the deck, and those of removed questions, by the question's id."""

    notes: Mapping[str, LockedNote] = field(default_factory=dict)
    removed: Mapping[str, LockedNote] = field(default_factory=dict)


def lock_path(path: Path) -> Path:
    """Return where the lock of a deck lies; the deck and its table share one.

    >>> lock_path(Path("decks/rome.tsv")).name
    'rome.apkg.lock.json'
    """
    return path.with_name(f"{path.stem}.apkg.lock.json")


def read_lock(path: Path) -> Lock:
    """Return the lock in a file, an empty one if there is no file yet."""
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Lock()
    except (OSError, UnicodeDecodeError) as error:
        raise OutputError(f"{path}: cannot be read ({error}); it takes a lock file that quizgen wrote") from error
    except json.JSONDecodeError as error:
        raise OutputError(f"{path}:{error.lineno}: is not JSON ({error.msg}); restore it from a copy{_OR}") from error
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        found = data.get("format") if isinstance(data, dict) else None
        raise OutputError(f"{path}: format {found!r} is unknown, known is {FORMAT}; use a newer quizgen{_OR}")
    return Lock(_read_notes(path, data.get("notes", {})), _read_notes(path, data.get("removed", {})))


_OR = ", or delete the file: then the next import overwrites what students changed in these notes"
_TYPES = {name: int if name in ("modified", "note") else str for name in LockedNote._fields}
_NEEDED = {"guid", "digest", "modified", "note"}


def dump_lock(lock: Lock) -> str:
    """Return a lock as JSON, an item a line, so that versions can be compared."""
    data = {
        part: {key: note._asdict() for key, note in sorted(notes.items())}
        for part, notes in (("notes", lock.notes), ("removed", lock.removed))
    }
    return json.dumps({"format": FORMAT, **data}, ensure_ascii=False, separators=(",\n", ": ")) + "\n"


def _read_notes(path: Path, entries: Any) -> dict[str, LockedNote]:
    """Return one part of a lock; keys that this version does not know are left alone, missing texts are empty."""
    if not isinstance(entries, dict):
        raise OutputError(f"{path}: notes and removed take notes by the id of their question{_OR}")
    return {key: _read_note(f"{path}: {key}", entry) for key, entry in entries.items()}


def _read_note(where: str, entry: Any) -> LockedNote:
    if not isinstance(entry, dict) or not entry.keys() >= _NEEDED:
        missing = sorted(_NEEDED - set(entry)) if isinstance(entry, dict) else ["all"]
        raise OutputError(f"{where}: {missing[0]} is missing; a note has {', '.join(sorted(_NEEDED))}{_OR}")
    for name, value in entry.items():
        if type(value) is not _TYPES.get(name, type(value)):
            raise OutputError(f"{where}: {name} takes a {'number' if _TYPES[name] is int else 'text'}{_OR}")
    return LockedNote(**{name: value for name, value in entry.items() if name in _TYPES})
