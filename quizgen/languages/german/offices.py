"""What persons are said to be before their names: an office, a title, a profession, a function."""

from __future__ import annotations

import re

from quizgen.languages import Abstain
from quizgen.languages.german.declension import in_case
from quizgen.languages.german.names import place_kind
from quizgen.languages.german.wordlists import rows, words
from quizgen.model import Phrase

_ASKED = {"office": "welches Amt hatte", "title": "welchen Titel trug", "profession": "welchen Beruf hatte",
          "function": "welche Funktion hatte"}  # fmt: skip


def office(phrase: Phrase) -> str:
    """The noun before a name, in the nominative: "dem Präsidenten Andrew Jackson" → "Präsident"."""
    bare = [t for t in phrase.tokens if t.start < phrase.head.start and t.tag == "ADJA"]
    if bare:
        raise Abstain(f"„{phrase.text}“ says more than an office")
    whole = in_case(phrase, "nominative")
    if whole is None:
        raise Abstain(f"„{phrase.text}“ in the nominative is not certain")
    stem = phrase.head.text[:4]
    return next((word for word in whole.split() if word.startswith(stem)), phrase.head.text)


def office_question(phrase: Phrase) -> str:
    """How to ask for it: "der Physiker …" → "welchen Beruf hatte"; raises Abstain where no word is sure to fit."""
    if phrase.head.text in words("offices_told_by_names") and _is_told_behind(phrase):
        raise Abstain(f"„{phrase.text}“ is told by what stands behind the name")
    noun = phrase.head.text.lower()
    fitting = [(len(ending), kind) for ending, kind in rows("offices") if noun.endswith(ending)]
    if not fitting:
        raise Abstain(f"„{phrase.head.text}“: an office, a profession or something else?")
    return _ASKED[max(fitting)[1]]


def _is_told_behind(phrase: Phrase) -> bool:
    """ "Papst | Pius XII.", "Königin | Viktoria von Schweden": behind the name stands which of that name it was."""
    behind = [t.text for t in phrase.tokens if t.start > phrase.head.start]
    of_country = "von" in behind and place_kind(behind[-1]) == "country"
    return of_country or any(re.fullmatch(r"[IVX]+\.?", word) for word in behind[1:])
