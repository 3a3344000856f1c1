"""The phrases and loose words of a clause in order, up to where what follows only adds to it.

What is not understood is cut off where the clause is complete without it, otherwise nothing is asked.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from operator import attrgetter

from quizgen.languages import Abstain
from quizgen.languages.german.loose_words import (
    all_tokens,
    closing_of,
    complete_before,
    dashed_until,
    is_inherited,
    is_pair,
    is_verbal,
    joins_adjective,
    joins_adverbs,
    joins_verbs,
    opens_addition,
    puzzle,
)
from quizgen.languages.german.tags import CLOSING, DASHES, OPENING, QUOTES
from quizgen.languages.german.wordlists import words
from quizgen.model import Clause, Phrase, Token


def understood_parts(clause: Clause, wanted: Phrase | None) -> Iterator[Phrase | Token]:
    """Phrases and loose verb forms in order, as far as the clause is understood."""
    starts = {p.start: p for p in clause.phrases if not is_inherited(clause, p)}
    at, skip_to = clause.start, 0
    for token in all_tokens(clause):
        if token.start < at or token.start < skip_to or _encloses(clause, token) or _encloses_year(clause, token):
            continue
        phrase = starts.get(token.start)
        if _explains(clause, token):
            if not complete_before(clause, token, wanted):
                raise Abstain(f"what „{token.text}“ explains is not certain")
            if wanted is not None and token.text == "nämlich" and "indefinite" in wanted.marks:
                raise Abstain(f"which „{wanted.text}“ is stands behind „nämlich“")
            return  # "…, darunter John Wesley": what follows only explains
        if phrase is not None:
            at = phrase.end
            yield phrase
        elif (
            joins_adverbs(clause, token, starts) or joins_verbs(clause, token) or joins_adjective(clause, token, starts)
        ):
            yield token
        elif (closing := _enclosed_until(clause, token, wanted)) is not None:
            skip_to = closing
        elif token.text in QUOTES and clause.finite is not None and _quotes(token, clause.finite):
            continue  # "Auf der Milch „schwimmt“ die Sahne"
        elif opens_addition(clause, token, wanted):
            continue
        elif (reason := puzzle(clause, token, starts)) is not None:
            if not _only_adds(clause, token, wanted):
                raise Abstain(reason)
            return
        elif is_verbal(clause, token):
            yield token


def _explains(clause: Clause, token: Token) -> bool:
    """ "…, darunter John Wesley", but not "läutet im Winter | also | zweimal": "also" explains behind a mark alone."""
    if token.text.lower() not in words("explaining_adverbs") or token.start <= clause.start:
        return False
    marked = any(t.end + 1 == token.start and not t.text[-1].isalnum() for t in clause.tokens)
    return token.text != "also" or marked or any(t.end == token.start for t in clause.tokens)


def _encloses(clause: Clause, token: Token) -> bool:
    """Is it a bracket around the whole clause: "(1980 sahen es drei Länder)"?"""
    return (
        "bracketed" in clause.marks
        and token.text in OPENING | CLOSING
        and token in (clause.tokens[0], clause.tokens[-1])
    )


def _encloses_year(clause: Clause, token: Token) -> bool:
    """ "deckte | (|2016|) | seinen Bedarf": a bracket right behind the verb, of no noun, tells when it was so."""
    if clause.finite is None or token.text not in OPENING | CLOSING:
        return False
    behind = clause.finite.end + len(" (")
    year = next((p for p in clause.phrases if p.start == behind and [t.tag for t in p.tokens] == ["CARD"]), None)
    return year is not None and token.start in (year.start - 1, year.end)


def _only_adds(clause: Clause, token: Token, wanted: Phrase | None) -> bool:
    """Is the clause whole before a conjunction, dash or comma, so that the question can end there?"""
    if token.text == "bis":
        return False  # "reicht von Metern | bis hinab zu Millimetern": half a range
    if token.tag == "KON" and not is_pair(clause, token) and complete_before(clause, token, wanted):
        return True  # "wurde schwer beschädigt | und später abgerissen"
    if token.text in DASHES | {":", ";"} and complete_before(clause, token, wanted):
        return True  # "ist in elf Kantone geteilt | – darunter zwei kleine"
    # "erklärte sich 2014 zum Kalifat|, mit Autorität über alle Muslime"
    return token.tag == "$," and _is_afterthought(clause, token, wanted)


def _quotes(mark: Token, verb: Token) -> bool:
    return mark.end == verb.start or mark.start == verb.end


def _enclosed_until(clause: Clause, token: Token, wanted: Phrase | None) -> int | None:
    """The end of what a bracket or dash here encloses, if the question can leave it out."""
    if token.text in OPENING:
        return closing_of(clause, token, wanted)
    return dashed_until(clause, token, wanted) if token.text in DASHES else None


def _is_afterthought(clause: Clause, comma: Token, wanted: Phrase | None) -> bool:
    """Is the clause whole before the comma, so that what follows only adds to it? What goes on a list does not."""
    before = max((p for p in clause.phrases if p.end <= comma.start), key=attrgetter("end"), default=None)
    opening = [t.text.lower() for t in all_tokens(clause) if t.start >= comma.end][:2]
    pair = " ".join(opening) in words("afterthought_openers")  # "zum Beispiel", where "zum" alone goes on with a list
    if opening and opening[0] in words("list_going_on") and not pair:
        return False
    adding = bool(opening) and bool({opening[0], " ".join(opening)} & words("adding_adverbs"))
    compared = _compares([t for t in all_tokens(clause) if t.start >= comma.end][:3])
    if opening and (pair or adding or compared or opening[0] in words("afterthought_openers")):
        told = wanted is not None and adding and _goes_on_with(clause, comma, wanted)
        return complete_before(clause, comma, wanted) and not told
    if before is not None and _renames(clause, comma, before):
        return wanted is None or wanted.end <= comma.start
    if before is None or before is wanted or before.role in ("subject", "object", "dative", "predicate"):
        return False
    return complete_before(clause, comma, wanted)


def _compares(opening: Sequence[Token]) -> bool:
    """ "war ein wichtiges Metall|, noch wichtiger als Gold": a comparative and what it is compared with."""
    forms = [t.text.lower() for t in opening]
    if forms[:1] and forms[0] in words("degree_adverbs"):
        opening, forms = opening[1:], forms[1:]
    return forms[1:2] == ["als"] and opening[0].tag == "ADJD" and forms[0].endswith("er")


def _goes_on_with(clause: Clause, comma: Token, wanted: Phrase) -> bool:
    """ "wächst in Spanien|, auch in Portugal": of what is asked for there is more behind the comma."""
    behind = [p for p in clause.phrases if p.start >= comma.end]
    return any(bool(p.preposition) == bool(wanted.preposition) and p.head.tag != "ADV" for p in behind)


def _renames(clause: Clause, comma: Token, before: Phrase) -> bool:
    """ "nach Andrew Jackson benannt|, dem siebten Präsidenten": who a name behind a preposition is, at the end."""
    behind = [p for p in clause.phrases if p.start >= comma.end]
    between = [t for t in clause.tokens if before.end <= t.start < comma.start]
    closed = any(t.tag in ("VVPP", "VVINF", "PTKVZ") for t in between)
    oblique = bool(behind) and behind[0].tokens[0].text.lower() in ("dem", "einem", "einer")
    named = before.preposition is not None and (before.head.tag == "NE" or oblique)
    whole = clause.kind == "main" and len(behind) == 1 and behind[0].role != "subject"
    if not (whole and closed and named) or behind[0].tokens[0].tag != "ART" or behind[0].preposition:
        return False
    return behind[0].kind == before.kind and behind[0].case in (None, before.case)
