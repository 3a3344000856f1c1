"""Which of the candidates make the quiz: the best ones, spread over the text, no fact asked twice."""

from __future__ import annotations

import heapq
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from quizgen.languages.checking import Checking
from quizgen.model import Level, Question, QuestionType
from quizgen.questions.candidates import Candidate
from quizgen.questions.checks.items import Item
from quizgen.questions.checks.quizzes import gives_away, same_question

IN_WORDS: tuple[QuestionType, ...] = ("short_answer", "multiple_choice")
"""The types that ask with a question in words."""

MOST_PER_SENTENCE = 4
"""Questions in words about one sentence: more of them ask for trifles and give each other away."""

MIX: Mapping[QuestionType, float] = {
    "short_answer": 1.0,
    "multiple_choice": 0.15,
    "true_false": 0.10,
    "cloze": 0.10,
    "matching": 0.05,
    "ordering": 0.05,
    "open": 0.05,
}
"""The largest share of a type in a quiz of N questions where its reader chose none; below one question: none."""

SAME_SENTENCE = 0.06
"""What each question that a sentence has already takes from the score of its next one."""

GIVEN_AWAY = 0.08
"""What it takes that another prompt holds the answer, or that the prompt holds another answer."""


@dataclass(frozen=True, slots=True)
class Options:
    """What a reader may choose: `count` None asks for all, empty `types` or `levels` for every one."""

    count: int | None = None
    types: tuple[QuestionType, ...] = ()
    levels: tuple[Level, ...] = ()
    seed: int = 0


@dataclass
class _Chosen:
    """The questions chosen so far, with what is needed to compare the next one."""

    checking: Checking
    candidates: list[Candidate] = field(default_factory=list)
    of_sentence: defaultdict[str, list[Candidate]] = field(default_factory=lambda: defaultdict(list))
    of_type: Counter[str] = field(default_factory=Counter)
    of_answer: defaultdict[str, list[Candidate]] = field(default_factory=lambda: defaultdict(list))
    prompts: set[str] = field(default_factory=set)

    def add(self, candidate: Candidate) -> None:
        self.candidates.append(candidate)
        self.of_sentence[_sentence(candidate)].append(candidate)
        self.of_answer[_item(candidate).answer.casefold()].append(candidate)
        self.of_type[candidate.question.type] += 1
        self.prompts.add(candidate.question.prompt.casefold())


def choose(
    candidates: Sequence[Candidate], options: Options, checking: Checking
) -> tuple[tuple[Question, ...], tuple[tuple[Candidate, str], ...]]:
    """The questions of the quiz in document order, and the candidates left out, each with the reason.

    Greedy: the best one first; what is chosen lowers its neighbours, so that a score never rises again.
    """
    quotas = _quotas(options)
    chosen, left_out = _Chosen(checking), []
    queue = [(-one.question.score, index) for index, one in enumerate(candidates) if _wanted(one, options)]
    heapq.heapify(queue)
    while queue and (options.count is None or len(chosen.candidates) < options.count):
        negative, index = heapq.heappop(queue)
        candidate = candidates[index]
        if reason := _obstacle(candidate, chosen, quotas):
            left_out.append((candidate, reason))
            continue
        score = candidate.question.score - _penalty(candidate, chosen)
        if queue and -score > queue[0][0] and score < -negative:
            heapq.heappush(queue, (-score, index))
            continue
        chosen.add(candidate.with_question(score=round(min(1.0, max(0.0, score)), 3)))
    left_out += [(candidates[index], "better ones fill the quiz") for _, index in sorted(queue)]
    return in_document_order(chosen.candidates), tuple(left_out)


def in_document_order(candidates: Iterable[Candidate]) -> tuple[Question, ...]:
    """Questions by the place of their answer in the text; tasks about the whole of it come last."""
    names: dict[str, int] = {}
    for candidate in candidates:
        names.setdefault(candidate.document.name, len(names))

    def place(candidate: Candidate) -> tuple[bool, int, int, int, str]:
        asked, source = candidate.asked, candidate.question.source
        whole = candidate.fact is None
        return (
            whole,
            names[source.document],
            source.start,
            asked.start if asked else source.start,
            candidate.question.id,
        )

    return tuple(candidate.question for candidate in sorted(candidates, key=place))


def _wanted(candidate: Candidate, options: Options) -> bool:
    question = candidate.question
    return (not options.types or question.type in options.types) and (
        not options.levels or question.level in options.levels
    )


def _quotas(options: Options) -> Mapping[str, float]:
    """How many questions of each type there may be."""
    if options.types or options.count is None:
        return {}
    return {kind: math.floor(share * options.count) for kind, share in MIX.items()}


def _sentence(candidate: Candidate) -> str:
    return " ".join(candidate.question.source.text.casefold().split()) if candidate.fact else candidate.question.id


def _item(candidate: Candidate) -> Item:
    return Item(candidate.question, candidate.document.title, candidate.fact, candidate.asked)


def _obstacle(candidate: Candidate, chosen: _Chosen, quotas: Mapping[str, float]) -> str | None:
    """Why the candidate cannot join those chosen."""
    question = candidate.question
    if chosen.of_type[question.type] >= quotas.get(question.type, math.inf):
        return f"enough questions of type {question.type}"
    if question.prompt.casefold() in chosen.prompts and question.type not in ("matching", "ordering"):
        return "the same prompt is asked already"
    neighbours = chosen.of_sentence[_sentence(candidate)]
    in_words = sum(other.question.type in IN_WORDS for other in neighbours)
    if question.type in IN_WORDS and in_words >= MOST_PER_SENTENCE:
        return f"{MOST_PER_SENTENCE} better questions about this sentence"
    for other in (*neighbours, *chosen.of_answer[_item(candidate).answer.casefold()]):
        if same_question(_item(other), _item(candidate), chosen.checking):
            return f"asks the same as {other.question.id}"
        if quotas and _same_fact(other, candidate):
            return f"its fact is asked by {other.question.id}"
    return None


def _same_fact(one: Candidate, other: Candidate) -> bool:
    """Whether two questions ask for overlapping stretches of the text."""
    if one.asked is None or other.asked is None:
        return False
    return one.asked.start < other.asked.end and other.asked.start < one.asked.end


def _penalty(candidate: Candidate, chosen: _Chosen) -> float:
    neighbours = chosen.of_sentence[_sentence(candidate)]
    penalty = SAME_SENTENCE * len(neighbours)
    checking = chosen.checking
    prompt, key = checking.content_words(candidate.question.prompt), checking.content_words(_item(candidate).answer)
    for other in neighbours:
        their_prompt = checking.content_words(other.question.prompt)
        their_key = checking.content_words(_item(other).answer)
        penalty += GIVEN_AWAY * (gives_away(their_prompt, key) or gives_away(prompt, their_key))
    return penalty
