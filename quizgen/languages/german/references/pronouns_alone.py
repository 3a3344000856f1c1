"""Pronouns that need no text to be understood: „es gibt“, „regnete es“, „man“, „sich“."""

from __future__ import annotations

from quizgen.languages.german.wordlists import table, words
from quizgen.model import Clause, Phrase

PRONOUNS = ("PPER", "PRF", "PRELS", "PDS", "PIS", "PWS", "PPOSS", "PIAT", "PDAT", "PPOSAT")
"""Tags of pronouns, and of determiners where they stand alone."""


def pronoun_alone(phrase: Phrase, clause: Clause) -> str | None:
    """ "sich" and "man" mean nobody, and "es" in "es gibt" neither; other pronouns need the text."""
    low = phrase.head.text.lower()
    if low in ("sich", "man", "einander"):
        return phrase.text
    if phrase.head.tag == "PIS" and any(part.relation == "genitive" for part in phrase.parts):
        return phrase.text  # "zu einer der reichsten Städte Europas"
    return phrase.text if low == "es" and (_is_expletive(clause) or _announces(phrase, clause)) else None


def _announces(phrase: Phrase, clause: Clause) -> bool:
    """ "schafften | es |, den Berg zu besteigen", "schaffte | es | auf Platz drei", "regnete | es | drei Tage lang"."""
    if phrase.role != "object" or "negated" in clause.marks:
        return clause.lemma in words("weather_verbs") and "negated" not in clause.marks
    behind = (p for p in clause.phrases if p.kind == "clause" and p.start > phrase.end)
    told = any(p.relation == "content" for p in behind) and clause.lemma in words("verbs_with_es")
    ranked = (p for p in clause.phrases if p.preposition in ("auf", "in") and p.start > phrase.end)
    return told or (clause.lemma == "schaffen" and any(p.head.lemma in words("nouns_of_rank") for p in ranked))


def _is_expletive(clause: Clause) -> bool:
    """Does "es" mean nothing: "es gibt", "es handelt sich um", "es kam zu", "es gelang Anna, … zu …"?"""
    prepositions = table("expletives").get(clause.lemma or "", ("",))[0].split()
    if "+" in prepositions and "negated" not in clause.marks:  # what failed once failed at other times as well
        return any(p.kind == "clause" and p.field != "front" for p in clause.phrases)
    if any(p.kind == "clause" and p.tokens[0].text.lower() in prepositions for p in clause.phrases):
        return True  # "Es dauerte drei Jahre, | bis der Turm fertig war"
    told = any(p.preposition in prepositions for p in clause.phrases)
    return "-" in prepositions or told or _tells_weather(clause)


def _tells_weather(clause: Clause) -> bool:
    """ "In der Wüste ist | es | nachts kalt": how it is somewhere, if no noun is said of it."""
    how = any(t.tag == "ADJD" and t.lemma.lower() in words("weather_adjectives") for t in clause.tokens)
    somewhere = any(p.kind == "place" and p.preposition is not None for p in clause.phrases)
    nouns = (p for p in clause.phrases if p.preposition is None and p.kind not in ("pronoun", "time", "clause"))
    return how and somewhere and clause.frame == "copula" and not any(p.head.tag in ("NN", "NE") for p in nouns)
