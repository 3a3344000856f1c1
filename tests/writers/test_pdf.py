"""PDF through the browser that is installed."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from quizgen.errors import QuizgenError
from quizgen.writers import pdf
from quizgen.writers.pdf import find_browser, print_pages, write_pdf
from quizgen.writers.sheet_options import SheetOptions
from tests.writers.html import examples


def script(folder: Path, text: str) -> str:
    path = folder / "browser"
    path.write_text(f"#!/bin/sh\n{text}\n")
    path.chmod(0o755)
    return str(path)


def test_all_files_from_one_start(tmp_path: Path) -> None:
    counted = script(tmp_path, f'echo start >> "{tmp_path}/starts"; exec "{find_browser()}" "$@"')
    paths = write_pdf(examples.quiz(), tmp_path, "mauer", SheetOptions(versions=("A", "B"), browser=counted))
    assert [path.name for path in paths] == ["mauer.A.pdf", "mauer.A.key.pdf", "mauer.B.pdf", "mauer.B.key.pdf"]
    assert (tmp_path / "starts").read_text() == "start\n"
    for path in paths:
        shown = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, check=True, text=True).stdout
        assert "Berliner Mauer" in shown
        assert "Seite 1 von" in shown
    facts = subprocess.run(["pdfinfo", paths[0]], capture_output=True, check=True, text=True).stdout
    assert "Tagged:          yes" in facts
    assert "A4" in facts


def test_no_browser_is_said_plainly(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(pdf, "BROWSERS", ("no-such-browser",))
    with pytest.raises(QuizgenError, match=r"^pdf: no browser found; install Chromium, Chrome or Edge"):
        write_pdf(examples.quiz(), tmp_path, "mauer")
    assert list(tmp_path.iterdir()) == []


def test_a_missing_program_is_named() -> None:
    with pytest.raises(QuizgenError, match=r"^no-such-browser: no such program; --browser takes"):
        find_browser("no-such-browser")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("exit 3", "did not print .it ended at once"),
        ("echo no display >&2", "did not print .no display"),
        ("echo 'DevTools listening on ws://127.0.0.1:1/x' >&2", "did not print"),
        ("exec sleep 20", "took longer than 0.5 s"),
        ("echo 'DevTools listening on nonsense' >&2; exec sleep 20", "did not print"),
    ],
    ids=["ends", "complains", "gone", "hangs", "nonsense"],
)
def test_what_is_no_browser_is_left_in_time(text: str, said: str, tmp_path: Path) -> None:
    with pytest.raises(QuizgenError, match=said):
        print_pages({"": "<p>"}, script(tmp_path, text), timeout=0.5)


def test_a_file_that_cannot_be_run_is_named(tmp_path: Path) -> None:
    path = tmp_path / "browser"
    path.write_bytes(b"\x7fELF nonsense")
    path.chmod(0o755)
    with pytest.raises(QuizgenError, match="browser: cannot be started"):
        print_pages({"": "<p>"}, str(path))
