"""The values of a quiz file: each reader returns what it wants of a node, or refuses it by its line."""

from __future__ import annotations

import difflib
import math
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from quizgen.writers.nodes import Node


@dataclass(frozen=True, slots=True)
class Key:
    """A key: how its value is read from a node, and what is written of it (None: nothing)."""

    name: str
    read: Callable[[str, Node], Any]
    plain: Callable[[Any], Any]
    required: bool = False


def read_text(key: str, node: Node) -> str:
    """Return a text as it stands: `no`, `3.10` and `12:30` stay what they are."""
    if not isinstance(node.value, str):
        node.refuse(f"{key} is {kind_of(node)}; allowed is a text")
    return node.value


def read_filled(key: str, node: Node) -> str:
    """Return a text that is not empty."""
    text = read_text(key, node)
    if not text.strip():
        node.refuse(f"{key} is empty; give a text")
    return text


def read_maybe(key: str, node: Node) -> str | None:
    """Return a text, or None for null; the word "null" stands in quotes."""
    if node.value is None or (node.plain and node.value in ("", "~", "null")):
        return None
    return read_text(key, node)


def read_texts(key: str, node: Node) -> tuple[str, ...]:
    """Return a list of texts; nothing at all is an empty list."""
    if node.plain and node.value == "":
        return ()
    if not isinstance(node.value, tuple):
        node.refuse(f"{key} is {kind_of(node)}; allowed is a list of texts, each in a line of its own behind '- '")
    return tuple(read_text(key, item) for item in node.value)


def read_answer(key: str, node: Node) -> str | tuple[str, ...]:
    """Return a text, or the texts of a cloze's gaps."""
    return read_texts(key, node) if isinstance(node.value, tuple) else read_text(key, node)


def read_pairs(key: str, node: Node) -> tuple[tuple[str, str], ...]:
    """Return couples of texts: [[left, right], …]."""
    if not isinstance(node.value, tuple):
        node.refuse(f"{key} is {kind_of(node)}; allowed is a list of couples, each '- [left, right]'")
    couples = []
    for item in node.value:
        couple = read_texts(key, item)
        if len(couple) != 2:
            item.refuse(f"{key} has an entry of {len(couple)} texts; each is a couple: '- [left, right]'")
        couples.append((couple[0], couple[1]))
    return tuple(couples)


def read_number(low: float, high: float) -> Callable[[str, Node], float]:
    """Return a reader of numbers from `low` to `high`; a comma is refused as clearly as a word."""
    allowed = f"a number from {low:g} on" if high == math.inf else f"a number from {low:g} to {high:g}"

    def read(key: str, node: Node) -> float:
        text = read_text(key, node)
        value = float(text) if re.fullmatch(r"-?\d+(\.\d+)?([eE][-+]?\d+)?", text, re.ASCII) else math.nan
        if not low <= value <= high or math.isinf(value):
            node.refuse(f"{key} is '{text}'; allowed is {allowed}, e.g. {min(high, 1.5):g}")
        return value

    return read


def read_place(key: str, node: Node) -> int:
    """Return a position in a text, a whole number from 0 on."""
    text = read_text(key, node)
    if not re.fullmatch(r"\d{1,12}", text, re.ASCII):
        node.refuse(f"{key} is '{text}'; allowed is a whole number from 0 on")
    return int(text)


def read_choice(allowed: tuple[str, ...]) -> Callable[[str, Node], str]:
    """Return a reader of one of some words."""

    def read(key: str, node: Node) -> str:
        text = read_text(key, node)
        if text not in allowed:
            node.refuse(f"{key} is '{text}'; allowed are {', '.join(allowed)}{_guess(text, allowed)}")
        return text

    return read


def read_mapping(what: str, node: Node, keys: Sequence[Key]) -> dict[str, Any]:
    """Return the values of a mapping; unknown keys and missing ones are refused."""
    table = {key.name: key for key in keys}
    if not isinstance(node.value, dict):
        node.refuse(f"{what} is {kind_of(node)}; allowed are the keys {', '.join(table)}")
    for name, child in node.value.items():
        if name not in table:
            child.refuse(f"{what}: unknown key '{name}'; allowed are {', '.join(table)}{_guess(name, table)}")
    needed = [key.name for key in keys if key.required]
    for name in needed:
        if name not in node.value:
            node.refuse(f"{what}: key '{name}' is missing; needed are {', '.join(needed)}")
    return {name: table[name].read(name, child) for name, child in node.value.items()}


def kind_of(node: Node) -> str:
    """Return what a value is, for a message: "a list"."""
    kinds = {tuple: "a list", dict: "a mapping", str: "a text", type(None): "null"}
    return kinds[type(node.value)]


def _guess(name: str, allowed: Iterable[str]) -> str:
    close = difflib.get_close_matches(name, list(allowed), 1)
    return f"; did you mean '{close[0]}'?" if close else ""
