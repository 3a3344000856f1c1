"""Purposes that nobody asks for: "Die Spieler zahlen Geld, | um spielen zu können", "braucht eine Stunde, um …"."""

from __future__ import annotations

from quizgen.languages.german.wholeness import Others
from quizgen.languages.german.wordlists import words
from quizgen.model import Clause, Phrase


def goes_without_saying(clause: Clause, about: Phrase, others: Others) -> str | None:
    """What speaks against asking what for, None if nothing: "um spielen zu können", of players."""
    if clause.lemma in words("needing_verbs") and any(p.relation == "duration" for p in others):
        return "how long it takes is what one asks"  # "braucht man eine Stunde, um nach Ulm zu kommen"
    return f"„{about.text}“ goes without saying" if about.kind == "clause" and _is_own_deed(about, others) else None


def _is_own_deed(about: Phrase, others: Others) -> bool:
    """Is the purpose only to do what the subject is named after: "Spieler", "um spielen zu können"?"""
    doers = [p.head.lemma.lower() for p in others if p.role == "subject" and p.head.tag == "NN"]
    deeds = [t for t in about.tokens if t.tag in ("VVINF", "VVIZU")]
    things = any(t.tag in ("NN", "NE") for t in about.tokens)
    if things or len(deeds) != 1 or deeds[0].text.lower() not in words("verbs"):
        return False
    stem = deeds[0].text.lower().removesuffix("en").removesuffix("n")
    return any(doer in (f"{stem}er", f"{stem}erin") for doer in doers)
