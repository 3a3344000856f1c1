"""`quizgen make`: files, names, what is kept."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from quizgen import writers
from quizgen.model import Quiz
from quizgen.writers import quiz_file
from tests.cli.conftest import Run

pytestmark = pytest.mark.usefixtures("asks_each_line")


def files(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir() if not path.name.endswith(".lock.json")}


def test_writes_quiz_deck_sheet_and_key_and_prints_their_paths(run: Run, text: Path, tmp_path: Path) -> None:
    outcome = run("make", text, "--output", tmp_path / "out", "--count", "2")
    assert (outcome.code, outcome.err) == (0, "")
    names = ["mauer.quiz.yaml", "mauer.apkg", "mauer.html", "mauer.key.html"]
    assert files(tmp_path / "out") == set(names)
    assert outcome.out.splitlines() == [str(tmp_path / "out" / name) for name in names]


def test_writes_to_output_by_default(run: Run, text: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("make", text, "--to", "json").code == 0
    assert json.loads(Path("output/mauer.quiz.json").read_text("utf-8"))["title"] == "Mauer"


@pytest.mark.parametrize("formats", [["yaml"], ["json"], ["json", "yaml", "json"], ["anki"], ["html"]], ids="-".join)
def test_writes_what_is_wanted(run: Run, text: Path, tmp_path: Path, formats: list[str]) -> None:
    suffixes = {"yaml": [".quiz.yaml"], "json": [".quiz.json"], "anki": [".apkg"], "html": [".html", ".key.html"]}
    run("make", text, "-o", tmp_path / "out", *(word for name in formats for word in ("--to", name)))
    assert files(tmp_path / "out") == {f"mauer{suffix}" for name in formats for suffix in suffixes[name]}


def test_a_quiz_of_several_texts_is_named_by_its_title(run: Run, text: Path, tmp_path: Path) -> None:
    other = tmp_path / "zweiter.txt"
    other.write_text("Sie begann 1939.", encoding="utf-8")
    run("make", text, other, "-o", tmp_path / "out", "--to", "json", "--title", "Krieg: heiß & kalt/lau")
    assert files(tmp_path / "out") == {"Krieg-heiß-kalt-lau.quiz.json"}


def test_the_name_of_a_key_is_never_that_of_a_sheet(run: Run, text: Path, tmp_path: Path) -> None:
    source = text.rename(tmp_path / "mauer.key.txt")
    run("make", source, "-o", tmp_path / "out", "--to", "html")
    assert files(tmp_path / "out") == {"mauer-key.html", "mauer-key.key.html"}


def test_the_same_again_changes_no_byte(run: Run, text: Path, tmp_path: Path) -> None:
    made = []
    for folder in ("a", "a", "b"):
        assert run("make", text, "-o", tmp_path / folder, "--to", "yaml", "--to", "json").code == 0
        made.append([path.read_bytes() for path in sorted((tmp_path / folder).iterdir())])
    assert made[0] == made[1] == made[2]


def test_count_is_honoured_or_it_is_said_how_many_there_are(run: Run, text: Path, tmp_path: Path) -> None:
    def count(number: str) -> tuple[int, str]:
        outcome = run("make", text, "-o", tmp_path, "--to", "json", "--count", number, "--overwrite")
        return len(quiz_file.read_quiz(tmp_path / "mauer.quiz.json").questions), outcome.err

    assert count("1") == (1, "")
    assert count("all") == (2, "")
    assert count("9") == (2, "Note: only 2 of 9 questions found\n")


def test_without_a_question_nothing_is_written_and_it_is_said(run: Run, text: Path, tmp_path: Path) -> None:
    text.write_text("Oh!", encoding="utf-8")
    outcome = run("make", text, "--output", tmp_path / "out")
    assert (outcome.code, outcome.out, outcome.err) == (0, "", "Note: no questions found, so nothing is written\n")
    assert not (tmp_path / "out").exists()


def edit(path: Path) -> bytes:
    path.write_text(path.read_text("utf-8").replace("Wann", "In welchem Jahr"), encoding="utf-8")
    return path.read_bytes()


@pytest.mark.parametrize("kind", ["yaml", "json"])
def test_an_edited_quiz_is_kept_with_all_beside_it(run: Run, text: Path, tmp_path: Path, kind: str) -> None:
    run("make", text, "-o", tmp_path / "out", "--to", kind)
    quiz = tmp_path / "out" / f"mauer.quiz.{kind}"
    edited = edit(quiz)
    outcome = run("make", text, "-o", tmp_path / "out", "--to", "anki", "--to", kind)
    assert (outcome.code, outcome.out) == (1, "")
    assert outcome.err.startswith(f"Error: {quiz}: ")
    assert "--overwrite replaces it" in outcome.err
    assert quiz.read_bytes() == edited
    assert files(tmp_path / "out") == {quiz.name}


def test_overwrite_replaces_an_edited_quiz(run: Run, text: Path, tmp_path: Path) -> None:
    run("make", text, "-o", tmp_path, "--to", "yaml")
    made = (tmp_path / "mauer.quiz.yaml").read_bytes()
    assert edit(tmp_path / "mauer.quiz.yaml") != made
    assert run("make", text, "-o", tmp_path, "--to", "yaml", "--overwrite").code == 0
    assert (tmp_path / "mauer.quiz.yaml").read_bytes() == made


def test_an_unedited_quiz_is_replaced_by_another_choice(run: Run, text: Path, tmp_path: Path) -> None:
    run("make", text, "-o", tmp_path, "--to", "yaml")
    assert run("make", text, "-o", tmp_path, "--to", "yaml", "--count", "1").code == 0
    assert len(quiz_file.read_quiz(tmp_path / "mauer.quiz.yaml").questions) == 1


def test_export_writes_the_edited_quiz(run: Run, text: Path, tmp_path: Path) -> None:
    run("make", text, "-o", tmp_path, "--to", "yaml")
    edit(tmp_path / "mauer.quiz.yaml")
    outcome = run("export", tmp_path / "mauer.quiz.yaml", "-o", tmp_path / "out", "--to", "html", "--to", "json")
    assert (outcome.code, outcome.err) == (0, "")
    assert files(tmp_path / "out") == {"mauer.html", "mauer.key.html", "mauer.quiz.json"}
    assert "In welchem Jahr" in (tmp_path / "out" / "mauer.html").read_text("utf-8")


def test_export_never_writes_over_the_quiz_itself(run: Run, text: Path, tmp_path: Path) -> None:
    run("make", text, "-o", tmp_path, "--to", "yaml")
    edited = edit(tmp_path / "mauer.quiz.yaml")
    outcome = run("export", tmp_path / "mauer.quiz.yaml", "-o", tmp_path, "--to", "yaml", "--overwrite")
    assert outcome.code == 1
    assert "is the quiz itself; give another folder by --output" in outcome.err
    assert (tmp_path / "mauer.quiz.yaml").read_bytes() == edited


def test_export_takes_the_text_of_the_quiz(
    run: Run, text: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("make", text, "-o", tmp_path, "--to", "json")
    seen: list[Quiz] = []

    def write_quiz(quiz: Quiz, *rest: object, **options: object) -> tuple[Path, ...]:
        seen.append(quiz)
        return ()

    monkeypatch.setattr(writers, "write_quiz", write_quiz)
    run("export", tmp_path / "mauer.quiz.json", "--source", text)
    assert [document.name for document in seen[0].documents] == ["mauer.txt"]
