"""How long a deck takes, beside the bare SQLite insert of the same rows.

`python benchmarks/anki.py > benchmarks/anki.md`; with `--all` also a deck of 100,000 notes.
"""

from __future__ import annotations

import platform
import sqlite3
import statistics
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from genanki.apkg_schema import APKG_SCHEMA

from quizgen.model import Question, Quiz, Source
from quizgen.writers.anki import AnkiOptions, write_anki, write_tsv
from quizgen.writers.anki.assembly import Deck, assemble_deck
from quizgen.writers.anki.lock import Lock
from quizgen.writers.anki.package import package_bytes

ROUNDS = 7


def big_quiz(count: int) -> Quiz:
    """Return a quiz of short answers, each on a sentence of its own."""
    questions = []
    for number in range(count):
        text = f"Im Jahr {number} entdeckte Alexander Fleming in seinem Labor in London das Penizillin Nummer {number}."
        questions.append(
            Question(
                f"event-when-{number:06x}",
                "short_answer",
                f"Wann entdeckte Fleming das Penizillin Nummer {number}?",
                f"im Jahr {number}",
                Source("fleming.txt", "Das Labor", number * 100, number * 100 + len(text), text),
                accept=(str(number),),
                template="event-when",
            )
        )
    return Quiz("Fleming", "de", tuple(questions))


def seconds(work: Callable[[], object]) -> float:
    """Return the median processor time of a few runs; the first one is not counted."""
    times = []
    for _ in range(ROUNDS + 1):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return statistics.median(times[1:])


def bare_insert(deck: Deck, folder: Path) -> Callable[[], None]:
    """Return the work to compare with: the rows of a deck, at hand as tuples, into an indexed database file."""
    write_rows(deck, folder / "rows.apkg")
    with zipfile.ZipFile(folder / "rows.apkg") as archive:
        database = archive.read("collection.anki2")
    made = sqlite3.connect(":memory:")
    made.deserialize(database)
    notes, cards = (made.execute(f"SELECT * FROM {table}").fetchall() for table in ("notes", "cards"))
    made.close()

    def insert() -> None:
        path = folder / "bare.db"
        path.unlink(missing_ok=True)
        connection = sqlite3.connect(path)
        connection.executescript(APKG_SCHEMA)
        connection.executemany(f"INSERT INTO notes VALUES ({','.join('?' * 11)})", notes)
        connection.executemany(f"INSERT INTO cards VALUES ({','.join('?' * 18)})", cards)
        connection.commit()
        connection.close()

    return insert


def write_rows(deck: Deck, path: Path) -> None:
    """Write an assembled deck: what is compared with the bare insert."""
    path.write_bytes(package_bytes(deck))


def main() -> None:
    """Print the table."""
    print("# Writing Anki decks\n")
    versions = f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}"
    print(f"{versions}, median of {ROUNDS}, in seconds of the processor. × is how many bare inserts that takes.\n")
    print("| notes | bare insert | rows to .apkg | × | quiz to .apkg and lock | × | quiz to .tsv and lock |")
    print("|---|---|---|---|---|---|---|")
    for count in (1_000, 10_000, 100_000) if "--all" in sys.argv else (1_000, 10_000):
        quiz = big_quiz(count)
        deck = assemble_deck(quiz, AnkiOptions(), Lock())
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            bare = seconds(bare_insert(deck, folder))
            rows = seconds(partial(write_rows, deck, folder / "rows.apkg"))
            whole = seconds(partial(write_anki, quiz, folder / "deck.apkg"))
            table = seconds(partial(write_tsv, quiz, folder / "deck.tsv"))
        deck_cells = f"{rows:.3f} | {rows / bare:.1f} | {whole:.3f} | {whole / bare:.1f}"
        print(f"| {count:,} | {bare:.3f} | {deck_cells} | {table:.3f} |", flush=True)


if __name__ == "__main__":
    main()
