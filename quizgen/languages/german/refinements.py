"""Relations of prepositional phrases that need more than the preposition: to what degree, what for."""

from __future__ import annotations

from quizgen.languages.german.attachment import basic_preposition
from quizgen.languages.german.chunk import Chunk
from quizgen.languages.german.units import is_unit
from quizgen.languages.german.wordlists import words
from quizgen.model import Relation, Token


def refined(relation: Relation, tokens: tuple[Token, ...], chunk: Chunk | None) -> Relation:
    """The relation, or a closer one: "zu 85 Prozent" is a degree, "zur Verteidigung der Grenze" a purpose."""
    if chunk is None or chunk.preposition is None or relation not in ("circumstance", "topic"):
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
    return relation
