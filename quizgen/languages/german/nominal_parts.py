"""What may hang on a noun right behind it: genitives, prepositional phrases, brackets, comparisons, contrasts.

Each rule gets the constituent as far as it reaches and returns the longer one, or None where nothing belongs to it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizgen.languages.german.agreement import ACCUSATIVES, DATIVES, GENITIVES, NOMINATIVES
from quizgen.languages.german.attachment import (
    attaches,
    basic_preposition,
    is_counted_with,
)
from quizgen.languages.german.attachment_to_adjectives import belongs_to_adjective, is_distance, is_near_to
from quizgen.languages.german.attachment_to_verbs import stands_with
from quizgen.languages.german.bare_offices import is_honour
from quizgen.languages.german.chunk import Chunk, brackets
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
    first_growth,
    idiom_end,
)
from quizgen.languages.german.names import is_first_name, is_genitive_of_place, place_kind
from quizgen.languages.german.noun_classes import is_container, is_person_noun, names_act
from quizgen.languages.german.nouns import known_noun
from quizgen.languages.german.tags import OPENING, QUOTES
from quizgen.languages.german.times import is_time, is_year
from quizgen.languages.german.units import is_unit
from quizgen.languages.german.wordlists import words
from quizgen.model import Relation, Token


def genitive(context: Context, grown: Grown, end: int) -> Grown | None:
    """ "der Aufbau | des Sozialismus", "die These | Stalins"; a bare noun is no genitive."""
    following = _next_chunk(context, grown.end, end)
    if following is None or following.preposition or not following.mask & GENITIVES or grown.last.kind == "pronoun":
        return None
    if following.kind in ("pronoun", "number") or _is_uninflected(context.tokens, following):
        return None
    short = context.tokens[following.core].text.lower() in words("abbreviations")
    if short and following.determiner is None and is_time(context.tokens, grown.last):
        return None  # "zeigt im Jahr | sog. Opern"
    if is_year(context.tokens[grown.end - 1].text) or _is_measured_before(context.tokens, grown.last, following):
        return None  # "trat im Jahr 1353 | der Eidgenossenschaft bei"
    named = holds_name(context.tokens, grown.last) and grown.last.preposition is None and grown.last.kind == "name"
    owned = grown.last.determiner is not None and context.tokens[grown.last.determiner].tag == "PPOSAT"
    owned = owned and bool(grown.last.mask & ACCUSATIVES)  # "verdankt ihren Namen | der Stadt Weimar"
    twice = any(p.relation == "genitive" for p in grown.constituent.parts)  # "kam der Rang der Stadt | einem … gleich"
    other = following.mask & DATIVES and not is_genitive_of_place(context.tokens[following.head].text)
    counted = any(t.tag == "CARD" for t in context.tokens[grown.last.core : grown.last.head])
    several = counted and grown.last.determiner is None and not is_unit(context.tokens[grown.last.head].text)
    if context.dative and (named or owned or twice or several) and other:
        return None  # "trat die DDR | der Bundesrepublik | bei", "traten zwölf Staaten | dem Bund | bei"
    if following.mask & DATIVES and is_near_to(context.tokens, following):
        return None
    bare = following.determiner is None and not has_adjective(context.tokens, following)
    if is_honour(context.tokens, following) and any(t.tag == "NE" for t in context.tokens[grown.last.core : grown.end]):
        return None  # "wurde Werder Bremen | Deutscher Meister"
    if not bare and _is_person(context, grown):
        return None  # "zeigte Anna Roth | der Königin ein Bild", "wurde Kepler | kaiserlicher Mathematiker"
    ruler = grown.last.preposition is None and bool(_RANK.fullmatch(context.tokens[grown.end - 1].text))
    gives = ruler and stands_with(context.tokens, grown.last, following, words("ditransitive_verbs"))
    if gives and following.mask & DATIVES:
        return None  # "verlieh König Karl IV. | der Stadt | ein Recht"
    last = following.end - 1
    form = context.tokens[last if context.tokens[last].tag == "NE" else following.head].text  # "Karls des Großen"
    certain = following.kind == "noun" and not following.mask & ~GENITIVES  # "die Technik | Gutenbergs"
    marked = form[-1:] in "s'’" or form in words("old_genitives")  # "die Auferstehung | Jesu Christi"
    if bare and not ((following.kind == "name" or certain) and marked):
        return None
    if bare and following.kind == "name" and _owns_behind(context, grown, following):
        return None
    return grown.by(Part("genitive", following.start, following.end, following), following)


_RANK = re.compile(r"[IVX]+\.")
"""The number of a ruler: "Karl | IV."."""


def _owns_behind(context: Context, grown: Grown, name: Chunk) -> bool:
    """ "verkündete das Ministerium | Brauns | Tod": what happens to somebody, behind a name, is his."""
    noun = context.tokens[name.end] if name.end < len(context.tokens) else None
    if noun is None or noun.tag != "NN" or grown.last.determiner is None or grown.last.preposition is not None:
        return False
    return noun.text in words("life_events")


def _is_measured_before(tokens: Sequence[Token], measure: Chunk, following: Chunk) -> bool:
    """ "ist mit 2962 Metern | der Brocken": nobody's metres are counted."""
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


