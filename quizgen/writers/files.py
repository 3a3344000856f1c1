"""Writing a file so that nobody ever finds half of it: beside it first, then renamed."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from quizgen.errors import OutputError


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """Yield a path beside `path` to write to; it replaces `path` at the end, or is gone after an error.

    `with replacing(Path("deck.apkg")) as beside: package.write_to_file(beside)`
    """
    target = Path(os.path.realpath(path))  # a link stays a link
    beside = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        if target.is_dir():
            raise OutputError(f"{path}: is a folder; the result needs a file of this name")
        yield beside
        beside.replace(target)
    except OSError as error:
        raise OutputError(f"{path}: cannot be written ({error.strerror or error}); --output takes a folder") from error
    finally:
        _remove(beside)


def write_bytes(path: Path, data: bytes) -> Path:
    """Write a file as a whole or not at all, and return its path."""
    with replacing(path) as beside:
        beside.write_bytes(data)
    return path


def write_text(path: Path, text: str) -> Path:
    """Write a text in UTF-8 with LF, as a whole or not at all, and return its path."""
    return write_bytes(path, text.encode("utf-8"))


def _remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return  # its folder cannot be written either: the first error tells more
