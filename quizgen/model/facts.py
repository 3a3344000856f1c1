"""What a text says, before it is a kind of fact."""

from __future__ import annotations

from dataclasses import dataclass, fields

from quizgen.model.sentences import Clause, Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """Something a text says; the fields of its kinds are slots: a Phrase, or None where the text does not say.

    >>> from quizgen.model import Event
    >>> Event.slots()[:3]
    ('agent', 'patient', 'object')
    """

    sentence: Sentence
    clause: Clause

    @classmethod
    def kind(cls) -> str:
        """The kind's name as templates use it, e.g. "event"."""
        return cls.__name__.lower()

    @classmethod
    def slots(cls) -> tuple[str, ...]:
        """The names of the slots of this kind of fact."""
        return tuple(field.name for field in fields(cls) if field.name not in ("sentence", "clause"))
