"""A phrase with whose it is told: "ihr graues Fell" → "das graue Fell der Igel", "Goethes Werke"."""

from __future__ import annotations

from dataclasses import replace

from quizgen.languages.german.declension import adjectives_after, contracted, joined
from quizgen.languages.german.nouns import lemmas
from quizgen.languages.german.paradigms import column, ending_for
from quizgen.model import Phrase


def with_owner(phrase: Phrase, owner: str) -> str | None:
    """The phrase with an owner behind it: "ihr graues Fell", "der Igel" → "das graue Fell der Igel"."""
    by = column(phrase.gender, phrase.number)
    if by is None or phrase.case is None:
        return None
    if phrase.tokens[-1] != phrase.head:
        return _with_owner_inside(phrase, owner)
    changed = adjectives_after(phrase, by, "d")
    first = 1 if phrase.tokens[0].tag == "APPR" else 0  # "zu | ihren Feinden"
    counted = sum(t.tag == "CARD" for t in phrase.tokens)  # "ihre | vier | Saiten"
    if changed is None or len(changed) + counted != len(phrase.tokens) - first - 2:
        return None
    changed[id(phrase.tokens[first])] = ending_for("article", by, phrase.case)
    noun = phrase.head.text
    if noun.endswith("er") and noun in lemmas(noun[:-1]):
        changed[id(phrase.head)] = noun[:-1]  # "Ihr erster Vorsitzender" → "der erste Vorsitzende"
    return f"{contracted(joined(list(phrase.tokens), changed))} {owner}"


def _with_owner_inside(phrase: Phrase, owner: str) -> str | None:
    """ "ihr Anteil | an der Fläche", "der Buche" → "der Anteil der Buche an der Fläche": right behind the head."""
    rest = [part for part in phrase.parts if part.start > phrase.head.start]
    if len(rest) != 1 or rest[0].relation != "attribute" or rest[0].end != phrase.end:
        return None
    tokens = tuple(t for t in phrase.tokens if t.end <= phrase.head.end)
    text = phrase.text[: phrase.head.end - phrase.start]
    told = with_owner(replace(phrase, tokens=tokens, text=text, end=phrase.head.end, parts=()), owner)
    return None if told is None else f"{told} {rest[0].text}"


def with_possessor(phrase: Phrase, genitive: str) -> str | None:
    """The phrase with a name in place of its possessive: "zu seinen Werken", "Goethes" → "zu Goethes Werken"."""
    by = column(phrase.gender, phrase.number)
    if by is None or phrase.case is None:
        return None
    changed = adjectives_after(phrase, by, "")
    first = 1 if phrase.tokens[0].tag == "APPR" else 0
    before = f"{phrase.tokens[0].text} {genitive}" if first else genitive
    return None if changed is None else f"{before} {joined(list(phrase.tokens[first + 1 :]), changed)}"
