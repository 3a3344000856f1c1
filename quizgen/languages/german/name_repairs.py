"""Repairs of tags of capitalised words: names, or nouns?"""

from __future__ import annotations

import re

from quizgen.languages.german.agreement import NOMINATIVES
from quizgen.languages.german.names import is_first_name, place_kind
from quizgen.languages.german.noun_classes import is_person_noun, noun_class
from quizgen.languages.german.nouns import PLURAL_MASK, SINGULAR_MASK, known_noun, last_parts, noun_mask
from quizgen.languages.german.tags import FINITE, QUOTES
from quizgen.languages.german.verbs import finite_readings
from quizgen.languages.german.wordlists import words
from quizgen.model import Token


def initials(tokens: list[Token], at: int) -> str | None:
    """ "N. Bucharin": an initial before a name is a name."""
    following = tokens[at + 1].tag if at + 1 < len(tokens) else ""
    return "NE" if re.fullmatch(r"[A-ZÄÖÜ]\.", tokens[at].text) and following in ("NE", "NN", "ADJA") else None


def capitals(tokens: list[Token], at: int) -> str | None:
    """An unknown capitalised word inside a sentence is a name or a noun, never a finite verb."""
    token = tokens[at]
    inside = at > 0 and tokens[at - 1].tag not in ("$.", "$(")
    if not token.text[:1].isupper() or not inside:
        return None
    if token.tag in FINITE | {"VVINF", "VVPP", "VVIMP", "ADV", "ADJD", "PTKVZ", "ITJ", "APPR", "KOUS", "XY", "FM"}:
        if token.tag in ("XY", "FM") and not token.text[1:2].islower():
            return "NE"
        return "NN" if known_noun(token.text) else "NE" if token.tag not in ("APPR", "KOUS") else None
    return None


def listed_nouns(tokens: list[Token], at: int) -> str | None:
    """ "frisst | Käfer", "gehörten | Schwert, Lanze und Helm": a noun of things, alone in the plural or in a list."""
    token = tokens[at]
    if token.tag != "NE" or at == 0 or is_first_name(token.text) or place_kind(token.text) is not None:
        return None
    readings, before = known_noun(token.text), tokens[at - 1].tag
    following = [t.tag for t in tokens[at + 1 : at + 3]]
    if not readings or is_person_noun(token.text) or before in ("NE", "NN", "FM") or "NE" in following[:1]:
        return None
    listed = following[:1] in (["$,"], ["KON"]) and following[1:] == ["NN"] and known_noun(tokens[at + 2].text)
    alone = readings & PLURAL_MASK and noun_class(token.text) is not None and before in ("VVFIN", "ADV")
    several = not readings & SINGULAR_MASK and tokens[at - 1].text in ("durch", "aus")  # "durch | Sporen"
    matter = noun_class(token.text) in ("food", "material", "substance")  # "macht man | Mehl"
    return "NN" if listed or alone or several or matter else None


def animals(tokens: list[Token], at: int) -> str | None:
    """ "Der | Wolf galt als ausgestorben", "seinen | Horst": behind an article an animal, behind "sein" a thing."""
    form, before = tokens[at].text, tokens[at - 1] if at else None
    if tokens[at].tag != "NE" or before is None or not known_noun(form) or is_person_noun(form):
        return None
    followed = at + 1 < len(tokens) and tokens[at + 1].tag in ("NE", "FM")
    living = before.tag in ("ART", "APPRART") and noun_class(form) in ("animal", "plant")
    owned = before.tag == "PPOSAT" or before.text.lower() in ("ein", "einen", "einem")  # "ein Horst", no "ein Hans"
    return "NN" if (living or (owned and is_first_name(form))) and not followed else None


def hyphenated(tokens: list[Token], at: int) -> str | None:
    """ "das | HI-Virus", "die | Anopheles-Mücke": behind an article the last part tells that it is a noun."""
    first, hyphen, last = tokens[at].text.rpartition("-")
    if tokens[at].tag != "NE" or not hyphen or not first or at == 0 or tokens[at - 1].tag not in ("ART", "APPRART"):
        return None
    named = is_first_name(last) or place_kind(last) is not None or is_person_noun(last)
    followed = at + 1 < len(tokens) and tokens[at + 1].tag in ("NE", "FM")
    return "NN" if known_noun(last) and not (named or followed) else None


def common_nouns(tokens: list[Token], at: int) -> str | None:
    """ "sind Rehe | Wiederkäuer": behind a plural without an article a known noun is no name of it."""
    form, before = tokens[at].text, tokens[at - 1] if at else None
    if tokens[at].tag != "NE" or before is None or before.tag != "NN":
        return None
    start = next((i for i in range(at - 2, -1, -1) if tokens[i].tag != "ADJA"), None)
    determined = start is not None and tokens[start].tag in ("ART", "APPRART", "PDAT", "PPOSAT", "CARD", "PIAT")
    if determined or not any(known_noun(part) for part in last_parts(form)):
        return None
    several = noun_mask(before.text) & PLURAL_MASK and not noun_mask(before.text) & SINGULAR_MASK
    if start is not None and tokens[start].tag in FINITE and noun_mask(form) & noun_mask(before.text) & PLURAL_MASK:
        several = True  # "Im Herbst sammeln | Hamster Körner"
    done = start is not None and noun_mask(before.text) & PLURAL_MASK and _is_done_by_many(tokens, start, at)
    several = several or done  # "haben Menschen | Torf | benutzt"
    named = is_first_name(form) or place_kind(form) is not None or (is_person_noun(before.text) and not done)
    return "NN" if several and not named and form not in words("famous_persons") else None


