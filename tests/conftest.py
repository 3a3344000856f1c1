"""What tests of several parts share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

from quizgen import failures
from quizgen.writers.pdf import find_browser


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add `--accept`, which writes the golden files anew."""
    parser.addoption("--accept", action="store_true", help="write the golden files anew; read them before you commit")


@pytest.fixture(autouse=True)
def seen_failures(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test is to pass because the program leaves out a sentence that it fails on."""
    monkeypatch.setattr(failures, "SPARED", ())


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The installed browser, started once; two playwrights in one process would not get along."""
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=find_browser(), args=["--no-sandbox"])
        yield running
        running.close()
