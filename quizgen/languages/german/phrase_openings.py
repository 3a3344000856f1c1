"""How a noun phrase begins: with a determiner, a genitive name before its noun, or neither."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from quizgen.languages.german.agreement import determiner_mask
from quizgen.languages.german.names import is_first_name
from quizgen.languages.german.nouns import ANY, PLURAL_MASK, known_noun, noun_mask
from quizgen.languages.german.paradigms import Declension
from quizgen.languages.german.tags import CLOSING, DETERMINERS, FINITE, OPENING, tag_at
from quizgen.languages.german.times import is_year
from quizgen.languages.german.verbs import finite_readings
from quizgen.languages.german.wordlists import words
from quizgen.model import Token


@dataclass(frozen=True, slots=True)
class Opening:
    """How a noun phrase begins: with a determiner, a genitive name ("Stalins These") or neither."""

    start: int
    attributes: int
    """Where adjectives and numbers may begin."""
    determiner: int | None = None
    possessor: int | None = None
    mask: int = ANY
    declension: Declension = "strong"


def opening_at(tokens: Sequence[Token], at: int, contracted: bool) -> Opening:
    """How the noun phrase there begins, as `contracted` behind "im": "alle seine | Werke", "Stalins | These"."""
    if contracted:
        return Opening(at, at, declension="weak")
    if _intensified(tokens, at):
        readings, declension = determiner_mask(tokens[at + 1].text)
        return Opening(at, at + 2, at + 1, None, readings, declension)
    if tokens[at].tag in DETERMINERS:
        doubled = tokens[at].tag in ("PIAT", "PIDAT") and tag_at(tokens, at + 1) in DETERMINERS
        some = [t.text.lower() for t in tokens[at : at + 2]] == ["ein", "paar"]
        determiner = at + (doubled or some)  # "all diese", "alle seine", "ein paar"
        readings, declension = determiner_mask(tokens[determiner].text)
        return Opening(at, determiner + 1, determiner, None, readings, declension)
    end = _genitive_name(tokens, at)
    return Opening(at, at) if end is None else Opening(at, end, possessor=at)


def _intensified(tokens: Sequence[Token], at: int) -> bool:
    """ "starben | sehr viele Menschen": an adverb of degree before an indefinite number."""
    many = tag_at(tokens, at + 1) in ("PIAT", "PIDAT") and tokens[at + 1].text.lower().startswith(("viel", "wenig"))
    return many and (tokens[at].text.lower() in words("intensifiers") or tokens[at].tag == "PTKA")  # "zu viel Regen"


def _genitive_name(tokens: Sequence[Token], at: int) -> int | None:
    """The end of a genitive name in front of its noun: "Stalins These", "Marie Curies Tochter"."""
    for end in range(at, min(at + 3, len(tokens))):
        token = tokens[end]
        if token.tag not in ("NE", "NN"):
            return None
        if re.search(r"(?:[^s]s|['’])$", token.text):
            several = noun_mask(token.text) & PLURAL_MASK  # "haben | Außenkommandos | Vorrang"
            is_name = token.tag == "NE" or not (known_noun(token.text) or several)
            closed = ("ART", "ADJA", "PPOSAT", "APPRART", "PDAT", "NN")
            own = tag_at(tokens, end + 1) == "NN" and tokens[end + 1].text in words("life_events")
            free = at == 0 or tokens[at - 1].tag not in closed or (own and tokens[at - 1].tag == "NN")
            owns = tag_at(tokens, end + 1) in ("NN", "ADJA", "CARD") and not is_year(tokens[end + 1].text)
            counted = tag_at(tokens, end + 1) == "CARD"
            whole = counted and token.text.endswith("us")  # "verlor Kolumbus | zwei Schiffe"
            whole = whole or (counted and at > 0 and tokens[at - 1].text == "in")  # "starben in Blons | 57 Menschen"
            whole = whole or _is_numbered_ruler(tokens, end) or _does_it_alone(tokens, at, end)
            return end + 1 if is_name and free and owns and not whole else None  # "starb Brahms | 1897"
        if token.tag == "NN" and not is_first_name(token.text):
            return None
    return None


def _is_numbered_ruler(tokens: Sequence[Token], at: int) -> bool:
    """ "herrschte | Ramses II. | 66 Jahre lang": a name with its ordinal, before a number of something else."""
    ordinal = tag_at(tokens, at + 1) == "ADJA" and re.fullmatch(r"[IVX]+\.", tokens[at + 1].text) is not None
    return ordinal and tag_at(tokens, at + 2) in ("CARD", "ADV")


def _does_it_alone(tokens: Sequence[Token], at: int, end: int) -> bool:
    """ "2008 holte | Michael Phelps | acht Medaillen": whose several things they were could not be the subject."""
    counted = tag_at(tokens, end + 1) == "CARD" and at > 0 and tokens[at - 1].tag in FINITE
    if not counted or tokens[0].tag not in ("APPR", "APPRART", "CARD", "ADV"):
        return False
    return all(reading.number == "singular" for reading in finite_readings(tokens[at - 1].text.lower()))


def behind_bracket(tokens: Sequence[Token], at: int) -> int:
    """Where a short bracket there ends: "aus (fast) | reinem Zinn", "mit (Stand 2010) | 500 Mitgliedern"."""
    if at >= len(tokens) or tokens[at].text not in OPENING:
        return at
    end = next((i for i in range(at + 1, min(at + 4, len(tokens) - 1)) if tokens[i].text in CLOSING), None)
    # "zu (Ober-)Schlesien": what is half a word is no aside
    return end + 1 if end is not None and tokens[end].end < tokens[end + 1].start else at
