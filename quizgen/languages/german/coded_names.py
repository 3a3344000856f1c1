"""Names of letters and digits, and what stands behind them: "die A | 35", "die Initiative | TU9"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizgen.languages.german.english_names import is_compound
from quizgen.languages.german.noun_classes import noun_class
from quizgen.languages.german.nouns import PLURAL_MASK, known_noun, noun_mask
from quizgen.languages.german.tags import tag_at
from quizgen.languages.german.times import is_year
from quizgen.languages.german.units import unit_name
from quizgen.languages.german.wordlists import words
from quizgen.model import Token

_LETTERS = re.compile(r"[A-ZÄÖÜ]{1,4}")
_CODE = re.compile(r"(?=.*\d)[A-Z][A-Za-z\d-]*")
LONGEST_ROAD = 4
"""Digits of a road or a line behind its letters: "A 35", "L 1100"."""


def is_coded_name(tokens: Sequence[Token], head: int, at: int) -> bool:
    """ "die A | 35", "die Initiative | TU9", "die TH | Ilmenau", "der Schulchan | Aruch": one name of two words."""
    kinds = (_is_road_number, _is_code_of, _is_seat_of, _is_foreign_pair)
    return any(kind(tokens, head, at) for kind in kinds)


def _is_road_number(tokens: Sequence[Token], head: int, at: int) -> bool:
    """ "des Verkehrs der A | 35", "auf der B | 27": a short number behind letters with an article.

    But "in der DDR | 1987": behind several letters four digits are rather a year.
    """
    number = re.fullmatch(rf"\d{{1,{LONGEST_ROAD}}}[a-z]?", tokens[at].text)
    if number is None or not _is_lettered(tokens, head) or tag_at(tokens, head - 1) not in ("ART", "APPRART"):
        return False
    if is_year(tokens[at].text) and len(tokens[head].text) > 1:
        return False
    counted = at + 1 < len(tokens) and (unit_name(tokens[at + 1].text) is not None or tokens[at + 1].tag == "NN")
    return not counted  # "gab die UNO | 20 Millionen"


def is_number_of_law(tokens: Sequence[Token], head: int, at: int) -> bool:
    """ "in der Resolution UNR | 1325": a number behind the letters of a law, and no year."""
    lettered = at > head and _LETTERS.fullmatch(tokens[at - 1].text) is not None
    return lettered and tokens[at].tag == "CARD" and noun_class(tokens[head].text) == "law"


def _is_code_of(tokens: Sequence[Token], head: int, at: int) -> bool:
    """ "in der Initiative | TU9", "mit dem Modell | T34": letters with digits behind a noun with its article."""
    return _CODE.fullmatch(tokens[at].text) is not None and _has_article(tokens, head)


def is_type_of_machine(form: str) -> bool:
    """ "B-26", "Ju-52", "DC-7C": a name of letters and digits that nobody bears; but "die U21" plays."""
    return re.fullmatch(r"[A-Z](?:[a-z]|[A-Z]{1,2})?-\d+[A-Z]?", form) is not None


def _is_seat_of(tokens: Sequence[Token], head: int, at: int) -> bool:
    """ "die TH | Ilmenau": the city behind the letters of a school, though it is called as its river."""
    return tokens[head].text in words("letters_of_schools") and tokens[at].tag in ("NN", "NE")


def _is_foreign_pair(tokens: Sequence[Token], head: int, at: int) -> bool:
    """ "nach dem Schulchan | Aruch": two words with one article that no list knows."""
    unknown = all(tokens[i].tag == "NN" and not known_noun(tokens[i].text) for i in (head, at))
    plain = re.fullmatch(r"[A-ZÄÖÜ]\w+", tokens[at].text) is not None
    return plain and ((unknown and _has_article(tokens, head)) or _is_strange_place(tokens, head, at))


def _is_strange_place(tokens: Sequence[Token], head: int, at: int) -> bool:
    """ "im Kennington | Oval": behind a contraction a strange word is no noun of its own."""
    contracted = head > 0 and tokens[head - 1].tag == "APPRART"
    if not contracted or known_noun(tokens[head].text) or is_compound(tokens[head].text):
        return False
    last = tag_at(tokens, at + 1) not in ("NN", "NE", "KON", "$,")
    return last and tokens[at].tag == "NN" and not noun_mask(tokens[at].text) & PLURAL_MASK


def _is_lettered(tokens: Sequence[Token], head: int) -> bool:
    return _LETTERS.fullmatch(tokens[head].text) is not None


def _has_article(tokens: Sequence[Token], head: int) -> bool:
    return tag_at(tokens, head - 1) in ("ART", "APPRART") and tokens[head - 1].text.lower()[:1] != "e"
