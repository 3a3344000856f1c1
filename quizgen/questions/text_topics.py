"""What a text is about: its title, or what it names most often."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from quizgen.languages.checking import Checking
from quizgen.model import Document, Fact, Role, Sentence

OFTEN = 3
"""In how many sentences a topic must be named; in one less if it is the subject of the first sentence."""

LONGEST = 5
"""A title of more words is no topic to be said before a question."""


def topic_of(document: Document, facts: Iterable[Fact], checking: Checking) -> str | None:
    """What the text is about: its title if the text speaks of it or it may be a topic, else what it names most often.

    None where nothing is named often enough.
    """
    title, text = document.full_title, document.text
    topic = checking.topic_of_title(title, text) if text.strip() and title else None
    short = topic is not None and len([word for word in topic.split() if word != "–"]) <= LONGEST
    if topic and short and (_speaks_of(text, topic, checking) or checking.may_be_topic(topic.strip("„“"))):
        return topic
    return _most_named(list({fact.sentence.start: fact.sentence for fact in facts}.values()))


def _speaks_of(text: str, title: str, checking: Checking) -> bool:
    """Does a word of the title stand in the text, or the initials of all of them, as "IPCC"?"""
    if checking.content_words(title) & checking.content_parts(text):
        return True
    short = initials(title)
    return len(short) >= SHORTEST_INITIALS and re.search(rf"\b{re.escape(short)}\b", text) is not None


def initials(title: str) -> str:
    """ "American Broadcasting Company": "ABC"."""
    return "".join(word[0] for word in title.split() if word[:1].isupper())


SHORTEST_INITIALS = 3
"""Two capitals stand in many texts by chance."""


def _most_named(sentences: Sequence[Sentence]) -> str | None:
    """The head of the noun phrase that most sentences have; what the first one is about needs one less."""
    named = Counter(head for sentence in sentences for head in _heads(sentence, ("subject", "object", "dative")))
    first = _heads(sentences[0], ("subject",)) if sentences else set()
    counted = {head: times + (head in first) for head, times in named.items()}
    if not counted:
        return None
    topic, times = max(counted.items(), key=_by_times)
    return topic if times >= OFTEN else None


def _heads(sentence: Sentence, roles: Sequence[Role]) -> set[str]:
    """The heads of a sentence's noun phrases in these roles that may be topics, as they are written."""
    return {
        phrase.head.text
        for clause in sentence.clauses
        for phrase in clause.phrases
        if phrase.role in roles and phrase.clear and phrase.kind in ("person", "place", "thing", "group")
        if phrase.head.text[:1].isupper()
    }


def _by_times(item: tuple[str, int]) -> tuple[int, str]:
    return item[1], item[0]
