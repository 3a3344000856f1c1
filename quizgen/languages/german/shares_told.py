"""Shares of which it is told what they are: "Die Hälfte der Einwohner | sind | Christen"."""

from __future__ import annotations

from collections.abc import Sequence

from quizgen.languages.german.clause_verbs import Verb
from quizgen.languages.german.clauses import Span
from quizgen.languages.german.constituents import Constituent
from quizgen.languages.german.definiteness import is_indefinite
from quizgen.languages.german.wordlists import words
from quizgen.model import Clause, Phrase, Token


def told_share(
    tokens: Sequence[Token], span: Span, parts: Sequence[Constituent], nominative: Sequence[int], verb: Verb
) -> int | None:
    """ "Ein Viertel der Bewohner | sind Flüchtlinge": the share in front, not what those are that it is of."""
    if not verb.copula or len(nominative) != 2 or span.kind != "main":
        return None
    share, told = (parts[i] for i in nominative)
    plain = share.chunk is not None and tokens[share.chunk.head].text in words("fractions") and share.field == "front"
    of = any(part.relation in ("genitive", "attribute") for part in share.parts)
    return nominative[0] if plain and of and is_indefinite(tokens, told) else None


def is_share_of_many(clause: Clause, about: Phrase) -> bool:
    """ "Welcher Anteil der Einwohner sind | Christen": the verb follows what they are told to be."""
    told = (p for p in clause.phrases if p.relation == "predicate" and p.preposition is None)
    return "share" in about.marks and clause.frame == "copula" and any(p.number != "singular" for p in told)
