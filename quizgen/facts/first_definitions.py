"""Of several definitions of a term in a text the first one alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quizgen.model import Definition, Fact, Phrase


def defined_once(facts: Sequence[Fact]) -> Iterator[Fact]:
    """The facts with the first definition of each term only: a text begins with the most important one."""
    seen: set[str] = set()
    for fact in facts:
        if isinstance(fact, Definition) and fact.term is not None:
            terms = set(_names_of(fact.term))
            if not terms.isdisjoint(seen):
                continue
            seen |= terms
        yield fact


def _names_of(term: Phrase) -> Iterator[str]:
    """What the term is called, and its noun where nothing more is said: „Der Igel“ and „Igel“ are one."""
    yield (term.resolved or term.text).casefold()
    if term.resolved == term.text and not term.parts and not term.marks & {"named", "described"}:
        yield term.head.lemma.casefold()
