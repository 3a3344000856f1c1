"""The README tells all that the commands can do."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import pytest

from quizgen.writers import WRITERS, quiz_file
from tests.cli.conftest import Run

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text("utf-8")
TEXT = ROOT / "tests" / "texts" / "stalin-industrialisierung.txt"
BLOCKS = re.findall(r"^```\w*\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
COMMANDS = [line for block in BLOCKS for line in block.splitlines() if line.startswith("quizgen ")]


@pytest.mark.parametrize("command", ["make", "export", "explain", "check", "batch", "push"])
def test_every_option_is_in_the_readme(run: Run, command: str) -> None:
    options = set(re.findall(r"--[a-z][a-z-]+", run(command, "--help").out)) - {"--help"}
    assert options
    assert {option for option in options if f"`{option}" not in README} == set()


def test_every_format_is_in_the_readme() -> None:
    assert "`--to " + "\\|".join(WRITERS) + "`" in README


def test_the_two_commands_stand_at_the_top() -> None:
    top = README[:500]
    assert "make quiz" in top
    assert "make test" in top


def test_every_command_runs_one_after_the_other(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for copy in ("text.txt", "texts/text.txt"):
        Path(copy).parent.mkdir(exist_ok=True)
        shutil.copy(TEXT, copy)
    template = re.search(r"`(my-templates/\S+\.yaml)`:\n\n```yaml\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
    assert template
    Path("my-templates").mkdir()
    Path(template[1]).write_text(template[2], encoding="utf-8")
    assert len(COMMANDS) > 5
    outcomes = {command: run(*shlex.split(command)[1:]) for command in COMMANDS}
    assert {command: outcome for command, outcome in outcomes.items() if outcome.code} == {}


def test_the_quiz_file_can_be_read(tmp_path: Path) -> None:
    path = tmp_path / "text.quiz.yaml"
    path.write_text(next(block for block in BLOCKS if block.startswith("format:")), encoding="utf-8")
    assert [question.answer for question in quiz_file.read_quiz(path).questions] == [
        "im September 1928",
        "deine Meinung, mit Begründung",
    ]


@pytest.mark.parametrize("place", sorted(set(re.findall(r"\]\(((?!http)[^)#]+)\)", README))))
def test_every_link_leads_to_a_file(place: str) -> None:
    assert (ROOT / place).exists()
