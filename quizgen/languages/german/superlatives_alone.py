"""Superlatives that open a sentence without article: "Größter See ist der Plauer See"."""

from __future__ import annotations

import dataclasses

from quizgen.languages.german.declension import in_case
from quizgen.languages.german.phrase_marks import is_superlative
from quizgen.languages.german.wordlists import words
from quizgen.model import Clause, Phrase


def with_article(clause: Clause, phrase: Phrase) -> str | None:
    """The phrase as a question says it, None where it needs no article: "Größter See" → "der größte See"."""
    first = phrase.tokens[0]
    alone = {"bare", "superlative"} <= phrase.marks and phrase.field == "front" and phrase.preposition is None
    if not alone or clause.frame != "copula" or phrase.role not in ("subject", "predicate") or first.tag != "ADJA":
        return None  # "wurde | erster Präsident"
    small = phrase.text[:1].lower() + phrase.text[1:]
    told = phrase.resolved or ""
    # "Größter See der Insel" → "größter See der Insel | Rügen"
    if first is phrase.head or not told.lower().startswith(small.lower()) or not _is_greatest(phrase):
        return None
    # in small letters, for "Größter" is no "Berliner"
    opening = dataclasses.replace(first, text=small[: len(first.text)])
    number = "singular" if first.text.endswith(("er", "es")) else phrase.number  # "Bekanntester | Vertreter"
    one = dataclasses.replace(phrase, tokens=(opening, *phrase.tokens[1:]), number=number)
    whole = in_case(one, "nominative", definite=True)
    return whole and whole + told[len(small) :]


def _is_greatest(phrase: Phrase) -> bool:
    first = phrase.tokens[0]
    return is_superlative(first) or first.lemma.lower() in words("unique_adjectives")
