"""One pass over the tokens of a sentence with a stack of the clauses that are still open."""

from __future__ import annotations

from collections.abc import Sequence

from quizgen.languages.german.chunk import closes_quotation, enclosure_end
from quizgen.languages.german.clause_openings import clause_joints, finite_follows, focus_start, leads_pair, opened_kind
from quizgen.languages.german.conjuncts import conjunct_start, opens_behind_colon
from quizgen.languages.german.list_commas import continues_clause, parts_list, parts_modal_list
from quizgen.languages.german.open_clause import OpenClause
from quizgen.languages.german.tags import CLOSING, FINITE, OPENING, PREPOSITIONS, QUOTES, closes_clause, is_dash, tag_at
from quizgen.languages.german.wordlists import table
from quizgen.model import ClauseKind, Token


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
        self.closed: tuple[OpenClause, int] | None = None
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
        joints = clause_joints(self.tokens)
        for at, token in enumerate(self.tokens):
            self._leave_enclosures(at)
            if at in joints:
                self.owner.append(self.stack[-1])  # "nicht nur" is no token of the clause
                continue
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
        if closes_quotation(self.tokens, at):
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
        if start == at and kind == "subordinate":
            start = focus_start(self.tokens, at)
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
                self.closed = (self.stack.pop(), at)
        elif token.text in ".!?;:" or token.text in CLOSING or is_dash(self.tokens, at):
            while len(self.stack) > 1 and self.stack[-1].complete:
                self.stack.pop()

    # verbs

    def _finite(self, at: int) -> None:
        if self._reopen(at):
            return
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
        coordinated = (
            top.kind not in ("main", "infinitive")
            and self._conjunction_since(top, at)
            and closes_clause(self.tokens, at)
        )
        while not coordinated and self.stack[-1].kind != "main":
            self.stack.pop()
        self._conjunct(self.stack[-1], at)

    def _reopen(self, at: int) -> bool:
        """ "da sie viel kostet, | lange dauert | und oft misslingt": the clause before the comma goes on."""
        if self.closed is None:
            return False
        clause, comma = self.closed
        around = self.stack[-1]
        left = clause.kind in ("subordinate", "relative") and clause.parent is around and clause.finite is not None
        if not left or any(self.owner[i] is not around for i in range(comma, at)):
            return False
        if opens_behind_colon(self.tokens, self.owner, around, clause.start - 1):
            return False
        if not continues_clause(self.tokens, comma, at):
            return False
        for moved in range(comma, at):
            self._move(moved, clause)
        self.stack.append(clause)
        self._conjunct(clause, at)
        return True

    def _closes_pair(self, top: OpenClause, at: int) -> bool:
        """ "Menschen, die dort leben | und arbeiten, …": the verb of the clause around still comes."""
        joined = top.kind not in ("main", "infinitive") and self._conjunction_since(top, at)
        return joined and tag_at(self.tokens, at + 1) == "$," and finite_follows(self.tokens, at + 1)

    def _conjunct(self, clause: OpenClause, at: int) -> None:
        """A second finite verb: a new clause beside this one, from the last conjunction, comma or colon on."""
        if self.tokens[at - 1].tag == "KON" and self.owner[at - 1].parent is clause:
            self._move(at - 1, clause)  # "sagte, dass er ging, | und | lachte"
        begin = conjunct_start(self.tokens, self.owner, clause, at)
        self.stack.pop()
        new = self.open(clause.kind, begin)
        new.finite, new.quoted, new.until, new.bracketed = at, clause.quoted, clause.until, clause.bracketed
        new.parent = clause.parent
        for moved in range(begin, at):
            if self.owner[moved] is clause:
                self._move(moved, new)
            elif self.owner[moved].parent is clause:
                self.owner[moved].parent = new

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
        if top.finite is not None and parts_modal_list(self.tokens, top.start, top.finite, at):
            return None
        for i in range(at - 1, floor, -1):
            if self.owner[i] is not top:
                continue
            if self.tokens[i].text == ",":
                best = i + 1
                goes_on = self.tokens[i + 1].tag == "KON" or self.tokens[i + 1].text in ("sondern", "wie")
                if not goes_on and not parts_list(self.tokens, i, at):
                    return best
            if self.tokens[i].tag in FINITE:
                break
        return at if best is None and self._is_compelled(top, at) else best

    def _is_compelled(self, top: OpenClause, at: int) -> bool:
        """ "zwang den Kaiser | abzudanken", "… zuzugeben, dass": no comma need stand before an infinitive alone."""
        lemma = self.tokens[top.finite].lemma if top.finite is not None else ""
        if top.finite is None or "-" not in table("content_questions").get(lemma, ("", ""))[1]:
            return False  # "entschied, in Paris zu studieren"
        last = at if self.tokens[at].tag == "VVIZU" else at + 1
        whom = self.tokens[at - 1].tag in ("NN", "NE", "PTKVZ") and at - 1 > top.finite
        return whom and tag_at(self.tokens, last + 1) in ("$,", "$.")


def open_clauses(tokens: Sequence[Token]) -> list[OpenClause]:
    """All clauses as they were opened, the main clause first, also those whose verb never came."""
    stack = _Stack(tokens)
    stack.parse()
    return stack.clauses
