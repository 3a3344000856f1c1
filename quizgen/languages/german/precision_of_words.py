"""What speaks against question words that another sense of the phrase may want: "woran", where it tells when."""

from __future__ import annotations

import re
from collections.abc import Callable

from quizgen.languages.german.attachment_of_times import is_event
from quizgen.languages.german.government import governed_prepositions
from quizgen.languages.german.times import is_year
from quizgen.languages.german.wholeness import Others
from quizgen.languages.german.wordlists import words
from quizgen.model import Clause, Phrase


def against_words(clause: Clause, about: Phrase, wh: str, others: Others) -> str | None:
    """Why the words may ask for something else than the phrase: "woran" about "an seinem Ende um 1200"."""
    for says, holds in _AGAINST:
        if holds(clause, about, wh, others):
            return f"„{about.text}“ {says}"
    return None


def _is_compared(clause: Clause, about: Phrase, wh: str, others: Others) -> bool:
    """ "wirkt unmittelbarer auf den Leser | als die Erzählung": it is no such thing, it is only less so."""
    if about.preposition != "als":
        return False
    alone = (p for p in others if p.end < about.start and len(p.tokens) == 1 and p.head.tag in _ADJECTIVES)
    return any(_COMPARATIVE.search(p.text.lower()) and p.text.lower() != p.head.lemma.lower() for p in alone)


_ADJECTIVES = ("ADJD", "ADJA", "ADV", "PIAT", "PIS")
_COMPARATIVE = re.compile(r"..er$|^(mehr|weniger)$")


def _are_owners(clause: Clause, about: Phrase, wh: str, others: Others) -> bool:
    """ "trennt die Täler | von Inn, Isar und Lech": whose the things may be, as names have no genitive."""
    things = [p for p in (about, *others) if p.role == "object" and p.number == "plural" and "definite" in p.marks]
    owners = (p for p in (about, *others) if p.preposition == "von" and p.marks & {"bare", "named"})
    listed = [p for p in owners if any(part.relation == "other" for part in p.parts)]
    return about in (*things, *listed) and any(p.end + 1 == q.start and not p.parts for p in things for q in listed)


def _is_edge_of_time(clause: Clause, about: Phrase, wh: str, others: Others) -> bool:
    """ "entstand | an ihrem Ende um 1200": when, if the noun is only an end or a beginning."""
    return wh == "woran" and about.head.text in words("edge_nouns")


def _tells_after_what(clause: Clause, about: Phrase, wh: str, others: Others) -> bool:
    """ "baute | nach dem Studium | eine Werkstatt auf": when, but "fragte | nach der Wahl"."""
    asked = "nach" in governed_prepositions(frozenset({clause.lemma or ""}))
    return wh == "wonach" and not asked and is_event(about.head.text)


def _is_from_then_on(clause: Clause, about: Phrase, wh: str, others: Others) -> bool:
    """ "eignen sich | nach 2012 | für Strahler": what is so for ever since is not so at a time."""
    dated = about.preposition == "nach" and len(about.tokens) == 2 and is_year(about.head.text)
    return wh == "wann" and dated and "past" not in clause.marks


def _is_let_do(clause: Clause, about: Phrase, wh: str, others: Others) -> bool:
    """ "ließ | Michelangelo | die Decke ausmalen": who does it, or for whom it is done."""
    lets = clause.finite is not None and clause.finite.lemma == "lassen"
    return wh == "wem" and lets and all(t.tag in ("NE", "NN", "FM") for t in about.tokens)


def _is_help_of(clause: Clause, about: Phrase, wh: str, others: Others) -> bool:
    """ "mit großer Hilfe der Nachbarn": with whose, for no help of persons is a means."""
    return wh == "womit" and about.head.text == "Hilfe" and any(p.kind in ("person", "group") for p in about.parts)


def _is_harmed_by(clause: Clause, about: Phrase, wh: str, others: Others) -> bool:
    """ "wurde | von Andrew | verwüstet": a name that no list knows may be that of a storm."""
    return wh == "von wem" and about.kind == "other" and clause.lemma in words("harming_verbs")


_AGAINST: tuple[tuple[str, Callable[[Clause, Phrase, str, Others], bool]], ...] = (
    ("is what is less so", _is_compared),
    ("may tell whose the things are, or they may be its", _are_owners),
    ("tells when it was", _is_edge_of_time),
    ("tells when it was", _tells_after_what),
    ("tells since when it is so", _is_from_then_on),
    ("may do it, or have it done", _is_let_do),
    ("tells with whose help", _is_help_of),
    ("may be a person or a storm", _is_harmed_by),
)
"""What it says instead, and how that is told."""
