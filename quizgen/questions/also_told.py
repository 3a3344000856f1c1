"""Which other clauses of a text answer a question as well: "Man spricht auch Dänisch" beside "Man spricht Deutsch"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from quizgen.languages.checking import Checking
from quizgen.model import Clause, Definition, Fact, Phrase
from quizgen.questions.candidates import Candidate

Verbs = Mapping[str | None, Sequence[Clause]]
"""The clauses of a text by their verbs."""


def by_verb(facts: Iterable[Fact]) -> Verbs:
    """The clauses that facts were made of, by the full verb: "verfügen" → the clauses that tell who has what."""
    found: defaultdict[str | None, dict[int, Clause]] = defaultdict(dict)
    for fact in facts:
        found[fact.clause.lemma].setdefault(fact.clause.start, fact.clause)
    return {lemma: tuple(clauses.values()) for lemma, clauses in found.items()}


def other_answers(candidate: Candidate, verbs: Verbs, checking: Checking) -> Iterator[str]:
    """What else the text answers the question with, in a clause that says all that its prompt does, or more.

    "Worüber verfügt Ulm?", "über einen Hafen" beside "Seit 1990 verfügt Ulm über eine Bahn" → ("über eine Bahn",)
    """
    fact, asked = candidate.fact, candidate.asked
    if fact is None or asked is None or asked.kind == "clause" or isinstance(fact, Definition):
        return
    told = _told(candidate, fact, asked, checking)
    key = checking.content_words(asked.text)
    kind = checking.content_words(checking.question_phrase(candidate.question.prompt))  # "Wie lang", "Welche Sprache"
    for clause in verbs.get(fact.clause.lemma, ()) if told else ():
        if clause.start == fact.clause.start or "negated" in clause.marks:
            continue
        yield from (
            phrase.text
            for phrase in _in_its_place(clause, fact.clause, asked)
            if _is_another(checking.content_words(phrase.text), key, told)
            and told <= _said(clause.phrases, checking, phrase)
            and (kind <= checking.content_words(phrase.text) or _is_of_kind(phrase, asked))
        )


def _told(candidate: Candidate, fact: Fact, asked: Phrase, checking: Checking) -> frozenset[str]:
    """The words of the clause that the prompt holds beside those that ask; none if the verb is all that it tells."""
    prompt = candidate.question.prompt
    rest = checking.content_words(prompt[len(checking.question_phrase(prompt)) :])
    return rest & _said(fact.clause.phrases, checking, asked)


def _said(phrases: Iterable[Phrase], checking: Checking, but: Phrase) -> frozenset[str]:
    """The words of phrases beside one of them, or beside the part of one."""
    texts = (
        text.replace(but.text, " ") for p in phrases if p is not but for text in (p.text, p.resolved or "") if text
    )
    return frozenset(word for text in texts for word in checking.content_words(text))


def _in_its_place(other: Clause, own: Clause, asked: Phrase) -> Iterator[Phrase]:
    """What stands in another clause where the phrase asked for stands in its own: "Teil | Tirols", "Teil | Bayerns"."""
    if asked in own.phrases:
        yield from (p for p in other.phrases if _is_alike(p, asked) and p.role == asked.role)
        return
    heads = {p.head.lemma for p in own.phrases if p.start <= asked.start < asked.end <= p.end}
    wholes = (p for p in other.phrases if p.head.lemma in heads)
    yield from (part for p in wholes for part in p.parts if part.relation in OWNERS and asked.relation in OWNERS)


OWNERS = ("genitive", "attribute")
"""Relations of parts that tell of what something is a part."""


def _is_alike(phrase: Phrase, asked: Phrase) -> bool:
    governed = asked.relation not in GOVERNED or phrase.preposition == asked.preposition
    return phrase.relation == asked.relation and phrase.kind not in ("clause", "pronoun") and governed


GOVERNED = ("topic", "predicate", "circumstance", "means")
"""Relations in which the preposition tells what is asked for: "Worüber …?", "Als was …?"."""


def _is_of_kind(phrase: Phrase, asked: Phrase) -> bool:
    """ "Tirol" and "Bayern": are both known to be of one class of nouns, that the question may name?"""
    return phrase.class_ is not None and phrase.class_ == asked.class_


def _is_another(words: frozenset[str], key: frozenset[str], told: frozenset[str]) -> bool:
    """Does it say something else than the key, and not what the prompt says?"""
    return bool(words) and not words <= key and not key <= words and not words & told
