"""From a file to a Document: one entry a format in READERS.

A reader gets the decoded text and returns the text to analyse with its sections; positions count in that text.
"""

from __future__ import annotations

import os
import sys
import unicodedata
from collections.abc import Callable, Sequence
from pathlib import Path

from quizgen.errors import SourceError
from quizgen.model import Document
from quizgen.readers.encodings import decode
from quizgen.readers.headings import Outline, title_of_name
from quizgen.readers.markdown import read_markdown
from quizgen.readers.notes import without_note_marks
from quizgen.readers.plain import read_plain

LARGEST = 5_000_000
"""Bytes; about 800,000 words, a dozen novels' chapters more than a quiz can use."""

STDIN = Path("-")

READERS: dict[str, Callable[[str], Outline]] = {
    ".txt": read_plain,
    ".text": read_plain,
    ".md": read_markdown,
    ".markdown": read_markdown,
}


def read_documents(paths: Sequence[Path]) -> tuple[Document, ...]:
    """Return the documents of some files, each file once, no two of the same name.

    "a/text.txt" and "b/text.txt" are named with their folders, so that a source points to one of them.
    """
    resolved = [path if path == STDIN else path.resolve() for path in paths]
    for path, same in zip(paths, resolved, strict=True):
        if resolved.count(same) > 1:
            raise SourceError(f"{path}: given twice; give each text once")
    names = [path.name for path in paths]
    return tuple(read_document(path, name=path.as_posix() if names.count(path.name) > 1 else None) for path in paths)


def read_document(path: Path, name: str | None = None) -> Document:
    """Return the document in a file (`-`: on standard input); line ends are LF, letters are composed (NFC)."""
    reader = read_plain if path == STDIN else _reader_of(path)
    shown = "standard input" if path == STDIN else str(path)
    text = unicodedata.normalize("NFC", decode(_read_bytes(path, shown), shown))
    if not text.strip():
        raise SourceError(f"{shown}: the text is empty; give a file with sentences in it")
    outline = reader(without_note_marks(text))
    if not any(outline.text[section.start : section.end].strip() for section in outline.sections):
        raise SourceError(f"{shown}: there is nothing but headings; give a file with sentences in it")
    name = unicodedata.normalize("NFC", name or ("stdin" if path == STDIN else path.name))
    title = outline.title or (title_of_name(Path(name).stem) if path != STDIN else "Text")
    return Document(title, outline.text, name, outline.sections)


def _reader_of(path: Path) -> Callable[[str], Outline]:
    if not os.path.exists(path):  # noqa: PTH110 (Path.exists raises where a name is too long for the disk)
        raise SourceError(f"{path}: file not found; give the path of a text file, or - for standard input")
    if path.is_dir():
        raise SourceError(f"{path}: is a folder, not a file; give a text file, or use: quizgen batch {path}")
    suffix = path.suffix.lower()
    if suffix and suffix not in READERS:
        raise SourceError(f"{path}: {suffix} files cannot be read; allowed are {', '.join(READERS)}")
    return READERS.get(suffix, read_plain)


def _read_bytes(path: Path, shown: str) -> bytes:
    try:
        if path == STDIN:
            data = sys.stdin.buffer.read(LARGEST + 1)
        else:
            with path.open("rb") as file:
                data = file.read(LARGEST + 1)
    except OSError as error:
        raise SourceError(f"{shown}: cannot be read ({error.strerror}); give a readable text file") from error
    if len(data) > LARGEST:
        raise SourceError(f"{shown}: is too large; allowed are {LARGEST // 1_000_000} MB, so give it in parts")
    return data
