"""What a question or statement is put together from: the phrases of a clause as they will be written, in order.

What is not understood is cut off where the clause is complete without it, otherwise nothing is asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from operator import attrgetter

from quizgen.languages import Abstain
from quizgen.languages.german.loose_words import (
    DASHES,
    all_tokens,
    closing_of,
    complete_before,
    dashed_until,
    is_inherited,
    is_pair,
    is_verbal,
    joins_adverbs,
    joins_verbs,
    puzzle,
)
from quizgen.languages.german.spelling import written
from quizgen.languages.german.tags import OPENING, QUOTES
from quizgen.languages.german.wordlists import table, words
from quizgen.model import Clause, Phrase, Token

DROPPABLE = frozenset({"cause", "concession", "manner", "means", "purpose", "other", "members"})
"""Clauses that say more of what is already said: a question that does not ask for them may leave them out."""

LONG_CLAUSE = 6
"""Such a clause of more words is left out."""

ADJUNCTS = frozenset({"time", "since", "until", "duration", "manner", "cause", "other"})
"""Relations of phrases without which the clause is still a whole one."""

NEEDING = ("brauchen", "benötigen")
"""Verbs that say little without what something is needed for."""

_RELATIVES = ("PRELS", "PRELAT", "PWAV")


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
        return self.phrase.tokens[0].tag != "PROAV" and [t.text for t in self.phrase.tokens[1:2]] != [","]

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
        return self.phrase.kind == "clause" or any(
            p.relation in closing and p.end >= self.phrase.end for p in self.phrase.parts
        )


def pieces_of(
    clause: Clause, without: Phrase | None = None, replace: Phrase | None = None, by: str = "", brief: bool = False
) -> tuple[Piece | None, list[Piece]]:
    """The Vorfeld and all that follows in the order of the text, without the finite verb, commas and connectives.

    `without` is the phrase that a question asks for, `replace` one that other words take the place of; `brief`
    leaves out whatever the clause is complete without.
    """
    front: Piece | None = None
    rest: list[Piece] = []
    wanted = without or replace
    left_out: Phrase | None = None
    for phrase in clause.phrases:
        if is_inherited(clause, phrase) and phrase is not without:
            front = Piece(by if phrase is replace else written(phrase, brief), phrase)
    for item in _understood(clause, wanted):
        if isinstance(item, Token):
            rest.append(Piece(item.text))
            continue
        if _ends_clause_before(clause, item):
            raise Abstain(f"„{item.text}“ may belong to the clause before it")
        if left_out is not None and _stands_between(clause, left_out, item):
            left_out = None
        if left_out is not None and item.kind != "clause" and item.role == "adverbial" and item is not without:
            raise Abstain(f"„{item.text}“ may belong to the clause before it")  # "um Waren zu bringen, nach Rom"
        if left_out is not None and item.kind == "clause" and item.start - left_out.end in range(4):
            if item is without:
                raise Abstain(f"„{item.text[:40]}“ may belong to the clause before it")
            left_out = item
            continue  # "um zu beweisen, | dass …": it goes with what is left out
        if without is not None and _may_belong_to(clause, item, without):
            raise Abstain(f"„{item.text}“ may belong to the clause before it")  # "damit er abschaltet, wenn …"
        told = without is not None and (_tells_time_again(item, without) or _is_dated(clause, item))
        if item is without or (item is not replace and (told or _is_droppable(clause, item, brief))):
            left_out = item if item.kind == "clause" and item is not without and item.field != "front" else left_out
            continue
        if wanted is not None and item.end + 1 == wanted.start and _is_focus(item) and wanted.relation != "name":
            if item.text.lower() in words("kept_before_keys") and wanted.role != "subject" and wanted.field != "front":
                rest.append(Piece(item.text))  # "Wovon ernähren sich Pferde vor allem?"
            continue  # "bereits | 1950": it says something about the key
        if without is not None and _says_more_of(clause, item, without):
            continue
        piece = Piece(by if item is replace else written(item, brief), item)
        if item.field == "front" and clause.kind == "main":
            front = piece
        else:
            rest.append(piece)
    return front, rest


def _may_belong_to(clause: Clause, item: Phrase, asked: Phrase) -> bool:
    """Does an adverbial or clause follow a clause that is asked for and stands behind the finite verb?"""
    if asked.kind != "clause" or asked.field == "front" or item.start < asked.end:
        return False
    if item.tokens[0].text.lower() in words("going_on_openers") or _stands_between(clause, asked, item):
        return False  # "schmilzt, wenn es warm wird, | was zu Fluten führt"
    return item.kind == "clause" or item.role == "adverbial"


def _stands_between(clause: Clause, before: Phrase, item: Phrase) -> bool:
    """ "wurden, bevor sie abfuhren, | in den Wagen | gebracht": before the last verb nothing hangs on a clause."""
    return item.kind != "clause" and before.kind == "clause" and any(v.start > item.end for v in clause.verbs)


def _ends_clause_before(clause: Clause, item: Phrase) -> bool:
    """ "…, wo er sich aus zwei Bächen bildet|, dem Eschach und dem Dorfbach": nothing that the verb asks for."""
    if item.kind == "clause" or item.preposition is not None or item.role not in ("object", "dative"):
        return False
    before = (p for p in clause.phrases if p.kind == "clause" and p.field != "front" and 0 < item.start - p.end <= 2)
    return any(not _stands_between(clause, p, item) for p in before)


def _says_more_of(clause: Clause, item: Phrase, asked: Phrase) -> bool:
    """ "Mauern … gebaut, | die bewacht wurden": a relative clause that goes with the noun before it."""
    beside = 0 < item.start - asked.end <= 2
    if item.kind == "clause" and item.tokens[0].text == "als" and asked.relation in ("time", "until") and beside:
        return True  # "blieb bis 1953 Herrscher", "bis 1953, | als er starb"
    if item.kind != "clause" or not any(t.tag in _RELATIVES for t in item.tokens[:2]):
        return False
    nouns = [p for p in clause.phrases if p.end <= item.start and p.kind != "time" and p.head.tag in ("NN", "NE", "FM")]
    if item.tokens[0].tag == "PWAV" and asked.class_ is None:
        return beside and asked.relation == "place"  # "in den Bergen, | wo er entspringt"
    return bool(nouns) and max(nouns, key=attrgetter("end")) is asked


def _tells_time_again(item: Phrase, asked: Phrase) -> bool:
    """ "starb 1740, | als sie 23 Jahre alt war": who asks when does not say when."""
    dated = asked.relation == "time" and asked.kind == "time"
    return dated and item.kind == "clause" and item.relation == "time" and item.start > asked.end


def _is_dated(clause: Clause, item: Phrase) -> bool:
    """ "Nachdem er die Firma verlassen hatte, gründete er | 1886 | …": the year tells when as well."""
    before = item.kind == "clause" and item.field == "front" and item.relation == "time"
    return before and any(p.relation == "time" and _YEAR.fullmatch(p.tokens[-1].text) for p in clause.phrases)


_YEAR = re.compile(r"1\d{3}|20\d\d")


def _is_focus(phrase: Phrase) -> bool:
    return set(phrase.text.lower().split()) <= set(words("focus_words")) - {"nicht"}


def _understood(clause: Clause, wanted: Phrase | None) -> Iterator[Phrase | Token]:
    """Phrases and loose verb forms in order, as far as the clause is understood."""
    starts = {p.start: p for p in clause.phrases if not is_inherited(clause, p)}
    at, skip_to = clause.start, 0
    for token in all_tokens(clause):
        if token.start < at or token.start < skip_to:
            continue
        phrase = starts.get(token.start)
        if token.text.lower() in words("explaining_adverbs") and token.start > clause.start:
            if complete_before(clause, token, wanted):
                return  # "…, darunter John Wesley": what follows only explains
            raise Abstain(f"what „{token.text}“ explains is not certain")
        if phrase is not None:
            at = phrase.end
            yield phrase
        elif joins_adverbs(clause, token, starts) or joins_verbs(clause, token):
            yield token
        elif (closing := _enclosed_until(clause, token, wanted)) is not None:
            skip_to = closing
        elif token.text in QUOTES and clause.finite is not None and _quotes(token, clause.finite):
            continue  # "Auf der Milch „schwimmt“ die Sahne"
        elif (reason := puzzle(clause, token, starts)) is not None:
            if token.tag == "KON" and not is_pair(clause, token) and complete_before(clause, token, wanted):
                return  # "wurde schwer beschädigt | und später abgerissen"
            if token.text in DASHES | {":", ";"} and complete_before(clause, token, wanted):
                return  # "ist in elf Kantone geteilt | – darunter zwei kleine"
            if token.tag == "$," and _is_afterthought(clause, token, wanted):
                return  # "erklärte sich 2014 zum Kalifat|, mit Autorität über alle Muslime"
            raise Abstain(reason)
        elif is_verbal(clause, token):
            yield token


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
    adding = bool(opening) and opening[0] in words("adding_adverbs")
    if opening and (pair or adding or opening[0] in words("afterthought_openers")):
        told = wanted is not None and adding and _goes_on_with(clause, comma, wanted)
        return complete_before(clause, comma, wanted) and not told
    if before is not None and _renames(clause, comma, before):
        return wanted is None or wanted.end <= comma.start
    if before is None or before is wanted or before.role in ("subject", "object", "dative", "predicate"):
        return False
    return complete_before(clause, comma, wanted)


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


def _is_droppable(clause: Clause, phrase: Phrase, brief: bool) -> bool:
    """What the question is clear without: long clauses, "später", "in dieser Zeit"."""
    if phrase.kind == "quotation" and (brief or phrase.resolved is None):
        return True
    if phrase.kind == "clause":
        opener = phrase.tokens[0].text.lower()
        going_on = opener in words("going_on_openers") and phrase.relation != "content"
        if going_on or opener in words("consequence_openers"):
            return True  # what came of it
        if phrase.tokens[0].text.lower() == "was" and phrase.field != "front" and phrase.relation != "content":
            return True  # "schloss die Schule, was viele empörte": what is thought of it
        if phrase.relation == "purpose" and clause.lemma in NEEDING and phrase.resolved is not None and not brief:
            return False  # "Wie lange brauchte er, | um die Decke auszumalen?"
        if phrase.relation == "purpose" and any(t.text in ("genug", "genügend") for t in clause.tokens):
            return False  # "hatte genug Geld, | um ein Haus zu bauen"
        return phrase.relation in DROPPABLE and (brief or phrase.resolved is None or len(phrase.tokens) > LONG_CLAUSE)
    low = phrase.text.lower()
    if low in words("kept_in_namings") and clause.frame == "naming":
        return False  # "Wie wird Karlsruhe | auch | genannt?": it has another name
    if _is_connective(phrase) or (len(phrase.tokens) == 1 and low in words("droppable_adverbs")):
        following = next((t for t in all_tokens(clause) if t.start >= phrase.end), None)
        # "stellte sie wieder | her", "ebenso | wie in Australien", "doppelt so | viele"
        kept = ("PTKVZ", "PIAT", "PIDAT") if low == "so" else ("PTKVZ",)
        return following is None or (following.tag not in kept and following.text != "wie")
    if table("idioms").get(low) == ("drop",):
        return True
    if phrase.resolved is not None or phrase.role != "adverbial":
        return False
    return phrase.relation in ADJUNCTS or is_left_out(clause, phrase)


def is_left_out(clause: Clause, phrase: Phrase) -> bool:
    """ "Neben dieser Stelle", "Nach ihnen": nobody knows what is meant, and the clause is a whole one without it."""
    needed = words("position_verbs") | words("dwelling_verbs") | words("motion_verbs")
    if phrase.resolved is not None or phrase.role != "adverbial" or phrase.kind == "clause":
        return False
    if clause.lemma in needed or clause.frame in ("copula", "existence", "naming") or phrase.field != "front":
        return False
    aside = phrase.preposition in words("prepositions_left_out") and phrase.relation in ("circumstance", "company")
    return aside and any(t.tag in ("PDAT", "PPER", "PPOSAT") for t in phrase.tokens)


def _is_connective(phrase: Phrase) -> bool:
    """A word that only points backwards: "daher", "allerdings"."""
    if len(phrase.tokens) == 1 and _is_misspelt_connective(phrase.tokens[0]):
        return True
    return (
        len(phrase.tokens) == 1
        and phrase.text.lower() in words("connectives")
        and phrase.head.tag not in ("PPER", "PDS")
    )


def _is_misspelt_connective(token: Token) -> bool:
    """A connective with one wrong letter, as texts have them: "außerden"."""
    form = token.text.lower()
    if token.tag not in ("ADV", "ADJD", "FM", "XY") or len(form) < 6 or form in words("connectives"):
        return False
    return any(
        len(word) == len(form) and sum(a != b for a, b in zip(word, form, strict=True)) == 1
        for word in words("connectives")
    )
