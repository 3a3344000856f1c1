"""Who does what to whom, and which of it is sure: a question mark stands behind what is not."""

from __future__ import annotations

import pytest

from tests.languages.german.analysed import phrase, sentences


def roles(text: str, clause: int = 0) -> dict[str, str]:
    """The words of each phrase that has a case → its role."""
    phrases = sentences(text)[0].clauses[clause].phrases
    return {p.text: p.role + ("" if p.sure else "?") for p in phrases if p.role not in ("adverbial", "none")}


CASES = [
    pytest.param(
        "Die frühe Kindheit verbrachte Bach in Eisenach.",
        {"Die frühe Kindheit": "object", "Bach": "subject"},
        id="a deed of persons",
    ),
    pytest.param(
        "Die Realschule besuchte Edison.",
        {"Die Realschule": "object", "Edison": "subject"},
        id="a school visits nobody",
    ),
    pytest.param(
        "Die Familie besuchte Edison.", {"Die Familie": "subject", "Edison": "object"}, id="a group visits somebody"
    ),
    pytest.param("Das Tor bekam Risse.", {"Das Tor": "subject", "Risse": "object"}, id="things get things"),
    pytest.param(
        "Im Herbst vergraben Eichhörnchen Nüsse.",
        {"Eichhörnchen": "subject", "Nüsse": "object"},
        id="any animals and any things",
    ),
    pytest.param(
        "Mit den Krallen fangen Katzen Mäuse.",
        {"Katzen": "subject?", "Mäuse": "object?"},
        id="any animals and other animals",
    ),
    pytest.param(
        "Ihre Netze weben sie aus Seide.",
        {"Ihre Netze": "object", "sie": "subject"},
        id="what animals make for themselves",
    ),
    pytest.param(
        "Ihre Stacheln schützen sie vor Feinden.",
        {"Ihre Stacheln": "object?", "sie": "subject?"},
        id="what protects animals",
    ),
    pytest.param(
        "Der Ingenieur leitete den Bau.",
        {"Der Ingenieur": "subject", "den Bau": "object"},
        id="cases tell",
    ),
    pytest.param(
        "Den Bau leitete der Ingenieur.",
        {"Den Bau": "object", "der Ingenieur": "subject"},
        id="object in front",
    ),
    pytest.param(
        "Der Satellit kam der Sonne zu nahe.",
        {"Der Satellit": "subject", "der Sonne": "dative"},
        id="dative that an adjective asks for",
    ),
    pytest.param(
        "Den Kindern half die Lehrerin.",
        {"Den Kindern": "dative", "die Lehrerin": "subject"},
        id="dative in front",
    ),
    pytest.param(
        "Die Katzen jagt der Hund.",
        {"Die Katzen": "object", "der Hund": "subject"},
        id="number of the verb tells",
    ),
    pytest.param(
        "Das Kind sucht die Mutter.",
        {"Das Kind": "subject", "die Mutter": "object"},
        id="the first of two that are definite",
    ),
    pytest.param(
        "Viele Bauern verließen ihre Dörfer.",
        {"Viele Bauern": "subject", "ihre Dörfer": "object"},
        id="the second of two is the first one's own",
    ),
    pytest.param("Igel sind Säugetiere.", {"Igel": "subject", "Säugetiere": "predicate"}, id="predicate"),
    pytest.param(
        "Die Hauptstadt Frankreichs ist Paris.",
        {"Die Hauptstadt Frankreichs": "subject", "Paris": "predicate"},
        id="predicate that is a name",
    ),
    pytest.param("Es gibt zwei Arten.", {"Es": "subject", "zwei Arten": "object"}, id="es gibt"),
    pytest.param(
        "Der Mann gab der Frau ein Buch.",
        {"Der Mann": "subject", "der Frau": "dative", "ein Buch": "object"},
        id="three roles",
    ),
    pytest.param("Die Stadt wurde 1945 zerstört.", {"Die Stadt": "subject"}, id="passive"),
    pytest.param("1848 brach eine Revolution aus.", {"eine Revolution": "subject"}, id="a year is no subject"),
    pytest.param(
        "Jeden Winter schläft der Igel.",
        {"der Igel": "subject"},
        id="a time in the accusative is no object",
    ),
    pytest.param("Sie sah ihn.", {"Sie": "subject", "ihn": "object"}, id="pronouns"),
    pytest.param(
        "Seine Eltern und sein Bruder zogen nach Wien.",
        {"Seine Eltern und sein Bruder": "subject"},
        id="two make a plural",
    ),
    pytest.param(
        "Die Zusammenlegung gab Jacksonville eine enorme Größe.",
        {"Die Zusammenlegung": "subject", "Jacksonville": "dative", "eine enorme Größe": "object"},
        id="a name that gets something",
    ),
    pytest.param(
        "Die Broncos besiegten die Steelers, 23-16.",
        {"Die Broncos": "subject", "die Steelers": "object"},
        id="a score is no object",
    ),
    pytest.param(
        "Viele Lieder übernehmen Amseln vom Vater.",
        {"Viele Lieder": "subject?", "Amseln vom Vater": "object?"},
        id="a thing before an animal",
    ),
    pytest.param(
        "Die frühe Kindheit prägte Goethe in Wien.",
        {"Die frühe Kindheit": "subject?", "Goethe": "object?"},
        id="a thing before a name",
    ),
    pytest.param(
        "Babylon lag achtzig Kilometer südlich der Stadt.",
        {"Babylon": "subject", "achtzig Kilometer": "object"},
        id="a distance",
    ),
    pytest.param("Die Hussiten zogen ab (siehe auch Hussitenkriege).", {"Die Hussiten": "subject"}, id="in brackets"),
    pytest.param(
        "Bamberg zahlte 12.000 Gulden Lösegeld.",
        {"Bamberg": "subject", "12.000 Gulden Lösegeld": "object"},
        id="a measured object",
    ),
    pytest.param("Der Stadt fehlte Geld.", {"Der Stadt": "dative", "Geld": "subject"}, id="subject behind a dative"),
    pytest.param(
        "Eine wichtige Rolle spielte die Eisenbahn.",
        {"Eine wichtige Rolle": "object", "die Eisenbahn": "subject"},
        id="what no noun plays but is played",
    ),
    pytest.param(
        "Die Rolle verlangte viel Mut.",
        {"Die Rolle": "subject", "viel Mut": "object"},
        id="a part that does something",
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_roles_of_a_main_clause(text: str, expected: dict[str, str]) -> None:
    assert roles(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Die Länder, die viel Öl fördern, sind reich.",
            {"die": "subject", "viel Öl": "object"},
            id="relative subject",
        ),
        pytest.param(
            "Das Buch, das der Mann schrieb, war neu.",
            {"das": "object", "der Mann": "subject"},
            id="relative object",
        ),
        pytest.param(
            "Menschen, die zivilen Ungehorsam üben und den Staat ablehnen, zahlen nicht.",
            {"die": "subject", "zivilen Ungehorsam": "object"},
            id="two verbs in a relative clause",
        ),
        pytest.param("Er ging, weil der Hund bellte.", {"der Hund": "subject"}, id="subordinate clause"),
        pytest.param(
            "Er siegte, weil der Hund das Rudel anführte (118).",
            {"der Hund": "subject", "das Rudel": "object"},
            id="a number in brackets is no object",
        ),
        pytest.param("Er segelte, um Indien zu erreichen.", {"Indien": "object"}, id="an infinitive has no subject"),
        pytest.param(
            "Er beschloss, den Bauern das Land zu geben.",
            {"den Bauern": "dative", "das Land": "object"},
            id="infinitive with two objects",
        ),
    ],
)
def test_roles_of_other_clauses(text: str, expected: dict[str, str]) -> None:
    assert roles(text, 1) == expected


