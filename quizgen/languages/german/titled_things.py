"""Titles that are nouns of their own, right behind what bears them: "den Roman Heimkehr", "das Lied Heimweh"."""

from __future__ import annotations

from collections.abc import Sequence

from quizgen.languages.german.nouns import SINGULAR_MASK, last_parts, lemmas, noun_mask
from quizgen.languages.german.stuff_names import is_told_apart
from quizgen.languages.german.tags import FINITE, PREPOSITIONS, tag_at
from quizgen.languages.german.wordlists import words
from quizgen.model import Token


def bears_title(noun: str) -> bool:
    """ "Roman", "Tageszeitung", "Kurzfilm": may its title stand right behind it?"""
    known = {noun, *lemmas(noun)} | {part for lemma in lemmas(noun) for part in last_parts(lemma)}
    return not known.isdisjoint(words("nouns_before_titles"))


def is_title_behind(tokens: Sequence[Token], head: int, at: int) -> bool:
    """ "veröffentlichte Anna Weber den Roman | Heimkehr", but not "Im Winter braucht die Zeitung | Papier"."""
    one = tokens[at].tag == "NN" and bool(noun_mask(tokens[at].text) & SINGULAR_MASK)
    if not one or tag_at(tokens, at + 1) in ("NN", "NE", "CARD") or not bears_title(tokens[head].text):
        return False
    article = next((i for i in range(head - 1, -1, -1) if tokens[i].tag != "ADJA"), None)
    if article is None or not noun_mask(tokens[head].text) & SINGULAR_MASK:
        return False
    first = article if tokens[article].tag == "APPRART" else article - 1
    if first >= 0 and tokens[first].tag in PREPOSITIONS:
        # "im Film | Heimweh | die Hauptrolle", not "mit dem Film | Geld | verdiente"
        front = first == 0 and tag_at(tokens, at + 1) in FINITE
        return front or tag_at(tokens, at + 1) in ("ART", "PPOSAT")
    if tokens[article].tag != "PPOSAT" and tokens[article].text.lower() not in _DEFINITE:
        return False
    # who writes "den Roman" stands beside it, be it before or behind, and a title has no article
    return tokens[article].text == "den" or is_told_apart(tokens, article)


_DEFINITE = frozenset({"der", "die", "das", "den", "dem", "des"})
