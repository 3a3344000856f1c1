"""Deeds told with their time in one phrase: "Die Gründung des Zollvereins | im Jahr 1834 | förderte den Handel"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from itertools import takewhile

from quizgen.languages.german.clause_verbs import Verb
from quizgen.languages.german.nouns import Gender, genders
from quizgen.languages.german.wordlists import table, words
from quizgen.model import Phrase

_DATE = re.compile(
    r"(?:(?:im|am|in (?:der|den|dem)|zu Beginn|Anfang|Mitte|Ende) .*)?"
    r"(?:\d{3,4}|\d{1,4} [vn]\. ?Chr\.|\d{1,2}\. Jahrhunderts?|\d0er[ -]Jahren?)",
    re.DOTALL,
)
"""A time that is the same for every reader: "im Juni 1922", "in der Mitte der 20er Jahre", not "am selben Tag"."""


def with_date(phrase: Phrase, verb: Verb) -> Phrase:
    """A phrase before the verb with the mark "deed" if it names one that was done, its time as a part marked "date".

    Only there does the time surely belong to the noun: "nach der Ermordung Caesars im Jahr 44 v. Chr. brach …".
    """
    made = table("nouns_of_deeds").get(phrase.head.lemma)
    done = phrase.preposition is None or phrase.preposition in words("prepositions_of_deeds")
    if made is None or not done or phrase.field != "front" or not _is_done(phrase, verb):
        return phrase
    if _UNLIKE.get(phrase.preposition or "") in made:
        return phrase
    at = next((i for i, part in enumerate(phrase.parts) if part.kind == "time"), None)
    if at is None or not _tells_which(phrase.parts[:at]) or "definite" not in phrase.marks:
        return phrase
    date = phrase.parts[at]
    # "in der Mitte | der 20er Jahre"
    inner = list(takewhile(lambda part: part.relation == "genitive", phrase.parts[at + 1 :]))
    end = inner[-1].end if inner else date.end
    if not _DATE.fullmatch(phrase.text[date.start - phrase.start : end - phrase.start]):
        return phrase
    return replace(phrase, marks=phrase.marks | {"deed", *made}, parts=_marked(phrase.parts, at, len(inner)))


_UNLIKE: Mapping[str, str] = {"bis": "held", "zum": "arose", "zur": "arose"}
""" "zum Bau der Brücke fehlte Geld": it may not have come to it; "bis zur Feier" has no article to ask with."""


def _marked(parts: tuple[Phrase, ...], at: int, more: int) -> tuple[Phrase, ...]:
    """The parts with those marked that tell the time."""
    return tuple(
        replace(part, marks=part.marks | {"date"}) if at <= i <= at + more else part for i, part in enumerate(parts)
    )


def _is_done(phrase: Phrase, verb: Verb) -> bool:
    """Is the deed no thing that somebody wanted, or that failed: "Die Besetzung … scheiterte", "… forderten viele"?"""
    if phrase.role != "subject":
        return phrase.preposition is not None
    wanted = verb.passive or not phrase.sure  # "wurde geplant", "forderte Clemenceau"
    return not verb.lemmas & (words("verbs_of_failing") | (words("verbs_of_plans") if wanted else frozenset()))


def _tells_which(parts: tuple[Phrase, ...]) -> bool:
    """Is there something between noun and time that tells whose deed it was, or whom it befell?"""
    return bool(parts) and parts[0].relation != "other" and all(map(_is_known, parts))


def _is_known(part: Phrase) -> bool:
    """ "des Zollvereins", "bei Jena | und Auerstedt", but not "eines Vereins", "seiner Partei"."""
    listed = part.relation == "other" and part.head.tag == "NE"
    told = part.relation in ("genitive", "attribute") or listed
    return told and not part.marks & {"indefinite", "owned", "vague", "quantified"}


def alone(deed: Phrase) -> Phrase:
    """The first of several deeds as one: "das Nachlassen der Bewegung | , die Stabilisierung und …" """
    gender = _BY_ARTICLE.get(deed.tokens[0].text.lower())
    known = genders(deed.head.lemma) or ("neuter",)  # "das Nachlassen"
    if deed.number != "plural" or deed.preposition is not None or gender not in known:
        return deed
    return replace(deed, number="singular", gender=gender)


_BY_ARTICLE: Mapping[str, Gender] = {"der": "masculine", "die": "feminine", "das": "neuter"}