def _is_done_by_many(tokens: list[Token], verb: int, at: int) -> bool:
    """ "haben | Menschen Torf (benutzt)": behind a verb of several and right before what closes or goes on, no list."""
    readings = finite_readings(tokens[verb].text.lower()) if tokens[verb].tag in FINITE else []
    joined = at + 1 < len(tokens) and tokens[at + 1].tag in ("KON", "$,", "NE", "NN", "FM")
    return bool(readings) and all(r.number == "plural" for r in readings if r.person == 3) and not joined


def kin_nouns(tokens: list[Token], at: int) -> str | None:
    """ "Pippins | Enkel": behind a name in the genitive it tells whose relative somebody is."""
    kin = tokens[at].tag == "NE" and at > 0 and tokens[at].text in words("kinship_nouns")
    return "NN" if kin and tokens[at - 1].tag == "NE" and re.search(r"[^s]s$", tokens[at - 1].text) else None


def opening_compounds(tokens: list[Token], at: int) -> str | None:
    """ "| Elektrofahrräder | heißen Pedelecs": a compound in the plural before the verb is no "adjective"."""
    if at or tokens[0].tag != "ADJD" or len(tokens) < 2 or tokens[1].tag not in FINITE:
        return None
    plural = PLURAL_MASK & NOMINATIVES
    last = [part for part in last_parts(tokens[0].text)[1:] if len(part) >= _SHORTEST_NOUN]
    return "NN" if any(known_noun(part) & plural and not known_noun(part) & SINGULAR_MASK for part in last) else None


_SHORTEST_NOUN = 5
"""Letters of a noun that tells what the compound is: "Fahrräder"."""


def unknown_plurals(tokens: list[Token], at: int) -> str | None:
    """ "Hämoglobine | unterscheiden sich", "Elchhirsche | sind …": right before a verb of several it is no name of one.

    Not so "Anna | gehörten zwei Häuser": nobody who is known, and no place.
    """
    form = tokens[at].text
    if at != 0 or tokens[at].tag != "NE" or len(tokens) < 2 or not re.fullmatch(r"[A-ZÄÖÜ][a-zäöüß]{4,}", form):
        return None
    if is_first_name(form) or place_kind(form) is not None or form in words("famous_persons"):
        return None
    if known_noun(form) & PLURAL_MASK:
        return None  # a name with a plural is read as one
    readings = [r for r in finite_readings(tokens[1].text.lower()) if r.person == 3] if tokens[1].tag in FINITE else []
    several = bool(readings) and all(r.number == "plural" for r in readings)
    given = not words("dative_verbs").isdisjoint(r.lemma for r in readings)
    return "NN" if several and not given and re.search(r"(e|en|er|eln|ien)$", form) else None


def noble_names(tokens: list[Token], at: int) -> str | None:
    """ "Johann Heinrich von | Mädler", "Rudolf von | Habsburg": an unknown "noun" or one like a castle's name."""
    named = not known_noun(tokens[at].text) or tokens[at].text.endswith(tuple(words("ends_of_surnames")))
    if at < 2 or tokens[at].tag != "NN" or tokens[at - 1].text != "von" or not named:
        return None
    return "NE" if tokens[at - 2].tag == "NE" and is_first_name(tokens[at - 2].text) else None


def counted_names(tokens: list[Token], at: int) -> str | None:
    """ "eine Million | Zyprer": what is counted is no name, unless of a place: "für eine Million | Paris"."""
    form = tokens[at].text
    if at == 0 or tokens[at].tag != "NE" or tokens[at - 1].text not in words("large_numbers"):
        return None
    return "NN" if form.endswith(("er", "en", "e")) and place_kind(form) is None and not is_first_name(form) else None


def known_places(tokens: list[Token], at: int) -> str | None:
    """ "besiegte | Liverpool": a "noun" that only the list of places knows is a name."""
    form = tokens[at].text
    if tokens[at].tag != "NN" or known_noun(form) or place_kind(form) is None:
        return None
    described = at > 0 and tokens[at - 1].tag in ("ART", "APPRART", "ADJA", "PPOSAT", "PDAT")
    return None if described and noun_mask(form) else "NE"  # "die Wasserburg" is none


def cities_before_nouns(tokens: list[Token], at: int) -> str | None:
    """ "der | Jacksonville Beach-Pier": a city before a noun is no adjective, though it ends like one."""
    form, following = tokens[at].text, tokens[at + 1].tag if at + 1 < len(tokens) else ""
    named = tokens[at].tag == "ADJA" and form[:1].isupper() and place_kind(form) == "city"
    if not named or at == 0 or following != "NN" or known_noun(form):
        return None
    declined = form.endswith(("en", "er", "es", "em"))  # "in der Langen Straße"
    return None if declined or tokens[at - 1].text in QUOTES else "NE"


