"""The phrases of a clause as the rest of the program reads them: text, head, kind, role, relation, case."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from quizgen.languages.german.agreement import ACCUSATIVES, DATIVES, cases_of
from quizgen.languages.german.announced_lists import announces_list, lists_all
from quizgen.languages.german.attachment import basic_preposition
from quizgen.languages.german.authors import with_author
from quizgen.languages.german.chunk import Chunk
from quizgen.languages.german.clause_relations import clause_relation
from quizgen.languages.german.clause_verbs import Verb
from quizgen.languages.german.clauses import Span
from quizgen.languages.german.constituents import Constituent, Part
from quizgen.languages.german.dated_deeds import with_date
from quizgen.languages.german.entities import class_of, kind_of
from quizgen.languages.german.government import asked_case, asks_for, is_habitual
from quizgen.languages.german.life_brackets import may_be_reign, with_stations
from quizgen.languages.german.noun_classes import noun_class
from quizgen.languages.german.nouns import ANY, GENDER_MASKS, GENDERS, PLURAL_MASK, SINGULAR_MASK, Number
from quizgen.languages.german.person_evidence import is_owned
from quizgen.languages.german.phrase_marks import phrase_marks
from quizgen.languages.german.refinements import refined
from quizgen.languages.german.relations import relation_of
from quizgen.languages.german.roles import Assigned
from quizgen.languages.german.tags import QUOTES
from quizgen.languages.german.times import is_time, time_class
from quizgen.languages.german.topic_relations import tells_amount, turns_into
from quizgen.languages.german.wordlists import words
from quizgen.model import Field, Phrase, PhraseKind, Relation, Token

_SEPARATORS = frozenset(",;:–")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a phrase is seen in: its sentence, the clauses of that, its clause's verb, the document's persons."""

    text: str
    start: int
    tokens: tuple[Token, ...]
    spans: Sequence[Span]
    verb: Verb
    persons: frozenset[str]


def phrase_of(around: Surroundings, part: Constituent, assigned: Assigned) -> Phrase:
    """A constituent as a phrase with its role: "Alexander Fleming" is the subject, a person, the agent."""
    chunk = part.chunk if part.clause is None else None
    kind, class_ = _kind_and_class(around, chunk)
    relation = _relation(around, part, assigned, kind)
    amount = chunk is not None and tells_amount(around.tokens, chunk, around.verb)
    if kind == "time" and (relation in ("place", "direction") or amount):
        kind, class_ = "thing", None  # "in der Mitte der Brust", "senkte das Wahlalter | auf 18 Jahre"
    if kind in ("thing", "other", "group") and relation in ("time", "since", "until") and chunk is not None:
        kind, class_ = "time", class_ or "Zeit"  # "bis zu seiner Pensionierung"
    kind, class_ = _acting(around, part, kind, class_, relation)
    if part.clause is not None:
        kind = "quotation" if around.spans[part.clause].quoted else "clause"
    reaching = around.verb.lemmas & words("changing_verbs") or "schaffen" in around.verb.lemmas
    reached = amount or (
        chunk is not None
        and (
            (chunk.preposition == "auf" and reaching)
            or (chunk.preposition == "über" and around.verb.lemmas & words("spanning_verbs"))  # "erstreckt sich | über"
        )
    )
    mask = _governed_mask(around, part, assigned.mask) if relation == "topic" or reached else assigned.mask
    bare = _bare_phrase(around, part, _head(around.spans, part), mask, part.field, part.coordinated)
    if relation == "topic" and chunk is not None and around.verb.lemmas & words("turning_verbs"):
        bare = replace(bare, marks=bare.marks | {"become"})
    if relation == "topic" and _lacks_dative(around, chunk):
        bare = replace(bare, marks=bare.marks | {"misprinted"})
    listing = "counted" in bare.marks and _lists(around, part)
    found = replace(
        bare,
        marks=bare.marks | {"announcing"} if listing else bare.marks,
        role=assigned.role,
        kind=kind,
        sure=amount or _is_sure(around.verb, part, assigned, relation),
        relation=relation,
        class_=class_,
        parts=tuple(_inner_phrase(around, inner, part.field) for inner in _with_name(around, part)),
    )
    return with_author(with_date(found, around.verb), around.tokens, chunk, around.persons)


