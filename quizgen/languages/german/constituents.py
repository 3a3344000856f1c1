"""What a clause is made of: noun phrases with all that hangs on them, adverbs, clauses, each in its field.

Everything before the finite verb of a main clause is one constituent (the Vorfeld). Behind it, chunks are joined
only where German is known to join them; where it is not, both neighbours are marked as not sure.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from quizgen.languages.german.agreement import GENITIVES
from quizgen.languages.german.attachment import attaches, basic_preposition
from quizgen.languages.german.chunk import Chunk, brackets
from quizgen.languages.german.clauses import Span
from quizgen.languages.german.nouns import CASE_MASKS, PLURAL_MASK
from quizgen.languages.german.tags import CLOSING, FINITE, INFINITE, OPENING, QUOTES
from quizgen.languages.german.times import time_class
from quizgen.languages.german.wordlists import table, words
from quizgen.model import Field, Relation, Token

CERTAIN, POSSIBLE = 0.65, 0.4
"""From which likelihood on a prepositional phrase is taken as part of the noun before it, or as perhaps part of it.

Of what is perhaps part nothing is asked; the noun may be asked for all the same: "Welchen Platz belegte sie in der
Liga?" is right whatever "in der Liga" belongs to.
"""


HABITUAL = 0.85
"""From which likelihood on a phrase hangs on the noun although the verb asks for its preposition, too."""


@dataclass(frozen=True, slots=True)
class Part:
    """Something inside a constituent: a chunk or a clause, and what it is there."""

    relation: Relation
    start: int
    end: int
    chunk: Chunk | None = None
    clause: int | None = None


@dataclass(frozen=True, slots=True)
class Constituent:
    """Token positions of one constituent; `chunk` holds its head, `clause` is the index of a clause that it is."""

    start: int
    end: int
    field: Field
    chunk: Chunk | None = None
    clause: int | None = None
    mask: int = 0
    coordinated: bool = False
    parts: tuple[Part, ...] = ()
    sure: bool = True
    lead: int = 0
    """How many tokens at the beginning only modify it as a whole: "nicht mehr", "sogar", "wie"."""


@dataclass(frozen=True, slots=True)
class Context:
    """All that is known of a sentence when its clauses are divided."""

    tokens: Sequence[Token]
    spans: Sequence[Span]
    by_start: dict[int, Chunk]
    child_at: dict[int, int]
    """Where a clause inside begins → its index, for the clause being divided."""
    governed: frozenset[str] = frozenset()
    """The prepositions that the clause's verb asks for: "resultieren aus"."""


def constituents(
    tokens: Sequence[Token],
    spans: Sequence[Span],
    all_chunks: Sequence[Chunk],
    index: int,
    governed: frozenset[str] = frozenset(),
) -> tuple[Constituent, ...]:
    """The constituents of one clause, left to right; its verb asks for the prepositions `governed`."""
    span = spans[index]
    children = {child.start: i for i, child in enumerate(spans) if child.parent == index and i != index}
    context = Context(tokens, spans, {chunk.start: chunk for chunk in all_chunks}, children, governed)
    found: list[Constituent] = []
    for start, end, field in _fields(context, index):
        if field == "front" and span.kind == "main":
            found.extend(_front(context, start, end))
        else:
            found.extend(_divide(context, span, start, end, field))
    return tuple(_doubtful(tokens, before, part) for before, part in zip([None, *found], found, strict=False))


def _doubtful(tokens: Sequence[Token], before: Constituent | None, part: Constituent) -> Constituent:
    """A prepositional phrase that may belong to the noun right before it is not sure."""
    if before is None or before.chunk is None or part.chunk is None or not part.chunk.preposition:
        return part
    if before.end != part.start or before.field == "front" or part.lead or part.chunk.preposition in ("als", "wie"):
        return part
    last = max((p for p in before.parts if p.chunk is not None), key=_end_of, default=None)
    noun = last.chunk if last is not None and last.chunk is not None else before.chunk
    return part if attaches(tokens, noun, part.chunk) < POSSIBLE else replace(part, sure=False)


