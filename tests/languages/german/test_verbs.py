"""Verbs: readings of finite forms and participles, the other number, auxiliaries."""

from __future__ import annotations

import ablaut
import pytest

from quizgen.languages.german import verbs
from quizgen.languages.german.wordlists import words


@pytest.mark.parametrize(
    ("form", "readings"),
    [
        ("zwangen", "zwingen 1p past, zwingen 3p past"),
        ("ist", "sein 3s present"),
        ("ging", "gehen 1s past, gehen 3s past"),
        ("hält", "halten 3s present"),
        ("nimmst", "nehmen 2s present"),
        ("widersprach", "widersprechen 1s past, widersprechen 3s past"),
        ("mußte", "müssen 1s past, müssen 3s past"),
        ("beschloß", "beschließen 1s past, beschließen 3s past"),
        ("stattfand", "stattfinden 1s past, stattfinden 3s past"),
        ("zusammenbrach", "zusammenbrechen 1s past, zusammenbrechen 3s past"),
        ("anerkannte", "anerkennen 1s past, anerkennen 3s past"),
        ("findet", "finden 3s present, finden 2p present"),
        ("rechnet", "rechnen 3s present, rechnen 2p present"),
        ("schrien", "schreien 1p past, schreien 3p past"),
        ("reist", "reisen 2s present, reisen 3s present, reisen 2p present"),
    ],
)
def test_finite_readings(form: str, readings: str) -> None:
    found = [r for r in verbs.finite_readings(form) if r.mood == "indicative"]
    assert ", ".join(f"{r.lemma} {r.person}{r.number[0]} {r.tense}" for r in found) == readings


@pytest.mark.parametrize(
    ("form", "lemma"),
    [("umfasste", "umfassen"), ("überzeugte", "überzeugen"), ("anführte", "anführen"), ("würde", "werden")],
)
def test_lemma_of_a_finite_form(form: str, lemma: str) -> None:
    assert {reading.lemma for reading in verbs.finite_readings(form)} == {lemma}


@pytest.mark.parametrize("form", ["daß", "haus", "xyzte", "und", "t", ""])
def test_what_is_no_verb_has_no_readings(form: str) -> None:
    assert verbs.finite_readings(form) == ()


@pytest.mark.parametrize(("form", "moods"), [("sei", {"subjunctive"}), ("gehen", {"indicative", "subjunctive"}),
                                             ("wäre", {"subjunctive"}), ("ging", {"indicative"})])  # fmt: skip
def test_moods(form: str, moods: set[str]) -> None:
    assert {reading.mood for reading in verbs.finite_readings(form)} == moods


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        ("geschrieben", "schreiben"),
        ("angeführt", "anführen"),
        ("entdeckt", "entdecken"),
        ("gewesen", "sein"),
        ("geworden", "werden"),
        ("anerkannt", "anerkennen"),
        ("eingeräumt", "einräumen"),
        ("marschiert", "marschieren"),
        ("geziert", "zieren"),
        ("verziert", "verzieren"),
        ("geerntet", "ernten"),
        ("prophezeit", "prophezeien"),
        ("missverstanden", "missverstehen"),
        ("beschlossen", "beschließen"),
        ("gemußt", "müssen"),
        ("unterbrochen", "unterbrechen"),
        ("untergegangen", "untergehen"),
        ("gewandt", "wenden"),
        ("gewendet", "wenden"),
    ],
)
def test_participles(form: str, lemma: str) -> None:
    assert verbs.participle_readings(form) == (lemma,)


@pytest.mark.parametrize("form", ["geschreibt", "gebeginnt", "gezwingt", "xyz"])
def test_wrong_participles(form: str) -> None:
    assert verbs.participle_readings(form) == ()


@pytest.mark.parametrize(
    ("plural", "singular"),
    [
        ("zwangen", "zwang"),
        ("sind", "ist"),
        ("haben", "hat"),
        ("wurden", "wurde"),
        ("setzten", "setzte"),
        ("gehen", "geht"),
        ("mußten", "mußte"),
        ("betragen", "beträgt"),
        ("wollen", "will"),
        ("enthielten", "enthielt"),
        ("würden", "würde"),
        ("seien", "sei"),
        ("wandern", "wandert"),
        ("handeln", "handelt"),
    ],
)
def test_number(plural: str, singular: str) -> None:
    assert verbs.singular_form(plural) == singular
    assert verbs.plural_form(singular) == plural


@pytest.mark.parametrize("form", ["ging", "xyzten", "gehst", "bin"])
def test_no_singular_of_what_is_no_plural(form: str) -> None:
    assert verbs.singular_form(form) is None


def test_old_spelling_is_not_invented() -> None:
    assert verbs.plural_form("läßt") == "lassen"
    assert verbs.plural_form("muß") == "müssen"


@pytest.mark.parametrize(
    ("form", "prefix", "lemma"),
    [("führte", "an", "anführen"), ("fand", "statt", "stattfinden"), ("ging", None, "gehen"), ("xyz", None, None)],
)
def test_infinitive(form: str, prefix: str | None, lemma: str | None) -> None:
    assert verbs.infinitive(form, prefix) == lemma


@pytest.mark.parametrize(
    ("lemma", "auxiliary"),
    [("gehen", "sein"), ("entstehen", "sein"), ("zurückkehren", "sein"), ("schreiben", "haben"), ("verstehen", "haben"),
     ("werden", "sein"), ("fahren", "both"), ("xyzen", None)],
)  # fmt: skip
def test_auxiliary(lemma: str, auxiliary: str | None) -> None:
    assert verbs.auxiliary(lemma) == auxiliary


# ablaut has the rarer of two right forms (offenbart, geoffenbart), or takes reihen for a strong verb
DIFFER = frozenset(
    """dünken geistern geißeln beuteln liebkosen offenbaren palavern reihen rumoren schinden sieden stibitzen trompeten
    verlöschen""".split()
)


@pytest.mark.parametrize("initial", sorted({verb[0] for verb in words("verbs")}))
def test_forms_agree_with_ablaut(initial: str) -> None:
    differ = []
    for lemma in sorted(words("verbs") - DIFFER):
        if not lemma.startswith(initial):
            continue
        conjugation = ablaut.conjugate(lemma)
        forms = (*conjugation.present[1:6:2], conjugation.preterite[2], conjugation.preterite[5])
        if " " in forms[0]:  # ablaut takes durch-, um-, über-, unter- for separable
            continue
        differ += [form for form in forms if lemma not in {reading.lemma for reading in verbs.finite_readings(form)}]
        if lemma not in verbs.participle_readings(conjugation.past_participle):
            differ.append(conjugation.past_participle)
    assert differ == []
