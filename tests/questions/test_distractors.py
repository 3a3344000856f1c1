"""Wrong options: of the key's form, wrong for sure, and the same each time."""

from __future__ import annotations

import re
from dataclasses import replace
from random import Random

import pytest

from quizgen.model import Event, Phrase
from quizgen.questions.asking import source_of
from quizgen.questions.candidates import Candidate
from quizgen.questions.distractors import STRATEGIES, distractors
from quizgen.questions.pool import may_be_true, pool_of
from tests.questions.fakes import FLEMING, document, event, fake_language, fleming, phrase
from tests.questions.test_checks import GOOD

LANGUAGE = fake_language()


def candidate(key: str, strategy: str | None = None) -> Candidate:
    text = f"Fleming entdeckte {key} das Penizillin."
    asked = phrase(text, key, "time", "time")
    fact = event(text, asked)
    question = replace(GOOD, answer=key, source=source_of(document(text), fact))
    return Candidate(question, document(text), fact, asked, strategy)


def later(fact: Event, number: int) -> Event:
    """The fact in a sentence of its own behind the others."""
    text = fact.sentence.text
    return replace(fact, sentence=replace(fact.sentence, start=number * 100, end=number * 100 + len(text)))


def options(one: Candidate, *others: str) -> tuple[str, ...]:
    assert one.fact is not None
    told = [later(event(text, verb=text.split()[1]), number) for number, text in enumerate(others, 1)]
    return distractors(one, pool_of([one.fact, *told], LANGUAGE), 0)


KEYS = [
    ("im Jahr 1928", "nearby_years", r"im Jahr 19(0[89]|[1-3]\d|4[0-8])"),
    ("im Dezember 1925", "nearby_times", r"im Dezember 19\d\d"),
    ("seit Mitte der 1990er Jahre", "nearby_times", r"seit Mitte der (19[5-8]0|20[01]0)er Jahre"),
    ("in den 1920er Jahren", "nearby_times", r"in den (18|19)\d0er Jahren"),
    ("im 19. Jahrhundert", "nearby_times", r"im (16|17|18|20|21)\. Jahrhundert"),
    ("Mitte des 20. Jahrhunderts", "nearby_times", r"Mitte des 1[789]\. Jahrhunderts"),
    (
        "im 13. und 14. Jahrhundert",
        "nearby_times",
        r"im (9|10|11|15|16)\. und 1[01267]\. Jahr.*",
    ),
    ("um 1450", "nearby_times", r"um (11|12|13|15|16|17)[05]0"),
    ("etwa im Jahr 1970", "nearby_times", r"etwa im Jahr (19[4-689]0|2000)"),
    ("Ende der 1580er Jahre", "nearby_times", r"Ende der 15[4-79]0er Jahre"),
    ("im Mai", "nearby_times", r"im (?!Mai)[A-Z]\w+"),
    ("am 31. Oktober", "nearby_times", r"am 31\. (Mai|Juli|August|Dezember)"),
    ("am 30. März", "nearby_times", r"am 30\. (?!Februar)\w+"),
    ("am Montag", "weekdays", r"am (?!Montag)[A-Z]\w+tag|am Mittwoch"),
    ("um 120 Meter", "numbers_of_like_size", r"um (?!120)\d\d0 Meter"),
    ("1.500 Menschen", "numbers_of_like_size", r"\d\.\d00 Menschen"),
    ("7 Tage", "numbers_of_like_size", r"[2-9] Tage"),
    ("etwa 25 %", "numbers_of_like_size", r"etwa (1[3-9]|3[1-7]) %"),
    ("drei Astronauten", "numbers_of_like_size", r"(zwei|vier|fünf|sechs|sieben) Astronauten"),
    ("sieben Achtel", "numbers_of_like_size", r"(drei|vier|fünf|sechs) Achtel"),
    ("etwa zehn Jahre", "numbers_of_like_size", r"etwa (vier|fünf|sechs|sieben) Jahre"),
    ("in Frankreich", "countries", r"in [A-Z]\w+"),
    ("nach Hamburg", "cities", r"nach [A-Z]\w+"),
]


@pytest.mark.parametrize(("key", "strategy", "form"), KEYS, ids=[row[0] for row in KEYS])
def test_other_values_in_the_form_of_the_key(key: str, strategy: str, form: str) -> None:
    found = options(candidate(key, strategy=strategy))
    assert len(found) == 3
    assert len({*found, key}) == 4
    assert all(re.fullmatch(form, option) for option in found), found


