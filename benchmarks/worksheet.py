"""How long a worksheet and its key take, beside as many rows through bare Jinja2.

    python benchmarks/worksheet.py

A row is what stands on a line of its own in the pages: a prompt, an option, a line to write on, an answer, a source.
The bare template writes a number and a text for each of them, with escaping and nothing else. The last table stands
in worksheet.md; `--write` writes it anew.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import jinja2

from quizgen.model import Quiz
from quizgen.writers.html import SheetOptions, render_sheets
from quizgen.writers.pdf import find_browser, print_pages
from tests.writers.html import examples

ROUNDS = 41

ROW = re.compile(r'<(?:p|li|h\d|tr|div class="(?:number|points|write|correction|text-line))\b[^\n]*')
BARE = """<table>{% for row in rows %}<tr><td>{{ loop.index }}</td><td>{{ row }}</td></tr>
{% endfor %}</table>"""

IMPORTS = "import jinja2; jinja2.Environment(autoescape=True).from_string('{{ x }}').render(x=1)"
RENDERS = """from tests.writers.html import examples; from quizgen.writers.html import render_sheets
render_sheets(examples.many(200))"""


def short_answers(count: int) -> Quiz:
    """Return a quiz of short answers only."""
    question = next(question for question in examples.quiz().questions if question.id == "when")
    questions = tuple(replace(question, id=f"{question.id}-{index}") for index in range(count))
    return replace(examples.quiz(), questions=questions)


def rows_of(quiz: Quiz, options: SheetOptions) -> list[str]:
    """Return the texts of the rows of sheet and key."""
    bodies = (page.split("<body")[1] for page in render_sheets(quiz, options).values())
    return [re.sub("<[^>]*>", "", row) for body in bodies for row in ROW.findall(body)]


def milliseconds(run: Callable[[], object]) -> float:
    """Return the least of some runs: a busy machine only adds."""
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        run()
        times.append(time.perf_counter() - start)
    return 1000 * min(times)


def process(code: str) -> float:
    """Return how many milliseconds a Python takes for some code, start included."""
    command = [sys.executable, "-c", code]
    return milliseconds(lambda: subprocess.run(command, check=True, cwd=Path(__file__).resolve().parents[1]))


def table() -> str:
    """Return the figures as Markdown."""
    bare = jinja2.Environment(autoescape=True).from_string(BARE)
    lines = ["| questions | rows | bare Jinja2 | sheet and key | times |", "|---|---|---|---|---|"]
    for name, quiz, options in (
        ("200 short answers", short_answers(200), SheetOptions()),
        ("200 of all types", examples.many(200), SheetOptions()),
        ("200 of all types, with the text", examples.many(200), SheetOptions(with_text=True)),
        ("20 of all types", examples.many(20), SheetOptions()),
    ):
        rows = rows_of(quiz, options)
        least = milliseconds(lambda rows=rows: bare.render(rows=rows))  # type: ignore[misc]  # mypy: no lambda defaults
        ours = milliseconds(lambda quiz=quiz, options=options: render_sheets(quiz, options))  # type: ignore[misc]
        lines.append(f"| {name} | {len(rows)} | {least:.1f} ms | {ours:.1f} ms | {ours / least:.1f} |")
    least, ours = process(IMPORTS), process(RENDERS)
    lines.append(f"| whole process, 200 of all types | | {least:.0f} ms | {ours:.0f} ms | {ours / least:.1f} |")
    pages = render_sheets(examples.many(200), SheetOptions(with_text=True, versions=("A", "B")))
    start = time.perf_counter()
    print_pages(pages, find_browser())
    lines.append(f"\nFour PDFs of 200 questions each, one start of the browser: {time.perf_counter() - start:.1f} s.")
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true", help="write the table to worksheet.md")
    figures = table()
    if parser.parse_args().write:
        head = "# Worksheets\n\nWritten by `python benchmarks/worksheet.py --write`; see there what is measured."
        text = f"{head}\n\n{figures}\n"
        Path(__file__).with_suffix(".md").write_text(text, encoding="utf-8")
    print(figures)


if __name__ == "__main__":
    main()
