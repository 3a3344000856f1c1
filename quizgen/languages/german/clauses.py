"""Clauses and how they nest: one pass over the tokens with a stack of clauses that are still open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from quizgen.languages.german.tags import CLOSING, FINITE, INFINITE, OPENING, QUOTES
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


@dataclass(slots=True, eq=False)
class _Open:
    """A clause while its tokens are being collected."""

    kind: ClauseKind
    start: int
    parent: _Open | None
    opener: int | None = None
    finite: int | None = None
    has_zu: bool = False
    until: int | None = None
    quoted: bool = False
    bracketed: bool = False
    own: list[int] = field(default_factory=list)

    @property
    def complete(self) -> bool:
        """A dependent clause that has its verb: the next comma closes it."""
        return self.kind != "main" and (self.finite is not None or self.has_zu)


class _Parser:
    """The stack of open clauses; `owner` says for each token so far which clause it stands in."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tokens
        self.owner: list[_Open] = []
        self.clauses: list[_Open] = []
        self.stack: list[_Open] = []
        self.open("main", 0)

    def open(self, kind: ClauseKind, start: int, opener: int | None = None) -> _Open:
        clause = _Open(kind, start, self.stack[-1] if self.stack else None, opener)
        self.clauses.append(clause)
        self.stack.append(clause)
        return clause

    def parse(self) -> None:
        for at, token in enumerate(self.tokens):
            self._leave_enclosures(at)
            if not (self._enter_enclosure(at) or self._open_clause(at)):
                self._close_clauses(at)
                if token.tag in FINITE:
                    self._finite(at)
                elif token.tag == "VVIZU" or (token.tag == "PTKZU" and self._infinitive_follows(at)):
                    self._infinitive(at)
            self.owner.append(self.stack[-1])
            self.stack[-1].own.append(at)

    # brackets and quotations that hold a finite verb are clauses of their own

    def _enter_enclosure(self, at: int) -> bool:
        token = self.tokens[at]
        if not (token.text in OPENING or token.text in QUOTES) or any(c.until == at for c in self.stack):
            return False
        end = _enclosure_end(self.tokens, at)
        inside = self.tokens[at + 1 : end] if end is not None else ()
        if end is None or len(inside) < 3 or not any(t.tag in FINITE for t in inside):
            return False
        if token.text in OPENING and inside[0].tag in ("KOUS", "PRELS", "PRELAT", "PWAV", "KOUI"):
            return False
        clause = self.open("main", at)
        clause.until, clause.quoted, clause.bracketed = end, token.text in QUOTES, token.text in OPENING
        return True

    def _leave_enclosures(self, at: int) -> None:
        for depth, clause in enumerate(self.stack):
            if clause.until is not None and at > clause.until:
                del self.stack[depth:]
                return

    # openers

    def _open_clause(self, at: int) -> bool:
        kind = self._opened_kind(at)
        if kind is None:
            return False
        start = at - 1 if at > 0 and self.tokens[at - 1].tag in ("APPR", "APPRART") and kind != "infinitive" else at
        if start == at and at > 0 and self.tokens[at - 1].tag == "ADV" and at > 1 and self.tokens[at - 2].text == ",":
            start = at - 1  # ", vor allem weil", ", selbst wenn"
        while self.stack[-1].complete:
            self.stack.pop()
        for moved in range(start, at):
            self.owner[moved].own.remove(moved)
        clause = self.open(kind, start, at)
        for moved in range(start, at):
            self.owner[moved] = clause
            clause.own.append(moved)
        return True

    def _opened_kind(self, at: int) -> ClauseKind | None:
        tag = self.tokens[at].tag
        before = self.tokens[at - 1] if at else None
        if tag == "KOUI":
            return "infinitive"
        if tag == "KOUS":
            return "subordinate" if self._finite_follows(at) else None
        if tag in ("PRELS", "PRELAT") and before is not None:
            top = self.stack[-1]
            return None if top.kind == "relative" and top.finite is None and top.opener == at - 1 else "relative"
        if tag in ("PWS", "PWAV", "PWAT"):
            behind = before is not None and (before.text == "," or before.tag in ("KON", "APPR"))
            if behind and self._finite_follows(at) and (before is None or before.tag != "APPR" or at > 1):
                return "subordinate"
            if at == 0 and self._free_relative(at):
                return "subordinate"
        return None

    def _finite_follows(self, at: int) -> bool:
        return any(token.tag in FINITE for token in self.tokens[at + 1 :])

    def _free_relative(self, at: int) -> bool:
        """ "Wer wagt, gewinnt.": a finite verb, a comma, and another finite verb right behind it."""
        for i in range(at + 1, len(self.tokens) - 2):
            if self.tokens[i].tag in FINITE:
                return self.tokens[i + 1].text == "," and self.tokens[i + 2].tag in FINITE
        return False

    # closing

    def _close_clauses(self, at: int) -> None:
        token = self.tokens[at]
        if token.tag == "$,":
            if self.stack[-1].complete:
                self.stack.pop()
        elif token.text in ".!?;:" or token.text in CLOSING or token.text in ("–", "—"):
            while len(self.stack) > 1 and self.stack[-1].complete:
                self.stack.pop()

    # verbs

    def _finite(self, at: int) -> None:
        top = self.stack[-1]
        if top.finite is None and top.kind != "infinitive":
            top.finite = at
            return
        floor = max((d for d, c in enumerate(self.stack) if c.until is not None), default=0)
        waiting = [c for c in self.stack[floor:] if c.finite is None and c.kind != "infinitive"]
        if waiting:
            while self.stack[-1] is not waiting[-1]:
                self.stack.pop()
            waiting[-1].finite = at
            return
        coordinated = top.kind != "main" and self._conjunction_since(top, at) and self._verb_final(at)
        while not coordinated and self.stack[-1].kind != "main":
            self.stack.pop()
        self._conjunct(self.stack[-1], at)

    def _conjunct(self, clause: _Open, at: int) -> None:
        """A second finite verb: a new clause beside this one, from the last conjunction, comma or colon on."""
        begin = at
        since = clause.finite if clause.finite is not None else clause.start
        while begin - 1 > since and not self._separates(begin - 1, clause):
            begin -= 1
        if begin - 1 <= since:
            begin = at
        elif self.tokens[begin - 1].tag == "KON":
            begin = self._list_start(clause, begin, since)
        kind = clause.kind
        self.stack.pop()
        new = self.open(kind, begin, None)
        new.finite, new.quoted, new.until, new.bracketed = at, clause.quoted, clause.until, clause.bracketed
        new.parent = clause.parent
        for moved in range(begin, at):
            if self.owner[moved] is clause:
                clause.own.remove(moved)
                self.owner[moved] = new
                new.own.append(moved)
            elif self.owner[moved].parent is clause:
                self.owner[moved].parent = new

    def _list_start(self, clause: _Open, begin: int, since: int) -> int:
        """ ", Absprachen und Vorbereitungen gab es …": a list in the Vorfeld begins at its comma."""
        at = begin - 2
        while (
            at > since
            and self.owner[at] is clause
            and self.tokens[at].tag in ("NN", "NE", "ADJA", "ART", "TRUNC", "CARD")
        ):
            at -= 1
        nominal = at < begin - 2 and at > since
        return at + 1 if nominal and self.tokens[at].text in (",", ":", ";") else begin

    def _separates(self, at: int, clause: _Open) -> bool:
        token = self.tokens[at]
        if self.owner[at] is not clause:
            return False
        joins = token.tag == "KON" and token.text not in ("bis", "–", "-")
        return joins or token.text in (",", ";", ":", "–", "—") or token.tag == "$."

    def _conjunction_since(self, clause: _Open, at: int) -> bool:
        since = clause.finite if clause.finite is not None else clause.start
        return any(self.tokens[i].tag == "KON" and self.owner[i] is clause for i in range(since + 1, at))

    def _verb_final(self, at: int) -> bool:
        following = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        return following is None or following.tag in INFINITE | {"$,", "$.", "KON", "$("}

    def _infinitive_follows(self, at: int) -> bool:
        return at + 1 < len(self.tokens) and self.tokens[at + 1].tag in ("VVINF", "VAINF", "VMINF", "VVFIN")

    def _infinitive(self, at: int) -> None:
        top = self.stack[-1]
        if top.kind == "infinitive":
            top.has_zu = True
            return
        begin = self._infinitive_start(top, at)
        if begin is None:
            return
        clause = self.open("infinitive", begin)
        clause.has_zu = True
        for moved in range(begin, at):
            if self.owner[moved] is top:
                top.own.remove(moved)
                self.owner[moved] = clause
                clause.own.append(moved)

    def _infinitive_start(self, top: _Open, at: int) -> int | None:
        """Behind the comma that opens the clause: ", den Aufbau nicht durch A, sondern durch B durchzuführen"."""
        floor = top.finite if top.finite is not None else top.start
        best = None
        for i in range(at - 1, floor, -1):
            if self.owner[i] is not top:
                continue
            if self.tokens[i].text == ",":
                best = i + 1
                if self.tokens[i + 1].tag not in ("KON",) and self.tokens[i + 1].text not in ("sondern", "wie"):
                    return best
            if self.tokens[i].tag in FINITE:
                break
        return best


