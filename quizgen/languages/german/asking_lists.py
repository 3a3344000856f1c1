"""Lists of things of one class: "an Deutschland und Frankreich" → "an welche Länder"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from quizgen.languages.german.asking_which import welch
from quizgen.languages.german.checking.answers import list_items
from quizgen.languages.german.names import place_kind
from quizgen.languages.german.noun_classes import noun_class
from quizgen.languages.german.nouns import inflect
from quizgen.languages.german.references.description import closes_list
from quizgen.languages.german.wordlists import rows, table
from quizgen.model import Phrase

LONGEST_UNNUMBERED = 2
"""Of more things the question says how many, so that nobody has to guess when the list is whole."""


def listed(phrase: Phrase) -> str | None:
    """ "in Polen, Österreich und Ungarn" → "in welchen drei Ländern", "Mäusen und Igeln" → "welchen Tieren" """
    if phrase.preposition == "nach" or not any(p.relation == "other" for p in phrase.parts):
        return None  # "fuhr nach Budapest und Belgrad": where to
    told = phrase.text if phrase.preposition is None else phrase.text[len(phrase.preposition) :].lstrip()
    items = list_items(told)
    noun = _class_of_all(phrase, items)
    edge = (
        phrase.preposition == "an" and phrase.relation == "place" and noun in ("Land", "Bundesland")
    )  # "grenzt an Italien"
    asked = replace(phrase, case="accusative", number="plural") if edge else replace(phrase, number="plural")
    if noun == "Kontinent" and phrase.preposition == "in":
        asked = replace(asked, preposition="auf", text=f"auf {told}")
    plural = inflect(noun, asked.case, "plural") if noun and asked.case else None
    if plural is None:
        return None
    number = next((word for word, value, *_ in rows("numbers") if value == str(len(items))), None)
    whole = len(items) > LONGEST_UNNUMBERED and not closes_list(phrase)  # not "Kühen, Ziegen | und anderen Tieren"
    counted = [number] if number and whole else []
    return welch(asked, " ".join([*counted, plural]))


def beside_which(phrase: Phrase) -> str:
    """ "grenzt an Italien" → "an welches Land": no country has an edge to be at; "woran" for more than countries."""
    items = list_items(phrase.text.partition(" ")[2])
    if len(items) < 2:
        return f"an welches {phrase.class_}"
    kinds = {place_kind(item.split()[-1]) for item in items}
    if kinds == {"state"}:
        return "an welche Bundesländer"
    return "an welche Länder" if kinds <= {"country", None} else "woran"


def _class_of_all(phrase: Phrase, items: Sequence[str]) -> str | None:
    """The noun for what all the names or nouns of the list are: "Land", "Tier"."""
    last = [item.split()[-1] for item in items]
    kinds = {place_kind(word) for word in last}
    if phrase.kind == "place":
        return phrase.class_ if len(kinds) == 1 and None not in kinds else None
    classes = {noun_class(word) for word in last}
    alone = phrase.preposition is None and phrase.case == "dative"
    return table("class_nouns").get(classes.pop() or "", (None,))[0] if alone and len(classes) == 1 else None
