"""What a question or statement is put together from: the phrases of a clause as they will be written, in order.

What is not understood is cut off where the clause is complete without it, otherwise nothing is asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from quizgen.languages import Abstain
from quizgen.languages.german.nouns import genders
from quizgen.languages.german.references import core
from quizgen.languages.german.tags import CLOSING, INFINITE, OPENING, QUOTES
from quizgen.languages.german.wordlists import table, words
from quizgen.model import Clause, Phrase, Token


@dataclass(frozen=True, slots=True)
class Piece:
    """One thing in the order of a clause: a phrase as it will be written, or a word between phrases."""

    text: str
    phrase: Phrase | None = None
    glued: bool = False
    """Whether no space stands before it."""

    @property
    def is_clause(self) -> bool:
        """Is it a clause, which needs a comma before it?"""
        return self.phrase is not None and self.phrase.kind == "clause" and self.phrase.tokens[0].tag != "PROAV"

    @property
    def ends_in_clause(self) -> bool:
        """Does it end in a clause or apposition, which needs a comma behind it?"""
        if self.phrase is None:
            return False
        closing = ("relative", "apposition", "content")
        if self.phrase.kind != "clause" and not self.text.endswith(self.phrase.tokens[-1].text):
            return False  # it was written without what ended it
        if any(p.kind == "clause" and p.end >= self.phrase.end for p in self.phrase.parts):
            return True
        if any(a.tag == "$," and b.tag == "VVPP" for a, b in pairwise(self.phrase.tokens)):
            return True  # "Bergleute, eingeschlossen von Wassermassen"
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
    for phrase in clause.phrases:
        if _is_inherited(clause, phrase) and phrase is not without:
            front = Piece(by if phrase is replace else written(phrase, brief), phrase)
    for item in _understood(clause, wanted):
        if isinstance(item, Token):
            rest.append(Piece(item.text))
            continue
        if item is without or (item is not replace and _is_droppable(clause, item, brief)):
            continue
        if wanted is not None and item.end + 1 == wanted.start and _is_focus(item):
            continue  # "vor allem | Vögel": it says something about the key
        piece = Piece(by if item is replace else written(item, brief), item)
        if item.field == "front" and clause.kind == "main":
            front = piece
        else:
            rest.append(piece)
    return front, rest


def _is_focus(phrase: Phrase) -> bool:
    return set(phrase.text.lower().split()) <= set(words("focus_words")) - {"nicht"}


def _is_inherited(clause: Clause, phrase: Phrase) -> bool:
    """Does the phrase stand in the clause before: the subject that both share?"""
    return phrase.end <= clause.start or phrase.start >= clause.end


def _understood(clause: Clause, wanted: Phrase | None) -> Iterator[Phrase | Token]:
    """Phrases and loose verb forms in order, as far as the clause is understood."""
    starts = {p.start: p for p in clause.phrases if not _is_inherited(clause, p)}
    at, skip_to = clause.start, 0
    for token in _all_tokens(clause):
        if token.start < at or token.start < skip_to:
            continue
        phrase = starts.get(token.start)
        if token.text.lower() in words("explaining_adverbs") and token.start > clause.start:
            if _complete_before(clause, token, wanted):
                return  # "…, darunter John Wesley": what follows only explains
            raise Abstain(f"what „{token.text}“ explains is not certain")
        if phrase is not None:
            at = phrase.end
            yield phrase
        elif _joins_adverbs(clause, token, starts) or _joins_verbs(clause, token):
            yield token
        elif token.text in OPENING and (closing := _closing(clause, token, wanted)) is not None:
            skip_to = closing
        elif (reason := _puzzle(clause, token, starts)) is not None:
            if token.tag == "KON" and not _is_pair(clause, token) and _complete_before(clause, token, wanted):
                return  # "wurde schwer beschädigt | und später abgerissen"
            raise Abstain(reason)
        elif _is_verbal(clause, token):
            yield token


def _joins_adverbs(clause: Clause, token: Token, starts: dict[int, Phrase]) -> bool:
    """ "politisch wie organisatorisch": the same kind of adverb on both sides."""
    if token.tag not in ("KON", "KOKOM"):
        return False
    before = next((p for p in clause.phrases if p.end == token.start - 1), None)
    after = starts.get(token.end + 1)
    return before is not None and after is not None and before.head.tag == after.head.tag == "ADJD"


def _joins_verbs(clause: Clause, conjunction: Token) -> bool:
    """ "vertrieben oder erstochen": two participles or infinitives side by side."""
    sides = [t.tag for t in clause.tokens if t.end == conjunction.start - 1 or t.start == conjunction.end + 1]
    return conjunction.tag == "KON" and len(sides) == 2 and sides[0] == sides[1] and sides[0] in INFINITE


def _is_verbal(clause: Clause, token: Token) -> bool:
    """Is it a loose word that the question needs: a verb form, a particle, an adverb in no phrase?"""
    if token == clause.finite or token is clause.opener or token.tag in ("$,", "$.", "KON"):
        return False
    return token.text.lower() not in words("droppable_adverbs") and token.text.lower() not in words("connectives")


def _puzzle(clause: Clause, token: Token, starts: dict[int, Phrase]) -> str | None:
    """What is not understood about a token in no phrase, None if it is."""
    later = any(start > token.start for start in starts)
    if token.tag == "$,":
        return "a comma that the analysis does not understand" if _is_strange_comma(clause, token, starts) else None
    if token.tag == "KON":
        begun = token.start > clause.start
        return (
            f"a „{token.text}“ that the analysis does not understand"
            if begun and (later or _is_pair(clause, token))
            else None
        )
    following = next((p for start, p in sorted(starts.items()) if start > token.start), None)
    if token.text in (":", ";") and following is not None and following.kind not in ("quotation", "clause"):
        return "a colon that the analysis does not understand"
    if token.tag == "$(" or token.text in QUOTES or token.text in OPENING | CLOSING:
        return f"a stray {token.text} in the clause"
    lost = ("ART", "APPR", "APPRART", "PRELS", "KOUS", "VVFIN", "VAFIN", "VMFIN")
    if token.tag in lost and token not in (clause.finite, clause.opener):
        return f"„{token.text}“ belongs to no phrase"
    return None


def _is_pair(clause: Clause, conjunction: Token) -> bool:
    """ "zu oder aus", "ein- oder ausgegliedert", "mehr und mehr": half of what is joined says nothing."""
    tokens = _all_tokens(clause)
    before = next((t for t in reversed(tokens) if t.end <= conjunction.start), None)
    after = next((t for t in tokens if t.start >= conjunction.end), None)
    if before is None or after is None:
        return False
    return before.tag in ("TRUNC", "PTKVZ", "APPR") or before.text.endswith("-") or before.text == after.text


def _complete_before(clause: Clause, token: Token, wanted: Phrase | None) -> bool:
    """Is the clause whole without what follows: its verbs, its subject and the wanted phrase stand before?"""
    if clause.kind != "main" or clause.finite is None or clause.finite.start > token.start:
        return False
    needed = [
        p for p in clause.phrases if p is wanted or (p.role in ("subject", "object", "predicate", "dative") and p.sure)
    ]
    if any(p.start > token.start for p in needed if not _is_inherited(clause, p)):
        return False
    predicative = clause.frame in ("copula", "becoming") and "passive" not in clause.marks
    if predicative and not any(
        p.start < token.start and p.relation in ("predicate", "manner", "place") for p in clause.phrases
    ):
        return False
    verbs = [t for t in clause.tokens if t.tag in INFINITE | {"PTKVZ"} and t != clause.finite]
    after = [t for t in verbs if t.start > token.start]
    return not after or (token.tag == "KON" and len(after) < len(verbs))


def _closing(clause: Clause, opening: Token, wanted: Phrase | None) -> int | None:
    """The end of a bracket in the clause that the wanted phrase does not stand in."""
    closing = next((t for t in _all_tokens(clause) if t.start > opening.start and t.text in CLOSING), None)
    if closing is None or (wanted is not None and opening.start < wanted.start < closing.end):
        return None
    return closing.end


DROPPABLE = frozenset({"cause", "concession", "manner", "means", "purpose", "other", "members"})
"""Clauses that say more of what is already said: a question that does not ask for them may leave them out."""

ADJUNCTS = frozenset({"time", "since", "until", "duration", "manner", "cause", "other"})
"""Relations of phrases without which the clause is still a whole one."""


def _is_droppable(clause: Clause, phrase: Phrase, brief: bool) -> bool:
    """What the question is clear without: long clauses, "später", "in dieser Zeit"."""
    if phrase.kind == "quotation" and (brief or phrase.resolved is None):
        return True
    if phrase.kind == "clause":
        return phrase.relation in DROPPABLE and (brief or phrase.resolved is None or len(phrase.tokens) > 6)
    low = phrase.text.lower()
    if _is_connective(phrase) or (len(phrase.tokens) == 1 and low in words("droppable_adverbs")):
        return True
    if table("idioms").get(low) == ("drop",):
        return True
    return phrase.resolved is None and phrase.relation in ADJUNCTS and phrase.role == "adverbial"


def _all_tokens(clause: Clause) -> list[Token]:
    """The clause's own tokens and those inside its phrases, in order."""
    inside = {t.start: t for p in clause.phrases for t in p.tokens if clause.start <= t.start < clause.end}
    own = {t.start: t for t in clause.tokens}
    return [token for _, token in sorted({**inside, **own}.items())]


