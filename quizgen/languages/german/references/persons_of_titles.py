"""Whether a title is the name of a person: „Marie Curie“, „Elisabeth II.“, „Beyoncé“."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quizgen.languages.german.entities import PLACE_CLASSES
from quizgen.languages.german.names import is_first_name, place_kind
from quizgen.languages.german.noun_classes import is_group_noun, is_person_noun, names_kin, noun_class
from quizgen.languages.german.nouns import known_noun
from quizgen.languages.german.references.past import MOST_NAMES, all_phrases
from quizgen.languages.german.wordlists import table, words
from quizgen.model import Clause, Phrase, Sentence


@dataclass(frozen=True, slots=True)
class TitledPerson:
    """The name by which the text calls the person; is it surely one, and of which gender, if the title tells?"""

    name: str
    sure: bool
    gender: str | None = None


def person_of_title(title: str, sentences: Sequence[Sentence]) -> TitledPerson | None:
    """The person that the title names.

    "Marie Curie" → "Marie Curie", "Madonna Künstlerin" → "Madonna", a woman; "Golf von Mexiko" → None
    """
    parts = title.split()
    if len(parts) < 2:
        return TitledPerson(title, True) if parts and _is_one_called(title, sentences) else None
    if (before := _before_kind(parts, sentences)) is not None:
        return TitledPerson(before, True, "feminine")
    if not _names_person(parts, sentences):
        return None
    return TitledPerson(title, _is_sure(parts, sentences))


def _is_sure(title: Sequence[str], sentences: Sequence[Sentence]) -> bool:
    """ "Nikola Tesla", "Dwight D. Eisenhower", whom the text takes for a person; hardly "Canadian Football"."""
    if _is_ruler(title) or any(re.fullmatch(r"[A-ZÄÖÜ]\.", part) for part in title[:-1]):
        return True
    if _begins_with_first_name(title) or known_noun(title[0]):
        return _begins_with_first_name(title)  # but "Zeugen Jehovas"
    if not any(map(_is_word, title)) and any(_have_kin(sentences)):
        return True  # "Thandiwe Mokoena", beside "ihr Vater"
    parts = {part for word in title for part in word.split("-")}
    people = (p for s in sentences for p in all_phrases(s) if p.kind == "person" and p.head.tag == "NE")
    return any(person.head.text in parts for person in people)


def _names_person(title: Sequence[str], sentences: Sequence[Sentence]) -> bool:
    """ "Marie Curie", but not "Max und Moritz", "Max Planck Gesellschaft" or "Christian Dior SE"."""
    if not 1 < len(title) <= MOST_NAMES or any(word in table("list_conjunctions") for word in title):
        return False
    last = title[-1]
    if _is_ruler(title):
        return place_kind(last) in (None, "city") or title[-2] == "von"  # "Friedrich II. von Preußen"
    if _begins_with_first_name(title) and len(title) == 2 and not known_noun(last):
        return place_kind(last) in (None, "city")  # "Abraham Lincoln"
    if any(p.kind == "person" and p.head.text == last for s in sentences for p in all_phrases(s)):
        return last.lower() not in table("foreign_nouns")  # "United States Army"
    if any(p.kind == "thing" and p.head.tag == "NN" and p.head.text == last for s in sentences for p in all_phrases(s)):
        return False  # "Eurasischer Fischotter"
    place = noun_class(last) in PLACE_CLASSES - {"water", "river"} or place_kind(last) is not None
    return not (place or is_group_noun(last) or last.isupper() or last.lower() in table("foreign_nouns"))


def _is_word(name: str) -> bool:
    """Is it a noun, a place, or written like no name: "Bank", "Carolina", "FC"?"""
    return not name.istitle() or bool(known_noun(name)) or place_kind(name) is not None or is_group_noun(name)


def _begins_with_first_name(title: Sequence[str]) -> bool:
    return is_first_name(title[0]) and place_kind(title[0]) is None


def _is_ruler(title: Sequence[str]) -> bool:
    """ "Elisabeth II.", "Friedrich II. von Preußen": a first name with a number behind it."""
    return is_first_name(title[0]) and re.fullmatch(r"[IVX]+\.", title[1]) is not None


def _before_kind(title: Sequence[str], sentences: Sequence[Sentence]) -> str | None:
    """ "Madonna Künstlerin": what stands before the kind, if the text calls a person by this alone."""
    *names, kind = title
    name = " ".join(names)
    if not (kind.endswith("in") and is_person_noun(kind) and known_noun(kind)):
        return None
    alone = any(name in s.text for s in sentences) and not any(" ".join(title) in s.text for s in sentences)
    return name if alone else None


def _is_one_called(title: str, sentences: Sequence[Sentence]) -> bool:
    """ "Beyoncé", "Kleopatra": one name for a person, by what the text says of whoever is so called."""
    written = title.isalpha() and title.istitle()
    if not written or is_group_noun(title) or noun_class(title) is not None:
        return False
    if any(_is_introduced(p, title) for s in sentences for p in all_phrases(s)):
        return True  # also "Victoria", which is a town, too, in "Königin Victoria"
    if place_kind(title) is not None or known_noun(title):
        return False
    told = [c for s in sentences for c in s.clauses if _is_told_of(c, title)]
    return any(map(_acts, told)) or (bool(told) and any(_have_kin(sentences)))


def _is_introduced(phrase: Phrase, title: str) -> bool:
    """ "die Sängerin Beyoncé", "Königin Victoria": right behind a noun for persons."""
    pairs = zip(phrase.tokens, phrase.tokens[1:], strict=False)
    return any(a.tag == "NN" and is_person_noun(a.text) and b.text == title for a, b in pairs)


def _is_told_of(clause: Clause, title: str) -> bool:
    """ "| Beyoncé | ging", "| Beyoncé Knowles | ging": is the subject so called, or does the name begin with it?"""
    subject = next((p for p in clause.phrases if p.role == "subject"), None)
    return subject is not None and subject.tokens[0].text == title and all(t.tag == "NE" for t in subject.tokens)


def _acts(clause: Clause) -> bool:
    """ "Artus wurde gekrönt", "ist eine Sängerin", "sang | als erste Frau |": what only persons do, suffer or are."""
    if any(p.preposition == "als" and p.kind == "person" and p.number == "singular" for p in clause.phrases):
        return True
    if "passive" in clause.marks:
        return clause.lemma in words("person_patients")
    if clause.frame == "copula":
        return any(p.relation == "predicate" and p.kind == "person" and p.number == "singular" for p in clause.phrases)
    return clause.lemma in words("verbs_of_private_life")


def _have_kin(sentences: Sequence[Sentence]) -> Iterator[bool]:
    """Of each phrase, whether it is somebody's kin: "ihr Ehemann", "seine Mutter"."""
    for sentence in sentences:
        for phrase in all_phrases(sentence):
            yield names_kin(phrase.head.text) and any(t.tag == "PPOSAT" for t in phrase.tokens[:2])
