"""Which questions of a text ask the same more closely: „An welchem Fluss liegt Ulm?“ beside „Wo liegt Ulm?“."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from quizgen.languages.checking import Checking
from quizgen.questions.candidates import Candidate
from quizgen.questions.key_discounts import key_text

Closer = Mapping[str, Sequence[Candidate]]
"""The questions that ask with more than a question word, by what stands behind the words that ask."""


def by_rest(candidates: Iterable[Candidate], checking: Checking) -> Closer:
    """The questions that name what they ask for, by their other words: „In welchem Land | liegt Ulm?“"""
    found: defaultdict[str, list[Candidate]] = defaultdict(list)
    for candidate in candidates:
        asking = checking.question_phrase(candidate.question.prompt)
        if checking.content_words(asking):
            found[_rest(candidate, checking)].append(candidate)
    return found


def closer_answers(candidate: Candidate, closer: Closer, checking: Checking) -> Iterator[str]:
    """What a question that asks more closely has for its key, if that is right here as well.

    "Wo liegt Ulm?", "im Süden von Deutschland" beside "An welchem Fluss liegt Ulm?" → ("an der Donau",)
    """
    prompt = candidate.question.prompt
    kinds = checking.asked_kinds(prompt)
    if not kinds or checking.content_words(checking.question_phrase(prompt)):
        return
    key = checking.content_words(key_text(candidate))
    for other in closer.get(_rest(candidate, checking), ()):
        told = checking.content_words(key_text(other))
        if _answers_too(candidate, other, kinds) and not told <= key and not key <= told:
            yield key_text(other)


def _answers_too(candidate: Candidate, other: Candidate, kinds: frozenset[str]) -> bool:
    """Is the other key one for this question, too: a place for „Wo …?“, whatever the verb asks for?"""
    one, asked = candidate.asked, other.asked
    return one is not None and asked is not None and (asked.kind in kinds or asked.relation == one.relation)


def _rest(candidate: Candidate, checking: Checking) -> str:
    prompt = candidate.question.prompt
    return prompt[len(checking.question_phrase(prompt)) :].casefold()
