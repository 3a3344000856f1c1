"""Clauses that give a name: which of their phrases is the thing, and which its name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from quizgen.languages.german.tags import QUOTES
from quizgen.model import Phrase


def named(phrases: Sequence[Phrase]) -> tuple[Phrase, ...]:
    """The phrases of a naming clause with the name marked: "Diesen Vorgang nennt man | Photosynthese"."""
    name = _name(phrases)
    explained = any(p.preposition == "mit" and "verbal" in p.marks for p in phrases)
    if name is None or explained:
        return tuple(phrases)  # "Mit dem Wort Orkan bezeichnet man einen Sturm": the name stands with "mit"
    thing = next((phrase for phrase in phrases if _may_be_thing(phrase, name)), None)
    marked = {id(name): replace(name, relation="name", sure=thing is not None)}
    if thing is not None and thing is not name:
        marked[id(thing)] = replace(thing, sure=True)
    return tuple(marked.get(id(phrase), phrase) for phrase in phrases)


def _may_be_thing(phrase: Phrase, name: Phrase) -> bool:
    nominal = phrase.role in ("object", "subject") and phrase.kind != "pronoun"
    return (nominal and phrase is not name) or _points(phrase)


def _points(phrase: Phrase) -> bool:
    """Is it a demonstrative that stands for the thing? "Das nennt man Photosynthese." """
    return phrase.head.tag == "PDS"


def _name(phrases: Sequence[Phrase]) -> Phrase | None:
    """The phrase with "als", else the one in quotation marks, else the last behind the verb without an article."""
    for phrase in phrases:
        if phrase.preposition == "als" or phrase.tokens[0].text.lower() == "als":
            return phrase
    nouns = [phrase for phrase in phrases if _may_be_name(phrase)]
    quoted = [phrase for phrase in nouns if phrase.text[:1] in QUOTES]
    if len(quoted) == 1:
        return quoted[0]
    behind = [phrase for phrase in nouns if phrase.field != "front"]
    bare = [phrase for phrase in behind if phrase.tokens[0].tag != "ART"]
    if bare:
        return bare[-1]
    has_thing = len(nouns) > 1 or any(_points(phrase) for phrase in phrases)
    return behind[0] if len(behind) == 1 and has_thing else None


def _may_be_name(phrase: Phrase) -> bool:
    nominal = phrase.role in ("object", "predicate", "subject") and phrase.kind not in ("clause", "pronoun")
    return nominal and phrase.preposition is None
