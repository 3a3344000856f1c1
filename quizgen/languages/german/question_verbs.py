"""The finite verb of a question: as it stands in second position, and in the singular."""

from __future__ import annotations

from quizgen.languages import Abstain
from quizgen.languages.german.verbs import finite_readings, singular_form
from quizgen.languages.german.wordlists import words
from quizgen.model import Clause


def finite_verb(clause: Clause) -> tuple[str, str]:
    """The finite verb as it stands in second position, and the prefix it leaves behind: "anführte" → "führte", "an"."""
    assert clause.finite is not None
    form = clause.finite.text
    form = form[:1].lower() + form[1:]
    if clause.kind == "main" or clause.lemma is None:
        return form, ""
    if clause.finite.tag == "VVFIN":
        for prefix in sorted(words("separable_prefixes"), key=len, reverse=True):
            if form.startswith(prefix) and clause.lemma.startswith(prefix) and _leaves(clause.lemma, prefix):
                base = form[len(prefix) :]
                if any(r.lemma == clause.lemma[len(prefix) :] for r in finite_readings(base)):
                    return base, prefix
    return form, ""


def _leaves(lemma: str, prefix: str) -> bool:
    """Does the prefix stand apart from the verb? "baute … um", but "umfasste"; "gab … wieder", but "wiederholte"."""
    doubtful = prefix in words("inseparable_prefixes") and prefix != "wieder"
    return lemma in words("detachable_verbs") if doubtful else lemma != "wiederholen"


def singular_verb(clause: Clause, finite: str) -> str:
    """The verb's singular behind "wer" and "was": "zwangen" → "zwang"."""
    readings = [r for r in finite_readings(finite) if r.person == 3]
    if any(r.number == "singular" for r in readings):
        return finite
    found = singular_form(finite)
    if found is None:
        raise Abstain(f"no certain singular of „{finite}“")
    return found
