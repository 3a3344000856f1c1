"""Does a time behind a noun belong to it? "die Wahl | am 8. Oktober 2015", "am zweiten Sonntag | im Mai"."""

from __future__ import annotations

from collections.abc import Sequence

from quizgen.languages.german.chunk import Chunk
from quizgen.languages.german.entities import PLACE_CLASSES
from quizgen.languages.german.names import place_kind
from quizgen.languages.german.noun_classes import is_group_noun, is_person_noun, names_act, noun_class
from quizgen.languages.german.nouns import PLURAL_MASK, last_parts, noun_mask
from quizgen.languages.german.times import is_time, is_year, time_class
from quizgen.languages.german.wordlists import table, words
from quizgen.model import Token


def by_date(tokens: Sequence[Token], noun: Chunk, following: Chunk, preposition: str) -> float | None:
    """ "seit der Wahl des Rats | am 8. Oktober 2015": the day of the event since which it was so."""
    if _is_day_of_month(tokens, noun, following) or _is_hour_of_day(tokens, noun, following):
        return 0.95  # "am zweiten Sonntag | im Mai", "am 3. Mai 1950 | um 12 Uhr"
    if _is_rate(tokens, noun, following):
        return 0.95
    if _is_year_of_deed(tokens, noun, following):
        return 0.9
    year = preposition == "in" and is_year(tokens[following.end - 1].text)
    day = preposition == "an" and time_class(tokens, following) == "Tag" and tokens[following.end - 1].tag == "CARD"
    if not (year or day):
        return None
    if noun.preposition == "durch" and is_event(tokens[noun.head].text):
        return 0.05  # "wurde durch einen Putsch | am 3. Mai 1991 | gestürzt": then was both
    owner = noun.preposition is None and tokens[noun.start].text in ("des", "der", "eines", "einer")
    event = noun.start - 1 if owner else noun.head
    before = {t.text.lower() for t in tokens[max(0, event - 3) : event]}
    if not is_event(tokens[event].text):
        return None
    if before & EVENT_PREPOSITIONS:
        return 0.95
    return 0.5 if year and before & words("prepositions_of_grounds") else None  # "Rache für die Niederlage | im Jahr …"


EVENT_PREPOSITIONS = frozenset({"seit", "nach", "vor", "während", "bis"})
"""Prepositions by which an event tells when something else was."""


def is_event(form: str) -> bool:
    """Does the noun name what happened at some time: "Wahl", "Eroberung", "Niederlage"?"""
    told = form in words("turning_points") or form in table("nouns_of_deeds")
    return told or noun_class(form) == "event" or names_act(form)


def _is_day_of_month(tokens: Sequence[Token], day: Chunk, month: Chunk) -> bool:
    """ "am zweiten Sonntag | im Mai", "am 50. Tag | nach Ostern", "am Sonntag | nach Aschermittwoch"."""
    counted = tokens[day.head - 1].tag == "ADJA" and time_class(tokens, day) in ("Wochentag", "Tag")
    feast = month.end == month.start + 2 and tokens[month.head].text in words("feasts")
    weekday = time_class(tokens, day) == "Wochentag" and day.end == day.head + 1
    if weekday and feast and month.preposition in ("nach", "vor"):
        return True
    in_month = month.preposition == "im" and tokens[month.head].text.lower() in words("months")
    return counted and (in_month or (feast and month.preposition in ("nach", "vor")))


def _is_rate(tokens: Sequence[Token], span: Chunk, unit: Chunk) -> bool:
    """ "schläft 15 Stunden | am Tag", "auf fünf Tage | in der Woche", but "drei Stunden | am Tag der Wahl"."""
    counted = span.preposition in (None, "auf") and any(t.tag == "CARD" for t in tokens[span.core : span.head])
    lasting = counted and time_class(tokens, span) is not None
    said = " ".join(t.text for t in tokens[unit.start : unit.end])
    behind = tokens[unit.end].text if unit.end < len(tokens) else ""
    goes_on = behind[:1].isdigit() or behind in ("der", "des", "vor", "nach")
    return lasting and said in words("rates") and not goes_on


def _is_year_of_deed(tokens: Sequence[Token], deed: Chunk, year: Chunk) -> bool:
    """ "wurde 1917 wegen seiner Beteiligung | im Jahr 1914 verurteilt": the verb has a year of its own."""
    dated = year.preposition in ("im", "in") and is_year(tokens[year.end - 1].text) and deed.end == year.start
    happens = is_event(tokens[deed.head].text)
    before = tokens[max(0, deed.start - _FAR) : deed.start]
    owned = deed.preposition is not None or tokens[deed.start - 1].tag == "NN"  # "an den Folgen | seiner Verwundung"
    return dated and happens and owned and any(is_year(t.text) for t in before)


_FAR = 10
"""How many words before such a deed its clause may have told when."""


def _is_hour_of_day(tokens: Sequence[Token], day: Chunk, hour: Chunk) -> bool:
    """ "am 16. Oktober 1995 | um 12:00 Uhr": both are one time."""
    dated = day.preposition in ("am", "an") and tokens[day.end - 1].tag == "CARD" and is_time(tokens, day)
    told = hour.preposition in ("um", "gegen") and tokens[hour.end - 1].text == "Uhr"
    return dated and told and day.end == hour.start


def opens_range(tokens: Sequence[Token], noun: Chunk, following: Chunk) -> bool:
    """ "halten Winterschlaf | von November bis März", "regierten das Land | von 971 bis 979", but "die Zeit von …"."""
    goes_on = following.end < len(tokens) and tokens[following.end].text == "bis"
    inside = any(t.text == "bis" for t in tokens[following.start : following.end])
    head = tokens[noun.head].text
    lasting = place_kind(head) is not None or noun_class(head) in PLACE_CLASSES or is_group_noun(head)
    lasting = lasting or noun.kind == "name"
    spanned = inside and lasting and noun.preposition is None
    ended = noun.preposition is not None and not words("periods").isdisjoint(last_parts(head))
    ranging = (goes_on or spanned) and not ended  # "mit einer Regenzeit | von Mai bis November"
    return ranging and is_time(tokens, following) and time_class(tokens, noun) is None


def by_age(tokens: Sequence[Token], noun: Chunk, following: Chunk, preposition: str) -> float | None:
    """ "verbietet Kindern | unter 14 Jahren | die Arbeit": how old they are, and no time."""
    years = tokens[following.head].text == "Jahren" and tokens[following.head - 1].tag == "CARD"
    aged = years and preposition in ("ab", "unter", "über") and following.head == following.start + 2
    people = is_person_noun(tokens[noun.head].text) and bool(noun_mask(tokens[noun.head].text) & PLURAL_MASK)
    return 0.95 if aged and people else None
