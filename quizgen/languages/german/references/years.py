"""Times that lean on one told before: "damals", "am Ende des Jahres", "im nächsten Frühling"."""

from __future__ import annotations

from quizgen.languages.german.phrase_frames import is_counted
from quizgen.languages.german.references.past import Past
from quizgen.languages.german.times import is_year
from quizgen.languages.german.wordlists import table, words
from quizgen.model import Clause, Phrase


def year_meant(phrase: Phrase, clause: Clause, past: Past) -> str | None:
    """ "damals" → "im Jahr 1900", "am Ende des Jahres" → "… 1900", if the sentence before names one year only."""
    if len(past.years) != 1:
        return None
    year = next(iter(past.years))
    if phrase.text.lower() == "damals" and "past" in clause.marks:
        return f"im Jahr {year}" if is_year(year) else year
    if not is_year(year):
        return None  # "um 1900": "am Ende des Jahres" is of another
    edge = _is_edge(phrase, ("Jahres",)) and "past" in clause.marks
    return f"{phrase.text[:1].lower()}{phrase.text[1:]} {year}" if edge else None


def leans_on_time(phrase: Phrase, clause: Clause) -> bool:
    """ "am Ende des Jahrhunderts" in the past, "im nächsten Frühling": of which one is told elsewhere."""
    following = any(t.tag == "ADJA" and t.text.startswith("nächst") for t in phrase.tokens)
    if phrase.kind == "time" and following and not is_counted(phrase):
        return True
    if [t.text.lower() for t in phrase.tokens[-2:]] == ["dem", "jahr"] and phrase.kind == "time":
        return True  # "Seit | dem Jahr | ist das Parlament wieder in Berlin"
    return "past" in clause.marks and _is_edge(phrase, ("Jahres", "Jahrhunderts", "Jahrzehnts", "Monats", "Tages"))


def after_aside(phrase: Phrase) -> str | None:
    """ "Später jedoch, im Jahr 1941", "Zwei Tage später, am …" → "im Jahr 1941": a vague time before one told whole."""
    comma = next((at for at, t in enumerate(phrase.tokens) if t.tag == "$,"), 0)
    told = phrase.tokens[comma + 1 :]
    only = all(t.tag in ("ADV", "ADJD", "KON", "PROAV") for t in phrase.tokens[:comma])
    only = only or phrase.tokens[comma - 1].text in table("shifts_of_years")
    if phrase.kind != "time" or phrase.field != "front" or not comma or not only or "$," in [t.tag for t in told]:
        return None
    dated = any(is_year(t.text) for t in told) or told[-1].text == "Jahrhundert"
    return phrase.text[told[0].start - phrase.start :] if dated and told[0].tag in ("APPR", "APPRART") else None


def _is_edge(phrase: Phrase, of: tuple[str, ...]) -> bool:
    """Does it name the beginning or end of a time, by that time's article and noun alone?"""
    told = [t.text for t in phrase.tokens if t.start > phrase.head.end]
    return phrase.head.text in words("edge_nouns") and told in [["des", noun] for noun in of]
