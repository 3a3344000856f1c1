"""What a document has named before the sentence at hand: the phrases that pronouns and short phrases may mean."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quizgen.model import Phrase, Sentence

NEAR = 3
"""How many sentences back a full phrase may stand for a short one to mean the same."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A noun phrase of the text so far; `sentence` counts from the beginning."""

    phrase: Phrase
    sentence: int
    subject: bool


@dataclass(frozen=True, slots=True)
class Past:
    """What the text has named before the sentence at hand; `full_names` are persons' by their last part."""

    mentions: tuple[Mention, ...]
    full_names: dict[str, str]
    sentence: int
    persons: frozenset[str] = frozenset()
    """Names that some sentence shows to be persons'."""
    topic: str = ""
    """The last name of the person named most often as a subject."""


def topic(sentences: Sequence[Sentence]) -> str:
    """The last name of the person most often a subject, if the first sentence names it or it is one four times."""
    count = Counter(
        p.head.text
        for s in sentences
        for p in all_phrases(s)
        if p.kind == "person" and p.role == "subject" and p.head.tag == "NE"
    )
    if not count or not sentences:
        return ""
    name, times = max(count.items(), key=_times)
    first = any(t.text == name for t in sentences[0].tokens)
    return name if first or times > 3 else ""


def _times(item: tuple[str, int]) -> int:
    return item[1]


def full_names(sentences: Sequence[Sentence]) -> dict[str, str]:
    """Surname → the one full name it stands for in the document: „Tesla“ → „Nikola Tesla“."""
    found: dict[str, set[str]] = {}
    for sentence in sentences:
        for phrase in all_phrases(sentence):
            names = [t.text for t in phrase.tokens if t.tag == "NE"]
            plain = len(names) == len([t for t in phrase.tokens if t.tag not in ("APPR", "ART")])
            if phrase.kind == "person" and plain and 1 < len(names) < 4 and not re.search(r"[^s]s$", names[-1]):
                found.setdefault(names[-1], set()).add(" ".join(names))
    return {last: full.pop() for last, full in found.items() if len(full) == 1}


def all_phrases(sentence: Sentence) -> Iterator[Phrase]:
    """The phrases of a sentence and those inside them."""
    for clause in sentence.clauses:
        for phrase in clause.phrases:
            yield phrase
            yield from phrase.parts


def mentions_in(sentence: Sentence, index: int) -> list[Mention]:
    """The noun phrases of a sentence that later ones may mean, with the words they are resolved to."""
    return [
        Mention(phrase, index, phrase.role == "subject" and clause.kind == "main")
        for clause in sentence.clauses
        for phrase in (*clause.phrases, *(part for p in clause.phrases for part in p.parts if part.kind != "clause"))
        if phrase.kind not in ("clause", "quotation", "time", "number")
        and phrase.head.tag in ("NN", "NE", "PPER", "FM")
    ]
