"""Sheets as values and as files."""

from __future__ import annotations

import math
import os
import subprocess
import sys
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from quizgen.errors import QuizgenError
from quizgen.model import Document, Question, Source
from quizgen.writers.html import Order, SheetOptions, render_practice, render_sheets, write_html, write_practice
from quizgen.writers.html.labels import load_labels
from quizgen.writers.html.sheet import Sheet, make_sheets
from tests.writers.html import examples


def sheets(options: SheetOptions) -> tuple[Sheet, ...]:
    return make_sheets(examples.quiz(), options, load_labels("de"))


def ids(sheet: Sheet) -> list[str]:
    return [item.question.id for item in sheet.items]


def test_files_of_one_sheet(tmp_path: Path) -> None:
    paths = write_html(examples.quiz(), tmp_path / "new", "mauer")
    assert [path.name for path in paths] == ["mauer.html", "mauer.key.html"]
    assert all(path.read_text(encoding="utf-8").startswith("<!DOCTYPE html>\n") for path in paths)


def test_files_of_versions(tmp_path: Path) -> None:
    paths = write_html(examples.quiz(), tmp_path, "mauer", SheetOptions(versions=("A", "B")))
    assert [path.name for path in paths] == ["mauer.A.html", "mauer.A.key.html", "mauer.B.html", "mauer.B.key.html"]


def test_file_to_practise(tmp_path: Path) -> None:
    assert [path.name for path in write_practice(examples.quiz(), tmp_path, "mauer")] == ["mauer.practice.html"]


def test_nothing_is_written_after_an_error(tmp_path: Path) -> None:
    with pytest.raises(QuizgenError):
        write_html(examples.quiz(), tmp_path, "mauer", SheetOptions(grading="none"))
    assert list(tmp_path.iterdir()) == []


def test_the_first_version_has_the_order_of_the_text() -> None:
    (one,) = sheets(SheetOptions(order="text"))
    assert ids(one) == [question.id for question in examples.quiz().questions]
    assert ids(sheets(SheetOptions(order="text", versions=("A", "B")))[0]) == ids(one)


def test_versions_differ_and_hold_the_same() -> None:
    made = sheets(SheetOptions(versions=("A", "B", "C", "D")))
    assert len({tuple(ids(sheet)) for sheet in made}) == 4
    assert len({frozenset(ids(sheet)) for sheet in made}) == 1
    options = [next(item.options for item in sheet.items if item.question.id == "order") for sheet in made]
    assert len(set(options)) > 1


def test_each_section_is_shuffled() -> None:
    first, second, third = sheets(SheetOptions(versions=("A", "B", "C")))
    for one, two, three in zip(first.sections, second.sections, third.sections, strict=True):
        orders = {tuple(item.question.id for item in section.items) for section in (one, two, three)}
        assert len(orders) == min(3, math.factorial(len(one.items)))


def test_two_questions_in_two_versions_change_places() -> None:
    quiz = replace(examples.quiz(), questions=examples.quiz().questions[1:3])
    first, second = make_sheets(quiz, SheetOptions(versions=("A", "B")), load_labels("de"))
    assert ids(first) == ids(second)[::-1]


def test_numbers_run_through_the_sections() -> None:
    (sheet,) = sheets(SheetOptions())
    assert [item.number for item in sheet.items] == list(range(1, 14))
    assert all(after.number == before.number + 1 for before, after in pairwise(sheet.items))


def test_points_add_up() -> None:
    (sheet,) = sheets(SheetOptions())
    assert sheet.total == "24,5"
    assert [section.points for section in sheet.sections] == ["3", "2", "3", "4", "2,5", "4", "6"]
    assert sheet.level_points == (("I", "10", 41), ("II", "8,5", 35), ("III", "6", 24))


def test_rule_made_questions_are_never_of_level_three() -> None:
    made = tuple(replace(question, level="III", template="x") for question in examples.quiz().questions)
    (sheet,) = make_sheets(replace(examples.quiz(), questions=made), SheetOptions(), load_labels("de"))
    assert {item.level for item in sheet.items} == {"II"}


def test_all_blanks_are_equally_wide() -> None:
    page = render_sheets(examples.quiz())[""]
    assert page.count('class="blank"') == 3
    assert "--blank: 45mm" in page
    assert "style=" not in page


def test_the_seed_shuffles_and_the_same_seed_does_not() -> None:
    pages = [render_sheets(examples.quiz(), SheetOptions(seed=seed))[""] for seed in (0, 0, 1)]
    assert pages[0] == pages[1] != pages[2]


def test_same_quiz_same_pages_in_every_process() -> None:
    code = (
        "import hashlib; from tests.writers.html import examples; from quizgen.writers.html import *;"
        "o = SheetOptions(versions=('A', 'B'), with_text=True);"
        "print(hashlib.sha256(repr(render_sheets(examples.quiz(), o)).encode()).hexdigest())"
    )
    found = {
        subprocess.run(
            [sys.executable, "-c", code], env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=True,
            cwd=Path(__file__).parents[3],
        ).stdout
        for seed in ("1", "2")
    }  # fmt: skip
    assert len(found) == 1


