from pathlib import Path

import pytest

from quizgen.errors import OutputError
from quizgen.writers.anki.lock import Lock, LockedNote, dump_lock, lock_path, read_lock

NOTE = LockedNote("g", "d", 5, 7, "short_answer", "event-when", "Wann?\n„}, {“", "1928", "Es war 1928.")


def test_a_lock_comes_back(tmp_path: Path) -> None:
    lock = Lock({"b": NOTE, "a": NOTE}, {"c": NOTE})
    path = tmp_path / "x.apkg.lock.json"
    path.write_text(dump_lock(lock), encoding="utf-8")
    assert read_lock(path) == lock
    assert dump_lock(read_lock(path)) == dump_lock(lock)


def test_no_lock_yet(tmp_path: Path) -> None:
    assert read_lock(tmp_path / "none") == Lock()


def test_deck_and_table_share_a_lock() -> None:
    assert (
        lock_path(Path("a/Über uns.v2.apkg"))
        == lock_path(Path("a/Über uns.v2.tsv"))
        == Path("a/Über uns.v2.apkg.lock.json")
    )


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        pytest.param('{"format": 1,\n"notes": ', r"lock:2: is not JSON", id="cut off"),
        pytest.param('{"format": 2, "notes": {}}', "format 2 is unknown, known is 1", id="newer"),
        pytest.param("[]", "format None", id="a list"),
        pytest.param('{"format": 1, "notes": []}', "take notes by the id", id="no table"),
        pytest.param('{"format": 1, "notes": {"q": {"guid": "g"}}}', "q: digest is missing", id="a key is missing"),
        pytest.param('{"format": 1, "notes": {"q": {"guid": "g", "digest": "d", "modified": "5", "note": 7}}}',
                     "q: modified takes a number", id="text for a number"),
        pytest.param('{"format": 1, "notes": {"q": {"guid": 1, "digest": "d", "modified": 5, "note": 7}}}',
                     "q: guid takes a text", id="number for a text"),
    ],
)  # fmt: skip
def test_a_broken_lock_is_refused(tmp_path: Path, text: str, problem: str) -> None:
    path = tmp_path / "lock"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(OutputError, match=problem) as error:
        read_lock(path)
    assert "delete the file" in str(error.value)


def test_the_first_locks_are_understood() -> None:
    """The file was written by the first version and must never be changed; it has a key that later ones dropped."""
    lock = read_lock(Path(__file__).parent / "version1.lock.json")
    assert lock.notes["event-when-3f9a1c"].guid == "t&?ivqnz6P"
    assert lock.notes["event-who-aa0001"].sentence == ""
    assert set(lock.removed) == {"definition-what-ab0007"}
