"""What speaks against asking for a phrase, by its relation: a time that is half told, a way that is no aim."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from quizgen.languages.german.distant_correlates import announcing_word
from quizgen.languages.german.government import governed_prepositions
from quizgen.languages.german.local_phrases import LOCAL
from quizgen.languages.german.noun_classes import names_act, noun_class
from quizgen.languages.german.phrase_frames import is_counted
from quizgen.languages.german.precision_beside_adjectives import asks_for, asks_twice
from quizgen.languages.german.precision_of_means import against_cause, against_means
from quizgen.languages.german.precision_of_places import against_place, against_way, is_half_role
from quizgen.languages.german.precision_of_times import against_duration, against_since, against_time, against_until
from quizgen.languages.german.purposes_of_course import goes_without_saying
from quizgen.languages.german.wholeness import Others
from quizgen.languages.german.wordlists import words
from quizgen.model import Clause, Phrase, Relation

_CONCEDING = re.compile("(auch|selbst|sogar) wenn|wenn (auch|nicht gar|überhaupt|nötig|möglich)", re.IGNORECASE)


def _purpose(clause: Clause, about: Phrase, others: Others) -> str | None:
    """ "um zu studieren": who asks what for wants to hear more than a verb; "zu klein, um …" is a measure."""
    told = {"PTKA"} | words("sufficing_words")
    if about.kind == "clause" and any(not told.isdisjoint((t.tag, t.text.lower())) for p in others for t in p.tokens):
        return f"„{about.text[:40]}“ says how much is too much or enough"
    if about.kind == "clause" and clause.lemma in words("lacking_verbs"):
        return f"„{about.text[:40]}“ says what it was not enough for"  # "fehlte es an Geld, um zu bauen"
    if clause.frame == "copula" and any(_is_kind(p) for p in others):
        return f"„{about.text[:40]}“ belongs to the predicate"  # "ist ein Verfahren, um Stoffe zu trennen"
    if clause.frame == "copula" and about.tokens[0].text.lower() == "damit" and "modal" not in clause.marks:
        return f"„{about.text[:40]}“ says why it is so"  # "sind einfach, damit alle sie verstehen"
    bare = about.kind == "clause" and about.tokens[0].text.lower() == "um" and len(about.tokens) <= 3
    return f"„{about.text}“ is hardly an answer" if bare else goes_without_saying(clause, about, others)


def _is_kind(phrase: Phrase) -> bool:
    """ "(ist) ein Verfahren", "(sind) Werkzeuge", "(ist) die Vorrichtung": what something is, by a noun."""
    return phrase.relation == "predicate" and phrase.head.tag == "NN" and phrase.preposition is None


def _content(clause: Clause, about: Phrase, others: Others) -> str | None:
    adjectives = [p for p in others if p.relation == "manner" and p.head.tag == "ADJD"]  # "ist bekannt | dafür, …"
    asked = about.tokens[0].tag == "PROAV" and all(p.text in words("adjectives_with_clauses") for p in adjectives)
    if adjectives and not (asked or announcing_word(clause, about)):
        return f"„{about.text[:40]}“ may belong to the adjective"
    where = about.tokens[0].tag == "PWAV" and any(0 <= about.start - p.end <= 2 and p.class_ for p in others)
    if where or (about.tokens[0].text == "wo" and any(_may_be_place(p, about) for p in others)):
        return f"„{about.text[:40]}“ says more of a place"  # "wurde auf die Insel verbannt, wo er starb"
    if about.tokens[0].text == "wo" and clause.lemma not in words("reporting_verbs"):
        return f"„{about.text[:40]}“ tells where it is so"  # "gilt für den Bereich, wo der Dampf herrscht"
    if clause.lemma == "liegen" and any(p.preposition in ("an", "am") for p in others):
        return f"„{about.text[:40]}“ is what has its cause"  # "Dass die Stadt wächst, | liegt an …"
    if clause.lemma == "dienen" and about.tokens[0].tag != "PROAV":  # but "dient dazu, Gifte abzubauen"
        return f"„{about.text[:40]}“ is a purpose, no content"  # "dienen Wildtieren, Straßen zu überqueren"
    if any(_takes_infinitive(p, about) for p in others):
        return f"„{about.text[:40]}“ may belong to the noun before it"  # "suchten nach Wegen, … zu fahren"
    if about.tokens[0].tag == "PROAV" and clause.frame == "copula" and not adjectives:
        return f"„{about.tokens[0].text}“ would be missed in the key"  # "war dafür, Röntgenstrahlen zu verwenden"
    if about.tokens[0].tag == "PROAV" and clause.lemma in words("infinitive_verbs"):
        return f"„{about.tokens[0].text}“ belongs to the sentence before"  # "und versuchen | damit, sie zu fangen"
    if clause.frame == "copula" and any(p.relation == "predicate" for p in others):
        return f"„{about.text[:40]}“ belongs to the predicate"  # "ist ein Versuch, … loszuwerden"
    if clause.lemma not in words("reporting_verbs") and any(_ends_in_relative(p, about) for p in others):
        return f"„{about.text[:40]}“ may belong to the clause before it"  # "ein Buch, in dem steht, | dass …"
    return "the clause has a second content" if any(p.relation == "content" for p in others) else None


def _may_be_place(phrase: Phrase, about: Phrase) -> bool:
    """Does a clause with "wo" stand behind a place, or right behind a way: "fließt | durch die Milz, | wo …"?"""
    way = phrase.preposition in ("durch", "über") and 0 <= about.start - phrase.end <= 2
    return phrase.end < about.start and (way or phrase.relation in LOCAL)


def _ends_in_relative(phrase: Phrase, about: Phrase) -> bool:
    relative = any(part.relation == "relative" and part.end == phrase.end for part in phrase.parts)
    return relative and 0 <= about.start - phrase.end <= len(", ")


def _takes_infinitive(phrase: Phrase, content: Phrase) -> bool:
    """Does an infinitive stand right behind what the verb asks for with a preposition, which is no person?"""
    infinitive = any(t.tag in ("PTKZU", "VVIZU") for t in content.tokens) and not content.tokens[0].tag.startswith("KO")
    governed = phrase.relation == "topic" and phrase.preposition is not None and phrase.kind not in ("person", "group")
    return infinitive and governed and content.start - phrase.end <= 2 and phrase.head.tag == "NN"


def _ends_in_content(phrase: Phrase) -> bool:
    """ "der Meinung, dass man froh ist", "dass man froh ist": at its end a clause of what is thought."""
    inner = (part for part in phrase.parts if part.end == phrase.end)
    return any(p.kind == "clause" and p.relation == "content" for p in (phrase, *inner))


def _condition(clause: Clause, about: Phrase, others: Others) -> str | None:
    if _CONCEDING.match(about.text):
        return f"„{about.text[:40]}“ concedes"
    if about.tokens[0].tag.endswith("FIN"):
        return f"„{about.text[:40]}“ has no wenn"
    if any(about.start - p.end in (1, 2) and _ends_in_content(p) for p in others):
        return f"„{about.text[:40]}“ may belong to the clause before it"  # "glaubt, dass man froh ist, | wenn …"
    if clause.lemma == "sagen" and any(p.text.lower() == "man" for p in others):
        return f"„{about.text[:40]}“ tells what the word means"  # "Erkältung sagt man, | wenn jemand hustet"
    return f"„{about.text[:40]}“ tells when or where" if clause.lemma in words("position_verbs") else None


def _predicate(clause: Clause, about: Phrase, others: Others) -> str | None:
    if about.preposition == "als" and any(p.preposition == "als" for p in others):
        return "another „als“ would stay in the question"  # "Als Kind arbeitete er als Bote"
    one = any(p.role == "subject" and p.number == "singular" and p.kind == "thing" and _is_whole(p) for p in others)
    several = about.number == "plural" and all(t.tag != "KON" for t in about.tokens)
    if about.preposition == "als" and several and one:
        return f"„{about.text}“ are several, the subject is one"  # "Als Baustoffe diente Holz"
    doing = clause.lemma not in words("naming_verbs") and any(p.role == "object" for p in others)
    if about.preposition == "als" and doing and {"superlative", "bare"} <= about.marks:
        return f"„{about.text}“ tells how somebody stands out"  # "gab | als erste Bank | Geld aus"
    if clause.lemma == "bleiben":
        return "„Was bleibt …“ asks for what is left"
    if any(p.role == "subject" and p.head.text.lower().endswith("name") for p in others):
        return "a name is no person"  # "Sein Künstlername war Nemo"
    if about.preposition is None and any(p.text.lower() in words("always") for p in others):
        return "what somebody always was says little"  # "war immer eine begehrte Handelsware"
    if any(p.field == "front" and p.tokens[0].text.lower() == "nicht" for p in others):
        return "a contrast would stay in the question"  # "Nicht Kolumbus, sondern Eriksson gilt als …"
    return "the subject is a clause" if any(p.kind == "clause" and p.role == "subject" for p in others) else None


def _is_whole(phrase: Phrase) -> bool:
    """ "Holz", but neither "eine Reihe von Inseln" nor "Holz und Stein"."""
    return not phrase.parts and all(t.tag != "KON" for t in phrase.tokens)


def _no_topic(clause: Clause, about: Phrase, others: Others) -> str | None:
    """Is it no topic at all, but a stretch, or for whom something is what it is?"""
    if about.preposition in ("von", "vom") and any((p.preposition or "").startswith("bis") for p in about.parts):
        return f"„{about.text}“ tells from where to where"  # "vom Kopf bis zum Steg gespannt"
    ranging = clause.lemma in words("spanning_verbs") or clause.frame == "existence"
    if about.preposition == "über" and ranging and _is_between_ends(others):
        return f"„{about.text}“ is a way from where to where"  # "gibt es von Wien | über Linz | bis Passau"
    if ranging and _is_end_of_range(about, others):
        return f"„{about.text}“ tells from where to where"  # "reichen von 7 °C im Januar | zu 29 °C im Juli"
    if clause.frame == "copula" and about.preposition and asks_twice(about, others):
        return f"„{about.text}“ and another phrase with its preposition"  # "proportional zur Masse relativ | zum Ort"
    named = any(p.relation == "predicate" and p.kind in ("thing", "place", "other") for p in others)
    if clause.frame == "copula" and about.preposition == "für" and named:
        return f"„{about.text}“ tells for whom it is so"  # "ist | für die Natur | Humus"
    return None


def _is_end_of_range(about: Phrase, others: Others) -> bool:
    ends = (("von", "vom"), ("bis", "zu", "zum", "zur", "nach"))
    told = [any((p.preposition or "-").split()[0] in end for p in others) for end in ends]
    own = [(about.preposition or "-").split()[0] in end for end in ends]
    return (own[0] and told[1]) or (own[1] and told[0])


def _is_between_ends(others: Others) -> bool:
    told = {(p.preposition or "-").split()[0] for p in others}
    return bool(told & {"von", "vom"}) and "bis" in told


def _topic(clause: Clause, about: Phrase, others: Others) -> str | None:
    if reason := _no_topic(clause, about, others):
        return reason
    if clause.frame in ("belonging", "counting") and any(
        p.preposition == "mit" and p.start == about.end + 1 for p in others
    ):
        return f"„{about.text}“ may go on"  # "gehört zu den Städten | mit vielen Parks"
    if clause.frame in ("belonging", "counting") and about.kind == "person":
        return "„zu wem“ asks for an owner"
    if any(t.text.lower() in words("every_words") for t in about.tokens[:2]):
        return f"„{about.text}“ is no certain thing"
    if about.preposition == "gegen" and about.head.lemma in words("nouns_of_will"):
        return f"„{about.text}“ tells who did not want it"  # "heiratete ihn | gegen den Willen des Vaters"
    hangs = about.preposition == "gegen" and any(p.end + 1 == about.start and p.head.tag == "NN" for p in others)
    if hangs and "gegen" not in governed_prepositions(frozenset({clause.lemma or ""})):
        return f"„{about.text}“ may belong to the noun before it"  # "mit Flugblättern | gegen das Regime verhaftet"
    lasting = about.preposition == "über" and noun_class(about.head.text) == "time"
    lasting = lasting and about.head.text not in words("framing_nouns")  # "über welchen Zeitraum"
    if lasting and "über" not in governed_prepositions(frozenset({clause.lemma or ""})):
        return f"„{about.text}“ tells how long it lasted"  # "wurden | über Jahrtausende | abgetragen"
    if about.preposition == "um" and [t.text for t in about.tokens[1:2]] == ["die"] and is_counted(about):
        return f"„{about.text}“ is about how much it is"  # "um die 160 Kilometer südlich der Stadt"
    if clause.frame != "copula" and any(asks_for(p, about) for p in others):
        return f"„{about.text}“ belongs to the adjective before it"  # "sind unabhängig | von der Herkunft verteilt"
    if clause.frame == "becoming" and any(p.preposition in ("von", "vom") for p in others):
        return "what it was before would stay in the question"  # "von einer Monarchie | zu einer Republik"
    if about.preposition in ("von", "vom") and any(t.text == "entfernt" for t in clause.tokens):
        return f"„{about.text}“ is where a distance begins"
    if about.preposition == "gegen" and any(_acts_against(p, about, clause) for p in others):
        return f"„{about.text}“ belongs to the noun before it"  # "beruht auf der Immunisierung | gegen Erreger"
    which = is_counted(about) or about.class_ is not None  # "durch wie viele Länder", "durch welches Land"
    if about.preposition in ("durch", "über") and clause.lemma in words("spanning_verbs") and not which:
        return f"„{about.text}“ is a way, not a means"  # "reicht von der Oder | über die Elbe | bis zur Weser"
    way = about.preposition in ("durch", "über") and not which and clause.lemma in words("motion_verbs")
    way = way and not (about.kind == "thing" and clause.lemma in words("entering_verbs"))
    way = way and not (about.preposition == "durch" and "definite" in about.marks and _is_act(about))
    return f"„{about.text}“ is a way, not a means" if way else None


def _is_act(phrase: Phrase) -> bool:
    """ "durch das Verbrennen von Kohle", "durch die Rodung der Wälder": of what it is tells that it is done."""
    noun, parted = phrase.head.text, any(p.relation in ("genitive", "attribute") for p in phrase.parts)
    doing = phrase.tokens[1].text == "das" and noun.lower() in words("verbs")
    return parted and (doing or (names_act(noun) and noun_class(noun) is None))


def _acts_against(phrase: Phrase, about: Phrase, clause: Clause) -> bool:
    """Does an act stand right before "gegen", which the verb does not ask for?"""
    beside = phrase.end + 1 == about.start and phrase.role != "subject" and names_act(phrase.head.text)
    return beside and "gegen" not in governed_prepositions(frozenset({clause.lemma or ""}))


def _circumstance(clause: Clause, about: Phrase, others: Others) -> str | None:
    """ "wuchs von 500.000 im Jahr 1850 | auf zwei Millionen im Jahr 1910": each amount with its own time."""
    if is_half_role(about):
        return f"„{about.text}“ is half a place"
    behind_verb = clause.frame == "copula" and about.field != "front"
    inside = behind_verb and about.preposition in ("in", "im", "auf", "an", "am")
    if inside and any(p.relation == "predicate" and p.end < about.start for p in others):
        return f"„{about.text}“ may belong to the predicate"  # "ist eine Kraft | in der Natur"
    spoken = about.class_ == "Sprache" or noun_class(about.head.text) == "language"
    if spoken and clause.frame == "naming":
        return f"„{about.text}“: how it is called there is what one asks"
    word = (p for p in others if p.head.lemma in words("word_nouns") and "indefinite" in p.marks)
    if spoken and any(p.end + 1 == about.start for p in word):
        return f"„{about.text}“ belongs to the word before it"  # "geht auf einen Begriff | im Latein | zurück"
    behind = any(p.relation == "time" and p.start == about.end + 1 for p in others)
    times = sum(p.relation == "time" for p in others)
    return f"„{about.text}“ goes with one of two times" if behind and times > 1 and is_counted(about) else None


BY_RELATION: Mapping[Relation, Callable[[Clause, Phrase, Others], str | None]] = {
    "time": against_time,
    "since": against_since,
    "until": against_until,
    "duration": against_duration,
    "origin": against_way,
    "direction": against_way,
    "place": against_place,
    "purpose": _purpose,
    "content": _content,
    "circumstance": _circumstance,
    "topic": _topic,
    "degree": _no_topic,
    "condition": _condition,
    "means": against_means,
    "company": against_means,
    "cause": against_cause,
    "predicate": _predicate,
}
