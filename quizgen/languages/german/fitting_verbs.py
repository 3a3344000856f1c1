"""Question words that one verb or kind of verbs asks for: "hielten Fremde | für Feinde" → "wofür"."""

from __future__ import annotations

from collections.abc import Callable

from quizgen.languages.german.clause_openings import is_plural_verb
from quizgen.languages.german.names import is_title
from quizgen.languages.german.noun_classes import noun_class
from quizgen.languages.german.wordlists import words
from quizgen.model import Clause, Phrase


def _more_than_how(clause: Clause, about: Phrase, wh: str) -> str | None:
    """ "entdeckte | radioaktive Stoffe" → "was": the verb tells enough to ask for the thing, not for its adjective."""
    plain = about.role == "object" and about.preposition is None and about.kind == "thing" and not about.parts
    living = noun_class(about.head.text) in ("animal", "plant", "body", "organ")
    vague = about.head.lemma in words("vague_nouns") or about.head.lemma in words("nouns_of_ways")
    light = (clause.lemma or "") in words("light_verbs") | words("stative_verbs") | words("having_verbs")
    return "was" if wh.startswith("was für") and plain and not (living or vague or light) else None


def _continent(clause: Clause, about: Phrase, wh: str) -> str | None:
    """ "gehört | zu Asien" → "zu welchem Kontinent" """
    belongs = wh == "wozu" and clause.lemma == "gehören" and about.class_ == "Kontinent"
    return "zu welchem Kontinent" if belongs else None


def _out_of(clause: Clause, about: Phrase, wh: str) -> str | None:
    """ "sind | aus Knochen | gefertigt" → "woraus" """
    return (
        "woraus" if wh == "woher" and clause.lemma in words("material_verbs") and about.preposition == "aus" else None
    )


def _from_where(clause: Clause, about: Phrase, wh: str) -> str | None:
    """ "kamen | aus dem Ausland" → "woher" """
    return "woher" if wh == "woraus" and clause.lemma in words("motion_verbs") else None


def _taken_for(clause: Clause, about: Phrase, wh: str) -> str | None:
    """ "hielten Fremde | für Feinde" → "wofür": not whose good it is done for."""
    return "wofür" if about.preposition == "für" and clause.lemma in words("judging_verbs") else None


def _has_group(clause: Clause, about: Phrase, wh: str) -> str | None:
    """ "verfügt | über eine Flotte" → "worüber": what one has at hand, though people are in it."""
    return "worüber" if wh == "über wen" and about.kind == "group" and clause.lemma == "verfügen" else None


def _spoken_of(clause: Clause, about: Phrase, wh: str) -> str | None:
    """ "spricht | von einem Staatenbund" → "wovon": of what kind something is, not whose it is."""
    spoken = wh == "von wem" and about.kind == "group" and clause.lemma in words("speaking_verbs")
    return "wovon" if spoken and "indefinite" in about.marks else None


def _who_one_is(clause: Clause, about: Phrase, wh: str) -> str | None:
    """ "Arius ist | Bürgermeister von Rom", "war | Dichter und Lehrer" → "wer": one person, whatever is told of him."""
    plain = about.relation == "predicate" and about.preposition is None and about.kind == "person"
    subject = next((p for p in clause.phrases if p.role == "subject" and p is not about), None)
    if wh != "was" or not plain or subject is None or subject.kind in ("pronoun", "place", "group"):
        return None
    one = "named" in subject.marks and subject.number != "plural" and clause.lemma == "sein"
    single = clause.finite is not None and not is_plural_verb(clause.finite.text)
    several = any(p.relation == "other" and p.kind == "person" for p in about.parts)
    telling = is_title(about.head.text) or several  # "Lehrer in Bonn" were others, too
    return "wer" if one and single and telling and about.head.text not in words("member_nouns") else None


BY_VERB: tuple[Callable[[Clause, Phrase, str], str | None], ...] = (
    _more_than_how,
    _continent,
    _out_of,
    _from_where,
    _taken_for,
    _has_group,
    _spoken_of,
    _who_one_is,
)
"""The first that knows better words has it."""
