"""What speaks for a phrase as the subject: agreement with the verb, its form, its place."""

from __future__ import annotations

from collections.abc import Sequence

from quizgen.languages.german.agreement import DATIVES, GENITIVES, NOMINATIVES
from quizgen.languages.german.clause_verbs import Verb
from quizgen.languages.german.clauses import Span
from quizgen.languages.german.constituents import Constituent
from quizgen.languages.german.definiteness import is_animate, is_definite, is_indefinite, names_thing, time_like
from quizgen.languages.german.noun_classes import is_group_noun, is_person_noun, noun_class
from quizgen.languages.german.nouns import PLURAL_MASK, SINGULAR_MASK
from quizgen.languages.german.tags import QUOTES
from quizgen.languages.german.units import is_unit
from quizgen.languages.german.wordlists import table, words
from quizgen.model import Token

_PERSONS = {"ich": ("singular", 1), "du": ("singular", 2), "er": ("singular", 3), "man": ("singular", 3),
            "es": ("singular", 3), "wir": ("plural", 1)}  # fmt: skip


def score_of(tokens: Sequence[Token], span: Span, part: Constituent, order: int, verb: Verb) -> float:
    """How much speaks for a candidate; the weights were tried out on treebank sentences, none decides alone."""
    evidence = _evidence_of_form(tokens, part, verb) + _evidence_of_place(tokens, span, part, verb)
    return round(sum(weight for holds, weight in evidence if holds) - 0.8 * order, 2)  # a tie is a tie: the first wins


def _evidence_of_form(tokens: Sequence[Token], part: Constituent, verb: Verb) -> tuple[tuple[bool, float], ...]:
    chunk = part.chunk
    assert chunk is not None  # only noun phrases are candidates
    form, pronoun, agreeing = tokens[chunk.head].text.lower(), chunk.kind == "pronoun", agrees(tokens, part, verb)
    indefinite, article = is_indefinite(tokens, part), chunk.determiner is not None
    return (
        (agreeing, 4.0),
        (not agreeing, -6.0),
        (not part.mask & ~NOMINATIVES, 1.0 if verb.copula else 4.0),
        (bool(part.mask & GENITIVES and part.mask & DATIVES), -1.0),
        (pronoun and form in ("ich", "du", "er", "wir", "man"), 4.0),
        (pronoun and form == "sie", 1.0),
        (pronoun and form == "es" and (verb.copula or "geben" in verb.lemmas), 1.0),
        (pronoun and verb.copula, 1.5),
        (form == "es" and bool(verb.lemmas & words("expletive_verbs")), -1.5),
        (tokens[chunk.head].tag == "PRELS", 1.5),
        (not pronoun and time_like(tokens, part), -2.5),
        (chunk.kind == "number", -2.0),
        (chunk.kind == "adjective", -0.5),
        (indefinite and article, -2.5 if verb.copula else -0.4),
        (indefinite and not article and verb.copula, -0.8),
    )


def _evidence_of_place(
    tokens: Sequence[Token], span: Span, part: Constituent, verb: Verb
) -> tuple[tuple[bool, float], ...]:
    finite = span.finite if span.finite is not None else span.end
    opener = span.opener if span.opener is not None else span.start
    return (
        (span.kind == "main" and (part.field == "front" or part.start == finite + 1), 1.2),
        (verb.copula and part.field == "front", 1.2 if is_definite(tokens, part) else 0.8),
        (span.kind != "main" and part.start == opener + 1, 0.8),
    )


def agrees(tokens: Sequence[Token], part: Constituent, verb: Verb) -> bool:
    """Does the phrase agree with the finite verb in number and person?"""
    if not verb.agreement:
        return True
    chunk = part.chunk
    assert chunk is not None
    form = tokens[chunk.head].text.lower()
    if chunk.kind == "pronoun" and form in _PERSONS:
        return _PERSONS[form] in verb.agreement
    singular, plural = ("singular", 3) in verb.agreement, ("plural", 3) in verb.agreement
    if chunk.kind == "pronoun" and form == "das":
        return singular or (plural and verb.copula)
    if plural and (_is_choice(tokens, part) or _is_amount_of_many(tokens, part, verb) or _counts_units(tokens, part)):
        return True
    if part.coordinated:
        return plural or (singular and not part.mask & PLURAL_MASK)
    readings = part.mask & NOMINATIVES
    return bool((singular and readings & SINGULAR_MASK) or (plural and readings & PLURAL_MASK))


def does_to_things(tokens: Sequence[Token], first: Constituent, others: Sequence[Constituent]) -> bool:
    """ "Im Herbst vergraben | Eichhörnchen | Nüsse", "Amseln bauen | ihre Nester": any animals, then only things."""
    assert first.chunk is not None
    if first.chunk.kind != "noun" or first.chunk.determiner is not None or not is_indefinite(tokens, first):
        return False
    if first.parts and any(other.start == first.end for other in others):
        return False  # "Mitglieder des Manned Spacecraft | Center": the phrase may go on
    plant = noun_class(tokens[first.chunk.head].text) == "plant"
    if not (is_animate(tokens, first) or plant):
        return False
    return all(_is_mere_thing(tokens, other, beside_plant=plant) for other in others)


def _is_choice(tokens: Sequence[Token], part: Constituent) -> bool:
    """ "Das Klavier | oder die Orgel | erzeugen", "Mais, Reis oder Hirse": those may have either number."""
    inside = [token.text.lower() for p in part.parts if p.relation == "other" for token in tokens[p.start : p.end]]
    # "keine Lava, sondern Gase oder Asche", "nennen manche „Kern“, „Karn“ oder „Korn“"
    against = not QUOTES.union(words("contrast_conjunctions")).isdisjoint(inside)
    return not against and any(table("list_conjunctions").get(word) == ("singular",) for word in inside)


