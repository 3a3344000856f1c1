"""Names of stuff right behind what it is: "das Hormon Insulin", "das Gas Ozon"."""

from __future__ import annotations

from collections.abc import Sequence

from quizgen.languages.german.noun_classes import noun_class
from quizgen.languages.german.nouns import SINGULAR_MASK, known_noun
from quizgen.languages.german.tags import FINITE, tag_at
from quizgen.languages.german.wordlists import words
from quizgen.model import Token


def is_stuff_called(tokens: Sequence[Token], head: int, at: int) -> bool:
    """ "isolierten 1921 das Hormon | Insulin", but not "Im Mund spaltet das Enzym | Stärke"."""
    form = tokens[at].text
    if tokens[head].text not in words("kinds_of_stuff") or tokens[at].tag != "NN" or tag_at(tokens, at + 1) == "NN":
        return False
    # "prägte man aus dem Metall | Münzen": several things are no stuff
    one = not known_noun(form) or bool(known_noun(form) & SINGULAR_MASK)
    stuff = noun_class(form) in ("substance", "material", "illness", None if one else "") or not known_noun(form)
    article = next((i for i in range(head - 1, -1, -1) if tokens[i].tag != "ADJA"), None)
    if not stuff or article is None or tokens[article].text.lower() not in ("das", "des", "dem", "die", "der", "den"):
        return False
    return tokens[article - 1].tag == "APPR" or is_told_apart(tokens, article)


def is_told_apart(tokens: Sequence[Token], article: int) -> bool:
    """Is it in the Vorfeld, or somebody named before it, so that it hardly does something to the stuff?"""
    clause = next((i + 1 for i in range(article - 1, -1, -1) if tokens[i].tag in ("$,", "$.", "KOUS")), 0)
    finite = next((i for i in range(clause, article) if tokens[i].tag in FINITE), None)
    if finite is None:
        return article == clause and clause == 0
    return tokens[clause].tag in _NOMINAL or any(tokens[i].tag in ("NE", "PIS", "PPER") for i in range(finite, article))


_NOMINAL = ("ADJA", "ART", "NE", "NN", "PIAT", "PIS", "PPER", "PPOSAT")
"""Tags of what begins a noun phrase in the Vorfeld."""
