"""What wrong options are drawn from, and whether one is wrong for sure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from quizgen.languages import Language
from quizgen.languages.checking import Checking
from quizgen.model import Fact, Phrase, Sentence
from quizgen.questions.candidates import Candidate
from quizgen.questions.checks.choices import overlap
from quizgen.questions.checks.items import words

NUMBER = re.compile(r"(?<![\d.,'’])\d+(?:[.,]\d+|['’]\d{3}(?!\d))*")


@dataclass(frozen=True, slots=True)
class Pool:
    """What wrong options are drawn from: the phrases of a document, each with its sentence."""

    phrases: tuple[tuple[Phrase, Sentence], ...]
    sentences: tuple[Sentence, ...]
    language: Language
    stems: Mapping[int, frozenset[str]]

    @property
    def checking(self) -> Checking:
        """The language's knowledge of words."""
        return self.language.checking


def pool_of(facts: Iterable[Fact], language: Language) -> Pool:
    """The phrases of all sentences with facts, with those inside others."""
    sentences = tuple({fact.sentence.start: fact.sentence for fact in facts}.values())
    phrases = tuple(
        (phrase, sentence)
        for sentence in sentences
        for clause in sentence.clauses
        for whole in clause.phrases
        for phrase in (whole, *whole.parts)
        if phrase.sure
    )
    stems = {sentence.start: language.checking.content_words(sentence.text) for sentence in sentences}
    return Pool(phrases, sentences, language, stems)


def namesakes(one: str, other: str) -> bool:
    """Whether two names may stand for one person: they share the start of a part, „Marie Curie“ and „Maria“."""
    starts = [{word[:4].casefold() for word in words(name) if word[0].isupper()} for name in (one, other)]
    return bool(starts[0] & starts[1])


def anchored(text: str, candidate: Candidate, pool: Pool) -> bool:
    """Whether a name, a number or the topic in a text tells which one is meant: one river is as broad as another."""
    checking = pool.checking
    titled = checking.content_words(candidate.document.title) & checking.content_words(text)
    return bool(titled or checking.proper_names(text)) or checking.has_number(text)


def fits(option: str, key: str, others: Sequence[str], candidate: Candidate, pool: Pool) -> bool:
    """Whether an option is wrong for sure, of the key's form and length, and apart from the others."""
    prompt = candidate.question.prompt
    told = pool.checking.bare_answer(option)
    return (
        not any(overlap(option, other, pool.checking) for other in (key, *others))
        and told.casefold() not in prompt.casefold()
        and not (_asks_for_person(candidate, pool) and _one_of_them(option, key, others, candidate))
        and ("," in option) == ("," in key)
        and bool(NUMBER.search(option)) == bool(NUMBER.search(key))
        and (0.5 * len(key) - 4 <= len(option) <= 1.6 * len(key) + 4)
        and not may_be_true(told, candidate, pool)
    )


def _asks_for_person(candidate: Candidate, pool: Pool) -> bool:
    """Is it somebody, not so many: „Wie viele Maler lebten in Ulm?“"""
    asked = candidate.asked
    return asked is not None and asked.kind == "person" and not pool.checking.wants_number(candidate.question.prompt)


def _one_of_them(option: str, key: str, others: Sequence[str], candidate: Candidate) -> bool:
    return any(namesakes(option, name) for name in (key, *others, candidate.document.title))


def may_be_true(told: str, candidate: Candidate, pool: Pool) -> bool:
    """Whether some sentence of the document puts the option near what is asked about."""
    source = candidate.question.source
    asked = pool.checking.content_words(told) or frozenset({told.casefold()})
    about = pool.checking.content_words(candidate.question.prompt) - asked
    for sentence in pool.sentences:
        if asked <= pool.stems[sentence.start] and (
            sentence.start == source.start or len(about & pool.stems[sentence.start]) >= 2
        ):
            return True
    return False
