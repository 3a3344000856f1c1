"""Texts in short sentences, as children's encyclopedias have them: what is read there is read rightly more often."""

from __future__ import annotations

from collections.abc import Iterable

from quizgen.model import Relation, Sentence
from quizgen.questions.candidates import Candidate
from quizgen.questions.checks.items import words
from quizgen.questions.rivalry import IN_WORDS

MOST_WORDS = 15
"""So many words a sentence of a plain text has on the average: children's articles 8 to 16, encyclopedias 15 to 25."""

ENOUGH_SENTENCES = 5
"""Of fewer nobody can say how a text is written."""


def is_plain(sentences: Iterable[Sentence]) -> bool:
    """Has the text short sentences: "Der Igel ist ein kleines Säugetier. Er hat am Rücken Stacheln. …"?

    Headings and lists, which have no verb, do not count.
    """
    lengths = [len(words(sentence.text)) for sentence in sentences if sentence.clauses]
    return len(lengths) >= ENOUGH_SENTENCES and sum(lengths) <= MOST_WORDS * len(lengths)


FROM, BELOW, LEAST = 0.15, 0.65, 0.5
"""Scores from `FROM` to `BELOW` move to those from `LEAST` to it, in their order.

Readers rated 231 questions that were moved so on some 500 passages, most of them articles for children: 83 % of the 110
for which all below holds were right (79 % of the 38 on the passages that were read last), 59 % of the other 121.
"""

FLAWS: frozenset[str] = frozenset(
    {"renamed", "tangled", "doubtful", "topic untold", "unclear", "the topic", "S05"}
    | {"nameless past", "empty", "anybody", "of any class", "late", "bare thing"}
)
"""Parts of a score that tell that a question may be wrong or unclear, however short its sentence is."""

UNSURE: frozenset[Relation] = frozenset({"agent", "patient", "recipient", "condition", "object"})
"""What is seldom asked for rightly where the score is low: 57 % of 61 such questions."""

SHORT_ONLY: frozenset[Relation] = frozenset({"place", "direction"})
"""What is asked for rightly in short sentences only: 62 % of 57 such questions about longer ones."""

SHORT = 9
"""So many words a short sentence has at most."""


def with_plainness(candidates: Iterable[Candidate], sentences: Iterable[Sentence]) -> list[Candidate]:
    """The candidates of a text; if it is plain, those that nothing but their kind speaks against score higher."""
    return [_lifted(one) for one in candidates] if is_plain(sentences) else list(candidates)


def _lifted(candidate: Candidate) -> Candidate:
    score = candidate.question.score
    if candidate.question.type not in IN_WORDS or not FROM <= score < BELOW or _is_flawed(candidate):
        return candidate
    return candidate.with_part("plain text", round((BELOW - score) * (1 - (BELOW - LEAST) / (BELOW - FROM)), 3))


def _is_flawed(candidate: Candidate) -> bool:
    asked = candidate.asked.relation if candidate.asked is not None else None
    long = asked in SHORT_ONLY and len(words(candidate.question.source.text)) > SHORT
    flawed = any(name in FLAWS and part < 0 for name, part in candidate.parts)
    return long or flawed or asked in UNSURE or bool(candidate.doubts)
