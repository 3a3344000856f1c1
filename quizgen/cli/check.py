"""`quizgen check`: are templates and quiz files in order?"""

from __future__ import annotations

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

    Prints one line a problem; exits with 1 if there is any.

    \b
    Example:
      quizgen check my-templates/
      quizgen check output/text.quiz.yaml
    """
    from quizgen.pipeline import check_templates

    code = options.language_code(language)
    quizzes, templates = sort_paths(paths)
    problems = [problem for path in quizzes for problem in check_quiz_file(path)]
    if templates:
        problems += check_templates(templates, code)
    for problem in problems:
        typer.echo(problem)
    typer.echo(f"{len(problems) or 'no'} problem{'' if len(problems) == 1 else 's'} found", err=True)
    if problems:
        raise typer.Exit(1)


def check_quiz_file(path: Path) -> list[str]:
    """Return what is wrong with a quiz file, a line each that begins with its path."""
    from quizgen.pipeline import check_quiz
    from quizgen.writers import quiz_file

    try:
        return [f"{path}: {problem}" for problem in check_quiz(quiz_file.read_quiz(path))]
    except QuizgenError as error:
        return [str(error)]


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
