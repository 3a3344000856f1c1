"""`quizgen export`: the files of a quiz that was edited."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from quizgen.cli import options
from quizgen.cli.messages import show_written

DEFAULT_FORMATS = ("anki", "html")


def export(
    quizzes: Annotated[list[Path], typer.Argument(metavar="QUIZ.yaml…", help="Quiz files, YAML or JSON.")],
    to: options.Formats = None,
    output: options.Output = Path("output"),
    source: Annotated[
        list[Path] | None,
        typer.Option("--source", metavar="FILE", help="The text the quiz was made of, for line numbers. Repeatable."),
    ] = None,
    overwrite: options.Overwrite = False,
) -> None:
    """Write deck and worksheets of a quiz file that you have edited.

    \b
    Example:
      quizgen export output/text.quiz.yaml
      quizgen export output/text.quiz.yaml --to anki --output decks
    """
    from quizgen.errors import OutputError
    from quizgen.readers import read_documents
    from quizgen.writers import WRITERS, quiz_file, write_quiz

    documents = read_documents(source) if source else ()
    formats = to or list(DEFAULT_FORMATS)
    for path in quizzes:
        quiz = replace(quiz_file.read_quiz(path), documents=documents)
        name = quiz_file.quiz_file_name(path)
        for key in formats:
            if (output / (name + WRITERS[key].suffixes[0])).resolve() == path.resolve():
                raise OutputError(f"{path}: is the quiz itself; give another folder by --output")
        show_written(write_quiz(quiz, output, name, formats, overwrite=overwrite))
