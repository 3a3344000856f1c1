"""A worksheet as a value: what stands on it and in its key, before any HTML."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

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
    sheets: list[Sheet] = []
    orders: list[tuple[Question, ...]] = []
    for version in options.versions or (None,):
        orders.append(_order(quiz.questions, version, options.seed, orders))
        sections = _sections(orders[-1], options, labels, f"{options.seed} {version or ''}", cites)
        items = [item for section in sections for item in section.items]
        sheets.append(
            Sheet(
                quiz.title,
                quiz.language,
                version,
                sections,
                texts,
                labels.number(total),
                grading.title,
                tabulate(grading, total),
                _level_points(items, labels),
                _blank_width(items),
            )
        )
    return tuple(sheets)


def source_texts(quiz: Quiz, options: SheetOptions) -> tuple[SourceText, ...]:
    """Return the texts in lines if they are wanted."""
    if not options.with_text:
        return ()
    if not quiz.documents:
        raise OutputError(
            f"{quiz.title}: the text is not at hand; give it with --source FILE, or leave --with-text out"
        )
    return tuple(SourceText(document, wrap_document(document, options.line_width)) for document in quiz.documents)


def _cite(source: Source, texts: Sequence[SourceText], labels: Labels) -> str | None:
    """Return the lines of a source sentence, e.g. "Z. 12-14", or "M 2, Z. 3" where there are several texts."""
    if not source.text:
        return None  # a teacher's own question
    number, text = next(
        ((number, text) for number, text in enumerate(texts, start=1) if text.document.name == source.document),
        (1, texts[0]),
    )
    start, end = source.start, source.end
    if text.document.text[start:end] != source.text:
        start = text.document.text.find(source.text)
        end = start + len(source.text)
    held = cite(text.lines, start, end) if start >= 0 else None
    if held is None:
        raise OutputError(
            f"{text.document.name}: „{source.text[:60]}“ is not in this text; give the text the quiz was made from"
        )
    words = labels.words["key"]
    lines = words["one_line" if held[0] == held[1] else "lines"].format(first=held[0], last=held[1])
    name = labels.words["sheet"]["numbered_text"].format(number=number)
    return str(words["cite_in"].format(text=name, lines=lines) if len(texts) > 1 else lines)


def _order(
    questions: tuple[Question, ...], version: str | None, seed: int, earlier: Sequence[tuple[Question, ...]]
) -> tuple[Question, ...]:
    """Return the questions as a version has them: the first in the order of the text, each other in its own."""
    if not earlier or len(questions) < 2:
        return questions
    ordered = shuffle(questions, f"{seed} {version}")
    for _ in questions:
        if ordered not in earlier:
            break
        ordered = ordered[1:] + ordered[:1]
    return ordered


def _sections(
    questions: Iterable[Question], options: SheetOptions, labels: Labels, seed: str, cites: dict[str, str | None]
) -> tuple[SheetSection, ...]:
    asked = [(question, form_of(question, options, labels)) for question in questions]
    by_type = options.order == "type"
    groups: list[tuple[QuestionType | None, list[tuple[Question, QuestionType]]]] = (
        [(form, [pair for pair in asked if pair[1] == form]) for form in SECTION_ORDER] if by_type else [(None, asked)]
    )
    choices = arrange_choices(
        (question for _, group in groups for question, form in group if form == "multiple_choice"),
        NumberWords.of(labels),
        seed,
    )
    sections: list[SheetSection] = []
    number = 0
    for form, group in groups:
        items: list[Item] = []
        for question, item_form in group:
            number += 1
            items.append(
                make_item(
                    number,
                    question,
                    item_form,
                    labels,
                    choices.get(question.id, ()),
                    f"{seed} {question.id}",
                    cites.get(question.id),
                    own_bank=options.has_bank and not by_type,
                )
            )
        if items:
            bank = bank_of(item.question for item in items) if form == "cloze" and options.has_bank else ()
            points = labels.number(sum(item.question.points for item in items))
            sections.append(SheetSection(form, tuple(items), points, bank))
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
