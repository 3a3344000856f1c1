"""The filters of German templates, on phrases as the analysis finds them."""

from __future__ import annotations

import pytest

from quizgen.languages import Abstain, load
from quizgen.languages.german.template_filters import FILTERS
from quizgen.model import Document, Phrase

GERMAN = load("de")


def phrase(text: str, words: str) -> Phrase:
    """The phrase of a sentence that has these words."""
    (sentence,) = GERMAN.analyse(Document("", text, "example"))
    return next(p for clause in sentence.clauses for p in clause.phrases if p.text == words)


CASES = {
    # filter and what is special: sentence, phrase, wanted
    "beginning of a short quotation": (
        "Im Jahr 1963 rief Martin Luther King: „Ich habe einen Traum.“",
        "„Ich habe einen Traum.“",
        "„Ich habe einen Traum.“",
    ),
    "nominative without a preposition": (
        "Er starb auf dem Platz der Stadt.",
        "auf dem Platz der Stadt",
        "der Platz der Stadt",
    ),
    "whole with a relative clause": (
        "Köln ist die größte Stadt, die am Rhein liegt.",
        "die größte Stadt, die am Rhein liegt",
        "die größte Stadt, die am Rhein liegt",
    ),
    "concept in the accusative": (
        "Ein Planet ist ein Himmelskörper, der um eine Sonne kreist.",
        "ein Himmelskörper, der um eine Sonne kreist",
        "einen Himmelskörper, der um eine Sonne kreist",
    ),
    "head alone": (
        "Der Parteitheoretiker N. Bucharin schrieb.",
        "Der Parteitheoretiker N. Bucharin",
        "Parteitheoretiker",
    ),
    "office in the nominative": (
        "Marie Curie schrieb dem Präsidenten Andrew Jackson.",
        "dem Präsidenten Andrew Jackson",
        "Präsident",
    ),
    "office_question for a profession": (
        "Der Physiker Albert Einstein schrieb.",
        "Der Physiker Albert Einstein",
        "welchen Beruf hatte",
    ),
    "office_question for a title": (
        "Der Kurfürst Friedrich half Martin Luther.",
        "Der Kurfürst Friedrich",
        "welchen Titel trug",
    ),
    "number_word of a list": (
        "Das Blut besteht aus Plasma, Eiweißen und Salzen.",
        "aus Plasma, Eiweißen und Salzen",
        "drei",
    ),
    "some_of a definite group": (
        "Die wichtigsten Organe des Menschen sind das Herz und die Lunge.",
        "Die wichtigsten Organe des Menschen",
        "der wichtigsten Organe des Menschen",
    ),
    "all_counted of a group with its number": (
        "Die zwei wichtigsten Organe des Menschen sind das Herz und die Lunge.",
        "Die zwei wichtigsten Organe des Menschen",
        "die zwei wichtigsten Organe des Menschen",
    ),
}


@pytest.mark.parametrize(("name", "text", "words", "wanted"), [(n, *row) for n, row in CASES.items()], ids=CASES)
def test_filter(name: str, text: str, words: str, wanted: str) -> None:
    assert FILTERS[name.split()[0]](phrase(text, words)) == wanted


ABSTAINS = {
    "office_question for no office": ("Der Zeuge Karl Müller schrieb.", "Der Zeuge Karl Müller"),
    "office with more than the office": ("Der alte König Ludwig schrieb.", "Der alte König Ludwig"),
    "number_word of no list": ("Das Blut besteht aus Plasma.", "aus Plasma"),
    "nominative of a pronoun": ("Marie Curie schrieb ihm.", "ihm"),
}


@pytest.mark.parametrize(("name", "text", "words"), [(n, *row) for n, row in ABSTAINS.items()], ids=ABSTAINS)
def test_filter_abstains(name: str, text: str, words: str) -> None:
    with pytest.raises(Abstain):
        FILTERS[name.split()[0]](phrase(text, words))


def test_capital() -> None:
    assert FILTERS["capital"]("woraus besteht das Blut") == "Woraus besteht das Blut"  # type: ignore[arg-type]  # a question, no phrase
