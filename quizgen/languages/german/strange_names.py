"""Repairs of tags of words that only make sense as parts of a name: strange words, nouns that do not go together."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizgen.languages.german.agreement import determiner_mask
from quizgen.languages.german.names import is_first_name, is_title, place_kind
from quizgen.languages.german.nouns import PLURAL_MASK, SINGULAR_MASK, known_noun, last_parts
from quizgen.languages.german.tags import is_capital, tag_at
from quizgen.languages.german.wordlists import words
from quizgen.model import Token


def strangers(tokens: list[Token], at: int) -> str | None:
    """ "vom Typ | Stadler | FLIRT": of two unknown capitals side by side each is a part of a name."""
    if tokens[at].tag != "NN" or not _is_strange(tokens, at):
        return None
    if not _is_strange(tokens, _run(tokens, at)[1]):
        return None  # "die | Drug Enforcement Administration" has the gender of its last
    return "NE" if _is_strange(tokens, at - 1) or _is_strange(tokens, at + 1) else None


def disagreeing(tokens: list[Token], at: int) -> str | None:
    """ "den | Eurovision Song Contest": not "den Eurovision", so up to the noun of the article all is a name."""
    if tokens[at].tag != "NN":
        return None
    first, last = _run(tokens, at)
    if first == last or tag_at(tokens, first - 1) not in ("ART", "APPRART") or tag_at(tokens, first - 2) == "$,":
        return None
    mask = determiner_mask(tokens[first - 1].text.lower())[0]
    readings = known_noun(tokens[first].text)
    odd = readings and not readings & PLURAL_MASK and not readings & mask
    closing = (i for i in range(first + 1, last + 1) if _closes(tokens[i].text, mask))
    return "NE" if odd and at <= max(closing, default=-1) else None


def _closes(form: str, mask: int) -> bool:
    """May the article belong to it: "die Royal | Navy", but not "die Royal Navy | Flugzeugträger"?"""
    return bool(known_noun(form) & mask & SINGULAR_MASK) or _is_unknown(form)


def joined_strangers(tokens: list[Token], at: int) -> str | None:
    """ "die Woiwodschaft | Ermland-Masuren": with a hyphen, of unknown words or places."""
    parts = tokens[at].text.split("-")
    if tokens[at].tag != "NN" or len(parts) < 2 or at == 0 or tokens[at - 1].tag not in ("NN", "ADJA", "APPR"):
        return None
    named = [place_kind(part) is not None or _is_unknown(part) for part in parts]
    written = all(part[:1].isupper() and part[1:].islower() for part in parts)
    return "NE" if written and all(named) and any(place_kind(part) for part in parts) else None


def noble_places(tokens: list[Token], at: int) -> str | None:
    """ "Max von | Baden": behind a first name and "von" a land is a part of the name, though it is a noun, too."""
    form = tokens[at].text
    if at < 2 or tokens[at].tag != "NN" or tokens[at - 1].text not in ("von", "zu") or place_kind(form) is None:
        return None
    return "NE" if tokens[at - 2].tag == "NE" and is_first_name(tokens[at - 2].text) else None


def nobles(tokens: list[Token], at: int) -> str | None:
    """ "erhielt Max von | Laue | 1914 den Preis": behind a first name and "von" no adjective is written large."""
    token = tokens[at]
    if at < 2 or token.tag not in ("ADJA", "ADJD", "VVPP", "VVINF") or not re.match(r"[A-ZÄÖÜ]", token.text):
        return None
    led = tokens[at - 1].text in ("von", "van", "zu", "de") and tag_at(tokens, at + 1) not in ("NN", "NE", "ADJA")
    named = led and tokens[at - 2].tag == "NE" and is_first_name(tokens[at - 2].text)
    return "NE" if named and not token.text.endswith("er") else None


def companies(tokens: list[Token], at: int) -> str | None:
    """ "die Siemens | AG": behind a name it is a part of it."""
    named = at > 0 and tokens[at - 1].tag == "NE" and tokens[at].text in words("company_forms")
    return "NE" if named else None


def rulers(tokens: list[Token], at: int) -> str | None:
    """ "| Urban II. | rief": what opens the sentence before a Roman number is a name, and so is the number."""
    opens = at == 0 and tokens[at].tag in ("ADJD", "ADJA", "NN", "VVFIN", "VVIMP", "VVPP", "ADV")
    if opens and tokens[at].text.isalpha() and _is_rank(tokens, at + 1):
        return "NE"
    return "NE" if at == 1 and _is_rank(tokens, at) and tokens[0].tag == "NE" else None


def titles(tokens: list[Token], at: int) -> str | None:
    """ "von | Kaiser | Franz Joseph I.": before a first name a title is no name of its own."""
    form, following = tokens[at].text, tokens[at + 1] if at + 1 < len(tokens) else None
    if tokens[at].tag != "NE" or following is None or following.tag != "NE" or not is_first_name(following.text):
        return None
    return "NN" if is_title(form) and known_noun(form) and not is_first_name(form) else None


def _is_rank(tokens: Sequence[Token], at: int) -> bool:
    """A Roman number that counts no noun behind it: "Urban | II. | rief"."""
    roman = at < len(tokens) and re.fullmatch(r"[IVX]+\.", tokens[at].text) is not None
    return roman and tag_at(tokens, at + 1) not in ("NN", "ADJA")


def _run(tokens: Sequence[Token], at: int) -> tuple[int, int]:
    """The first and the last of the capitals side by side around this one."""
    first = last = at
    while is_capital(tokens, first - 1):
        first -= 1
    while is_capital(tokens, last + 1):
        last += 1
    return first, last


def _is_strange(tokens: Sequence[Token], at: int) -> bool:
    """Is it a capital "noun" that no list of nouns knows, and no compound of them?"""
    return is_capital(tokens, at) and tokens[at].tag == "NN" and _is_unknown(tokens[at].text)


def _is_unknown(form: str) -> bool:
    return len(form) > 1 and not known_noun(form) and len(last_parts(form)) == 1
