"""Who does what: the roles of a clause's constituents, and how sure each is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from quizgen.languages.german.agreement import ACCUSATIVES, DATIVES, GENITIVES, NOMINATIVES
from quizgen.languages.german.clause_verbs import Verb
from quizgen.languages.german.clauses import Span
from quizgen.languages.german.constituents import Constituent
from quizgen.languages.german.definiteness import time_like
from quizgen.languages.german.nouns import PLURAL_MASK, SINGULAR_MASK, known_noun
from quizgen.languages.german.possible_arguments import is_distance_beside, possible_arguments
from quizgen.languages.german.subject_evidence import is_deed
from quizgen.languages.german.subjects import Certainty, find_subject
from quizgen.languages.german.tags import QUOTES
from quizgen.languages.german.wordlists import words
from quizgen.model import Role, Token


@dataclass(frozen=True, slots=True)
class Assigned:
    """A constituent's role, the case bits left for it, and whether both may be relied on."""

    role: Role
    mask: int
    sure: bool


def assign(tokens: Sequence[Token], span: Span, parts: Sequence[Constituent], verb: Verb) -> list[Assigned]:
    """A role for each constituent of the clause, in the same order."""
    parts = [_no_loose_genitive(part) for part in parts]
    candidates = possible_arguments(tokens, span, parts)
    parts = [_without_nominative(part) for part in parts] if span.kind == "infinitive" else parts
    subject, certainty = find_subject(tokens, span, parts, candidates, verb)
    others = [i for i in candidates if i != subject]
    lives = _lives(tokens, parts, others, verb)
    others = [i for i in others if i != lives]
    recipient = _recipient(tokens, parts, others, verb)
    object_time = _object_time(tokens, parts, others, verb)
    roles: list[Assigned] = []
    for i, part in enumerate(parts):
        if i == object_time and subject is not None:
            roles.append(Assigned("object", part.mask & ACCUSATIVES, part.sure))
        elif i == subject:
            mask = part.mask & NOMINATIVES or part.mask
            roles.append(Assigned("subject", _of_number(mask, verb) or mask, certainty != "ranked"))
        elif _is_expletive(tokens, part, span, subject is not None):
            roles.append(Assigned("none", part.mask, True))
        elif i == recipient:
            roles.append(Assigned("dative", part.mask & DATIVES, part.sure))
        elif i in others:
            roles.append(_other(tokens, part, subject is not None, verb, frozenset(role.role for role in roles)))
        elif "liegen" in verb.lemmas and is_distance_beside(tokens, part):
            roles.append(Assigned("object", part.mask & ACCUSATIVES, True))
        else:
            roles.append(_adverbial(part, verb))
    return _only_sure(roles, parts, subject, certainty)


def _is_expletive(tokens: Sequence[Token], part: Constituent, span: Span, subject_behind: bool) -> bool:
    """ "| Es | starben 30 Menschen": before the verb it is never an object, and stands for nobody beside a subject."""
    alone = part.field == "front" and _is_es(tokens, part)
    return alone and span.kind == "main" and subject_behind


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


def _without_nominative(part: Constituent) -> Constituent:
    """An infinitive has no subject: "um | Indien | zu erreichen" has an object."""
    return replace(part, mask=part.mask & ~NOMINATIVES or part.mask)


def _only_sure(
    roles: list[Assigned], parts: Sequence[Constituent], subject: int | None, certainty: Certainty
) -> list[Assigned]:
    """An object is no surer than the subject it was told from, unless its own form decides."""
    if certainty != "ranked" and subject is not None:
        return roles
    return [
        replace(role, sure=role.sure and (role.role in ("adverbial", "none") or not part.mask & NOMINATIVES))
        for role, part in zip(roles, parts, strict=True)
    ]


def _recipient(tokens: Sequence[Token], parts: Sequence[Constituent], others: Sequence[int], verb: Verb) -> int | None:
    """The index of who gets something: "gab | Jacksonville | seine Größe", the first of two that may be a dative."""
    objects = [i for i in others if not time_like(tokens, parts[i])]
    own = any(tokens[part.start].text == "sich" for part in parts)
    if own and verb.lemmas & words("reflexive_verbs_with_dative") and len(objects) == 1:
        return objects[0] if parts[objects[0]].mask & DATIVES else None  # "schloss sich 1805 | Napoleon | an"
    if verb.passive or not verb.lemmas & words("ditransitive_verbs"):
        return None
    if len(objects) == 1 and any(is_deed(tokens, part) for part in parts):
        mask = parts[objects[0]].mask  # "erlaubte | den Christen |, Kirchen zu bauen": what is allowed is the clause
        return objects[0] if mask & DATIVES and mask & ACCUSATIVES else None
    if len(objects) != 2:
        return None
    first, second = objects
    if "geben" in verb.lemmas and any(_is_es(tokens, part) for part in parts):
        return None  # "LPs gibt es in drei Größen": what there is
    if any(t.tag == "CARD" for t in tokens[parts[first].start : parts[first].end]):
        return None  # "zahlte | 12.000 Gulden | Lösegeld"
    return first if parts[first].mask & DATIVES and parts[second].mask & ACCUSATIVES else None