def _end_of(part: Part) -> int:
    return part.end


def _fields(context: Context, index: int) -> Iterator[tuple[int, int, Field]]:
    tokens, span = context.tokens, context.spans[index]
    finite = span.finite
    if span.kind == "main" and finite is not None:
        start = span.start
        while start < finite and (
            tokens[start].tag in ("KON", "$,", "$.", "ITJ", "PTKANT") or _lone_mark(context, start, finite)
        ):
            start += 1
        if start < finite:
            yield start, finite, "front"
        bracket = _right_bracket(context, span, finite)
        yield finite + 1, bracket, "middle"
        yield bracket, span.end, "end"
    else:
        start = (span.opener + 1) if span.opener is not None else span.start
        if span.kind == "relative" and span.opener is not None:
            start = span.start  # the relative pronoun is itself a constituent, with its preposition or noun
        close = finite if finite is not None else span.end
        yield start, close, "middle"
        yield close, span.end, "end"


def _lone_mark(context: Context, at: int, finite: int) -> bool:
    token = context.tokens[at]
    return token.tag == "$(" and not (token.text in QUOTES and at in context.child_at)


def _right_bracket(context: Context, span: Span, finite: int) -> int:
    """Where the Nachfeld begins: behind the last verb form or particle of the clause's own tokens."""
    verbs = [i for i in span.own if i > finite and context.tokens[i].tag in INFINITE | {"PTKVZ"}]
    return verbs[-1] + 1 if verbs else span.end


def _front(context: Context, start: int, end: int) -> list[Constituent]:
    """The Vorfeld as one constituent; its head is its first noun phrase outside the clauses in it."""
    tokens = context.tokens
    while end > start and tokens[end - 1].tag in ("$,", "$("):
        if tokens[end - 1].text in CLOSING or tokens[end - 1].text in QUOTES:
            break
        end -= 1
    if end - start > 1 and tokens[end - 1].text.lower() in (
        "aber",
        "jedoch",
        "allerdings",
        "hingegen",
        "dagegen",
        "wiederum",
    ):
        end -= 1  # "In einem Museum aber führte sie …"
    if start >= end:
        return []
    clause = context.child_at.get(start)
    if clause is None and tokens[start].tag in ("ADV", "PTKNEG"):
        clause = context.child_at.get(start + 1)  # "Nur wenn …", "Erst als …"
    if clause is not None and context.spans[clause].end >= end - 1:
        return [Constituent(start, end, "front", clause=clause)]
    found = list(_divide(context, None, start, end, "front"))
    nominal = [c for c in found if c.chunk is not None]
    head = nominal[0] if nominal else (found[0] if found else None)
    if head is None:
        return [Constituent(start, end, "front")]
    parts = list(head.parts)
    for other in found:
        if other is not head:
            parts.append(Part("other", other.start, other.end, other.chunk, other.clause))
    simple = all(_continues(tokens, before, part) for before, part in pairwise(nominal))
    lead = head.start - start if head.chunk is not None else 0
    return [replace(head, start=start, end=end, parts=tuple(parts), sure=simple, lead=max(lead, head.lead))]


def _continues(tokens: Sequence[Token], before: Constituent, part: Constituent) -> bool:
    """Is a further phrase of the Vorfeld part of the first: a prepositional phrase, or the rest of a foreign name?"""
    chunk = part.chunk
    if chunk is None or chunk.preposition:
        return True
    return before.end == part.start and chunk.determiner is None and tokens[part.start].tag in ("NN", "NE", "FM", "XY")


# Behind the finite verb: one constituent after the other, each as long as German lets it grow.


