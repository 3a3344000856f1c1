"""Years before 1000, which look like any number: "wurde 962 gekrönt", "seit 313", "um 750 gegründet"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizgen.languages.german.chunk import Chunk
from quizgen.languages.german.tags import FINITE, tag_at
from quizgen.languages.german.units import is_unit
from quizgen.languages.german.verbs import auxiliary, finite_readings, participle_readings
from quizgen.languages.german.wordlists import words
from quizgen.model import Token


def is_old_year(tokens: Sequence[Token], chunk: Chunk) -> bool:
    """Is the number a year by what stands around it? Only where it counts nothing: not "mit 300", "300 kamen um"."""
    if chunk.end == chunk.core + 3 and spans_old_years(tokens, chunk.core):
        return True
    number = [t for t in tokens[chunk.core : chunk.end] if t.text.lower() not in words("degree_adverbs")]
    if len(number) != 1 or not looks_old(number[0].text):
        return False
    if chunk.preposition is not None:
        return _behind_preposition(tokens, chunk)
    if chunk.end != chunk.start + 1:
        return False
    return _opens(tokens) if chunk.start == 0 else _is_inside(tokens, chunk)


def spans_old_years(tokens: Sequence[Token], at: int) -> bool:
    """ "regierte von | 768 bis 814 |", "zwischen | 772 und 804 |"; but "lag zwischen 300 und 400"."""
    if at == 0 or at + 3 >= len(tokens):
        return False
    before, first, joint, second = (t.text.lower() for t in tokens[at - 1 : at + 3])
    paired = (before, joint) in (("von", "bis"), ("zwischen", "und"))
    if not paired or not (looks_old(first) and looks_old(second)) or int(first) >= int(second):
        return False
    counts = tokens[at + 3].tag in ("NN", "ADJA", "ADJD", "CARD", "XY") or is_unit(tokens[at + 3].text)
    return not counts and not _lemmas(tokens) & _of_amounts()


def _of_amounts() -> frozenset[str]:
    lists = ("amount_verbs", "changing_verbs", "having_verbs", "measuring_verbs", "verbs_of_standing_figures")
    return frozenset().union(*(words(name) for name in lists)) | {"sein", "schwanken", "variieren"}


def _lemmas(tokens: Sequence[Token]) -> frozenset[str]:
    """What the verbs of a sentence may be, the finite ones and the participles."""
    finite = (r.lemma for t in tokens if t.tag in FINITE for r in finite_readings(t.text.lower()))
    done = (lemma for t in tokens if t.tag == "VVPP" for lemma in participle_readings(t.text))
    return frozenset((*finite, *done))


def looks_old(form: str) -> bool:
    """Has the number three digits, as years before 1000 have?"""
    return _OLD.fullmatch(form) is not None


_OLD = re.compile(r"[1-9]\d{2}")


def _opens(tokens: Sequence[Token]) -> bool:
    """ "476 setzte | Odoaker …", "843 wurde | das Reich geteilt"; but "300 kamen ums Leben", "500 wählten sie"."""
    if len(tokens) < 4:
        return False
    verb, behind = tokens[1], tokens[2]
    subject = behind.tag in ("NE", "ART") and behind.text.lower() not in ("den", "dem", "des", "einen", "einem")
    return verb.tag in FINITE and _is_of_one(verb) and subject


def _is_inside(tokens: Sequence[Token], chunk: Chunk) -> bool:
    """ "wurde | 962 | von …", "starb | 814 | in Aachen", "gebaut und | 926 | von …", "gründete | 744 | das Kloster"."""
    at, following = chunk.start - 1, tag_at(tokens, chunk.end)
    while at > 0 and tokens[at].tag == "ADV":
        at -= 1  # "wurde | erstmals | 794 in einer Urkunde erwähnt"
    before = tokens[at]
    if before.tag == "KON":
        return chunk.start > 1 and tokens[chunk.start - 2].tag == "VVPP" and following in _BEHIND_YEARS
    if before.tag not in FINITE or not _is_of_one(before):
        return False
    lemmas = {r.lemma for r in finite_readings(before.text.lower())}
    if following == "ART":
        return not lemmas & _of_amounts()
    befalls = "werden" in lemmas or any(auxiliary(lemma) == "sein" for lemma in lemmas)
    return befalls and following in _BEHIND_YEARS


_BEHIND_YEARS = ("APPR", "APPRART", "VVPP", "ADV", "ADJD")
"""What cannot be counted: "besaß | 300 | Schafe"."""


def _is_of_one(verb: Token) -> bool:
    return any(r.number == "singular" and r.person == 3 for r in finite_readings(verb.text.lower()))


def _behind_preposition(tokens: Sequence[Token], chunk: Chunk) -> bool:
    """ "seit | 313", "ab | etwa 870", "um | 750 gegründet"; but "sank um 300", "um 300 verringert"."""
    if chunk.preposition in ("seit", "ab"):
        return True
    closing = tag_at(tokens, chunk.end)
    counted = closing == "ADV" and tag_at(tokens, chunk.end + 1) == "CARD"  # "um 985 | rund 500 Siedler"
    if chunk.preposition != "um" or not (counted or closing in ("VVPP", "APPR", "APPRART")):
        return False
    return not _lemmas(tokens) & words("changing_verbs")
