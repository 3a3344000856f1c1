"""From bytes to text."""

from __future__ import annotations

import codecs

import pytest

from quizgen.errors import SourceError
from quizgen.readers.encodings import decode

TEXT = "Der Kongreß („XIV.“) tagte – 1925.\nÄrger folgte."


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(TEXT.encode(), id="utf-8"),
        pytest.param(codecs.BOM_UTF8 + TEXT.encode(), id="utf-8-bom"),
        pytest.param(TEXT.encode("utf-16"), id="utf-16"),
        pytest.param(codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), id="utf-16-be"),
        pytest.param(TEXT.encode("utf-32"), id="utf-32"),
        pytest.param(TEXT.encode("cp1252"), id="windows-1252"),
        pytest.param(TEXT.replace("\n", "\r\n").encode(), id="crlf"),
        pytest.param(TEXT.replace("\n", "\r").encode("cp1252"), id="cr"),
        pytest.param(TEXT.replace("\n", "\r\n").encode() + b"\x1a", id="dos-end-mark"),
    ],
)
def test_reads_what_editors_write(data: bytes) -> None:
    assert decode(data, "x.txt") == TEXT


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        pytest.param(b"\x89PNG\r\n\x1a\n\x00\x00", "x.txt: is a binary file (character 0x00 at", id="png"),
        pytest.param(b"Hallo\x00Welt", "x.txt: is a binary file (character 0x00 at 5)", id="zero-byte"),
        pytest.param(b"\x7fELF\x02\x01", "x.txt: is a binary file", id="program"),
        pytest.param(b"%PDF-1.7 ...", "x.txt: is a PDF file, not a text; save it as plain text", id="pdf"),
        pytest.param(b"PK\x03\x04....", "x.txt: is a zip archive, perhaps a Word", id="docx"),
        pytest.param(b"{\\rtf1 Hallo}", "x.txt: is an RTF document", id="rtf"),
        pytest.param(b"Ja.\nNein \x81.", "x.txt:2: byte 0x81 is not UTF-8 or Windows-1252", id="no-encoding"),
        pytest.param("Größe, Süd".encode() + b"\xfc", "x.txt:1: byte 0xfc is not UTF-8; ", id="mixed"),
        pytest.param(codecs.BOM_UTF16_LE + b"a", "x.txt:1: byte 0x61 is not UTF-16-LE", id="half-utf-16"),
    ],
)
def test_says_what_cannot_be_read(data: bytes, problem: str) -> None:
    with pytest.raises(SourceError) as caught:
        decode(data, "x.txt")
    assert str(caught.value).startswith(problem)
    assert "\n" not in str(caught.value)
