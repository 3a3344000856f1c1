"""The values that pass between the stages: read this first.

Everything here is frozen, complete when it is made, and knows nothing of files, languages or output.
Positions (`start`, `end`) are characters of `Document.text`, end exclusive.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
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

    @property
    def plain_title(self) -> str:
        """The title without brackets and without the number of a part: "Igel (Tiere)", "Igel-2" → "Igel".

        A number that the text itself says with it is a part of the name, as a year is: "Apollo 11", "Olympia 1936".
        """
        if re.search(r" \d+$", self.title) and self.title in self.text:
            return self.title
        return re.sub(r"\s*\(.*\)|[-_ ]\d{1,3}$", "", self.title).strip()


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
    coloured („rotbraun“), retold (a deed whose doer the question names), proportional („desto dünner“),
    introduced („der Roman“ behind „seinen ersten Roman“), leaning („der größte Ballungsraum
    des Landes“, said of the title, which does not tell which country), deed and arose or held („die Gründung des
    Vereins im Jahr 1834“, with the time marked date), authored („Stalins These“), disowned (the same while one asks
    whose it is).
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
    negated, modal, subjunctive, reported, hedged, question, passive, past; „once“ that it is done to one thing but
    once. `frame` is what kind of verb it is, as
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """Something a text says; the fields of its kinds are slots: a Phrase, or None where the text does not say.

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Fact):
    """What happens or holds: „Alexander Fleming hat 1928 das Penizillin entdeckt.“"""

    agent: Phrase | None = None
    patient: Phrase | None = None
    object: Phrase | None = None
    recipient: Phrase | None = None
    predicate: Phrase | None = None
    topic: Phrase | None = None
    time: Phrase | None = None
    since: Phrase | None = None
    until: Phrase | None = None
    duration: Phrase | None = None
    frequency: Phrase | None = None
    place: Phrase | None = None
    direction: Phrase | None = None
    origin: Phrase | None = None
    means: Phrase | None = None
    manner: Phrase | None = None
    cause: Phrase | None = None
    purpose: Phrase | None = None
    condition: Phrase | None = None
    degree: Phrase | None = None
    content: Phrase | None = None
    company: Phrase | None = None
    circumstance: Phrase | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Definition(Fact):
    """What something is: „Igel sind Säugetiere.“

    `concept` is the term where the definition tells it from all others, `described` the definition then: „Ein Planet
    ist ein Himmelskörper, der um eine Sonne kreist.“ `located`, `verb` and `where` come from „Kreta ist eine Insel im
    Mittelmeer.“
    """

    term: Phrase | None = None
    meaning: Phrase | None = None
    concept: Phrase | None = None
    described: Phrase | None = None
    located: Phrase | None = None
    where: Phrase | None = None
    verb: Phrase | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming(Fact):
    """What something is called: „Diesen Vorgang nennt man Photosynthese.“

    `foreign` is its name in a `language`, told in brackets: „die Elbe (tschechisch Labe)“; `modern` that of today:
    „Konstantinopel, das heutige Istanbul“; `called` is one between commas, „Die jungen Frösche, Kaulquappen
    genannt, …“, or `alias` with what stands `beside` it: „auch Fächerstadt“; `synonym` is the second of two names of
    what is defined: „Ein Komet oder Schweifstern ist …“.
    """

    thing: Phrase | None = None
    name: Phrase | None = None
    foreign: Phrase | None = None
    language: Phrase | None = None
    modern: Phrase | None = None
    called: Phrase | None = None
    alias: Phrase | None = None
    beside: Phrase | None = None
    synonym: Phrase | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Function(Fact):
    """Who held which office: „der Parteitheoretiker N. Bucharin“ (templates call it role)."""

    person: Phrase | None = None
    office: Phrase | None = None

    @classmethod
    def kind(cls) -> str:
        """`role`: the class is called otherwise because a phrase's syntactic Role is another thing."""
        return "role"


