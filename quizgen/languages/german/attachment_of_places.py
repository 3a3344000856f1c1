"""Places inside places: in which town a building stands, and where somebody has a seat."""

from __future__ import annotations

from collections.abc import Sequence

from quizgen.languages.german.agreement import DATIVES
from quizgen.languages.german.attachment_to_verbs import stands_with
from quizgen.languages.german.chunk import Chunk
from quizgen.languages.german.names import place_kind
from quizgen.languages.german.noun_classes import is_person_noun, noun_class
from quizgen.languages.german.times import is_time
from quizgen.languages.german.wordlists import words
from quizgen.model import Token


def by_place(tokens: Sequence[Token], noun: Chunk, following: Chunk, preposition: str) -> float | None:
    """How likely the town behind a noun belongs to it.

    "im Museum | in Halle" → .95, "hat seinen Sitz | in Bonn" → .1
    """
    head = tokens[noun.head].text
    if _tells_side(tokens, noun, following):
        return 0.95
    if noun.preposition == "nach" and noun.kind == "name" and _is_dative_region(tokens, following, preposition):
        return 0.95  # "zog nach Korinth | auf dem Peloponnes"
    if following.kind == "name" and _is_elsewhere(tokens, noun, following, preposition):
        return 0.95  # "ähnelt dem Campanile | in Venedig"
    if preposition in words("prepositions_of_surroundings") and _is_area_of(tokens, noun, following):
        return 0.95
    near = preposition == "bei" and noun.preposition is None and noun_class(head) in ("building", "place")
    if near and following.kind == "name" and noun.determiner is not None:
        return 0.95  # "das Schloss | bei Bonn"
    if preposition == "in" and names_part_of_land(tokens, noun, following):
        return 0.1  # "liegt in der Schweiz | im Kanton Bern"
    if preposition != "in" or following.kind != "name":
        return None
    owned = noun.determiner is not None and tokens[noun.determiner].tag == "PPOSAT"
    if owned and noun.preposition is None and head in words("nouns_of_seats"):
        return 0.1
    larger = place_kind(tokens[following.head].text)
    if noun.preposition is not None and larger == "continent" and place_kind(head) not in (None, "continent"):
        return 0.95  # "aus den Anden | in Südamerika"
    if larger == "city" and _is_building_told_of(tokens, noun):
        return 0.5  # "eine Verbindung mit dem Allgäu Airport | in Memmingen", "der Leiter des Museums | in Bern"
    inside = noun.preposition in ("in", "im", "an", "am") and noun_class(head) == "building"
    some = noun.determiner is not None and tokens[noun.determiner].text.lower().startswith("ein")
    grounds = some and noun.preposition in ("in", "an", "auf") and noun_class(head) == "place"  # "auf einem Hügel"
    return 0.95 if (inside or grounds) and larger == "city" else None


def names_part_of_land(tokens: Sequence[Token], noun: Chunk, following: Chunk) -> bool:
    """ "(in der) Schweiz | im Kanton Bern" → True: no land lies in what is a part of a land."""
    land = noun.preposition is not None and place_kind(tokens[noun.head].text) == "country"
    part = following.kind == "noun" and noun_class(tokens[following.head].text) in ("city", "region", "state")
    return land and part and following.end > following.head + 1 and tokens[following.head + 1].tag == "NE"


def _is_elsewhere(tokens: Sequence[Token], noun: Chunk, following: Chunk, preposition: str) -> bool:
    """ "gleicht dem Dom | in Köln", "nach dem Hof | in Ulm | benannt": that is where the model is."""
    model = noun.preposition in (None, "an", "nach") and noun.kind != "pronoun" and noun.start > 0
    model = model and not is_person_noun(tokens[noun.head].text) and not is_time(tokens, noun)
    return (
        model
        and preposition in ("in", "bei", "an", "auf")
        and stands_with(tokens, noun, following, words("resembling_verbs"))
    )


def _is_area_of(tokens: Sequence[Token], area: Chunk, around: Chunk) -> bool:
    """ "im Gebiet | entlang der Donau", "die Region | um Prag"; but "baute in der Stadt | um 1900", "wuchs um 3 km"."""
    counted = any(token.tag == "CARD" for token in tokens[around.start : around.end])
    return tokens[area.head].text in words("areas_around") and not counted and not is_time(tokens, around)


def _is_building_told_of(tokens: Sequence[Token], noun: Chunk) -> bool:
    """ "mit dem Allgäu Airport", "des Museums": one that only tells more of something else, not where it was."""
    building = noun_class(tokens[noun.head].text) == "building"
    building = building or tokens[noun.end - 1].text in words("english_buildings")
    owner = noun.determiner is not None and noun.preposition is None and tokens[noun.determiner].text in ("des", "der")
    placing = noun.preposition in (None, "in", "im", "an", "am", "auf", "bei", "beim")
    return building and noun.start > 0 and (owner or not placing)


def _is_dative_region(tokens: Sequence[Token], place: Chunk, preposition: str) -> bool:
    """ "auf dem Peloponnes", "in der Lombardei": where it is that somebody goes to."""
    dative = not place.mask & ~DATIVES and preposition in ("in", "auf", "an")
    return dative and place_kind(tokens[place.head].text) in ("region", "island", "state", "sea", "country")


def _tells_side(tokens: Sequence[Token], place: Chunk, side: Chunk) -> bool:
    """ "reicht vom Rhein | im Westen | bis zur Elbe | im Osten": on which side that end is."""
    compass = side.preposition == "im" and tokens[side.head].text in words("compass_nouns")
    compass = compass and side.end == side.start + 2
    ends = place.preposition is not None and place.preposition.split()[0] in ("von", "vom", "bis", "nach")
    return compass and ends and place_kind(tokens[place.head].text) is not None
