"""Phrases behind a noun that tell of the deed instead: with what, of what, how much or where to it is done."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import takewhile

from quizgen.languages.german.agreement import ACCUSATIVES, DATIVES
from quizgen.languages.german.attachment_of_doers import tells_doer, tells_result
from quizgen.languages.german.chunk import Chunk
from quizgen.languages.german.names import place_kind
from quizgen.languages.german.noun_classes import is_group_noun, is_person_noun, names_act, noun_class
from quizgen.languages.german.nouns import last_parts, lemmas
from quizgen.languages.german.units import is_unit
from quizgen.languages.german.wordlists import rows, words
from quizgen.model import Token


def belongs_to_deed(tokens: Sequence[Token], noun: Chunk, following: Chunk, preposition: str) -> bool:
    """Does the phrase behind the noun tell of what is done with it?

    "fängt Fische | mit seinen Krallen" → True, "sieht einen Vogel | mit langem Schnabel" → False
    """
    if _is_worth(tokens, following, preposition):
        return True
    return noun.kind == "noun" and any(rule(tokens, noun, following, preposition) for rule in _RULES)


def leads_into(phrase: Chunk, preposition: str) -> bool:
    """Does the phrase tell where to: "in die Mundöffnung"?"""
    return preposition in ("in", "auf", "an") and bool(phrase.mask & ACCUSATIVES) and not phrase.mask & DATIVES


def is_put_on(noun: str) -> bool:
    """May something be laid on it or put into it: "Waldboden", "Sand", "Dach", but not "Krieg", "Reihenfolge"?"""
    if noun_class(noun) in _MATTER + _PASSED:
        return True
    return not words("things_put_on").isdisjoint(part for lemma in lemmas(noun) for part in (lemma, *last_parts(lemma)))


def _is_tool(tokens: Sequence[Token], noun: Chunk, following: Chunk, preposition: str) -> bool:
    """ "fängt Fische | mit seinen Krallen", "saugen Nektar | mit dem Rüssel auf"; but "der Mann | mit dem Bart"."""
    if preposition != "mit" or noun_class(tokens[following.head].text) != "body" or following.determiner is None:
        return False
    if is_person_noun(tokens[noun.head].text):
        return False
    own = tokens[following.determiner].tag == "PPOSAT"
    definite = tokens[following.determiner].text.lower() in ("dem", "der", "den")
    return (own and noun.preposition is None) or (definite and noun.determiner is None and noun.preposition is None)


def _is_matter(tokens: Sequence[Token], noun: Chunk, following: Chunk, preposition: str) -> bool:
    """ "bauen ihre Nester | aus Lehm": whose they are is told, so that it is no name of a kind: "Nester aus Lehm"."""
    owned = noun.determiner is not None and tokens[noun.determiner].tag == "PPOSAT"
    return preposition == "aus" and owned and noun_class(tokens[following.head].text) in _MATTER


def _is_source(tokens: Sequence[Token], noun: Chunk, following: Chunk, preposition: str) -> bool:
    """ "bezieht ihr Trinkwasser | aus dem See", "saugt Nektar | aus Blüten": behind verbs of drawing one thing."""
    if preposition != "aus" or noun.preposition is not None or is_person_noun(tokens[noun.head].text):
        return False
    owned = noun.determiner is not None and tokens[noun.determiner].tag == "PPOSAT"
    moved = owned or (noun.determiner is None and noun_class(tokens[noun.head].text) in _MOVED)
    return moved and stands_with(tokens, noun, following, words("drawing_verbs"))


def _is_read(tokens: Sequence[Token], noun: Chunk, following: Chunk, preposition: str) -> bool:
    """ "las seinen Brüdern | aus der Bibel | vor": nobody is from what is read."""
    somebody = noun.preposition is None and is_person_noun(tokens[noun.head].text)
    return preposition == "aus" and somebody and stands_with(tokens, noun, following, words("verbs_of_reading"))


def _is_left(tokens: Sequence[Token], noun: Chunk, following: Chunk, preposition: str) -> bool:
    """ "wurde die Familie | aus Florenz | vertrieben": behind verbs of driving, from where."""
    return (
        preposition == "aus" and not noun.preposition and stands_with(tokens, noun, following, words("driving_verbs"))
    )


def _is_origin(tokens: Sequence[Token], noun: Chunk, following: Chunk, preposition: str) -> bool:
    """ "kommt der Mais | aus Mexiko.": from where, if nothing tells where to; "kamen Gäste aus Wien | nach Bonn"."""
    last = preposition == "aus" and noun.preposition is None and following.kind == "name"
    behind = tokens[following.end].tag if following.end < len(tokens) else "$."
    if not last or not (behind.startswith("$") or behind in ("VVPP", "VVINF", "KON")):
        return False
    before = (t.text.lower() for t in reversed(tokens[: noun.start]))
    led = any(form in words("directing_prepositions") for form in takewhile(lambda form: form != ",", before))
    return not led and stands_with(tokens, noun, following, words("verbs_of_coming_from"))


def _is_other_side(tokens: Sequence[Token], noun: Chunk, following: Chunk, preposition: str) -> bool:
    """ "ist durch einen Kanal | von der Stadt getrennt", "trennt die Insel | vom Festland"."""
    told = following.kind == "name" or following.determiner is not None or following.preposition == "vom"
    apart = preposition == "von" and noun.preposition not in ("von", "vom") and told  # no "Arten von Wolken"
    return apart and stands_with(tokens, noun, following, words("parting_verbs"))


_MATTER = ("food", "material", "plant", "substance")
"""Classes of nouns for what something else is made of."""


def _is_degree(tokens: Sequence[Token], noun: Chunk, following: Chunk, preposition: str) -> bool:
    """ "erhitzt man die Milch | auf 72 Grad", "nahm | um 9 % | ab"; but "die Erwärmung | auf 72 Grad"."""
    counted = any(t.tag == "CARD" for t in tokens[following.core : following.head])
    measured = preposition in ("auf", "um") and counted and is_unit(tokens[following.head].text)
    owner = noun.determiner is not None and tokens[noun.determiner].text.lower() in ("der", "des")
    owned = tokens[noun.start - 1].text if owner and noun.start else ""  # "eine Erhöhung | der Löhne | um 3 Prozent"
    return measured and not names_act(tokens[noun.head].text) and not _is_change(owned)


def _is_change(form: str) -> bool:
    """ "Erhöhung", "Temperaturanstieg": a noun of a change, which asks by how much itself."""
    return any(lemma.lower().endswith(tuple(words("endings_of_changes"))) for lemma in lemmas(form))


def _is_held_for(tokens: Sequence[Token], noun: Chunk, following: Chunk, preposition: str) -> bool:
    """ "hielt Juden | für gefährliche Menschen": as what somebody sees them."""
    return (
        preposition == "für" and not noun.preposition and stands_with(tokens, noun, following, words("judging_verbs"))
    )


def _is_aim(tokens: Sequence[Token], noun: Chunk, following: Chunk, preposition: str) -> bool:
    """ "geht der Sauerstoff | ins Blut über": what gets somewhere leads nowhere by itself."""
    return leads_into(following, preposition) and noun_class(tokens[noun.head].text) in _MOVED


def _is_put(tokens: Sequence[Token], noun: Chunk, following: Chunk, preposition: str) -> bool:
    """ "bauen ihre Nester | auf Dächer", "legen Eier | in den Sand": where to a thing is brought by such a verb."""
    thing = noun.preposition is None and not names_act(tokens[noun.head].text)
    put = thing and leads_into(following, preposition) and is_put_on(tokens[following.head].text)
    return put and stands_with(tokens, noun, following, words("placing_verbs"))


def _is_done_to_own(tokens: Sequence[Token], noun: Chunk, following: Chunk, preposition: str) -> bool:
    """ "bauen ihre Nester | in Scheunen", "füttern ihre Jungen | mit Raupen": where and with what it is done."""
    owned = noun.determiner is not None and tokens[noun.determiner].tag == "PPOSAT" and noun.preposition is None
    aimed = names_act(tokens[noun.head].text) or tokens[noun.head].text in words("motion_nouns")
    beside = preposition in ("an", "auf", "in", "mit", "gegen", "unter", "hinter", "neben", "zwischen")
    return owned and beside and not aimed and stands_with(tokens, noun, following, words("deeds_with_own_things"))


_MOVED = ("animal", "food", "material", "substance", "tissue")
"""Classes of nouns for things that are moved."""


def _is_price(tokens: Sequence[Token], noun: Chunk, following: Chunk, preposition: str) -> bool:
    """ "verkaufte das Haus | für 300 Taler": what it costs then."""
    counted = any(t.tag == "CARD" for t in tokens[following.core : following.head])
    paid = preposition == "für" and noun.preposition is None and counted and is_unit(tokens[following.head].text)
    return paid and stands_with(tokens, noun, following, words("trading_verbs"))


def _is_use(tokens: Sequence[Token], noun: Chunk, following: Chunk, preposition: str) -> bool:
    """ "braucht man Eichenholz | für Fässer": what a stuff is used for, but "benutzte das Lehrbuch | für Biologie"."""
    bare = noun.determiner is None and noun.preposition is None and noun_class(tokens[noun.head].text) in _MATTER
    doing = preposition == "zu" and noun.preposition is None and tokens[following.head].text.lower() in words("verbs")
    if not (preposition == "für" and bare) and not doing:  # "braucht seinen Schwanz | zum Steuern"
        return False
    return stands_with(tokens, noun, following, words("using_verbs"))


def _has_room(tokens: Sequence[Token], noun: Chunk, following: Chunk, preposition: str) -> bool:
    """ "bietet Platz | für 900 Gäste": for how many there is room, where the noun alone goes with such a verb."""
    bare = noun.determiner is None and noun.preposition is None and noun.head == noun.start
    counted = any(t.tag == "CARD" for t in tokens[following.core : following.head])
    told = preposition == "für" and bare and counted and tokens[noun.head].text in words("nouns_of_room")
    return told and stands_with(tokens, noun, following, words("verbs_of_room"))


def _is_division(tokens: Sequence[Token], noun: Chunk, following: Chunk, preposition: str) -> bool:
    """ "teilt Wale | in zwei Gruppen | ein": what comes of it, but "die Einteilung | in zwei Gruppen"."""
    counted = any(t.tag == "CARD" for t in tokens[following.core : following.head])
    asking = any(tokens[noun.head].text.lower().endswith(n) for n, asked in rows("noun_complements") if asked == "in")
    parted = preposition == "in" and not noun.preposition and (counted or leads_into(following, preposition))
    return parted and not asking and stands_with(tokens, noun, following, words("dividing_verbs"))


def _is_side(tokens: Sequence[Token], noun: Chunk, following: Chunk, preposition: str) -> bool:
    """ "stimmten 90 Prozent der Bürger | für die Einheit", "kämpften Bauern | gegen den Adel": what they want."""
    form = tokens[noun.head].text
    sided = preposition in ("für", "gegen") and (is_person_noun(form) or is_group_noun(form) or is_unit(form))
    return sided and stands_with(tokens, noun, following, words("siding_verbs"))


def stands_with(tokens: Sequence[Token], noun: Chunk, following: Chunk, verbs: frozenset[str]) -> bool:
    """Does one of these verbs stand between the commas around the two phrases?"""
    start = max((i for i in range(noun.start) if tokens[i].tag in ("$,", "$.")), default=-1)
    end = next((i for i in range(following.end, len(tokens)) if tokens[i].tag in ("$,", "$.")), len(tokens))
    return any(t.tag.startswith("VV") and t.lemma in verbs for t in tokens[start + 1 : end])


def _is_worth(tokens: Sequence[Token], following: Chunk, preposition: str) -> bool:
    """ "ist das EKG | von großer Bedeutung": what is said of it, not "ein Fund | von großer Bedeutung (gelang)"."""
    if preposition != "von" or following.determiner is not None:
        return False
    said = tokens[following.head].text in words("nouns_of_worth")
    return said and any(t.tag == "VAFIN" and t.lemma in words("copulas") for t in tokens[: following.start])


def _is_goal(tokens: Sequence[Token], noun: Chunk, following: Chunk, preposition: str) -> bool:
    """ "ging am Ende seines Lebens | nach Rom": where to, behind a time that is told by what it is a part of."""
    edge = noun.start > 0 and tokens[noun.start - 1].text in words("edge_nouns") and noun.preposition is None
    return edge and preposition == "nach" and following.kind == "name" and following.end - following.start == 2


def _is_route(tokens: Sequence[Token], noun: Chunk, following: Chunk, preposition: str) -> bool:
    """ "durch den Schlund | in den Darm", "vom Atlantik | in den Pazifik", "aus der Wüste | nach Korea": then where to.

    But "durch den Eintritt | in den Krieg", "die Fahrt aus dem Hafen | ins Meer": such a noun asks for where to itself.
    """
    form, before = tokens[noun.head].text, tokens[noun.start - 1] if noun.start else None
    if before is not None and before.tag == "NN" and (before.text in words("motion_nouns") or names_act(before.text)):
        return False
    if noun.preposition == "durch" and stands_with(tokens, noun, following, words("entering_verbs")):
        return leads_into(following, preposition)
    goes = noun.preposition in ("von", "vom", "aus", "durch") and leads_into(following, preposition)
    gets = noun.preposition == "aus" and preposition == "nach" and place_kind(tokens[following.head].text) is not None
    passed = noun_class(form) in _PASSED or not words("passed_nouns").isdisjoint({form, *lemmas(form)})
    return (goes or gets) and (passed or place_kind(form) is not None)


_PASSED = ("body", "building", "city", "lake", "organ", "place", "region", "river", "sea", "tissue", "vessel")
"""Classes of nouns for what something comes from or through."""


def _is_ride(tokens: Sequence[Token], noun: Chunk, following: Chunk, preposition: str) -> bool:
    """ "mit dem Motorschiff | auf der Aare (fahren)": a way belongs to the journey, not to what one travels by."""
    by = noun.preposition == "mit" and noun_class(tokens[noun.head].text) == "vehicle"
    where = noun_class(tokens[following.head].text) in _WAYS or place_kind(tokens[following.head].text) is not None
    moves = stands_with(tokens, noun, following, words("motion_verbs"))
    return by and moves and where and preposition in ("auf", "durch", "in", "nach", "über", "zu")


def _is_giver(tokens: Sequence[Token], noun: Chunk, following: Chunk, preposition: str) -> bool:
    """ "erhielt die Insel | von der Republik Venedig | Geld": who gave it."""
    told = following.determiner is not None or following.preposition == "vom"
    state = told and tokens[following.head].text in words("state_nouns")
    gives = preposition == "von" and noun.preposition is None and state
    return gives and stands_with(tokens, noun, following, words("receiving_verbs"))


def _is_supply(tokens: Sequence[Token], noun: Chunk, following: Chunk, preposition: str) -> bool:
    """ "versorgt 500 Häuser | mit Strom": what they get; but "versorgt Häuser | mit Garten | mit Strom"."""
    behind = {t.text for t in takewhile(lambda t: t.tag not in ("$,", "$."), tokens[following.end :])}
    last = preposition == "mit" and noun.preposition is None and "mit" not in behind
    return last and stands_with(tokens, noun, following, words("supplying_verbs"))


_WAYS = ("city", "country", "island", "lake", "mountain", "place", "region", "river", "sea")
"""Classes of nouns for where one travels."""


_RULES: tuple[Callable[[Sequence[Token], Chunk, Chunk, str], bool], ...] = (
    _is_read,
    _is_tool, _is_matter, _is_source, _is_left, _is_origin, _is_degree, _is_held_for, _is_aim, _is_use, _is_goal,
    _is_other_side, tells_doer, tells_result, _is_route, _is_ride, _is_giver, _is_division, _has_room,
    _is_side, _is_supply, _is_price, _is_put, _is_done_to_own,
)  # fmt: skip
