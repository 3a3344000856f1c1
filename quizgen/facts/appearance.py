"""Appearances: what colour something has."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from quizgen.facts.event import asserts
from quizgen.facts.slots import is_cut_off, stretch, verb_of
from quizgen.model import Appearance, Clause, Phrase, Sentence


def find_appearances(sentence: Sentence) -> Iterator[Appearance]:
    """„Das Fell des Eichhörnchens ist rotbraun.“, if nothing says when, where or among whom it is so."""
    for clause in sentence.clauses:
        if clause.kind != "main" or not _tells_state(clause) or not asserts(clause) or "negated" in clause.marks:
            continue
        whole = next((p for p in clause.phrases if p.relation == "agent"), None)
        colours = [p for p in clause.phrases if "coloured" in p.marks and p.start > (whole.end if whole else 0)]
        others = [p for p in clause.phrases if p is not whole and p not in colours]
        if whole is None or not colours or others or not _is_one_thing(whole):
            continue
        told = stretch(sentence, colours[0], colours[0].start, colours[-1].end)
        listed = told is not None and all(t.tag in ("KON", "$,", colours[0].head.tag) for t in told.tokens)
        if told is not None and listed and not is_cut_off(sentence, told, clause):
            plain = replace(clause, phrases=(whole, told))
            yield Appearance(sentence=sentence, clause=plain, whole=whole, colour=told, verb=verb_of(clause, whole))


def _tells_state(clause: Clause) -> bool:
    """„ist rot“, „ist rot gefärbt“, but not „wird rot gefärbt“, „färbt rot“."""
    coloured = clause.frame == "colouring" and bool(clause.verbs) and not clause.marks & {"passive", "past", "modal"}
    return clause.frame == "copula" or coloured


def _is_one_thing(whole: Phrase) -> bool:
    """Is it one thing, or all of a kind: „das Fell“, „die Blüten“, but not „einige Blüten“?"""
    return whole.kind in ("thing", "other") and not whole.marks & {"quantified", "counted", "indefinite"}