def clause_spans(tokens: Sequence[Token]) -> tuple[Span, ...]:
    """The clauses of a sentence in the order of their beginnings; the first is the main clause.

    "Als er kam, ging sie.": main with its finite verb "ging", and inside it the subordinate clause "Als er kam"
    """
    parser = _Parser(tokens)
    parser.parse()
    verbless = [c for c in parser.clauses[1:] if c.finite is None and not c.has_zu]
    for clause in verbless:  # an enclosure or opener that had no verb after all belongs to its surroundings
        home = clause.parent or parser.clauses[0]
        home.own = sorted([*home.own, *clause.own])
        for other in parser.clauses:
            if other.parent is clause:
                other.parent = home
    kept = sorted((c for c in parser.clauses if c not in verbless and (c.own or c.finite)), key=lambda c: c.start)
    spans = [
        Span(
            c.kind,
            min(c.own, default=c.start),
            max(c.own, default=c.start) + 1,
            tuple(sorted(c.own)),
            c.opener,
            c.finite,
            kept.index(c.parent) if c.parent in kept else None,
            c.quoted,
            c.bracketed,
        )
        for c in kept
    ]
    return _reporting(tokens, _verb_first(tokens, _with_ends(spans)))


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
    """ "Wird Wasser erhitzt, verdampft es.": the first clause is a condition in the Vorfeld of the second."""
    mains = [i for i, span in enumerate(spans) if span.kind == "main" and span.parent is None]
    if len(mains) < 2:
        return spans
    first, second = spans[mains[0]], spans[mains[1]]
    if first.finite is None or second.finite is None or first.finite != first.own[0]:
        return spans
    if tokens[second.finite - 1].text != "," or any(t.text == "?" for t in tokens):
        return spans
    comma = second.finite - 1
    own = tuple(i for i in first.own if i != comma)
    spans = list(spans)
    spans[mains[0]] = replace(first, kind="subordinate", parent=mains[1], own=own, end=comma)
    spans[mains[1]] = replace(second, start=first.start, own=tuple(sorted({comma, *second.own})))
    return spans


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
        if tokens[finite].lemma in words("reporting_verbs"):
            found[index] = replace(span, start=said.start, own=tuple(sorted({finite - 1, *span.own})))
            found[index - 1] = replace(
                said, kind="subordinate", parent=index, own=tuple(i for i in said.own if i != finite - 1)
            )
    return tuple(found)


def _enclosure_end(tokens: Sequence[Token], at: int) -> int | None:
    """Where the bracket or quotation that begins here is closed."""
    opening = tokens[at].text
    for i in range(at + 1, len(tokens)):
        if opening in OPENING and tokens[i].text in CLOSING:
            return i
        if opening in QUOTES and tokens[i].text in QUOTES and tokens[i].text not in ("„", "’"):
            return i
    return len(tokens) - 1 if opening in ("„", '"') else None
