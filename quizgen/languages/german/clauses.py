"""The clauses of a sentence and how they nest, each with its finite verb and the tokens that are its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from quizgen.languages.german.asides import aside_start
from quizgen.languages.german.clause_stack import open_clauses
from quizgen.languages.german.insertions import with_insertions
from quizgen.languages.german.open_clause import OpenClause
from quizgen.languages.german.tags import NOUNS
from quizgen.languages.german.verbs import finite_readings
from quizgen.languages.german.wordlists import words
from quizgen.model import ClauseKind, Token


@dataclass(frozen=True, slots=True)
class Span:
    """A clause as token positions; `own` are the tokens in no clause inside it, `end` includes those inside."""

    kind: ClauseKind
    start: int
    end: int
    own: tuple[int, ...]
    opener: int | None
    finite: int | None
    parent: int | None
    quoted: bool = False
    bracketed: bool = False
    apart: bool = False


def announcing_es(tokens: Sequence[Token], span: Span) -> int | None:
    """ "Das Ziel war | es|, den Krieg zu beenden": where a word stands that only announces what something is."""
    at = span.finite
    if span.kind != "main" or at is None or at + 2 >= span.end or tokens[at].lemma != "sein":
        return None
    announced = tokens[at + 1].text == "es" and tokens[at + 2].text == "," and at + 3 not in span.own
    infinitive = any(t.tag in ("PTKZU", "VVIZU") for t in tokens[at + 3 : span.end])
    nominal = tokens[span.start].tag in ("ART", "PPOSAT", "NN") and tokens[at - 1].tag in NOUNS
    return at + 1 if announced and infinitive and nominal else None


def clause_spans(tokens: Sequence[Token]) -> tuple[Span, ...]:
    """The clauses of a sentence in the order of their beginnings; the first is the main clause.

    "Als er kam, ging sie.": main with its finite verb "ging", and inside it the subordinate clause "Als er kam"
    """
    found = sorted(with_insertions(tokens, _with_verb(open_clauses(tokens))), key=_start)
    spans = [
        Span(
            kind=clause.kind,
            start=min(clause.own, default=clause.start),
            end=max(clause.own, default=clause.start) + 1,
            own=tuple(sorted(clause.own)),
            opener=clause.opener,
            finite=clause.finite,
            parent=found.index(clause.parent) if clause.parent in found else None,
            quoted=clause.quoted,
            bracketed=clause.bracketed,
            apart=clause.apart,
        )
        for clause in found
    ]
    spans = [_without_aside(tokens, spans, index) for index in range(len(spans))]
    return _reporting(tokens, _verb_first(tokens, _with_ends(spans)))


def _without_aside(tokens: Sequence[Token], spans: list[Span], index: int) -> Span:
    """The clause without a list behind a colon or a second half that has no verb, if no clause stands in those."""
    span = spans[index]
    if span.kind != "main" or span.finite is None:
        return span
    cut = aside_start(tokens, span.own, span.finite)
    if cut is None or any(other.parent == index and other.start > cut for other in spans):
        return span
    own = tuple(i for i in span.own if i < cut)
    return replace(span, own=own, end=max(own) + 1)


def _with_verb(opened: list[OpenClause]) -> list[OpenClause]:
    """The clauses that have a verb; the words of one that has none, as of "(wie dort)", belong to its surroundings."""
    verbless = [c for c in opened[1:] if c.finite is None and not c.has_zu]
    for clause in verbless:
        home = clause.parent or opened[0]
        home.own = sorted([*home.own, *clause.own])
        for other in opened:
            if other.parent is clause:
                other.parent = home
    return [c for c in opened if c not in verbless and (c.own or c.finite)]


def _start(clause: OpenClause) -> int:
    return clause.start


def _with_ends(spans: list[Span]) -> list[Span]:
    """Each span reaches over the clauses inside it."""
    ends = [span.end for span in spans]
    starts = [span.start for span in spans]
    for index in range(len(spans) - 1, -1, -1):
        parent = spans[index].parent
        if parent is not None:
            ends[parent] = max(ends[parent], ends[index])
            starts[parent] = min(starts[parent], starts[index])
    return [replace(span, start=s, end=e) for span, s, e in zip(spans, starts, ends, strict=True)]


def _verb_first(tokens: Sequence[Token], spans: list[Span]) -> list[Span]:
    """ "Wird Wasser erhitzt, (so) verdampft es.": the first clause is a condition in the Vorfeld of the second."""
    mains = [i for i, span in enumerate(spans) if span.kind == "main" and span.parent is None]
    if len(mains) < 2:
        return spans
    first, second = spans[mains[0]], spans[mains[1]]
    if first.finite is None or second.finite is None or first.finite != first.own[0]:
        return spans
    taken_up = tokens[second.finite - 1].text.lower() in words("correlates") and _is_general(tokens[first.finite])
    comma = second.finite - 1 - taken_up
    if tokens[comma].text != "," or any(t.text == "?" for t in tokens):
        return spans
    own = tuple(i for i in first.own if i != comma)
    kept = {comma, *second.own} - ({second.finite - 1} if taken_up else set())
    spans = list(spans)
    spans[mains[0]] = replace(first, kind="subordinate", parent=mains[1], own=own, end=comma)
    spans[mains[1]] = replace(second, start=first.start, own=tuple(sorted(kept)))
    return spans


def _is_general(finite: Token) -> bool:
    """ "Steigt die Temperatur, so …" is a condition, "Betrug die Zahl 1990 noch 12, so sank sie …" a contrast."""
    return any(r.tense == "present" or r.mood == "subjunctive" for r in finite_readings(finite.text.lower()))


def _goes_on(tokens: Sequence[Token], finite: int) -> bool:
    """ "liebte die Stadt, | schrieb | aber spöttisch über sie": a second verb of the same subject reports nothing."""
    return finite + 1 < len(tokens) and tokens[finite + 1].text.lower() in ("aber", "jedoch", "dann", "danach", "doch")


def _reporting(tokens: Sequence[Token], spans: list[Span]) -> tuple[Span, ...]:
    """ "…, sagte Stalin.": what is said stands in the Vorfeld of the reporting clause."""
    found = list(spans)
    for index, span in enumerate(spans):
        finite = span.finite
        if span.kind != "main" or finite is None or index == 0 or span.own[0] != finite:
            continue
        said = found[index - 1]
        if tokens[finite - 1].text != "," or said.kind != "main" or said.parent != span.parent:
            continue
        if tokens[finite].lemma in words("reporting_verbs") and not _goes_on(tokens, finite):
            found[index] = replace(span, start=said.start, own=tuple(sorted({finite - 1, *span.own})))
            found[index - 1] = replace(
                said, kind="subordinate", parent=index, own=tuple(i for i in said.own if i != finite - 1)
            )
    return tuple(found)
