"""What is said to the user beside the results: one line each, on stderr."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import typer


def complain(problem: object) -> None:
    """Say in one line what is wrong."""
    typer.echo(f"Error: {' '.join(str(problem).split())}", err=True)


def note(messages: Iterable[str]) -> None:
    """Say what is worth knowing, a line each."""
    for message in messages:
        typer.echo(f"Note: {message}", err=True)


def show_written(paths: Iterable[Path]) -> None:
    """Print the files that were written, a line each."""
    for path in paths:
        typer.echo(str(path))