def test_a_list_with_und_is_a_plural() -> None:
    assert phrase("In Wien lebten ein Maler und sein Sohn.", "ein Maler und sein Sohn").number == "plural"


def test_the_second_verb_has_the_subject_of_the_first() -> None:
    clauses = sentences("Napoleon wurde 1769 geboren und starb 1821.")[0].clauses
    assert [p.text for p in clauses[1].phrases if p.role == "subject"] == ["Napoleon"]


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("Igel fressen kein Obst.", {"negated"}),
        ("Igel können schwimmen.", {"modal"}),
        ("Die Stadt wird zerstört.", {"passive"}),
        ("Er starb.", {"past", "once"}),
        ("Er hat geschlafen.", {"past"}),
        ("Schläft der Igel?", {"question"}),
        ("Igel fressen vielleicht Obst.", {"hedged"}),
        ("Der Igel schläft.", set()),
        ("Das Land ist in Bezirke gegliedert.", {"stative"}),
        ("Die Burg war 1950 zerstört.", {"past", "stative"}),
        ("Otto Kern ist 1950 nach Ulm gekommen.", set()),
    ],
)
def test_marks_of_a_clause(text: str, marks: set[str]) -> None:
    assert sentences(text)[0].clauses[0].marks == marks


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("Er rief die Arbeiter auf.", "aufrufen"),
        ("Er hat das Land verlassen.", "verlassen"),
        ("Die Stadt wurde gegründet.", "gründen"),
        ("Er kann schwimmen.", "schwimmen"),
        ("Er ist krank.", "sein"),
        ("Er lernte sie in Paris kennen.", "kennenlernen"),
        ("Die Pflanze wächst drei Meter hoch.", "wachsen"),
    ],
)
def test_full_verb(text: str, lemma: str) -> None:
    assert sentences(text)[0].clauses[0].lemma == lemma


def test_the_head_of_a_clause_without_a_verb_form_stands_in_it() -> None:
    text = "Er plante, Häuser zu bauen und Dinge wie Stühle, Tische oder das Geschirr zu kaufen."
    found = [p for clause in sentences(text)[0].clauses for p in clause.phrases]
    assert all(p.head in p.tokens for p in found)
