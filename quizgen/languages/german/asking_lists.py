"""Lists of places: "an Deutschland und Frankreich" → "an welche Länder"."""

from __future__ import annotations

from dataclasses import replace

from quizgen.languages.german.asking_which import welch
from quizgen.languages.german.checking.answers import list_items
from quizgen.languages.german.names import place_kind
from quizgen.languages.german.nouns import inflect
from quizgen.languages.german.wordlists import rows
from quizgen.model import Phrase

LONGEST_UNNUMBERED = 2
"""Of more places the question says how many, so that nobody has to guess when the list is whole."""


def places(phrase: Phrase) -> str | None:
    """ "in Deutschland, Österreich und der Schweiz" → "in welchen drei Ländern" """
    if phrase.preposition == "nach":
        return None  # "fuhr nach Budapest und Belgrad": where to
    if phrase.kind != "place" or phrase.class_ is None or not any(p.relation == "other" for p in phrase.parts):
        return None
    told = phrase.text if phrase.preposition is None else phrase.text[len(phrase.preposition) :].lstrip()
    items = list_items(told)
    kinds = {place_kind(item.split()[-1]) for item in items}
    edge = phrase.preposition == "an" and phrase.relation == "place"  # "grenzt an Italien"
    asked = replace(phrase, case="accusative", number="plural") if edge else phrase
    plural = inflect(phrase.class_, asked.case, "plural") if asked.case else None
    if len(kinds) != 1 or None in kinds or plural is None:
        return None
    number = next((word for word, value, *_ in rows("numbers") if value == str(len(items))), None)
    counted = [number] if number and len(items) > LONGEST_UNNUMBERED else []
    return welch(asked, " ".join([*counted, plural]))
