"""What comes out of a real browser's printer; each check is shown to fail on a page that was broken on purpose."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest

from quizgen.model import Question, Quiz
from quizgen.writers.html import SheetOptions, render_practice, render_sheets
from tests.writers.html import examples
from tests.writers.html.conftest import Open, squeezed

PRINTS = {"a4": SheetOptions(), "letter": SheetOptions(paper="letter"), "large": SheetOptions(large=True)}
EXTRAS = {
    "with text": SheetOptions(with_text=True),
    "large with text, in its order": SheetOptions(with_text=True, large=True, order="text", bank=True),
    "easy": SheetOptions(difficulty="easy"),
    "hard on letter": SheetOptions(difficulty="hard", paper="letter"),
}
ALL = PRINTS | EXTRAS


@pytest.mark.parametrize(("count", "name"), [*product((5, 60, 200), PRINTS), *product((60,), EXTRAS)])
def test_no_item_is_split_over_pages(count: int, name: str, open_page: Open, tmp_path: Path) -> None:
    page = render_sheets(examples.many(count), ALL[name])[""]
    assert open_page(page).split_items(tmp_path) == []


@pytest.mark.parametrize("name", PRINTS)
def test_no_item_of_a_key_is_split_over_pages(name: str, open_page: Open, tmp_path: Path) -> None:
    assert open_page(render_sheets(examples.many(60), PRINTS[name])[".key"]).split_items(tmp_path) == []


@pytest.mark.parametrize("name", PRINTS)
def test_the_tallest_items_fit_a_page(name: str, open_page: Open, tmp_path: Path) -> None:
    question = examples.quiz().questions[-3]
    pairs = tuple((f"ein Ereignis mit langem Namen, Nr. {n}", f"eine lange Antwort darauf, Nr. {n}") for n in range(8))
    quiz = replace(
        examples.quiz(),
        questions=(
            replace(question, pairs=pairs),
            replace(question, id="again", pairs=pairs),
            replace(question, id="long", type="short_answer", answer="sehr " * 200),
            replace(question, id="open", type="open", answer="sehr " * 200),
        ),
    )
    assert open_page(render_sheets(quiz, PRINTS[name])[""]).split_items(tmp_path) == []


@pytest.mark.parametrize("suffix", ["", ".key"])
def test_split_items_are_seen(suffix: str, open_page: Open, tmp_path: Path) -> None:
    opened = open_page(render_sheets(examples.many(60))[suffix])
    opened.page.add_style_tag(content=".item, .together, li { break-inside: auto !important }")
    assert opened.split_items(tmp_path)


@pytest.mark.parametrize("name", ALL)
def test_every_page_is_counted(name: str, open_page: Open, tmp_path: Path) -> None:
    for html in render_sheets(examples.many(25), ALL[name]).values():
        pages = open_page(html).pdf_pages(tmp_path)
        assert len(pages) > 1
        for number, text in enumerate(pages, start=1):
            assert f"Seite {number} von {len(pages)}" in re.sub(r" +", " ", text)


def test_missing_page_labels_are_seen(open_page: Open, tmp_path: Path) -> None:
    opened = open_page(render_sheets(examples.many(5))[""])
    opened.page.add_style_tag(content="@page { @bottom-right { content: none } }")
    assert "Seite 1" not in opened.pdf_pages(tmp_path)[0]


@pytest.mark.parametrize("name", ALL)
def test_nothing_is_wider_than_paper_or_phone(name: str, open_page: Open) -> None:
    paper = ALL[name].paper
    quiz = replace(examples.quiz(), title="Donaudampfschifffahrtsgesellschaftskapitänsmütze " * 3)
    for html in (*render_sheets(quiz, ALL[name]).values(), render_practice(quiz, ALL[name])):
        opened = open_page(html)
        assert (opened.overflow(paper), opened.overflow("phone")) == (0, 0)


def test_overflow_is_seen(open_page: Open) -> None:
    opened = open_page(render_sheets(examples.quiz())[""])
    opened.page.add_style_tag(content=".write { width: 300mm }")
    assert opened.overflow("a4") > 0
    assert opened.overflow("phone") > 0


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_paper_has_its_size(paper: str, open_page: Open, tmp_path: Path) -> None:
    options = SheetOptions(paper="letter" if paper == "letter" else "a4")
    open_page(render_sheets(examples.quiz(), options)[""]).pdf_pages(tmp_path)
    box = re.search(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", (tmp_path / "printed.pdf").read_bytes())
    assert box
    assert [round(float(side)) for side in box.groups()] == ([595, 842] if paper == "a4" else [612, 792])


def secret_quiz() -> Quiz:
    """Return a quiz whose answers are words that stand nowhere else."""
    at = examples.source("rund 155")
    return Quiz(
        "Geheimnisse",
        "de",
        (
            Question("s", "short_answer", "Wer?", "Zyxkurz", at, accept=("Zyxauch",), extra="Zyxextra"),
            Question("c", "cloze", "Im {{1}} und {{2}}.", ("Zyxeins", "Zyxzwei"), at),
            Question("t", "true_false", "Es stimmt nicht.", "false", at, correction="Zyxrichtig"),
            Question("u", "true_false", "Es stimmt.", "true", at),
            Question("o", "open", "Erkläre es.", "Zyxoffen", at),
            Question("h", "multiple_choice", "Was?", "Zyxwahl", at, distractors=("Falsch", "Verkehrt")),
        ),
    )


def hidden_answers(quiz: Quiz) -> set[str]:
    return set(re.findall(r"Zyx\w+", repr(quiz.questions)))


@pytest.mark.parametrize(
    ("options", "shown"),
    [
        (SheetOptions(), {"Zyxwahl"}),
        (SheetOptions(difficulty="hard"), set()),
        (SheetOptions(difficulty="easy"), {"Zyxwahl", "Zyxeins", "Zyxzwei"}),
        (SheetOptions(order="text", bank=True), {"Zyxwahl", "Zyxeins", "Zyxzwei"}),
    ],
    ids=["plain", "hard", "easy", "bank"],
)
def test_sheet_shows_no_answer_but_those_to_choose_from(
    options: SheetOptions, shown: set[str], open_page: Open, tmp_path: Path
) -> None:
    pages = render_sheets(secret_quiz(), options)
    assert {answer for answer in hidden_answers(secret_quiz()) if answer in pages[""]} == shown
    printed = open_page(pages[""]).pdf_text(tmp_path)
    assert {answer for answer in hidden_answers(secret_quiz()) if answer in printed} == shown
    key = open_page(pages[".key"]).pdf_text(tmp_path)
    assert {answer for answer in hidden_answers(secret_quiz()) if answer in key} == hidden_answers(secret_quiz())


def test_nothing_but_the_text_tells_options_and_verdicts_apart(open_page: Open) -> None:
    page = open_page(render_sheets(secret_quiz())[""]).page
    lists = page.evaluate("""() => [...document.querySelectorAll('.options, .verdict')].map(
        e => e.innerHTML.replace(/(^|>)[^<]+(?=<)/g, '$1').split('</li>').map(part => part.trim()))""")
    choice, first, second = lists
    assert len(set(choice[:-1])) == 1
    assert len(choice) == 4
    assert first == second


def test_key_holds_every_answer(open_page: Open, tmp_path: Path) -> None:
    quiz = examples.quiz()
    key = open_page(render_sheets(quiz)[".key"]).pdf_text(tmp_path)
    for question in quiz.questions:
        answers = question.answer if isinstance(question.answer, tuple) else (question.answer,)
        parts = (*answers, *question.accept, *question.items, *(text for pair in question.pairs for text in pair))
        wanted = [part for part in parts if part not in ("true", "false")]
        assert [part for part in wanted if squeezed(part) not in key] == [], question.id
        assert squeezed(question.correction or "") in key


@pytest.mark.parametrize("name", ALL)
def test_pages_ask_for_nothing_and_break_nothing(name: str, open_page: Open) -> None:
    for html in (*render_sheets(examples.quiz(), ALL[name]).values(), render_practice(examples.quiz(), ALL[name])):
        opened = open_page(html)
        assert (len(opened.requests), opened.errors) == (1, [])  # the page itself


def test_a_request_and_an_error_are_seen(open_page: Open) -> None:
    html = render_sheets(examples.quiz())[""].replace("</main>", '<img src="https://example.org/x.png"></main>')
    opened = open_page(html)
    assert opened.errors  # the page's own policy stops it
    opened = open_page(re.sub(r"<meta http-equiv[^>]*>", "", html).replace("</main>", "<script>x()</script></main>"))
    assert len(opened.requests) == 2
    assert opened.errors


@pytest.mark.parametrize("with_text", [False, True])
def test_hostile_texts_are_printed_as_they_are(with_text: bool, open_page: Open, tmp_path: Path) -> None:
    quiz = examples.hostile()
    options = SheetOptions(with_text=with_text)
    for html in (*render_sheets(quiz, options).values(), render_practice(quiz, options)):
        opened = open_page(html)
        assert (len(opened.requests), opened.errors) == (1, [])
        assert "hacked" in opened.page.title()
        assert "<script>" in opened.page.title()
        assert opened.page.locator("script, img, b[onerror]").count() == 0
        assert opened.page.locator("style").count() == 1
        assert (opened.overflow("a4"), opened.overflow("phone")) == (0, 0)
        visible = squeezed(opened.page.locator("body").inner_text())
        assert squeezed(quiz.title) in visible
        assert squeezed(quiz.questions[0].prompt) in visible
        assert squeezed("Donaudampfschifffahrtsgesellschaft" * 9) in visible


def test_hostile_title_stands_whole_on_paper_and_at_the_foot(open_page: Open, tmp_path: Path) -> None:
    quiz = examples.hostile()
    printed = open_page(render_sheets(quiz, SheetOptions(versions=("A",)))[".A"]).pdf_text(tmp_path)
    assert squeezed(quiz.title) in printed
    assert squeezed(quiz.title[:40]) + squeezed(quiz.title[40:59]) + "…·GruppeA" in printed
    assert squeezed("Seite 1 von") in printed


def test_a_key_is_called_so_on_each_page(open_page: Open, tmp_path: Path) -> None:
    pages = open_page(render_sheets(examples.many(25))[".key"]).pdf_pages(tmp_path)
    assert len(pages) > 1
    assert all("Lösungen · Die Berliner Mauer" in text for text in pages)
