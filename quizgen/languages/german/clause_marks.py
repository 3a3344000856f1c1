"""What must be known of a clause beside its phrases: negated, passive, past, hedged, a question …"""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizgen.languages.german.clause_verbs import own_verbs
from quizgen.languages.german.clauses import Span
from quizgen.languages.german.tags import FINITE
from quizgen.languages.german.times import is_year
from quizgen.languages.german.verbs import auxiliary, finite_readings
from quizgen.languages.german.wordlists import table, words
from quizgen.model import Token


def clause_marks(tokens: Sequence[Token], span: Span, text: str) -> frozenset[str]:
    """The marks of a clause in a sentence of that text: "Igel fressen kein Obst." is negated."""
    own = [tokens[i] for i in span.own]
    verbal = [tokens[i] for i in own_verbs(tokens, span)]
    finite = tokens[span.finite] if span.finite is not None else None
    ending = text.rstrip("\"“”»«') ")
    found = {
        "negated": any(negates(t) for t in own),
        "modal": any(t.tag.startswith("VM") for t in own),
        "passive": _is_passive(verbal),
        "stative": _is_stative(finite, verbal),
        "subjunctive": finite is not None and _is_subjunctive(finite),
        "hedged": any(t.text.lower() in words("hedges") for t in own),
        "reported": any(t.text.lower() in words("reporting_words") for t in own),
        "announced": _is_announced(tokens, span),
        "question": ending.endswith("?"),
        "exclamation": ending.endswith("!"),
        "quoted": span.quoted,
        "bracketed": span.bracketed,
        "asserted": _asserts(tokens, span),
        "past": is_past(finite, verbal),
    }
    return frozenset(name for name, holds in found.items() if holds)


def _is_announced(tokens: Sequence[Token], span: Span) -> bool:
    """ "Der Präsident kündigte an: | Die USA sollen …": does somebody say so, before a colon?"""
    first = min(span.own)
    if first == 0 or tokens[first - 1].text != ":":
        return False
    prefix = next((t.text for t in tokens[:first] if t.tag == "PTKVZ"), "")
    said = (prefix + t.lemma for t in tokens[:first] if t.tag in FINITE | {"VVPP"})
    naming = table("verb_frames")
    return any(lemma in words("reporting_verbs") and naming.get(lemma) != ("naming",) for lemma in said)


def _asserts(tokens: Sequence[Token], span: Span) -> bool:
    """Does a subordinate clause state a fact by itself: "weil sie Nektar suchen", "als Marconi 1901 nach Rom zog"?"""
    opener = tokens[span.opener].text.lower() if span.opener is not None else ""
    if opener in words("asserting_openers"):
        return True
    if opener != "als" or span.opener != span.start or span.finite is None or tokens[span.opener].tag != "KOUS":
        return False
    own = [tokens[i] for i in span.own]
    told = any(t.tag == "NE" for t in own) and any(t.tag == "CARD" and is_year(t.text) for t in own)
    return told and is_past(tokens[span.finite], []) and not compares(tokens, span.start)


def compares(tokens: Sequence[Token], at: int) -> bool:
    """ "früher, | als": is there a comparative right before the clause?"""
    before = [t for t in tokens[max(0, at - 4) : at] if t.tag in ("ADJD", "ADV")]
    return any(re.fullmatch(r".{3,}er|mehr|anders", t.text) for t in before)


def negates(token: Token) -> bool:
    """Does the word deny something: "nicht", "keine", "niemand"?"""
    low = token.text.lower()
    return token.tag == "PTKNEG" or low.startswith("kein") or low in words("negations")


def tells_figure(own: Sequence[Token], lemmas: frozenset[str]) -> bool:
    """ "Der Umsatz lag 2011 bei 14 Milliarden Euro": how much of it there was at some time."""
    amounts = any(t.tag == "CARD" and not is_year(t.text) for t in own)
    return amounts and bool(lemmas & words("verbs_of_standing_figures"))


def _is_passive(own: Sequence[Token]) -> bool:
    """werden with a participle, and no other auxiliary between: "wurde eingeräumt", "worden sein"."""
    participle = any(t.tag == "VVPP" for t in own)
    return participle and any(t.tag.startswith("VA") and (t.lemma == "werden" or t.text == "worden") for t in own)


def _is_stative(finite: Token | None, own: Sequence[Token]) -> bool:
    """sein with the participle of a verb that has no such perfect: "war abgeschlossen", but not "ist gekommen"."""
    if finite is None or finite.lemma != "sein" or any(t.text == "worden" for t in own):
        return False
    last = next((t for t in reversed(own) if t.tag == "VVPP"), None)
    return last is not None and auxiliary(last.lemma) == "haben"


def _is_subjunctive(token: Token) -> bool:
    readings = finite_readings(token.text) or finite_readings(token.text.lower())
    third = [r for r in readings if r.person == 3]
    return bool(third) and all(r.mood == "subjunctive" for r in third)


def is_past(finite: Token | None, others: Sequence[Token]) -> bool:
    """Does a clause speak of what is over? "starb", "hat entdeckt", but "liegt" and "ist gegliedert" do not."""
    if finite is None:
        return False
    third = [r for r in finite_readings(finite.text.lower()) if r.person == 3]
    if third and all(r.tense == "past" for r in third):
        return True
    return finite.tag == "VAFIN" and finite.lemma == "haben" and any(t.tag == "VVPP" for t in others)