def _divide(context: Context, span: Span | None, start: int, end: int, field: Field) -> Iterator[Constituent]:
    tokens, at = context.tokens, start
    while at < end:
        child = context.child_at.get(at)
        if child is not None and (span is None or context.spans[child].parent is not None):
            stop = min(max(context.spans[child].end, at + 1), end)
            yield Constituent(at, stop, field, clause=child)
            at = stop
            continue
        token = tokens[at]
        chunk = context.by_start.get(at)
        if (fixed := idiom_end(tokens, at, end)) is not None:
            yield Constituent(at, fixed, field)
            at = fixed
        elif (correlate := _correlate_end(context, at, end)) is not None:
            yield Constituent(at, correlate, field, clause=context.child_at[at + 2], lead=2)
            at = correlate
        elif chunk is not None and chunk.end <= end:
            constituent = _counted_from(context, _grow(context, chunk, end, field), end)
            yield constituent
            at = constituent.end
        elif token.tag == "APPR" and at + 1 < end and tokens[at + 1].tag == "ADV":
            yield Constituent(at, at + 2, field)  # "nach hinten", "von oben", "bis heute"
            at += 2
        elif token.tag in FINITE | INFINITE | {"PTKVZ", "PTKZU", "$,", "$.", "$(", "KON", "KOUS", "KOUI"}:
            at += 1
        elif (lead := _leading(context, at, end)) is not None:
            constituent = _grow(context, context.by_start[lead], end, field)
            yield replace(constituent, start=at, lead=lead - at)
            at = constituent.end
        else:
            stop = at + 1
            while (
                stop < end
                and tokens[stop].tag in ("ADV", "ADJD")
                and tokens[at].tag in ("ADV", "ADJD", "PTKA")
                and stop not in context.by_start
            ):
                if tokens[at].tag == "ADV" and tokens[at].text.lower() not in words("degree_adverbs"):
                    break
                stop += 1
            yield Constituent(at, stop, field)
            at = stop


def idiom_end(tokens: Sequence[Token], at: int, end: int) -> int | None:
    """The end of a fixed adverbial that begins here: "in der Regel", "zum Beispiel"."""
    for length in (4, 3, 2):
        if at + length <= end and " ".join(t.text for t in tokens[at : at + length]).lower() in table("idioms"):
            return at + length
    return None


def _counted_from(context: Context, grown: Constituent, end: int) -> Constituent:
    """ "zwei Jahre später", "drei Wochen lang": the adverb belongs to the time."""
    tokens, chunk = context.tokens, grown.chunk
    if chunk is None or grown.end >= end or tokens[grown.end].text.lower() not in words("time_measures"):
        return grown
    return replace(grown, end=grown.end + 1) if time_class(tokens, chunk) is not None else grown


def _correlate_end(context: Context, at: int, end: int) -> int | None:
    """ "dazu, dass Anwohner …": the adverb only announces the clause and is one constituent with it."""
    tokens = context.tokens
    if tokens[at].tag != "PROAV" or at + 2 >= end or tokens[at + 1].text != ",":
        return None
    child = context.child_at.get(at + 2)
    if child is None or context.spans[child].kind not in ("subordinate", "infinitive"):
        return None
    opener = context.spans[child].opener
    announced = opener is None or tokens[opener].text.lower() in ("dass", "daß", "ob", "wie")
    return min(context.spans[child].end, end) if announced else None


_FOCUS = frozenset({"ADV", "PTKNEG", "KOKOM", "PTKA"})


def _leading(context: Context, at: int, end: int) -> int | None:
    """Where the phrase begins that focus words here belong to: "nicht mehr | durch Importe", "als | Held"."""
    tokens = context.tokens
    here = at
    while here < end and tokens[here].tag in _FOCUS and tokens[here].text.lower() in words("focus_words"):
        here += 1
    if here == at or here not in context.by_start:
        return None
    return here


