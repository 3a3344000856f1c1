"""Keys: what answers a question, and the other forms of it that count."""

from __future__ import annotations

import pytest

from quizgen.languages import Abstain
from quizgen.languages.german.keys import answer, variants
from tests.languages.german.analysed import phrase


@pytest.mark.parametrize(
    ("text", "words", "key"),
    [
        pytest.param("Im Jahr 1928 entdeckte Fleming das Penizillin.", "Im Jahr 1928", "im Jahr 1928",
                     id="small letter for the first word"),
        pytest.param("Igel fressen Käfer.", "Igel", "Igel", id="capital letter of a noun"),
        pytest.param("Marie Curie entdeckte das Radium. Sie starb 1934.", "Sie", "Marie Curie",
                     id="whom a pronoun means"),
        pytest.param("Die neue Opposition (Zinov'ev, Kamenev u.a.) forderte mehr Demokratie.",
                     "Die neue Opposition (Zinov'ev, Kamenev u.a.)", "die neue Opposition", id="without a bracket"),
        pytest.param("Der Igel frisst dicke Käfer, die im Laub leben.", "dicke Käfer, die im Laub leben",
                     "dicke Käfer", id="without a relative clause"),
        pytest.param("Lenin traf Stalin, den Sohn eines Schusters.", "Stalin, den Sohn eines Schusters", "Stalin",
                     id="without an apposition"),
        pytest.param("Das Blut enthält Zucker, Salz und Vitamine.", "Zucker, Salz und Vitamine",
                     "Zucker, Salz und Vitamine", id="a list stays whole"),
        pytest.param("Marie Curie war die einzige Frau, die zwei Nobelpreise bekam.",
                     "die einzige Frau, die zwei Nobelpreise bekam", "die einzige Frau, die zwei Nobelpreise bekam",
                     id="with the clause that tells which"),
        pytest.param("Auch die Bauern forderten mehr Land.", "Auch die Bauern", "die Bauern", id="without auch"),
        pytest.param("Lenin sagte, dass der Krieg verloren sei.", "dass der Krieg verloren sei",
                     "dass der Krieg verloren sei", id="a clause"),
        pytest.param("Der Winter führte dazu, dass viele starben.", "dazu, dass viele starben",
                     "dazu, dass viele starben", id="a clause with the adverb that announces it"),
        pytest.param("Otto Lang baute ein großes Schloss, die Falkenburg.", "ein großes Schloss, die Falkenburg",
                     "die Falkenburg", id="the name behind a noun with ein"),
        pytest.param("Königin Anna bekam einen Sohn, den späteren König.", "einen Sohn, den späteren König",
                     "einen Sohn, den späteren König", id="what is told behind a noun is no name"),
        pytest.param("Weil der Winter kalt war, starben viele Soldaten.", "Weil der Winter kalt war",
                     "weil der Winter kalt war", id="a clause that began the sentence"),
        pytest.param("Im Dezember tagte der 14. Parteikongreß. Der Kongreß beschloss neue Gesetze.", "Der Kongreß",
                     "der 14. Parteikongreß", id="what a short form means"),
    ],
)  # fmt: skip
def test_answer(text: str, words: str, key: str) -> None:
    assert answer(phrase(text, words)) == key


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("Dies führte zu einem Krieg.", "Dies", id="a demonstrative"),
        pytest.param("Dort lebten viele Menschen.", "Dort", id="an adverb that points"),
        pytest.param("Dieser Vorgang dauert drei Tage.", "Dieser Vorgang", id="a noun that points"),
    ],
)
def test_no_key_for_what_only_the_text_tells(text: str, words: str) -> None:
    with pytest.raises(Abstain, match="only known from the text"):
        answer(phrase(text, words))


@pytest.mark.parametrize(
    ("key", "accepted"),
    [
        pytest.param("im Jahr 1928", ("1928",), id="a year"),
        pytest.param("im Jahre 1928", ("1928",), id="a year, as of old"),
        pytest.param("in 1928", ("1928",), id="a year behind in"),
        pytest.param("1928", (), id="a bare year"),
        pytest.param("der Rhein", ("Rhein",), id="without its article"),
        pytest.param("am Rhein", ("Rhein",), id="without an article in a preposition"),
        pytest.param("Fleming", (), id="one word"),
        pytest.param("drei Länder", ("3 Länder",), id="a number in digits"),
        pytest.param("ein Land", ("Land",), id="an article is no number"),
        pytest.param("der 14. Parteikongreß", ("14. Parteikongreß", "der 14. Parteikongress"), id="ss for ß"),
        pytest.param("zwölf von dreizehn", ("12 von dreizehn",), id="only the first number"),
    ],
)
def test_variants(key: str, accepted: tuple[str, ...]) -> None:
    assert variants(key) == accepted
