"""Numbers that announce a list: "drei Arten von Gestein: Magmatite, …", "zwei Staaten, Tschechien und Deutschland"."""

from __future__ import annotations

from collections.abc import Sequence

from quizgen.languages.german.checking.answers import list_items
from quizgen.languages.german.tags import FINITE
from quizgen.languages.german.wordlists import table
from quizgen.model import Token


def announces_list(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Does the sentence end in a colon and as many things as the phrase from `start` to `end` counts?

    "In [drei Teile] gegliedert: Kopf, Brust und Hinterleib." → True
    """
    colon = next((at for at in range(end, len(tokens)) if tokens[at].text == ":"), None)
    if colon is None:
        return False
    told = [token for token in tokens[colon + 1 :] if token.tag != "$."]
    if any(token.tag in FINITE or token.text in ";:–" for token in told):
        return False
    return lists_all(tokens[start:end], told)


def lists_all(counted: Sequence[Token], told: Sequence[Token]) -> bool:
    """Are as many things told as are counted? "zwei Staaten" and "Tschechien und Deutschland" → True"""
    numbers = [token.text.lower() for token in counted if token.tag == "CARD"]
    items = list_items(" ".join(token.text for token in told).replace(" ,", ","))
    return len(numbers) == 1 and str(len(items)) == table("numbers").get(numbers[0], (numbers[0],))[0]
