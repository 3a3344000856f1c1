"""From facts to the questions of a quiz: ask, check, vary, rank, choose."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from quizgen.languages import Language
from quizgen.languages.checking import Checking
from quizgen.model import Definition, Document, Fact, Question, Sentence
from quizgen.questions.also_told import by_verb, other_answers
from quizgen.questions.asking import ask
from quizgen.questions.candidates import Candidate, Rejected
from quizgen.questions.checks import Finding, check_item
from quizgen.questions.checks.items import Item
from quizgen.questions.checks.quizzes import stem_words
from quizgen.questions.context import context_of
from quizgen.questions.importance import with_importance
from quizgen.questions.plain_texts import with_plainness
from quizgen.questions.ranking import rank
from quizgen.questions.rivalry import IN_WORDS
from quizgen.questions.selection import SURE, Options, choose
from quizgen.questions.templates import Template
from quizgen.questions.text_topics import topic_of
from quizgen.questions.told_closer import by_rest, closer_answers
from quizgen.questions.topics import with_topics
from quizgen.questions.toss_ups import without_toss_ups
from quizgen.questions.variants import vary

__all__ = ["Candidate", "Options", "Rejected", "Selection", "candidates_of", "make_questions"]


@dataclass(frozen=True, slots=True)
class Selection:
    """The questions of a quiz in document order, all that was not asked with the reason, and what to tell the user.

    `candidates` are all good questions, asked or not, with the parts of their scores.
    """

    questions: tuple[Question, ...]
    rejected: tuple[Rejected, ...] = ()
    messages: tuple[str, ...] = ()
    candidates: tuple[Candidate, ...] = ()


def make_questions(
    sources: Sequence[tuple[Document, Sequence[Fact]]],
    templates: Sequence[Template],
    language: Language,
    options: Options = Options(),  # noqa: B008  # frozen
) -> Selection:
    """The best questions about documents whose facts are given."""
    good: list[Candidate] = []
    rejected: list[Rejected] = []
    for document, facts in sources:
        found, dropped = candidates_of(document, facts, templates, language, options.seed)
        good += found
        rejected += dropped
    questions, left_out = choose(good, options, language.checking)
    rejected += [
        _rejected(candidate, "selection", reason) for candidate, reason in left_out if candidate.fact is not None
    ]
    return Selection(questions, tuple(rejected), tuple(_messages(questions, options)), tuple(good))


def candidates_of(
    document: Document, facts: Sequence[Fact], templates: Sequence[Template], language: Language, seed: int = 0
) -> tuple[tuple[Candidate, ...], tuple[Rejected, ...]]:
    """All good questions about a document with their scores, and those that are dropped."""
    fresh = tuple(told_once(facts))
    good: list[Candidate] = []
    rejected: list[Rejected] = []
    for made in ask(document, fresh, templates, language):
        if isinstance(made, Rejected):
            rejected.append(made)
        else:
            _sort(made, language.checking, good, rejected)
    clear, ambiguous = unique(good, fresh, language.checking)
    topic = topic_of(document, fresh, language.checking)
    sentences = {fact.sentence.start: fact.sentence for fact in fresh}.values()
    context = context_of(document, sentences, language.checking, topic or "")
    ranked = [rank(candidate, context) for candidate in clear]
    others: list[Candidate] = []
    for variant in vary(document, fresh, [one for one in ranked if not one.doubts], language, seed):
        _sort(variant, language.checking, others, rejected)
    ranked += [rank(candidate, context) if candidate.fact else candidate for candidate in others]
    told = with_plainness(with_topics(ranked, topic, language.checking), sentences)
    told = without_toss_ups(told, language.checking)
    told = with_importance(told, document, language.checking)
    return tuple(told), (*rejected, *ambiguous)


def told_once(facts: Iterable[Fact]) -> Iterable[Fact]:
    """The facts of sentences that the text has not told before: paragraphs are copied, by mistake or as a summary."""
    first: dict[str, Sentence] = {}
    for fact in facts:
        told = " ".join(fact.sentence.text.casefold().split())
        if first.setdefault(told, fact.sentence).start == fact.sentence.start:
            yield fact


def unique(
    candidates: Sequence[Candidate], facts: Sequence[Fact], checking: Checking
) -> tuple[list[Candidate], list[Rejected]]:
    """The candidates without those that the text answers in two ways, or that another one asks more closely."""
    verbs, closer = by_verb(facts), by_rest(candidates, checking)
    keys: defaultdict[tuple[frozenset[str], bool], set[tuple[int, str]]] = defaultdict(set)
    # "Was ist die Eifel?" is not answered by what there is in it
    stems = [(stem_words(_item(one), checking), isinstance(one.fact, Definition)) for one in candidates]
    for stem, candidate in zip(stems, candidates, strict=True):
        keys[stem].add((candidate.question.source.start, _item(candidate).answer.casefold()))
    good, dropped = [], []
    for stem, candidate in zip(stems, candidates, strict=True):
        others = sorted({answer for _, answer in keys[stem]} - {_item(candidate).answer.casefold()})
        others = others or sorted(set(other_answers(candidate, verbs, checking)))
        others = others or sorted(set(closer_answers(candidate, closer, checking)))
        if candidate.question.type in IN_WORDS and others:
            dropped.append(_rejected(candidate, "S10", f"the text also answers it with {', '.join(others)}"))
        else:
            good.append(candidate)
    return good, dropped


def _sort(candidate: Candidate, checking: Checking, good: list[Candidate], rejected: list[Rejected]) -> None:
    """Put a candidate with the good ones and its warnings, or with those that an error drops."""
    found: tuple[Finding, ...] = check_item(_item(candidate), checking)
    errors = [finding for finding in found if finding.severity == "error"]
    if errors:
        if candidate.fact is not None:
            rejected.append(_rejected(candidate, errors[0].check, errors[0].message))
        return
    good.append(replace(candidate, warnings=tuple(finding.check for finding in found)))


def _item(candidate: Candidate) -> Item:
    return Item(candidate.question, candidate.document.title, candidate.fact, candidate.asked)


def _rejected(candidate: Candidate, check: str, reason: str) -> Rejected:
    assert candidate.fact is not None
    question = candidate.question
    return Rejected(candidate.fact.sentence, question.template, check, reason, question.prompt, _item(candidate).answer)


def _messages(questions: Sequence[Question], options: Options) -> Iterable[str]:
    """What the user should know of the result."""
    if options.count is not None and len(questions) < options.count:
        yield f"{len(questions)} of {options.count} questions: the text holds no more good ones"
    scores = [question.score for question in questions if question.type in IN_WORDS]
    if unsure := sum(score < SURE for score in scores):
        yield f"{unsure} of {len(scores)} questions in words score under {SURE}: read these before you print"
