from dataclasses import replace

import pytest

from quizgen.model import Quiz
from quizgen.writers.anki.decks import deck_names, study_order, tags
from quizgen.writers.anki.options import AnkiOptions
from tests.writers.anki.quizzes import question, source


def quiz_at(*places: tuple[str, str | None], title: str = "Rom") -> Quiz:
    """Return a quiz with a question at each document and heading."""
    questions = (question(f"q{i}", source=source("…", document=d, heading=h)) for i, (d, h) in enumerate(places))
    return Quiz(title, "de", tuple(questions))


@pytest.mark.parametrize(
    ("quiz", "subdecks", "names"),
    [
        pytest.param(quiz_at(("a.txt", None), ("a.txt", None)), "heading", ["Rom", "Rom"], id="no headings"),
        pytest.param(quiz_at(("a.txt", "I"), ("a.txt", "I")), "heading", ["Rom", "Rom"], id="one heading"),
        pytest.param(quiz_at(("a.txt", None), ("a.txt", "I")), "heading", ["Rom", "Rom::I"], id="before the first"),
        pytest.param(quiz_at(("a.txt", "I"), ("a.txt", "II")), "heading", ["Rom::I", "Rom::II"], id="headings"),
        pytest.param(quiz_at(("a.txt", "I"), ("a.txt", "II")), "none", ["Rom", "Rom"], id="one deck wanted"),
        pytest.param(quiz_at(("x/a.txt", None), ("b.md", None)), "heading", ["Rom::a", "Rom::b"], id="documents"),
        pytest.param(quiz_at(("a.txt", "I"), ("b.txt", "I"), ("b.txt", "II")), "heading",
                     ["Rom::a", "Rom::b::I", "Rom::b::II"], id="documents and headings"),
        pytest.param(quiz_at(("a.txt", "I"), ("b.txt", "I"), ("b.txt", "II")), "document",
                     ["Rom::a", "Rom::b", "Rom::b"], id="documents only"),
        pytest.param(quiz_at(("a.txt", None), title='C++::std "x"\n'), "heading", ["C++:std x"], id="colons, quotes"),
        pytest.param(quiz_at(("a.txt", None), title=" "), "heading", ["Quizgen"], id="no title"),
    ],
)  # fmt: skip
def test_deck_names(quiz: Quiz, subdecks: str, names: list[str]) -> None:
    assert list(deck_names(quiz, AnkiOptions(subdecks=subdecks))) == names  # type: ignore[arg-type]  # from the table


def test_variants_of_a_sentence_lie_far_apart() -> None:
    questions = [question(f"q{i}", source=source("…", start=start)) for i, start in enumerate([0, 0, 10, 20, 20, 20])]
    assert study_order(questions, ["Rom"] * 6) == (0, 2, 3, 1, 4, 5)


def test_decks_are_learnt_one_after_the_other() -> None:
    questions = [question(f"q{i}", source=source("…", start=start)) for i, start in enumerate([0, 0, 10, 20])]
    assert study_order(questions, ["Rom::B", "Rom::B", "Rom::B", "Rom::A"]) == (0, 2, 1, 3)


def test_tags_are_hierarchical_and_hold_no_spaces() -> None:
    asked = question(level="II", source=source("…", heading="Die Republik (509 v. Chr.)"))
    found = tags(asked, Quiz("Rom & Größe", "de", (asked,)), AnkiOptions(subject="Alte Geschichte"))
    assert found == (
        "quizgen::alte-geschichte::rom-größe::die-republik-509-v.-chr",
        "quizgen::type::short_answer",
        "quizgen::level::II",
    )


def test_tags_of_empty_names() -> None:
    asked = replace(question(), source=source("…", heading="***"))
    assert tags(asked, Quiz(" ", "de", (asked,)), AnkiOptions())[0] == "quizgen"
