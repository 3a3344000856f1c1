"""Question words that do not go with the verb or with what is asked for: "Seit wann fing … an?", "Womit wohnt …?"."""

from __future__ import annotations

import re
from collections.abc import Callable

from quizgen.languages import Abstain
from quizgen.languages.german.asking_which import welch
from quizgen.languages.german.noun_classes import noun_class
from quizgen.languages.german.nouns import lemmas
from quizgen.languages.german.times import is_year
from quizgen.languages.german.units import is_unit
from quizgen.languages.german.wordlists import words
from quizgen.model import Clause, Phrase


def mended(clause: Clause, about: Phrase, wh: str) -> str:
    """The words, or better ones: "an welcher Westküste" → "an welcher Küste"; raises Abstain where they do not go."""
    for says, holds in _AGAINST:
        if holds(clause, about, wh):
            raise Abstain(f"„{about.text[:40]}“ {says}")
    return _at_coast(about, wh) or _at_age(about, wh) or _for_animal(about, wh) or wh


def _at_coast(about: Phrase, wh: str) -> str | None:
    """ "an welcher Westküste" → "an welcher Küste": west is what one would answer."""
    if about.head.text not in wh or not _COMPASS.match(about.head.text) or not _is_owned(about):
        return None
    if not about.head.text.endswith("küste"):
        raise Abstain(f"„{about.text[:40]}“ tells the side, which no question asks for")  # "an welchem Nordufer"
    return wh.replace(about.head.text, "Küste")


_COMPASS = re.compile(r"(Nord|Süd|Ost|West)(ost|west)?[a-zäöü]{4,}")


def _is_owned(about: Phrase) -> bool:
    """ "die Westküste | Afrikas", "der Nordrand | der Alpen"; but not "der Südstaat | Texas"."""
    return bool(about.parts) and all(part.relation in ("genitive", "attribute") for part in about.parts)


def _at_age(about: Phrase, wh: str) -> str | None:
    """ "mit fünf", "schon mit acht" → "in welchem Alter": nothing is done with a bare number."""
    *before, number = about.tokens
    bare = wh == "womit" and number.tag == "CARD" and [t.text.lower() for t in before[-1:]] == ["mit"]
    return "in welchem Alter" if bare and len(before) <= 2 else None


def _for_animal(about: Phrase, wh: str) -> str | None:
    """ "(ist) für den Großen Panda (wichtig)" → "für welches Tier": no thing, though it has a name of its own."""
    one = about.preposition == "für" and about.number == "singular" and noun_class(about.head.text) == "animal"
    return welch(about, "Tier", "neuter") if wh == "wofür" and one else None


def _began(clause: Clause, about: Phrase, wh: str) -> bool:
    """ "fing | seit 1970 | an", "wurde | seit 1901 | eingeführt": what began did so at one time."""
    if wh != "seit wann" or "past" not in clause.marks:
        return False
    several = any(p.role == "subject" and p.number != "singular" for p in clause.phrases)
    once = clause.lemma in words("once_verbs") | words("verbs_of_first_times") and not several
    return clause.lemma in words("beginning_verbs") or once


def _rests(clause: Clause, about: Phrase, wh: str) -> bool:
    """ "wohnt ein Vogel | mit einem hellen Gesicht": for this nothing is needed, so it tells of a noun."""
    return wh == "womit" and clause.lemma in words("verbs_without_means")


def _is_of_that_year(clause: Clause, about: Phrase, wh: str) -> bool:
    """ "entstand infolge der Erfindung | aus dem Jahr 1880": the invention is of that year."""
    if not re.match(r"aus welch\w+ (Jahr|Monat)", wh) or clause.lemma in words("origin_verbs") | {"sein"}:
        return False
    return any(p.end + 1 == about.start and p.head.tag in ("NN", "NE") for p in clause.phrases)


def _is_only_a_kind(clause: Clause, about: Phrase, wh: str) -> bool:
    """ "Welcher Pflanze liefert der Pilz Wasser?" – "dem Baum": no name; but "Welche Tiere haben Flügel?"."""
    asked = re.match(r"welche[rmn] (Tiere?n?|Pflanzen?)$", wh)
    plain = not about.parts and about.case == "dative" and all(t.tag in ("ART", "NN") for t in about.tokens)
    return bool(asked) and plain and bool({*lemmas(about.head.text)} & words("kinds_of_living_things"))


def _is_beside_animal(clause: Clause, about: Phrase, wh: str) -> bool:
    """ "neben der Schnecke | befindet sich": of a part of the body, as things lie beside no animal."""
    return wh.startswith(("neben welchem Tier", "hinter welchem Tier")) and clause.lemma in words("lying_verbs")


def _is_untold_time(clause: Clause, about: Phrase, wh: str) -> bool:
    """ "im richtigen Moment", "in verschiedenen Epochen und Ländern", "gegen Jahresende": which is left open."""
    if about.relation != "time" or about.kind == "clause":
        return False
    open_words = words("adjectives_of_difference") | words("adjectives_of_untold_times")
    left_open = any(t.tag == "ADJA" and t.lemma.lower() in open_words for t in about.tokens)
    dated = any(is_year(t.text) for t in about.tokens)
    yearless = about.head.text in words("ends_of_a_year") and not about.parts and "past" in clause.marks
    return (left_open or yearless) and not dated


def _is_told_before(clause: Clause, about: Phrase, wh: str) -> bool:
    """ "reiste | noch dreimal | nach Ulm": one time or more was told before."""
    return wh == "wie oft" and about.tokens[0].text.lower() == "noch"


def _is_growth(clause: Clause, about: Phrase, wh: str) -> bool:
    """ "kann | fast einen Meter | länger werden": by how much, not what."""
    return wh == "was" and about.role != "subject" and is_unit(about.head.text) and clause.frame == "becoming"


def _is_time(clause: Clause, about: Phrase, wh: str) -> bool:
    """ "im 20. Jahrhundert" is no thing in which something is."""
    return wh in ("worin", "woran") and noun_class(about.head.text) == "time" and about.preposition in ("in", "an")


def _has_two_years(clause: Clause, about: Phrase, wh: str) -> bool:
    """ "wurde | der Kanal von 1967 bis 1975 | im März 2021 | gesperrt": one time belongs to another deed."""
    ranges = [found[0] for p in clause.phrases if (found := _RANGE.search(p.text)) and p.kind != "clause"]
    dated = [p for p in clause.phrases if p.kind == "time" and p.relation == "time" and is_year(p.tokens[-1].text)]
    return any(told not in p.text for told in ranges for p in dated)


_RANGE = re.compile(r"\bvon [12]\d{3} bis [12]\d{3}$")

_AGAINST: tuple[tuple[str, Callable[[Clause, Phrase, str], bool]], ...] = (
    ("tells when it began", _began),
    ("tells of a noun what it has", _rests),
    ("tells of which year the noun before it is", _is_of_that_year),
    ("is only a kind of living thing", _is_only_a_kind),
    ("may be a part of a body", _is_beside_animal),
    ("leaves open when it was", _is_untold_time),
    ("tells how often it was done again", _is_told_before),
    ("tells by how much it grows", _is_growth),
    ("tells when it was", _is_time),
    ("stands in a clause with two years", _has_two_years),
)
"""What a phrase says instead, and how that is told."""
