"""What a piece of a question is: subject, object, pronoun, time, a word that hangs loosely."""

from __future__ import annotations

from collections.abc import Sequence

from quizgen.languages.german.pieces import Piece

SHORT = 6
"""From how many words on an adverbial stays behind the verb's particle."""


def is_subject(piece: Piece) -> bool:
    """ "(Wann) zog | die Familie | nach Ulm": is it the subject of its clause?"""
    return piece.phrase is not None and piece.phrase.role == "subject"


def is_object(piece: Piece, certain: bool) -> bool:
    """ "(Wer) baute | das Haus": an object without a clause behind it; `certain` asks for one that is known."""
    if piece.phrase is None or piece.phrase.role != "object" or piece.ends_in_clause:
        return False
    known = bool(piece.phrase.marks & {"definite", "owned", "possessed", "named"})
    return (known or not certain) and not piece.is_clause


def is_pronoun(piece: Piece) -> bool:
    """ "(Wer) gab | ihm | das Buch": does it stand there as a pronoun, or "sich"?"""
    if piece.phrase is None or piece.text.lower() != piece.phrase.text.lower():
        return False  # what a pronoun stands for was put in its place
    return piece.phrase.head.tag in ("PPER", "PRF") and len(piece.phrase.tokens) == 1


def is_date(piece: Piece) -> bool:
    """ "1815", "im Jahr 1815": a time that stands before the object."""
    timed = piece.phrase is not None and piece.phrase.relation == "time"
    return timed and piece.text.count(" ") < SHORT and not piece.ends_in_clause


def is_time(piece: Piece) -> bool:
    """ "im Jahr 1890", "am folgenden Tag": an adverbial that tells when, and no clause."""
    phrase = piece.phrase
    return phrase is not None and phrase.role == "adverbial" and phrase.relation == "time" and not piece.is_clause


def is_span(piece: Piece) -> bool:
    """ "die meiste Zeit", "zwei Jahre lang", "jedes Jahr": how long or how often, without a preposition."""
    phrase = piece.phrase
    timed = phrase is not None and phrase.relation in ("duration", "frequency") and phrase.kind == "time"
    return timed and phrase is not None and phrase.preposition is None and not piece.is_clause


def hangs_loosely(piece: Piece) -> bool:
    """ "ein Band | mit Farbe": may it belong to the noun before it as well as to the verb?"""
    if piece.phrase is None or piece.phrase.head.tag == "PRF":
        return False  # "riss | im Mai | die Brücke mit sich"
    verbal = len(piece.phrase.tokens) == 2 and piece.phrase.head.tag == "NN" and "bare" in piece.phrase.marks
    if verbal and piece.phrase.number == "singular" and piece.phrase.preposition in ("in", "zu", "außer", "unter"):
        return False  # "wurde | ein Blech | in Stellung | gebracht": it goes with the verb
    led = piece.phrase.case == "accusative" and piece.phrase.preposition in ("in", "ins", "auf", "aufs", "an", "ans")
    if led and piece.phrase.marks & {"definite", "owned"}:
        return False  # "wird | der Wein | in den Mittelpunkt | gestellt": what is moved there
    return piece.phrase.preposition is not None and not piece.phrase.sure


def behind_loose(pieces: Sequence[Piece], at: int) -> int:
    """Behind "ein Band | mit Farbe": nothing comes between a noun and what may belong to it."""
    end = at + 1
    while end < len(pieces) and hangs_loosely(pieces[end]):
        end += 1
    return end
