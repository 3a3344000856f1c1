"""From files to documents."""

from __future__ import annotations

import io
import sys
import unicodedata
from pathlib import Path

import pytest

from quizgen import readers
from quizgen.errors import SourceError
from quizgen.model import Section
from quizgen.readers import read_document, read_documents

SENTENCE = "Die Mauer fiel 1989."


def test_reads_a_file_with_its_title_name_and_sections(tmp_path: Path) -> None:
    path = tmp_path / "Berliner_Mauer.TXT"
    path.write_bytes(f"{SENTENCE}\r\n== Bau ==\r\nEin Satz.\r\n".encode())
    document = read_document(path)
    assert (document.title, document.name) == ("Berliner Mauer", "Berliner_Mauer.TXT")
    assert document.text == f"{SENTENCE}\n== Bau ==\nEin Satz.\n"
    assert document.sections == (Section(None, 0, 21), Section("Bau", 30, 41))


def test_letters_are_composed(tmp_path: Path) -> None:
    path = tmp_path / "x.txt"
    path.write_text(unicodedata.normalize("NFD", "Größe und Übermut."), encoding="utf-8")
    assert read_document(path).text == "Größe und Übermut."


@pytest.mark.parametrize(
    ("copied", "read"),
    [
        ("Der Turm ist hoch.[1][12] Er ist alt.[a]", "Der Turm ist hoch. Er ist alt."),
        ("Er ist, [Quellenangabe erforderlich] wie man sagt, alt.", "Er ist, wie man sagt, alt."),
        ("Der Laut [a] und [sic] bleiben [...].", "Der Laut [a] und [sic] bleiben [...]."),
    ],
)  # fmt: skip
def test_marks_of_footnotes_are_left_out(tmp_path: Path, copied: str, read: str) -> None:
    path = tmp_path / "x.txt"
    path.write_text(copied, encoding="utf-8")
    assert read_document(path).text == read


def test_reads_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(SENTENCE.encode("cp1252"))))
    document = read_document(Path("-"))
    assert (document.text, document.name, document.title) == (SENTENCE, "stdin", "Text")


def test_documents_of_one_name_are_told_apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for folder in ("a", "b"):
        Path(folder).mkdir()
        Path(folder, "x.txt").write_text(SENTENCE, encoding="utf-8")
    assert [d.name for d in read_documents([Path("a/x.txt"), Path("b/x.txt")])] == ["a/x.txt", "b/x.txt"]


def test_a_text_given_twice_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.txt"
    path.write_text(SENTENCE, encoding="utf-8")
    with pytest.raises(SourceError, match="given twice; give each text once"):
        read_documents([path, tmp_path / "." / "x.txt"])


@pytest.mark.parametrize(
    ("name", "content", "problem"),
    [
        pytest.param("x.txt", None, "file not found; give the path of a text file", id="missing"),
        pytest.param(".", None, "is a folder, not a file; give a text file, or use: quizgen batch", id="folder"),
        pytest.param("x.txt", b"", "the text is empty", id="empty"),
        pytest.param("x.txt", b" \n\t\n", "the text is empty", id="blank"),
        pytest.param("x.txt", b"\xef\xbb\xbf", "the text is empty", id="only-a-mark"),
        pytest.param("x.txt", b"== Bau ==\n", "there is nothing but headings", id="only-a-heading"),
        pytest.param("x.docx", b"PK\x03\x04", ".docx files cannot be read; allowed are .txt, ", id="docx"),
        pytest.param("x.txt", b"\x00\x01", "is a binary file", id="binary"),
        pytest.param("x.txt", b"a" * 5_000_001, "is too large; allowed are 5 MB", id="large"),
    ],
)
def test_bad_files_are_refused_in_one_line(tmp_path: Path, name: str, content: bytes | None, problem: str) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(SourceError) as caught:
        read_document(path)
    assert str(caught.value).startswith(f"{path}: {problem}")
    assert "\n" not in str(caught.value)


def test_a_name_too_long_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SourceError):
        read_document(tmp_path / ("x" * 300 + ".txt"))


@pytest.mark.parametrize("suffix", readers.READERS)
def test_every_reader_keeps_a_plain_sentence(suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"x{suffix}"
    path.write_text(SENTENCE, encoding="utf-8")
    document = read_document(path)
    assert document.text[document.sections[0].start : document.sections[0].end] == SENTENCE
