"""Who does what: the roles of a clause's constituents, and how sure each is.

A subject is strict (only the nominative fits), unique (the only candidate that agrees with the verb), ordered (the
first of two, and definite) or ranked (a score decided). All but the ranked ones are sure.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from quizgen.languages.german.agreement import ACCUSATIVES, DATIVES, GENITIVES, NOMINATIVES
from quizgen.languages.german.clauses import Span
from quizgen.languages.german.constituents import Constituent
from quizgen.languages.german.nouns import CASE_MASKS, PLURAL_MASK, SINGULAR_MASK
from quizgen.languages.german.times import is_time, is_year
from quizgen.languages.german.verbs import finite_readings
from quizgen.languages.german.wordlists import words
from quizgen.model import Role, Token


@dataclass(frozen=True, slots=True)
class Assigned:
    """A constituent's role, the case bits left for it, and whether both may be relied on."""

    role: Role
    mask: int
    sure: bool


@dataclass(frozen=True, slots=True)
class Verb:
    """What matters of a clause's verb: lemmas that its forms may belong to, and number and person of the finite one."""

    lemmas: frozenset[str]
    agreement: frozenset[tuple[str, int]]
    copula: bool
    passive: bool


PERSONS = {"ich": ("singular", 1), "du": ("singular", 2), "er": ("singular", 3), "man": ("singular", 3),
           "es": ("singular", 3), "wir": ("plural", 1)}  # fmt: skip


def assign(tokens: Sequence[Token], span: Span, parts: Sequence[Constituent], verb: Verb) -> list[Assigned]:
    """A role for each constituent of the clause, in the same order."""
    parts = [_no_loose_genitive(part) for part in parts]
    candidates = [i for i, part in enumerate(parts) if _may_bear_case(tokens, part)]
    subject, certainty = _subject(tokens, span, parts, candidates, verb)
    roles: list[Assigned] = []
    used: set[str] = set()
    for i, part in enumerate(parts):
        if i == subject:
            mask = part.mask & NOMINATIVES or part.mask
            roles.append(Assigned("subject", _of_number(mask, verb) or mask, certainty != "ranked"))
        elif i in candidates:
            roles.append(_other(tokens, part, parts, subject, verb, used))
            used.add(roles[-1].role)
        else:
            roles.append(_adverbial(part))
    return _only_sure(roles, parts, subject, certainty)


def _of_number(mask: int, verb: Verb) -> int:
    """The readings of a subject that the verb's number leaves: "Igel schlafen" is a plural."""
    numbers = {number for number, person in verb.agreement if person == 3}
    if numbers == {"plural"}:
        return mask & PLURAL_MASK
    return mask & SINGULAR_MASK if numbers == {"singular"} else mask


def _no_loose_genitive(part: Constituent) -> Constituent:
    """A genitive hangs on a noun and was taken up there; a constituent of its own is in another case."""
    if part.chunk is None or part.chunk.preposition or not part.mask & ~GENITIVES:
        return part
    return replace(part, mask=part.mask & ~GENITIVES)


def _only_sure(
    roles: list[Assigned], parts: Sequence[Constituent], subject: int | None, certainty: str
) -> list[Assigned]:
    """An object is no surer than the subject it was told from, unless its own form decides."""
    if certainty != "ranked" and subject is not None:
        return roles
    return [
        Assigned(
            r.role, r.mask, (r.sure and r.role in ("adverbial", "none")) or (r.sure and not parts[i].mask & NOMINATIVES)
        )
        for i, r in enumerate(roles)
    ]


def _may_bear_case(tokens: Sequence[Token], part: Constituent) -> bool:
    chunk = part.chunk
    if chunk is None or chunk.preposition or part.clause is not None:
        return False
    if part.lead and tokens[part.start].text.lower() in ("als", "wie"):
        return False
    if chunk.kind == "number" and is_year(tokens[chunk.head].text):
        return False
    return not (chunk.kind == "pronoun" and tokens[chunk.head].text.lower() in ("sich", "selbst", "einander", "selber"))


def _adverbial(part: Constituent) -> Assigned:
    if part.clause is not None:
        return Assigned("none", 0, True)
    mask = part.mask if part.chunk else 0
    if mask & DATIVES and mask & ACCUSATIVES:
        mask &= ~ACCUSATIVES  # the commoner case of the two-way prepositions; direction is told by the verb
    return Assigned("adverbial", mask, part.sure)


# The subject


