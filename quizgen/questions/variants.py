"""Other types of questions from those in words: choices, statements, gaps."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from quizgen.languages import Abstain, Language
from quizgen.model import Document, Fact, Phrase, QuestionType
from quizgen.questions.asking import question_id
from quizgen.questions.candidates import Candidate
from quizgen.questions.checks.items import words
from quizgen.questions.distractors import distractors
from quizgen.questions.gaps import gap, gives_away
from quizgen.questions.pool import Pool, pool_of
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
        if _dates_figure(candidate):
            continue
        wrong = () if _lasts(candidate) or _is_there_too(candidate) else distractors(candidate, pool, seed)
        if wrong:
            yield _variant(candidate, "multiple_choice", distractors=wrong)
        prompt = candidate.question.prompt
        numbered = pool.checking.wants_number(prompt) or pool.checking.wants_measure(prompt)
        stated = numbered or candidate.asked.kind in STATED or candidate.asked.relation in PLACES
        if wrong and stated and not _is_topic(candidate, pool):
            yield from _statement(candidate, wrong[0], language)
        yield from _gap(candidate, pool)
    yield from tasks(document, asked, language)


def _dates_figure(candidate: Candidate) -> bool:
    """„In welchem Jahr flogen 12.526 Gäste mit 221 Flügen?“: if anything, the figure is to be chosen, not its year."""
    asked = candidate.asked
    return asked is not None and asked.relation == "time" and _EXACT.search(candidate.question.prompt) is not None


_EXACT = re.compile(r"\d[.,]\d")
"""An amount of so many digits that it is told for one time only."""


def _lasts(candidate: Candidate) -> bool:
    """„Wann waren viele unzufrieden?“, „nach 1800“: what lasts may have been so at other times as well.

    Nor is of „Der Umsatz lag 2011 bei 14 Milliarden“ the year a choice worth making, but the figure.
    """
    fact, asked = candidate.fact, candidate.asked
    if fact is None or asked is None or asked.relation != "time":
        return False
    lasting = fact.clause.frame in ("copula", "existence") or bool(fact.clause.marks & {"stative", "figure"})
    return lasting or "unbounded" in asked.marks


def _is_there_too(candidate: Candidate) -> bool:
    """ "Wo gab es | in England | eine frühe Form des Spiels?": where there is something else the text does not say."""
    fact, asked = candidate.fact, candidate.asked
    return fact is not None and asked is not None and fact.clause.frame == "existence" and asked.relation in PLACES


def _is_topic(candidate: Candidate, pool: Pool) -> bool:
    """Is the key what the text is about? Of the statement with another one nobody knows that it is false."""
    title = pool.checking.content_words(candidate.document.plain_title)
    return gives_away(str(candidate.question.answer), title, pool.checking)


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
        whole = _whole(asked, str(candidate.question.answer), wrong)
        false = language.statement(fact.sentence, fact.clause, asked, whole)
    except Abstain:
        return
    if right != false and 5 <= len(words(right)) <= 25:
        yield _variant(
            candidate, "true_false", prompt=_sentence(false), answer="false", correction=_sentence(right), level="I"
        )


def _whole(asked: Phrase, key: str, wrong: str) -> str:
    """The phrase with other words for its key, which may be a part of it: „zwei | Staffeln von Jägern“."""
    at = asked.text.lower().find(key.lower())  # which keeps the length, as casefold does not of "ß"
    behind = asked.text[at + len(key) :]
    return wrong if at < 0 or re.search(r"[,(–]", behind) else asked.text[:at] + wrong + behind


def _gap(candidate: Candidate, pool: Pool) -> Iterator[Candidate]:
    """A cloze of one gap; of several gaps where the key is a list."""
    if found := gap(candidate, pool):
        text, gaps = found
        if text.startswith("{{1}}"):  # „Der Bodensee“ at the beginning, as it would be written there
            gaps = (gaps[0][:1].upper() + gaps[0][1:], *gaps[1:])
        yield _variant(candidate, "cloze", prompt=_sentence(text), answer=gaps, level="I", points=float(len(gaps)))


def _sentence(text: str) -> str:
    """A statement with a capital letter and a full stop."""
    told = " ".join(text.split())
    return told[:1].upper() + told[1:] + ("" if told.endswith((".", "!", "?")) else ".")
