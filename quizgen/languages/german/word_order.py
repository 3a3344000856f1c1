"""The order of a question: what stood in the Vorfeld goes behind the finite verb, which takes the second place."""

from __future__ import annotations

from collections.abc import Sequence

from quizgen.languages import Abstain
from quizgen.languages.german.pieces import Piece
from quizgen.languages.german.times import is_year
from quizgen.languages.german.wordlists import words


def with_front(front: Piece | None, rest: Sequence[Piece]) -> list[Piece]:
    """What stood in the Vorfeld goes behind the verb: subjects first, adverbials behind the subject, clauses last."""
    pieces = list(rest)
    if front is None:
        return _named_first(pieces)
    if front.is_clause:
        if any(p.is_clause for p in pieces):
            raise Abstain("two clauses would follow each other")
        if front.text.partition(" ")[0].lower() in words("limiting_openers"):
            raise Abstain("the Vorfeld limits the whole sentence")
        return [*pieces, front]
    if (end := _end_of(front, pieces)) is not None:
        return [*pieces[:end], front, *pieces[end:]]
    if front.phrase is not None and front.phrase.role == "subject":
        given = int(bool(pieces) and _is_given_to(pieces[0], front))
        while given and given < len(pieces) and _hangs_loosely(pieces[given]):
            given += 1  # "den Duellen | mit Real Madrid"
        return [*pieces[:given], front, *pieces[given:]]
    told = front.phrase is not None and front.phrase.relation in ("name", "predicate")
    if told and (_names_object(pieces) or (bool(pieces) and all(map(_is_date, pieces)))):
        return [*pieces, front]  # "(Wer wurde) | 1960 | Nachfolger von Karl?"
    if len(pieces) > 0 and _comes_of(front, pieces[-1]):
        return [front, *pieces]
    if _befalls(front, pieces):
        return [front, *pieces]
    at = 0
    while at < len(pieces) and _is_pronoun(pieces[at]):
        at += 1
    done = told or (front.phrase is not None and front.phrase.role == "object")  # "hatte | Dora, die …, | den Erfolg"
    if at < len(pieces) and _is_subject(pieces[at]) and (done or not _is_still_open(pieces[at])):
        at = _behind_loose(pieces, at)
        if front.phrase is not None and front.phrase.tokens[0].tag == "PTKA":
            general = at > 0 and pieces[at - 1].text == "man"
            at += any(
                _is_object(piece, certain=not general) for piece in pieces[at : at + 1]
            )  # "die Eulen | am besten"
    if at == 0 and front.phrase is not None and front.phrase.role == "predicate":
        at = _behind_subject(pieces)
    if at == 0 and done and pieces and _is_date(pieces[0]) and not any(map(_is_subject, pieces)):
        at = 1  # "Den Vertrag unterschrieb 1815 Bern" → "Welche Stadt unterschrieb | 1815 | den Vertrag?"
    if at == 0 and front.phrase is not None and front.phrase.role == "adverbial" and _is_somebody_given(pieces):
        at = 1  # "1938 gelang Otto Hahn die Kernspaltung" → "Otto Hahn | 1938 | die Kernspaltung"
    moved = front.phrase is not None and front.phrase.role in ("adverbial", "object")
    if at == 0 and moved and _is_subject_last(pieces):
        # "Den Vertrag unterzeichneten | für Bern | zwei Räte" → "zwei Räte | den Vertrag | für Bern"
        led = len(pieces) - 1 - _is_led(pieces)
        return [*pieces[led:], *_behind_times(front, pieces[:led])]
    if at == 0 and moved and (known := _known_subject(pieces)):
        # "Nach dem Krieg erlebten | mit dem Frieden | die Städte eine Blüte" → "die Städte | nach dem Krieg"
        end = _behind_loose(pieces, known)
        return [*pieces[known:end], *_behind_times(front, pieces[:known]), *pieces[end:]]
    return [*pieces[:at], *_behind_times(front, pieces[at:])]


def _behind_times(front: Piece, pieces: Sequence[Piece]) -> list[Piece]:
    """ "(Wer zog) | im Jahr 1890 | nach Ulm": where to comes behind when, all else before what follows."""
    at = 0
    if front.phrase is not None and front.phrase.relation == "direction":
        while at < len(pieces) and _is_time(pieces[at]):
            at += 1
    return [*pieces[:at], front, *pieces[at:]]


def _is_time(piece: Piece) -> bool:
    phrase = piece.phrase
    return phrase is not None and phrase.role == "adverbial" and phrase.relation == "time" and not piece.is_clause


