"""What a noun phrase names: something definite or not, what acts or only a thing, a time."""

from __future__ import annotations

from collections.abc import Sequence

from quizgen.languages.german.constituents import Constituent
from quizgen.languages.german.names import place_kind
from quizgen.languages.german.noun_classes import is_group_noun, is_person_noun, noun_class
from quizgen.languages.german.nouns import lemmas
from quizgen.languages.german.phrase_marks import has_most, is_superlative
from quizgen.languages.german.times import is_time
from quizgen.languages.german.wordlists import words
from quizgen.model import Token


def is_definite(tokens: Sequence[Token], part: Constituent) -> bool:
    """Is it something known or named: "der Turm", "dieser", "Rom"?"""
    chunk = part.chunk
    if chunk is None:
        return False
    if chunk.kind == "pronoun" or _is_named_behind(tokens, part):
        return True
    if chunk.determiner is not None:
        determiner = tokens[chunk.determiner]
        return determiner.text.lower() in ("der", "die", "das") or determiner.tag in ("PDAT", "PPOSAT")
    if {tokens[chunk.head].text, *lemmas(tokens[chunk.head].text)} & (words("country_nouns") | words("country_groups")):
        return True  # "Hauptstadt ist Lima", "Nachbarländer sind Peru und Chile"
    titled = chunk.kind == "noun" and any(t.tag == "NE" for t in tokens[chunk.head + 1 : chunk.end])
    return chunk.kind == "name" or chunk.possessor is not None or titled  # "Kaiser Franz Joseph I."


def _is_named_behind(tokens: Sequence[Token], part: Constituent) -> bool:
    """ "eine neue Regierung, | das Direktorium": the apposition tells which one."""
    behind = next((p for p in part.parts if p.relation == "apposition" and p.chunk is not None), None)
    return behind is not None and tokens[behind.start].text.lower() in ("der", "die", "das", "den", "dem")


def is_indefinite(tokens: Sequence[Token], part: Constituent) -> bool:
    """Is it any of its kind: "ein Turm", "keine Türme", "Türme"?"""
    chunk = part.chunk
    if chunk is None or chunk.kind in ("pronoun", "name"):
        return False
    if chunk.determiner is None:
        return chunk.possessor is None
    return tokens[chunk.determiner].text.lower().startswith(("ein", "kein"))


def is_animate(tokens: Sequence[Token], part: Constituent) -> bool:
    """Does the phrase name somebody or an animal: "Mozart", "die Amseln"?"""
    chunk = part.chunk
    if chunk is None or chunk.kind == "pronoun":
        return False
    form = tokens[chunk.head].text
    if chunk.kind == "name":
        return chunk.determiner is None and place_kind(form) is None
    return is_person_noun(form) or noun_class(form) == "animal"


def is_inanimate(tokens: Sequence[Token], part: Constituent) -> bool:
    """Does the phrase name a thing, which does less than people and animals do?"""
    chunk = part.chunk
    assert chunk is not None  # only noun phrases are candidates
    form = tokens[chunk.head].text
    return chunk.kind == "noun" and names_thing(form)


def names_thing(noun: str) -> bool:
    """Is the noun one for things: "Telefon", but not "Amsel", "Verein"?"""
    named = is_person_noun(noun) or is_group_noun(noun)
    return not named and noun_class(noun) not in ("animal", "plant", "body", "disease")


def time_like(tokens: Sequence[Token], part: Constituent) -> bool:
    """Does the constituent name a time, and so hardly take part in what happens? "im Jahr 1928", "drei Tage" """
    return part.chunk is not None and part.chunk.kind != "pronoun" and is_time(tokens, part.chunk)


def is_the_greatest(tokens: Sequence[Token], part: Constituent) -> bool:
    """ "(Gold ist) | das teuerste Metall der Welt": what only one of them can be."""
    chunk = part.chunk
    if chunk is None or not is_definite(tokens, part):
        return False
    return any(map(is_superlative, tokens[chunk.core : chunk.head])) or has_most(
        tokens[part.start : part.end], tokens[chunk.head]
    )
