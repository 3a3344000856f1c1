"""`quizgen check`: are templates and quiz files in order?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from quizgen.cli import options
from quizgen.errors import QuizgenError, SourceError


def check(
    paths: Annotated[list[Path], typer.Argument(metavar="PATH", help="Templates or quiz files, or folders of them.")],
    language: options.Language = options.AUTO,
) -> None:
    """Check templates (their examples are run) or quiz files.

    Prints what was found; exits with 1 if there is more than warnings.

    \b
    Example:
      quizgen check my-templates/
      quizgen check output/text.quiz.yaml
    """
    from quizgen.pipeline import check_templates

    code = options.language_code(language)
    quizzes, templates = sort_paths(paths)
    found = [finding for path in quizzes for finding in check_quiz_file(path)]
    if templates:
        found += [("error", problem) for problem in check_templates(templates, code)]
    for _, line in found:
        typer.echo(line)
    counts = Counter(severity for severity, _ in found)
    typer.echo(f"errors: {counts['error']}, warnings: {counts['warning']}", err=True)
    if counts["error"]:
        raise typer.Exit(1)


def check_quiz_file(path: Path) -> list[tuple[str, str]]:
    """Return what is wrong with a quiz file: "error" or "warning", and a line that begins with its path."""
    from quizgen.pipeline import check_quiz
    from quizgen.writers import quiz_file

    try:
        quiz = quiz_file.read_quiz(path)
    except QuizgenError as error:
        return [("error", str(error))]
    try:
        return [(finding.severity, f"{path}: {finding}") for finding in check_quiz(quiz)]
    except QuizgenError as error:
        return [("error", f"{path}: {error}")]


def sort_paths(paths: Sequence[Path]) -> tuple[list[Path], list[Path]]:
    """Return the quiz files and the templates among the paths; a folder with quiz files stands for these."""
    from quizgen.writers import quiz_file

    quizzes: list[Path] = []
    templates: list[Path] = []
    for path in paths:
        if not path.exists():
            raise SourceError(f"{path}: no such file or folder; give templates or quiz files")
        inside = sorted(p for p in path.rglob("*") if quiz_file.is_quiz_file(p)) if path.is_dir() else []
        if inside or quiz_file.is_quiz_file(path):
            quizzes += inside or [path]
        else:
            templates.append(path)
    return quizzes, templates
