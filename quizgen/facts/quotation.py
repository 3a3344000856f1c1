"""Quotations: who said what, in the words of the text; one may run over several sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from quizgen.facts.slots import stretch
from quizgen.model import Clause, Phrase, Quotation, Relation, Sentence

CLOSING = {"„": "“”", "“": "”", "»": "«", "«": "»", '"': '"'}
"""Opening quotation marks and what closes them."""

SHORTEST = 4
"""Fewer words could be anybody's."""

OCCASIONS: tuple[Relation, ...] = ("time", "place", "circumstance")


def find_quotations(sentences: Sequence[Sentence]) -> Iterator[Quotation]:
    """A quotation for each clause that says who spoke, or what is worded in, the words quoted beside it."""
    for index, sentence in enumerate(sentences):
        for clause in sentence.clauses:
            if clause.frame in ("saying", "wording") and clause.kind == "main" and "negated" not in clause.marks:
                yield from _quotation(sentences[index:], sentence, clause)


def _quotation(following: Sequence[Sentence], sentence: Sentence, clause: Clause) -> Iterator[Quotation]:
    start = _opening(sentence, clause)
    whole = _with_all_of_it(following, start) if start is not None else None
    agent = next((p for p in clause.phrases if p.relation == "agent" and p.kind != "pronoun"), None)
    if start is None or whole is None or agent is None or start <= agent.start < _end(whole, start):
        return
    end = _end(whole, start)
    outside = tuple(p for p in clause.phrases if not start <= p.start < end)
    words = stretch(whole, replace(agent, relation="name", role="none", field="end", kind="quotation"), start, end)
    count = sum(t.text.isalpha() for t in words.tokens) if words else 0
    if words is None or (clause.frame == "saying" and (count < SHORTEST or _is_title(whole, clause, words))):
        return
    tokens = tuple(t for t in clause.tokens if not start <= t.start < end and t.text != ":")
    saying = _saying(outside) if clause.frame == "saying" else None
    outside = tuple(saying if saying is not None and p.start == saying.start else p for p in outside)
    phrases = outside if saying is not None else (*outside, words)
    alone = replace(clause, tokens=tokens, phrases=phrases, verbs=tuple(v for v in clause.verbs if v in tokens))
    yield Quotation(
        sentence=whole,
        clause=alone,
        speaker=agent if clause.frame == "saying" else None,
        occasion=next((p for p in outside if p.relation in OCCASIONS), None),
        words=words if clause.frame == "saying" else None,
        wording=words if clause.frame == "wording" else None,
        saying=saying,
    )


def _saying(outside: Sequence[Phrase]) -> Phrase | None:
    """„gab | die Parole | aus: …“: what is worded so, where the clause names it."""
    found = next((p for p in outside if p.role == "object" and "worded" in p.marks and not p.parts), None)
    return replace(found, marks=found.marks | {"announced"}) if found is not None else None


def _is_title(whole: Sentence, clause: Clause, words: Phrase) -> bool:
    """„Seinen ersten Roman schrieb er 1883: "The Narrative of John Smith"“: no words that somebody said?"""
    spoken = any(c.finite is not None and words.start <= c.finite.start < words.end for c in whole.clauses)
    return not spoken and any(p.relation == "object" and p.kind == "thing" for p in clause.phrases)


def _opening(sentence: Sentence, clause: Clause) -> int | None:
    """Where the quotation begins that a colon or the beginning of the sentence announces."""
    tokens = sentence.tokens
    for before, token in zip((None, *tokens), tokens, strict=False):
        if token.text not in CLOSING or token.start < clause.start:
            continue
        announced = before is not None and before.text == ":" and clause.finite and clause.finite.start < token.start
        if before is None or announced or clause.frame == "wording":
            return token.start
        return None
    return None


def _with_all_of_it(following: Sequence[Sentence], start: int) -> Sentence | None:
    """The sentence, joined with the next ones until the quotation is closed; None where it never is."""
    whole = following[0]
    for after in (*following[1:5], None):
        if _end(whole, start) > start:
            return whole
        if after is None or after.start - whole.end > 1:
            return None
        text = whole.text + " " * (after.start - whole.end) + after.text
        whole = replace(whole, text=text, end=after.end, tokens=(*whole.tokens, *after.tokens))
    return None


def _end(sentence: Sentence, start: int) -> int:
    """Where the quotation ends that begins at `start`; `start` itself where it is not closed."""
    opening = sentence.text[start - sentence.start]
    for at in range(start + 1 - sentence.start, len(sentence.text)):
        if sentence.text[at] in CLOSING[opening]:
            return sentence.start + at + 1
    return start
