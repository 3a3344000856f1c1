"""Times behind the subject that tell which one it is, not when it is so: "Bekannt sind die Märkte | im Dezember"."""

from __future__ import annotations

from quizgen.languages.german.wholeness import Others
from quizgen.languages.german.wordlists import words
from quizgen.model import Clause, Phrase


def is_time_of_subject(clause: Clause, about: Phrase, others: Others) -> bool:
    """ "Auf die Kelten gehen die Feuer | im Frühling | zurück": where they come from does not change in a year."""
    before = any(p.role == "subject" and p.end + 1 == about.start and p.kind != "pronoun" for p in others)
    if not before or "past" in clause.marks:
        return False
    return _goes_back(clause, others) or _is_known(clause)


def _goes_back(clause: Clause, others: Others) -> bool:
    """ "geht | auf die Kelten | zurück", but not "geht im Herbst die Zahl zurück"."""
    return clause.lemma in words("verbs_of_tracing_back") and any(p.preposition in ("auf", "von") for p in others)


def _is_known(clause: Clause) -> bool:
    """ "| Bekannt | sind die Märkte", "| Sehr bekannt | ist …", but not "| Kalt | sind die Nächte"."""
    opening = {t.text.lower() for t in clause.tokens[:2]}
    is_so = clause.finite is not None and clause.finite.lemma == "sein"
    return is_so and bool(opening & words("fame_adjectives"))