def _is_uninflected(tokens: Sequence[Token], chunk: Chunk) -> bool:
    """ "mehr Rechte", "ganz Böhmen": nothing shows a genitive, and there is none."""
    if tokens[chunk.core].text in ("ganz", "halb") and chunk.end - chunk.core > 1:
        return True
    return chunk.determiner is not None and tokens[chunk.determiner].text.lower() in words("uninflected_determiners")


def attached(context: Context, grown: Grown, end: int) -> Grown | None:
    """ "die Suche | nach Gold": in the Vorfeld always, behind the verb where nouns like it are known to take it."""
    following = _next_chunk(context, grown.end + _is_round(context, grown.end), end)
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


def holds_name(tokens: Sequence[Token], chunk: Chunk) -> bool:
    """Is a name in the phrase, which can bear no date: "(der) Kaiser Friedrich"?"""
    return any(token.tag == "NE" for token in tokens[chunk.core : chunk.end])


def _hangs_on_noun(context: Context, grown: Grown, following: Chunk, end: int) -> bool:
    if idiom_end(context.tokens, grown.end, end) is not None:
        return False
    if following.end < end and closes_phrase(context.tokens, following, following.end):
        return False  # "reiste Meier | von Mainz aus | nach Köln"
    if _quoted_together(context.tokens, grown.constituent.start, following) or ends_in_example(context.tokens, grown):
        return True
    if following.preposition == "als":
        one = is_of_one_case(grown, following) and not is_time(context.tokens, grown.last)  # "am 3. Mai | als erstem"
        return one or context.tokens[grown.last.head].text in words("as_nouns")
    if belongs_to_adjective(context.tokens, following, end) or is_distance(context.tokens, grown.last, following):
        return False
    if (following.preposition or "").startswith("bis") and following.end < len(context.tokens):
        counted = any(t.tag == "CARD" for t in context.tokens[following.start : following.end])
        if counted and not is_time(context.tokens, following) and grown.last.kind == "noun":
            return True  # "Geschwindigkeiten | bis zu 55 Kilometern"
    if following.preposition == "aus" and grown.last.kind == "name":
        house = context.tokens[following.head].text in words("ruling_houses")  # "Karl Weber | aus der Dynastie …"
        if house and is_first_name(context.tokens[grown.last.core].text):
            return True
    preposition = basic_preposition(following.preposition or "")
    governed = preposition in context.governed and not _comes_again(context, following, end)
    named = context.tokens[grown.end - 1].tag == "NE"
    outer = not governed and completes_outer(context, grown, following)  # "die Vorstellung Europas | von der …"
    if named and (governed or (following.preposition == "von" and following.determiner is not None and not outer)):
        return False  # "konnten das Ehepaar Ericsson | von einer Schule überzeugen", "wurde Caesar | von einem Mann …"
    if governed and following.preposition in ("von", "vom") and _is_somebody(context.tokens, following):
        return False  # "während der Vorstellung | von dem Schauspieler Booth erschossen"
    if context.having and following.preposition == "mit" and grown.last.kind == "noun" and not grown.last.preposition:
        return True  # "gibt es Häuser | mit Garten"
    if governed and following.preposition == "mit" and is_container(context.tokens[grown.last.head].text):
        return False  # "füllte den Becher | mit Wein"
    if governed and following.preposition == "zwischen" and not is_counted_with(context.tokens, grown.last, following):
        return False  # "lag der Ozean | zwischen den Kontinenten", but "die Grenze zwischen den Ländern"
    if outer or (not governed and completes_relation(context, grown, following)):
        return True
    if is_edge_of_place(context.tokens, grown.last, following):
        return True
    share = attaches(context.tokens, grown.last, following)
    told = names_act(context.tokens[grown.last.head].text) and following.preposition == "von"
    return share >= (HABITUAL if governed and not told else CERTAIN)  # "nach dem Rücktritt | von Meier gewählt"


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


