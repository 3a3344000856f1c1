"""The stations of a life told in brackets behind a name: "(* 1805 in Odense; † 1875 in Kopenhagen)"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Literal

from quizgen.languages.german.wordlists import rows, words
from quizgen.model import Phrase, Token

_YEARS = re.compile(r"\(\s*(?:\*\s*)?(?P<birth>\d{3,4})\s*[–—-]\s*(?:†\s*)?(?P<death>\d{3,4})(?:\s*n\.\s?Chr\.)?\s*\)")
_DATE = (
    r"(?:am\s)?(?P<time>(?:(?:um|gegen|etwa|ca\.|(?:vor|nach)(?:\sdem)?)\s)?"
    r"(?:(?:\d{1,2}\.\s)?[^\W\d_]+\s)?\d{2,4}(?:\sv\.\s?Chr\.)?)(?!\d|\s?[/–-]|\s(?:oder|bis|und)\b)"
)
"""A day, month or year, with "um" or "vor" before it; not one of two that may be meant."""
_PLACE = r"(?:\s(?P<place>(?:(?:in|bei|auf|zu|nahe)\s[^\W\d_][^\d;,†+()]*?)|ebenda)(?=\s?[;,†+)]|\sals\b))?"
_BORN = re.compile(r"(?:\*|\bgeboren(?:\sals\s[^\d;,)]+?)?)\s*" + _DATE + _PLACE)
_DIED = re.compile(r"(?:[†+]|\bgestorben)\s*" + _DATE + _PLACE)
_THERE = "ebenda"

_Span = tuple[int, int]


def with_stations(bracket: Phrase) -> Phrase:
    """A bracket with its times and places as parts, each marked "birth" or "death"; any other as it is.

    "(1879–1953)" has two times; of "(* 1254 in Venedig; † 1324 ebenda)" both places are "in Venedig".
    """
    found = (_station(bracket, mark, relation, span) for mark, relation, span in _stations(bracket.text))
    return replace(bracket, parts=tuple(part for part in found if part is not None))


def may_be_reign(before: Sequence[Token], bracket: Phrase) -> bool:
    """ "Papst Gregor IV. (827–844)": years behind a ruler that are too few for a life may be those of his rule."""
    years = _YEARS.fullmatch(bracket.text)
    if years is None or "*" in bracket.text or "†" in bracket.text:
        return False
    rules = any(_is_office(token.text) for token in before[-LONGEST_NAME:])
    return rules and int(years["death"]) - int(years["birth"]) < SHORTEST_LIFE


def _is_office(form: str) -> bool:
    """ "Papst", "Bischof", "Bürgermeister": what somebody is for some years."""
    held = (ending for ending, kind in rows("offices") if kind == "office")
    return form in words("ruling_titles") or (form[:1].isupper() and form.lower().endswith(tuple(held)))


LONGEST_NAME = 6
"""So many words before a bracket may be a title and the name behind it."""

SHORTEST_LIFE = 40
"""Rulers who lived less long than that many years are few."""


def _stations(text: str) -> Iterator[tuple[str, Literal["time", "place"], _Span]]:
    if years := _YEARS.fullmatch(text):
        yield "birth", "time", years.span("birth")
        yield "death", "time", years.span("death")
        return
    born, died = _BORN.search(text), _DIED.search(text)
    birthplace = _place(born, None)
    for mark, found, place in (("birth", born, birthplace), ("death", died, _place(died, birthplace))):
        if found is not None:
            yield mark, "time", found.span("time")
        if place is not None:
            yield mark, "place", place


def _place(station: re.Match[str] | None, before: _Span | None) -> _Span | None:
    """Where a place stands; "ebenda" is the one `before`."""
    if station is None or station.group("place") is None:
        return None
    return before if station.group("place") == _THERE else station.span("place")


def _station(bracket: Phrase, mark: str, relation: Literal["time", "place"], span: _Span) -> Phrase | None:
    start, end = bracket.start + span[0], bracket.start + span[1]
    tokens = tuple(token for token in bracket.tokens if start <= token.start and token.end <= end)
    if not tokens:
        return None
    return replace(
        bracket,
        text=bracket.text[span[0] : span[1]],
        start=start,
        end=end,
        tokens=tokens,
        head=bracket.head if bracket.head in tokens else tokens[-1],
        kind=relation,
        relation=relation,
        marks=frozenset({mark}),
    )
