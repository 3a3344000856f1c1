"""What tests of several parts share."""

from __future__ import annotations

import pytest

from quizgen import pipeline
from quizgen.model import Document, Section


@pytest.fixture
def analysis() -> None:
    """Skip a test while there is no analysis."""
    text = "Alexander Fleming hat das Penicillin im Jahr 1928 entdeckt."
    try:
        pipeline.make_quiz([Document("x", text, "x.txt", (Section(None, 0, len(text)),))], pipeline.QuizOptions())
    except NotImplementedError:
        pytest.skip("the analysis is not there yet")
