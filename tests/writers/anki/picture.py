"""Draws the pictures of cards: `python -m tests.writers.anki.picture`.

docs/anki-cards.png has a card of each kind by day and night, docs/anki-card.png the first of them by day.
"""

from __future__ import annotations

import html
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from quizgen.writers.anki import AnkiOptions, write_anki
from quizgen.writers.pdf import find_browser
from tests.writers.anki.browser import card_page
from tests.writers.anki.quizzes import CHOICE, CLOZE, DEFINITION, MATCHING, ORDERING, SHORT, TRUTH, WORD, quiz
from tests.writers.anki.student import RealAnki

DOCS = Path(__file__).resolve().parents[3] / "docs"

ROWS = (
    # name, question, card
    ("short answer", SHORT, 0),
    ("typed answer", WORD, 0),
    ("multiple choice", CHOICE, 0),
    ("true or false", TRUTH, 0),
    ("cloze", CLOZE, 1),
    ("matching", MATCHING, 0),
    ("ordering", ORDERING, 0),
    ("backwards", DEFINITION, 1),
)

STYLE = """
body { margin: 8px; background: #8a949e; font: 600 13px system-ui, sans-serif; }
div { display: flex; gap: 6px; margin-bottom: 6px; }
b { writing-mode: sideways-lr; text-align: center; width: 18px; color: #fff; }
iframe { width: 340px; border: 0; border-radius: 6px; zoom: .65; }
"""

FIT = """() => document.querySelectorAll("div").forEach(row => {
  const frames = [...row.querySelectorAll("iframe")];
  const height = Math.max(...frames.map(frame => frame.contentDocument.querySelector("#qa").scrollHeight)) + 32;
  frames.forEach(frame => { frame.style.height = height + "px"; });
})"""


def sheet(student: RealAnki) -> str:
    """Return a page with a row for each kind of card: front and back by day, front and back by night."""
    rows = []
    for name, asked, card in ROWS:
        sides = (
            card_page(student, asked.id, card=card, back=back, night=night)
            for night in (False, True)
            for back in (False, True)
        )
        frames = "".join(f'<iframe srcdoc="{html.escape(side)}"></iframe>' for side in sides)
        rows.append(f"<div><b>{name}</b>{frames}</div>")
    return f"<!doctype html><style>{STYLE}</style>{''.join(rows)}"


def main() -> None:
    """Draw the pictures."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        deck = Path(folder) / "deck.apkg"
        write_anki(quiz(*(row[1] for row in ROWS)), deck, AnkiOptions(reversed=True, typing=True))
        student = RealAnki(Path(folder) / "collection.anki2")
        student.load(deck)
        browser = playwright.chromium.launch(executable_path=find_browser(), args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 942, "height": 100})
        page.clock.install(time=3_600_000)  # the order of options
        page.set_content(sheet(student))
        page.evaluate(FIT)
        page.screenshot(path=DOCS / "anki-cards.png", full_page=True)
        front, back = (page.locator("iframe").nth(side).bounding_box() for side in (0, 1))
        assert front
        assert back
        width = back["x"] + back["width"] - front["x"]
        page.screenshot(path=DOCS / "anki-card.png", full_page=True, clip={**front, "width": width})
        browser.close()
        student.col.close()


if __name__ == "__main__":
    main()
