"""A student learns, the teacher edits, the student imports again: what stays."""

import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from quizgen.writers.anki import AnkiOptions, assembly, note_types, package
from quizgen.writers.anki.lock import read_lock
from tests.writers.anki.quizzes import CLOZE, DEFINITION, SHORT, TRUTH, WORD, question, quiz, source
from tests.writers.anki.student import Build, RealAnki

LATER = 1_700_100_000


def test_new_wording_keeps_reviews(real_anki: RealAnki, build: Build) -> None:
    real_anki.load(build(quiz(SHORT, CLOZE)))
    card = real_anki.review(SHORT.id)
    log = real_anki.load(build(quiz(replace(SHORT, prompt="Wann fand Fleming das Penizillin?"), CLOZE), at=LATER))
    assert real_anki.note(SHORT.id)["Question"] == "Wann fand Fleming das Penizillin?"
    assert real_anki.reviews(card) == (2, 2)
    assert (len(log.new), len(log.updated)) == (0, 1)
    assert real_anki.problems() == []


def test_an_unchanged_note_keeps_the_students_edit_and_tags(real_anki: RealAnki, build: Build) -> None:
    real_anki.load(build(quiz(SHORT, CLOZE)))
    note = real_anki.note(CLOZE.id)
    note["Extra"] = "Eselsbrücke"
    note.tags.append("schwer")
    real_anki.col.update_note(note)
    real_anki.load(build(quiz(replace(SHORT, prompt="Wann?"), CLOZE), at=LATER))
    assert real_anki.note(CLOZE.id)["Extra"] == "Eselsbrücke"
    assert "schwer" in real_anki.note(CLOZE.id).tags
    assert real_anki.note(SHORT.id)["Question"] == "Wann?"


def test_a_removed_question_keeps_its_history_and_comes_back(real_anki: RealAnki, build: Build) -> None:
    real_anki.load(build(quiz(SHORT, CLOZE)))
    card = real_anki.review(SHORT.id)
    real_anki.load(build(quiz(CLOZE), at=LATER))
    assert real_anki.reviews(card) == (2, 2)
    log = real_anki.load(build(quiz(SHORT, CLOZE), at=LATER + 9))
    assert (len(log.new), len(log.updated)) == (0, 0)
    assert real_anki.reviews(card) == (2, 2)


def test_a_revised_text_with_new_ids_keeps_reviews(real_anki: RealAnki, build: Build) -> None:
    real_anki.load(build(quiz(SHORT, WORD, DEFINITION)))
    card = real_anki.review(SHORT.id)
    revised = question(
        "event-when-999999", prompt="Wann entdeckte Sir Alexander Fleming das Penizillin?",
        source=source("Im Jahr 1928 entdeckte Sir Alexander Fleming in London das Penizillin."),
    )  # fmt: skip
    log = real_anki.load(build(quiz(revised, replace(WORD, id="event-who-999999"), DEFINITION), at=LATER))
    assert real_anki.col.note_count() == 3
    assert len(log.new) == 0
    assert real_anki.note(revised.id)["Question"] == revised.prompt
    assert real_anki.reviews(card) == (2, 2)


def test_an_id_that_was_handed_on_may_come_back(real_anki: RealAnki, build: Build, tmp_path: Path) -> None:
    heir = replace(SHORT, id="event-when-999999")
    real_anki.load(build(quiz(SHORT)))
    real_anki.load(build(quiz(heir), at=LATER))
    real_anki.load(build(quiz(heir, SHORT), at=LATER + 9))
    lock = read_lock(tmp_path / "deck.apkg.lock.json")
    assert lock.notes[SHORT.id].guid != lock.notes[heir.id].guid
    assert real_anki.col.note_count() == 2


def test_a_new_order_changes_nothing_in_the_collection(real_anki: RealAnki, build: Build) -> None:
    real_anki.load(build(quiz(SHORT, CLOZE, TRUTH)))
    before = real_anki.col.db.all("select id, nid, did, due, reps from cards order by id")
    log = real_anki.load(build(quiz(TRUTH, SHORT, CLOZE), at=LATER))
    assert (len(log.new), len(log.updated)) == (0, 0)
    assert real_anki.col.db.all("select id, nid, did, due, reps from cards order by id") == before


def test_a_card_that_the_student_moved_stays_there(real_anki: RealAnki, build: Build) -> None:
    real_anki.load(build(quiz(SHORT, CLOZE)))
    card = real_anki.review(SHORT.id)
    own = real_anki.col.decks.id("Mein Stapel")
    real_anki.col.set_deck([card], own)
    real_anki.load(build(quiz(replace(SHORT, prompt="Wann?"), CLOZE), at=LATER))
    assert real_anki.col.get_card(card).did == own


