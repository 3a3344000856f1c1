"""A main clause in the order of a subordinate one: "Igel sind nachtaktiv." → "weil Igel nachtaktiv sind"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from quizgen.languages import Abstain
from quizgen.languages.german.askable_clauses import check_askable, check_subject, check_understood
from quizgen.languages.german.front_order import with_front
from quizgen.languages.german.loose_words import all_tokens, is_inherited
from quizgen.languages.german.pieces import Piece, pieces_of
from quizgen.languages.german.spelling import tidy
from quizgen.languages.german.wordlists import words
from quizgen.model import Clause, Phrase, Sentence, Token

LONGEST = 20
"""A reason of more words is no key."""

_CLUSTERS = frozenset(
    {
        ("VA", ()),
        ("VV", ()),
        ("VM", ()),
        ("VA", ("VVPP",)),
        ("VA", ("VVPP", "VAPP")),  # "ist gebaut worden"
        ("VA", ("VVINF",)),
        ("VM", ("VVINF",)),
        ("VM", ("VAINF",)),
        ("VM", ("VVPP", "VAINF")),
        ("VV", ("PTKVZ",)),
    }
)
"""Finite verb and what closes its clause, where the finite one goes behind all of them; not "hat kommen müssen"."""


def reason_of(sentence: Sentence, clauses: Sequence[Clause]) -> Phrase:
    """The clauses as a phrase that is resolved to a clause with „weil“; raises Abstain where that is not certain."""
    told = " und ".join(_verb_final(clause, joined=clause is not clauses[0]) for clause in clauses)
    if len(told.split()) > LONGEST:
        raise Abstain("the reason is long")
    tokens = tuple(t for clause in clauses for t in all_tokens(clause) if t.tag not in ("$.", "$,"))
    start, end = tokens[0].start, tokens[-1].end
    subject = next(p for p in clauses[0].phrases if p.role == "subject")
    return Phrase(
        text=sentence.text[start - sentence.start : end - sentence.start],
        start=start,
        end=end,
        tokens=tokens,
        head=clauses[0].finite or tokens[0],
        role="adverbial",
        field="front",
        kind="clause",
        sure=subject.sure or subject.field == "front",
        relation="cause",
        resolved=f"weil {told}",
        clear=all(p.clear for clause in clauses for p in clause.phrases),
    )


def _verb_final(clause: Clause, joined: bool = False) -> str:
    """ "Im Winter finden Igel wenig" → "Igel im Winter wenig finden"; a joined clause has no subject of its own."""
    check_plain(clause)
    if any(map(_goes_on, clause.phrases)):
        raise Abstain("a clause goes on with the reason")
    front, rest = pieces_of(clause)
    if joined and front is not None and front.phrase is not None and is_inherited(clause, front.phrase):
        front = None
    body = [front, *rest] if front is not None and _goes_before(front, rest) else with_front(front, rest)
    tail = _closing_clause(body)
    if tail:
        body = _without_last(body, tail)
    check_whole(clause, body)
    phrases = [piece.text for piece in body if piece.phrase is not None and piece.text]
    if "sich" in phrases and len(phrases) > 1:  # "weil sich Igel im Winter …", but "weil sie sich …"
        phrases.remove("sich")
        phrases.insert(1 if phrases[0] in _NOMINATIVES else 0, "sich")
    return tidy(" ".join([*phrases, verbs_last(clause)]) + (f", {tail}" if tail else ""))


def _goes_on(phrase: Phrase) -> bool:
    """ "Alles läuft zugleich, | was Zeit spart|. Daher …": the reason may as well be what that leads to."""
    opening = {t.tag for t in phrase.tokens[:2]}  # "bei denen …"
    return phrase.kind == "clause" and phrase.relation == "other" and bool(opening & _RELATIVES)


def _goes_before(front: Piece, rest: Sequence[Piece]) -> bool:
    """ "weil | im Sommer | kein Regen fällt": where and when stand before what there is not."""
    said = front.phrase is not None and front.phrase.role == "adverbial" and not front.is_clause
    later = [p.phrase for p in rest if p.phrase is not None and p.phrase.role != "adverbial"]
    subject = later[0] if said and later and later[0].role == "subject" else None
    return subject is not None and bool(front.text) and subject.tokens[0].text.lower() in _NONE


_RELATIVES = {"PWS", "PRELS", "PRELAT", "PWAV"}

_NONE = ("kein", "keine")
_NOMINATIVES = ("er", "sie", "es", "man")


def _closing_clause(body: Sequence[Piece]) -> str:
    """The clause that the last phrase ends in, which stands behind the verb: "Koffein, | das wach macht"."""
    last = next((piece for piece in reversed(body) if piece.phrase is not None), None)
    if last is None or last.phrase is None or not last.ends_in_clause:
        return ""
    if last.phrase.kind == "clause":
        return last.text
    behind = [p for p in last.phrase.parts if p.relation in ("relative", "content") and p.end >= last.phrase.end]
    if not behind or not last.text.endswith(behind[-1].text) or any(t.tag in _LEANING for t in behind[-1].tokens):
        raise Abstain("a clause stands in the clause")
    return behind[-1].text


_LEANING = ("PPER", "PPOSAT", "PDS", "PDAT", "PROAV")


def _without_last(body: Sequence[Piece], tail: str) -> list[Piece]:
    """The pieces without the clause that goes behind the verb."""
    at = max(index for index, piece in enumerate(body) if piece.phrase is not None)
    phrase, text = body[at].phrase, body[at].text.removesuffix(tail).rstrip(" ,")
    assert phrase is not None
    parts = tuple(p for p in phrase.parts if p.text != tail)
    left = [Piece(text, replace(phrase, kind="other", parts=parts))] if text else []
    return [*body[:at], *left, *body[at + 1 :]]


def check_plain(clause: Clause) -> None:
    """Only one simple clause that asserts something is turned, or one that was turned already: "daran, dass …"."""
    check_askable(clause)
    check_subject(clause)
    check_understood(clause)
    if clause.kind not in ("main", "subordinate") or clause.marks & {"hedged", "reported", "bracketed"}:
        raise Abstain("the clause may not be so")
    if not any(p.role == "subject" for p in clause.phrases):
        raise Abstain("the clause has no subject")
    first = next(p for p in clause.phrases)
    if first.text.lower() == "es" and first.field == "front" and clause.frame != "existence":
        raise Abstain("„es“ may hold the place of the subject")  # "Es leben dort viele Tiere"
    if first.field == "front" and first.head.tag in ("ADV", "ADJD") and not _is_known_adverb(first):
        raise Abstain(f"„{first.text}“ may be a name")
    low = {t.text.lower() for t in all_tokens(clause)}
    if low & words("adding_connectives") or "auch" in low:
        raise Abstain("another reason is told before")


def _is_known_adverb(phrase: Phrase) -> bool:
    lists = ("time_adverbs", "place_adverbs", "connectives", "droppable_adverbs")
    return any(phrase.head.text.lower() in words(name) for name in lists)


def check_whole(clause: Clause, body: list[Piece]) -> None:
    """Every word is a part of what is written, and nothing stands behind the verbs."""
    if any(piece.is_clause or piece.ends_in_clause for piece in body):
        raise Abstain("a clause stands in the clause")
    closing = {t.start for p in clause.phrases[-1:] if p.kind == "clause" for t in p.tokens}
    written = {t.start for piece in body if piece.phrase is not None for t in piece.phrase.tokens} | closing
    loose = [t for t in all_tokens(clause) if t.start not in written and _counts(clause, t)]
    if [t.text for t in loose] != [piece.text for piece in body if piece.phrase is None]:
        raise Abstain("a word would be lost")
    inside = [p for p in clause.phrases if not is_inherited(clause, p) and p.kind != "clause"]
    if loose and any(p.start > loose[0].start for p in inside):
        raise Abstain("a phrase stands behind the verb")


def _counts(clause: Clause, token: Token) -> bool:
    """Must the word be written? A connective need not, nor must a mark."""
    passing = token.tag != "PROAV" and token.text.lower() in words("connectives")
    return (
        token.text[:1].isalnum() and token not in (clause.finite, clause.opener) and token.tag != "KON" and not passing
    )


def verbs_last(clause: Clause) -> str:
    """The verbs at the end of the clause, the finite one last: "gebaut werden konnte", "ausfiel"."""
    assert clause.finite is not None
    others = [t for t in all_tokens(clause) if t in clause.verbs]
    if (clause.finite.tag[:2], tuple(t.tag for t in others)) not in _CLUSTERS:
        raise Abstain("where the finite verb would stand is not certain")
    finite = clause.finite.text.lower()
    if others and others[0].tag == "PTKVZ":
        if others[0].text not in words("separable_prefixes") or not (clause.lemma or "").startswith(others[0].text):
            raise Abstain(f"„{others[0].text}“ may be no prefix")
        return others[0].text + finite
    return " ".join([*(t.text for t in others), finite])
