"""The table of German nouns: stems with the numbers of their patterns, patterns with the cases of each ending.

It is 1.3 MB of plain text, read at the first look-up (15 ms); a look-up takes 20 µs.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

from quizgen.languages.german.wordlists import DATA, rows

_LONGEST_ENDING = 6
_UMLAUTS = {"ä": "a", "ö": "o", "ü": "u", "Ä": "A", "Ö": "O", "Ü": "U"}
_TO_UMLAUT = {plain: umlaut for umlaut, plain in _UMLAUTS.items()}
_LAST_UMLAUT = re.compile(r"ä(?=u[^aeiouäöü]*$)|[äöüÄÖÜ](?=[^aeiouäöü]*$)")
_LAST_VOWEL = re.compile(r"a(?=u[^aeiouäöü]*$)|[aouAOU](?=[^aeiouäöü]*$)")


class NounReading(NamedTuple):
    """One noun that a form may belong to, and what the form is there: Häusern = Haus, dative plural."""

    lemma: str
    mask: int


@dataclass(frozen=True, slots=True)
class _Pattern:
    """How a noun is declined: its endings with their masks, the lemma's own ending first; ¨ asks for an umlaut."""

    endings: dict[str, int]
    lemma_ending: str


def slot_mask(slots: str) -> int:
    """The mask of slots as the table writes them: "mNDA.pG" is masculine but for the genitive, or plural genitive."""
    mask = 0
    for slot in filter(None, slots.split(".")):
        for case in slot[1:]:
            mask |= 1 << ("mfnp".index(slot[0]) * 4 + "NGDA".index(case))
    return mask


_GENITIVE_SINGULAR = slot_mask("mG.fG.nG")


@cache
def _pattern(number: int) -> _Pattern:
    """One row of the patterns; a text needs few of the thousand, so each is read when it is first asked for."""
    _, endings = rows("cc_by_sa/noun_patterns")[number]
    pairs = (part.split(":") for part in endings.split(" "))
    masks = {ending.replace("-", ""): slot_mask(slots) for ending, slots in pairs}
    return _Pattern(masks, next(iter(masks)))


@cache
def _stems() -> list[str]:
    """The lines of the table as they stand there, sorted: to halve it is quicker than to make a dict of all.

    Its comments stay, as they sort before all stems and hold no tab.
    """
    return (DATA / "cc_by_sa" / "noun_stems.tsv").read_bytes().decode("utf-8").splitlines()


def _cuts(form: str) -> list[tuple[str, str]]:
    """The form cut into stem and ending in each possible way."""
    return [(form[:at], form[at:]) for at in range(len(form), max(0, len(form) - _LONGEST_ENDING - 1), -1)]


@lru_cache(maxsize=65536)
def _patterns_of(stem: str) -> tuple[_Pattern, ...]:
    lines, start = _stems(), stem + "\t"
    at = bisect_left(lines, start)
    if at == len(lines) or not lines[at].startswith(start):
        return ()
    return tuple(_pattern(int(number)) for number in lines[at].removeprefix(start).split(","))


def exact_readings(form: str) -> list[NounReading]:
    """The readings of a form as it is spelled."""
    found: list[tuple[str, int]] = []
    for stem, ending in _cuts(form):
        for pattern in _patterns_of(stem):
            if mask := pattern.endings.get(ending):
                found.append((stem + pattern.lemma_ending, mask))
        without = plain(stem)
        if without != stem:
            for pattern in _patterns_of(without):
                if mask := pattern.endings.get("¨" + ending):
                    found.append((without + pattern.lemma_ending, mask))
    if any(lemma == form for lemma, _ in found):
        # "Haus" is not the genitive of "Hau"
        found = [(lemma, mask) for lemma, mask in found if lemma == form or mask & ~_GENITIVE_SINGULAR]
    return [NounReading(lemma, mask) for lemma, mask in found]


def plain(stem: str) -> str:
    """The stem with its last vowel changed back: "Häus" becomes "Haus"."""
    return _LAST_UMLAUT.sub(lambda match: _UMLAUTS[match[0]], stem)


def umlauted(stem: str) -> str:
    """The stem with its last vowel changed: "Haus" becomes "Häus"."""
    return _LAST_VOWEL.sub(lambda match: _TO_UMLAUT[match[0]], stem, count=1)


def forms(lemma: str, slot: int) -> list[tuple[int, list[str]]]:
    """For each noun of that base form: its mask in the base form, and its forms that fit the slot."""
    found = []
    for stem, lemma_ending in _cuts(lemma):
        for pattern in _patterns_of(stem):
            if pattern.lemma_ending == lemma_ending:
                fitting = [
                    umlauted(stem) + ending[1:] if ending.startswith("¨") else stem + ending
                    for ending, mask in pattern.endings.items()
                    if mask & slot
                ]
                found.append((pattern.endings[lemma_ending], fitting))
    return found


def modern_spellings(form: str) -> list[str]:
    """Today's spellings to try for an old one: Kongreß → Kongress, Theil → Teil, Thür → Tür."""
    modern = [form.replace("ß", "ss")] if "ß" in form else []
    if re.search("[Tt]h", form):
        modern += [re.sub("([Tt])h", r"\1", spelling) for spelling in (form, *modern)]
    return modern


def restore_old_spelling(word: str, form: str) -> str:
    """Put back the ß of an old form where it still stands: Kongress for Kongreß gives Kongreß, Kongresses stays."""
    for match in re.finditer("ß", form):
        at = match.start()
        before, after = form[at + 1 : at + 2], word[at + 2 : at + 3]
        if word[at : at + 2] == "ss" and (after == before or after not in tuple("aeiouäöü")):
            word = word[:at] + "ß" + word[at + 2 :]
    return word
