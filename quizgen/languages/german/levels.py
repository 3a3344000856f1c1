"""How high or long something is where a number tells it: "Die Quote lag 2019 bei 9,3 Prozent" → "Wie hoch war …"."""

from __future__ import annotations

from dataclasses import replace

from quizgen.languages.german.declension import in_case
from quizgen.languages.german.nouns import NOMINATIVE, PLURAL, bit, noun_mask
from quizgen.languages.german.phrase_frames import is_counted
from quizgen.languages.german.references import core
from quizgen.languages.german.units import is_unit
from quizgen.languages.german.wordlists import rows
from quizgen.model import Clause, Phrase, Token

LEVEL = "level"
"""The mark of the amount."""

_BEFORE: dict[str, tuple[str | None, ...]] = {"betragen": (None,), "liegen": ("bei", None), "belaufen": ("auf",)}
"""Verbs and the prepositions before their amount: "beträgt 5 Prozent", "liegt bei 5 Prozent"."""


def with_level(clause: Clause) -> Clause:
    """The clause, the only amount in it marked that tells how high or long its subject is."""
    lemma = clause.lemma or ""
    subject = next((p for p in clause.phrases if p.role == "subject"), None)
    if "figure" not in clause.marks or lemma not in _BEFORE or not _is_simple(lemma, clause.finite):
        return clause
    if subject is None or adjective_of(subject) is None:
        return clause
    others = [p for p in clause.phrases if p is not subject and p.kind != "clause" and not _is_when(p)]
    amounts = [p for p in others if is_counted(p)]
    if len(amounts) != 1 or amounts[0].preposition not in _BEFORE[lemma] or not _is_one(amounts[0]):
        return clause
    if lemma == "liegen" and amounts[0].preposition is None and not _is_beyond(amounts[0]):
        return clause
    marked = (replace(p, marks=p.marks | {LEVEL}) if p is amounts[0] else p for p in clause.phrases)
    return replace(clause, phrases=tuple(marked))


def _is_simple(lemma: str, finite: Token | None) -> bool:
    """ "betrug", but not "hat … betragen", "soll … betragen"."""
    return finite is not None and finite.tag == "VVFIN" and lemma.endswith(finite.lemma)


def _is_when(phrase: Phrase) -> bool:
    return phrase.relation in ("time", "since", "until", "frequency")


def _is_one(amount: Phrase) -> bool:
    """ "5 Prozent", "90 Einwohner pro Quadratkilometer", but not "5 Prozent und 3 Mark", "5 Prozent der Ausgaben"."""
    plain = (part.preposition in ("pro", "je") or part.relation == "name" for part in amount.parts)
    return all(plain) and "listed" not in amount.marks


def _is_beyond(amount: Phrase) -> bool:
    """ "(liegt) | knapp über acht Kilometer pro Stunde", "unter 5 Prozent": on which side of a number."""
    return any(t.text.lower() in ("über", "unter", "um", "gegen") for t in amount.tokens[:2])


def adjective_of(subject: Phrase) -> str | None:
    """How one asks for it: "die Arbeitslosenquote" → "hoch", "die Bauzeit" → "lang"; None where no number tells it."""
    noun = subject.head.text.lower()
    forms = (noun, noun.removesuffix("en"), noun.removesuffix("n"), noun.removesuffix("e"))
    return next((how for end, how in rows("levels") for form in forms if form.endswith(end)), None)


def level_words(clause: Clause, about: Phrase) -> str | None:
    """ "wie hoch" for the amount that is marked."""
    subject = next((p for p in clause.phrases if p.role == "subject"), None)
    found = adjective_of(subject) if LEVEL in about.marks and subject is not None else None
    return f"wie {found}" if found else None


def is_quote(clause: Clause, about: Phrase) -> bool:
    """ "Die Arbeitslosenquote lag | bei 9 Prozent": a share of what its own noun tells."""
    subject = next((p for p in clause.phrases if p.role == "subject"), None)
    owned = subject is not None and (bool(subject.parts) or not subject.head.text.lower().endswith("anteil"))
    return LEVEL in about.marks and owned


def copula(clause: Clause) -> str:
    """The verb behind "wie hoch": "beträgt" → "ist", "lagen bei" → "waren"."""
    subject = next((p for p in clause.phrases if p.role == "subject"), None)
    several = subject is not None and subject.number == "plural"
    if "past" in clause.marks:
        return "waren" if several else "war"
    return "sind" if several else "ist"


def level_key(phrase: Phrase) -> str | None:
    """The amount without its preposition: "bei 66 Jahren" → "66 Jahre"; None where its form is not certain."""
    if LEVEL not in phrase.marks or phrase.preposition is None:
        return None
    bare = core(phrase, ("attribute", "genitive", "other"))
    found = in_case(bare, "nominative") or _as_it_stands(bare)
    behind = phrase.text[bare.end - phrase.start :]
    return f"{found}{behind}" if found else None


def _as_it_stands(bare: Phrase) -> str | None:
    """ "bei | 9,3 Prozent", "bei | zwei Millionen Menschen": the noun has the same form without the preposition."""
    noun = bare.head.text
    alike = (is_unit(noun) and not noun.endswith("n")) or bool(noun_mask(noun) & bit(PLURAL, NOMINATIVE))
    behind = bare.text[bare.tokens[0].end - bare.start :].strip()
    return behind if alike and bare.tokens[0].tag == "APPR" and bare.tokens[-1] == bare.head else None
