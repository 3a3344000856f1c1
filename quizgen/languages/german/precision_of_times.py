"""What speaks against asking for a time: it is half told, or a measure, or no matter of time."""

from __future__ import annotations

import re
from itertools import pairwise

from quizgen.languages.german.entities import LOCAL_CLASSES
from quizgen.languages.german.noun_classes import noun_class
from quizgen.languages.german.nouns import lemmas
from quizgen.languages.german.other_times import against_other_times
from quizgen.languages.german.phrase_frames import is_counted
from quizgen.languages.german.times import is_year
from quizgen.languages.german.times_of_subjects import is_time_of_subject
from quizgen.languages.german.wholeness import Others
from quizgen.languages.german.wordlists import words
from quizgen.model import Clause, Phrase


def _names_steps(about: Phrase) -> bool:
    """ "in mehreren Phasen (Planung, Bau, Betrieb)" """
    return bool({about.head.lemma, *lemmas(about.head.text)} & words("step_nouns"))


def against_time(clause: Clause, about: Phrase, others: Others) -> str | None:
    """What speaks against asking for the time of a clause: "im Jahr 1938", "als er starb"."""
    if about.kind == "clause" and not about.tokens[-1].tag.startswith("V"):
        return f"„{about.text[:40]}“ is no subordinate clause"
    return (
        against_other_times(about, others)
        or _no_point_in_time(clause, about, others)
        or (_beside_copula(about, others) if clause.frame == "copula" else None)
        or _of_the_past(clause, about)
        or _belongs_elsewhere(clause, about, others)
        or _measures(clause, about, others)
    )


def _no_point_in_time(clause: Clause, about: Phrase, others: Others) -> str | None:
    """ "in mehreren Phasen", "während Floyd", "von 8 bis 10 Jahren": how, how long or how old rather than when."""
    if about.preposition == "in" and about.number == "plural" and _names_steps(about):
        return f"„{about.text}“ tells how it goes on"
    if about.kind == "clause" and _is_on_its_way(clause, about, others):
        return f"„{about.text[:40]}“ tells where on its way"
    if about.preposition == "während" and about.head.tag == "NE":
        return f"„{about.text}“ is no time of its own"
    if clause.lemma == "dauern" and any(p.relation == "duration" for p in others):
        return "how long it lasts is what one asks"
    aged = any(p.relation == "degree" and p.tokens[-1].text == "alt" for p in others)
    if about.kind == "clause" and aged:
        return "how old somebody was is what one asks"  # "war sechs Jahre alt, als seine Mutter starb"
    if _is_range_of_lengths(about):
        return f"„{about.text}“ is a range of lengths"
    if about.preposition is None and any(t.tag == "KON" for t in about.tokens) and not is_counted(about):
        return f"„{about.text}“ may be no time"  # "sehr milde Winter und nicht so heiße Sommer"
    return None


def _is_on_its_way(clause: Clause, about: Phrase, others: Others) -> bool:
    """ "Kairo liegt am Nil, | bevor das Delta beginnt", "Die Isar fließt durch München, | bevor sie mündet"."""
    opened = any(t.text.lower() in ("bevor", "ehe", "nachdem") for t in about.tokens[:3])
    subject = next((p for p in others if p.role == "subject"), None)
    if subject is None or not opened or clause.marks & {"past", "modal"}:
        return False
    if clause.lemma in words("lying_verbs"):
        return subject.kind in ("place", "other")
    flowing = words("motion_verbs") | words("spanning_verbs")
    return clause.lemma in flowing and (subject.kind == "place" or noun_class(subject.head.text) in LOCAL_CLASSES)


def _beside_copula(about: Phrase, others: Others) -> str | None:
    """ "war der Seefahrer Diogo Dias", "war der Sieg | am 3. Mai 1921": who or what it was is no matter of time."""
    if any(p.relation == "predicate" and _is_certain(p) for p in others):
        return "who somebody was is no matter of time"
    if _presents(others):
        return "the clause presents something"
    if about.field != "front" and _is_dated_event(about, others):
        return f"„{about.text}“ may belong to the predicate"
    return None


def _of_the_past(clause: Clause, about: Phrase) -> str | None:
    """What is told in the present tense, but was so in the past."""
    if clause.frame == "understanding":
        return f"„{about.text}“ belongs to what is meant"  # "Unter Nova versteht man ein Leuchten | am Ende …"
    if about.field != "front" and _is_judged_today(clause, about):
        return f"„{about.text}“ is the time of what is judged"
    if _is_over(clause, about):
        return f"„{about.text}“ is over, the verb tells of the present"
    if about.field != "front" and _tells_of_past(clause, about):
        return f"„{about.text}“ is the time of what is named or told of"
    return None


