"""What tests of several parts share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

from quizgen import pipeline
from quizgen.model import Document, Section
from quizgen.writers.pdf import find_browser


@pytest.fixture
def analysis() -> None:
    """Skip a test while there is no analysis."""
    text = "Alexander Fleming hat das Penicillin im Jahr 1928 entdeckt."
    try:
        pipeline.make_quiz([Document("x", text, "x.txt", (Section(None, 0, len(text)),))], pipeline.QuizOptions())
    except NotImplementedError:
        pytest.skip("the analysis is not there yet")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The installed browser, started once; two playwrights in one process would not get along."""
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=find_browser(), args=["--no-sandbox"])
        yield running
        running.close()
