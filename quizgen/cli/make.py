"""`quizgen make`: a quiz of one or more texts."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from quizgen.cli import options
from quizgen.cli.decks import takes_deck_options
from quizgen.cli.messages import note, show_written
from quizgen.cli.sheets import takes_sheet_options
from quizgen.model import Quiz
from quizgen.writers.anki.options import DECK_FORMATS, AnkiOptions
from quizgen.writers.sheet_options import SHEET_FORMATS, SheetOptions

DEFAULT_FORMATS = ("yaml", "anki", "html")


@takes_sheet_options
@takes_deck_options
def make(
    sources: Annotated[list[Path], typer.Argument(metavar="SOURCE", help="Texts; - reads standard input.")],
    to: options.Formats = None,
    output: options.Output = Path("output"),
    count: options.Count = "20",
    least_score: options.LeastScore = None,
    types: options.Types = None,
    levels: options.Levels = None,
    language: options.Language = options.AUTO,
    title: options.Title = None,
    templates: options.Templates = None,
    seed: options.Seed = 0,
    overwrite: options.Overwrite = False,
    *,
    sheet: SheetOptions,
    deck: AnkiOptions,
) -> None:
    """Make a quiz of one or more texts.

    Writes NAME.quiz.yaml (to edit), NAME.apkg (for Anki), NAME.html (the worksheet) and NAME.key.html (its key).
    A quiz file that was edited is never replaced without --overwrite.

    \b
    Example:
      quizgen make text.txt --count 12 --output klasse-9b
      quizgen make chapter1.txt chapter2.txt --title "Die Weimarer Republik" --to anki
    """
    from quizgen.pipeline import make_quiz
    from quizgen.readers import read_documents
    from quizgen.writers import write_quiz

    chosen = options.quiz_options(count, least_score, types, levels, language, templates, seed, title)
    documents = read_documents(sources)
    result = make_quiz(documents, chosen)
    if not result.quiz.questions:
        note(result.messages or ["no questions found, so nothing is written"])
        return
    name = quiz_name(sources, result.quiz)
    writing = by_format(replace(sheet, seed=seed), deck)
    show_written(write_quiz(result.quiz, output, name, to or DEFAULT_FORMATS, overwrite=overwrite, options=writing))
    note(result.messages)


def by_format(sheet: SheetOptions, deck: AnkiOptions) -> dict[str, SheetOptions | AnkiOptions]:
    """Return the options that each writer takes: "html" → those of sheets, "anki" → those of decks."""
    return {**dict.fromkeys(SHEET_FORMATS, sheet), **dict.fromkeys(DECK_FORMATS, deck)}


def quiz_name(sources: list[Path], quiz: Quiz) -> str:
    """Return the name of a quiz's files: that of its one source, else its title.

    "texts/Marie_Curie.txt" → "Marie_Curie"; two sources, "Der Rhein: ein Fluss" → "Der-Rhein-ein-Fluss"
    """
    if len(sources) == 1:
        return file_name(sources[0])
    return re.sub(r"[^\w.-]+", "-", quiz.title).strip("-.") or "quiz"


def file_name(source: Path) -> str:
    """Return the name that a source gives to its quiz; "x.key.txt" gives no "x.key.html", which is the key of "x"."""
    name = "stdin" if str(source) == "-" else source.stem
    return re.sub(r"\.(key|practice)$", r"-\1", name)