def _is_amount_of_many(tokens: Sequence[Token], part: Constituent, verb: Verb) -> bool:
    """ "Hier gelten | eine Reihe von Regeln": the verb may follow the many things that the amount is of.

    Of a share it may follow a group as well: "Die Hälfte der Bevölkerung | sind Christen".
    """
    assert part.chunk is not None
    noun = tokens[part.chunk.head].text
    share = noun in words("fractions")
    inner = next((p.chunk for p in part.parts if p.relation in ("attribute", "genitive")), None)
    if inner is None or not (share or noun in words("indefinite_amounts") | words("numbers_of_many")):
        return False
    return bool(inner.mask & PLURAL_MASK) or (share and verb.copula)


def _counts_units(tokens: Sequence[Token], part: Constituent) -> bool:
    """ "lösen sich | 358 Gramm Salz": a unit has no plural of its own."""
    assert part.chunk is not None
    before = tokens[part.chunk.core : part.chunk.head]
    return is_unit(tokens[part.chunk.head].text) and any(t.tag == "CARD" for t in before)


def works_on_things(tokens: Sequence[Token], first: Constituent, others: Sequence[Constituent], verb: Verb) -> bool:
    """ "Forscher | fanden die Ruinen": people without an article do to things what no thing does."""
    chunk = first.chunk
    if chunk is None or chunk.kind != "noun" or chunk.determiner is not None or first.field != "front":
        return False
    if verb.passive or not verb.lemmas & (words("person_verbs") | words("researching_verbs")):
        return False
    found = bool(verb.lemmas & (words("researching_verbs") | words("authoring_verbs")))
    lifeless = all(_is_lifeless(tokens, other, unknown=found) for other in others)
    return is_person_noun(tokens[chunk.head].text) and lifeless


def _is_lifeless(tokens: Sequence[Token], part: Constituent, unknown: bool) -> bool:
    """ "die Brücken", but not "die Städte", which act as their people do; a noun without a class only where it may be.

    "Archäologen fanden | die Gräber": nothing that is no person finds anything.
    """
    chunk = part.chunk
    noun = tokens[chunk.head].text if chunk is not None and chunk.kind == "noun" else ""
    named = noun_class(noun)
    peopled = named in ("city", "country", "region", "state")
    return bool(noun) and names_thing(noun) and not peopled and (unknown or named not in _ACTING)


_ACTING = ("event", "place", "vehicle", None)
"""Classes of nouns for what may do something to people, also of what nobody knows."""


def does_to_own(tokens: Sequence[Token], pronoun: Constituent, others: Sequence[Constituent], verb: Verb) -> bool:
    """ "Ihre Netze weben | sie": who makes or eats what is his own; but "Ihre Stacheln schützen sie"."""
    chunk = pronoun.chunk
    if chunk is None or tokens[chunk.head].text != "sie":
        return False
    several = all(number == "plural" for number, _ in verb.agreement)
    if several and all(_is_bare_stuff(tokens, other) for other in others):
        return True  # "Wasser nehmen | sie | über die Blätter auf"
    if not verb.lemmas & words("deeds_with_own_things"):
        return False
    return all(
        other.field == "front" and tokens[other.start].text.startswith("Ihr") and _is_mere_thing(tokens, other, False)
        for other in others
    )


def has_own(tokens: Sequence[Token], first: Constituent, others: Sequence[Constituent], verb: Verb) -> bool:
    """ "| Lerchen | bauen ihre Nester": of what no list knows the class, before what it makes or eats of its own."""
    chunk = first.chunk
    if chunk is None or chunk.kind != "noun" or first.field != "front" or names_thing(tokens[chunk.head].text):
        return False
    deed = not verb.passive and bool(verb.lemmas & words("deeds_with_own_things"))
    return deed and all(tokens[o.start].tag == "PPOSAT" and _is_mere_thing(tokens, o, False) for o in others)


def _is_bare_stuff(tokens: Sequence[Token], part: Constituent) -> bool:
    chunk = part.chunk
    bare = chunk is not None and chunk.determiner is None and part.field == "front" and not part.coordinated
    return bare and chunk is not None and noun_class(tokens[chunk.head].text) in ("substance", "material")


def _is_mere_thing(tokens: Sequence[Token], part: Constituent, beside_plant: bool) -> bool:
    """Something that does nothing by itself, any of its kind, counted or the doer's own."""
    chunk = part.chunk
    if chunk is None or chunk.kind not in ("noun", "number") or is_animate(tokens, part):
        return False
    noun = tokens[chunk.head].text
    if is_group_noun(noun) or (beside_plant and noun_class(noun) not in _STUFFS):
        return False
    determiner = tokens[chunk.determiner] if chunk.determiner is not None else None
    return determiner is None or is_indefinite(tokens, part) or determiner.tag in ("PPOSAT", "PIAT", "CARD")


_STUFFS = ("substance", "material", "food", "body")


def is_deed(tokens: Sequence[Token], part: Constituent) -> bool:
    """ "(verbot ihnen), | Waffen zu tragen": an infinitive that no word opens, which is what the verb asks for."""
    inside = tokens[part.start : part.end]
    opened = inside[0].tag in ("KOUI", "KOUS", "PRELS", "PWAV", "PWS")
    return part.clause is not None and not opened and any(t.tag in ("PTKZU", "VVIZU") for t in inside)
