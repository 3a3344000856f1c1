"""Nouns to ask with that a name or owner behind them tells: "den Hafen von Honolulu" → "welchen Hafen"."""

from __future__ import annotations

from quizgen.languages.german.asking_which import welch
from quizgen.languages.german.declension import CONTRACTED
from quizgen.languages.german.nouns import last_parts, lemmas
from quizgen.languages.german.phrase_frames import before_head, index_in, is_quoted
from quizgen.languages.german.tags import DETERMINERS
from quizgen.languages.german.wordlists import words
from quizgen.model import Phrase


def told_behind(phrase: Phrase) -> str | None:
    """ "den Hafen von Honolulu" → "welchen Hafen", "die Bewegung der „Freien Bauern“" → "welche Bewegung"."""
    definite = "definite" in phrase.marks or phrase.preposition in CONTRACTED
    plain = all(t.tag in ("ART", "APPRART") for t in before_head(phrase))
    if phrase.head.tag != "NN" or phrase.kind == "person" or not (definite and plain) or phrase.relation in _OTHERWISE:
        return None
    if any(part.relation not in _TELLING for part in phrase.parts) or not _is_one_of_several(phrase.head.text):
        return None
    return welch(phrase, phrase.head.text) if _tells(phrase) else None


_OTHERWISE = ("cause", "manner", "time", "purpose", "duration", "predicate", "name", "company")
"""Relations of phrases that other words ask for."""

_TELLING = ("genitive", "attribute")


def _is_one_of_several(noun: str) -> bool:
    """Is there one of it to each owner: "Hafen", "Fischereihafen", "Regierung", but not "Gründung"?"""
    parts = {part for lemma in lemmas(noun) or (noun,) for part in last_parts(lemma)}
    return not parts.isdisjoint(words("nouns_told_by_owners"))


def _tells(phrase: Phrase) -> bool:
    """Is it a name, a quotation, or a thing in general, that stands right behind the noun: "die Kosten | für Strom"?"""
    behind = phrase.tokens[index_in(phrase, phrase.head) + 1 :]
    if not phrase.parts or not behind or phrase.parts[0].start != behind[0].start:
        return False
    if any(t.tag in ("NE", "FM") or is_quoted(t) for t in behind):
        return True
    if phrase.parts[0].kind == "person" and len(phrase.parts) > 1:
        return True  # "den Posten | des Ministers | für Verkehr"
    return phrase.parts[0].relation == "attribute" and not any(t.tag in DETERMINERS | {"APPRART"} for t in behind)


def side_of_place(phrase: Phrase) -> str | None:
    """ "im Norden Perus" → "in welchem Teil Perus", "der Osten des Landes" → "welcher Teil des Landes"."""
    if phrase.head.text not in words("compass_nouns") or phrase.preposition not in (None, "in", "im"):
        return None
    owner = phrase.parts[0] if len(phrase.parts) == 1 and phrase.parts[0].relation == "genitive" else None
    plain = all(t.tag in ("ART", "APPRART") for t in before_head(phrase))
    if owner is None or owner.kind != "place" or not plain or phrase.relation in ("time", "cause", "predicate"):
        return None
    _, _, name = (phrase.resolved or "").partition(f"{phrase.head.text} ")
    whose = name if name and phrase.resolved != phrase.text else owner.text  # "(im Norden) des Landes" → "von Peru"
    named = (owner.head.tag == "NE" or whose is name) and owner.start > phrase.head.start
    return welch(phrase, f"Teil {whose}", "masculine") if named or phrase.preposition is None else None
