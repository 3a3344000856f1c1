"""What German nouns name: a person, a group, a city, a time … by themselves or by their last part."""

from __future__ import annotations

from functools import lru_cache

from quizgen.languages.german.noun_table import plain, umlauted
from quizgen.languages.german.nouns import (
    FEMININE,
    MASCULINE,
    NOMINATIVE,
    bit,
    known_noun,
    last_parts,
    lemmas,
    lemmas_of_last_part,
)
from quizgen.languages.german.units import is_unit
from quizgen.languages.german.verbs import finite_readings
from quizgen.languages.german.wordlists import table, words


def _base_forms(form: str) -> tuple[str, ...]:
    return lemmas(form) or (form,)


@lru_cache(maxsize=65536)
def noun_class(form: str) -> str | None:
    """What a noun names, by itself or by its last part: "city", "time", "animal" … (data/noun_classes.tsv), or None.

    >>> noun_class("Jahrhunderts"), noun_class("Hafenstädten"), noun_class("Mahlzeit"), noun_class("Musketier")
    ('time', 'city', None, None)
    """
    known = lemmas(form) or lemmas_of_last_part(form) or (form,)
    # "Reisen" may be of Reise or of Reis: the longer lemma is the likelier one
    lemma = form if form in known else max(known, key=len)
    classes = table("noun_classes")
    if f"={lemma}" in classes:
        return classes[f"={lemma}"][0]
    return next((classes[part][0].replace("-", "") or None for part in last_parts(lemma) if part in classes), None)


@lru_cache(maxsize=65536)
def is_group_noun(form: str) -> bool:
    """Whether a noun names a group or institution, which can act: "Partei", "Stadtrat", "Parteikongreß"."""
    return any(_is_of_group(lemma) for lemma in _base_forms(form))


def _is_of_group(lemma: str) -> bool:
    """ "Kulturstiftung" → True, but "Brandstiftung" is an act before it is a "Stiftung"."""
    groups = words("group_nouns")
    for part in last_parts(lemma):
        if part in words("not_group_nouns"):
            return False  # "Blutgruppe"
        if part in groups or (part == lemma and f"={part}" in groups):
            return True
        if table("noun_classes").get(part, ("",))[0] == "act":
            return False
    return False


def _has_feminine(lemma: str) -> bool:
    """Whether the table has the word with -in: Theoretikerin, Ärztin, Russin."""
    if not known_noun(lemma) & bit(MASCULINE, NOMINATIVE):
        return False
    stem = lemma.removesuffix("e")
    return any(known_noun(f"{base}in") & bit(FEMININE, NOMINATIVE) for base in (stem, umlauted(stem)))


@lru_cache(maxsize=65536)
def is_person_noun(form: str) -> bool:
    """Whether a noun names a person: it has a form in -in or is one, stands in the list, or its last part does.

    >>> [is_person_noun(noun) for noun in ("Parteitheoretiker", "Oscar-Gewinnerin", "Löwe", "Lautsprecher")]
    [True, True, False, False]
    """
    # "Polen" is the country first
    return form not in table("countries") and any(names_person(lemma) for lemma in _base_forms(form))


def names_person(lemma: str) -> bool:
    """Whether a base form is a person's: "Schmied", but not "Schmiede", which is also a form of it."""
    masculine = lemma.removesuffix("in")
    if lemma != masculine and known_noun(lemma) & bit(FEMININE, NOMINATIVE):
        bases = (masculine, masculine + "e", plain(masculine), plain(masculine) + "e")
        return any(names_person(base) for base in bases) or lemma in words("person_nouns")
    for part in last_parts(lemma):
        if part in words("not_person_nouns"):
            # Projektleiter is one for it has Projektleiterin, Leiter may be a ladder
            return part != lemma and _has_feminine(lemma)
        if part in words("person_nouns") or _has_feminine(part):
            return True
        if part != lemma and part.endswith("in") and names_person(part):
            return True  # "Grammy-Gewinnerin"
    return False


def names_act(form: str) -> bool:
    """Does the ending tell that a noun names an act? "Verbesserung", "Expedition" """
    endings = tuple(suffix + ending for suffix in words("abstract_suffixes") for ending in ("", "en", "e", "se"))
    return form.endswith(endings)


@lru_cache(maxsize=65536)
def tells_act(form: str) -> bool:
    """Whether a noun names what is done or goes on, whatever its ending: "Teilung", "Anstieg", "Verkauf"."""
    lists = ("ends_of_act_nouns", "endings_of_changes", "ends_of_process_nouns")
    endings = tuple(ending for name in lists for ending in words(name))
    return names_act(form) or noun_class(form) == "act" or form.lower().endswith(endings)


def names_kin(form: str) -> bool:
    """Does a noun name somebody's relative or partner: "Vater", "Ehefrau"?"""
    return form in words("kinship_nouns") or form in words("nouns_of_couples")


def is_inhabitant(form: str) -> bool:
    """Does a noun in the singular tell of what people or country somebody is: "Irin", "Ire", "Engländer"?"""
    endings = ("", "en") if form.endswith("in") else ("", "n")  # "Irin" → "Iren", but no "Irene"
    return any(form.removesuffix("in") + ending in words("nationalities") for ending in endings)


def is_doing(form: str) -> bool:
    """ "Brennen", "Schmelzen": an infinitive that is no noun of its own, as "Leben" is."""
    verb = any(reading.lemma == form.lower() for reading in finite_readings(form.lower()))
    return verb and form.endswith("n") and not known_noun(form)


def is_measure(form: str) -> bool:
    """Does the word measure, whatever stands behind it: "Tonnen", "Lichtjahren"?"""
    return is_unit(form) or noun_class(form) == "unit"


def is_school(noun: str) -> bool:
    """Is it what pupils visit and leave: "Realschule", "Universität"?"""
    return any(last in words("schools") for last in (noun, *last_parts(noun)))


def is_container(form: str) -> bool:
    """Does the noun name what something else is kept in: "Becher", "Holzkiste"?"""
    return any(lemma.lower().endswith(vessel.lower()) for lemma in lemmas(form) for vessel in words("containers"))
