"""Persons that the text has gone over to: „Man wählte einen Nachfolger: Paul Weber. Er …“ is hardly the hero."""

from __future__ import annotations

from quizgen.languages.german.references.concord import agrees
from quizgen.languages.german.references.past import Past
from quizgen.languages.german.wordlists import words
from quizgen.model import Phrase, Sentence


def newly_named_person(pronoun: Phrase, past: Past) -> bool:
    """Does the sentence before name a person that something is done to: "wählte einen Nachfolger: | Paul Weber |"?"""
    last = [m.phrase for m in past.mentions if m.sentence == past.sentence - 1]
    done_to = [p for p in last if p.role in ("object", "dative") and p.preposition is None and p.kind == "person"]
    beside = [part for p in done_to for part in p.parts if part.relation in ("apposition", "name")]
    named = [p for p in (*done_to, *beside) if p.head.tag in ("NE", "FM") and agrees(p, pronoun, past)]
    return any(not _is_hero(p, past) for p in named)


def follows_other(pronoun: Phrase, past: Past) -> bool:
    """May a pronoun mean another person than the hero, of whom the sentence before does not tell?"""
    last = [m.phrase for m in past.mentions if m.sentence == past.sentence - 1]
    if any(_is_hero(p, past) for p in last if "guessed" not in p.marks):
        return False
    silent = any(p.text.lower() == pronoun.text.lower() and p.resolved is None for p in last)
    return silent or newly_named_person(pronoun, past)


def is_of_anybody(pronoun: Phrase, sentence: Sentence) -> bool:
    """ "Wenn | jemand | einen Eid bricht, wird | er | bestraft": whoever does it, and nothing told before."""
    before = (p for c in sentence.clauses for p in c.phrases if p.role == "subject" and p.end <= pronoun.start)
    anybody = any(p.tokens[0].text.lower() in words("pronouns_of_anybody") for p in before)
    return anybody and pronoun.head.text.lower() in ("er", "ihn", "ihm")


def is_of_newly_told(pronoun: Phrase, past: Past) -> bool:
    """ "Es gibt auch | Tabletten |. Sie …": what the sentence before has brought up, and no subject before it."""
    last = [m for m in past.mentions if m.sentence == past.sentence - 1]
    told = any(m.subject and m.phrase.text.lower() != "es" for m in last)
    new = (m.phrase for m in last if m.phrase.role == "object" and "bare" in m.phrase.marks and not told)
    return any(p.preposition is None and p.head.tag == "NN" and agrees(p, pronoun, past) for p in new)


def _is_hero(phrase: Phrase, past: Past) -> bool:
    return past.hero is not None and past.hero.is_named_by(phrase)