def test_years_of_the_text_come_before_those_outside_of_its_time() -> None:
    found = options(candidate("im Jahr 1961"), "Er fuhr 1955 nach Oxford.", "Sie fuhr 1990 nach Rom.")
    assert all(1955 <= int(option[-4:]) <= 1990 for option in found), found


def test_no_more_than_there_are() -> None:
    one = candidate("neun", strategy="numbers_of_like_size")
    asked = replace(one.question, prompt="Wie viele von zehn Menschen kannten das Penizillin?")
    found = distractors(replace(one, question=asked), pool_of([], LANGUAGE), 0)
    assert len(found) == 3
    assert not {"elf", "zwölf"} & set(found)


def test_a_share_stays_below_the_whole() -> None:
    found = options(candidate("etwa vier Fünftel", strategy="numbers_of_like_size"))
    assert set(found) == {"etwa zwei Fünftel", "etwa drei Fünftel"}


def test_countries_of_the_same_part_of_the_world_come_first() -> None:
    found = options(candidate("in Ägypten", strategy="countries"))
    assert set(found) <= {"in Marokko", "in Algerien", "in Kenia", "in Südafrika", "in Nigeria"}


def test_a_rough_year_of_our_time_has_others_near_by() -> None:
    found = options(candidate("etwa seit 1985"))
    assert all(10 <= abs(int(option[-4:]) - 1985) <= 30 for option in found), found


@pytest.mark.parametrize("key", ["im Winter", "nach dem Krieg von 1914 bis 1918", "bald", "spätestens seit 1960"])
def test_none_where_nothing_is_sure(key: str) -> None:
    assert options(candidate(key)) == ()


def test_the_same_each_time_and_others_for_another_seed() -> None:
    one = candidate("im Jahr 1928")
    pool = pool_of([fleming()], LANGUAGE)
    assert distractors(one, pool, 1) == distractors(one, pool, 1)
    assert len({distractors(one, pool, seed) for seed in range(5)}) > 1


def test_years_of_the_document_come_first() -> None:
    found = options(candidate("im Jahr 1928"), "Florey kam 1921 nach Oxford.")
    assert found[0] == "im Jahr 1921"


def test_no_year_that_the_text_puts_near_the_question() -> None:
    found = options(candidate("im Jahr 1928"), "Fleming entdeckte 1921 auch ein Penizillin.")
    assert "im Jahr 1921" not in found
    assert len(found) == 3


def test_the_key_is_not_always_in_the_middle() -> None:
    pool = pool_of([fleming()], LANGUAGE)
    below = {sum(option < "1928" for option in distractors(candidate("1928"), pool, seed)) for seed in range(20)}
    assert below == {0, 1, 2, 3}


def person(text: str, name: str, gender: str = "masculine") -> Phrase:
    return phrase(text, name, "agent", "person", case="nominative", number="singular", gender=gender)


def test_persons_of_the_document() -> None:
    fact = event(FLEMING, person(FLEMING, "Alexander Fleming"))
    others: list[Event] = []
    for name in ("Howard Florey", "Ernst Chain", "Robert Koch", "Marie Curie"):
        text = f"{name} kam {1930 + len(others)} nach Oxford."
        who = person(text, name, "feminine" if name == "Marie Curie" else "masculine")
        others.append(later(event(text, who, verb="kam"), len(others) + 1))
    question = replace(GOOD, prompt="Wer entdeckte 1928 das Penizillin?", answer="Alexander Fleming")
    one = Candidate(question, document(), fact, fact.agent, "persons")
    pool = pool_of([fact, *others], LANGUAGE)
    assert sorted(distractors(one, pool, 0)) == ["Ernst Chain", "Howard Florey", "Robert Koch"]


def test_what_another_sentence_makes_true() -> None:
    pool = pool_of([event("Florey entdeckte 1931 das Penizillin.", verb="entdeckte")], LANGUAGE)
    assert may_be_true("1931", candidate("1928"), pool)
    assert not may_be_true("1932", candidate("1928"), pool)


@pytest.mark.parametrize("name", STRATEGIES)
def test_every_strategy_keeps_still_where_it_has_nothing(name: str) -> None:
    assert list(STRATEGIES[name](candidate("bald"), "bald", pool_of([], LANGUAGE), Random(0))) == []
