"""Which questions make the quiz."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from quizgen.languages.german import checking
from quizgen.model import Question, QuestionType
from quizgen.questions import make_questions
from quizgen.questions.candidates import Candidate
from quizgen.questions.context import context_of
from quizgen.questions.ranking import FEATURES, WEIGHTS, rank
from quizgen.questions.rivalry import MOST_PER_SENTENCE
from quizgen.questions.selection import FLOOR, Options, choose
from quizgen.questions.statements import make_true
from tests.questions.fakes import document, fake_language, fleming, phrase
from tests.questions.test_asking import WHEN
from tests.questions.test_checks import GOOD

TEXT = "".join(f"{n:04d}" for n in range(1000, 1700))


def make(sentence: int, number: int, score: float, kind: QuestionType = "short_answer", **more: object) -> Candidate:
    """A question about one word of a sentence; their words differ."""
    name = f"{chr(65 + sentence)}{chr(97 + number)}"
    words = " ".join(f"{name}{letter}wort" for letter in "klmno")
    start = sentence * 100
    source = replace(GOOD.source, start=start, end=start + 90, text=f"Satz {sentence}.")
    question = Question(
        f"{kind}-{name}",
        kind,
        f"Was tat {words}?",
        f"{name}antwort",
        source,
        score=score,
        template="t",
        **more,  # type: ignore[arg-type]
    )
    asked = phrase(TEXT, TEXT[start + 8 * number : start + 8 * number + 4], "object", "thing")
    return Candidate(question, document(), fleming(), asked)


def chosen(candidates: list[Candidate], **options: object) -> list[str]:
    return [question.id for question in choose(candidates, Options(**options), checking)[0]]  # type: ignore[arg-type]


def test_the_best_in_document_order() -> None:
    pool = [make(0, 0, 0.5), make(1, 0, 0.9), make(2, 0, 0.3), make(3, 0, 0.8)]
    assert chosen(pool, count=2) == ["short_answer-Ba", "short_answer-Da"]


@pytest.mark.parametrize("count", [1, 5, 12])
def test_the_count_is_honoured(count: int) -> None:
    pool = [make(sentence, 0, 0.5) for sentence in range(12)]
    assert len(chosen(pool, count=count)) == count


def test_all_means_all_good_ones_but_four_a_sentence() -> None:
    pool = [make(0, number, 0.9 - number / 100) for number in range(7)] + [make(1, 0, 0.1)]
    assert len(chosen(pool)) == MOST_PER_SENTENCE + 1


def test_a_second_question_of_a_sentence_yields_to_another_sentence() -> None:
    pool = [make(0, 0, 0.80), make(0, 1, 0.79), make(1, 0, 0.75)]
    assert chosen(pool, count=2) == ["short_answer-Aa", "short_answer-Ba"]


def test_what_is_asked_varies() -> None:
    pool = [make(0, 0, 0.90), make(1, 0, 0.89), make(2, 0, 0.88), make(3, 0, 0.87)]
    place = make(4, 0, 0.86)
    assert place.asked is not None
    pool.append(replace(place, asked=replace(place.asked, relation="place")))
    found = choose(pool, Options(count=3), checking)[0]
    assert [question.id for question in found] == ["short_answer-Aa", "short_answer-Ba", "short_answer-Ea"]
    assert [question.score for question in found] == [0.9, 0.89, 0.86]


def test_scores_fall_in_the_order_of_choice() -> None:
    pool = [make(0, number, 0.8) for number in range(3)]
    scores = [question.score for question in choose(pool, Options(), checking)[0]]
    assert sorted(scores, reverse=True) == [0.8, 0.6, 0.4]


def test_what_is_left_out_has_a_reason() -> None:
    pool = [make(0, 0, 0.8), make(0, 0, 0.7)]
    _, left_out = choose(pool, Options(), checking)
    assert [reason for _, reason in left_out] == []  # the same id: the same question
    other = replace(pool[1], question=replace(pool[1].question, id="other"))
    _, left_out = choose([pool[0], other], Options(), checking)
    assert [reason for _, reason in left_out] == ["the same prompt is asked already"]


def mixed() -> list[Candidate]:
    found = []
    for sentence in range(24):
        found.append(make(sentence, 0, 0.8))
        for kind in ("multiple_choice", "true_false", "cloze"):
            one = make(sentence, 0, 0.8, kind, distractors=("X", "Y"))
            prompt = one.question.prompt.replace("?", f" {kind}.")
            found.append(
                one.with_question(
                    prompt=prompt, correction=f"Richtig {sentence}.", answer="false" if kind == "true_false" else "x"
                )
            )
    return found


def test_the_default_mix() -> None:
    questions, _ = choose(mixed(), Options(count=20), checking)
    assert Counter(question.type for question in questions) == {
        "short_answer": 13, "multiple_choice": 3, "true_false": 2, "cloze": 2,
    }  # fmt: skip
    assert len({question.source.start for question in questions}) == 20


@pytest.mark.parametrize(
    ("prompt", "correction", "true"),
    [
        ("Thema Ulm: Die Stadt fiel 1820.", "Die Stadt fiel 1810.", "Thema Ulm: Die Stadt fiel 1810."),
        ("Ulm fiel 1820.", "Ulm fiel 1810.", "Ulm fiel 1810."),
        ("Thema Ulm: Was 1820 fiel.", "Thema Ulm: Was 1810 fiel.", "Thema Ulm: Was 1810 fiel."),
    ],
    ids=["with its topic", "clear by itself", "the topic in the statement"],
)
def test_a_statement_made_true_still_says_its_topic(prompt: str, correction: str, true: str) -> None:
    false = replace(make(0, 0, 0.8, "true_false").question, prompt=prompt, answer="false", correction=correction)
    assert make_true(false, checking) == replace(false, prompt=true, answer="true", correction=None)


def test_a_task_takes_its_facts_from_the_other_questions() -> None:
    members = [make(sentence, 0, 0.8) for sentence in range(4)]
    pairs = tuple((one.question.prompt, str(one.question.answer)) for one in members)
    task = replace(
        make(9, 0, 0.9, "matching", pairs=pairs), fact=None, asked=None,
        covers=tuple(one.asked for one in members if one.asked),
    )  # fmt: skip
    others = [make(sentence, 0, 0.5) for sentence in range(4, 24)]
    found = chosen([*members, task, *others], count=20)
    assert task.question.id in found
    assert not {one.question.id for one in members} & set(found)


def test_a_small_quiz_asks_in_words() -> None:
    questions, _ = choose(mixed(), Options(count=3), checking)
    assert {question.type for question in questions} == {"short_answer"}


def test_types_and_levels_choose() -> None:
    questions, _ = choose(mixed(), Options(types=("true_false",), count=6), checking)
    assert Counter(question.answer for question in questions) == {"true": 3, "false": 3}


def test_a_single_statement_is_true_in_half_of_the_texts() -> None:
    statements = [one for one in mixed() if one.question.type == "true_false"]
    told = (choose([one], Options(types=("true_false",)), checking)[0][0].answer for one in statements)
    assert set(told) == {"true", "false"}
    assert choose(mixed(), Options(levels=("III",)), checking)[0] == ()


def test_weights_and_features_belong_together() -> None:
    assert set(WEIGHTS) == set(FEATURES)
    assert sum(WEIGHTS.values()) == pytest.approx(1)


RANKED = [
    ("In welchem Jahr entdeckte Alexander Fleming das Penizillin?", "Was entdeckte Alexander Fleming im Jahr 1928?"),
    ("Wer entdeckte im Jahr 1928 das Penizillin in London?", "Wer entdeckte im Jahr 1928 den Stoff im Labor?"),
    ("Wer entdeckte im Jahr 1928 das Penizillin?", "Wer kam?"),
]


@pytest.mark.parametrize(("better", "worse"), RANKED, ids=[row[1] for row in RANKED])
def test_ranking(better: str, worse: str) -> None:
    fact = fleming()
    context = context_of(document(), [fact.sentence], checking)
    made = [Candidate(replace(GOOD, prompt=prompt), document(), fact, fact.time) for prompt in (better, worse)]
    first, second = (rank(one, context) for one in made)
    assert first.question.score > second.question.score
    assert sum(part for _, part in first.parts) == pytest.approx(first.question.score, abs=2e-3)
    assert {name for name, _ in first.parts} == {*WEIGHTS, "sureness"}


def test_doubted_questions_are_only_made_when_all_are_wanted() -> None:
    doubted = [replace(one, doubts=("may be no subject",)) for one in mixed()]
    assert choose(doubted, Options(count=5), checking)[0] == ()
    assert choose(doubted, Options(count=None), checking)[0] != ()


@pytest.mark.parametrize("count", [5, None], ids=["five", "all"])
def test_the_least_score_is_honoured(count: int | None) -> None:
    pool = [make(0, 0, 0.95), make(0, 1, 0.9), make(1, 0, 0.84), make(2, 0, 0.85)]
    assert chosen(pool, count=count, least=0.85) == ["short_answer-Aa", "short_answer-Ca"]  # Ab loses by its neighbour


def test_a_least_score_of_its_own_goes_below_that_of_the_program() -> None:
    pool = [make(0, 0, FLOOR - 0.1)]
    assert chosen(pool, count=5) == []
    assert chosen(pool, count=5, least=0.3) == ["short_answer-Aa"]


def test_how_many_are_unsure_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def messages() -> tuple[str, ...]:
        return make_questions([(document(), [fleming()])], [WHEN], fake_language()).messages

    assert messages() == ()
    monkeypatch.setattr("quizgen.questions.SURE", 0.99)
    assert messages() == ("1 of 1 questions in words score under 0.99: read these before you print",)


def test_too_few_are_told() -> None:
    made = make_questions([(document(), [fleming()])], [WHEN], fake_language(), Options(count=5))
    assert made.messages == (f"{len(made.questions)} of 5 questions: the text holds no more good ones",)
    assert make_questions([(document(), [fleming()])], [WHEN], fake_language(), Options(count=1)).messages == ()


def test_the_same_input_gives_the_same_quiz() -> None:
    sources = [(document(), [fleming()])]
    assert make_questions(sources, [WHEN], fake_language()) == make_questions(sources, [WHEN], fake_language())
