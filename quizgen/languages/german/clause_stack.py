"""One pass over the tokens of a sentence with a stack of the clauses that are still open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from quizgen.languages.german.chunk import enclosure_end
from quizgen.languages.german.clause_openings import (
    finite_follows,
    is_plural_verb,
    is_single_noun,
    leads_pair,
    opened_kind,
)
from quizgen.languages.german.tags import CLOSING, FINITE, OPENING, PREPOSITIONS, QUOTES, closes_clause, is_dash, tag_at
from quizgen.model import ClauseKind, Token

_NOMINAL = frozenset({"NN", "NE", "ADJA", "ART", "TRUNC", "CARD"})
_DASHES = frozenset("–—")


@dataclass(slots=True, eq=False)
class OpenClause:
    """A clause while its tokens are being collected."""

    kind: ClauseKind
    start: int
    parent: OpenClause | None
    opener: int | None = None
    finite: int | None = None
    has_zu: bool = False
    until: int | None = None
    quoted: bool = False
    bracketed: bool = False
    own: list[int] = field(default_factory=list)

    @property
    def since(self) -> int:
        """Where the part begins in which more may be opened: behind its verb, or its beginning while it has none."""
        return self.finite if self.finite is not None else self.start

    @property
    def complete(self) -> bool:
        """A dependent clause that has its verb: the next comma closes it."""
        return self.kind != "main" and (self.finite is not None or self.has_zu)


def _goes_on(top: OpenClause, at: int) -> bool:
    """ "dessen | die …": a second relative pronoun right behind the one that opened the clause."""
    return top.kind == "relative" and top.finite is None and top.opener == at - 1


class _Stack:
    """The stack of open clauses; `owner` says for each token so far which clause it stands in."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tokens
        self.owner: list[OpenClause] = []
        self.clauses: list[OpenClause] = []
        self.stack: list[OpenClause] = []
        self.open("main", 0)

    def open(self, kind: ClauseKind, start: int, opener: int | None = None) -> OpenClause:
        clause = OpenClause(kind, start, self.stack[-1] if self.stack else None, opener)
        self.clauses.append(clause)
        self.stack.append(clause)
        return clause

    def _move(self, at: int, clause: OpenClause) -> None:
        """Give a token that was read before to another clause."""
        self.owner[at].own.remove(at)
        self.owner[at] = clause
        clause.own.append(at)

    def parse(self) -> None:
        for at, token in enumerate(self.tokens):
            self._leave_enclosures(at)
            if leads_pair(self.tokens, at) and self.stack[-1].kind == "main" and self.stack[-1].finite is None:
                self.owner += [self.stack[-1]] * 2  # the verb and its conjunction are no tokens of the clause
            if len(self.owner) > at:
                continue
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
        if self._closes_quotation(at):
            return False
        end = enclosure_end(self.tokens, at)
        inside = self.tokens[at + 1 : end] if end is not None else ()
        if end is None or len(inside) < 3 or not any(t.tag in FINITE for t in inside):
            return False
        if token.text in OPENING and inside[0].tag in ("KOUS", "PRELS", "PRELAT", "PWAV", "KOUI"):
            return False
        clause = self.open("main", at)
        clause.until, clause.quoted, clause.bracketed = end, token.text in QUOTES, token.text in OPENING
        return True

    def _closes_quotation(self, at: int) -> bool:
        """Das Wort „Demokratie|“ stammt …: does the mark close what was opened before?"""
        before = [token.text for token in self.tokens[:at]]
        if self.tokens[at].text == '"':
            return before.count('"') % 2 == 1
        if self.tokens[at].text not in ("“", "”"):
            return False
        return before.count("„") > before.count("“") + before.count("”")

    def _leave_enclosures(self, at: int) -> None:
        for depth, clause in enumerate(self.stack):
            if clause.until is not None and at > clause.until:
                del self.stack[depth:]
                return

    # openers

    def _open_clause(self, at: int) -> bool:
        top = self.stack[-1]
        kind = opened_kind(self.tokens, at)
        if kind is None or (kind == "relative" and _goes_on(top, at)):
            return False
        start = at - 1 if at > 0 and self.tokens[at - 1].tag in PREPOSITIONS and kind != "infinitive" else at
        if start == at and at > 0 and self.tokens[at - 1].tag == "ADV" and at > 1 and self.tokens[at - 2].text == ",":
            start = at - 1  # ", vor allem weil", ", selbst wenn"
        while self.stack[-1].complete:
            self.stack.pop()
        clause = self.open(kind, start, at)
        for moved in range(start, at):
            self._move(moved, clause)
        return True

    # closing

    def _close_clauses(self, at: int) -> None:
        token = self.tokens[at]
        if token.tag == "$,":
            if self.stack[-1].complete:
                self.stack.pop()
        elif token.text in ".!?;:" or token.text in CLOSING or is_dash(self.tokens, at):
            while len(self.stack) > 1 and self.stack[-1].complete:
                self.stack.pop()

    # verbs

    def _finite(self, at: int) -> None:
        top = self.stack[-1]
        if top.finite is None and top.kind != "infinitive":
            top.finite = at
            return
        if self._closes_pair(top, at):
            self._conjunct(top, at)
            return
        floor = max((d for d, c in enumerate(self.stack) if c.until is not None), default=0)
        waiting = [c for c in self.stack[floor:] if c.finite is None and c.kind != "infinitive"]
        if waiting:
            while self.stack[-1] is not waiting[-1]:
                self.stack.pop()
            waiting[-1].finite = at
            return
        coordinated = top.kind != "main" and self._conjunction_since(top, at) and closes_clause(self.tokens, at)
        while not coordinated and self.stack[-1].kind != "main":
            self.stack.pop()
        self._conjunct(self.stack[-1], at)

    def _closes_pair(self, top: OpenClause, at: int) -> bool:
        """ "Menschen, die dort leben | und arbeiten, …": the verb of the clause around still comes."""
        joined = top.kind != "main" and self._conjunction_since(top, at)
        return joined and tag_at(self.tokens, at + 1) == "$," and finite_follows(self.tokens, at + 1)

    def _conjunct(self, clause: OpenClause, at: int) -> None:
        """A second finite verb: a new clause beside this one, from the last conjunction, comma or colon on."""
        begin, since = at, clause.since
        if self.tokens[at - 1].tag == "KON" and self.owner[at - 1].parent is clause:
            self._move(at - 1, clause)  # "sagte, dass er ging, | und | lachte"
        while begin - 1 > since and not self._separates(begin - 1, clause):
            begin -= 1
        if begin - 1 > since and self.tokens[begin - 1].text == "," and self._closes_inner(begin - 1, clause):
            begin = self._conjunction_before(begin - 1, clause) or begin  # "und der Turm, der alt war, | musste …"
        if begin - 1 <= since:
            begin = at
        elif self.tokens[begin - 1].tag == "KON":
            begin = self._pair_start(clause, self._list_start(clause, begin, since), at)
        kind = clause.kind
        self.stack.pop()
        new = self.open(kind, begin, None)
        new.finite, new.quoted, new.until, new.bracketed = at, clause.quoted, clause.until, clause.bracketed
        new.parent = clause.parent
        for moved in range(begin, at):
            if self.owner[moved] is clause:
                self._move(moved, new)
            elif self.owner[moved].parent is clause:
                self.owner[moved].parent = new

    def _list_start(self, clause: OpenClause, begin: int, since: int) -> int:
        """ ", Absprachen und Vorbereitungen gab es …": a list in the Vorfeld begins at its comma."""
        at = begin - 2
        while at > since and self.owner[at] is clause and self.tokens[at].tag in _NOMINAL:
            at -= 1
        nominal = at < begin - 2 and at > since
        if nominal and self.tokens[at].tag in PREPOSITIONS and at - 1 > since and begin == self._bare_noun(begin):
            at -= 1  # ", im Westen und Süden ist …"
        return at + 1 if nominal and self.tokens[at].text in (",", ":", ";") else begin

    def _bare_noun(self, begin: int) -> int | None:
        """ "und | Süden | ist": where one noun alone stands before the verb."""
        alone = self.tokens[begin].tag in ("NN", "NE") and tag_at(self.tokens, begin + 1) in FINITE
        return begin if alone else None

    def _pair_start(self, clause: OpenClause, begin: int, at: int) -> int:
        """ "stiegen die Flüsse und | der Hafen und die Altstadt wurden geflutet": one thing has no plural verb."""
        if not is_plural_verb(self.tokens[at].text) or not is_single_noun(self.tokens[begin:at]):
            return begin
        joint = begin - 2
        while joint > clause.since and self.owner[joint] is clause and self.tokens[joint].tag in _NOMINAL:
            joint -= 1
        paired = self.tokens[joint].tag == "KON" and is_single_noun(self.tokens[joint + 1 : begin - 1])
        told = any(self.tokens[i].tag in ("NN", "NE") for i in range(clause.since + 1, joint))
        return joint + 1 if paired and told and self.tokens[begin - 1].text == "und" else begin

    def _separates(self, at: int, clause: OpenClause) -> bool:
        token = self.tokens[at]
        if self.owner[at] is not clause:
            return False
        joins = token.tag == "KON" and token.text not in ("bis", "–", "-")
        return joins or token.text in {",", ";", ":"} | _DASHES or token.tag == "$."

    def _closes_inner(self, comma: int, clause: OpenClause) -> bool:
        """Does the comma only close a clause inside the one that is looked through?"""
        return self.owner[comma - 1] is not clause and self.owner[comma - 1].parent is clause

    def _conjunction_before(self, comma: int, clause: OpenClause) -> int | None:
        """Behind the conjunction before the clause that a comma closes, if nothing else separates on the way."""
        at = comma - 1
        while at > clause.since:
            token = self.tokens[at]
            if self.owner[at] is clause and token.tag == "KON":
                nominal = self.tokens[at + 1].tag in _NOMINAL | PREPOSITIONS | {"PPOSAT", "PDAT", "PPER"}
                return at + 1 if nominal else None
            if self.owner[at] is clause and token.text != "," and self._separates(at, clause):
                return None
            at -= 1
        return None

    def _conjunction_since(self, clause: OpenClause, at: int) -> bool:
        since = clause.since
        return any(self.tokens[i].tag == "KON" and self.owner[i] is clause for i in range(since + 1, at))

    def _infinitive_follows(self, at: int) -> bool:
        return tag_at(self.tokens, at + 1) in ("VVINF", "VAINF", "VMINF", "VVFIN")

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
                self._move(moved, clause)

    def _infinitive_start(self, top: OpenClause, at: int) -> int | None:
        """Behind the comma that opens the clause: ", den Aufbau nicht durch A, sondern durch B durchzuführen"."""
        floor = top.since
        best = None
        for i in range(at - 1, floor, -1):
            if self.owner[i] is not top:
                continue
            if self.tokens[i].text == ",":
                best = i + 1
                if self.tokens[i + 1].tag != "KON" and self.tokens[i + 1].text not in ("sondern", "wie"):
                    return best
            if self.tokens[i].tag in FINITE:
                break
        return best


def open_clauses(tokens: Sequence[Token]) -> list[OpenClause]:
    """All clauses as they were opened, the main clause first, also those whose verb never came."""
    stack = _Stack(tokens)
    stack.parse()
    return stack.clauses