def _grow(context: Context, chunk: Chunk, end: int, field: Field) -> Constituent:
    tokens = context.tokens
    grown = Constituent(chunk.start, chunk.end, field, chunk, mask=chunk.mask)
    last = chunk
    while grown.end < end and chunk.kind != "pronoun":
        longer = _extended(context, grown, last, end, field)
        if longer is None:
            closed = _after_quote(tokens, grown.start, grown.end, end)
            if closed == grown.end:
                break
            longer = (replace(grown, end=closed), last)
        grown, last = longer
    if chunk.kind == "pronoun" and grown.end < end:
        relative = _relative_clause(context, grown, chunk, end)
        if relative is not None and tokens[chunk.head].tag in ("PDS", "PIS"):
            grown = relative
    return grown


def _extended(
    context: Context, grown: Constituent, last: Chunk, end: int, field: Field
) -> tuple[Constituent, Chunk] | None:
    """The constituent with the next thing that belongs to it, and the chunk that the thing after may hang on."""
    for rule in (_genitive, _attached, _bracketed, _compared, _contrasted, _enumerated):
        longer = rule(context, grown, last, end, field)
        if longer is not None:
            return longer
    for rule2 in (_relative_clause, _apposition, _content_clause):
        found = rule2(context, grown, last, end)
        if found is not None:
            return found, last
    return None


def _genitive(
    context: Context, grown: Constituent, last: Chunk, end: int, field: Field
) -> tuple[Constituent, Chunk] | None:
    following = context.by_start.get(grown.end)
    if following is None or following.preposition or not following.mask & GENITIVES or last.kind == "pronoun":
        return None
    if following.kind in ("pronoun", "number") or following.end > end:
        return None
    bare = following.determiner is None and not _has_adjective(context.tokens, following)
    form = context.tokens[following.end - 1].text
    if bare and not (following.kind == "name" and form[-1:] in "s'’"):
        return None
    part = Part("genitive", following.start, following.end, following)
    return _with(grown, following.end, part), following


def _has_adjective(tokens: Sequence[Token], chunk: Chunk) -> bool:
    return any(tokens[i].tag == "ADJA" for i in range(chunk.core, chunk.head))


def _with(grown: Constituent, end: int, part: Part, sure: bool = True) -> Constituent:
    return replace(grown, end=end, parts=(*grown.parts, part), sure=grown.sure and sure)


def _attached(
    context: Context, grown: Constituent, last: Chunk, end: int, field: Field
) -> tuple[Constituent, Chunk] | None:
    following = context.by_start.get(grown.end)
    if following is None or not following.preposition or following.end > end or last.kind == "number":
        return None
    if field != "front" and idiom_end(context.tokens, grown.end, end) is not None:
        return None
    share = 1.0 if field == "front" else attaches(context.tokens, last, following)
    if field != "front" and basic_preposition(following.preposition) in context.governed and share < HABITUAL:
        return None
    if share < CERTAIN:
        return None
    part = Part("attribute", following.start, following.end, following)
    return _with(grown, following.end, part), following


def _bracketed(
    context: Context, grown: Constituent, last: Chunk, end: int, field: Field
) -> tuple[Constituent, Chunk] | None:
    if grown.end >= end or context.tokens[grown.end].text not in OPENING:
        return None
    stop = brackets(context.tokens, grown.end)
    if stop is None or stop > end:
        return None
    return _with(grown, stop, Part("members", grown.end, stop)), last


def _compared(
    context: Context, grown: Constituent, last: Chunk, end: int, field: Field
) -> tuple[Constituent, Chunk] | None:
    """ "Wirbeltieren wie dem Neunauge" """
    tokens = context.tokens
    at = grown.end
    if at + 1 >= end or tokens[at].text != "wie" or tokens[at].tag not in ("KOKOM", "KOUS", "KON"):
        return None
    following = context.by_start.get(at + 1)
    if (
        following is None
        or following.end > end
        or following.preposition
        or last.kind != "noun"
        or at in context.child_at
    ):
        return None
    return _with(grown, following.end, Part("other", at, following.end, following)), following


