"""Checks of the key and of gaps (A, C, Q): each says what is wrong, or None."""

from __future__ import annotations

from quizgen.languages.checking import Checking
from quizgen.model import Proportion, Quotation
from quizgen.questions.checks.items import GAP, Item, is_month_of_each_year, words


def length(item: Item, checking: Checking) -> str | None:
    """Return that the key is long for a card."""
    if item.question.type not in ("short_answer", "multiple_choice"):
        return None
    count = len(words(item.answer))
    return f"{count} words; at most 6 are easy to learn" if count > 6 else None


def one_fact(item: Item, checking: Checking) -> str | None:
    """Return that a long list has to be said by heart without being asked for as a list."""
    if item.question.type != "short_answer" or checking.operator(item.question.prompt):
        return None
    members = checking.list_items(item.answer)
    number = checking.number_word(len(members))
    if number and checking.phrases()["members"].format(number=number) in item.question.prompt:
        return None
    if len(members) < 4 or checking.has_number(checking.question_phrase(item.question.prompt)):
        return None
    return f"a list of {len(members)}: make it a cloze with several gaps, or a task that names the number"


def variants(item: Item, checking: Checking) -> str | None:
    """Return that only one form of a key with an article or preposition is accepted."""
    question = item.question
    if question.type != "short_answer" or question.accept or item.asked is None:
        return None
    plain = checking.bare_answer(item.answer)
    return f"{plain!r} is not listed as accepted" if plain != item.answer else None


def empty(item: Item, checking: Checking) -> str | None:
    """Return that the key is a pronoun or a phrase of empty words, or that it was cut off."""
    if item.question.type not in ("short_answer", "multiple_choice", "cloze"):
        return None
    graded = isinstance(item.fact, Proportion)  # "Wie wird der Druck, je tiefer man taucht?", "größer"
    if checking.says_nothing(item.answer) and not is_month_of_each_year(item) and not graded:
        return f"{item.answer!r} says nothing by itself"
    if item.answer.startswith("("):
        return f"{item.answer!r} is an aside"
    if word := checking.pointing(item.answer):
        return f"{item.answer!r}: {word!r} points to something outside the answer"
    if checking.denied(item.answer):
        return f"{item.answer!r} says only what is not so"
    cut = checking.malformed(item.answer) if " " in item.answer else None
    return f"{item.answer!r} is cut off at {cut!r}" if cut else None


def source(item: Item, checking: Checking) -> str | None:
    """Return that the source is incomplete."""
    found = item.question.source
    if not found.document or not found.text.strip():
        return "document or sentence of the source is missing"
    return None if 0 <= found.start < found.end else "start and end of the source are not a stretch of text"


def context(item: Item, checking: Checking) -> str | None:
    """Return that a cloze has no gap, not the gaps that its key fills, or too little around them."""
    if item.question.type != "cloze":
        return None
    gaps = GAP.findall(item.question.prompt)
    if gaps != [f"{{{{{number}}}}}" for number in range(1, len(gaps) + 1)] or len(gaps) != len(item.question.answer):
        return f"{len(gaps)} gaps, {len(item.question.answer)} answers; gaps are {{{{1}}}}, {{{{2}}}} … in this order"
    if not gaps:
        return "no gap"
    around = len(words(item.question.prompt)) - len(gaps)
    return None if around >= 5 else f"{around} words around the gap; at least 5 are needed"


def gap(item: Item, checking: Checking) -> str | None:
    """Return the article right before a gap that decides what fits; a number has no gender."""
    if item.question.type != "cloze":
        return None
    for found, filling in zip(GAP.finditer(item.question.prompt), item.question.answer, strict=False):
        if filling[:1].isdigit():
            continue
        if word := checking.decides_gap(item.question.prompt[: found.start()]):
            return f"{word!r} before the gap decides what fits"
    return None


def quotation(item: Item, checking: Checking) -> str | None:
    """Return that a quotation is not verbatim, too long or nobody's."""
    if not isinstance(item.fact, Quotation) or item.fact.words is None:
        return None
    said = item.fact.words.text
    count = len(words(said))
    if count > 40:
        return f"a quotation of {count} words; allowed are 40"
    if said not in item.fact.sentence.text and item.fact.sentence.text not in said:
        return "the quotation does not stand in the sentence"
    if item.fact.speaker is None and item.fact.occasion is None:
        return "nobody is named who said it"
    return None
