"""How likely a prepositional phrase belongs to the noun before it."""

from __future__ import annotations

import pytest

from quizgen.languages.german.attachment import attaches, basic_preposition
from quizgen.languages.german.constituents import CERTAIN, POSSIBLE
from quizgen.languages.german.noun_phrases import chunks
from quizgen.languages.german.tagging import tag
from quizgen.languages.german.tokens import tokenize


def likelihood(text: str) -> float:
    """That the second phrase of a text belongs to the first."""
    tokens = tag(tokenize(text, 0, len(text)))
    noun, following = chunks(tokens)[-2:]
    return attaches(tokens, noun, following)


@pytest.mark.parametrize(
    "text",
    [
        "Er begann die Suche nach Gold",
        "Er dient zur Erzeugung von Strom",
        "Er schrieb das Buch über Ameisen",
        "Er mied den Kampf um Polen",
        "Er sah den Artikel von 1982",
        "Er litt unter den Unruhen der Jahre bis 1848",
        "Er sah ein Drittel von Europa",
        "Er löste Pauls Bündnis mit Katharina",
        "Er sah das Brennen von Kalk",
        "Er maß einen Durchmesser von 100 Lichtjahren",
        "Er bestieg den höchsten Berg in Afrika",
        "Er sah den größten Hafen in Europa",
        "Sie leben auf allen Kontinenten außer der Antarktis",
    ],
)
def test_hangs_on_the_noun(text: str) -> None:
    assert likelihood(text) >= CERTAIN


@pytest.mark.parametrize(
    "text",
    [
        "Er starb im Jahr 1879 in Georgien",
        "Er fror während der Schlafzeiten aufgrund der Kälte",
        "Er braucht seinen Schwanz zum Steuern",
        "Er sah den Mann im Januar",
        "Er sah ihn in Berlin",
        "Er regierte zwanzig Jahre bis 1848",
        "Er sah Stalin in Moskau",
        "Er fuhr im Mai nach Wien",
        "Man erhitzt die Milch auf 72 Grad",
        "Sie bauen ihre Nester aus Lehm",
        "Er fängt Fische mit seinen Krallen",
        "Sie saugt Nektar mit dem Rüssel",
        "Sie legen ihre Eier in den Sand",
        "Dort geht der Sauerstoff ins Blut",
        "Damals wurde die Stadt von den Spaniern erobert",
        "Damals wurde das Gesetz vom Reichstag sofort beschlossen",
        "Entdeckt wurde der Planet von Wilhelm Herschel",
        "Damals wurde der Planet von Wilhelm Herschel entdeckt",
        "Damals wurde er vom Papst zum Kaiser gekrönt",
        "Er wurde durch den Bau von Kanälen zu einem Handelsweg",
        "Weizen wird in einer Mühle zu Mehl verarbeitet",
        "Das Wasser fließt aus dem See in den Rhein",
        "Der Wind trägt Staub aus der Wüste nach Südkorea",
        "Man fährt mit dem Motorschiff auf der Aare",
    ],
)
def test_does_not_hang_on_the_noun(text: str) -> None:
    assert likelihood(text) < POSSIBLE


@pytest.mark.parametrize(
    "text",
    [
        "Damals wurde das Bild von Picasso verkauft",
        "Verkauft wurde das Bild von Pablo Picasso",
        "Damals wurde die Burg von Heinrich zerstört",
        "Damals wurden die Rechte von Frauen beschnitten",
        "Er gab sein größtes Konzert in Deutschland",
        "Er überlebte die Flucht aus der DDR nach Westdeutschland",
        "Er bereute den Umzug aus der Stadt in das Dorf",
        "Er malte ein Bild mit Booten auf dem Fluss",
    ],
)
def test_may_hang_on_the_noun(text: str) -> None:
    assert likelihood(text) >= POSSIBLE


@pytest.mark.parametrize(
    ("preposition", "basic"), [("im", "in"), ("zur", "zu"), ("vom", "von"), ("auf", "auf"), ("beim", "bei")]
)
def test_preposition_without_its_article(preposition: str, basic: str) -> None:
    assert basic_preposition(preposition) == basic
