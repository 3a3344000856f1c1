"""Draw questions for a blind rating: each paragraph with the best questions about it and their keys, nothing else.

    python benchmarks/quality.py texts/ --output sample.md --paragraphs 30 --seed 4

A paragraph is what stands between empty lines; it is asked about alone, under the title of its text. The same texts and
seed give the same sample. How to rate it, and what ratings gave, stands in quality.md.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from quizgen.errors import QuizgenError
from quizgen.model import Document, Question, Section
from quizgen.pipeline import QuizOptions, make_quiz
from quizgen.readers import READERS, read_document

FEWEST_WORDS = 40
"""Shorter paragraphs are captions, lists and the like."""

KEY = "   → "


def texts_in(paths: Sequence[Path]) -> list[Path]:
    """Return the texts that are named, and those in the folders that are, in the order of their names."""
    found = [file for path in paths for file in (sorted(path.rglob("*")) if path.is_dir() else [path])]
    return [file for file in found if file in paths or file.suffix.lower() in READERS]


def paragraphs_of(document: Document) -> Iterator[Document]:
    """Yield each paragraph of a text as a document of its own; a paragraph never runs over a heading."""
    for section in document.sections:
        for block in re.split(r"\n[ \t]*\n", document.text[section.start : section.end]):
            text = block.strip()
            if len(text.split()) >= FEWEST_WORDS:
                yield Document(document.title, text, document.name, (Section(section.heading, 0, len(text)),))


def draw(paragraphs: Sequence[Document], number: int | None, seed: int) -> list[Document]:
    """Return some paragraphs (None: all) in an order that the seed decides."""
    wanted = len(paragraphs) if number is None else min(number, len(paragraphs))
    return random.Random(seed).sample(list(paragraphs), wanted)


def questions_of(paragraph: Document, count: int, language: str) -> tuple[Question, ...]:
    """Return the best questions in words about a paragraph; it may give fewer, or none."""
    options = QuizOptions(count=count, types=("short_answer",), language=language)
    return make_quiz([paragraph], options).quiz.questions


def sample(paragraphs: Sequence[Document], count: int, language: str) -> str:
    """Return the sample as Markdown; the questions are numbered through, so that a rating is a number and a verdict."""
    lines, number = [], 0
    for paragraph in paragraphs:
        questions = questions_of(paragraph, count, language)
        if not questions:
            continue
        lines += ["---", "", paragraph.text, ""]
        for question in questions:
            number += 1
            lines += [f"{number}. {question.prompt}  ", f"{KEY}{question.answer}"]
        lines.append("")
    return "\n".join(lines)


def parser() -> argparse.ArgumentParser:
    """Return what the command line may hold."""
    made = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    made.add_argument("texts", nargs="+", type=Path, metavar="TEXT", help="texts, or folders of texts")
    made.add_argument("--output", type=Path, required=True, metavar="FILE", help="where to write the sample")
    made.add_argument("--paragraphs", type=int, metavar="N", help="how many to draw of all texts; all if not given")
    made.add_argument("--count", type=int, default=3, metavar="N", help="questions a paragraph (default: %(default)s)")
    made.add_argument("--seed", type=int, default=0, metavar="N", help="another number draws another sample")
    made.add_argument("--language", default="de", metavar="CODE", help="of all texts (default: %(default)s)")
    return made


def main(words: Sequence[str] | None = None) -> None:
    """Draw the sample, write it, and say how large it is."""
    given = parser().parse_args(words)
    try:
        every = [paragraph for text in texts_in(given.texts) for paragraph in paragraphs_of(read_document(text))]
        drawn = draw(every, given.paragraphs, given.seed)
        made = sample(drawn, given.count, given.language)
    except QuizgenError as error:
        sys.exit(f"Error: {error}")
    given.output.write_text(made, encoding="utf-8")
    questions = sum(line.startswith(KEY) for line in made.splitlines())
    print(f"{questions} questions on {len(drawn)} of {len(every)} paragraphs: {given.output}")


if __name__ == "__main__":
    main()
