"""Whether a phrase with words of its own also says which thing is meant."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from quizgen.languages.german.attachment import basic_preposition
from quizgen.languages.german.checking.attributes import tells_kind
from quizgen.languages.german.names import place_kind
from quizgen.languages.german.noun_classes import is_group_noun
from quizgen.languages.german.references.countries import is_told_of_country
from quizgen.languages.german.references.description import (
    is_bare_definite,
    is_counted_definite,
    is_described_person,
    is_known_to_all,
    leans,
)
from quizgen.languages.german.references.inner_clauses import points_forward
from quizgen.languages.german.references.introduced import INTRODUCED, is_introduced, is_of_introduced, is_of_sort
from quizgen.languages.german.references.past import Past
from quizgen.languages.german.references.pointing_nouns import POINTING, points_back
from quizgen.languages.german.references.state_offices import is_of_untold_state
from quizgen.languages.german.references.titles import means_title
from quizgen.languages.german.wordlists import words
from quizgen.model import Clause, Phrase


def with_clearness(phrase: Phrase, resolved: str | None, clause: Clause, past: Past) -> Phrase:
    """The phrase with its resolved words, and whether they say which thing is meant: "die Partei" hardly does."""
    vague = resolved == phrase.text and _is_vague(phrase, clause)
    if vague and means_title(phrase, past) and not is_of_untold_state(phrase, clause, past):
        return replace(phrase, resolved=resolved, marks=phrase.marks | {"titled"})
    told = (
        is_introduced(phrase, clause, past)
        or is_of_introduced(phrase, clause, past)
        or is_of_sort(phrase, clause, past)
    )
    introduced = resolved == phrase.text and told
    vague = (
        vague
        or introduced
        or any(
            leans(part)
            and not (means_title(part, past) or _is_told_where(part, phrase) or _goes_on(part, phrase))
            and not _is_share_of_all(part, phrase, past)
            for part in phrase.parts
        )
    )
    anchored = phrase.role != "subject" and _is_anchored(clause, phrase) and not _is_time_of_clause(phrase, clause)
    marks = phrase.marks | {"anchored"} if vague and anchored else phrase.marks
    marks = marks | INTRODUCED if introduced else marks
    marks = marks | {"leaning"} if _leans_beyond_title(phrase, clause, past) else marks
    if resolved is not None and "bare" in marks and resolved.partition(" ")[2].startswith(phrase.text):
        marks = marks - {"bare"} | {"definite"}  # "Hauptstadt (Perus) ist …" got its article
    then = resolved == phrase.text and phrase.tokens[-1].text == "Zeit" and any(t.tag == "PDAT" for t in phrase.tokens)
    clear = (not vague or anchored) and not then and not points_forward(phrase, clause)
    if any(leans(part) and means_title(part, past) for part in phrase.parts):
        marks = marks | {"of title"}
    known = replace(phrase, resolved=resolved, clear=clear, marks=marks)
    return replace(known, marks=marks | POINTING) if points_back(known, clause, past) else known


def with_kind(phrase: Phrase, resolved: str | None) -> Phrase:
    """ "durch diese Bewegungen" → "durch die Fußbewegungen": the fuller noun may name no group."""
    if is_told_of_country(phrase, resolved):
        return replace(phrase, marks=phrase.marks | {"owner"})
    if phrase.kind != "group" or phrase.head.tag != "NN" or resolved in (None, phrase.text):
        return phrase
    own = phrase.head.text.lower()
    fuller = (word.strip(",") for word in (resolved or "").split() if word.strip(",").lower().endswith(own))
    return phrase if all(map(is_group_noun, fuller)) else replace(phrase, kind="thing")


def _is_vague(phrase: Phrase, clause: Clause) -> bool:
    """ "die zweite Skala", "die fleißige Schülerin", "der Kongreß": one certain thing that only the text tells."""
    if is_counted_definite(phrase) or is_described_person(phrase) or _is_time_of_clause(phrase, clause):
        return True
    return is_bare_definite(phrase) and not is_known_to_all(phrase)


def _is_time_of_clause(phrase: Phrase, clause: Clause) -> bool:
    """ "Während er sich versteckte, nutzte er | die Zeit": which time it is stands in the clause in front."""
    fronted = any(p.kind == "clause" and p.field == "front" for p in clause.phrases)
    return fronted and phrase.role == "object" and phrase.text.lower() == "die zeit"


def _is_told_where(part: Phrase, phrase: Phrase) -> bool:
    """ "die Aufgabe | der Ausschüsse | im schottischen Parlament": all of them in a place that is told by its name."""
    behind = next((p for p in phrase.parts if p.start == part.end + 1 and p.relation == "attribute"), None)
    if part.number != "plural" or behind is None or basic_preposition(behind.preposition or "") not in ("in", "an"):
        return False
    described = any(t.tag == "ADJA" and tells_kind(t.text) for t in behind.tokens)  # "im schottischen Parlament"
    return described or any(t.tag == "NE" for t in behind.tokens)


def _goes_on(part: Phrase, phrase: Phrase) -> bool:
    """ "Daten | zur Größe | von Unternehmen": what stands behind it tells of what it is."""
    behind = next((p for p in phrase.parts if p.start == part.end + 1), None)
    if behind is None or behind.kind in ("person", "time", "number") or leans(behind):
        return False
    return behind.relation == "genitive" or (behind.relation == "attribute" and behind.preposition == "von")


def _is_share_of_all(part: Phrase, phrase: Phrase, past: Past) -> bool:
    """ "40 Prozent | der Schüler" in a text about a place: all of them who live there."""
    of_share = phrase.head.text in ("Prozent", "%") or phrase.head.text in words("fractions")
    living = part.number != "singular" and part.kind in ("person", "group") and not part.parts
    return of_share and living and place_kind(past.title) is not None


def _leans_beyond_title(phrase: Phrase, clause: Clause, past: Past) -> bool:
    """ "Oslo ist | der größte Ballungsraum des Landes" in a text about Oslo: its title does not tell which country."""
    titled = any(p.role == "subject" and p.text == past.title for p in clause.phrases if p is not phrase)
    return titled and any(part.number == "singular" and leans(part) for part in phrase.parts)


def _is_anchored(clause: Clause, phrase: Phrase) -> bool:
    """Does a name elsewhere in the clause say what the phrase must be about? "Die Panthers belegten … in der Liga"."""
    others = (p for p in clause.phrases if p is not phrase and p.kind != "clause")
    return any(t.tag == "NE" for p in others for t in p.tokens)


def names_others(part: Phrase) -> bool:
    """ "der Mais, | den sie anbauten": right behind a relative pronoun "sie" means somebody else than the noun."""
    pairs = pairwise(t for t in part.tokens)
    others = {("PPER", "er"), ("PPER", "sie"), ("PDS", "das"), ("PDS", "dies")}  # "die Menschen, für die | das | gilt"
    told = (a.tag in ("PRELS", "PWAV") and (b.tag, b.text.lower()) in others for a, b in pairs)
    return part.relation == "relative" and any(told)
