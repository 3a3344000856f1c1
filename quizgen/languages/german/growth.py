"""How far a noun phrase reaches: the rules by which a constituent takes up what stands behind it."""

from __future__ import annotations

from dataclasses import replace

from quizgen.languages.german.agreement import GENITIVES
from quizgen.languages.german.attachment_of_times import EVENT_PREPOSITIONS, is_event
from quizgen.languages.german.chunk import Chunk
from quizgen.languages.german.closer_circumstances import told_closer
from quizgen.languages.german.constituents import (
    Constituent,
    Context,
    Grown,
    Part,
    closes_phrase,
    first_growth,
    joint_end,
)
from quizgen.languages.german.dimensions import is_dimension_noun
from quizgen.languages.german.genitive_attributes import genitive
from quizgen.languages.german.list_members import placed
from quizgen.languages.german.lists import apposition, enumerated
from quizgen.languages.german.names import place_kind
from quizgen.languages.german.nominal_parts import after_quote, bracketed, compared, contrasted, inserted
from quizgen.languages.german.nouns import PLURAL_MASK, last_parts
from quizgen.languages.german.places_told_twice import told_again
from quizgen.languages.german.prepositional_attributes import attached
from quizgen.languages.german.times import is_time, is_year
from quizgen.languages.german.times_told_twice import told_exactly
from quizgen.languages.german.units import is_unit
from quizgen.languages.german.wordlists import words
from quizgen.model import Field, Relation


def grow(context: Context, chunk: Chunk, end: int, field: Field) -> Constituent:
    """The constituent that the chunk is the head of: "der Bau | der Mauer, die Berlin teilte,"."""
    grown = first_growth(chunk, field)
    if chunk.kind == "pronoun":
        described = context.tokens[chunk.head].tag in ("PDS", "PIS")  # "die, die Öl fördern"
        if (of_them := _one_of_them(context, grown, end)) is not None:
            return of_them
        return ((relative_clause(context, grown, end) if described else None) or grown).constituent
    while grown.end < end:
        longer = _longer(context, grown, end)
        if longer is None:
            break
        grown = longer
    whole = grown.constituent
    return replace(whole, coordinated=whole.coordinated or _are_two_compounds(context, chunk))


def _are_two_compounds(context: Context, chunk: Chunk) -> bool:
    """ "Hunger- und Geldnot (zwangen …)": the first one is written by half; "die Amts- und Schriftsprache" is one."""
    first = context.tokens[chunk.core : chunk.head]
    return chunk.determiner is None and [t.tag for t in first] == ["TRUNC", "KON"] and first[1].text == "und"


def _one_of_them(context: Context, grown: Grown, end: int) -> Constituent | None:
    """ "einer | der reichsten Städte": one of several, which the genitive behind it names."""
    one, following = context.tokens[grown.last.head], context.by_start.get(grown.end)
    if one.tag not in ("PIS", "ART") or not one.text.lower().startswith("ein"):
        return None
    if following is None or following.end > end:
        return None
    counted = one.tag == "ART" and following.preposition == "von"  # "einer | von drei Zuflüssen"
    if not counted and (following.preposition or not following.mask & GENITIVES & PLURAL_MASK):
        return None
    relation: Relation = "attribute" if counted else "genitive"
    whole = grown.by(Part(relation, grown.end, following.end, following), following)
    while (longer := genitive(context, whole, end) or attached(context, whole, end)) is not None:
        whole = longer
    return whole.constituent


def _longer(context: Context, grown: Grown, end: int) -> Grown | None:
    for rule in RULES:
        longer = rule(context, grown, end)
        if longer is not None:
            return longer
    whole = grown.constituent
    closed = after_quote(context.tokens, whole.start, whole.end, end)
    return None if closed == whole.end else Grown(replace(whole, end=closed), grown.last)


def relative_clause(context: Context, grown: Grown, end: int) -> Grown | None:
    """ "die Länder|, die Öl fördern" """
    child = _clause_behind_comma(context, grown, end)
    if child is None or context.spans[child].kind != "relative":
        return None
    if context.tokens[grown.end + 1].text.lower() == "was" and grown.last.kind in ("noun", "name"):
        return None  # "schloss die Schule, was viele empörte": it speaks of all before it
    by_year = context.tokens[grown.end - 1].tag == "CARD" and is_time(context.tokens, grown.last)
    if by_year and context.tokens[grown.end + 1].tag == "PRELS":
        return None  # "Das Hochwasser kam am 3. Mai 1784, dem viele zum Opfer fielen"
    return grown.by(Part("relative", grown.end + 1, joint_end(context, child, end), clause=child))


def content_clause(context: Context, grown: Grown, end: int) -> Grown | None:
    """ "die Entscheidung|, den Aufbau … durchzuführen", "die Bemühungen der Stadt|, …": nouns with a content."""
    child = _clause_behind_comma(context, grown, end)
    if child is None or grown.last.kind != "noun" or context.spans[child].kind not in ("infinitive", "subordinate"):
        return None
    span = context.spans[child]
    opener = context.tokens[span.opener].text.lower() if span.opener is not None else None
    told = opener is None or opener in words("content_openers")
    doing = opener is None and span.kind == "infinitive"  # "der Zwang|, sich zu waschen"
    if not told or not _has_content(context, grown, words("nouns_with_infinitives") if doing else frozenset()):
        return None
    return grown.by(Part("content", grown.end + 1, min(span.end, end), clause=child))


