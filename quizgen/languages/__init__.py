"""The languages that quizgen reads, each a folder of its own behind one protocol."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import Protocol, cast

from quizgen.errors import SourceError
from quizgen.languages.checking import Checking
from quizgen.model import Clause, Document, Phrase, Sentence


class Abstain(Exception):
    """A wording that would not be sure to be right; the message says why, for `quizgen explain`."""


class Language(Protocol):
    """What the other stages ask of a language; all of it is pure."""

    name: str
    """What users call it, in English."""

    checking: Checking
    """What checks and wrong options ask, a module of the language."""

    def resembles(self, text: str) -> float:
        """The share of running words that are the language's own function words, 0 to 1."""
        ...

    def analyse(self, document: Document) -> tuple[Sentence, ...]:
        """All sentences of a document with their clauses, phrases, roles and what pronouns stand for."""
        ...

    def ask(self, sentence: Sentence, clause: Clause, about: Phrase) -> str:
        """The whole question (without "?") that has `about` as its answer; raises Abstain if unsure.

        „Alexander Fleming hat das Penizillin 1928 entdeckt.“, about „1928“ → „In welchem Jahr hat Alexander
        Fleming das Penizillin entdeckt“
        """
        ...

    def doubts(self, sentence: Sentence, clause: Clause, about: Phrase) -> tuple[str, ...]:
        """Why a question that `ask` can word may be wrong or ambiguous all the same; empty for most."""
        ...

    def which(self, phrase: Phrase) -> str:
        """The question words for a phrase: „im Jahr 1928“ → „in welchem Jahr“."""
        ...

    def blank(self, sentence: Sentence, clause: Clause, about: Phrase) -> str:
        """The clause as a statement with `about` replaced by "{{1}}"."""
        ...

    def statement(self, sentence: Sentence, clause: Clause, replace: Phrase | None = None, by: str = "") -> str:
        """The clause as a statement that stands alone, one phrase replaced where asked."""
        ...

    def retell(self, sentence: Sentence, clause: Clause, deed: Phrase) -> str:
        """What a question has not told of a clause, as a sentence: „Es dehnt sich aus“."""
        ...

    def answer(self, phrase: Phrase) -> str:
        """The phrase as the key of a question: resolved, first word in lower case unless a noun or name."""
        ...

    def key(self, clause: Clause, content: Phrase) -> str:
        """The same for a clause, with the word that announces it before the verb: „dadurch, dass …“."""
        ...

    def variants(self, answer: str) -> tuple[str, ...]:
        """Other forms of a key that a teacher would accept."""
        ...

    def filters(self) -> dict[str, object]:
        """The filters that templates of this language may use."""
        ...


LANGUAGES = {"de": "quizgen.languages.german"}
"""Code → module that is the Language; loaded only when needed, since analysis costs time to start."""


def load(code: str) -> Language:
    """The language of that code.

    >>> load("de").name
    'German'
    """
    return cast(Language, import_module(LANGUAGES[code]))


LEAST_LIKENESS = 0.14
"""The least share of function words: German paragraphs have 0.16 or more, but for lists of names; English ones 0.11."""


def detect(documents: Sequence[Document]) -> str:
    """The code of the language that the documents are written in; refuses what no language resembles."""
    text = "\n".join(document.text for document in documents)[:20_000]
    likeness, code = max((load(code).resembles(text), code) for code in LANGUAGES)
    if likeness < LEAST_LIKENESS:
        names = ", ".join(f"{load(code).name} ({code})" for code in LANGUAGES)
        raise SourceError(f"{documents[0].name}: the text is in none of the languages that quizgen knows: {names}")
    return code