def _subject(
    tokens: Sequence[Token], span: Span, parts: Sequence[Constituent], candidates: list[int], verb: Verb
) -> tuple[int | None, str]:
    nominative = [i for i in candidates if parts[i].mask & NOMINATIVES]
    if "geben" in verb.lemmas:  # "Es gibt zwei Phasen": what there is stands in the accusative
        expletive = [i for i in nominative if tokens[parts[i].start].text.lower() == "es"]
        if expletive:
            return expletive[0], "strict"
    scored = [(_score(tokens, span, parts, i, order, verb), -order, i) for order, i in enumerate(nominative)]
    if not scored:
        return None, "ranked"
    score, _, best = max(scored)
    if score < -3:
        return None, "ranked"
    if _shares_subject(tokens, span) and parts[best].mask & ~NOMINATIVES and parts[best].chunk.kind != "pronoun":  # type: ignore[union-attr]  # candidates have chunks
        return None, "ranked"
    rivals = [
        i for i in nominative
        if i != best and agrees(tokens, parts[i], verb) and not _time_like(tokens, parts[i])
    ]  # fmt: skip
    if not agrees(tokens, parts[best], verb):
        return best, "ranked"
    only_nominative = not parts[best].mask & ~NOMINATIVES
    if verb.copula:
        return best, _copula_certainty(tokens, parts, best, rivals)
    if only_nominative and not any(not parts[i].mask & ~NOMINATIVES for i in rivals):
        return best, "strict"
    if _time_like(tokens, parts[best]):
        return best, "ranked"
    return best, "unique" if not rivals else "ordered" if _comes_first(tokens, parts, best, rivals) else "ranked"


def _comes_first(tokens: Sequence[Token], parts: Sequence[Constituent], best: int, rivals: list[int]) -> bool:
    """Of two phrases that might both be the subject it is the first, where that is definite (98 % on treebanks).

    Pronouns stand before nouns: "sie" is the subject; "die Länder, die Öl fördern", but not "die das Land fördert".
    """
    chunk = parts[best].chunk
    assert chunk is not None
    if not all(best < rival for rival in rivals):
        return False
    form, indefinite_rivals = tokens[chunk.head].text.lower(), all(_is_indefinite(tokens, parts[i]) for i in rivals)
    if chunk.kind == "pronoun":
        return form == "sie" or (tokens[chunk.head].tag == "PRELS" and indefinite_rivals)
    if parts[best].field == "front":
        return _is_definite(tokens, parts[best]) or indefinite_rivals
    return _is_definite(tokens, parts[best])


def _shares_subject(tokens: Sequence[Token], span: Span) -> bool:
    """ "… und können diese Daten verwenden": behind "und" the verb comes first and the subject is that of before."""
    finite = span.finite
    return (
        span.kind == "main"
        and finite is not None
        and finite > 0
        and span.own[0] == finite
        and tokens[finite - 1].tag == "KON"
    )


def _copula_certainty(tokens: Sequence[Token], parts: Sequence[Constituent], best: int, rivals: list[int]) -> str:
    """ "Igel sind Säugetiere": of two nominatives the one in the Vorfeld that is definite or a name is the subject."""
    if not rivals:
        return "unique"
    definite = _is_definite(tokens, parts[best]) and not any(_is_definite(tokens, parts[i]) for i in rivals)
    if definite or (parts[best].field == "front" and all(_is_indefinite(tokens, parts[i]) for i in rivals)):
        return "strict"
    return "ordered" if _comes_first(tokens, parts, best, rivals) else "ranked"


def _is_definite(tokens: Sequence[Token], part: Constituent) -> bool:
    chunk = part.chunk
    if chunk is None:
        return False
    if chunk.kind == "pronoun":
        return True
    if chunk.determiner is not None:
        return tokens[chunk.determiner].text.lower() in ("der", "die", "das") or tokens[chunk.determiner].tag in (
            "PDAT",
            "PPOSAT",
        )
    return chunk.kind == "name" or chunk.possessor is not None


def _is_indefinite(tokens: Sequence[Token], part: Constituent) -> bool:
    chunk = part.chunk
    if chunk is None or chunk.kind in ("pronoun", "name"):
        return False
    if chunk.determiner is None:
        return chunk.possessor is None
    return tokens[chunk.determiner].text.lower().startswith(("ein", "kein"))


def agrees(tokens: Sequence[Token], part: Constituent, verb: Verb) -> bool:
    """Does the phrase agree with the finite verb in number and person?"""
    if not verb.agreement:
        return True
    chunk = part.chunk
    assert chunk is not None
    form = tokens[chunk.head].text.lower()
    if chunk.kind == "pronoun" and form in PERSONS:
        return PERSONS[form] in verb.agreement
    singular, plural = ("singular", 3) in verb.agreement, ("plural", 3) in verb.agreement
    if chunk.kind == "pronoun" and form == "das":
        return singular or (plural and verb.copula)
    if part.coordinated:
        return plural or (singular and not part.mask & PLURAL_MASK)
    readings = part.mask & NOMINATIVES
    return bool((singular and readings & SINGULAR_MASK) or (plural and readings & PLURAL_MASK))


