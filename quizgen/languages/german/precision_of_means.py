"""What speaks against asking for what something is done with or through: a measure, a way, a time in disguise."""

from __future__ import annotations

import re
from collections.abc import Callable

from quizgen.languages.german.entities import LOCAL_CLASSES
from quizgen.languages.german.noun_classes import names_act, noun_class
from quizgen.languages.german.nouns import last_parts, lemmas
from quizgen.languages.german.phrase_frames import is_counted
from quizgen.languages.german.wholeness import Others
from quizgen.languages.german.wordlists import table, words
from quizgen.model import Clause, Phrase, Token


def against_means(clause: Clause, about: Phrase, others: Others) -> str | None:
    """ "mit 2962 Metern der höchste Berg": how much of it there is; but "mit 35 Jahren Präsident" is an age."""
    for preposition, says, holds in _AGAINST:
        if preposition in (None, about.preposition) and holds(clause, about, others):
            return f"„{about.text}“ {says}"
    return None


def against_cause(clause: Clause, about: Phrase, others: Others) -> str | None:
    """ "wird aufgrund der Verfassung | gewählt": a rule tells on what it rests, not why it is done."""
    ruled = about.preposition == "aufgrund" and not words("nouns_of_rules").isdisjoint(_last_nouns(about.head.text))
    return f"„{about.text}“ is a rule, no reason" if ruled and clause.lemma in words("governing_verbs") else None


def _last_nouns(form: str) -> set[str]:
    """ "Bundesgesetzen" → {"Bundesgesetz", "Gesetz"}"""
    return {part for lemma in lemmas(form) for part in last_parts(lemma)}


def _names(clause: Clause, about: Phrase, others: Others) -> bool:
    return clause.frame == "naming"


def _lets_be(clause: Clause, about: Phrase, others: Others) -> bool:
    """ "Aerosole gibt es | durch die Natur": "Wodurch gibt es …" is not what one asks."""
    return clause.frame == "existence"


def _limits(clause: Clause, about: Phrase, others: Others) -> bool:
    """ "sind | mit Ausnahme der Gattung Pereskia | geschützt" """
    return about.head.text in words("nouns_of_limits")


def _goes_along(clause: Clause, about: Phrase, others: Others) -> bool:
    """ "nimmt | mit der Höhe | ab", "steigt | mit dem Alter": how it changes, if nothing is done to anything."""
    measured = about.head.text.lower() in words("dimension_nouns") and "definite" in about.marks and not about.parts
    return measured and len(about.tokens) <= 3 and not any(p.role == "object" for p in others)


def _is_weighed(clause: Clause, about: Phrase, others: Others) -> bool:
    """ "wog mit seinem Anzug | zusammen 26 kg" """
    return clause.lemma in words("amount_verbs") and any(t.text == "zusammen" for t in clause.tokens)


def _comes_about(clause: Clause, about: Phrase, others: Others) -> bool:
    """ "Mit der Einführung der Eisenbahn wurden die Orte größer", "Mit der Erfindung des Motors stieg die Zahl"."""
    became = about.relation == "means" and clause.frame in ("copula", "becoming") and "process" in about.marks
    return became or (about.field == "front" and _lets_happen(clause, about))


def _is_beginning(clause: Clause, about: Phrase, others: Others) -> bool:
    """ "mit dem Aufkommen der Elektrizität", "mit ihrer Neugründung": when, whatever is done then."""
    begins = not words("nouns_of_beginnings").isdisjoint(last_parts(about.head.text))
    return begins and ("definite" in about.marks or any(t.tag == "PPOSAT" for t in about.tokens))


def _is_doer_of_deed(clause: Clause, about: Phrase, others: Others) -> bool:
    """ "Die Entdeckung brachte 1783 Fortschritt | durch den Niederländer Kern": who did what the subject tells."""
    subject = next((p for p in others if p.role == "subject"), None)
    acting = about.kind == "person" and "passive" not in clause.marks
    return acting and subject is not None and names_act(subject.head.text)


def _is_late_or_early(clause: Clause, about: Phrase, others: Others) -> bool:
    """ "spätestens | mit der Einführung der Schrift": by that time, not by that means."""
    return about.tokens[0].text.lower() in words("limits_of_time")


def _is_left_out(clause: Clause, about: Phrase, others: Others) -> bool:
    """ "Mit Ausnahme | der Gattung Pereskia": what it is not so of."""
    return about.head.text == "Ausnahme"


def _goes_on(clause: Clause, about: Phrase, others: Others) -> bool:
    """ "Mit | steigender | Temperatur dehnt sich Wasser aus": what happens at the same time is no means."""
    changing = clause.lemma in words("changing_verbs")  # "sinkt | mit zunehmender Höhe"
    return (about.field == "front" or changing) and any(_is_going_on(token) for token in about.tokens)


def _is_excuse(clause: Clause, about: Phrase, others: Others) -> bool:
    """ "sagte | mit dem Hinweis auf Probleme | ab" """
    return about.head.text in words("nouns_of_excuses")


