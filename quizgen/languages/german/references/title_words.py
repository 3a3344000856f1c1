"""Whether a phrase names a title of several words: „am Weißen See“ in a text about „Weißer See“."""

from __future__ import annotations

from collections.abc import Sequence

from quizgen.languages.german.extended_attributes import ADJECTIVE_ENDING
from quizgen.model import Phrase


def has_words_of(phrase: Phrase, title: str) -> bool:
    """ "die Compact Disc", "der Wiener Kongress", "die Great Plains", with an article, but no person of that name."""
    article = next((at for at, t in enumerate(phrase.tokens[:2]) if t.tag in ("ART", "APPRART")), None)
    if article is None or phrase.kind == "person" or "indefinite" in phrase.marks:
        return False
    return are_words_of([t.text for t in phrase.tokens[article + 1 :]], title)


def are_words_of(behind: Sequence[str], title: str) -> bool:
    """Are the words behind an article those of a title: "Weißen", "See" those of "Weißer See"?"""
    words_ = title.split()
    if len(words_) < 2 or len(behind) != len(words_) or behind[-1] != words_[-1]:
        return False
    pairs = list(zip(behind, words_, strict=True))
    pairs[0] = (pairs[0][0].lower(), pairs[0][1].lower())  # "die hebräische Sprache" in a text "Hebräische Sprache"
    return all(ADJECTIVE_ENDING.sub("", a) == ADJECTIVE_ENDING.sub("", b) for a, b in pairs)
