"""Repairs of the tags of past forms that look like adjectives: "installierte", "regierten"."""

from __future__ import annotations

from collections.abc import Sequence

from quizgen.languages.german.agreement import ACCUSATIVES, DATIVES, NOMINATIVES
from quizgen.languages.german.names import place_article, place_kind
from quizgen.languages.german.noun_classes import is_person_noun
from quizgen.languages.german.nouns import GENDER_MASKS, MASCULINE, PLURAL_MASK, SINGULAR_MASK, noun_mask
from quizgen.languages.german.tags import FINITE, INFINITE
from quizgen.languages.german.verbs import finite_readings, participle_readings
from quizgen.languages.german.wordlists import words
from quizgen.model import Token


def hidden_verbs(tokens: list[Token], at: int) -> str | None:
    """ "Das Unternehmen installierte Systeme": an "adjective" right behind the noun phrase that opens the sentence."""
    token = tokens[at]
    if token.tag != "ADJA" or not token.text.endswith(("te", "ten")) or not 0 < at < 6 or tokens[at - 1].tag != "NN":
        return None
    opening = [t.tag for t in tokens[: at - 1]]
    if not opening or opening[0] not in ("ART", "PPOSAT", "PDAT") or any(tag != "ADJA" for tag in opening[1:]):
        return None
    return "VVFIN" if _is_third_past(token.text) else None


def joined_pasts(tokens: list[Token], at: int) -> str | None:
    """ "besetzte den Hafen und | bedrohte | Lima": an "adjective" that goes with nothing, behind a verb like it.

    Before a place that bears no adjective the first verb may be any: "sind Fürsten und | regierten | Bayern".
    """
    if not _is_joined_past(tokens, at):
        return None
    number = "plural" if tokens[at].text.endswith("n") else "singular"
    tags = FINITE if _is_land(tokens[at + 1]) else ("VVFIN",)
    before = [r for t in tokens[:at] if t.tag in tags for r in finite_readings(t.text.lower()) if r.person == 3]
    past = (r for r in before if r.number == number and (r.tense == "past" or tags == FINITE))
    return "VVFIN" if any(past) else None


def _is_joined_past(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    if token.tag != "ADJA" or not token.text.endswith(("te", "ten")) or not 2 < at < len(tokens) - 1:
        return False
    if tokens[at - 1].text != "und" or tokens[at - 2].tag == "ADJA":
        return False  # "die bedrohte und | belagerte | Elfenburg"
    bare = (tokens[at + 1].tag == "NE" and token.text.endswith("te")) or _is_land(tokens[at + 1])
    bare = bare or (tokens[at + 1].tag == "NN" and token.text.endswith("n") and _is_no_attribute(tokens[at + 1].text))
    bare = bare or (tokens[at + 1].tag == "NN" and _is_deed(token.text))  # "bekam Töchter und | erforschte | Raupen"
    opens = tokens[at + 1].tag in ("ART", "PPOSAT", "CARD", "PRF", "APPR", "APPRART")  # "und | erzielte | 34 Tore"
    return (bare or opens) and _is_third_past(token.text)


def _is_deed(form: str) -> bool:
    """ "erforschte", "entdeckte": what somebody did, rather than what was done to a thing."""
    verbs = {r.lemma for r in finite_readings(form) if r.person == 3 and r.tense == "past"}
    return bool(verbs & (words("deeds_of_persons") | words("creating_verbs")))


def _is_land(token: Token) -> bool:
    land = place_kind(token.text) in ("country", "state") and place_article(token.text) == ""
    return land and token.tag in ("NE", "NN")


def _is_no_attribute(noun: str) -> bool:
    """ "und bekämpften | Räuber", "verbrannten Ställe": no "gekochten | Schinken", nor "aus gekochten | Bohnen"."""
    readings = noun_mask(noun)
    stuff = readings & SINGULAR_MASK & ACCUSATIVES & GENDER_MASKS[MASCULINE] and not is_person_noun(noun)
    return bool(readings & PLURAL_MASK & NOMINATIVES) and not stuff and not readings & PLURAL_MASK & DATIVES


def _is_third_past(form: str) -> bool:
    return any(r.person == 3 and r.tense == "past" for r in finite_readings(form))


def missed_pasts(tokens: list[Token], at: int) -> str | None:
    """ "Im Winter, | errichteten | Bauern Hütten und sangen": the only "adjective" that can be the half's verb."""
    if not _may_be_past(tokens, at):
        return None
    start = next((i + 1 for i in range(at - 1, -1, -1) if tokens[i].tag == "$."), 0)
    end = next((i for i in range(at, len(tokens)) if tokens[i].tag == "$."), len(tokens))
    opened = any(t.tag in _NO_MAIN_PART for t in tokens[start:at])
    rivals = sum(_may_be_past(tokens, i) for i in range(start, end))
    if opened or rivals > 1 or (tokens[at - 1].tag == "$," and at - 2 < start):
        return None
    verbs = FINITE | INFINITE
    first = next((i for i in range(at + 1, end) if tokens[i].tag in verbs or _is_joined_past(tokens, i)), end)
    joined = first < end and tokens[first].tag not in INFINITE and tokens[first - 1].tag == "KON"
    half = first == end and end < len(tokens) and tokens[end].text == ";"
    return "VVFIN" if joined or half else None


def unknown_pasts(tokens: list[Token], at: int) -> str | None:
    """ "Der Rat | enthob | den Abt seines Amtes": an "adverb" with the form of a past, and no other verb."""
    token = tokens[at]
    if token.tag not in ("ADV", "ADJD", "FM", "XY") or at == 0 or not token.text.islower():
        return None
    if tokens[at - 1].tag not in ("NN", "NE", "CARD") or any(t.tag in _NO_MAIN_PART | {"$,"} for t in tokens):
        return None
    past = [r for r in finite_readings(token.text) if r.person == 3 and r.tense == "past" and r.mood == "indicative"]
    return "VVFIN" if past and not participle_readings(token.text) else None


_NO_MAIN_PART = FINITE | INFINITE | {"KOUS", "KOUI", "PRELS", "PRELAT", "PWAV", "PWS", "PWAT"}


def _may_be_past(tokens: Sequence[Token], at: int) -> bool:
    """Is it an "adjective" like "errichteten" right behind a noun, a name or a year, and perhaps a comma?"""
    token = tokens[at]
    if token.tag != "ADJA" or at < 2 or not token.text.islower() or not token.text.endswith(("te", "ten")):
        return False
    before = tokens[at - 2].tag if tokens[at - 1].tag == "$," else tokens[at - 1].tag
    return before in ("NN", "NE", "CARD", "XY") and _is_third_past(token.text)
