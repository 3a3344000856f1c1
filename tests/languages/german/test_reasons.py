"""Reasons that another main clause tells: which clause has one, and how it is put."""

from __future__ import annotations

import pytest

from tests.languages.german.analysed import sentences


def reasons(text: str) -> list[str | None]:
    return [c.reason.resolved for s in sentences(text) for c in s.clauses if c.reason is not None]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        pytest.param("Igel sind klein. Deshalb fliehen sie.", "weil sie klein sind", id="adverb in the Vorfeld"),
        pytest.param("Igel sind klein. Füchse fressen sie daher.", "weil Igel klein sind", id="adverb behind the verb"),
        pytest.param("Im Mai fehlt der Regen, daher stirbt das Vieh.", "weil der Regen im Mai fehlt",
                     id="subject first"),
        pytest.param("Der Turm stürzte ein; deshalb floh der Graf.", "weil der Turm einstürzte", id="prefix"),
        pytest.param("Der Turm war zerstört worden. Darum floh der Graf.", "weil der Turm zerstört worden war",
                     id="three verbs"),
        pytest.param("Der Turm wurde gebaut, denn der Graf hatte Angst.", "weil der Graf Angst hatte", id="denn"),
        pytest.param("Der Turm fiel. Denn der Graf hatte Angst.", "weil der Graf Angst hatte",
                     id="denn in a sentence of its own"),
        pytest.param("Der Regen fehlte, weswegen das Vieh starb.", "weil der Regen fehlte", id="weswegen"),
        pytest.param("Der Regen fehlte, so dass das Vieh starb.", "weil der Regen fehlte", id="so dass"),
        pytest.param("Das Vieh starb. Das liegt daran, dass der Regen fehlte.", "weil der Regen fehlte",
                     id="announced"),
        pytest.param("Der Graf versteckt sich im Wald. Deshalb reitet der Graf.", "weil er sich im Wald versteckt",
                     id="sich behind a pronoun"),
    ],
)  # fmt: skip
def test_reason(text: str, reason: str) -> None:
    assert reasons(text) == [reason]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Igel sind klein. Auch deshalb fliehen sie.", id="one reason of several"),
        pytest.param("Igel sind klein.\n\nDeshalb fliehen sie.", id="another paragraph"),
        pytest.param("Sind Igel klein? Deshalb fliehen sie.", id="question"),
        pytest.param("Igel sind vielleicht klein. Deshalb fliehen sie.", id="doubt"),
        pytest.param("Sie sind klein. Deshalb fliehen Igel.", id="pronoun that means nobody"),
        pytest.param("Es leben hier Igel. Deshalb fliehen Käfer.", id="es in the place of the subject"),
        pytest.param("Der Graf hat den Feind nicht kommen sehen. Deshalb floh der Graf.", id="two infinitives"),
        pytest.param("Igel sind klein, Füchse sind groß. Deshalb fliehen Igel.", id="two clauses without und"),
        pytest.param("Das Wort ist alt. Daher stammt der Name.", id="daher with a verb of origin"),
        pytest.param("Cäsar besiegte Pompeius. Deshalb floh er.", id="pronoun that may mean the object"),
        pytest.param("Igel fliehen. Ein Grund dafür ist, dass Füchse jagen.", id="one of several reasons"),
    ],
)
def test_no_reason(text: str) -> None:
    assert reasons(text) == []
