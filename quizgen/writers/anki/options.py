"""What a teacher may choose for a deck."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

DECK_FORMATS = ("anki", "tsv")
"""The writers that take these options."""

SubDecks = Literal["heading", "document", "none"]


@dataclass(frozen=True, slots=True)
class AnkiOptions:
    """What a deck may have beside its cards; everything that disturbs a student's own settings is off.

    `subdecks` heading: one for each document (if there are several) and heading. `reversed` adds a card that asks
    dates and definitions backwards. `typing` lets one-word answers be typed. `speech` reads cards aloud. `preset`
    adds study settings. `subject` leads the tags. `licence` stands in the deck's description.

    >>> AnkiOptions(subject="Geschichte").subdecks
    'heading'
    """

    subdecks: SubDecks = "heading"
    reversed: bool = False
    typing: bool = False
    speech: bool = False
    preset: bool = False
    subject: str | None = None
    licence: str | None = None
