"""The options of decks, from the command line into the files."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from tests.cli.conftest import Run


def rows(path: Path) -> list[list[str]]:
    """Return the notes of a table: GUID, note type, deck, tags, fields."""
    lines = [line for line in path.read_text("utf-8").splitlines(keepends=True) if not line.startswith("#")]
    return list(csv.reader(lines, delimiter="\t"))


@pytest.mark.usefixtures("asks_each_line")
def test_deck_options_reach_the_deck(run: Run, text: Path, tmp_path: Path) -> None:
    switches = ("--type-in", "--speech", "--reversed", "--preset")
    values = ("--subject", "Geschichte", "--licence", "CC0", "--subdecks", "none")
    outcome = run("make", text, "--to", "tsv", "--to", "anki", "--output", tmp_path / "o", *switches, *values)
    assert outcome.code == 0
    assert outcome.out.splitlines() == [str(tmp_path / "o" / "mauer.tsv"), str(tmp_path / "o" / "mauer.apkg")]
    first = rows(tmp_path / "o" / "mauer.tsv")[0]
    assert first[1] == "Quizgen Short Answer"
    assert "quizgen::geschichte::" in first[3]
    assert first[4:6] == ["Wann Die Mauer stand seit?", "1961"]
    assert first[8] == first[10] == "1"  # typing, speech


@pytest.mark.usefixtures("asks_each_line")
def test_an_unknown_kind_of_subdecks_is_wrong_usage(run: Run, text: Path) -> None:
    outcome = run("make", text, "--subdecks", "chapter")
    assert outcome.code == 2
    assert "'chapter' is not one of heading, document, none." in " ".join(outcome.err.split())


@pytest.mark.usefixtures("asks_each_line")
def test_batch_takes_deck_options_too(run: Run, text: Path, tmp_path: Path) -> None:
    run("batch", text.parent, "--to", "tsv", "--output", tmp_path / "o", "--subject", "Geschichte", "--jobs", "1")
    assert "quizgen::geschichte::" in rows(tmp_path / "o" / "mauer.tsv")[0][3]


@pytest.mark.usefixtures("asks_each_line")
def test_an_edited_quiz_goes_into_the_same_notes(run: Run, text: Path, tmp_path: Path) -> None:
    run("make", text, "--to", "yaml", "--to", "tsv", "--output", tmp_path)
    before = rows(tmp_path / "mauer.tsv")
    quiz = tmp_path / "mauer.quiz.yaml"
    quiz.write_text(quiz.read_text("utf-8").replace("stand seit?", "gab es seit?"), encoding="utf-8")
    run("export", quiz, "--to", "tsv", "--output", tmp_path, "--overwrite")
    after = rows(tmp_path / "mauer.tsv")
    assert [row[0] for row in after] == [row[0] for row in before]
    assert after[0][4] == "Wann Die Mauer gab es seit?"
    assert after[1] == before[1]
