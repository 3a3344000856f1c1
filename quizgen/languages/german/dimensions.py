"""Nouns that a number behind them measures or counts: "eine Fläche von zwei Hektar"."""

from __future__ import annotations

from quizgen.languages.german.noun_classes import is_measure
from quizgen.languages.german.phrase_frames import index_in
from quizgen.languages.german.wordlists import words
from quizgen.model import Phrase


def is_dimension(phrase: Phrase) -> bool:
    """Does a number tell how much of it there is: "eine Fläche von zwei Hektar", "eine Einwohnerzahl von 12.304"?"""
    noun = phrase.head.text.lower()
    counted = noun.endswith(tuple(words("count_nouns")))
    if phrase.head.tag != "NN" or not (counted or noun.endswith(tuple(words("dimension_nouns")))):
        return False
    told = phrase.tokens[index_in(phrase, phrase.head) + 1 :]
    if not told or told[0].text != "von" or any(t.tag in ("KON", "ART") for t in told):
        return False
    measured = any(is_measure(t.text) for t in told) or (counted and told[-1].tag == "CARD")
    return measured and any(t.tag == "CARD" for t in told)
