"""What a town or language is to a state that only another clause names: „Seit 1991 ist Skopje die Hauptstadt“."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from quizgen.languages.german.names import place_kind
from quizgen.languages.german.nouns import lemmas
from quizgen.languages.german.references.countries import owner_of
from quizgen.languages.german.references.owner_kinds import kinds_of_title
from quizgen.languages.german.references.past import Past
from quizgen.languages.german.wordlists import table
from quizgen.model import Clause, Phrase


def of_state_beside(phrase: Phrase, clause: Clause, past: Past) -> str | None:
    """ "Seit Peru frei ist, ist Lima | die Hauptstadt|" → "die Hauptstadt von Peru", the one state that it names."""
    if not _is_of_untold_state(phrase, clause, past):
        return None
    states = set(_states_in(p for p in clause.phrases if p.kind == "clause"))
    owner = owner_of(states.pop()) if len(states) == 1 else None
    return f"{phrase.text} {owner}" if owner is not None and phrase.tokens[0].text.islower() else None


def is_of_untold_state(phrase: Phrase, clause: Clause, past: Past) -> bool:
    """ "Bis 1990 war Bonn | die Hauptstadt|" in a text about Bonn: of which state, only the text tells."""
    return _is_of_untold_state(phrase, clause, past) and not any(_states_in(clause.phrases))


def _is_of_untold_state(phrase: Phrase, clause: Clause, past: Past) -> bool:
    """Is it what only a state has, without its name, in a text about something else?"""
    held = "predicate" in (phrase.role, phrase.relation) or phrase.preposition in ("zu", "zur", "zum", "als")
    plain = phrase.head.tag == "NN" and phrase.tokens[-1] == phrase.head and not phrase.parts
    described = any(t.tag in ("ADJA", "NE", "PPOSAT", "PDAT") for t in phrase.tokens)
    if not (held and plain) or described or phrase.number == "plural" or "indefinite" in phrase.marks:
        return False
    return _is_of_state(phrase) and bool(kinds_of_title(past)) and not kinds_of_title(past) & _STATES


def _is_of_state(phrase: Phrase) -> bool:
    forms = (phrase.head.text, *lemmas(phrase.head.text))
    return any(table("nouns_with_owners").get(form) == ("state",) for form in forms)


def _states_in(phrases: Iterable[Phrase]) -> Iterator[str]:
    """The states that phrases name: "seit | Nordmazedonien | die Unabhängigkeit erlangte"."""
    names = (t.text for p in phrases for t in p.tokens if t.tag == "NE")
    return (name for name in names if place_kind(name) in ("country", "state", "us_state"))


_STATES = frozenset({"state", "group"})
"""What the text may be about so that it tells whose it is."""
