"""Repairs of tags of words that only modify a number: "über | 200 Schulen", "bis zu | 20 Minuten", "minus | 49"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from quizgen.languages.german.agreement import ACCUSATIVES, DATIVES, NOMINATIVES
from quizgen.languages.german.noun_classes import is_person_noun, noun_class
from quizgen.languages.german.nouns import PLURAL_MASK, lemmas, noun_mask
from quizgen.languages.german.nouns_alone import nouns_alone
from quizgen.languages.german.tags import FINITE, tag_at
from quizgen.languages.german.units import is_unit
from quizgen.languages.german.verbs import finite_readings
from quizgen.languages.german.wordlists import rows, words
from quizgen.model import Token


def signs(tokens: list[Token], at: int) -> str | None:
    """ "beträgt | minus 49 Grad": before a number it only modifies it and governs nothing."""
    signed = tokens[at].text.lower() in ("minus", "plus") and tokens[at].tag != "ADV"
    return "ADV" if signed and tag_at(tokens, at + 1) == "CARD" else None


_COMPARED = ("mehr als", "weniger als")


def more_than(tokens: list[Token], at: int) -> str | None:
    """ "mehr als siebzehn Jahre", "weniger als die Hälfte": both words only modify the number."""
    if tokens[at].text.lower() not in ("mehr", "weniger", "als"):
        return None
    pair = " ".join(t.text.lower() for t in tokens[at : at + 2])
    before = " ".join(t.text.lower() for t in tokens[max(0, at - 1) : at + 1])
    if pair in _COMPARED or before in _COMPARED:
        number = tokens[at + 2 if pair in _COMPARED else at + 1 :][:1]
        measured = number and number[0].tag == "ART" and _measures(tokens, at + 3 if pair in _COMPARED else at + 2)
        counted = number and (number[0].tag in ("CARD", "PIAT", "PIDAT") or measured)
        return "ADV" if counted else None
    return None


def _measures(tokens: list[Token], at: int) -> bool:
    """ "mehr als eine | Million", "weniger als einen | halben Meter", "in weniger als einer | Stunde" """
    noun = next((t.text for t in tokens[at : at + 2] if not t.text.startswith("halb")), "")
    lasting = not words("time_lengths").isdisjoint(lemmas(noun))
    return lasting or noun in words("large_numbers") | words("fractions") or is_unit(noun)


def up_to(tokens: list[Token], at: int) -> str | None:
    """ "bis zu 20 Minuten", "bis zu 70 Jahre alt": both words only modify the number; "bis zu 20 Tagen" is a dative."""
    first = at if tokens[at].text.lower() == "bis" else at - 1
    pair = [t.text.lower() for t in tokens[max(0, first) : first + 2]]
    counted = tokens[first + 2 : first + 8]  # "bis zu | zehn oder sogar zwölf Wochen"
    if pair != ["bis", "zu"] or not counted or counted[0].tag != "CARD":
        return None
    noun = next((t for t in counted if t.tag == "NN" and t.text not in words("large_numbers")), None)
    unknown = noun is not None and not noun_mask(noun.text)  # "Dadurch entstehen | bis zu 30.000 Merozoiten"
    if unknown and (first == 0 or tokens[first - 1].tag in FINITE):
        return "ADV"
    return "ADV" if noun is not None and noun_mask(noun.text) & (NOMINATIVES | ACCUSATIVES) else None


def between(tokens: list[Token], at: int) -> str | None:
    """ "enthält | zwischen 100 und 400 Milliarden Sterne": before a noun that is no dative it only counts."""
    if tokens[at].text.lower() != "zwischen" or [t.tag for t in tokens[at + 1 : at + 4 : 2]] != ["CARD", "CARD"]:
        return None
    if tokens[at + 2].text != "und":
        return None
    noun = next((t for t in tokens[at + 4 : at + 6] if t.text not in words("large_numbers")), None)
    readings = noun_mask(noun.text) & PLURAL_MASK if noun is not None and noun.tag == "NN" else 0
    verb = next((t for t in reversed(tokens[:at]) if t.tag in FINITE), None)
    having = verb is not None and not words("having_verbs").isdisjoint({*_verb_lemmas(verb)})
    return "ADV" if readings and (having or not readings & DATIVES) else None


def over(tokens: list[Token], at: int) -> str | None:
    """ "hat | über 200 Schulen", "forderte | gegen 40.000 Opfer": more than, about, where nothing asks for the word."""
    preposition, number = tokens[at].text.lower(), tokens[at + 1].tag if at + 1 < len(tokens) else ""
    if preposition not in ("über", "gegen") or number not in ("CARD", "ART"):
        return None
    counted = number == "CARD" and tokens[min(at + 2, len(tokens) - 1)].tag in ("NN", "ADJA")
    beyond = tokens[min(at + 2, len(tokens) - 1)].text
    share = preposition == "über" and number == "ART" and beyond in words("large_numbers")
    share = share or (at == 0 and preposition == "über" and _measures(tokens, at + 2))
    part = beyond in words("fractions")  # "wohnt | über ein Drittel der Bürger"
    owned = tokens[min(at + 3, len(tokens) - 1)].text in ("der", "des")
    share = share or (preposition == "über" and number == "ART" and part and owned)
    if not (counted or share):
        return None
    if preposition == "über" and counted and tokens[at + 1].text.isdigit() and noun_class(beyond) == "language":
        return "ADV"  # "spricht man | über 800 Sprachen"
    if preposition == "gegen" and _is_there(tokens, at):
        return "ADV"  # "gibt es in Europa | gegen hundert Arten"
    if preposition == "gegen" and not re.fullmatch(r"\d+[.\d]*000", tokens[at + 1].text):
        return None  # "gegen 12 Uhr", "gegen acht Mannschaften"
    if preposition == "über" and counted and lacks_subject(tokens, at):
        return "ADV"  # "In Peru werden | über 40 Sprachen | gesprochen"
    verbs = {lemma for token in tokens if token.tag.startswith("V") for lemma in _verb_lemmas(token)}
    asking, moving = _asking_for(preposition), words("motion_verbs")
    crossed = asking - moving if _counts_persons(tokens, at + 2) else asking | moving
    if verbs & crossed or (at > 0 and tokens[at - 1].lemma in asking):
        return None
    return "ADV"


def _is_there(tokens: list[Token], at: int) -> bool:
    """Is it counted in a clause with "es gibt", which has nothing else that there is?"""
    start = next((i + 1 for i in range(at - 1, -1, -1) if tokens[i].tag in ("$,", "$.")), 0)
    told = [t.text.lower() for t in tokens[start:at]]
    return "es" in told and bool({"gibt", "gab"} & set(told)) and not nouns_alone(tokens[:at], start)


def lacks_subject(tokens: list[Token], at: int) -> bool:
    """Is it in a main clause whose verb is a plural and has no subject but what is counted?"""
    verb = next((i for i, t in enumerate(tokens) if t.tag in FINITE or t.tag in ("$,", "KOUS", "PRELS")), at)
    if verb >= at or tokens[verb].tag not in FINITE or nouns_alone(tokens, 0):
        return False
    return {r.number for r in finite_readings(tokens[verb].text.lower()) if r.person == 3} == {"plural"}


def _counts_persons(tokens: list[Token], at: int) -> bool:
    """ "(Über) 1000 | Menschen kamen …", "eine | Million Menschen": nobody moves over people."""
    noun = next((t.text for t in tokens[at : at + 3] if t.text not in words("large_numbers")), "")
    return is_person_noun(noun)


def _verb_lemmas(token: Token) -> Iterator[str]:
    yield token.lemma
    yield from (reading.lemma for reading in finite_readings(token.text.lower()))


@cache
def _asking_for(preposition: str) -> frozenset[str]:
    """Verbs and nouns that a preposition was counted with: über with "berichten", "Herrschaft"."""
    counted = (*rows("verb_preposition.de"), *rows("noun_preposition.de"))
    others = words("verbs_about") if preposition == "über" else frozenset()
    return others | {word for word, other, *_ in counted if other == preposition}
