"""Numbers and ranks that hold at one place only, which neither the clause nor the title tells: „Es gibt 300 Züge“."""

from __future__ import annotations

from quizgen.languages.german.names import place_kind
from quizgen.languages.german.nouns import last_parts, lemmas
from quizgen.languages.german.references.past import Past
from quizgen.languages.german.wordlists import words
from quizgen.model import Clause, Phrase, Token


def holds_somewhere(phrase: Phrase, clause: Clause, past: Past) -> bool:
    """ "In Deutschland … | Es gibt | 300 elektrische Züge|" in a text "Bahnstrom": there are more of them elsewhere."""
    if past.hero is not None or place_kind(past.title) is not None:
        return False
    if "past" in clause.marks:
        counted = clause.frame == "existence" and _is_count_of_all(phrase, clause)
        return counted and not _tells_where(clause, phrase) and _told_of_state(past)
    told = _is_count_of_all(phrase, clause) or _is_first_of_title(phrase, clause, past)
    return told and not _tells_where(clause, phrase) and _told_of_place(past)


def _is_count_of_all(phrase: Phrase, clause: Clause) -> bool:
    """ "gibt es | 300 Züge|", "werden | 400 Liter Diesel | verbraucht"; but "gibt es | vier Arten"."""
    there = clause.frame == "existence" and phrase.role in ("object", "subject")
    used = "passive" in clause.marks and phrase.role == "subject"
    numbered = any(t.tag == "CARD" and t.text[:1].isdigit() for t in phrase.tokens)
    nouns = {phrase.head.text, *lemmas(phrase.head.text)}
    nouns |= {part for noun in tuple(nouns) for part in last_parts(noun)}
    sort = not nouns.isdisjoint(words("nouns_of_kinds") | words("taxa"))
    plain = "counted" in phrase.marks and "definite" not in phrase.marks
    return (there or used) and numbered and plain and not sort


def _is_first_of_title(phrase: Phrase, clause: Clause, past: Past) -> bool:
    """ "| Die wichtigste Kriminalpolizei | ist das FBI" in a text about the police, of which every state has one."""
    ranked = {"superlative", "definite"} <= phrase.marks and phrase.number == "singular"
    own = {phrase.head.text, *lemmas(phrase.head.text), *last_parts(phrase.head.lemma)}
    return ranked and clause.frame == "copula" and past.title in own


def _tells_where(clause: Clause, counted: Phrase) -> bool:
    """ "in Peru", "weltweit", "in der Stadt": a place or a name in the clause, or inside the phrase."""
    said = [p for p in clause.phrases if p.relation != "predicate" and p.kind != "clause" and p.start != counted.start]
    inside = [p for p in counted.parts if p.relation != "other"]
    owned = any(p.relation in ("genitive", "relative") for p in inside)  # "die höchste Bahn | der Welt"
    return owned or any(_is_place(p) or any(map(_is_name, p.tokens)) for p in (*said, *inside))


def _is_place(phrase: Phrase) -> bool:
    return phrase.relation == "place" or phrase.text.lower() in words("everywhere")


def _is_name(token: Token) -> bool:
    return token.tag in ("NE", "FM") or (token.tag == "ADJA" and token.lemma.lower().endswith("isch"))


def _told_of_place(past: Past) -> bool:
    """Did the text name a place or a group before that is not in its title?"""
    named = (t.text for m in past.mentions for t in m.phrase.tokens if t.tag in ("NE", "FM"))
    return any(name not in past.title for name in named)


def _told_of_state(past: Past) -> bool:
    """ "In Wien … 1938 gab es | 550 Mitglieder|": did the text name a state or town that is not in its title?"""
    named = (t.text for m in past.mentions for t in m.phrase.tokens if t.tag == "NE")
    return any(place_kind(name) in _COUNTING and name not in past.title for name in named)


_COUNTING = ("country", "state", "us_state", "canton", "province", "city")
"""Kinds of places that have their own numbers of everything."""
