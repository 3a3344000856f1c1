"""What stands at the end of a question: the verb's own phrases right before it, and no circumstance behind it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from quizgen.languages import Abstain
from quizgen.languages.german.piece_kinds import SHORT, hangs_loosely, is_date
from quizgen.languages.german.pieces import Piece
from quizgen.languages.german.tags import INFINITE, NOUNS
from quizgen.languages.german.wordlists import words
from quizgen.model import Clause


def closing_last(clause: Clause, pieces: Sequence[Piece]) -> list[Piece]:
    """ "kam | zur Welt | in Ulm" → "in Ulm | zur Welt"; "wurde | angebaut | vor 9000 Jahren" → "vor … | angebaut"."""
    verbs = {t.text for t in clause.verbs if t != clause.finite and t.tag in INFINITE | {"PTKVZ"}}
    told = _verbs_last(list(pieces), verbs)
    end = next((at for at, piece in enumerate(told) if piece.is_clause or _is_verb(piece, verbs)), len(told))
    return [*_moved(_moved(told[:end], _leads, _is_way), _lets_pass, _belongs_to_verb), *told[end:]]


def _verbs_last(pieces: list[Piece], verbs: set[str]) -> list[Piece]:
    """The verbs behind the circumstances that follow them, where nothing else does."""
    at = next((index for index, piece in enumerate(pieces) if _is_verb(piece, verbs)), len(pieces))
    end = at
    while end < len(pieces) and _is_verb(pieces[end], verbs):
        end += 1
    behind = end
    while behind < len(pieces) and _is_circumstance(pieces[behind]):
        behind += 1
    whole = all(piece.is_clause for piece in pieces[behind:])
    if at < end and any(map(_is_nominal, pieces[behind:])):
        raise Abstain("a noun would stand behind the verb that closes the question")
    return [*pieces[:at], *pieces[end:behind], *pieces[at:end], *pieces[behind:]] if whole else pieces


def _is_nominal(piece: Piece) -> bool:
    """ "müssen eingeführt werden | Reis und Mais": an object or subject without a preposition."""
    phrase = piece.phrase
    nominal = phrase is not None and phrase.role in ("subject", "object", "dative") and phrase.preposition is None
    return nominal and phrase is not None and phrase.head.tag in NOUNS and not piece.is_clause


def _moved(pieces: list[Piece], passed: Callable[[Piece], bool], moves: Callable[[Piece], bool]) -> list[Piece]:
    """The pieces with the first that move ("von Ulm | nach Bern") behind all that follow and may be passed."""
    at = next((index for index, piece in enumerate(pieces) if moves(piece)), len(pieces))
    behind = at
    while behind < len(pieces) and moves(pieces[behind]):
        behind += 1
    end = behind
    while end < len(pieces) and passed(pieces[end]):
        end += 1
    return [*pieces[:at], *pieces[behind:end], *pieces[at:behind], *pieces[end:]]


def _is_verb(piece: Piece, verbs: set[str]) -> bool:
    return piece.phrase is None and piece.text in verbs


def _is_circumstance(piece: Piece) -> bool:
    """ "vor 9000 Jahren", "im Mai in Ulm": a short adverbial with a preposition, no comparison."""
    told = piece.phrase is not None and piece.phrase.role == "adverbial" and piece.phrase.preposition is not None
    compared = piece.phrase is not None and piece.phrase.tokens[0].tag == "KOKOM"
    return (told or is_date(piece)) and not compared and not piece.is_clause and not _is_heavy(piece)


def _is_heavy(piece: Piece) -> bool:
    return piece.ends_in_clause or piece.text.count(" ") > SHORT


def _belongs_to_verb(piece: Piece) -> bool:
    """ "zur Welt (kommen)", "in Kraft (treten)": one thing with the verb."""
    return piece.phrase is not None and piece.text.lower() in words("phrases_right_before_verbs")


def _lets_pass(piece: Piece) -> bool:
    return piece.phrase is not None and not piece.ends_in_clause and piece.phrase.relation != "content"


def _is_way(piece: Piece) -> bool:
    """ "nach Prag", "von Ulm nach Bern": where something goes, told shortly and surely."""
    way = piece.phrase is not None and piece.phrase.relation in ("direction", "origin") and piece.phrase.sure
    return way and piece.phrase is not None and piece.phrase.preposition is not None and _is_circumstance(piece)


def _leads(piece: Piece) -> bool:
    """ "(floh nach Prag) | trotz aller Wachen", "| im Mai", "| mit seiner Familie": what stands before where to."""
    if piece.phrase is None or piece.phrase.role != "adverbial" or _is_heavy(piece) or piece.is_clause:
        return False
    dated = piece.phrase.relation == "time"
    grounds = piece.phrase.relation in ("company", "cause", "concession")
    return piece.phrase.sure and (dated or grounds) and not (hangs_loosely(piece) and not dated)
