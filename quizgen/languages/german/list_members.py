"""What may stand in one list with what: members of the same case, and the places that belong to one of them."""

from __future__ import annotations

from collections.abc import Sequence

from quizgen.languages.german.agreement import DATIVES, GENITIVES, NOMINATIVES
from quizgen.languages.german.attachment import basic_preposition
from quizgen.languages.german.chunk import Chunk
from quizgen.languages.german.constituents import Context, Grown, Part
from quizgen.languages.german.declension import CONTRACTED
from quizgen.languages.german.names import place_kind
from quizgen.languages.german.noun_classes import is_person_noun, noun_class
from quizgen.languages.german.nouns import CASE_MASKS, PLURAL_MASK, SINGULAR_MASK, noun_mask
from quizgen.languages.german.phrase_marks import is_superlative
from quizgen.languages.german.tags import tag_at
from quizgen.languages.german.times import is_year
from quizgen.languages.german.wordlists import words
from quizgen.model import Token


def with_place(context: Context, grown: Grown, at: int, end: int) -> int:
    """Behind a phrase with a preposition inside a list: "der Rhein, der Po | in Italien | und die Rhone"."""
    place, tokens = context.by_start.get(at), context.tokens
    if place is None or not place.preposition or place.preposition.split()[0] not in words("listed_place_prepositions"):
        return at
    told = place.kind == "name" or place.determiner is not None or tokens[place.start].tag == "APPRART"
    timed = noun_class(tokens[place.head].text) == "time" or place.kind == "number"
    stop = _behind_owner(context, place)
    following = context.by_start.get(behind_joining_adverbs(context, stop + 1))
    if not told or timed or following is None or following.end > end or tag_at(tokens, stop) != "KON":
        return at
    first = grown.constituent.chunk
    bare = first is not None and not first.preposition and not following.preposition
    return stop if bare and parallel(tokens, grown, following) else at


def behind_joining_adverbs(context: Context, at: int) -> int:
    """Behind a few adverbs that join a conjunct: "und | zugleich | den Aufstand"."""
    begin = at
    while begin < at + 2 and begin < len(context.tokens) and context.tokens[begin].text in words("joining_adverbs"):
        begin += 1
    return begin


def _behind_owner(context: Context, place: Chunk) -> int:
    """ "im Süden | des Landes |": behind the genitive of the noun that tells where."""
    owner = context.by_start.get(place.end)
    owned = owner is not None and owner.preposition is None and owner.determiner is not None
    genitive = owned and owner is not None and bool(owner.mask & GENITIVES)
    return owner.end if owner is not None and genitive else place.end


def placed(context: Context, grown: Grown, end: int) -> Grown | None:
    """ "eine Karte der Häfen | in den USA | und eine Liste der Schiffe": the place belongs to the first member."""
    stop = with_place(context, grown, grown.end, end)
    if stop == grown.end:
        return None
    place, first = context.by_start[grown.end], grown.constituent.chunk
    other = context.by_start[behind_joining_adverbs(context, stop + 1)]
    articles = first is not None and first.determiner is not None and other.determiner is not None
    led = basic_preposition(place.preposition or "") in context.governed or not place.mask & DATIVES
    paired = context.by_start.get(other.end)  # "das Buch in Bonn und die Karte | in Rom"
    again = paired is not None and (paired.kind == "number" or paired.preposition == place.preposition)
    # "den Wald im Norden des Tals und die Wiese | am See": each has a place of its own
    again = again or (stop > place.end and paired is not None and paired.preposition is not None)
    greatest = any(is_superlative(t) for t in context.tokens[other.core : other.head])  # a second predicate
    if not articles or led or again or greatest:
        return None
    return grown.by(Part("attribute", place.start, stop, place))


