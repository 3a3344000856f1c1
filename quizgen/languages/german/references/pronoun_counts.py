"""The gender of a person whose first name tells none, by the pronouns of the text: „Nikola Tesla … er … er“."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from quizgen.model import Phrase, Sentence

ENOUGH = 2
"""So many pronouns of one gender tell it, if there are none of the other: one may mean somebody else."""


def gender_by_pronouns(name: str, sentences: Sequence[Sentence]) -> str | None:
    """The gender of all singular pronouns that a text about one person has behind a subject with this name."""
    counts = Counter[str]()
    spoken_of = False
    for sentence in sentences:
        for clause in sentence.clauses:
            subject = next((p for p in clause.phrases if p.role == "subject"), None)
            if subject is None:
                continue
            if (form := _form(subject)) is not None:
                counts[form] += 1
                counts["behind"] += spoken_of
        told = [p for c in sentence.clauses if c.kind == "main" for p in c.phrases if p.role == "subject"]
        spoken_of = any(name.split()[-1] in p.text.split() for p in told) if told else spoken_of
    one = [form for form in ("masculine", "feminine") if counts[form]]
    return one[0] if len(one) == 1 and counts[one[0]] >= ENOUGH and counts["behind"] else None


def _form(subject: Phrase) -> str | None:
    """ "er" → "masculine", "sie ging" → "feminine"; "sie gingen" are many."""
    if subject.head.tag != "PPER":
        return None
    if subject.text.lower() == "sie":
        return "feminine" if subject.number == "singular" else None
    return "masculine" if subject.text.lower() == "er" else None