def _lacks_dative(around: Surroundings, chunk: Chunk | None) -> bool:
    """ "schützt vor | zu großen Druck": an accusative where only what moves goes somewhere with "vor"."""
    before = chunk is not None and chunk.preposition == "vor" and not around.verb.lemmas & words("motion_verbs")
    return before and chunk is not None and not chunk.shared & DATIVES


def _lists(around: Surroundings, part: Constituent) -> bool:
    """Does a list of what it counts follow, behind a colon or as its apposition?"""
    last = part.parts[-1] if part.parts else None
    if last is None or last.relation != "apposition":
        return announces_list(around.tokens, part.start, part.end)
    return lists_all(around.tokens[part.start : last.start - 1], around.tokens[last.start : last.end])


def _inner_phrase(around: Surroundings, part: Part, field: Field) -> Phrase:
    """A part of a constituent: a genitive, an attribute, an apposition, a clause."""
    chunk = part.chunk
    kind, class_ = _kind_and_class(around, chunk)
    head, mask = (chunk.head, chunk.mask) if chunk else (_without_marks(around.tokens, part.start, part.end)[0], 0)
    inner = replace(
        _bare_phrase(around, part, head, mask, field),
        kind="clause" if chunk is None and part.relation != "other" else kind,  # "selbst" in "der Bischof selbst"
        relation=part.relation,
        class_=class_,
    )
    lived = part.relation == "members" and not may_be_reign(around.tokens[: part.start], inner)
    return with_stations(inner) if lived else inner


def _kind_and_class(around: Surroundings, chunk: Chunk | None) -> tuple[PhraseKind, str | None]:
    if chunk is None:
        return "other", None
    kind = kind_of(around.tokens, chunk, around.persons)
    if is_time(around.tokens, chunk):
        return kind, time_class(around.tokens, chunk)
    return kind, class_of(around.tokens, chunk, kind)


def _acting(
    around: Surroundings, part: Constituent, kind: PhraseKind, class_: str | None, relation: Relation
) -> tuple[PhraseKind, str | None]:
    """The kind that the role suggests: what does things that only people do is a person or group."""
    verb = around.verb
    if kind == "place" and relation == "object" and verb.lemmas & words("studying_verbs"):
        return "thing", None  # "studierte Jura"
    if kind == "thing" and relation == "direction" and verb.lemmas & words("placing_verbs"):
        return "place", class_  # "legen Eier | auf Blätter"
    if kind == "person" and relation == "patient" and verb.lemmas & words("building_verbs"):
        return "thing", None  # "Hertha wurde 1892 gegründet": nobody is
    acts = bool(verb.lemmas & words("person_verbs"))
    building = part.chunk is not None and noun_class(around.tokens[part.chunk.head].text) == "building"
    built = relation == "patient" and building  # "die Kirche wurde gebaut"
    if kind == "group" and (built or (relation in ("agent", "patient") and not acts)):
        return "thing", class_
    if not acts or relation != "agent":
        return kind, class_
    owned = is_owned([token.text for token in around.tokens[part.start : part.end]])  # "Gandhis Satyagraha"
    if kind == "other" and not verb.passive and not owned:
        return ("person" if part.chunk is not None and part.chunk.determiner is None else "group"), class_
    return kind, class_


def _governed_mask(around: Surroundings, part: Constituent, assigned_mask: int) -> int:
    """ "beschränkt auf Südostasien": what verbs ask for with auf or über is in the accusative, with an or in unsure."""
    if part.chunk is None or not (part.mask & DATIVES and part.mask & ACCUSATIVES):
        return assigned_mask
    if asked := asked_case(around.verb.lemmas, basic_preposition(part.chunk.preposition or "")):
        return part.mask & asked
    divided = turns_into(around.tokens, part, around.verb)
    return part.mask & ACCUSATIVES if divided or part.chunk.preposition in ("auf", "über") else 0