def parallel(tokens: Sequence[Token], grown: Grown, conjunct: Chunk) -> bool:
    """May both stand in one list: the same case, and a preposition on both or only on the first."""
    first = grown.constituent.chunk
    if first is None or "pronoun" in (conjunct.kind, first.kind):
        return first is not None and first.kind == "name" and tokens[conjunct.head].text in words("others_in_lists")
    if conjunct.preposition and not first.preposition:
        return False
    if first.kind == "noun" and conjunct.kind == "number" and is_year(tokens[conjunct.head].text):
        return False  # "bekam 1901 die Stelle | und 1905 | den Preis"
    if first.kind == "number" and is_year(tokens[first.head].text) and conjunct.kind in ("noun", "name"):
        return False  # "von Ernst 1998 | und | Brandt 2000"
    bare = conjunct.determiner is None and conjunct.kind == "name" and not conjunct.preposition
    if bare and first.preposition in CONTRACTED and first.kind == "noun":
        return False  # "durch Polen im Osten, Ungarn und Kroatien im Süden"
    told = first.kind == "name" and first.preposition == "in" and first.determiner is None  # "in Florida" tells where
    if told and conjunct.determiner is not None and not conjunct.preposition and not conjunct.mask & DATIVES:
        return False  # "die erste Stadt in Florida und | die größte Stadt"
    if first.kind == "name" and any(t.tag == "CARD" for t in tokens[conjunct.core : conjunct.head + 1]):
        return False  # "in Ost-Berlin und 112,7 km in Potsdam"
    if _opens_pair(tokens, first, conjunct):
        return False
    if first.preposition == "nach" and _is_land(tokens, first) and _is_land(tokens, conjunct):
        return True  # "nach Kanada und | die Vereinigten Staaten": so said, though "nach" asks for the dative
    if _shares_genitive(tokens, grown, conjunct):
        return True
    if _is_other_side(tokens, grown, conjunct):
        return False
    shared = bool(shared_cases(grown.mask, conjunct.mask)) and not _belongs_inside(grown, first, conjunct)
    return shared or _is_weak_behind(tokens, grown, conjunct) or _is_role_as_well(first, conjunct)


def _is_role_as_well(first: Chunk, conjunct: Chunk) -> bool:
    """ "als Lehrer und | freier Übersetzer": behind "als" a noun has the case of who it tells of, so any."""
    bare = first.preposition == "als" and first.determiner is None and conjunct.determiner is None
    return bare and conjunct.kind == "noun" and conjunct.preposition is None and bool(conjunct.mask & NOMINATIVES)


def _shares_genitive(tokens: Sequence[Token], grown: Grown, conjunct: Chunk) -> bool:
    """ "trotz vieler Kriege und | Seuchen": the adjective before the first shows the case of both plurals."""
    bare = conjunct.kind == "noun" and conjunct.preposition is None and conjunct.end == conjunct.start + 1
    genitive = bool(grown.mask & PLURAL_MASK) and not grown.mask & ~GENITIVES
    return bare and genitive and bool(noun_mask(tokens[conjunct.head].text) & PLURAL_MASK & GENITIVES)


def _opens_pair(tokens: Sequence[Token], first: Chunk, conjunct: Chunk) -> bool:
    """ "zahlt 3 Euro für Gas und | 5 Euro | für Öl": a number, and behind it the preposition of the first once more.

    Or a noun with its article beside a bare name: "gewann den Pokal gegen Ulm und | den Preis | gegen Bern".
    """
    counts = tokens[conjunct.core].tag == "CARD" and tokens[first.core].tag != "CARD"
    named = first.kind == "name" and first.determiner is None and tag_at(tokens, conjunct.end + 1) == "NE"
    other = counts or (named and conjunct.kind == "noun" and conjunct.determiner is not None)
    led = first.preposition is not None and tag_at(tokens, conjunct.end) in ("APPR", "APPRART")
    if not other or conjunct.preposition or not led or first.preposition is None:
        return False
    return basic_preposition(tokens[conjunct.end].text.lower()) == basic_preposition(first.preposition)


def _is_other_side(tokens: Sequence[Token], grown: Grown, conjunct: Chunk) -> bool:
    """ "die Grenze zwischen Polen und | der Slowakei": the second of two between which something is, whatever case."""
    last = grown.last
    inner = last is not grown.constituent.chunk and last.preposition == "zwischen" and not conjunct.preposition
    # two bare names leave the case of the noun before them as it is
    return inner and conjunct.determiner is not None and not any(t.tag == "KON" for t in tokens[last.start : grown.end])


