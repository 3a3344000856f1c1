"""The values that pass between the stages: read this first.

Everything here is frozen, complete when it is made, and knows nothing of files, languages or output.
Positions (`start`, `end`) are characters of `Document.text`, end exclusive.
"""

from quizgen.model.documents import Document, Section
from quizgen.model.facts import Fact
from quizgen.model.facts_of_deeds import (
    Authorship,
    Cause,
    Deed,
    Event,
    Lifespan,
    Proportion,
    Purpose,
    Quotation,
    Reaction,
)
from quizgen.model.facts_of_things import (
    Abbreviation,
    Appearance,
    Apposition,
    Contrast,
    Definition,
    Distinction,
    Enumeration,
    Etymology,
    Function,
    Membership,
    Naming,
    Part,
    Quantity,
)
from quizgen.model.questions import Level, Question, QuestionType, Quiz, Source
from quizgen.model.sentences import Clause, ClauseKind, Field, Phrase, PhraseKind, Relation, Role, Sentence, Token

__all__ = [
    "Abbreviation",
    "Appearance",
    "Apposition",
    "Authorship",
    "Cause",
    "Clause",
    "ClauseKind",
    "Contrast",
    "Deed",
    "Definition",
    "Distinction",
    "Document",
    "Enumeration",
    "Etymology",
    "Event",
    "Fact",
    "Field",
    "Function",
    "Level",
    "Lifespan",
    "Membership",
    "Naming",
    "Part",
    "Phrase",
    "PhraseKind",
    "Proportion",
    "Purpose",
    "Quantity",
    "Question",
    "QuestionType",
    "Quiz",
    "Quotation",
    "Reaction",
    "Relation",
    "Role",
    "Section",
    "Sentence",
    "Source",
    "Token",
]
