"""Nouns that a number behind them measures or counts: "eine Fläche von zwei Hektar"."""

from __future__ import annotations

from quizgen.languages.german.noun_classes import is_measure, noun_class
from quizgen.languages.german.phrase_frames import index_in
from quizgen.languages.german.wordlists import words
from quizgen.model import Phrase


def is_dimension(phrase: Phrase) -> bool:
    """Does a number tell how much of it there is: "eine Fläche von zwei Hektar", "Frequenzen bis zu 50 Hertz"?"""
    noun, lemma = phrase.head.text.lower(), phrase.head.lemma.lower()
    counted = noun.endswith(tuple(words("count_nouns")))
    if phrase.head.tag != "NN" or not (counted or is_dimension_noun(noun) or is_dimension_noun(lemma)):
        return False
    told = phrase.tokens[index_in(phrase, phrase.head) + 1 :]
    if not told or told[0].text not in ("von", "bis"):
        return False
    unit = next((at for at, t in enumerate(told) if is_measure(t.text) or noun_class(t.text) == "time"), None)
    number = told if unit is None else told[:unit]  # "von 60 % | der Reserven"
    if any(t.tag == "KON" for t in told) or any(t.tag == "ART" for t in number):
        return False
    several = [t.tag for t in told[-2:]] == ["CARD", "NN"]  # "ein Vorsprung von 300 Stimmen"
    measured = unit is not None or (counted and (told[-1].tag == "CARD" or several))
    return measured and any(t.tag == "CARD" for t in number)


def is_dimension_noun(form: str) -> bool:
    """Does a number tell how much of it there is: "Frequenz", "Anfangsgeschwindigkeit"?"""
    return form.lower().endswith(tuple(words("dimension_nouns")))
