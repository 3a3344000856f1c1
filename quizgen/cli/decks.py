"""The options of Anki decks, shared by the commands that write them."""

from __future__ import annotations

from typing import Annotated, cast, get_args

import typer

from quizgen.cli.sheets import one_choice, takes_options
from quizgen.writers.anki.options import AnkiOptions, SubDecks


def deck_options(
    subdecks: Annotated[
        str,
        typer.Option(
            "--subdecks", metavar="heading|document|none", help="Deck: sub-decks by documents and headings.",
            callback=one_choice(get_args(SubDecks)),
        ),
    ] = "heading",
    reversed_cards: Annotated[
        bool, typer.Option("--reversed", help="Deck: ask dates and definitions backwards too.")
    ] = False,
    type_in: Annotated[bool, typer.Option("--type-in", help="Deck: one-word answers are typed.")] = False,
    speech: Annotated[bool, typer.Option("--speech", help="Deck: cards are read aloud.")] = False,
    preset: Annotated[bool, typer.Option("--preset", help="Deck: bring study settings along.")] = False,
    subject: Annotated[str | None, typer.Option("--subject", help="Deck: the first part of the tags.")] = None,
    licence: Annotated[str | None, typer.Option("--licence", help="Deck: the licence of the text.")] = None,
) -> AnkiOptions:  # fmt: skip
    """Return what was chosen for decks."""
    return AnkiOptions(
        subdecks=cast("SubDecks", subdecks),
        reversed=reversed_cards,
        typing=type_in,
        speech=speech,
        preset=preset,
        subject=subject,
        licence=licence,
    )


takes_deck_options = takes_options("deck", deck_options)
