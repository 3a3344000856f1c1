"""Pages in the real browser: they are opened offline, and what they ask for or break is remembered."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

PAPER_WIDTH = {"a4": 631, "letter": 653, "phone": 360}
"""CSS pixels between the margins of the paper (43 mm less than 210 and 216), and a small phone."""

MARK_ITEMS = """() => {
  // Tiny, inside the box and out of the flow: what sticks out over a page's edge is printed on both pages.
  const mark = (text, shift) => { const s = document.createElement('span'); s.textContent = text;
    s.style.cssText = `font:2px/2px monospace;position:absolute;margin-top:${shift}px`; return s; };
  document.querySelectorAll('.item').forEach((item, i) => {
    item.querySelector('.number').prepend(mark(`[S${i}]`, 1));
    const end = document.createElement('div');
    end.append(mark(`[E${i}]`, -4)); item.querySelector('.content').append(end); });
  document.querySelectorAll('.section-head h2').forEach((head, i) => head.prepend(mark(`[H${i}]`, 1)));
}"""


@dataclass
class Opened:
    """A page in the browser and what it did."""

    page: Page
    requests: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def pdf_pages(self, folder: Path) -> list[str]:
        """Return the text of each printed page."""
        path = folder / "printed.pdf"
        self.page.pdf(path=path, prefer_css_page_size=True)
        text = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, check=True).stdout.decode()
        return text.split("\f")[:-1]

    def pdf_text(self, folder: Path) -> str:
        """Return the whole printed text without any spaces, which line ends would hide."""
        return squeezed("".join(self.pdf_pages(folder)))

    def split_items(self, folder: Path) -> list[str]:
        """Return the items that begin on one page and end on another, and headings without their first item."""
        self.page.evaluate(MARK_ITEMS)
        where: dict[str, set[int]] = {}
        for number, text in enumerate(self.pdf_pages(folder)):
            for mark in re.findall(r"\[([SEH]\d+)\]", text):
                where.setdefault(mark, set()).add(number)
        starts = [mark for mark in where if mark[0] == "S"]
        assert len(starts) == self.page.locator(".item").count() > 0
        split = [mark for mark in starts if len(where[mark] | where[f"E{mark[1:]}"]) > 1]
        heads = self.page.evaluate("""() => [...document.querySelectorAll('.section-head, .item')].map(
            e => e.classList.contains('item') ? 'S' : 'H')""")
        head = item = -1
        for kind, after in pairwise(heads):
            head, item = head + (kind == "H"), item + (kind == "S")
            if kind == "H" and after == "S" and len(where[f"H{head}"] | where[f"S{item + 1}"]) > 1:
                split.append(f"H{head}")
        return split

    def overflow(self, medium: str) -> int:
        """Return how many pixels stick out on a paper or a phone."""
        self.page.emulate_media(media="screen" if medium == "phone" else "print")
        self.page.set_viewport_size({"width": PAPER_WIDTH[medium], "height": 900})
        return int(self.page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))


Open = Callable[[str], Opened]


def squeezed(text: str) -> str:
    """Return a text without white space and page marks."""
    return re.sub(r"\s+", "", text)


@pytest.fixture(scope="session")
def tab(browser: Browser) -> Iterator[Page]:
    """Give the one page, without network, that the tests use in turn: a new one takes longer than most tests."""
    context = browser.new_context(offline=True)
    yield context.new_page()
    context.close()


@pytest.fixture
def open_page(tab: Page, tmp_path: Path) -> Iterator[Open]:
    """Give a function that opens HTML from a file; a page opened before is gone then."""
    path = tmp_path / "page.html"
    current: list[Opened] = []
    listeners: dict[str, Callable[..., None]] = {
        "request": lambda request: current[-1].requests.append(request.url),
        "pageerror": lambda error: current[-1].errors.append(str(error)),
        "console": lambda message: current[-1].errors.append(message.text),
    }

    def open_html(html: str) -> Opened:
        path.write_text(html, encoding="utf-8")
        tab.emulate_media(media="screen")
        tab.set_viewport_size({"width": 1280, "height": 900})
        current.append(Opened(tab))
        tab.goto(path.as_uri())
        return current[-1]

    for event, listener in listeners.items():
        tab.on(event, listener)  # type: ignore[call-overload]  # one overload an event
    yield open_html
    for event, listener in listeners.items():
        tab.remove_listener(event, listener)
