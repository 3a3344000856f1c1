"""Words without a verb before a colon, which the sentence behind does not need: "Acht Arme, kein Knochen: …"."""

from __future__ import annotations

from collections.abc import Sequence

from quizgen.languages.german.tags import FINITE, OPENING, QUOTES
from quizgen.languages.german.wordlists import words
from quizgen.model import Token


def behind_headline(tokens: Sequence[Token]) -> int | None:
    """Where the sentence begins behind its headline: "Montag früh, vier Uhr: | In Basel gehen die Lichter aus."."""
    at = next((index for index, token in enumerate(tokens) if token.text == ":"), None)
    if at is None or at < 2 or at + 2 >= len(tokens):
        return None
    following = tokens[at + 1]
    finite = next((i for i in range(at + 2, len(tokens)) if tokens[i].tag in FINITE), None)
    if finite is None or tokens[finite - 1].text == "," or not _is_headline(tokens[:at]):
        return None
    told = any(token.tag[0] == "V" or token.text in QUOTES for token in tokens[:at])
    spoken = any(token.text in QUOTES or token.text.lower() in words("speaker_pronouns") for token in tokens[at:])
    apart = following.start > tokens[at].end and following.text[:1].isupper()
    return following.start if apart and tokens[-1].text == "." and not told and not spoken else None


def _is_headline(tokens: Sequence[Token]) -> bool:
    """ "Acht Arme, drei Herzen", "Die größten Tiere der Welt", but no "(englisch" and no film "Alien"."""
    named = any(token.tag in ("NE", "FM", "XY") for token in tokens)
    listed = any(token.text == "," for token in tokens)
    return not any(token.text in OPENING for token in tokens) and (listed or (len(tokens) > 2 and not named))
