"""Doubts about words of a question that lean on the text or on the answer: a comparison, a rank, two pronouns."""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.languages.german.wordlists import words
from quizgen.model import Clause, Phrase


def leaning_doubts(clause: Clause, about: Phrase) -> Iterator[str]:
    """Does a word of the question mean what only the text or the answer tells?"""
    others = [p for p in clause.phrases if p is not about]
    if (compared := next((p for p in others if _compares_with_sort(p)), None)) is not None:
        yield f"what is „{compared.text}“ stands elsewhere"
    if "ranked" in about.marks and (first := next((p for p in others if _comes_first(p)), None)) is not None:
        yield f"of what rank „{first.text}“ is only the answer tells"
    if about.preposition and about.kind != "time" and _lacks_what_there_is(clause):
        yield f"what there is may stand in „{about.text}“"
    if (near := next((p for p in clause.phrases if _is_near(clause, p)), None)) is not None:
        yield f"near what „{near.text}“ is stands elsewhere"
    if _means_one_by_two(clause):
        yield "the possessive and the pronoun may mean two"


def _compares_with_sort(phrase: Phrase) -> bool:
    """ "ist | wie bei den männlichen Blüten | behaart": of that sort the text told before, unlike "beim Menschen"."""
    told = [t.text.lower() for t in phrase.tokens[:3]]
    sort = any(t.tag == "ADJA" and not t.text.startswith("meist") for t in phrase.tokens)
    return told in (["wie", "bei", "den"], ["wie", "bei", "der"], ["wie", "bei", "dem"]) and sort


def _comes_first(phrase: Phrase) -> bool:
    """ "verfügt | nach Russland | über das zweitgrößte Gebiet": „Worüber verfügt sie nach Russland?“ leads nowhere."""
    return phrase.preposition == "nach" and phrase.relation == "circumstance"


def _lacks_what_there_is(clause: Clause) -> bool:
    """ "gab es | in herrschaftlichen Parks Vierradwagen": an unknown noun, taken for the name of the parks."""
    there = any(p.role in ("object", "predicate") or p.kind == "clause" for p in clause.phrases)
    return clause.lemma == "geben" and clause.frame == "existence" and not there


def _means_one_by_two(clause: Clause) -> bool:
    """ "Ihre harte Schale diente | ihnen | als Gefäß": to people the shell of something else, taken for their own."""
    owned = [p for p in clause.phrases if p.role == "subject" and p.tokens[0].tag == "PPOSAT" and p.kind == "thing"]
    resolved = [p for p in owned if p.resolved not in (None, p.text)]
    people = any(p.role == "dative" and p.head.tag == "PPER" and p.kind == "person" for p in clause.phrases)
    return bool(resolved) and people and any(p.relation == "predicate" for p in clause.phrases)


def _is_near(clause: Clause, phrase: Phrase) -> bool:
    """ "Weber kaufte | ein Haus in der Nähe": of what was told before; but "in der Nähe | des Hafens", "| von Bonn"."""
    if phrase.kind == "clause" or phrase.resolved not in (None, phrase.text):
        return False
    places = (p for p in (phrase, *phrase.parts) if p.preposition == "in" and p.head.text in words("nouns_of_nearness"))
    behind = {p.start for p in (*phrase.parts, *clause.phrases)}
    return any(place.head.end + 1 not in behind for place in places)
