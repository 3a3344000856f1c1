"""Repairs of tags of adjectives, and of what else stands before a noun."""

from __future__ import annotations

import re
from itertools import takewhile

from quizgen.languages.german.agreement import NOMINATIVES
from quizgen.languages.german.names import is_first_name, place_kind
from quizgen.languages.german.noun_classes import noun_class
from quizgen.languages.german.nouns import PLURAL_MASK, SINGULAR_MASK, known_noun, noun_mask
from quizgen.languages.german.tags import FINITE, tag_at
from quizgen.languages.german.units import is_unit
from quizgen.languages.german.wordlists import words
from quizgen.model import Token


def white(tokens: list[Token], at: int) -> str | None:
    """ "Das Fell ist im Winter | weiß": behind "sein" or "werden" in its clause it is no form of „wissen“."""
    if tokens[at].text != "weiß" or tokens[at].tag != "VVFIN":
        return None
    before = list(takewhile(lambda t: t.tag not in ("$,", "$.", "KOUS"), reversed(tokens[:at])))
    return "ADJD" if any(t.tag == "VAFIN" and t.lemma in ("sein", "werden") for t in before) else None


def colours(tokens: list[Token], at: int) -> str | None:
    """ "Der Bauch ist | hellgrau": a compound of a colour in small letters is no noun."""
    told = tokens[at].tag in ("NN", "NE", "ADV") and tokens[at].text.islower() and len(tokens[at].text) > 4
    last = tag_at(tokens, at + 1) in ("$.", "$,") and tokens[at].tag == "ADJA" and tokens[at].text in words("colours")
    return "ADJD" if last or (told and tokens[at].text.endswith(tuple(words("colours")))) else None


def small_adjectives(tokens: list[Token], at: int) -> str | None:
    """ "mit | dichter | Vegetation", "sind | geschlechtsreif": no noun has a small letter."""
    token, following = tokens[at], tokens[at + 1].tag if at + 1 < len(tokens) else "$."
    if token.tag not in ("NN", "NE") or at == 0 or not token.text[:1].islower():
        return None
    # "einen | hybriden EU-Modus"
    led = following in ("NN", "ADJA") or (following == "NE" and "-" in tokens[at + 1].text)
    if led and tokens[at - 1].tag in _BEFORE_ADJECTIVES:
        return "ADJA" if re.search(r"[^aeiou](e|en|er|es|em)$", token.text) else None
    formed = token.text.isalpha() and _ADJECTIVE.search(token.text)
    return "ADJD" if formed and following in ("$,", "$.", "KON") else None


_BEFORE_ADJECTIVES = ("APPR", "APPRART", "ART", "ADJA", "PIAT", "PPOSAT", "PDAT", "CARD")
_ADJECTIVE = re.compile(r"(reif|haft|frei|los|reich|arm|fähig|artig|förmig|bar|sam|lich|isch|ig)$")


def unknown_adjectives(tokens: list[Token], at: int) -> str | None:
    """ "aus magmatischen und | metamorphen | Gesteinen": a small foreign word with an ending between two of German."""
    token = tokens[at]
    if token.tag != "FM" or not re.fullmatch(r"[a-zäöüß]{4,}e[nrms]?", token.text) or tag_at(tokens, at + 1) != "NN":
        return None
    joined = at > 1 and tokens[at - 1].tag in ("KON", "$,") and tokens[at - 2].tag == "ADJA"
    return "ADJA" if joined or (at > 0 and tokens[at - 1].tag in ("ART", "ADJA")) else None


def nominal_adjectives(tokens: list[Token], at: int) -> str | None:
    """ "die anderen Revolutionäre": a capitalised "adjective" that is a known noun and has no noun behind it."""
    token = tokens[at]
    if token.tag != "ADJA" or at == 0 or not token.text[:1].isupper() or not known_noun(token.text):
        return None
    following = tokens[at + 1].tag if at + 1 < len(tokens) else "$."
    if tokens[at - 1].tag in FINITE and following == "NN" and _is_many(token.text):
        return "NN"  # "haben | Tintenfische | Saugnäpfe"
    if tokens[at - 1].text == "die" and token.text.endswith("en") and following == "NN":
        one = known_noun(tokens[at + 1].text)
        return "NN" if one and not one & PLURAL_MASK else None  # "trinken die | Jungen | Milch"
    attributive = tokens[at - 1].tag == "ADJA" and tokens[at - 1].text[:1].islower()
    called = following == "NN" and token.text.lower().startswith("deutsch")  # "der lose | Deutsche | Bund"
    attributive = attributive and not called and not token.text.endswith("er")
    return "NN" if following not in ("NN", "NE", "ADJA") or attributive else None


def _is_many(form: str) -> bool:
    """Is it a plural and nothing else: "Tintenfische", but not "Deutsche", "Berliner"?"""
    readings = noun_mask(form) & NOMINATIVES
    return bool(readings & PLURAL_MASK) and not readings & SINGULAR_MASK


