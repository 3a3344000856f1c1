"""From a question to the fields of a note: one function a type of question, in the table NOTE_FIELDS."""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path

from quizgen.errors import OutputError
from quizgen.model import Question, QuestionType, Quiz
from quizgen.writers.shipped_yaml import load_shipped

from .fields import attribute, cloze, filled, gap, gap_numbers, in_cloze, marked, one_line, plain
from .labels import labels_for
from .options import AnkiOptions

Fields = dict[str, str]

_LETTERS = "ABCDEF"
_ONE_WORD = re.compile(r"[\w-]{1,30}")
_VARIANTS = " · "


@dataclass(frozen=True, slots=True)
class NoteContent:
    """What a note says: its fields by name (absent ones are empty) and the ordinals of its cards."""

    question: Question
    fields: Mapping[str, str]
    cards: tuple[int, ...]


def on_cards(question: Question) -> bool:
    """Say whether a question fits on a card: an open task has no key to turn to."""
    return question.type in NOTE_FIELDS


def note_content(question: Question, quiz: Quiz, options: AnkiOptions, backwards: frozenset[str]) -> NoteContent:
    """Return the note of a question; `backwards` holds the ids of questions that are also asked backwards."""
    labels = labels_for(quiz.language)
    _refuse_unfit(question)
    fields = NOTE_FIELDS[question.type](question, labels)
    cards: tuple[int, ...] = (0,)
    if question.type == "short_answer":
        if options.typing and _ONE_WORD.fullmatch(_text(question)):
            fields["Typing"] = "1"
        if question.id in backwards:
            fields["Reverse"] = plain(labels[reverse_label(question) or ""])
            cards = (0, 1)
    elif question.type == "cloze":
        cards = tuple(sorted(number - 1 for number in gap_numbers(question.prompt)))
    elif question.type == "matching":
        cards = tuple(range(len(question.pairs)))
    fields |= _shared_fields(question, quiz)
    if options.speech and "speech" in labels:
        fields["Speech"] = "1"
    return NoteContent(question, fields, cards)


def asked_backwards(questions: Sequence[Question]) -> frozenset[str]:
    """Return the ids of the questions that may be asked backwards: dates and definitions with an answer of their own.

    Two events of 1917 cannot both be asked by „1917: Was geschah da?“.
    """
    answers = {question.id: {one_line(text).casefold() for text in _right_texts(question)} for question in questions}
    often = Counter(text for texts in answers.values() for text in texts)
    return frozenset(
        question.id
        for question in questions
        if question.type == "short_answer"
        and reverse_label(question)
        and all(often[text] == 1 for text in answers[question.id])
    )


def reverse_label(question: Question) -> str | None:
    """Return the label that asks a question backwards, e.g. of template "event-time": "reverse_date"."""
    for name, rule in _reverse_rules().items():
        if fnmatchcase(question.template, name):
            return rule["label"] if re.search(rule.get("answer", ""), _text(question)) else None
    return None


def _short_answer(question: Question, labels: Mapping[str, str]) -> Fields:
    return {
        "Question": plain(question.prompt),
        "Answer": plain(_text(question)),
        "Also": plain(_VARIANTS.join(question.accept)),
    }


def _multiple_choice(question: Question, labels: Mapping[str, str]) -> Fields:
    right = _text(question)
    options = [right, *(wrong for wrong in dict.fromkeys(question.distractors) if wrong != right)][: len(_LETTERS)]
    random.Random(question.id).shuffle(options)  # for viewers without JavaScript; the same at each build
    return {
        "Question": plain(question.prompt),
        **{f"Option {letter}": plain(option) for letter, option in zip(_LETTERS, options, strict=False)},
        "Answer": plain(right),
        "Key": _LETTERS[options.index(right)],
    }


def _true_false(question: Question, labels: Mapping[str, str]) -> Fields:
    return {
        "Task": plain(labels["task_true_false"]),
        "Statement": plain(question.prompt),
        "Verdict": plain(labels[f"verdict_{_text(question)}"]),
        "Correction": plain(question.correction or ""),
        "Key": _text(question),
    }


def _cloze(question: Question, labels: Mapping[str, str]) -> Fields:
    return {"Text": cloze(question.prompt, _as_printed(question)), "Also": plain(_VARIANTS.join(question.accept))}


