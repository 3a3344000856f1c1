"""The values that pass between the stages: read this first.

Everything here is frozen, complete when it is made, and knows nothing of files, languages or output.
Positions (`start`, `end`) are characters of `Document.text`, end exclusive.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Field = Literal["front", "middle", "end"]
"""Where a phrase stands: before the finite verb, inside the verb bracket, or behind it."""

ClauseKind = Literal["main", "subordinate", "relative", "infinitive"]

Role = Literal["subject", "object", "dative", "genitive", "predicate", "adverbial", "none"]

PhraseKind = Literal["person", "group", "thing", "place", "time", "number", "clause", "quotation", "other"]

QuestionType = Literal["short_answer", "multiple_choice", "true_false", "cloze", "matching", "ordering", "open"]

Level = Literal["I", "II", "III"]
"""The Anforderungsbereich: I reproduce, II reorganise and transfer, III reflect and judge."""


@dataclass(frozen=True, slots=True)
class Section:
    """A stretch of a document under one heading (None before the first)."""

    heading: str | None
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Document:
    """A text as it was read; `name` is its file name, shown as the source of each question."""

    title: str
    text: str
    name: str
    sections: tuple[Section, ...] = ()


@dataclass(frozen=True, slots=True)
class Token:
    """A word or punctuation mark; `tag` is the language's own tag set (German: STTS)."""

    text: str
    lemma: str
    tag: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Phrase:
    """The smallest thing one can ask for, e.g. „der Parteitheoretiker N. Bucharin“.

    `text` is the exact slice of the document. `preposition` is None for a bare noun phrase. `parts` are
    phrases inside this one: genitives, attached prepositional phrases, appositions. `sure` says that its
    ends and its role may be relied on.
    """

    text: str
    start: int
    end: int
    tokens: tuple[Token, ...]
    head: Token
    role: Role
    field: Field
    kind: PhraseKind
    sure: bool
    case: Literal["nominative", "genitive", "dative", "accusative"] | None = None
    number: Literal["singular", "plural"] | None = None
    gender: Literal["masculine", "feminine", "neuter"] | None = None
    preposition: str | None = None
    parts: tuple[Phrase, ...] = ()


@dataclass(frozen=True, slots=True)
class Clause:
    """A finite or infinitive clause; `verbs` are its verb forms other than the finite one.

    `marks` says what must not be lost: negated, modal, subjunctive, reported, hedged, question, passive.
    `parent` is the index of the clause it depends on in `Sentence.clauses`.
    """

    kind: ClauseKind
    start: int
    end: int
    tokens: tuple[Token, ...]
    finite: Token | None
    verbs: tuple[Token, ...]
    lemma: str | None
    phrases: tuple[Phrase, ...]
    opener: Token | None = None
    parent: int | None = None
    marks: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with its clauses; `heading` is that of its section."""

    text: str
    start: int
    end: int
    tokens: tuple[Token, ...]
    clauses: tuple[Clause, ...]
    heading: str | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """Where a question comes from: `text` is `Document.text[start:end]`, a whole sentence."""

    document: str
    heading: str | None
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Question:
    """One question with its key.

    `answer` is a text; a tuple of texts for the gaps of a cloze („{{1}}“, „{{2}}“ … in `prompt`);
    "true" or "false" for true_false, then `correction` is the true statement of a false one. `pairs` are the
    couples of a matching, `items` the right order of an ordering, both empty otherwise. `distractors` are wrong
    options; of a matching, the right-hand options that are left over. `score` runs from 0 to 1, higher is better.

    >>> source = Source("x.txt", None, 0, 36, "Fleming entdeckte 1928 das Penizillin")
    >>> Question("event-who-3f9a1c", "short_answer", "Wer entdeckte 1928 das Penizillin?", "Fleming",
    ...          source=source).points
    1.0
    """

    id: str
    type: QuestionType
    prompt: str
    answer: str | tuple[str, ...]
    source: Source
    accept: tuple[str, ...] = ()
    distractors: tuple[str, ...] = ()
    level: Level = "I"
    points: float = 1.0
    score: float = 0.5
    template: str = ""
    correction: str | None = None
    pairs: tuple[tuple[str, str], ...] = ()
    items: tuple[str, ...] = ()
    hint: str | None = None
    extra: str | None = None


@dataclass(frozen=True, slots=True)
class Quiz:
    """Questions in document order, and the documents they come from where these are at hand."""

    title: str
    language: str
    questions: tuple[Question, ...]
    documents: tuple[Document, ...] = ()
