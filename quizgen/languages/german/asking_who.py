"""Persons and things to ask for: "von Karl Benz" → "von wem", "mit dem Auto" → "womit"."""

from __future__ import annotations

import re

from quizgen.languages import Abstain
from quizgen.languages.german.asking_which import welch
from quizgen.languages.german.attachment import basic_preposition
from quizgen.languages.german.names import is_first_name
from quizgen.languages.german.noun_classes import names_act, noun_class
from quizgen.languages.german.nouns import known_noun, last_parts
from quizgen.languages.german.person_evidence import is_owned
from quizgen.languages.german.phrase_frames import WHO, is_quoted, with_preposition
from quizgen.languages.german.times import is_year
from quizgen.languages.german.units import is_unit
from quizgen.languages.german.wordlists import table, words
from quizgen.model import Phrase


def person_words(phrase: Phrase) -> str | None:
    """ "von Karl Benz" → "von wem", in the case of the phrase."""
    if phrase.kind != "person":
        return None
    if phrase.case is None:
        raise Abstain(f"the case of „{phrase.text}“ is not certain")
    said = (phrase.resolved or "").split()
    described = re.match(r"(der|die|das|den|dem|ein)\b", phrase.resolved or "") is not None
    named = bool(said) and (not described or any(is_first_name(word) for word in said))
    if phrase.head.tag in ("PRELS", "PPER") and not named:
        raise Abstain(f"„{phrase.resolved}“ only repeats what stands before")
    return with_preposition(phrase, WHO[phrase.case])


def names_somebody(phrase: Phrase) -> bool:
    """Does a name that no list knows act: "Goldenson sorgte für …", "ABC fing … an"? Then it is hardly a thing."""
    named = phrase.kind == "other" and all(t.tag in ("NE", "FM", "XY") for t in phrase.tokens)
    owned = is_owned([token.text for token in phrase.tokens])  # "Gandhis Satyagraha"
    return (
        named
        and not owned
        and phrase.relation == "agent"
        and phrase.role == "subject"
        and noun_class(phrase.head.text) is None
    )


def is_bare_name(phrase: Phrase) -> bool:
    """ "nach Amerigo Vespucci": nothing but a name behind the preposition."""
    return all(t.tag in ("NE", "FM") or (t.tag == "NN" and not known_noun(t.text)) for t in phrase.tokens[1:])


def thing_words(phrase: Phrase) -> str | None:
    """ "das Auto" → "was", "mit dem Auto" → "womit", "Deutschland" as a doer → "wer"."""
    if phrase.head.tag == "PRELS" and phrase.resolved is not None and phrase.kind == "thing" and not phrase.preposition:
        return "was" if phrase.role == "subject" else None
    if phrase.head.tag in ("PRELS", "PPER", "PIS"):
        raise Abstain(f"„{phrase.resolved}“ is only a pronoun")
    if phrase.preposition and phrase.head.tag == "CARD" and is_year(phrase.head.text):
        return with_preposition(phrase, "welches Jahr") if phrase.preposition in ("für", "auf") else None
    if phrase.preposition == "für" and phrase.head.text == "Jahr" and phrase.tokens[-1].tag == "CARD":
        return "für welches Jahr"
    if phrase.preposition == "durch" and phrase.kind == "place":
        raise Abstain(f"„{phrase.text}“ is a way, not a means")
    if phrase.relation == "agent" and phrase.preposition in ("von", "vom"):
        if phrase.head.text in words("compass_nouns") or f"{phrase.head.text}en" in words("compass_nouns"):
            raise Abstain(f"„{phrase.text}“ is a side, not somebody")  # "von Nord nach Süd geteilt"
        return "von wem"
    if names_somebody(phrase):
        return "wer"
    if phrase.kind == "other" and phrase.preposition == "nach" and phrase.relation == "topic" and is_bare_name(phrase):
        return "nach wem oder was"
    if phrase.kind == "other" and not _is_surely_thing(phrase):
        raise Abstain(f"„{phrase.text}“ may be a person or a thing")
    if phrase.kind != "group" and phrase.head.lemma in words("vague_nouns") and not phrase.parts:
        raise Abstain(f"„{phrase.text}“ is hardly an answer")
    return _bare_thing(phrase) if phrase.preposition is None else _with_wo(phrase)


