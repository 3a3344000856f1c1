"""Possessives: „seine These“ beside its owner, „Stalins These“ where the owner stands in the sentence before."""

from __future__ import annotations

import re

from quizgen.languages.german.declension import with_possessor
from quizgen.languages.german.noun_classes import noun_class
from quizgen.languages.german.references.concord import person_gender
from quizgen.languages.german.references.past import Past
from quizgen.languages.german.wordlists import words
from quizgen.model import Clause, Phrase


def possessive(phrase: Phrase, clause: Clause, past: Past) -> str | None:
    """ "sein Modell" may stand where its owner is the subject of the same clause."""
    if any(t.text.lower() in words("speaker_pronouns") for t in phrase.tokens):
        return None
    if phrase.role == "subject":
        return _owned(phrase, past)
    owner = next((p for p in clause.phrases if p.role == "subject"), None)
    if owner is None or owner.head.tag not in ("NN", "NE", "PPER", "PRELS", "FM"):
        return None
    form = next(t for t in phrase.tokens if t.tag == "PPOSAT").text.lower()
    if owner.kind not in ("person", "group", "pronoun", "place", "other") and noun_class(owner.head.text) != "animal":
        return None
    gender = person_gender(owner, past) or owner.gender
    if owner.number != "plural" and gender is None:
        return phrase.text
    feminine_or_plural = owner.number == "plural" or gender == "feminine"
    return phrase.text if feminine_or_plural == form.startswith("ihr") else None


def _owned(phrase: Phrase, past: Past) -> str | None:
    """ "Sein Mangel an Mut" → "Newtons Mangel an Mut", where only one person was the subject before."""
    if phrase.parts and any(p.relation not in ("genitive", "attribute") for p in phrase.parts):
        return None
    possessive = next(t for t in phrase.tokens if t.tag == "PPOSAT")
    before = [m.phrase for m in past.mentions if m.sentence == past.sentence - 1]
    owners = [p for p in before if p.kind == "person" and p.number != "plural" and p.resolved]
    names = {p.resolved for p in owners if p.role == "subject"}
    if len(names) != 1 or len({p.resolved for p in owners}) != 1 or phrase.tokens[0] is not possessive:
        return None
    name = names.pop()
    if not name or not re.fullmatch(r"(?:[A-ZÄÖÜ][\w.-]+ ?)+", name):
        return None
    genitive = name + "’" if name[-1] in "sßxz" else name + "s"
    return with_possessor(phrase, genitive)
