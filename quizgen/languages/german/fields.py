"""How a clause is divided: the Vorfeld is one constituent, behind the finite verb stands one after the other.

Behind the finite verb, chunks are joined only where German is known to join them; where it is not, both neighbours are
marked as not sure.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from quizgen.languages.german.attachment import attaches, basic_preposition
from quizgen.languages.german.attachment_of_places import names_part_of_land
from quizgen.languages.german.attachment_to_verbs import leads_into
from quizgen.languages.german.chunk import Chunk
from quizgen.languages.german.clause_verbs import insertions, own_verbs
from quizgen.languages.german.clauses import Span
from quizgen.languages.german.constituents import POSSIBLE, Constituent, Context, Part
from quizgen.languages.german.entities import PLACE_CLASSES
from quizgen.languages.german.field_division import divided
from quizgen.languages.german.government import light_prepositions
from quizgen.languages.german.names import place_kind
from quizgen.languages.german.noun_classes import names_act, noun_class
from quizgen.languages.german.tags import INFINITE, QUOTES
from quizgen.languages.german.vorfeld import front_end, joined_front
from quizgen.languages.german.wordlists import table, words
from quizgen.model import Field, Token

_BEFORE_FRONT = frozenset({"KON", "$,", "$.", "ITJ", "PTKANT"})


def constituents(
    tokens: Sequence[Token],
    spans: Sequence[Span],
    all_chunks: Sequence[Chunk],
    index: int,
    governed: frozenset[str] = frozenset(),
    having: bool = False,
    dative: bool = False,
    relating: frozenset[str] = frozenset(),
) -> tuple[Constituent, ...]:
    """The constituents of one clause, left to right; its verb asks for the prepositions `governed`.

    `having` says that the verb only tells what something has or that there is something, `dative` that what it asks
    for is in the dative, `relating` by which prepositions it only tells how things hang together.
    """
    span = spans[index]
    children = {child.start: i for i, child in enumerate(spans) if child.parent == index and i != index}
    inserts = insertions(tokens, span)
    by_start = {chunk.start: chunk for chunk in all_chunks}
    context = Context(tokens, spans, by_start, children, governed, relating, inserts, dative, having)
    found: list[Constituent] = []
    for start, end, field in _fields(context, index):
        if field == "front" and span.kind == "main":
            found.extend(_front(context, start, end))
        else:
            found.extend(divided(context, start, end, field))
    return tuple(_doubtful(context, before, part) for before, part in zip([None, *found], found, strict=False))


def _doubtful(context: Context, before: Constituent | None, part: Constituent) -> Constituent:
    """A prepositional phrase that may belong to the noun right before it is not sure, nor a clause behind a clause."""
    if before is not None and before.clause is not None and part.clause is not None and part.field != "front":
        return replace(part, sure=part.sure and before.end != part.start - 1)
    if before is None or before.chunk is None or part.chunk is None or not part.chunk.preposition:
        return part
    if before.end != part.start or before.field == "front" or part.lead or part.chunk.preposition in ("als", "wie"):
        return part
    tokens = context.tokens
    if tokens[before.chunk.head].tag in ("PRELS", "PPER", "PRF"):
        return part  # "das | von 1788 bis 1791 errichtet wurde": nothing hangs on such a pronoun
    last = max((p for p in before.parts if p.chunk is not None), key=_end_of, default=None)
    noun = last.chunk if last is not None and last.chunk is not None else before.chunk
    preposition = basic_preposition(part.chunk.preposition)
    if part.chunk.preposition.lower() in words("prepositions_of_verbs") and not names_act(tokens[noun.head].text):
        return part  # "während der Nacht | aufgrund des Sturms", but "das Fehlen | wegen Krankheit"
    framing = tokens[part.chunk.head].text in words("framing_nouns") | (words("owned_nouns") - words("naming_nouns"))
    if preposition in ("auf", "unter") and framing:
        return part  # "herrschte ein Regime | unter der Führung von Meier": so it is, whatever it hangs on
    if preposition in context.governed and preposition in light_prepositions(tokens[before.chunk.head].text):
        return part  # "nahm Kontakt | mit Paul auf"
    inside = part.chunk.preposition in ("in", "im", "an", "am", "auf", "bei")
    inside = inside and not leads_into(part.chunk, preposition)  # "vom Atlantik | in den Pazifik"
    inside = inside and not names_part_of_land(tokens, before.chunk, part.chunk)
    narrower = inside and _is_local(tokens, before.chunk) and _is_local(tokens, part.chunk)  # "aus Rom | in Italien"
    return replace(part, sure=False) if narrower or attaches(tokens, noun, part.chunk) >= POSSIBLE else part


def _is_local(tokens: Sequence[Token], chunk: Chunk) -> bool:
    """Does a prepositional phrase name a place?"""
    form = tokens[chunk.head].text
    return bool(chunk.preposition) and (noun_class(form) in PLACE_CLASSES or place_kind(form) is not None)


def _end_of(part: Part) -> int:
    return part.end


def _fields(context: Context, index: int) -> Iterator[tuple[int, int, Field]]:
    """The fields of a clause as token positions: Vorfeld, Mittelfeld and Nachfeld around the verb bracket."""
    span = context.spans[index]
    finite = span.finite
    if finite is not None and (span.kind == "main" or finite == span.own[0]):  # "Wird | Wasser | erhitzt, verdampft"
        start = _front_start(context, span.start, finite) if span.kind == "main" else finite
        if start < finite:
            yield start, finite, "front"
        bracket = _right_bracket(context, span, finite)
        yield finite + 1, bracket, "middle"
        yield bracket, span.end, "end"
        return
    # a relative pronoun is itself a constituent, with its preposition or noun; a conjunction is none
    opened_by_conjunction = span.opener is not None and span.kind != "relative"
    close = finite if finite is not None else span.end
    yield (span.opener + 1 if span.opener is not None and opened_by_conjunction else span.start), close, "middle"
    yield close, span.end, "end"


def _front_start(context: Context, start: int, finite: int) -> int:
    """Where the Vorfeld begins, behind conjunctions, exclamations and marks that hold no clause."""
    tokens = context.tokens
    while start < finite:
        opens = tokens[start].text in QUOTES and (start in context.child_at or start in context.by_start)
        lone_mark = tokens[start].tag == "$(" and not opens  # "„Tsunami“ bedeutet …": a mark with its phrase
        paired = tokens[start].text.lower() in table("paired_conjunctions") and start + 1 in context.by_start
        if not lone_mark and (tokens[start].tag not in _BEFORE_FRONT or paired):
            break
        start += 1
    return start


def _right_bracket(context: Context, span: Span, finite: int) -> int:
    """Where the Nachfeld begins: behind the last verb form or particle of the clause's own tokens."""
    verbs = [i for i in own_verbs(context.tokens, span) if i > finite and context.tokens[i].tag in INFINITE | {"PTKVZ"}]
    return verbs[-1] + 1 if verbs else span.end


def _front(context: Context, start: int, end: int) -> list[Constituent]:
    """The Vorfeld as one constituent; its head is its first noun phrase outside the clauses in it."""
    end = front_end(context.tokens, start, end)
    if start >= end:
        return []
    clause = context.child_at.get(start)
    if clause is None and context.tokens[start].tag in ("ADV", "PTKNEG"):
        clause = context.child_at.get(start + 1)  # "Nur wenn …", "Erst als …"
    if clause is not None and context.spans[clause].end >= end - 1:
        return [Constituent(start, end, "front", clause=clause)]
    found = list(divided(context, start, end, "front"))
    return [joined_front(context.tokens, found, start, end) if found else Constituent(start, end, "front")]
