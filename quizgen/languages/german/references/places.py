"""The place that "dort" and "hier" point to: "Er zog nach Wien. Dort heiratete er" → "in Wien"."""

from __future__ import annotations

from quizgen.languages.german.local_phrases import LOCAL
from quizgen.languages.german.names import is_plural_place, place_article, place_kind
from quizgen.languages.german.references.past import Mention, Past
from quizgen.model import Clause, Phrase, Sentence

_POINTING = frozenset({"dort", "hier"})
_INHABITED = ("city", "country", "state", "us_state", "canton", "province", "continent")
_IN = {"": "in", "der": "im", "das": "im", "die": "in der"}


def place_meant(phrase: Phrase, clause: Clause, sentence: Sentence, past: Past) -> str | None:
    """ "Dort" → "in Wien", if the sentence before speaks of the town of the title, or says of one place only where."""
    if phrase.text.lower() not in _POINTING or clause.kind != "main":
        return None
    others = [p for other in sentence.clauses for p in other.phrases if p is not phrase]
    before = [m for m in past.mentions if m.sentence == past.sentence - 1]
    if any(p.relation in LOCAL for p in others):
        return None
    name = _titled(before, past.title) or _only_place(before) or _reached(before)
    if name is None:
        return _described_place(before)
    if any(token.text.rstrip("s") == name.rstrip("s") for p in others for token in p.tokens):
        return None  # "fand in Brasilien statt. Dort scheiterte Brasilien"
    article = place_article(name) or ""
    return f"in den {name}" if is_plural_place(name) else f"{_IN[article]} {name}"


def _titled(before: list[Mention], title: str) -> str | None:
    """The title, if it is a town or country and the sentence before has it for a subject and tells of no part of it."""
    told = any(m.subject and (m.phrase.resolved or m.phrase.text) == title for m in before)
    inside = any(m.phrase.relation in LOCAL and m.phrase.head.tag == "NN" for m in before)  # "auch an der Küste"
    return title if told and not inside and place_kind(title) in _INHABITED else None


def _described_place(before: list[Mention]) -> str | None:
    """ "an der Ostküste des Mittelmeeres", if that alone tells where the sentence before was, and no place did it."""
    local = [m.phrase for m in before if m.phrase.relation in LOCAL]
    told = local[0] if len(local) == 1 and local[0].relation == "place" and local[0].sure else None
    if told is None or told.resolved is None or told.preposition not in ("in", "im", "an", "am", "auf"):
        return None
    owners = [p for p in told.parts if p.relation == "genitive" and (p.head.tag == "NE" or p.kind == "place")]
    placed = any(m.subject and m.phrase.kind == "place" for m in before)  # a part of it may be meant
    whole = told.clear and len(told.parts) == len(owners) == 1 and told.head.tag == "NN" and not placed
    return told.resolved[:1].lower() + told.resolved[1:] if whole else None


def _reached(before: list[Mention]) -> str | None:
    """ "brachten Kakao aus Südamerika | nach Europa |": where something got to from another place."""
    local = [m.phrase for m in before if m.phrase.relation in LOCAL]
    there = [p for p in local if p.relation == "direction" and p.preposition == "nach"]
    others = [m.phrase for m in before if m.phrase.kind == "place" and m.phrase not in there]
    origins = all(p.preposition == "aus" or (p.preposition == "von" and p.relation == "origin") for p in others)
    if len(there) != 1 or not others or not origins or there[0].parts or not there[0].sure:
        return None
    name = there[0].head.text
    return name if there[0].head.tag == "NE" and place_kind(name) in _INHABITED else None


def _only_place(before: list[Mention]) -> str | None:
    """The name of the one place in the sentence before, where that alone tells where or where to."""
    names = {t.text for m in before if m.phrase.kind == "place" for t in m.phrase.tokens if t.tag == "NE"}
    local = [m.phrase for m in before if m.phrase.relation in LOCAL]
    if len(names) != 1 or len(local) != 1 or local[0].kind != "place" or local[0].parts:
        return None
    name, inside = local[0].head.text, local[0].preposition in ("in", "im", "nach")
    return name if inside and name in names and place_kind(name) in _INHABITED and local[0].sure else None
