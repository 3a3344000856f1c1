"""Filters of German templates for how much something is, and for the rank of what belongs together."""

from __future__ import annotations

import re

from quizgen.languages import Abstain
from quizgen.languages.german.units import unit_name
from quizgen.languages.german.wordlists import rows, words
from quizgen.model import Phrase


def rank_question(rank: Phrase) -> str:
    """What asks for a rank of living beings or languages: "aus der Familie der Katzen" → "welcher Familie"."""
    return f"{_rank(rank)[0]} {rank.head.text}"


def rank_of(rank: Phrase) -> str:
    """The rank as what something belongs to: "aus der Familie der Katzen" → "zur Familie der Katzen"."""
    return f"{_rank(rank)[1]}{rank.text[rank.tokens[1].end - rank.start :]}"


def _rank(rank: Phrase) -> tuple[str, str]:
    forms = {"der": ("welcher", "zur"), "dem": ("welchem", "zum")}.get(rank.tokens[1].text)
    if rank.head.text not in words("taxa") or rank.preposition != "aus" or forms is None:
        raise Abstain(f"„{rank.text}“ is no rank")
    return forms


def dimension(title: Phrase) -> str:
    """What a superlative measures: "der höchste Berg des Harzes" → "hoch"."""
    forms = [t.text for t in title.tokens if t.tag == "ADJA" and t.end < title.head.start]
    for form in forms:
        for stem, adjective in rows("measuring_superlatives"):
            if re.fullmatch(rf"(\w+t)?{stem}e[nrsm]?", form):
                return adjective
    raise Abstain(f"„{title.text}“ measures nothing")


def measure(amount: Phrase) -> str:
    """A length or area without its preposition: "mit 1141 Metern", "mit einer Höhe von 1141 Metern" → "1141 Meter"."""
    if amount.parts and amount.head.text.lower() in words("dimension_nouns"):
        return measure(amount.parts[0])
    name = unit_name(amount.head.text) or amount.head.text
    told, unit = amount.tokens[1:-1], re.fullmatch(r"(.*(meter|hektar))n?", name, re.IGNORECASE)
    if unit is None or amount.tokens[-1] != amount.head or any(t.tag == "ART" for t in told):
        raise Abstain(f"„{amount.text}“ is no length or area")
    shown = amount.head.text if name != amount.head.text else unit[1]  # "536 km²"
    return f"{amount.text[_number_at(amount) : amount.head.start - amount.start]}{shown}"


def inhabitants(amount: Phrase) -> str:
    """How many live there, without preposition: "mit 1,9 Millionen Einwohnern" → "1,9 Millionen Einwohner"."""
    told, noun = amount.tokens[1:-1], amount.head
    counted = noun.lemma in words("inhabitant_nouns") and amount.tokens[-1] == noun
    if amount.preposition != "mit" or not counted or any(t.tag == "ART" for t in told):
        raise Abstain(f"„{amount.text}“ does not say how many live there")
    return amount.text[_number_at(amount) : -1]


def _number_at(amount: Phrase) -> int:
    """Where the number begins behind the preposition and whose it is: "mit | seinen | 2962 Metern" → 11."""
    first = next((t for t in amount.tokens[1:] if t.tag != "PPOSAT"), amount.tokens[1])
    return first.start - amount.start
