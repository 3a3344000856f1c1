"""The whole analysis of some sentences as a picture that people read; `pytest --accept` writes it anew."""

from __future__ import annotations

from pathlib import Path

import pytest

from quizgen.explaining import pictures
from quizgen.languages import load
from quizgen.model import Document

GOLDEN = Path(__file__).parent / "de.txt"

SENTENCES = (
    "Alexander Fleming hat im Jahr 1928 das Penizillin entdeckt.",
    "Im Dezember 1925 wurde auf dem 14. Parteikongress eingeräumt, dass die Industrie veraltet sei.",
    "Der Rhein ist der längste Fluss Deutschlands.",
    "Der Igel frisst Schnecken, Würmer und Käfer.",
    "Den Aufstand führte ein Priester an.",
    "Marie Curie, eine polnische Physikerin, erhielt 1911 den Nobelpreis.",
    "Diesen Vorgang nennt man Photosynthese.",
    "Das Blut besteht aus Plasma und Blutkörperchen.",
    "Der Mann, der das Buch schrieb, lebte in Wien.",
    "Kolumbus segelte nach Westen, um Indien zu erreichen.",
    "Seit 1961 teilte eine Mauer die Stadt Berlin.",
    "Die von Kommunisten in Bulgarien initiierten Aufstände scheiterten.",
    "Wird Wasser erhitzt, verdampft es.",
    "Stalin half den Bauern nicht.",
    "Napoleon wurde 1769 auf Korsika geboren und starb 1821 auf St. Helena.",
    "Es gibt zwei Arten von Elefanten.",
    "„Der Staat bin ich“, sagte Ludwig XIV.",
    "Viele Bauern verließen ihre Dörfer, weil sie in den Städten Arbeit suchten.",
    "Goethe schrieb den Roman „Die Leiden des jungen Werthers“ in nur vier Wochen.",
    "Der Dichter Heinrich Heine lebte seit 1831 in Paris.",
    "Stalins Nachfolger kritisierte ihn scharf.",
    "Im Winter halten Igel Winterschlaf.",
    "Die Regierung beschloss, die Industrie auszubauen.",
    "1848 brach in Frankreich eine Revolution aus.",
    "Dem Kaiser gehörte das Schloss.",
    "Während des Krieges flohen seine Eltern in die Schweiz.",
    "Die Stadt wurde im 12. Jahrhundert von Mönchen gegründet.",
    "Obwohl Pinguine Vögel sind, können sie nicht fliegen.",
)
"""Each is analysed alone. What is known to be understood wrongly stands in the tables of tests/languages instead."""


def test_the_picture_of_the_analysis(request: pytest.FixtureRequest) -> None:
    """Read the difference before you accept it: a golden file keeps mistakes as faithfully as it keeps the rest."""
    language = load("de")
    texts = (pictures(language.analyse(Document("Satz", text, "satz.txt"))) for text in SENTENCES)
    picture = "\n\n".join(texts) + "\n"
    if request.config.getoption("--accept"):
        GOLDEN.write_text(picture, encoding="utf-8")
    assert picture == GOLDEN.read_text(encoding="utf-8")
