"""The table, read by the real Anki."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from quizgen.writers.anki import AnkiOptions, write_tsv
from tests.writers.anki.quizzes import CLOZE, EACH_TYPE, SHORT, quiz
from tests.writers.anki.student import Build, RealAnki


def load_table(student: RealAnki, path: Path) -> Any:
    """Import a table with the settings that its headers give, as the dialogue would."""
    from anki.collection import ImportCsvRequest

    metadata = student.col.get_csv_metadata(path=str(path), delimiter=None)
    log = student.col.import_csv(ImportCsvRequest(path=str(path), metadata=metadata)).log
    student.col._clear_caches()
    return log


@pytest.fixture
def table(tmp_path: Path, build: Build) -> Path:
    """A table of one question of each type; the lock is that of the deck."""
    build(quiz())
    write_tsv(quiz(), tmp_path / "deck.tsv")
    return tmp_path / "deck.tsv"


def fields(student: RealAnki) -> dict[str, list[str]]:
    notes = (student.col.get_note(found) for found in student.col.find_notes(""))
    return {note.guid: [str(note.note_type()["name"]), *sorted(note.tags), *note.fields] for note in notes}


def test_a_table_gives_the_same_notes_as_the_deck(real_anki: RealAnki, build: Build, table: Path) -> None:
    real_anki.load(build(quiz()))
    from_deck = fields(real_anki)
    real_anki.col.remove_notes(real_anki.col.find_notes(""))
    log = load_table(real_anki, table)
    assert len(log.new) == 6
    assert fields(real_anki) == from_deck
    assert {real_anki.col.decks.name(card.did) for card in real_anki.note(SHORT.id).cards()} == {"Forscher"}
    assert real_anki.problems() == []


def test_a_changed_table_updates_and_keeps_reviews(real_anki: RealAnki, build: Build, tmp_path: Path) -> None:
    real_anki.load(build(quiz()))
    card = real_anki.review(SHORT.id)
    write_tsv(quiz(replace(SHORT, prompt="Wann?"), CLOZE), tmp_path / "deck.tsv")
    log = load_table(real_anki, tmp_path / "deck.tsv")
    assert (len(log.new), real_anki.col.note_count()) == (0, 6)
    assert real_anki.note(SHORT.id)["Question"] == "Wann?"
    assert real_anki.reviews(card) == (2, 2)


@pytest.mark.parametrize("text", ['# "Fazit"', "a\tb\nc", '"', "<b>{{c1::x}}</b>", "a;b,c|d", "'; 'x"])
def test_signs_of_the_table_are_safe(real_anki: RealAnki, build: Build, tmp_path: Path, text: str) -> None:
    each = tuple(replace(asked, prompt=text + (asked.prompt if asked.type == "cloze" else "")) for asked in EACH_TYPE)
    real_anki.load(build(quiz(*each)))
    from_deck = fields(real_anki)
    real_anki.col.remove_notes(real_anki.col.find_notes(""))
    write_tsv(quiz(*each), tmp_path / "deck.tsv", AnkiOptions())
    load_table(real_anki, tmp_path / "deck.tsv")
    assert fields(real_anki) == from_deck


def test_a_guid_that_begins_like_a_comment(real_anki: RealAnki, build: Build, tmp_path: Path) -> None:
    real_anki.load(build(quiz(SHORT)))
    real_anki.col.remove_notes(real_anki.col.find_notes(""))
    lock = tmp_path / "deck.apkg.lock.json"
    data = json.loads(lock.read_text(encoding="utf-8"))
    data["notes"][SHORT.id]["guid"] = "#abc"
    lock.write_text(json.dumps(data), encoding="utf-8")
    write_tsv(quiz(SHORT), tmp_path / "deck.tsv")
    assert len(load_table(real_anki, tmp_path / "deck.tsv").new) == 1
    assert real_anki.note(SHORT.id).guid == "#abc"


def test_a_table_overwrites_what_the_student_changed(real_anki: RealAnki, build: Build, table: Path) -> None:
    """Unlike a deck; this is Anki's way, and docs/anki.md says so."""
    real_anki.load(build(quiz()))
    note = real_anki.note(CLOZE.id)
    note["Extra"] = "Eselsbrücke"
    real_anki.col.update_note(note)
    load_table(real_anki, table)
    assert real_anki.note(CLOZE.id)["Extra"] == ""
