"""Repairs of tags of numbers and units, and of the words that join numbers: "57 | km", "50 | bis | 100 Jahre"."""

from __future__ import annotations

import re

from quizgen.languages.german.agreement import GENITIVES
from quizgen.languages.german.nouns import PLURAL_MASK, SINGULAR_MASK, last_parts, noun_mask
from quizgen.languages.german.tags import NOUNS, tag_at
from quizgen.languages.german.units import is_scale, unit_name
from quizgen.languages.german.wordlists import table, words
from quizgen.model import Token


def number_words(tokens: list[Token], at: int) -> str | None:
    """ "achtzig", "fünfundzwanzig": a word of the list of numbers, but not "ein"."""
    form = tokens[at].text
    if form.lower() == "ein" and at + 2 < len(tokens) and tokens[at + 1].text in ("bis", "oder"):
        return "CARD" if tokens[at + 2].text.lower() in table("numbers") else None  # "ein bis zwei Wochen"
    named = at and tokens[at - 1].tag == "ART" and [t.tag for t in tokens[at + 1 : at + 3]] == ["ADJA", "NN"]
    if (
        named
        and form.istitle()
        and tokens[at + 1].text.istitle()
        and int(table("numbers").get(form.lower(), ("0",))[0]) > 1
    ):
        return "CARD"  # "die Republik der | Sieben | Vereinigten Provinzen"
    value = table("numbers").get(form)
    return "CARD" if value is not None and int(value[0]) > 1 and form[:1].islower() else None


def model_letters(tokens: list[Token], at: int) -> str | None:
    """ "in der Norm | DIN | 1045": the letters before the number of a model are a part of its name."""
    return "NE" if tag_at(tokens, at + 1) == "CARD" and _is_model(tokens, at) else None


def model_numbers(tokens: list[Token], at: int) -> str | None:
    """ "in der Norm DIN | 1045", "die Lokomotive BR | 1044": behind the letters of a model it is no year."""
    return "NE" if tokens[at].tag == "CARD" and _is_model(tokens, at - 1) else None


def _is_model(tokens: list[Token], at: int) -> bool:
    if at < 0 or not _LETTERS.fullmatch(tokens[at].text):
        return False
    kinds = last_parts(tokens[at - 1].text) if at and tokens[at - 1].tag == "NN" else ()
    listed = tokens[at].text in words("letters_before_numbers")
    return listed or any(part in words("nouns_of_models") for part in kinds)


_LETTERS = re.compile(r"[A-ZÄÖÜ]{1,5}")


def hundreds(tokens: list[Token], at: int) -> str | None:
    """ "kamen | hunderte Menschen": right before a noun they tell how many, and are no noun."""
    many = tokens[at].tag in ("NN", "NE") and tokens[at].text.lower() in ("dutzende", "hunderte", "tausende")
    return "ADJA" if many and at + 1 < len(tokens) and tokens[at + 1].tag in ("NN", "ADJA") else None


def one_of(tokens: list[Token], at: int) -> str | None:
    """ "ist Bonn | eine | der ältesten Städte", "| Jedes | der zehn Länder": before a genitive it is no article."""
    if _is_one_of_many(tokens, at):
        return "PIS"
    if tokens[at].tag != "ART" or tokens[at].text.lower() not in _ONE or len(tokens) < at + 4:
        return None
    article, most, noun = tokens[at + 1 : at + 4]
    superlative = most.tag == "ADJA" and re.search(r"[sßz]ten$", most.text) is not None
    alone = at + 4 >= len(tokens) or tokens[at + 4].tag not in ("ADJA", "VVPP", "NN")
    return "PIS" if article.text == "der" and superlative and noun.tag == "NN" and alone else None


def _is_one_of_many(tokens: list[Token], at: int) -> bool:
    """ "| Keine | der Städte", but not "eine | der Stadt | gehörende Burg": a plural, and no participle behind it."""
    if tokens[at].tag not in ("ART", "PIAT") or _ANY_ONE.fullmatch(tokens[at].text) is None:
        return False
    inside = at + 2
    while tag_at(tokens, inside) in ("CARD", "ADJA"):
        inside += 1
    if tag_at(tokens, at + 1) != "ART" or tokens[at + 1].text != "der" or tag_at(tokens, inside) != "NN":
        return False
    mask = noun_mask(tokens[inside].text)
    several = bool(mask & PLURAL_MASK) and not mask & SINGULAR_MASK & GENITIVES
    return several and tag_at(tokens, inside + 1) not in ("ADJA", "VVPP", "NN", "NE", "ADJD")


