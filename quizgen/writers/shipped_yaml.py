"""The YAML files of this package, read by LibYAML, ten times as fast, where PyYAML was built with it.

Not for files of users: very deep nesting ends LibYAML without an error.
"""

from __future__ import annotations

from typing import Any

import yaml

try:
    from yaml import CBaseLoader as BaseLoader
    from yaml import CSafeLoader as SafeLoader
except ImportError:  # pragma: no cover
    from yaml import BaseLoader, SafeLoader  # type: ignore[assignment]  # the same loaders, only slower


def load_shipped(text: str) -> Any:
    """Return what a YAML text holds, e.g. "a: [1, x]" → {"a": [1, "x"]}."""
    return yaml.load(text, Loader=SafeLoader)


def compose_shipped(text: str) -> yaml.Node | None:
    """Return the root node of a YAML text; its values stay the texts that stand there."""
    return yaml.compose(text, Loader=BaseLoader)
