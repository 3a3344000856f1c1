"""One sentence that the program fails on takes no other one with it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

import quizgen.facts
import quizgen.languages.german.analysis
import quizgen.languages.german.references.resolution
import quizgen.questions.asking
from quizgen import failures
from quizgen.model import Document
from quizgen.pipeline import QuizOptions, make_quiz

TEXT = "Das Münster von Ulm wurde 1890 vollendet. Der Dom von Speyer wurde im Jahr 1061 geweiht."

STAGES = [
    pytest.param(quizgen.languages.german.analysis, "build_sentence", id="reading"),
    pytest.param(quizgen.languages.german.references.resolution, "with_sure_doers", id="references"),
    pytest.param(quizgen.languages.german.analysis, "with_attributive_clauses", id="attributes"),
    pytest.param(quizgen.facts, "_facts_of", id="facts"),
    pytest.param(quizgen.questions.asking, "_worded", id="questions"),
]


@pytest.mark.parametrize(("module", "name"), STAGES)
def test_the_other_sentences_are_asked_about(
    module: object, name: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    whole: Callable[..., object] = getattr(module, name)

    def failing(*args: object) -> object:
        if "Speyer" in repr(args):
            raise IndexError("tuple index out of range")
        return whole(*args)

    monkeypatch.setattr(failures, "SPARED", (Exception,))
    monkeypatch.setattr(module, name, failing)
    asked = make_quiz([Document("Ulm", TEXT, "ulm.txt")], QuizOptions(count=None, language="de")).quiz.questions
    assert any("Münster" in question.prompt for question in asked)
    assert not any("Speyer" in question.prompt for question in asked)
    assert "Der Dom von Speyer" in caplog.text
    assert "IndexError: tuple index out of range" in caplog.text
