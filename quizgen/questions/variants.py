"""Other types of questions from those in words: choices, statements, gaps."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from quizgen.languages import Abstain, Language
from quizgen.model import Document, Fact, Phrase, Question, QuestionType
from quizgen.questions.asking import question_id
from quizgen.questions.candidates import Candidate
from quizgen.questions.checks.items import words
from quizgen.questions.distractors import distractors
from quizgen.questions.pool import Pool, anchored, pool_of
from quizgen.questions.tasks import tasks

SHORT: dict[QuestionType, str] = {"multiple_choice": "choice", "true_false": "statement", "cloze": "gap"}
"""How the id of a variant tells it from the question that it is made of."""

STATED = ("time", "number", "person")
"""The kinds of phrases that make a statement surely false when another one takes their place."""

PLACES = ("place", "direction", "origin")
"""The relations that do so too; of a river as the subject another one might do the same."""


def vary(
    document: Document, facts: Sequence[Fact], asked: Sequence[Candidate], language: Language, seed: int
) -> Iterator[Candidate]:
    """Questions of other types about the facts that are asked in words, then tasks about several of them."""
    pool = pool_of(facts, language)
    for candidate in asked:
        if candidate.question.type != "short_answer" or candidate.fact is None or candidate.asked is None:
            continue
        wrong = () if _lasts(candidate) else distractors(candidate, pool, seed)
        if wrong:
            yield _variant(candidate, "multiple_choice", distractors=wrong)
        if wrong and (candidate.asked.kind in STATED or candidate.asked.relation in PLACES):
            yield from _statement(candidate, wrong[0], language)
        yield from _gap(candidate, pool)
    yield from tasks(document, asked, language)


def _lasts(candidate: Candidate) -> bool:
    """„Wann waren viele unzufrieden?“, „nach 1800“: what lasts may have been so at other times as well."""
    fact, asked = candidate.fact, candidate.asked
    if fact is None or asked is None or asked.relation != "time":
        return False
    return fact.clause.frame in ("copula", "existence") or "unbounded" in asked.marks


def _variant(candidate: Candidate, kind: QuestionType, **changes: object) -> Candidate:
    question = candidate.question
    assert candidate.asked is not None
    name = question_id(f"{question.template}-{SHORT[kind]}", question.source.text, candidate.asked.text)
    return candidate.with_question(**{"id": name, "type": kind, "accept": (), "hint": None, **changes})


def _statement(candidate: Candidate, wrong: str, language: Language) -> Iterator[Candidate]:
    """A false statement with its correction; the selection makes half of them true."""
    fact, asked = candidate.fact, candidate.asked
    if fact is None or asked is None:
        return
    try:
        right = language.statement(fact.sentence, fact.clause)
        false = language.statement(fact.sentence, fact.clause, asked, wrong)
    except Abstain:
        return
    if right != false and 5 <= len(words(right)) <= 25:
        yield _variant(
            candidate, "true_false", prompt=_sentence(false), answer="false", correction=_sentence(right), level="I"
        )


def _gap(candidate: Candidate, pool: Pool) -> Iterator[Candidate]:
    """A cloze of one gap; of several gaps where the key is a list."""
    fact, asked, answer = candidate.fact, candidate.asked, candidate.question.answer
    if fact is None or asked is None or not isinstance(answer, str):
        return
    members = pool.checking.list_items(answer)
    if asked.relation == "agent" and members:
        return  # others may do the same
    title = pool.checking.content_words(candidate.document.plain_title)
    if pool.checking.content_words(answer) <= title or any(member[:1].islower() for member in members[1:]):
        return  # the title gives it away; „aber auch kleine Tiere“ fills no gap
    if len(members) < 3 and (len(words(answer)) > 4 or not _certain(asked, answer, pool)):
        return
    try:
        text = pool.language.blank(fact.sentence, fact.clause, asked)
    except Abstain:
        return
    around = text.replace("{{1}}", "")
    if text.count("{{1}}") != 1 or not (len(members) >= 3 or anchored(around, candidate, pool)):
        return
    text, answer = _only_name(text, answer, pool) if asked.relation in PLACES else _only_number(text, answer, pool)
    gaps: tuple[str, ...] = (answer,)
    if len(members) >= 3:
        gaps, inner = members, answer
        for number, member in enumerate(members, 1):
            inner = inner.replace(member, f"{{{{{number}}}}}", 1)
        text = text.replace("{{1}}", inner)
    yield _variant(candidate, "cloze", prompt=_sentence(text), answer=gaps, level="I", points=float(len(gaps)))


def _only_number(text: str, answer: str, pool: Pool) -> tuple[str, str]:
    """The gap for the year alone: „{{1}} starb er“, „im Jahr 1924“ → „im Jahr {{1}} starb er“, „1924“."""
    bare = pool.checking.bare_answer(answer).rpartition(" ")[2]
    before = answer.removesuffix(bare)
    return (text.replace("{{1}}", f"{before}{{{{1}}}}"), bare) if bare.isdigit() else (text, answer)


def _only_name(text: str, answer: str, pool: Pool) -> tuple[str, str]:
    """The gap for the place alone: „brach {{1}} der Krakatau aus“, „in Peru“ → „brach in {{1}} …“, „Peru“."""
    bare = pool.checking.bare_answer(answer)
    if bare == answer or not answer.endswith(bare):
        return text, answer
    before = answer.removesuffix(bare)
    return text.replace("{{1}}", f"{before}{{{{1}}}}"), bare


def _certain(asked: Phrase, answer: str, pool: Pool) -> bool:
    """Whether a gap leaves no doubt what fits: a number or the name of a person or place."""
    named = asked.kind in ("person", "place") and pool.checking.proper_names(answer)
    if asked.relation == "origin":  # „nördlich von Miami“ is a place, of which only a part would be asked
        return False
    if asked.kind == "time":
        return pool.checking.dated(answer)  # „nach 40 Stunden“ could be anything
    return pool.checking.has_number(answer) or bool(named and not pool.checking.list_items(answer))


def _sentence(text: str) -> str:
    """A statement with a capital letter and a full stop."""
    told = " ".join(text.split())
    return told[:1].upper() + told[1:] + ("" if told.endswith((".", "!", "?")) else ".")


def make_true(question: Question) -> Question:
    """A false statement turned into its correction."""
    if question.correction is None:
        return question
    return replace(question, prompt=question.correction, answer="true", correction=None)
