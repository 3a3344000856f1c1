"""Phrases in another case; where a form is not certain there is none."""

from __future__ import annotations

import pytest

from quizgen.languages.german.agreement import adjective_mask, cases_of, determiner_mask, mask, preposition_mask
from quizgen.languages.german.declension import in_case, strong_ending
from quizgen.languages.german.nouns import Case
from quizgen.languages.german.ownership import with_possessor
from quizgen.languages.german.paradigms import Declension
from tests.languages.german.analysed import phrase

CASES = [
    # sentence, phrase, case, form
    pytest.param(
        "Er sprach auf dem 14. Kongress.", "auf dem 14. Kongress", "nominative", "der 14. Kongress", id="weak"
    ),
    pytest.param("Er sah einen alten Baum.", "einen alten Baum", "nominative", "ein alter Baum", id="mixed"),
    pytest.param("Er trank kalten Tee.", "kalten Tee", "nominative", "kalter Tee", id="strong"),
    pytest.param("Der Mensch schlief.", "Der Mensch", "dative", "dem Menschen", id="noun that changes"),
    pytest.param("Die Kinder schliefen.", "Die Kinder", "dative", "den Kindern", id="dative plural"),
    pytest.param("Der Baum starb.", "Der Baum", "genitive", "des Baumes", id="genitive"),
    pytest.param("Seine Mutter starb.", "Seine Mutter", "dative", "seiner Mutter", id="possessive"),
    pytest.param("Er lebte in dieser Stadt.", "in dieser Stadt", "nominative", "diese Stadt", id="demonstrative"),
    pytest.param("Er ging zum Arzt.", "zum Arzt", "nominative", "der Arzt", id="article in the preposition"),
    pytest.param("Er traf Marie Curie.", "Marie Curie", "nominative", "Marie Curie", id="name"),
    pytest.param("Er traf Marie Curie.", "Marie Curie", "genitive", None, id="genitive of a name is not certain"),
    pytest.param("Er sah Igel und Mäuse.", "Igel und Mäuse", "dative", None, id="each member of a list would change"),
]


@pytest.mark.parametrize(("text", "words", "case", "expected"), CASES)
def test_case(text: str, words: str, case: Case, expected: str | None) -> None:
    assert in_case(phrase(text, words), case) == expected


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Er sah einen alten Baum.", "einen alten Baum", "der alte Baum"),
        ("Er sah ihn in diesem Haus.", "in diesem Haus", "das Haus"),
        ("Er trank kalten Tee.", "kalten Tee", "der kalte Tee"),
    ],
)
def test_definite(text: str, words: str, expected: str) -> None:
    assert in_case(phrase(text, words), "nominative", definite=True) == expected


def test_a_name_in_place_of_a_possessive() -> None:
    assert (
        with_possessor(phrase("Er schrieb sein großes Werk.", "sein großes Werk"), "Goethes") == "Goethes großes Werk"
    )


@pytest.mark.parametrize(
    ("form", "spec", "declension"),
    [
        ("der", "mN fGD pG", "weak"),
        ("ein", "mN nNA", "mixed"),
        ("diesem", "mD nD", "weak"),
        ("seiner", "fGD pG", "mixed"),
        ("viele", "fNA pNA", "strong"),
    ],
)
def test_determiners(form: str, spec: str, declension: str) -> None:
    assert determiner_mask(form) == (mask(spec), declension)


@pytest.mark.parametrize(
    ("form", "declension", "spec"),
    [
        ("alte", "weak", "mN fNA nNA"),
        ("alter", "mixed", "mN"),
        ("alten", "strong", "mGA nG pD"),
        ("altes", "mixed", "nNA"),
    ],
)
def test_adjectives(form: str, declension: Declension, spec: str) -> None:
    assert adjective_mask(form, declension) == mask(spec)


@pytest.mark.parametrize(
    ("preposition", "cases"),
    [
        ("mit", ("dative",)),
        ("wegen", ("genitive", "dative")),
        ("in", ("dative", "accusative")),
        ("für", ("accusative",)),
        ("im", ("dative",)),
    ],
)
def test_prepositions(preposition: str, cases: tuple[str, ...]) -> None:
    assert cases_of(preposition_mask(preposition)) == cases


def test_endings_of_the_tables() -> None:
    assert strong_ending("feminine", "singular", "dative") == "er"