def bracketed(context: Context, grown: Grown, end: int) -> Grown | None:
    """ "die neue Opposition | (Zinov'ev, Kamenev u.a.)" """
    if grown.end >= end or context.tokens[grown.end].text not in OPENING:
        return None
    stop = brackets(context.tokens, grown.end)
    return None if stop is None or stop > end else grown.by(Part("members", grown.end, stop))


def inserted(context: Context, grown: Grown, end: int) -> Grown | None:
    """ "Karlsruhe|, auch Fächerstadt genannt" """
    at = grown.end + 1
    stop = context.inserted.get(at)
    if stop is None or stop > end or context.tokens[grown.end].text != "," or grown.last.kind == "number":
        return None
    return grown.by(Part("apposition", at, stop))


def compared(context: Context, grown: Grown, end: int) -> Grown | None:
    """ "Wirbeltieren | wie dem Neunauge" """
    tokens, at = context.tokens, grown.end
    if at + 1 >= end or tokens[at].text != "wie" or tokens[at].tag not in ("KOKOM", "KOUS", "KON"):
        return None
    fixed = idiom_end(tokens, at + 1, end)  # "wie zum Beispiel"
    following = _next_chunk(context, fixed or at + 1, end)
    if following is None or following.preposition or grown.last.kind != "noun" or at in context.child_at:
        return None
    return grown.by(Part("other", at, following.end, following), following)


def contrasted(context: Context, grown: Grown, end: int) -> Grown | None:
    """ "(nicht) durch Importe|, sondern durch eine eigene Produktion", "Obst|, vor allem aber Kartoffeln" """
    tokens, at = context.tokens, grown.end
    if at + 2 >= end or tokens[at].text != ",":
        return None
    first, second, third = (token.text.lower() for token in (*tokens[at + 1 : at + 4], tokens[-1])[:3])
    if not {first, f"{first} {second}", f"{first} {second} {third}"} & words("contrast_conjunctions"):
        return None
    behind = at + 4 if third == "aber" else at + 2 + (tokens[at + 2].text in ("auch", "nur"))
    if " ".join(t.text for t in tokens[behind : behind + 2]) == "vor allem":
        behind += 2
    following = _next_chunk(context, behind, end)
    if following is None:
        return None
    longer = first_growth(following)
    while (further := genitive(context, longer, end) or attached(context, longer, end)) is not None:
        longer = further  # "sondern für die Erklärung | des Effekts"
    return grown.by(Part("other", at, longer.end, following), longer.last)


def _next_chunk(context: Context, at: int, end: int) -> Chunk | None:
    """The chunk that begins here, if it ends before the field does."""
    chunk = context.by_start.get(at)
    return chunk if chunk is not None and chunk.end <= end else None


def has_adjective(tokens: Sequence[Token], chunk: Chunk) -> bool:
    """Has the phrase an adjective before its head? "große Tiere" """
    return any(tokens[i].tag == "ADJA" for i in range(chunk.core, chunk.head))


def after_quote(tokens: Sequence[Token], start: int, stop: int, end: int) -> int:
    """Behind the mark that closes a quotation begun inside: die „Stabilisierung des Kapitalismus|“."""
    opened = sum(token.text in QUOTES for token in tokens[start:stop]) % 2
    return stop + 1 if opened and stop < end and tokens[stop].text in QUOTES else stop
