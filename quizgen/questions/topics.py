"""The topic of a text, said before a question that would not be clear without it: „Thema Igel: Wann …?“"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from quizgen.languages.checking import Checking
from quizgen.model import Document, Fact, Sentence
from quizgen.questions.candidates import Candidate

OFTEN = 3
"""In how many sentences a topic must be named."""


def topic_of(document: Document, facts: Iterable[Fact], checking: Checking) -> str | None:
    """What the text is about: its title if the text speaks of it, else the subject it names most often.

    None where nothing is named often enough.
    """
    sentences = {fact.sentence.start: fact.sentence for fact in facts}.values()
    title = re.sub(r"\s*\(.*\)|[-_ ]\d+$", "", document.title).strip()
    content = checking.content_words(title)
    spoken = checking.content_parts(" ".join(sentence.text for sentence in sentences))
    if content & spoken and len(title.split()) <= 5:
        return title
    return _most_named(sentences)


def _most_named(sentences: Iterable[Sentence]) -> str | None:
    """The head of the subject that most sentences name."""
    named: Counter[str] = Counter()
    for sentence in sentences:
        heads = {
            phrase.head.text
            for clause in sentence.clauses
            for phrase in clause.phrases
            if phrase.role == "subject" and phrase.clear and phrase.kind in ("person", "place", "thing")
        }
        named.update(head for head in heads if head[:1].isupper())
    if not named:
        return None
    topic, times = max(named.items(), key=_by_times)
    return topic if times >= OFTEN else None


def _by_times(item: tuple[str, int]) -> tuple[int, str]:
    return item[1], item[0]


def with_topics(candidates: Sequence[Candidate], topic: str | None, checking: Checking) -> list[Candidate]:
    """The candidates; before those that name too little the topic is said."""
    return [_with_topic(candidate, topic, checking) for candidate in candidates]


def _with_topic(candidate: Candidate, topic: str | None, checking: Checking) -> Candidate:
    question = candidate.question
    if (
        topic is None
        or question.type not in ("short_answer", "multiple_choice")
        or not _needs_topic(candidate, checking)
    ):
        return candidate
    told = checking.content_words(topic)
    if told & checking.content_words(f"{question.prompt} {question.answer}"):
        return candidate
    prefix = checking.phrases()["topic"].replace("…", topic)
    gained = round(TOPIC * question.score, 3)
    said = replace(candidate, parts=(*candidate.parts, ("topic", gained)))
    return said.with_question(prompt=f"{prefix} {question.prompt}", score=min(1.0, round(question.score + gained, 3)))


TOPIC = 0.05
"""The share of its score that a question gains when its topic is said."""


def _needs_topic(candidate: Candidate, checking: Checking) -> bool:
    """Only a year beside a name makes a question clear by itself: „Wer gründete 1867 …?“ could be about anything."""
    prompt = candidate.question.prompt
    return not (re.search(r"\b[12]\d{3}\b", prompt) and checking.proper_names(prompt))