def _is_led(pieces: Sequence[Piece]) -> bool:
    """ "leben seit 1990 | vor allem | Bauern": a word that says how far it goes stays right before the subject."""
    leading = pieces[-2].phrase if len(pieces) > 1 else None
    return leading is not None and "focused" in leading.marks and leading.relation == "other"


def _known_subject(pieces: Sequence[Piece]) -> int:
    """Where a subject stands that is known, behind longer adverbials alone; 0 where none does."""
    at = next((index for index, piece in enumerate(pieces) if _is_subject(piece)), 0)
    subject = pieces[at].phrase if at else None
    if subject is None or pieces[at].ends_in_clause or not subject.marks & {"definite", "named"}:
        return 0
    loose = all(p.phrase is not None and p.phrase.role == "adverbial" and not p.is_clause for p in pieces[:at])
    return at if loose and any(" " in piece.text for piece in pieces[:at]) else 0


def _behind_subject(pieces: Sequence[Piece]) -> int:
    """ "Ein Faktor sind vermutlich die Gene" → "vermutlich | die Gene | ein Faktor"; 0 where no subject follows."""
    at = next((index for index, piece in enumerate(pieces) if _is_subject(piece)), None)
    if at is None or any(p.is_clause or p.phrase is None or p.phrase.role == "predicate" for p in pieces[:at]):
        return 0
    return 0 if pieces[at].ends_in_clause else at + 1


def _named_first(pieces: list[Piece]) -> list[Piece]:
    """ "(Was hatte) | vor Jacob Burckhardt | Georg Voigt | (erkannt)" → "Georg Voigt | vor Jacob Burckhardt"."""
    at = next((index for index, piece in enumerate(pieces) if _is_subject(piece)), 0)
    subject = pieces[at].phrase if at else None
    if subject is None or subject.head.tag != "NE" or subject.preposition or _is_still_open(pieces[at]):
        return pieces
    loose = all(p.phrase is not None and p.phrase.role == "adverbial" and not p.is_clause for p in pieces[:at])
    end = _behind_loose(pieces, at)
    return [*pieces[at:end], *pieces[:at], *pieces[end:]] if loose else pieces


def _is_still_open(piece: Piece) -> bool:
    """Does it end in a clause? A name with who that is does not: "Was leitete | Eva Lang, die Witwe Tims, | 2006?"."""
    if piece.phrase is None or not piece.ends_in_clause:
        return False
    last = max(piece.phrase.parts, key=lambda part: part.end, default=None)
    return piece.phrase.head.tag != "NE" or last is None or last.relation != "apposition" or last.kind == "clause"


def _is_given_to(piece: Piece, front: Piece) -> bool:
    """ "Große Bedeutung kam | den Duellen | zu" → "den Duellen | große Bedeutung": known before unknown."""
    given = piece.phrase is not None and piece.phrase.role == "dative" and not piece.ends_in_clause
    if not given or piece.phrase is None or front.phrase is None or "definite" not in piece.phrase.marks:
        return False
    return front.phrase.kind == "thing" and not front.phrase.marks & {"definite", "owned", "named"}


def _befalls(front: Piece, pieces: Sequence[Piece]) -> bool:
    """ "Otto Hahn gelang | die Kernspaltung" → "(wann gelang) | Otto Hahn | die Kernspaltung"."""
    given = front.phrase is not None and front.phrase.role == "dative"
    somebody = given and front.phrase is not None and front.phrase.kind in ("group", "person", "place")
    subject = next((piece.phrase for piece in pieces if _is_subject(piece)), None)
    return somebody and subject is not None and subject.kind == "thing"


def _names_object(pieces: Sequence[Piece]) -> bool:
    """ "Mauren nannte man | die Muslime": does what is called so stand last, so that its name goes behind it?"""
    objects = [at for at, piece in enumerate(pieces) if piece.phrase is not None and piece.phrase.role == "object"]
    behind = pieces[objects[-1] :] if objects else ()
    whole = all(p.phrase is not None and not (p.is_clause or p.ends_in_clause) for p in behind)
    return bool(objects) and whole  # "(nennt man) | die Auswanderung | nach Ungarn"


def _comes_of(front: Piece, last: Piece) -> bool:
    """ "(wurde) | aus dem Dorf | eine Stadt": what became of it stands last."""
    of = front.phrase is not None and front.phrase.preposition == "aus"
    return of and _is_subject(last) and last.phrase is not None and "indefinite" in last.phrase.marks