def _is_strange_comma(clause: Clause, comma: Token, starts: dict[int, Phrase]) -> bool:
    """A comma between two phrases of a clause means something that was not understood: a list, an insertion."""
    word = next((t.text.lower() for t in _all_tokens(clause) if t.start >= comma.end), "")
    if word in ("aber", "sondern", "doch", "und", "oder", "sowie", "jedoch"):
        return True
    following = next((p for start, p in sorted(starts.items()) if start >= comma.end), None)
    before = [p for p in clause.phrases if p.end <= comma.start]
    beside_clause = following is not None and following.kind in ("clause", "quotation")
    closes = bool(before) and Piece("", max(before, key=_end)).ends_in_clause
    verb_next = clause.finite is not None and 0 <= clause.finite.start - comma.end <= 2
    return following is not None and not (beside_clause or closes or verb_next)


def _end(phrase: Phrase) -> int:
    return phrase.end


def _is_connective(phrase: Phrase) -> bool:
    """A word that only points backwards: "daher", "allerdings"."""
    if len(phrase.tokens) == 1 and _is_misspelt_connective(phrase.tokens[0]):
        return True
    return (
        len(phrase.tokens) == 1
        and phrase.text.lower() in words("connectives")
        and phrase.head.tag not in ("PPER", "PDS")
    )


