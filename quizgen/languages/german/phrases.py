"""The analysis as the values that the rest of the program reads: clauses, and phrases with roles and relations."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from quizgen.languages.german import roles
from quizgen.languages.german.agreement import ACCUSATIVES, DATIVES, cases_of
from quizgen.languages.german.attachment import basic_preposition
from quizgen.languages.german.chunk import Chunk
from quizgen.languages.german.clauses import Span, clause_spans
from quizgen.languages.german.constituents import Constituent, Part
from quizgen.languages.german.entities import class_of, is_hedged, kind_of
from quizgen.languages.german.fields import constituents
from quizgen.languages.german.naming import named
from quizgen.languages.german.noun_phrases import chunks
from quizgen.languages.german.nouns import GENDER_MASKS, GENDERS, PLURAL_MASK, SINGULAR_MASK
from quizgen.languages.german.phrase_marks import is_past, phrase_marks
from quizgen.languages.german.refinements import refined
from quizgen.languages.german.relations import clause_relation, governed_prepositions, is_habitual, relation_of
from quizgen.languages.german.relatives import agreeing_relatives
from quizgen.languages.german.tags import INFINITE
from quizgen.languages.german.times import is_time, time_class
from quizgen.languages.german.verbs import finite_readings, infinitive, participle_readings
from quizgen.languages.german.wordlists import table, words
from quizgen.model import Clause, Field, Phrase, PhraseKind, Relation, Role, Sentence, Token


@dataclass(frozen=True, slots=True)
class Draft:
    """A sentence whose words are known, before anything is said about its clauses."""

    text: str
    start: int
    end: int
    tokens: tuple[Token, ...]
    chunks: tuple[Chunk, ...]
    heading: str | None

    @classmethod
    def of(cls, text: str, start: int, end: int, tokens: tuple[Token, ...], heading: str | None) -> Draft:
        """The draft of one sentence of a document's text."""
        return cls(text[start:end], start, end, tokens, chunks(tokens), heading)


def build_sentence(draft: Draft, persons: frozenset[str]) -> Sentence:
    """The sentence with its clauses, phrases and roles."""
    spans = clause_spans(draft.tokens)
    draft = replace(draft, chunks=agreeing_relatives(draft.tokens, draft.chunks, spans))
    clauses = tuple(_clause(draft, spans, index, persons) for index in range(len(spans)))
    shared = tuple(_with_shared_subject(clauses, index) for index in range(len(clauses)))
    return Sentence(draft.text, draft.start, draft.end, draft.tokens, shared, draft.heading)


def _with_shared_subject(clauses: Sequence[Clause], index: int) -> Clause:
    """ "… gab 308 Punkte ab und belegte den sechsten Platz": the second verb has the subject of the first."""
    clause = clauses[index]
    if index == 0 or clause.kind not in ("main", "relative") or clause.finite is None:
        return clause
    if clause.opener is not None or any(p.role == "subject" or p.field == "front" for p in clause.phrases):
        return clause
    before = next((c for c in reversed(clauses[:index]) if c.kind == clause.kind and c.parent == clause.parent), None)
    subject = next((p for p in before.phrases if p.role == "subject"), None) if before else None
    if subject is None or before is None or not before.end <= clause.start:
        return clause
    return replace(
        clause,
        phrases=(
            replace(subject, field="front", relation="patient" if "passive" in clause.marks else "agent"),
            *clause.phrases,
        ),
    )


def _clause(draft: Draft, spans: Sequence[Span], index: int, persons: frozenset[str]) -> Clause:
    span, tokens = spans[index], draft.tokens
    lemmas, main = full_verb(tokens, span)
    parts = constituents(tokens, spans, draft.chunks, index, governed_prepositions(lemmas))
    marks = _marks(tokens, span, parts, draft)
    verb = roles.verb_of(tokens, span, lemmas, "passive" in marks)
    assigned = roles.assign(tokens, span, parts, verb)
    phrases = tuple(
        _phrase(draft, spans, span, part, role, verb, persons) for part, role in zip(parts, assigned, strict=True)
    )
    frame = table("verb_frames").get(main or "", ("",))[0] or None
    if frame == "naming":
        phrases = named(phrases)
    return Clause(
        kind=span.kind,
        start=tokens[span.start].start,
        end=tokens[span.end - 1].end,
        tokens=tuple(tokens[i] for i in span.own),
        finite=tokens[span.finite] if span.finite is not None else None,
        verbs=tuple(tokens[i] for i in span.own if tokens[i].tag in INFINITE | {"PTKVZ", "PTKZU"} and i != span.finite),
        lemma=main,
        phrases=phrases,
        opener=tokens[span.opener] if span.opener is not None else None,
        parent=span.parent,
        marks=marks,
        frame=frame,
        dropped=tuple(tokens[i] for i in span.own if tokens[i].text.lower() in words("connectives")),
    )