def _matching(question: Question, labels: Mapping[str, str]) -> Fields:
    rows = "".join(
        f"<tr><td>{in_cloze(left)}</td><td>{gap(number, right)}</td></tr>"
        for number, (left, right) in enumerate(question.pairs, 1)
    )
    choices = [right for _, right in question.pairs] + list(question.distractors)
    return _whole(question, f"<table>{rows}</table>", choices)


def _ordering(question: Question, labels: Mapping[str, str]) -> Fields:
    # One card: „What comes third?“ cannot be told from the other items, and among the choices it is the one left over.
    items = "".join(f"<li>{gap(1, item)}</li>" for item in question.items)
    return _whole(question, f"<ol>{items}</ol>", question.items)


NOTE_FIELDS: Mapping[QuestionType, Callable[[Question, Mapping[str, str]], Fields]] = {
    "short_answer": _short_answer,
    "multiple_choice": _multiple_choice,
    "true_false": _true_false,
    "cloze": _cloze,
    "matching": _matching,
    "ordering": _ordering,
}


def _whole(question: Question, text: str, choices: Sequence[str]) -> Fields:
    in_any_order = "".join(f"<li>{plain(choice)}</li>" for choice in sorted(set(choices)))
    return {"Text": text, "Question": plain(question.prompt), "Choices": f"<ul>{in_any_order}</ul>"}


def _shared_fields(question: Question, quiz: Quiz) -> Fields:
    source = question.source
    return {
        "Language": attribute(quiz.language),
        "Hint": plain(question.hint or ""),
        "Extra": plain(question.extra or ""),
        "Context": "" if _needs_no_context(question) else marked(source.text, _marked_answers(question)),
        "Source": plain(_VARIANTS.join(part for part in (source.document, source.heading) if part)),
        "QuizgenId": attribute(question.id),
    }


def _needs_no_context(question: Question) -> bool:
    """Say whether the source sentence would add nothing: a filled cloze or a true statement is that sentence.

    Of a matching or an ordering it proves one row only.
    """
    if question.type == "cloze":
        return one_line(filled(question.prompt, _as_printed(question))) == one_line(question.source.text)
    if question.type == "true_false":
        return one_line(question.correction or question.prompt) == one_line(question.source.text)
    return question.type in ("matching", "ordering")


def _as_printed(question: Question) -> tuple[str, ...]:
    """Return the answers of a cloze, that at the beginning written as the sentence begins: „im Mai“ → „Im Mai“."""
    beginning = one_line(question.source.text)
    return tuple(
        beginning[: len(answer)]
        if question.prompt.startswith(f"{{{{{number}}}}}") and beginning.lower().startswith(answer.lower())
        else answer
        for number, answer in enumerate(_texts(question), 1)
    )


def _marked_answers(question: Question) -> Sequence[str]:
    if question.type in ("short_answer", "multiple_choice"):
        return (_text(question), *question.accept)
    return _texts(question) if question.type == "cloze" else ()


def _refuse_unfit(question: Question) -> None:
    """Raise OutputError for a question of which no card could be made."""
    problem = None
    if not question.prompt.strip():
        problem = "the prompt is empty; it takes a text"
    elif question.type in ("short_answer", "multiple_choice") and not _text(question).strip():
        problem = "the answer is empty; it takes a text"
    elif question.type == "true_false" and _text(question) not in ("true", "false"):
        problem = f"the answer is {_text(question)!r}; it takes true or false"
    elif question.type == "cloze":
        numbers, answers = gap_numbers(question.prompt), _texts(question)
        if not numbers or not numbers <= set(range(1, len(answers) + 1)) or not all(a.strip() for a in answers):
            problem = f"the prompt has gaps {sorted(numbers)} for {len(answers)} answers; it takes an answer a gap"
    elif question.type == "matching" and not question.pairs:
        problem = "pairs is empty; a matching takes at least one pair"
    elif question.type == "ordering" and not question.items:
        problem = "items is empty; an ordering takes at least one item"
    if problem:
        raise OutputError(f"question {question.id}: {problem}")


def _text(question: Question) -> str:
    return question.answer if isinstance(question.answer, str) else _VARIANTS.join(question.answer)


def _right_texts(question: Question) -> tuple[str, ...]:
    return (*(text for text in _texts(question) if text), *question.accept)


def _texts(question: Question) -> tuple[str, ...]:
    return (question.answer,) if isinstance(question.answer, str) else question.answer


@cache
def _reverse_rules() -> dict[str, dict[str, str]]:
    text = Path(__file__).with_name("reverse.yaml").read_text(encoding="utf-8")
    rules: dict[str, dict[str, str]] = load_shipped(text)
    return rules
