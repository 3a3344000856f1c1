"""Which constituent is the subject of a clause, and how sure that is.

A subject is strict (only the nominative fits), unique (the only candidate that agrees with the verb), ordered (the
first of two, and definite) or ranked (a score decided). All but the ranked ones are sure.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Literal

from quizgen.languages.german.agreement import NOMINATIVES
from quizgen.languages.german.certain_subjects import (
    bearer,
    befalling,
    compelling,
    creator,
    feast,
    light,
    maker,
    meant,
    presented,
    seat,
    successor,
    without_es,
)
from quizgen.languages.german.clause_verbs import Verb
from quizgen.languages.german.clauses import Span
from quizgen.languages.german.constituents import Constituent
from quizgen.languages.german.defined_terms import defined_term
from quizgen.languages.german.definiteness import (
    is_animate,
    is_definite,
    is_inanimate,
    is_indefinite,
    is_the_greatest,
    time_like,
)
from quizgen.languages.german.invented_persons import inventor
from quizgen.languages.german.noun_classes import is_person_noun
from quizgen.languages.german.shares_told import told_share
from quizgen.languages.german.subject_evidence import (
    agrees,
    does_to_own,
    does_to_things,
    has_own,
    score_of,
    works_on_things,
)
from quizgen.languages.german.tags import FINITE
from quizgen.languages.german.wordlists import words
from quizgen.model import Token

Certainty = Literal["strict", "unique", "ordered", "ranked"]

_LEAST_SCORE = -3.0


def find_subject(
    tokens: Sequence[Token], span: Span, parts: Sequence[Constituent], candidates: Sequence[int], verb: Verb
) -> tuple[int | None, Certainty]:
    """The index of the subject among the constituents, None if there is none, and how sure it is.

    "Den Aufbau leitete [ein Ingenieur]." → 1, "strict"
    """
    nominative = [i for i in candidates if parts[i].mask & NOMINATIVES and not _measures(tokens, parts[i])]
    nominative = [i for i in nominative if len(nominative) == 1 or not _lasts(tokens, parts[i])]
    nominative = without_es(tokens, parts, nominative, verb)
    if "geben" in verb.lemmas:  # "Es gibt zwei Phasen": what there is stands in the accusative
        expletive = [i for i in nominative if tokens[parts[i].start].text.lower() == "es"]
        if expletive:
            return expletive[0], "strict"
    if verb.copula and (defined := defined_term(tokens, parts, nominative)) is not None:
        return defined, "strict"
    for rule in _KNOWN:
        if (found := rule(tokens, span, parts, nominative, verb)) is not None:
            return found, "unique"
    scored = [(score_of(tokens, span, parts[i], order, verb), -order, i) for order, i in enumerate(nominative)]
    score, _, best = max(scored, default=(_LEAST_SCORE - 1, 0, 0))
    if score < _LEAST_SCORE or (_shares_subject(tokens, span) and not _must_be_subject(tokens, parts[best])):
        return None, "ranked"
    if (doer := _doer_before_sie(tokens, parts, best, nominative, verb)) is not None:
        return doer, "ranked"
    return best, _certainty(tokens, parts, best, nominative, verb)


_KNOWN = (
    *(maker, compelling, creator, inventor, successor, seat, bearer, meant, feast),
    *(befalling, light, presented, told_share),
)
"""Rules that know the subject by what the verb and its nouns mean."""


def _doer_before_sie(
    tokens: Sequence[Token], parts: Sequence[Constituent], best: int, nominative: Sequence[int], verb: Verb
) -> int | None:
    """ "| Seefahrer | brachten sie nach Europa": people who do something, before what may as well be one thing."""
    chunk = parts[best].chunk
    sie = chunk is not None and chunk.kind == "pronoun" and tokens[chunk.head].text == "sie"
    if not sie or len(nominative) != 2 or verb.copula or verb.passive or verb.lemmas & words("dative_verbs"):
        return None
    other = next(i for i in nominative if i != best)
    noun = parts[other].chunk
    people = noun is not None and noun.kind == "noun" and is_person_noun(tokens[noun.head].text)
    several = all(number == "plural" for number, _ in verb.agreement)
    front = parts[other].field == "front" and several and agrees(tokens, parts[other], verb)
    return other if people and front else None


def _measures(tokens: Sequence[Token], part: Constituent) -> bool:
    """ "ein Kalb ist | 100 Kilogramm | schwer": it only tells how much the adjective behind it is so."""
    if part.chunk is None or tokens[part.chunk.head].text.lower() not in words("measure_nouns"):
        return False
    counted = any(t.tag == "CARD" for t in tokens[part.start : part.end])
    return counted and part.end < len(tokens) and tokens[part.end].text in words("measure_adjectives")


def _lasts(tokens: Sequence[Token], part: Constituent) -> bool:
    """ "| Längere Zeit | wollte Paul nicht kommen": how long, where another phrase may be the subject."""
    tags = [t.tag for t in tokens[part.start : part.end]]
    return tags == ["ADJA", "NN"] and part.field == "front" and tokens[part.end - 1].text == "Zeit"


def _must_be_subject(tokens: Sequence[Token], part: Constituent) -> bool:
    """ "und bin ich", "und kommt er", but "und umkreist | sie" may as well be somebody else's deed."""
    if not part.mask & ~NOMINATIVES:
        return True
    return part.chunk is not None and part.chunk.kind == "pronoun" and tokens[part.chunk.head].text != "sie"


