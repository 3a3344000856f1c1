"""The order of a question: the finite verb takes the second place, particles and short adverbials the last."""

from __future__ import annotations

from collections.abc import Sequence

from quizgen.languages.german.piece_kinds import SHORT, is_pronoun, is_subject
from quizgen.languages.german.pieces import Piece
from quizgen.languages.german.times import is_year
from quizgen.languages.german.wordlists import words


def prefix_last(pieces: Sequence[Piece], prefixes: Sequence[str]) -> list[Piece]:
    """ "zog (die Familie) | um | in ein Haus" → "in ein Haus | um": the particle of the verb closes the question."""
    at = next((i for i, piece in enumerate(pieces) if piece.phrase is None and piece.text in prefixes), None)
    if at is None:
        return list(pieces)
    end = at + 1
    while end < len(pieces) and _is_short_adverbial(pieces[end]):
        end += 1
    return [*pieces[:at], *pieces[at + 1 : end], pieces[at], *pieces[end:]]


def _is_short_adverbial(piece: Piece) -> bool:
    told = piece.phrase is not None and piece.phrase.role == "adverbial" and piece.phrase.preposition is not None
    return told and not piece.is_clause and not piece.ends_in_clause and piece.text.count(" ") < SHORT


def reflexive_first(pieces: Sequence[Piece]) -> list[Piece]:
    """ "schrieb sich Maria … ein": "sich" stands right behind the verb, only behind a pronoun or "man"."""
    at = next((index for index, piece in enumerate(pieces) if piece.text == "sich"), 0)
    first = 0
    while first < at and (is_pronoun(pieces[first]) or pieces[first].text == "man"):
        first += 1
    return [*pieces[:first], pieces[at], *pieces[first:at], *pieces[at + 1 :]] if at else list(pieces)


def focus_first(wh: str, pieces: Sequence[Piece]) -> tuple[str, list[Piece]]:
    """ "(Wann bauten sie) | vor allem | Burgen?" → "Wann vor allem": it was said of the key, not of a noun behind."""
    for at, piece in enumerate(pieces):
        moved = piece.phrase is None and piece.text.lower() in words("moved_to_questions")
        behind = pieces[at + 1 :]
        if moved and any(p.phrase is not None and p.phrase.role in ("subject", "object") for p in behind):
            return f"{wh} {piece.text.lower()}", [*pieces[:at], *behind]
    return wh, list(pieces)


def years_apart(pieces: Sequence[Piece]) -> list[Piece]:
    """ "mit einem Wert von 0,6 | 2015" → "2015 | mit einem Wert von 0,6": no bare year stands behind a number."""
    told = list(pieces)
    for at in range(1, len(told)):
        before = told[at - 1]
        year = is_year(told[at].text) and before.text[-1:].isdigit() and not before.is_clause
        if year and before.phrase is not None and before.phrase.role == "adverbial":
            told[at - 1 : at + 1] = [told[at], before]
    return told


def verb_second(front: Piece | None, rest: Sequence[Piece], prefix: str) -> list[Piece]:
    """The rest of a verb-final clause behind its verb moved forward: what it had at its end stays there."""
    pieces = _subject_first([front, *rest] if front else list(rest))
    clauses = [p for p in pieces if p.is_clause]
    return [*(p for p in pieces if not p.is_clause), *([Piece(prefix)] if prefix else []), *clauses]


def _subject_first(pieces: list[Piece]) -> list[Piece]:
    """ "mit denen | Napoleon einmarschierte": what a relative pronoun stands for goes behind the subject."""
    first = pieces[0].phrase if pieces else None
    if first is None or first.head.tag != "PRELS" or first.role == "subject" or len(pieces) < 2:
        return pieces
    at = 2 if pieces[1].text == "sich" and len(pieces) > 2 else 1
    moved = is_subject(pieces[at]) and not pieces[at].ends_in_clause
    return [*pieces[1 : at + 1], pieces[0], *pieces[at + 1 :]] if moved else pieces
