"""The commands with the real analysis, on the bundled text."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from quizgen.readers import read_document
from quizgen.writers import quiz_file
from tests.cli.conftest import Run

TEXT = Path(__file__).resolve().parents[1] / "texts" / "stalin-industrialisierung.txt"


def test_make_points_each_question_to_its_sentence(run: Run, tmp_path: Path) -> None:
    assert run("make", TEXT, "-o", tmp_path, "--to", "json", "--count", "all").code == 0
    questions = quiz_file.read_quiz(tmp_path / f"{TEXT.stem}.quiz.json").questions
    text = read_document(TEXT).text
    assert questions
    assert all(text[q.source.start : q.source.end] == q.source.text for q in questions)
    places = [q.source.start for q in questions if q.type in ("short_answer", "cloze")]  # tasks on the whole come last
    assert places == sorted(places)


def test_count_is_honoured_exactly(run: Run, tmp_path: Path) -> None:
    outcome = run("make", TEXT, "-o", tmp_path, "--to", "json", "--count", "3")
    assert (outcome.code, outcome.err.count("read these before you print")) == (0, 1)
    assert len(quiz_file.read_quiz(tmp_path / f"{TEXT.stem}.quiz.json").questions) == 3


def test_texts_stand_in_the_order_they_were_given(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Alexander Fleming entdeckte im Jahr 1928 das Penizillin.", encoding="utf-8")
    for number, texts in enumerate([(tmp_path / "a.txt", TEXT), (TEXT, tmp_path / "a.txt")]):
        run("make", *texts, "-o", tmp_path / str(number), "--to", "json", "--title", "x", "--type", "short_answer")
        questions = quiz_file.read_quiz(tmp_path / str(number) / "x.quiz.json").questions
        assert list(dict.fromkeys(q.source.document for q in questions)) == [text.name for text in texts]


def test_explain_has_the_keys_of_the_format(run: Run) -> None:
    explained = json.loads(run("explain", TEXT, "--to", "json", "--language", "de").out)
    assert explained["language"] == "de"
    text = read_document(TEXT).text
    for sentence in explained["sentences"]:
        assert text[sentence["start"] : sentence["end"]] == sentence["text"]
        assert isinstance(sentence["facts"], list)
        for clause in sentence["clauses"]:
            assert clause["kind"] in ("main", "subordinate", "relative", "infinitive")
            assert clause["finite"] is None or len(clause["finite"]) == 2
            for phrase in clause["phrases"]:
                assert {"start", "end", "text", "role", "field", "kind", "sure"} <= set(phrase)
                assert text[phrase["start"] : phrase["end"]] == phrase["text"]


def test_explain_as_text_is_a_picture(run: Run) -> None:
    assert "Vorfeld" in run("explain", TEXT).out


def test_what_make_writes_passes_check(run: Run, tmp_path: Path) -> None:
    run("make", TEXT, "-o", tmp_path)
    assert run("check", tmp_path / f"{TEXT.stem}.quiz.yaml").code == 0


def test_a_batch_in_parallel_is_the_same_as_one_by_one(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "texts"
    folder.mkdir()
    for name in ("a.txt", "b.txt"):
        (folder / name).write_text(TEXT.read_text("utf-8"), encoding="utf-8")
    for jobs in ("1", "2"):
        assert run("batch", folder, "-o", tmp_path / jobs, "--to", "yaml", "--jobs", jobs).code == 0
    for name in ("a.quiz.yaml", "b.quiz.yaml"):
        assert (tmp_path / "1" / name).read_bytes() == (tmp_path / "2" / name).read_bytes()


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The wall fell in 1989. It was a border in the city, and many people were happy.", id="english"),
        pytest.param("Le mur de Berlin est tombé en 1989. C'était une frontière dans la ville.", id="french"),
    ],
)
def test_a_text_in_another_language_is_refused(run: Run, tmp_path: Path, text: str) -> None:
    (tmp_path / "x.txt").write_text(text, encoding="utf-8")
    outcome = run("make", tmp_path / "x.txt", "-o", tmp_path / "out")
    assert (outcome.code, outcome.out) == (1, "")
    assert "German (de)" in outcome.err
    assert not (tmp_path / "out").exists()


def test_a_german_text_of_many_long_words_is_read(run: Run, tmp_path: Path) -> None:
    text = "Seit 1989 ist Leipzigs alte Nikolaikirche Treffpunkt friedlicher Demonstranten; tausende kamen in Sorge."
    (tmp_path / "x.txt").write_text(text, encoding="utf-8")
    assert "languages" not in run("make", tmp_path / "x.txt", "-o", tmp_path / "out").err


def test_a_german_text_without_a_fact_gives_no_quiz(run: Run, tmp_path: Path) -> None:
    text = "Ach, wie schön! Und was nun? Vielleicht ist das alles gar nicht so."
    (tmp_path / "x.txt").write_text(text, encoding="utf-8")
    outcome = run("make", tmp_path / "x.txt", "-o", tmp_path / "out")
    assert (outcome.code, outcome.out) == (0, "")
    assert outcome.err.startswith("Note: ")
    assert not (tmp_path / "out").exists()