def _end_of(front: Piece, pieces: Sequence[Piece]) -> int | None:
    """Where what stood in the Vorfeld closes the question, None if it does not."""
    if front.phrase is not None and front.phrase.head.tag in ("VVPP", "VVINF") and len(front.phrase.tokens) == 1:
        # "Gegründet wurde die Stadt …": the verb goes to the end
        return next((i for i, p in enumerate(pieces) if p.is_clause), len(pieces))
    if front.text.lower() in words("fame_adjectives"):  # "Berühmt machte ihn das Buch": so does what it made of him
        return next((i for i, p in enumerate(pieces) if p.is_clause or p.phrase is None), len(pieces))
    return None


def _is_date(piece: Piece) -> bool:
    """ "1815", "im Jahr 1815": a time that stands before the object."""
    timed = piece.phrase is not None and piece.phrase.relation == "time"
    return timed and piece.text.count(" ") < SHORT and not piece.ends_in_clause


def _is_somebody_given(pieces: Sequence[Piece]) -> bool:
    """Does somebody in the dative stand first, and behind him the subject, if only behind times and places?"""
    first = pieces[0].phrase if len(pieces) > 1 else None
    if first is None or first.role != "dative" or pieces[0].ends_in_clause:
        return False
    named = first.kind == "person" or (first.head.tag == "NE" and first.preposition is None)
    at = next((index for index, piece in enumerate(pieces) if _is_subject(piece)), 0)
    return named and at > 0 and all(p.phrase is not None and p.phrase.role == "adverbial" for p in pieces[1:at])


def _is_subject_last(pieces: Sequence[Piece]) -> bool:
    """ "(reisten) | seit der Römerzeit | Herrscher": does nothing stand behind adverbials but the subject?"""
    *before, last = pieces or [Piece("")]
    whole = _is_subject(last) and not last.ends_in_clause
    return whole and bool(before) and all(p.phrase is not None and p.phrase.role == "adverbial" for p in before)


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


SHORT = 6
"""From how many words on an adverbial stays behind the verb's particle."""


def reflexive_first(pieces: Sequence[Piece]) -> list[Piece]:
    """ "schrieb sich Maria … ein": "sich" stands right behind the verb, only behind a pronoun or "man"."""
    at = next((index for index, piece in enumerate(pieces) if piece.text == "sich"), 0)
    first = 0
    while first < at and (_is_pronoun(pieces[first]) or pieces[first].text == "man"):
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


def _behind_loose(pieces: Sequence[Piece], at: int) -> int:
    """Behind "ein Band | mit Farbe": nothing comes between a noun and what may belong to it."""
    end = at + 1
    while end < len(pieces) and _hangs_loosely(pieces[end]):
        end += 1
    return end


def _hangs_loosely(piece: Piece) -> bool:
    if piece.phrase is None or piece.phrase.head.tag == "PRF":
        return False  # "riss | im Mai | die Brücke mit sich"
    verbal = len(piece.phrase.tokens) == 2 and piece.phrase.head.tag == "NN" and "bare" in piece.phrase.marks
    if verbal and piece.phrase.number == "singular" and piece.phrase.preposition in ("in", "zu", "außer", "unter"):
        return False  # "wurde | ein Blech | in Stellung | gebracht": it goes with the verb
    led = piece.phrase.case == "accusative" and piece.phrase.preposition in ("in", "ins", "auf", "aufs", "an", "ans")
    if led and piece.phrase.marks & {"definite", "owned"}:
        return False  # "wird | der Wein | in den Mittelpunkt | gestellt": what is moved there
    return piece.phrase.preposition is not None and not piece.phrase.sure


def _is_object(piece: Piece, certain: bool) -> bool:
    if piece.phrase is None or piece.phrase.role != "object" or piece.ends_in_clause:
        return False
    known = bool(piece.phrase.marks & {"definite", "owned", "possessed", "named"})
    return (known or not certain) and not piece.is_clause


def _is_pronoun(piece: Piece) -> bool:
    if piece.phrase is None or piece.text.lower() != piece.phrase.text.lower():
        return False  # what a pronoun stands for was put in its place
    return piece.phrase.head.tag in ("PPER", "PRF") and len(piece.phrase.tokens) == 1


def _is_subject(piece: Piece) -> bool:
    return piece.phrase is not None and piece.phrase.role == "subject"


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
    moved = _is_subject(pieces[at]) and not pieces[at].ends_in_clause
    return [*pieces[1 : at + 1], pieces[0], *pieces[at + 1 :]] if moved else pieces
