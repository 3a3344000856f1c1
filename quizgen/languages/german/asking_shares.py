"""Shares of a whole: "zwei Drittel der Einwohner" → "welcher Anteil der Einwohner"."""

from __future__ import annotations

from quizgen.languages.german.asking_which import welch
from quizgen.languages.german.phrase_frames import before_head, index_in
from quizgen.languages.german.wordlists import words
from quizgen.model import Phrase

SHARE = "Anteil"


def share(phrase: Phrase) -> str | None:
    """ "etwa die Hälfte der Bevölkerung" → "welcher Anteil der Bevölkerung": of a whole that stands behind it."""
    if phrase.head.text not in words("fractions") or phrase.preposition is not None or phrase.case is None:
        return None
    if phrase.resolved != phrase.text or phrase.role not in ("subject", "object"):
        return None
    before = before_head(phrase)
    counted = any(t.tag == "CARD" or t.text.lower() in ("ein", "die") for t in before)
    if not counted or any(t.tag not in _BEFORE and t.text.lower() not in _ROUNDING for t in before):
        return None  # "die nördliche Hälfte der Insel", "das Drittel"
    behind = phrase.tokens[index_in(phrase, phrase.head) + 1 :]
    parts = [p for p in phrase.parts if p.start > phrase.head.start]
    if not behind or not parts or any(p.relation not in ("genitive", "attribute") for p in parts):
        return None
    whole = parts[0]
    if behind[0].start != whole.start or whole.relation != "genitive" or whole.kind == "time":
        return None
    if any(t.tag in ("PPOSAT", "PDAT", "PRELS") for t in behind):
        return None  # "die Hälfte seines Lebens"
    return welch(phrase, f"{SHARE} {phrase.text[behind[0].start - phrase.start :]}", "masculine")


_BEFORE = ("ADV", "ADJD", "APPR", "ART", "CARD")
_ROUNDING = ("etwas", "mehr", "weniger", "als")
"""What may stand before the share, of which a question says nothing: "rund ein", "etwas | mehr | als | die"."""
