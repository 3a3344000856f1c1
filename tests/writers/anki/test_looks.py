"""Cards in a real browser: phones, night, keyboard, shuffled options."""

from collections.abc import Iterator
from itertools import product
from typing import Any

import pytest

from quizgen.model import Question
from quizgen.writers.anki import AnkiOptions, write_anki
from tests.writers.anki.browser import card_page
from tests.writers.anki.quizzes import CHOICE, DEFINITION, EACH_TYPE, MATCHING, SHORT, TRUTH, WORD, question, quiz
from tests.writers.anki.student import RealAnki, need_anki

LONG = question(
    "event-who-long01",
    prompt="Wer war Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamter?",
    answer="Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetzbeauftragter",
    hint="https://example.org/" + "sehr-lang/" * 12,
)
HEBREW = question("event-who-hebrew", prompt="מי גילה את הפניצילין?", answer="פלמינג", accept=())
TABLE = question(
    "matching-long01", type="matching", answer="", accept=(), pairs=((str(LONG.answer), str(LONG.answer)), ("a", "b"))
)
SHOWN = (*EACH_TYPE, WORD, DEFINITION, LONG, HEBREW, TABLE)


@pytest.fixture(scope="module")
def student(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RealAnki]:
    """A collection with a deck of all kinds of cards."""
    need_anki()
    folder = tmp_path_factory.mktemp("looks")
    write_anki(quiz(*SHOWN), folder / "deck.apkg", AnkiOptions(typing=True, reversed=True))
    (folder / "student").mkdir()
    anki = RealAnki(folder / "student" / "collection.anki2")
    anki.load(folder / "deck.apkg")
    yield anki
    anki.col.close()


@pytest.fixture
def page(browser: Any) -> Iterator[Any]:
    """A page as wide as a small phone, with storage; a script's error or a request fails the test."""
    context = browser.new_context(viewport={"width": 320, "height": 600})
    context.route("**/*", lambda route: route.fulfill(body="<!doctype html>", content_type="text/html"))
    opened = context.new_page()
    errors: list[str] = []
    opened.on("pageerror", lambda error: errors.append(str(error)))
    opened.goto("http://reviewer.invalid/")
    requests: list[str] = []
    opened.on("request", lambda request: requests.append(request.url))
    yield opened
    context.close()
    assert errors == []
    assert requests == []


def show(page: Any, html: str) -> None:
    """Show a side in the same document, as the desktop program does."""
    page.set_content(html)


def options(page: Any) -> list[str]:
    return [str(text) for text in page.locator(".options li span").all_inner_texts()]


@pytest.mark.parametrize("asked", SHOWN, ids=lambda asked: asked.id)
def test_nothing_is_wider_than_a_phone(page: Any, student: RealAnki, asked: Question) -> None:
    for back in (False, True):
        show(page, card_page(student, asked.id, back=back))
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
        assert page.evaluate("document.documentElement.scrollWidth") <= 320


CONTRAST = """() => {
  const numbers = text => text.match(/[\\d.]+/g).map(Number);
  const light = ([r, g, b]) => [r, g, b].map(v => v / 255)
    .map(v => v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4)
    .reduce((sum, v, i) => sum + v * [.2126, .7152, .0722][i], 0);
  const paper = element => {
    for (let e = element; e; e = e.parentElement) {
      const colour = numbers(getComputedStyle(e).backgroundColor);
      if (colour.length < 4 || colour[3] > 0) { return colour; }
    }
    return [255, 255, 255];
  };
  return [...document.querySelectorAll("#qa *")].filter(e => e.checkVisibility() && e.tagName !== "STYLE"
      && e.tagName !== "SCRIPT" && [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()))
    .map(e => [light(numbers(getComputedStyle(e).color)), light(paper(e)), e.className || e.tagName])
    .map(([a, b, name]) => [(Math.max(a, b) + .05) / (Math.min(a, b) + .05), name])
    .filter(([ratio]) => ratio < 4.5);
}"""


@pytest.mark.parametrize("asked", SHOWN, ids=lambda asked: asked.id)
def test_all_text_has_contrast_by_day_and_night(page: Any, student: RealAnki, asked: Question) -> None:
    for back, night in product((False, True), repeat=2):
        show(page, card_page(student, asked.id, back=back, night=night))
        assert page.evaluate(CONTRAST) == []


def test_night_is_dark(page: Any, student: RealAnki) -> None:
    show(page, card_page(student, SHORT.id, night=True))
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(35, 40, 46)"


def test_german_labels(page: Any, student: RealAnki) -> None:
    show(page, card_page(student, MATCHING.id))
    content = "getComputedStyle(document.querySelector('.choices > summary'), '::after').content"
    assert page.evaluate(content) == '"Auswahl"'


def test_right_to_left_text_runs_so(page: Any, student: RealAnki) -> None:
    show(page, card_page(student, HEBREW.id))
    assert page.evaluate("document.querySelector('.question').matches(':dir(rtl)')")


def test_options_are_shuffled_at_each_showing_and_stay_on_the_back(page: Any, student: RealAnki) -> None:
    front, back = card_page(student, CHOICE.id), card_page(student, CHOICE.id, back=True)
    orders = []
    for _ in range(12):
        show(page, front)
        orders.append(options(page))
        show(page, back)
        assert options(page) == orders[-1]
    assert {tuple(sorted(order)) for order in orders} == {("Kiew", "Leningrad", "Moskau", "Warschau")}
    assert len({tuple(order) for order in orders}) > 3


def test_the_order_agrees_where_the_sides_share_nothing(browser: Any, student: RealAnki) -> None:
    """AnkiDroid may show each side in a document of its own: then the order changes by the hour."""
    found = []
    for hour in (1, 2, 3, 4):
        for back in (False, True):
            opened = browser.new_context().new_page()  # about:blank has no storage that the next one could read
            opened.clock.install(time=hour * 3_600_000)
            opened.set_content(card_page(student, CHOICE.id, back=back))
            found.append(options(opened))
            opened.context.close()
    assert found[0::2] == found[1::2]
    assert len({tuple(order) for order in found}) > 1


def test_options_by_keyboard_and_the_choice_on_the_back(page: Any, student: RealAnki) -> None:
    show(page, card_page(student, CHOICE.id))
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    chosen = page.evaluate("document.querySelector('input:checked').closest('li').innerText")
    assert chosen == options(page)[1]
    show(page, card_page(student, CHOICE.id, back=True))
    assert page.locator("li.chosen").inner_text() == chosen


def test_the_right_option_is_marked_without_javascript(browser: Any, student: RealAnki) -> None:
    opened = browser.new_context(java_script_enabled=False).new_page()
    opened.set_content(card_page(student, CHOICE.id))
    assert len(options(opened)) == 4
    opened.set_content(card_page(student, CHOICE.id, back=True))
    marks = [
        (row.inner_text(), "✓" in row.locator("label").evaluate("e => getComputedStyle(e, '::after').content"))
        for row in opened.locator(".options li").all()
    ]
    assert [text for text, right in marks if right] == ["Moskau"]
    opened.context.close()


def test_the_verdict_is_not_told_by_colour_alone(page: Any, student: RealAnki) -> None:
    show(page, card_page(student, TRUTH.id, back=True))
    mark = "getComputedStyle(document.querySelector('.verdict'), '::before').content"
    assert page.evaluate(mark) == '"✗ "'
