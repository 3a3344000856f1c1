"""`quizgen push`: a deck into the Anki that is running."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from quizgen.cli.messages import note


def push(
    decks: Annotated[list[Path], typer.Argument(metavar="DECK.apkg", help="Deck files.")],
    port: Annotated[
        int, typer.Option("--port", min=1, max=65535, metavar="N", help="Where AnkiConnect listens on this computer.")
    ] = 8765,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Do everything but the import.")] = False,
) -> None:
    """Import decks into the running Anki, which needs the add-on AnkiConnect.

    Cards that are there already are updated; what has been learned stays.

    \b
    Example:
      quizgen push output/text.apkg
    """
    from quizgen.writers.anki.connect import check_anki, import_package, package_contents
    from quizgen.writers.anki.lock import lock_path, read_lock

    contents = {path: package_contents(path) for path in decks}
    check_anki(port)
    for path, deck in contents.items():
        if not dry_run:
            import_package(path, port)
        done = "would be imported" if dry_run else "imported"
        removed = sorted(read_lock(lock_path(path)).removed)
        typer.echo(f"{path}: {deck.notes} notes with {deck.cards} cards {done} into {', '.join(deck.decks)}")
        if removed:
            search = " OR ".join(f'"QuizgenId:{key}"' for key in removed)
            note([f"notes of removed questions stay in Anki with their history; to find them search {search}"])
