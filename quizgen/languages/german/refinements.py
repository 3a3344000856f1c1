"""Relations of prepositional phrases that need more than the preposition: to what degree, what for."""

from __future__ import annotations

from quizgen.languages.german.attachment import basic_preposition
from quizgen.languages.german.chunk import Chunk
from quizgen.languages.german.noun_classes import is_group_noun, names_act, noun_class
from quizgen.languages.german.units import is_unit
from quizgen.languages.german.wordlists import words
from quizgen.model import Relation, Token


def refined(relation: Relation, tokens: tuple[Token, ...], chunk: Chunk | None) -> Relation:
    """The relation, or a closer one: "zu 85 Prozent" is a degree, "zur Verteidigung der Grenze" a purpose."""
    if chunk is None or chunk.preposition is None:
        return relation
    if relation in ("means", "circumstance") and _tells_when_it_began(tokens, chunk):
        return "time"
    if relation not in ("circumstance", "topic"):
        return relation
    preposition, head = basic_preposition(chunk.preposition), tokens[chunk.head]
    numbered = any(t.tag == "CARD" for t in tokens[chunk.start : chunk.head])
    measured = numbered and (is_unit(head.text) or head.text.lower() in words("degree_nouns"))
    if preposition == "um" and measured:
        return "topic"  # "um 50 Prozent" belongs to its verb: steigen um
    if chunk.preposition == "zu" and measured:
        return "degree"
    purpose = preposition == "zu" and chunk.preposition != "zu" and head.text in words("purpose_nouns")
    if purpose and relation == "circumstance":
        return "purpose"
    return _time_told(tokens, chunk, preposition) or relation if relation == "circumstance" else relation


def _tells_when_it_began(tokens: tuple[Token, ...], chunk: Chunk) -> bool:
    """ "Mit dem Kriegsende | kehrten viele heim", but "begann | mit dem Tod Karls"."""
    known = tokens[chunk.head].text in words("times_with_mit") and chunk.determiner is not None
    return known and chunk.preposition == "mit" and chunk.start == 0


def _time_told(tokens: tuple[Token, ...], chunk: Chunk, preposition: str) -> Relation | None:
    """ "seit dem Vertrag", "bis zu ihrer Pensionierung", "im Laufe des Winters", "nach Abschluss der Lehre"."""
    noun = tokens[chunk.head].text
    if chunk.kind != "noun":
        return None
    if preposition == "seit":
        return "since"
    if tokens[chunk.start].text.lower() == "bis":
        to = tokens[chunk.start + 1].text in ("zu", "zum", "zur")
        return "until" if to and _happens(noun) else None
    if chunk.preposition == "im" and noun in words("course_nouns"):
        return "time" if _goes_on(tokens, chunk.end) else None
    half = preposition == "in" and noun in words("fraction_nouns") and tokens[chunk.head - 1].tag == "ADJA"
    if half and chunk.determiner is not None:  # "in der zweiten Hälfte | des 18. Jahrhunderts"
        return "time" if _goes_on(tokens, chunk.end) else None
    if preposition in ("nach", "vor") and _happens(noun) and noun not in words("nouns_of_saying"):
        return "time"
    spanning = preposition in ("in", "zu") and noun_class(noun) == "time" and noun not in words("vague_nouns")
    return "time" if spanning and (chunk.determiner is not None or chunk.preposition in ("im", "zur", "zum")) else None


def _goes_on(tokens: tuple[Token, ...], at: int) -> bool:
    """ "im Laufe | des Winters", but not "im Verlauf | des Flusses"."""
    noun = next((t.text for t in tokens[at : at + 4] if t.tag in ("NN", "NE")), None)
    definite = at < len(tokens) and tokens[at].text in ("des", "der", "seines", "ihres", "seiner", "ihrer")
    return definite and noun is not None and (noun_class(noun) == "time" or _happens(noun))


def _happens(noun: str) -> bool:
    """Does the noun tell what happens at some time: "Tod", "Einführung", but not "Verfassung"?"""
    if noun in words("life_events") | words("turning_points") or noun_class(noun) in ("act", "event"):
        return True
    return noun_class(noun) is None and names_act(noun) and not is_group_noun(noun)
