"""Commands in this process, with a small double of the analysis: what it finds is not the subject here."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from quizgen import cli, pipeline
from quizgen.model import Document, Question, Quiz, Source
from quizgen.pipeline import QuizOptions, QuizResult


@dataclass(frozen=True)
class Outcome:
    """How a command ended and what it printed."""

    code: int
    out: str
    err: str


Run = Callable[..., Outcome]


@pytest.fixture
def run(capfd: pytest.CaptureFixture[str]) -> Run:
    """Return a function that runs a command line."""

    def run_command(*arguments: object) -> Outcome:
        capfd.readouterr()
        with pytest.raises(SystemExit) as ended:
            cli.main([str(argument) for argument in arguments])
        out, err = capfd.readouterr()
        code = ended.value.code
        return Outcome(code if isinstance(code, int) else 0, out, err)

    return run_command


@pytest.fixture
def asks_each_line(monkeypatch: pytest.MonkeyPatch) -> None:
    """Replace the analysis: each line with a year becomes a question for it."""

    def make_quiz(documents: Sequence[Document], options: QuizOptions) -> QuizResult:
        questions = tuple(
            Question(f"when-{document.name}-{number}", "short_answer", f"Wann {line[:-6]}?", line[-5:-1], source)
            for document in documents
            for number, line in enumerate(document.text.splitlines())
            if line[-5:-1].isdigit()
            for source in [Source(document.name, None, 0, len(line), line)]
        )
        quiz = Quiz(options.title or documents[0].title, "de", questions[: options.count], tuple(documents))
        missing = options.count and options.count > len(questions) > 0
        return QuizResult(quiz, (f"only {len(questions)} of {options.count} questions found",) if missing else ())

    monkeypatch.setattr(pipeline, "make_quiz", make_quiz)


@pytest.fixture
def text(tmp_path: Path) -> Path:
    """Return a text with two years."""
    path = tmp_path / "mauer.txt"
    path.write_text("Die Mauer stand seit 1961.\nSie fiel 1989.\n", encoding="utf-8")
    return path
