"""What a question or statement is put together from: the phrases of a clause as they will be written, in order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from quizgen.languages.german.loose_words import is_inherited
from quizgen.languages.german.omissions import is_droppable
from quizgen.languages.german.phrases_beside import (
    begins_scale,
    check_belongs_here,
    goes_with,
    is_dated,
    is_focus_of,
    is_kept_before,
    narrows_purpose,
    says_more_of,
    stands_between,
    tells_time_again,
)
from quizgen.languages.german.spelling import written
from quizgen.languages.german.superlatives_alone import with_article
from quizgen.languages.german.tags import NOUNS
from quizgen.languages.german.understood_parts import understood_parts
from quizgen.languages.german.wordlists import words
from quizgen.model import Clause, Phrase, Token


@dataclass(frozen=True, slots=True)
class Piece:
    """One thing in the order of a clause: a phrase as it will be written, or a word between phrases."""

    text: str
    phrase: Phrase | None = None

    @property
    def is_clause(self) -> bool:
        """Is it a clause, which needs a comma before it? One that a word announces or limits has its own."""
        if self.phrase is None or self.phrase.kind != "clause":
            return False
        first, *behind = self.phrase.tokens
        listed = first.tag in NOUNS  # "begann, | Zäune, Mauern und Tore zu bauen"
        return first.tag != "PROAV" and (listed or [t.text for t in behind[:1]] != [","])

    @property
    def ends_in_clause(self) -> bool:
        """Does it end in a clause or apposition, which needs a comma behind it?"""
        if self.phrase is None:
            return False
        closing = ("relative", "apposition", "content")
        if self.phrase.kind != "clause" and not self.text.endswith(self.phrase.tokens[-1].text):
            return False  # it was written without what ended it
        if self.phrase.resolved not in (self.phrase.text, None) and "," not in self.text:
            return False  # "Sein Lehrer, der Maler Hans Thoma" → "der Maler Hans Thoma"
        if any(p.kind == "clause" and p.end >= self.phrase.end for p in self.phrase.parts):
            return True
        if any(a.tag == "$," and b.tag == "VVPP" for a, b in pairwise(self.phrase.tokens)):
            return True  # "Bergleute, eingeschlossen von Wassermassen"
        last = self.phrase.tokens[-1].tag
        if (last == "VVPP" or last.endswith("FIN")) and any(t.tag == "$," for t in self.phrase.tokens):
            return True  # "Jeanne d’Arc, auch „Jungfrau von Orléans“ genannt"
        ending = [p for p in self.phrase.parts if p.end >= self.phrase.end]
        if any(_is_singled_out(self.phrase, p) for p in ending):
            return True
        return self.phrase.kind == "clause" or any(p.relation in closing or _explains(self.phrase, p) for p in ending)


def _is_singled_out(phrase: Phrase, part: Phrase) -> bool:
    """ "der Widerstand, vor allem | unter Gandhi": what is put between commas by such words."""
    before = phrase.text[: part.start - phrase.start].rstrip()
    opener = before.rpartition(",")[2].strip().lower()
    return part.relation == "other" and "," in before and opener in words("before_openers")


def _explains(phrase: Phrase, part: Phrase) -> bool:
    """ "Ludwig, | (einst) Sohn Karls des Großen", "Schindler, | ein Hedonist und Spieler": no further one of a list."""
    leading = [
        p.start for p in phrase.parts if p.relation == "other" and p.tokens[-1].tag == "ADV" and p.end + 1 == part.start
    ]
    before = [t for t in phrase.tokens if t.end <= min((part.start, *leading))]
    while before and before[-1].tag in ("ADV", "ADJD"):
        before.pop()  # "Ali, | anfangs nur | Anführer eines Heeres"
    if part.relation != "other" or not before or before[-1].text != ",":
        return False
    joined = any(t.tag == "KON" for t in part.tokens)
    first = part.tokens[0]
    counted = any(t.tag == "CARD" or t.text.lower() == "beiden" for t in phrase.tokens if t.end <= phrase.head.start)
    named = any(p.relation == "name" and p.start <= phrase.head.end + 1 for p in phrase.parts)
    if named and joined and phrase.head.tag == "NN":
        return False  # "die drei Inseln Kos, | Naxos und Ios"
    if counted and "definite" in phrase.marks and all(t.tag in ("NE", "KON", "$,") for t in part.tokens):
        return True  # "die beiden Großmächte, | Preußen und Österreich"
    described = phrase.kind == "person" and first.tag == "ADJA" and first.text.islower()
    # "Galilei, | ein Physiker und …", "Galilei, | genialer Physiker und …": in a list of persons both are named
    return not joined or (phrase.head.tag == "NE" and (first.text.lower() in ("ein", "eine") or described))


def pieces_of(
    clause: Clause, without: Phrase | None = None, replace: Phrase | None = None, by: str = "", brief: bool = False
) -> tuple[Piece | None, list[Piece]]:
    """The Vorfeld and all that follows in the order of the text, without the finite verb, commas and connectives.

    `without` is the phrase that a question asks for, `replace` one that other words take the place of; `brief`
    leaves out whatever the clause is complete without.
    """
    front: Piece | None = None
    rest: list[Piece] = []

    def piece(phrase: Phrase) -> Piece:
        if phrase is replace:
            return Piece(by, phrase)
        greatest = with_article(clause, phrase) if without is not None else None
        return Piece(greatest or written(phrase, brief, asking=without is not None), phrase)

    for phrase in clause.phrases:
        if is_inherited(clause, phrase) and phrase is not without:
            if phrase.role == "adverbial":
                rest.append(piece(phrase))
            else:
                front = piece(phrase)
    for item in _kept(clause, without, replace, brief):
        if isinstance(item, Piece):
            rest.append(item)
        elif item.field == "front" and clause.kind == "main":
            front = piece(item)
        else:
            rest.append(piece(item))
    return front, _nouns_behind_subject(rest)


def by_pronoun(front: Piece | None, rest: Sequence[Piece]) -> Piece | None:
    """The clause in the Vorfeld with a pronoun for the noun that a question names before it.

    "Wenn das Magma austritt, nennt man es Lava" → "(Wie nennt man das Magma,) wenn es austritt"
    """
    if front is None or front.phrase is None or not front.is_clause:
        return front
    opener, _, told = front.text.partition(" ")
    for piece in rest:
        phrase = piece.phrase
        renamed = phrase is not None and phrase.head.tag == "PPER" and phrase.resolved == piece.text
        if not renamed or phrase is None or phrase.role not in ("subject", "object"):
            continue
        pronoun = "sie" if phrase.number == "plural" else PRONOUNS.get(phrase.gender or "")
        if pronoun and told.startswith(f"{piece.text} ") and told.count(piece.text) == 1:
            return Piece(f"{opener} {pronoun}{told[len(piece.text) :]}", phrase=front.phrase)
    return front


PRONOUNS = {"masculine": "er", "feminine": "sie", "neuter": "es"}


def _nouns_behind_subject(pieces: list[Piece]) -> list[Piece]:
    """ "spielten | ihn | Bands" → "Bands | den Jazz": a noun put in for a pronoun does not stand before the subject."""
    for at, (piece, following) in enumerate(pairwise(pieces)):
        phrase, subject = piece.phrase, following.phrase
        if phrase is None or subject is None or subject.role != "subject" or phrase.role not in ("object", "dative"):
            continue
        renamed = phrase.head.tag == "PPER" and phrase.resolved not in (None, phrase.text)
        given = phrase.role == "dative" and subject.relation == "patient" and subject.kind == "thing"
        if given and phrase.kind == "person":
            continue  # "wurde | ihm | der Preis | verliehen" → "Martin Luther King | der Preis"
        if renamed and piece.text == phrase.resolved:
            return [*pieces[:at], following, piece, *pieces[at + 2 :]]
    return pieces


def _kept(clause: Clause, without: Phrase | None, replace: Phrase | None, brief: bool) -> Iterator[Phrase | Piece]:
    """The phrases to write, and the words between them, without what the question leaves out."""
    wanted = without or replace
    left_out: Phrase | None = None
    for item in understood_parts(clause, wanted):
        if isinstance(item, Token):
            yield Piece(item.text)
            continue
        if left_out is not None and stands_between(clause, left_out, item):
            left_out = None
        if without is not None and (narrows_purpose(item, without) or begins_scale(item, without)):
            continue
        check_belongs_here(clause, item, without, left_out)
        if left_out is not None and goes_with(left_out, item):
            left_out = item
        elif item is without:
            continue
        elif item is not replace and (_is_told(clause, item, without) or is_droppable(clause, item, brief)):
            left_out = item if item.kind == "clause" and item.field != "front" else left_out
        elif wanted is not None and is_focus_of(item, wanted):
            if is_kept_before(item, wanted):
                yield Piece(item.text)
        elif without is None or not says_more_of(clause, item, without):
            yield item


def _is_told(clause: Clause, item: Phrase, asked: Phrase | None) -> bool:
    """Does the phrase tell the time, where another time is asked for or told?"""
    return asked is not None and (tells_time_again(item, asked) or is_dated(clause, item))
