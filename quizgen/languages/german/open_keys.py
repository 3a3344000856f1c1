"""Doubts about questions that leave open what is asked for: others are right as well, or the key names nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from quizgen.languages.german.noun_classes import noun_class
from quizgen.languages.german.phrase_frames import before_head
from quizgen.languages.german.references.description import is_bare_definite
from quizgen.languages.german.times import is_year
from quizgen.languages.german.wordlists import table, words
from quizgen.model import Clause, Phrase


def open_keys(clause: Clause, about: Phrase, wh: str) -> Iterator[str]:
    """ "wurde | eine neue Version | vorgestellt" about it → ("„eine neue Version“ does not say which",)."""
    if wh in ("was", "wen") and _leads_there(clause, about):  # "eine Armee" is asked for by "was" in the end
        yield f"„{about.text[:40]}“ is not why somebody came"
    if wh == "was" and (_only_stands_there(clause, about) or _only_has_seat_there(clause, about)):
        yield "other things are there, too"
    if "was für ein" in wh and _is_of_some(clause, about):
        yield "others of them have another"
    yield from (f"„{about.text[:40]}“ {says}" for says, holds in _OPEN if holds(clause, about))


def _is_some_version(clause: Clause, about: Phrase) -> bool:
    """ "wurde | eine neue Version | vorgestellt": its name is what one has to know."""
    told = [t.lemma.lower() for t in before_head(about) if t.tag == "ADJA"]
    some = about.role in ("subject", "object") and "indefinite" in about.marks and not about.parts
    new = told and all(word in words("empty_adjectives") | {"neu", "weit"} for word in told)
    return some and bool(new) and about.head.lemma in words("nouns_of_versions")


def _only_differ(clause: Clause, about: Phrase) -> bool:
    """ "nehmen | unterschiedliche Plätze und Rollen | ein": which they are is not told; "Insekten" are known."""
    before = before_head(about)
    differing = [t.tag for t in before] == ["ADJA"] and before[0].lemma.lower() in words("adjectives_of_difference")
    listed = all(part.relation == "other" for part in about.parts)
    return differing and listed and about.role == "object" and noun_class(about.head.text) not in _KNOWN


_KNOWN = ("animal", "plant", "food", "substance", "material")
"""Classes of things that say enough by their noun."""


def _is_named_before(clause: Clause, about: Phrase) -> bool:
    """ "bekommt man | das Tier | selten zu Gesicht", "dient | dem Baum|": which one was named before.

    But "den Baum" beside its own kinds, "Eine Eiche ist | der Baum|, …", tells what it is.
    """
    one = about.head.lemma in words("nouns_of_one_living") and is_bare_definite(about)
    plain = one and about.number == "singular" and about.resolved == about.text and about.relation != "predicate"
    return plain and about.role in ("subject", "object", "dative")


def _leads_there(clause: Clause, about: Phrase) -> bool:
    """ "Weber führte | eine Armee | nach Ulm": „Was führte Weber nach Ulm?“ asks why he came."""
    subject = next((p for p in clause.phrases if p.role == "subject"), None)
    there = any(p.relation == "direction" or p.preposition == "nach" for p in clause.phrases)
    if subject is None or subject is about or about.role != "object" or about.kind == "person" or not there:
        return False
    # "der Graf", "Was führten sie …" can only be who did it
    certain = subject.number == "plural" or (subject.gender == "masculine" and subject.tokens[0].tag == "ART")
    plain = "modal" not in clause.marks and "passive" not in clause.marks
    return subject.kind == "person" and plain and not certain and clause.lemma in words("verbs_of_leading")


def _is_of_some(clause: Clause, about: Phrase) -> bool:
    """ "Manche Tiere sind | an eine grabende Lebensweise | angepasst"; but "die meisten Länder" have what is usual."""
    subjects = (p for p in clause.phrases if p.role == "subject" and p is not about and not p.parts)
    some = any("quantified" in p.marks and p.tokens[0].tag != "ART" for p in subjects)
    return some and "past" not in clause.marks


def _only_stands_there(clause: Clause, about: Phrase) -> bool:
    """ "Auf dem Markt | steht | ein Brunnen": nothing but where it is; but "liegt bei 9 Prozent" measures."""
    others = [p for p in clause.phrases if p is not about and p.text != "sich" and p.kind != "clause"]
    places = [p for p in others if p.relation == "place" and p.preposition != "bei" and "counted" not in p.marks]
    alone = bool(places) and len(places) == len(others)
    return about.role == "subject" and clause.lemma in words("position_verbs") and alone


def _only_has_seat_there(clause: Clause, about: Phrase) -> bool:
    """ "Die Firma Kern hat | ihren Sitz | in Bonn": so have others."""
    seated = any(p.role == "object" and p.head.lemma in words("nouns_of_seats") for p in clause.phrases)
    return about.role == "subject" and clause.lemma == "haben" and seated


def _is_known_from_there(clause: Clause, about: Phrase) -> bool:
    """ "Aus Europa ist | die Gruppe der Lurche | bekannt": others are, too."""
    there = any(p.preposition == "aus" for p in clause.phrases if p is not about)
    return clause.lemma == "bekanntsein" and about.role == "subject" and there


def _is_rather_so(clause: Clause, about: Phrase) -> bool:
    """ "Das Stück ist | mehr eine Improvisation": than what, is not told."""
    return about.role == "predicate" and about.tokens[0].text.lower() == "mehr" and about.number != "plural"


def _is_mostly_one(clause: Clause, about: Phrase) -> bool:
    """ "tragen | meist einen langen Rock": at other times something else, and other things beside it."""
    mostly = about.tokens[0].text.lower() in words("often")
    plain = "indefinite" in about.marks and not about.parts and "counted" not in about.marks
    return mostly and plain and about.role == "object" and about.preposition is None


def _is_so_among_others(clause: Clause, about: Phrase) -> bool:
    """ "Besonders gefährlich ist | eine Grippe | bei Asthma": other things are so, too."""
    graded = (p for p in clause.phrases if [t.tag for t in p.tokens] == ["ADV", "ADJD"])
    some = about.role == "subject" and bool(about.marks & {"indefinite", "bare"}) and about.kind != "clause"
    very = any(p.tokens[0].text.lower() in words("intensifiers") for p in graded)
    return clause.frame == "copula" and some and very and "named" not in about.marks


def _changed_at_some_time(clause: Clause, about: Phrase) -> bool:
    """ "| Durch den Aufstand von 1911 | änderten sich die Verhältnisse": at other times by something else."""
    himself = any(p.head.tag == "PRF" for p in clause.phrases)
    dated = any(p.relation in ("time", "since", "until") or p.kind == "time" for p in clause.phrases if p is not about)
    changed = himself and clause.lemma in words("verbs_of_change") and "past" in clause.marks
    once = about.preposition == "durch" and any(is_year(t.text) for t in about.tokens)
    return changed and once and not dated


def _tells_who_was_first(clause: Clause, about: Phrase) -> bool:
    """ "spielten in Europa | zuerst | die Römer": who did so before all others is what one would ask for."""
    subject = next((p for p in clause.phrases if p.role == "subject" and p is not about), None)
    return subject is not None and any(p.text == "zuerst" and p.end + 1 == subject.start for p in clause.phrases)


def _are_most_of_them(clause: Clause, about: Phrase) -> bool:
    """ "werden | die meisten Schafe | gezüchtet", "kommen | in fast allen Wäldern | vor": how many is what is told."""
    outer = ("APPR", "ART")
    before = [t.text.lower() for t in about.tokens if t.end <= about.head.start and t.tag not in outer]
    nearly = before[1:] != [] and before[0] in words("degree_adverbs") and before[1] in words("words_for_all")
    told_so = before[:1] == ["meisten"] or nearly
    plain = about.kind not in ("clause", "person", "time") and all(p.relation == "genitive" for p in about.parts)
    return told_so and plain and (about.role in ("subject", "object") or about.relation == "place")


def _is_of_course(clause: Clause, about: Phrase) -> bool:
    """ "suchen | nach Nahrung", "wurden | an das Netz | angeschlossen", of which no more is said."""
    inner = [t for t in about.tokens if t.tag not in ("APPR", "APPRART", "ART", "PPOSAT")]
    done = about.role == "object" or about.relation == "topic"
    nouns = table("objects_of_course").get(clause.lemma or "", ("",))[0].split()
    return done and inner == [about.head] and about.head.lemma in nouns


def _are_own_followers(clause: Clause, about: Phrase) -> bool:
    """ "zog | mit seinem Heer | nach Ulm": with whom else?"""
    told = [t for t in about.tokens if t.tag not in ("APPR", "PPOSAT")]
    owned = any(t.tag == "PPOSAT" for t in about.tokens) and told == [about.head]
    return owned and about.relation == "company" and about.head.lemma in words("nouns_of_followers")


def _is_own_first(clause: Clause, about: Phrase) -> bool:
    """ "ließ | sein erstes Stadion | errichten": of all that was built it is one, and when is not told."""
    before = before_head(about)
    owned = bool(before) and before[0].tag == "PPOSAT"
    own = owned and any(t.text.lower() in words("first_adjectives") for t in before)
    dated = any(p.relation in ("time", "since", "until") or p.kind == "time" for p in clause.phrases)
    named = any(part.relation == "apposition" for part in about.parts)  # "seine erste Spielstätte, das Stadion Nord"
    return own and about.role == "object" and not (dated or named)


_OPEN: tuple[tuple[str, Callable[[Clause, Phrase], bool]], ...] = (
    ("does not say which", _is_some_version),
    ("does not say which", _only_differ),
    ("was named before", _is_named_before),
    ("is so mostly, and not alone", _is_mostly_one),
    ("is so more than something else", _is_rather_so),
    ("is not all that is known from there", _is_known_from_there),
    ("is so as a matter of course", _is_of_course),
    ("are led as a matter of course", _are_own_followers),
    ("is one of its own", _is_own_first),
    ("are most of them", _are_most_of_them),
    ("is one of many", _is_so_among_others),
    ("is not who was the first to do so", _tells_who_was_first),
    ("made it so at a time that is not told", _changed_at_some_time),
)
"""What a question leaves open, each with its reason."""
