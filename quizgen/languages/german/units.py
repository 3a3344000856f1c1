"""Units of measure by their abbreviations: "km" is "Kilometer"."""

from __future__ import annotations

from functools import cache

from quizgen.languages.german.wordlists import rows, words


@cache
def _full_names() -> dict[str, str]:
    return {short: name for name, short in rows("units") if short}


def unit_name(form: str) -> str | None:
    """The unit that an abbreviation stands for, None for any other word: "km" → "Kilometer", "$" → "Dollar"."""
    return _full_names().get(form.translate(_RAISED).replace("-$", "$"))  # "US-$"


_RAISED = str.maketrans("23", "²³")
"""How "km2" and "m3" would be written if the text had raised figures."""


def counted_unit(name: str, dative: bool) -> str:
    """The unit behind a number of more than one: "Tonnen", "Kilometern", "Grad Celsius", "Dollar"."""
    noun, *rest = name.split(" ")
    changed = noun.endswith("e") or (noun.endswith("er") and dative)
    noun += "n" if changed else ""
    return " ".join((noun, *rest))


def is_scale(form: str) -> bool:
    """Does the word say which degrees are meant: "Celsius"?"""
    return any(name == f"Grad {form}" for name, _ in rows("units")) or form == "Fahrenheit"


def is_unit(form: str) -> bool:
    """Does the measured thing stand behind the word without an article: "Tonnen", "kg", "Tassen"?"""
    return unit_name(form) is not None or form.lower() in words("measure_nouns")
