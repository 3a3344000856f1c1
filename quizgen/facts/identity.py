"""What something is, told by "handeln": „Beim Fagott handelt es sich um ein Blasinstrument mit doppeltem Rohrblatt.“"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from quizgen.facts.event import asserts, told_by_identity
from quizgen.facts.slots import is_cut_off, stretch
from quizgen.model import Clause, Definition, Phrase, Sentence


def find_identities(sentence: Sentence) -> Iterator[Definition]:
    """A definition for each main clause that says what it is all about with something."""
    for clause in sentence.clauses:
        found = told_by_identity(clause)
        if found is None or clause.kind != "main" or not asserts(clause) or clause.marks & {"negated", "hedged"}:
            continue
        term, meaning = found
        if term.kind == "pronoun" or meaning.kind in ("pronoun", "number") or "owned" in meaning.marks:
            continue
        whole = _with_all_behind(sentence, clause, replace(meaning, marks=meaning.marks | {"explaining"}))
        if whole is None or is_cut_off(sentence, whole, clause):
            continue
        kept = tuple(p for p in clause.phrases if p.start < meaning.start)
        told = replace(clause, phrases=(*kept, whole))
        yield Definition(sentence=sentence, clause=told, term=term, meaning=whole)


def _with_all_behind(sentence: Sentence, clause: Clause, meaning: Phrase) -> Phrase | None:
    """„um ein Blasinstrument | mit doppeltem Rohrblatt“: nothing behind it says more of the verb."""
    behind = [p for p in clause.phrases if p.start > meaning.start and p.relation != "other"]
    end = max([meaning.end, *(p.end for p in behind)])
    if any(p.preposition is None or p.relation in ("time", "since") for p in behind):
        return None
    found = stretch(sentence, meaning, meaning.start, end)
    if found is None or any(t.text in (",", ";", "(") and t.start >= meaning.end for t in found.tokens):
        return None
    return replace(found, parts=tuple(p for p in meaning.parts if p.relation == "members"), sure=True)
