"""Who may import whom, and other rules of the house, read off the code."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "quizgen"

EVERYONE = {"model", "errors", "failures"}

MAY_IMPORT: dict[str, set[str]] = {
    # part: which other parts of quizgen it may import, beside those of EVERYONE
    "model": set(),
    "errors": set(),
    "failures": set(),
    "resources": set(),
    "readers": set(),
    "languages": {"light_imports"},
    "facts": set(),
    "questions": {"languages", "resources"},
    "writers": {"light_imports"},
    "light_imports": set(),
    "explaining": {"languages", "facts", "questions"},
    "pipeline": {"readers", "languages", "facts", "questions", "explaining", "resources"},
    "cli": {"readers", "writers", "pipeline", "resources", "__init__"},
    "__main__": {"cli"},
    "__init__": set(),
}

ONLY_IN = {
    # library: where alone it may be imported
    "typer": "quizgen/cli/",
    "genanki": "quizgen/writers/anki/",
    "HanTa": "quizgen/languages/",
    "subprocess": "quizgen/writers/",
}

EMPTY_NAMES = {"utils", "util", "core", "common", "helpers", "helper", "base", "manager", "engine", "processor", "misc"}

MODULES = sorted(path for path in PACKAGE.rglob("*.py"))
TREES = {path: ast.parse(path.read_text("utf-8")) for path in MODULES}


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def part_of(path: Path) -> str:
    """Return the part of the program that a module belongs to, e.g. "writers"."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports(path: Path) -> Iterator[str]:
    """Yield the absolute names of what a module imports, inside functions too: "quizgen.model.Quiz"."""
    package = path.relative_to(ROOT).with_suffix("").parts[:-1]
    for node in ast.walk(TREES[path]):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else ()
            module = ".".join((*above, *([node.module] if node.module else [])))
            yield from (f"{module}.{alias.name}" for alias in node.names)


def parts_imported(path: Path) -> set[str]:
    """Return the other parts of quizgen that a module imports; a bare `from quizgen import __version__` is __init__."""
    found = set()
    for name in imports(path):
        words = name.split(".")
        if words[0] == "quizgen":
            found.add(words[1] if len(words) > 1 and words[1] in MAY_IMPORT else "__init__")
    return found - {part_of(path)} - EVERYONE


modules = pytest.mark.parametrize("path", MODULES, ids=name_of)


@modules
def test_parts_import_only_what_they_may(path: Path) -> None:
    assert part_of(path) in MAY_IMPORT, "a new part of the program needs a row in MAY_IMPORT"
    assert parts_imported(path) <= MAY_IMPORT[part_of(path)]


@modules
def test_libraries_stay_where_they_belong(path: Path) -> None:
    used = {name.split(".")[0] for name in imports(path)}
    assert [lib for lib, home in ONLY_IN.items() if lib in used and not name_of(path).startswith(home)] == []


@modules
def test_only_the_command_line_prints(path: Path) -> None:
    if part_of(path) == "cli":
        return
    calls = [node.func for node in ast.walk(TREES[path]) if isinstance(node, ast.Call)]
    assert [call.lineno for call in calls if isinstance(call, ast.Name) and call.id in ("print", "input")] == []


@modules
def test_no_module_compares_a_language_code(path: Path) -> None:
    codes = {"de", "en", "fr"}
    compared = [
        node.lineno
        for node in ast.walk(TREES[path])
        if isinstance(node, ast.Compare) and "language" in ast.unparse(node).lower()
        for side in (node.left, *node.comparators)
        for value in ast.walk(side)
        if isinstance(value, ast.Constant) and value.value in codes
    ]
    assert compared == []


@modules
def test_names_say_what_is_inside(path: Path) -> None:
    words = {word for part in path.relative_to(PACKAGE).with_suffix("").parts for word in part.split("_")}
    assert not words & EMPTY_NAMES


@modules
def test_every_module_says_what_it_is_for(path: Path) -> None:
    assert ast.get_docstring(TREES[path])


@modules
def test_public_functions_and_classes_have_a_docstring(path: Path) -> None:
    bare = [
        node.name
        for node in TREES[path].body
        if isinstance(node, ast.FunctionDef | ast.ClassDef)
        if not node.name.startswith("_") and not ast.get_docstring(node)
    ]
    assert bare == []


@modules
def test_nothing_depends_on_the_clock_or_a_global_random(path: Path) -> None:
    """The same text and options give the same quiz, byte for byte."""
    drawn = {
        f"{name}:{node.lineno}"
        for node in ast.walk(TREES[path])
        if isinstance(node, ast.Call)
        for name in [ast.unparse(node.func)]
        if name in ("datetime.now", "datetime.today", "date.today", "uuid.uuid4", "hash")
        or (name.startswith("random.") and not name.startswith("random.Random"))
        or (name == "random.Random" and not node.args)
    }
    assert drawn == set()


@pytest.mark.parametrize(
    "path",
    sorted(p for suffix in ("py", "md", "yaml", "toml", "css", "html") for p in PACKAGE.rglob(f"*.{suffix}"))
    + sorted(ROOT.glob("*.md")),
    ids=name_of,
)
def test_the_project_stands_alone(path: Path) -> None:
    text = path.read_text("utf-8")
    assert [word for word in ("/work/", "../shared", "/home/", "/root/") if word in text] == []


def test_the_table_has_no_part_that_is_gone() -> None:
    assert set(MAY_IMPORT) == {part_of(path) for path in MODULES}