def test_text_keeps_its_spelling() -> None:
    text = "Es hieß, daß der Kongreß Thür und Thor öffne."
    question = Question(
        "x", "short_answer", "Was öffnete der Kongreß?", "Thür und Thor", Source("x", None, 0, 45, text)
    )
    quiz = replace(examples.quiz(), questions=(question,), documents=(Document("Kongreß", text, "x"),))
    pages = render_sheets(quiz, SheetOptions(with_text=True))
    assert "daß der Kongreß Thür und Thor" in pages[""]
    assert "Z. 1" in pages[".key"]


def test_line_numbers_need_the_text() -> None:
    with pytest.raises(QuizgenError, match="the text is not at hand; give it with --source FILE"):
        render_sheets(replace(examples.quiz(), documents=()), SheetOptions(with_text=True))


def test_line_numbers_need_the_right_text() -> None:
    other = Document("Rhein", "Der Rhein ist ein Fluss.", "rhein.txt")
    with pytest.raises(QuizgenError, match=r"rhein\.txt: „Sie war rund 155 Kilometer lang.“ is not in this text"):
        render_sheets(replace(examples.quiz(), documents=(other,)), SheetOptions(with_text=True))


def test_a_sentence_that_has_moved_is_found() -> None:
    moved = replace(examples.DOCUMENT, text="Vorwort.\n" * 7 + examples.DOCUMENT.text, sections=(), name="neu.txt")
    pages = render_sheets(replace(examples.quiz(), documents=(moved,)), SheetOptions(with_text=True))
    assert '<b class="cite">Z. 9-10</b>: Sie war rund 155' in pages[".key"]


def test_a_teacher_s_own_question_has_no_lines() -> None:
    own = Question("own", "short_answer", "Was denkst du?", "", Source("", None, 0, 0, ""))
    quiz = replace(examples.quiz(), questions=(own,))
    assert "Beleg" not in render_sheets(quiz, SheetOptions(with_text=True))[".key"]


@pytest.mark.parametrize("versions", [("A", "A"), ("A", "a"), ("key",), ("",), ("A/B",), ("Practice",)])
def test_names_of_versions_are_checked(versions: tuple[str, ...]) -> None:
    with pytest.raises(QuizgenError, match=r"^versions: .*; give letters such as A,B"):
        SheetOptions(versions=versions)


@pytest.mark.parametrize("order", ["type", "text"])
def test_one_bank_for_all_clozes_gives_no_gap_away(order: Order) -> None:
    (sheet,) = sheets(SheetOptions(order=order, bank=True))
    assert [section.bank for section in sheet.sections if section.bank] == [
        ("13. August 1961", "Berlin", "Krieg", "Streik")
    ]
    words = "<li>13. August 1961</li><li>Berlin</li><li>Krieg</li><li>Streik</li>"
    assert render_sheets(examples.quiz(), SheetOptions(order=order, bank=True))[""].count(words) == 1
    practice = render_practice(examples.quiz(), SheetOptions(order=order, bank=True))
    assert practice.count("13. August 1961 · Berlin · Krieg · Streik") == 1
    assert "· Streik" not in render_practice(examples.quiz(), SheetOptions(order=order))


def test_only_texts_that_are_asked_about_are_printed() -> None:
    other = Document("Der Rhein", "Der Rhein ist ein Fluss.", "rhein.txt")
    quiz = replace(examples.quiz(), documents=(other, examples.DOCUMENT))
    pages = render_sheets(quiz, SheetOptions(with_text=True))
    assert "Der Rhein" not in pages[""]
    assert '<b class="cite">Z. 1-2</b>' in pages[".key"]


def test_a_renamed_text_is_found_among_several() -> None:
    other = Document("Der Rhein", "Der Rhein ist ein Fluss.", "rhein.txt")
    quiz = replace(examples.quiz(), documents=(other, replace(examples.DOCUMENT, name="neu.txt")))
    assert '<b class="cite">M 2, Z. 1-2</b>' in render_sheets(quiz, SheetOptions(with_text=True))[".key"]


@pytest.mark.parametrize("options", [SheetOptions(), SheetOptions(with_text=True, versions=("A", "B"), order="text")])
def test_a_quiz_without_questions_is_a_sheet_without_items(options: SheetOptions) -> None:
    quiz = replace(examples.quiz(), questions=())
    for page in (*render_sheets(quiz, options).values(), render_practice(quiz, options)):
        assert "Die Berliner Mauer" in page
        assert 'class="item' not in page


@pytest.mark.parametrize(
    ("title", "said", "printed"),
    [
        pytest.param("Der Igel", "Thema Igel: ", "", id="said by the title"),
        pytest.param("Tiere im Winter", "Thema Igel: ", "Thema Igel: ", id="one of several"),
        pytest.param("Der Igel", "Thema Igel, Nahrung: ", "Nahrung: ", id="a heading stays"),
        pytest.param("Tiere im Winter", "Thema Igel, Nahrung: ", "Thema Igel, Nahrung: ", id="one of several, heading"),
        pytest.param("Igel, Dachs und Fuchs", "Thema Igel, Dachs und Fuchs: ", "", id="a title with a comma"),
    ],
)
def test_a_topic_that_the_title_says_is_not_printed(title: str, said: str, printed: str) -> None:
    asked = replace(examples.quiz().questions[1], prompt=f"{said}Wann schläft er?")
    (sheet,) = make_sheets(replace(examples.quiz(), title=title, questions=(asked,)), SheetOptions(), load_labels("de"))
    assert [item.question.prompt for item in sheet.items] == [f"{printed}Wann schläft er?"]
