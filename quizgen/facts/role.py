"""People and groups: offices, classes, members."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from quizgen.facts.event import asserts
from quizgen.facts.slots import aside, own_phrases, standing, stretch, verb_of, without_insertions
from quizgen.model import Clause, Function, Membership, Phrase, Sentence


def find_roles(sentence: Sentence) -> Iterator[Function]:
    """„der Parteitheoretiker N. Bucharin“: a person noun with a name in close apposition, in a tale of the past."""
    for clause, phrase in own_phrases(sentence):
        name = next((p for p in phrase.parts if p.relation == "name"), None)
        told = clause.frame != "copula" or not _has_two_sides(clause)  # „Erster Kanzler war | der Graf Otto |“
        if told and name is not None and phrase.kind == "person" and "past" in clause.marks and _is_told(phrase):
            yield Function(sentence=sentence, clause=aside(clause, phrase), person=standing(name), office=phrase)


def _has_two_sides(clause: Clause) -> bool:
    """Does the clause itself tell what somebody was?"""
    nouns = [p for p in clause.phrases if p.relation in ("agent", "predicate") and p.head.tag in ("NN", "NE")]
    return len(nouns) > 1


def _is_told(phrase: Phrase) -> bool:
    """Does it say no more than the office? „ihr Anführer Robespierre“ leads somebody that only the text names."""
    return bool(phrase.marks & {"definite", "bare"}) and not phrase.parts[1:]


def find_classes(sentence: Sentence) -> Iterator[Membership]:
    """„Igel gehören zu den Säugetieren.“"""
    for clause in sentence.clauses:
        if (
            clause.kind != "main"
            or clause.frame not in ("belonging", "counting")
            or clause.verbs
            or not asserts(clause)
        ):
            continue
        member = next((p for p in clause.phrases if p.relation == "agent" and p.kind == "thing"), None)
        wider = next((p for p in clause.phrases if p.relation == "topic" and p.kind == "thing"), None)
        others = [p for p in clause.phrases if p not in (member, wider) and not _only_says_how(p)]
        listed = member is not None and any(part.relation == "other" for part in member.parts)
        alone = not listed and not others and "negated" not in clause.marks
        if member and wider and wider.number == "plural" and "superlative" not in wider.marks and alone:
            verb = verb_of(clause, member)
            yield Membership(sentence=sentence, clause=clause, member=member, verb=verb, wider=wider)


def _only_says_how(phrase: Phrase) -> bool:
    """„Zink zählt | chemisch | zu den Metallen“: what it belongs to is asked for without it."""
    return phrase.relation == "other" or (phrase.relation == "manner" and len(phrase.tokens) == 1)


def find_ranks(sentence: Sentence) -> Iterator[Membership]:
    """„Der Luchs ist ein Raubtier aus der Familie der Katzen.“"""
    for clause in (without_insertions(sentence, c) for c in sentence.clauses):
        if clause.kind != "main" or clause.frame != "copula" or not asserts(clause) or "negated" in clause.marks:
            continue
        member = next((p for p in clause.phrases if p.relation == "agent" and p.kind == "thing"), None)
        wider = next((p for p in clause.phrases if p.relation == "predicate" and "definite" not in p.marks), None)
        if member is None or wider is None or "past" in clause.marks:
            continue
        for part, whose in pairwise(wider.parts):
            behind = part.relation == "attribute" and whose.relation == "genitive" and whose.start == part.end + 1
            rank = stretch(sentence, part, part.start, whose.end) if behind else None
            if rank is not None:
                verb = verb_of(clause, member)
                yield Membership(sentence=sentence, clause=clause, member=member, verb=verb, rank=rank)


def find_shares(sentence: Sentence) -> Iterator[Membership]:
    """„Dänemark ist seit 1949 Mitglied der NATO.“, „Zink ist Bestandteil vieler Enzyme.“"""
    for clause in sentence.clauses:
        if clause.kind != "main" or clause.frame != "copula" or not asserts(clause) or "negated" in clause.marks:
            continue
        member = next((p for p in clause.phrases if p.relation == "agent" and p.kind != "pronoun"), None)
        share = next((p for p in clause.phrases if p.relation == "predicate" and "partial" in p.marks), None)
        if member is None or share is None or "past" in clause.marks or not share.parts:
            continue
        part = share.parts[0]
        of = part.relation == "genitive" or part.preposition in ("von", "vom")
        end = max((p.end for p in share.parts if p.relation in ("genitive", "attribute")), default=part.end)
        start = part.tokens[1].start if of and part.relation != "genitive" and len(part.tokens) > 1 else part.start
        whole = stretch(sentence, part, start, end) if of and part.start == share.head.end + 1 else None
        listed = any(p.relation == "other" for p in share.parts) or _has_second_owner(clause, share)
        if whole is not None and not listed:
            noun = replace(share, text=share.head.text, tokens=(share.head,), end=share.head.end, parts=())
            told = replace(whole, preposition=None)
            verb = verb_of(clause, member)
            yield Membership(
                sentence=sentence, clause=clause, member=member, verb=verb,
                share=replace(noun, resolved=noun.text), whole=told,
            )  # fmt: skip


def _has_second_owner(clause: Clause, share: Phrase) -> bool:
    """„ist Sitz des Rats | für Kunst | und der Schule“: the second genitive was taken for another phrase."""
    behind = [t.tag for t in clause.tokens if t.start >= share.end]
    return ("KON", "ART") in pairwise(behind)


def find_memberships(sentence: Sentence) -> Iterator[Membership]:
    """„die neue Opposition (Zinov'ev, Kamenev u.a.)“: names in brackets behind a group."""
    for clause, phrase in own_phrases(sentence):
        for part in phrase.parts:
            if part.relation != "members" or phrase.kind not in ("group", "person") or len(part.tokens) < 5:
                continue
            inner = stretch(sentence, part, part.tokens[1].start, part.tokens[-2].end)
            if inner is None or "definite" not in phrase.marks or not _is_list_of_names(inner):
                continue
            past, is_open = "past" in clause.marks, "open" in part.marks
            if is_open and (inner := stretch(sentence, inner, inner.start, inner.tokens[-2].end)) is None:
                continue
            members = replace(inner, kind="other", sure=True)
            yield Membership(
                sentence=sentence, clause=aside(clause, phrase),
                group=None if past else phrase, former=phrase if past else None,
                members=None if is_open else members, some=members if is_open else None,
            )  # fmt: skip


def _is_list_of_names(inner: Phrase) -> bool:
    """„Zinov'ev, Kamenev u.a.“, „USA, Großbritannien und Frankreich“, but not „Vorläufer der Grenztruppen“."""
    names = [t for t in inner.tokens if t.text[:1].isupper()]
    small = [t for t in inner.tokens if t.text[:1].islower()]
    listed = any(t.text == "," for t in inner.tokens) or (len(inner.tokens) == 3 and len(small) == 1)
    return listed and len(names) > 1 and len(small) <= 1 and not any(t.text[:1].isdigit() for t in inner.tokens)
