"""What a teacher may choose for a worksheet."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from quizgen.errors import OutputError

SHEET_FORMATS = ("html", "pdf", "practice")
"""The writers that take these options."""

Paper = Literal["a4", "letter"]
Order = Literal["type", "text"]
Difficulty = Literal["easy", "normal", "hard"]


TAKEN = ("key", "practice", "quiz")
"""NAME.key.html is another file."""


@dataclass(frozen=True, slots=True)
class SheetOptions:
    """The choices for one run; None leaves it to the other choices: a bank on easy sheets, evidence beside a text.

    `grading` is a preset or a file, `layout` a folder whose files replace the shipped ones, `browser` prints PDFs.

    >>> SheetOptions(versions=("A", "B")).versions
    ('A', 'B')
    """

    with_text: bool = False
    paper: Paper = "a4"
    versions: tuple[str, ...] = ()
    large: bool = False
    difficulty: Difficulty = "normal"
    grading: str | None = None
    layout: Path | None = None
    bank: bool | None = None
    evidence: bool | None = None
    order: Order = "type"
    seed: int = 0
    browser: str | None = None

    def __post_init__(self) -> None:
        allowed = "give letters such as A,B or A,B,C"
        for version in self.versions:
            if not re.fullmatch(r"\w{1,8}", version) or version.casefold() in TAKEN:
                raise OutputError(f"versions: {version!r} cannot be the name of a version; {allowed}")
        if len({version.casefold() for version in self.versions}) < len(self.versions):
            raise OutputError(f"versions: one stands there twice in {','.join(self.versions)}; {allowed}")

    @property
    def has_bank(self) -> bool:
        """Whether clozes come with their words in a box."""
        return self.difficulty == "easy" if self.bank is None else self.bank

    @property
    def has_evidence(self) -> bool:
        """Whether pupils give the line that proves a choice."""
        return self.with_text if self.evidence is None else self.evidence

    @property
    def has_correction(self) -> bool:
        """Whether pupils correct a false statement."""
        return self.difficulty != "easy"

    @property
    def line_width(self) -> int:
        """How many characters a line of the source text holds: what fits A4 and Letter at 11 and at 16 points."""
        return 50 if self.large else 76