def _time_like(tokens: Sequence[Token], part: Constituent) -> bool:
    return part.chunk is not None and part.chunk.kind != "pronoun" and is_time(tokens, part.chunk)


def _score(
    tokens: Sequence[Token], span: Span, parts: Sequence[Constituent], index: int, order: int, verb: Verb
) -> float:
    """How much speaks for a candidate; the weights were tried out on treebank sentences, none decides alone."""
    part = parts[index]
    chunk = part.chunk
    assert chunk is not None
    form, pronoun = tokens[chunk.head].text.lower(), chunk.kind == "pronoun"
    cases = [case for case in CASE_MASKS if part.mask & case]
    finite = span.finite if span.finite is not None else span.end
    next_to_verb = span.kind == "main" and (part.field == "front" or part.start == finite + 1)
    opener = span.opener if span.opener is not None else span.start
    evidence = (
        (agrees(tokens, part, verb), 4.0, -6.0),
        (cases == [NOMINATIVES], 1.0 if verb.copula else 4.0, 0.0),
        (bool(part.mask & GENITIVES and part.mask & DATIVES), -1.0, 0.0),
        (pronoun and form in ("ich", "du", "er", "wir", "man"), 4.0, 0.0),
        (pronoun and form == "sie", 1.0, 0.0),
        (pronoun and form == "es" and (verb.copula or "geben" in verb.lemmas), 1.0, 0.0),
        (tokens[chunk.head].tag == "PRELS", 1.5, 0.0),
        (not pronoun and _time_like(tokens, part), -2.5, 0.0),
        (chunk.kind == "number", -2.0, 0.0),
        (chunk.kind == "adjective", -0.5, 0.0),
        (next_to_verb, 1.2, 0.0),
        (verb.copula and part.field == "front" and _is_definite(tokens, part), 1.2, 0.0),
        (span.kind != "main" and part.start == opener + 1, 0.8, 0.0),
        (_is_indefinite(tokens, part) and chunk.determiner is not None, -2.5 if verb.copula else -0.4, 0.0),
        (verb.copula and _is_indefinite(tokens, part) and chunk.determiner is None, -0.8, 0.0),
        (verb.copula and pronoun, 1.5, 0.0),
        (bool(verb.lemmas & words("expletive_verbs")) and form == "es", -1.5, 0.0),
    )
    return sum(yes if holds else no for holds, yes, no in evidence) - 0.8 * order


# The others


def _other(
    tokens: Sequence[Token],
    part: Constituent,
    parts: Sequence[Constituent],
    subject: int | None,
    verb: Verb,
    used: set[str],
) -> Assigned:
    if _time_like(tokens, part):
        return Assigned("adverbial", part.mask & ACCUSATIVES or part.mask, part.sure)
    if verb.copula and part.mask & NOMINATIVES and subject is not None:
        return Assigned("predicate", part.mask & NOMINATIVES, part.sure)
    accusative, dative, genitive = part.mask & ACCUSATIVES, part.mask & DATIVES, part.mask & GENITIVES
    wants_dative = bool(verb.lemmas & words("dative_verbs")) and "dative" not in used
    if accusative and dative:
        if wants_dative:
            return Assigned("dative", dative, part.sure)
        return Assigned("object", accusative, part.sure and not verb.passive and "object" not in used)
    if accusative:
        return Assigned("object", accusative, part.sure and not verb.passive and "object" not in used)
    if dative:
        return Assigned("dative", dative, part.sure and not genitive)
    if genitive:
        return Assigned("genitive", genitive, False)
    return Assigned("predicate", part.mask, False)


def verb_of(tokens: Sequence[Token], span: Span, lemmas: frozenset[str], passive: bool) -> Verb:
    """What the clause's verb forms say: which numbers and persons its finite form may be."""
    if span.finite is None:
        return Verb(lemmas, frozenset(), False, passive)
    form = tokens[span.finite].text
    readings = finite_readings(form) or finite_readings(form.lower())
    agreement = frozenset((r.number, r.person) for r in readings) or _guessed(form.lower())
    copula = bool(lemmas & words("copulas"))
    return Verb(lemmas, agreement, copula, passive)


def _guessed(form: str) -> frozenset[tuple[str, int]]:
    """Number and person of an unknown form by its ending."""
    if re.search(r"(en|ern|eln)$", form):
        return frozenset({("plural", 1), ("plural", 3)})
    if form.endswith("te"):
        return frozenset({("singular", 1), ("singular", 3)})
    if form.endswith("t"):
        return frozenset({("singular", 3), ("plural", 2)})
    return frozenset({("singular", 1), ("singular", 3)})
