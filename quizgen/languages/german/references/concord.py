"""Gender and number: which phrases a pronoun may stand for at all."""

from __future__ import annotations

from quizgen.languages.german.names import first_name_gender
from quizgen.languages.german.noun_classes import noun_class
from quizgen.languages.german.nouns import genders, lemmas
from quizgen.languages.german.references.description import core
from quizgen.languages.german.references.past import Past
from quizgen.languages.german.wordlists import words
from quizgen.model import Phrase


def agrees(candidate: Phrase, pronoun: Phrase, past: Past | None = None) -> bool:
    """May the pronoun stand for the phrase, by gender and number?"""
    low = pronoun.head.text.lower()
    if pronoun.number == "plural" or low == "ihnen":
        return candidate.number == "plural" or candidate.head.text.lower() == "ihnen" or _is_bare_plural(candidate)
    if candidate.number == "plural":
        return False
    named = [t.tag for t in candidate.tokens if t.tag not in ("APPR", "NE")]
    if candidate.kind == "place" and candidate.head.tag == "NE" and not named:
        return pronoun.gender == "neuter" and low not in ("er", "ihn", "sie")  # "in Portugal" is no "er"
    gender = {"er": "masculine", "ihn": "masculine", "sie": "feminine"}.get(low, pronoun.gender)
    if candidate.kind == "person" and candidate.head.tag in ("NE", "FM", "PPER"):
        known = person_gender(candidate, past)
        return known is None or gender is None or known == gender
    if candidate.gender is None and candidate.head.tag == "NN" and "bare" in candidate.marks:
        return gender in genders(candidate.head.text)  # "Nebel", whose form tells no gender
    if low == "ihm":
        return candidate.gender in ("masculine", "neuter")
    if candidate.gender is None:
        return candidate.head.tag in ("NE", "FM") and gender != "neuter"
    return candidate.gender == gender


def _is_bare_plural(noun: Phrase) -> bool:
    """ "Falken (erkennt man …)": without an article what can be counted is many, though "den Falken" is one."""
    plain = noun.number is None and noun.head.tag == "NN" and "bare" in noun.marks and noun.kind == "thing"
    lemma = noun.head.text not in lemmas(noun.head.text)
    return plain and lemma and noun_class(noun.head.text) in ("animal", "plant")


def relative_agrees(noun: Phrase, pronoun: Phrase) -> bool:
    """May the relative pronoun stand for the noun, by gender and number as far as both are known?"""
    if noun.number and pronoun.number and noun.number != pronoun.number:
        return False
    if pronoun.head.text.lower() in ("dem", "welchem") and noun.gender == "feminine":
        return False
    if noun.kind == "person" and noun.head.tag == "NE" and pronoun.gender == "neuter":
        return False  # "ein Haus von Otto Wagner, | das …"
    local = noun.kind == "place" or (noun.kind == "other" and noun.preposition in ("bei", "in", "aus", "nach"))
    town = local and noun.head.tag == "NE" and all(t.tag in ("NE", "APPR") for t in core(noun).tokens)
    if town and pronoun.number == "singular" and pronoun.gender in ("masculine", "feminine"):
        return False  # "wurde Ulm von dem Sturm beschädigt, | der …"
    gender = noun.gender or person_gender(noun, None)  # "von der Tochter Karl Webers, | die …"
    return not (gender and pronoun.gender and gender != pronoun.gender)


def may_mean(pronoun: str, subject: Phrase) -> bool:
    """May a pronoun inside a clause stand for the subject around it?"""
    gender = person_gender(subject, None) or subject.gender
    if (pronoun.startswith(("sein", "er", "ihn")) and pronoun != "ihnen") or pronoun == "ihm":
        return subject.number != "plural" and gender != "feminine"
    if pronoun.startswith(("sie", "ihr", "ihnen")):
        return subject.number == "plural" or gender in ("feminine", None)
    return pronoun == "man"


def may_own(phrase: Phrase, form: str) -> bool:
    """May the phrase be whose "sein" or "ihr" it is, by gender and number?"""
    feminine_or_plural = phrase.number == "plural" or (person_gender(phrase, None) or phrase.gender) == "feminine"
    return feminine_or_plural == form.startswith("ihr")


def is_owned_by(phrase: Phrase, pronoun: str) -> bool:
    """ "Als er vier Jahre alt war, starb | sein Vater|": whose it is, is "er", so that he himself is not meant."""
    stem = {"er": "sein", "es": "sein", "sie": "ihr"}.get(pronoun)
    first = phrase.tokens[0]
    return stem is not None and first.tag == "PPOSAT" and first.text.lower().startswith(stem)


def is_of_inner(owner: Phrase, form: str) -> bool:
    """ "Der Ertrag | der Felder | hängt von ihrer Bewässerung ab": theirs, for the subject itself cannot be meant."""
    inner = [part for part in owner.parts if part.relation == "genitive"]
    told = owner.kind == "thing" and len(inner) == len(owner.parts) == 1 and not may_own(owner, form)
    return told and may_own(inner[0], form)


def person_gender(phrase: Phrase, past: Past | None) -> str | None:
    """The gender of a person by the first name, also where the document gives it elsewhere."""
    names = [t.text for t in phrase.tokens if t.tag == "NE"]
    if phrase.kind == "person" and phrase.resolved and phrase.resolved != phrase.text:
        names = phrase.resolved.split()
    if len(names) == 1 and past is not None and names[0] in past.full_names:
        names = past.full_names[names[0]].split()
    elif len(names) == 1 and past is not None and past.hero is not None and names[0] == past.hero.name.split()[-1]:
        return past.hero.gender  # "Heine" in a text about Heinrich Heine that calls him so throughout
    if names and names[0] in words("famous_women"):
        return "feminine"
    found = first_name_gender(names[0]) if names else None
    if found in ("masculine", "feminine"):
        return found
    return phrase.gender if phrase.head.tag == "NN" else None
