"""Whether „welche“ and its noun agree: „Welches Systeme …?“ is no German."""

from __future__ import annotations

import re
from typing import Final

from quizgen.languages.german.checking.prompts import question_phrase
from quizgen.languages.german.nouns import (
    ACCUSATIVE,
    DATIVE,
    FEMININE,
    GENITIVE,
    MASCULINE,
    NEUTER,
    NOMINATIVE,
    PLURAL,
    bit,
    noun_mask,
)

_WELCH: Final = re.compile(r"(?:(\w+) )?([Ww]elche[rsnm]?)((?: [a-zäöüß]\S*)*) ([A-ZÄÖÜ][\wäöüß]+)$")

_ALONE: Final = {
    "welcher": bit(MASCULINE, NOMINATIVE) | bit(FEMININE, DATIVE),
    "welche": bit(FEMININE, NOMINATIVE) | bit(FEMININE, ACCUSATIVE) | bit(PLURAL, NOMINATIVE) | bit(PLURAL, ACCUSATIVE),
    "welches": bit(NEUTER, NOMINATIVE) | bit(NEUTER, ACCUSATIVE),
    "welchen": bit(MASCULINE, ACCUSATIVE) | bit(PLURAL, DATIVE),
    "welchem": bit(MASCULINE, DATIVE) | bit(NEUTER, DATIVE),
}
_BEHIND_PREPOSITION: Final = {
    "welcher": bit(FEMININE, DATIVE) | bit(FEMININE, GENITIVE) | bit(PLURAL, GENITIVE),
    "welche": bit(FEMININE, ACCUSATIVE) | bit(PLURAL, ACCUSATIVE),
    "welches": bit(NEUTER, ACCUSATIVE) | bit(NEUTER, GENITIVE) | bit(MASCULINE, GENITIVE),
    "welchen": bit(MASCULINE, ACCUSATIVE) | bit(PLURAL, DATIVE),
    "welchem": bit(MASCULINE, DATIVE) | bit(NEUTER, DATIVE),
}


def disagreement(prompt: str) -> str | None:
    """The question words that do not agree: „Welches Systeme“; None also where the noun is not known."""
    found = _WELCH.fullmatch(question_phrase(prompt))
    if found is None:
        return None
    preposition, word, _, noun = found.groups()
    readings = noun_mask(noun)
    wanted = (_BEHIND_PREPOSITION if preposition else _ALONE)[word.casefold()]
    return found.group() if readings and not readings & wanted else None
