"""Nouns: masks, base forms, inflection, genders."""

from __future__ import annotations

import pytest

from quizgen.languages.german import nouns


def mask(readings: str) -> int:
    """ "mN pGA" is masculine nominative, plural genitive and accusative."""
    return sum(nouns.bit("mfnp".index(part[0]), "NGDA".index(case)) for part in readings.split() for case in part[1:])


@pytest.mark.parametrize(
    ("form", "readings"),
    [
        ("Haus", "nNDA"),
        ("Hauses", "nG"),
        ("Häuser", "pNGA"),
        ("Ländern", "pD"),
        ("Kongreß", "mNDA"),
        ("Flüsse", "pNGA"),
        ("Revolutionen", "pNGDA"),
        ("Mütter", "pNGA"),
        ("Säle", "pNGA"),
        ("Abgeordneter", "mN fGD pG"),
        ("Bolschewiki", "pNGDA"),
        ("UdSSR", "fNGDA"),
        ("Kulaken", "mGDA pNGDA"),
        ("Theil", "mNDA nNDA"),
    ],
)
def test_known_forms(form: str, readings: str) -> None:
    assert nouns.known_noun(form) == nouns.noun_mask(form) == mask(readings)


@pytest.mark.parametrize(
    ("form", "readings"),
    [
        ("Parteikongresses", "mG"),
        ("Parteikongreß", "mNDA"),
        ("Getreidebeschaffungskrise", "fNGDA"),
        ("Arbeiter-und-Bauern-Staat", "mNDA"),
        ("NKWD-Akten", "pNGDA"),
        ("Kolchosierung", "fNGDA"),
        ("Trotzkisierungen", "pNGDA"),
        ("Zorkifikation", "fNGDA"),
        ("Zorkismus", "mNDA"),
    ],
)
def test_unknown_forms_go_by_last_part_or_suffix(form: str, readings: str) -> None:
    assert nouns.noun_mask(form) == mask(readings)


@pytest.mark.parametrize("form", ["Xyz", "Brrk", "", "und"])
def test_what_is_no_noun_has_no_mask(form: str) -> None:
    assert nouns.noun_mask(form) == 0


def test_a_compound_is_not_itself_known() -> None:
    assert nouns.known_noun("Zuckerwattekongress") == 0
    assert nouns.noun_mask("Zuckerwattekongress") == nouns.noun_mask("Kongress")


@pytest.mark.parametrize(
    ("form", "lemmas"),
    [
        ("Ländern", ("Land",)),
        ("Bänken", ("Bank",)),
        ("Parteikongresses", ("Parteikongress",)),
        ("Parteikongreß", ("Parteikongreß",)),
        ("Mißerfolgs", ("Mißerfolg",)),
        ("Bundesländer", ("Bundesland",)),
        ("Deutschen", ("Deutsche", "Deutscher")),
        ("Ferien", ("Ferien",)),
        ("Xyz", ()),
    ],
)
def test_lemmas(form: str, lemmas: tuple[str, ...]) -> None:
    assert tuple(sorted(nouns.lemmas(form))) == lemmas


@pytest.mark.parametrize(
    ("lemma", "case", "number", "form"),
    [
        ("Land", "dative", "plural", "Ländern"),
        ("Land", "genitive", "singular", "Landes"),
        ("Haus", "genitive", "singular", "Hauses"),
        ("Gästehaus", "dative", "plural", "Gästehäusern"),
        ("Saal", "nominative", "plural", "Säle"),
        ("Nuß", "nominative", "plural", "Nüsse"),
        ("Parteikongreß", "genitive", "singular", "Parteikongresses"),
        ("Parteikongreß", "dative", "singular", "Parteikongreß"),
        ("Parteitheoretiker", "dative", "plural", "Parteitheoretikern"),
        ("Kulak", "nominative", "plural", "Kulaken"),
        ("Bank", "nominative", "plural", None),
        ("See", "genitive", "singular", None),
        ("Obst", "nominative", "plural", None),
        ("Xyz", "nominative", "plural", None),
    ],
)
def test_inflect(lemma: str, case: nouns.Case, number: nouns.Number, form: str | None) -> None:
    assert nouns.inflect(lemma, case, number) == form


def test_the_gender_tells_two_nouns_apart() -> None:
    assert nouns.inflect("See", "genitive", "singular", "masculine") == "Sees"
    assert nouns.inflect("See", "genitive", "singular", "feminine") == "See"


@pytest.mark.parametrize("lemma", ["Haus", "Stadt", "Theoretiker", "Mensch", "Herz", "Tochter", "Atlas", "Museum"])
@pytest.mark.parametrize("number", ["singular", "plural"])
@pytest.mark.parametrize("case", nouns.CASES)
def test_what_is_inflected_is_read_back(lemma: str, number: nouns.Number, case: nouns.Case) -> None:
    form = nouns.inflect(lemma, case, number)
    if form is not None:
        assert lemma in nouns.lemmas(form)
        wanted = nouns.PLURAL_MASK if number == "plural" else nouns.SINGULAR_MASK
        assert nouns.noun_mask(form) & wanted & nouns.CASE_MASKS[nouns.CASES.index(case)]


@pytest.mark.parametrize(
    ("lemma", "genders"),
    [("See", ("masculine", "feminine")), ("Stadt", ("feminine",)), ("Alpen", ()), ("Fünfjahrplan", ("masculine",))],
)
def test_genders(lemma: str, genders: tuple[str, ...]) -> None:
    assert nouns.genders(lemma) == genders
