"""The source text in numbered lines, and the lines a question comes from."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quizgen.model import Document, Section

NUMBER_EVERY = 5
EDITOR_WIDTH = 100


@dataclass(frozen=True, slots=True)
class Line:
    """A printed line; `number` is None on a heading; `begins`: a paragraph; `gap`: after an empty line."""

    number: int | None
    text: str
    start: int
    end: int
    begins: bool = False
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
    for section in document.sections or (Section(None, 0, len(document.text)),):
        if section.heading:
            lines.append(Line(None, section.heading, section.start, section.start, gap=True))
        for start, end, gap in _paragraphs(document.text, section.start, section.end):
            for first, last in _wrap(document.text, start, end, width):
                number += 1
                text = " ".join(document.text[first:last].split())
                begins = not document.text[start:first].strip()
                lines.append(Line(number, text, first, last, begins, begins and gap))
    return tuple(lines)


def cite(lines: tuple[Line, ...], start: int, end: int) -> tuple[int, int] | None:
    """Return the first and the last line that hold a stretch of the text, or None.

    >>> cite((Line(1, "Im Jahr", 0, 7), Line(2, "1928", 8, 12)), 3, 12)
    (1, 2)
    """
    held = [line.number for line in lines if line.number is not None and line.start < end and line.end > start]
    return (held[0], held[-1]) if held else None


def _paragraphs(text: str, start: int, end: int) -> Iterator[tuple[int, int, bool]]:
    """Yield start and end of what begins a new line, and whether a gap goes before it.

    Line ends stay (a poem, a list), but not those that an editor has put into a paragraph of running text.
    """
    blocks = [match.span() for match in re.finditer(r"[^\n]+(?:\n[^\S\n]*\S[^\n]*)*", text[start:end])]
    blocks = [block for block in blocks if text[start + block[0] : start + block[1]].strip()]
    for index, (first, last) in enumerate(blocks):
        block = text[start + first : start + last]
        if _hard_wrapped(block.split("\n")):
            yield start + first, start + last, index > 0
            continue
        for position, match in enumerate(re.finditer(r"[^\n]+", block)):
            yield start + first + match.start(), start + first + match.end(), index > 0 and position == 0


def _hard_wrapped(lines: Sequence[str]) -> bool:
    """Whether lines are a paragraph that an editor has broken: all but the last long, not all of them sentences."""
    full = lines[:-1]
    return (
        bool(full)
        and all(len(line) <= EDITOR_WIDTH for line in lines)
        and sum(map(len, full)) / len(full) > EDITOR_WIDTH / 2
        and not all(re.search(r"[.!?:][“”\"'»)]*\s*$", line) for line in full)
    )


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