def _certainty(
    tokens: Sequence[Token], parts: Sequence[Constituent], best: int, nominative: Sequence[int], verb: Verb
) -> Certainty:
    if not agrees(tokens, parts[best], verb):
        return "ranked"
    rivals = [i for i in nominative if i != best and agrees(tokens, parts[i], verb) and not time_like(tokens, parts[i])]
    if verb.copula:
        return _copula_certainty(tokens, parts, best, rivals, verb)
    if _has_sign(tokens, parts, best, rivals, verb):
        return "unique"
    if not parts[best].mask & ~NOMINATIVES and all(parts[i].mask & ~NOMINATIVES for i in rivals):
        return "strict"
    if time_like(tokens, parts[best]) and list(nominative) == [best] and "gelten" in verb.lemmas:
        return "unique"  # "Das 18. Jahrhundert gilt | als der Tiefpunkt"
    if time_like(tokens, parts[best]):
        return "ranked"
    if not rivals:
        return "unique"
    suffers = is_inanimate(tokens, parts[best]) and any(is_animate(tokens, parts[rival]) for rival in rivals)
    # "Viele Gesangselemente übernehmen Amseln vom Vater": what acts may come behind
    return "ordered" if _comes_first(tokens, parts, best, rivals, verb) and not suffers else "ranked"


def _has_sign(
    tokens: Sequence[Token], parts: Sequence[Constituent], best: int, rivals: Sequence[int], verb: Verb
) -> bool:
    """ "Sauerstoff hat | das Symbol O", "Es hat | die Ordnungszahl 29": signs have nothing."""
    front = parts[best].field == "front" and "haben" in verb.lemmas and len(rivals) == 1
    chunk = parts[rivals[0]].chunk if front else None
    return chunk is not None and chunk.kind == "noun" and tokens[chunk.head].text in words("sign_nouns")


