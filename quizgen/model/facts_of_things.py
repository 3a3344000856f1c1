"""Facts of what somebody or something is, is called, belongs to, looks like."""

from __future__ import annotations

from dataclasses import dataclass

from quizgen.model.facts import Fact
from quizgen.model.sentences import Phrase


@dataclass(frozen=True, slots=True, kw_only=True)
class Definition(Fact):
    """What something is: „Igel sind Säugetiere.“

    `concept` is the term where the definition tells it from all others, `described` the definition then: „Ein Planet
    ist ein Himmelskörper, der um eine Sonne kreist.“ `located`, `verb` and `where` come from „Kreta ist eine Insel im
    Mittelmeer.“ `word` and `explanation` come from „Er lehrte Optik, das ist die Lehre vom Licht.“
    """

    term: Phrase | None = None
    meaning: Phrase | None = None
    concept: Phrase | None = None
    described: Phrase | None = None
    located: Phrase | None = None
    where: Phrase | None = None
    verb: Phrase | None = None
    word: Phrase | None = None
    explanation: Phrase | None = None


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

    `person`, `thing` or `place` (of which more is known than its name) is the one, `things` are those of one name;
    `title` is what it alone is. `filler` is who or what is something to something else: „Auslöser des Krieges war das
    Attentat.“
    """

    person: Phrase | None = None
    thing: Phrase | None = None
    place: Phrase | None = None
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
    """What is put right: „nicht durch Importe, sondern durch eigene Produktion“; `both` is the whole of it.

    `pair` stands instead of `both` where `denied` tells what others are instead of: „keine Kiemen, sondern Lungen“.
    """

    both: Phrase | None = None
    pair: Phrase | None = None
    asserted: Phrase | None = None
    denied: Phrase | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Membership(Fact):
    """Who or what belongs to a group: „die neue Opposition (Zinov'ev, Kamenev u.a.)“, „Igel gehören zu …“.

    `former` stands instead of `group` in a clause that speaks of the past, `some` instead of `members` where the
    list is open. `member`, `verb` and `wider` come from „Igel gehören zu den Säugetieren“, `rank` instead of `wider`
    from „Der Luchs ist ein Raubtier aus der Familie der Katzen“; `circle` from „ist eine der Kanarischen
    Inseln“; `share` and `whole` from „Dänemark ist Mitglied der NATO“.
    """

    group: Phrase | None = None
    former: Phrase | None = None
    members: Phrase | None = None
    some: Phrase | None = None
    member: Phrase | None = None
    verb: Phrase | None = None
    wider: Phrase | None = None
    rank: Phrase | None = None
    circle: Phrase | None = None
    share: Phrase | None = None
    whole: Phrase | None = None


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
