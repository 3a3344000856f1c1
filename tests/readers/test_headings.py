"""Titles and sections."""

from __future__ import annotations

import pytest

from quizgen.readers.headings import title_of_name
from quizgen.readers.markdown import read_markdown
from quizgen.readers.plain import read_plain

BODY = "Die Mauer fiel 1989."

PLAIN = [
    # text, title, [(heading, text of its section)]
    pytest.param(BODY, None, [(None, BODY)], id="no-heading"),
    pytest.param(f"{BODY}\n== Bau ==\nEin Satz.", None, [(None, BODY), ("Bau", "Ein Satz.")], id="wiki"),
    pytest.param(f"{BODY}\n== Bau\nEin Satz.", None, [(None, BODY), ("Bau", "Ein Satz.")], id="wiki-unclosed"),
    pytest.param(f"{BODY}\n===Bau===\nEin Satz.", None, [(None, BODY), ("Bau", "Ein Satz.")], id="wiki-level-3"),
    pytest.param(f"= Mauer =\n{BODY}", "Mauer", [(None, BODY)], id="wiki-title"),
    pytest.param(f"== Bau ==\n{BODY}", "Bau", [("Bau", BODY)], id="wiki-first"),
    pytest.param(f"== Bau ==\n\n=== Beginn ===\n{BODY}", "Bau", [("Beginn", BODY)], id="empty-section"),
    pytest.param(f"\n\nDie Mauer\n\n{BODY}", "Die Mauer", [(None, BODY)], id="lonely-title"),
    pytest.param(f"Was war die Mauer?\n\n{BODY}", "Was war die Mauer?", [(None, BODY)], id="question-as-title"),
    pytest.param(f"{BODY}\n\nDer Bau\n\nEin Satz.", None, [(None, BODY), ("Der Bau", "Ein Satz.")], id="lonely"),
    pytest.param(f"Die Mauer\n=========\n{BODY}", "Die Mauer", [(None, BODY)], id="underlined-title"),
    pytest.param(f"{BODY}\n\nBau\n---\nEin Satz.", None, [(None, BODY), ("Bau", "Ein Satz.")], id="underlined"),
]

NOT_HEADINGS = [
    pytest.param("Sie fiel 1989.", id="sentence"),
    pytest.param("Er sagte:", id="colon"),
    pytest.param("„Wir sind das Volk!“", id="quoted-sentence"),
    pytest.param("= 5", id="sum"),
    pytest.param("====", id="line"),
    pytest.param("und weiter ging es", id="small-letter"),
    pytest.param("Die Berliner Mauer trennte die Stadt in zwei Teile und", id="too-many-words"),
]


@pytest.mark.parametrize(("text", "title", "sections"), PLAIN)
def test_plain_text_has_sections(text: str, title: str | None, sections: list[tuple[str | None, str]]) -> None:
    outline = read_plain(text)
    assert outline.text == text
    assert outline.title == title
    assert [(s.heading, text[s.start : s.end].strip()) for s in outline.sections] == sections


@pytest.mark.parametrize("line", NOT_HEADINGS)
def test_other_lines_stay_text(line: str) -> None:
    outline = read_plain(f"{BODY}\n\n{line}\n\n{BODY}")
    assert [section.heading for section in outline.sections] == [None]
    assert line in outline.text[outline.sections[0].start : outline.sections[0].end]


@pytest.mark.parametrize(
    ("markdown", "words"),
    [
        ("**Curie** fand *Radium* und `Po`.", "Curie fand Radium und Po."),
        ("Sie fand [Radium](https://x.de/a_b).", "Sie fand Radium."),
        ("Ein Bild ![Curie](c.png) fehlt.", "Ein Bild  fehlt."),
        ("> Das ist ein Zitat.", "Das ist ein Zitat."),
        ("- Ein Punkt.\n- Noch einer.", "Ein Punkt.\nNoch einer."),
        ("Ein Satz.[^1] 5 * 3 * 2 = 30, snake_case_name.", "Ein Satz. 5 * 3 * 2 = 30, snake_case_name."),
        ("Vorher.\n```\nx = 1\n```\nNachher.", "Vorher.\n\nNachher."),
    ],
)
def test_markdown_loses_its_marks(markdown: str, words: str) -> None:
    assert read_markdown(markdown).text == words


def test_markdown_has_headings() -> None:
    outline = read_markdown(f"---\nauthor: x\n---\n# Die **Mauer**\n\n{BODY}\n\n## Der Bau ##\nEin Satz.")
    found = [(s.heading, outline.text[s.start : s.end].strip()) for s in outline.sections]
    assert (outline.title, found) == ("Die Mauer", [(None, BODY), ("Der Bau", "Ein Satz.")])


@pytest.mark.parametrize(
    ("stem", "title"),
    [
        ("Marie_Curie", "Marie Curie"),
        ("stalin-industrialisierung", "Stalin-Industrialisierung"),
        ("der_erste_weltkrieg", "Der Erste Weltkrieg"),
        ("ärger", "Ärger"),
        ("USA heute", "USA heute"),
        ("zinov'ev", "Zinov'ev"),
        ("_", "Text"),
    ],
)
def test_file_names_give_readable_titles(stem: str, title: str) -> None:
    assert title_of_name(stem) == title
