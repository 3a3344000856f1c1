"""The options that several commands share, and how their values are checked."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, cast, get_args

import typer

from quizgen.errors import TemplateError
from quizgen.model import Level, QuestionType
from quizgen.writers import WRITERS

if TYPE_CHECKING:
    from quizgen.pipeline import QuizOptions

AUTO = "auto"


def one_of(allowed: Iterable[str]) -> Callable[[list[str]], list[str]]:
    """Return a check that every value is allowed; a wrong one is wrong usage and names what is allowed."""
    names = tuple(allowed)

    def check(values: list[str]) -> list[str]:
        for value in values or []:
            if value not in names:
                raise typer.BadParameter(f"{value!r} is not one of {', '.join(names)}.")
        return values

    return check


def parse_count(value: str) -> int | None:
    """Return how many questions are wanted: "20" → 20, "all" → None.

    >>> parse_count("20"), parse_count("all")
    (20, None)
    """
    if value == "all":
        return None
    if not (value.isascii() and value.isdigit() and int(value) > 0):
        raise typer.BadParameter(f"{value!r} is not a number from 1 on, nor 'all'.", param_hint="'--count'")
    return int(value)


def language_code(value: str) -> str | None:
    """Return the code of a language that can be analysed, or None for "auto"."""
    from quizgen.pipeline import language_codes

    if value == AUTO:
        return None
    codes = language_codes()
    if value not in codes:
        allowed = ", ".join((AUTO, *codes))
        raise typer.BadParameter(f"{value!r} is not one of {allowed}.", param_hint="'--language'")
    return value


def template_folders(values: list[Path] | None) -> tuple[Path, ...]:
    """Return the folders of a teacher's own templates, all of which exist."""
    for path in values or []:
        if not path.exists():
            raise TemplateError(f"{path}: no such folder; --templates takes a folder of template files")
    return tuple(values or ())


def quiz_options(
    count: str,
    least_score: float | None,
    types: list[str] | None,
    levels: list[str] | None,
    language: str,
    templates: list[Path] | None,
    seed: int,
    title: str | None = None,
) -> QuizOptions:
    """Return what a quiz is made by, every value of it checked."""
    from quizgen.pipeline import QuizOptions

    return QuizOptions(
        count=parse_count(count),
        least=least_score,
        types=cast("tuple[QuestionType, ...]", tuple(types or ())),
        levels=cast("tuple[Level, ...]", tuple(levels or ())),
        language=language_code(language),
        title=title,
        templates=template_folders(templates),
        seed=seed,
    )


Formats = Annotated[
    list[str] | None,
    typer.Option(
        "--to",
        metavar="|".join(WRITERS),
        help="What to write; repeatable.",
        callback=one_of(WRITERS),
        autocompletion=lambda: list(WRITERS),
    ),
]
Output = Annotated[Path, typer.Option("--output", "-o", metavar="DIR", help="The folder to write to.")]
Count = Annotated[str, typer.Option("--count", "-n", metavar="N|all", help="How many questions: the N best.")]
LeastScore = Annotated[
    float | None,
    typer.Option(
        "--least-score",
        metavar="S",
        min=0,
        max=1,
        help="Only questions of this score (0 to 1) or more; of those from 0.85 on five of six fit as they are.",
    ),
]
Types = Annotated[
    list[str] | None,
    typer.Option(
        "--type",
        metavar="TYPE",
        help=f"Only questions of this type: {', '.join(get_args(QuestionType))}. Repeatable.",
        callback=one_of(get_args(QuestionType)),
        autocompletion=lambda: list(get_args(QuestionType)),
    ),
]
Levels = Annotated[
    list[str] | None,
    typer.Option(
        "--level",
        metavar="|".join(get_args(Level)),
        help="Only questions of this Anforderungsbereich. Repeatable.",
        callback=one_of(get_args(Level)),
        autocompletion=lambda: list(get_args(Level)),
    ),
]
Language = Annotated[
    str, typer.Option("--language", metavar="CODE", help="The language of the text, e.g. de; auto looks itself.")
]
Title = Annotated[str | None, typer.Option("--title", help="The title of the quiz, instead of the text's own.")]
Templates = Annotated[
    list[Path] | None,
    typer.Option(
        "--templates", metavar="DIR", help="A folder of your own templates, added to the shipped ones. Repeatable."
    ),
]
Seed = Annotated[int, typer.Option("--seed", metavar="N", help="Another number chooses and shuffles differently.")]
Overwrite = Annotated[bool, typer.Option("--overwrite", help="Replace quiz files even where they were edited.")]
