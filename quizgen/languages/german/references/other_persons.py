"""Persons that the text has gone over to: „Man wählte einen Nachfolger: Paul Weber. Er …“ is hardly the hero."""

from __future__ import annotations

from quizgen.languages.german.references.concord import agrees
from quizgen.languages.german.references.past import Past
from quizgen.model import Phrase


def newly_named_person(pronoun: Phrase, past: Past) -> bool:
    """Does the sentence before name a person that something is done to: "wählte einen Nachfolger: | Paul Weber |"?"""
    last = [m.phrase for m in past.mentions if m.sentence == past.sentence - 1]
    done_to = [p for p in last if p.role in ("object", "dative") and p.preposition is None and p.kind == "person"]
    named = [p for p in done_to if p.head.tag in ("NE", "FM") and agrees(p, pronoun, past)]
    return any(not _is_hero(p, past) for p in named)


def follows_other(pronoun: Phrase, past: Past) -> bool:
    """May a pronoun mean another person than the hero, of whom the sentence before does not tell?"""
    last = [m.phrase for m in past.mentions if m.sentence == past.sentence - 1]
    if any(_is_hero(p, past) for p in last if "guessed" not in p.marks):
        return False
    silent = any(p.text.lower() == pronoun.text.lower() and p.resolved is None for p in last)
    return silent or newly_named_person(pronoun, past)


def _is_hero(phrase: Phrase, past: Past) -> bool:
    return past.hero is not None and past.hero.is_named_by(phrase)
