"""Words and marks: what belongs to one token."""

from __future__ import annotations

import pytest

from quizgen.languages.german.tokens import tokenize

# tokens apart by blanks; "~" stands for a blank inside a token
SENTENCES = [
    pytest.param("Der Igel schläft.", "Der Igel schläft .", id="full stop at the end"),
    pytest.param("Der 14. Kongress tagte.", "Der 14. Kongress tagte .", id="ordinal keeps its stop"),
    pytest.param("Er starb am 5. März.", "Er starb am 5. März .", id="day of a date"),
    pytest.param("Der Krieg endete 1918.", "Der Krieg endete 1918 .", id="year gives its stop to the sentence"),
    pytest.param("Sie kauften 1998 lehnitz.com.", "Sie kauften 1998 lehnitz.com .", id="address of a site"),
    pytest.param("Ludwig XVI. floh.", "Ludwig XVI. floh .", id="Roman number"),
    pytest.param("N. Bucharin schrieb.", "N. Bucharin schrieb .", id="initial"),
    pytest.param("Säugetiere, z. B. Igel", "Säugetiere , z.~B. Igel", id="abbreviation with a blank"),
    pytest.param("Zinov'ev, Kamenev u.a.", "Zinov'ev , Kamenev u.a.", id="apostrophe inside a name"),
    pytest.param("Es sind 1.200,5 km.", "Es sind 1.200,5 km .", id="stops and commas in a number"),
    pytest.param("Um 4:51 Uhr", "Um 4:51 Uhr", id="time of day"),
    pytest.param("die 1990er-Jahre", "die 1990er-Jahre", id="decade"),
    pytest.param("in den 1970er- und 1980er-Jahren", "in den 1970er- und 1980er-Jahren", id="shortened decade"),
    pytest.param("Ratten- oder Haarigel", "Ratten- oder Haarigel", id="shortened compound"),
    pytest.param("die Kopf-Rumpf-Länge", "die Kopf-Rumpf-Länge", id="hyphens"),
    pytest.param("„Nein!“, rief er.", "„ Nein ! “ , rief er .", id="quotation marks"),
    pytest.param("etwa 20 °C warm", "etwa 20 °C warm", id="degrees"),
    pytest.param("rund 70 % davon", "rund 70 % davon", id="per cent"),
    pytest.param("Er ging … und kam.", "Er ging … und kam .", id="dots"),
    pytest.param("siehe https://example.org/a.html dort", "siehe https://example.org/a.html dort", id="web address"),
    pytest.param("ein USB-2.0-Anschluss.", "ein USB-2.0-Anschluss .", id="version inside a compound"),
    pytest.param("der H.264-Film bei Sat.1.", "der H.264-Film bei Sat.1 .", id="number behind the stop of a name"),
    pytest.param("mit 30 000 Mann", "mit 30~000 Mann", id="blank before three digits"),
    pytest.param("im Jahr 1945 120 Tote", "im Jahr 1945 120 Tote", id="number behind a year"),
    pytest.param("Boote und -netze", "Boote und -netze", id="second half of a compound"),
    pytest.param("ein 3½ Meter langes Tier", "ein 3½ Meter langes Tier", id="half"),
]


@pytest.mark.parametrize(("text", "tokens"), SENTENCES)
def test_tokens(text: str, tokens: str) -> None:
    found = [form for form, _, _ in tokenize(text, 0, len(text))]
    assert " ".join(form.replace(" ", "~") for form in found) == tokens


@pytest.mark.parametrize(("text", "tokens"), SENTENCES)
def test_positions_are_those_of_the_text(text: str, tokens: str) -> None:
    assert all(text[start:end] == form for form, start, end in tokenize(text, 0, len(text)))
