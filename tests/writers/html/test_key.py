"""Sheet and key belong together: numbers, letters, places and lines, read from the pages as they stand."""

from __future__ import annotations

import re
from typing import Any

import pytest

from quizgen.writers.html import SheetOptions, render_sheets
from tests.writers.html import examples
from tests.writers.html.conftest import Open

READ_SHEET = """() => { const asked = item => {
  const prompt = item.querySelector('.prompt').cloneNode(true);
  prompt.querySelectorAll('.blank').forEach(blank => blank.replaceWith('____'));
  return prompt.textContent.trim(); };
return Object.fromEntries([...document.querySelectorAll('.item')].map(item => {
  const texts = selector => [...item.querySelectorAll(selector)].map(e => e.textContent.trim());
  const lists = [...item.querySelectorAll('.columns > *')].map(list =>
    Object.fromEntries([...list.children].map(li => [li.querySelector('.letter').textContent,
                                                     li.querySelector('.option').textContent])));
  return [item.querySelector('.number').textContent, {
    prompt: asked(item),
    options: Object.fromEntries([...item.querySelectorAll('.options li')].map(li =>
      [li.querySelector('.letter').textContent, li.querySelector('.option').textContent])),
    columns: lists, order: texts('.order .option')}];
}))}"""

READ_KEY = """() => Object.fromEntries([...document.querySelectorAll('.item')].map(item =>
  [item.querySelector('.number').textContent, {
    prompt: item.querySelector('.prompt').textContent.trim(),
    solution: item.querySelector('.solution').innerText,
    letters: [...item.querySelectorAll('.solution .letter')].map(e => e.textContent),
    cite: item.querySelector('.cite')?.textContent, evidence: item.querySelector('.evidence')?.textContent}]))"""

READ_LINES = """() => [...document.querySelectorAll('.source')].map(source =>
  [...source.querySelectorAll('.text-line')].map(line =>
    [line.querySelector('.line-number').textContent, line.querySelector('.line-text').textContent]))"""


def disagreements(sheet: dict[str, Any], key: dict[str, Any]) -> list[str]:
    """Return the numbers at which a key does not fit its sheet, judged by the questions as they were made."""
    questions = {question.prompt: question for question in examples.quiz().questions}
    wrong = [] if sheet.keys() == key.keys() else ["numbers"]
    for number, item in sheet.items():
        solved, question = key[number], questions.get(item["prompt"])
        wrong += [number] * (item["prompt"] != solved["prompt"])
        if item["options"]:
            wrong += [number] * (question is None or item["options"].get(solved["letters"][0]) != question.answer)
        elif item["columns"]:
            pairs = [letters.split() for letters in solved["letters"]]
            left, right = item["columns"]
            found = {(left.get(place), right.get(letter)) for place, letter in pairs}
            wrong += [number] * (question is None or found != set(question.pairs))
        elif item["order"]:
            places = solved["letters"][0].split(" – ") if solved["letters"] else []
            found_order = dict(zip(places, item["order"], strict=False))
            expected = {str(place): text for place, text in enumerate(question.items if question else (), start=1)}
            wrong += [number] * (found_order != expected)
    return wrong


VERSIONS = SheetOptions(versions=("A", "B", "C"))
CASES = {
    "versions": VERSIONS,
    "in the order of the text": SheetOptions(versions=("A", "B"), order="text"),
    "easy": SheetOptions(versions=("A", "B"), difficulty="easy"),
    "another seed": SheetOptions(versions=("A", "B"), seed=7),
    "one": SheetOptions(),
}


@pytest.mark.parametrize("name", CASES)
def test_key_agrees_with_its_sheet(name: str, open_page: Open) -> None:
    pages = render_sheets(examples.quiz(), CASES[name])
    for suffix in [suffix for suffix in pages if not suffix.endswith(".key")]:
        sheet = open_page(pages[suffix]).page.evaluate(READ_SHEET)
        key = open_page(pages[f"{suffix}.key"]).page.evaluate(READ_KEY)
        assert len(sheet) == len(examples.quiz().questions)
        assert disagreements(sheet, key) == []


def test_a_key_of_another_version_is_seen(open_page: Open) -> None:
    pages = render_sheets(examples.quiz(), VERSIONS)
    sheet = open_page(pages[".A"]).page.evaluate(READ_SHEET)
    key = open_page(pages[".B.key"]).page.evaluate(READ_KEY)
    assert len(disagreements(sheet, key)) > 3


def wrong_lines(sheets: list[list[tuple[str, str]]], key: dict[str, Any]) -> list[str]:
    """Return the citations whose lines do not hold the whole source sentence, or hold a line too many."""
    wrong = []
    for number, solved in key.items():
        match = re.fullmatch(r"(?:M (\d), )?Z\. (\d+)(?:-(\d+))?", solved["cite"] or "")
        if not match:
            wrong.append(number)
            continue
        lines = [text.strip() for _, text in sheets[int(match[1] or 1) - 1]]
        first, last = int(match[2]), int(match[3] or match[2])
        sentence = re.sub(r"^Beleg.*?: ", "", " ".join(solved["evidence"].split()))
        fits = sentence in " ".join(lines[first - 1 : last])
        tight = sentence not in " ".join(lines[first:last]) and sentence not in " ".join(lines[first - 1 : last - 1])
        wrong += [number] * (not (fits and tight))
    return wrong


TEXTS = {
    "plain": SheetOptions(with_text=True),
    "large": SheetOptions(with_text=True, large=True),
    "versions": SheetOptions(with_text=True, versions=("A", "B", "C")),
    "large versions on letter": SheetOptions(with_text=True, versions=("A", "B"), large=True, paper="letter"),
    "in the order of the text": SheetOptions(with_text=True, order="text", difficulty="hard"),
}


@pytest.mark.parametrize("name", TEXTS)
def test_cited_lines_hold_the_evidence(name: str, open_page: Open) -> None:
    pages = render_sheets(examples.quiz(), TEXTS[name])
    for suffix in [suffix for suffix in pages if not suffix.endswith(".key")]:
        sheets = open_page(pages[suffix]).page.evaluate(READ_LINES)
        key = open_page(pages[f"{suffix}.key"]).page.evaluate(READ_KEY)
        assert wrong_lines(sheets, key) == []
        for number, (shown, _) in enumerate(sheets[0], start=1):
            assert shown == (str(number) if number % 5 == 0 else "")


def test_several_texts_are_told_apart(open_page: Open) -> None:
    pages = render_sheets(examples.of_two_texts(), SheetOptions(with_text=True))
    sheets = open_page(pages[""]).page.evaluate(READ_LINES)
    key = open_page(pages[".key"]).page.evaluate(READ_KEY)
    assert len(sheets) == 2
    assert wrong_lines(sheets, key) == []
    assert {solved["cite"][:3] for solved in key.values()} == {"M 1", "M 2"}


def test_lines_of_another_wrap_are_seen(open_page: Open) -> None:
    pages = render_sheets(examples.quiz(), TEXTS["plain"])
    large = render_sheets(examples.quiz(), TEXTS["large"])
    sheets = open_page(pages[""]).page.evaluate(READ_LINES)
    assert len(wrong_lines(sheets, open_page(large[".key"]).page.evaluate(READ_KEY))) > 5
