"""What holds a sentence together: its limits and denials, its prepositions, its ends."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import Final

from quizgen.languages.german.checking.content import WORD
from quizgen.languages.german.checking.prompts import QUOTED, capital
from quizgen.languages.german.wordlists import table
from quizgen.languages.german.wordlists import words as word_list


def qualifiers(text: str) -> frozenset[str]:
    """Words that deny, doubt, limit or report, in the form that counts: „keine“ → "nicht"."""
    known = table("checking/qualifiers")
    said = _FOR_EXAMPLE.sub("", text.casefold())
    return frozenset(known[word][0] for word in WORD.findall(said) if word in known)


_FOR_EXAMPLE = re.compile(r"(?:,|\bwie) etwa\b(?! \d)")
"""„in Wäldern, etwa im Schwarzwald“ names an example; „etwa 20 Tiere“ is not exact."""


def negated(text: str) -> bool:
    """Whether the text denies something: „nicht“, „keine“, „niemals“."""
    return "nicht" in qualifiers(QUOTED.sub("", text))


@cache
def preposition_families() -> dict[str, frozenset[str]]:
    """Each preposition with its contractions: "zum" → {"zu", "zum", "zur"}."""
    families = [frozenset(line.split()) for line in word_list("checking/preposition_families")]
    return {word: family for family in families for word in family}


def malformed(prompt: str) -> str | None:
    """What no German sentence holds: „in im“, „durch durch“."""
    split = prompt.split()
    for one, other in pairwise(split):
        low = one.casefold()
        if other in preposition_families().get(low, ()) and (low, other) not in _SEPARATED:
            return f"{one} {other}"
    if cut := re.search(r"\b(?:und|oder|sowie),", prompt):
        return cut.group()
    if split and split[-1].strip(".?!") in word_list("checking/clause_ends"):
        return split[-1]
    if torn := re.search(r"\b(?:der|die|das|dem|den|ein|eine|einen|einem) \((?![a-zäöüß]+\) )", prompt):
        return torn.group()  # "wurde die (kurz CD) | eingeführt"
    if twice := re.search(r"(?<![,.:–]) (die die|der der|das das|den den)\b(?= [A-ZÄÖÜ])", prompt):
        return twice.group(1)  # "an dem die die Schüler teilnehmen", but "Menschen, die die Stadt …"
    if incomplete := _incomplete(split):
        return incomplete
    return next((f"{a} {b}" for a, b in pairwise(split) if a == b and a.isalpha() and a not in _TWICE), None)


def _incomplete(split: list[str]) -> str | None:
    """„eine Vielzahl“ with nothing behind it that says of what."""
    for article, word, following in zip(split, split[1:], [*split[2:], ""], strict=False):
        known = word.strip("?.!,") in word_list("checking/incomplete_nouns")
        behind = following if word[-1] not in "?.!," else ""
        told = behind in _COMPLEMENTS or capital(behind) or re.search(r"e[rns]?$", behind)
        key = not following and word in word_list("fractions")  # "rund ein Drittel"
        if known and article.casefold() in ("ein", "eine", "einen", "einer", "einem") and not (told or key):
            return f"{article} {word}"
    return None


_COMPLEMENTS: Final = frozenset({"von", "vom", "an", "des", "der", "davon", "aus", "für", "ihrer", "seiner"})
_SEPARATED: Final = frozenset({("an", "am"), ("zu", "zu")})
_TWICE: Final = frozenset({"die", "der", "das", "sie"})
"""„Menschen, die die Stadt …“: a relative pronoun before an article."""