def _has_content(context: Context, grown: Grown, others: frozenset[str]) -> bool:
    """Is the last noun one that a clause tells the content of, or the first, if only its owner stands behind it?

    "Grundidee" as well as "Idee", and one of those `others`.
    """
    first, parts = grown.constituent.chunk, grown.constituent.parts
    nouns = [grown.last.head]
    if first is not None and first.preposition is None and [p.relation for p in parts] == ["genitive"]:
        nouns.append(first.head)
    told = words("content_nouns") | others
    return any(not told.isdisjoint(last_parts(context.tokens[at].lemma)) for at in nouns)


def _clause_behind_comma(context: Context, grown: Grown, end: int) -> int | None:
    """The index of the clause that begins behind a comma here."""
    at = grown.end
    return context.child_at.get(at + 1) if at + 1 < end and context.tokens[at].text == "," else None


def ranging(context: Context, grown: Grown, end: int) -> Grown | None:
    """ "von Mai | bis Juni", "vom Rhein im Westen | bis zur Elbe": the two ends of one time or stretch."""
    following = context.by_start.get(grown.end)
    inner = grown.last.preposition in ("von", "vom") and is_time(context.tokens, grown.last)
    first = grown.last if inner else grown.constituent.chunk  # "mit einer Regenzeit von Mai | bis Juni"
    opened = first is not None and first.preposition in ("von", "vom")
    if not opened or following is None or following.end > end or not (following.preposition or "").startswith("bis"):
        return None
    assert first is not None
    closes = is_time(context.tokens, following) or _is_own_end(context, following)
    times = is_time(context.tokens, first) and closes
    if not times and not all(place_kind(context.tokens[chunk.head].text) for chunk in (first, following)):
        return None
    return grown.by(Part("other", following.start, following.end, following), following)


def _is_own_end(context: Context, following: Chunk) -> bool:
    """ "von 1949 | bis zu seinem Rücktritt", "von 1920 | bis zu ihrem Tod": what ended it is told as an event."""
    owned = following.determiner is not None and context.tokens[following.determiner].tag == "PPOSAT"
    noun = context.tokens[following.head].text
    return owned and (is_event(noun) or noun in words("life_events"))


def dated(context: Context, grown: Grown, end: int) -> Grown | None:
    """ "bis Ende | Juli 1891", "Anfang | Mai": which one's edge it is."""
    last, following = grown.last, context.by_start.get(grown.end)
    noun = context.tokens[last.head]  # not "Michael Ende | 1929"
    edge = last.determiner is None and noun.text in words("edge_nouns") and noun.tag != "NE"
    if (
        not edge
        or following is None
        or following.end > end
        or following.preposition
        or following.determiner is not None
    ):
        return None
    if not is_time(context.tokens, following):
        return None
    return grown.by(Part("other", following.start, following.end, following), following)


def in_year(context: Context, grown: Grown, end: int) -> Grown | None:
    """ "nach dem Bruch mit Rom | 1534": the year of the event that tells when all of it was."""
    first, following = grown.constituent.chunk, context.by_start.get(grown.end)
    if first is None or first.kind != "noun" or first.preposition not in EVENT_PREPOSITIONS:
        return None
    if following is None or following.end > end or following.kind != "number" or following.preposition:
        return None
    tokens = context.tokens
    if not is_year(tokens[following.head].text) or not is_event(tokens[first.head].text):
        return None
    return grown.by(Part("attribute", following.start, following.end, following), following)


def up_to(context: Context, grown: Grown, end: int) -> Grown | None:
    """ "mit Frequenzen | bis zu 100 Hz": of what measure they are, where "bis zu" is no preposition."""
    last, following = grown.last, context.by_start.get(grown.end)
    plain = last.kind == "noun" and last.head == grown.end - 1 and is_dimension_noun(context.tokens[last.head].lemma)
    if not plain or following is None or following.end > end or context.tokens[grown.end].text != "bis":
        return None
    measured = following.preposition is None and is_unit(context.tokens[following.head].text)
    return grown.by(Part("attribute", following.start, following.end, following), following) if measured else None


def opposed(context: Context, grown: Grown, end: int) -> Grown | None:
    """ "mit 338 | zu 320 Stimmen", "mit 12 | gegen 8 Stimmen": one result, whose noun stands at the second number."""
    first, following = grown.constituent.chunk, context.by_start.get(grown.end)
    if first is None or first.kind != "number" or first.preposition != "mit" or grown.constituent.parts:
        return None
    if following is None or following.end > end or following.preposition not in ("gegen", "zu"):
        return None
    counted = any(t.tag == "CARD" for t in context.tokens[following.core : following.head])
    return grown.by(Part("other", following.start, following.end, following), following) if counted else None


def closed_behind(context: Context, grown: Grown, end: int) -> Grown | None:
    """ "von Süden | her", "über die Mauern | hinaus": the second half of the preposition before it."""
    first, at = grown.constituent.chunk, grown.end
    closes = first is not None and at < end and closes_phrase(context.tokens, first, at)
    return grown.by(Part("other", at, at + 1)) if closes else None


RULES = (
    closed_behind,
    dated,
    in_year,
    ranging,
    up_to,
    opposed,
    genitive,
    attached,
    bracketed,
    compared,
    contrasted,
    placed,
    enumerated,
    relative_clause,
    inserted,
    apposition,
    told_again,
    told_exactly,
    told_closer,
    content_clause,
)
"""The first that fits makes the constituent longer, then all are tried once more; lists come before appositions."""
