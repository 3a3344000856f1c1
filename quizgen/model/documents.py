"""Texts as they were read. Positions are characters of `Document.text`, end exclusive."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Section:
    """A stretch of a document under one heading (None before the first)."""

    heading: str | None
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Document:
    """A text as it was read; `name` is its file name, shown as the source of each question."""

    title: str
    text: str
    name: str
    sections: tuple[Section, ...] = ()

    @property
    def full_title(self) -> str:
        """The title without brackets and without the number of a part behind a hyphen: "Igel-2 (Tiere)" → "Igel"."""
        return re.sub(r"[-_]\d{1,3}$", "", re.sub(r"\s*\(.*\)", "", self.title)).strip()

    @property
    def plain_title(self) -> str:
        """The title as its text speaks of it, without a number that may be that of a part: "Igel 2" → "Igel".

        A number that the text itself says with its last word is a part of the name, as a year is: "Apollo 11",
        "Microsoft Windows 8" where the text has "Windows 8", "Olympia 1936".
        So is one of three digits behind a space, for no text has so many parts: "Airbus 380".
        """
        numbered = re.search(r"[^ ]+ \d+$", self.title)
        if numbered and re.search(rf"\b{re.escape(numbered[0])}\b", self.text):
            return self.title
        return re.sub(r" \d{1,2}$", "", self.full_title)
