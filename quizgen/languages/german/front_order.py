"""Where in a question goes what stood in the Vorfeld of the sentence."""

from __future__ import annotations

from collections.abc import Sequence

from quizgen.languages import Abstain
from quizgen.languages.german.piece_kinds import (
    behind_loose,
    hangs_loosely,
    is_date,
    is_object,
    is_pronoun,
    is_span,
    is_subject,
    is_time,
)
from quizgen.languages.german.pieces import Piece
from quizgen.languages.german.wordlists import words


def with_front(front: Piece | None, rest: Sequence[Piece]) -> list[Piece]:
    """What stood in the Vorfeld goes behind the verb: subjects first, adverbials behind the subject, clauses last."""
    pieces = list(rest)
    if front is None:
        return _named_first(pieces)
    if front.is_clause:
        return _with_clause(front, pieces)
    if (end := _end_of(front, pieces)) is not None:
        return [*pieces[:end], front, *pieces[end:]]
    if front.phrase is not None and front.phrase.role == "subject":
        return _with_subject(front, pieces)
    if _is_told(front) and (_names_object(pieces) or (bool(pieces) and all(map(is_date, pieces)))):
        return [*pieces, front]  # "(Wer wurde) | 1960 | Nachfolger von Karl?"
    if (len(pieces) > 0 and _comes_of(front, pieces[-1])) or _befalls(front, pieces):
        return [front, *pieces]
    at = _place_of(front, pieces)
    moved = front.phrase is not None and front.phrase.role in ("adverbial", "object")
    if at == 0 and moved and _is_subject_last(pieces):
        # "Den Vertrag unterzeichneten | für Bern | zwei Räte" → "zwei Räte | den Vertrag | für Bern"
        led = len(pieces) - 1 - _is_led(pieces)
        return [*pieces[led:], *_behind_times(front, pieces[:led])]
    if at == 0 and moved and (known := _known_subject(pieces)):
        # "Nach dem Krieg erlebten | mit dem Frieden | die Städte eine Blüte" → "die Städte | nach dem Krieg"
        end = behind_loose(pieces, known)
        return [*pieces[known:end], *_behind_times(front, pieces[:known]), *pieces[end:]]
    return [*pieces[:at], *_behind_times(front, pieces[at:])]


def _with_clause(front: Piece, pieces: list[Piece]) -> list[Piece]:
    """ "(Wer erbte) | das Haus, | als der König starb": a clause comes last, where no other one does."""
    if any(p.is_clause for p in pieces):
        raise Abstain("two clauses would follow each other")
    if front.text.partition(" ")[0].lower() in words("limiting_openers"):
        raise Abstain("the Vorfeld limits the whole sentence")
    return [*pieces, front]


def _with_subject(front: Piece, pieces: list[Piece]) -> list[Piece]:
    """A subject stands first, but behind to whom it is given: "den Duellen | große Bedeutung"."""
    given = int(bool(pieces) and _is_given_to(pieces[0], front))
    while given and given < len(pieces) and hangs_loosely(pieces[given]):
        given += 1  # "den Duellen | mit Real Madrid"
    return [*pieces[:given], front, *pieces[given:]]


def _is_told(front: Piece) -> bool:
    """ "Mauren (nannte man …)", "Nachfolger von Karl (wurde …)": a name, or what somebody is."""
    return front.phrase is not None and front.phrase.relation in ("name", "predicate")


def _place_of(front: Piece, pieces: Sequence[Piece]) -> int:
    """Where it goes among the others: behind pronouns and the subject; 0 where it may stand first."""
    at = next((index for index, piece in enumerate(pieces) if not is_pronoun(piece)), len(pieces))
    role = front.phrase.role if front.phrase is not None else None
    done = _is_told(front) or role == "object"  # "hatte | Dora, die …, | den Erfolg"
    if at < len(pieces) and is_subject(pieces[at]) and (done or not _is_still_open(pieces[at])):
        end = behind_loose(pieces, at)
        if end > at + 1 and role == "adverbial" and _is_new(pieces[at]):
            return at  # "steht | in vielen Dörfern | ein Baumstamm | auf dem Platz"
        at = end
        if front.phrase is not None and front.phrase.tokens[0].tag == "PTKA":
            general = at > 0 and pieces[at - 1].text == "man"
            at += any(is_object(piece, certain=not general) for piece in pieces[at : at + 1])  # "die Eulen | am besten"
    if at == 0 and role == "predicate":
        at = _behind_subject(pieces)
    if at == 0 and done and pieces and is_date(pieces[0]) and not any(map(is_subject, pieces)):
        return 1  # "Den Vertrag unterschrieb 1815 Bern" → "Welche Stadt unterschrieb | 1815 | den Vertrag?"
    if at == 0 and role == "adverbial" and _is_somebody_given(pieces):
        return 1  # "1938 gelang Otto Hahn die Kernspaltung" → "Otto Hahn | 1938 | die Kernspaltung"
    return at


def _is_new(piece: Piece) -> bool:
    """ "ein Baumstamm": a subject that nobody knows yet stands behind where and when it is."""
    return piece.phrase is not None and "indefinite" in piece.phrase.marks and piece.text[:1].islower()


