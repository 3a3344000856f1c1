"""Clauses that say two things of one: „Bern ist die Hauptstadt der Schweiz und ein wichtiger Bahnknoten“."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import takewhile

from quizgen.facts.slots import stretch
from quizgen.model import Clause, Phrase, Sentence, Token


def predicates_apart(sentence: Sentence, clause: Clause) -> Iterator[Clause]:
    """A clause for each thing that it says of its subject, or the clause itself where it says one."""
    joint = _joint(clause)
    first = None if joint is None else _first(sentence, clause, joint)
    if joint is None or first is None:
        yield clause
        return
    yield first
    if (second := _second(sentence, clause, joint)) is not None:
        yield second


def _joint(clause: Clause) -> Token | None:
    """The „und“ before an article behind the verb, if the subject stands before that and no time tells of both."""
    agent = next((p for p in clause.phrases if p.relation == "agent"), None)
    if clause.kind != "main" or clause.frame != "copula" or clause.finite is None or agent is None:
        return None
    if agent.number != "singular" or agent.start > clause.finite.start or any(t != clause.finite for t in clause.verbs):
        return None
    predicates = [p for p in clause.phrases if p.relation == "predicate" and p.preposition is None]
    parts = predicates[0].parts if predicates else ()
    last = parts[-1] if parts else None
    if last is not None and any(p.preposition == "zwischen" and p.end + 1 == last.start for p in parts):
        return None  # „der einzige Weg zwischen Ulm | und Wien“
    if len(predicates) == 1 and last is not None and last.relation == "other" and last.tokens[0].tag == "KON":
        joint: Token | None = last.tokens[0]
    else:
        joint = _between(clause, predicates) if len(predicates) == 2 else None
    behind = (p for p in clause.phrases if joint is not None and p.start > joint.start)
    return None if any(p.relation in ("time", "since", "until") for p in behind) else joint


def _between(clause: Clause, predicates: list[Phrase]) -> Token | None:
    """The „und“ before the second of two predicates, which only an adverb may follow: „und zugleich“."""
    before = [t for t in clause.tokens if predicates[0].end <= t.start < predicates[1].start]
    return next((t for t in before[-2:] if t.tag == "KON"), None)


def _adverbs_behind(joined: Phrase) -> int:
    """„und | zugleich | die größte Stadt“: how many words between „und“ and article set what follows apart."""
    return sum(1 for _ in takewhile(lambda t: t.tag == "ADV", joined.tokens[1:-2]))


def _first(sentence: Sentence, clause: Clause, joint: Token) -> Clause | None:
    phrases: list[Phrase] = []
    for phrase in clause.phrases:
        if phrase.start < joint.start < phrase.end:
            if phrase.resolved != phrase.text and not _adverbs_behind(phrase.parts[-1]):
                return None  # not „und | zugleich | die größte Stadt“, where only the adverb points back
            end = max(t.end for t in phrase.tokens if t.end <= joint.start and t.text != ",")
            cut = stretch(sentence, phrase, phrase.start, end)
            if cut is None:
                return None
            phrases.append(replace(cut, number="singular", parts=tuple(p for p in phrase.parts if p.end <= end)))
        elif phrase.end <= joint.start:
            phrases.append(phrase)
    tokens = tuple(t for t in clause.tokens if t.start < joint.start)
    return replace(clause, phrases=tuple(phrases), tokens=tokens, end=tokens[-1].end)


def _second(sentence: Sentence, clause: Clause, joint: Token) -> Clause | None:
    """The clause with what stands behind „und“: only what is the greatest, „und | die größte Stadt in Afrika“."""
    predicates = [p for p in clause.phrases if p.relation == "predicate"]
    if len(predicates) == 2:
        gone = {t.start for t in clause.tokens if predicates[0].start <= t.start <= joint.start}
        phrases = tuple(p for p in clause.phrases if p.start not in gone)
        return replace(clause, phrases=phrases, tokens=tuple(t for t in clause.tokens if t.start not in gone))
    whole = next((p for p in clause.phrases if p.start < joint.start < p.end), None)
    part = whole.parts[-1] if whole else None
    if whole is None or part is None or "superlative" not in part.marks:
        return None
    adverbs = _adverbs_behind(part)
    article, before = part.tokens[1 + adverbs], whole.tokens[0]
    alike = "definite" in whole.marks and before.tag == "ART" and article.text == before.text
    if article.tag != "ART" or article.text[:1] != "d" or not (alike or adverbs):
        return None
    title = stretch(sentence, whole, article.start, part.end)
    if title is None:
        return None
    title = _as_title(sentence, part, title)
    gone = {t.start for t in whole.tokens if t.start <= joint.start}
    phrases = tuple(title if p is whole else p for p in clause.phrases)
    return replace(clause, phrases=phrases, tokens=tuple(t for t in clause.tokens if t.start not in gone))


def _as_title(sentence: Sentence, part: Phrase, title: Phrase) -> Phrase:
    """The words of the second predicate with what is known of it as a part of the first."""
    owner = stretch(sentence, part, part.head.end + 1, part.end) if part.end > part.head.end else None
    return replace(
        title,
        head=part.head,
        kind=part.kind,
        number="singular",
        gender=part.gender,
        marks=(part.marks - {"bare"}) | {"definite"},
        parts=(replace(owner, relation="attribute"),) if owner else (),
    )