def _measures(clause: Clause, about: Phrase, others: Others) -> str | None:
    """ "in kurzer Zeit", "misst | zwei Tage": how fast, how often or how much, or a place."""
    if about.preposition in ("in", "innerhalb") and about.head.text == "Zeit" and _tells_how_long(about):
        return f"„{about.text}“ tells how fast, not when"
    if about.class_ == "Zeit" and clause.lemma in words("position_verbs"):
        return f"„{about.text}“ may be a place"
    numbered = any(t.tag == "CARD" for p in others for t in p.tokens)
    if numbered and about.text.lower() in words("any_times"):
        return f"„{about.text}“ says how often something is so much"
    if about.preposition is None and about.field != "front" and clause.lemma in words("measuring_verbs"):
        return f"„{about.text}“ is a measure"
    return None


def _is_over(clause: Clause, about: Phrase) -> bool:
    """ "ist am Bau | in den ersten Jahren des 20. Jahrhunderts | beteiligt": the tense is a slip of the text."""
    present = clause.finite is not None and clause.finite.text in ("ist", "sind") and "past" not in clause.marks
    past = re.search(r"\b(?:1?\d|20)\. Jahrhunderts\b", about.text) is not None
    return present and past and about.field != "front"


def _tells_of_past(clause: Clause, about: Phrase) -> bool:
    """ "wird der Konflikt | nach 1945 | als Kalter Krieg bezeichnet", "handelt von der Heimkehr | nach dem Krieg"."""
    if clause.marks & {"past", "modal"} or about.preposition not in _DATING:
        return False
    telling = clause.frame == "naming" or clause.lemma in words("verbs_of_telling")
    dated = any(t.tag == "CARD" and is_year(t.text) for t in about.tokens) or noun_class(about.head.text) == "event"
    dated = dated or about.class_ == "Jahrhundert"
    return telling and dated


def _is_judged_today(clause: Clause, about: Phrase) -> bool:
    """ "wird das Wort einem Arzt | 1632 | zugeschrieben": today, and the year is that of the word."""
    dated = any(t.tag == "CARD" and is_year(t.text) for t in about.tokens)
    present = "passive" in clause.marks and not clause.marks & {"past", "modal"}
    return dated and present and clause.lemma in words("ascribing_verbs")


_DATING = ("nach", "vor", "von", "zwischen", "im", "in", "am", "an", "während")
"""Prepositions of dates that may belong to what is named: "nennt man den Aufstand | am 3. Mai 1848"."""


def _is_range_of_lengths(about: Phrase) -> bool:
    """ "(reicht) von 8 bis 10 Jahren", "von einem Jahr bis zu 500 Jahren", but not "von 1990 bis 1995"."""
    *_, number, unit = (about.tokens[0], *about.tokens)
    length = number.tag == "CARD" and not is_year(number.text) and bool({*lemmas(unit.text)} & words("time_lengths"))
    return about.preposition in ("von", "vom") and length and any(t.text == "bis" for t in about.tokens)


def _tells_how_long(about: Phrase) -> bool:
    """ "in kurzer Zeit", "innerhalb kürzester Zeit", but not "in dieser Zeit", "in römischer Zeit"."""
    return any(t.tag == "ADJA" and re.match(r"(kurz|kürz|läng|lang)", t.text) for t in about.tokens)


def _belongs_elsewhere(clause: Clause, about: Phrase, others: Others) -> str | None:
    """Is it no time of what the clause says, but of a thing in it, or part of a name?"""
    if is_time_of_subject(clause, about, others):
        return f"„{about.text}“ belongs to the subject"
    if clause.frame == "copula" and any(_is_kind_of_time(p, about) for p in others):
        return f"„{about.text}“ belongs to the predicate"
    any_time = about.text.split(",")[0].lower() in words("any_times")
    if clause.frame == "naming" and about.field != "front" and any_time:
        return f"„{about.text}“ says more of what is called so"  # "Mondregenbogen heißt ein Regenbogen | bei Nacht"
    owner = next((p for p in about.parts if p.relation == "genitive"), None)
    if about.head.text in words("course_nouns") and owner is not None and noun_class(owner.head.text) != "time":
        return f"„{about.text}“ is no certain time"  # "im Lauf der Vorbereitungen"
    if clause.lemma == "stammen":
        return f"„{about.text}“ is the time that it is from"  # "stammt von Weber | 1555"
    shown = clause.lemma in words("showing_verbs") and any(p.role == "object" for p in others)
    if shown and about.field != "front" and "Jahrhundert" in about.text and "passive" not in clause.marks:
        return f"„{about.text}“ is the time that things are from"  # "zeigt Gemälde | vom 12. bis 15. Jahrhundert"
    return f"„{about.text}“ may be part of a name" if _ends_name(about, others) else None


def _ends_name(about: Phrase, others: Others) -> bool:
    """ "Die längste Achterbahn ist Steel Dragon | 2000": a year right behind the name that something is called by."""
    year = about.preposition is None and len(about.tokens) == 1 and is_year(about.text)
    before = [p for p in others if p.relation == "predicate" and p.end + 1 == about.start]
    return year and any(p.head.tag in ("NE", "FM") for p in before)


