"""Relative pronouns take gender and number from their antecedent: "die Länder, die …" is a plural."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from quizgen.languages.german.chunk import Chunk
from quizgen.languages.german.clauses import Span
from quizgen.languages.german.names import first_name_gender
from quizgen.languages.german.nouns import GENDER_MASKS, MASCULINE, PLURAL_MASK
from quizgen.model import Token


def agreeing_relatives(tokens: Sequence[Token], chunks: Sequence[Chunk], spans: Sequence[Span]) -> tuple[Chunk, ...]:
    """The chunks with each relative pronoun restricted to what its antecedent allows, where there is only one."""
    openers = {span.opener: span for span in spans if span.kind == "relative" and span.opener is not None}
    return tuple(
        _restricted(tokens, chunks, index, openers[chunk.head]) if chunk.head in openers else chunk
        for index, chunk in enumerate(chunks)
    )


def _restricted(tokens: Sequence[Token], chunks: Sequence[Chunk], index: int, span: Span) -> Chunk:
    pronoun = chunks[index]
    if tokens[pronoun.head].tag != "PRELS":
        return pronoun
    for antecedent in _candidates(tokens, chunks, index, span):
        columns = sum(bits for bits in GENDER_MASKS if antecedent.mask & bits)
        if antecedent.kind == "name" and antecedent.determiner is None:
            columns &= ~PLURAL_MASK
            columns = GENDER_MASKS[MASCULINE] if _is_man(tokens, antecedent) else columns
        agreed = pronoun.mask & columns
        if agreed:
            return replace(pronoun, mask=agreed)
    return pronoun


def _candidates(tokens: Sequence[Token], chunks: Sequence[Chunk], index: int, span: Span) -> list[Chunk]:
    """The phrase right before the clause, then those it may hang on itself: "die Zahl [der Länder], die …"."""
    before = [c for c in chunks[:index] if c.end <= span.start and c.kind not in ("pronoun", "number")]
    found: list[Chunk] = []
    for chunk in reversed(before):
        if found and chunk.end != found[-1].start:
            break
        between = [t for t in tokens[chunk.end : span.start] if t.tag not in ("$,", "$(", "ADV") and t.text != ")"]
        if not found and between and not _goes_over_verb(tokens, chunk, between, chunks[index]):
            break
        found.append(chunk)
    return found[:3]


def _is_man(tokens: Sequence[Token], name: Chunk) -> bool:
    """ "von John Elway, | der …": a man by his first name."""
    first, several = tokens[name.core].text, name.end > name.core + 1
    return several and first_name_gender(first) == "masculine"


def _goes_over_verb(tokens: Sequence[Token], noun: Chunk, between: Sequence[Token], pronoun: Chunk) -> bool:
    """ "wurde von dem Maler X | gegründet, der …": behind a verb "der" goes on with a masculine, and is its subject."""
    closing = all(t.tag.startswith("V") or t.tag == "PTKVZ" for t in between)
    masculine = _is_man(tokens, noun) or not noun.mask & ~GENDER_MASKS[MASCULINE]
    return closing and masculine and tokens[pronoun.head].text == "der"
