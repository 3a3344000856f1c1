"""True and false statements: each comes as a false one with its correction, and half of them are made true."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from quizgen.languages.checking import Checking
from quizgen.model import Question
from quizgen.questions.candidates import Candidate


def balanced(candidates: Sequence[Candidate], checking: Checking, seed: int) -> Iterator[Candidate]:
    """The candidates chosen, half of the statements turned into true ones, which ones by their ids, none twice.

    So is an odd one: else every quiz of a single statement has a true one.
    """
    drawn = {
        one.question.id: hashlib.sha256(f"{seed} {one.question.id}".encode()).digest()
        for one in candidates
        if one.question.type == "true_false"
    }
    by_chance = sorted((one.question for one in candidates if one.question.id in drawn), key=lambda one: drawn[one.id])
    odd = drawn[by_chance[0].id][-1] % 2 if by_chance else 0
    true: dict[str | None, str] = {}
    for one in by_chance:
        if len(true) < (len(by_chance) + odd) // 2:
            true.setdefault(one.correction, one.id)
    for candidate in candidates:
        turned = candidate.question.id in true.values()
        yield replace(candidate, question=make_true(candidate.question, checking)) if turned else candidate


def make_true(question: Question, checking: Checking) -> Question:
    """A false statement turned into its correction, behind the topic where that is said: „Thema …:“."""
    if question.correction is None:
        return question
    before, behind = checking.phrases()["topic"].split("…")
    found = re.match(rf"{re.escape(before)}.+?{re.escape(behind)} ", question.prompt)
    prefix = found.group() if found and not question.correction.startswith(found.group()) else ""
    return replace(question, prompt=prefix + question.correction, answer="true", correction=None)
