"""A clause while its tokens are being collected."""

from __future__ import annotations

from dataclasses import dataclass, field

from quizgen.model import ClauseKind


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
    apart: bool = False  # only inserted, and of no phrase: "hält, besonders in Asien, Anteile"
    own: list[int] = field(default_factory=list)

    @property
    def since(self) -> int:
        """Where the part begins in which more may be opened: behind its verb, or its beginning while it has none."""
        return self.finite if self.finite is not None else self.start

    @property
    def complete(self) -> bool:
        """A dependent clause that has its verb: the next comma closes it."""
        return self.kind != "main" and (self.finite is not None or self.has_zu)
