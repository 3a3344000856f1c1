"""The order of options."""

from __future__ import annotations

from collections import Counter

import pytest

from quizgen.writers.html.choices import NumberWords, arrange_choices, sort_quantities
from quizgen.writers.html.labels import load_labels
from tests.writers.html import examples

NUMBERS = NumberWords.of(load_labels("de"))


@pytest.mark.parametrize(
    "ordered",
    [
        ("1914", "1918", "1989"),
        ("43 Kilometer", "155 Kilometer", "1.200 Kilometer"),
        ("am 17. Juni 1953", "am 13. August 1961", "am 3. Oktober 1990"),
        ("im Mai 1945", "im Dezember 1945", "im Januar 1946"),
        ("im Jahr 1925", "1928", "im Jahre 1933"),
        ("Dezember 1925", "am 3. Januar 1926"),
        ("800.000 Menschen", "2,5 Millionen Menschen"),
        ("drei Jahre", "5 Jahre", "zwölf Jahre"),
        ("753 v. Chr.", "44 v. Chr.", "30 v. Chr."),
        ("im 18. Jahrhundert", "im 19. Jahrhundert"),
        ("um 50 bis 100 Jahre", "um 50 bis 200 Jahre"),
        ("9:30 Uhr", "12:15 Uhr"),
    ],
    ids=lambda ordered: ordered[0],
)
def test_numbers_and_dates_are_sorted(ordered: tuple[str, ...]) -> None:
    assert sort_quantities(ordered[::-1], NUMBERS) == ordered


@pytest.mark.parametrize(
    "options",
    [("Stalin", "Bucharin"), ("1928", "Fleming"), ("5 Kilometer", "3 Stunden"), ("der 14. Parteitag", "die Partei")],
    ids=["names", "mixed", "units", "one number"],
)
def test_other_options_are_not_sorted(options: tuple[str, ...]) -> None:
    assert sort_quantities(options, NUMBERS) is None


def test_the_right_option_stands_everywhere_equally_often() -> None:
    questions = [
        examples.choice(str(number), f"Wer {number}?", "Brandt", ("Adenauer", "Erhard", "Ulbricht"), "rund 155")
        for number in range(40)
    ]
    arranged = arrange_choices(questions, NUMBERS, "0")
    places = [arranged[question.id].index("Brandt") for question in questions]
    assert Counter(places) == dict.fromkeys(range(4), 10)
    assert len(set(arranged.values())) > 12
    assert places[:8] != places[8:16]  # no pattern to guess


def test_seed_decides() -> None:
    questions = [question for question in examples.many(40).questions if question.type == "multiple_choice"]
    orders = [arrange_choices(questions, NUMBERS, seed) for seed in ("1", "1", "2")]
    assert orders[0] == orders[1] != orders[2]


def test_the_answer_among_the_distractors_stands_once() -> None:
    question = examples.choice("x", "Wer?", "Brandt", ("Brandt", "Erhard"), "rund 155")
    assert sorted(arrange_choices([question], NUMBERS, "0")["x"]) == ["Brandt", "Erhard"]