def _is_sure(verb: Verb, part: Constituent, assigned: Assigned, relation: Relation) -> bool:
    """A phrase that might hang on the noun before it belongs to the verb where the verb asks for its preposition."""
    preposition = part.chunk.preposition if part.chunk is not None and part.field != "front" else None
    if preposition is not None and is_habitual(verb, basic_preposition(preposition)):
        return True
    if preposition is not None and asks_for(verb.lemmas, basic_preposition(preposition), part.mask):
        return True
    if part.chunk is not None and preposition == "in" and verb.lemmas & words("turning_verbs"):
        return bool(part.mask & ACCUSATIVES)  # "wandelt Licht | in Strom | um"
    if relation == "place" and verb.lemmas & words("founding_verbs"):
        return True  # "errichtete eine Säule | bei Ulm": there it stands, too
    if relation == "place" and verb.passive and verb.lemmas & words("verbs_done_on_the_spot"):
        return True  # "wurde die Oper | in Wien | uraufgeführt"
    return part.sure and assigned.sure


def _with_name(around: Surroundings, part: Constituent) -> tuple[Part, ...]:
    """The parts of a constituent, with the name in close apposition to its head: "der Dichter | Heine"."""
    chunk = part.chunk
    if chunk is None or chunk.kind != "noun" or chunk.end <= chunk.head + 1:
        return part.parts
    begin = chunk.head + 1
    if begin + 1 == chunk.end and around.tokens[begin].text in QUOTES:
        return part.parts  # "die „Melone|“"
    name = replace(chunk, start=begin, core=begin, head=chunk.end - 1, kind="name", preposition=None, shared=ANY)
    return Part("name", begin, chunk.end, name), *part.parts


def _bare_phrase(
    around: Surroundings, part: Constituent | Part, head: int, mask: int, field: Field, plural: bool = False
) -> Phrase:
    """What a phrase is by its own words, without a role."""
    start, end = _without_marks(around.tokens, part.start, part.end)
    tokens = around.tokens[start:end]
    head = head if start <= head < end else start  # of a clause without a verb form the comma before it
    cases = cases_of(mask)
    number: Number | None = "plural" if plural else _number(mask)
    misprint = {"misprinted"} if part.chunk is not None and not part.chunk.shared else set()
    genders = [gender for gender, bits in zip(GENDERS, GENDER_MASKS, strict=False) if mask & bits]  # plural has none
    return Phrase(
        text=around.text[tokens[0].start - around.start : tokens[-1].end - around.start],
        start=tokens[0].start,
        end=tokens[-1].end,
        tokens=tokens,
        head=around.tokens[head],
        role="none",
        field=field,
        kind="other",
        sure=True,
        case=cases[0] if len(cases) == 1 else None,
        number=number,
        gender=genders[0] if len(genders) == 1 and number != "plural" else None,
        preposition=part.chunk.preposition if part.chunk else None,
        marks=phrase_marks(tokens, around.tokens[head]) | misprint,
    )


def _number(mask: int) -> Number | None:
    if mask & PLURAL_MASK and mask & SINGULAR_MASK:
        return None
    return "plural" if mask & PLURAL_MASK else "singular" if mask else None


def _relation(around: Surroundings, part: Constituent, assigned: Assigned, kind: PhraseKind) -> Relation:
    if part.clause is not None:
        return clause_relation(around.tokens, around.spans[part.clause])
    by_role: dict[str, Relation] = {
        "subject": "patient" if around.verb.passive else "agent",
        "object": "object",
        "dative": "recipient",
        "genitive": "other",
        "predicate": "predicate",
    }
    adverbial = relation_of(around.tokens, part, kind, around.verb)
    return by_role.get(assigned.role) or refined(adverbial, around.tokens, part.chunk)


def _head(spans: Sequence[Span], part: Constituent) -> int:
    """The position of the head: of a noun phrase its noun, of a clause its finite verb."""
    if part.clause is None:
        return part.chunk.head if part.chunk is not None else part.start
    finite = spans[part.clause].finite
    return finite if finite is not None else part.start


def _without_marks(tokens: Sequence[Token], start: int, end: int) -> tuple[int, int]:
    """A span without the commas around it; brackets and quotation marks stay."""
    while end - start > 1 and tokens[end - 1].text in _SEPARATORS | {"."}:
        end -= 1
    while end - start > 1 and tokens[start].text in _SEPARATORS:
        start += 1
    return start, end