def named_adjectives(tokens: list[Token], at: int) -> str | None:
    """ "das | Kaspische | Meer", "der Bengalische Tiger": a capital adjective between article and noun."""
    if not 0 < at < len(tokens) - 1 or tokens[at].tag not in ("NN", "NE"):
        return None
    formed = re.search(r"[^\W\d_]{2}ische[nrsm]?$", tokens[at].text) is not None
    between = tokens[at - 1].tag in ("ART", "APPRART") and tokens[at + 1].tag in ("NN", "NE")
    firm = tokens[at].text in ("Deutsche", "Deutschen") and tokens[at + 1].tag == "NE"  # "die | Deutsche | Telekom"
    formed = formed or (firm and not is_first_name(tokens[at + 1].text))
    white = re.search(r"[^aeiou]en?$", tokens[at].text) is not None and place_kind(tokens[at + 1].text) == "river"
    formed = formed or (white and tokens[at + 1].tag == "NE")  # "der | Weiße | Main", "im Alten Rhein"
    return "ADJA" if formed and between else None


def capital_adjectives(tokens: list[Token], at: int) -> str | None:
    """ "die neu errichtete | Autonome | Region", but "gab den | Armen | Land": behind an adjective, before a body."""
    if not 0 < at < len(tokens) - 1 or tokens[at].tag != "NN" or tokens[at + 1].tag != "NN":
        return None
    inflected = re.fullmatch(r"[A-ZÄÖÜ][a-zäöüß]{3,}e[nrsm]?", tokens[at].text)
    led = tokens[at - 1].tag == "ADJA" and tokens[at - 1].text.endswith(tokens[at].text[-2:])
    bodies = ("country", "region", "state")
    return "ADJA" if inflected and led and noun_class(tokens[at + 1].text) in bodies else None


def city_adjectives(tokens: list[Token], at: int) -> str | None:
    """ "in der Frankfurter Paulskirche": a city with -er before a noun or the name of a building is an adjective.

    So is an unknown word before what is called after places: "im | Schlitzer | Wald"
    """
    token, following = tokens[at], tokens[at + 1] if at + 1 < len(tokens) else None
    if token.tag != "NN" or at == 0 or tokens[at - 1].tag not in ("ART", "APPRART", "APPR", "ADJA", "PPOSAT"):
        return None
    known = place_kind(token.text.removesuffix("er")) is not None
    placed = following is not None and following.tag == "NN" and noun_class(following.text) in _NAMED_AFTER_PLACES
    place = token.text.endswith("er") and (known or (placed and not known_noun(token.text)))
    named = following is not None and following.tag in ("NN", "NE", "TRUNC") and not is_first_name(following.text)
    return "ADJA" if place and named else None


_NAMED_AFTER_PLACES = ("building", "lake", "mountain", "place", "range", "region")
"""Classes of nouns for what a place nearby gives its name to."""


def comparative_adjectives(tokens: list[Token], at: int) -> str | None:
    """ "als auch | waldreichere | Gebiete": an unknown "adverb" with the ending of a comparative before a noun."""
    token = tokens[at]
    if token.tag not in ("ADV", "ADJD") or at + 1 >= len(tokens) or tokens[at + 1].tag != "NN":
        return None
    known = token.text in words("focus_words") or token.text in words("afterthought_openers")
    return "ADJA" if re.search(r"^[a-zäöüß]{4,}ere[nrsm]?$", token.text) and not known else None


def compound_adjectives(tokens: list[Token], at: int) -> str | None:
    """ "Sauerstoffreiches Blut": at the beginning of a sentence an unknown noun before a noun is an adjective."""
    token = tokens[at]
    if at or token.tag != "NN" or len(tokens) < 2 or tokens[1].tag != "NN" or known_noun(token.text):
        return None
    return "ADJA" if re.search(r"(reich|arm|haltig|förmig|frei|los|fähig|artig)e[nrsm]?$", token.text) else None


def opening_adjectives(tokens: list[Token], at: int) -> str | None:
    """ "| International | wurden 20 Filme gezeigt": an unknown name that is formed like an adjective."""
    told = at == 0 and len(tokens) > 1 and tokens[0].tag == "NE" and tokens[1].tag in FINITE
    named = is_first_name(tokens[0].text) or place_kind(tokens[0].text) is not None or known_noun(tokens[0].text)
    return "ADJD" if told and not named and _OPENING.fullmatch(tokens[0].text) else None


_OPENING = re.compile(r"[A-ZÄÖÜ][a-zäöüß]{3,}(isch|ional|iell|uell)")


def measured_adjectives(tokens: list[Token], at: int) -> str | None:
    """ "drei Meter | hoch": behind a measure it is an adjective, not the particle of a verb."""
    if at == 0 or tokens[at].text not in words("measure_adjectives"):
        return None
    return "ADJD" if is_unit(tokens[at - 1].text) else None


def straight(tokens: list[Token], at: int) -> str | None:
    """ "der | gerade | Weg": between an article and its noun it is an adjective."""
    if tokens[at].text != "gerade" or not 0 < at < len(tokens) - 1:
        return None
    return "ADJA" if tokens[at - 1].tag == "ART" and tokens[at + 1].tag == "NN" else None


