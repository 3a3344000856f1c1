"""Worksheets with their keys, and a page to practise on: self-contained HTML for print and screen."""

from __future__ import annotations

from pathlib import Path

from quizgen.model import Quiz
from quizgen.writers import files
from quizgen.writers.html.labels import load_labels
from quizgen.writers.html.layout import render
from quizgen.writers.html.sheet import make_sheets
from quizgen.writers.sheet_options import Difficulty, Order, Paper, SheetOptions

__all__ = [
    "Difficulty",
    "Order",
    "Paper",
    "SheetOptions",
    "render_practice",
    "render_sheets",
    "write_html",
    "write_practice",
]

DEFAULTS = SheetOptions()


def write_html(quiz: Quiz, directory: Path, stem: str, options: SheetOptions = DEFAULTS) -> tuple[Path, ...]:
    """Write STEM.html and STEM.key.html, or STEM.A.html, STEM.A.key.html … for versions, and return the files."""
    pages = render_sheets(quiz, options)
    return tuple(files.write_text(directory / f"{stem}{suffix}.html", page) for suffix, page in pages.items())


def write_practice(quiz: Quiz, directory: Path, stem: str, options: SheetOptions = DEFAULTS) -> tuple[Path, ...]:
    """Write STEM.practice.html, the questions as a page to answer on a screen, and return the file."""
    return (files.write_text(directory / f"{stem}.practice.html", render_practice(quiz, options)),)


def render_sheets(quiz: Quiz, options: SheetOptions = DEFAULTS) -> dict[str, str]:
    """Return the pages by the end of their names, e.g. {"": "<!DOCTYPE…", ".key": …} or {".A": …, ".A.key": …}."""
    labels = load_labels(quiz.language, options.layout)
    pages = {}
    for sheet in make_sheets(quiz, options, labels):
        suffix = f".{sheet.version}" if sheet.version else ""
        pages[suffix] = render("sheet.html", sheet, options, labels)
        pages[f"{suffix}.key"] = render("key.html", sheet, options, labels)
    return pages


def render_practice(quiz: Quiz, options: SheetOptions = DEFAULTS) -> str:
    """Return the page to practise on; it has one version."""
    labels = load_labels(quiz.language, options.layout)
    return render("practice.html", make_sheets(quiz, options, labels)[0], options, labels)
