"""Source texts in numbered lines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.model import Document, Section
from quizgen.writers.html.lines import Line, cite, wrap_document
from tests.writers.html.examples import DOCUMENT


def shown(text: str, width: int = 20) -> list[str]:
    return [line.text for line in wrap_document(Document("", text, "x.txt"), width)]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Im Jahr 1928 entdeckte er es.", ["Im Jahr 1928", "entdeckte er es."]),
        ("Genau zwanzig langer", ["Genau zwanzig langer"]),
        ("Genau zwanzig länger.", ["Genau zwanzig", "länger."]),
        ("Donaudampfschifffahrtsgesellschaft", ["Donaudampfschifffahr", "tsgesellschaft"]),
        ("Der Bau\nvon 1961", ["Der Bau", "von 1961"]),
        ("  viel \t  Raum  ", ["viel Raum"]),
        ("", []),
    ],
    ids=["words", "exact", "one too many", "long word", "line ends stay", "spaces", "empty"],
)
def test_wrapping(text: str, lines: list[str]) -> None:
    assert shown(text) == lines


def test_paragraphs_broken_by_an_editor_are_joined() -> None:
    text = (
        "Die Mauer trennte die Stadt fast dreißig Jahre lang und wurde zum Zeichen des\n"
        "Kalten Krieges. Viele Menschen versuchten, sie zu überwinden, und bezahlten\n"
        "das mit ihrem Leben."
    )
    assert shown(text, 400) == [" ".join(text.split())]


def test_verses_stay() -> None:
    poem = "Wer reitet so spät durch Nacht und Wind?\nEs ist der Vater mit seinem Kind;\nEr hat den Knaben wohl"
    assert shown(poem, 76) == poem.split("\n")


def test_headings_have_no_number_and_sections_count_on() -> None:
    text = "Eins.\n== Zwei ==\nDrei."
    lines = wrap_document(Document("", text, "x", (Section(None, 0, 6), Section("Zwei", 16, 22))), 76)
    assert [(line.number, line.text) for line in lines] == [(1, "Eins."), (None, "Zwei"), (2, "Drei.")]


@given(st.text(st.sampled_from("abc ä\n\t.-"), max_size=300), st.integers(1, 30))
def test_nothing_is_lost_and_no_line_is_too_long(text: str, width: int) -> None:
    lines = wrap_document(Document("", text, "x.txt"), width)
    assert "".join("".join(line.text.split()) for line in lines) == "".join(text.split())
    assert all(line.end - line.start <= width for line in lines)
    assert [line.number for line in lines] == list(range(1, len(lines) + 1))


@given(st.integers(0, len(DOCUMENT.text) - 2), st.integers(1, 200), st.sampled_from([50, 76]))
def test_cited_lines_hold_the_stretch(start: int, length: int, width: int) -> None:
    lines = wrap_document(DOCUMENT, width)
    section = next((s for s in DOCUMENT.sections if s.start <= start < s.end), None)
    if section is None or not (wanted := DOCUMENT.text[start : min(start + length, section.end)].split()):
        return
    held = cite(lines, start, min(start + length, section.end))
    assert held is not None
    text = " ".join(line.text for line in lines if line.number and held[0] <= line.number <= held[1])
    assert " ".join(wanted) in text


def test_cite_outside_the_lines() -> None:
    assert cite((Line(1, "Im Jahr", 0, 7),), 7, 9) is None
