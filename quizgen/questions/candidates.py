"""Questions that might be asked, and why others are not."""

from __future__ import annotations

from dataclasses import dataclass, replace

from quizgen.model import Document, Fact, Phrase, Question, Sentence


@dataclass(frozen=True, slots=True)
class Candidate:
    """A question with what it was made of; `distractors` names the strategy that its template gives.

    `warnings` are the IDs of the checks that it fails without being dropped; `parts` explain its score. A task about
    several facts has no fact and no phrase of its own; `covers` are the phrases that it asks for. `doubts` are what the
    language is not sure of: such a question ranks far lower. `importance` (0 to 1) says how much it is about what the
    text is about: of two good questions the more important one is chosen.
    """

    question: Question
    document: Document
    fact: Fact | None
    asked: Phrase | None
    distractors: str | None = None
    weight: float = 1.0
    warnings: tuple[str, ...] = ()
    parts: tuple[tuple[str, float], ...] = ()
    covers: tuple[Phrase, ...] = ()
    doubts: tuple[str, ...] = ()
    importance: float = 1.0

    @property
    def spans(self) -> frozenset[tuple[str, int, int]]:
        """Where in which document the phrases stand that it asks for."""
        asked = self.covers or ((self.asked,) if self.asked else ())
        return frozenset((self.document.name, phrase.start, phrase.end) for phrase in asked)

    def with_question(self, **changes: object) -> Candidate:
        """The candidate with some values of its question changed."""
        return replace(self, question=replace(self.question, **changes))  # type: ignore[arg-type]  # names of Question

    def with_part(self, name: str, gain: float) -> Candidate:
        """The candidate with one more part of its score."""
        told = replace(self, parts=(*self.parts, (name, gain)))
        return told.with_question(score=round(self.question.score + gain, 3))

    def with_importance(self, importance: float) -> Candidate:
        """The candidate with another importance."""
        return replace(self, importance=importance)


@dataclass(frozen=True, slots=True)
class Rejected:
    """A question that is not asked: `check` is the ID of a check, or "wording", "duplicate", "spread", "failure"."""

    sentence: Sentence
    template: str
    check: str
    reason: str
    prompt: str = ""
    answer: str = ""
