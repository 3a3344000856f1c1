"""The words that cards and decks say by themselves, in the language of the quiz."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from quizgen.writers.shipped_yaml import load_shipped

_DEFAULT = "default"


@cache
def _tables() -> dict[str, dict[str, str]]:
    text = Path(__file__).with_name("labels.yaml").read_text(encoding="utf-8")
    tables: dict[str, dict[str, str]] = load_shipped(text)
    return tables


def labels_for(language: str) -> Mapping[str, str]:
    """Return the labels of a language, or those that serve every other one.

    >>> labels_for("de")["verdict_true"], labels_for("de-AT")["verdict_true"], labels_for("ia")["verdict_true"]
    ('Richtig', 'Richtig', 'True')
    """
    tables = _tables()
    return tables.get(language) or tables.get(language.split("-")[0]) or tables[_DEFAULT]


def label_styles() -> str:
    """Return the style rules that write labels beside hints and variants, chosen by the card's `lang`.

    >>> label_styles().splitlines()[0]
    '.quiz .hint > summary::after { content: "Hint"; }'
    """
    return "\n".join(
        f"{prefix} {selector} {{ content: {_css_string(labels[key])}; }}"
        for language, labels in _tables().items()
        for prefix in [".quiz" if language == _DEFAULT else f".quiz:lang({language})"]
        for key, selector in _STYLED.items()
    )


_STYLED = {
    "summary_hint": ".hint > summary::after",
    "summary_choices": ".hint.choices > summary::after",
    "before_also": ".also::before",
}


def _css_string(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
