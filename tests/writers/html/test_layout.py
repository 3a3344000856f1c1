"""A teacher's own layout and words."""

from __future__ import annotations

from pathlib import Path

import jinja2
import pytest

from quizgen.errors import QuizgenError
from quizgen.writers.html import SheetOptions, render_practice, render_sheets
from quizgen.writers.html.labels import DATA, load_labels
from quizgen.writers.html.layout import SHIPPED, css_string, load_layout
from tests.writers.html import examples


def own(folder: Path, name: str, text: str) -> SheetOptions:
    (folder / name).write_text(text, encoding="utf-8")
    return SheetOptions(layout=folder)


def test_own_words_replace_only_themselves(tmp_path: Path) -> None:
    options = own(tmp_path, "de.yaml", "sheet:\n  name: Vorname\nsections:\n  open:\n    title: Erörtern Sie\n")
    page = render_sheets(examples.quiz(), options)[""]
    assert "Vorname:" in page
    assert "Klasse:" in page
    assert "<h2>Erörtern Sie</h2>" in page
    assert "Bearbeite die Aufgaben" in page


def test_own_style_replaces_the_shipped_one(tmp_path: Path) -> None:
    page = render_sheets(examples.quiz(), own(tmp_path, "sheet.css", "h1 { color: navy }"))[""]
    assert "h1 { color: navy }" in page
    assert ".text-line" not in page
    assert "@page" in page


def test_own_template_replaces_the_shipped_one(tmp_path: Path) -> None:
    pages = render_sheets(examples.quiz(), own(tmp_path, "key.html", "{{ sheet.title }}: {{ sheet.total }}"))
    assert pages[".key"] == "Die Berliner Mauer: 24,5"
    assert "<h1>" in pages[""]


@pytest.mark.parametrize(
    ("name", "text", "line", "said"),
    [
        ("de.yaml", "sheet:\n  nane: x\n", 2, "unknown key 'nane'; allowed: name, class"),
        ("de.yaml", "sheet: x\n", 1, "mapping"),
        ("de.yaml", "decimal: [a]\n", 1, "plain value"),
        ("de.yaml", "needs_options: a\n", 1, "list"),
        ("de.yaml", "key:\n  lines: Z. {anfang}\n", 2, "in braces only {first}, {last} can stand"),
        ("de.yaml", "sheet:\n  page: '{page} von {'\n", 2, "in braces only {page}, {pages}"),
        ("de.yaml", "numbers:\n  scales:\n    mio: viel\n", 3, "'viel' is no number"),
        ("sheet.html", "{{ sheet.title }}\n{{ sheet.titel }}", 2, "titel"),
        ("sheet.html", "{{ sheet.title }}\n{% if %}", 2, "Expected"),
        ("key.html", "a\nb\n{{ 1 + 'x' }}", 3, "unsupported"),
        ("key.html", "{{ ''.__class__.__mro__ }}", 1, "unsafe"),
    ],
)
def test_a_broken_layout_names_file_and_line(name: str, text: str, line: int, said: str, tmp_path: Path) -> None:
    options = own(tmp_path, name, text)
    with pytest.raises(QuizgenError) as error:
        render_sheets(examples.quiz(), options)
    assert str(error.value).startswith(f"{tmp_path / name}:{line}: ")
    assert said in str(error.value)


def test_a_missing_layout_is_refused(tmp_path: Path) -> None:
    with pytest.raises(QuizgenError, match="no such folder; --layout takes a folder"):
        render_practice(examples.quiz(), SheetOptions(layout=tmp_path / "none"))


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(QuizgenError, match="no worksheets in 'xx'; allowed: de"):
        load_labels("xx")


@pytest.mark.parametrize("path", sorted(DATA.glob("*.yaml")), ids=lambda path: path.stem)
def test_every_label_is_used_and_says_something(path: Path) -> None:
    words = load_labels(path.stem).words
    sources = "".join(file.read_text(encoding="utf-8") for file in (*SHIPPED.glob("*"), *SHIPPED.parent.glob("*.py")))
    for group in ("sheet", "key", "practice"):
        for name, text in words[group].items():
            assert text.strip()
            assert f".{name}" in sources or f'"{name}"' in sources, f"{group}: {name}"
    assert set(words["sections"]) == {
        "multiple_choice", "true_false", "cloze", "matching", "ordering", "short_answer", "open",
    }  # fmt: skip
    operators = [word for level in words["operators"].values() for word in level]
    assert len(operators) == len(set(operators))


@pytest.mark.parametrize("text", ['a"b', "a\\b", "</style>", "a\nb", "\\22 ", "{}", "„ß“"])
def test_css_strings_cannot_be_left(text: str) -> None:
    string = css_string(text)
    assert string[0] == string[-1] == '"'
    assert not set(string[1:-1]) & set('"<>\n{}')
    plain, rest = "", string[1:-1]
    while rest:  # read it back as CSS does
        if rest[0] == "\\":
            code, _, rest = rest[1:].partition(" ")
            plain += chr(int(code, 16))
        else:
            plain, rest = plain + rest[0], rest[1:]
    assert plain == text


def test_a_sheet_is_made_where_compiled_templates_may_not_be_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> None:
        raise RuntimeError("the folder for temporary files is not safe")

    monkeypatch.setattr(jinja2, "FileSystemBytecodeCache", refuse)
    load_layout.cache_clear()
    try:
        assert load_layout(None).bytecode_cache is None
        assert "<html" in render_practice(examples.quiz(), SheetOptions())
    finally:
        load_layout.cache_clear()
