"""The quiz as a file: written, read back, and refused where it is broken."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.errors import OutputError, QuizFileError
from quizgen.model import Question, Quiz, Source
from quizgen.writers import quiz_file

SOURCE = Source("x.txt", "Die Entdeckung", 0, 44, "Im Jahr 1928 entdeckte Fleming das Penizillin.")
QUIZ = Quiz(
    "Das Penizillin",
    "de",
    (
        Question("event-when-1", "short_answer", "Wann?", "im Jahr 1928", SOURCE, accept=("1928",), score=0.83),
        Question("choice-1", "multiple_choice", "Wer?", "Fleming", SOURCE, distractors=("Koch", "Curie"), level="II"),
        Question("fact-1", "true_false", "Koch fand es.", "false", SOURCE, correction="Fleming fand es.", points=0.5),
        Question("gap-1", "cloze", "{{1}} fand es {{2}}.", ("Fleming", "1928"), replace(SOURCE, heading=None)),
        Question("pairs-1", "matching", "Ordne zu.", "", SOURCE, pairs=(("Fleming", "1928"), ("Koch", "1882"))),
        Question("order-1", "ordering", "Ordne.", "", SOURCE, items=("Geburt", "Tod"), hint="Jahre", extra="Mehr"),
        Question("open-1", "open", "Beurteile.", "", SOURCE, level="III", template="open-judge"),
    ),
)

WORDS = st.sampled_from(
    "Stalin no 12:30 3.10 „neue Opposition“ \"Wir 'x' Zinov'ev: # - &a *b !c % @ ` { } [ ] , ? | > : null ~ = << "
    "2001-01-01 0x1F 1_000 ß 😀 \\ \\n {{1}} --- ... Kongreß Null ja".split()
)
SENTENCES = st.lists(WORDS, max_size=50).map(" ".join)
TEXTS = SENTENCES | st.lists(SENTENCES, max_size=4).map("\n".join) | st.text(max_size=60)
FILLED = TEXTS.filter(str.strip)
SOURCES = st.builds(Source, TEXTS, st.none() | TEXTS, st.integers(0, 50), st.integers(50, 99), TEXTS)
QUESTIONS = st.builds(
    Question,
    id=FILLED,
    type=st.just("short_answer"),
    prompt=FILLED,
    answer=FILLED,
    source=SOURCES,
    accept=st.lists(TEXTS, max_size=3).map(tuple),
    level=st.sampled_from(["I", "II", "III"]),
    points=st.floats(0, 1e6),
    score=st.floats(0, 1),
    template=TEXTS,
    hint=st.none() | TEXTS,
    extra=st.none() | TEXTS,
) | st.builds(
    Question,
    id=FILLED,
    type=st.just("matching"),
    prompt=FILLED,
    answer=TEXTS,
    source=SOURCES,
    pairs=st.lists(st.tuples(TEXTS, TEXTS), min_size=2, max_size=3).map(tuple),
)
QUIZZES = st.builds(
    Quiz, FILLED, FILLED, st.lists(QUESTIONS, max_size=3, unique_by=lambda question: question.id).map(tuple)
)


@given(QUIZZES)
@settings(deadline=None, max_examples=60)
def test_every_quiz_comes_back_as_it_was(quiz: Quiz) -> None:
    written = quiz_file.dump_yaml(quiz)
    assert quiz_file.load_quiz(written, "x.quiz.yaml") == quiz
    assert quiz_file.load_quiz(quiz_file.dump_json(quiz), "x.quiz.json") == quiz
    assert yaml.safe_load(written) == json.loads(quiz_file.dump_json(quiz))  # other programs read the same


@pytest.mark.parametrize("question", QUIZ.questions, ids=lambda question: question.type)
def test_every_type_comes_back_as_it_was(question: Question) -> None:
    quiz = replace(QUIZ, questions=(question,))
    assert quiz_file.load_quiz(quiz_file.dump_yaml(quiz), "x.yaml") == quiz
    assert quiz_file.load_quiz(quiz_file.dump_json(quiz), "x.json") == quiz


def test_json_has_the_keys_of_the_format_in_their_order() -> None:
    written = json.loads(quiz_file.dump_json(QUIZ))
    assert list(written) == ["format", "title", "language", "questions"]
    keys = "id type prompt answer accept distractors level points score template source".split()
    assert list(written["questions"][0]) == keys
    assert list(written["questions"][0]["source"]) == ["document", "heading", "start", "end", "text"]
    assert list(written["questions"][2])[3:5] == ["answer", "correction"]


def test_yaml_is_readable() -> None:
    sentence = 'Er sagte: "Wir sind zurückgeblieben", so Zinov\'ev (Parteitheoretiker), und das „neue“ Land folgte.'
    quiz = replace(QUIZ, questions=(replace(QUIZ.questions[0], source=replace(SOURCE, text=sentence)),))
    written = quiz_file.dump_yaml(quiz)
    assert sentence in " ".join(written.split())  # no escapes, folded at spaces only
    assert max(map(len, written.splitlines())) <= 120


def test_lines_of_a_text_are_lines_in_yaml() -> None:
    quiz = replace(QUIZ, questions=(replace(QUIZ.questions[0], prompt="Ordne zu:\nKongreß\nRede"),))
    assert "prompt: |-\n    Ordne zu:\n    Kongreß\n    Rede\n" in quiz_file.dump_yaml(quiz)


def test_strings_stay_strings() -> None:
    text = QUIZ_TEXT.replace("answer: im Jahr 1928", "answer: 12:30\n  accept: [no, 3.10, 007, null, 2001-01-01]")
    question = quiz_file.load_quiz(text, "x.yaml").questions[0]
    assert question.answer == "12:30"
    assert question.accept == ("no", "3.10", "007", "null", "2001-01-01")


QUIZ_TEXT = """\
format: 1
title: Das Penizillin
language: de
questions:
- id: a
  type: short_answer
  prompt: Wann?
  answer: im Jahr 1928
