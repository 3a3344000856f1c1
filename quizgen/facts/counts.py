"""Amounts in one list: „Marienkäfer haben sechs Beine und zwei Fühler“, „eine Länge von acht Millimetern und …“."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from quizgen.facts.event import ASKED_KINDS, asserts
from quizgen.facts.measured_pairs import OF_BOTH, measured_apart
from quizgen.facts.slots import stretch
from quizgen.model import Clause, Event, Phrase, Sentence, Token


def find_counts(sentence: Sentence) -> Iterator[Event]:
    """An event for each counted thing of a list, subject or object: „haben | sechs Beine“, „zwei Fühler“."""
    for clause in sentence.clauses:
        if clause.kind not in ASKED_KINDS or clause.finite is None or not asserts(clause):
            continue
        for whole in (p for p in clause.phrases if p.relation in ("object", "patient", "agent")):
            for one in measured_apart(sentence, whole) or _counted_apart(sentence, whole):
                alone = _with_only(clause, whole, one)
                if whole.relation == "object":
                    yield Event(sentence=sentence, clause=alone, object=one)
                elif whole.relation == "patient":
                    yield Event(sentence=sentence, clause=alone, patient=one)
                else:
                    yield Event(sentence=sentence, clause=alone, agent=one)


def _counted_apart(sentence: Sentence, whole: Phrase) -> tuple[Phrase, ...]:
    """The counted things as phrases of their own; none where the list holds what may be counted with another.

    „300 Zimmer, vier Säle und zwei Bars“ → each; „9000 Einwohner und eine Fläche von 30 km²“ → the inhabitants
    """
    others = [part for part in whole.parts if part.relation == "other"]
    if whole.preposition or not others or whole.parts[-1] is not others[-1]:
        return ()
    first = tuple(t for t in whole.tokens if t.end <= others[0].start and t.text not in _JOINTS)
    if not first:
        return ()  # "| Insgesamt | 82 % der Gäste flogen ab": no list
    members = [(whole, first)]
    for part in others:
        marks = part.marks | (whole.marks & OF_BOTH)
        told = replace(part, relation=whole.relation, role=whole.role, case=whole.case, marks=marks)
        members += [(told, tokens) for tokens in _members(part.tokens)]
    if not all(_is_counted(whole, tokens) or _is_one(like, tokens) for like, tokens in members):
        return ()
    counted = [(like, tokens) for like, tokens in members if _is_counted(whole, tokens)]
    if "counted" not in whole.marks:
        counted = [(_of_many(like), tokens) for like, tokens in counted]
    found = (_alone(sentence, whole, like, tokens) for like, tokens in counted)
    return tuple(one for one in found if one is not None and one.number == "plural")


def _of_many(like: Phrase) -> Phrase:
    """What stands behind „viele Frauen“, „eine Bibliothek“ with a number of its own: „über 80 Kinder“."""
    return replace(
        like, number="plural", marks=(like.marks - {"quantified", "indefinite", "vague"}) | {"counted", "bare"}
    )


_JOINTS = (",", "und", "sowie")


def _members(tokens: Sequence[Token]) -> Iterator[tuple[Token, ...]]:
    """What stands between commas and conjunctions: „vier Säle“, „zwei Bars“; „vier bis fünf Bars“ is one."""
    member: list[Token] = []
    for token in tokens:
        if token.text in _JOINTS:
            if member:
                yield tuple(member)
            member = []
        else:
            member.append(token)
    if member:
        yield tuple(member)


def _is_counted(whole: Phrase, tokens: tuple[Token, ...]) -> bool:
    """„mehr als 200 Arten“, „8 Prozent der Stimmen“: a number, a noun, and nothing behind but a genitive."""
    owned = next((p.start for p in whole.parts if p.relation == "genitive" and p.end == tokens[-1].end), None)
    tags = [t.tag for t in tokens if owned is None or t.start < owned]
    return tags[-1:] == ["NN"] and tags.count("NN") == 1 + _millions(tokens) and "CARD" in tags


def _millions(tokens: Sequence[Token]) -> int:
    """How many nouns only count: „1,2 | Millionen | Bücher“."""
    nouns = [t for t in tokens if t.tag == "NN"]
    beside = len(nouns) > 1 and nouns[0].end + 1 == nouns[1].start
    return int(beside)


def _is_one(like: Phrase, tokens: Sequence[Token]) -> bool:
    """„eine Fläche von 30 km²“, „viele Frauen“: with its article or the like, which no number before it counts."""
    many = "quantified" in like.marks and tokens[0].tag in ("PIAT", "PIDAT")  # not „keine Fühler“
    return many or tokens[0].tag == "ART"


def _alone(sentence: Sentence, whole: Phrase, like: Phrase, tokens: tuple[Token, ...]) -> Phrase | None:
    one = stretch(sentence, like, tokens[0].start, tokens[-1].end)
    within = tuple(p for p in whole.parts if p.relation == "genitive" and p.end == tokens[-1].end)
    return replace(one, parts=within) if one is not None else None


def _with_only(clause: Clause, whole: Phrase, one: Phrase) -> Clause:
    """The clause with one thing in the place of the list."""
    gone = {t.start for t in whole.tokens} - {t.start for t in one.tokens}
    phrases = tuple(one if phrase is whole else phrase for phrase in clause.phrases)
    return replace(clause, phrases=phrases, tokens=tuple(t for t in clause.tokens if t.start not in gone))
