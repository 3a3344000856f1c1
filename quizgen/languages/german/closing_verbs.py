"""Repairs of tags of the verb that closes a subordinate clause, taken for an infinitive, a participle or an adverb."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from quizgen.languages.german.agreement import DATIVES, NOMINATIVES, determiner_mask
from quizgen.languages.german.nouns import PLURAL_MASK, SINGULAR_MASK, noun_mask
from quizgen.languages.german.tags import FINITE, INFINITE, NOUNS, RELATIVES, closes_clause, tag_at
from quizgen.languages.german.verbs import finite_readings, is_third_person
from quizgen.languages.german.wordlists import words
from quizgen.model import Token


def homographs(tokens: list[Token], at: int) -> str | None:
    """The last "infinitive" or "participle" of a subordinate clause may be its finite verb: treffen, benötigt."""
    token = tokens[at]
    if not (token.tag in _MISTAKEN or _is_small_noun(token)) or not closes_clause(tokens, at):
        return None
    if token.tag not in INFINITE and not is_third_person(token.text):
        return None
    if (at + 1 < len(tokens) and tokens[at + 1].tag in INFINITE | FINITE) or tokens[at - 1].tag == "PTKZU":
        return None
    for i in range(at - 1, -1, -1):
        if token.tag == "VVPP" and tokens[i].tag == "VVFIN" and _joins_verbs(tokens, i, at):
            return "VVFIN" if finite_readings(token.text) else None
        if tokens[i].tag in FINITE or tokens[i].tag in ("$.", "KOUI"):
            return None
        if tokens[i].text == "," or i == 0:
            opener = i + 1 if tokens[i].text == "," else i
            if _opens_before(tokens, opener + (tokens[opener].tag == "APPR"), at):
                kind = token.tag[:2] if token.tag in INFINITE else "VV"
                return f"{kind}FIN" if finite_readings(token.text) else None
    return None


def while_clauses(tokens: list[Token], at: int) -> str | None:
    """ "| Während | der Feind die Burg angriff, floh er": no preposition where a verb closes what it opens."""
    if tokens[at].text.lower() != "während" or tokens[at].tag != "APPR" or (at and tokens[at - 1].text != ","):
        return None
    comma = next((i for i in range(at + 1, len(tokens)) if tokens[i].tag in ("$,", "$.")), at + 1)
    last, inside = tokens[comma - 1], tokens[at + 3 : comma - 1]
    several = any(t.tag in ("ART", "APPR", "APPRART", "PPOSAT", "NE", "PRF") for t in inside)
    lone = _is_small_noun(last) or last.tag == "VVPP"
    return "KOUS" if several and lone and is_third_person(last.text) else None


def _joins_verbs(tokens: Sequence[Token], first: int, at: int) -> bool:
    """ "da er dort bleibt | und Schäden verursacht": no participle is joined to a finite verb of the same form."""
    alike = tokens[first].text.endswith("t") and tokens[at].text.endswith("t")
    return alike and at > first + 2 and tokens[first + 1].text in ("und", "oder", "sowie")


_MISTAKEN = frozenset({"VVINF", "VVPP", "VAINF", "VMINF", "ADJD", "ADV"})


def _is_small_noun(token: Token) -> bool:
    """ "Länder, die an Polen | grenzen": a "noun" in small letters."""
    return token.tag in NOUNS and token.text[:1].islower()


def _opens_before(tokens: Sequence[Token], opener: int, at: int) -> bool:
    """ "…, | die | er benötigt": does the word open the clause that ends in the verb at a position?"""
    form = tokens[opener].text.lower()
    if form == "damit" and any(t.tag in ("NN", "NE", "PPER") for t in tokens[opener:at]):
        return True
    resulting = form == "so" and tokens[opener + 1].text in ("dass", "daß")
    if resulting or tokens[opener].tag in ("KOUS", "PRELS", "PRELAT", "PWAV", "PWS", "PWAT"):
        return True
    ends = tag_at(tokens, at + 1) in ("$,", "$.", "KON")
    led = _says_of_many(tokens, opener, at) or _says_where(tokens, opener, at)
    return ends and form in RELATIVES and (not _may_determine(tokens, opener) or led)


def _says_where(tokens: Sequence[Token], opener: int, at: int) -> bool:
    """ "Ein Zoo ist ein Park, in | dem | Tiere leben": behind a copula no infinitive without "zu" can follow."""
    if opener < 3 or tokens[opener - 1].tag != "APPR" or tokens[opener - 2].text != ",":
        return False
    verbs = [t for t in tokens[:opener] if t.tag in FINITE | INFINITE]
    infinitive = tokens[opener - 3].tag in NOUNS and tokens[at].tag.endswith("INF")
    return infinitive and len(verbs) == 1 and verbs[0].tag == "VAFIN" and verbs[0].lemma == "sein"


def _says_of_many(tokens: Sequence[Token], opener: int, at: int) -> bool:
    """ "Es gibt Tiere, | die | Insekten fressen": behind a verb that takes no infinitive, of what was told before."""
    if tokens[opener].text.lower() != "die" or not tokens[at].tag.endswith("INF") or tokens[opener - 1].text != ",":
        return False
    verbs = [t for t in tokens[:opener] if t.tag in FINITE]
    taking = words("verbs_beside_infinitives") | {"werden"}
    if len(verbs) != 1 or verbs[0].tag == "VMFIN" or verbs[0].lemma in taking:
        return False
    told = [t for t in tokens[max(0, opener - 6) : opener] if t.tag == "NN"]
    return any(noun_mask(t.text) & PLURAL_MASK & (NOMINATIVES | DATIVES) for t in told[-2:])


def _may_determine(tokens: Sequence[Token], at: int) -> bool:
    """May the word be the article of the noun behind it? "die | Stadt", but not "die | zivilen Ungehorsam (üben)"."""
    noun = at + 1
    while noun < len(tokens) and tokens[noun].tag in ("ADJA", "CARD"):
        if tokens[noun].tag == "ADJA" and tokens[noun].text.endswith(_STRONG.get(tokens[at].text.lower(), "-")):
            return False  # "in | dem | winzige Teilchen schweben", "das | frisches Wasser liefert"
        noun += 1
    if noun >= len(tokens) or tokens[noun].tag not in ("NN", "NE"):
        return noun > at + 1
    readings, _ = determiner_mask(tokens[at].text)
    known = noun_mask(tokens[noun].text)
    if noun > at + 1 and tokens[at].text.lower() == "die" and re.search("[^n]e$", tokens[at + 1].text):
        readings &= SINGULAR_MASK  # "die | neue Möglichkeiten bieten", but "die neuen Möglichkeiten"
    return not known or bool(readings & known)


_STRONG: Final = {"dem": "e", "den": "e", "das": "es", "der": "er"}
"""Endings that no adjective has behind this article, but behind the pronoun."""
