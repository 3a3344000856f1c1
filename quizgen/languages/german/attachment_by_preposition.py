"""What one preposition tells: "einen Becher | mit Gift", "unter der Leitung | von General Lee"."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from quizgen.languages.german.attachment_of_equipment import is_equipped, is_found_with, is_measured
from quizgen.languages.german.attachment_to_verbs import stands_with
from quizgen.languages.german.chunk import Chunk
from quizgen.languages.german.names import is_first_name, place_kind
from quizgen.languages.german.noun_classes import is_container, is_group_noun, is_person_noun, noun_class
from quizgen.languages.german.noun_complements import is_complement
from quizgen.languages.german.nouns import known_noun, lemmas
from quizgen.languages.german.tags import FINITE
from quizgen.languages.german.wordlists import words
from quizgen.model import Token


def by_preposition(tokens: Sequence[Token], noun: Chunk, following: Chunk, preposition: str) -> float | None:
    """How likely a phrase belongs to the noun before it by what its preposition means there.

    "unter der Leitung | von General Lee" → .95, "zogen mit dem Heer | von Burg zu Burg" → .1
    """
    if preposition == "aus" and noun.preposition in ("von", "vom") and _may_be_left(tokens, following):
        # "wird vom Vater | aus dem Nest | geworfen"
        return 0.5 if is_person_noun(tokens[noun.head].text) else None
    rule = _BY_PREPOSITION.get(preposition)
    share = rule(tokens, noun, following) if rule is not None else None
    if share is not None:
        return share
    return 0.95 if is_complement(tokens, noun, preposition) else None  # "die Jagd | auf den Wolf"


def _by_mit(tokens: Sequence[Token], noun: Chunk, following: Chunk) -> float | None:
    form = tokens[noun.head].text
    if following.determiner is None and is_container(form):
        return 0.95  # "einen Becher | mit Gift"
    if any(is_had(tokens, noun, following) for is_had in (is_equipped, is_found_with, is_measured)):
        return 0.9  # "Räder | mit Elektromotor", "Gräser | mit Samen"
    if _gives_name(tokens, noun, following):
        return 0.95  # "ein Buch | mit dem Titel „Die Mauer“"
    mutual = noun.possessor is not None and form in words("mutual_nouns")
    return 0.95 if mutual else None  # "Friedrichs Bündnis | mit Katharina"


def _by_von(tokens: Sequence[Token], noun: Chunk, following: Chunk) -> float | None:
    behind = tokens[following.end] if following.end < len(tokens) else None
    if noun.preposition is not None and tokens[noun.head].text in words("owned_nouns"):
        return 0.95  # "unter der Leitung | von General Lee"
    if noun.preposition == "von" and _is_of_many(tokens, noun):
        return 0.95  # "spricht von einer Gruppe | von Sprachen"
    if behind and behind.text in ("nach", "bis"):
        return 0.1  # "im Motorwagen | von Mannheim | nach Pforzheim"
    if noun.preposition is None and behind and behind.text in ("von", "vom"):
        return 0.95  # "wurden die Bilder | von Bern | von der NASA (gesammelt)": only the second one did it
    if behind and behind.tag == "PTKVZ" and behind.text in words("leaving_particles"):
        return 0.1  # "fließt das Blut | vom Herzen | weg"
    if following.preposition == "vom" and _is_listed_as_member(tokens, noun):
        return 0.95  # "Zu den Märchen gehört das Lied | vom Mond"
    # "zogen mit dem Heer | von Burg zu Burg"
    return 0.1 if _repeats(tokens, following) or _comes_from_god(tokens, noun, following) else None


def _by_seitens(tokens: Sequence[Token], noun: Chunk, following: Chunk) -> float | None:
    """ "der Widerstand | seitens der Bauern", "ein Schiff | namens Argo" """
    return 0.95 if noun.kind == "noun" else None


def _by_gegen(tokens: Sequence[Token], noun: Chunk, following: Chunk) -> float | None:
    """ "beteiligte sich an einem Krieg | gegen Russland" """
    hostile = tokens[noun.head].text.endswith(tuple(words("hostile_nouns")))
    return 0.95 if noun.preposition is not None and hostile else None


def _by_fuer(tokens: Sequence[Token], noun: Chunk, following: Chunk) -> float | None:
    if following.determiner is None and tokens[noun.head].text.endswith("preis"):
        return 0.95  # "den Nobelpreis | für Physik"
    spans = tokens[following.head].text in words("spans_of_time")
    return 0.1 if spans else None  # "vom Rat | für die Dauer von zwei Jahren (gewählt)"


def _by_auf(tokens: Sequence[Token], noun: Chunk, following: Chunk) -> float | None:
    """ "erkennt man an den Pinseln | auf ihren Ohren" """
    return 0.95 if noun.preposition is not None and _is_own_body(tokens, following) else None


def _by_nach(tokens: Sequence[Token], noun: Chunk, following: Chunk) -> float | None:
    """ "fliegen im Herbst die Störche | nach Afrika": where to, but "den Weg | nach Rom (ziehen)"."""
    form = tokens[noun.head].text
    if noun.preposition is not None or not (noun_class(form) == "animal" or is_person_noun(form)):
        return None
    aim = following.kind == "name" and place_kind(tokens[following.head].text) is not None
    return 0.1 if aim and stands_with(tokens, noun, following, words("motion_verbs")) else None


def _by_in(tokens: Sequence[Token], noun: Chunk, following: Chunk) -> float | None:
    """ "leben in Herden | in der Savanne": no certain ones, so that nothing tells where those are."""
    some = noun.preposition == "in" and noun.determiner is None and noun.end == noun.start + 2
    return 0.1 if some and not words("groups_of_animals").isdisjoint(lemmas(tokens[noun.head].text)) else None


def _by_bei(tokens: Sequence[Token], noun: Chunk, following: Chunk) -> float | None:
    """ "in Eschweiler | bei Aachen" """
    return 0.95 if following.kind == "name" and _is_bare_name(tokens, noun) else None


_BY_PREPOSITION: dict[str, Callable[[Sequence[Token], Chunk, Chunk], float | None]] = {
    "an": _by_auf,
    "auf": _by_auf,
    "bei": _by_bei,
    "für": _by_fuer,
    "gegen": _by_gegen,
    "in": _by_in,
    "mit": _by_mit,
    "nach": _by_nach,
    "namens": _by_seitens,
    "seitens": _by_seitens,
    "von": _by_von,
}


def _is_of_many(tokens: Sequence[Token], noun: Chunk) -> bool:
    """ "eine Gruppe", "einem Bund": one of a kind, of which many are members."""
    one = noun.determiner is not None and tokens[noun.determiner].text.lower().startswith("ein")
    return one and is_group_noun(tokens[noun.head].text)


def _is_listed_as_member(tokens: Sequence[Token], noun: Chunk) -> bool:
    """ "Zu ihnen | gehören das Lied und | die Sage": behind the verb nothing tells where from."""
    finite = next((i for i in range(noun.start - 1, -1, -1) if tokens[i].tag in FINITE), None)
    return finite is not None and tokens[finite].lemma in ("gehören", "zählen") and noun.preposition is None


def _gives_name(tokens: Sequence[Token], noun: Chunk, following: Chunk) -> bool:
    """ "eine Firma | mit dem Namen Orbis", but not "den Brief | mit dem Namen Kern (unterschreiben)"."""
    new = noun.determiner is not None and tokens[noun.determiner].text.lower().startswith("ein")
    behind = tokens[following.end].tag if following.end < len(tokens) else ""
    named = following.end > following.head + 1 or behind == "NE"
    return new and tokens[following.head].text in words("naming_nouns") and named


def _is_own_body(tokens: Sequence[Token], following: Chunk) -> bool:
    """ "auf ihren Ohren": where on its owner something is."""
    own = any(t.tag == "PPOSAT" for t in tokens[following.start : following.head])
    return own and noun_class(tokens[following.head].text) == "body"


def _may_be_left(tokens: Sequence[Token], chunk: Chunk) -> bool:
    """Is it a certain thing that something is taken out of: "aus dem Nest", "aus der Tasche", but not "aus Irland"?"""
    form = tokens[chunk.head].text
    told = chunk.kind == "noun" and chunk.determiner is not None
    return told and (is_container(form) or noun_class(form) in BODIES or noun_class(form) in ("building", "place"))


def _comes_from_god(tokens: Sequence[Token], noun: Chunk, following: Chunk) -> bool:
    """ "empfing er am Berg Sinai | von Gott | die Gebote": no place is God's."""
    alone = tokens[following.head].text == "Gott" and following.end - following.core == 1
    return alone and noun.preposition in ("an", "am", "auf", "in", "im")


def _repeats(tokens: Sequence[Token], chunk: Chunk) -> bool:
    """ "von Burg | zu Burg": a way through all of them."""
    return [t.text for t in tokens[chunk.end : chunk.end + 2]] == ["zu", tokens[chunk.head].text]


def _is_bare_name(tokens: Sequence[Token], chunk: Chunk) -> bool:
    """Is it nothing but a name behind a preposition, which the tagger may take for a noun?"""
    form = tokens[chunk.head].text
    unknown = chunk.kind == "name" or not known_noun(form)
    return unknown and chunk.preposition is not None and chunk.end - chunk.core == 1 and not is_first_name(form)


BODIES = ("animal", "body", "food", "instrument", "material", "organ", "plant", "tissue", "vehicle", "vessel")
"""Classes of nouns for things that lie between others rather than happen between them."""
