"""What something is, without a particle that only stresses it: „Canberra ist | nur | die achtgrößte Stadt“."""

from __future__ import annotations

from dataclasses import replace

from quizgen.facts.slots import stretch
from quizgen.model import Clause, Phrase, Sentence


def without_stress(sentence: Sentence, clause: Clause) -> Clause:
    """The clause with its predicate from the article on: „etwa ein Schriftsteller“ → „ein Schriftsteller“."""
    stressed = next((p for p in clause.phrases if p.relation == "predicate" and _is_stressed(p)), None)
    if clause.frame != "copula" or stressed is None:
        return clause
    plain = stretch(sentence, stressed, stressed.tokens[1].start, stressed.end)
    if plain is None:
        return clause
    marks = stressed.marks - {"stressed", "focused"}
    plain = replace(plain, parts=stressed.parts, marks=marks)
    tokens = tuple(t for t in clause.tokens if t != stressed.tokens[0])
    return replace(clause, tokens=tokens, phrases=tuple(plain if p is stressed else p for p in clause.phrases))


def _is_stressed(phrase: Phrase) -> bool:
    """Not „etwa ein Drittel“, which is not exact, nor what only the text tells."""
    told = phrase.resolved == phrase.text and phrase.kind not in ("number", "time")
    return "stressed" in phrase.marks and told and phrase.class_ is None
