"""Prepositional phrases behind a noun: "die Suche | nach Gold"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from quizgen.languages.german.attachment import attaches, basic_preposition, is_counted_with
from quizgen.languages.german.attachment_to_adjectives import belongs_to_adjective, is_distance
from quizgen.languages.german.attachment_to_verbs import stands_with
from quizgen.languages.german.chunk import Chunk, holds_name
from quizgen.languages.german.completing_phrases import (
    completes_outer,
    completes_relation,
    ends_in_example,
    is_edge_of_place,
    is_of_one_case,
)
from quizgen.languages.german.constituents import (
    CERTAIN,
    HABITUAL,
    Context,
    Grown,
    Part,
    closes_phrase,
    idiom_end,
    next_chunk,
)
from quizgen.languages.german.names import is_first_name
from quizgen.languages.german.noun_classes import is_container, is_person_noun, names_act
from quizgen.languages.german.tags import QUOTES
from quizgen.languages.german.times import is_time
from quizgen.languages.german.wordlists import rows, words
from quizgen.model import Relation, Token


def attached(context: Context, grown: Grown, end: int) -> Grown | None:
    """ "die Suche | nach Gold": in the Vorfeld always, behind the verb where nouns like it are known to take it."""
    following = next_chunk(context, grown.end + _is_round(context, grown.end), end)
    if following is None or not following.preposition or grown.last.kind == "number":
        return None
    if grown.constituent.field != "front" and not _hangs_on_noun(context, grown, following, end):
        return None
    if holds_name(context.tokens, grown.last) and is_time(context.tokens, following):
        return None  # "durch Kaiser Friedrich | im Jahre 1189"
    relation: Relation = "other" if ends_in_example(context.tokens, grown) else "attribute"
    return grown.by(Part(relation, grown.end, following.end, following), following)


def _is_round(context: Context, at: int) -> bool:
    """ "(die Region) | rund um Prag": an adverb that belongs to the preposition."""
    return [t.text for t in context.tokens[at : at + 2]] == ["rund", "um"]


def _hangs_on_noun(context: Context, grown: Grown, following: Chunk, end: int) -> bool:
    """ "begann die Suche | nach Gold", but not "reiste Meier | von Mainz aus | nach Köln"."""
    governed = basic_preposition(following.preposition or "") in context.governed
    governed = governed and not _comes_again(context, following, end)
    hangs = _by_surroundings(context, grown, following, end)
    if hangs is None:
        hangs = _by_preposition(context, grown, following, end)
    if hangs is None:
        hangs = (_beside_governing_verb if governed else _by_outer_noun)(context, grown, following)
    if hangs is not None:
        return hangs
    if is_edge_of_place(context.tokens, grown.last, following):
        return True
    share = attaches(context.tokens, grown.last, following)
    told = names_act(context.tokens[grown.last.head].text) and following.preposition == "von"
    return share >= (HABITUAL if governed and not told else CERTAIN)  # "nach dem Rücktritt | von Meier gewählt"


# Each of these tells whether it hangs on the noun, None where that remains open.


def _by_surroundings(context: Context, grown: Grown, following: Chunk, end: int) -> bool | None:
    """ "reiste Meier | von Mainz aus": what it forms with the words behind it, or with all inside quotation marks."""
    if idiom_end(context.tokens, grown.end, end) is not None:
        return False
    if following.end < end and closes_phrase(context.tokens, following, following.end):
        return False  # "reiste Meier | von Mainz aus | nach Köln"
    if _quoted_together(context.tokens, grown.constituent.start, following) or ends_in_example(context.tokens, grown):
        return True
    return None


def _by_preposition(context: Context, grown: Grown, following: Chunk, end: int) -> bool | None:
    """ "Geschwindigkeiten | bis zu 55 Kilometern", "Karl Weber | aus der Dynastie …": whatever verb stands beside."""
    tokens, last = context.tokens, grown.last
    if following.preposition == "als":
        one = is_of_one_case(grown, following) and not is_time(tokens, last)  # "am 3. Mai | als erstem"
        return one or tokens[last.head].text in words("as_nouns")
    if belongs_to_adjective(tokens, following, end) or is_distance(tokens, last, following):
        return False
    if (following.preposition or "").startswith("bis") and following.end < len(tokens):
        counted = any(t.tag == "CARD" for t in tokens[following.start : following.end])
        if counted and not is_time(tokens, following) and last.kind == "noun":
            return True  # "Geschwindigkeiten | bis zu 55 Kilometern"
    stuff = last.preposition == "aus" and following.preposition == "mit"
    if stuff and stands_with(tokens, last, following, _made_of()):
        return True  # "besteht aus Kupfer | mit einem Metallkern"
    house = following.preposition == "aus" and tokens[following.head].text in words("ruling_houses")
    of_house = house and last.kind == "name" and is_first_name(tokens[last.core].text)
    return True if of_house else None  # "Karl Weber | aus der Dynastie …"


@cache
def _made_of() -> frozenset[str]:
    """The verbs for what something consists of: "bestehen"."""
    return frozenset(verb for verb, frame in rows("verb_frames") if frame == "consisting")


def _beside_governing_verb(context: Context, grown: Grown, following: Chunk) -> bool | None:
    """ "füllte den Becher | mit Wein": the verb asks for this preposition, too."""
    tokens, last = context.tokens, grown.last
    if tokens[grown.end - 1].tag == "NE":
        return False  # "konnten das Ehepaar Ericsson | von einer Schule überzeugen"
    if following.preposition in ("von", "vom") and _is_somebody(tokens, following):
        return False  # "während der Vorstellung | von dem Schauspieler Booth erschossen"
    if _is_had(context, last, following):
        return True
    if following.preposition == "mit" and is_container(tokens[last.head].text):
        return False  # "füllte den Becher | mit Wein"
    # "lag der Ozean | zwischen den Kontinenten", but "die Grenze zwischen den Ländern"
    between = following.preposition == "zwischen" and not is_counted_with(tokens, last, following)
    return False if between else None


def _by_outer_noun(context: Context, grown: Grown, following: Chunk) -> bool | None:
    """ "die Vorstellung Europas | von der …": it belongs to a noun further before, or to what the verb relates to."""
    outer = completes_outer(context, grown, following)
    named = context.tokens[grown.end - 1].tag == "NE"
    if named and following.preposition == "von" and following.determiner is not None and not outer:
        return False  # "wurde Caesar | von einem Mann …"
    if outer or _is_had(context, grown.last, following) or completes_relation(context, grown, following):
        return True
    return None


def _is_had(context: Context, noun: Chunk, following: Chunk) -> bool:
    """ "gibt es Häuser | mit Garten" """
    return context.having and following.preposition == "mit" and noun.kind == "noun" and not noun.preposition


def _is_somebody(tokens: Sequence[Token], chunk: Chunk) -> bool:
    """ "von dem Schauspieler": beside a noun a person with an article would stand in the genitive."""
    return (chunk.determiner is not None or chunk.preposition == "vom") and is_person_noun(tokens[chunk.head].text)


def _comes_again(context: Context, following: Chunk, end: int) -> bool:
    """ "führt angesichts der Konkurrenz | zum Hafen | zu vielen Problemen": the verb asks for the last of them."""
    if basic_preposition(following.preposition or "") != "zu":
        return False
    behind = (chunk for start, chunk in context.by_start.items() if following.end <= start and chunk.end <= end)
    again = (chunk for chunk in behind if basic_preposition(chunk.preposition or "") == "zu")
    return any(context.tokens[chunk.start - 1].tag not in ("KON", "$,") for chunk in again)


def _quoted_together(tokens: Sequence[Token], start: int, following: Chunk) -> bool:
    """ "ein „System | zur Übertragung“": between the marks of one quotation nothing begins anew."""
    opened = sum(token.text in QUOTES for token in tokens[start : following.start])
    inside = not any(token.text in QUOTES for token in tokens[following.start : following.end])
    return opened % 2 == 1 and inside and any(t.text in QUOTES for t in tokens[following.end : following.end + 8])
