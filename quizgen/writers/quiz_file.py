"""The quiz as a file to edit: YAML or JSON with the same keys, read back exactly as it was written."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path
from typing import Any

import yaml

from quizgen.errors import OutputError, QuizFileError
from quizgen.model import Question, Quiz
from quizgen.writers import quiz_keys
from quizgen.writers.files import write_text
from quizgen.writers.nodes import load_json, load_yaml

ENDINGS = (".quiz.yaml", ".quiz.yml", ".quiz.json")
WIDTH = 110
LONG = 80
LINES = re.compile(r"\S+( \S+)*(\n\S+( \S+)*)*")
"""Texts that YAML's blocks keep as they are: no spaces at the ends of lines, none doubled, no empty lines."""
ODD_SPACE = re.compile(r"[^\S ]")
"""Tabs, line ends of other systems: outside the blocks they are safe as escapes only."""
HEADER = """\
# Made by quizgen. Edit what you like, then: quizgen export {name}
# checksum {checksum}: as long as it fits, the file counts as not edited, and quizgen make may replace it.
"""
CHECKSUM = re.compile(r"\A# [^\n]*\n# checksum (\w+): [^\n]*\n")


def quiz_as_dict(quiz: Quiz) -> dict[str, Any]:
    """Return a quiz as plain values, its keys in the order of the format; optional ones only where set."""
    return {
        "format": quiz_keys.FORMAT,
        "title": quiz.title,
        "language": quiz.language,
        "questions": [_question_as_dict(question) for question in quiz.questions],
    }


def dump_yaml(quiz: Quiz) -> str:
    """Return a quiz as YAML, with an empty line between questions; long sentences are folded."""
    head = quiz_as_dict(quiz)
    questions = head.pop("questions")
    rows = "\n".join(_dump([row]) for row in questions)
    return _dump(head) + ("questions:\n" + rows if questions else "questions: []\n")


def dump_json(quiz: Quiz) -> str:
    """Return a quiz as JSON."""
    return json.dumps(quiz_as_dict(quiz), ensure_ascii=False, indent=2) + "\n"


def load_quiz(text: str, name: str) -> Quiz:
    """Return the quiz in a text of YAML or JSON (by the end of `name`, which also stands in errors)."""
    node = load_json(text, name) if name.lower().endswith(".json") else load_yaml(text, name)
    return quiz_keys.quiz_of(node)


def read_quiz(path: Path) -> Quiz:
    """Return the quiz in a file; what is wrong in it is said with its line and with what is allowed."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError as error:
        raise QuizFileError(f"{path}: file not found; give a quiz file, e.g. text.quiz.yaml") from error
    except IsADirectoryError as error:
        raise QuizFileError(f"{path}: is a folder; give a quiz file, e.g. text.quiz.yaml") from error
    except UnicodeDecodeError as error:
        raise QuizFileError(f"{path}: is not UTF-8 (byte {error.start}); save the quiz as UTF-8") from error
    except OSError as error:
        raise QuizFileError(f"{path}: cannot be read ({error.strerror}); give a readable quiz file") from error
    return load_quiz(text, str(path))


def write_yaml(quiz: Quiz, path: Path) -> Path:
    """Write a quiz as YAML with a checksum, by which a later `make` sees whether it was edited."""
    text = dump_yaml(quiz)
    return write_text(path, HEADER.format(name=path.name, checksum=_checksum(text)) + text)


def write_json(quiz: Quiz, path: Path) -> Path:
    """Write a quiz as JSON; the format has no room for a checksum, so only an equal file may be replaced."""
    return write_text(path, dump_json(quiz))


def refuse_edited(quiz: Quiz, path: Path) -> None:
    """Raise an OutputError where writing `quiz` to `path` would lose what somebody edited there."""
    if not is_quiz_file(path) or not path.exists():
        return
    try:
        there = path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    except (OSError, UnicodeDecodeError):
        there = ""
    if path.suffix == ".json":
        if there != dump_json(quiz):
            raise OutputError(f"{path}: differs from the new quiz and is kept; --overwrite replaces it")
    elif not _is_unedited(there):
        raise OutputError(f"{path}: was edited and is kept; use it by: quizgen export {path}; --overwrite replaces it")


def is_quiz_file(path: Path) -> bool:
    """Return whether a path is called like a quiz file, e.g. text.quiz.yaml."""
    return path.name.lower().endswith(ENDINGS)


def quiz_file_name(path: Path) -> str:
    """Return the name of a quiz without its ending: "output/text.quiz.yaml" → "text"."""
    ending = next((ending for ending in ENDINGS if path.name.lower().endswith(ending)), path.suffix)
    return path.name[: len(path.name) - len(ending)] if ending else path.name


def _question_as_dict(question: Question) -> dict[str, Any]:
    return {
        key.name: value
        for key in quiz_keys.QUESTION_KEYS
        if (value := key.plain(question)) is not None or key.name == "answer"
    }


def _is_unedited(text: str) -> bool:
    match = CHECKSUM.match(text)
    return bool(match) and match[1] == _checksum(text[match.end() :]) if match else False


def _checksum(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8")).hexdigest()[:16]


class _Dumper(yaml.SafeDumper):
    """Indents lists in mappings, folds long texts without quotes, and puts a couple in one line."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)


def _text_node(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    if LINES.fullmatch(text):
        style = "|" if "\n" in text else ">" if len(text) > LONG else None
    else:
        style = '"' if ODD_SPACE.search(text) else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


def _couple_node(dumper: yaml.SafeDumper, couple: tuple[str, ...]) -> yaml.SequenceNode:
    return dumper.represent_sequence("tag:yaml.org,2002:seq", couple, flow_style=True)


_Dumper.add_representer(str, _text_node)
_Dumper.add_representer(tuple, _couple_node)


def _dump(value: object) -> str:
    return yaml.dump(value, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=WIDTH)
