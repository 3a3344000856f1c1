"""Two ends of a number that is the subject: "Zwischen 70 und 80 Prozent der Häuser | wurden zerstört"."""

from __future__ import annotations

from quizgen.languages.german.number_modifiers import lacks_subject
from quizgen.languages.german.times import is_year
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
    return "ADV" if lacks_subject(tokens, len(tokens)) else None
