"""Wrong endings in the text: words of a phrase that no gender, number and case allows together."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizgen.languages.german.agreement import adjective_mask, ending, mask, preposition_mask
from quizgen.languages.german.attributes import Attributes
from quizgen.languages.german.names import place_kind
from quizgen.languages.german.nouns import ANY, known_noun, noun_mask, noun_readings
from quizgen.languages.german.paradigms import Declension, readings_of
from quizgen.languages.german.phrase_openings import Opening
from quizgen.languages.german.tags import NOUNS, PREPOSITIONS, tag_at
from quizgen.languages.german.units import is_unit
from quizgen.languages.german.wordlists import table, words
from quizgen.model import Phrase, Sentence, Token

_TENS = re.compile(r"(dreiß|zwanz|vierz|fünfz|sechz|siebz|achtz|neunz)iger$")
"""Of decades, without endings: "Anfang der dreißiger Jahre"."""

_GENITIVES = mask("mG nG")
_ENDLESS = mask("mN nN")


def shared_readings(tokens: Sequence[Token], opening: Opening, found: Attributes, head: int) -> int:
    """The readings that all words of a phrase allow, none for "die entwickelte Aggregat"; ANY where that is unsure."""
    if _ends_wrongly(tokens[head].text) and place_kind(tokens[head].text) is None:  # "Jerusalem"
        return 0
    alone = tokens[head].tag == "NN" and tag_at(tokens, head + 1) not in ("NN", "FM")  # not "Super Bowl"
    sure = head == found.end and alone and opening.possessor is None
    if not sure or not _stands_together(tokens, opening, found) or not _is_declined(tokens, opening, found):
        return ANY
    readings = opening.mask & _forms(tokens[head].text, opening.declension)
    for at in found.adjectives:
        readings &= _adjective(tokens[at].text, opening.declension)
    return readings


def _ends_wrongly(noun: str) -> bool:
    """ "von den Atomem": no noun, but one with another letter at its end; "Jerusalem" is a place."""
    known = known_noun(noun) or place_kind(noun) is not None
    return noun.endswith("em") and not known and bool(noun_readings(f"{noun[:-1]}n"))


def governed_readings(preposition: str, readings: int) -> int:
    """Those of them that the preposition governs; all where it may be none: "als", "während | alte Leute schlafen"."""
    low = preposition.lower()
    known = low in table("prepositions") or low in table("contractions")
    return readings & preposition_mask(low) if known and low not in words("clause_openers") else readings


def misprints(sentence: Sentence) -> tuple[Phrase, ...]:
    """The phrases of a sentence with a wrong ending or without a noun, be it the whole phrase or a part of one."""
    found: list[Phrase] = []
    waiting = [p for clause in sentence.clauses for p in clause.phrases]
    while waiting:
        phrase = waiting.pop()
        waiting += phrase.parts
        if "misprinted" in phrase.marks or _has_needless_article(phrase) or _lacks_noun(phrase):
            found.append(phrase)
    return tuple(found)


def _has_needless_article(phrase: Phrase) -> bool:
    """ "starben | im Pompeji |": a town alone has no article; "im Iran", "im London der Kriegszeit" have one."""
    alone = len(phrase.tokens) == 2 and phrase.head.tag == "NE" and not phrase.parts
    return alone and phrase.tokens[0].tag == "APPRART" and place_kind(phrase.head.text) == "city"


def _lacks_noun(phrase: Phrase) -> bool:
    """ "infolge | in Belgien": the noun is missing; "nahe bei Ulm" and "durch in Rom lebende Maler" are whole."""
    if len(phrase.tokens) < 3 or phrase.tokens[0].tag != "APPR" or phrase.tokens[1].tag not in PREPOSITIONS:
        return False
    first, second = (token.text.lower() for token in phrase.tokens[:2])
    inner = [token for token in phrase.tokens[2:] if token.start < phrase.head.start]
    local = table("contractions").get(second, (second,))[0] in words("local_prepositions")
    alone = first in words("prepositions_before_others") | words("local_prepositions")
    return local and not alone and not any(token.tag in NOUNS or token.tag == "VVPP" for token in inner)


def repeats_one(text: str, wrong: Sequence[Phrase]) -> bool:
    """Does a question hold one of them up to its noun, its first letter perhaps a small one now?"""
    return any(phrase.text[1 : phrase.head.end - phrase.start] in text for phrase in wrong)


def _stands_together(tokens: Sequence[Token], opening: Opening, found: Attributes) -> bool:
    """Does nothing stand between that may have a noun of its own, as in "der alle Jahre stattfindende Markt"?"""
    if not found.adjectives:
        article = tokens[opening.determiner].text.lower() if opening.determiner is not None else ""
        # "von einen Motor", "einen Schale"
        told = article.startswith("ein") or _is_weak(tokens, opening.start, found.end)
        return told and found.end == opening.attributes
    first = found.adjectives[0]
    if any(known_noun(tokens[at].text) and tag_at(tokens, at + 1) == "ADJA" for at in found.adjectives):
        return False  # "da in seinem Inneren | kleine Kerne zu finden sind"
    if any(_is_name(tokens[at].text) for at in found.adjectives):
        return False
    joined = all(t.tag in ("ADJA", "$,") or t.text in ("und", "oder", "aber") for t in tokens[first : found.end])
    inner = tag_at(tokens, opening.attributes) in PREPOSITIONS and opening.determiner is not None
    return joined and (inner or all(map(_intensifies, tokens[opening.attributes : first])))


def _is_weak(tokens: Sequence[Token], start: int, head: int) -> bool:
    """ "zum | Fürst", "dem | Held": behind an article only a nominative lacks its ending; "ohne Präsident"."""
    article = start if tokens[start].tag == "ART" else start - 1
    told = article >= 0 and tokens[article].tag in ("ART", "APPRART")
    return told and noun_mask(tokens[head].text) == mask("mN")


def _is_name(adjective: str) -> bool:
    """ "vom | Grote | Markt", but neither "der | Elektrische | Straßenbahn" nor "im | Zweiten | Weltkrieg" """
    german = re.search(r"(isch|lich|ig)e[nmrs]?$", adjective) or known_noun(adjective)
    return adjective[:1].isupper() and not german


def _intensifies(token: Token) -> bool:
    """ "vor | zu | großem Druck", "mit | sehr | guten Augen" """
    return token.tag == "PTKA" or token.text.lower() in words("intensifiers")


def _is_declined(tokens: Sequence[Token], opening: Opening, found: Attributes) -> bool:
    """Does the determiner tell how the adjectives are declined, or is a preposition right before them?"""
    at = opening.start - 1
    while at > 0 and _intensifies(tokens[at]):
        at -= 1
    before = tokens[at].tag if at >= 0 else ""
    if opening.determiner is None:
        most = before == "APPRART" and found.adjectives and tokens[found.adjectives[0]].text.endswith("sten")
        return before in PREPOSITIONS and not most  # "die | am weitesten verbreitete Waffe"
    determiner = tokens[opening.determiner]
    pronoun = determiner.text.lower() == "ihr" and before in PREPOSITIONS  # "von ihr unabhängige Staaten"
    return determiner.tag in ("ART", "PPOSAT") and not pronoun


def _adjective(form: str, declension: Declension) -> int:
    """The readings of an adjective, none for an ending that such a declension does not have: "der teurer Wagen"."""
    readings = adjective_mask(form, declension)
    inflected = form.isalpha() and form.islower() and not _TENS.search(form) and ending(form)
    return 0 if inflected and inflected not in readings_of(declension) else readings


def _forms(noun: str, declension: Declension) -> int:
    """What a noun of the table may be; anything where it is a unit, a place, a month, an infinitive or unknown."""
    low = noun.lower()
    infinitive = any(low[at:] in words("verbs") for at in range(len(low) - 3))
    unclear = is_unit(noun) or place_kind(noun) or not noun.replace("-", "").isalpha()
    unclear = unclear or low in words("months")  # "des 9. November", with an ending or without
    unclear = unclear or noun in words("languages")  # "das heutige Spanisch"
    if infinitive or unclear or not noun_readings(noun):
        return ANY
    genitive = noun.endswith("s") and noun_mask(noun[:-1]) & _ENDLESS
    described = _adjective(low, declension) if ending(low) else 0  # "das eigentliche Alte"
    return noun_mask(noun) | described | (_GENITIVES if genitive else 0)
