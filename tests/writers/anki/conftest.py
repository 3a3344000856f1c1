"""The real Anki: a fresh collection for each test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from quizgen.model import Quiz
from quizgen.writers.anki import AnkiOptions, write_anki
from tests.writers.anki.student import Build, RealAnki, need_anki


@pytest.fixture
def real_anki(tmp_path: Path) -> Iterator[RealAnki]:
    """A fresh collection; without the library a skip, but a failure in continuous integration."""
    need_anki()
    folder = tmp_path / "student"
    folder.mkdir()
    student = RealAnki(folder / "collection.anki2")
    yield student
    student.col.close()


@pytest.fixture
def build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Build:
    """A function that writes a deck at a given time, always to the same file."""

    def build_deck(quiz: Quiz, options: AnkiOptions | None = None, *, at: int = 1_700_000_000) -> Path:
        monkeypatch.setenv("SOURCE_DATE_EPOCH", str(at))
        path = tmp_path / "deck.apkg"
        write_anki(quiz, path, options or AnkiOptions())
        return path

    return build_deck
