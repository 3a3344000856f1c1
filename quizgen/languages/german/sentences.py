"""Where the sentences of a German text begin and end."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizgen.languages.german.captions import apart_from_captions
from quizgen.languages.german.nouns import known_noun
from quizgen.languages.german.units import unit_name
from quizgen.languages.german.verbs import finite_readings
from quizgen.languages.german.wordlists import table, words

Span = tuple[int, int]

_END = re.compile(r"""(?:[.!?…]+)(?:['’]{2}|[”“"»«’)\]]+(?=\s|$))*(?=\s|$|[„])""")
_LAST_WORD = re.compile(r"[^\s(„“\"»«]+$")
_NEXT_WORD = re.compile(r"\s*[„“\"»«(\[`']*\s*(\w+|\S)")
_NOUN = r"[A-ZÄÖÜ][\w-]*"
_NOUN_LABEL = re.compile(rf"\s*((?:{_NOUN}[\s/,]+(?:(?:und|oder|der|des) )?){{0,2}}{_NOUN}):(?=\s+[A-ZÄÖÜ\d„])")
_LABEL = re.compile(rf"\s*({_NOUN}(?: [\w-]+){{0,5}}):\s+({_NOUN})")
_ROMAN = re.compile(r"[IVXLCDM]+\.$")
_SOFT_WRAP = 45
"""A line at least this long may go on in the next one; a shorter one without a full stop is a title or an item."""


def sentence_spans(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """The spans of all sentences between two positions, without surrounding space.

    >>> text = "Der 14. Parteikongreß tagte. Er endete 1925."
    >>> [text[a:b] for a, b in sentence_spans(text)]
    ['Der 14. Parteikongreß tagte.', 'Er endete 1925.']
    """
    end = len(text) if end is None else end
    whole = (span for block in _blocks(text, start, end) for span in _split(text, *block))
    return [span for one in whole for span in apart_from_captions(text, *one)]


def _blocks(text: str, start: int, end: int) -> Iterator[Span]:
    """Paragraphs, and within them the lines that do not go on in the next one."""
    begin = start
    for newline in re.finditer(r"\n", text[start:end]):
        at = start + newline.start()
        line = text[text.rfind("\n", 0, at) + 1 : at].strip()
        following = text[at + 1 : end].split("\n", 1)[0].strip()
        goes_on = len(line) >= _SOFT_WRAP and following[:1].isalnum() and line[-1:] not in ":;.!?"
        hyphenated = line.endswith("-") and following[:1].islower()
        if not (goes_on or hyphenated):
            yield begin, at
            begin = at + 1
    yield begin, end


def _split(text: str, start: int, end: int) -> Iterator[Span]:
    begin = _behind_noun(text, start, end) or _behind_label(text, start, end)
    yield from _trimmed(text, start, begin)
    for mark in _END.finditer(text, begin, end):
        if _ends_sentence(text[begin : mark.start()], mark.group(), text[mark.end() : end]):
            yield from _trimmed(text, begin, mark.end())
            begin = _behind_label(text, mark.end(), end)
            yield from _trimmed(text, mark.end(), begin)
    yield from _trimmed(text, begin, end)


def _behind_noun(text: str, start: int, end: int) -> int | None:
    """Where a line goes on behind a noun: "Nahrung: | Igel fressen Käfer.", but "Goethe: Ich komme." is one."""
    found = _NOUN_LABEL.match(text, start, end)
    nouns = re.findall(r"[A-ZÄÖÜ][\w-]*", found[1]) if found else []
    return found.end() if found and all(known_noun(noun) for noun in nouns) else None


def _behind_label(text: str, start: int, end: int) -> int:
    """Where a whole sentence begins behind what only announces it: "Das Ergebnis: | Die Stadt verlor ihr Recht." """
    found = _LABEL.match(text, start, end)
    if found is None or found[2].lower() not in words("sentence_starters"):
        return start
    small = [word for word in found[1].replace(",", " ").split() if word[0].islower()]
    return start if any(_is_finite(word) for word in small) else found.start(2)


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if any(character.isalnum() for character in text[start:end]):
        yield start, end


def _ends_sentence(before: str, mark: str, after: str) -> bool:
    following = _NEXT_WORD.match(after)
    if following is None:
        return True
    word = following.group(1)
    if _inside_brackets(before) and ")" not in mark:
        return False
    if mark == "." and before.endswith("Chr") and _ALONE.match(after) is not None:
        return word.lower() in words("sentence_starters")  # "überfielen 1530 v. Chr. | Babylon."
    if mark == "." and before.endswith("Chr") and (goes_on := _CAPITALS.match(after)) is not None:
        return goes_on[1].lower() in words("sentence_starters") or _is_finite(goes_on[2])
    if mark == "." and _opens_sentence(before, after):
        return True
    if mark == ".":
        ranked = re.search(r"\b(?:\d{1,3}|[IVXLCDM]+)$", before)
        opened = _YEAR_FIRST.match(after) if ranked else None  # "Ludwig XVI. | 1793 gelang ihm die Flucht"
        return _stop_ends_sentence(before, word) or (opened is not None and _is_finite(opened[1]))
    # "… Was nun?", fragte er. / „Nein!“ rief sie: the reporting clause goes on in lower case
    return not word[0].islower() and word[0] not in ",;:–-"


_RULED = re.compile(r"(?:^|\s)[IVXLCDM]+$")

_OPENING = re.compile(
    r"""\s*(?:\d{4}(?:/\d{2,4})?|[A-ZÄÖÜ][a-zäöüß]+\s[IVXLCDM]+\.)\s+([a-zäöüß]+)\s(?!und\s|oder\s)"""
)
"""A year or a ruler, a small word and more: "1972 | gelang | es", "Heinrich VI. | eroberte | Rom"."""


def _opens_sentence(before: str, after: str) -> bool:
    """ "besiegte Alexander III. | 1972 gelang es": a finite verb behind a year, and one before the number."""
    opening = _OPENING.match(after)
    if _RULED.search(before) is None or opening is None or not _is_finite(opening[1]):
        return False
    small = re.findall(r"\b[a-zäöüß]+\b", before)
    return any(_is_finite(word) for word in small) and not _LAST_CLAUSE.search(before)


_LAST_CLAUSE = re.compile(r",\s(?:als|dass|daß|weil|da|nachdem|bevor|wenn|ob|obwohl|der|die|das|dem|den)\s[^,]*$")
"""A clause whose verb stands at its end: "bis er starb, weil Otto I. 962 kam"."""


_ALONE = re.compile(r"\s*[A-ZÄÖÜ][\w-]*\.(?=\s|$)")

_YEAR_FIRST = re.compile(r"\s*[12]\d{3}(?:/\d{2,4})?\s+([a-zäöüß]+)(?=\s)")

_CAPITALS = re.compile(r"\s*([A-ZÄÖÜ][\w-]*)(?:\s+[A-ZÄÖÜ][\w-]*)*\s+([a-zäöüß]+)(?=[\s,])")


def _is_finite(word: str) -> bool:
    """ "Er starb 44 v. Chr. Augustus | wurde Kaiser", but "Er wurde 336 v. Chr. König | von Makedonien"."""
    return bool(finite_readings(word)) and word not in words("separable_prefixes")  # "nahm 146 v. Chr. Karthago | ein"


def _inside_brackets(before: str) -> bool:
    return before.count("(") > before.count(")") and len(before) - before.rfind("(") < 200


def _stop_ends_sentence(before: str, word: str) -> bool:
    if word[0].islower() or word[0] in ",;:":
        return False
    last = _LAST_WORD.search(before)
    if last is None:
        return True
    token = last.group().removeprefix("''") + "."  # "die ''St.| Helena''"
    starts = word.lower() in words("sentence_starters")
    lettered = re.search(r"(\w+) [A-Z]$", before)
    if lettered is not None and lettered[1] in words("lettered_nouns"):
        return True  # "viel Vitamin C. | Angebaut werden sie"
    measured = re.search(r"\d\s([^\W\d_])$", before)
    if measured is not None and unit_name(measured[1]) is not None and (starts or measured[1].islower()):
        return True  # "wiegt 1400 g. | Bei Frauen …", but "1925 N. Bucharin"
    if (re.fullmatch(r"[^\W\d_]\.", token) and token[0].isupper()) or re.fullmatch(r"(?:[^\W\d_]\.)+", token):
        # an initial ("N. Bucharin") or "z.B."; but "Vitamin C. Es"
        return starts and token[0].isupper() and len(token) == 2
    if token == "Art." and word[0].isdigit() and (led := re.search(r"(\w+)\s+Art$", before)) is not None:
        # "nach Art. | 1", "des Art. | 1", but "von dieser Art. | 27 Tiere": "die Art" is feminine
        return led[1].lower() not in ("des", "dem", "den", *table("prepositions"))
    if token.lower() in words("abbreviations"):
        return starts and token.lower() in ("usw.", "etc.", "u.a.", "chr.", "jh.", "al.", "jr.", "sr.")
    if re.search(r"\d\.$", token) or _ROMAN.match(token):
        # "1931. Die …" ends, "14. Parteikongreß" and "Ludwig XVI. Kapet" do not
        year = re.search(r"\b\d{4}\.$", token) is not None
        return starts or year or not re.fullmatch(r"(?:(?:\d{1,3}\.[/–-])?\d{1,3}|[IVXLCDM]+)\.", token)
    return True
