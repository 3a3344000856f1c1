"""A verb said once for several years: "wurde 1990 in Japan, 1991 in Kanada und 1992 in Italien verkauft"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from quizgen.languages.german.attachment import basic_preposition
from quizgen.languages.german.times import is_year
from quizgen.languages.german.verb_pairs import part_of
from quizgen.model import Clause, Phrase, Token

_OBLIQUE = re.compile("^(?:de[nms]|(?:|[msd]|k|ih|unse)eine?[nms])$")
"""Articles of no subject: "den", "einem"."""


def years_apart(clause: Clause) -> tuple[Clause, ...]:
    """The clause, or those that share its verb, each with its own year and what was so then.

    "Das Buch erschien 1921 in Rom, 1925 in Wien und 1930 in Bern." → "Das Buch erschien 1921 in Rom", "… 1925 in Wien"
    """
    joints = _joints(clause)
    before = [p for p in clause.phrases if joints and p.end <= joints[0].start]
    first = next((p for p in before if _is_dated(p)), None)
    told = next((p for p in before if joints and p.end in (joints[0].start, joints[0].start - 1)), None)
    if first is None or told is None or told is first or sum(map(_is_dated, before)) > 1:
        return (clause,)
    ends = [*(joint.start for joint in joints[1:]), clause.end]
    groups = [[p for p in clause.phrases if j.end <= p.start < end] for j, end in zip(joints, ends, strict=True)]
    behind = groups[-1][2:]
    others = [p for p in before if p is not first and p is not told]
    told = _as_subject(told) if "passive" in clause.marks and not any(p.role == "subject" for p in others) else told
    if not all(_matches(group, told) for group in groups) or any(len(group) > 2 for group in groups[:-1]):
        return (clause,)
    if not _is_whole([*others, *behind], told) or _counts_less(told, groups[-1][1]):
        return (clause,)
    shared = [*(_in_front(p) for p in others), *(replace(p, field="middle", sure=True) for p in behind)]
    held = [*others, replace(first, sure=True), replace(told, sure=True)]
    parts = [part_of(clause, clause.start, joints[0].start, held)]
    for joint, end, (year, one, *_) in zip(joints, ends, groups, strict=True):
        same = replace(one, role=told.role, relation=told.relation, case=told.case, field="middle", sure=True)
        leads = any(p.field == "front" for p in shared)
        when = replace(year, relation=first.relation, field="middle" if leads else "front", sure=True)
        parts.append(part_of(clause, joint.end, end, [*shared, when, same]))
    if behind:
        return (parts[-1],)  # "gewann 1954 in Bern und 1974 in Bonn | den Titel": there the last one is whole
    closing = tuple(t for t in clause.verbs if t.start > joints[-1].end)
    return tuple(_closed(part, closing) for part in parts)


def _joints(clause: Clause) -> list[Token]:
    """The commas and, at last, the conjunction before a year each: three years, or two before a closing verb."""
    finite = clause.finite
    if clause.kind != "main" or finite is None:
        return []
    starts = {p.start for p in clause.phrases if _is_dated(p)}
    behind = [t for t in clause.tokens if t.start > finite.end]
    found = [t for t in behind if t.text in (",", "und", "sowie") and t.end + 1 in starts]
    if not found:
        return []
    plain = [t.text == "," for t in found] == [*[True] * (len(found) - 1), False]
    held = any(finite.end <= v.start < found[-1].start for v in clause.verbs)
    closed = any(v.start > found[-1].end for v in clause.verbs)
    return found if plain and not held and (len(found) > 1 or closed) else []


def _is_dated(phrase: Phrase) -> bool:
    """ "1921", "am 3. Mai 1921", "im Jahr 1921", but neither "von 1921 bis 1925" nor "seit 1921"."""
    years = sum(is_year(t.text) for t in phrase.tokens)
    return phrase.kind == "time" and years == 1 and phrase.preposition in (None, "am", "im")


def _matches(group: Sequence[Phrase], told: Phrase) -> bool:
    """Is it a year, and behind it what stands in the place of the first one: "1925 | in Wien"?"""
    if len(group) < 2 or not _is_dated(group[0]):
        return False
    one = group[1]
    plain = all(p.kind not in ("clause", "pronoun", "time", "quotation") for p in (one, told))
    if told.preposition is not None:
        same = basic_preposition(told.preposition) == basic_preposition(one.preposition or "")
        return plain and same
    named = told.role in ("object", "predicate", "subject") and one.head.tag in ("NN", "NE") and one.preposition is None
    articles = {p.tokens[0].text.lower() for p in (one, told)}
    fitting = told.role == "object" or not any(map(_OBLIQUE.match, articles))
    return plain and named and fitting and (told.role != "subject" or told.number == one.number)


def _as_subject(phrase: Phrase) -> Phrase:
    """ "1750 wurde | das Dach|, 1760 der Turm und 1770 das Tor erneuert": in a passive what befell each year."""
    bare = phrase.preposition is None and phrase.role == "object" and phrase.case != "dative"
    return replace(phrase, role="subject", relation="patient", case="nominative") if bare else phrase


def _counts_less(told: Phrase, last: Phrase) -> bool:
    """ "erreichte 1949 7 Prozent, 1953 9 Prozent und 1957 12 Prozent | der Stimmen": of what is said once."""
    return any(t.tag == "CARD" for t in told.tokens) and len(last.parts) > len(told.parts)


def _is_whole(others: Sequence[Phrase], told: Phrase) -> bool:
    """Is a subject told, and nothing twice: neither a second year nor an object beside the objects listed?"""
    bearing = [p.role for p in (*others, told) if p.role in ("subject", "object", "predicate")]
    once = len(bearing) == len(set(bearing)) and "subject" in bearing
    return once and not any(_is_dated(p) or p.kind == "clause" for p in others)


def _in_front(phrase: Phrase) -> Phrase:
    return replace(phrase, field="front", sure=True) if phrase.role == "subject" else replace(phrase, field="middle")


def _closed(part: Clause, closing: tuple[Token, ...]) -> Clause:
    """The part with the verb forms that stand only behind the last of them."""
    missing = tuple(token for token in closing if token not in part.tokens)
    return replace(part, tokens=(*part.tokens, *missing)) if missing else part
