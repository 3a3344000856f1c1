"""Words without a verb before a colon, which the sentence behind does not need: "Acht Arme, kein Knochen: …"."""

from __future__ import annotations

from collections.abc import Sequence

from quizgen.languages.german.tags import FINITE, OPENING, QUOTES
from quizgen.languages.german.times import is_year
from quizgen.languages.german.wordlists import words
from quizgen.model import Token


def behind_headline(tokens: Sequence[Token]) -> int | None:
    """Where the sentence begins behind its headline: "Ein Turm, zwei Glocken: | Die Kirche steht in Ulm."."""
    at = _colon(tokens)
    return None if at is None or _tells_when(tokens[:at]) else tokens[at + 1].start


def is_framed(tokens: Sequence[Token]) -> bool:
    """ "Montag früh, vier Uhr: In Basel gehen die Lichter aus": is it so only at the time that the headline tells?"""
    at = _colon(tokens)
    return at is not None and _tells_when(tokens[:at])


def _colon(tokens: Sequence[Token]) -> int | None:
    """The colon between a headline and a sentence, which has a verb and no comma before it."""
    at = next((index for index, token in enumerate(tokens) if token.text == ":"), None)
    if at is None or at < 2 or at + 2 >= len(tokens) or not _is_headline(tokens[:at]):
        return None
    finite = next((i for i in range(at + 2, len(tokens)) if tokens[i].tag in FINITE), None)
    if finite is None or tokens[finite - 1].text == "," or tokens[-1].text != ".":
        return None
    following = tokens[at + 1]
    spoken = any(token.text in QUOTES or token.text.lower() in words("speaker_pronouns") for token in tokens[at:])
    apart = following.start > tokens[at].end and not following.text[:1].islower()
    return at if apart and not spoken else None


def _is_headline(tokens: Sequence[Token]) -> bool:
    """ "Acht Arme, drei Herzen", but not "(englisch", nor "Der Film Alien", whose title goes on behind the colon."""
    torn = any(token.tag[0] == "V" or token.text in QUOTES | OPENING for token in tokens)
    return not torn and any(token.text == "," for token in tokens)


def _tells_when(tokens: Sequence[Token]) -> bool:
    """ "Dezember 1962, kurz nach Mitternacht", "Montag früh, vier Uhr": a day, a month, a year or an hour."""
    dated = words("months") | words("weekdays") | {"uhr"}
    return any(t.text.lower() in dated or is_year(t.text) for t in tokens)
