"""Which question words are often wrong, by what they ask for: „Womit …?“, „Was …?“ for an object."""

from __future__ import annotations

from quizgen.languages.german.checking.answers import has_number
from quizgen.languages.german.checking.prompts import question_phrase
from quizgen.languages.german.wordlists import rows, table


def often_misread(prompt: str, relation: str) -> bool:
    """Whether questions for that relation that begin so are wrong as often as right: „Womit …?“, „Wer …?“"""
    misread = table("checking/misread_words").items()
    return any(_asks(prompt, relation, word, of) for word, (of,) in misread)


def toss_up_below(prompt: str, relation: str, key: str) -> float:
    """The score below which such questions are right no more than half the time, 0 if there is none.

    >>> toss_up_below("Womit hängt der Affe im Baum?", "means", "mit dem Schwanz")
    0.85
    """
    found = (
        float(below)
        for word, of, below, keys in rows("checking/toss_ups")
        if _asks(prompt, relation, word, of) and not (keys == "wordy" and has_number(key))
    )
    return max(found, default=0.0)


def _asks(prompt: str, relation: str, word: str, of: str) -> bool:
    """Whether it begins with that question word, behind „Thema Affe:“, too, and asks for that relation ("-" any)."""
    asked = f"{question_phrase(prompt).rpartition(': ')[2].casefold()} "
    return asked.startswith(f"{word} ") and of in ("-", relation)
