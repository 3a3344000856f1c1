"""Libraries that load large modules for one small function can be given the function alone."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType


@contextmanager
def in_place_of(module: str, **names: object) -> Iterator[None]:
    """Let what is imported inside find these names in a module that is not loaded for it.

    A module that is loaded already stays, and afterwards anybody else can load the real one.

    >>> with in_place_of("cached_property", cached_property=functools.cached_property):
    ...     import genanki
    """
    if module in sys.modules:
        yield
        return
    sys.modules[module] = stand_in = ModuleType(module)
    vars(stand_in).update(names)
    try:
        yield
    finally:
        del sys.modules[module]
