"""A worksheet as a value: what stands on it and in its key, before any HTML."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import count

from quizgen.errors import OutputError
from quizgen.model import Document, Question, QuestionType, Quiz, Source
from quizgen.writers.html.choices import NumberWords, arrange_choices
from quizgen.writers.html.grading import GradeRow, load_grading, tabulate
from quizgen.writers.html.items import Item, bank_of, form_of, make_item
from quizgen.writers.html.labels import Labels
from quizgen.writers.html.lines import Line, cite, wrap_document
from quizgen.writers.html.shuffling import shuffle
from quizgen.writers.sheet_options import SheetOptions

SECTION_ORDER: tuple[QuestionType, ...] = (
    "multiple_choice",
    "true_false",
    "cloze",
    "matching",
    "ordering",
    "short_answer",
    "open",
)

Asked = tuple[Question, QuestionType]
"""A question and how it is asked."""


@dataclass(frozen=True, slots=True)
class SheetSection:
    """Items under one instruction; `form` is None where all items stand in the order of the text."""

    form: QuestionType | None
    items: tuple[Item, ...]
    points: str
    bank: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SourceText:
    """A text to print with the questions."""

    document: Document
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet with its key; `version` is None where there is only one; `blank_width` is in millimetres."""

    title: str
    language: str
    version: str | None
    sections: tuple[SheetSection, ...]
    texts: tuple[SourceText, ...]
    total: str
    grading: str
    grades: tuple[GradeRow, ...]
    level_points: tuple[tuple[str, str, int], ...]
    blank_width: int

    @property
    def items(self) -> tuple[Item, ...]:
        """All items in the order of their numbers."""
        return tuple(item for section in self.sections for item in section.items)


def make_sheets(quiz: Quiz, options: SheetOptions, labels: Labels) -> tuple[Sheet, ...]:
    """Return a sheet for each version, or the one sheet; the first keeps the order of the text."""
    grading = load_grading(options.grading or labels.words["default_grading"])
    texts = source_texts(quiz, options)
    cites = {question.id: _cite(question.source, texts, labels) for question in quiz.questions} if texts else {}
    total = sum(question.points for question in quiz.questions)
    versions = options.versions or (None,)
    groups = [(form, _orders(group, versions, options.seed)) for form, group in _groups(quiz, options, labels)]
    sheets = []
    for index, version in enumerate(versions):
        chosen = [(form, orders[index]) for form, orders in groups]
        sections = _sections(chosen, options, labels, f"{options.seed} {version or ''}", cites)
        items = [item for section in sections for item in section.items]
        sheet = Sheet(
            quiz.title, quiz.language, version, sections, texts, labels.number(total), grading.title,
            tabulate(grading, total), _level_points(items, labels), _blank_width(items),
        )  # fmt: skip
        sheets.append(sheet)
    return tuple(sheets)


def source_texts(quiz: Quiz, options: SheetOptions) -> tuple[SourceText, ...]:
    """Return the texts in lines if they are wanted."""
    if not options.with_text:
        return ()
    if not quiz.documents:
        raise OutputError(
            f"{quiz.title}: the text is not at hand; give it with --source FILE, or leave --with-text out"
        )
    used = {question.source.document for question in quiz.questions}
    documents = [document for document in quiz.documents if document.name in used] or quiz.documents
    return tuple(SourceText(document, wrap_document(document, options.line_width)) for document in documents)


def _cite(source: Source, texts: Sequence[SourceText], labels: Labels) -> str | None:
    """Return the lines of a source sentence, e.g. "Z. 12-14", or "M 2, Z. 3" where there are several texts."""
    if not source.text:
        return None  # a teacher's own question
    words = labels.words["key"]
    by_name = sorted(enumerate(texts, start=1), key=lambda text: text[1].document.name != source.document)
    for number, text in by_name:
        if held := _lines_of(source, text):
            lines = words["one_line" if held[0] == held[1] else "lines"].format(first=held[0], last=held[1])
            name = labels.words["sheet"]["numbered_text"].format(number=number)
            return str(words["cite_in"].format(text=name, lines=lines) if len(texts) > 1 else lines)
    names = ", ".join(text.document.name for text in texts)
    raise OutputError(f"{names}: „{source.text[:60]}“ is not in this text; give the text the quiz was made from")


