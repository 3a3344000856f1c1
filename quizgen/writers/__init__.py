"""From a quiz to files: one entry a format in WRITERS. A writer is loaded when it is first used."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from quizgen.model import Quiz


@dataclass(frozen=True, slots=True)
class Writer:
    """A format: what its files are called behind the name, and what writes them.

    `write` takes the quiz, the folder, the name and the format's own options (None: its defaults).
    """

    suffixes: tuple[str, ...]
    write: Callable[[Quiz, Path, str, Any], tuple[Path, ...]]


def _write_yaml(quiz: Quiz, directory: Path, name: str, options: Any) -> tuple[Path, ...]:
    from quizgen.writers import quiz_file

    return (quiz_file.write_yaml(quiz, directory / f"{name}.quiz.yaml"),)


def _write_json(quiz: Quiz, directory: Path, name: str, options: Any) -> tuple[Path, ...]:
    from quizgen.writers import quiz_file

    return (quiz_file.write_json(quiz, directory / f"{name}.quiz.json"),)


def _write_anki(quiz: Quiz, directory: Path, name: str, options: Any) -> tuple[Path, ...]:
    from quizgen.writers import anki

    path = directory / f"{name}.apkg"
    anki.write_anki(quiz, path, *([options] if options else []))
    return (path,)


def _write_tsv(quiz: Quiz, directory: Path, name: str, options: Any) -> tuple[Path, ...]:
    from quizgen.writers import anki

    path = directory / f"{name}.tsv"
    anki.write_tsv(quiz, path, *([options] if options else []))
    return (path,)


def _write_html(quiz: Quiz, directory: Path, name: str, options: Any) -> tuple[Path, ...]:
    from quizgen.writers import html

    return html.write_html(quiz, directory, name, *([options] if options else []))


def _write_pdf(quiz: Quiz, directory: Path, name: str, options: Any) -> tuple[Path, ...]:
    from quizgen.writers import pdf

    return pdf.write_pdf(quiz, directory, name, *([options] if options else []))


def _write_practice(quiz: Quiz, directory: Path, name: str, options: Any) -> tuple[Path, ...]:
    from quizgen.writers import html

    return html.write_practice(quiz, directory, name, *([options] if options else []))


WRITERS: dict[str, Writer] = {
    "yaml": Writer((".quiz.yaml",), _write_yaml),
    "json": Writer((".quiz.json",), _write_json),
    "anki": Writer((".apkg",), _write_anki),
    "tsv": Writer((".tsv",), _write_tsv),
    "html": Writer((".html", ".key.html"), _write_html),
    "pdf": Writer((".pdf", ".key.pdf"), _write_pdf),
    "practice": Writer((".practice.html",), _write_practice),
}


def write_quiz(
    quiz: Quiz,
    directory: Path,
    name: str,
    formats: Iterable[str],
    *,
    overwrite: bool = False,
    options: Mapping[str, Any] | None = None,
) -> tuple[Path, ...]:
    """Write a quiz in some formats and return the files; nothing is written if a teacher's work would be lost.

    `options` holds the options of single formats, e.g. {"html": SheetOptions(paper="letter")}.
    """
    from quizgen.writers import quiz_file

    chosen = list(dict.fromkeys(formats))
    if not overwrite:
        for key in chosen:
            quiz_file.refuse_edited(quiz, directory / (name + WRITERS[key].suffixes[0]))
    return tuple(path for key in chosen for path in WRITERS[key].write(quiz, directory, name, (options or {}).get(key)))
