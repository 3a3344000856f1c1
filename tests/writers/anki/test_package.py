import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from quizgen.errors import OutputError
from quizgen.writers.anki import write_anki
from quizgen.writers.anki.labels import label_styles
from quizgen.writers.anki.note_types import frozen_digest, looks_digest, note_types
from tests.writers.anki.quizzes import CLOZE, SHORT, quiz
from tests.writers.anki.student import Build

SCRIPT = """
import sys
from pathlib import Path
from tests.writers.anki.quizzes import quiz
from quizgen.writers.anki import write_anki
write_anki(quiz(), Path(sys.argv[1]))
"""


def test_the_same_quiz_and_lock_give_the_same_bytes(build: Build) -> None:
    first = build(quiz()).read_bytes()
    assert build(quiz(), at=1_799_999_999).read_bytes() == first


def test_the_same_bytes_in_other_processes(tmp_path: Path) -> None:
    made = []
    for seed, zone in (("0", "UTC"), ("4711", "Asia/Tokyo")):
        path = tmp_path / seed / "deck.apkg"
        environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "SOURCE_DATE_EPOCH": "1700000000"}
        subprocess.run([sys.executable, "-c", SCRIPT, path], env=environment, check=True)
        made.append((path.read_bytes(), path.with_name("deck.apkg.lock.json").read_bytes()))
    assert made[0] == made[1]


def test_nothing_but_deck_and_lock_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setenv("TMPDIR", str(temporary))
    monkeypatch.setattr("tempfile.tempdir", None)
    write_anki(quiz(), tmp_path / "new" / "deck.apkg")
    assert sorted(path.name for path in (tmp_path / "new").iterdir()) == ["deck.apkg", "deck.apkg.lock.json"]
    assert list(temporary.iterdir()) == []


def test_the_package_is_compressed(build: Build) -> None:
    with zipfile.ZipFile(build(quiz())) as archive:
        entry = archive.getinfo("collection.anki2")
        assert archive.namelist() == ["collection.anki2", "media"]
    assert entry.compress_size * 5 < entry.file_size


def test_a_failed_write_leaves_the_old_deck(build: Build, monkeypatch: pytest.MonkeyPatch) -> None:
    path = build(quiz(SHORT))
    before = path.read_bytes(), path.with_name("deck.apkg.lock.json").read_bytes()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(OutputError, match="No space left"):
        build(quiz(SHORT, CLOZE))
    assert (path.read_bytes(), path.with_name("deck.apkg.lock.json").read_bytes()) == before
    assert sorted(found.name for found in path.parent.iterdir()) == ["deck.apkg", "deck.apkg.lock.json"]


@pytest.mark.parametrize("value", ["0", "gestern", "-5", "1.5"])
def test_a_bad_source_date_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", value)
    with pytest.raises(OutputError, match=r"SOURCE_DATE_EPOCH is '.*'; it takes"):
        write_anki(quiz(), tmp_path / "deck.apkg")


def test_note_types_are_those_of_version_1() -> None:
    """Students' collections hold these ids and fields: the file must never be changed."""
    frozen = json.loads((Path(__file__).parent / "version1.note_types.json").read_text(encoding="utf-8"))
    assert {
        key: {
            "id": kind.id,
            "name": kind.name,
            "cloze": kind.cloze,
            "fields": [list(field) for field in kind.fields.items()],
            "templates": [[template.name, template.id] for template in kind.templates],
        }
        for key, kind in note_types().items()
    } == frozen


def test_changed_looks_need_a_newer_note_type() -> None:
    """When this fails: raise `modified` in note_types.yaml to now, and set `digest` to the new value."""
    assert frozen_digest() == looks_digest()


def test_ids_are_unique() -> None:
    kinds = note_types().values()
    ids = [kind.id for kind in kinds] + [template.id for kind in kinds for template in kind.templates]
    assert len(ids) == len(set(ids))
    for kind in kinds:
        assert len(set(kind.fields.values())) == len(kind.fields)


def test_every_front_has_a_plain_field_or_a_gap() -> None:
    """Of a front that has filters only, Anki makes no card as soon as one field is empty."""
    for kind in note_types().values():
        first = next(iter(kind.fields))
        for template in kind.templates:
            content = "Answer" if template.name == "Reverse" else f"cloze:{first}" if kind.cloze else first
            assert f"{{{{{content}}}}}" in template.front


def test_labels_are_written_into_the_styles() -> None:
    assert '.quiz:lang(de) .hint > summary::after { content: "Tipp"; }' in label_styles()
    assert label_styles() in note_types()["cloze"].css