def _lines_of(source: Source, text: SourceText) -> tuple[int, int] | None:
    """Return the first and last line of a sentence, which may have moved since the quiz was made."""
    whole, start = text.document.text, source.start
    if not whole.startswith(source.text, start):
        start = whole.find(source.text)
    return cite(text.lines, start, start + len(source.text)) if start >= 0 else None


def _without_topic(question: Question, title: str, labels: Labels) -> Question:
    """Leave out the topic before a question where the title of the sheet says it: "Thema Igel: Wann …?".

    The heading of a section behind it stays: "Thema Igel, Nahrung: Wann …?" → "Nahrung: Wann …?".
    """
    before, _, after = labels.words["said_topic"].partition("{topic}")
    said = re.match(f"{re.escape(before)}(.+?){re.escape(after)}", question.prompt)
    if said is None:
        return question
    topic, _, heading = said[1].rpartition(", ")
    asked = question.prompt[said.end() :]
    for told, kept in ((said[1], asked), (topic, f"{heading}{after}{asked}")):
        if told and told.strip("„“").casefold() in title.casefold():
            return replace(question, prompt=kept)
    return question


def _groups(
    quiz: Quiz, options: SheetOptions, labels: Labels
) -> Iterator[tuple[QuestionType | None, tuple[Asked, ...]]]:
    """Yield what stands together: the questions of each type, or all of them."""
    questions = (_without_topic(question, quiz.title, labels) for question in quiz.questions)
    asked = tuple((question, form_of(question, options, labels)) for question in questions)
    if options.order == "text":
        yield None, asked
        return
    for form in SECTION_ORDER:
        if group := tuple(pair for pair in asked if pair[1] == form):
            yield form, group


def _orders(group: tuple[Asked, ...], versions: Sequence[str | None], seed: int) -> list[tuple[Asked, ...]]:
    """Return the order of a group in each version: first that of the text, then others, no two alike if possible."""
    orders = [group]
    for version in versions[1:]:
        order = shuffle(group, f"{seed} {version}")
        for _ in group:
            if order not in orders:
                break
            order = order[1:] + order[:1]
        orders.append(order)
    return orders


def _sections(
    groups: Sequence[tuple[QuestionType | None, tuple[Asked, ...]]],
    options: SheetOptions,
    labels: Labels,
    seed: str,
    cites: Mapping[str, str | None],
) -> tuple[SheetSection, ...]:
    choosing = (question for _, group in groups for question, form in group if form == "multiple_choice")
    choices = arrange_choices(choosing, NumberWords.of(labels), seed)
    numbers = count(1)
    sections = []
    for section_form, group in groups:
        items = tuple(
            make_item(
                next(numbers), question, form, labels, choices=choices.get(question.id, ()), seed=seed,
                cite=cites.get(question.id),
            )
            for question, form in group
        )  # fmt: skip
        bank = bank_of(question for question, form in group if form == "cloze") if options.has_bank else ()
        points = labels.number(sum(question.points for question, _ in group))
        sections.append(SheetSection(section_form, items, points, bank))
    return tuple(sections)


def _level_points(items: Iterable[Item], labels: Labels) -> tuple[tuple[str, str, int], ...]:
    """Return each Anforderungsbereich with its points and their share in percent."""
    points: dict[str, float] = {"I": 0, "II": 0, "III": 0}
    for item in items:
        points[item.level] += item.question.points
    total = sum(points.values()) or 1
    return tuple((level, labels.number(value), round(100 * value / total)) for level, value in points.items() if value)


def _blank_width(items: Iterable[Item]) -> int:
    """Return one width for all blanks of a sheet, from its longest answer, as a single blank's length is a hint."""
    longest = max((len(answer) for item in items if item.pieces for answer in item.answers), default=0)
    return min(max(32, 3 * longest), 75)
