"""How long a worksheet and its key take, beside the same rows through bare Jinja2.

Run: python benchmarks/worksheet.py [--pdf]; the last table is in worksheet.md.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from jinja2 import Environment

from quizgen.model import Question, Quiz
from quizgen.writers.html import SheetOptions, render_sheets
from quizgen.writers.html.labels import load_labels
from quizgen.writers.html.layout import load_layout
from tests.writers.html import examples

ROUNDS = 15

BARE = """<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>{{ quiz.title }}</title></head><body>
<h1>{{ quiz.title }}</h1>
{% for question in quiz.questions %}
<div class="item"><div class="number">{{ loop.index }}</div><div class="content"><p>{{ question.prompt }}</p>
{% if question.distractors %}<ul><li>{{ question.answer }}</li>{% for option in question.distractors %}<li>{{ option }}
</li>{% endfor %}</ul>{% endif %}
{% if question.items %}<ul>{% for item in question.items %}<li>{{ item }}</li>{% endfor %}</ul>{% endif %}
{% if question.pairs %}<ul>{% for left, right in question.pairs %}<li>{{ left }}</li><li>{{ right }}</li>{% endfor %}
</ul>{% endif %}</div><div class="points">{{ question.points }}</div></div>
{% endfor %}</body></html>
"""
BARE_KEY = """<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>{{ quiz.title }}</title></head><body>
<h1>{{ quiz.title }}</h1>
{% for question in quiz.questions %}
<div class="item"><div class="number">{{ loop.index }}</div><div class="content"><p>{{ question.prompt }}</p>
<p>{{ question.answer }}</p>{% if question.accept %}<p>{{ question.accept|join(", ") }}</p>{% endif %}
{% if question.correction %}<p>{{ question.correction }}</p>{% endif %}
{% if question.items %}<ul>{% for item in question.items %}<li>{{ item }}</li>{% endfor %}</ul>{% endif %}
{% if question.pairs %}<ul>{% for left, right in question.pairs %}<li>{{ left }} {{ right }}</li>{% endfor %}</ul>
{% endif %}<p>{{ question.source.heading }}: {{ question.source.text }}</p></div>
<div class="points">{{ question.points }} {{ question.level }}</div></div>
{% endfor %}</body></html>
"""


def bare(quiz: Quiz, templates: list[str]) -> None:
    environment = Environment(autoescape=True)
    for template in templates:
        environment.from_string(template).render(quiz=quiz)


def ours(quiz: Quiz, options: SheetOptions) -> None:
    load_layout.cache_clear()
    load_labels.cache_clear()
    render_sheets(quiz, options)


def warm(quiz: Quiz, options: SheetOptions) -> None:
    render_sheets(quiz, options)


def milliseconds(run: Callable[[], None]) -> float:
    """Return the median of some runs."""
    run()
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        run()
        times.append(time.perf_counter() - start)
    return 1000 * statistics.median(times)


def short_answers(count: int) -> Quiz:
    """Return a quiz of short answers only, as the pipeline makes most."""
    question: Question = next(question for question in examples.quiz().questions if question.id == "when")
    return replace(
        examples.quiz(), questions=tuple(replace(question, id=f"{question.id}-{index}") for index in range(count))
    )


def main() -> None:
    print("| questions | bare Jinja2, cold | sheet and key, cold | ratio | bare, warm | ours, warm | ratio |")
    print("|---|---|---|---|---|---|---|")
    environment = Environment(autoescape=True)
    compiled = [environment.from_string(template) for template in (BARE, BARE_KEY)]
    for name, quiz in (
        ("20, all types", examples.many(20)),
        ("200, all types", examples.many(200)),
        ("200 short answers", short_answers(200)),
    ):
        cold_bare = milliseconds(lambda quiz=quiz: bare(quiz, [BARE, BARE_KEY]))  # type: ignore[misc]
        cold = milliseconds(lambda quiz=quiz: ours(quiz, SheetOptions()))  # type: ignore[misc]
        warm_bare = milliseconds(lambda quiz=quiz: [page.render(quiz=quiz) for page in compiled] and None)  # type: ignore[misc]
        warmed = milliseconds(lambda quiz=quiz: warm(quiz, SheetOptions()))  # type: ignore[misc]
        print(
            f"| {name} | {cold_bare:.1f} ms | {cold:.1f} ms | {cold / cold_bare:.2f} "
            f"| {warm_bare:.1f} ms | {warmed:.1f} ms | {warmed / warm_bare:.2f} |"
        )
    if "--pdf" in sys.argv:
        from quizgen.writers.pdf import find_browser, print_pages

        pages = render_sheets(examples.many(200), SheetOptions(with_text=True, versions=("A", "B")))
        start = time.perf_counter()
        print_pages(pages, find_browser())
        print(f"\nFour PDFs of 200 questions from one start of the browser: {time.perf_counter() - start:.1f} s")


if __name__ == "__main__":
    main()
