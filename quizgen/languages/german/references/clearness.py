"""Whether a phrase with words of its own also says which thing is meant."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from quizgen.languages.german.references.description import (
    is_bare_definite,
    is_both,
    is_counted_definite,
    is_described_person,
    is_known_to_all,
)
from quizgen.languages.german.references.inner_clauses import points_forward
from quizgen.languages.german.references.past import Past
from quizgen.languages.german.references.titles import means_title
from quizgen.model import Clause, Phrase


def with_clearness(phrase: Phrase, resolved: str | None, clause: Clause, past: Past) -> Phrase:
    """The phrase with its resolved words, and whether they say which thing is meant: "die Partei" hardly does."""
    vague = resolved == phrase.text and _is_vague(phrase)
    if vague and means_title(phrase, past):
        return replace(phrase, resolved=resolved, marks=phrase.marks | {"titled"})
    vague = vague or any(_leans(part) and not means_title(part, past) for part in phrase.parts)
    anchored = phrase.role != "subject" and _is_anchored(clause, phrase)
    marks = phrase.marks | {"anchored"} if vague and anchored else phrase.marks
    if resolved is not None and "bare" in marks and resolved.endswith(f" {phrase.text}"):
        marks = marks - {"bare"} | {"definite"}  # "Hauptstadt Perus ist …" got its article
    then = resolved == phrase.text and phrase.tokens[-1].text == "Zeit" and any(t.tag == "PDAT" for t in phrase.tokens)
    clear = (not vague or anchored) and not then and not points_forward(phrase, clause)
    return replace(phrase, resolved=resolved, clear=clear, marks=marks)


def _is_vague(phrase: Phrase) -> bool:
    """ "die zweite Skala", "die fleißige Schülerin", "der Kongreß": one certain thing that only the text tells."""
    if is_counted_definite(phrase) or is_described_person(phrase):
        return True
    return is_bare_definite(phrase) and not is_known_to_all(phrase)


def _leans(part: Phrase) -> bool:
    """ "eine Nachbildung | des Forts": a genitive or attribute that means one certain thing of the text."""
    told = is_both(part) or (is_bare_definite(part) and not is_known_to_all(part))
    return part.relation in ("genitive", "attribute") and told


def _is_anchored(clause: Clause, phrase: Phrase) -> bool:
    """Does a name elsewhere in the clause say what the phrase must be about? "Die Panthers belegten … in der Liga"."""
    others = (p for p in clause.phrases if p is not phrase and p.kind != "clause")
    return any(t.tag == "NE" for p in others for t in p.tokens)


def names_others(part: Phrase) -> bool:
    """ "der Mais, | den sie anbauten": right behind a relative pronoun "sie" means somebody else than the noun."""
    pairs = pairwise(t for t in part.tokens)
    told = (a.tag in ("PRELS", "PWAV") and b.tag == "PPER" and b.text.lower() in ("er", "sie") for a, b in pairs)
    return part.relation == "relative" and any(told)
