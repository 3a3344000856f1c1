"""The source text in numbered lines, and the lines a question comes from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.model import Document, Section

NUMBER_EVERY = 5


@dataclass(frozen=True, slots=True)
class Line:
    """A printed line; `gap` says that a paragraph begins with it, `number` is None on a heading."""

    number: int | None
    text: str
    start: int
    end: int
    gap: bool = False

    @property
    def shown(self) -> bool:
        """Whether the number is printed: at every 5th line."""
        return self.number is not None and self.number % NUMBER_EVERY == 0


def wrap_document(document: Document, width: int) -> tuple[Line, ...]:
    """Return the lines of a text, at most `width` characters each; a longer word is broken, nothing is lost.

    >>> [line.text for line in wrap_document(Document("", "Im Jahr 1928 entdeckte er es.", "x.txt"), 14)]
    ['Im Jahr 1928', 'entdeckte er', 'es.']
    """
    lines: list[Line] = []
    number = 0
    for start, end, gap, heading in _paragraphs(document):
        if heading:
            lines.append(Line(None, heading, start, end, gap=True))
        for first, last in _wrap(document.text, start, end, width):
            number += 1
            lines.append(Line(number, document.text[first:last], first, last, gap and first == start and not heading))
    return tuple(lines)


def cite(lines: tuple[Line, ...], start: int, end: int) -> tuple[int, int] | None:
    """Return the first and the last line that hold a stretch of the text, or None.

    >>> cite((Line(1, "Im Jahr", 0, 7), Line(2, "1928", 8, 12)), 3, 12)
    (1, 2)
    """
    held = [line.number for line in lines if line.number is not None and line.start < end and line.end > start]
    return (held[0], held[-1]) if held else None


def _paragraphs(document: Document) -> Iterator[tuple[int, int, bool, str | None]]:
    """Yield start, end, whether a gap goes before, and the heading that stands before but not in the text."""
    headings = {section.start: heading for section in document.sections if (heading := _outside(document, section))}
    gap = False
    for match in re.finditer(r"[^\n]+|\n[^\S\n]*\n", document.text):
        if not match.group().strip():
            gap = True
            continue
        heading = next((headings.pop(start) for start in sorted(headings) if start < match.end()), None)
        yield match.start(), match.end(), gap, heading
        gap = False


def _outside(document: Document, section: Section) -> str | None:
    """Return a section's heading where its text does not begin with it."""
    if section.heading is None or document.text[section.start : section.end].lstrip("# \n").startswith(section.heading):
        return None
    return section.heading


def _wrap(text: str, start: int, end: int, width: int) -> Iterator[tuple[int, int]]:
    """Yield the spans of lines; like textwrap, which forgets positions."""
    first = last = -1
    for word in re.finditer(rf"\S{{1,{width}}}", text[start:end]):
        begin, stop = start + word.start(), start + word.end()
        if first < 0:
            first, last = begin, stop
        elif stop - first <= width:
            last = stop
        else:
            yield first, last
            first, last = begin, stop
    if first >= 0:
        yield first, last
