"""Numbers that announce a list: "drei Arten von Gestein: Magmatite, …", "zwei Staaten, Tschechien und Deutschland"."""

from __future__ import annotations

from collections.abc import Sequence

from quizgen.languages.german.checking.answers import list_items
from quizgen.languages.german.tags import FINITE
from quizgen.languages.german.wordlists import table
from quizgen.model import Token


def announces_list(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Does the sentence end in a colon and as many things as the phrase from `start` to `end` counts?

    "In [drei Teile] gegliedert: Kopf, Brust und Hinterleib.", "[Zwei Flüsse] fließen hier, nämlich …" → True
    """
    colon = next((at for at in range(end, len(tokens)) if tokens[at].text == ":"), _namely(tokens, end))
    if colon is None:
        return False
    told = [token for token in tokens[colon + 1 :] if token.tag != "$."]
    if any(token.tag in FINITE or token.text in ";:–" for token in told):
        return False
    return lists_all(tokens[start:end], told)


def _namely(tokens: Sequence[Token], end: int) -> int | None:
    """Where "nämlich" stands behind the first comma with an adverb, and behind the verb."""
    adverb = next((at + 1 for at in range(len(tokens) - 1) if _adds(tokens, at)), None)
    behind = adverb is not None and adverb > end and tokens[adverb].text == "nämlich"
    finite = any(token.tag in FINITE for token in tokens[end:adverb])
    return adverb if behind and finite else None


def _adds(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at].text == "," and tokens[at + 1].tag == "ADV"


def lists_all(counted: Sequence[Token], told: Sequence[Token]) -> bool:
    """Are as many things told as are counted? "zwei Staaten" and "Tschechien und Deutschland" → True"""
    numbers = [token.text.lower() for token in counted if token.tag == "CARD"]
    if len(numbers) == 2 and [token.tag for token in counted[:3]] == ["CARD", "ART", "CARD"]:
        numbers = numbers[:1]  # "zwei der fünf Brüder"
    items = list_items(" ".join(token.text for token in told).replace(" ,", ","))
    return len(numbers) == 1 and str(len(items)) == table("numbers").get(numbers[0], (numbers[0],))[0]
