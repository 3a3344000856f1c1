"""What nouns name: persons, groups and classes."""

from __future__ import annotations

import pytest

from quizgen.languages.german import noun_classes


@pytest.mark.parametrize(
    "noun",
    """Theoretiker Parteitheoretiker Physikerin Ärztin Köchin Witwe Kardinäle Abgeordneten Kommunisten Bolschewiki
    Kulaken Preisträger Projektleiter Bürgermeister Beamten DDR-Bürger Russen Leute Kind Mitglied Großbauern
    Stratigraphen Geographen Vasallen Kalif Häuptlinge Auswanderer Aufständische Zofe Lehrkräfte""".split(),
)
def test_persons(noun: str) -> None:
    assert noun_classes.is_person_noun(noun)


@pytest.mark.parametrize(
    "noun",
    """Löwe Löwin Hündin Igel Lautsprecher Leiter Halbleiter Flugzeugträger Computer Rechner Motor Meter Wasser Partei
    Polen Mitteleuropa Schneidezahn Fahrzeuge Braunbär Rasenmäher Bundesrat Teilweise Zugangsrechte Kongress
    Telegraph Seismographen Känguru Strahlkraft Lehrstoff Paragraph""".split(),
)
def test_no_persons(noun: str) -> None:
    assert not noun_classes.is_person_noun(noun)


@pytest.mark.parametrize(
    "noun",
    """Partei Regierungen Parteikongreß Stadtrat Bundesverfassungsgericht Zentralkomitee Königsfamilie Führung
    Fußballmannschaft Grenztruppen Volk""".split(),
)
def test_groups(noun: str) -> None:
    assert noun_classes.is_group_noun(noun)


@pytest.mark.parametrize("noun", "Vorrat Apparat Verrat Heirat Insgesamt Einführung Eingang Währungsunion".split())
def test_no_groups(noun: str) -> None:
    assert not noun_classes.is_group_noun(noun)


@pytest.mark.parametrize(
    ("noun", "name"),
    [
        ("Jahrhunderts", "time"),
        ("Kriegsende", "time"),
        ("Hafenstädten", "city"),
        ("Bundesländer", "state"),
        ("Nebenfluss", "river"),
        ("Ostseeinsel", "island"),
        ("Oktoberrevolution", "event"),
        ("Säugetiere", "animal"),
        ("Dinosaurier", "animal"),
        ("Apfelbäume", "plant"),
        ("Kohlenstoffdioxid", "substance"),
        ("Kilogramm", "unit"),
        ("Augen", "body"),
        ("Krise", "event"),
        ("Muttersprache", "language"),
        ("Friedensvertrags", "law"),
        # words that only end like one
        ("Mahlzeit", None),
        ("Musketier", None),
        ("Programm", None),
        ("Festsaal", None),
        ("Umwelteinflüsse", None),
        ("Vorsitzende", None),
        ("Nachfolgende", None),
        ("Diensthunde", "animal"),
        ("Reichstag", None),
        ("Auftrag", None),
        ("Methoden", None),
        ("Besuchsreisen", None),
        ("Krawatte", None),
    ],
)
def test_noun_class(noun: str, name: str | None) -> None:
    assert noun_classes.noun_class(noun) == name