# Verbs


def full_verb(tokens: Sequence[Token], span: Span) -> tuple[frozenset[str], str | None]:
    """All lemmas that the clause's full verb may have, and the likeliest: "rief … auf" → aufrufen."""
    own = [tokens[i] for i in span.own]
    particle = next((t.text.lower() for t in own if t.tag == "PTKVZ"), "")
    infinite = [t for t in own if t.tag in INFINITE and not t.tag.startswith("VM")]
    full = [t for t in infinite if t.tag.startswith("VV")] or infinite
    if full:
        found = _infinite_lemmas(full[-1])
        return frozenset(found), found[0]
    if span.finite is None:
        return frozenset(), None
    finite = tokens[span.finite]
    found = _finite_lemmas(finite)
    joined = [particle + lemma for lemma in found] if particle else found
    return frozenset(joined), joined[0]


def _finite_lemmas(token: Token) -> list[str]:
    readings = finite_readings(token.text) or finite_readings(token.text.lower())
    known = list(dict.fromkeys(r.lemma for r in readings if r.person == 3)) or [r.lemma for r in readings]
    if token.lemma in known:
        known.remove(token.lemma)
        known.insert(0, token.lemma)
    return known or [infinitive(token.text) or token.lemma]


def _infinite_lemmas(token: Token) -> list[str]:
    if token.tag.endswith("PP"):
        known = list(participle_readings(token.text.lower()))
        if token.lemma in known or not known:
            return [token.lemma, *(lemma for lemma in known if lemma != token.lemma)]
        return known
    return [token.lemma if token.lemma.endswith("n") else token.text.lower()]


def _marks(tokens: Sequence[Token], span: Span, parts: Sequence[Constituent], draft: Draft) -> frozenset[str]:
    own = [tokens[i] for i in span.own]
    found = {
        "negated": any(
            t.tag == "PTKNEG" or t.text.lower().startswith("kein") or t.text.lower() in words("negations") for t in own
        ),
        "modal": any(t.tag.startswith("VM") for t in own),
        "passive": _is_passive(own),
        "subjunctive": span.finite is not None and _is_subjunctive(tokens[span.finite]),
        "hedged": is_hedged(own),
        "reported": any(t.text.lower() in words("reporting_words") for t in own),
        "question": draft.text.rstrip("\"“”»«') ").endswith("?"),
        "quoted": span.quoted,
        "asserted": span.opener is not None and tokens[span.opener].text.lower() in words("asserting_openers"),
        "bracketed": span.bracketed,
        "past": is_past(tokens[span.finite] if span.finite is not None else None, own),
        "exclamation": draft.text.rstrip("\"“”»«') ").endswith("!"),
    }
    return frozenset(name for name, holds in found.items() if holds)


def _is_passive(own: Sequence[Token]) -> bool:
    """werden with a participle, and no other auxiliary between: "wurde eingeräumt", "worden sein"."""
    participle = any(t.tag == "VVPP" for t in own)
    return participle and any(t.tag.startswith("VA") and (t.lemma == "werden" or t.text == "worden") for t in own)


def _is_subjunctive(token: Token) -> bool:
    readings = finite_readings(token.text) or finite_readings(token.text.lower())
    third = [r for r in readings if r.person == 3]
    return bool(third) and all(r.mood == "subjunctive" for r in third)


# Phrases


def _phrase(
    draft: Draft,
    spans: Sequence[Span],
    span: Span,
    part: Constituent,
    assigned: roles.Assigned,
    verb: roles.Verb,
    persons: frozenset[str],
) -> Phrase:
    tokens = draft.tokens
    start, end = _without_marks(tokens, part.start, part.end)
    kind: PhraseKind = "clause" if part.clause is not None else "other"
    class_ = None
    if part.chunk is not None and part.clause is None:
        kind = kind_of(tokens, part.chunk, persons)
        class_ = time_class(tokens, part.chunk) if kind == "time" else class_of(tokens, part.chunk, kind)
    relation = _relation(tokens, spans, part, assigned, kind, verb)
    acts = bool(verb.lemmas & words("person_verbs"))
    if kind == "group" and relation in ("agent", "patient") and not acts:
        kind = "thing"
    if kind == "place" and class_ == "Stadt" and relation == "agent" and acts:
        kind, class_ = "group", None  # "Denver erhielt eine Führung": a team or a council acts
    if relation == "agent" and kind == "other" and not verb.passive and acts:
        kind = "person" if part.chunk is not None and part.chunk.determiner is None else "group"
    mask = assigned.mask
    if relation == "topic" and part.chunk is not None and part.mask & DATIVES and part.mask & ACCUSATIVES:
        # "beschränkt auf Südostasien": what a verb asks for with auf or über is in the accusative, with an or in unsure
        mask = part.mask & ACCUSATIVES if part.chunk.preposition in ("auf", "über") else 0
    if part.clause is not None and spans[part.clause].quoted:
        kind = "quotation"
    return _make(
        draft, start, end, _head(tokens, spans, part), assigned.role, part.field, kind, _is_sure(part, assigned, verb),
        relation, class_, mask, part.chunk.preposition if part.chunk else None,
        tuple(_part(draft, spans, p, part.field, persons) for p in _all_parts(part)), part.coordinated,
    )  # fmt: skip


