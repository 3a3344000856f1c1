"""Appositions: „Lenin, der Gründer der Sowjetunion,“ says who was the founder of the Soviet Union."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from quizgen.facts.slots import aside, own_phrases, standing, stretch
from quizgen.model import Apposition, Clause, Phrase, Sentence

LONGEST_ATTRIBUTE = 2
LONGEST_OFFICE = 8
NAMED = ("person", "place", "group")
PERSONAL = ("person",)


def find_appositions(sentence: Sentence) -> Iterator[Apposition]:
    """A fact for each name with a description between commas behind it, or the other way round."""
    for clause, phrase in own_phrases(sentence):
        if phrase.resolved is None or clause.marks & {"question", "quoted"}:
            continue
        alone = _without_preposition(phrase)
        if alone is not None and clause.frame == "copula" and alone.role in ("subject", "predicate"):
            alone = replace(alone, sure=True)  # „Eine der Burgen ist die Wartburg, ein …“: a nominative in either role
        if alone is not None and (told := _told_thing(sentence, clause, alone)) is not None:
            yield told
            continue
        if phrase.preposition is not None:
            continue
        part = next((p for p in phrase.parts if p.relation == "apposition" and p.kind in NAMED), None)
        before = _before(sentence, phrase, part) if part else None
        if part is None or before is None or (named := _ordered(before, _agreeing(part, phrase))) is None:
            continue
        one, description = named
        if "quoted" in clause.marks or not _fits(one, description):
            continue
        only = "definite" in description.marks and description.end > description.head.end
        past = "past" in clause.marks
        bare = _is_office(one, description)
        if only or bare or "indefinite" in description.marks:
            yield Apposition(
                sentence=sentence,
                clause=aside(clause, phrase),
                person=one if one.kind == "person" else None,
                thing=one if one.kind == "place" else None,
                description=description if past and not only and (is_short(description) or bare) else None,
                former=description if only and past else None,
                present=description if only and not past else None,
            )


def _without_preposition(phrase: Phrase) -> Phrase | None:
    """„(durch) die Rheinschlucht, eine Formation aus Schiefer“: None where the article is a part of it, as in „im“."""
    if phrase.preposition is None:
        return phrase
    first, *others = phrase.tokens
    if len(first.text) != len(phrase.preposition) or len(others) < 2 or others[0].tag != "ART":
        return None
    start = others[0].start
    text = phrase.text[start - phrase.start :]
    resolved = text if phrase.resolved == phrase.text else None
    return replace(phrase, tokens=tuple(others), start=start, text=text, resolved=resolved, preposition=None)


def _told_thing(sentence: Sentence, clause: Clause, phrase: Phrase) -> Apposition | None:
    """„die Bodleian Library, | die größte Bibliothek Oxfords“, „der Ätna, | ein Vulkan auf Sizilien“."""
    described = [p for p in phrase.parts if p.relation in ("apposition", "other")]
    part = described[0] if described else None
    if part is None or len(described) > 1 or part.relation != "apposition" or phrase.kind in PERSONAL:
        return None
    one, description = _before(sentence, phrase, part), _agreeing(part, phrase)
    if one is None or not _is_named_thing(one, phrase, part) or not _says_what(description):
        return None
    past, greatest = "past" in clause.marks, {"definite", "superlative"} <= description.marks
    what = "indefinite" in description.marks and not _tells_itself(one, description)
    if (greatest and past) or not (greatest or what):
        return None
    return Apposition(
        sentence=sentence,
        clause=aside(clause, phrase),
        named=one if greatest else None,
        greatest=description if greatest else None,
        term=None if greatest or past else one,
        past_term=one if past else None,
        meaning=None if greatest else description,
    )


def _is_named_thing(one: Phrase, phrase: Phrase, part: Phrase) -> bool:
    """„die Bodleian Library“, „der Zirkus Krone“; a name without an article may be a list or a person's."""
    called = any(p.relation == "name" and p.end <= part.start for p in phrase.parts)
    definite = "definite" in one.marks and one.number != "plural" and part.number == "singular"
    return definite and ("named" in one.marks or called) and part.kind not in (*PERSONAL, "pronoun", "time")


def _says_what(description: Phrase) -> bool:
    """Is more told than the class, and is it no „eine Art der Giraffen“?"""
    return description.end > description.head.end and "vague" not in description.marks


def _tells_itself(one: Phrase, description: Phrase) -> bool:
    """„der Zirkus Krone, ein Zirkus mit fester Bühne“: the name says so already."""
    return description.head.text.casefold() in one.text.casefold()


def is_short(description: Phrase) -> bool:
    """Not more than a genitive behind the noun: what else stands there may belong to the clause."""
    return len([t for t in description.tokens if t.start > description.head.start]) <= LONGEST_ATTRIBUTE


def _before(sentence: Sentence, phrase: Phrase, part: Phrase) -> Phrase | None:
    """What stands before the apposition, without its comma."""
    tokens = [t for t in phrase.tokens if t.end <= part.start]
    while tokens and not tokens[-1].text[-1:].isalnum():
        tokens.pop()
    if not tokens:
        return None
    found = stretch(sentence, phrase, phrase.start, tokens[-1].end)
    inside = tuple(p for p in phrase.parts if p.end <= tokens[-1].end)
    return replace(found, parts=inside, head=phrase.head) if found else None


def _agreeing(part: Phrase, phrase: Phrase) -> Phrase:
    """An apposition has the case of what it stands beside."""
    return replace(standing(part), case=part.case or phrase.case)


def _ordered(first: Phrase, second: Phrase) -> tuple[Phrase, Phrase] | None:
    """The name and the description, whichever comes first."""
    if _is_name(first) and (second.marks & {"definite", "indefinite"} or _is_office(first, second)):
        return first, second
    if _is_name(second) and first.marks & {"definite", "indefinite"}:
        return second, first
    return None


def _is_office(one: Phrase, description: Phrase) -> bool:
    """„Otto von Bismarck, Kanzler des Deutschen Reiches,“: before the verb a comma closes it."""
    bare = "bare" in description.marks and "named" not in description.marks and one.field == "front"
    told = description.end > description.head.end and len(description.tokens) <= LONGEST_OFFICE
    return bare and told and len(one.tokens) > 1 and "named" in one.marks and one.kind == description.kind == "person"


def _is_name(phrase: Phrase) -> bool:
    """No article, but neither „Nixons Beauftragter“ nor „drei Direktoren“, who describe somebody as well."""
    return "bare" in phrase.marks and not phrase.marks & {"possessed", "counted"}


def _fits(one: Phrase, description: Phrase) -> bool:
    return one.kind == description.kind or (
        one.kind in ("person", "place") and description.kind in ("person", "place", "group")
    )
