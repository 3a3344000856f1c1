"""The start of the program: `python -m quizgen` is the same as `quizgen`."""

from __future__ import annotations

import gc


def main() -> None:
    """Run the command line, of which all modules are read only now."""
    gc.set_threshold(1_000_000, 20, 100)  # modules, word lists and models stay: to look among them costs a tenth
    from quizgen.cli import main as run

    try:
        run()
    finally:
        gc.freeze()  # else Python looks through all of it once more before it ends: an eighth of the time


if __name__ == "__main__":
    main()
