"""From bytes to text: UTF-8 and UTF-16 or -32 by their marks, else UTF-8, else Windows-1252, else an error."""

from __future__ import annotations

import codecs
import re

from quizgen.errors import SourceError

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
MAGIC = (
    (b"%PDF", "a PDF file"),
    (b"PK\x03\x04", "a zip archive, perhaps a Word or LibreOffice document"),
    (b"{\\rtf", "an RTF document"),
    (b"\xd0\xcf\x11\xe0", "an old Word document"),
)
CONTROL = re.compile("[\x00-\x08\x0e-\x19\x1b-\x1f\x7f]")  # \x1a is the end mark of old DOS texts
BROKEN_UTF8 = re.compile(rb"[\xc3][\x80-\xbf]|\xe2\x80[\x90-\xbf]")  # „ä“ and „–“: Windows-1252 never has these couples
ALLOWED = "allowed are plain texts in UTF-8, UTF-16 with a byte order mark, or Windows-1252"


def decode(data: bytes, shown: str) -> str:
    """Return the text of some bytes, with LF as line end; `shown` names them in errors.

    >>> decode("Größe\\r\\n".encode("cp1252"), "x.txt")
    'Größe\\n'
    """
    for magic, kind in MAGIC:
        if data.startswith(magic):
            raise SourceError(f"{shown}: is {kind}, not a text; save it as plain text (.txt, UTF-8) first")
    text = _decode(data, shown)
    control = CONTROL.search(text)
    if control:
        raise SourceError(
            f"{shown}: is a binary file (character {ord(control[0]):#04x} at {control.start()}), not a text; {ALLOWED}"
        )
    return text.replace("\r\n", "\n").replace("\r", "\n").rstrip("\x1a")


def _decode(data: bytes, shown: str) -> str:
    for mark, encoding in MARKS:
        if data.startswith(mark):
            try:
                return data[len(mark) :].decode(encoding)
            except UnicodeDecodeError as error:
                raise _undecodable(shown, encoding.upper(), data, error) from error
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        if BROKEN_UTF8.search(data):
            raise _undecodable(shown, "UTF-8", data, error) from error
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError as error:
        raise _undecodable(shown, "UTF-8 or Windows-1252", data, error) from error


def _undecodable(shown: str, encoding: str, data: bytes, error: UnicodeDecodeError) -> SourceError:
    line = data.count(b"\n", 0, error.start) + 1
    return SourceError(f"{shown}:{line}: byte {error.object[error.start]:#04x} is not {encoding}; {ALLOWED}")
