"""Superlatives without article or noun: "Größter See ist der Plauer See", "die artenreichste der Landwirbeltiere"."""

from __future__ import annotations

import dataclasses

from quizgen.languages.german.declension import in_case
from quizgen.languages.german.noun_classes import is_person_noun
from quizgen.languages.german.nouns import genders, lemmas, lemmas_of_last_part
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


def lacks_other_noun(phrase: Phrase) -> bool:
    """ "die artenreichste der Landwirbeltiere": the class, for a vertebrate is neuter; but "die größte der Inseln"."""
    first, of_them = phrase.tokens[0], next((part for part in phrase.parts if part.relation == "genitive"), None)
    if first.tag != "ART" or of_them is None or phrase.head.tag != "ADJA" or of_them.head.tag != "NN":
        return False
    if phrase.number == "plural" or of_them.number != "plural" or is_person_noun(of_them.head.text):
        return False  # "die jüngste der Preisträger"
    gender = {"der": "masculine", "die": "feminine", "das": "neuter"}.get(first.text.lower())
    forms = lemmas(of_them.head.text) or lemmas_of_last_part(of_them.head.text)
    known = {told for lemma in forms for told in genders(lemma)}
    return bool(known) and gender is not None and gender not in known