def _is_surely_thing(phrase: Phrase) -> bool:
    """Is an unknown noun no person: with an article of its own, or a title in quotation marks?"""
    if phrase.preposition is None:
        return phrase.tokens[0].tag == "ART"
    return is_quoted(phrase.tokens[1])  # "für „North Atlantic Treaty Organization“"


def _bare_thing(phrase: Phrase) -> str | None:
    """ "was", "wer" for a group, "welchen Blättern" for a dative."""
    if phrase.kind == "group" and phrase.case == "accusative" and phrase.tokens[0].tag == "PPOSAT":
        raise Abstain(f"„wen“ or „was“: „{phrase.text}“ may be an act")  # "gab seine Opposition auf"
    if phrase.kind == "group" and phrase.case in ("nominative", "accusative", "dative"):
        return WHO[phrase.case] if phrase.number == "singular" else None
    if phrase.case == "dative" and phrase.parts and phrase.head.tag == "NN":
        if any(part.relation == "other" for part in phrase.parts):
            raise Abstain(f"„{phrase.text}“ are of several kinds")
        if phrase.head.text in words("partitive_nouns") or is_unit(phrase.head.text):
            raise Abstain(f"„{phrase.text}“ is a number of something")
        if names_act(phrase.head.text):
            raise Abstain(f"„{phrase.text}“ is an act of which only whose it is is told")  # "dient der Vermehrung …"
        return welch(phrase, phrase.head.text)
    return "was" if phrase.case in ("nominative", "accusative") else None


_BETWEEN_STATES = ("an", "gegen", "für", "mit")
"""Behind these a country acts: "verlor Land an Russland" is no matter of "woran"."""


def _school(phrase: Phrase) -> str | None:
    """What kind of school the noun names, be it a compound: "Purdue-Universität" → "Universität"."""
    noun = phrase.head.text
    return next((last for last in (noun, *last_parts(noun)) if last in words("schools")), None)


def _is_wanted_between(phrase: Phrase) -> bool:
    """ "um | ein Bündnis mit Ulm", "um ein Bündnis": what is to be had; "gegen ein Bündnis aus drei Parteien"."""
    if "indefinite" not in phrase.marks or phrase.head.text not in words("mutual_nouns"):
        return False
    return any(part.preposition == "mit" for part in phrase.parts) or (phrase.preposition == "um" and not phrase.parts)


def _with_wo(phrase: Phrase) -> str | None:
    """ "womit", "woran"; "für wen" for a group."""
    assert phrase.preposition is not None
    if phrase.tokens[0].text.lower() == "je":
        raise Abstain(f"„{phrase.text}“ is no answer to „wonach“")  # "je nach Wetter"
    if phrase.kind == "group" and phrase.preposition in ("aus", "zu", "zum", "zur"):
        raise Abstain(f"„{phrase.preposition}“ and „wem“, or „wo-“: „{phrase.text}“ is a group")
    if phrase.preposition in ("an", "am") and phrase.case == "dative" and (school := _school(phrase)):
        return welch(phrase, school)  # "lehrte | an der Purdue-Universität", "an der Parteischule"
    if phrase.kind == "group" and not _is_wanted_between(phrase):
        return with_preposition(phrase, WHO[phrase.case]) if phrase.case in ("accusative", "dative") else None
    preposition = basic_preposition(phrase.preposition.split()[0])
    if phrase.kind == "number" and preposition == "auf":
        raise Abstain(f"„{phrase.text}“ is a number of something")  # "ging auf 500.000 zurück"
    if phrase.class_ == "Land" and preposition in _BETWEEN_STATES:
        return welch(phrase, "Land", "neuter") if phrase.number == "singular" else None  # "an die Sowjetunion"
    if preposition == "gegen" and re.search(r"(nord|süd|ost|west)en$", phrase.head.text.lower()):
        return None  # "fällt gegen Osten ab"
    if preposition == "über" and phrase.case == "dative":
        return "wo"  # "bildet sich | über dem Boden"
    if preposition == "in" and phrase.case != "dative":
        return None  # "eingreifen in die Entscheidungen" is not "worin"
    return table("wo_words").get(preposition, ("",))[0] or None
