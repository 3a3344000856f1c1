"""„Diese Kampfsportart“ behind „Judo ist eine Sportart“: the thing whose kind the sentence before has told."""

from __future__ import annotations

from quizgen.languages.german.declension import behind_preposition, in_case
from quizgen.languages.german.nouns import lemmas
from quizgen.languages.german.references.description import core
from quizgen.languages.german.references.past import Past
from quizgen.languages.german.references.theme import names_theme
from quizgen.model import Phrase


def of_told_kind(phrase: Phrase, past: Past) -> str | None:
    """ "dieses Instrument" → "die Geige", if only that was said to be one: "Die Geige ist ein Streichinstrument"."""
    before = [m for m in past.mentions if m.sentence == past.sentence - 1]
    subjects = [m.phrase for m in before if m.subject]
    kinds = [m.phrase for m in before if m.phrase.relation == "predicate" and m.phrase.preposition is None]
    if len(subjects) != 1 or phrase.case is None or phrase.parts or phrase.head.tag != "NN":
        return None
    subject = subjects[0]
    if not _is_named(subject, past) or phrase.number not in (subject.number or "singular", None):
        return None
    told = [p for p in kinds if p.marks & {"indefinite", "bare"} and _is_same_kind(p, phrase)]
    others = [m.phrase for m in before if m.phrase is not subject and m.phrase not in told]
    if len(told) != 1 or any(_is_same_kind(p, phrase) for p in others):
        return None
    text = in_case(core(subject), phrase.case, definite=subject.head.tag == "NN" and "bare" not in subject.marks)
    return behind_preposition(phrase.preposition, text) if text and phrase.preposition else text


def _is_named(subject: Phrase, past: Past) -> bool:
    """Is it what the text is about, told by its own words: "Judo", "die Geige"?"""
    told = subject.resolved == subject.text and subject.kind not in ("person", "pronoun")
    return told and (subject.head.text == past.title or names_theme(subject, past.title))


def _is_same_kind(one: Phrase, other: Phrase) -> bool:
    """ "Streichinstrument" and "Instrument", "Sportart" and "Kampfsportart"."""
    pairs = ((a.casefold(), b.casefold()) for a in lemmas(one.head.text) for b in lemmas(other.head.text))
    return any(a == b or (min(len(a), len(b)) > _SHORT and (a.endswith(b) or b.endswith(a))) for a, b in pairs)


_SHORT = 3
"""Letters of a noun that many end in by chance: "Art", "Ort"."""
