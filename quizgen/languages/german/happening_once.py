"""Does a clause tell what happened once, so that it has but one time, or what went on?"""

from __future__ import annotations

from itertools import pairwise

from quizgen.languages.german.levels import adjective_of
from quizgen.languages.german.phrase_frames import is_counted
from quizgen.languages.german.times import is_year
from quizgen.languages.german.units import is_unit
from quizgen.languages.german.verbs import auxiliary
from quizgen.languages.german.wordlists import words
from quizgen.model import Clause, Phrase


def was_so_later(clause: Clause, about: Phrase) -> bool:
    """ "Schon in der Steinzeit | siedelten hier Menschen": what goes on after "schon" was so later, too."""
    beside = (p for p in clause.phrases if p.end + 1 == about.start)
    early = about.tokens[0].text.lower() in words("already_words") or any(
        p.text.lower() in words("already_words") for p in beside
    )
    early = early or (  # "Um 1900 gab es | schon viele Hochhäuser"
        clause.frame == "existence" and any(p.tokens[0].text.lower() in words("already_words") for p in clause.phrases)
    )
    return about.relation == "time" and about.kind != "clause" and early and not _happens_once(clause, about)


def was_so_again(clause: Clause, about: Phrase) -> bool:
    """ "Schläger werden | erst 1495 | erwähnt", but not "Erst 1871 wurde das Reich gegründet": then for the first time.

    Bare plurals are done so to again and again since then.
    """
    late = about.tokens[0].text.lower() == "erst" and about.relation == "time" and about.kind != "clause"
    done_to = (p for p in clause.phrases if p.role == "subject" and "passive" in clause.marks)
    return late and any("bare" in p.marks and p.number == "plural" and len(p.tokens) == 1 for p in done_to)


def was_so_before(clause: Clause, about: Phrase) -> bool:
    """ "Vor dem Krieg | gab es noch keine Trennung": all the time up to something that came later."""
    not_yet = any(
        a.text.lower() == "noch" and b.text.lower().startswith(("nicht", "kein")) for a, b in pairwise(clause.tokens)
    )
    return about.relation == "time" and not_yet


def was_so_in_other_years(clause: Clause, about: Phrase) -> bool:
    """ "Der Anteil | betrug | 2015 9 Prozent", "war 1906 | erlaubt": how much it was is what one would ask for."""
    if about.relation != "time" or about.kind == "clause":
        return False
    others = [p for p in clause.phrases if p is not about and p.kind != "clause"]
    return any(rule(clause, others) for rule in _OF_YEARS)


def _tells_share(clause: Clause, others: list[Phrase]) -> bool:
    """ "deckten | 48 % des Bedarfs |", "lag | bei 9 Prozent |", but not "stieg um 9 Prozent", "verlor 9 Prozent"."""
    standing = clause.lemma in words("verbs_of_standing_figures") and _was_level(others)
    if standing:
        return True  # "Der Preis | lag | 2019 | unter zwei Euro"
    shares = [p for p in others if any(t.text in _SHARES for t in p.tokens)]
    halves = any(p.role in ("subject", "object", "predicate") and p.preposition is None for p in shares)
    going_on = _goes_on(clause) or clause.frame == "copula" or clause.lemma in words("verbs_of_figures")
    return (halves and going_on) or (bool(shares) and clause.lemma in words("verbs_of_standing_figures"))


_SHARES = ("Prozent", "%")
"""The units of shares."""


def _was_level(others: list[Phrase]) -> bool:
    """ "(Der Preis lag) | unter zwei Euro |": in other years, too; but "betrug | zwei Euro"."""
    subject = next((p for p in others if p.role == "subject"), None)
    beyond = [p for p in others if p is not subject and {t.text.lower() for t in p.tokens[:2]} & {"unter", "über"}]
    told = any(is_counted(p) and any(is_unit(t.text) for t in p.tokens) for p in beyond)
    return told and subject is not None and adjective_of(subject) is not None


