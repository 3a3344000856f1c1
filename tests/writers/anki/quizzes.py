"""Quizzes and questions for the tests, one of each type."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from quizgen.model import Question, Quiz, Source

FLEMING = "Im Jahr 1928 entdeckte Alexander Fleming in London das Penizillin."
CONGRESS = "Im Dezember 1925 tagte in Moskau der 14. Parteikongreß."
CURIE = "Marie Curie erhielt 1911 den Nobelpreis für Chemie."
KOLKHOZ = "Eine Kolchose ist ein landwirtschaftlicher Großbetrieb."


def source(text: str, *, heading: str | None = None, document: str = "kapitel-1.txt", start: int = 0) -> Source:
    return Source(document, heading, start, start + len(text), text)


def question(key: str = "event-when-3f9a1c", **changes: Any) -> Question:
    """Return a short answer, changed as wanted."""
    whole = Question(
        key,
        "short_answer",
        "Wann entdeckte Alexander Fleming das Penizillin?",
        "im Jahr 1928",
        source(FLEMING),
        accept=("1928",),
        template="event-when",
    )
    return replace(whole, **changes)


SHORT = question()
WORD = question(
    "event-who-aa0001",
    prompt="Wer entdeckte 1928 das Penizillin?",
    answer="Fleming",
    accept=(),
    template="event-who",
    source=source(FLEMING),
)
CHOICE = question(
    "event-where-bb0002",
    type="multiple_choice",
    prompt="In welcher Stadt tagte der 14. Parteikongreß?",
    answer="Moskau",
    accept=(),
    distractors=("Leningrad", "Kiew", "Warschau"),
    template="event-where",
    source=source(CONGRESS, start=100),
    hint="Die Stadt liegt an der Moskwa.",
)
TRUTH = question(
    "event-true-cc0003",
    type="true_false",
    prompt="Marie Curie erhielt 1911 den Nobelpreis für Physik.",
    answer="false",
    accept=(),
    correction="Marie Curie erhielt 1911 den Nobelpreis für Chemie.",
    template="event-true",
    source=source(CURIE, start=200),
    extra="Den Nobelpreis für Physik erhielt sie 1903.",
)
CLOZE = question(
    "cloze-dd0004",
    type="cloze",
    prompt="{{1}} erhielt {{2}} den Nobelpreis für Chemie.",
    answer=("Marie Curie", "1911"),
    accept=(),
    template="cloze",
    source=source(CURIE, start=200),
)
MATCHING = question(
    "matching-ee0005",
    type="matching",
    prompt="Wer tat was?",
    answer="",
    accept=(),
    pairs=(("Fleming", "entdeckte das Penizillin"), ("Curie", "erhielt zwei Nobelpreise")),
    distractors=("erfand den Fernsprecher",),
    template="matching",
    source=source(FLEMING),
)
ORDERING = question(
    "ordering-ff0006",
    type="ordering",
    prompt="Was geschah zuerst?",
    answer="",
    accept=(),
    items=("Nobelpreis für Curie", "14. Parteikongreß", "Entdeckung des Penizillins"),
    template="ordering",
    source=source(CONGRESS, start=100),
)
DEFINITION = question(
    "definition-what-ab0007",
    prompt="Was ist eine Kolchose?",
    answer="ein landwirtschaftlicher Großbetrieb",
    accept=(),
    template="definition-what",
    source=source(KOLKHOZ, start=300),
)
OPEN = question(
    "open-000008",
    type="open",
    prompt="Beurteile die Industrialisierung.",
    answer="",
    accept=(),
    template="open",
    source=source(KOLKHOZ, start=300),
)

EACH_TYPE = (SHORT, CHOICE, TRUTH, CLOZE, MATCHING, ORDERING)


def quiz(*questions: Question, **changes: Any) -> Quiz:
    """Return a German quiz of these questions, one of each type if none are given."""
    return replace(Quiz("Forscher", "de", questions or EACH_TYPE), **changes)