def names_behind_places(tokens: list[Token], at: int) -> str | None:
    """ "im Bostoner Viertel | Allston", "das Dorf | Melsun": an unknown "noun" is the name of the place before it."""
    form = tokens[at].text
    if at < 2 or tokens[at].tag != "NN" or tokens[at - 1].tag != "NN" or known_noun(form) or not form.isalpha():
        return None
    before = tokens[at - 2]
    of_city = before.tag == "ADJA" and before.text[:1].isupper() and before.text.endswith("er")
    placed = of_city or noun_class(tokens[at - 1].text) in ("place", "region", "state", "city")
    determined = before.tag in ("ART", "APPRART", "PPOSAT", "PDAT", "ADJA")
    return "NE" if placed and determined and noun_mask(tokens[at - 1].text) & SINGULAR_MASK else None


def famous_persons(tokens: list[Token], at: int) -> str | None:
    """ "Wallenstein": a name that the list knows and that is no noun."""
    form = tokens[at].text
    if tokens[at].tag != "NN" or known_noun(form):
        return None
    return "NE" if {form, form.removesuffix("s")} & words("famous_persons") else None


def joined_places(tokens: list[Token], at: int) -> str | None:
    """ "Österreich-Ungarn": two places joined by a hyphen are the name of one."""
    first, hyphen, last = tokens[at].text.partition("-")
    return "NE" if hyphen and place_kind(first) and place_kind(last) else None


def surnames(tokens: list[Token], at: int) -> str | None:
    """ "Philipp | Reis baute …": behind first names that open the sentence, before the verb, a noun is a surname."""
    if at < 1 or tokens[at].tag != "NN" or not is_first_name(tokens[0].text):
        return None
    if any(t.tag != "NE" for t in tokens[:at]) or at + 1 == len(tokens):
        return None
    return "NE" if tokens[at + 1].tag in FINITE or tokens[at + 1].text in (",", "(") else None


def first_names(tokens: list[Token], at: int) -> str | None:
    """ "Mark | Twain", "von | Auguste | Rodin": without an article before a name that is no place."""
    form, following = tokens[at].text, tokens[at + 1] if at + 1 < len(tokens) else None
    if tokens[at].tag == "ADJA" and "-" in form and all(is_first_name(part) for part in form.split("-")):
        return "NE"  # "Frank-Walter | Steinmeier"
    if tokens[at].tag != "NN" or following is None or following.tag != "NE" or not is_first_name(form):
        return None
    free = at == 0 or tokens[at - 1].tag in FINITE | {"APPR", "KON", "$,", "$.", "$("}
    named = place_kind(following.text) is None and not is_person_noun(form) and following.text[-1] != "s"
    return "NE" if free and named and noun_mask(form) & SINGULAR_MASK else None


def foreign_particles(tokens: list[Token], at: int) -> str | None:
    """ "Leonardo | da | Vinci", "Vasco | da | Gama": between two names a particle is a part of the name."""
    if tokens[at].text not in words("name_particles") or tokens[at].text in words("german_particles"):
        return None
    if not 0 < at < len(tokens) - 1 or tokens[at - 1].tag != "NE":
        return None
    following = tokens[at + 1]
    unknown = following.tag == "NN" and not known_noun(following.text)
    return "NE" if following.text[:1].isupper() and (following.tag == "NE" or unknown) else None


def arabic_names(tokens: list[Token], at: int) -> str | None:
    """ "Harun | ar-Raschid", "Hassan al-Turabi": behind a name an article with its hyphen is a part of it."""
    named = at > 0 and tokens[at - 1].tag == "NE" and re.fullmatch(r"[a-z]{2}-[A-Z][^\W\d_]+", tokens[at].text)
    return "NE" if named else None


def numbered_names(tokens: list[Token], at: int) -> str | None:
    """ "der Satellit | Sputnik 2": an unknown noun between a noun and a short number is a name."""
    token = tokens[at]
    if token.tag != "NN" or not 0 < at < len(tokens) - 1 or tokens[at - 1].tag != "NN" or known_noun(token.text):
        return None
    behind = tokens[at + 2].tag if at + 2 < len(tokens) else "$."
    numbered = re.fullmatch(r"\d{1,3}", tokens[at + 1].text) and behind not in ("NN", "ADJA", "CARD", "KON")
    return "NE" if numbered else None


def quoted_compounds(tokens: list[Token], at: int) -> str | None:
    """ "das „Early Bird“-Programm": a noun whose first part is quoted; "ein „Fischglas“-artiger" is none."""
    if re.search(r"(?:[“”]|'')[-‐‑][a-zäöü]\w*e[nrsm]?$", tokens[at].text):
        return "ADJA"
    return "NN" if re.search(r"(?:(?:[“”]|'')[-‐‑]|[-‐‑]'')[A-ZÄÖÜ]\w+$", tokens[at].text) else None
