"""The quick tagger is HanTa's in all but its start."""

import math
from collections.abc import Iterator

import numpy
import pytest
from HanTa.HanoverTagger import HanoverTagger
from hypothesis import given
from hypothesis import strategies as st

from quizgen.languages.german.quick_tagger import QuickTagger, log_of_sum

LOGARITHMS = st.floats(min_value=-700, max_value=0) | st.just(-math.inf)


@pytest.fixture(scope="module")
def own() -> HanoverTagger:
    return HanoverTagger("morphmodel_ger.pgz")


def test_it_is_made_of_the_same_model(own: HanoverTagger) -> None:
    assert len(own.reachability) > 10
    assert vars(QuickTagger()) == vars(own)


def test_its_numbers_are_plain() -> None:
    assert {type(number) for number in numbers(QuickTagger().cache)} == {int, float}


def numbers(value: object) -> Iterator[int | float]:
    if isinstance(value, dict):
        value = tuple(value.values())
    if isinstance(value, list | tuple):
        for part in value:
            yield from numbers(part)
    elif isinstance(value, int | float):
        yield value


@given(LOGARITHMS, LOGARITHMS)
def test_logarithms_are_added_as_numpy_does(one: float, other: float) -> None:
    assert log_of_sum(one, other) == pytest.approx(float(numpy.logaddexp(one, other)))
