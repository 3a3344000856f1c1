"""Anki decks that students keep: a deck can be imported again and again, and reviews and own edits stay.

The way of a deck: notes (fields) → assembly (GUIDs, times, places, from the lock file beside the deck) → package.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from quizgen.model import Quiz

from .options import AnkiOptions

if TYPE_CHECKING:
    from .assembly import Deck

__all__ = ["AnkiOptions", "write_anki", "write_tsv"]


def write_anki(quiz: Quiz, path: Path, options: AnkiOptions | None = None) -> None:
    """Write a quiz as an Anki deck, and beside it the lock file that the next version of the deck needs.

    `write_anki(quiz, Path("rome.apkg"))` writes rome.apkg and rome.apkg.lock.json
    """
    from .package import package_bytes

    _write(quiz, path, options, package_bytes)


def write_tsv(quiz: Quiz, path: Path, options: AnkiOptions | None = None) -> None:
    """Write a quiz as a table for Anki's text import; it shares the lock file of the deck of the same name."""
    from .tsv import table

    _write(quiz, path, options, lambda deck: table(deck).encode())


def _write(quiz: Quiz, path: Path, options: AnkiOptions | None, dump: Callable[[Deck], bytes]) -> None:
    from quizgen.writers.files import write_bytes, write_text

    from .assembly import assemble_deck
    from .lock import dump_lock, lock_path, read_lock

    lock = lock_path(path)
    deck = assemble_deck(quiz, options or AnkiOptions(), read_lock(lock))
    write_bytes(path, dump(deck))
    write_text(lock, dump_lock(deck.lock))
