"""The wheel: built, installed and run far from this folder."""

from __future__ import annotations

import ast
import subprocess
import sys
import sysconfig
import tomllib
import venv
import zipfile
from pathlib import Path

import pytest

from quizgen import __version__
from quizgen.resources import shipped_templates

ROOT = Path(__file__).resolve().parent.parent
TEXT = ROOT / "tests" / "texts" / "stalin-industrialisierung.txt"


def run(*command: object, cwd: Path) -> str:
    made = subprocess.run([str(word) for word in command], cwd=cwd, capture_output=True, text=True, check=False)
    assert made.returncode == 0, made.stderr
    return made.stdout


def files(folder: Path) -> set[str]:
    found = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    return {name for name in found if not any(part in name for part in ("__pycache__", "/data/compile/"))}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the wheel, built without network."""
    folder = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder, cwd=ROOT)
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the programs' folder of a new environment with the wheel; the libraries are those of this one."""
    home = tmp_path_factory.mktemp("venv")
    venv.create(home, with_pip=False)
    python = home / "bin" / "python"
    run(sys.executable, "-m", "pip", "--python", python, "install", "--quiet", "--no-deps", wheel, cwd=home)
    site = Path(run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", cwd=home).strip())
    libraries = {sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}
    (site / "libraries.pth").write_text("\n".join(libraries), encoding="utf-8")  # its own .pth files are not read
    return python.parent


def test_a_checkout_finds_the_templates_beside_the_package() -> None:
    assert shipped_templates() == ROOT / "question_templates"


def test_the_wheel_holds_all_files_of_the_package_and_the_templates(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        inside = {name for name in archive.namelist() if ".dist-info/" not in name}
    wanted = {f"quizgen/{name}" for name in files(ROOT / "quizgen")}
    templates = {f"quizgen/question_templates/{name}" for name in files(ROOT / "question_templates")}
    assert inside == wanted | templates


def test_an_installed_wheel_finds_its_own_templates(installed: Path, tmp_path: Path) -> None:
    code = "from quizgen.resources import shipped_templates; print(shipped_templates())"
    found = Path(run(installed / "python", "-c", code, cwd=tmp_path).strip())
    assert found.is_relative_to(installed.parent)
    assert files(found) == files(ROOT / "question_templates")


def test_an_installed_wheel_has_the_command(installed: Path, tmp_path: Path) -> None:
    assert run(installed / "quizgen", "--version", cwd=tmp_path) == f"quizgen {__version__}\n"


def test_an_installed_wheel_makes_a_quiz(installed: Path, tmp_path: Path) -> None:
    made = run(installed / "quizgen", "make", TEXT, cwd=tmp_path)
    assert made.splitlines()[0] == "output/stalin-industrialisierung.quiz.yaml"
    assert (tmp_path / made.splitlines()[0]).exists()


def test_every_dependency_has_bounds_and_a_reason() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    reasons = (ROOT / "CONTRIBUTING.md").read_text("utf-8").lower()
    for dependency in project["dependencies"]:
        name = dependency.split(">=")[0]
        assert ">=" in dependency, name
        assert ",<" in dependency, name
        assert f"| {name.lower()} |" in reasons, name


def test_the_package_imports_all_that_it_depends_on_and_nothing_else() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    wanted = {dependency.split(">=")[0].lower() for dependency in project["dependencies"]}
    names = {"yaml": "pyyaml", "websocket": "websocket-client"}  # where module and package are not of one name
    paths = [path for path in (ROOT / "quizgen").rglob("*.py") if "compile" not in path.parts]
    trees = [ast.parse(path.read_text("utf-8")) for path in paths]
    nodes = [node for tree in trees for node in ast.walk(tree)]
    modules = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    modules |= {node.module for node in nodes if isinstance(node, ast.ImportFrom) and node.module and not node.level}
    imported = {module.split(".")[0] for module in modules} - set(sys.stdlib_module_names) - {"quizgen"}
    of_jinja2 = {"markupsafe"}  # the type of its texts
    for_hanta = {"numpy"}  # which does not say that it needs it
    assert {names.get(module, module).lower() for module in imported - of_jinja2} | for_hanta == wanted
