"""Relative pronouns: the one phrase before the clause that „die“ or „dessen“ stands for, None where it is not sure."""

from __future__ import annotations

from dataclasses import replace
from operator import attrgetter

from quizgen.languages.german.declension import in_case
from quizgen.languages.german.ownership import with_owner
from quizgen.languages.german.references.concord import relative_agrees
from quizgen.languages.german.references.description import core
from quizgen.languages.german.wordlists import words
from quizgen.model import Clause, Phrase, Sentence, Token


def relative_antecedent(phrase: Phrase, clause: Clause, sentence: Sentence) -> Phrase | None:
    """What a relative pronoun stands for: the one phrase right before its clause that agrees with it."""
    before = [t for t in sentence.tokens if t.end <= clause.start and t.tag not in ("$,", "$(", "KON")]
    if not before:
        return None
    ends = {before[-1].end, *(t.end for t in sentence.tokens if t.end in (clause.start - 1, clause.start - 2))}
    found = _agreeing(phrase, clause, sentence, ends)
    return found or _before_verb(phrase, clause, sentence, before[-1])


def described_subject(pronoun: Phrase, clause: Clause, around: Clause) -> Phrase | None:
    """The subject that a predicate tells the kind of: "Curie" in "Curie war eine Forscherin, die …"."""
    subject = next((p for p in around.phrases if p.role == "subject" and p.kind != "clause"), None)
    if subject is None or around.frame != "copula" or around.marks & {"negated", "hedged", "question"}:
        return None
    predicates = [p for p in around.phrases if p.role == "predicate" and p.preposition is None]
    kinds = [p for p in predicates if p.marks & {"indefinite", "bare", "definite"} and p.start < clause.start]
    if len(kinds) != 1 or len(predicates) != 1 or not _is_right_before(kinds[0], clause):
        return None
    if any(part.relation == "genitive" and relative_agrees(part, pronoun) for part in kinds[0].parts):
        return None  # "war ein Mitglied des Rats, | der …": the one or the other
    presented = subject.end > clause.start or "indefinite" in subject.marks  # "Ein Teil ist das Plasma, | das …"
    if "definite" in kinds[0].marks and (presented or not relative_agrees(kinds[0], pronoun)):
        return None
    if "definite" in kinds[0].marks and subject.tokens[0].tag == "ADJA":
        return None  # "Ältester Beleg ist das Buch, | das …": what stands first tells what the other one is
    if any(t.text.lower() in words("ever_words") for t in clause.tokens):
        return None  # "der älteste Spieler, der je im Finale stand"
    return subject if None in (pronoun.number, subject.number) or pronoun.number == subject.number else None


def _is_right_before(phrase: Phrase, clause: Clause) -> bool:
    """Does the phrase end where the clause begins, or hold it?"""
    inside = (p for p in phrase.parts if p.relation == "relative" and p.start == clause.start)
    return clause.start - phrase.end in (0, 1, 2) or any(inside)


def _agreeing(phrase: Phrase, clause: Clause, sentence: Sentence, ends: set[int]) -> Phrase | None:
    """The one noun phrase at one of these ends that agrees with the pronoun."""
    ends_here = [
        noun
        for around in sentence.clauses
        for owner in around.phrases
        for noun in (owner, *(part for part in owner.parts if part.relation != "name"))
        if noun.kind not in ("clause", "pronoun")
        and noun.start < clause.start
        and reaches(noun, owner, ends, clause.start)
    ]
    agreeing = {core(n).text: n for n in ends_here if relative_agrees(n, phrase) and n.head.tag in ("NN", "NE", "FM")}
    found = next(iter(agreeing.values())) if len(agreeing) == 1 else None
    return found if found is None or not _has_nearer(found, phrase, clause, sentence) else None


def _has_nearer(found: Phrase, pronoun: Phrase, clause: Clause, sentence: Sentence) -> bool:
    """ "Lilien, die | für die Franzosen | stehen, die …": does a relative clause between name something that agrees?"""
    joined = any(t.tag == "KON" for t in sentence.tokens if clause.start - 5 <= t.start < clause.start)
    between = [c for c in sentence.clauses if c.kind == "relative" and found.start < c.start < clause.start < found.end]
    nouns = (
        p for c in between for p in c.phrases if p.head.tag in ("NN", "NE", "FM") and p.kind not in ("time", "clause")
    )
    return not joined and any(p.end <= clause.start and relative_agrees(p, pronoun) for p in nouns)


def relative_owned(phrase: Phrase, clause: Clause, sentence: Sentence) -> str | None:
    """ "dessen Sitz" → "der Sitz des Gerichts": the owner stands right before the clause."""
    behind = phrase.tokens[0].tag in ("APPR", "APPRART")
    owned = replace(phrase, tokens=phrase.tokens[1:]) if behind else phrase
    form = owned.tokens[0].text.lower()
    pronoun = replace(phrase, gender=None, number=None)
    owner = relative_antecedent(pronoun, clause, sentence)
    if form not in ("dessen", "deren") or owner is None or owner.resolved not in (owner.text, None):
        return None
    if (form == "deren") != (owner.number == "plural" or owner.gender == "feminine"):
        return None
    told = with_owner(owned, genitive) if (genitive := _of_owner(core(owner))) is not None else None
    return f"{phrase.tokens[0].text.lower()} {told}" if told is not None and behind else told


def _of_owner(owner: Phrase) -> str | None:
    """ "ein Gericht" → "des Gerichts", "Albanien" → "von Albanien"."""
    if owner.head.tag == "NN":
        return in_case(owner, "genitive", definite=True)
    plain = all(t.tag == "NE" for t in owner.tokens[owner.preposition is not None :])
    return f"von {' '.join(t.text for t in owner.tokens if t.tag == 'NE')}" if plain else None


def _before_verb(phrase: Phrase, clause: Clause, sentence: Sentence, last: Token) -> Phrase | None:
    """ "wurde von dem Arzt X | beschrieben, der …": before the right bracket, where nothing else agrees."""
    around = sentence.clauses[clause.parent] if clause.parent is not None else None
    if around is None or last not in around.verbs or around.kind not in ("main", "relative"):
        return None
    nouns = [p for p in around.phrases if p.kind not in ("clause", "pronoun", "time") and p.end <= last.start]
    agreeing = [p for p in nouns if relative_agrees(p, phrase)]
    nearest = bool(nouns) and agreeing == [max(nouns, key=attrgetter("end"))] and agreeing[0].end == last.start - 1
    return agreeing[0] if nearest and agreeing[0].head.tag in ("NN", "NE", "FM") else None


def reaches(noun: Phrase, owner: Phrase, ends: set[int], start: int) -> bool:
    """Does the phrase, or all of its part before the clause, end where the relative clause begins?"""
    if noun.end in ends:
        return True
    inside = noun.start < start < noun.end
    return inside and any(p.start <= start < p.end and p.relation == "relative" for p in noun.parts)