def single_ones(tokens: list[Token], at: int) -> str | None:
    """ "ein | häufiger | Gast": between "ein" and a noun the ending -er is no comparative that tells how."""
    if tokens[at].tag != "ADJD" or not tokens[at].text.endswith("er") or not 0 < at < len(tokens) - 1:
        return None
    opened = tokens[at - 1].tag in ("ART", "PPOSAT") and re.search("ein$", tokens[at - 1].text, re.IGNORECASE)
    return "ADJA" if opened and tokens[at].lemma != tokens[at].text and tokens[at + 1].tag == "NN" else None


def roman_ordinals(tokens: list[Token], at: int) -> str | None:
    """ "in der | I. | Hauptgruppe": between an article and a noun it is a number, and no initial."""
    if not 0 < at < len(tokens) - 1 or re.fullmatch(r"[IVX]+\.", tokens[at].text) is None:
        return None
    between = tokens[at - 1].tag in ("ART", "APPRART") and tokens[at + 1].tag == "NN"
    return "ADJA" if between and known_noun(tokens[at + 1].text) else None


def long_ones(tokens: list[Token], at: int) -> str | None:
    """ "haben | lange | Hälse": before a noun that can only be a plural it is an adjective."""
    if tokens[at].text != "lange" or tokens[at].tag != "ADV" or not 0 < at < len(tokens) - 1:
        return None
    return "ADJA" if tokens[at + 1].tag == "NN" and _is_many(tokens[at + 1].text) else None


def predicative_adjectives(tokens: list[Token], at: int) -> str | None:
    """ "ist relativ | reaktionsträge|,": behind a copula and an adverb, with nothing behind it, it has no noun."""
    token = tokens[at]
    if token.tag != "ADJA" or at < 2 or not token.text.islower() or tokens[at - 1].tag not in ("ADV", "ADJD"):
        return None
    bare = token.text.endswith("e") and at + 1 < len(tokens) and tokens[at + 1].tag in ("$,", "$.")
    return "ADJD" if bare and tokens[at - 2].lemma == "sein" else None


def whole_places(tokens: list[Token], at: int) -> str | None:
    """ "eroberte | ganz | Gallien", "halb Europa": it goes with the name of the place."""
    if tokens[at].text not in ("ganz", "halb") or at + 1 >= len(tokens):
        return None
    following = tokens[at + 1]
    return "ADJA" if following.tag == "NE" and place_kind(following.text) is not None else None


def her_own(tokens: list[Token], at: int) -> str | None:
    """ "fiel | ihr | jüngerer Sohn": before an adjective in -er or -es and its noun it owns, and is no dative."""
    if tokens[at].tag != "PPER" or tokens[at].text.lower() != "ihr" or at + 2 >= len(tokens):
        return None
    adjective, noun = tokens[at + 1], tokens[at + 2]
    strong = adjective.tag == "ADJA" and adjective.text.endswith(("er", "es")) and noun_mask(noun.text) & SINGULAR_MASK
    return "PPOSAT" if strong and noun.tag == "NN" else None


def governed_by_her(tokens: list[Token], at: int) -> str | None:
    """ "die von | ihr | gegründete Schule", "das mit | ihr | verwandte Volk": behind a dative "ihr" owns nothing."""
    before = tokens[at - 1].text.lower() if at else ""
    governed = before in ("von", "nach", "mit", "zu", "aus", "bei") and tokens[at].text == "ihr"
    return "PPER" if governed and tokens[at].tag == "PPOSAT" else None


def his_own(tokens: list[Token], at: int) -> str | None:
    """ "Sein | 20 Hektar großer Garten": no noun where a sentence begins and a number follows."""
    begins = at == 0 or tokens[at - 1].tag == "$."
    counted = at + 1 < len(tokens) and tokens[at + 1].tag == "CARD"
    return "PPOSAT" if tokens[at].tag == "NN" and tokens[at].text == "Sein" and begins and counted else None


def every_one(tokens: list[Token], at: int) -> str | None:
    """ "hat | jedes | Field Office ein Team": right before a name or noun it stands for nobody."""
    every = tokens[at].tag == "PIS" and tokens[at].text.lower() in words("every_words")
    return "PIAT" if every and at + 1 < len(tokens) and tokens[at + 1].tag in ("NN", "NE", "ADJA") else None


def other_ones(tokens: list[Token], at: int) -> str | None:
    """ "in | andere | kommunistische Länder", but "unter | anderem | hohle Bäume": before an adjective and its noun."""
    if tokens[at].tag != "PIS" or not tokens[at].text.lower().startswith("ander") or at + 2 >= len(tokens):
        return None
    if at and tokens[at - 1].text.lower() == "unter":
        return None
    return "ADJA" if [t.tag for t in tokens[at + 1 : at + 3]] == ["ADJA", "NN"] else None


def enough(tokens: list[Token], at: int) -> str | None:
    """ "spendete | ausreichend | Licht": right before a noun it tells how much, not how."""
    counts = tokens[at].tag == "ADJD" and tokens[at].text in words("uninflected_determiners")
    return "PIAT" if counts and at + 1 < len(tokens) and tokens[at + 1].tag == "NN" else None
