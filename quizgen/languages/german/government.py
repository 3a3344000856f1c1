"""Which prepositions a verb asks for, as counted or listed: "setzen" auf, "bestehen" aus."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from quizgen.languages.german.agreement import ACCUSATIVES, DATIVES, preposition_mask
from quizgen.languages.german.clause_verbs import Verb
from quizgen.languages.german.noun_classes import tells_act
from quizgen.languages.german.wordlists import rows, words

HABIT = 0.08
"""From which share of its clauses on a verb is said to ask for a preposition."""

GOVERNED = 0.2
"""From which share of its clauses on a verb's preposition keeps its phrase from hanging on a noun."""


def is_habitual(verb: Verb, preposition: str) -> bool:
    """Is the preposition one that the verb asks for: setzen auf, bestehen aus, gliedern in?"""
    return any((lemma, preposition) in _habits() for lemma in verb.lemmas)


@cache
def _habits() -> frozenset[tuple[str, str]]:
    return frozenset(
        (verb, preposition)
        for verb, preposition, behind, clauses in rows("verb_preposition.de")
        if int(behind) / int(clauses) >= HABIT and (verb, preposition) not in rows("chance_prepositions")
    )


def asks_for(lemmas: frozenset[str], preposition: str, mask: int) -> bool:
    """Does a verb ask for the preposition in a case that the phrase may have: "verkaufen", "an" + accusative → True?"""
    return bool(mask & asked_case(lemmas, preposition))


@cache
def asked_case(lemmas: frozenset[str], preposition: str) -> int:
    """In which case verbs ask for a preposition: "verkaufen", "an" → accusatives; 0 of one that they do not ask for."""
    return next((_asked()[lemma, preposition] for lemma in lemmas if (lemma, preposition) in _asked()), 0)


@cache
def aimed_prepositions(lemmas: frozenset[str]) -> frozenset[str]:
    """The prepositions that verbs ask for in the accusative alone, in the dative they tell where: "zahlen an"."""
    asked = ((preposition, case) for (verb, preposition), case in _asked().items() if verb in lemmas)
    return frozenset(
        preposition for preposition, case in asked if case == ACCUSATIVES and preposition_mask(preposition) & DATIVES
    )


@cache
def _asked() -> Mapping[tuple[str, str], int]:
    cases = {"accusative": ACCUSATIVES, "dative": DATIVES}
    return {(verb, preposition): cases[case] for verb, preposition, case in rows("verb_government")}


@cache
def governed_prepositions(lemmas: frozenset[str]) -> frozenset[str]:
    """The prepositions that a verb asks for, or that stand in every fifth of its clauses: "resultieren" → aus."""
    found = frozenset(preposition for lemma in lemmas for preposition in _governed().get(lemma, ()))
    found |= frozenset(preposition for verb, preposition in _asked() if verb in lemmas)
    return found | {"zu"} if lemmas & words("making_verbs") else found


def relating_prepositions(lemmas: frozenset[str]) -> frozenset[str]:
    """The prepositions by which verbs only tell how things hang together: "beruhen" → auf; of others none."""
    return frozenset(preposition for verb, preposition in rows("relating_verbs") if verb in lemmas)


@cache
def light_pairs() -> Mapping[tuple[str, str], str]:
    """Nouns with the verbs that say one thing with them, and what both ask for: ("Kontakt", "aufnehmen") → "mit"."""
    return {(noun, verb): preposition for noun, verb, preposition in rows("light_objects")}


def is_sure_object(noun: str, verb: str) -> bool:
    """Is the noun what is done by the verb and never who does it: "eine Rolle spielen", "Kontakt aufnehmen"?"""
    return (noun, verb) in light_pairs() or (noun, verb) in _sure_objects()


@cache
def _sure_objects() -> frozenset[tuple[str, str]]:
    return frozenset((noun, verb) for noun, verb in rows("sure_objects"))


def says_one_thing(noun: str, verb: str) -> bool:
    """Do both say but one thing, so that nobody asks for the noun: "Kontakt aufnehmen", "eine Änderung erfahren"?"""
    return (noun, verb) in light_pairs() or (verb in words("verbs_with_acts") and tells_act(noun))


def light_prepositions(noun: str) -> frozenset[str]:
    """What a noun and the verb that says nothing without it ask for: "Kontakt" → "mit"."""
    return frozenset(preposition for (one, _), preposition in light_pairs().items() if one == noun)


@cache
def _governed() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for verb, preposition, behind, clauses in rows("verb_preposition.de"):
        if int(behind) / int(clauses) >= GOVERNED:
            found[verb] = (*found.get(verb, ()), preposition)
    return found
