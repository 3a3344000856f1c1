"""What other phrases say of a time that is asked for: "zwei Wochen | nach der Geburt", "1248 | nach einem Brand"."""

from __future__ import annotations

import re

from quizgen.languages.german.noun_classes import names_act, noun_class
from quizgen.languages.german.phrase_frames import is_counted
from quizgen.languages.german.times import is_year
from quizgen.languages.german.wholeness import Others
from quizgen.languages.german.wordlists import words
from quizgen.model import Phrase


def against_other_times(about: Phrase, others: Others) -> str | None:
    """What another phrase says of the time, so that this one is not all of it."""
    beside = ("duration", "time") if about.kind == "clause" else ("time",)
    if any(p.relation in beside and p.kind == "time" and not _is_later(about, p) for p in others):
        return "another time would stay in the question"
    if any(re.fullmatch(r"[12]\d{3}([-–/]\d+)?", p.tokens[-1].text) or p.text.endswith("Chr.") for p in others):
        return "a year would stay in the question"
    if any(_has_time_of_its_own(p) for p in others):
        return "another time would stay in the question"
    if _is_rate(about, others):
        return f"„{about.text}“ is what the number of times is of"
    if _opens_change(about, others):
        return f"„{about.text}“ tells of where a change began"
    before = next((p for p in others if p.kind == "time" and p.end + 1 == about.start), None)
    yearly = before is not None and before.text.lower() == "jedes jahr"  # "findet jedes Jahr | im August | statt"
    if (before is not None and not yearly) or _goes_on(about, others):
        return f"„{about.text}“ is half of a time"  # "zwei Wochen | nach der Geburt"
    return None


def _is_rate(about: Phrase, others: Others) -> bool:
    """ "schlägt fünfzigmal | in der Sekunde": in which time it is so many; but "bellte zweimal | in dieser Nacht"."""
    length = about.head.lemma in words("time_lengths") and about.number == "singular" and len(about.tokens) <= _RATE
    bare = length and not about.parts and all(t.tag in ("APPR", "APPRART", "ART", "NN") for t in about.tokens)
    return bare and any(p.relation == "frequency" for p in others)


_RATE = 3
"""So many words has "in der Sekunde"."""


def _has_time_of_its_own(phrase: Phrase) -> bool:
    """ "(ist im Winter) zum Skifahren | und im Rest des Jahres | zum Wandern (geöffnet)": what is so then."""
    opened = (part for part in phrase.parts if part.tokens[0].tag == "KON" and phrase.kind not in ("time", "clause"))
    return any(t.tag in ("APPR", "APPRART") for p in opened for t in p.tokens[1:2] if _holds_time(p))


def _holds_time(part: Phrase) -> bool:
    """ "im Sommer", "im Rest | des Jahres": is the noun or its genitive a time?"""
    return any(t.tag == "NN" and noun_class(t.text) == "time" for t in part.tokens[2:])


def _opens_change(about: Phrase, others: Others) -> bool:
    """ "sank von 80.000 | im Jahr 1970 | auf 30.000": it was so many then, and became fewer later."""
    before = [p for p in others if p.preposition == "von" and p.end + 1 == about.start]
    begun = any("counted" in p.marks or p.kind == "number" for p in before)
    return begun and any(p.preposition == "auf" and p.start == about.end + 1 for p in others)


def _is_later(about: Phrase, other: Phrase) -> bool:
    """ "im Jahr 1999 | nach zwölf Jahren", "1979 | nach dem Tod der Mutter": what it came after is no date."""
    dated = any(is_year(t.text) for t in about.tokens)
    owned = any(t.tag == "PPOSAT" for t in other.tokens[1:2])
    told = owned or any(p.relation == "genitive" for p in other.parts)
    if dated and other.preposition == "während" and not any(t.tag == "CARD" for t in other.tokens):
        return other.end + 1 != about.start  # "| Während des Krieges | wurde das Land am 3. Mai 1848 unabhängig"
    happening = noun_class(other.head.text) == "event" or names_act(other.head.text)  # "1248 | nach einem Brand"
    told = told or happening or _is_soon(other)
    after = is_counted(other) or (told and not any(t.tag == "CARD" for t in other.tokens))
    untold = bool(other.marks & {"bare", "indefinite"}) and not any(is_year(t.text) for t in other.tokens)
    return dated and other.preposition == "nach" and (after or untold) and other.end + 1 != about.start


def _is_soon(other: Phrase) -> bool:
    """ "stürzte am 25. Juli 2000 | kurz nach dem Start | ab": a part of what happened that day."""
    return other.tokens[0].text.lower() in words("soon_words")


def _goes_on(about: Phrase, others: Others) -> bool:
    """ "vom 2. Juli | bis 13. August", "von 1960 | bis heute", "gegen drei Uhr | nachts", "um 2.20 Uhr | MEZ" """
    behind = [p for p in others if p.start == about.end + 1 and not _is_later(about, p)]
    begun = about.preposition in ("von", "vom")  # but "verlängerte die Bahn 1870 | bis Ulm"
    ends = [p for p in behind if p.relation in ("time", "until") or (begun and p.tokens[0].text == "bis")]
    return bool(ends) or any(p.tokens[0].text.isupper() for p in behind)
