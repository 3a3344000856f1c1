"""What a clause is made of: noun phrases with all that hangs on them, adverbs, clauses, each in its field."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from quizgen.languages.german.agreement import NOMINATIVES
from quizgen.languages.german.attachment import basic_preposition
from quizgen.languages.german.chunk import Chunk
from quizgen.languages.german.clauses import Span
from quizgen.languages.german.nouns import PLURAL_MASK, lemmas, noun_mask
from quizgen.languages.german.tags import INFINITE, NOUNS, RELATIVES
from quizgen.languages.german.wordlists import table, words
from quizgen.model import Field, Relation, Token

CERTAIN, POSSIBLE = 0.65, 0.4
"""From which likelihood on a prepositional phrase is taken as part of the noun before it, or as perhaps part of it.

Of what is perhaps part nothing is asked; the noun may be asked for all the same: "Welchen Platz belegte sie in der
Liga?" is right whatever "in der Liga" belongs to.
"""


HABITUAL = 0.85
"""From which likelihood on a phrase hangs on the noun although the verb asks for its preposition, too."""


@dataclass(frozen=True, slots=True)
class Part:
    """Something inside a constituent: a chunk or a clause, and what it is there."""

    relation: Relation
    start: int
    end: int
    chunk: Chunk | None = None
    clause: int | None = None


@dataclass(frozen=True, slots=True)
class Constituent:
    """Token positions of one constituent; `chunk` holds its head, `clause` is the index of a clause that it is."""

    start: int
    end: int
    field: Field
    chunk: Chunk | None = None
    clause: int | None = None
    mask: int = 0
    coordinated: bool = False
    parts: tuple[Part, ...] = ()
    sure: bool = True
    lead: int = 0
    """How many tokens at the beginning only modify it as a whole: "nicht mehr", "sogar", "wie"."""


@dataclass(frozen=True, slots=True)
class Context:
    """All that is known of a sentence when its clauses are divided."""

    tokens: Sequence[Token]
    spans: Sequence[Span]
    by_start: dict[int, Chunk]
    child_at: dict[int, int]
    """Where a clause inside begins → its index, for the clause being divided."""
    governed: frozenset[str] = frozenset()
    """The prepositions that the clause's verb asks for: "resultieren aus"."""
    relating: frozenset[str] = frozenset()
    """Those of them by which it only tells how things hang together: "beruhen auf"."""
    inserted: dict[int, int] = field(default_factory=dict)
    """Where participles between commas begin → where they end: "Karlsruhe, | auch Fächerstadt genannt|, …"."""
    dative: bool = False
    """Does the verb ask for somebody or something in the dative: "trat | der Union | bei"?"""
    having: bool = False
    """Is it only said that something has or that there is something: "hat ein Dach | mit Ziegeln"?"""


@dataclass(frozen=True, slots=True)
class Grown:
    """A constituent as far as it is known to reach, and the chunk that the next thing may hang on."""

    constituent: Constituent
    last: Chunk

    @property
    def end(self) -> int:
        """Where the next thing would begin."""
        return self.constituent.end

    @property
    def mask(self) -> int:
        """The readings of the whole."""
        return self.constituent.mask

    def by(self, part: Part, last: Chunk | None = None, sure: bool = True) -> Grown:
        """The constituent with one more part, on whose chunk `last` the next thing may hang."""
        whole = self.constituent
        longer = replace(whole, end=part.end, parts=(*whole.parts, part), sure=whole.sure and sure)
        return Grown(longer, last or self.last)


def first_growth(chunk: Chunk, field: Field = "middle") -> Grown:
    """A chunk as a constituent that has taken up nothing yet."""
    return Grown(Constituent(chunk.start, chunk.end, field, chunk, mask=chunk.mask), chunk)


def next_chunk(context: Context, at: int, end: int) -> Chunk | None:
    """The chunk that begins here, if it ends before the field does."""
    chunk = context.by_start.get(at)
    return chunk if chunk is not None and chunk.end <= end else None


def joint_end(context: Context, child: int, end: int) -> int:
    """The end of a clause with those joined to it: "die nachts jagen|, im Bau leben | und tags schlafen"."""
    span = context.spans[child]
    stop = min(max(span.end, span.start + 1), end)
    told = context.child_at.get(stop + 1)
    if (
        told is not None
        and stop + 1 < end
        and any(rule(context, span, told) for rule in (_tells, _describes, _completes, _goes_on, _measures, _compares))
    ):
        return joint_end(context, told, end)
    following = context.child_at.get(stop)
    if following is None or following == child or context.tokens[stop - 1].tag not in ("KON", "$,"):
        return stop
    joined = context.spans[following]
    opened = joined.opener is None or _opens_alike(context, span, joined)
    same = joined.kind == span.kind and opened and joined.finite is not None and stop < end
    return joint_end(context, following, end) if same else stop


def _opens_alike(context: Context, span: Span, joined: Span) -> bool:
    """ "weil die Bahn kam und | weil Arbeiter zuzogen": two clauses of one kind, each with its conjunction."""
    if span.kind != "subordinate" or span.opener is None or joined.opener is None:
        return False
    first, second = (context.tokens[at].text.lower() for at in (span.opener, joined.opener))
    return first == second and context.tokens[joined.start - 1].tag == "KON"