_OPENERS = ("KOUS", "KOUI", "PRELS", "PRELAT", "PROAV", "PWS", "PWAV", "PWAT")


def _is_well_opened(phrase: Phrase) -> bool:
    """Does a clause begin with a word that opens it, with its verb, or hold an infinitive with zu?"""
    first = [token.tag for token in phrase.tokens[:3]]
    infinitive = any(t.tag in ("VVIZU", "PTKZU") for t in phrase.tokens)
    return any(tag in _OPENERS for tag in first) or first[0].endswith("FIN") or infinitive


def _is_misspelt_connective(token: Token) -> bool:
    """A connective with one wrong letter, as texts have them: "außerden"."""
    form = token.text.lower()
    if token.tag not in ("ADV", "ADJD", "FM", "XY") or len(form) < 6 or form in words("connectives"):
        return False
    return any(
        len(word) == len(form) and sum(a != b for a, b in zip(word, form, strict=True)) == 1
        for word in words("connectives")
    )


def written(phrase: Phrase, brief: bool = False) -> str:
    """The phrase as it can stand in a question; `brief` leaves out what only explains it."""
    if phrase.resolved is None:
        raise Abstain(f"what „{phrase.text}“ means is only known from the text")
    if phrase.resolved != phrase.text:
        return phrase.resolved
    if phrase.kind == "clause" and not _is_well_opened(phrase):
        raise Abstain(f"„{phrase.text[:40]}“ is no whole clause")
    if phrase.kind != "clause" and _is_torn(phrase):
        raise Abstain(f"„{phrase.text[:40]}“ is half a noun phrase")
    text = lower_first(shortened(core(phrase) if brief else phrase), phrase)
    while (first := text.partition(" ")[0].lower()) in words("droppable_before_keys") and " " in text:
        text = text[len(first) :].lstrip()
    return text


def _is_torn(phrase: Phrase) -> bool:
    """ "damalige Sekretär" lacks its article, "Marie und" its second half, "die vom 24. Juni" its noun."""
    first, last = phrase.tokens[0], phrase.tokens[-1]
    if last.tag == "KON" or first.tag in ("KON", "PRELAT", "PWAT"):
        return True
    if first.text.lower() == "um" and any(t.tag in ("PTKZU", "VVIZU") for t in phrase.tokens):
        return True
    if first.tag == "ART" and len(phrase.tokens) == 1:
        return True
    if first.tag == "ART" and phrase.tokens[1].tag in ("APPR", "APPRART"):
        return not any(t.tag == "ADJA" for t in phrase.tokens)
    if first.tag != "ADJA" or phrase.head.tag != "NN" or phrase.number == "plural" or not first.text.endswith("e"):
        return False
    return bool(found := genders(phrase.head.text)) and "feminine" not in found


def shortened(phrase: Phrase) -> str:
    """The phrase without what stands in brackets: „die neue Opposition (Zinov'ev u.a.)“ → „die neue Opposition“."""
    text = phrase.text
    for part in sorted(phrase.parts, key=lambda p: -p.start):
        if part.relation == "members":
            start, end = part.start - phrase.start, part.end - phrase.start
            text = text[:start].rstrip() + text[end:]
    return text


def lower_first(text: str, phrase: Phrase) -> str:
    """The text with a small first letter unless its first word is a noun or a name."""
    first = phrase.tokens[0]
    word = text.split(" ", 1)[0]
    if first.text != word or first.tag in ("NN", "NE", "FM", "XY", "TRUNC") or (word.isupper() and len(word) > 1):
        return text
    following = phrase.tokens[1] if len(phrase.tokens) > 1 else None
    if first.tag == "ADJA" and (following is None or following.tag not in ("ADJA", "NN", "NE", "CARD", "$,", "KON")):
        return text  # "Älteste", a nominalised adjective
    if first.tag == "ADJA" and following is not None and following.tag == "KON" and phrase.tokens[2].tag != "ADJA":
        return text  # "Älteste und Diakone"
    if first.tag == "ADJA" and phrase.field != "front":
        return text  # "Berliner Mauer" inside a sentence is written as it is
    if first.tag == "ADJA" and re.fullmatch(r"[A-ZÄÖÜ]\w+er", word):
        return text
    return text[:1].lower() + text[1:]
