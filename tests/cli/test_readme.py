"""The README tells all that the commands can do."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from quizgen.writers import WRITERS
from tests.cli.conftest import Run

README = (Path(__file__).resolve().parents[2] / "README.md").read_text("utf-8")


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
