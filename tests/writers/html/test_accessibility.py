"""Pages for everyone: checked by axe-core, and the page to practise on by keyboard and without scripts."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from quizgen.writers.html import SheetOptions, render_practice, render_sheets
from tests.writers.html import examples
from tests.writers.html.conftest import Open, Opened


def violations(opened: Opened, *, phone: bool = False) -> list[str]:
    if phone:
        opened.page.set_viewport_size({"width": 360, "height": 740})
    found = Axe().run(opened.page).response["violations"]
    return [f"{rule['id']}: {node['target']}" for rule in found for node in rule["nodes"]]


OPTIONS = {
    "plain": SheetOptions(),
    "text and version": SheetOptions(with_text=True, versions=("A",)),
    "easy, large": SheetOptions(difficulty="easy", large=True),
    "hard, in the order of the text": SheetOptions(difficulty="hard", order="text", bank=True),
}


@pytest.mark.parametrize("name", OPTIONS)
def test_sheet_key_and_practice_page_are_accessible(name: str, open_page: Open) -> None:
    options = OPTIONS[name]
    for html in (*render_sheets(examples.quiz(), options).values(), render_practice(examples.quiz(), options)):
        assert violations(open_page(html), phone=name == "plain") == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('<html lang="de">', "<html>"),
        ("color: #000", "color: #bbb"),
        ('aria-label="Lücke 1"', ""),
        ("<main>", "<div>"),
    ],
    ids=["language", "contrast", "name", "landmark"],
)
def test_barriers_are_seen(old: str, new: str, open_page: Open) -> None:
    html = render_sheets(examples.quiz())[""]
    assert old in html
    assert violations(open_page(html.replace(old, new)))


def test_practice_page_works_by_keyboard_alone_and_without_scripts(browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False, offline=True)
    page = context.new_page()
    page.set_content(render_practice(examples.quiz()))
    solution = page.locator(".item").first.locator(".solution")
    assert not solution.is_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    assert page.locator("input[name=q1]").first.is_checked()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert solution.is_visible()
    assert "155 Kilometer" in solution.inner_text()
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    assert page.get_by_label("Das wusste ich.").first.is_checked()
    context.close()


def test_practice_page_asks_and_solves_every_question(open_page: Open) -> None:
    opened = open_page(render_practice(examples.quiz()))
    body = opened.page.locator("body")
    assert "Wie lang war die Berliner Mauer?" in body.inner_text()
    assert "weil immer mehr Menschen" not in body.inner_text()
    for summary in opened.page.locator(".reveal summary").all():
        summary.click()
    assert opened.page.locator(".solution:visible").count() == len(examples.quiz().questions)
    assert "weil immer mehr Menschen" in body.inner_text()


def test_practice_page_has_controls_of_the_browser(open_page: Open) -> None:
    page = open_page(render_practice(examples.quiz())).page
    assert page.get_by_label("Bau der Mauer").evaluate("e => e.tagName") == "SELECT"
    assert page.get_by_label("Lücke 2").evaluate("e => e.tagName") == "INPUT"
    assert page.get_by_role("group", name="Weshalb errichtete die DDR die Mauer?").get_by_label("Deine Antwort").count()
    assert page.get_by_role("radio").count() == 3 * 4 + 2 * 2
