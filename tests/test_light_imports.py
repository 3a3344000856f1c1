"""A stand-in serves the imports inside, and leaves no trace."""

import importlib
import sys

import pytest

from quizgen.light_imports import in_place_of

ABSENT = "a_module_that_nobody_has"


def test_what_is_imported_inside_finds_the_names() -> None:
    with in_place_of(ABSENT, answer=42):
        assert importlib.import_module(ABSENT).answer == 42
    assert ABSENT not in sys.modules


def test_a_loaded_module_stays() -> None:
    loaded = sys.modules["importlib"]
    with in_place_of("importlib", answer=42):
        assert sys.modules["importlib"] is loaded
    assert sys.modules["importlib"] is loaded


def test_a_failing_import_leaves_no_stand_in() -> None:
    with pytest.raises(ImportError), in_place_of(ABSENT):
        importlib.import_module(f"{ABSENT}.part")
    assert ABSENT not in sys.modules
