"""The command line: one module a command; only here anything is printed.

Results go to stdout, progress and warnings to stderr. Exit 0 done, 1 bad input, 2 wrong usage. The analysis is
imported inside the commands, so that `quizgen --help` is there at once.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import Annotated

import typer

from quizgen import __version__
from quizgen.cli.batch import batch
from quizgen.cli.check import check
from quizgen.cli.explain import explain
from quizgen.cli.export import export
from quizgen.cli.make import make
from quizgen.cli.messages import complain
from quizgen.cli.push import push
from quizgen.errors import QuizgenError

app = typer.Typer(
    name="quizgen",
    no_args_is_help=True,
    rich_markup_mode=None,  # plain help: half the time to start, and no colour in a pipe
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
for command in (make, export, explain, check, batch, push):
    app.command()(command)


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"quizgen {__version__}")
        raise typer.Exit


@app.callback()
def quizgen(
    version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> None:
    """Turn a German text into good questions: an Anki deck, a worksheet with its key, a quiz file to edit.

    \b
    Example:
      quizgen make text.txt
    """


def main(arguments: Sequence[str] | None = None) -> None:
    """Run a command line and exit with its code; whatever goes wrong is one line on stderr."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        app(args=list(arguments) if arguments is not None else None, prog_name="quizgen")
    except QuizgenError as error:
        complain(error)
    except Exception as error:
        if os.environ.get("QUIZGEN_DEBUG"):
            raise
        complain(
            f"internal error: {type(error).__name__}: {error}; this is a fault of quizgen, please report it "
            "(QUIZGEN_DEBUG=1 in the environment shows where it happened)"
        )
    sys.exit(1)
