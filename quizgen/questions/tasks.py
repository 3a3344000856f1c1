"""Tasks about several facts: matching, ordering, and open tasks with an Operator."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from quizgen.languages import Abstain, Language
from quizgen.model import Definition, Document, Level, Question, QuestionType, Source
from quizgen.questions.asking import question_id
from quizgen.questions.candidates import Candidate
from quizgen.questions.checks.choices import overlap
from quizgen.questions.checks.items import words
from quizgen.questions.pool import namesakes
from quizgen.questions.time_options import YEAR

MOST_PAIRS = 6
OPEN_SCORES = {"I": 0.3, "II": 0.3, "III": 0.25}
"""Open tasks say nothing of the text but its topic: any other question is worth more."""

LEAST = 0.4
"""A task is as weak as its weakest part: questions of a lower score are not made into one."""

LONGEST_SOURCE = 1500
"""Letters of the stretch that is shown as the source of a task; of a longer one only the first sentence is."""


def tasks(document: Document, asked: Sequence[Candidate], language: Language) -> Iterator[Candidate]:
    """All tasks that a document gives material for, made of its best questions."""
    in_words = [one for one in asked if one.question.type == "short_answer" and one.fact is not None]
    simple = sorted((one for one in in_words if one.question.score >= LEAST), key=lambda one: -one.question.score)
    wordings = language.checking.phrases()
    for name, belongs in MATCHINGS.items():
        found = [one for one in simple if belongs(one)]
        yield from _matching(document, name, wordings[name], _alike(found, language), language)
    yield from _ordering(document, wordings["ordering"], simple, language)
    yield from _open(document, wordings, in_words)


def _alike(found: Sequence[Candidate], language: Language) -> list[Candidate]:
    """Those with the commonest question words: „In welchem Jahr …?“ beside „An welchem Tag …?“ sorts the keys."""
    asking = [language.checking.question_phrase(one.question.prompt) for one in found]
    if not asking or isinstance(found[0].fact, Definition):
        return list(found)
    commonest = max(dict.fromkeys(asking), key=asking.count)
    return [one for one, words_ in zip(found, asking, strict=True) if words_ == commonest]


def _is_person(one: Candidate) -> bool:
    return one.asked is not None and one.asked.kind == "person" and one.asked.relation in ("agent", "patient")


def _is_dated(one: Candidate) -> bool:
    return one.asked is not None and one.asked.relation == "time" and len(YEAR.findall(str(one.question.answer))) == 1


def _is_definition(one: Candidate) -> bool:
    fact = one.fact
    if not isinstance(fact, Definition) or fact.term is None or one.asked is not fact.meaning:
        return False
    return fact.term.kind != "person" and len(words(str(one.question.answer))) >= 3


MATCHINGS: dict[str, Callable[[Candidate], bool]] = {
    "matching_person": _is_person,
    "matching_time": _is_dated,
    "matching_definition": _is_definition,
}
"""The wording of each kind of matching and the questions that become its pairs."""


def _matching(
    document: Document, name: str, wording: str, found: Sequence[Candidate], language: Language
) -> Iterator[Candidate]:
    """Questions (or terms) on the left, their keys on the right, one key more than questions."""
    chosen: list[tuple[str, str, Candidate]] = []
    for one in found:
        left, right = _left(one, language), str(one.question.answer)
        fresh = all(one.question.source.start != other.question.source.start for _, _, other in chosen)
        apart = not any(namesakes(right, known) or overlap(right, known, language.checking) for _, known, _ in chosen)
        plain = name != "matching_time" or "," not in right  # „am 1. Juli 1990, dem Tag der Wahl“ tells what was then
        if left and fresh and apart and plain and len(words(right)) <= 10 and len(words(left)) <= 16:
            chosen.append((left, right, one))
    chosen = chosen[: MOST_PAIRS + 1]
    pairs = tuple((left, right) for left, right, _ in chosen[:-1])
    if len(pairs) < 4 or any(right.casefold() in left.casefold() for left, _ in pairs for _, right in pairs):
        return
    about = [one for _, _, one in chosen[:-1]]
    yield _task(document, name, "matching", wording, about, "II", pairs=pairs, distractors=(chosen[-1][1],))


def _left(one: Candidate, language: Language) -> str:
    """The term of a definition, the question of anything else."""
    if not isinstance(one.fact, Definition):
        return one.question.prompt
    try:
        return language.answer(one.fact.term) if one.fact.term else ""
    except Abstain:
        return ""


def _ordering(document: Document, wording: str, found: Sequence[Candidate], language: Language) -> Iterator[Candidate]:
    """Statements without their dates, in the order of their years."""
    dated: dict[int, tuple[str, Candidate]] = {}
    for one in found:
        if not _is_dated(one) or one.asked is None or one.fact is None:
            continue
        year = int(YEAR.findall(str(one.question.answer))[0])
        if (statement := _undated(one, language)) and year not in dated:
            dated[year] = (statement, one)
    if len(dated) < 3:
        return
    chosen = sorted(list(dated.items())[:MOST_PAIRS])
    items = tuple(statement for _, (statement, _) in chosen)
    yield _task(document, "ordering", "ordering", wording, [one for _, (_, one) in chosen], "II", items=items)


def _undated(one: Candidate, language: Language) -> str | None:
    """The statement without its date; None where it would still show a year."""
    assert one.fact is not None
    assert one.asked is not None
    try:
        told = language.statement(one.fact.sentence, one.fact.clause, one.asked, "")
    except Abstain:
        return None
    if YEAR.search(told) or language.checking.dangling(told) or not 4 <= len(words(told)) <= 18:
        return None
    if not language.checking.proper_names(told) and not _on_topic(told, one, language):
        return None
    return told[:1].upper() + told[1:].rstrip(".") + "."


def _on_topic(told: str, one: Candidate, language: Language) -> bool:
    title = language.checking.content_words(one.document.title)
    return bool(title & language.checking.content_words(told))


def _open(document: Document, wordings: Mapping[str, str], asked: Sequence[Candidate]) -> Iterator[Candidate]:
    """Generic tasks about the topic, for documents that have a title and enough to say."""
    if not document.title or len(asked) < 5:
        return
    first = min(asked, key=lambda one: one.question.source.start)
    for name in sorted(key for key in wordings if key.startswith("open_")):
        prompt = wordings[name].format(topic=document.title)
        yield _task(document, name, "open", prompt, [first], "III" if name == "open_judge" else "II")


def _task(
    document: Document,
    name: str,
    kind: QuestionType,
    prompt: str,
    about: Sequence[Candidate],
    level: Level,
    **parts: object,
) -> Candidate:
    keys = " ".join(one.asked.text for one in about if one.asked) if kind != "open" else ""
    question = Question(
        id=question_id(name.replace("_", "-"), keys or document.title, kind),
        type=kind,
        prompt=prompt,
        answer="",
        source=_stretch(document, [one.question.source for one in about]),
        level=level,
        points=float(len(about)) if kind != "open" else 4.0,
        template=name.replace("_", "-"),
        score=_score(about) if kind != "open" else OPEN_SCORES[level],
        **parts,  # type: ignore[arg-type]  # pairs, items or distractors
    )
    covers = tuple(one.asked for one in about if one.asked) if kind != "open" else ()
    return Candidate(question, document, None, None, covers=covers)


def _score(about: Sequence[Candidate]) -> float:
    return round(sum(one.question.score for one in about) / len(about), 3)


def _stretch(document: Document, sources: Sequence[Source]) -> Source:
    """The text from the first to the last sentence, or the first alone where that is too long to show."""
    first = min(sources, key=lambda source: source.start)
    end = max(source.end for source in sources)
    if end - first.start > LONGEST_SOURCE:
        return first
    return Source(document.name, first.heading, first.start, end, document.text[first.start : end])
