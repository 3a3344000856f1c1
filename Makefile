# make quiz: the quiz of the bundled text.  make test: all checks.  Both set up what they need, once.
# make accept: the golden lists of the bundled text's questions, written anew; read their diff.

PYTHON ?= python3
TEXT ?= tests/texts/stalin-industrialisierung.txt
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

.PHONY: quiz test accept lint types clean

quiz: .venv/installed
	$(BIN)/quizgen make $(TEXT)

test: .venv/system-packages lint types
	$(BIN)/pytest -n 2

accept: .venv/installed-for-tests
	$(BIN)/pytest --quiet tests/test_golden_quiz.py --accept
	git diff --stat -- tests/quizzes

lint: .venv/installed-for-tests
	$(BIN)/ruff check .

types: .venv/installed-for-tests
	$(BIN)/mypy

# The stamps lie in the environment itself: who deletes it deletes them too.
.venv/installed: pyproject.toml .venv/bin/python
	@echo "Installing quizgen into .venv …"
	@$(PIP) install --editable .
	@$(BIN)/python -m compileall -q quizgen
	@touch $@

.venv/installed-for-tests: pyproject.toml .venv/bin/python
	@echo "Installing quizgen and what its tests need into .venv …"
	@$(PIP) install --editable '.[test]'
	@$(BIN)/python -m compileall -q quizgen
	@touch $@ .venv/installed

.venv/system-packages: tests/system-packages | .venv/bin/python
	@tests/system-packages
	@touch $@

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "quizgen needs Python 3.11 or newer; give it by: make PYTHON=/path/to/python3" >&2; exit 1; }
	@$(PYTHON) -m venv .venv || \
	  { rm -rf .venv; echo "$(PYTHON) has no venv; as root: apt-get install python3-venv" >&2; exit 1; }

clean:
	rm -rf .venv .mypy_cache .pytest_cache .ruff_cache .hypothesis build dist
