"""How good a question is likely to be: features between 0 and 1 and their weights, so that a score can be explained."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from quizgen.languages.checking import Checking
from quizgen.model import Document, Sentence
from quizgen.questions.candidates import Candidate
from quizgen.questions.checks.items import words

WEIGHTS: Mapping[str, float] = {
    "template": 0.06,  # the weight that its author gave it
    "fact": 0.12,  # names, dates, numbers and definitions are worth more than circumstances
    "question word": 0.14,  # „In welchem Jahr …?“ is clearer than „Was …?“
    "anchored": 0.24,  # names and words of the title tell what is meant
    "salience": 0.05,  # the sentence speaks of what the text speaks of
    "answer": 0.13,  # short, and a thing of its own
    "prompt": 0.10,  # neither clipped nor long, few commas
    "simplicity": 0.13,  # short sentences are understood rightly more often
    "warnings": 0.03,
}
"""They add up to 1; a score is the weighted mean."""

COSTLY: Mapping[str, float] = {"S02": 0.08, "S05": 0.25, "S06": 0.08, "S07": 0.2, "S13": 0.1}
"""What a question loses for a warning of these checks."""

FACTS: Mapping[str, float] = {
    "agent": 0.8, "patient": 0.9, "object": 0.8, "predicate": 0.6, "recipient": 0.7, "topic": 0.9,
    "time": 1.0, "since": 1.0, "until": 1.0, "duration": 0.9, "frequency": 0.9, "place": 0.9, "direction": 0.8,
    "origin": 0.8, "means": 0.7, "manner": 0.4, "cause": 0.9, "purpose": 0.9, "condition": 0.7, "degree": 0.8,
    "content": 0.8, "company": 0.5, "circumstance": 0.5, "name": 1.0, "members": 0.9,
}  # fmt: skip
"""How often a teacher asks for a relation, roughly."""


@dataclass(frozen=True, slots=True)
class Context:
    """What the features know of the document around a question."""

    title: frozenset[str]
    frequent: Mapping[str, float]
    checking: Checking


def context_of(document: Document, sentences: Iterable[Sentence], checking: Checking) -> Context:
    """Count the content words of a document; the most frequent ones are its topics (1 for the first of them)."""
    counts: Counter[str] = Counter()
    for sentence in sentences:
        counts.update(checking.content_words(sentence.text))
    top = max(counts.values(), default=1)
    frequent = {word: count / top for word, count in counts.items() if count > 1}
    return Context(checking.content_words(document.title), frequent, checking)


def _template(candidate: Candidate, context: Context) -> float:
    return candidate.weight


def _fact(candidate: Candidate, context: Context) -> float:
    asked = candidate.asked
    return 0.8 if asked is None else FACTS.get(asked.relation, 0.7)


def _question_word(candidate: Candidate, context: Context) -> float:
    if context.checking.bare(candidate.question.prompt):
        return 0.2
    asking = context.checking.question_phrase(candidate.question.prompt).split()
    return 1.0 if len(asking) > 1 else 0.7


def _anchored(candidate: Candidate, context: Context) -> float:
    """Names are the surest anchor, then words of the title, then words that the text repeats."""
    checking, prompt = context.checking, candidate.question.prompt
    asking = checking.question_phrase(prompt)
    stem = checking.content_words(prompt[len(asking) :])
    names = len(checking.proper_names(prompt))
    titled = len(stem & context.title)
    frequent = sum(context.frequent.get(word, 0.0) for word in stem)
    return min(1.0, 0.4 * min(names, 2) + 0.4 * min(titled, 2) + 0.3 * frequent + 0.06 * len(stem))


def _salience(candidate: Candidate, context: Context) -> float:
    found = context.checking.content_words(candidate.question.source.text)
    known = sorted((context.frequent.get(word, 0.0) for word in found), reverse=True)[:3]
    return min(1.0, sum(known) / 2 + (0.3 if found & context.title else 0.0))


def _answer(candidate: Candidate, context: Context) -> float:
    """Names and numbers are answers of their own; a bare „der Berg“ belongs to its text."""
    answer = candidate.question.answer
    told = answer if isinstance(answer, str) else " ".join(answer)
    checking = context.checking
    count = len(words(told))
    short = 1.0 if count <= 4 else max(0.0, 1 - (count - 4) / 10)
    asking = checking.content_words(checking.question_phrase(candidate.question.prompt))
    fresh = checking.content_words(told) - asking
    if checking.has_number(told) or checking.proper_names(told):
        return short
    if len(fresh) < len(checking.content_words(told)) and len(fresh) == 1:
        return 0.5 * short  # „Welche Skala …?“, „die zweite Skala“: only an adjective is asked
    alone = len(fresh) == 1 and (count == 1 or checking.decides_gap(told.split()[0]) is not None)
    return (0.6 if alone and fresh.isdisjoint(context.title) else 0.9) * short


def _prompt(candidate: Candidate, context: Context) -> float:
    count = len(words(candidate.question.prompt))
    if count < 5:
        return 0.4
    length = 1.0 if count <= 14 else max(0.0, 1 - (count - 14) / 10)
    return length * max(0.2, 1 - 0.25 * candidate.question.prompt.count(","))


def _simplicity(candidate: Candidate, context: Context) -> float:
    count = len(words(candidate.question.source.text))
    return 1.0 if count <= 12 else max(0.0, 1 - (count - 12) / 28)


def _warnings(candidate: Candidate, context: Context) -> float:
    return 1 / (1 + len(candidate.warnings))


FEATURES: Mapping[str, Callable[[Candidate, Context], float]] = {
    "template": _template,
    "fact": _fact,
    "question word": _question_word,
    "anchored": _anchored,
    "salience": _salience,
    "answer": _answer,
    "prompt": _prompt,
    "simplicity": _simplicity,
    "warnings": _warnings,
}


def rank(candidate: Candidate, context: Context) -> Candidate:
    """The candidate with its score and the weighted parts that it is made of."""
    parts = tuple((name, round(WEIGHTS[name] * feature(candidate, context), 3)) for name, feature in FEATURES.items())
    total = sum(part for _, part in parts)
    parts = (*parts, *((warning, -COSTLY[warning]) for warning in candidate.warnings if warning in COSTLY))
    for name, share, holds in DISCOUNTS:
        if holds(candidate, context):
            parts = (*parts, (name, round(share * total, 3)))
    return replace(candidate, parts=parts).with_question(score=round(max(0.0, sum(part for _, part in parts)), 3))


def _is_unclear(candidate: Candidate, context: Context) -> bool:
    """Does a phrase beside the one asked for mean one of several things, or is it left out for nobody knows what?"""
    if candidate.fact is None:
        return False
    phrases = candidate.fact.clause.phrases
    return any(not p.clear or (p.resolved is None and p.kind != "pronoun") for p in phrases)


def _is_dependent(candidate: Candidate, context: Context) -> bool:
    """Was it made of a relative or subordinate clause? These are misunderstood more often."""
    return candidate.fact is not None and candidate.fact.clause.kind != "main"


def _is_crowded(candidate: Candidate, context: Context) -> bool:
    """Does its sentence have so many commas, brackets and dashes that it was hardly understood rightly?"""
    return sum(candidate.question.source.text.count(mark) for mark in ",;(–") > 5


def _is_long(candidate: Candidate, context: Context) -> bool:
    """Has its sentence more words than are mostly understood rightly?"""
    return len(words(candidate.question.source.text)) > 22


def _is_very_long(candidate: Candidate, context: Context) -> bool:
    return len(words(candidate.question.source.text)) > 32


def _is_doubtful(candidate: Candidate, context: Context) -> bool:
    """Is the analysis not sure of all phrases of its clause?"""
    return candidate.fact is not None and any(not phrase.sure for phrase in candidate.fact.clause.phrases)


def _is_anybody(candidate: Candidate, context: Context) -> bool:
    """Is the key a bare common noun for persons, as "Wissenschaftler" or "ein Arzt"?"""
    asked = candidate.asked
    if asked is None or asked.kind != "person" or asked.parts:
        return False
    said = [token for token in asked.tokens if token.text[:1].isupper() or len(token.text) > 4]
    common = _item_text(candidate)[:1].islower() or asked.number == "plural"
    return common and [token.text for token in said] == [asked.head.text]


def _asks_adjective(candidate: Candidate, context: Context) -> bool:
    """ "Nach welcher Pause …?", "nach einer kurzen Pause": only an adjective is asked, and any other would do?"""
    asked = candidate.asked
    if asked is None or asked.parts or asked.head.text not in candidate.question.prompt:
        return False
    described = {token.tag for token in asked.tokens if token != asked.head} - {"ART", "APPR", "APPRART"}
    indefinite = not any(t.tag in ("ART", "PDAT") and t.text.lower()[:1] == "d" for t in asked.tokens)
    return indefinite and bool(described) and not described & {"CARD", "NE", "FM", "NN"}


def _asks_topic(candidate: Candidate, context: Context) -> bool:
    """Does it ask for what the whole text is about, by something that others did, too? "Welche Stadt liegt …?" """
    asked, title = candidate.asked, candidate.document.title.split("(")[0].strip().casefold()
    if asked is None or asked.role != "subject" or candidate.fact is None or candidate.fact.kind != "event":
        return False
    return asked.head.text.casefold() in title.split()


def _is_general(candidate: Candidate, context: Context) -> bool:
    """ "Welche Tiere sind anpassungsfähig?": without a name or number others may have done the same."""
    asked, checking = candidate.asked, context.checking
    if asked is None or asked.role != "subject" or candidate.fact is None or candidate.fact.kind != "event":
        return False
    prompt = candidate.question.prompt
    stem = prompt[len(checking.question_phrase(prompt)) :]
    return not checking.proper_names(stem) and not checking.has_number(stem)


_QUANTIFIERS = ("PIAT", "PIDAT", "PIS")


def _is_empty(candidate: Candidate, context: Context) -> bool:
    """ "einige Gebiete", "viele Menschen": a key that names nothing."""
    asked = candidate.asked
    if asked is None or asked.parts:
        return False
    said = [t for t in asked.tokens if t.tag not in ("APPR", "APPRART")]
    return (
        said[0].tag in _QUANTIFIERS and said[0].text.lower() not in ("alle", "beide", "kein", "keine") and len(said) < 4
    )


def _item_text(candidate: Candidate) -> str:
    answer = candidate.question.answer
    return answer if isinstance(answer, str) else " ".join(answer)


def _is_anything_said(candidate: Candidate, context: Context) -> bool:
    """Does it ask what somebody said or found, without saying when or where?"""
    fact, asked = candidate.fact, candidate.asked
    if fact is None or asked is None or asked.relation != "content":
        return False
    return not any(p.relation in ("time", "place", "circumstance") for p in fact.clause.phrases)


DISCOUNTS: tuple[tuple[str, float, Callable[[Candidate, Context], bool]], ...] = (
    ("unclear", -0.5, _is_unclear),
    ("anybody", -0.35, _is_anybody),
    ("the topic", -0.35, _asks_topic),
    ("general", -0.25, _is_general),
    ("empty", -0.4, _is_empty),
    ("only an adjective", -0.35, _asks_adjective),
    ("anything said", -0.3, _is_anything_said),
    ("dependent", -0.2, _is_dependent),
    ("crowded", -0.25, _is_crowded),
    ("long", -0.15, _is_long),
    ("very long", -0.15, _is_very_long),
    ("doubtful", -0.25, _is_doubtful),
)
"""Shares of its score that a question loses for what is known to go wrong."""