def _belongs_inside(grown: Grown, first: Chunk, conjunct: Chunk) -> bool:
    """ "Abdrücke von Muscheln | und anderen Tieren": only the noun behind "von" is as surely in the dative."""
    inner = grown.last is not first and grown.last.preposition is not None and bool(grown.last.mask & DATIVES)
    plain = first.preposition is None and first.determiner is None and first.mask & ~DATIVES
    return inner and bool(plain) and not conjunct.preposition and not conjunct.mask & ~DATIVES


def _is_weak_behind(tokens: Sequence[Token], grown: Grown, conjunct: Chunk) -> bool:
    """ "dem Lehrer und | späteren Bürgermeister Karl Braun": the article before the first rules the second, too."""
    weak = tokens[conjunct.start].tag == "ADJA" and tokens[conjunct.start].text.endswith("en")
    return weak and grown.mask & (DATIVES | GENITIVES) != 0 and is_one_person(tokens, grown, conjunct)


def is_one_person(tokens: Sequence[Token], grown: Grown, conjunct: Chunk) -> bool:
    """ "der Dichter | und Arzt Gottfried Benn": two callings of one, whose name stands behind the second alone."""
    first = grown.constituent.chunk
    if first is None or grown.end != first.end or first.determiner is None or first.end != first.head + 1:
        return False
    alone = tokens[first.determiner].text.lower() in ("der", "dem", "den", "des", "ein", "einem", "einen", "eines")
    both = is_person_noun(tokens[first.head].text) and is_person_noun(tokens[conjunct.head].text)
    named = conjunct.determiner is None and any(t.tag == "NE" for t in tokens[conjunct.head + 1 : conjunct.end])
    return alone and both and named and tokens[grown.end].text == "und" and grown.mask & SINGULAR_MASK != 0


def is_pair_of_halves(tokens: Sequence[Token], conjunct: Chunk) -> bool:
    """ "Ruhe- und Essplatz": does it hold the "und" that closes the list?"""
    inside = [token.tag for token in tokens[conjunct.core : conjunct.head]]
    return conjunct.determiner is None and conjunct.preposition is None and inside == ["TRUNC", "KON"]


def _is_land(tokens: Sequence[Token], chunk: Chunk) -> bool:
    """ "Kanada", "die Schweiz", "die Vereinigten Staaten": a country by its name."""
    first = chunk.core if chunk.determiner is None else chunk.determiner + 1
    name = " ".join(token.text for token in tokens[first : chunk.end])
    strong = name.replace("en ", "e ", 1)  # "Vereinigte Staaten"
    return "country" in (place_kind(tokens[chunk.head].text), place_kind(strong))


def begins_anew(context: Context, grown: Grown, conjunct: Chunk) -> bool:
    """ "im Osten an Polen und | im Westen an Frankreich": the pair of phrases behind "und" is like that before it."""
    first, following = grown.constituent.chunk, context.by_start.get(conjunct.end)
    if tag_at(context.tokens, conjunct.end) == "KON" and context.by_start.get(conjunct.end + 1) is not None:
        second = context.by_start[conjunct.end + 1]  # "und | im Süden und Westen | an den Atlantik"
        following = following or (None if second.preposition else context.by_start.get(second.end))
    if first is not None and first.preposition and _is_share(context.tokens, conjunct):
        return following is not None and following.preposition is not None  # "leben im Tal und | 30 % | in den Bergen"
    if first is None or following is None or not (first.preposition and conjunct.preposition):
        return False
    of_first, of_conjunct = basic_preposition(first.preposition), basic_preposition(conjunct.preposition)
    return of_conjunct != of_first == basic_preposition(following.preposition or "")


def _is_share(tokens: Sequence[Token], chunk: Chunk) -> bool:
    """ "30 %", "etwa 30 Prozent": without a preposition."""
    percent = chunk.preposition is None and tokens[chunk.head].text in ("%", "Prozent")
    return percent and any(t.tag == "CARD" for t in tokens[chunk.core : chunk.head])


def shared_cases(mask: int, other: int) -> int:
    """The readings of a phrase in the cases that the other may be in, too."""
    return mask & sum(case for case in CASE_MASKS if other & case)