def _tells(context: Context, span: Span, following: int) -> bool:
    """ "um zu beweisen|, dass die Erde rund ist": what the infinitive before it says."""
    comma = context.spans[following].start - 1
    opener = context.spans[following].opener
    content = opener is not None and context.tokens[opener].text.lower() in words("content_openers")
    infinitive = span.kind == "infinitive" and context.tokens[comma - 1].tag in INFINITE
    return content and infinitive and context.tokens[comma].text == ","


def _describes(context: Context, span: Span, following: int) -> bool:
    """ "indem sie Zellen töten|, die sich teilen": a relative clause behind a clause is about a noun of that one."""
    relative = context.spans[following]
    opener = context.tokens[relative.opener] if relative.opener is not None else None
    if span.kind not in ("subordinate", "infinitive") or relative.kind != "relative" or opener is None:
        return False
    return (
        opener.tag in ("PRELS", "PRELAT")
        and opener.text.lower() in RELATIVES
        and any(_may_mean(context, i, opener.text.lower()) for i in span.own)
    )


def _may_mean(context: Context, at: int, pronoun: str) -> bool:
    """May the relative pronoun mean the noun there, "denen" only one in the plural?"""
    noun = context.tokens[at]
    return noun.tag in NOUNS and (pronoun != "denen" or bool(noun_mask(noun.text) & PLURAL_MASK))


def _completes(context: Context, span: Span, following: int) -> bool:
    """ "die sich bereit erklärten|, den Bau zu bezahlen": what the verb of the relative clause asks for."""
    infinitive = context.spans[following]
    verbs = [context.tokens[i].lemma for i in span.own if context.tokens[i].tag.startswith("VV")]
    asks = bool(verbs) and verbs[-1] in words("verbs_with_infinitives")
    return span.kind == "relative" and asks and infinitive.kind == "infinitive" and infinitive.opener is None


def _goes_on(context: Context, span: Span, following: int) -> bool:
    """ "darin, Aussagen zu sammeln|, Reisen zu planen und …": one infinitive behind another is part of the same.

    So is "um Fieber zu senken|, Schmerzen zu lindern oder Wunden zu heilen", where a conjunction closes the list.
    """
    infinitive = context.spans[following]
    comma = context.tokens[infinitive.start - 1]
    listed = any(context.tokens[i].tag == "KON" and context.tokens[i - 1].tag in INFINITE for i in infinitive.own if i)
    bare = (span.opener is None or listed) and infinitive.opener is None and comma.text == ","
    return bare and span.kind == infinitive.kind == "infinitive" and context.tokens[span.end - 1].tag in INFINITE


def _measures(context: Context, span: Span, following: int) -> bool:
    """ "dass sie groß genug waren|, um zu jagen": how much is enough or too much."""
    opener = context.spans[following].opener
    enough = any(context.tokens[i].text == "genug" or context.tokens[i].tag == "PTKA" for i in span.own)
    behind = context.tokens[context.spans[following].start - 1].text == ","
    return enough and behind and opener is not None and context.tokens[opener].text == "um"


def _compares(context: Context, span: Span, following: int) -> bool:
    """ "wenn mehr Schnee fällt|, als im Sommer schmilzt": what is more is told by the clause behind it."""
    opener = context.spans[following].opener
    than = opener is not None and context.tokens[opener].text == "als" and context.tokens[opener - 1].text == ","
    if not than or span.kind != "subordinate":
        return False
    own = [context.tokens[i] for i in span.own]
    return any(a.text in ("mehr", "weniger") and b.tag in ("NN", "ADJA") for a, b in pairwise(own))


def closes_phrase(tokens: Sequence[Token], chunk: Chunk, at: int) -> bool:
    """ "von Süden | her", "über die Mauern | hinaus": is it the second half of a preposition?"""
    if chunk.preposition is None and tokens[at].tag == "APPO":
        # "soll der Sage | nach | um 700 gegründet sein", "das ganze Jahr | über"
        return tokens[chunk.head].text in words("nouns_of_saying") or tokens[at].text == "über"
    if chunk.preposition is None or tokens[at].tag in ("PTKVZ", "APPR"):
        return False  # "zog von Rom | aus", "von Anna | aus Gold gemacht"
    return tokens[at].text in table("circumpositions").get(basic_preposition(chunk.preposition), ("",))[0].split()


def idiom_end(tokens: Sequence[Token], at: int, end: int) -> int | None:
    """The end of a fixed adverbial that begins here: "in der Regel", "zum Beispiel"."""
    for length in (4, 3, 2):
        if at + length <= end and " ".join(t.text for t in tokens[at : at + length]).lower() in table("idioms"):
            owned = at + length < end and _begins_owner(tokens, at + length)
            lasting = length == 2 and tokens[at + 1].text == "etwa" and _counts_time(tokens[at + 2 : end])
            return None if owned or lasting else at + length  # "auf der anderen Seite | des Flusses" is a place
    return None


def _counts_time(behind: Sequence[Token]) -> bool:
    """ "(in etwa) | 27 Tagen": in which time, while "in etwa | 27 Tage" tells roughly how long."""
    number, time = (*behind[:2], None, None)[:2]
    if number is None or time is None or number.tag != "CARD" or words("time_lengths").isdisjoint(lemmas(time.text)):
        return False
    return not noun_mask(time.text) & NOMINATIVES  # "Minuten" may be either


def _begins_owner(tokens: Sequence[Token], at: int) -> bool:
    """ "(auf der anderen Seite) | des Flusses", "| der Aare", but "dient in der Regel | der Jagd"."""
    form = tokens[at].text
    feminine = form in ("der", "einer") and tokens[at - 1].text in words("dependent_nouns")
    return form in ("des", "eines") or feminine
