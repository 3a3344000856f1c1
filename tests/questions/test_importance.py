"""What a long text is about is asked before what it tells beside."""

from __future__ import annotations

import pytest

from quizgen import languages
from quizgen.facts import find_facts
from quizgen.model import Document, Section
from quizgen.questions import make_questions
from quizgen.questions.importance import lead_of
from quizgen.questions.selection import Options, choose
from quizgen.questions.templates import load_templates
from quizgen.resources import shipped_templates
from tests.questions.test_selection import make

GERMAN = languages.load("de")


def test_of_two_good_questions_the_more_important_one_is_chosen() -> None:
    pool = [make(0, 0, 0.9).with_importance(0.0), make(1, 0, 0.7).with_importance(1.0)]
    questions, _ = choose(pool, Options(count=1), GERMAN.checking)
    assert [(question.id, question.score) for question in questions] == [("short_answer-Ba", 0.7)]


def test_importance_bars_no_question_where_there_is_room() -> None:
    pool = [make(0, 0, 0.9).with_importance(0.0), make(1, 0, 0.7).with_importance(1.0)]
    assert len(choose(pool, Options(count=2), GERMAN.checking)[0]) == 2


LEADS = {
    # what it is: text, sections, the introduction
    "before the first heading": ("Eins.\n\nZwei.\n\nDrei.", [(None, 0, 14), ("Leben", 14, 19)], "Eins.\n\nZwei.\n\n"),
    "first paragraph without headings": ("Eins.\nZwei.\n\nDrei.", [(None, 0, 18)], "Eins.\nZwei."),
    "first paragraph under the first heading": ("Eins.\n\nZwei.", [("Leben", 0, 12)], "Eins."),
    "whole text of one paragraph": ("Eins. Zwei.", [], "Eins. Zwei."),
    "empty text": ("", [], ""),
}


@pytest.mark.parametrize(("text", "sections", "lead"), list(LEADS.values()), ids=list(LEADS))
def test_lead(text: str, sections: list[tuple[str | None, int, int]], lead: str) -> None:
    start, end = lead_of(Document("", text, "x", tuple(Section(*row) for row in sections)))
    assert text[start:end] == lead


LONG = """Marie Curie war eine Physikerin. Sie entdeckte 1898 das Radium.

Im Sommer 1890 spielte Marie Curie in Paris Theater. Im Jahr 1911 erhielt sie für das Radium den Nobelpreis.
"""


def test_what_goes_on_about_the_introduction_is_more_important_than_other_things() -> None:
    document = Document("Marie Curie", LONG, "Marie Curie.txt")
    facts = find_facts(GERMAN.analyse(document))
    templates = load_templates((shipped_templates(),), "de", GERMAN)
    made = [c for c in make_questions([(document, facts)], templates, GERMAN, Options(count=5)).candidates if c.fact]
    years = ("1898", "1911", "1890")
    told = {year: max(c.importance for c in made if year in c.question.source.text) for year in years}
    assert told["1898"] == 1 > told["1911"] > told["1890"] == 0