def _presents(others: Others) -> bool:
    """ "Ein großer Erfolg war 1890 das Telefon", "Ausnahme war …": the subject only says what kind of thing it is."""
    subject = next((p for p in others if p.role == "subject"), None)
    named = any(p.relation == "predicate" and "definite" in p.marks for p in others)
    if subject is None or not named:
        return False
    return "indefinite" in subject.marks or subject.text in words("introducing_nouns")


def _is_dated_event(about: Phrase, others: Others) -> bool:
    """ "Der größte Erfolg war der Sieg | am 3. Mai 1921": the time right behind a certain thing tells which."""
    return any(p.relation == "predicate" and "definite" in p.marks and p.end + 1 == about.start for p in others)


def _is_kind_of_time(phrase: Phrase, about: Phrase) -> bool:
    """ "war eine Zeit | im 20. Jahrhundert", "war ein Maler | im Mittelalter": the time right behind tells of when."""
    kind = phrase.relation == "predicate" and "indefinite" in phrase.marks and phrase.preposition is None
    dated = noun_class(phrase.head.text) in ("time", "event") or phrase.kind == "person"
    if kind and about.class_ in ("Jahreszeit", "Monat", "Tageszeit") and phrase.end < about.start:
        described = any(part.relation == "relative" for part in about.parts)  # "ein Markt | im Sommer, zu dem …"
        return described or noun_class(phrase.head.text) == "event"  # "ist ein Fest nach der Ernte | im Herbst"
    return kind and dated and phrase.end + 1 == about.start


def against_since(clause: Clause, about: Phrase, others: Others) -> str | None:
    """ "Die ersten waren Spanien und Portugal | ab dem 16. Jahrhundert": who was it, not since when."""
    named = about.head.text in words("unique_nouns") | words("named_eras")  # "seit der Steinzeit"
    era = named or any(t.tag == "NE" for t in about.tokens)
    if about.class_ == "Zeit" and not (about.parts or is_counted(about) or era):
        return f"„{about.text}“ is no certain time"  # "seit langer Zeit"
    if any(re.search(r"\b(ersten Mal|erstmals)\b", p.text) and abs(p.end - about.start) <= 1 for p in others):
        return f"„{about.text}“ tells how long it was not so"  # "zum ersten Mal | seit zehn Jahren"
    named = any(p.relation == "predicate" and p.head.tag == "NE" for p in others)
    return "who somebody was is no matter of time" if clause.frame == "copula" and named else None


def against_until(clause: Clause, about: Phrase, others: Others) -> str | None:
    """What speaks against asking until when: "bis 1900 gab es 20 Arten" tells when it was counted."""
    if about.kind == "clause" and clause.frame == "becoming":
        return f"„{about.text[:40]}“ tells what came of it"  # "wurden wichtiger, bis sie Götter wurden"
    counted = clause.frame == "existence" and any(is_counted(p) or "counted" in p.marks for p in others)
    return f"„{about.text}“ tells when it was counted" if counted else None


def _is_at_rest(clause: Clause) -> bool:
    """ "brauchen | es wieder", "liegt", "haben": nothing that is done within a time."""
    return clause.finite is not None and clause.finite.lemma in words("stative_verbs")


def _is_certain(phrase: Phrase) -> bool:
    """ "der Seefahrer Diogo Dias", "Hitler": a name or a phrase with one, of a person; but not "Kaiser von China"."""
    if phrase.head.tag == "NN" and (phrase.tokens[0].tag == "NN" or "bare" in phrase.marks):
        inside = [t for part in phrase.parts if part.relation in ("genitive", "attribute") for t in part.tokens]
        # "Gouverneur und Vizekönig | von Indien"
        inside += [b for a, b in pairwise(phrase.tokens) if a.tag in ("APPR", "APPRART", "ART")]
        return phrase.kind == "person" and any(t.tag == "NE" and t not in inside for t in phrase.tokens)
    return phrase.kind == "person" and any(t.tag == "NE" for t in phrase.tokens)


def against_duration(clause: Clause, about: Phrase, others: Others) -> str | None:
    """ "brauchte dafür 108 Minuten": how long for what is said elsewhere; "drei Jahre | vor der Wahl" is a time."""
    if any(p.start == about.end + 1 and p.preposition in ("vor", "nach") for p in others):
        return f"„{about.text}“ tells how long before or after"
    if about.preposition == "in" and _is_at_rest(clause):
        return f"„{about.text}“ tells after how long"  # "braucht sie | in weniger als einem Jahr | wieder"
    if clause.lemma not in words("needing_verbs") or any(p.relation in ("purpose", "object", "topic") for p in others):
        return None
    if len([p for p in others if p.preposition in ("von", "vom", "nach", "zu", "zum", "zur", "bis")]) > 1:
        return None  # "braucht | von der Sonne | zur Erde | acht Minuten"
    return f"what „{clause.lemma}“ is for is missing"
