"""Questions on texts in short sentences score higher if nothing but their kind speaks against them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from quizgen.languages import load
from quizgen.model import Document, QuestionType, Relation
from quizgen.questions.candidates import Candidate
from quizgen.questions.plain_texts import BELOW, FROM, LEAST, is_plain, with_plainness
from tests.questions.fakes import phrase
from tests.questions.test_selection import make

LANGUAGE = load("de")
HEDGEHOG = "Igel leben im Wald. Sie fressen Käfer und Würmer. Am Tag schlafen sie im Laub. Im Winter ruhen sie lange."
MORE = f"{HEDGEHOG} Ihr Nest bauen sie aus Laub."
LONG = (
    " Als der Krieg zu Ende war, kehrten die Bewohner, die in die Wälder der Umgebung geflohen waren, in ihre Stadt"
    " zurück, bauten die Mauern, die Kirche und den Markt wieder auf und gaben sich im Jahr 1655 ein neues Stadtrecht."
)
TEXTS = {
    "short sentences": (MORE, True),
    "too few sentences to tell": (HEDGEHOG, False),
    "long ones among them": (MORE + 3 * LONG, False),
    "headings make no long text plain": ("== Krieg ==\n\n" + 5 * LONG, False),
}


@pytest.mark.parametrize(("text", "plain"), TEXTS.values(), ids=TEXTS)
def test_short_sentences_make_a_plain_text(text: str, plain: bool) -> None:
    assert is_plain(LANGUAGE.analyse(Document("Igel", text.strip(), "x.txt"))) is plain


def timed(score: float, kind: QuestionType = "short_answer") -> Candidate:
    about = phrase("Igel schlafen im Winter.", "im Winter", "time", "time")
    return replace(make(0, 0, score, kind), asked=about)


def score_of(candidate: Candidate, text: str = MORE) -> float:
    (told,) = with_plainness([candidate], LANGUAGE.analyse(Document("Igel", text, "x.txt")))
    assert told.question.score == pytest.approx(
        candidate.question.score + sum(part for name, part in told.parts if name == "plain text"), abs=1e-3
    )
    return told.question.score


def test_what_scored_a_little_too_low_is_asked_in_its_order() -> None:
    lower, higher = score_of(timed(FROM)), score_of(timed(FROM + 0.1))
    assert LEAST <= lower < higher < BELOW


@pytest.mark.parametrize("score", [FROM - 0.01, BELOW, 0.9])
def test_other_scores_stay(score: float) -> None:
    assert score_of(timed(score)) == score


def test_a_text_of_long_sentences_gains_nothing() -> None:
    assert score_of(timed(0.4), MORE + 3 * LONG) == 0.4


@pytest.mark.parametrize("flaw", ["renamed", "unclear", "S05"])
def test_what_may_be_wrong_gains_nothing(flaw: str) -> None:
    assert score_of(replace(timed(0.4), parts=((flaw, -0.1),))) == 0.4


@pytest.mark.parametrize(
    ("relation", "words_", "gains"),
    [("agent", 5, False), ("object", 5, False), ("place", 9, True), ("place", 10, False), ("time", 20, True)],
)
def test_only_what_is_often_right_gains(relation: Relation, words_: int, gains: bool) -> None:
    about = phrase("Eichhörnchen fressen Nüsse.", "Nüsse", relation, "thing")
    one = replace(timed(0.4), asked=about)
    source = replace(one.question.source, text=" ".join(["Nuss"] * words_))
    assert (score_of(one.with_question(source=source)) > 0.4) is gains


def test_a_doubt_gains_nothing() -> None:
    assert score_of(replace(timed(0.4), doubts=("may be no subject",))) == 0.4


@pytest.mark.parametrize(("kind", "gains"), [("multiple_choice", True), ("cloze", False), ("true_false", False)])
def test_only_questions_in_words_gain(kind: QuestionType, gains: bool) -> None:
    assert (score_of(timed(0.4, kind)) > 0.4) is gains
