"""Wrong times of the form of a key: other years, decades and centuries, none so near that it would hold as well."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from random import Random

from quizgen.languages.checking import Checking

YEAR = re.compile(r"(?<![\d.,])(1\d{3}|20\d{2})(?![\d.,]*\d)(?:er)?")
CENTURY = re.compile(r"\.\s+\w*ahrh")
NUMBERED = re.compile(r"(?<!\d)\d{1,2}(?=\.)")


def other_times(key: str, told: Iterable[int], checking: Checking, chance: Random) -> Iterator[str]:
    """The key with another year, decade or century; `told` are the years of the document, which come first."""
    years = list(YEAR.finditer(key))
    if len(years) == 1 and key[years[0].end() :].startswith("/"):
        return  # „1660/61“
    if len(years) == 1 and not _OTHER_YEAR.search(YEAR.sub("", key)):
        found, year = years[0], int(years[0].group(1))
        for other in _other_years(year, set(told), chance, _distances(found, year, checking.rough(key))):
            if other % 100 or other >= 2000 or not found.group().endswith("er"):  # „die 1500er Jahre“ may be a century
                yield key[: found.start(1)] + str(other) + key[found.end(1) :]
    elif not years and (century := CENTURY.search(key)):
        yield from _other_centuries(key, century.start(), checking, chance)


_OTHER_YEAR = re.compile(r"\d{3}")
"""A year too long ago for those above: „zwischen 2860 und 1500 v. Chr.“ is not made wrong by three years."""

YEARS, YEARS_LATELY, DECADES = (2, 3, 5, 8, 11, 14), (2, 3, 4, 5, 6, 7), (10, 20, 30, 40)
LATELY, ROUGHLY, LONG_AGO = (10, 20, 30), (30, 40, 50, 60), (100, 150, 200, 250)
"""How far from the key other years may be: „um 1973“ would be as right as „um 1970“."""

RECENT, MODERN = 1950, 1800
"""Since RECENT readers know the years of what happened, since MODERN the decade, before it the century."""


def _distances(found: re.Match[str], year: int, rough: bool) -> tuple[int, ...]:
    if found.group().endswith("er"):
        return DECADES
    if rough:
        return LATELY if year >= RECENT else ROUGHLY if year >= MODERN else LONG_AGO
    return YEARS_LATELY if year >= RECENT else YEARS  # what was sold in 2007 was not yet made in 1996


def _other_years(year: int, told: set[int], chance: Random, distances: tuple[int, ...]) -> Iterator[int]:
    """Two years of the document not far away, then years around, so that the key stands at any place."""
    nearest, step = min(distances), 10 if min(distances) >= 10 else 1
    latest = min(max(told | {year}) + 4, LAST) if year > 1990 else max(told | {year}) + 15
    latest = max(latest, min(year + max(distances), LAST_ROUGH)) if nearest > 10 else latest
    latest = min(latest, LAST_DECADE) if distances is DECADES else latest
    farthest = FAR_LATELY if distances is YEARS_LATELY else 20
    near = [other for other in told if min(nearest, 20) <= abs(other - year) <= farthest and other % step == 0]
    near = [other for other in near if step > 1 or other != year]
    yield from chance.sample(sorted(near), k=min(2, len(near)))
    below = chance.randint(0, 3)
    earlier, later = ([year - n for n in distances], [year + n for n in distances if year + n <= latest])
    chance.shuffle(earlier)
    chance.shuffle(later)
    first, last = min(told, default=year), max(told, default=year)
    earlier.sort(key=lambda other: first < year and other < first)  # what lies outside of the text's times comes last
    later.sort(key=lambda other: last > year and other > last)
    yield from (*earlier[:below], *later[: 3 - below], *earlier[below:], *later[3 - below :])


FAR_LATELY = 10
"""How far from a recent year another one of the document may be."""

LAST = 2025
"""No later year is put, whatever the text tells: it may lie in the future."""

LAST_DECADE = 2010
"""The last decade that is over."""

LAST_ROUGH = 2000
"""Till then a rough time may be put whatever years the text tells."""


def _other_centuries(key: str, end: int, checking: Checking, chance: Random) -> Iterator[str]:
    """Other centuries, of two both: „im 13. und 14. Jahrhundert“ → „im 15. und 16. Jahrhundert“; none in the future."""
    found = list(NUMBERED.finditer(key[: end + 1]))
    values = [int(number.group()) for number in found]
    if not values or values != sorted(set(values)):
        return
    whole = len(values) == 1 and checking.bare_answer(key)[:1].isdigit()  # not „Mitte des 21. Jahrhunderts“
    latest, wide = max(20, min(21, values[-1] + whole)), values[-1] - values[0]
    shifts = [n for n in range(-3 - wide, 3 + wide) if abs(n) > wide]
    shifts = [n for n in shifts if values[0] + n >= 1 and values[-1] + n <= latest]
    chance.shuffle(shifts)
    for shift in shifts:
        option = key
        for number in reversed(found):
            option = option[: number.start()] + str(int(number.group()) + shift) + option[number.end() :]
        yield option
