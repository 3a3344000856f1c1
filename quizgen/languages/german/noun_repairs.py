"""Repairs of nouns that were taken for names: "der | Konquistador | Pánfilo de Narváez", "| Mitfahrten | angeboten"."""

from __future__ import annotations

import re

from quizgen.languages.german.agreement import NOMINATIVES
from quizgen.languages.german.names import is_first_name, place_kind
from quizgen.languages.german.noun_classes import is_person_noun, noun_class
from quizgen.languages.german.nouns import PLURAL_MASK, SINGULAR_MASK, known_noun, last_parts, noun_mask
from quizgen.languages.german.tags import FINITE, tag_at
from quizgen.languages.german.verbs import finite_readings
from quizgen.languages.german.wordlists import words
from quizgen.model import Token


def nouns_before_names(tokens: list[Token], at: int) -> str | None:
    """ "der | Konquistador | Pánfilo": behind an article and before a name, what somebody is."""
    form = tokens[at].text
    if tokens[at].tag != "NE" or not 0 < at < len(tokens) - 1 or tokens[at + 1].tag != "NE":
        return None
    determined = tokens[at - 1].tag in ("ART", "APPRART", "ADJA")
    called = is_first_name(form) or place_kind(form) is not None
    return "NN" if determined and not called and is_person_noun(form) and known_noun(form) & SINGULAR_MASK else None


def kinds_of_places_before_names(tokens: list[Token], at: int) -> str | None:
    """ "in der Schweiz im | Kanton | Bern": behind a preposition and before a place, a noun for places with names."""
    form = tokens[at].text
    if tokens[at].tag != "NE" or at == 0 or tag_at(tokens, at + 1) != "NE" or tokens[at - 1].tag not in _DETERMINING:
        return None
    kind = known_noun(form) & SINGULAR_MASK and noun_class(form) in ("region", "city", "state", "country", "island")
    return "NN" if kind and not is_first_name(form) else None  # "Kanton" is a town of China, too


_DETERMINING = ("ART", "APPRART")


def plurals_of_deeds(tokens: list[Token], at: int) -> str | None:
    """ "in geringem Umfang | Mitfahrten", "machten | Rundreisen": no name ends like the plural of such a noun."""
    form = tokens[at].text
    if tokens[at].tag != "NE" or known_noun(form) or not form.isalpha() or place_kind(form) is not None:
        return None
    return "NN" if form.endswith(tuple(words("endings_of_deeds"))) else None


def compounds_of_several(tokens: list[Token], at: int) -> str | None:
    """ "wurden | Backupserver | eingerichtet": right behind a verb of several a compound of a noun with a plural."""
    form = tokens[at].text
    if tokens[at].tag != "NE" or at == 0 or tokens[at - 1].tag not in FINITE or not form.isalpha():
        return None
    if is_first_name(form) or place_kind(form) is not None or tag_at(tokens, at + 1) in ("NE", "KON", "$,", "NN"):
        return None
    readings = finite_readings(tokens[at - 1].text.lower())
    several = bool(readings) and all(reading.number == "plural" for reading in readings)
    lasts = (part for part in last_parts(form) if part != form and len(part) >= _SHORTEST_LAST_PART)
    only = noun_mask(form) & PLURAL_MASK and not noun_mask(form) & SINGULAR_MASK  # "Spektralkameras"
    return "NN" if several and (only or any(known_noun(part) & PLURAL_MASK & NOMINATIVES for part in lasts)) else None


_SHORTEST_LAST_PART = 5


def nouns_before_numbers(tokens: list[Token], at: int) -> str | None:
    """ "in den | Top | 1000": before a number and behind an article no name, where the noun is one that is numbered."""
    form = tokens[at].text
    numbered = tokens[at].tag == "NE" and form.lower() in words("numbered_nouns") and known_noun(form) != 0
    behind = tokens[at - 1].tag in ("ART", "APPRART", "APPR") if at > 0 else False
    return "NN" if numbered and behind and tag_at(tokens, at + 1) == "CARD" else None


def plural_abbreviations(tokens: list[Token], at: int) -> str | None:
    """ "Spiele-|DVDs|", "Musik-|CDs|": behind a hyphen an abbreviation in the plural is a noun."""
    named = tokens[at].tag == "NE" and re.fullmatch(r"[A-ZÄÖÜ][a-zäöüß]+-[A-Z]{2,}s", tokens[at].text)
    return "NN" if named else None


def times_before_nouns(tokens: list[Token], at: int) -> str | None:
    """ "hält seit dem | Mittelalter | Rinder": no "Berliner" before its noun, where the word is one for a time."""
    form = tokens[at].text
    named = tokens[at].tag == "ADJA" and form[:1].isupper() and noun_class(form) == "time"
    return "NN" if named and at > 0 and known_noun(form) & SINGULAR_MASK else None


def events_behind_places(tokens: list[Token], at: int) -> str | None:
    """ "feierte in Kairo | Premiere": behind a place the noun of an event is no name."""
    form = tokens[at].text
    placed = tokens[at].tag == "NE" and at > 0 and tokens[at - 1].tag == "NE" and place_kind(tokens[at - 1].text)
    return "NN" if placed and known_noun(form) and noun_class(form) == "event" and not is_first_name(form) else None
