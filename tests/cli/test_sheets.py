"""The options of worksheets on the command line."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from quizgen.writers import quiz_file
from tests.cli.conftest import Run
from tests.writers.html import examples

TEXT = Path(examples.__file__).with_name("mauer.txt")


@pytest.fixture
def quiz(tmp_path: Path) -> Path:
    return quiz_file.write_yaml(replace(examples.quiz(), documents=()), tmp_path / "mauer.quiz.yaml")


@pytest.mark.parametrize(
    ("arguments", "name", "shown"),
    [
        (["--with-text", "--source", TEXT], "mauer.key.html", "Z. 1-2"),
        (["--paper", "letter"], "mauer.html", "size: letter"),
        (["--versions", "A, B"], "mauer.B.html", "<b>B</b>"),
        (["--large"], "mauer.html", '<body class="large">'),
        (["--easy"], "mauer.html", "Wörterkasten"),
        (["--easy", "--no-bank"], "mauer.html", "Ergänze die Lücken."),
        (["--hard"], "mauer.html", "/ 7 P."),
        (["--bank"], "mauer.html", "Wörterkasten"),
        (["--evidence"], "mauer.html", "Zeile:"),
        (["--order", "text"], "mauer.html", '<p class="alone">'),
        (["--grading", "oberstufe"], "mauer.key.html", "Notenpunkte der Oberstufe"),
    ],
    ids=lambda value: " ".join(map(str, value[:2])).replace(str(TEXT), "") if isinstance(value, list) else "",
)
def test_options_reach_the_sheet(
    arguments: list[object], name: str, shown: str, quiz: Path, run: Run, tmp_path: Path
) -> None:
    plain, chosen = tmp_path / "plain", tmp_path / "chosen"
    assert run("export", quiz, "--to", "html", "--output", plain).code == 0
    outcome = run("export", quiz, "--to", "html", "--output", chosen, *arguments)
    assert (outcome.code, outcome.err) == (0, "")
    assert shown in (chosen / name).read_text("utf-8")
    before = plain / name.replace(".B", "")
    assert shown not in before.read_text("utf-8") or "--no-bank" in arguments


def test_layout_and_seed_reach_the_sheet(quiz: Path, run: Run, tmp_path: Path) -> None:
    (tmp_path / "de.yaml").write_text("sheet: {name: Vorname}", encoding="utf-8")
    assert run("export", quiz, "--to", "html", "-o", tmp_path / "out", "--layout", tmp_path).code == 0
    first = (tmp_path / "out" / "mauer.html").read_text("utf-8")
    assert "Vorname:" in first
    run("export", quiz, "--to", "html", "-o", tmp_path / "out", "--layout", tmp_path, "--seed", 1)
    assert (tmp_path / "out" / "mauer.html").read_text("utf-8") != first


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["--with-text"], 1, "the text is not at hand; give it with --source FILE"),
        (["--paper", "a5"], 2, "'a5' is not one of a4, letter"),
        (["--order", "alphabet"], 2, "'alphabet' is not one of type, text"),
        (["--versions", "A,A"], 1, "give letters such as A,B or A,B,C"),
        (["--grading", "nrw"], 1, "allowed: ihk, oberstufe or the path of a YAML file"),
        (["--layout", "nowhere"], 1, "no such folder; --layout takes"),
        (["--to", "pdf", "--browser", "nothing"], 1, "nothing: no such program; --browser takes"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_bad_options_are_refused_and_nothing_is_written(
    arguments: list[str], code: int, said: str, quiz: Path, run: Run, tmp_path: Path
) -> None:
    formats = [] if "--to" in arguments else ["--to", "html"]
    outcome = run("export", quiz, "--output", tmp_path / "out", *formats, *arguments)
    assert outcome.code == code
    assert said in outcome.err
    assert not (tmp_path / "out").exists()


def test_pdf_and_practice_page(quiz: Path, run: Run, tmp_path: Path) -> None:
    outcome = run("export", quiz, "--to", "pdf", "--to", "practice", "--output", tmp_path / "out")
    assert outcome.code == 0
    assert {path.name for path in (tmp_path / "out").iterdir()} == {"mauer.pdf", "mauer.key.pdf", "mauer.practice.html"}
    assert (tmp_path / "out" / "mauer.pdf").read_bytes().startswith(b"%PDF-")
