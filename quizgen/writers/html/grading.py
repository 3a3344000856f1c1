"""Notenschlüssel: which grade begins with how many points."""

from __future__ import annotations

import math
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

from yaml import MappingNode, Node

from quizgen.errors import OutputError
from quizgen.writers.html import yaml_nodes

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
    preset = PRESETS / f"{name}.yaml"
    path = preset if preset.is_file() else Path(name)
    if not path.is_file():
        known = ", ".join(sorted(file.stem for file in PRESETS.glob("*.yaml")))
        raise OutputError(f"grading: no key {name!r}; allowed: {known} or the path of a YAML file")
    root = yaml_nodes.read_node(path)
    found = yaml_nodes.fields(root, path, ("title", "step", "grades"))
    if "grades" not in found:
        raise OutputError(f"{path}:1: 'grades' is missing: a mapping of grades to percents")
    step = _number(found["step"], path) if "step" in found else Fraction(1, 2)
    if step <= 0:
        raise OutputError(f"{yaml_nodes.place(path, found['step'])}: step must be over 0, e.g. 0.5 for half points")
    title = yaml_nodes.text(found["title"], path) if "title" in found else path.stem
    return Grading(title, step, _grades(found["grades"], path))


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


def _grades(node: Node, path: Path) -> tuple[tuple[str, Fraction], ...]:
    if not isinstance(node, MappingNode) or not node.value:
        raise OutputError(f"{yaml_nodes.place(path, node)}: grades must be a mapping such as \"1\": 92")
    grades: list[tuple[str, Fraction]] = []
    for grade, value in yaml_nodes.fields(node, path).items():
        percent = _number(value, path)
        if not 0 <= percent <= 100 or (grades and percent >= grades[-1][1]):
            raise OutputError(f"{yaml_nodes.place(path, value)}: percents must fall from at most 100 to 0")
        grades.append((grade, percent))
    if grades[-1][1] != 0:
        raise OutputError(f"{yaml_nodes.place(path, node)}: the last grade must begin with 0 percent")
    return tuple(grades)


def _number(node: Node, path: Path) -> Fraction:
    text = yaml_nodes.text(node, path)
    try:
        return Fraction(text.replace(",", "."))
    except (ValueError, ZeroDivisionError) as error:
        raise OutputError(f"{yaml_nodes.place(path, node)}: {text!r} is no number, e.g. 92 or 87.5") from error
