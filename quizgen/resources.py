"""Files that are shipped beside the code."""

from __future__ import annotations

from pathlib import Path


def shipped_templates() -> Path:
    """Return the folder of the shipped question templates: in the wheel inside the package, in a checkout beside it."""
    package = Path(__file__).resolve().parent
    inside = package / "question_templates"
    return inside if inside.is_dir() else package.parent / "question_templates"
