"""Gaps in a statement: as narrow as what has to be known, a number, a year or a name, so that but one thing fits."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizgen.languages import Abstain
from quizgen.languages.checking import Checking
from quizgen.model import Definition, Fact, Phrase
from quizgen.questions.candidates import Candidate
from quizgen.questions.checks.items import words
from quizgen.questions.pool import NUMBER, Pool, anchored
from quizgen.questions.time_options import YEAR

LONGEST = 4
"""So many words a gap may take that is neither a number nor a list."""

LONG_LIST = 3
"""So many members of a list have a gap each."""


def gap(candidate: Candidate, pool: Pool) -> tuple[str, tuple[str, ...]] | None:
    """The statement with its gap and what fills it, of several gaps where the key is a list; None if much would fit."""
    fact, asked, answer = candidate.fact, candidate.asked, candidate.question.answer
    if fact is None or asked is None or not isinstance(answer, str) or not _may_be_left_out(candidate, answer, pool):
        return None
    try:
        text = pool.language.blank(fact.sentence, fact.clause, asked)
    except Abstain:
        return None
    members = pool.checking.list_items(answer)
    several = len(members) >= LONG_LIST
    if text.count("{{1}}") != 1 or not (several or anchored(text.replace("{{1}}", ""), candidate, pool)):
        return None
    inner, gaps = _of_list(answer, members, pool.checking) if several else _narrowed(asked, answer, pool.checking)
    title = pool.checking.content_words(candidate.document.plain_title)
    if several and any(gives_away(filling, title, pool.checking) for filling in gaps):
        return None  # „eine Paste aus {{1}}, {{2}} und {{3}}“ in a text about „Knoblauch“
    if not gaps or (len(gaps) == 1 and len(words(gaps[0])) > LONGEST) or _on_no_land(asked, answer, pool.checking):
        return None
    return text.replace("{{1}}", inner), gaps


def _may_be_left_out(candidate: Candidate, answer: str, pool: Pool) -> bool:
    """Is the key told neither by the title nor by the form of the gap, and is there but one that fits?"""
    fact, asked, checking = candidate.fact, candidate.asked, pool.checking
    assert fact is not None
    assert asked is not None
    members = checking.list_items(answer)
    if asked.relation == "agent" and members:
        return False  # others may do the same
    title = checking.content_words(candidate.document.plain_title)
    if gives_away(answer, title, checking) or any(member[:1].islower() for member in members[1:]):
        return False  # „aber auch kleine Tiere“ fills no gap
    if asked.kind == "time" and "," in answer:
        return False  # „1897, mit 25 Jahren“
    if "indefinite" in asked.marks and any(p.relation == "relative" and p.text not in answer for p in asked.parts):
        return False  # „ein 20 km breiter Streifen“, of which the text goes on to say what is there
    return len(members) >= LONG_LIST or _is_certain(fact, asked, answer, checking)


def gives_away(answer: str, title: frozenset[str], checking: Checking) -> bool:
    """Whether a key is the title, at least by its name: „die Stadt Zürich“ in a text about Zürich."""
    named = checking.content_words(" ".join(checking.proper_names(answer)))
    return checking.content_words(answer) <= title or bool(named and named <= title)


def _is_certain(fact: Fact, asked: Phrase, answer: str, checking: Checking) -> bool:
    """Whether a gap leaves no doubt what fits: a number or the name of a person or place."""
    if isinstance(fact, Definition) and asked is fact.meaning:
        return False  # „Cervantes war {{1}}“: „ein Schriftsteller aus Spanien“, and much else
    if asked.relation == "origin":  # „nördlich von Miami“ is a place, of which only a part would be asked
        return False
    if asked.kind == "time":
        return checking.dated(answer)  # „nach 40 Stunden“ could be anything
    if _number(asked, answer, checking):
        return True
    named = asked.kind in ("person", "place") and checking.proper_names(answer)
    example = "quantified" in asked.marks  # „in manchen Ländern wie Japan“
    return bool(named and not example and not checking.list_items(answer))


def _number(asked: Phrase, answer: str, checking: Checking) -> str | None:
    """The number of what is counted; none of „4 bis 6 Stunden“, „das 1967 eröffnete Museum“, „eine zweite Reaktion“."""
    number = checking.only_number(answer) if "counted" in asked.marks or asked.kind == "number" else None
    following = answer.partition(number)[2].strip()[:1] if number else ""
    return number if number and (following.isupper() or not checking.dated(answer)) else None


def _narrowed(asked: Phrase, answer: str, checking: Checking) -> tuple[str, tuple[str, ...]]:
    """The words for the gap, with what is told of them, and what fills it."""
    if asked.kind == "time":
        return _around(answer, _year(answer, checking))
    told = _as_told(asked, answer)
    if number := _number(asked, answer, checking):
        return _around(told, number if number in told else None)
    return _around(told, _name(told, checking))


def _around(told: str, filling: str | None) -> tuple[str, tuple[str, ...]]:
    """ "durch zehn Staaten", "zehn" → "durch {{1}} Staaten"; the whole is the gap where no part is known.

    None of a part of a word: "6½", "24-10".
    """
    before, found, behind = told.rpartition(filling) if filling else ("", "", "")
    if found and (PART_OF_WORD.match(before[-1:]) or PART_OF_WORD.match(behind[:1])):
        return told, ()
    return (f"{before}{{{{1}}}}{behind}", (found,)) if found else ("{{1}}", (told,))


PART_OF_WORD = re.compile(r"[\w½–-]")
"""What stands without a space beside a gap only where the gap cuts a word."""


def _as_told(asked: Phrase, answer: str) -> str:
    """The key in the case that it has in the text: „aus sechs Jahren“, not „sechs Jahre“."""
    same = asked.resolved in (asked.text, None) and "," not in asked.text
    alike = asked.text[:1].casefold() == answer[:1].casefold()
    if asked.preposition and asked.text.endswith(f" {answer}") and asked.field != "front":
        return asked.text  # „bei | 14,5 Millionen Euro“
    if same and not alike and asked.preposition and NUMBER.match(answer) and asked.field != "front":
        return asked.text  # „mit 1493 Metern“, of which only the measure is the key
    if not (same and alike and len(asked.tokens) > 1):
        return answer
    told = asked.text if answer.endswith(")") else ASIDE.sub("", asked.text)
    return answer[:1] + told[1:]


ASIDE = re.compile(r" \([^()]*\)$")
"""What a key leaves out behind it, as „Karl Fuchs | (1870–1930)|“ does."""


def _year(answer: str, checking: Checking) -> str | None:
    """The one year or decade: „im Jahr 1924“ → „1924“; the last where it ends the key: „von 1939 bis 1945“."""
    if double := re.search(r"\b\d{4}/\d{2,4}\b", answer):
        return double.group()  # „1660/61“
    years = list(YEAR.finditer(answer))
    if len(years) == 1 or (years and years[-1].end() == len(answer)):
        return years[-1].group()
    return None


def _name(told: str, checking: Checking) -> str | None:
    """The name behind what is told of it: „in Peru“ → „Peru“, „im heutigen Land Georgien“ → „Georgien“.

    An article alone would decide what fits: „in der Schweiz“ → „der Schweiz“.
    """
    split = told.split()
    at = len(split)
    while at and checking.proper_names(split[at - 1]):
        at -= 1
    if at in (0, len(split)) or checking.proper_names(" ".join(split[:at])):
        return None
    if checking.decides_gap(" ".join(split[:at])):
        at -= 1
    return " ".join(split[at:]) if at else None


def _of_list(answer: str, members: Sequence[str], checking: Checking) -> tuple[str, tuple[str, ...]]:
    """A gap for each member; what stands before the first is none of it: „viele Fabriken, Straßen und Kanäle“."""
    first = members[0].split()
    plain = all(len(member.split()) == 1 for member in members[1:])
    if plain and not checking.decides_gap(" ".join(first[:-1])):
        members = (first[-1], *members[1:])
    inner, rest = "", answer
    for number, member in enumerate(members, 1):
        before, _, rest = rest.partition(member)
        inner += f"{before}{{{{{number}}}}}"
    return inner + rest, tuple(members)


def _on_no_land(asked: Phrase, answer: str, checking: Checking) -> bool:
    """ "brach | auf Indonesien | der Vulkan aus": who fills that gap looks for an island."""
    return asked.kind == "place" and not checking.may_lie(answer)
