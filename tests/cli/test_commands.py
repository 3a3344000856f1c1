"""What holds for every command: help, exit codes, one line for what is wrong, never a traceback."""

from __future__ import annotations

import gc
import json
import subprocess
import sys
from contextlib import nullcontext
from pathlib import Path
from unittest.mock import Mock

import pytest

from quizgen import __version__, pipeline
from quizgen.__main__ import main as start
from quizgen.questions.checks import Finding
from tests.cli.conftest import Run

COMMANDS = ("make", "export", "explain", "check", "batch")


def test_version(run: Run) -> None:
    assert run("--version").out == f"quizgen {__version__}\n"


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_has_help_with_an_example(run: Run, command: str) -> None:
    outcome = run(command, "--help")
    assert outcome.code == 0
    assert f"quizgen {command} " in outcome.out.partition("Example:")[2]


def test_help_names_all_commands(run: Run) -> None:
    out = run("--help").out
    assert [command for command in COMMANDS if f"  {command} " in out] == list(COMMANDS)


def test_help_loads_no_analysis() -> None:
    code = "import sys, quizgen.cli; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout.split()
    heavy = {"numpy", "HanTa", "genanki", "jinja2", "yaml", "quizgen.pipeline", "rich"}
    assert heavy & set(loaded) == set()


def test_making_a_quiz_loads_nothing_large_that_it_does_not_use(tmp_path: Path) -> None:
    code = "import sys, atexit; atexit.register(lambda: print(*sys.modules)); from quizgen.cli import main; main()"
    text = Path(__file__).parent.parent / "texts" / "stalin-industrialisierung.txt"
    command = [sys.executable, "-c", code, "make", str(text), "--output", str(tmp_path / "out"), "--to", "anki"]
    loaded = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
    assert {"HanTa.HanoverTagger", "genanki"} <= set(loaded)
    assert set(loaded) & {"numpy", "asyncio", "rich"} == set()


@pytest.mark.parametrize(
    "arguments",
    [
        ["make"],
        ["make", "x.txt", "--to", "docx"],
        ["make", "x.txt", "--count", "0"],
        ["make", "x.txt", "--count", "viele"],
        ["make", "x.txt", "--type", "quiz"],
        ["make", "x.txt", "--level", "IV"],
        ["make", "x.txt", "--language", "xx"],
        ["make", "x.txt", "--seed", "x"],
        ["make", "x.txt", "--nonsense"],
        ["explain", "x.txt", "--to", "yaml"],
        ["batch", "x", "--jobs", "-1"],
        ["nonsense"],
        [],
    ],
    ids=" ".join,
)
def test_wrong_usage_exits_with_2_and_says_what_is_allowed(run: Run, arguments: list[str]) -> None:
    outcome = run(*arguments)
    assert (outcome.code, outcome.out) == (2, "")
    assert "Usage: quizgen" in outcome.err
    assert "Traceback" not in outcome.err


