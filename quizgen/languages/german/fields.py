"""How a clause is divided: the Vorfeld is one constituent, behind the finite verb stands one after the other.

Behind the finite verb, chunks are joined only where German is known to join them; where it is not, both neighbours are
marked as not sure.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from quizgen.languages.german.attachment import attaches
from quizgen.languages.german.chunk import Chunk
from quizgen.languages.german.clause_verbs import insertions, own_verbs
from quizgen.languages.german.clauses import Span
from quizgen.languages.german.constituents import POSSIBLE, Constituent, Context, Part, idiom_end, joint_end
from quizgen.languages.german.entities import PLACE_CLASSES
from quizgen.languages.german.growth import grow
from quizgen.languages.german.names import place_kind
from quizgen.languages.german.noun_classes import noun_class
from quizgen.languages.german.tags import FINITE, INFINITE, QUOTES
from quizgen.languages.german.times import time_class
from quizgen.languages.german.vorfeld import front_end, joined_front
from quizgen.languages.german.wordlists import table, words
from quizgen.model import Field, Token

_BEFORE_FRONT = frozenset({"KON", "$,", "$.", "ITJ", "PTKANT"})
_BETWEEN = FINITE | INFINITE | {"PTKVZ", "PTKZU", "$,", "$.", "$(", "KON", "KOUS", "KOUI"}
_FOCUS = frozenset({"ADV", "PTKNEG", "KOKOM", "PTKA"})


def constituents(
    tokens: Sequence[Token],
    spans: Sequence[Span],
    all_chunks: Sequence[Chunk],
    index: int,
    governed: frozenset[str] = frozenset(),
    having: bool = False,
) -> tuple[Constituent, ...]:
    """The constituents of one clause, left to right; its verb asks for the prepositions `governed`.

    `having` says that the verb only tells what something has or that there is something.
    """
    span = spans[index]
    children = {child.start: i for i, child in enumerate(spans) if child.parent == index and i != index}
    inserts = insertions(tokens, span)
    context = Context(tokens, spans, {chunk.start: chunk for chunk in all_chunks}, children, governed, inserts, having)
    found: list[Constituent] = []
    for start, end, field in _fields(context, index):
        if field == "front" and span.kind == "main":
            found.extend(_front(context, start, end))
        else:
            found.extend(_divide(context, start, end, field))
    return tuple(_doubtful(tokens, before, part) for before, part in zip([None, *found], found, strict=False))


def _doubtful(tokens: Sequence[Token], before: Constituent | None, part: Constituent) -> Constituent:
    """A prepositional phrase that may belong to the noun right before it is not sure, nor a clause behind a clause."""
    if before is not None and before.clause is not None and part.clause is not None and part.field != "front":
        return replace(part, sure=part.sure and before.end != part.start - 1)
    if before is None or before.chunk is None or part.chunk is None or not part.chunk.preposition:
        return part
    if before.end != part.start or before.field == "front" or part.lead or part.chunk.preposition in ("als", "wie"):
        return part
    if tokens[before.chunk.head].tag in ("PRELS", "PPER", "PRF"):
        return part  # "das | von 1788 bis 1791 errichtet wurde": nothing hangs on such a pronoun
    last = max((p for p in before.parts if p.chunk is not None), key=_end_of, default=None)
    noun = last.chunk if last is not None and last.chunk is not None else before.chunk
    inside = part.chunk.preposition in ("in", "im", "an", "am", "auf", "bei")
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
    if span.kind == "main" and finite is not None:
        start = _front_start(context, span.start, finite)
        if start < finite:
            yield start, finite, "front"
        bracket = _right_bracket(context, span, finite)
        yield finite + 1, bracket, "middle"
        yield bracket, span.end, "end"
        return
    if finite is not None and finite == span.own[0]:  # "Wird | Wasser | erhitzt, verdampft es."
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
    found = list(_divide(context, start, end, "front"))
    return [joined_front(context.tokens, found, start, end) if found else Constituent(start, end, "front")]


# Behind the finite verb: one constituent after the other, each as long as German lets it grow.


def _divide(context: Context, start: int, end: int, field: Field) -> Iterator[Constituent]:
    at = start
    while at < end:
        found = _constituent_at(context, at, end, field)
        if found is not None:
            yield found
        at = found.end if found is not None else at + 1


def _constituent_at(context: Context, at: int, end: int, field: Field) -> Constituent | None:
    """The constituent that begins here, None at verbs, conjunctions and marks."""
    for reading in (_clause, _paired, _idiom, _announced_clause, _limited_clause, _phrase, _prepositional_adverb):
        found = reading(context, at, end, field)
        if found is not None:
            return found
    if context.tokens[at].tag in _BETWEEN:
        return None
    return _led_phrase(context, at, end, field) or _adverbs(context, at, end, field)


def _clause(context: Context, at: int, end: int, field: Field) -> Constituent | None:
    child = context.child_at.get(at)
    if child is None:
        return None
    return Constituent(at, joint_end(context, child, end), field, clause=child)


def _paired(context: Context, at: int, end: int, field: Field) -> Constituent | None:
    """ "sowohl in Europa als auch in Asien", "weder Rom noch Athen": two phrases that are one constituent."""
    tokens, chunk = context.tokens, context.by_start.get(at + 1)
    opener = tokens[at].text.lower()
    if opener not in table("paired_conjunctions") or chunk is None:
        return None
    joint, begin = _second_of_pair(tokens, opener, at, end)
    second = context.by_start.get(begin)
    if joint is None or second is None or second.end > end:
        return None
    first = grow(context, chunk, joint, field)
    comma = tokens[first.end].text == "," and first.end == joint - 1  # "weder der Hund|, noch die Katze"
    if (first.end != joint and not comma) or bool(chunk.preposition) != bool(second.preposition):
        return None
    both = Part("other", joint, grow(context, second, end, field).end, second)
    plural = opener != "entweder"
    return replace(first, start=at, end=both.end, parts=(*first.parts, both), coordinated=plural, lead=1)


def _second_of_pair(tokens: Sequence[Token], opener: str, at: int, end: int) -> tuple[int | None, int]:
    """Where the second conjunction stands and what it joins begins: "sowohl in Rom | als auch | in Athen"."""
    joints = table("paired_conjunctions")[opener]
    joint = next((i for i in range(at + 2, end - 1) if tokens[i].text in joints), None)
    if joint is None or (opener == "sowohl" and tokens[joint + 1].text != "auch"):
        return None, end
    return joint, joint + 1 + (tokens[joint + 1].text == "auch")


def _idiom(context: Context, at: int, end: int, field: Field) -> Constituent | None:
    fixed = idiom_end(context.tokens, at, end)
    return None if fixed is None else Constituent(at, fixed, field)


def _announced_clause(context: Context, at: int, end: int, field: Field) -> Constituent | None:
    """ "dazu, dass Anwohner …": the adverb only announces the clause and is one constituent with it."""
    tokens = context.tokens
    if tokens[at].tag != "PROAV" or at + 2 >= end or tokens[at + 1].text != ",":
        return None
    child = context.child_at.get(at + 2)
    if child is None or context.spans[child].kind not in ("subordinate", "infinitive"):
        return None
    opener = context.spans[child].opener
    if opener is not None and tokens[opener].text.lower() not in words("content_openers") | {"wie"}:
        return None
    return Constituent(at, min(context.spans[child].end, end), field, clause=child, lead=2)


def _limited_clause(context: Context, at: int, end: int, field: Field) -> Constituent | None:
    """ "erst, wenn sie geschliffen sind": what limits the clause behind its comma is one constituent with it."""
    limits = context.tokens[at].text.lower() in ("erst", "nur") and at + 2 < end and context.tokens[at + 1].text == ","
    child = context.child_at.get(at + 2) if limits else None
    if child is None or context.spans[child].kind != "subordinate":
        return None
    return Constituent(at, min(context.spans[child].end, end), field, clause=child, lead=2)


def _phrase(context: Context, at: int, end: int, field: Field) -> Constituent | None:
    """A noun phrase with all that hangs on it, and with "später" or "lang" behind a length of time."""
    chunk = context.by_start.get(at)
    if chunk is None or chunk.end > end:
        return None
    return _with_measure(context, grow(context, chunk, end, field), chunk, end)


def _with_measure(context: Context, grown: Constituent, chunk: Chunk, end: int) -> Constituent:
    """ "drei Jahre | lang", "17 Jahre | alt" """
    counted = grown.end < end and context.tokens[grown.end].text.lower() in words("time_measures")
    return replace(grown, end=grown.end + 1) if counted and time_class(context.tokens, chunk) is not None else grown


def _prepositional_adverb(context: Context, at: int, end: int, field: Field) -> Constituent | None:
    """ "nach hinten", "von oben", "bis heute" """
    fits = context.tokens[at].tag == "APPR" and at + 1 < end and context.tokens[at + 1].tag == "ADV"
    return Constituent(at, at + 2, field) if fits else None


def _is_focus(tokens: Sequence[Token], at: int) -> bool:
    """Does the word belong to the phrase behind it: "nur | im Winter", "immer | mehr Orte"?"""
    low = tokens[at].text.lower()
    more = at + 1 < len(tokens) and tokens[at + 1].text.lower() in ("mehr", "weniger")
    if low == "lange" and tokens[at + 1 : at + 2] and tokens[at + 1].text.lower() not in ("vor", "nach"):
        return False  # "lebte lange | in Basel"
    return low in words("focus_words") or (low == "immer" and more)


def _led_phrase(context: Context, at: int, end: int, field: Field) -> Constituent | None:
    """A phrase with the focus words before it: "nicht mehr | durch Importe", "als | Held"."""
    tokens, here = context.tokens, at
    while here < end and here not in context.by_start and tokens[here].tag in _FOCUS and _is_focus(tokens, here):
        here += 1  # "nur | etwa 300 Einwohner": what begins a phrase belongs to it
    if here == at or here not in context.by_start:
        return None
    chunk = context.by_start[here]
    return replace(_with_measure(context, grow(context, chunk, end, field), chunk, end), start=at, lead=here - at)


def _adverbs(context: Context, at: int, end: int, field: Field) -> Constituent:
    """One adverb or adjective with those that it modifies: "sehr schnell", but "gestern | schnell"."""
    tokens, stop = context.tokens, at + 1
    first = tokens[at]
    modifies = first.tag in ("ADJD", "PTKA") or (first.tag == "ADV" and first.text.lower() in words("degree_adverbs"))
    while modifies and stop < end and tokens[stop].tag in ("ADV", "ADJD") and stop not in context.by_start:
        stop += 1
    return Constituent(at, stop, field)
