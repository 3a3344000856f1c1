"""Repairs of the particles of separable verbs, taken for prepositions or articles: "stieg … | an", "führte … | ein"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from quizgen.languages.german.conjugation import is_known_verb, is_prefixed
from quizgen.languages.german.tags import CLOSING, FINITE, OPENING
from quizgen.languages.german.times import is_year
from quizgen.languages.german.verbs import finite_readings, infinitive
from quizgen.languages.german.wordlists import table, words
from quizgen.model import Token


def particles(tokens: list[Token], at: int) -> str | None:
    """A bare "preposition" at the end of a clause is the particle of a separable verb: "stieg … an."."""
    token = tokens[at]
    following = tokens[at + 1].tag if at + 1 < len(tokens) else "$."
    if token.text not in words("separable_prefixes"):
        return None
    if following not in ("$.", "$,", "KON") and not _bracket_ends(tokens, at + 1):
        return None
    if token.tag in _LIKE_PARTICLES and at > 0 and any(t.tag in FINITE for t in tokens[:at]):
        return "APZR" if _closes_preposition(tokens, at) else "PTKVZ"
    if token.tag == "VVFIN" and following in ("$.", "KON", "$,") and _has_verb_before(tokens, at):
        return "PTKVZ"  # "hielt der Belagerung lange | stand."
    alone = at > 1 and tokens[at - 1].text == "," and following == "$." and token.tag in ("VVFIN", "VVINF")
    learnt = alone and any(is_known_verb(infinitive(t.text, token.text) or "") for t in tokens[:at] if t.tag == "VVFIN")
    return "PTKVZ" if learnt else None  # "lernte Heine, einen Dichter, | kennen."


def _has_verb_before(tokens: Sequence[Token], at: int) -> bool:
    """ "hielt der Belagerung lange | stand": has the main clause a verb before it that is no auxiliary?"""
    start = next((i + 1 for i in range(at - 1, -1, -1) if tokens[i].tag in ("$,", "$.", "KON")), 0)
    inside = tokens[start:at]
    opened = any(t.tag in ("KOUS", "PRELS", "PRELAT", "PWAV") for t in inside)
    return not opened and [t.tag for t in inside if t.tag in FINITE] == ["VVFIN"]


def _closes_preposition(tokens: Sequence[Token], at: int) -> bool:
    """ "regierte das Reich von Bonn | aus", "kontrollierte die Lage vom Schiff | aus": such verbs take no particle."""
    start = next((i for i in range(at - 2, max(-1, at - 5), -1) if tokens[i].tag in ("APPR", "APPRART")), None)
    if start is None or tokens[at - 1].tag not in ("NE", "NN"):
        return False
    form = tokens[start].text.lower()
    preposition = table("contractions").get(form, (form,))[0]
    closing = table("circumpositions").get(preposition, ("",))[0].split()
    finite = next((t for t in reversed(tokens[:start]) if t.tag in FINITE), None)
    verbs = {reading.lemma for reading in finite_readings(finite.text.lower())} if finite is not None else set()
    fixed = any(is_prefixed(verb) or verb.endswith("ieren") for verb in verbs)
    return tokens[at].text in closing and (fixed or not words("verbs_of_doers").isdisjoint(verbs))


def _bracket_ends(tokens: Sequence[Token], at: int) -> bool:
    """ "führte den Euro ein | (siehe auch Estnische Münzen)." """
    opened = at < len(tokens) and tokens[at].text in OPENING
    last = next((i for i in range(at, len(tokens)) if tokens[i].text in CLOSING), None)
    return opened and last is not None and [t.tag for t in tokens[last + 1 :]] == ["$."]


_LIKE_PARTICLES = ("APPR", "ART", "XY", "ADV", "FM", "NE", "PTKVZ")


def governing(tokens: list[Token], at: int) -> str | None:
    """ "entwickelte | ab | 1837 ein Gerät": before a year it is no particle, which would close the clause."""
    if tokens[at].text != "ab" or tokens[at].tag not in ("ADV", "PTKVZ") or at + 2 >= len(tokens):
        return None
    return "APPR" if tokens[at + 1].tag == "CARD" and is_year(tokens[at + 1].text) else None


def loose_particles(tokens: list[Token], at: int) -> str | None:
    """ "steigt sanft | an bis zum Gipfel", "zog | um in ein Haus": of two prepositions the first is a particle."""
    if tokens[at].tag != "APPR" or at + 2 >= len(tokens) or tokens[at].text not in words("separable_prefixes"):
        return None
    detached = tokens[at].text in words("detached_prefixes")
    until = detached and tokens[at + 1].text == "bis" and tokens[at + 2].tag in ("APPR", "APPRART")
    return "PTKVZ" if until or _completes_verb(tokens, at) else None


def _completes_verb(tokens: Sequence[Token], at: int) -> bool:
    """ "zog … | um in ein Haus", but not "von Wien | an in …", "um über 10 Meter", "an mit Gold verzierten …"."""
    start = next((i + 1 for i in range(at - 1, -1, -1) if tokens[i].tag in ("$,", "$.", "$(", "KON")), 0)
    before, behind = [t.tag for t in tokens[start:at]], [t.tag for t in tokens[at + 2 : at + 6]]
    told = tokens[at + 1].tag in ("APPR", "APPRART") and tokens[at + 1].text not in ("über", "unter", "um", "bis")
    fixed = " ".join(t.text.lower() for t in tokens[at + 1 : at + 3]) in table("idioms")  # "mit | zum Teil | hohen"
    if not told or fixed or before.count("VVFIN") != 1 or before[-1] not in _CLOSES_PHRASE:
        return False
    ranging = any(t.text.lower() in ("von", "vom") for t in tokens[start:at])
    opened = any(tag in ("KOUS", "KOUI", "PRELS", "PRELAT") for tag in before)
    extended = any(one in ("NN", "NE") and two == "ADJA" for one, two in pairwise(behind))
    return not (ranging or opened or extended or "CARD" in behind[:2])


_CLOSES_PHRASE = ("NN", "NE", "CARD", "PPER", "PRF", "ADV", "ADJD", "VVFIN")
"""What may stand before the particle of a verb."""
