"""What the German checks know of single words."""

from __future__ import annotations

import pytest

from quizgen.languages.german import checking
from quizgen.languages.german.wordlists import DATA


@pytest.mark.parametrize(
    ("prompt", "words"),
    [
        ("Wann starb Stalin?", "Wann"),
        ("In welchem Jahr starb Stalin?", "In welchem Jahr"),
        ("Um wie viele Jahre lag Russland zurück?", "Um wie viele Jahre"),
        ("Welche drei Entwicklungen zwangen die Partei?", "Welche drei Entwicklungen"),
        ("Welche gehören zu den Igeln?", "Welche"),
        ("Wie lange dauerte der Krieg?", "Wie lange"),
        ("Wie heißt der See?", "Wie"),
        ("Wessen Kurs widersetzte sich die Opposition?", "Wessen Kurs"),
        ("Welcher Defensive Tackle führte das Team an?", "Welcher Defensive Tackle"),
        ("Nenne drei Ursachen.", ""),
    ],
)
def test_question_phrase(prompt: str, words: str) -> None:
    assert checking.question_phrase(prompt) == words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("sechs Jahre", True), ("50 bis 100 Jahre", True), ("vier Millionen", True), ("zum ersten Mal", False),
        ("ein Arzt", False), ("eine", True), ("Mauern und Zäune", False), ("die einzige Frau", False),
        ("viele Menschen", False), ("anderthalb Stunden", False), ("dreißig Tage", True), ("hunderttausend", True),
    ],
)  # fmt: skip
def test_has_number(text: str, expected: bool) -> None:
    assert checking.has_number(text) is expected


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("Grissom, White und Chaffee", ("Grissom", "White", "Chaffee")),
        ("Zucker, Salz und Vitamine", ("Zucker", "Salz", "Vitamine")),
        ("rot, gelb und grün", ("rot", "gelb", "grün")),
        ("die Partei", ()),
        ("rasche Erwärmung und Veränderungen der Vegetation, hin zu offenem Wald", ()),
        ("die Partei, die ihn wählte, und er", ()),
        ("nicht durch Importe, sondern durch eigene Produktion", ()),
    ],
)
def test_list_items(text: str, items: tuple[str, ...]) -> None:
    assert checking.list_items(text) == items


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("im Dezember 1925", "Dezember 1925"),
        ("auf dem 14. Parteikongreß", "14. Parteikongreß"),
        ("bis zum Ende", "Ende"),
        ("Stalin", "Stalin"),
        ("der", "der"),
    ],
)
def test_bare_answer(text: str, bare: str) -> None:
    assert checking.bare_answer(text) == bare


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Wer war Fleming in London?", ("Fleming", "London")),
        ("die Französische Revolution", ()),
        ("viele Mauern und Zäune", ()),
        ("Nenne drei Ursachen.", ()),
    ],
)
def test_proper_names(text: str, names: tuple[str, ...]) -> None:
    assert checking.proper_names(text) == names


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kongreß", "Kongresses"),
        ("Igel", "Igeln"),
        ("Stalins", "Stalin"),
        ("Häuser", "Häusern"),
        ("Schlüsse", "Schluß"),
    ],
)
def test_forms_of_a_word_are_one(one: str, other: str) -> None:
    assert checking.content_words(one) == checking.content_words(other)


@pytest.mark.parametrize("key", ["ordering", "matching_time", "matching_person", "open_summary", "open_judge"])
def test_every_task_starts_with_an_operator(key: str) -> None:
    assert checking.operator(checking.phrases()[key]) is not None


@pytest.mark.parametrize(
    ("text", "expected"),
    [("die Oscar-Gewinnerin Marlee Matlin", True), ("Marie Curie", True), ("die Berliner Mauer", False)],
)
def test_names_person(text: str, expected: bool) -> None:
    assert checking.names_person(text) is expected


def test_parts_of_compounds() -> None:
    assert {"winter", "schlaf"} <= checking.content_parts("Winterschlaf")


FILES = sorted((DATA / "checking").iterdir())


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_data_files_are_in_order(path: object) -> None:
    text = DATA.joinpath("checking", getattr(path, "name", "")).read_text(encoding="utf-8")
    assert text.startswith("# ")
    assert "(MIT)" in text.splitlines()[1]
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    assert all(line and line == line.strip() for line in lines)
    assert len(set(lines)) == len(lines)
    columns = {line.count("\t") for line in lines}
    assert len(columns) == 1
