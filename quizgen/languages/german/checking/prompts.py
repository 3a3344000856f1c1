"""What a prompt asks for, and what it is about."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, cast

from quizgen.languages.german.attachment import basic_preposition
from quizgen.languages.german.attachment_to_adjectives import asks_for_phrase
from quizgen.languages.german.dimensions import is_dimension_noun
from quizgen.languages.german.wordlists import table
from quizgen.languages.german.wordlists import words as word_list
from quizgen.model import PhraseKind

QUOTED: Final = re.compile(r"„[^“”\"]*[“”\"]|\"[^\"]*\"|»[^«]*«|«[^»]*»")


def capital(word: str) -> bool:
    """Whether a word starts like a noun or a name, quotation marks apart."""
    return word[:1].isupper() or word.startswith(("„", "»", '"'))


@lru_cache(maxsize=8192)
def asking(prompt: str) -> tuple[int, list[str]]:
    """The number of words that ask, counted from the start, and all words of the prompt."""
    split = prompt.split()
    question_words = table("checking/question_words")
    for at, word in enumerate(split[:5]):
        low = word.strip(",.?!").casefold()
        if low not in question_words:
            continue
        if low == "was" and split[at + 1 : at + 2] == ["für"]:
            article = at + 2 < len(split) and split[at + 2].startswith("ein")
            return max(at + 2, _noun_end(split, at + 2 + article)), split
        counting = low == "wie" and at + 1 < len(split) and split[at + 1] in ("viel", "viele", "vielen", "vieler")
        if low == "wie" and not counting:
            return _measure(split, at), split
        if not (low.startswith("welch") or low == "wessen" or counting):
            return at + 1, split
        return _noun_end(split, at + 1 + counting), split
    return 0, split


def _measure(split: list[str], at: int) -> int:
    """„Wie lange“, „Wie hoch“, but „Wie“ alone in „Wie heißt“."""
    following = split[at + 1] if at + 1 < len(split) else ""
    return at + 2 if following in word_list("checking/measures") else at + 1


def _noun_end(split: list[str], at: int) -> int:
    """The end of the noun that goes with „welche“: „drei neuen Entwicklungen“, with names behind it."""
    end = at
    while end < len(split) and not capital(split[end]):
        if not re.search(r"(?:e[nrsm]?|\d|drei|vier|fünf|sechs|acht|zehn)$", split[end]):
            return at
        end += 1
    if end >= len(split):
        return at
    while end < len(split) and capital(split[end]):
        end += 1
        if split[end - 1][-1] in ",?":
            break
    return end


def question_phrase(prompt: str) -> str:
    """The words that ask: „Um wie viele Jahre lag es zurück?“ → „Um wie viele Jahre“."""
    count, split = asking(prompt)
    return " ".join(split[:count])


def question_word(prompt: str) -> str:
    """The question word alone: „In welchem Jahr …?“ → "welchem"; "" if there is none."""
    question_words = table("checking/question_words")
    words = (word.strip(",.?!").casefold() for word in question_phrase(prompt).split())
    return next((word for word in words if word in question_words), "")


_BECOMING = re.compile(r"^was (wird|wurde)n? (.* )?aus\b|^was .+ werden\W*$", re.IGNORECASE)
"""„Was wollte Stalin werden?“, „Was wurde aus dem Lehrling?“: callings and offices answer, too."""


def asked_kinds(prompt: str) -> frozenset[PhraseKind]:
    """The kinds of phrases that would answer: „Wann …?“ → {"time", "number"}; empty where any may."""
    if "was für" in question_phrase(prompt).casefold() or prompt.casefold().startswith("als was"):
        return frozenset()
    if question_phrase(prompt).casefold() == "für wann":
        return frozenset()  # "für April 1213", which is the object of a plan
    if _BECOMING.search(prompt):
        return frozenset()
    kinds = table("checking/question_words").get(question_word(prompt), ("-",))[0]
    return frozenset() if kinds == "-" else cast(frozenset[PhraseKind], frozenset(kinds.split()))


def wants_number(prompt: str) -> bool:
    """Whether only a number answers: „Wie viele …?“, „In welchem Jahr …?“"""
    return bool(re.search(r"\b[wW]ie viel|[Ww]elche[mns] Jahr\b", question_phrase(prompt)))


def wants_measure(prompt: str) -> bool:
    """Whether a number of units answers: „In welcher Höhe …?“, „Welchen Durchmesser …?“, „Wie hoch …?“"""
    asking_words = question_phrase(prompt).rstrip(",?").lower().split()
    if asking_words[:1] == ["wie"] and asking_words[-1] in word_list("measure_adjectives"):
        return True
    measured = bool(asking_words) and is_dimension_noun(asking_words[-1])
    return measured and any(word.startswith("welch") for word in asking_words)


def wants_share(prompt: str) -> bool:
    """Whether a part of a whole is asked for: „Wie viel Prozent der Fläche …?“, „Welcher Anteil der Fläche …?“"""
    return bool(re.match(r"(?:\w+ )?(?:[Ww]ie viel Prozent|[Ww]elche[rnm] Anteil)\b", prompt))


def wants_time(prompt: str) -> bool:
    """Whether a point in time is asked for: „Wann …?“, „In welchem Jahr …?“, „An welchem Tag …?“"""
    return bool(
        re.search(r"\b[Ww]ann\b|[Ww]elche[mns] (?:Jahr|Tag|Monat|Jahrhundert|Jahrzehnt)", question_phrase(prompt))
    )


def bare(prompt: str) -> bool:
    """Whether the prompt asks with nothing but „Was“."""
    return question_phrase(prompt).casefold() == "was"


def completes_adjective(prompt: str, preposition: str | None) -> bool:
    """Whether the adjective that ends a prompt lacks but that phrase: „Wovon ist der Siedepunkt abhängig?“, "von"."""
    last = prompt.rstrip("?").split()[-1]
    asked = preposition is not None and asks_for_phrase(last, basic_preposition(preposition))
    return asked and last not in word_list("checking/adjectives_of_many_uses")


def topics(prompt: str) -> tuple[str, ...]:
    """The nouns and names that say what the prompt is about, outside the words that ask."""
    count, split = asking(prompt)
    vague = word_list("checking/vague_nouns")
    named = [word.strip(",.;:?!()„“”\"»«'") for word in split[count:] if capital(word)]
    asked = [word for word in split[:count] if capital(word)][1:]
    genitives = [word for word in asked[1:] if word.endswith("s")]
    quoted = [word.strip('„“”"?.,') for found in QUOTED.findall(prompt) for word in found.split()]
    return tuple(word for word in (*genitives, *named, *quoted) if word and word not in vague and not word.isdigit())


def points_to_text(prompt: str) -> str | None:
    """Words that need the text at hand: "im Text", "siehe oben"."""
    low = f" {prompt.casefold()} "
    found = (words for words in sorted(word_list("checking/text_pointers")) if f" {words.casefold()}" in low)
    return next((words for words in found if not _is_adjective(words, prompt)), None)


def _is_adjective(pointer: str, prompt: str) -> bool:
    """ "das ganze Jahr" is not "das Ganze": an adjective like the noun, with a noun of its own behind it."""
    article, _, noun = pointer.rpartition(" ")
    return bool(article) and noun[:1].isupper() and f"{noun.lower()} " in prompt and noun not in prompt