def _is_sure(part: Constituent, assigned: roles.Assigned, verb: roles.Verb) -> bool:
    """A phrase that might hang on the noun before it belongs to the verb where the verb asks for its preposition."""
    preposition = part.chunk.preposition if part.chunk is not None and part.field != "front" else None
    if preposition is not None and is_habitual(verb, basic_preposition(preposition)):
        return True
    return part.sure and assigned.sure


def _all_parts(part: Constituent) -> tuple[Part, ...]:
    """The parts of a constituent, with the name in close apposition to its head."""
    chunk = part.chunk
    if chunk is None or chunk.kind != "noun" or chunk.end <= chunk.head + 1:
        return part.parts
    return (
        Part(
            "name",
            chunk.head + 1,
            chunk.end,
            replace(
                chunk, start=chunk.head + 1, core=chunk.head + 1, head=chunk.end - 1, kind="name", preposition=None
            ),
        ),
        *part.parts,
    )


def _make(
    draft: Draft, start: int, end: int, head: int, role: Role, field: Field, kind: PhraseKind, sure: bool,
    relation: Relation, class_: str | None, mask: int, preposition: str | None, parts: tuple[Phrase, ...],
    plural: bool = False,
) -> Phrase:  # fmt: skip
    tokens = draft.tokens
    begin, stop = tokens[start].start, tokens[end - 1].end
    cases = cases_of(mask)
    number = _number(mask, plural)
    genders = [g for g, bits in zip(GENDERS, GENDER_MASKS, strict=False) if mask & bits]
    return Phrase(
        text=draft.text[begin - draft.start : stop - draft.start],
        start=begin,
        end=stop,
        tokens=tuple(tokens[start:end]),
        head=tokens[head],
        role=role,
        field=field,
        kind=kind,
        sure=sure,
        relation=relation,
        class_=class_,
        case=cases[0] if len(cases) == 1 else None,  # type: ignore[arg-type]  # cases_of names only cases
        number=number,
        gender=genders[0] if len(genders) == 1 and number != "plural" else None,
        preposition=preposition,
        parts=parts,
        marks=phrase_marks(tokens[start:end], tokens[head]),
    )


def _number(mask: int, plural: bool) -> Literal["singular", "plural"] | None:
    if plural:
        return "plural"
    if mask & PLURAL_MASK and mask & SINGULAR_MASK:
        return None
    return "plural" if mask & PLURAL_MASK else "singular" if mask else None


def _relation(
    tokens: Sequence[Token],
    spans: Sequence[Span],
    part: Constituent,
    assigned: roles.Assigned,
    kind: PhraseKind,
    verb: roles.Verb,
) -> Relation:
    if part.clause is not None:
        return clause_relation(tokens, spans[part.clause])
    by_role: dict[str, Relation] = {
        "subject": "patient" if verb.passive else "agent",
        "object": "object",
        "dative": "recipient",
        "genitive": "other",
        "predicate": "predicate",
    }
    return by_role.get(assigned.role) or refined(relation_of(tokens, part, kind, verb), tuple(tokens), part.chunk)


def _head(tokens: Sequence[Token], spans: Sequence[Span], part: Constituent) -> int:
    if part.chunk is not None and part.clause is None:
        return part.chunk.head
    if part.clause is not None:
        finite = spans[part.clause].finite
        return finite if finite is not None else part.start
    return part.start


def _part(draft: Draft, spans: Sequence[Span], part: Part, field: Field, persons: frozenset[str]) -> Phrase:
    tokens, chunk = draft.tokens, part.chunk
    start, end = _without_marks(tokens, part.start, part.end)
    kind: PhraseKind = "clause" if chunk is None else kind_of(tokens, chunk, persons)
    class_ = None
    if chunk is not None:
        class_ = time_class(tokens, chunk) if is_time(tokens, chunk) else class_of(tokens, chunk, kind)
    return _make(
        draft, start, end, chunk.head if chunk else start, "none", field, kind, True, part.relation, class_,
        chunk.mask if chunk else 0, chunk.preposition if chunk else None, (),
    )  # fmt: skip


def _without_marks(tokens: Sequence[Token], start: int, end: int) -> tuple[int, int]:
    """A span without the commas around it; brackets and quotation marks stay."""
    while end - start > 1 and tokens[end - 1].text in (",", ";", ":", "–", "."):
        end -= 1
    while end - start > 1 and tokens[start].text in (",", ";", ":", "–"):
        start += 1
    return start, end
