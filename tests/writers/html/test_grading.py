"""Notenschlüssel."""

from __future__ import annotations

from pathlib import Path

import pytest

from quizgen.errors import QuizgenError
from quizgen.writers.html.grading import PRESETS, load_grading, tabulate


@pytest.mark.parametrize(
    ("name", "total", "rows"),
    [
        ("ihk", 100, [("1", 92, 100), ("2", 81, 91.5), ("3", 67, 80.5), ("4", 50, 66.5), ("5", 30, 49.5),
                      ("6", 0, 29.5)]),
        ("ihk", 20, [("1", 18.5, 20), ("2", 16.5, 18), ("3", 13.5, 16), ("4", 10, 13), ("5", 6, 9.5), ("6", 0, 5.5)]),
        ("ihk", 2, [("1", 2, 2), ("2", None, None), ("3", 1.5, 1.5), ("4", 1, 1), ("5", None, None), ("6", 0, 0.5)]),
    ],
)  # fmt: skip
def test_points_of_a_grade(name: str, total: float, rows: list[tuple[str, float | None, float | None]]) -> None:
    assert [(row.grade, row.first, row.last) for row in tabulate(load_grading(name), total)] == rows


@pytest.mark.parametrize("name", sorted(path.stem for path in PRESETS.glob("*.yaml")))
@pytest.mark.parametrize("total", [0.5, 7, 24.5, 33, 100])
def test_every_number_of_points_has_one_grade(name: str, total: float) -> None:
    rows = [row for row in tabulate(load_grading(name), total) if row.first is not None and row.last is not None]
    points = [half / 2 for row in rows for half in range(int(2 * (row.first or 0)), int(2 * (row.last or 0)) + 1)]
    assert sorted(points) == [half / 2 for half in range(int(2 * total) + 1)]
    assert rows[-1].first == 0


def test_oberstufe_has_fifteen_points_and_none() -> None:
    assert [grade for grade, _ in load_grading("oberstufe").grades] == [f"{points:02}" for points in range(15, -1, -1)]


def test_a_school_s_own_key(tmp_path: Path) -> None:
    path = tmp_path / "gymnasium.yaml"
    path.write_text('title: Unser Schlüssel\nstep: 1\ngrades: {"1": 87,5, }\n'.replace("87,5, ", "87.5, '2': 0"))
    assert [(row.grade, row.first, row.last) for row in tabulate(load_grading(str(path)), 8)] == [
        ("1", 7, 8), ("2", 0, 6),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("", 1, "empty"),
        ("- 1", 1, "mapping"),
        ("title: x", 1, "'grades' is missing"),
        ("title: x\nnoten: {}", 2, "unknown key 'noten'; allowed: title, step, grades"),
        ('grades:\n  "1": 92\n  "2": 95\n', 3, "must fall"),
        ('grades:\n  "1": 101\n', 2, "at most 100"),
        ('grades:\n  "1": 92\n  "6": 10\n', 1, "last grade must begin with 0"),
        ('grades:\n  "1": viel\n', 2, "'viel' is no number"),
        ('grades:\n  "1": [1]\n', 2, "plain value"),
        ('grades:\n  "1": 92\n  "1": 0\n', 3, "twice"),
        ('step: 0\ngrades:\n  "1": 0\n', 1, "over 0"),
        ("title: x\n  y: [", 2, "YAML"),
    ],
)
def test_a_broken_key_is_refused(text: str, line: int, said: str, tmp_path: Path) -> None:
    path = tmp_path / "own.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(QuizgenError) as error:
        load_grading(str(path))
    assert str(error.value).startswith(f"{path}:{line}: ")
    assert said in str(error.value)


def test_an_unknown_key_names_the_known_ones() -> None:
    with pytest.raises(QuizgenError, match="allowed: ihk, oberstufe or the path"):
        load_grading("nrw")
