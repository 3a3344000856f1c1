"""`quizgen batch`: many texts, one bad."""

from __future__ import annotations

from pathlib import Path

import pytest

from quizgen.cli.batch import plan
from tests.cli.conftest import Run

pytestmark = pytest.mark.usefixtures("asks_each_line")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with two good texts, one without a question, one bad, and what is no text."""
    folder = tmp_path / "texte"
    (folder / "sub").mkdir(parents=True)
    (folder / ".versteckt").mkdir()
    for name, content in {
        "a.txt": b"Sie fiel 1989.",
        "sub/a.txt": b"Sie stand 1961.",
        "leise.txt": b"Oh!",
        "bild.txt": b"\x00\x01",
        "liste.csv": b"1;2",
        ".versteckt/b.txt": b"Sie stand 1961.",
    }.items():
        (folder / name).write_bytes(content)
    return folder


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_bad_text_does_not_stop_the_rest(run: Run, folder: Path, tmp_path: Path, jobs: str) -> None:
    outcome = run("batch", folder, "-o", tmp_path / "out", "--to", "json", "--count", "all", "--jobs", jobs)
    written = [tmp_path / "out" / "a.quiz.json", tmp_path / "out" / "sub" / "a.quiz.json"]
    assert outcome.code == 1
    assert outcome.out.splitlines() == [str(path) for path in written]
    assert all(path.exists() for path in written)
    assert f"Error: {folder / 'bild.txt'}: is a binary file" in outcome.err
    assert f"Note: {folder / 'leise.txt'}: no questions found" in outcome.err
    assert outcome.err.endswith("Note: 1 of 4 texts gave no quiz\n")


def test_only_good_texts_exit_with_0(run: Run, folder: Path, tmp_path: Path) -> None:
    (folder / "bild.txt").unlink()
    assert run("batch", folder, "-o", tmp_path / "out", "--to", "json").code == 0


def test_a_fault_of_the_program_in_one_text_does_not_stop_the_rest(
    run: Run, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from quizgen import pipeline

    make_quiz = pipeline.make_quiz
    monkeypatch.setattr(
        pipeline, "make_quiz", lambda docs, options: 1 / 0 if docs[0].text == "Oh!" else make_quiz(docs, options)
    )
    outcome = run("batch", folder, "-o", tmp_path / "out", "--to", "json", "--jobs", "1")
    assert outcome.code == 1
    assert f"Error: {folder / 'leise.txt'}: internal error: ZeroDivisionError" in outcome.err
    assert len(outcome.out.splitlines()) == 2


@pytest.mark.parametrize(
    ("sources", "names"),
    [
        (["a.txt", "b.txt"], ["a", "b"]),
        (["a.md", "a.txt"], ["a-md", "a-txt"]),
        (["A.txt", "a.txt"], ["A-txt", "a-txt-2"]),
        (["a-md.txt", "a.md", "a.txt"], ["a-md", "a-md-2", "a-txt"]),
        (["a.key.txt", "a.txt"], ["a-key", "a"]),
        (["a.txt", "sub/a.txt"], ["a", "sub/a"]),
        (["a.b.txt"], ["a.b"]),
    ],
    ids=lambda value: " ".join(value),
)
def test_no_two_texts_share_a_name(sources: list[str], names: list[str]) -> None:
    tasks = plan([Path("t", source) for source in sources], Path("t"), Path("out"))
    assert [(task.directory / task.name).as_posix() for task in tasks] == [f"out/{name}" for name in names]


@pytest.mark.parametrize(
    ("name", "problem"),
    [("nichts", "no such folder; batch takes a folder, make takes files"), ("leer", "no texts in this folder; ")],
)
def test_a_folder_without_texts_is_refused(run: Run, tmp_path: Path, name: str, problem: str) -> None:
    (tmp_path / "leer").mkdir()
    outcome = run("batch", tmp_path / name)
    assert outcome.code == 1
    assert outcome.err.startswith(f"Error: {tmp_path / name}: {problem}")
