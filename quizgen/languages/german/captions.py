"""Captions that a copied page left right before a sentence: "Lage der Insel | Seit 1900 gehört sie zu Italien."."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from quizgen.languages.german.names import is_first_name, place_kind
from quizgen.languages.german.nouns import known_noun, last_parts, lemmas
from quizgen.languages.german.tagging import missed_main_verb, tag
from quizgen.languages.german.tags import DETERMINERS, FINITE, INFINITE, NOUNS, PREPOSITIONS, PRONOUNS
from quizgen.languages.german.titled_things import bears_title
from quizgen.languages.german.tokens import tokenize
from quizgen.languages.german.wordlists import table, words
from quizgen.model import Token

Span = tuple[int, int]

_CAPITAL = re.compile(r"(?<=[\w)]) (?=([A-ZÄÖÜ][a-zäöüß]+) )")
_WORD = re.compile(r"\w+")
_ARTICLES = frozenset({"der", "die", "das", "ein", "eine"})
_OPEN = (("„", "“"), ("»", "«"), ("(", ")"))


@cache
def _openers() -> frozenset[str]:
    """Words in lower case that begin a sentence where they have a capital, and are no nouns: "seit", not "dank"."""
    return words("sentence_starters") | {word for word in table("prepositions") if not known_noun(word.capitalize())}


def apart_from_captions(text: str, start: int, end: int) -> list[Span]:
    """The caption and the sentence behind it, or the whole span where no caption is stuck to it.

    >>> text = "Lage der Insel im Mittelmeer Seit 1900 gehört Nuri zu Italien."
    >>> [text[a:b] for a, b in apart_from_captions(text, 0, len(text))]
    ['Lage der Insel im Mittelmeer', 'Seit 1900 gehört Nuri zu Italien.']
    """
    for at in _seams(text, start, end):
        before = tag(tokenize(text, start, at))
        if not _has_verb(before) and _is_caption(before, _first_word(text, at)):
            return [(start, at), (at + 1, end)]
    return [(start, end)]


def holds_two_sentences(text: str) -> bool:
    """Has the writer left out a full stop: "Die Loge hat 900 Mitglieder | Seit 1889 gibt es ein Museum."?"""
    for at in _seams(text, 0, len(text)):
        if _first_word(text, at) not in words("clause_openers") | table("prepositions").keys():
            continue  # "bewohnten | Die Alten | das Haus", "bitten | Sie | um Hilfe"
        before = tag(tokenize(text, 0, at))
        if any(token.tag in FINITE for token in before) and before[-1].tag in NOUNS | INFINITE:
            return True
    return False


def _seams(text: str, start: int, end: int) -> list[int]:
    """Where a function word with a capital stands behind a word that does not bear it as its name."""
    if not any(found[1].lower() in _openers() for found in _CAPITAL.finditer(text, start, end)):
        return []
    return [
        found.start()
        for found in _CAPITAL.finditer(text, start, end)
        if found[1].lower() in _openers()
        and all(text.count(a, start, found.start()) <= text.count(b, start, found.start()) for a, b in _OPEN)
        and text.count('"', start, found.start()) % 2 == 0
        and not _is_name(text[start : found.start()], text[found.end() : end])
        and _begins_clause(tag(tokenize(text, found.end(), end)))
    ]


def _is_name(before: str, behind: str) -> bool:
    """ "der Inschrift | In God we trust", "Leonardo | Da Vinci", "Frankfurt | Am Main", "die Stadt | Den Haag"."""
    last = (_WORD.findall(before) or [""])[-1]
    following = [*_WORD.findall(behind), ""]
    first, second = following[0], following[1]
    known = {last, *lemmas(last)} | {part for lemma in lemmas(last) for part in last_parts(lemma)}
    bears = bears_title(last) or any(
        not known.isdisjoint(names)
        for names in (words("nouns_before_mottos"), table("nouns_for_names"), words("named_things"))
    )
    placed = place_kind(second) is not None and (place_kind(last) is not None or first.lower() in _ARTICLES)
    return bears or placed or is_first_name(last) or place_kind(f"{first} {second}") is not None


def _begins_clause(behind: Sequence[Token]) -> bool:
    """Does a finite verb follow that nothing joins to what stands before: not "Vor der Flut | und starb 1950"?"""
    opener = behind[0].text.lower()
    subordinate = opener in words("clause_openers") - table("prepositions").keys()
    for before, token in pairwise(behind):
        if before.tag == "$," and not subordinate:
            return False
        if token.tag in FINITE and token.text[:1].islower():
            return before.tag != "KON" and (not subordinate or before.tag == "$," or _goes_on(behind))
    return False


def _goes_on(behind: Sequence[Token]) -> bool:
    """ "Da die Insel klein ist | , leben dort …": does the main clause follow the one that opens the sentence?"""
    return any(a.tag == "$," and b.tag in FINITE for a, b in pairwise(behind))


def _first_word(text: str, at: int) -> str:
    found = _CAPITAL.match(text, at)
    return "" if found is None else found[1].lower()


def _has_verb(tokens: Sequence[Token]) -> bool:
    return any(token.tag in FINITE for token in tokens) or missed_main_verb(tokens, 1) is not None


def _is_caption(before: Sequence[Token], opener: str) -> bool:
    """Is it whole, and no phrase that the capital word may name: not "Mit ihrem Hit | Ein wenig Glück | gewann sie"?"""
    first, last = before[0], before[-1]
    if len(before) == 1:
        return first.text.lower() in words("checking/common_headings")
    if last.tag in DETERMINERS | PREPOSITIONS | PRONOUNS | {"KON", "KOUS", "KOKOM", "ADJA", "$,", "PTKNEG"}:
        return False
    phrase = first.tag in DETERMINERS | PREPOSITIONS and last.tag in NOUNS
    parted = first.tag == "ART" and any(token.tag in PREPOSITIONS for token in before[1:])
    return not phrase or (parted and opener not in _ARTICLES)