def _is_es(tokens: Sequence[Token], part: Constituent) -> bool:
    return part.end == part.start + 1 and tokens[part.start].text.lower() == "es"


def _lives(tokens: Sequence[Token], parts: Sequence[Constituent], others: Sequence[int], verb: Verb) -> int | None:
    """The index of what is no object of its own: "kostete viele Menschen | das Leben"."""
    named = (" ".join(t.text for t in tokens[parts[i].start : parts[i].end]) for i in others)
    found = [i for i, text in zip(others, named, strict=True) if text == "das Leben"]
    return found[0] if found and len(others) == 2 and "kosten" in verb.lemmas else None


def _object_time(
    tokens: Sequence[Token], parts: Sequence[Constituent], others: Sequence[int], verb: Verb
) -> int | None:
    """The index of the time that something is done to, the only object: "verbrachte | die Nacht | im Freien"."""
    if verb.passive or not verb.lemmas & words("time_object_verbs"):
        return None
    times = [i for i in others if time_like(tokens, parts[i]) and parts[i].mask & ACCUSATIVES]
    if len(times) != 1 or not all(i in times or parts[i].mask & DATIVES for i in others):
        return None  # "widmete | den Sonntag | der Familie" has a recipient, too
    part = parts[times[0]]
    counted = any(t.tag == "CARD" or t.text.lower() in words("every_words") for t in tokens[part.start : part.end])
    return None if counted else times[0]


def _adverbial(part: Constituent, verb: Verb) -> Assigned:
    if part.clause is not None:
        return Assigned("none", 0, True)
    mask = part.mask if part.chunk else 0
    likened = (part.chunk is not None and part.chunk.preposition in ("als", "wie")) or _is_way(part, verb)
    if mask & DATIVES and mask & ACCUSATIVES:
        # the commoner case of the two-way prepositions; direction is told by the verb
        mask &= ~(DATIVES if likened else ACCUSATIVES)
    return Assigned("adverbial", mask, part.sure)


def _is_way(part: Constituent, verb: Verb) -> bool:
    """ "reiste | über Wien | nach Paris": an accusative, which a name without an article does not show."""
    chunk = part.chunk
    over = chunk is not None and chunk.preposition == "über" and chunk.kind == "name"
    return over and bool(verb.lemmas & words("motion_verbs"))


def _other(tokens: Sequence[Token], part: Constituent, has_subject: bool, verb: Verb, used: frozenset[str]) -> Assigned:
    """The role of a noun phrase that is not the subject, when the roles `used` are taken."""
    if has_subject and tokens[part.start].text in QUOTES and verb.lemmas & words("meaning_verbs") and not verb.copula:
        return Assigned("object", ACCUSATIVES & SINGULAR_MASK, part.sure)  # "bedeutet | „großer Sand“"
    named = verb.copula and has_subject and part.mask & NOMINATIVES and not part.mask & ACCUSATIVES
    if time_like(tokens, part) and not named:  # "Der kälteste Monat ist | der Januar"
        return Assigned("adverbial", part.mask & ACCUSATIVES or part.mask, part.sure)
    if verb.copula and part.mask & NOMINATIVES and has_subject:
        return Assigned("predicate", part.mask & NOMINATIVES, part.sure)
    if verb.copula and has_subject and "predicate" not in used and _is_unknown(tokens, part):
        return Assigned("predicate", NOMINATIVES & SINGULAR_MASK, part.sure)  # "ist | der Hvannadalshnúkur"
    accusative, dative, genitive = part.mask & ACCUSATIVES, part.mask & DATIVES, part.mask & GENITIVES
    wants_dative = bool(verb.lemmas & words("dative_verbs")) and "dative" not in used
    if accusative and not (dative and wants_dative):
        return Assigned("object", accusative, part.sure and not verb.passive and "object" not in used)
    if dative:
        return Assigned("dative", dative, part.sure and bool(accusative or not genitive))
    if genitive:
        return Assigned("genitive", genitive, False)
    return Assigned("predicate", part.mask, False)


def _is_unknown(tokens: Sequence[Token], part: Constituent) -> bool:
    """ "der Hvannadalshnúkur": a noun with an article that no list has, and whose case its ending does not tell."""
    chunk = part.chunk
    if chunk is None or chunk.determiner is None or chunk.kind != "noun":
        return False
    return tokens[chunk.determiner].text.lower() in ("der", "die", "das") and not known_noun(tokens[chunk.head].text)
