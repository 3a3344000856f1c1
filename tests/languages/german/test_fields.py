"""Which constituents a clause has, each in its field, and what is joined into one."""

from __future__ import annotations

import pytest

from tests.languages.german.analysed import sentences

FIELDS = {"front": "V", "middle": "M", "end": "N"}


def fields(text: str, clause: int = 0) -> str:
    """The phrases of a clause as "V Der Igel | M im Garten"; a phrase that is not sure has a question mark."""
    phrases = sentences(text)[0].clauses[clause].phrases
    return " | ".join(f"{FIELDS[p.field]} {p.text}{'' if p.sure else ' ?'}" for p in phrases)


CASES = [
    pytest.param("Im Winter schläft der Igel.", "V Im Winter | M der Igel", id="time in the Vorfeld"),
    pytest.param(
        "Alexander Fleming hat 1928 das Penizillin entdeckt.",
        "V Alexander Fleming | M 1928 | M das Penizillin", id="Mittelfeld inside the bracket",
    ),
    pytest.param(
        "Er hat gesagt, dass er kommt.", "V Er | N dass er kommt", id="clause in the Nachfeld",
    ),
    pytest.param(
        "Als der Krieg endete, kehrte er zurück.", "V Als der Krieg endete | M er", id="clause in the Vorfeld",
    ),
    pytest.param(
        "In einem Museum aber führte sie Gäste.", "V In einem Museum | M sie | M Gäste", id="aber behind the Vorfeld",
    ),
    pytest.param("Und der Igel schlief.", "V der Igel", id="conjunction before the Vorfeld"),
    pytest.param(
        "Die Zahl der Einwohner der Stadt stieg.", "V Die Zahl der Einwohner der Stadt", id="genitive behind genitive",
    ),
    pytest.param("Er leitete die Suche nach Gold.", "V Er | M die Suche nach Gold", id="phrase that a noun asks for"),
    pytest.param(
        "Er sah Bulgarien, Ungarn und Polen.", "V Er | M Bulgarien, Ungarn und Polen", id="list",
    ),
    pytest.param(
        "Er traf Marie, eine Tochter des Königs, in Wien.",
        "V Er | M Marie, eine Tochter des Königs | M in Wien", id="apposition",
    ),
    pytest.param(
        "Außerdem hat die Schule, ein Bau aus Stein mit Türmen, einen Garten.",
        "V Außerdem | M die Schule, ein Bau aus Stein mit Türmen | M einen Garten",
        id="apposition with all that hangs on it, and no second one",
    ),
    pytest.param(
        "Menschen, die dort leben und ein Haus besitzen, zahlen Steuern.",
        "V Menschen, die dort leben und ein Haus besitzen | M Steuern", id="relative clause with two verbs",
    ),
    pytest.param(
        "Er aß Insekten, aber auch Skorpione.", "V Er | M Insekten, aber auch Skorpione", id="list with aber auch",
    ),
    pytest.param(
        "Er genoss Privilegien wie zum Beispiel Geld.", "V Er | M Privilegien wie zum Beispiel Geld", id="example",
    ),
    pytest.param(
        "Typisch für Amseln ist der Gesang.", "V Typisch für Amseln | M der Gesang", id="adjective in the Vorfeld",
    ),
    pytest.param(
        "Die Mauern waren alt und der Turm, der 1624 gekappt wurde, musste weg.",
        "V Die Mauern | M alt", id="the first of two joined clauses",
    ),
    pytest.param("Delfine erreichen Tempi bis zu 55 Kilometern pro Stunde.",
                 "V Delfine | M Tempi bis zu 55 Kilometern pro Stunde", id="measure up to which"),
    pytest.param("Er besaß große Mengen Geld.", "V Er | M große Mengen Geld", id="what there are amounts of"),
    pytest.param("Er stammt aus dem Gebiet des Amazonas in Peru.",
                 "V Er | M aus dem Gebiet des Amazonas | M in Peru ?", id="place that may be told more closely"),
    pytest.param(
        "Der Mann, der lange schwieg, sprach.", "V Der Mann, der lange schwieg", id="relative clause",
    ),
    pytest.param(
        "Die neue Opposition (Kamenev und andere) verlor.",
        "V Die neue Opposition (Kamenev und andere)", id="brackets",
    ),
    pytest.param(
        "Er siegte nicht durch Gewalt, sondern durch Geduld.",
        "V Er | M nicht durch Gewalt, sondern durch Geduld", id="what is put right",
    ),
    pytest.param("Sie schlief in der Regel gut.", "V Sie | M in der Regel | M gut", id="fixed adverbial"),
    pytest.param("Er starb zwei Jahre später.", "V Er | M zwei Jahre später", id="measure of time"),
    pytest.param(
        "Er führte dazu, dass alle flohen.", "V Er | M dazu, dass alle flohen", id="adverb that announces a clause",
    ),
    pytest.param("Das Heer zog von Süden her in die Stadt.",
                 "V Das Heer | M von Süden her | M in die Stadt ?", id="preposition with its second half"),
    pytest.param("Der Ort ist über die Grenzen der Insel hinaus bekannt.",
                 "V Der Ort | M über die Grenzen der Insel hinaus", id="second half behind a genitive"),
    pytest.param("Er kam von Rom aus Not.", "V Er | M von Rom | M aus Not", id="two prepositions"),
    pytest.param("Sie las den Roman Die vergessene Welt.",
                 "V Sie | M den Roman Die vergessene Welt", id="title with an article"),
    pytest.param("Er lief sehr schnell.", "V Er | M sehr schnell", id="adverb of degree"),
    pytest.param(
        "Sie trafen die Entscheidung, die Stadt aufzugeben.",
        "V Sie | M die Entscheidung, die Stadt aufzugeben", id="clause that tells the content of a noun",
    ),
    pytest.param(
        "Er blieb, weil es regnete.", "V Er | N weil es regnete", id="clause behind a verb without a right bracket",
        marks=pytest.mark.xfail(reason="without a right bracket all stands in the Mittelfeld", strict=True),
    ),
    pytest.param(
        "Er lebt in Europa, das viele Berge hat.", "V Er | M in Europa, das viele Berge hat",
        id="relative clause of a name",
    ),
    pytest.param("Nur wenn es regnet, wächst Gras.", "V Nur wenn es regnet | M Gras", id="focus before a clause"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_fields_of_a_main_clause(text: str, expected: str) -> None:
    assert fields(text) == expected


@pytest.mark.parametrize(
    ("text", "clause", "expected"),
    [
        pytest.param("Er ging, weil der Regen die Ernte zerstörte.", 1, "M der Regen | M die Ernte", id="conjunction"),
        pytest.param("Die Länder, die viel Öl fördern, sind reich.", 1, "M die | M viel Öl", id="relative pronoun"),
        pytest.param("Die Stadt, in der er lebte, brannte.", 1, "M in der | M er", id="pronoun with its preposition"),
        pytest.param("Er segelte, um Indien zu erreichen.", 1, "M Indien", id="infinitive"),
        pytest.param("Wird Wasser stark erhitzt, verdampft es.", 0, "M Wasser | M stark", id="condition, verb first"),
    ],
)
def test_fields_of_other_clauses(text: str, clause: int, expected: str) -> None:
    assert fields(text, clause) == expected


@pytest.mark.parametrize(
    ("text", "part", "relation"),
    [
        ("Die Hauptstadt Frankreichs wuchs.", "Frankreichs", "genitive"),
        ("Die Suche nach Gold begann.", "nach Gold", "attribute"),
        ("Marie, eine Tochter des Königs, schwieg.", "eine Tochter des Königs", "apposition"),
        ("Der Mann, der lange schwieg, sprach.", "der lange schwieg", "relative"),
        ("Der Dichter Heinrich Heine starb.", "Heinrich Heine", "name"),
        ("Die Opposition (Kamenev und andere) verlor.", "(Kamenev und andere)", "members"),
        ("Igel und Mäuse schlafen.", "und Mäuse", "other"),
    ],
)
def test_parts(text: str, part: str, relation: str) -> None:
    assert (part, relation) in [(p.text, p.relation) for p in sentences(text)[0].clauses[0].phrases[0].parts]
