"""A verb said once for several pairs of phrases: "grenzt im Norden an Polen | und im Süden an Italien"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from quizgen.languages.german.attachment import basic_preposition
from quizgen.languages.german.verb_pairs import in_place_of, part_of
from quizgen.model import Clause, Phrase, Token

_JOINTS = (",", "und", "sowie")


def told_apart(clause: Clause) -> tuple[Clause, ...]:
    """The clause, or those that share its verb and subject, each with its own pair of phrases.

    "Es grenzt im Norden an Polen und im Süden an Italien." → "Es grenzt im Norden an Polen", "… im Süden an Italien"
    """
    subject = next((p for p in clause.phrases if p.role == "subject"), None)
    joints = list(_joints(clause))
    if subject is None or not joints or subject.start > joints[0].start:
        return (clause,)
    ends = [*(j.start for j in joints[1:]), clause.end]
    before = [p for p in clause.phrases if p.end <= joints[0].start]
    groups = [[p for p in clause.phrases if j.end <= p.start < end] for j, end in zip(joints, ends, strict=True)]
    partners = [_partners(before, group, joints[0]) for group in groups]
    if not all(partners) or not _stands_alone(before, partners):
        return (clause,)
    first = part_of(clause, clause.start, joints[0].start, [replace(p, sure=True) for p in before])
    if any(p.field == "front" and p.head.tag == "VVPP" for p in before):
        return (first,)  # "Begrenzt | wird sie im Norden vom Monte Pellegrino": the others would lack it
    shared = [replace(subject, field="front"), *(p for p in before if p.text == "sich")]
    rest = (
        part_of(clause, joint.end, end, [*shared, *(map(in_place_of, group, pair))])
        for joint, end, group, pair in zip(joints, ends, groups, partners, strict=True)
    )
    return first, *rest


def _joints(clause: Clause) -> Iterator[Token]:
    """The words before each pair behind the verb, as long as no other verb follows."""
    finite = clause.finite
    if clause.kind != "main" or finite is None or any(v.start > finite.end for v in clause.verbs):
        return
    starts = {p.start: p for p in clause.phrases}
    for token in clause.tokens:
        first = starts.get(token.end + 1)
        second = starts.get(first.end + 1) if first is not None else None
        if token.text in _JOINTS and token.start > finite.end and first is not None and second is not None:
            yield token


def _partners(before: Sequence[Phrase], group: Sequence[Phrase], joint: Token) -> tuple[Phrase, ...]:
    """The two phrases of the first pair that those of a later one stand in the place of; none if it is no such pair."""
    if len(group) != 2 or not all(_is_plain(p) for p in group):
        return ()
    last = next((p for p in before if p.end in (joint.start - 1, joint.start)), None)
    if last is None or not _is_plain(last) or _preposition(last) != _preposition(group[1]):
        return ()
    alike = [p for p in before if p is not last and _is_plain(p) and _preposition(p) == _preposition(group[0])]
    told = [p for p in alike if p.relation == group[0].relation]
    return (told[0], last) if len(told) == 1 else ()


def _is_plain(phrase: Phrase) -> bool:
    """A phrase behind a preposition that is no clause and denies nothing: "im Norden", "zu 21 Prozent"."""
    denied = any(t.tag == "PTKNEG" for t in phrase.tokens)
    return phrase.preposition is not None and phrase.kind not in ("clause", "pronoun") and not denied


def _preposition(phrase: Phrase) -> str:
    return basic_preposition((phrase.preposition or "").split()[0])


def _stands_alone(before: Sequence[Phrase], partners: Sequence[tuple[Phrase, ...]]) -> bool:
    """Is nothing but subject, "sich" and its own pair in the first part, which each of the others would lack?"""
    own = {p.start for pair in partners for p in pair}
    others = [p for p in before if p.role != "subject" and p.text != "sich" and p.start not in own]
    return len(own) == 2 and all(p.role == "adverbial" and p.relation == "other" for p in others)
