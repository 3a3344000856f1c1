"""Files are written as a whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from quizgen.errors import OutputError
from quizgen.writers import files


def test_an_error_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    path = files.write_text(tmp_path / "x.txt", "alt")
    with pytest.raises(ZeroDivisionError), files.replacing(path) as beside:
        beside.write_text("halb", encoding="utf-8")
        raise ZeroDivisionError
    assert path.read_text("utf-8") == "alt"
    assert list(tmp_path.iterdir()) == [path]


def test_folders_are_made(tmp_path: Path) -> None:
    assert files.write_bytes(tmp_path / "a" / "b" / "x", b"neu").read_bytes() == b"neu"


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "target")
    files.write_text(tmp_path / "link", "neu")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "target").read_text("utf-8") == "neu"


def test_the_mode_is_that_of_an_ordinary_file(tmp_path: Path) -> None:
    mask = os.umask(0o022)
    try:
        assert files.write_text(tmp_path / "x", "neu").stat().st_mode & 0o777 == 0o644
    finally:
        os.umask(mask)


def test_a_folder_in_the_way_is_named(tmp_path: Path) -> None:
    (tmp_path / "x").mkdir()
    with pytest.raises(OutputError, match="x: is a folder; the result needs a file of this name"):
        files.write_text(tmp_path / "x", "neu")


def test_a_file_as_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / "x").write_text("da", encoding="utf-8")
    with pytest.raises(OutputError, match=r"cannot be written \(.*\); --output takes a folder"):
        files.write_text(tmp_path / "x" / "y", "neu")


def test_who_reads_the_old_file_reads_it_to_its_end(tmp_path: Path) -> None:
    path = files.write_text(tmp_path / "x.txt", "alt")
    with path.open(encoding="utf-8") as old:
        files.write_text(path, "neu")
        assert old.read() == "alt"
