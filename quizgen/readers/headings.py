"""Where a text's headings are, and what stands between them.

Headings stay in the text, so that positions are those of the text as read; sections leave them out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from quizgen.model import Section

LONGEST = 60
MOST_WORDS = 8


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading and its lines' ends; only one of level 1 can be a title and no more."""

    text: str
    level: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Line:
    """A line with its neighbours, "" at the ends of the text; `start` and `end` leave out its line end."""

    text: str
    start: int
    end: int
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Outline:
    """A text with its title (None: it has none) and its sections."""

    title: str | None
    text: str
    sections: tuple[Section, ...]


HeadingRule = Callable[[Line], Heading | None]

WIKI = re.compile(r"(={1,6})\s*([^=].*?)\s*(=*)")
UNDERLINE = re.compile(r"={3,}|-{3,}")
SENTENCE_END = re.compile(r"[.!:;,…][\"“”«»‘’')]*$")


def wiki_heading(line: Line) -> Heading | None:
    """Return the heading of a line like "== Der Anfang ==" or "== Der Anfang"; "= 5" is none."""
    match = WIKI.fullmatch(line.text.strip())
    if not match or (match[1] == "=" and match[3] != "="):
        return None
    return Heading(match[2], len(match[1]), line.start, line.end)


def underlined_heading(line: Line) -> Heading | None:
    """Return the heading of a line with a line of === or --- under it."""
    under = line.after.strip()
    if not line.text.strip() or line.before.strip() or not UNDERLINE.fullmatch(under):
        return None
    return Heading(line.text.strip(), 1 if under[0] == "=" else 2, line.start, line.end + 1 + len(line.after))


def lonely_heading(line: Line) -> Heading | None:
    """Return the heading of a short line between empty lines that does not end like a sentence.

    „Die Mauer als Denkmal“ is one, „Sie fiel 1989.“ and „Er sagte:“ are none. The first is the title.
    """
    text = line.text.strip()
    alone = text and not line.before.strip() and not line.after.strip()
    if not alone or len(text) > LONGEST or len(text.split()) > MOST_WORDS or SENTENCE_END.search(text):
        return None
    if not (text[0].isupper() or text[0].isdigit()):
        return None
    return Heading(text, 1, line.start, line.end)


def outline(text: str, rules: Sequence[HeadingRule]) -> Outline:
    """Return a text with the title and the sections that its headings make; the first rule that fits counts.

    A heading before all other text is the title. A heading with nothing under it gives no section.
    """
    headings = _find_headings(text, rules)
    title = headings[0] if headings and not text[: headings[0].start].strip() else None
    sections = []
    if not title:
        sections.append(Section(None, 0, headings[0].start if headings else len(text)))
    ends = [*(heading.start for heading in headings[1:]), len(text)]
    for heading, end in zip(headings, ends, strict=False):  # no headings: nothing
        name = None if heading is title and heading.level == 1 else heading.text
        sections.append(Section(name, heading.end, end))
    filled = tuple(section for section in sections if text[section.start : section.end].strip())
    return Outline(title.text if title else None, text, filled)


def title_of_name(stem: str) -> str:
    """Return a readable title: "Marie_Curie" → "Marie Curie", "die-berliner-mauer" → "Die-Berliner-Mauer"."""
    words = " ".join(stem.replace("_", " ").split()) or "Text"
    if words != words.lower():
        return words
    return re.sub(r"(?<![\w'])[^\W\d_]", lambda match: match[0].upper(), words)


def _find_headings(text: str, rules: Sequence[HeadingRule]) -> list[Heading]:
    headings: list[Heading] = []
    for line in _lines(text):
        if headings and line.start < headings[-1].end:
            continue
        found = next((heading for rule in rules if (heading := rule(line))), None)
        if found:
            headings.append(found)
    return headings


def _lines(text: str) -> Iterator[Line]:
    lines = text.split("\n")
    start = 0
    for i, line in enumerate(lines):
        before = lines[i - 1] if i else ""
        after = lines[i + 1] if i + 1 < len(lines) else ""
        yield Line(line, start, start + len(line), before, after)
        start += len(line) + 1
