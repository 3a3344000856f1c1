"""Enumerations and appositions: phrases in the same case between commas."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from quizgen.languages.german.agreement import GENITIVES
from quizgen.languages.german.announced_lists import lists_all
from quizgen.languages.german.bare_offices import is_bare_office
from quizgen.languages.german.chunk import Chunk, has_adjective
from quizgen.languages.german.constituents import Context, Grown, Part, first_growth, joint_end
from quizgen.languages.german.declension import CONTRACTED
from quizgen.languages.german.genitive_attributes import genitive
from quizgen.languages.german.list_members import (
    begins_anew,
    is_one_person,
    is_pair_of_halves,
    parallel,
    shared_cases,
    with_place,
)
from quizgen.languages.german.nominal_parts import after_quote, bracketed
from quizgen.languages.german.nouns import PLURAL_MASK
from quizgen.languages.german.prepositional_attributes import attached
from quizgen.languages.german.tags import tag_at
from quizgen.languages.german.wordlists import table, words
from quizgen.model import Token

_ENDS_APPOSITION = frozenset(",.);:!?–")


def enumerated(context: Context, grown: Grown, end: int) -> Grown | None:
    """ "Bulgarien|, Hamburg und Krakau": the whole rest of the list at once, so that no list is cut."""
    child = context.child_at.get(grown.end + 1)
    if (child is not None and context.spans[child].finite is None) or is_bare_office(context, grown, end):
        return None  # "Der Efeu|, auch Eppich oder Ifen genannt", "Karl Meier, Bürgermeister und Mitglied der SPD, …"
    found = None if _are_owners(context, grown) else _rest_of_list(context, grown, end)
    if found is None:
        return _inner_list(context, grown, end)
    stop, chunk = found
    told = context.tokens[grown.end + 1 : stop]
    if grown.last is grown.constituent.chunk and lists_all(context.tokens[grown.constituent.start : grown.end], told):
        return grown.by(Part("apposition", grown.end + 1, stop, chunk))  # "zwei Staaten|, Tschechien und Deutschland"
    joining = [table("list_conjunctions").get(token.text.lower()) for token in context.tokens[grown.end : stop]]
    longer = grown.by(Part("other", grown.end, stop, chunk), chunk)
    if is_one_person(context.tokens, grown, chunk):
        return longer
    whole = replace(
        longer.constituent,
        mask=shared_cases(grown.mask, chunk.mask) or grown.mask,
        coordinated=grown.constituent.coordinated or ("plural",) in joining,
    )
    return Grown(whole, chunk)


def _are_owners(context: Context, grown: Grown) -> bool:
    """ "dem Kurs Stalins | und Bucharins": are both names in the genitive?"""
    following = context.by_start.get(grown.end + 1)
    if following is None or grown.last.kind != "name" or following.kind != "name" or following.preposition:
        return False
    genitive_before = any(p.relation == "genitive" and p.chunk is grown.last for p in grown.constituent.parts)
    return genitive_before and context.tokens[following.head].text.endswith("s")


def _inner_list(context: Context, grown: Grown, end: int) -> Grown | None:
    """A list that hangs on the last noun only: "Menschen aus Polen | und der Tschechoslowakei"."""
    if grown.last is grown.constituent.chunk:
        return None
    last = first_growth(grown.last)
    found = _rest_of_list(context, Grown(replace(last.constituent, end=grown.end), grown.last), end)
    if found is None:
        return None
    stop, chunk = found
    return grown.by(Part("attribute", grown.end, stop, chunk), chunk)


def _rest_of_list(context: Context, grown: Grown, end: int) -> tuple[int, Chunk] | None:
    """The end of the conjuncts behind a phrase and the last of them, if a conjunction closes the list."""
    tokens, at = context.tokens, grown.end
    closed: tuple[int, Chunk] | None = None
    while at + 1 < end:
        as_well = tokens[at + 1].text == "sowie" or (tokens[at + 1].text == "und" and _ends_in_clause(grown, at))
        if tokens[at].text == "," and as_well:
            at += 1  # "den Maler, der dort lebte|, | und seine Frau", "Wein und Öl|, | sowie Getreide"
        conjunction, begin = _joint(context, at, end, listed=at > grown.end)
        if not conjunction and tokens[at].text != ",":
            break
        conjunct = context.by_start.get(begin)
        if conjunction and conjunct is not None and _are_others(tokens, conjunct) and at > grown.end:
            return conjunct.end, grown.last  # "Pilze, Moose | und andere"
        if conjunction and begin + 1 < end and _is_much_more(tokens, begin):
            return begin + 2, grown.last  # "Brot, Käse | und vieles mehr"
        if conjunct is None or conjunct.end > end or begin in context.child_at:
            break
        if not parallel(tokens, grown, conjunct) or begins_anew(context, grown, conjunct):
            break
        closing = conjunction or is_pair_of_halves(tokens, conjunct)  # "als Bad, | Wohn- und Esszimmer"
        at = _conjunct_end(context, conjunct, end)
        at = at if closing else with_place(context, grown, at, end)
        if closing:
            closed = (at, conjunct)
            if at >= end or tokens[at].text != ",":
                break
    return closed


def _joint(context: Context, at: int, end: int, listed: bool) -> tuple[bool, int]:
    """Whether the last conjunct comes here, and where it begins: "Obst, Milch|, aber auch | Käse"."""
    tokens = context.tokens
    set_against = listed and tokens[at].text == ","
    for count in (3, 2) if set_against else ():
        if " ".join(t.text.lower() for t in tokens[at + 1 : at + 1 + count]) in words("contrast_conjunctions"):
            return True, at + 1 + count
    conjunction = tokens[at].tag in ("KON", "KOKOM") and tokens[at].text.lower() in table("list_conjunctions")
    return conjunction, _conjunct_start(context, at, end)


def _are_others(tokens: Sequence[Token], conjunct: Chunk) -> bool:
    """Is it "andere" alone, or "vieles andere", which closes a list?"""
    return conjunct.kind == "pronoun" and tokens[conjunct.end - 1].text in words("others_in_lists")


def _is_much_more(tokens: Sequence[Token], at: int) -> bool:
    return [t.text.lower() for t in tokens[at : at + 2]] == ["vieles", "mehr"]


def _ends_in_clause(grown: Grown, at: int) -> bool:
    """Does a clause or apposition end here, so that the comma behind it only closes it?"""
    closing = ("relative", "apposition")
    return any(part.relation in closing and part.end == at for part in grown.constituent.parts)


def _conjunct_start(context: Context, at: int, end: int) -> int:
    """Behind the conjunction here and a few adverbs: "und auch | Käfer"."""
    begin = at + 1
    while begin < end and context.tokens[begin].tag in ("ADV", "PTKNEG") and begin not in context.by_start:
        if context.tokens[begin].text.lower() in words("explaining_adverbs"):
            break  # "vier Sprachen, | nämlich Deutsch, …"
        if begin - at >= 3:
            break
        begin += 1
    return begin


def _conjunct_end(context: Context, conjunct: Chunk, end: int) -> int:
    """A conjunct with its genitives, certain attributes and brackets."""
    grown = first_growth(conjunct)
    while grown.end < end:
        longer = genitive(context, grown, end) or attached(context, grown, end) or bracketed(context, grown, end)
        if longer is None:
            break
        grown = longer
    return after_quote(context.tokens, conjunct.start, grown.end, end)


def apposition(context: Context, grown: Grown, end: int) -> Grown | None:
    """ "Struwwelpeter|, eine Figur aus einem Kinderbuch,": between commas, in the same case, and no list."""
    tokens, at = context.tokens, grown.end
    # "150 Kanäle, über die Brücken führen|, die Stadt": behind a clause no noun says more of what stands before it
    described = any(part.relation in ("apposition", "relative") for part in grown.constituent.parts)
    if at + 1 >= end or not (tokens[at].text == "," or _is_named_behind_colon(context, grown)) or described:
        return None
    begin = at + 1
    while begin < end and tokens[begin].text.lower() in words("apposition_openers"):
        begin += 1
    chunk = context.by_start.get(begin)
    if chunk is None or begin in context.child_at or (tokens[begin - 1].text == "nämlich" and _is_known(grown, tokens)):
        return None
    one = _is_one_of_them(context, grown, chunk)
    announced = begin > at + 1 or tokens[at].text == ":"
    if not (one or is_bare_office(context, grown, end) or _may_describe(tokens, grown, chunk, announced)):
        return None
    stop = _with_relative_clause(context, _with_phrases(context, _apposition_end(context, chunk, end), end), end)
    if stop < len(tokens) and tokens[stop].text not in _ENDS_APPOSITION:
        return None
    return grown.by(Part("apposition", begin, stop, chunk), sure=stop < end)


def _is_named_behind_colon(context: Context, grown: Grown) -> bool:
    """ "ein Theater|: die Puppenkiste", "einen Dialekt|: Schonisch": one thing, told at the end of the sentence."""
    tokens, first = context.tokens, grown.constituent.chunk
    chunk = context.by_start.get(grown.end + 1)
    if tokens[grown.end].text != ":" or first is None or first.determiner is None or chunk is None:
        return False
    one = tokens[first.determiner].text.lower().startswith("ein") and grown.end == first.end
    told = chunk.kind in ("noun", "name") and not chunk.preposition and bool(shared_cases(grown.mask, chunk.mask))
    called = tokens[first.head].text in words("naming_nouns")  # "einen eigenen Namen: Wolkenkratzer"
    return one and told and not called and tag_at(tokens, chunk.end) == "$."


def _is_known(grown: Grown, tokens: Sequence[Token]) -> bool:
    """ "Zwei Länder grenzen | an Spanien|, nämlich …": what is named needs no "nämlich", but what is counted before."""
    before = [t for t in tokens[:3] if t.start < tokens[grown.constituent.start].start]
    counted = any(t.tag == "CARD" or t.text.lower() in ("ein", "eine") for t in before)
    chunk = grown.last
    named = chunk.kind == "name" or chunk.determiner is not None or chunk.preposition in CONTRACTED
    return counted and named and not any(t.tag == "CARD" for t in tokens[grown.constituent.start : grown.end])


def _is_one_of_them(context: Context, grown: Grown, chunk: Chunk) -> bool:
    """ "der Kolonie Karolina|, einer der ersten": one of several, in the same case and with the gender of the noun."""
    of = context.by_start.get(chunk.end)
    form = context.tokens[chunk.head]
    one = chunk.kind == "pronoun" and not chunk.preposition and form.tag in ("PIS", "ART")
    if not one or not form.text.lower().startswith("ein") or of is None or of.preposition:
        return False
    return bool(of.mask & GENITIVES & PLURAL_MASK and shared_cases(grown.mask, chunk.mask))


def _may_describe(tokens: Sequence[Token], grown: Grown, chunk: Chunk, announced: bool) -> bool:
    """May the phrase say what the one before it is? "Insekten, Fröschen, Mäusen" is a list, whatever its case."""
    if chunk.preposition or chunk.kind in ("pronoun", "number"):
        return False
    described = chunk.determiner is not None or chunk.kind == "name" or chunk.possessor is not None
    return announced or bool((described or has_adjective(tokens, chunk)) and shared_cases(grown.mask, chunk.mask))


def _apposition_end(context: Context, chunk: Chunk, end: int) -> int:
    first = first_growth(chunk).constituent
    of_them = context.by_start.get(chunk.end) if chunk.kind == "pronoun" else None  # "eine | der ersten Siedlungen"
    stop = _conjunct_end(context, of_them or chunk, end)
    listed = _rest_of_list(context, Grown(replace(first, end=stop), chunk), end)
    return listed[0] if listed else stop


def _with_phrases(context: Context, stop: int, end: int) -> int:
    """Behind the prepositional phrases up to the next mark: between commas they all hang on the apposition."""
    at = stop
    while at < end and at not in context.child_at:
        far = at + 1 < end and context.tokens[at].text in words("distance_adverbs")
        chunk = context.by_start.get(at + far)  # "einer Stadt | weit im Osten"
        if chunk is None or not chunk.preposition:
            break
        at = chunk.end
        following = first_growth(chunk)
        while (longer := genitive(context, following, end)) is not None:
            following = longer
            at = longer.end
    closed = at >= end or context.tokens[at].text in _ENDS_APPOSITION
    return at if closed else stop


def _with_relative_clause(context: Context, stop: int, end: int) -> int:
    child = context.child_at.get(stop + 1) if stop < end and context.tokens[stop].text == "," else None
    if child is None or context.spans[child].kind != "relative":
        return stop
    return joint_end(context, child, end)
