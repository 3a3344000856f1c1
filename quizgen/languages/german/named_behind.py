"""A noun with "ein" that an apposition names: "ein langes Gebirge, den Mittelatlantischen Rücken"."""

from __future__ import annotations

from dataclasses import replace

from quizgen.languages.german.asking_class import classified
from quizgen.languages.german.asking_which import welch
from quizgen.languages.german.declension import in_case
from quizgen.languages.german.references import core
from quizgen.languages.german.wordlists import words
from quizgen.model import Phrase

_ASKED = ("agent", "patient", "object", "recipient")


def name_behind(phrase: Phrase) -> Phrase | None:
    """The apposition that tells which one a noun with "ein" means, None where there is none that surely does."""
    first, behind = phrase.tokens[0], [p for p in phrase.parts if p.relation in ("apposition", "other")]
    one = first.tag == "ART" and first.text.lower().startswith("ein") and phrase.head.tag == "NN"
    if not one or phrase.relation not in _ASKED or phrase.preposition is not None or phrase.resolved != phrase.text:
        return None
    if phrase.marks & {"counted", "vague"} or [p.relation for p in behind] != ["apposition"]:
        return None
    name = behind[0]
    alike = name.kind not in ("person", "place") or name.kind == phrase.kind  # "ein Mann aus Jena, Thüringen"
    return core(name) if alike and name.end == phrase.end and _is_name(name) else None


def _is_name(apposition: Phrase) -> bool:
    """ "Günther Schabowski", "das Direktorium", "den Mittelatlantischen Rücken"; not "den späteren König"."""
    first, *others = apposition.tokens
    if first.tag == "ART" and not first.text.lower().startswith("d"):
        return False
    named = apposition.head.tag in ("NE", "FM") or first.tag == "ART"
    told = (t for t in others if t.text not in words("name_particles"))
    tags = {t.tag for t in told if t.tag != "ADJA" or t.text[:1].islower()}
    return named and first.tag in ("ART", "NE", "FM") and tags <= {"NN", "NE", "FM"}


def place_behind(phrase: Phrase) -> Phrase | None:
    """ "in der Hauptstadt des Landes, | in Wien": the place of a known kind that the phrase tells once more."""
    behind = [part for part in phrase.parts if part.relation == "apposition"]
    if phrase.preposition is None or len(behind) != 1 or behind[0].preposition is None:
        return None
    place = replace(core(behind[0]), relation=phrase.relation, case=behind[0].case or phrase.case)
    return place if place.end == phrase.end and classified(place) else None


def which_is_named(phrase: Phrase) -> str | None:
    """ "ein hoher Vertreter der Partei, Günther Schabowski" → "welcher hohe Vertreter der Partei" """
    if (place := place_behind(phrase)) is not None:
        return classified(place)
    if name_behind(phrase) is None or phrase.case is None:
        return None
    described = in_case(core(phrase), phrase.case, definite=True)
    return welch(phrase, described.partition(" ")[2]) if described else None
