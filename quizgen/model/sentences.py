"""What a language makes of a text: tokens, phrases, clauses, sentences, with positions in `Document.text`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Field = Literal["front", "middle", "end"]
"""Where a phrase stands: before the finite verb, inside the verb bracket, or behind it."""

ClauseKind = Literal["main", "subordinate", "relative", "infinitive"]

Role = Literal["subject", "object", "dative", "genitive", "predicate", "adverbial", "none"]

PhraseKind = Literal["person", "group", "thing", "place", "time", "number", "clause", "quotation", "pronoun", "other"]

Relation = Literal[
    "agent",  # who acts: the subject of an active clause, „von …“ in a passive one
    "patient",  # the subject of a passive clause
    "object", "recipient", "predicate", "topic",  # „über das Penizillin“, „auf den Aufbau“ with its verb
    "time", "since", "until", "duration", "frequency",
    "place", "direction", "origin",
    "means", "manner", "cause", "purpose", "condition", "concession", "degree", "content", "company",
    "circumstance",  # a prepositional phrase that is none of these: „unter Hochdruck“
    "genitive", "attribute", "apposition", "members", "name", "relative", "other",
]  # fmt: skip
"""What a phrase says of the clause (or, as a part, of the phrase around it)."""


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

    `text` is the exact slice of the document; `resolved` is what to write where the text is not at hand:
    „Stalin“ for „er“, „der 14. Parteikongreß“ for „der Kongreß“; None where nobody could know what is meant;
    `clear` is False where the words stand alone but may mean one of several („die Universität“).
    `preposition` is None for a bare noun phrase. `parts` are phrases inside this one: genitives, attached
    prepositional phrases, appositions, relative clauses. `sure` says that its ends and its role may be relied
    on. `class_` is the noun class that the head is known to belong to („Stadt“ for „Berlin“, „Jahr“ for „1925“).
    `marks` says how it names: definite, indefinite, bare (no determiner), quantified („viele Tiere“), described
    (adjectives alone say which), superlative („die erste Frau“ too), narrowed („der größte lebende Vogel“),
    exemplary („häufige Symptome“),
    contrasted („sondern …“), alternative („oder Geige“), likened („wie Neuguinea“), open („… u.a.“),
    verbal („das Wort Demokratie“),
    named (its head is a name), vague („ein weiterer Grund“), counted (with a number), unbounded (a time before or
    after something), process („das Filtern“), defining („der Prozess der …“), explaining (what a word means, in a
    Definition), foreign (a language and a name in it, in brackets), renamed („das heutige Istanbul“),
    taxon („die Art“, of nothing that is named), announcing
    (counts what a list behind it names), birth, death (a time or place of a life, part of the bracket behind a
    name), listed (the same in an Enumeration), guessed (what it stands for is only likely), owner („deren
    Hauptstadt“, resolved with the one whose it is), titled („die Stadt“ in a text about one),
    of title („die Kirchen der Stadt“),
    also („(auch Silberlöwe)“),
    living („Bäume“), food („ein Getränk“), stressed („nur die achtgrößte Stadt“), noted („eine wichtige Sprache“),
    coloured („rotbraun“), retold (a deed whose doer the question names), proportional („desto dünner“),
    introduced („der Roman“ behind „seinen ersten Roman“), leaning („der größte Ballungsraum
    des Landes“, said of the title, which does not tell which country), pointing („im Vorfeld“, „zu Beginn des Krieges“:
    which one only the text tells), deed and arose or held („die Gründung des
    Vereins im Jahr 1834“, with the time marked date), authored („Stalins These“), disowned (the same while one asks
    whose it is), owner beside („Sein Vater | schenkte ihm …“: a question about him names whose he is).
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
    relation: Relation = "other"
    resolved: str | None = None
    clear: bool = True
    class_: str | None = None
    case: Literal["nominative", "genitive", "dative", "accusative"] | None = None
    number: Literal["singular", "plural"] | None = None
    gender: Literal["masculine", "feminine", "neuter"] | None = None
    preposition: str | None = None
    parts: tuple[Phrase, ...] = ()
    marks: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Clause:
    """A finite or infinitive clause; `verbs` are its verb forms other than the finite one.

    `lemma` is that of the full verb with its separable prefix („anführen“). `marks` says what must not be lost:
    negated, modal, subjunctive, reported, hedged, question, passive, stative
    („war abgeschlossen“), past; „once“ that it is done to one thing but once, „figure“ that it tells how much there
    was („lag bei 14 Milliarden“). `frame` is what kind of verb it is, as
    far as facts need to know: copula, naming, meaning, consisting, belonging, saying … `parent` is the index of the
    clause it depends on in `Sentence.clauses`. `dropped` are tokens that only point backwards („daher“). `reason` is
    another main clause that says why, resolved to a clause with „weil“: „Igel sind nachtaktiv“ for „Deshalb …“.
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
    frame: str | None = None
    dropped: tuple[Token, ...] = ()
    reason: Phrase | None = None


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with its clauses; `heading` is that of its section."""

    text: str
    start: int
    end: int
    tokens: tuple[Token, ...]
    clauses: tuple[Clause, ...]
    heading: str | None = None
