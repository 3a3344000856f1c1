"""What speaks against asking where, whence or where to: half of a place, a way that is no aim."""

from __future__ import annotations

from itertools import pairwise
from operator import attrgetter

from quizgen.languages.german.phrase_frames import is_counted
from quizgen.languages.german.wholeness import Others
from quizgen.languages.german.wordlists import words
from quizgen.model import Clause, Phrase


def against_way(clause: Clause, about: Phrase, others: Others) -> str | None:
    """What speaks against "woher" and "wohin": "zog | über die Alpen" → "… is a way, no aim"."""
    if about.preposition in ("über", "durch"):
        return f"„{about.text}“ is a way, no aim"  # "zog über die Alpen"
    taking = clause.lemma in words("needing_verbs") | words("lasting_verbs")
    if taking and any(p.relation == "duration" for p in others):
        return "how long it takes is what one asks"  # "braucht zwei Stunden | von Wien | nach Graz"
    if (clause.lemma or "").startswith(("heraus", "herein", "hinaus", "hinein")):
        return f"„{clause.lemma}“ says itself whence or where to"  # no "Woher … herausgezogen?"
    if clause.lemma not in words("motion_verbs") and any(_is_half_range(about, p) for p in others):
        return f"„{about.text}“ is half of a range"  # "bewohnt Afrika | vom Kongo | bis Südafrika"
    sides = words("sides_of_places") | words("compass_words")
    if any(p.end + 1 == about.start and p.text.lower() in sides for p in others):
        return f"„{about.text}“ is half of a place"  # "außerhalb | von Madrid", "südlich | von Berlin"
    if about.relation == "origin" and any(t.text.lower() in words("words_for_all") for t in about.tokens[:2]):
        return f"„{about.text}“ is no certain thing"  # "von allen Ländern am besten"
    if about.relation == "direction" and any(p.relation == "direction" for p in others):
        return "another direction would stay in the question"  # "zog | über die Alpen | nach Italien"
    if about.relation == "origin" and clause.frame == "copula" and any(p.relation == "predicate" for p in others):
        return f"„{about.text}“ belongs to the predicate"  # "war ein Politiker | aus Südafrika"
    left = about.relation == "origin" and about.preposition == "aus" and (clause.lemma or "").startswith("aus")
    if left and about.class_ is None:
        return f"„{about.text}“ is what was left"  # "trat aus der Kirche aus"
    return f"„{about.text}“ is no {about.relation}" if clause.lemma in words("position_verbs") else None


def _is_half_range(about: Phrase, other: Phrase) -> bool:
    """ "von Angola | bis Südafrika": one right behind the other, or the end of a phrase that tells the way."""
    first, second = sorted((about, other), key=attrgetter("start"))
    if (
        first.preposition in ("von", "vom")
        and second.start > first.end + 1
        and second.text.startswith(("bis zu", "bis nach"))
    ):
        return True  # "vom Burgenland über Linz | bis zum Chiemgau"
    return first.preposition in ("von", "vom") and second.text.startswith("bis ") and second.start == first.end + 1


def is_half_role(about: Phrase) -> bool:
    """ "im Orchester oder als Solo-Instrument": where, or as what?"""
    return any(one.tag == "KON" and two.text == "als" for one, two in pairwise(about.tokens))


def _is_beside(one: Phrase, other: Phrase) -> bool:
    return 0 < other.start - one.end <= 1 or 0 < one.start - other.end <= 1


def _bears_name(about: Phrase) -> bool:
    """ "(liegt in der Schweiz) | im Kanton Bern": asked for by its noun, a smaller place inside the other."""
    named = any(part.relation == "name" and part.head.tag == "NE" for part in about.parts)
    return named and about.preposition in ("in", "im")


def against_place(clause: Clause, about: Phrase, others: Others) -> str | None:
    """What speaks against "wo": "Aztlan ist ein Ort | in Mexiko" → "… may belong to the predicate"."""
    before = [p for p in others if p.end < about.start]
    said = any(p.relation == "predicate" and p.head.tag in ("NN", "NE") for p in before)
    if clause.frame == "copula" and "passive" not in clause.marks and said:
        return f"„{about.text}“ may belong to the predicate"
    if clause.frame == "naming" and any(
        p.relation in ("predicate", "name") and p.end + 1 == about.start for p in before
    ):
        return f"„{about.text}“ says more of what is called so"  # "Die Hauptstadt heißt Hanoi | im Norden"
    if is_half_role(about):
        return f"„{about.text}“ is half a place"
    if about.text.lower() in words("everywhere") or about.preposition == "außerhalb":
        return f"„{about.text}“ is where everything is"
    if any(p.end + 1 == about.start and p.text.lower() in words("place_adverbs") for p in before):
        return f"„{about.text}“ is half of a place"
    far = [p for p in before if p.end + 1 == about.start and p.kind != "time" and is_counted(p)]
    measured = any(p.preposition is None and p.head.text.lower() in words("path_units") for p in far)
    if (far and about.preposition in words("compass_words")) or (measured and about.preposition == "vor"):
        return f"„{about.text}“ is half of a place"  # "drei Kilometer | südlich der Stadt", "| vor der Küste"
    placed = (p for p in before if p.end + 1 == about.start and p.relation == "place" and p.head.tag == "NN")
    if clause.lemma in words("position_verbs") and any(p.preposition == "auf" for p in placed):
        return f"„{about.text}“ is half of a place"  # "liegt auf Inseln | an der Küste"
    where = [p for p in others if p.relation in ("place", "topic")]
    twice = [p for p in where if p.preposition in words("listed_place_prepositions")]
    told = about.class_ is not None or _bears_name(about)
    if clause.lemma in words("lying_verbs") and not told and any(_is_beside(p, about) for p in twice):
        return f"„{about.text}“ is half of a place"  # "liegt an einer Bucht | an der Küste"
    closer = about.preposition == "unter" or about.head.text == "Nähe"
    if closer and any(0 < about.start - p.end < 3 and p.preposition and p.kind != "time" for p in before):
        return f"„{about.text}“ is half of a place"  # "in Höhlen | unter der Erde"
    if any(p.end + 1 == about.start and p.relation == "direction" for p in before):
        return f"„{about.text}“ tells where the aim is"  # "zog nach Nafplio | auf dem Peloponnes"
    if about.preposition == "über" and any(p.end + 1 == about.start and p.relation == "origin" for p in before):
        return f"„{about.text}“ is half of a way"  # "von Venezuela | über Kolumbien und Peru"
    beside = [p for p in before if p.end + 1 == about.start and p.preposition in ("in", "aus") and len(p.tokens) == 2]
    if about.preposition == "bei" and about.kind == "place" and beside:
        return f"„{about.text}“ tells where „{beside[0].text}“ is"  # "in Cannstatt | bei Stuttgart"
    return None