"""


def test_a_teachers_own_question_needs_no_source() -> None:
    question = quiz_file.load_quiz(QUIZ_TEXT, "x.yaml").questions[0]
    assert question == Question("a", "short_answer", "Wann?", "im Jahr 1928", Source("", None, 0, 0, ""))


BROKEN = [
    # what is changed, into what, and the error
    ("format: 1", "format: 2", "x.yaml:1: format is '2'; allowed are 1"),
    ("format: 1\n", "", "x.yaml:1: the quiz: key 'format' is missing; needed are format, title, language, questions"),
    ("title: Das Penizillin", "title:", "x.yaml:2: title is empty; give a text"),
    ("title: Das Penizillin", "titel: x", "x.yaml:2: the quiz: unknown key 'titel'; allowed are format, title, "),
    ("language: de", "language: de\nlanguage: en", "x.yaml:4: key 'language' is given twice, first in line 3; keep"),
    ("  prompt:", "  promt:", "x.yaml:7: question 'a': unknown key 'promt'; allowed are id, type, prompt, "),
    ("  prompt: Wann?\n", "", "x.yaml:5: question 'a': key 'prompt' is missing; needed are id, type, prompt"),
    ("short_answer", "short", "x.yaml:6: type is 'short'; allowed are short_answer, multiple_choice, true_false, "),
    ("short_answer", "true_false", "x.yaml:8: question 'a': answer is 'im Jahr 1928'; allowed are true, false"),
    ("short_answer", "multiple_choice", "x.yaml:5: question 'a': type is multiple_choice, but there are no distr"),
    ("short_answer", "matching", "x.yaml:5: question 'a': type is matching, but there are 0 pairs; at least"),
    ("short_answer", "ordering", "x.yaml:5: question 'a': type is ordering, but there are 0 items; at least"),
    ("short_answer", "cloze", "x.yaml:8: question 'a': answer of a cloze is a text; allowed is a list"),
    ("im Jahr 1928", "[1928]", "x.yaml:8: question 'a': answer is a list, but type is short_answer; only cloze"),
    ("im Jahr 1928", "", "x.yaml:8: question 'a': answer is missing or empty; give a text"),
    ("im Jahr 1928", "x\n  accept: 1928", "x.yaml:9: accept is a text; allowed is a list of texts, each in a line"),
    ("im Jahr 1928", "x\n  points: 1,5", "x.yaml:9: points is '1,5'; allowed is a number from 0 on, e.g. 1.5"),
    ("im Jahr 1928", "x\n  points: -1", "x.yaml:9: points is '-1'; allowed is a number from 0 on"),
    ("im Jahr 1928", "x\n  score: 1.2", "x.yaml:9: score is '1.2'; allowed is a number from 0 to 1, e.g. 1"),
    ("im Jahr 1928", "x\n  level: IV", "x.yaml:9: level is 'IV'; allowed are I, II, III"),
    ("im Jahr 1928", "x\n  items: [a, b]", "x.yaml:9: question 'a': items is given, but type is short_answer; only"),
    ("im Jahr 1928", "x\n  pairs: [[a]]", "x.yaml:9: pairs has an entry of 1 texts; each is a couple: '- [left, r"),
    ("im Jahr 1928", "x\n  source: {document: y}", "x.yaml:9: source: key 'start' is missing; needed are document,"),
    ("im Jahr 1928", "x\n  source: {document: y, start: 5, end: 3, text: z}", "x.yaml:9: source starts at 5, behind"),
    ("im Jahr 1928", "x\n  source: {document: y, start: x, end: 3, text: z}", "x.yaml:9: start is 'x'; allowed is a"),
    ("im Jahr 1928", "x\n- {id: a, type: open, prompt: p}", "x.yaml:9: id 'a' is given twice, first in line 5"),
    ("im Jahr 1928", "*other", "x.yaml:8: not YAML: found undefined alias"),
    ("im Jahr 1928", "&x a\n  hint: *x", "x.yaml:9: refers to a value elsewhere by '*'; write the value itself"),
    ("im Jahr 1928", "'im Jahr", "x.yaml:9: not YAML: found unexpected end of stream; check quotes and indents"),
    ("im Jahr 1928", "im\x07Jahr", "x.yaml:8: character 0x0007 is not allowed in YAML; delete it"),
    (QUIZ_TEXT, "", "x.yaml:1: is empty; a quiz begins with 'format: 1'"),
    (QUIZ_TEXT, "- a", "x.yaml:1: the quiz is a list; allowed are the keys format, title, language, questions"),
    (QUIZ_TEXT, "[" * 5000 + "]" * 5000, "x.yaml:1: is nested too deeply"),
]


@pytest.mark.parametrize(("old", "new", "problem"), BROKEN, ids=[problem[:60] for _, _, problem in BROKEN])
def test_broken_yaml_is_refused_with_line_and_what_is_allowed(old: str, new: str, problem: str) -> None:
    assert old in QUIZ_TEXT
    with pytest.raises(QuizFileError) as caught:
        quiz_file.load_quiz(QUIZ_TEXT.replace(old, new), "x.yaml")
    assert str(caught.value).startswith(problem)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ('{"format": 1,\n "format": 1}', "x.json:2: key 'format' is given twice, first in line 1; keep one"),
        ('{"format": 1,\n "title" "x"}', "x.json:2: not JSON: ':' is missing behind a key"),
        ('{"format": 1\n "title": "x"}', "x.json:2: not JSON: ',' or '}' is missing"),
        ('{"format": 1,\n}', "x.json:2: not JSON: a key in double quotes is missing"),
        ('{"format": 1,\n "title": NaN}', "x.json:2: not JSON: a value is missing"),
        ('{"format": 1,\n "title": null, "language": "de", "questions": []}', "x.json:2: title is null; allowed is"),
        ('{"format": "1"}\nx', "x.json:2: not JSON: more text behind the end"),
        ("[" * 100_000, "x.json:1: is nested too deeply"),
        ("", "x.json:1: not JSON: a value is missing"),
    ],
    ids=lambda text: text[:40],
)
def test_broken_json_is_refused_with_line(text: str, problem: str) -> None:
    with pytest.raises(QuizFileError) as caught:
        quiz_file.load_quiz(text, "x.json")
    assert str(caught.value).startswith(problem)


@pytest.mark.parametrize(
    ("name", "content", "problem"),
    [
        ("x.yaml", None, "file not found; give a quiz file"),
        (".", None, "is a folder; give a quiz file"),
        ("x.yaml", b"title: Gr\xf6\xdfe", "is not UTF-8"),
    ],
)
def test_files_that_cannot_be_read_are_named(tmp_path: Path, name: str, content: bytes | None, problem: str) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    with pytest.raises(QuizFileError) as caught:
        quiz_file.read_quiz(tmp_path / name)
    assert str(caught.value).startswith(f"{tmp_path / name}: {problem}")


OTHER = replace(QUIZ, title="Ein anderes Quiz")


@pytest.mark.parametrize(
    ("edit", "kept"),
    [
        pytest.param(lambda text: text, False, id="untouched"),
        pytest.param(lambda text: text.replace("\n", "\r\n"), False, id="other-line-ends"),
        pytest.param(lambda text: "\ufeff" + text, False, id="byte-order-mark"),
        pytest.param(lambda text: text.replace("Wann?", "Wann genau?"), True, id="one-word"),
        pytest.param(lambda text: text + "# noch prüfen\n", True, id="comment"),
        pytest.param(lambda text: text.split("\n", 2)[2], True, id="without-checksum"),
        pytest.param(lambda text: "", True, id="emptied"),
    ],
)
def test_an_edited_yaml_is_kept(tmp_path: Path, edit: object, kept: bool) -> None:
    path = quiz_file.write_yaml(QUIZ, tmp_path / "x.quiz.yaml")
    assert callable(edit)
    path.write_bytes(edit(path.read_text("utf-8")).encode())
    if kept:
        with pytest.raises(OutputError, match="was edited and is kept"):
            quiz_file.refuse_edited(OTHER, path)
    else:
        quiz_file.refuse_edited(OTHER, path)


def test_a_json_is_kept_unless_it_is_the_same(tmp_path: Path) -> None:
    path = quiz_file.write_json(QUIZ, tmp_path / "x.quiz.json")
    quiz_file.refuse_edited(QUIZ, path)
    with pytest.raises(OutputError, match="differs from the new quiz and is kept; --overwrite replaces it"):
        quiz_file.refuse_edited(OTHER, path)


@pytest.mark.parametrize(
    ("path", "name"),
    [("a/x.quiz.yaml", "x"), ("x.quiz.json", "x"), ("x.y.quiz.yml", "x.y"), ("x.yaml", "x"), ("x", "x")],
)
def test_the_name_of_a_quiz_is_that_of_its_file(path: str, name: str) -> None:
    assert quiz_file.quiz_file_name(Path(path)) == name
