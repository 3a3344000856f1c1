"""Doubts because what a noun is called stands last in its sentence: "bleibt ein Staub hängen, | der Ruß|"."""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.languages.german.wordlists import words
from quizgen.model import Clause, Phrase, Sentence


def named_last(sentence: Sentence, clause: Clause, about: Phrase, wh: str) -> Iterator[str]:
    """ "stellen eine Masse her, | den Honig|" about the mass → ("what „eine Masse“ is stands last",)."""
    asked = about.role in ("subject", "object") and about.kind != "clause" and wh.startswith("was")
    if asked and _is_any(about) and not about.parts and _ends_in_name(sentence, about):
        yield f"what „{about.text}“ is stands last"
    having = clause.lemma in words("having_verbs")
    if asked and having and all(t.tag == "CARD" for t in about.tokens):
        yield f"of what they are „{about.text}“ stands before"  # "Das Kamel hat einen Höcker, das andere | zwei|"


def _is_any(about: Phrase) -> bool:
    return "indefinite" in about.marks and about.number == "singular"


def _ends_in_name(sentence: Sentence, about: Phrase) -> bool:
    """Does a comma behind the last verb open a short phrase with "der", "die" or "das", which ends the sentence?"""
    behind = [t for t in sentence.tokens if t.start > about.end and t.tag != "$."]
    comma = next((at for at in (-3, -4) if len(behind) >= 1 - at and behind[at].text == ","), None)
    if comma is None or not (behind[comma - 1].tag.startswith("V") or behind[comma - 1].tag == "PTKVZ"):
        return False
    article, *adjectives, noun = behind[comma + 1 :]
    plain = all(t.tag == "ADJA" for t in adjectives)
    return article.text in ("der", "die", "das", "den", "dem") and noun.tag in ("NN", "NE") and plain