def _comes_first(
    tokens: Sequence[Token], parts: Sequence[Constituent], best: int, rivals: list[int], verb: Verb
) -> bool:
    """Of two phrases that might both be the subject it is the first, where that is definite (98 % on treebanks).

    Pronouns stand before nouns: "sie" is the subject; "die Länder, die Öl fördern", but not "die das Land fördert".
    """
    chunk = parts[best].chunk
    assert chunk is not None
    if not all(best < rival for rival in rivals):
        return does_to_own(tokens, parts[best], [parts[i] for i in rivals], verb)
    things = [parts[i] for i in rivals]
    if does_to_things(tokens, parts[best], things) or works_on_things(tokens, parts[best], things, verb):
        return True
    if is_animate(tokens, parts[best]) and all(tokens[parts[i].start].tag == "PPOSAT" for i in rivals):
        return True  # "setzen | arme Eltern | ihre Kinder | aus": what is somebody's own stands behind him
    if has_own(tokens, parts[best], things, verb):
        return True
    form, indefinite_rivals = tokens[chunk.head].text.lower(), all(is_indefinite(tokens, parts[i]) for i in rivals)
    if chunk.kind == "pronoun":
        if form == "es" and parts[best].field == "front" and verb.lemmas & words("meaning_verbs"):
            return True  # "Es bedeutet | Frieden oder Ruhe"
        # "Er war | der Nachfolger Karls": beside a copula another nominative stands, which only tells who he is
        return form in ("er", "sie") or (tokens[chunk.head].tag == "PRELS" and indefinite_rivals)
    if parts[best].field == "front":
        return is_definite(tokens, parts[best]) or indefinite_rivals
    behind = all(_comes_behind(tokens, parts[best], thing, verb.copula) for thing in things)
    return is_definite(tokens, parts[best]) or behind


def _comes_behind(tokens: Sequence[Token], first: Constituent, other: Constituent, told: bool) -> bool:
    """ "Häufig zerstörten | Brände | ganze Städte": of two that may be any of their kind the second is the object.

    An adjective or article shows that the second is a phrase of its own; somebody is only what is `told` of others:
    "In Indien sind | Kühe | heilige Tiere".
    """
    chunk = other.chunk
    opened = chunk is not None and any(t.tag in _OPENING for t in tokens[chunk.core : chunk.head])
    any_of_kind = is_indefinite(tokens, first) and is_indefinite(tokens, other)
    return opened and any_of_kind and not first.parts and (told or not is_animate(tokens, other))


_OPENING = ("ADJA", "ART", "CARD", "PIAT")
"""Tags of what begins a noun phrase."""


def _shares_subject(tokens: Sequence[Token], span: Span) -> bool:
    """ "…, durchquert Polen und | mündet in die Ostsee": the verb comes first and the subject is that of before."""
    finite = span.finite
    return (
        span.kind == "main"
        and finite is not None
        and finite > 0
        and span.own[0] == finite
        and (tokens[finite - 1].tag == "KON" or _in_a_row(tokens, finite) or _goes_on(tokens, finite))
    )


def _goes_on(tokens: Sequence[Token], finite: int) -> bool:
    """ "ist groß, | hat | aber wenige Einwohner": behind a comma, with a word that sets it against what was said."""
    behind = tokens[finite + 1].text if finite + 1 < len(tokens) else ""
    return tokens[finite - 1].text == "," and behind in words("after_first_adverbs")


def _in_a_row(tokens: Sequence[Token], finite: int) -> bool:
    """ "entspringt …, | durchquert Polen und mündet …": a comma before the verb, and "und" before a third one."""
    if tokens[finite - 1].text != "," or tokens[finite].lemma in words("reporting_verbs"):
        return False
    return any(before.text == "und" and token.tag in FINITE for before, token in pairwise(tokens[finite:]))


def _copula_certainty(
    tokens: Sequence[Token], parts: Sequence[Constituent], best: int, rivals: list[int], verb: Verb
) -> Certainty:
    """ "Igel sind Säugetiere": of two nominatives the one in the Vorfeld that is definite or a name is the subject."""
    if not rivals:
        return "unique"
    definite = is_definite(tokens, parts[best]) and not any(is_definite(tokens, parts[i]) for i in rivals)
    if definite or (parts[best].field == "front" and all(is_indefinite(tokens, parts[i]) for i in rivals)):
        return "strict"
    ordered = _comes_first(tokens, parts, best, rivals, verb) or all(is_the_greatest(tokens, parts[i]) for i in rivals)
    return "ordered" if ordered else "ranked"
