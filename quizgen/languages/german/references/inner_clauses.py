"""Clauses inside others: which are understood with no more than the clause around them."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from quizgen.languages.german.local_phrases import LOCAL
from quizgen.languages.german.references.concord import may_mean
from quizgen.languages.german.references.description import has_article
from quizgen.languages.german.wordlists import words
from quizgen.model import Clause, Phrase, Sentence


def with_clauses(sentence: Sentence) -> Sentence:
    """The sentence with the clauses resolved that say "er" of a subject which is itself only now known."""
    clauses = tuple(
        replace(clause, phrases=tuple(_resolved_clause(p, clause) for p in clause.phrases))
        for clause in sentence.clauses
    )
    return replace(sentence, clauses=clauses)


def _resolved_clause(phrase: Phrase, clause: Clause) -> Phrase:
    open_ = phrase.kind == "clause" and phrase.resolved is None
    return replace(phrase, resolved=phrase.text) if open_ and clause_stands_alone(phrase, clause) else phrase


def points_forward(phrase: Phrase, clause: Clause) -> bool:
    """ "Als sie die Burg erobert hatten, flohen die Bauern": "sie" are hardly those who are only named behind it."""
    if phrase.kind != "clause" or phrase.field != "front" or clause.kind != "main":
        return False
    told = any(t.tag == "PPER" and t.text.lower() in ("er", "sie") for t in phrase.tokens[:3])
    subject = next((p for p in clause.phrases if p.role == "subject" and p.start > phrase.end), None)
    return told and subject is not None and subject.head.tag == "NN" and has_article(subject)


def clause_stands_alone(phrase: Phrase, clause: Clause) -> bool:
    """A clause inside may say "er" of someone whom the clause around names."""
    for token in phrase.tokens[1 if phrase.tokens[0].tag == "PROAV" else 0 :]:
        low = token.text.lower()
        passing = (low in words("droppable_adverbs") and low != "dann") or (
            low == "dort" and _names_place(phrase, clause)
        )
        if low in words("deictics") and token.tag in ("ADV", "PROAV") and not passing:
            return False
        if token.tag in ("PDS", "PDAT") or token.text.lower() in words("speaker_pronouns"):
            return False
    pronouns = [t.text.lower() for t in phrase.tokens if t.tag in ("PPER", "PPOSAT") and t.text.lower() != "sich"]
    if any(t.lemma == "geben" and t.tag.endswith("FIN") for t in phrase.tokens):
        pronouns = [word for word in pronouns if word != "es"]  # "als es noch keine Autos gab"
    if not pronouns:
        return True
    if any(a.text.lower() in words("adding_before_pronouns") and b.tag == "PPER" for a, b in pairwise(phrase.tokens)):
        return False  # "fanden heraus, dass auch sie im Meer leben"
    subject = next((p for p in clause.phrases if p.role == "subject" and p is not phrase), None)
    if subject is None or not all(may_mean(word, subject) for word in pronouns):
        return False
    goes_on = subject.head.tag == "PPER" and subject.resolved not in (None, subject.text)  # "es kam dazu, als er …"
    return subject.head.tag in ("NN", "NE", "FM") or goes_on


def _names_place(phrase: Phrase, clause: Clause) -> bool:
    """ "fliegen nach Afrika, um | dort | zu überwintern": the place stands in the clause around, and no other."""
    places = [p for p in clause.phrases if p.relation in LOCAL or p.kind == "place"]
    one = len(places) == 1 and places[0].end < phrase.start and places[0].sure
    return one and places[0].role == "adverbial" and places[0].head.tag in ("NN", "NE") and not places[0].parts
