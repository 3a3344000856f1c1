"""Markdown: its headings, and its text without the marks."""

from __future__ import annotations

import re

from quizgen.readers.headings import Heading, Line, Outline, outline, underlined_heading

ATX = re.compile(r"(#{1,6})\s+(.+?)\s*#*")
MARKS = tuple(
    (re.compile(pattern, re.MULTILINE | re.DOTALL), kept)
    for pattern, kept in (
        (r"\A---\n.*?\n---\n", ""),  # front matter
        (r"<!--.*?-->", ""),
        (r"^(```|~~~).*?^\1[^\n]*$", ""),  # code is not text
        (r"^\s*\|.*\|\s*$", ""),  # nor are tables
        (r"!\[[^\]\n]*\]\([^)\n]*\)", ""),
        (r"\[([^\]\n]+)\]\([^)\n]*\)", r"\1"),
        (r"\[\^[^\]\n]+\]", ""),
        (r"(\*\*|__)(?=\S)([^\n]+?)(?<=\S)\1", r"\2"),
        (r"(?<!\w)([*_`])(?=\S)([^\n]+?)(?<=\S)\1(?!\w)", r"\2"),
        (r"^[ \t]*(?:>[ \t]?)+", ""),
        (r"^[ \t]*[-*+][ \t]+", ""),
    )
)


def read_markdown(text: str) -> Outline:
    """Return the words of a Markdown text with its sections: "**Curie** fand [Radium](r.md)" → "Curie fand Radium"."""
    for pattern, kept in MARKS:
        text = pattern.sub(kept, text)
    return outline(text, (atx_heading, underlined_heading))


def atx_heading(line: Line) -> Heading | None:
    """Return the heading of a line like "## Der Anfang"; "#Anfang" is none."""
    match = ATX.fullmatch(line.text.strip())
    return Heading(match[2], len(match[1]), line.start, line.end) if match else None