@dataclass(frozen=True, slots=True, kw_only=True)
class Apposition(Fact):
    """What a phrase between commas says of the one before it: „Lenin, der Gründer der Sowjetunion,“.

    `person` or `thing` is what is named, `description` what is said of it; `former` is a description that only one
    fits, in a clause that speaks of the past, `present` such a one in a clause that does not. `term` is a named thing
    (`past_term` in a clause that speaks of the past) and `meaning` what kind of thing it is, or `named` is one and
    `greatest` what only it is.
    """

    person: Phrase | None = None
    thing: Phrase | None = None
    description: Phrase | None = None
    former: Phrase | None = None
    present: Phrase | None = None
    term: Phrase | None = None
    past_term: Phrase | None = None
    meaning: Phrase | None = None
    named: Phrase | None = None
    greatest: Phrase | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Distinction(Fact):
    """What only one is: „Der Rhein ist der längste Fluss Deutschlands.“, „Paris ist die Hauptstadt Frankreichs.“

    `person` or `thing` is the one, `things` are those of one name; `title` is what it alone is. `filler` is who or what
    is something to something else: „Auslöser des Krieges war das Attentat.“
    """

    person: Phrase | None = None
    thing: Phrase | None = None
    things: Phrase | None = None
    title: Phrase | None = None
    filler: Phrase | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Part(Fact):
    """What something consists of: „Das Blut besteht aus Plasma und Blutkörperchen.“; `list` are four or more parts."""

    whole: Phrase | None = None
    parts: Phrase | None = None
    list: Phrase | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Enumeration(Fact):
    """What all the members of a group are: „Die wichtigsten Organe sind das Herz, das Gehirn und die Lunge.“

    `whole` is a group of which the list tells all, „die Amtssprachen der Schweiz“;
    `counted` is one told by its number, with the members behind a colon: „drei Teile: Kopf, Brust und Hinterleib“.
    """

    group: Phrase | None = None
    whole: Phrase | None = None
    counted: Phrase | None = None
    members: Phrase | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Contrast(Fact):
    """What is put right: „nicht durch Importe, sondern durch eigene Produktion“; `both` is the whole of it."""

    both: Phrase | None = None
    asserted: Phrase | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Membership(Fact):
    """Who or what belongs to a group: „die neue Opposition (Zinov'ev, Kamenev u.a.)“, „Igel gehören zu …“.

    `former` stands instead of `group` in a clause that speaks of the past, `some` instead of `members` where the
    list is open. `member`, `verb` and `wider` come from „Igel gehören zu den Säugetieren“, `rank` instead of `wider`
    from „Der Luchs ist ein Raubtier aus der Familie der Katzen“.
    """

    group: Phrase | None = None
    former: Phrase | None = None
    members: Phrase | None = None
    some: Phrase | None = None
    member: Phrase | None = None
    verb: Phrase | None = None
    wider: Phrase | None = None
    rank: Phrase | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation(Fact):
    """Who said what, verbatim; `words` has the quotation marks of the text.

    `wording` stands instead of `words` where a thing is worded so: „Das Konzept lautete: …“; `saying` is what the
    words are called: „gab die Parole aus: …“
    """

    speaker: Phrase | None = None
    occasion: Phrase | None = None
    words: Phrase | None = None
    wording: Phrase | None = None
    saying: Phrase | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity(Fact):
    """How long, high or old something is: „Der Rhein ist 1233 Kilometer lang.“

    `dimension` is „lang“, `verb` the finite verb as the text has it, `title` instead „der längste Fluss Europas“.
    """

    whole: Phrase | None = None
    amount: Phrase | None = None
    dimension: Phrase | None = None
    title: Phrase | None = None
    verb: Phrase | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Appearance(Fact):
    """What colour something has: „Das Fell ist rotbraun.“ `verb` is the finite verb as the text has it."""

    whole: Phrase | None = None
    colour: Phrase | None = None
    verb: Phrase | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Cause(Fact):
    """Why: the main clause is the effect, `cause` the clause or phrase that gives the reason."""

    cause: Phrase | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Purpose(Fact):
    """What for: the main clause is the deed, `purpose` the clause („um … zu“) or phrase."""

    purpose: Phrase | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reaction(Fact):
    """What one does, or what comes of it, whenever something is so: „Bei Gefahr rollt sich der Igel zusammen.“

    `occasion` is „bei Gefahr“, `condition` instead a clause, „wenn Wasser gefriert“; `deed` is the rest of the
    sentence, of `doer` in the clause, which is without the occasion.
    """

    doer: Phrase | None = None
    occasion: Phrase | None = None
    condition: Phrase | None = None
    deed: Phrase | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Proportion(Fact):
    """How something changes with something else: „Je höher man steigt, desto dünner wird die Luft.“

    `measure` is „je höher man steigt“, `grade` „dünner“, `verb` the finite verb as the text has it.
    """

    whole: Phrase | None = None
    verb: Phrase | None = None
    grade: Phrase | None = None
    measure: Phrase | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Lifespan(Fact):
    """When and where somebody was born and died: „(1879–1953)“, „(* 1805 in Odense; † 1875 in Kopenhagen)“."""

    person: Phrase | None = None
    birth: Phrase | None = None
    birthplace: Phrase | None = None
    death: Phrase | None = None
    deathplace: Phrase | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed(Fact):
    """When something happened that a phrase tells with its time: „Die Gründung des Zollvereins im Jahr 1834“.

    `deed` is what came about, `meeting` instead what was arranged: „die Krönung Napoleons im Dezember 1804“.
    """

    deed: Phrase | None = None
    meeting: Phrase | None = None
    time: Phrase | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Authorship(Fact):
    """Whose thought or deed it was that did something: „Stalins These eröffnete eine neue Perspektive.“"""

    work: Phrase | None = None
    author: Phrase | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Etymology(Fact):
    """Where a word or name comes from: „Das Wort Demokratie kommt aus dem Griechischen.“; `verb` is the finite one."""

    word: Phrase | None = None
    verb: Phrase | None = None
    source: Phrase | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Abbreviation(Fact):
    """What a short form stands for: „Union der Sozialistischen Sowjetrepubliken (UdSSR)“."""

    long: Phrase | None = None
    short: Phrase | None = None


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
