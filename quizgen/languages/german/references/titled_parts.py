"""Nouns of what belongs to the thing that a text is about: „das Männchen“ in a text "Enten", „die Bischofsmütze“."""

from __future__ import annotations

from quizgen.languages.german.noun_classes import noun_class
from quizgen.languages.german.nouns import genders, inflect, lemmas
from quizgen.languages.german.paradigms import ending_for
from quizgen.languages.german.references.description import is_bare_definite
from quizgen.languages.german.references.past import Past
from quizgen.languages.german.wordlists import table, words
from quizgen.model import Clause, Phrase, Token


def owned_by_animal(phrase: Phrase, clause: Clause, past: Past) -> str | None:
    """ "Das Männchen" → "das Männchen der Enten" in a text "Enten" that tells of no other animal near."""
    if phrase.head.lemma not in words("nouns_of_sexes") or not is_bare_definite(phrase) or not past.title:
        return None
    titled, animal = {past.title, *lemmas(past.title)}, noun_class(past.title) == "animal"
    near = (m.phrase for m in past.mentions if m.phrase.head.tag == "NN" and m.phrase.head.text not in titled)
    known = titled | words("nouns_of_sexes") | {*table("class_nouns")["animal"]}
    naming = clause.frame == "naming"
    others = (p for p in near if p.head.lemma not in known and _is_animal(p) and not (naming and _is_sort(p, titled)))
    told = (t.tag == "PPOSAT" or _is_sex_before(t, phrase) for p in clause.phrases for t in p.tokens)
    owner = _genitive(past.title)
    if not animal or owner is None or (phrase.head.lemma in past.sorts and not naming) or any(others) or any(told):
        return None
    return f"{phrase.text[:1].lower()}{phrase.text[1:]} {owner}"


def _is_sort(phrase: Phrase, titled: set[str]) -> bool:
    """ "das Haushuhn" in a text "Hühner": the males of all of them have one name."""
    return phrase.head.text.lower().endswith(tuple(map(str.lower, titled)))


def _is_sex_before(token: Token, phrase: Phrase) -> bool:
    """ "Das Männchen (der Störche) baut | mit dem Weibchen | ein Nest": once said is enough."""
    return token.lemma in words("nouns_of_sexes") and token.end < phrase.start


def _is_animal(phrase: Phrase) -> bool:
    """ "die Stockente", but not "(sind) Vögel", "(gehört) zu den Vögeln", which tell what the animal is."""
    return noun_class(phrase.head.text) == "animal" and not tells_sort(phrase)


def tells_sort(phrase: Phrase) -> bool:
    """ "ist | ein Raubtier|", "gehört | zu den Vögeln|", "(zur Familie) | der Hunde|": what the title is said to be."""
    family = phrase.relation == "genitive" and phrase.number == "plural" and phrase.head.tag == "NN"
    return "predicate" in (phrase.role, phrase.relation) or phrase.preposition in ("zu", "zum", "zur") or family


def _genitive(title: str) -> str | None:
    """ "Enten" → "der Enten", "Fuchs" → "des Fuchses"; None where the form is not known."""
    if title not in lemmas(title):
        return f"der {title}" if lemmas(title) else None
    gender, form = genders(title), inflect(title, "genitive", "singular")
    return f"{ending_for('article', gender[0], 'genitive')} {form}" if len(gender) == 1 and form else None


def is_part_of_title(noun: Phrase, past: Past) -> bool:
    """ "Wie heißt | die Bischofsmütze |?" under "Thema Bischof": whose it is is told."""
    titled = {form for word in past.title.split() for form in (word, *lemmas(word))}
    whole = noun.head.lemma.lower()
    firsts = (form.lower() for form in titled if len(form) >= _LEAST)
    return any(whole.startswith(first) and len(whole) - len(first) >= _LEAST for first in firsts)


_LEAST = 4
"""Letters of each of the two parts of a compound that nobody reads by chance."""
