"""`quizgen explain`: what the program sees in a text, and why it asks what it asks."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from quizgen.cli import options

EXPLANATIONS = ("text", "json")


def explain(
    source: Annotated[Path, typer.Argument(metavar="SOURCE|-", help="A text; - reads standard input.")],
    to: Annotated[
        str,
        typer.Option(
            "--to",
            metavar="|".join(EXPLANATIONS),
            help="A picture to read, or data.",
            autocompletion=lambda: list(EXPLANATIONS),
        ),
    ] = "text",
    language: options.Language = options.AUTO,
    templates: options.Templates = None,
) -> None:
    """Show the analysis of a text: fields, roles, facts, and for each question not asked, why.

    \b
    Example:
      quizgen explain text.txt
      echo "Fleming entdeckte 1928 das Penizillin." | quizgen explain - --to json
    """
    from quizgen import pipeline
    from quizgen.readers import read_document

    options.one_of(EXPLANATIONS)([to])
    chosen = pipeline.QuizOptions(
        language=options.language_code(language), templates=options.template_folders(templates)
    )
    document = read_document(source)
    if to == "json":
        typer.echo(json.dumps(pipeline.explain(document, chosen), ensure_ascii=False, indent=1))
    else:
        typer.echo(pipeline.explain_text(document, chosen).rstrip("\n"))
