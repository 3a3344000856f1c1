"""What somebody is or is called, between commas behind his name: "von Karl Braun|, Leiter der Firma,| gekauft"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from quizgen.languages.german.names import is_first_name, is_title, place_kind
from quizgen.languages.german.noun_classes import is_group_noun, is_person_noun
from quizgen.languages.german.nouns import SINGULAR_MASK, noun_mask
from quizgen.languages.german.open_clause import OpenClause
from quizgen.languages.german.tags import NOUNS, PREPOSITIONS, QUOTES
from quizgen.languages.german.wordlists import table, words
from quizgen.model import Token


def person_aside(tokens: Sequence[Token], clause: OpenClause) -> list[int]:
    """The positions between two commas behind the verb of a main clause, if they only tell more of a person."""
    if clause.kind != "main" or clause.finite is None:
        return []
    commas = [at for at in clause.own if tokens[at].text == "," and at > clause.finite]
    for first, last in pairwise(commas):
        inside = list(range(first + 1, last))
        if len(inside) < 2 or not set(inside) <= set(clause.own):
            continue
        told = [tokens[at] for at in inside]
        closed = last + 1 in clause.own and tokens[last + 1].tag not in NOUNS | {"ADJA", "TRUNC", "KON"}
        # "lobte Karl Braun, Professor am Institut, den Plan" is a phrase of its own: offices without an article
        told_apart = told[1].tag not in PREPOSITIONS or _is_led(tokens, first)
        person = _is_person_before(tokens, first) and ((told_apart and _is_office(told)) or _is_byname(told))
        if closed and (person or (place_kind(tokens[first - 1].text) is not None and _is_rank_of_place(told))):
            return inside
    return []


def _is_person_before(tokens: Sequence[Token], comma: int) -> bool:
    """ "Karl Braun|," or "Graf Otto|,": does a name of a person end here?"""
    before = tokens[max(0, comma - 4) : comma]
    named = bool(before) and (before[-1].tag == "NE" or (before[-1].tag == "NN" and len(before) > 1))
    start = next((i for i in range(len(before) - 1, -1, -1) if before[i].tag not in NOUNS), -1)
    name = before[start + 1 :]
    called = len(name) > 1 and (is_first_name(name[0].text) or is_title(name[0].text) or is_group_noun(name[0].text))
    return named and called and name[-1].tag in NOUNS


def _is_rank_of_place(told: Sequence[Token]) -> bool:
    """ "(in Bern,) Hauptstadt der Schweiz": what only one place is of another."""
    owned = told[1].text in ("der", "des", "von", "vom")
    return owned and told[0].text in table("nouns_of_one") and _is_nominal(told[1:])


def _is_led(tokens: Sequence[Token], comma: int) -> bool:
    """ "mit Karl Braun|,", "die Firma Huber|,": does the name stand behind a preposition or an article?"""
    before = next((t for t in reversed(tokens[:comma]) if t.tag not in NOUNS), None)
    return before is not None and before.tag in PREPOSITIONS | {"ART", "PPOSAT"}


def _is_office(told: Sequence[Token]) -> bool:
    """ "Gründer der Firma Huber", "Direktor am Museum": one person, and of what."""
    office = told[0]
    one = office.tag == "NN" and is_person_noun(office.text) and bool(noun_mask(office.text) & SINGULAR_MASK)
    owned = told[1].tag in ("APPR", "APPRART", "KON") or told[1].text in ("des", "der", "eines", "einer")
    return one and owned and _is_nominal(told[1:])


def _is_byname(told: Sequence[Token]) -> bool:
    """ "besser bekannt als Rosa", "geboren in Ulm", "genannt der Kahle"."""
    opened = told[0].text in words("byname_participles") or told[1].text in words("byname_participles")
    return opened and _is_nominal(told[1:] if told[0].text in words("byname_participles") else told[2:])


def _is_nominal(told: Sequence[Token]) -> bool:
    return not any(t.tag.startswith(("V", "KOU", "PREL", "PW", "PPER")) or t.text in QUOTES | {","} for t in told)
