"""Lifespans: when and where somebody was born and died, told in brackets behind the name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from quizgen.facts.slots import aside, own_phrases, stretch
from quizgen.model import Clause, Lifespan, Phrase, Sentence

_YEARS = re.compile(r"\(\s*(?:\*\s*)?(?P<birth>\d{3,4})\s*[–—-]\s*(?:†\s*)?(?P<death>\d{3,4})(?:\s*n\.\s?Chr\.)?\s*\)")
_DATE = (
    r"(?:am\s)?(?P<date>(?:(?:um|gegen|etwa|ca\.|(?:vor|nach)(?:\sdem)?)\s)?"
    r"(?:(?:\d{1,2}\.\s)?[^\W\d_]+\s)?\d{2,4}(?:\sv\.\s?Chr\.)?)(?!\d|\s?[/–-]|\s(?:oder|bis|und)\b)"
)
"""A day, month or year, with "um" or "vor" before it; not one of two that may be meant."""
_PLACE = r"(?:\s(?P<place>(?:(?:in|bei|auf|zu|nahe)\s[^\W\d_][^\d;,†+()]*?)|ebenda)(?=\s?[;,†+)]|\sals\b))?"
_BORN = re.compile(r"(?:\*|\bgeboren(?:\sals\s[^\d;,)]+?)?)\s*" + _DATE + _PLACE)
_DIED = re.compile(r"(?:[†+]|\bgestorben)\s*" + _DATE + _PLACE)
_THERE = "ebenda"


def find_lifespans(sentence: Sentence) -> Iterator[Lifespan]:
    """„Karl Marx (1818–1883)“, „Hans Christian Andersen (* 1805 in Odense; † 1875 in Kopenhagen)“."""
    for clause, phrase in own_phrases(sentence):
        for part in phrase.parts:
            if part.relation != "members" or phrase.kind != "person":
                continue
            if found := _YEARS.fullmatch(part.text):
                spans = {name: found.span(name) for name in ("birth", "death")}
            else:
                spans = dict(_told(part.text))
            if spans:
                yield _lifespan(sentence, aside(clause, phrase), phrase, part, spans)


def _told(text: str) -> Iterator[tuple[str, tuple[int, int]]]:
    """Which slot stands where: „(* 1254 in Venedig; † 1324 ebenda)“ → birth, birthplace, death, deathplace."""
    born, died = _BORN.search(text), _DIED.search(text)
    for found, time, place in ((born, "birth", "birthplace"), (died, "death", "deathplace")):
        if found is None:
            continue
        yield time, found.span("date")
        if found.group("place") not in (None, _THERE):
            yield place, found.span("place")
        elif found.group("place") and born is not None and born.group("place") not in (None, _THERE):
            yield place, born.span("place")  # „ebenda“


def _lifespan(
    sentence: Sentence, clause: Clause, person: Phrase, part: Phrase, spans: dict[str, tuple[int, int]]
) -> Lifespan:
    def slot(name: str) -> Phrase | None:
        if name not in spans:
            return None
        start, end = spans[name]
        inner = stretch(sentence, part, part.start + start, part.start + end)
        if inner is None:
            return None
        if name.endswith("place"):
            return replace(inner, kind="place", relation="place", sure=True)
        return replace(inner, kind="time", relation="time", sure=True)

    return Lifespan(
        sentence=sentence, clause=clause, person=person,
        birth=slot("birth"), birthplace=slot("birthplace"), death=slot("death"), deathplace=slot("deathplace"),
    )  # fmt: skip
