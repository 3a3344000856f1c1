"""Times that lean on one told before: "damals", "am Ende des Jahres", "im nächsten Frühling"."""

from __future__ import annotations

from quizgen.languages.german.references.past import Past
from quizgen.languages.german.wordlists import words
from quizgen.model import Clause, Phrase


def year_meant(phrase: Phrase, clause: Clause, past: Past) -> str | None:
    """ "damals" → "im Jahr 1900", "am Ende des Jahres" → "… 1900", if the sentence before names one year only."""
    if len(past.years) != 1:
        return None
    year = next(iter(past.years))
    if phrase.text.lower() == "damals" and "past" in clause.marks:
        return f"im Jahr {year}"
    edge = _is_edge(phrase, ("Jahres",)) and "past" in clause.marks
    return f"{phrase.text[:1].lower()}{phrase.text[1:]} {year}" if edge else None


def leans_on_time(phrase: Phrase, clause: Clause) -> bool:
    """ "am Ende des Jahrhunderts" in the past, "im nächsten Frühling": of which one is told elsewhere."""
    following = any(t.tag == "ADJA" and t.text.startswith("nächst") for t in phrase.tokens)
    if phrase.kind == "time" and following and not any(t.tag == "CARD" for t in phrase.tokens):
        return True
    return "past" in clause.marks and _is_edge(phrase, ("Jahres", "Jahrhunderts", "Jahrzehnts", "Monats", "Tages"))


def _is_edge(phrase: Phrase, of: tuple[str, ...]) -> bool:
    """Does it name the beginning or end of a time, by that time's article and noun alone?"""
    told = [t.text for t in phrase.tokens if t.start > phrase.head.end]
    return phrase.head.text in words("edge_nouns") and told[:1] == ["des"] and tuple(told[1:]) in [(o,) for o in of]
