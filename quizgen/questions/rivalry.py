"""How the candidates of a quiz stand in each other's way: the same fact, the same prompt, a key given away."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from quizgen.languages.checking import Checking
from quizgen.model import QuestionType
from quizgen.questions.candidates import Candidate
from quizgen.questions.checks.items import Item
from quizgen.questions.checks.quizzes import gives_away, same_question

IN_WORDS: tuple[QuestionType, ...] = ("short_answer", "multiple_choice")
"""The types that ask with a question in words."""

MOST_PER_SENTENCE = 4
"""Questions in words about one sentence: more of them ask for trifles and give each other away."""

SAME_SENTENCE = 0.2
"""What each question that a sentence has already takes from the score of its next one."""

GIVEN_AWAY = 0.2
"""What it takes that another prompt holds the answer, or that the prompt holds another answer."""


@dataclass
class Chosen:
    """The questions chosen so far, with what is needed to compare the next one; `limited`: not all are wanted."""

    checking: Checking
    limited: bool
    candidates: list[Candidate] = field(default_factory=list)
    of_sentence: defaultdict[str, list[Candidate]] = field(default_factory=lambda: defaultdict(list))
    of_relation: defaultdict[str, int] = field(default_factory=lambda: defaultdict(int))
    of_answer: defaultdict[str, list[Candidate]] = field(default_factory=lambda: defaultdict(list))
    prompts: set[str] = field(default_factory=set)
    ids: set[str] = field(default_factory=set)
    spans: set[tuple[str, int, int]] = field(default_factory=set)

    def add(self, candidate: Candidate) -> None:
        self.candidates.append(candidate)
        self.of_sentence[_sentence(candidate)].append(candidate)
        self.of_relation[relation_asked(candidate)] += 1
        self.of_answer[_item(candidate).answer.casefold()].append(candidate)
        self.ids.add(candidate.question.id)
        self.spans |= candidate.spans
        self.prompts.add(candidate.question.prompt.casefold())


def relation_asked(candidate: Candidate) -> str:
    """What a question asks for, "time" or "place", beside its type."""
    return f"{candidate.question.type} {candidate.asked.relation if candidate.asked else ''}"


def _sentence(candidate: Candidate) -> str:
    return " ".join(candidate.question.source.text.casefold().split()) if candidate.fact else candidate.question.id


def _item(candidate: Candidate) -> Item:
    return Item(candidate.question, candidate.document.title, candidate.fact, candidate.asked)


def obstacle(candidate: Candidate, chosen: Chosen) -> str | None:
    """Why the candidate cannot join those chosen."""
    question = candidate.question
    if question.prompt.casefold() in chosen.prompts and question.type not in ("matching", "ordering"):
        return "the same prompt is asked already"
    if chosen.limited and candidate.spans & chosen.spans:
        return "its fact is asked by another question"
    neighbours = chosen.of_sentence[_sentence(candidate)]
    in_words = sum(other.question.type in IN_WORDS for other in neighbours)
    if question.type in IN_WORDS and in_words >= MOST_PER_SENTENCE:
        return f"{MOST_PER_SENTENCE} better questions about this sentence"
    for other in (*neighbours, *chosen.of_answer[_item(candidate).answer.casefold()]):
        if same_question(_item(other), _item(candidate), chosen.checking):
            return f"asks the same as {other.question.id}"
    return next((reason for other in neighbours if (reason := _beside(candidate, other, chosen))), None)


def _beside(candidate: Candidate, other: Candidate, chosen: Chosen) -> str | None:
    """Why the candidate cannot stand beside another one about its sentence."""
    question, kind = candidate.question, other.question.type
    alone = question.type == kind and question.type not in IN_WORDS
    in_words = question.type in IN_WORDS and kind in IN_WORDS
    same_key = _item(other).answer.casefold() == _item(candidate).answer.casefold()
    repeated = in_words and same_key and _span(other) == _span(candidate)
    if in_words and chosen.limited and _reversed(other, candidate, chosen.checking):
        return f"turns {other.question.id} round"
    if repeated or ((alone or chosen.limited) and _same_fact(other, candidate)):
        return f"its fact is asked by {other.question.id}"
    if alone and chosen.limited:
        return f"the sentence has a question of this type, {other.question.id}"
    return None


def _reversed(one: Candidate, other: Candidate, checking: Checking) -> bool:
    """Does each prompt hold the other's key? „Woraus stellte man Butter her?“, „Was stellte man aus der Milch her?“"""
    prompts = [checking.content_words(candidate.question.prompt) for candidate in (one, other)]
    keys = [checking.content_words(_item(candidate).answer) for candidate in (one, other)]
    return gives_away(prompts[0], keys[1]) and gives_away(prompts[1], keys[0])


def _same_fact(one: Candidate, other: Candidate) -> bool:
    """Whether two questions ask for overlapping stretches of the text."""
    if one.asked is None or other.asked is None:
        return False
    return one.asked.start < other.asked.end and other.asked.start < one.asked.end


def _span(candidate: Candidate) -> tuple[int, int] | None:
    return (candidate.asked.start, candidate.asked.end) if candidate.asked else None


def penalty(candidate: Candidate, chosen: Chosen) -> float:
    """What the questions that its sentence has already take from a candidate's score."""
    neighbours = chosen.of_sentence[_sentence(candidate)]
    lost = SAME_SENTENCE * len(neighbours)
    checking = chosen.checking
    prompt, key = checking.content_words(candidate.question.prompt), checking.content_words(_item(candidate).answer)
    for other in neighbours:
        their_prompt = checking.content_words(other.question.prompt)
        their_key = checking.content_words(_item(other).answer)
        lost += GIVEN_AWAY * (gives_away(their_prompt, key) or gives_away(prompt, their_key))
    return lost
