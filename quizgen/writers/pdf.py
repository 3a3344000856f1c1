"""Worksheets as PDF, printed by a browser that is installed anyway: Chromium, Chrome or Edge, without a window.

One start prints all files. The browser is asked over its DevTools protocol, so it reads and writes no files of ours:
a Chromium in a sandbox (Snap, Flatpak) may see none of them.
"""

from __future__ import annotations

import base64
import json
import os
import shutil
import subprocess
import tempfile
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any

import websocket

from quizgen.errors import OutputError
from quizgen.model import Quiz
from quizgen.writers import files
from quizgen.writers.html import DEFAULTS, SheetOptions, render_sheets

TIMEOUT = 120.0
"""Seconds for one start of the browser with all its files; a sheet of 200 questions takes about two."""

BROWSERS = (
    "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge",
    "microsoft-edge-stable", "msedge",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    r"C:\Program Files\Microsoft\Edge\Application\msedge.exe",
)  # fmt: skip

ARGUMENTS = (
    "--headless", "--remote-debugging-port=0", "--no-first-run", "--no-default-browser-check", "--disable-extensions",
    "--disable-background-networking", "--disable-sync", "--disable-gpu",
)  # fmt: skip


def write_pdf(quiz: Quiz, directory: Path, stem: str, options: SheetOptions = DEFAULTS) -> tuple[Path, ...]:
    """Write STEM.pdf and STEM.key.pdf, or STEM.A.pdf, STEM.A.key.pdf … for versions, and return the files."""
    browser = find_browser(options.browser)
    printed = print_pages(render_sheets(quiz, options), browser)
    return tuple(files.write_bytes(directory / f"{stem}{suffix}.pdf", data) for suffix, data in printed.items())


def find_browser(given: str | None = None) -> str:
    """Return the path of the browser that was given, or of the first one that is installed."""
    if given is not None:
        found = shutil.which(given)
        if found is None:
            raise OutputError(f"{given}: no such program; --browser takes the path of Chromium, Chrome or Edge")
        return found
    for name in BROWSERS:
        if found := shutil.which(name):
            return found
    raise OutputError(
        "pdf: no browser found; install Chromium, Chrome or Edge, give its path by --browser, "
        "or open the HTML file in any browser and print it"
    )


def print_pages(pages: Mapping[str, str], browser: str, timeout: float = TIMEOUT) -> dict[str, bytes]:
    """Return a PDF for each page of HTML, all from one start of the browser."""
    with _started(browser, timeout) as connection:
        return {name: _print(connection, page) for name, page in pages.items()}


@dataclass(frozen=True, slots=True)
class _Connection:
    """The line to a running browser."""

    socket: websocket.WebSocket
    numbers: Iterator[int] = field(default_factory=count)

    def call(self, method: str, session: str | None = None, **parameters: Any) -> dict[str, Any]:
        """Return what the browser answers to a command of the DevTools protocol."""
        number = next(self.numbers)
        command = {"id": number, "method": method, "params": parameters}
        self.socket.send(json.dumps(command | ({"sessionId": session} if session else {})))
        while True:
            message = json.loads(self.socket.recv())
            if message.get("id") != number:
                continue  # an event, which nobody waits for
            if "error" in message:
                raise OutputError(f"pdf: the browser refused {method}: {message['error'].get('message')}")
            result: dict[str, Any] = message["result"]
            return result


def _print(connection: _Connection, page: str) -> bytes:
    target = connection.call("Target.createTarget", url="about:blank")["targetId"]
    session = connection.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
    frame = connection.call("Page.getFrameTree", session)["frameTree"]["frame"]["id"]
    connection.call("Page.setDocumentContent", session, frameId=frame, html=page)
    images = "Promise.all([...document.images].map(image => image.decode().catch(() => 0))).then(() => 0)"
    connection.call("Runtime.evaluate", session, expression=images, awaitPromise=True)
    printed = connection.call(
        "Page.printToPDF", session, preferCSSPageSize=True, generateTaggedPDF=True, generateDocumentOutline=True
    )
    connection.call("Target.closeTarget", targetId=target)
    return base64.b64decode(printed["data"])


@contextmanager
def _started(browser: str, timeout: float) -> Iterator[_Connection]:
    """Yield the line to a browser with an empty profile; it is gone at the end, and when its time is over."""
    arguments = [*ARGUMENTS, *(["--no-sandbox"] if _is_root() else [])]
    with tempfile.TemporaryDirectory(prefix="quizgen-", ignore_cleanup_errors=True) as profile:
        process = _start([browser, *arguments, f"--user-data-dir={profile}", "about:blank"])
        late = threading.Event()

        def stop() -> None:
            late.set()
            process.kill()

        watchdog = threading.Timer(timeout, stop)
        watchdog.start()
        try:
            with process:
                try:
                    socket = websocket.create_connection(_address(process), suppress_origin=True, timeout=timeout)
                    try:
                        yield _Connection(socket)
                    finally:
                        socket.close()
                finally:
                    process.terminate()
        except (OSError, ValueError, websocket.WebSocketException) as error:
            problem = f"took longer than {timeout:g} s" if late.is_set() else f"did not print ({error})"
            raise OutputError(f"{browser}: {problem}; give another browser by --browser, or print the HTML") from error
        finally:
            watchdog.cancel()


def _start(command: list[str]) -> subprocess.Popen[str]:
    try:
        return subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
            encoding="utf-8", errors="replace",
        )  # fmt: skip
    except OSError as error:
        raise OutputError(f"{command[0]}: cannot be started ({error.strerror}); --browser takes a browser") from error


def _address(process: subprocess.Popen[str]) -> str:
    """Return where a browser listens, which it says on standard error; the rest of it is read away."""
    assert process.stderr is not None
    said = []
    for line in process.stderr:
        said.append(line.strip())
        if "DevTools listening on " in line:
            threading.Thread(target=_drain, args=(process,), daemon=True).start()
            return line.split("DevTools listening on ")[1].strip()
    raise ValueError(said[-1][:200] if said else "it ended at once")


def _drain(process: subprocess.Popen[str]) -> None:
    """Read what a browser says, or it would stop when the pipe is full."""
    assert process.stderr is not None
    try:
        for _ in process.stderr:
            pass
    except ValueError:
        return  # closed: the browser is gone


def _is_root() -> bool:
    """Whether a sandbox cannot be had: Chromium refuses to run one as root."""
    return hasattr(os, "geteuid") and os.geteuid() == 0
