"""Whose “sein” or “ihr” is by the name of a person: „Sein Werk“ → „Goethes Werk“."""

from __future__ import annotations

import re

from quizgen.languages.german.declension import with_epithet
from quizgen.languages.german.names import is_first_name
from quizgen.languages.german.ownership import with_owner, with_possessor
from quizgen.languages.german.references.concord import may_own, person_gender
from quizgen.languages.german.references.guessed_nouns import genitive_of
from quizgen.languages.german.references.past import Hero, Past
from quizgen.languages.german.wordlists import words
from quizgen.model import Phrase


def name_in_genitive(name: str, phrase: Phrase) -> str | None:
    """What is somebody's by the name of that one: "Newtons Mangel an Mut", "der Lehrer Alexanders des Großen"."""
    if known := with_epithet(name, "genitive"):
        return with_owner(phrase, known)
    name = _without_epithet(name)
    if not re.fullmatch(r"(?:[A-ZÄÖÜ][\w.-]+ ?|v[oa]n |de )+", name):  # "Ludwig van Beethovens"
        return None
    if re.search(r" [IVX]+\.$", name):
        first, _, number = name.rpartition(" ")
        return None if first[-1] in "sßxz" else with_owner(phrase, f"{first}s {number}")  # "der Bruder Ludwigs XIV."
    return with_possessor(phrase, genitive_of(name))


def _without_epithet(name: str) -> str:
    """ "der Franzose René Caillié" → "René Caillié": two names behind an article and a noun say who it is."""
    found = re.fullmatch(r"(?:[Dd]er|[Dd]ie) (?:[a-zäöüß-]+ )*[A-ZÄÖÜ][\w-]+ ([A-ZÄÖÜ][\w-]+ [A-ZÄÖÜ][\w-]+)", name)
    return found[1] if found is not None and is_first_name(found[1].split()[0]) else name


def may_be_hero(kin: Phrase, owner: str, past: Past) -> bool:
    """ "Franz widmete sich der Jagd. Seine Frau …" in a text about her: somebody else's kin may be its hero."""
    hero = past.hero
    return hero is not None and kin.kind == "person" and not hero.is_called(owner) and kin.gender == hero.gender


def is_kin_of_hero(kin: Phrase, form: str, past: Past) -> bool:
    """ "Ihre Eltern zogen fort. | Ihre Mutter | …": by birth she is the hero's, unless another person was spoken of."""
    stem = "ihr" if past.hero is not None and past.hero.gender == "feminine" else "sein"
    if past.hero is None or not form.startswith(stem) or kin.head.text not in words("kin_by_birth"):
        return False
    before = [m.phrase for m in past.mentions if m.sentence == past.sentence - 1 and m.subject]
    office = [p for p in before if p.head.tag == "NN" and "bare" in p.marks and p.number != "plural"]  # "wurde Richter"
    people = [p for p in before if p.kind in ("person", "other", "pronoun") and may_own(p, form) and p not in office]
    return all(past.hero.is_named_by(p) or _is_of_family(p, past.hero) for p in people)


def _is_of_family(person: Phrase, hero: Hero) -> bool:
    """ "ihre Eltern", "ihr Vater": the hero's own kin, as far as that is known."""
    owned = person.tokens[0].tag == "PPOSAT" and person.head.text in words("kin_by_birth")
    names = (hero.name, with_epithet(hero.name, "genitive") or hero.name)  # "der Vater Ludwigs des Vierzehnten"
    return owned and any(name in (person.resolved or "") for name in names)


def person_before(form: str, past: Past) -> str | None:
    """The one person whom the sentence before spoke of, else the one that the text is about."""
    before = [m.phrase for m in past.mentions if m.sentence == past.sentence - 1 and "guessed" not in m.phrase.marks]
    owners = [p for p in before if p.kind == "person" and p.number != "plural" and _may_be_owner(p, form, past)]
    subjects = {p.resolved for p in owners if p.role == "subject"}
    if len(subjects) == 1 and len({p.resolved for p in owners}) == 1:
        return subjects.pop()
    stem = "ihr" if past.hero is not None and past.hero.gender == "feminine" else "sein"
    rivals = [m for m in past.mentions if m.subject and m.sentence == past.sentence - 1 and may_own(m.phrase, form)]
    if past.hero is None or not form.startswith(stem):
        return None
    other = any(m.phrase.resolved != past.hero.name or "guessed" in m.phrase.marks for m in rivals)
    return None if other else past.hero.name


def _may_be_owner(person: Phrase, form: str, past: Past) -> bool:
    """Not in "war | der erste Bürgermeister|. Sein …", "das Leben | eines Adligen", "heiratete | Anna Weber"."""
    gender = person_gender(person, past)
    other = gender is not None and (gender == "feminine") != form.startswith("ihr")
    again = person.relation in ("predicate", "name", "apposition")
    return not (other or again or (person.relation == "genitive" and "indefinite" in person.marks))