def _contrasted(
    context: Context, grown: Constituent, last: Chunk, end: int, field: Field
) -> tuple[Constituent, Chunk] | None:
    """ "(nicht) durch Importe, sondern durch eine eigene Produktion" """
    tokens = context.tokens
    at = grown.end
    if at + 2 >= end or tokens[at].text != "," or tokens[at + 1].text != "sondern":
        return None
    begin = at + 2 + (tokens[at + 2].text in ("auch", "nur"))
    following = context.by_start.get(begin)
    if following is None or following.end > end:
        return None
    return _with(grown, following.end, Part("other", at, following.end, following)), following


_JOINING = frozenset("und oder sowie bzw. & beziehungsweise wie".split())


def _enumerated(
    context: Context, grown: Constituent, last: Chunk, end: int, field: Field
) -> tuple[Constituent, Chunk] | None:
    """ "Bulgarien, Hamburg und Krakau": the whole rest of the list at once, so that no list is cut."""
    stop, chunk = _list_end(context, grown, end)
    if stop is None or chunk is None:
        return _inner_list(context, grown, last, end)
    tokens = context.tokens
    joined = grown.mask
    for case in CASE_MASKS:
        if not (chunk.mask & case):
            joined &= ~case
    plural = any(tokens[i].text.lower() in ("und", "sowie", "&", "wie") for i in range(grown.end, stop))
    mask = joined or grown.mask
    part = Part("other", grown.end, stop, chunk)
    longer = replace(_with(grown, stop, part), mask=mask, coordinated=grown.coordinated or plural)
    return longer, chunk


def _inner_list(context: Context, grown: Constituent, last: Chunk, end: int) -> tuple[Constituent, Chunk] | None:
    """A list that hangs on the last noun only: "Menschen aus Polen und der Tschechoslowakei"."""
    if last is grown.chunk:
        return None
    stop, chunk = _list_end(context, Constituent(last.start, grown.end, "middle", last, mask=last.mask), end)
    if stop is None or chunk is None:
        return None
    return _with(grown, stop, Part("attribute", grown.end, stop, chunk)), chunk


def _list_end(context: Context, grown: Constituent, end: int) -> tuple[int | None, Chunk | None]:
    """The end of the conjuncts behind a phrase and the last of them, if a conjunction closes the list."""
    tokens, at = context.tokens, grown.end
    closed: tuple[int | None, Chunk | None] = (None, None)
    while at + 1 < end:
        conjunction = tokens[at].tag in ("KON", "KOKOM") and tokens[at].text.lower() in _JOINING
        if not conjunction and tokens[at].text != ",":
            break
        begin = at + 1
        while (
            begin < end and tokens[begin].tag in ("ADV", "PTKNEG") and begin not in context.by_start and begin - at < 3
        ):
            begin += 1
        conjunct = context.by_start.get(begin)
        if conjunct is None or conjunct.end > end or begin in context.child_at:
            break
        if not _parallel(tokens, grown, conjunct):
            break
        at = _conjunct_end(context, conjunct, end)
        if conjunction:
            closed = (at, conjunct)
            if at >= end or tokens[at].text != ",":
                break
    return closed


def _parallel(tokens: Sequence[Token], grown: Constituent, conjunct: Chunk) -> bool:
    """May both stand in one list: the same case, and a preposition on both or only on the first."""
    assert grown.chunk is not None
    if conjunct.kind == "pronoun" or grown.chunk.kind == "pronoun":
        return False
    if conjunct.preposition and not grown.chunk.preposition:
        return False
    if grown.chunk.kind == "name" and any(t.tag == "CARD" for t in tokens[conjunct.core : conjunct.head + 1]):
        return False  # "in Ost-Berlin und 112,7 km in Potsdam"
    return any(grown.mask & case and conjunct.mask & case for case in CASE_MASKS)


