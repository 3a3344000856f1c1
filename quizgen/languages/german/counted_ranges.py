"""Two ends of a number that is the subject: "Zwischen 70 und 80 Prozent der Häuser | wurden zerstört"."""

from __future__ import annotations

from quizgen.languages.german.nouns_alone import nouns_alone
from quizgen.languages.german.tags import FINITE
from quizgen.languages.german.times import is_year
from quizgen.languages.german.verbs import finite_readings
from quizgen.languages.german.wordlists import words
from quizgen.model import Token


def between_alone(tokens: list[Token], at: int) -> str | None:
    """ "kommen | zwischen 500 und 700 Studenten | an die Schule": a word that only counts, where no subject is left."""
    if tokens[at].text.lower() != "zwischen" or [t.tag for t in tokens[at + 1 : at + 4 : 2]] != ["CARD", "CARD"]:
        return None
    years = all(is_year(t.text) for t in tokens[at + 1 : at + 4 : 2])
    noun = next((t for t in tokens[at + 4 : at + 6] if t.text not in words("large_numbers")), None)
    if tokens[at + 2].text != "und" or years or noun is None or noun.tag != "NN":
        return None
    return "ADV" if _is_all_there_is(tokens) else None


def _is_all_there_is(tokens: list[Token]) -> bool:
    """Has a main clause in the plural no noun outside its prepositional phrases?"""
    verb = next((t for t in tokens if t.tag in FINITE or t.tag in ("$,", "KOUS", "PRELS")), None)
    if verb is None or verb.tag not in FINITE or nouns_alone(tokens, 0):
        return False
    return {r.number for r in finite_readings(verb.text.lower()) if r.person == 3} == {"plural"}