_ANY_ONE = re.compile(r"([Jj]ede|[Kk]?[Ee]ine)[rsmn]?")
"""Words that stand for one of several: "jedes", "keinen", "eine"."""

_ONE = ("eine", "einen", "einem", "einer", "eines")


def units(tokens: list[Token], at: int) -> str | None:
    """ "57 | km", "230 Millionen | $": the abbreviation of a unit behind a number is a noun."""
    if at == 0 or unit_name(tokens[at].text) is None:
        return None
    return "NN" if tokens[at - 1].tag == "CARD" or tokens[at - 1].text in words("large_numbers") else None


def degrees(tokens: list[Token], at: int) -> str | None:
    """ "in Grad | Celsius": a name behind its noun."""
    named = at > 1 and tokens[at - 1].text == "Grad" and tokens[at - 2].text == "in"
    return "NE" if named and unit_name(tokens[at].text) is None and is_scale(tokens[at].text) else None


def ranges(tokens: list[Token], at: int) -> str | None:
    """ "sechs bis neun Prozent", "50 bis 100 Jahre": the word between two numbers only joins them."""
    if tokens[at].text.lower() not in ("bis", "oder", "und", "–", "-") or not 0 < at < len(tokens) - 2:
        return None
    numbers = tokens[at - 1].tag == "CARD" and tokens[at + 1].tag == "CARD"
    years = all(re.fullmatch(r"1\d{3}|20\d{2}", t.text) for t in (tokens[at - 1], tokens[at + 1]))
    return "KON" if numbers and not years and tokens[at + 2].tag in ("NN", "ADJA") else None


def until(tokens: list[Token], at: int) -> str | None:
    """ "bis zum Jahr 1953", "bis 1953", "von Mai bis Juni": before a preposition, a number or a second end."""
    if tokens[at].text.lower() == "bis" and _closes_range(tokens, at):
        return "APPR"
    far = [t.text.lower() for t in tokens[at : at + 2]] == ["bis", "weit"] and at + 2 < len(tokens)
    if far and tokens[at + 2].tag in ("APPR", "APPRART"):
        return "APPR"  # "bis weit ins 18. Jahrhundert"
    leads = at + 1 < len(tokens) and tokens[at + 1].tag in ("APPR", "APPRART")  # "schwimmt | bis in die See"
    joins = tokens[at].tag == "KON" and at > 0 and not leads
    if tokens[at].text.lower() != "bis" or at + 1 >= len(tokens) or tokens[at].tag == "APPR" or joins:
        return None
    return "APPR" if tokens[at + 1].tag in ("APPR", "APPRART", "CARD", "NE") else None


def _closes_range(tokens: list[Token], at: int) -> bool:
    """ "von etwa Mai | bis Juni", but "Mai bis Juni" is one time, and "von 1914 bis 1918" one number."""
    behind = next((token for token in tokens[at + 1 :] if token.tag != "ADV"), None)
    opened = any(token.text.lower() in ("von", "vom") for token in tokens[max(at - 3, 0) : max(at - 1, 0)])
    if behind is not None and tokens[at - 1].tag == "CARD" and _is_month(behind) != _ends_month(tokens, at):
        begun = any(token.text.lower() in ("von", "vom") for token in tokens[max(at - 4, 0) : max(at - 1, 0)])
        return begun and (_is_month(behind) or behind.tag == "CARD")  # "von August 1991 | bis 1997"
    return opened and behind is not None and behind.tag in NOUNS and tokens[at - 1].tag in NOUNS


def _is_month(token: Token) -> bool:
    return token.text.lower() in words("months")


def _ends_month(tokens: list[Token], at: int) -> bool:
    """Does the year of a month stand before it: "August 1991 | bis"?"""
    return at > 1 and tokens[at - 1].tag == "CARD" and _is_month(tokens[at - 2])
