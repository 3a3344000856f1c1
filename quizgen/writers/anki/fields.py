"""Text as Anki's fields need it: HTML in which nothing of the text is read as markup, sound or a gap."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

# Line feed and tab stay. One \x1f, which parts Anki's fields, would make the whole package unreadable.
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
# What Anki itself reads in a field: [sound:x.mp3], [anki:tts], [latex], [$], [[type:Answer]].
_BRACKETS = re.compile(r"\[(?=sound:|anki:|latex\]|\$|\[)", re.IGNORECASE)
_SPECIAL = re.compile(r"[&<>{}\[\n\r\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_GAP = re.compile(r"\{\{(\d+)\}\}")


def plain(text: str) -> str:
    """Return a text as a field that shows exactly this text.

    >>> plain("a < b & {{c}}")
    'a &lt; b &amp; &#123;&#123;c&#125;&#125;'
    """
    if not text:
        return ""
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)
    if not _SPECIAL.search(text):
        return text
    text = _CONTROLS.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    text = text.replace("{", "&#123;").replace("}", "&#125;").replace("\n", "<br>")
    return _BRACKETS.sub("&#91;", text)


def attribute(text: str) -> str:
    """Return a text for a field that a template puts between double quotes.

    >>> attribute('a"b')
    'a&quot;b'
    """
    return plain(text).replace('"', "&quot;")


def in_cloze(text: str) -> str:
    """Return a text that may stand in a cloze field; „::“ there would start a hint.

    >>> in_cloze("std::vector")
    'std&#58;&#58;vector'
    """
    return plain(text).replace("::", "&#58;&#58;")


def gap(number: int, text: str) -> str:
    """Return a gap of a cloze.

    >>> gap(1, "1928")
    '{{c1::1928}}'
    """
    return f"{{{{c{number}::{in_cloze(text)}}}}}"


def cloze(prompt: str, answers: Sequence[str]) -> str:
    """Return a cloze prompt with Anki's gaps in place of „{{1}}“, „{{2}}“.

    >>> cloze("Im Jahr {{1}} fand {{2}} das Penizillin.", ["1928", "Fleming"])
    'Im Jahr {{c1::1928}} fand {{c2::Fleming}} das Penizillin.'
    """
    parts = _GAP.split(prompt)  # text, number, text, number, text
    return "".join(
        gap(int(part), answers[int(part) - 1]) if index % 2 else in_cloze(part) for index, part in enumerate(parts)
    )


def gap_numbers(prompt: str) -> frozenset[int]:
    """Return the numbers of the gaps in a cloze prompt.

    >>> sorted(gap_numbers("Im Jahr {{1}} fand {{2}} das Penizillin."))
    [1, 2]
    """
    return frozenset(int(number) for number in _GAP.findall(prompt))


def filled(prompt: str, answers: Sequence[str]) -> str:
    """Return a cloze prompt with its gaps filled: „Im Jahr {{1}}“, ["1928"] → „Im Jahr 1928“."""
    return _GAP.sub(lambda found: answers[int(found[1]) - 1], prompt)


def marked(sentence: str, answers: Sequence[str]) -> str:
    """Return a sentence as a field, the first answer that it contains marked wherever it stands.

    >>> marked("Im Dezember 1925 tagte der Kongreß.", ["im Dezember 1925"])
    '<mark>Im Dezember 1925</mark> tagte der Kongreß.'
    """
    sentence = one_line(sentence)
    lowered = sentence.lower()
    if len(lowered) == len(sentence):  # not so with „İ“: then the places would not agree
        wanted = [one_line(answer).strip(" .").lower() for answer in answers]
        # „dem Kongreß“ answers with „der Kongreß“: then all but the first word is marked.
        tails = [answer.partition(" ")[2] for answer in wanted]
        for answer in (*wanted, *tails):
            if (answer in wanted or len(answer) > 3) and (starts := _whole_words(lowered, answer)):
                return _with_marks(sentence, starts, len(answer))
    return plain(sentence)


def one_line(text: str) -> str:
    """Return a text in composed characters and with single spaces: "a \\n b" → "a b"."""
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)
    return " ".join(text.split())


def _whole_words(text: str, wanted: str) -> list[int]:
    """Return where a text contains others as whole words: "ein Wein, ein Stein", "ein" → [0, 10]."""
    starts: list[int] = []
    start = text.find(wanted) if wanted else -1
    while start >= 0:
        end = start + len(wanted)
        inside = (start > 0 and text[start - 1].isalnum() and wanted[0].isalnum()) or (
            end < len(text) and text[end].isalnum() and wanted[-1].isalnum()
        )
        if not inside:
            starts.append(start)
        start = text.find(wanted, start + 1 if inside else end)
    return starts


def _with_marks(text: str, starts: Sequence[int], length: int) -> str:
    parts, place = [], 0
    for start in starts:
        parts += [plain(text[place:start]), "<mark>", plain(text[start : start + length]), "</mark>"]
        place = start + length
    return "".join([*parts, plain(text[place:])])
