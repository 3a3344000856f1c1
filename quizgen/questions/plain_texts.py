"""Texts in short sentences, as children's encyclopedias have them: what is read there is read rightly more often."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from quizgen.languages.checking import Checking
from quizgen.model import Sentence
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

On 245 articles for children that no rule was made for readers found right, of those that nothing below speaks against,
89 % of the 55 with 0.3 to 0.5 and 13 of the 15 with 0.1 to 0.3, of the others up to 0.5 59 %; from 0.5 on 80 % of 416.
On longer sentences 57 % of those with 0.3 to 0.5 were right.
"""

FLAWS: frozenset[str] = frozenset(
    {"renamed", "tangled", "doubtful", "topic untold", "unclear", "the topic", "S05"}
    | {"nameless past", "empty", "anybody", "of any class", "late"}
)
"""Parts of a score that tell that a question may be wrong or unclear, however short its sentence is."""


def with_plainness(
    candidates: Iterable[Candidate], sentences: Iterable[Sentence], checking: Checking
) -> list[Candidate]:
    """The candidates of a text; if it is plain, those that nothing but their kind speaks against score higher."""
    return [_lifted(one, checking) for one in candidates] if is_plain(sentences) else list(candidates)


def _lifted(candidate: Candidate, checking: Checking) -> Candidate:
    score = candidate.question.score
    if candidate.question.type not in IN_WORDS or not FROM <= score < BELOW or _is_flawed(candidate, checking):
        return candidate
    gain = round((BELOW - score) * (1 - (BELOW - LEAST) / (BELOW - FROM)), 3)
    lifted = replace(candidate, parts=(*candidate.parts, ("plain text", gain)))
    return lifted.with_question(score=round(score + gain, 3))


def _is_flawed(candidate: Candidate, checking: Checking) -> bool:
    """Of bare „Was …?“ for whoever does something half are wrong: „Was versteckt Nüsse?“, „die Eichhörnchen“."""
    asked = candidate.asked
    doer = asked is not None and asked.relation in ("agent", "patient") and checking.bare(candidate.question.prompt)
    return doer or bool(candidate.doubts) or any(name in FLAWS and part < 0 for name, part in candidate.parts)
