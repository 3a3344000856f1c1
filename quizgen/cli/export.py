"""`quizgen export`: the files of a quiz that was edited."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from quizgen.cli import options
from quizgen.cli.decks import takes_deck_options
from quizgen.cli.messages import show_written
from quizgen.cli.sheets import takes_sheet_options
from quizgen.writers.anki.options import DECK_FORMATS, AnkiOptions
from quizgen.writers.sheet_options import SHEET_FORMATS, SheetOptions

DEFAULT_FORMATS = ("anki", "html")


@takes_sheet_options
@takes_deck_options
def export(
    quizzes: Annotated[list[Path], typer.Argument(metavar="QUIZ.yaml", help="Quiz files, YAML or JSON.")],
    to: options.Formats = None,
    output: options.Output = Path("output"),
    source: Annotated[
        list[Path] | None,
        typer.Option("--source", metavar="FILE", help="The text the quiz was made of, for line numbers. Repeatable."),
    ] = None,
    seed: options.Seed = 0,
    overwrite: options.Overwrite = False,
    *,
    sheet: SheetOptions,
    deck: AnkiOptions,
) -> None:
    """Write deck and worksheets of a quiz file that you have edited.

    \b
    Example:
      quizgen export output/text.quiz.yaml
      quizgen export output/text.quiz.yaml --to anki --output decks
      quizgen export output/text.quiz.yaml --to pdf --with-text --source text.txt --versions A,B
    """
    from quizgen.errors import OutputError
    from quizgen.readers import read_documents
    from quizgen.writers import WRITERS, quiz_file, write_quiz

    documents = read_documents(source) if source else ()
    formats = to or list(DEFAULT_FORMATS)
    sheets = dict.fromkeys(SHEET_FORMATS, replace(sheet, seed=seed))
    chosen = {**sheets, **dict.fromkeys(DECK_FORMATS, deck)}
    for path in quizzes:
        quiz = replace(quiz_file.read_quiz(path), documents=documents)
        name = quiz_file.quiz_file_name(path)
        for key in formats:
            if (output / (name + WRITERS[key].suffixes[0])).resolve() == path.resolve():
                raise OutputError(f"{path}: is the quiz itself; give another folder by --output")
        show_written(write_quiz(quiz, output, name, formats, overwrite=overwrite, options=chosen))
