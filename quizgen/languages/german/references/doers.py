"""Who does it, where only the number of what „sie“ stands for tells: „Seefahrer brachten sie (die Pflanze) mit“."""

from __future__ import annotations

from dataclasses import replace

from quizgen.languages.german.verbs import finite_readings
from quizgen.model import Clause, Sentence


def with_sure_doers(sentence: Sentence) -> Sentence:
    """The sentence with subject and object certain where one "sie" cannot have done what several did.

    "Seefahrer brachten sie nach Europa" in a text about a plant → the seamen are the subject
    """
    return replace(sentence, clauses=tuple(map(_with_sure_doer, sentence.clauses)))


def _with_sure_doer(clause: Clause) -> Clause:
    one = next((p for p in clause.phrases if p.role == "object" and p.head.text == "sie"), None)
    subject = next((p for p in clause.phrases if p.role == "subject"), None)
    if one is None or subject is None or clause.finite is None or one.resolved is None or one.number != "singular":
        return clause
    readings = [r for r in finite_readings(clause.finite.text.lower()) if r.person == 3]
    if subject.number != "plural" or any(r.number == "singular" for r in readings):
        return clause
    told = (replace(p, sure=True) if p is one or p is subject else p for p in clause.phrases)
    return replace(clause, phrases=tuple(told))