@pytest.mark.parametrize(
    ("arguments", "allowed"),
    [
        (["make", "x", "--to", "docx"], "'docx' is not one of yaml, json, anki, tsv, html, "),
        (["make", "x", "--count", "0"], "'0' is not a number from 1 on, nor 'all'."),
        (["make", "x", "--language", "xx"], "'xx' is not one of auto, de."),
        (["make", "x", "--level", "IV"], "'IV' is not one of I, II, III."),
        (["explain", "x", "--to", "yaml"], "'yaml' is not one of text, json."),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else None,
)
def test_a_bad_value_is_named_with_what_is_allowed(run: Run, arguments: list[str], allowed: str) -> None:
    assert allowed in " ".join(run(*arguments).err.split())


BAD_INPUT = [
    # command line ({} is a folder), and the error
    ("make {}/missing.txt", "{}/missing.txt: file not found; "),
    ("make {}", "{}: is a folder, not a file; "),
    ("make {}/empty.txt", "{}/empty.txt: the text is empty; "),
    ("make {}/binary.txt", "{}/binary.txt: is a binary file "),
    ("make {}/bild.png", "{}/bild.png: .png files cannot be read; allowed are .txt, "),
    ("make {}/text.txt {}/text.txt", "{}/text.txt: given twice; "),
    ("make {}/text.txt --templates {}/missing", "{}/missing: no such folder; --templates takes a folder"),
    ("make {}/text.txt --to json --output {}/text.txt", "{}/text.txt/text.quiz.json: cannot be written ("),
    ("make {}/text.txt --to json --output /proc/nothing", "/proc/nothing/text.quiz.json: cannot be written ("),
    ("explain {}/missing.txt", "{}/missing.txt: file not found; "),
    ("export {}/missing.quiz.yaml", "{}/missing.quiz.yaml: file not found; give a quiz file"),
    ("export {}/text.txt", "{}/text.txt:1: the quiz is a text; allowed are the keys format, title, language, "),
    ("export {}/broken.quiz.yaml", "{}/broken.quiz.yaml:2: the quiz: unknown key 'titel'; allowed are "),
    ("export {}/broken.quiz.json", "{}/broken.quiz.json:1: not JSON: a key in double quotes is missing"),
    ("check {}/missing", "{}/missing: no such file or folder; give templates or quiz files"),
    ("batch {}/missing", "{}/missing: no such folder; "),
]


@pytest.mark.usefixtures("asks_each_line")
@pytest.mark.parametrize(("line", "problem"), BAD_INPUT, ids=[line for line, _ in BAD_INPUT])
def test_bad_input_exits_with_1_and_one_line(run: Run, tmp_path: Path, line: str, problem: str) -> None:
    for name, content in {
        "text.txt": b"Sie fiel 1989.",
        "empty.txt": b"",
        "binary.txt": b"\x00\x01",
        "bild.png": b"\x89PNG",
        "broken.quiz.yaml": b"format: 1\ntitel: x\n",
        "broken.quiz.json": b"{format: 1}",
    }.items():
        (tmp_path / name).write_bytes(content)
    before = sorted(tmp_path.iterdir())
    outcome = run(*line.replace("{}", str(tmp_path)).split())
    assert (outcome.code, outcome.out) == (1, "")
    assert outcome.err.startswith(f"Error: {problem.replace('{}', str(tmp_path))}")
    assert outcome.err.count("\n") == 1
    assert sorted(tmp_path.iterdir()) == before


def test_a_fault_of_the_program_is_one_line_too(run: Run, text: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "make_quiz", lambda documents, options: 1 / 0)
    outcome = run("make", text)
    assert outcome.code == 1
    assert outcome.err.startswith("Error: internal error: ZeroDivisionError: division by zero; ")
    assert outcome.err.count("\n") == 1


def test_explain_prints_json_to_stdout(run: Run, text: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "explain", lambda document, options: {"language": "de", "text": document.text})
    outcome = run("explain", text, "--to", "json")
    assert (outcome.code, outcome.err) == (0, "")
    assert json.loads(outcome.out)["text"] == text.read_text("utf-8")


def test_check_prints_a_line_a_problem(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "check_templates", lambda paths, language: [f"{paths[0]}:3: x"])
    monkeypatch.setattr(pipeline, "check_quiz", lambda quiz: (Finding("S06", "warning", "a", "y"),))
    templates, quizzes = tmp_path / "templates", tmp_path / "quizzes"
    templates.mkdir()
    quizzes.mkdir()
    quiz = quizzes / "q.quiz.yaml"
    quiz.write_text("format: 1\ntitle: t\nlanguage: de\nquestions: []\n", encoding="utf-8")
    (quizzes / "broken.quiz.json").write_text("{", encoding="utf-8")
    outcome = run("check", templates, quizzes)
    assert outcome.code == 1
    assert outcome.out.splitlines() == [
        f"{quizzes / 'broken.quiz.json'}:1: not JSON: a key in double quotes is missing; check quotes and commas",
        f"{quiz}: a: S06 warning: y",
        f"{templates}:3: x",
    ]
    assert outcome.err == "errors: 2, warnings: 1\n"


def test_warnings_alone_exit_with_0(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "check_quiz", lambda quiz: (Finding("S06", "warning", "a", "y"),))
    quiz = tmp_path / "q.quiz.yaml"
    quiz.write_text("format: 1\ntitle: t\nlanguage: de\nquestions: []\n", encoding="utf-8")
    assert run("check", quiz).code == 0


def test_check_of_what_is_in_order_exits_with_0(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "check_templates", lambda paths, language: [])
    outcome = run("check", tmp_path)
    assert (outcome.code, outcome.out, outcome.err) == (0, "", "errors: 0, warnings: 0\n")


def test_a_program_in_a_pipe_writes_utf_8_without_colour(text: Path) -> None:
    made = subprocess.run(
        [sys.executable, "-m", "quizgen", "make", str(text), "--to", "größe"],
        capture_output=True,
        env={"PYTHONIOENCODING": "ascii", "PATH": "", "FORCE_COLOR": ""},
        check=False,
    )
    assert made.returncode == 2
    assert "'größe' is not one of" in made.stderr.decode("utf-8")
    assert b"\x1b" not in made.stderr


@pytest.mark.parametrize("ends", [None, SystemExit(1)], ids=["well", "with an error"])
def test_what_stays_to_the_end_is_not_searched_for_garbage(
    monkeypatch: pytest.MonkeyPatch, ends: SystemExit | None
) -> None:
    monkeypatch.setattr("quizgen.cli.main", Mock(side_effect=ends))
    before = gc.get_threshold()
    try:
        with nullcontext() if ends is None else pytest.raises(SystemExit):
            start()
        assert gc.get_freeze_count() > 0
    finally:
        gc.unfreeze()
        gc.set_threshold(*before)