def _was_allowed(clause: Clause, others: list[Phrase]) -> bool:
    """ "Der Handel | war | in Bayern | erlaubt |": for many years."""
    said = [t.text for t in clause.verbs] + [p.text for p in others if p.role != "subject"]
    allowed = any(form.lower() in words("lasting_permissions") for form in said)
    return _was(clause) and "past" in clause.marks and allowed


def _were_so_many(clause: Clause, others: list[Phrase]) -> bool:
    """ "| waren | 30 Anlagen mit dem Netz verbunden", "waren 700 Bände | verfügbar": how many is to be known."""
    counted = any(p.role == "subject" and "counted" in p.marks and p.number == "plural" for p in others)
    told = any(t.tag == "VVPP" for t in clause.verbs) or any(p.head.tag == "ADJD" for p in others)
    return _was(clause) and clause.finite is not None and clause.finite.text.startswith("war") and counted and told


def _has_rank(clause: Clause, others: list[Phrase]) -> bool:
    """ "rangierte | auf Platz 137": the rank of a year."""
    ranks = (p for p in others if p.preposition == "auf" and p.head.text in ("Platz", "Rang"))
    return clause.lemma in words("verbs_of_standing_figures") and any(t.tag == "CARD" for p in ranks for t in p.tokens)


def _were_still_so_many(clause: Clause, others: list[Phrase]) -> bool:
    """ "| gab es | noch acht Höfe", "besaß er | bereits drei Läden": for some time, and how many is to be known."""
    counted = [p for p in others if "counted" in p.marks and p.role in ("subject", "object")]
    numbers = {t.start for p in counted for t in p.tokens[:2] if t.tag == "CARD"}
    before = [(a.text.lower(), b.start) for a, b in pairwise(clause.tokens)]
    still = any(word in words("still_words") and start in numbers for word, start in before)
    return still and (_goes_on(clause) or clause.frame == "existence")


_OF_YEARS = (_tells_share, _was_allowed, _were_so_many, _were_still_so_many, _has_rank)
"""What was so for some time, and is known by how much or how many it was."""


def _was(clause: Clause) -> bool:
    return clause.finite is not None and clause.finite.lemma == "sein" and "passive" not in clause.marks


def is_counted_since(clause: Clause, about: Phrase) -> bool:
    """ "Seit Beginn des Krieges | sind drei Berge abgetragen worden": how many they are is what one would ask for."""
    counted = any(p.role == "subject" and "counted" in p.marks for p in clause.phrases if p is not about)
    done = "passive" in clause.marks and any(t.text == "worden" for t in clause.verbs)
    return about.relation == "since" and counted and done


def _happens_once(clause: Clause, about: Phrase) -> bool:
    """ "Bereits 1881 entdeckte er den Erreger", "wurde schon im Mittelalter zerstört", but not "war bekannt"."""
    passive = "passive" in clause.marks
    if _goes_on(clause) or (not passive and clause.frame in ("copula", "existence")):
        return False
    done_to = [p for p in clause.phrases if p.role == ("subject" if passive else "object") and p.kind != "clause"]
    if any(p.marks & _CERTAIN or p.resolved not in (None, p.text) for p in done_to):
        return True
    if any("bare" in p.marks and len(p.tokens) == 1 for p in done_to):
        return False  # "schrieb er 1905 | Gedichte"
    comes = not done_to and not passive and clause.lemma is not None and auxiliary(clause.lemma) == "sein"
    return comes or any(is_year(t.text) for t in about.tokens)


_CERTAIN = frozenset({"definite", "named", "owned", "possessed", "counted"})
"""What tells that a thing is one of its kind, to which something is done once."""


def _goes_on(clause: Clause) -> bool:
    lists = ("ongoing_verbs", "lasting_verbs", "dwelling_verbs", "position_verbs", "stative_verbs")
    return "modal" in clause.marks or any(clause.lemma in words(name) for name in lists)
