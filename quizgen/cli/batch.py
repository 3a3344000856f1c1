"""`quizgen batch`: a quiz for each text of a folder."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from quizgen.cli import options
from quizgen.cli.decks import takes_deck_options
from quizgen.cli.make import DEFAULT_FORMATS, by_format, file_name
from quizgen.cli.messages import complain, note, show_written
from quizgen.cli.sheets import takes_sheet_options
from quizgen.errors import QuizgenError, SourceError
from quizgen.writers.anki.options import AnkiOptions
from quizgen.writers.sheet_options import SheetOptions

if TYPE_CHECKING:
    from quizgen.pipeline import QuizOptions


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one text: the files written, what to know of it, or why there is no quiz."""

    written: tuple[Path, ...] = ()
    messages: tuple[str, ...] = ()
    problem: str | None = None


@dataclass(frozen=True, slots=True)
class Task:
    """One text and where its quiz goes."""

    source: Path
    directory: Path
    name: str


@takes_sheet_options
@takes_deck_options
def batch(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="A folder of texts; folders in it count too.")],
    to: options.Formats = None,
    output: options.Output = Path("output"),
    count: options.Count = "20",
    least_score: options.LeastScore = None,
    types: options.Types = None,
    levels: options.Levels = None,
    language: options.Language = options.AUTO,
    templates: options.Templates = None,
    seed: options.Seed = 0,
    overwrite: options.Overwrite = False,
    jobs: Annotated[
        int, typer.Option("--jobs", "-j", min=0, metavar="N", help="How many at a time; 0: one a processor.")
    ] = 0,
    *,
    sheet: SheetOptions,
    deck: AnkiOptions,
) -> None:
    """Make a quiz for each text of a folder, several at a time.

    A text that cannot be used does not stop the rest; it is named at the end, and the exit code is 1.

    \b
    Example:
      quizgen batch texts/ --output quizzes --jobs 4 --to anki
    """
    chosen = options.quiz_options(count, least_score, types, levels, language, templates, seed)
    tasks = plan(find_sources(folder), folder, output)
    work = partial(
        run_task, chosen=chosen, formats=tuple(to or DEFAULT_FORMATS), overwrite=overwrite,
        sheet=replace(sheet, seed=seed), deck=deck,
    )  # fmt: skip
    outcomes = list(_with_progress(_run_all(work, tasks, jobs), len(tasks)))
    for task, outcome in zip(tasks, outcomes, strict=True):
        show_written(outcome.written)
        note(f"{task.source}: {message}" for message in outcome.messages)
    problems = [outcome.problem for outcome in outcomes if outcome.problem]
    for problem in problems:
        complain(problem)
    if problems:
        note([f"{len(problems)} of {len(tasks)} texts gave no quiz"])
        raise typer.Exit(1)


def find_sources(folder: Path) -> list[Path]:
    """Return the texts in a folder and its folders, sorted, hidden ones left out."""
    from quizgen.readers import READERS

    if not folder.is_dir():
        raise SourceError(f"{folder}: no such folder; batch takes a folder, make takes files")
    found = sorted(
        path
        for path in folder.rglob("*")
        if path.suffix.lower() in READERS
        and path.is_file()
        and not any(part.startswith(".") for part in path.relative_to(folder).parts)
    )
    if not found:
        raise SourceError(f"{folder}: no texts in this folder; allowed are {', '.join(READERS)}")
    return found


def plan(sources: Sequence[Path], folder: Path, output: Path) -> list[Task]:
    """Return a task a source, in folders like those of the sources, no two with the same name.

    "a.md" and "a.txt" → "a-md" and "a-txt"; also "A.txt" and "a.txt" differ, since not every disk tells them apart.
    """
    wanted = [(output / path.parent.relative_to(folder), file_name(path)) for path in sources]
    often = Counter((directory, name.casefold()) for directory, name in wanted)
    taken: set[tuple[Path, str]] = set()
    tasks = []
    for path, (directory, stem) in zip(sources, wanted, strict=True):
        alone = often[directory, stem.casefold()] == 1
        name = base = stem if alone else f"{stem}-{path.suffix[1:]}"
        number = 1
        while (directory, name.casefold()) in taken or (not alone and (directory, name.casefold()) in often):
            number += 1
            name = f"{base}-{number}"
        taken.add((directory, name.casefold()))
        tasks.append(Task(path, directory, name))
    return tasks


def run_task(
    task: Task,
    chosen: QuizOptions,
    formats: tuple[str, ...],
    overwrite: bool,
    sheet: SheetOptions = SheetOptions(),
    deck: AnkiOptions = AnkiOptions(),
) -> Outcome:
    """Make the quiz of one text; what goes wrong becomes part of the outcome."""
    from quizgen.pipeline import make_quiz
    from quizgen.readers import read_document
    from quizgen.writers import write_quiz

    try:
        result = make_quiz([read_document(task.source)], chosen)
        if not result.quiz.questions:
            return Outcome(messages=result.messages or ("no questions found, so nothing is written",))
        writing = by_format(sheet, deck)
        written = write_quiz(result.quiz, task.directory, task.name, formats, overwrite=overwrite, options=writing)
        return Outcome(written, result.messages)
    except QuizgenError as error:
        return Outcome(problem=str(error))
    except Exception as error:  # one bad text must not stop the rest, whatever is wrong with it
        return Outcome(problem=f"{task.source}: internal error: {type(error).__name__}: {error}; please report it")


def _run_all(work: partial[Outcome], tasks: Sequence[Task], jobs: int) -> Iterator[Outcome]:
    import os
    from concurrent.futures import ProcessPoolExecutor

    jobs = min(jobs or os.cpu_count() or 1, len(tasks))
    if jobs == 1:
        yield from map(work, tasks)
        return
    with ProcessPoolExecutor(jobs) as pool:
        try:
            yield from pool.map(work, tasks)
        except KeyboardInterrupt:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _with_progress(outcomes: Iterator[Outcome], length: int) -> Iterator[Outcome]:
    import sys

    if not sys.stderr.isatty():
        yield from outcomes
        return
    with typer.progressbar(outcomes, length=length, label="Texts", file=sys.stderr) as bar:
        yield from bar
