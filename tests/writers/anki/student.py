"""A student's collection in the real Anki."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Build = Callable[..., Path]
"""Writes a deck of a quiz (and options) at a given time, always to the same file."""


def need_anki() -> None:
    """Skip a test where Anki cannot be installed; in continuous integration let it fail."""
    if not os.environ.get("CI"):
        reason = "no wheel of anki for this platform: decks are not proven with the real Anki"
        pytest.importorskip("anki.collection", reason=reason, exc_type=ImportError)


class RealAnki:
    """A collection of the real program, with what the tests ask of it."""

    def __init__(self, path: Path) -> None:
        import anki.lang
        from anki.collection import Collection

        anki.lang.set_lang("en_US")
        self.path = path
        self.col: Any = Collection(str(path))

    def load(self, package: Path, **options: Any) -> Any:
        """Import a package as the dialogue does, by default without scheduling and presets, and return the log."""
        from anki.collection import ImportAnkiPackageOptions, ImportAnkiPackageRequest

        request = ImportAnkiPackageRequest(package_path=str(package), options=ImportAnkiPackageOptions(**options))
        log = self.col.import_anki_package(request).log
        self.col._clear_caches()
        return log

    def note(self, key: str) -> Any:
        """Return the note of a question."""
        (found,) = self.col.find_notes(f'"QuizgenId:{key}"')
        return self.col.get_note(found)

    def shown(self, key: str, card: int = 0) -> tuple[str, str]:
        """Return front and back of a question's card as HTML."""
        output = self.note(key).cards()[card].render_output(reload=True)
        return output.question_text, output.answer_text

    def review(self, key: str, times: int = 2) -> int:
        """Answer a question's first card with "Good" and return the card's id."""
        card = self.note(key).cards()[0]
        for _ in range(times):
            card = self.col.get_card(card.id)
            card.start_timer()
            states = self.col._backend.get_scheduling_states(card.id)
            answer = self.col.sched.build_answer(card=card, states=states, rating=2)
            self.col.sched.answer_card(answer)
        return int(card.id)

    def reviews(self, card: int) -> tuple[int, int]:
        """Return a card's count of reviews and the entries in its log."""
        return self.col.get_card(card).reps, self.col.db.scalar("select count() from revlog where cid = ?", card)

    def problems(self) -> list[str]:
        """Return what the program finds wrong with the collection."""
        report, fine = self.col.fix_integrity()
        found = [] if fine else [report]
        found += [f"empty card: {note.note_id}" for note in self.col.get_empty_cards().notes]
        found += [f"missing media: {name}" for name in self.col.media.check().missing]
        without = self.col.db.list("select id from notes where id not in (select nid from cards)")
        return found + [f"note without card: {note}" for note in without]
