"""Two measures with one adjective: "Das Männchen ist 30 cm lang, | das Weibchen 40 cm" tells the lengths of two."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from quizgen.languages.german.phrase_frames import is_counted
from quizgen.languages.german.units import is_unit
from quizgen.languages.german.verb_pairs import is_oblique, part_of
from quizgen.languages.german.wordlists import words
from quizgen.model import Clause, Phrase, Token


def measures_apart(clause: Clause) -> tuple[Clause, ...]:
    """The clause, or the two that share its verb and adjective, each with its own measure.

    "Tee ist 80 Grad warm und Eis 2 Grad." → "Tee ist 80 Grad warm", "Eis (ist) 2 Grad (warm)"
    """
    dimension = _dimension(clause)
    if dimension is None:
        return (clause,)
    before = [p for p in clause.phrases if p.end <= dimension.end]
    behind = [p for p in clause.phrases if p.start > dimension.end]
    joint = _joint(clause, dimension, behind)
    amount = next((p for p in before if p.end + 1 == dimension.start), None)
    if joint is None or amount is None or not _measures_alike(amount, behind):
        return (clause,)
    first = part_of(clause, clause.start, joint.start, [replace(p, sure=True) for p in before])
    second = _second(before, behind, amount, dimension)
    if not second:
        return (first,)
    half = part_of(clause, joint.end, clause.end, second)
    return first, replace(half, tokens=(*half.tokens, *second[-1].tokens), end=second[-1].end)


def _dimension(clause: Clause) -> Phrase | None:
    """ "ist 30 cm | lang": the only adjective of measure in a clause that tells of one thing by itself."""
    if clause.kind != "main" or clause.frame not in ("copula", "becoming") or clause.finite is None or clause.verbs:
        return None
    found = [p for p in clause.phrases if p.text in words("measure_adjectives") and len(p.tokens) == 1]
    return found[0] if len(found) == 1 else None


def _joint(clause: Clause, dimension: Phrase, behind: Sequence[Phrase]) -> Token | None:
    """The comma or "und" right behind the adjective, and no other one behind it."""
    joints = [t for t in clause.tokens if t.start >= dimension.end and (t.text == "," or t.tag == "KON")]
    near = len(joints) == 1 and joints[0].text in (",", "und") and joints[0].start - dimension.end in (0, 1)
    return joints[0] if near and len(behind) > 1 else None


def _measures_alike(amount: Phrase, behind: Sequence[Phrase]) -> bool:
    """ "190 Kilogramm" and "125 Kilo": both are numbers of units, the second is told of something else."""
    other, last = behind[0], behind[-1]
    units = all(_is_measure(p) for p in (amount, last))
    named = other.head.tag in ("NN", "NE") and other.preposition is None and not is_counted(other)
    return units and named and not (len(other.tokens) > 1 and is_oblique(other))


def _is_measure(phrase: Phrase) -> bool:
    counted = is_counted(phrase) or any(t.text.lower() in ("einen", "eine") for t in phrase.tokens)
    return counted and is_unit(phrase.head.text) and not phrase.parts


def _second(before: Sequence[Phrase], behind: Sequence[Phrase], amount: Phrase, dimension: Phrase) -> list[Phrase]:
    """The other thing, its measure, and the adjective once more; none if more is told, or the verb would not fit."""
    subject = next((p for p in before if p.role == "subject"), None)
    if subject is None or len(behind) != 2 or behind[0].number not in (subject.number, None):
        return []
    other, count = behind
    like = replace(other, role="subject", number=subject.number, relation=subject.relation)
    owner = replace(like, case="nominative", field="front", sure=True)
    told = replace(count, role=amount.role, relation=amount.relation, case=amount.case, field="middle", sure=True)
    shift = count.end + 1 - dimension.start
    tokens = tuple(replace(t, start=t.start + shift, end=t.end + shift) for t in dimension.tokens)
    again = replace(dimension, tokens=tokens, head=tokens[-1], start=tokens[0].start, end=tokens[-1].end)
    shared = [p for p in before if p not in (subject, amount, dimension) and p.field != "front"]
    return [owner, *(replace(p, relation="other") for p in shared if p.end < amount.start), told, again]
