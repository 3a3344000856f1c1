"""Question words that one verb or kind of verbs asks for: "hielten Fremde | für Feinde" → "wofür"."""

from __future__ import annotations

from collections.abc import Callable

from quizgen.languages.german.noun_classes import noun_class
from quizgen.languages.german.wordlists import words
from quizgen.model import Clause, Phrase


def _more_than_how(clause: Clause, about: Phrase, wh: str) -> str | None:
    """ "entdeckte | radioaktive Stoffe" → "was": the verb tells enough to ask for the thing, not for its adjective."""
    plain = about.role == "object" and about.preposition is None and about.kind == "thing" and not about.parts
    living = noun_class(about.head.text) in ("animal", "plant", "body", "organ")
    vague = about.head.lemma in words("vague_nouns") or about.head.lemma in words("nouns_of_ways")
    light = (clause.lemma or "") in words("light_verbs") | words("stative_verbs") | words("having_verbs")
    return "was" if wh.startswith("was für") and plain and not (living or vague or light) else None


def _continent(clause: Clause, about: Phrase, wh: str) -> str | None:
    """ "gehört | zu Asien" → "zu welchem Kontinent" """
    belongs = wh == "wozu" and clause.lemma == "gehören" and about.class_ == "Kontinent"
    return "zu welchem Kontinent" if belongs else None


def _out_of(clause: Clause, about: Phrase, wh: str) -> str | None:
    """ "sind | aus Knochen | gefertigt" → "woraus" """
    return (
        "woraus" if wh == "woher" and clause.lemma in words("material_verbs") and about.preposition == "aus" else None
    )


def _taken_for(clause: Clause, about: Phrase, wh: str) -> str | None:
    """ "hielten Fremde | für Feinde" → "wofür": not whose good it is done for."""
    return "wofür" if about.preposition == "für" and clause.lemma in words("judging_verbs") else None


BY_VERB: tuple[Callable[[Clause, Phrase, str], str | None], ...] = (
    _more_than_how,
    _continent,
    _out_of,
    _taken_for,
)
"""The first that knows better words has it."""