def _behind_times(front: Piece, pieces: Sequence[Piece]) -> list[Piece]:
    """ "(Wer zog) | im Jahr 1890 | nach Ulm", "… | mit ihm | …": all comes behind when, and before what follows."""
    at = 0
    adverbial = front.phrase is not None and front.phrase.role == "adverbial" and not is_time(front)
    led = front.phrase is not None and front.phrase.relation == "direction"
    while at < len(pieces) and adverbial and (is_time(pieces[at]) if led else _is_told_date(pieces[at])):
        at += 1
    if front.phrase is not None and front.phrase.relation == "place":
        while at < len(pieces) and is_span(pieces[at]):
            at += 1  # "(weil Maulwürfe) | die meiste Zeit | unter der Erde | (leben)"
    return [*pieces[:at], front, *pieces[at:]]


def _is_told_date(piece: Piece) -> bool:
    """ "1815", "im Mai", but not "immer"."""
    led = piece.phrase is not None and piece.phrase.preposition is not None
    return is_date(piece) and (led or piece.text[-1:].isdigit())


def _is_led(pieces: Sequence[Piece]) -> bool:
    """ "leben seit 1990 | vor allem | Bauern": a word that says how far it goes stays right before the subject."""
    leading = pieces[-2].phrase if len(pieces) > 1 else None
    return leading is not None and "focused" in leading.marks and leading.relation == "other"


def _known_subject(pieces: Sequence[Piece]) -> int:
    """Where a subject stands that is known, behind longer adverbials alone; 0 where none does."""
    at = next((index for index, piece in enumerate(pieces) if is_subject(piece)), 0)
    subject = pieces[at].phrase if at else None
    if subject is None or pieces[at].ends_in_clause or not subject.marks & {"definite", "named"}:
        return 0
    loose = all(p.phrase is not None and p.phrase.role == "adverbial" and not p.is_clause for p in pieces[:at])
    return at if loose and any(" " in piece.text for piece in pieces[:at]) else 0


def _behind_subject(pieces: Sequence[Piece]) -> int:
    """ "Ein Faktor sind vermutlich die Gene" → "vermutlich | die Gene | ein Faktor"; 0 where no subject follows."""
    at = next((index for index, piece in enumerate(pieces) if is_subject(piece)), None)
    if at is None or any(p.is_clause or p.phrase is None or p.phrase.role == "predicate" for p in pieces[:at]):
        return 0
    return 0 if pieces[at].ends_in_clause else at + 1


def _named_first(pieces: list[Piece]) -> list[Piece]:
    """ "(Was hatte) | vor Jacob Burckhardt | Georg Voigt | (erkannt)" → "Georg Voigt | vor Jacob Burckhardt"."""
    at = next((index for index, piece in enumerate(pieces) if is_subject(piece)), 0)
    subject = pieces[at].phrase if at else None
    if subject is None or subject.head.tag != "NE" or subject.preposition or _is_still_open(pieces[at]):
        return pieces
    loose = all(p.phrase is not None and p.phrase.role == "adverbial" and not p.is_clause for p in pieces[:at])
    end = behind_loose(pieces, at)
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
    subject = next((piece.phrase for piece in pieces if is_subject(piece)), None)
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
    return of and is_subject(last) and last.phrase is not None and "indefinite" in last.phrase.marks


def _end_of(front: Piece, pieces: Sequence[Piece]) -> int | None:
    """Where what stood in the Vorfeld closes the question, None if it does not."""
    if front.phrase is not None and front.phrase.head.tag in ("VVPP", "VVINF") and len(front.phrase.tokens) == 1:
        # "Gegründet wurde die Stadt …": the verb goes to the end
        return next((i for i, p in enumerate(pieces) if p.is_clause), len(pieces))
    if _ends_in_verb(front):  # "In Brand gesteckt wurde die Burg": so does what the verb has with it
        return next((i for i, p in enumerate(pieces) if p.is_clause), len(pieces))
    if front.text.lower() in words("fame_adjectives"):  # "Berühmt machte ihn das Buch": so does what it made of him
        return next((i for i, p in enumerate(pieces) if p.is_clause or p.phrase is None), len(pieces))
    return None


def _ends_in_verb(front: Piece) -> bool:
    """ "In Brand gesteckt", "Zum ersten Mal erwähnt": a participle with what belongs to it."""
    told = front.phrase.tokens if front.phrase is not None else ()
    return len(told) > 1 and told[-1].tag == "VVPP" and all(t.tag != "$," for t in told)


def _is_somebody_given(pieces: Sequence[Piece]) -> bool:
    """Does somebody in the dative stand first, and behind him the subject, if only behind times and places?"""
    first = pieces[0].phrase if len(pieces) > 1 else None
    if first is None or first.role != "dative" or pieces[0].ends_in_clause:
        return False
    named = first.kind == "person" or (first.head.tag == "NE" and first.preposition is None)
    at = next((index for index, piece in enumerate(pieces) if is_subject(piece)), 0)
    return named and at > 0 and all(p.phrase is not None and p.phrase.role == "adverbial" for p in pieces[1:at])


def _is_subject_last(pieces: Sequence[Piece]) -> bool:
    """ "(reisten) | seit der Römerzeit | Herrscher": does nothing stand behind adverbials but the subject?"""
    *before, last = pieces or [Piece("")]
    whole = is_subject(last) and not last.ends_in_clause
    return whole and bool(before) and all(p.phrase is not None and p.phrase.role == "adverbial" for p in before)
