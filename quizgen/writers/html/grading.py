"""Notenschlüssel: which grade begins with how many points."""

from __future__ import annotations

import math
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from pathlib import Path

from quizgen.errors import OutputError
from quizgen.writers.html.labels import mapping_of, read_yaml, text_of
from quizgen.writers.nodes import Node

PRESETS = Path(__file__).parent / "data" / "grading"


@dataclass(frozen=True, slots=True)
class Grading:
    """A key: grades from best to worst with the percent each begins with, and the step in which points are given."""

    title: str
    step: Fraction
    grades: tuple[tuple[str, Fraction], ...]


@dataclass(frozen=True, slots=True)
class GradeRow:
    """A line of the printed table; `first` and `last` are points, None where the sheet is too short for the grade."""

    grade: str
    percent: float
    first: float | None
    last: float | None


def load_grading(name: str) -> Grading:
    """Return a preset ("ihk", "oberstufe") or a school's own key from a YAML file."""
    if (PRESETS / f"{name}.yaml").is_file():
        return _preset(name)
    path = Path(name)
    if not path.is_file():
        known = ", ".join(sorted(file.stem for file in PRESETS.glob("*.yaml")))
        raise OutputError(f"grading: no key {name!r}; allowed: {known} or the path of a YAML file")
    return _read_grading(path)


@cache
def _preset(name: str) -> Grading:
    return _read_grading(PRESETS / f"{name}.yaml", shipped=True)


def _read_grading(path: Path, *, shipped: bool = False) -> Grading:
    root = read_yaml(path, shipped=shipped)
    found = mapping_of(root, ("title", "step", "grades"))
    if "grades" not in found:
        root.refuse("'grades' is missing: a mapping of grades to the percents they begin with")
    step = _number(found["step"]) if "step" in found else Fraction(1, 2)
    if step <= 0:
        found["step"].refuse("step must be over 0, e.g. 0.5 for half points")
    return Grading(text_of(found["title"]) if "title" in found else path.stem, step, _grades(found["grades"]))


def tabulate(grading: Grading, total: float) -> tuple[GradeRow, ...]:
    """Return the points of each grade on a sheet of `total` points; a grade begins at the next full step.

    >>> ihk = Grading("", Fraction(1, 2), (("1", Fraction(92)), ("2", Fraction(81)), ("3", Fraction(0))))
    >>> [(row.grade, row.first, row.last) for row in tabulate(ihk, 20)]
    [('1', 18.5, 20.0), ('2', 16.5, 18.0), ('3', 0.0, 16.0)]
    """
    rows = []
    best = math.floor(Fraction(total) / grading.step)
    for grade, percent in grading.grades:
        least = math.ceil(Fraction(total) * percent / 100 / grading.step)
        reached = (float(least * grading.step), float(best * grading.step)) if least <= best else (None, None)
        rows.append(GradeRow(grade, float(percent), *reached))
        best = min(best, least - 1)
    return tuple(rows)


def _grades(node: Node) -> tuple[tuple[str, Fraction], ...]:
    grades: list[tuple[str, Fraction]] = []
    for grade, value in mapping_of(node).items():
        percent = _number(value)
        if not 0 <= percent <= 100 or (grades and percent >= grades[-1][1]):
            value.refuse("percents must fall from at most 100 to 0")
        grades.append((grade, percent))
    if not grades or grades[-1][1] != 0:
        node.refuse("the last grade must begin with 0 percent")
    return tuple(grades)


def _number(node: Node) -> Fraction:
    text = text_of(node)
    try:
        return Fraction(text.replace(",", "."))
    except (ValueError, ZeroDivisionError):
        node.refuse(f"'{text}' is no number, e.g. 92 or 87.5")
