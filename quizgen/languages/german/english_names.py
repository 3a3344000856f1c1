"""Nouns inside English names: words that German knows, too, among others that it does not."""

from __future__ import annotations

from collections.abc import Sequence

from quizgen.languages.german.names import is_first_name, place_kind
from quizgen.languages.german.nouns import known_noun, last_parts
from quizgen.languages.german.tags import is_capital
from quizgen.languages.german.wordlists import table, words
from quizgen.model import Token


def members(tokens: list[Token], at: int) -> str | None:
    """ "das Imperial War | Museum", "das Federal Bureau of | Investigation": no noun, but a part of the name."""
    if tokens[at].tag != "NN" or not is_capital(tokens, at):
        return None
    first, last = _run(tokens, at)
    return "NE" if first <= at <= last and _is_english(tokens, first, last) else None


def before_english(tokens: list[Token], at: int) -> str | None:
    """ "das Manned | Spacecraft | Center": unknown words before an English noun, and the noun itself, are a name."""
    token = tokens[at]
    if token.tag != "NN":
        return None
    following = tokens[at + 1].text if at + 1 < len(tokens) else ""
    before = tokens[at - 1] if at else None
    inside = before is not None and before.tag == "NE" and following in words("english_buildings")  # "Johnson | Space"
    strange = not known_noun(token.text) and not is_compound(token.text)  # but "Hochschulverbund | Alliance …"
    if token.text[:1].isupper() and _is_english_noun(following) and (inside or strange):
        return "NE"
    strange = before is not None and before.tag == "NE" and before.text[:1].isupper() and not known_noun(before.text)
    named = before is not None and strange and not (place_kind(before.text) or is_first_name(before.text))
    return "NE" if named and _is_english_noun(token.text) else None


def _is_english_noun(form: str) -> bool:
    return form in words("english_buildings") or (form.istitle() and form.lower() in table("foreign_nouns"))


def behind_of(tokens: list[Token], at: int) -> str | None:
    """ "das Bureau of | Investigative | Journalism": behind "of" any capital, then capitalised words of no list.

    "das Museum of | Art": a noun that German knows, too, for no German stands behind "of".
    """
    form = tokens[at].text
    if tokens[at].tag not in ("ADJA", "NN") or not form[:1].isupper() or at < 2:
        return None
    behind = tokens[at - 1].text == "of"
    if known_noun(form):
        return "NE" if behind else None
    behind = behind or (tokens[at - 2].text == "of" and tokens[at - 1].tag == "NE")
    return "NE" if behind else None


def inside(tokens: list[Token], at: int) -> str | None:
    """ "die Society for Women | in | Science": behind a small English word, and before one that no list knows."""
    if tokens[at].text != "in" or tokens[at].tag != "APPR" or not is_capital(tokens, at - 1):
        return None
    place = " ".join(t.text for t in tokens[at + 1 : at + 3])
    if not is_capital(tokens, at + 1) or place_kind(tokens[at + 1].text) or place_kind(place):
        return None  # "das Museum of Modern Art | in New York"
    first, _ = _run(tokens, at - 1)
    joined = any(t.text in words("english_joints") for t in tokens[first:at])
    english = tokens[at + 1].text in words("english_words") or not known_noun(tokens[at + 1].text)
    return "FM" if joined and english else None


def _run(tokens: Sequence[Token], at: int) -> tuple[int, int]:
    """The first and the last of the capitals around the one here, without German nouns at both ends."""
    first = last = at
    while (before := _next(tokens, first, -1)) is not None:
        first = before
    while (behind := _next(tokens, last, 1)) is not None:
        last = behind
    while first < last and _is_german(tokens[first]) and not _leads_of(tokens, first):
        first += 1  # "der Direktor | Imperial War Museum"
    while first < last and _is_german(tokens[last]):
        last -= 1
    return first, last


def _leads_of(tokens: Sequence[Token], at: int) -> bool:
    """ "der | Order | of Merit", but "die | City | of London", which a text goes on to call "die Stadt"."""
    return tokens[at + 1].text == "of" and tokens[at].text.lower() not in table("foreign_nouns")


def _next(tokens: Sequence[Token], at: int, step: int) -> int | None:
    """The next capital of the run, beside this one or behind a small English word: "Bureau | of Investigation"."""
    beside = at + step
    if is_capital(tokens, beside):
        return beside
    joints = 0
    while joints < _JOINTS and 0 <= beside < len(tokens) and tokens[beside].text in words("english_joints"):
        beside, joints = beside + step, joints + 1
    return beside if joints and is_capital(tokens, beside) else None


_JOINTS = 2
"""How many small words may stand between two capitals: "Order | of the | British Empire"."""


def _is_german(token: Token) -> bool:
    english = token.text in words("english_words") or token.text in words("name_nouns")
    german = bool(known_noun(token.text)) or is_compound(token.text)  # "im Hochschulverbund | Alliance of …"
    return token.tag == "NN" and german and not english


def is_compound(form: str) -> bool:
    """ "Hochschul|verbund", but not "Mars|hall": of a long last part that German knows."""
    return any(len(part) >= LONG_PART for part in last_parts(form)[1:])


LONG_PART = 6


def _is_english(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Does it hold an English word, or what leads one with "of": "der | Order of Merit"?"""
    english = any(t.text in words("english_words") for t in tokens[first : last + 1])
    return last > first and (english or _leads_of(tokens, first))
