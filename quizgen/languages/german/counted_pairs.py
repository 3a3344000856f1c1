"""A verb and a noun said once for two counts: "Im Dorf leben 1900 etwa 400 | und 1950 etwa 900 Menschen"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from quizgen.languages.german.attachment import basic_preposition
from quizgen.languages.german.tags import INFINITE
from quizgen.languages.german.times import is_year
from quizgen.languages.german.verb_pairs import is_oblique, part_of
from quizgen.languages.german.wordlists import words
from quizgen.model import Clause, Phrase, Token

_SHARED = frozenset({"NN", "NE", "FM", "CARD", "PRF", "PPER"})
"""Heads of what goes for both: no "jedoch", no "vor allem"."""

_JOINTS = (",", "und", "sowie")


def counts_apart(clause: Clause) -> tuple[Clause, ...]:
    """The clause, or the two that share its verb and noun, each with its own count and time or place.

    "Ulm hatte 1860 etwa 20.000 und 1900 etwa 50.000 Einwohner." → "Ulm hatte 1860 etwa 20.000 (Einwohner)", "(Ulm
    hatte) 1900 etwa 50.000 Einwohner"
    """
    if clause.frame in ("copula", "becoming"):
        return (clause,)
    for joint in _joints(clause):
        before = [p for p in clause.phrases if p.end <= joint.start]
        frame, second, *clauses = [p for p in clause.phrases if p.start >= joint.end] + [None] * 2
        first = _bare_count(before, joint) or _whole(before, joint)
        if frame is None or second is None or not first or any(p is not None and p.kind != "clause" for p in clauses):
            continue
        others = [p for p in before if p not in first]
        alike = [p for p in others if _is_alike(p, frame)]
        subject = next((p for p in others if p.role == "subject"), None)
        pair = _pair(first, second, subject)
        if len(alike) == 1 and pair is not None:
            return _halves(clause, joint, [p for p in others if p not in alike], (alike[0], frame), pair)
    return (clause,)


def _halves(
    clause: Clause, joint: Token, shared: Sequence[Phrase], frames: tuple[Phrase, Phrase], pair: tuple[Phrase, Phrase]
) -> tuple[Clause, Clause]:
    """Both clauses: what is shared, each one's time or place, and what is told of that."""
    one = part_of(clause, clause.start, joint.start, [*shared, replace(frames[0], sure=True), pair[0]])
    closing = tuple(t for t in clause.tokens if t.start >= joint.end and t in clause.verbs)
    leader = next((p for p in shared if p.role == "subject"), next((p for p in shared if p.field == "front"), None))
    rest = [replace(p, field="front" if p is leader else "middle") for p in shared if p.head.tag in _SHARED]
    frame = replace(frames[1], field="middle" if leader else "front", relation=frames[0].relation, sure=True)
    two = part_of(clause, joint.end, clause.end, [*rest, frame, replace(pair[1], field="middle")])
    return replace(one, tokens=(*one.tokens, *closing)), two


def _joints(clause: Clause) -> Iterator[Token]:
    """The words behind the verb that may join two counts, where no verb stands before them but the finite one."""
    finite = clause.finite
    if clause.kind != "main" or finite is None:
        return
    for token in clause.tokens:
        held = any(t.tag in INFINITE and finite.end <= t.start < token.start for t in clause.tokens)
        if token.text in _JOINTS and token.start > finite.end and not held:
            yield token


def _bare_count(before: Sequence[Phrase], joint: Token) -> tuple[Phrase, ...]:
    """The number without a noun right before the conjunction, with the words that limit it: "etwa | 400"."""
    found: list[Phrase] = []
    end = joint.start - (joint.text != ",")
    for phrase in sorted(before, key=_start, reverse=True):
        tags = {t.tag for t in phrase.tokens}
        limiting = bool(found) and phrase.text.lower() in words("degree_adverbs")
        if phrase.end != end or not (limiting or (not found and "CARD" in tags and tags <= {"CARD", "ADV"})):
            break
        found.insert(0, phrase)
        end = phrase.start - 1
    count = found[-1].tokens[-1].text if found else ""
    return () if is_year(count) and len(found) == 1 and len(found[0].tokens) == 1 else tuple(found)


def _start(phrase: Phrase) -> int:
    return phrase.start


def _whole(before: Sequence[Phrase], joint: Token) -> tuple[Phrase, ...]:
    """The noun phrase without a preposition right before the conjunction: "der Wolf", "32 %"."""
    end = joint.start - (joint.text != ",")
    last = next((p for p in before if p.end == end), None)
    return (last,) if last is not None and _is_nominal(last) else ()


def _is_nominal(phrase: Phrase) -> bool:
    """Is it a noun phrase that may be subject or object, and no time: "der Wolf", "32 %"?"""
    noun = phrase.head.tag in ("NN", "NE") or phrase.tokens[-1].text == "%"
    return noun and phrase.preposition is None and phrase.kind not in ("time", "clause", "pronoun", "quotation")


def _pair(first: Sequence[Phrase], second: Phrase, subject: Phrase | None) -> tuple[Phrase, Phrase] | None:
    """Both noun phrases with the role that is open, None where their forms do not allow it."""
    bare = any(not _is_nominal(p) for p in first)
    if bare:
        if not _is_counted(second) or (second.role == "object") != (subject is not None):
            return None
        told = replace(second, sure=True)
        return _with_noun(first, told), told
    both = (first[0], second)
    alike = _is_nominal(second) and first[0].number == second.number
    fitting = not any(map(is_oblique, both))
    if subject is not None:
        fitting = {p.case for p in both} <= {"accusative", None}
    if not alike or not fitting:
        return None
    model = next((p for p in both if p.role == ("subject" if subject is None else "object")), None)
    if model is None:
        return None
    one, two = (
        replace(p, role=model.role, relation=model.relation, case=model.case, field="middle", sure=True) for p in both
    )
    return one, two


def _is_counted(phrase: Phrase) -> bool:
    """ "etwa 900 Menschen", "900 alte Häuser": a number and a noun, and nothing behind that."""
    tags = [t.tag for t in phrase.tokens]
    plain = tags[-1:] == ["NN"] and tags.count("CARD") == 1 and set(tags) <= {"ADV", "CARD", "ADJA", "NN"}
    return plain and tags.count("NN") == 1 and phrase.role in ("subject", "object") and not phrase.parts


def _is_alike(phrase: Phrase, frame: Phrase) -> bool:
    """Do both tell a time, or both a place behind the same preposition?"""
    if frame.kind == "time" or phrase.kind == "time":
        return frame.kind == phrase.kind
    same = basic_preposition(phrase.preposition or "") == basic_preposition(frame.preposition or "") != ""
    return same and phrase.kind not in ("pronoun", "clause") and phrase.end < frame.start


def _with_noun(bare: Sequence[Phrase], counted: Phrase) -> Phrase:
    """The number with the noun that only the second one has: "etwa 400" → "etwa 400 Menschen"."""
    at = next(i for i, t in enumerate(counted.tokens) if t.tag == "CARD")
    number = [t for p in bare for t in p.tokens]
    tokens = (*number, *counted.tokens[at + 1 :])
    text = " ".join(t.text for t in tokens)
    return replace(
        counted, text=text, resolved=text, tokens=tokens, start=bare[0].start, end=bare[-1].end, field="middle"
    )
