"""Lists of words and wordings."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from quizgen.languages.german.names import place_kind
from quizgen.languages.german.wordlists import DATA, rows
from quizgen.model import Level


def operators() -> Mapping[str, Level]:
    """The operators with their Anforderungsbereich, e.g. "Nenne": "I"."""
    return {word: cast(Level, level) for word, level in rows("checking/operators")}


def operator(prompt: str) -> str | None:
    """The Operator that the prompt starts with: „Nenne drei Ursachen.“ → "Nenne"."""
    return next((word for word in operators() if prompt.startswith((f"{word} ", f"{word},"))), None)


def words(name: str) -> tuple[str, ...]:
    """A list of words for wrong options in the order of its file, e.g. "months"; () if there is none."""
    for folder in ("checking", "."):
        path = DATA / folder / f"{name}.txt"
        if path.exists():
            lines = path.read_text(encoding="utf-8").splitlines()
            return tuple(line.split("\t")[0] for line in lines if line and not line.startswith("#"))
    return ()


def goes_with(text: str, name: str) -> bool:
    """Whether a name may stand in a text for another one: „in China“, but not „auf China“ as „auf Indonesien“."""
    return not text.startswith("auf ") or place_kind(name) == "island"


def number_word(value: int) -> str | None:
    """A small number in words: 3 → „drei“."""
    return next((word for word, number in rows("checking/number_words") if int(number) == value), None)


def phrases() -> Mapping[str, str]:
    """The wordings of tasks by key, see data/checking/wordings.tsv."""
    return {row[0]: row[1] for row in rows("checking/wordings")}
