"""Years that are counted from one told before: "zwei Jahre später" behind "1902" → "im Jahr 1904"."""

from __future__ import annotations

from collections.abc import Sequence

from quizgen.languages.german.references.past import Past, years_in
from quizgen.languages.german.times import is_year
from quizgen.languages.german.wordlists import table, words
from quizgen.model import Clause, Phrase, Sentence, Token

MOST_YEARS = 12
"""More years are often a round number."""

UNSURE = ""
"""Instead of a year: several are told, or a time that is none."""


def reckoned_year(phrase: Phrase, clause: Clause, sentence: Sentence, past: Past) -> str | None:
    """ "erst zwei Jahre später" → "im Jahr 1904", "noch im selben Jahr" → "im Jahr 1902", if one year was told last."""
    if phrase.kind != "time" or phrase.parts or _is_dated_beside(phrase, clause):
        return None
    said = [t for t in phrase.tokens if not (t.tag == "ADV" and t.text.lower() in words("stressing_before_times"))]
    shift = _shift(said)
    if shift is None:
        return None
    here = year_told(sentence, [c for c in sentence.clauses if c is not clause and c.end <= phrase.start])
    before = past.year_since if shift == 0 else past.year
    year = before if here is None else here
    return f"im Jahr {int(year) + shift}" if year else None


def _is_dated_beside(phrase: Phrase, clause: Clause) -> bool:
    """ "85 Jahre später begann am 12. April 1861 …": the clause tells itself when it was."""
    return any(is_year(t.text) for p in clause.phrases if p is not phrase and p.kind == "time" for t in p.tokens)


def year_told(sentence: Sentence, clauses: Sequence[Clause]) -> str | None:
    """The year in which the last of the clauses that has one tells something; UNSURE if it may be another one.

    "1905 zog sie nach Ulm" → "1905", "Sie lebte bis 1910 in Ulm" → UNSURE, "Sie zog nach Ulm" → None
    """
    times = [(p, c) for c in clauses for p in c.phrases if p.role == "adverbial" and p.kind == "time"]
    counted = {t.text for t in sentence.tokens if is_year(t.text)} - years_in(sentence)  # "leben | 1900 junge Leute"
    told = [(p, c) for p, c in times if set(_years(p)) - counted]
    if not told:
        return None
    last, clause = max(told, key=_start)
    one = len(_years(last)) == 1 and last.relation == "time" and clause.kind == "main"
    return (
        _years(last)[0]
        if one and "bracketed" not in clause.marks and all(c.kind == "main" for _, c in told)
        else UNSURE
    )


def _start(told: tuple[Phrase, Clause]) -> int:
    return told[0].start


def _years(phrase: Phrase) -> list[str]:
    """The years that a phrase names, or is resolved to."""
    return [word for word in (phrase.resolved or phrase.text).replace(",", " ").split() if is_year(word)]


def _shift(said: Sequence[Token]) -> int | None:
    """How many years after the told one it is: "im Jahr darauf" → 1, "im selben Jahr" → 0, "im Jahr 1905" → None."""
    match [*said]:
        case [Token(tag="APPRART"), Token() as adjective, Token(text="Jahr")]:
            return 0 if adjective.lemma.lower() in ("selb", "gleich") else _sign(adjective.lemma.lower())
        case [Token(tag="APPR"), Token(tag="PDAT"), Token(text="Jahr")]:
            return 0
        case [Token(tag="APPRART"), Token(text="Jahr"), Token() as adverb]:
            return _sign(adverb.text)
        case [Token(tag="APPRART"), Token() as noun]:
            return _sign(noun.text)
        case [Token() as number, Token(text="Jahr" | "Jahre"), Token() as adverb]:
            return _times(number.text.lower(), _sign(adverb.text))
    return None


def _sign(word: str) -> int | None:
    found = table("shifts_of_years").get(word)
    return None if found is None else int(found[0])


def _times(number: str, sign: int | None) -> int | None:
    """ "zwei", 1 → 2; None for "einige" and for many years."""
    count = number if number.isdigit() else table("numbers").get(number, ("0",))[0]
    return int(count) * sign if sign is not None and 0 < int(count) <= MOST_YEARS else None
