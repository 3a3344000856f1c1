"""What hangs on a name or a pronoun, which is hardly anything: "krönte den König Otto | zum Kaiser"."""

from __future__ import annotations

from collections.abc import Sequence

from quizgen.languages.german.chunk import Chunk
from quizgen.languages.german.names import is_first_name, is_title, place_kind
from quizgen.languages.german.noun_classes import is_person_noun
from quizgen.languages.german.noun_complements import is_named_event
from quizgen.languages.german.wordlists import words
from quizgen.model import Token


def by_name(tokens: Sequence[Token], noun: Chunk, following: Chunk, preposition: str) -> float | None:
    """ "trennt Europa | von Asien" → .1, "Karl | von Habsburg" → .75: a name says by itself who or what it is."""
    if noun.kind in ("pronoun", "adjective"):
        return 0.9 if preposition in ("von", "unter") and noun.kind == "adjective" else 0.0
    named = is_person_noun(tokens[noun.head].text) and any(t.tag == "NE" for t in tokens[noun.head + 1 : noun.end])
    if named and preposition not in ("aus", "von"):
        return 0.2  # "krönte den König Otto | zum Kaiser"
    if preposition in ("mit", "durch", "für", "bei") and is_named_event(tokens, noun):
        return 0.2  # "unterstützte ihn im Zweiten Weltkrieg | mit Waffen"
    if noun.kind != "name":
        return None
    titled = is_title(tokens[following.core].text) and following.end - following.core > 1
    placed = place_kind(tokens[noun.head].text) is not None and not is_first_name(tokens[noun.core].text)
    apart = placed and _is_large(tokens, following)  # "kaufte Alaska | von Russland"
    if preposition == "von" and (titled or apart):
        return 0.1  # "trennt Europa | von Asien", "wurde Otto der Große | von Papst Johannes XII. (gekrönt)"
    if _names_place_before_person(tokens, noun, following, preposition):
        return 0.1  # "wurde in Sarajevo | von Gavrilo Princip (erschossen)"
    outer = tokens[noun.start - 1].text if noun.start and noun.preposition in ("aus", "von", "vom") else ""
    if preposition in ("nach", "in", "zu") and outer in words("motion_nouns"):
        return 0.5  # "die Flucht aus der DDR | nach Bayern"
    bare = following.determiner is None and following.preposition != "vom"
    return 0.75 if preposition == "von" and bare else 0.2


def _is_large(tokens: Sequence[Token], chunk: Chunk) -> bool:
    return place_kind(tokens[chunk.head].text) in ("continent", "country", "sea", "strait", "island")


def _names_place_before_person(tokens: Sequence[Token], noun: Chunk, following: Chunk, preposition: str) -> bool:
    """ "in Sarajevo | von Gavrilo Princip": where it happened and who did it, but "mit Anna | von Österreich"."""
    local = noun.preposition in ("in", "aus", "nach", "bei") and preposition == "von"
    named = is_first_name(tokens[following.core].text) or following.end - following.core > 1
    return local and following.kind == "name" and named
