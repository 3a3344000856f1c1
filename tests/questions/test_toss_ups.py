"""Questions of kinds that are right no more than half the time are not asked unless they score high."""

from __future__ import annotations

from dataclasses import replace

import pytest

from quizgen.languages import load
from quizgen.model import Relation
from quizgen.questions.candidates import Candidate
from quizgen.questions.selection import FLOOR
from quizgen.questions.toss_ups import without_toss_ups
from tests.questions.fakes import fleming, phrase
from tests.questions.test_selection import make

CHECKING = load("de").checking


def candidate(prompt: str, key: str, relation: Relation, score: float) -> Candidate:
    about = phrase(f"Er tat es {key}.", key, relation, "thing")
    return replace(make(0, 0, score).with_question(prompt=prompt, answer=key), asked=about, fact=fleming())


def score_of(one: Candidate) -> float:
    (told,) = without_toss_ups([one], CHECKING)
    return told.question.score


TOSS_UPS = [
    ("Womit wohnt die Eule im Turm?", "mit einem hellen Gesicht", "means", 0.84),
    ("Thema Biene: Was baut die Königin?", "Waben", "object", 0.79),
    ("Welches Tier jagt der Fuchs?", "die Maus", "object", 0.7),
    ("Wann geht der Igel schlafen?", "nach dem Fressen", "time", 0.79),
    ("Warum schlafen Igel?", "weil es kalt ist", "cause", 0.64),
]
OTHERS = [
    ("Womit wohnt die Eule im Turm?", "mit einem hellen Gesicht", "means", 0.85),
    ("Wann ging der Zug ab?", "um acht Uhr", "time", 0.6),
    ("Was baut die Königin?", "Waben", "content", 0.6),
    ("In welchem Jahr starb Karl?", "im Jahr 814", "time", 0.6),
]


@pytest.mark.parametrize(("prompt", "key", "relation", "score"), TOSS_UPS, ids=[row[0] for row in TOSS_UPS])
def test_a_toss_up_is_not_asked_by_itself(prompt: str, key: str, relation: Relation, score: float) -> None:
    assert 0 < score_of(candidate(prompt, key, relation, score)) < FLOOR


@pytest.mark.parametrize(("prompt", "key", "relation", "score"), OTHERS, ids=[row[0] for row in OTHERS])
def test_others_keep_their_score(prompt: str, key: str, relation: Relation, score: float) -> None:
    assert score_of(candidate(prompt, key, relation, score)) == score


def test_a_gap_is_no_toss_up() -> None:
    one = candidate("Die Eule wohnt {{1}} im Turm.", "mit einem hellen Gesicht", "means", 0.6)
    assert score_of(replace(one, question=replace(one.question, type="cloze"))) == 0.6
