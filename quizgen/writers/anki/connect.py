"""Handing a deck to a running Anki through its add-on AnkiConnect, on this computer only."""

from __future__ import annotations

import http.client
import json
import sqlite3
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from quizgen.errors import OutputError

PORT = 8765
"""Where AnkiConnect listens unless it is told otherwise."""

ADD_ON = 2055492159
"""The number by which Anki installs AnkiConnect."""

_HOST = "127.0.0.1"
_VERSION = 6


@dataclass(frozen=True, slots=True)
class PackageContents:
    """What is in a deck file; `decks` are the names of its decks, the outer ones first."""

    decks: tuple[str, ...]
    notes: int
    cards: int


def package_contents(path: Path) -> PackageContents:
    """Return what is in a deck file that quizgen wrote, or raise OutputError if it is none."""
    try:
        with zipfile.ZipFile(path) as archive:
            database = archive.read("collection.anki2")
        connection = sqlite3.connect(":memory:")
        try:
            connection.deserialize(database)
            notes, cards, decks = connection.execute(
                "SELECT (SELECT count() FROM notes), (SELECT count() FROM cards), decks FROM col"
            ).fetchone()
        finally:
            connection.close()
        names = sorted(deck["name"] for key, deck in json.loads(decks).items() if key != "1")
    except (OSError, zipfile.BadZipFile, KeyError, ValueError, sqlite3.Error, TypeError) as error:
        reason = "no such file" if isinstance(error, FileNotFoundError) else "is not a deck of quizgen"
        raise OutputError(f"{path}: {reason}; push takes a .apkg file that make or export wrote") from error
    return PackageContents(tuple(names), notes, cards)


def check_anki(port: int = PORT) -> None:
    """Raise OutputError, with what to do, if no Anki with AnkiConnect answers on this computer."""
    version = _call(port, 5, "version")
    if not isinstance(version, int) or version < _VERSION:
        raise OutputError(f"AnkiConnect has version {version}; push takes {_VERSION} or newer, so update the add-on")


def import_package(path: Path, port: int = PORT) -> None:
    """Let the running Anki import a deck file, as if it were opened there."""
    if _call(port, 600, "importPackage", path=str(path.resolve())) is not True:
        raise OutputError(f"{path}: Anki did not import the deck; open the file in Anki to see why")


def _call(port: int, timeout: float, action: str, **parameters: Any) -> Any:
    """Return what AnkiConnect answers; no proxy is asked, since the way never leaves this computer."""
    request = json.dumps({"action": action, "version": _VERSION, "params": parameters})
    connection = http.client.HTTPConnection(_HOST, port, timeout=timeout)
    try:
        connection.request("POST", "/", request, {"Content-Type": "application/json"})
        answer = json.loads(connection.getresponse().read())
        problem, result = answer["error"], answer["result"]
    except (ConnectionError, TimeoutError) as error:
        raise OutputError(
            f"no Anki answers on port {port}; start Anki with the add-on AnkiConnect (Tools, Add-ons, Get Add-ons, "
            f"{ADD_ON}) and try again, or open the file in Anki"
        ) from error
    except (http.client.HTTPException, OSError, ValueError, KeyError, TypeError) as error:
        raise OutputError(f"port {port}: something answers, but not AnkiConnect; give its port by --port") from error
    finally:
        connection.close()
    if problem:
        raise OutputError(f"Anki says: {problem}")
    return result
