"""Classes to ask with: "in Berlin" → "in welcher Stadt", "Sauerstoff" → "welcher Stoff"."""

from __future__ import annotations

import re
from dataclasses import replace

from quizgen.languages import Abstain
from quizgen.languages.german.asking_which import welch
from quizgen.languages.german.attachment import basic_preposition
from quizgen.languages.german.names import place_article, place_kind, river_of
from quizgen.languages.german.noun_classes import noun_class
from quizgen.languages.german.nouns import genders, inflect, known_noun, last_parts
from quizgen.languages.german.phrase_frames import before_head
from quizgen.languages.german.references import core
from quizgen.languages.german.wordlists import table, words
from quizgen.model import Phrase


def classified(phrase: Phrase) -> str | None:
    """A name or noun whose class is known: "in Berlin" → "in welcher Stadt", "Sauerstoff" → "welcher Stoff"."""
    if (asked := _plural_country(phrase)) is not None:
        return asked
    if _says_more(phrase) or any(t.text in words("others_in_lists") for t in phrase.tokens[1:-1]):
        return None  # "Hopfen oder andere Gewürze" are not all of them plants
    if noun_class(phrase.head.text) == "body" and any(t.tag == "ADJA" for t in before_head(phrase)):
        return None  # "lange Hälse": who asks for parts of the body wants their names
    if "indefinite" in phrase.marks and known_noun(phrase.head.text) and not noun_class(phrase.head.text):
        return None  # "legt Eier | in eine Mulde": a river is called so, but no river is any of its kind
    noun = _class_noun(phrase)
    if _is_amount(phrase):
        return None
    alone = "bare" in phrase.marks and "named" not in phrase.marks and noun_class(phrase.head.text) == "animal"
    if noun and (phrase.number == "plural" or (alone and phrase.number is None)):  # "frisst Käfer"
        return _classified_plural(replace(phrase, number="plural"), noun)
    if not noun or (phrase.relation in ("direction", "origin") and phrase.preposition not in ("in", "aus")):
        return None
    if noun == "Land" and phrase.preposition == "zu" and "land" in phrase.head.text.lower():
        noun = "Staat"  # "gehört | zu Griechenland |": „wozu“ asks for no country
    named = phrase.kind == "place" and phrase.head.text in table("countries") and noun == "Land"  # "in Finnland"
    told = core(phrase, ("relative", "apposition")) if phrase.kind == "place" else phrase  # "in Graz|, der Stadt"
    if (noun.lower() in told.text.lower() and not named) or (phrase.case is None and phrase.preposition is None):
        return None
    if noun == "Kontinent" and phrase.preposition is not None:
        return "auf welchem Kontinent" if phrase.preposition == "in" and phrase.case == "dative" else None
    fitting = table("class_prepositions").get(noun)
    first = basic_preposition(phrase.preposition.split()[0]) if phrase.preposition else None
    if noun == "Insel" and phrase.case == "dative" and first in ("in", "aus"):
        return "auf welcher Insel" if first == "in" else "von welcher Insel"  # "lebte | in Sizilien"
    if first is not None and fitting is not None and first not in fitting[0].split():
        return None
    if noun == "Sprache" and first == "auf":
        return "in welcher Sprache"
    found = genders(noun)
    return welch(phrase, noun, found[0]) if found and phrase.case else None


def _plural_country(phrase: Phrase) -> str | None:
    """ "in den Niederlanden", "aus den Vereinigten Staaten" → "in welchem Land", "aus welchem Land"."""
    first, *name = phrase.text.split()
    told = " ".join(name[1:]) if name[:1] == ["den"] and first in ("in", "aus") else ""
    names = (told, told.removesuffix("n"))  # "Niederlanden", "Emiraten"
    return f"{first} welchem Land" if any(table("countries").get(n) == ("die pl",) for n in names) else None


def stretch(phrase: Phrase) -> str | None:
    """ "die Oberelbe" → "welcher Abschnitt der Elbe" """
    river = river_of(phrase.head.text)
    if river is None or phrase.preposition is not None or phrase.parts or len(phrase.tokens) > 2:
        return None
    owner = f"der {river}" if place_article(river) == "die" else f"des {river}s"
    return welch(phrase, f"Abschnitt {owner}", "masculine")


def part_of_land(phrase: Phrase) -> str | None:
    """ "in Süddeutschland" → "in welchem Teil Deutschlands": regions there are of many kinds."""
    if phrase.preposition in (None, "in") and (name := _halved(phrase)) and phrase.case is not None:
        return welch(phrase, f"Teil {name}", "masculine")
    if phrase.parts or phrase.case is None or phrase.preposition not in (None, "in") or phrase.kind == "person":
        return None
    found = _PART_OF_LAND.fullmatch(phrase.head.text)
    whole = found[1].capitalize() if found else ""
    parted = place_kind(whole) in ("country", "continent") and place_article(whole) == "" and whole[-1] not in "szxß"
    if not parted or place_kind(phrase.head.text) in ("country", "continent", "state"):
        return None  # "Südafrika", "Südamerika"
    return welch(phrase, f"Teil {whole}s", "masculine")


