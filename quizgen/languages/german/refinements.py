"""Relations of prepositional phrases that need more than the preposition: by how much, what for."""

from __future__ import annotations

from quizgen.languages.german.attachment import basic_preposition
from quizgen.languages.german.chunk import Chunk
from quizgen.languages.german.wordlists import words
from quizgen.model import Relation, Token


def refined(relation: Relation, tokens: tuple[Token, ...], chunk: Chunk | None) -> Relation:
    """The relation, or a closer one: "um 50 Prozent" is a degree, "zur Verteidigung der Grenze" a purpose."""
    if chunk is None or chunk.preposition is None or relation not in ("circumstance", "topic"):
        return relation
    preposition, head = basic_preposition(chunk.preposition), tokens[chunk.head]
    numbered = any(t.tag == "CARD" for t in tokens[chunk.start : chunk.head])
    if preposition == "um" and numbered and head.text.lower() in words("measure_nouns") | words("degree_nouns"):
        return "degree"
    if (
        preposition == "zu"
        and chunk.preposition != "zu"
        and relation == "circumstance"
        and head.text in words("purpose_nouns")
    ):
        return "purpose"
    return relation
