"""Who invented somebody: "Die Heldin erfand | die Autorin Karen Blix"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from quizgen.languages.german.agreement import ACCUSATIVES
from quizgen.languages.german.clause_verbs import Verb
from quizgen.languages.german.clauses import Span
from quizgen.languages.german.constituents import Constituent
from quizgen.languages.german.names import is_first_name
from quizgen.languages.german.noun_classes import noun_class
from quizgen.languages.german.subject_evidence import agrees
from quizgen.languages.german.wordlists import words
from quizgen.model import Token


def inventor(
    tokens: Sequence[Token], span: Span, parts: Sequence[Constituent], nominative: Sequence[int], verb: Verb
) -> int | None:
    """ "Das Mädchen mit den Zöpfen erfand | Anna Roth": nobody invents a person who has a name and a surname."""
    if span.kind != "main" or len(nominative) != 2 or verb.passive or not verb.lemmas & words("verbs_of_inventing"):
        return None
    made, maker = (parts[i] for i in nominative)
    invented = made.field == "front" and bool(made.mask & ACCUSATIVES) and not _is_named(tokens, made)
    return nominative[1] if invented and _is_named(tokens, maker) and agrees(tokens, maker, verb) else None


def _is_named(tokens: Sequence[Token], part: Constituent) -> bool:
    """ "Anna Roth", "die Schwedin Astrid Lindgren", but neither "Pippi" nor "das Mädchen"."""
    chunk = part.chunk
    if chunk is None or noun_class(tokens[chunk.head].text) == "work":
        return False
    return any(is_first_name(a.text) and b.tag == "NE" for a, b in pairwise(tokens[part.start : part.end]))
