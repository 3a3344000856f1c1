"""What many years and states have, and which one is meant stands sentences before: "die Stichwahl", "der Senat"."""

from __future__ import annotations

from quizgen.languages.german.names import place_kind
from quizgen.languages.german.nouns import last_parts, lemmas
from quizgen.languages.german.references.countries import owner_of
from quizgen.languages.german.references.description import is_definite
from quizgen.languages.german.references.past import Past
from quizgen.languages.german.times import is_year
from quizgen.languages.german.wordlists import words
from quizgen.model import Clause, Phrase, Token


def is_held_again(phrase: Phrase, clause: Clause, past: Past) -> bool:
    """ "erreichte Kern | bei der Stichwahl im November | 90 Prozent": of which year it was, is told before."""
    named = any(t.tag in ("NE", "CARD") or is_year(t.text) for t in phrase.tokens)
    told = any(part.relation == "genitive" for part in phrase.parts) or any(t.tag == "ADJA" for t in phrase.tokens)
    one = is_definite(phrase) and phrase.number == "singular" and not named and not told
    if not one or "past" not in clause.marks or not _is_one_of(phrase.head, "events_held_again"):
        return False
    own = {phrase.head.text, *lemmas(phrase.head.text), *last_parts(phrase.head.lemma)}
    titled = any(word.lower().endswith(one.lower()) for word in past.title.split() for one in own)
    others = (t for p in clause.phrases if p is not phrase for t in p.tokens)
    return not titled and not any(is_year(t.text) or _is_place(t) for t in others)


def is_of_some_state(phrase: Phrase, clause: Clause, past: Past) -> bool:
    """ "In Kanada … | Der Senat | stimmte dafür" in a text about taxes: every state has one."""
    if place_kind(past.title) is not None or not _is_one_of(phrase.head, "nouns_of_states"):
        return False
    titled = any(word.endswith(noun) for word in past.title.split() for noun in last_parts(phrase.head.lemma))
    said = [t for p in clause.phrases for t in p.tokens]
    named = any(t.tag == "NE" or (t.tag == "ADJA" and t.text.rstrip("enrsm").endswith("isch")) for t in said)
    return not named and not titled and bool(_states_near(past))


def of_told_state(phrase: Phrase, clause: Clause, past: Past) -> str | None:
    """ "2013 stimmten | der Senat und der Landtag |" → "der Senat und der Landtag von Maryland", of which it tells."""
    owned = phrase.preposition is not None or any(t.tag not in ("ART", "NN", "KON") for t in phrase.tokens)
    if owned or not is_definite(phrase) or not is_of_some_state(phrase, clause, past):
        return None
    states = _states_near(past)
    owner = owner_of(next(iter(states))) if len(states) == 1 else None
    return f"{phrase.text[:1].lower()}{phrase.text[1:]} {owner}" if owner is not None else None


def _states_near(past: Past) -> set[str]:
    """The states that the sentences before name: "In New Jersey" → {"New Jersey"}."""
    names = (" ".join(t.text for t in m.phrase.tokens if t.tag == "NE") for m in past.mentions)
    told = (name[:-1] if name.endswith("s") and place_kind(name[:-1]) else name for name in names)
    return {name for name in told if place_kind(name) in _STATES and name not in past.title}


_STATES = ("country", "state", "us_state")


def _is_place(token: Token) -> bool:
    return token.tag == "NE" and place_kind(token.text) is not None


def _is_one_of(noun: Token, file: str) -> bool:
    forms = {noun.text, noun.lemma, *lemmas(noun.text)}
    parts = ((form, part) for form in forms for part in (form, *last_parts(form)))
    return any(part in words(file) and len(form) - len(part) not in _PREFIXED for form, part in parts)


_PREFIXED = range(1, 4)
"""Letters of what is a prefix rather than a noun before the last part: "Aus|wahl"."""