def _conjunct_end(context: Context, conjunct: Chunk, end: int) -> int:
    """A conjunct with its genitives, certain attributes and brackets."""
    grown = Constituent(conjunct.start, conjunct.end, "middle", conjunct, mask=conjunct.mask)
    last = conjunct
    while grown.end < end:
        longer = next(
            (x for rule in (_genitive, _attached, _bracketed) if (x := rule(context, grown, last, end, "middle"))), None
        )
        if longer is None:
            break
        grown, last = longer
    return _after_quote(context.tokens, conjunct.start, grown.end, end)


def _after_quote(tokens: Sequence[Token], start: int, stop: int, end: int) -> int:
    """Behind the mark that closes a quotation begun inside: die „Stabilisierung des Kapitalismus“."""
    opened = sum(token.text in QUOTES for token in tokens[start:stop]) % 2
    return stop + 1 if opened and stop < end and tokens[stop].text in QUOTES else stop


def _relative_clause(context: Context, grown: Constituent, last: Chunk, end: int) -> Constituent | None:
    at = grown.end
    if at + 1 >= end or context.tokens[at].text != ",":
        return None
    child = context.child_at.get(at + 1)
    if child is None or context.spans[child].kind != "relative":
        return None
    stop = min(context.spans[child].end, end)
    return _with(grown, stop, Part("relative", at + 1, stop, clause=child))


def _apposition(context: Context, grown: Constituent, last: Chunk, end: int) -> Constituent | None:
    """ ", eine Tochter des Königs," between commas, in the same case, and no list."""
    tokens, at = context.tokens, grown.end
    if at + 1 >= end or tokens[at].text != ",":
        return None
    begin = at + 1
    while begin < end and tokens[begin].text.lower() in (
        "also",
        "nämlich",
        "ebenfalls",
        "auch",
        "darunter",
        "sogar",
        "vor",
        "allem",
        "besonders",
    ):
        begin += 1
    chunk = context.by_start.get(begin)
    if chunk is None or chunk.preposition or chunk.kind in ("pronoun", "number") or begin in context.child_at:
        return None
    described = chunk.determiner is not None or chunk.kind == "name" or chunk.possessor is not None
    if not described and begin == at + 1 and not _has_adjective(tokens, chunk):
        return None  # "Insekten, Fröschen, Mäusen": a list
    if begin == at + 1 and not any(grown.mask & case and chunk.mask & case for case in CASE_MASKS):
        return None
    stop = _conjunct_end(context, chunk, end)
    inner = _list_end(context, Constituent(chunk.start, stop, "middle", chunk, mask=chunk.mask), end)[0]
    stop = inner or stop
    if stop < end and tokens[stop].text == "," and stop + 1 in context.child_at:
        child = context.spans[context.child_at[stop + 1]]
        if child.kind == "relative":
            stop = min(child.end, end)
    if stop < len(tokens) and tokens[stop].text not in (",", ".", ")", ";", ":", "!", "?", "–"):
        return None
    return _with(grown, stop, Part("apposition", begin, stop, chunk), sure=stop < end)


def _content_clause(context: Context, grown: Constituent, last: Chunk, end: int) -> Constituent | None:
    """ "die Entscheidung, den Aufbau … durchzuführen": nouns whose content a clause tells."""
    tokens, at = context.tokens, grown.end
    if at + 1 >= end or tokens[at].text != "," or last.kind != "noun":
        return None
    child = context.child_at.get(at + 1)
    if child is None or context.spans[child].kind not in ("infinitive", "subordinate"):
        return None
    span = context.spans[child]
    opener = tokens[span.opener].text.lower() if span.opener is not None else "zu"
    noun = tokens[last.head]
    if opener not in ("dass", "daß", "ob", "zu") or noun.lemma not in words("content_nouns"):
        return None
    stop = min(span.end, end)
    return _with(grown, stop, Part("content", at + 1, stop, clause=child))


def is_plural(constituent: Constituent) -> bool:
    """Can it agree with a plural verb?"""
    return constituent.coordinated or bool(constituent.mask & PLURAL_MASK)
