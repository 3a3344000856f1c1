"""Genitives behind a noun: "der Aufbau | des Sozialismus", "die These | Stalins"."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from quizgen.languages.german.agreement import ACCUSATIVES, DATIVES, GENITIVES, NOMINATIVES
from quizgen.languages.german.attachment_to_adjectives import is_near_to
from quizgen.languages.german.attachment_to_verbs import stands_with
from quizgen.languages.german.bare_offices import is_honour
from quizgen.languages.german.chunk import Chunk, has_adjective, holds_name
from quizgen.languages.german.constituents import Context, Grown, Part, next_chunk
from quizgen.languages.german.names import is_first_name, is_genitive_of_place, place_kind
from quizgen.languages.german.nouns import known_noun
from quizgen.languages.german.times import is_time, is_year
from quizgen.languages.german.units import is_unit
from quizgen.languages.german.wordlists import words
from quizgen.model import Token


def genitive(context: Context, grown: Grown, end: int) -> Grown | None:
    """ "der Aufbau | des Sozialismus", "die These | Stalins"; a bare noun is no genitive."""
    following = next_chunk(context, grown.end, end)
    if following is None or following.preposition or not following.mask & GENITIVES or grown.last.kind == "pronoun":
        return None
    if following.kind in ("pronoun", "number") or any(rule(context, grown, following) for rule in _OTHERWISE):
        return None
    return grown.by(Part("genitive", following.start, following.end, following), following)


def _is_behind_time(context: Context, grown: Grown, following: Chunk) -> bool:
    """ "zeigt im Jahr | sog. Opern", "trat im Jahr 1353 | der Eidgenossenschaft | bei": nobody's year is told."""
    short = context.tokens[following.core].text.lower() in words("abbreviations") and following.determiner is None
    return is_year(context.tokens[grown.end - 1].text) or (short and is_time(context.tokens, grown.last))


def _is_asked_by_verb(context: Context, grown: Grown, following: Chunk) -> bool:
    """ "trat die DDR | der Bundesrepublik | bei", "traten zwölf Staaten | dem Bund | bei": a dative."""
    tokens, last = context.tokens, grown.last
    dative = context.dative and following.mask & DATIVES
    if not dative or is_genitive_of_place(tokens[following.head].text):
        return False
    named = holds_name(tokens, last) and last.preposition is None and last.kind == "name"
    owned = last.determiner is not None and tokens[last.determiner].tag == "PPOSAT"
    owned = owned and bool(last.mask & ACCUSATIVES)  # "verdankt ihren Namen | der Stadt Weimar"
    twice = any(p.relation == "genitive" for p in grown.constituent.parts)  # "kam der Rang der Stadt | einem … gleich"
    counted = any(t.tag == "CARD" for t in tokens[last.core : last.head])
    several = counted and last.determiner is None and not is_unit(tokens[last.head].text)
    return named or owned or twice or several


def _is_asked_by_adjective(context: Context, grown: Grown, following: Chunk) -> bool:
    """ "(kommt ein Satellit) | der Sonne | zu nahe" """
    return bool(following.mask & DATIVES) and is_near_to(context.tokens, following)


def _is_recipient(context: Context, grown: Grown, following: Chunk) -> bool:
    """ "verlieh König Karl IV. | der Stadt | ein Recht" """
    ruler = grown.last.preposition is None and bool(_RANK.fullmatch(context.tokens[grown.end - 1].text))
    gives = ruler and stands_with(context.tokens, grown.last, following, words("ditransitive_verbs"))
    return gives and bool(following.mask & DATIVES)


_RANK = re.compile(r"[IVX]+\.")
"""The number of a ruler: "Karl | IV."."""


def _is_honour_of_name(context: Context, grown: Grown, following: Chunk) -> bool:
    """ "wurde Werder Bremen | Deutscher Meister" """
    named = any(t.tag == "NE" for t in context.tokens[grown.last.core : grown.end])
    return is_honour(context.tokens, following) and named


def _is_behind_person(context: Context, grown: Grown, following: Chunk) -> bool:
    """ "zeigte Anna Roth | der Königin ein Bild", "wurde Kepler | kaiserlicher Mathematiker" """
    return not _is_bare(context.tokens, following) and _is_person(context, grown)


def _is_unmarked(context: Context, grown: Grown, following: Chunk) -> bool:
    """ "die Stadt | Rom": a bare noun or name without the ending of a genitive, or one that may be something else."""
    if not _is_bare(context.tokens, following):
        return False
    last = following.end - 1
    form = context.tokens[last if context.tokens[last].tag == "NE" else following.head].text  # "Karls des Großen"
    certain = following.kind == "noun" and not following.mask & ~GENITIVES  # "die Technik | Gutenbergs"
    marked = form[-1:] in "s'’" or form in words("old_genitives")  # "die Auferstehung | Jesu Christi"
    return not ((following.kind == "name" or certain) and marked)


def _is_bare(tokens: Sequence[Token], chunk: Chunk) -> bool:
    return chunk.determiner is None and not has_adjective(tokens, chunk)


def _owns_behind(context: Context, grown: Grown, name: Chunk) -> bool:
    """ "verkündete das Ministerium | Brauns | Tod": what happens to somebody, behind a name, is his."""
    if name.kind != "name" or not _is_bare(context.tokens, name):
        return False
    noun = context.tokens[name.end] if name.end < len(context.tokens) else None
    if noun is None or noun.tag != "NN" or grown.last.determiner is None or grown.last.preposition is not None:
        return False
    return noun.text in words("life_events")


def _is_behind_measure(context: Context, grown: Grown, following: Chunk) -> bool:
    """ "ist mit 2962 Metern | der Brocken": nobody's metres are counted."""
    tokens, measure = context.tokens, grown.last
    counted = any(token.tag == "CARD" for token in tokens[measure.core : measure.head])
    measured = measure.preposition == "mit" and counted and is_unit(tokens[measure.head].text)
    return measured and bool(following.mask & NOMINATIVES)


def _is_person(context: Context, grown: Grown) -> bool:
    """Is it a person's bare name, or one behind the verb that may be a person's: "erklärte | Meier | der Presse"?"""
    chunk = grown.last
    name = [token.text for token in context.tokens[chunk.core : chunk.end]]
    known = is_first_name(name[0]) or not words("famous_persons").isdisjoint(name)
    alone = chunk.preposition is None and grown.constituent.chunk is chunk and grown.constituent.field != "front"
    acts = alone and place_kind(name[-1]) is None and not any(map(known_noun, name)) and name[-1].istitle()
    return chunk.kind == "name" and chunk.determiner is None and (known or acts)


def _is_uninflected(context: Context, grown: Grown, following: Chunk) -> bool:
    """ "mehr Rechte", "ganz Böhmen": nothing shows a genitive, and there is none."""
    tokens, determiner = context.tokens, following.determiner
    if tokens[following.core].text in ("ganz", "halb") and following.end - following.core > 1:
        return True
    return determiner is not None and tokens[determiner].text.lower() in words("uninflected_determiners")


_OTHERWISE: tuple[Callable[[Context, Grown, Chunk], bool], ...] = (
    _is_uninflected,
    _is_behind_time,
    _is_behind_measure,
    _is_asked_by_verb,
    _is_asked_by_adjective,
    _is_honour_of_name,
    _is_behind_person,
    _is_recipient,
    _is_unmarked,
    _owns_behind,
)
"""What is no genitive that hangs on the noun before it, though its form may be one."""
