"""`quizgen push` against a double of AnkiConnect that does, over a real collection, what the add-on does."""

import json
import threading
import zipfile
from collections.abc import Iterator
from contextlib import redirect_stdout
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, HTTPServer
from importlib import import_module
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from quizgen import cli
from quizgen.writers.anki import AnkiOptions
from tests.writers.anki.quizzes import CLOZE, EACH_TYPE, SHORT, quiz
from tests.writers.anki.student import Build, RealAnki


class Double(HTTPServer):
    """A server on localhost; the test waits while it answers, so that the collection is used by one at a time."""

    student: RealAnki | None = None
    answer: bytes | None = None

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.actions: list[str] = []

    def act(self, request: dict[str, Any]) -> Any:
        self.actions.append(request["action"])
        if request["action"] == "version":
            return 6
        assert request["action"] == "importPackage"
        assert self.student
        importer = import_module("anki.importing")
        with redirect_stdout(StringIO()):  # the add-on calls this too, and Anki says that it is deprecated
            importer.AnkiPackageImporter(self.student.col, request["params"]["path"]).run()
        self.student.col._clear_caches()
        return True


class Handler(BaseHTTPRequestHandler):
    """AnkiConnect's way of answering: a result or an error."""

    server: Double

    def do_POST(self) -> None:
        request = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        try:
            answer = {"result": self.server.act(request), "error": None}
        except Exception as error:
            answer = {"result": None, "error": str(error)}
        body = self.server.answer if self.server.answer is not None else json.dumps(answer).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture
def anki_connect() -> Iterator[Double]:
    server = Double()
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    yield server
    server.shutdown()
    server.server_close()


def push(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[object, str, str]:
    with pytest.raises(SystemExit) as ended:
        cli.main(["push", *map(str, arguments)])
    out, err = capsys.readouterr()
    return ended.value.code or 0, out, err


def test_a_deck_is_pushed_and_pushed_again(
    anki_connect: Double, real_anki: RealAnki, build: Build, capsys: pytest.CaptureFixture[str]
) -> None:
    anki_connect.student = real_anki
    port = anki_connect.server_port
    deck = build(quiz(SHORT, CLOZE))
    assert push(capsys, deck, "--port", port) == (0, f"{deck}: 2 notes with 3 cards imported into Forscher\n", "")
    card = real_anki.review(SHORT.id)
    note = real_anki.note(CLOZE.id)
    note["Extra"] = "Eselsbrücke"
    real_anki.col.update_note(note)
    push(capsys, build(quiz(replace(SHORT, prompt="Wann?"), CLOZE), at=1_700_100_000), "--port", port)
    assert real_anki.note(SHORT.id)["Question"] == "Wann?"
    assert real_anki.note(CLOZE.id)["Extra"] == "Eselsbrücke"
    assert real_anki.reviews(card) == (2, 2)
    assert real_anki.col.note_count() == 2
    assert real_anki.problems() == []


@pytest.mark.parametrize("preset", [False, True])
def test_the_students_default_preset_stays(
    anki_connect: Double, real_anki: RealAnki, build: Build, capsys: pytest.CaptureFixture[str], preset: bool
) -> None:
    anki_connect.student = real_anki
    config = real_anki.col.decks.get_config(1)
    config["new"]["perDay"] = 7
    real_anki.col.decks.update_config(config)
    push(capsys, build(quiz(), AnkiOptions(preset=preset)), "--port", anki_connect.server_port)
    assert real_anki.col.decks.get_config(1)["new"]["perDay"] == 7
    deck = real_anki.col.decks.id_for_name("Forscher")
    assert real_anki.col.decks.config_dict_for_deck_id(deck)["name"] == ("Quizgen" if preset else "Default")


def test_a_dry_run_imports_nothing(anki_connect: Double, build: Build, capsys: pytest.CaptureFixture[str]) -> None:
    deck = build(quiz(*EACH_TYPE))
    code, out, _ = push(capsys, deck, "--dry-run", "--port", anki_connect.server_port)
    assert (code, anki_connect.actions) == (0, ["version"])
    assert out == f"{deck}: 6 notes with 8 cards would be imported into Forscher\n"


def test_notes_of_removed_questions_can_be_found(
    anki_connect: Double, real_anki: RealAnki, build: Build, capsys: pytest.CaptureFixture[str]
) -> None:
    anki_connect.student = real_anki
    push(capsys, build(quiz(SHORT, CLOZE)), "--port", anki_connect.server_port)
    _, _, err = push(capsys, build(quiz(SHORT), at=1_700_100_000), "--port", anki_connect.server_port)
    search = err.strip().partition(" search ")[2]
    assert [real_anki.col.get_note(found)["QuizgenId"] for found in real_anki.col.find_notes(search)] == [CLOZE.id]


def test_anki_is_not_running(build: Build, capsys: pytest.CaptureFixture[str]) -> None:
    closed = Double()
    closed.server_close()
    code, out, err = push(capsys, build(quiz()), "--port", closed.server_port)
    assert (code, out, err.count("\n")) == (1, "", 1)
    assert f"no Anki answers on port {closed.server_port}; start Anki with the add-on AnkiConnect" in err


@pytest.mark.parametrize(
    ("answer", "problem"),
    [
        pytest.param(b"<html>", "something answers, but not AnkiConnect", id="another program"),
        pytest.param(b"[]", "something answers, but not AnkiConnect", id="other JSON"),
        pytest.param(b'{"result": 5, "error": null}', "version 5", id="old add-on"),
        pytest.param(b'{"result": null, "error": "collection is not available"}',
                     "Anki says: collection is not available", id="no profile open"),
        pytest.param(b'{"result": null, "error": null}', "version None", id="no answer"),
    ],
)  # fmt: skip
def test_answers_that_do_not_help(
    anki_connect: Double, build: Build, capsys: pytest.CaptureFixture[str], answer: bytes, problem: str
) -> None:
    anki_connect.answer = answer
    code, out, err = push(capsys, build(quiz()), "--port", anki_connect.server_port)
    assert (code, out, err.count("\n")) == (1, "", 1)
    assert problem in err


def test_only_decks_are_pushed(anki_connect: Double, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "text.apkg").write_text("Rom")
    with zipfile.ZipFile(tmp_path / "zip.apkg", "w") as archive:
        archive.writestr("collection.anki2", "Rom")
    for name, problem in (("none.apkg", "no such file"), ("text.apkg", "is not a deck"), ("zip.apkg", "is not a deck")):
        code, _, err = push(capsys, tmp_path / name, "--port", anki_connect.server_port)
        assert code == 1
        assert f"{tmp_path / name}: {problem}" in err
    assert anki_connect.actions == []
