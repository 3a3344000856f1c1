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


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Rom", "römisches", True), ("Juden", "Judentum", True), ("Islam", "islamistischer", True),
        ("American", "amerikanische", True), ("Italien", "italienische", True), ("Christen", "Christentum", True),
        ("Aristoteles", "aristotelische", True), ("Rom", "Rose", False), ("Wien", "Wiese", False),
        ("Islam", "Island", False), ("Britisches", "Großbritannien", True), ("Frankreich", "französische", True),
        ("Türkei", "türkisch", True), ("Polen", "portugiesische", False),
    ],
)  # fmt: skip
def test_akin(one: str, other: str, expected: bool) -> None:
    (first,), (second,) = checking.content_words(one), checking.content_words(other)
    assert checking.akin(first, second) is expected


@pytest.mark.parametrize(
    ("prompt", "answer", "word"),
    [
        ("gibt es Nasenhaare?", "in der Nase", "Nasenhaare"),
        ("ist durch den Nordseekanal verbunden?", "mit der Nordsee", "Nordseekanal"),
        ("ist die Turing-Vollständigkeit benannt?", "nach Alan Turing", "Turing-Vollständigkeit"),
        ("war der Vater von Wolfgang Mozart?", "Leopold Mozart", None),
        ("wurde über die Seidenstraße gebracht?", "Seide", "Seidenstraße"),
        ("tat er, als er weinte?", "Wein", None),
        ("blockierte die Rede?", "die Harvard Business School", None),
    ],
)
def test_made_of_key(prompt: str, answer: str, word: str | None) -> None:
    assert checking.made_of_key(prompt, answer) == word


@pytest.mark.parametrize(
    ("word", "grades", "tells_kind"),
    [
        ("gewaltiges", True, False), ("kurzen", True, False), ("römisches", False, True), ("roten", False, True),
        ("trockene", False, False), ("chemische", False, False), ("katholischen", False, True),
    ],
)  # fmt: skip
def test_adjectives(word: str, grades: bool, tells_kind: bool) -> None:
    assert (checking.grades(word), checking.tells_kind(word)) == (grades, tells_kind)


@pytest.mark.parametrize(("noun", "expected"), [("Ereignis", True), ("Sache", True), ("Gefängnis", False)])
def test_names_any_class(noun: str, expected: bool) -> None:
    assert checking.names_any_class(noun) is expected


@pytest.mark.parametrize(
    ("prompt", "answer", "expected"),
    [
        ("Wer kennt Quecksilber?", "die meisten Menschen", True), ("Wer war unzufrieden?", "viele Menschen", True),
        ("Von wem wurde er gesehen?", "von Menschen", True), ("Wer war unzufrieden?", "viele Bauern", False),
        ("Welche Lebewesen essen Erdbeeren?", "Menschen", False), ("Wer floh?", "Menschen aus Bonn", False),
    ],
)  # fmt: skip
def test_means_anybody(prompt: str, answer: str, expected: bool) -> None:
    assert checking.means_anybody(prompt, answer) is expected


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("durch zehn Bundesstaaten", "zehn"), ("über 600 Millionen Menschen", "600"), ("tausend Seiten", "tausend"),
        ("eine Milliarde Liter", "eine Milliarde"), ("1.200 Meter", "1.200"), ("4 bis 6 Stunden", None),
        ("ein oder zwei Bahnsteige", None), ("eine zweite Reaktion", None), ("ein Arzt", None),
    ],
)  # fmt: skip
def test_only_number(text: str, number: str | None) -> None:
    assert checking.only_number(text) == number


@pytest.mark.parametrize(
    ("time", "expected"),
    [
        ("um 1450", True),
        ("etwa im Jahr 1000", True),
        ("gegen Ende des 19. Jahrhunderts", True),
        ("im Jahr 1450", False),
    ],
)
def test_rough(time: str, expected: bool) -> None:
    assert checking.rough(time) is expected


@pytest.mark.parametrize(
    ("time", "expected"),
    [
        ("spätestens seit 1960", True),
        ("seit 1960", False),
        ("über 300 Brunnen", True),
        ("mehr als zwölf Schulen", True),
        ("unterhalb von 14 Grad", True),
        ("oberhalb von 2.000 Metern", True),
        ("unterhalb von Trier", False),
        ("über die Brücke", False),
    ],
)
def test_bounded(time: str, expected: bool) -> None:
    assert checking.bounded(time) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("in England", "in Großbritannien", True), ("in Europa", "in Böhmen", True),
        ("in England", "in Schottland", False), ("in Preußen", "in Deutschland", True), ("Rom", "Paris", False),
    ],
)  # fmt: skip
def test_within(one: str, other: str, expected: bool) -> None:
    assert checking.within(one, other) is expected
    assert checking.within(other, one) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [("Ägypten", "Nigeria", True), ("England", "Polen", True), ("Ägypten", "Peru", False), ("Ägypten", "Rom", False)],
)
def test_beside(one: str, other: str, expected: bool) -> None:
    assert checking.beside(one, other) is expected


@pytest.mark.parametrize(
    ("city", "told", "fitting", "wrong"),
    [
        ("Prag", "Wie heißt die Hauptstadt von Tschechien?", "Wien", "Manchester"),
        ("Rom", "Caesar wurde 100 v. Chr. in Rom geboren.", "Karthago", "Oslo"),
        ("Athen", "Er lebte im fünften Jahrhundert vor Christus.", "Sparta", "New York"),
    ],
)
def test_cities_like(city: str, told: str, fitting: str, wrong: str) -> None:
    found = checking.cities_like(city, told)
    assert fitting in found
    assert wrong not in found


@pytest.mark.parametrize(
    ("city", "told"),
    [("Wien", "Wo starb Vivaldi?"), ("Manchester", "Wie heißt die Hauptstadt?"), ("Wien", "Wien bestand 50 v. Chr.")],
)
def test_any_city_will_do(city: str, told: str) -> None:
    assert checking.cities_like(city, told) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [("auf Indonesien", False), ("in Indonesien", True), ("auf Kuba", True), ("auf Sumbawa", True), ("auf Sylt", True)],
)
def test_may_lie(text: str, expected: bool) -> None:
    assert checking.may_lie(text) is expected


def test_a_prompt_that_ends_behind_its_question_words_is_read() -> None:
    assert checking.dangling("Wie viel Prozent sind?") is None


@pytest.mark.parametrize(
    ("prompt", "expected"),
    [
        ("Wie groß ist Peru?", True),
        ("Wie heiß wird es im Ofen?", True),
        ("Welche Körpergröße erreicht der Strauß?", True),
        ("In welcher Höhe liegt Bern?", True),
        ("Wie heißt der Berg?", False),
        ("Welche Farbe hat Kupfer?", False),
    ],
)
def test_wants_measure(prompt: str, expected: bool) -> None:
    assert checking.wants_measure(prompt) is expected
