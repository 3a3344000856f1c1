"""Authorships: whose thought or deed it was that did something."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import takewhile

from quizgen.facts.event import asserts
from quizgen.facts.slots import stretch
from quizgen.model import Authorship, Clause, Phrase, Sentence

TOLD = ("object", "topic", "recipient", "direction")
"""Relations of which one must tell what came of it: „Bismarcks Politik endete“ could be said of others."""


def find_authorships(sentence: Sentence) -> Iterator[Authorship]:
    """„Stalins These von der Möglichkeit des Sozialismus in einem Land eröffnete eine neue Perspektive.“"""
    for clause in sentence.clauses:
        work = next((p for p in clause.phrases if "authored" in p.marks), None)
        if work is None or clause.kind != "main" or not _tells(clause) or work.resolved not in (None, work.text):
            continue
        name = list(takewhile(lambda token: token.tag == "NE", work.tokens))
        author = stretch(sentence, work, name[0].start, name[-1].end)
        if author is not None:
            asked = replace(work, marks=work.marks | {"disowned"})
            phrases = tuple(asked if p is work else p for p in clause.phrases)
            yield Authorship(
                sentence=sentence,
                clause=replace(clause, phrases=phrases),
                work=asked,
                author=replace(author, kind="person", case="genitive", marks=frozenset({"named"})),
            )


def _tells(clause: Clause) -> bool:
    told = [p for p in clause.phrases if p.relation in TOLD and _is_known(p)]
    return bool(told) and "past" in clause.marks and "negated" not in clause.marks and asserts(clause)


def _is_known(phrase: Phrase) -> bool:
    return phrase.kind != "pronoun" and phrase.sure