def _halved(phrase: Phrase) -> str | None:
    """ "das südwestliche Afrika" → "Afrikas": a land or continent of which only a side is meant, in the genitive."""
    name = phrase.head.text
    sides = [t for t in before_head(phrase) if t.tag == "ADJA" and t.lemma.lower() in words("compass_adjectives")]
    whole = phrase.class_ in ("Land", "Kontinent") and place_article(name) == "" and name[-1] not in "szxß"
    return f"{name}s" if len(sides) == 1 and whole and not phrase.parts else None


_PART_OF_LAND = re.compile(r"(?:Nord|Ost|Süd|West|Mittel|Zentral|Ober|Unter)(?:ost|west)?([a-zäöü]{5,})")
"""A part of a land or continent, named by it."""


def one_river(phrase: Phrase) -> str | None:
    """Always None; raises Abstain for "über die durch Holland führende Westerschelde": there is only one."""
    noun = phrase.head.text
    if phrase.head.tag != "NN" or phrase.number != "singular" or known_noun(noun):
        return None
    if any(place_kind(noun[at:].capitalize()) == "river" for at in range(3, len(noun) - 4)):
        raise Abstain(f"„{noun}“ is the name of one river")
    return None


def _says_more(phrase: Phrase) -> bool:
    """Is the phrase more, or less, than one thing of a class?"""
    living = noun_class(phrase.head.text) in ("animal", "plant") and phrase.role == "subject"
    described = all(part.relation == "relative" for part in phrase.parts) and phrase.preposition == "von"
    ancestor = described and noun_class(phrase.head.text) == "animal"  # "stammt vom Wolf ab, der …"
    living = living or ancestor or _is_with_animals(phrase)
    if phrase.parts and phrase.kind != "place" and not living:
        return True
    if any(t.text.lower() in ("ganz", "halb") for t in phrase.tokens):
        return True  # "in ganz Europa": not one of several
    # "Bayern | München" is neither
    return phrase.kind == "place" and any(p.relation == "other" and place_kind(p.text) for p in phrase.parts)


def _is_with_animals(phrase: Phrase) -> bool:
    """ "(verwandt) mit den Eseln und den Zebras", "giftig für Hunde": "womit", "wofür" ask for no living beings."""
    named = [phrase.head, *(next((t for t in part.tokens if t.tag == "NN"), part.head) for part in phrase.parts)]
    listed = all(part.relation == "other" for part in phrase.parts)
    return phrase.preposition in ("mit", "für") and listed and all(noun_class(t.text) == "animal" for t in named)


def _class_noun(phrase: Phrase) -> str | None:
    """The noun of its class: "Stadt" for "Berlin", "Tier" for "der Igel"."""
    if (
        phrase.class_ == "Land"
        and phrase.tokens[0].tag == "ART"
        and table("countries").get(phrase.head.text, ("",))[0] == "-"
    ):
        raise Abstain(f"„{phrase.text}“ are people, but the noun is a country's name")  # "die Preußen"
    if phrase.kind == "person":
        return phrase.class_  # "Richard Löwenherz" is no "Organ"
    if phrase.class_ is None and phrase.head.tag == "NN" and len(before_head(phrase)) <= 1:
        return table("class_nouns").get(noun_class(phrase.head.text) or "", ("",))[0]
    return phrase.class_


def _is_amount(phrase: Phrase) -> bool:
    """ "ein Papier" is no "Stoff", nor is "von Gras" or "viel Fisch" a certain one."""
    indefinite = any(t.tag == "ART" and t.text.lower().startswith("ein") for t in phrase.tokens[:2])
    if indefinite and phrase.head.lemma in words("symptom_nouns"):
        return True  # "eine Entzündung" is what many a "Krankheit" begins with
    if indefinite and noun_class(phrase.head.text) in ("substance", "body", "food", "plant"):
        return True
    mass = noun_class(phrase.head.text) == "plant" and "bare" in phrase.marks and phrase.number == "singular"
    return (mass and phrase.preposition is not None) or ("quantified" in phrase.marks and phrase.number == "singular")


def _classified_plural(phrase: Phrase, noun: str) -> str | None:
    """ "Igel" as a plural → "welche Tiere", "von Füchsen" in a passive → "von welchen Tieren" """
    acting = phrase.preposition == "von" and phrase.relation == "agent"
    if phrase.kind == "place" and table("countries").get(phrase.head.text) == ("die pl",) and noun == "Land":
        fitting = phrase.preposition is None or basic_preposition(phrase.preposition) in ("in", "aus", "von", "gegen")
        return welch(phrase, noun, "neuter") if fitting and len(phrase.tokens) < 4 else None  # "die USA"
    acting = acting or _is_with_animals(phrase)
    if phrase.case is None or (phrase.preposition is not None and not acting) or phrase.kind == "place":
        return None
    if (shared := _shared_noun(phrase)) and (plural := inflect(shared, phrase.case, "plural")):
        return welch(phrase, plural)
    plural = inflect(noun, phrase.case, "plural")
    return welch(phrase, plural) if plural and plural.lower() not in phrase.text.lower() else None


def _shared_noun(phrase: Phrase) -> str | None:
    """ "Wanderfalken, Baumfalken und Turmfalken" → "Falke": what all of a list are, told by their last parts."""
    nouns = [t.lemma for t in phrase.tokens if t.tag == "NN"]
    if len(nouns) < 2 or any(part.relation != "other" for part in phrase.parts):
        return None
    first, *others = ([part for part in last_parts(noun) if part != noun] for noun in nouns)
    return next((part for part in first if all(part in other for other in others)), None)
