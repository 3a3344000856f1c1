"""What the ranking knows of the document around a question."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from quizgen.languages.checking import Checking
from quizgen.model import Document, Sentence


@dataclass(frozen=True, slots=True)
class Context:
    """What the features know of the document around a question."""

    title: frozenset[str]
    frequent: Mapping[str, float]
    checking: Checking


def context_of(document: Document, sentences: Iterable[Sentence], checking: Checking, topic: str = "") -> Context:
    """Count the content words of a document; the most frequent ones are its topics (1 for the first of them).

    A text whose title does not tell what it is about has a `topic` that it names most often.
    """
    counts: Counter[str] = Counter()
    for sentence in sentences:
        counts.update(checking.content_words(sentence.text))
    top = max(counts.values(), default=1)
    frequent = {word: count / top for word, count in counts.items() if count > 1}
    return Context(checking.content_words(f"{document.plain_title} {topic}"), frequent, checking)