def test_new_templates_and_names_arrive_without_a_second_note_type(
    real_anki: RealAnki, build: Build, monkeypatch: pytest.MonkeyPatch
) -> None:
    real_anki.load(build(quiz(SHORT, CLOZE)))
    card = real_anki.review(SHORT.id)
    newer = {
        key: replace(
            kind,
            css=kind.css + "/* newer */",
            modified=kind.modified + 1,
            fields={name.replace("Reserve 1", "Note"): number for name, number in kind.fields.items()},
            templates=tuple(replace(t, name=t.name + "!", front="Neu: " + t.front) for t in kind.templates),
        )
        for key, kind in note_types.note_types().items()
    }
    monkeypatch.setattr(package, "note_types", lambda: newer)
    monkeypatch.setattr(assembly, "note_types", lambda: newer)
    real_anki.load(build(quiz(SHORT, CLOZE), at=LATER))
    assert real_anki.shown(SHORT.id)[0].startswith("Neu: ")
    assert "Note" in real_anki.note(SHORT.id)
    assert real_anki.reviews(card) == (2, 2)
    assert [n.name for n in real_anki.col.models.all_names_and_ids() if n.name.endswith("+")] == []


def test_switching_typing_and_reversed_on_keeps_reviews(real_anki: RealAnki, build: Build) -> None:
    real_anki.load(build(quiz(WORD, DEFINITION)))
    card = real_anki.review(WORD.id)
    real_anki.load(build(quiz(WORD, DEFINITION), AnkiOptions(typing=True, reversed=True), at=LATER))
    assert "[[type" in real_anki.shown(WORD.id)[0]
    assert real_anki.reviews(card) == (2, 2)
    assert len(real_anki.note(DEFINITION.id).cards()) == 2


def test_anki_does_not_update_a_note_of_another_note_type(real_anki: RealAnki, build: Build, tmp_path: Path) -> None:
    """This is why typing is a field of the short answer and not a note type, and why the type is part of a GUID."""
    real_anki.load(build(quiz(SHORT)))
    lock = tmp_path / "deck.apkg.lock.json"
    data = json.loads(lock.read_text())
    data["notes"] = {TRUTH.id: {**data["notes"][SHORT.id], "type": "true_false"}}
    lock.write_text(json.dumps(data))
    log = real_anki.load(build(quiz(TRUTH), at=LATER))
    assert (len(log.updated), len(log.new), len(log.conflicting)) == (0, 0, 1)


def test_a_question_of_a_new_type_is_a_new_note(real_anki: RealAnki, build: Build) -> None:
    real_anki.load(build(quiz(SHORT)))
    real_anki.review(SHORT.id)
    changed = replace(SHORT, type="true_false", answer="true")
    log = real_anki.load(build(quiz(changed), at=LATER))
    assert (len(log.new), len(log.conflicting)) == (1, 0)
    assert real_anki.col.note_count() == 2


def test_without_the_lock_reviews_stay(real_anki: RealAnki, build: Build, tmp_path: Path) -> None:
    real_anki.load(build(quiz(SHORT, CLOZE)))
    card = real_anki.review(SHORT.id)
    (tmp_path / "deck.apkg.lock.json").unlink()
    real_anki.load(build(quiz(SHORT, CLOZE), at=LATER))
    assert real_anki.col.note_count() == 2
    assert real_anki.reviews(card) == (2, 2)


def test_a_clock_that_runs_behind_still_gives_a_younger_note(real_anki: RealAnki, build: Build) -> None:
    real_anki.load(build(quiz(SHORT), at=LATER))
    real_anki.load(build(quiz(replace(SHORT, prompt="Wann?")), at=LATER - 50_000))
    assert real_anki.note(SHORT.id)["Question"] == "Wann?"


def test_the_first_locks_still_lead_to_their_notes(build: Build, tmp_path: Path) -> None:
    shutil.copy(Path(__file__).parent / "version1.lock.json", tmp_path / "deck.apkg.lock.json")
    build(quiz(SHORT, WORD, DEFINITION))
    lock = read_lock(tmp_path / "deck.apkg.lock.json")
    old = {SHORT.id: "t&?ivqnz6P", WORD.id: "f.|YPZ@{6a", DEFINITION.id: "IsQ9<m%gGs"}
    assert {key: note.guid for key, note in lock.notes.items()} == old
    assert {note.modified for note in lock.notes.values()} == {1_700_000_000}
