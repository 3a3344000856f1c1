"""Facts of what happens, was done or said, with its causes and purposes."""

from __future__ import annotations

from dataclasses import dataclass

from quizgen.model.facts import Fact
from quizgen.model.sentences import Phrase


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
