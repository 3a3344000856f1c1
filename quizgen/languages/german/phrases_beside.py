"""Phrases that may belong to the clause before them, or go with the phrase that is asked for."""

from __future__ import annotations

from operator import attrgetter

from quizgen.languages import Abstain
from quizgen.languages.german.times import is_year
from quizgen.languages.german.wordlists import words
from quizgen.model import Clause, Phrase

_RELATIVES = ("PRELS", "PRELAT", "PWAV")


def check_belongs_here(clause: Clause, item: Phrase, asked: Phrase | None, left_out: Phrase | None) -> None:
    """Raise Abstain if a phrase may belong to a clause before it: one left out, or the one that is asked for."""
    follows = left_out is not None and goes_with(left_out, item)
    if follows and item is asked:
        raise Abstain(f"„{item.text[:40]}“ may belong to the clause before it")
    behind = left_out is not None and item.kind != "clause" and item.role == "adverbial" and item is not asked
    if (
        behind  # "um Waren zu bringen, nach Rom"
        or _ends_clause_before(clause, item)
        or (asked is not None and not follows and _may_belong_to(clause, item, asked))  # "damit er abschaltet, wenn …"
    ):
        raise Abstain(f"„{item.text}“ may belong to the clause before it")


def goes_with(left_out: Phrase, item: Phrase) -> bool:
    """ "um zu beweisen, | dass …": a clause right behind one that is left out."""
    return item.kind == "clause" and item.start - left_out.end in range(4)


def narrows_purpose(item: Phrase, asked: Phrase) -> bool:
    """ "um das Rauschen zu entfernen, | ohne das Bild zu zerstören": it only narrows the purpose."""
    behind = asked.kind == "clause" and asked.relation == "purpose" and 0 < item.start - asked.end <= 2
    return behind and item.kind == "clause" and item.tokens[0].text == "ohne" and asked.tokens[0].tag == "KOUI"


def begins_scale(item: Phrase, asked: Phrase) -> bool:
    """ "(sank) | von 48 | auf 40 Stunden": "Auf wie viele Stunden sank …?" is clear without where it began."""
    counted = "counted" in asked.marks and ("counted" in item.marks or item.tokens[-1].tag == "CARD")
    return counted and item.preposition == "von" and asked.preposition == "auf" and asked.start == item.end + 1


def _may_belong_to(clause: Clause, item: Phrase, asked: Phrase) -> bool:
    """Does an adverbial or clause follow a clause that is asked for and stands behind the finite verb?"""
    if asked.kind != "clause" or asked.field == "front" or item.start < asked.end:
        return False
    if item.tokens[0].text.lower() in words("going_on_openers") or stands_between(clause, asked, item):
        return False  # "schmilzt, wenn es warm wird, | was zu Fluten führt"
    return item.kind == "clause" or item.role == "adverbial"


def stands_between(clause: Clause, before: Phrase, item: Phrase) -> bool:
    """ "wurden, bevor sie abfuhren, | in den Wagen | gebracht": before the last verb nothing hangs on a clause."""
    return item.kind != "clause" and before.kind == "clause" and any(v.start > item.end for v in clause.verbs)


def _ends_clause_before(clause: Clause, item: Phrase) -> bool:
    """ "…, wo er sich aus zwei Bächen bildet|, dem Eschach und dem Dorfbach": nothing that the verb asks for."""
    if item.kind == "clause" or item.preposition is not None or item.role not in ("object", "dative"):
        return False
    before = (p for p in clause.phrases if p.kind == "clause" and p.field != "front" and 0 < item.start - p.end <= 2)
    return any(not stands_between(clause, p, item) for p in before)


def says_more_of(clause: Clause, item: Phrase, asked: Phrase) -> bool:
    """ "Mauern … gebaut, | die bewacht wurden": a relative clause that goes with the noun before it."""
    beside = 0 < item.start - asked.end <= 2
    if item.kind == "clause" and item.tokens[0].text == "als" and asked.relation in ("time", "until") and beside:
        return True  # "blieb bis 1953 Herrscher", "bis 1953, | als er starb"
    if item.kind != "clause" or not any(t.tag in _RELATIVES for t in item.tokens[:2]):
        return False
    nouns = [p for p in clause.phrases if p.end <= item.start and p.kind != "time" and p.head.tag in ("NN", "NE", "FM")]
    if item.tokens[0].tag == "PWAV" and asked.class_ is None:
        return beside and asked.relation == "place"  # "in den Bergen, | wo er entspringt"
    return bool(nouns) and max(nouns, key=attrgetter("end")) is asked


def tells_time_again(item: Phrase, asked: Phrase) -> bool:
    """ "starb 1740, | als sie 23 Jahre alt war": who asks when does not say when."""
    dated = asked.relation == "time" and asked.kind == "time"
    return dated and item.kind == "clause" and item.relation == "time" and item.start > asked.end


def is_dated(clause: Clause, item: Phrase) -> bool:
    """ "Nachdem er die Firma verlassen hatte, gründete er | 1886 | …": the year tells when as well."""
    before = item.kind == "clause" and item.field == "front" and item.relation == "time"
    return before and any(p.relation == "time" and is_year(p.tokens[-1].text) for p in clause.phrases)


def is_focus_of(item: Phrase, wanted: Phrase) -> bool:
    """ "bereits | 1950": it says something about the key."""
    focus = set(item.text.lower().split()) <= words("focus_words") - {"nicht"}
    return focus and item.end + 1 == wanted.start and wanted.relation != "name"


def is_kept_before(item: Phrase, wanted: Phrase) -> bool:
    """ "Wovon ernähren sich Pferde | vor allem?": a word before the key that the question repeats."""
    kept = item.text.lower() in words("kept_before_keys")
    counted = "counted" in wanted.marks  # "Welche zwei Arten werden | vor allem | angebaut?": there are more
    return kept and (counted or wanted.role != "subject") and wanted.field != "front"
