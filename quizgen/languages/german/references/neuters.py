""" "Es": it means the one thing that a text is about where the sentence before spoke of that alone."""

from __future__ import annotations

from quizgen.languages.german.references.past import Past
from quizgen.languages.german.wordlists import words
from quizgen.model import Clause, Phrase, Sentence


def topic_of_es(pronoun: Phrase, clause: Clause, sentence: Sentence, past: Past) -> Phrase | None:
    """ "Das Reh hat einen Magen. | Es | frisst Gras.": the subject before, in a text of that title; None elsewhere."""
    if pronoun.head.text.lower() != "es" or pronoun.role != "subject" or clause.kind != "main":
        return None
    before = [m.phrase for m in past.mentions if m.sentence == past.sentence - 1 and m.subject]
    if not before or not all(_is_titled(phrase, past.title) for phrase in before):
        return None
    rivals = (p for c in sentence.clauses for p in c.phrases if p.end <= pronoun.start and p.gender == "neuter")
    return None if any(rivals) or not _says_something(clause) else before[0]


def _is_titled(phrase: Phrase, title: str) -> bool:
    """Is it a neuter that the title names, or an "es" that stood for it?"""
    neuter = phrase.number == "singular" and phrase.gender == "neuter" and not phrase.parts
    named = phrase.head.text == title or (phrase.head.tag == "PPER" and title in (phrase.resolved or "").split())
    return neuter and named


def _says_something(clause: Clause) -> bool:
    """Is "es" more than a stopgap: "es regnet", "es ist wichtig, dass …", "es leben dort Tiere" say nothing of it."""
    others = [p for p in clause.phrases if p.role in ("object", "dative", "predicate") and p.kind != "pronoun"]
    if clause.lemma in words("impersonal_verbs") or any(p.kind == "clause" for p in clause.phrases):
        return False
    if clause.frame in ("copula", "becoming"):
        measured = any(p.relation == "degree" for p in clause.phrases)
        return measured or any(p.role == "predicate" and p.head.tag == "NN" for p in others)
    stopgap = clause.lemma in words("expletive_verbs") or "passive" in clause.marks
    return not (stopgap and others)
