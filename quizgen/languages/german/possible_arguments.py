"""Which noun phrases of a clause may be its subject or an object: not "frisst Nüsse|, zum Beispiel | Eicheln"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizgen.languages.german.chunk import Chunk
from quizgen.languages.german.clauses import Span
from quizgen.languages.german.constituents import Constituent
from quizgen.languages.german.local_phrases import measures_way
from quizgen.languages.german.tags import CLOSING, DASHES, FINITE, OPENING
from quizgen.languages.german.units import is_unit
from quizgen.languages.german.wordlists import words
from quizgen.model import Token


def possible_arguments(tokens: Sequence[Token], span: Span, parts: Sequence[Constituent]) -> list[int]:
    """The indexes of those that may be: of "Igel | fressen | nachts | Käfer" the first and the last."""
    return [
        i
        for i, part in enumerate(parts)
        if _may_bear_case(tokens, span, part) and not _is_afterthought(tokens, span, part)
    ]


def _may_bear_case(tokens: Sequence[Token], span: Span, part: Constituent) -> bool:
    chunk = part.chunk
    if chunk is None or chunk.preposition or part.clause is not None or tokens[part.end - 1].tag == "APPO":
        return False  # "Schätzungen zufolge"
    if part.lead and tokens[part.start].text.lower() in ("als", "wie"):
        return False
    if (_is_figure(tokens, chunk) and not _of_whom(part)) or _is_aside(tokens, span, part):
        return False
    return not (chunk.kind == "pronoun" and tokens[chunk.head].text.lower() in ("sich", "selbst", "einander", "selber"))


def _is_figure(tokens: Sequence[Token], chunk: Chunk) -> bool:
    return chunk.kind == "number" and tokens[chunk.head].text.isdigit()


def _of_whom(part: Constituent) -> bool:
    """ "stimmten | 12 der 27 Staaten | zu": a number of somebody or something acts."""
    return any(inner.relation == "genitive" for inner in part.parts)


def _is_afterthought(tokens: Sequence[Token], span: Span, part: Constituent) -> bool:
    """ "frisst Nüsse|, zum Beispiel Eicheln", "hat keinen Antrieb|, wie etwa Propeller": it only adds to a whole."""
    comma = next((i for i in range(part.start - 1, part.start - 5, -1) if i > 0 and tokens[i].text == ","), None)
    if comma is None or span.finite is None or comma < span.finite or part.field == "front":
        return False
    opening = [token.text.lower() for token in tokens[comma + 1 : comma + 3]]
    if "aber" in (token.text for token in tokens[comma + 1 : comma + 4]):
        return False  # "frisst Mäuse, vor allem aber Regenwürmer"
    between = range(comma + 1, part.start)
    apart = any(i not in span.own or tokens[i].tag in FINITE for i in between)
    return not apart and bool({opening[0], " ".join(opening)} & words("afterthought_openers"))


def _is_aside(tokens: Sequence[Token], span: Span, part: Constituent) -> bool:
    """ "anführte | (118)", "mit | 23-16": what stands in brackets, or a score, takes no part in what happens."""
    since = span.start + span.bracketed  # a whole clause in brackets: "(1980 sahen es drei Länder)"
    if _in_brackets(tokens[since : part.start]) or _in_dashes(tokens, span, part) or _is_distance(tokens, part):
        return True
    return part.end - part.start == 1 and re.fullmatch(r"\d+[-–:]\d+", tokens[part.start].text) is not None


def _in_brackets(before_it: Sequence[Token]) -> bool:
    before = [token.text for token in before_it]
    return sum(mark in OPENING for mark in before) > sum(mark in CLOSING for mark in before)


def _in_dashes(tokens: Sequence[Token], span: Span, part: Constituent) -> bool:
    """ "ist in zehn Kantone geteilt – | drei große und sieben kleine": an odd dash behind the verb begins an aside."""
    if span.finite is None or part.start < span.finite:
        return False
    dashes = [i for i in span.own if span.finite < i < part.start and tokens[i].text in DASHES]
    ranges = [i for i in dashes if tokens[i - 1].tag == tokens[i + 1].tag == "CARD"]  # "29.000 - 24.000 Jahre"
    return (len(dashes) - len(ranges)) % 2 == 1


def _is_distance(tokens: Sequence[Token], part: Constituent) -> bool:
    """ "achtzig Kilometer | südlich der Stadt": how far something is."""
    if part.chunk is not None and measures_way(tokens, part.chunk):
        return True
    measured = is_unit(tokens[part.end - 1].text) and any(t.tag == "CARD" for t in tokens[part.start : part.end])
    following = tokens[part.end].text.lower() if part.end < len(tokens) else ""
    begun = any(t.text.lower() in ("von", "vom") for t in tokens[max(0, part.start - 4) : part.start])
    told = following == "entfernt" and begun  # "ist | von der Erde | 400.000 km | entfernt"
    return measured and following in words("compass_words") and not told


def is_distance_beside(tokens: Sequence[Token], part: Constituent) -> bool:
    """ "liegt | 93 Kilometer | südlich von Ulm": one asks how far; not so of "unterhalb"."""
    return _is_distance(tokens, part) and part.end < len(tokens) and tokens[part.end].text.lower().endswith("lich")