def _is_way(clause: Clause, about: Phrase, others: Others) -> bool:
    """ "bewegt sich | durch die Rohre", "pumpt das Blut | durch den Körper", "fließt | durch den See | hindurch"."""
    if clause.lemma in words("spanning_verbs"):
        return True  # "reicht | durch den Mittelmeerraum | bis Vorderasien"
    if clause.lemma in words("entering_verbs") and about.kind == "thing":
        return False  # "gelangt | durch Spaltöffnungen | in die Pflanze"
    moving = clause.lemma in words("motion_verbs") and any(p.text == "sich" for p in others)
    laid = clause.lemma in words("laying_verbs") and any(p.role == "object" or p.relation == "patient" for p in others)
    if ((moving or laid) and _may_be_gone_through(about)) or (clause.lemma or "").startswith("hindurch"):
        return True
    driven = any(p.preposition == "durch" for p in others)  # "wird durch das Herz | durch den Körper | gepumpt"
    return noun_class(about.head.text) in LOCAL_CLASSES and (driven or "passive" not in clause.marks)


def _is_state(clause: Clause, about: Phrase, others: Others) -> bool:
    """ "gehört | mit einer Länge von 450 km | zu den größeren": nothing is done, so it is done with nothing."""
    resting = words("stative_verbs") | words("lying_verbs")  # "befindet sich eine Kammer | mit Bakterien"
    return clause.lemma in resting or clause.frame == "consisting"


def _says_why(clause: Clause, about: Phrase, others: Others) -> bool:
    """ "Mit 4 Mio. Einwohnern ist Berlin die größte Stadt", but not "mit 35 Jahren"."""
    aged = is_counted(about) and about.head.text in ("Jahren", "Monaten", "Wochen")
    return clause.frame == "copula" and not aged and not _is_asked_for(clause, about)


def _is_asked_for(clause: Clause, about: Phrase) -> bool:
    """ "sind | verwandt | mit den Enten": the adjective is nothing without it."""
    told = (p.tokens[-1].text for p in clause.phrases if p.relation == "manner")
    return about.preposition == "mit" and any(form in words("adjectives_with_mit") for form in told)


def _is_measure(clause: Clause, about: Phrase, others: Others) -> bool:
    """ "Mit 83 Millionen Einwohnern und einer Fläche von … zählt der Iran zu …": neither "mit wem" nor "wie viele"."""
    several = is_counted(about) and any(part.relation == "other" for part in about.parts)
    return several or (is_counted(about) and clause.lemma in words("light_verbs"))


def _is_share(clause: Clause, about: Phrase, others: Others) -> bool:
    """ "Im Norden leben | mit 8 % | die Gio": how many of all they are; but "siegte | mit 54 %", "ist … beteiligt"."""
    asked = words("verbs_of_shares")
    told = clause.lemma in asked or any(t.lemma in asked for p in others if p.relation == "manner" for t in p.tokens)
    return about.head.text in ("%", "Prozent") and not told


def _is_manner(clause: Clause, about: Phrase, others: Others) -> bool:
    """ "mit voller Wucht", "mit großem Erfolg": how, not with what."""
    return len(about.tokens) == 3 and about.tokens[1].text in words("adjectives_of_force")


def _is_posture(clause: Clause, about: Phrase, others: Others) -> bool:
    """ "hängen | mit dem Kopf | nach unten": how they are turned, not what they hang by."""
    behind = next((p for p in others if p.start == about.end + 1), None)
    opening = behind.tokens[0].text.lower() if behind is not None else ""
    turned = opening in words("openers_of_turning") and not any(p.role == "object" for p in others)
    return turned and noun_class(about.head.text) == "body"


_AGAINST: tuple[tuple[str | None, str, Callable[[Clause, Phrase, Others], bool]], ...] = (
    (None, "says more of what is called so", _names),
    (None, "says how it comes to be", _lets_be),
    ("mit", "says of what it is not so", _limits),
    ("mit", "tells how it changes", _goes_along),
    ("mit", "is counted together with the subject", _is_weighed),
    ("mit", "tells when it was", _comes_about),
    ("mit", "tells when it was", _is_late_or_early),
    ("mit", "tells when it was", _is_beginning),
    ("durch", "tells who did what the subject tells", _is_doer_of_deed),
    ("mit", "tells what it is not so of", _is_left_out),
    ("mit", "tells when or why it was", _goes_on),
    ("mit", "is what somebody said", _is_excuse),
    ("mit", "tells how", _is_manner),
    ("mit", "tells how they are turned", _is_posture),
    ("mit", "is the share of the subject", _is_share),
    ("durch", "is a way, not a means", _is_way),
    (None, "tells more of what is so", _is_state),
    (None, "says why it is so", _says_why),
    (None, "is a measure", _is_measure),
)
"""Which preposition (None: any), what it says instead, and how that is told."""


def _may_be_gone_through(about: Phrase) -> bool:
    """ "die Rohre", "ein Labyrinth": a thing, but neither "Rückstoß" nor "das Schlagen der Flossen"."""
    act = names_act(about.head.text) or noun_class(about.head.text) in ("act", "event") or "process" in about.marks
    infinitive = about.head.text.lower() in words("verbs") and about.number != "plural"  # but "durch die Schleifen"
    return not act and not infinitive and "bare" not in about.marks


def _lets_happen(clause: Clause, about: Phrase) -> bool:
    """Does something begin, end or change with an event, rather than by a means?"""
    noun = about.head.text
    deed = noun in table("nouns_of_deeds") or noun_class(noun) in ("act", "event")  # "mit dem | Bau | der Bahn"
    deed = deed or noun.lower() in words("verbs")  # "mit dem | Aufkommen | des Buchdrucks"
    event = "process" in about.marks or deed
    changes = clause.lemma in words("changing_verbs") or clause.lemma in words("happening_verbs")
    return event and "definite" in about.marks and changes


def _is_going_on(token: Token) -> bool:
    return token.tag == "ADJA" and re.search(r"[elr]nd(e|er|en|em|es)$", token.text) is not None
