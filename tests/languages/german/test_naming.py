"""Which phrase of a naming clause is the name, and how phrases name."""

from __future__ import annotations

import pytest

from tests.languages.german.analysed import phrase, sentences


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("Diesen Vorgang nennt man Photosynthese.", "Photosynthese", id="bare noun behind the verb"),
        pytest.param("Diesen Vorgang nennt man „Photosynthese“.", "„Photosynthese“", id="quotation marks"),
        pytest.param(
            "Man nennt diesen Vorgang „Photosynthese“.",
            "„Photosynthese“",
            id="quotation marks right behind the thing",
        ),
        pytest.param("Diesen Vorgang bezeichnet man als Photosynthese.", "als Photosynthese", id="als"),
        pytest.param("Das nennt man einen Kreislauf.", "einen Kreislauf", id="article behind a demonstrative"),
        pytest.param("Man nannte ihn.", None, id="no name"),
    ],
)
def test_name(text: str, name: str | None) -> None:
    names = [p.text for c in sentences(text)[0].clauses for p in c.phrases if p.relation == "name"]
    assert names == ([name] if name else [])


def test_the_thing_is_sure_where_its_name_is() -> None:
    assert phrase("Diesen Vorgang nennt man Photosynthese.", "Diesen Vorgang").sure


@pytest.mark.parametrize(
    ("text", "words", "marks"),
    [
        ("Der Rhein ist der längste Fluss.", "der längste Fluss", {"definite", "described", "superlative"}),
        ("Er las ein Buch.", "ein Buch", {"indefinite"}),
        ("Er trank Wasser.", "Wasser", {"bare", "stuff"}),
        ("Er traf Stalin.", "Stalin", {"bare", "named"}),
        ("Sie war die erste Königin.", "die erste Königin", {"definite", "described", "superlative"}),
        ("Er ging zum Fluss.", "zum Fluss", {"definite"}),
        ("Er hatte ernste Sorgen.", "ernste Sorgen", {"bare", "described"}),
        ("Er ging nach einer kurzen Pause.", "nach einer kurzen Pause", {"described", "indefinite", "unbounded"}),
        ("Er besuchte viele Städte.", "viele Städte", {"quantified", "described"}),
        ("Er besuchte alle Städte.", "alle Städte", {"described"}),
    ],
)
def test_marks_of_a_phrase(text: str, words: str, marks: set[str]) -> None:
    assert phrase(text, words).marks == marks
