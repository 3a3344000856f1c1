"""How long two commands take, held against the least that any such program needs.

    python benchmarks/speed.py [RUNS]

Each pair is run as whole processes, one after the other in turn, so that a busy machine slows both. The last table
stands in speed.md; `--write` writes it anew.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TEXT = ROOT / "tests" / "texts" / "stalin-industrialisierung.txt"
LIMIT = 2.5

ONLY_TAG = f"""
import re
from HanTa import HanoverTagger
tagger = HanoverTagger.HanoverTagger('morphmodel_ger.pgz')
text = open({str(TEXT)!r}, encoding='utf-8').read()
for sentence in re.split(r'(?<=[.!?])\\s+', text):
    tagger.tag_sent(re.findall(r'\\w+|[^\\w\\s]', sentence))
"""

ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
"""As users have it: modules are compiled once, not at each start."""

QUIZGEN = (sys.executable, "-m", "quizgen")


def pairs(output: str) -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    """Return by name what is measured and what it is held against."""
    make = (*QUIZGEN, "make", str(TEXT), "--output", output, "--overwrite")
    return {
        "quizgen make / HanTa loads and tags the same text": (make, (sys.executable, "-c", ONLY_TAG)),
        "quizgen --help / import typer": ((*QUIZGEN, "--help"), (sys.executable, "-c", "import typer")),
    }


def seconds(command: tuple[str, ...]) -> float:
    """Return how long a process takes from its start to its end."""
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=ENVIRONMENT)
    return time.perf_counter() - start


def measure(runs: int) -> list[str]:
    """Return the table, a line each."""
    rows = [
        "| commands | median of the first, s | of the second, s | ratio | at most |",
        "|---|---:|---:|---:|---:|",
    ]
    with tempfile.TemporaryDirectory() as output:
        for name, commands in pairs(output).items():
            for command in commands:
                seconds(command)  # once to fill the disk's cache
            times = [tuple(seconds(command) for command in commands) for _ in range(runs)]
            first, second = (statistics.median(column) for column in zip(*times, strict=True))
            rows.append(f"| {name} | {first:.3f} | {second:.3f} | {first / second:.2f} | {LIMIT} |")
    return rows


def main() -> None:
    """Measure, print the table, and write it to speed.md if wanted."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("runs", nargs="?", type=int, default=15)
    parser.add_argument("--write", action="store_true")
    arguments = parser.parse_args()
    table = "\n".join(measure(arguments.runs))
    print(table)
    if arguments.write:
        version = ".".join(map(str, sys.version_info[:3]))
        head = (
            f"# Speed\n\n`python benchmarks/speed.py {arguments.runs}` with Python {version}; whole processes. "
            "Where other programs run too,\nthe ratio of the same code varies by up to 0.4 either way.\n"
        )
        Path(__file__).with_suffix(".md").write_text(f"{head}\n{table}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
