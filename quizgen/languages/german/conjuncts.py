"""Where the clause of a second finite verb begins: behind the last conjunction, comma or colon that separates."""

from __future__ import annotations

from collections.abc import Sequence

from quizgen.languages.german.clause_openings import is_plural_verb, is_single_noun
from quizgen.languages.german.open_clause import OpenClause
from quizgen.languages.german.tags import DETERMINERS, FINITE, PREPOSITIONS, tag_at
from quizgen.model import Token

_NOMINAL = frozenset({"NN", "NE", "ADJA", "ART", "TRUNC", "CARD"})
_SEPARATING = frozenset(",;:–—")


def conjunct_start(tokens: Sequence[Token], owner: Sequence[OpenClause], clause: OpenClause, at: int) -> int:
    """Where the clause of the finite verb at a position begins beside the clause that has a verb already.

    `owner` says of each token before which clause it stands in: "Er kam und | sie [ging]"
    """
    begin, since = at, clause.since
    if (first := _behind_semicolon(tokens, owner, clause, at)) is not None:
        return first
    while begin - 1 > since and not _separates(tokens, owner, clause, begin - 1):
        begin -= 1
    if begin - 1 > since and tokens[begin - 1].text == "," and _closes_inner(owner, clause, begin - 1):
        # "und der Turm, der alt war, | musste …"
        begin = _behind_conjunction(tokens, owner, clause, begin - 1) or _with_relative(tokens, owner, clause, begin)
    if begin - 1 <= since:
        return at
    if tokens[begin - 1].tag != "KON":
        return begin
    return _pair_start(tokens, owner, clause, _list_start(tokens, owner, clause, begin), at)


def _behind_semicolon(tokens: Sequence[Token], owner: Sequence[OpenClause], clause: OpenClause, at: int) -> int | None:
    """ "endete 1122; | der Streit von Kaiser und Papst [ging] weiter": no verb stands between it and this one.

    So does a colon before an inner clause: "gilt eine Regel: | Wenn es regnet, [bleiben] sie da"
    """
    here = at - 1
    while here > clause.since and not (tokens[here].text == ";" or opens_behind_colon(tokens, owner, clause, here)):
        if owner[here] is clause and tokens[here].tag in FINITE:
            return None
        here -= 1
    if here <= clause.since or owner[here] is not clause:
        return None
    joined = tokens[here + 1].tag == "KON"
    return here + 1 + joined if here + 1 + joined < at else None


def opens_behind_colon(tokens: Sequence[Token], owner: Sequence[OpenClause], clause: OpenClause, at: int) -> bool:
    """ "gilt eine Regel | : | Wenn es regnet, …": what stands behind it belongs to the clause that comes."""
    if tokens[at].text != ":" or owner[at] is not clause or at + 1 >= len(owner):
        return False
    inner = owner[at + 1]
    return inner.kind == "subordinate" and inner.parent is clause and tokens[at + 1].text[:1].isupper()


def _separates(tokens: Sequence[Token], owner: Sequence[OpenClause], clause: OpenClause, at: int) -> bool:
    """Does the token part the clause: "und", a comma, a colon, but not the "bis" of "zwei bis drei"?"""
    token = tokens[at]
    if owner[at] is not clause:
        return False
    joins = token.tag == "KON" and token.text not in ("bis", "–", "-")
    return joins or token.text in _SEPARATING or token.tag == "$."


def _closes_inner(owner: Sequence[OpenClause], clause: OpenClause, comma: int) -> bool:
    """Does the comma only close a clause inside the one that is looked through?"""
    return owner[comma - 1] is not clause and owner[comma - 1].parent is clause


def _behind_conjunction(
    tokens: Sequence[Token], owner: Sequence[OpenClause], clause: OpenClause, comma: int
) -> int | None:
    """Behind the conjunction before the clause that a comma closes, if nothing else separates on the way."""
    for at in range(comma - 1, clause.since, -1):
        if owner[at] is clause and tokens[at].tag == "KON":
            nominal = tokens[at + 1].tag in _NOMINAL | PREPOSITIONS | {"PPOSAT", "PDAT", "PPER"}
            return at + 1 if nominal else None
        if tokens[at].text != "," and _separates(tokens, owner, clause, at):
            return None
    return None


def _with_relative(tokens: Sequence[Token], owner: Sequence[OpenClause], clause: OpenClause, begin: int) -> int:
    """ "…: | Jede Burg, die hoch liegt, | [hat] einen Turm": behind a colon the subject stands before its relative."""
    for at in range(begin - 2, clause.since, -1):
        if owner[at] is not clause or tokens[at].text == ",":
            continue
        if tokens[at].text == ":":
            return at + 1 if tokens[at + 1].text[:1].isupper() and at + 2 < begin else begin
        if tokens[at].tag not in _NOMINAL | DETERMINERS | PREPOSITIONS:
            return begin
    return begin


def _list_start(tokens: Sequence[Token], owner: Sequence[OpenClause], clause: OpenClause, begin: int) -> int:
    """ ", Absprachen und Vorbereitungen gab es …": a list in the Vorfeld begins at its comma."""
    at = _before_nouns(tokens, owner, clause, begin - 2)
    if (first := _behind_colon(tokens, owner, clause, at)) is not None:
        return first
    nominal = at < begin - 2 and at > clause.since
    if nominal and tokens[at].tag in PREPOSITIONS and at - 1 > clause.since and _is_bare_noun(tokens, begin):
        at -= 1  # ", im Westen und Süden ist …"
    return at + 1 if nominal and tokens[at].text in (",", ":", ";") else begin


def _behind_colon(tokens: Sequence[Token], owner: Sequence[OpenClause], clause: OpenClause, at: int) -> int | None:
    """ "gewannen drei: | Anna, Berta und Karl haben …": nothing but nouns and commas between the colon and a place."""
    here = at
    while here > clause.since and tokens[here].text == ",":
        earlier = _before_nouns(tokens, owner, clause, here - 1)
        if earlier == here - 1:
            return None
        here = earlier
    return here + 1 if here < at and here > clause.since and tokens[here].text == ":" else None


def _before_nouns(tokens: Sequence[Token], owner: Sequence[OpenClause], clause: OpenClause, at: int) -> int:
    """The last position up to this one that holds no noun or what stands before one."""
    while at > clause.since and owner[at] is clause and tokens[at].tag in _NOMINAL:
        at -= 1
    return at


def _is_bare_noun(tokens: Sequence[Token], at: int) -> bool:
    """ "und | Süden | ist": does one noun alone stand before the verb?"""
    return tokens[at].tag in ("NN", "NE") and tag_at(tokens, at + 1) in FINITE


def _pair_start(tokens: Sequence[Token], owner: Sequence[OpenClause], clause: OpenClause, begin: int, at: int) -> int:
    """ "stiegen die Flüsse und | der Hafen und die Altstadt wurden geflutet": one thing has no plural verb."""
    if not is_plural_verb(tokens[at].text) or not is_single_noun(tokens[begin:at]):
        return begin
    joint = _before_nouns(tokens, owner, clause, begin - 2)
    paired = tokens[joint].tag == "KON" and is_single_noun(tokens[joint + 1 : begin - 1])
    told = any(token.tag in ("NN", "NE") for token in tokens[clause.since + 1 : joint])
    return joint + 1 if paired and told and tokens[begin - 1].text == "und" else begin
