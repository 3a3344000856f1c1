"""The order of a quiz: that of the texts."""

from __future__ import annotations

from collections.abc import Sequence

from quizgen.model import Question
from quizgen.questions.candidates import Candidate


def in_document_order(candidates: Sequence[Candidate], documents: Sequence[str] = ()) -> tuple[Question, ...]:
    """Questions by the place of their answer in the texts, these in the order given; tasks about all come last."""
    names: dict[str, int] = {}
    for name in (*documents, *(candidate.document.name for candidate in candidates)):
        names.setdefault(name, len(names))

    def place(candidate: Candidate) -> tuple[bool, int, int, int, str]:
        asked, source = candidate.asked, candidate.question.source
        whole = candidate.fact is None
        return (
            whole,
            names[source.document],
            source.start,
            asked.start if asked else source.start,
            candidate.question.id,
        )

    return tuple(candidate.question for candidate in sorted(candidates, key=place))
