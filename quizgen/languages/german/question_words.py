"""The words a question begins with: "im Jahr 1928" → "in welchem Jahr", "dem Kurs Stalins" → "welchem Kurs"."""

from __future__ import annotations

import re

from quizgen.languages import Abstain
from quizgen.languages.german.asking_circumstances import (
    done_at,
    framed,
    joined_with,
    numbered,
    occasioned,
    owned,
    ruled,
)
from quizgen.languages.german.asking_how_many import number_words
from quizgen.languages.german.asking_lists import listed
from quizgen.languages.german.asking_when import time_words
from quizgen.languages.german.asking_which import (
    apposed,
    classified,
    described,
    ranked,
    told,
    welch,
    which_of_them,
    whose,
)
from quizgen.languages.german.attachment import basic_preposition
from quizgen.languages.german.entities import LOCAL_CLASSES, is_owned
from quizgen.languages.german.likely_words import likely_words
from quizgen.languages.german.names import is_first_name
from quizgen.languages.german.noun_classes import is_group_noun, names_act, noun_class
from quizgen.languages.german.nouns import known_noun
from quizgen.languages.german.phrase_frames import WHO, is_quoted, with_preposition
from quizgen.languages.german.references import core
from quizgen.languages.german.units import is_unit
from quizgen.languages.german.wordlists import table, words
from quizgen.model import Phrase


def question_words(phrase: Phrase) -> str:
    """The most precise question words for a phrase, sure or else likely to be right; raises Abstain where none are."""
    try:
        return sure_words(phrase)
    except Abstain:
        found = likely_words(phrase)
        if found is None:
            raise
        return found


def is_guessed(phrase: Phrase) -> bool:
    """Are the question words only likely: "wozu" for "zu Ruinen"?"""
    try:
        sure_words(phrase)
    except Abstain:
        return True
    return False


def sure_words(phrase: Phrase) -> str:
    """The most precise question words for a phrase that are sure to be right; raises Abstain where none are."""
    if phrase.relation == "predicate" and phrase.preposition is None:
        one = phrase.number == "singular" or (phrase.number is None and bool(phrase.marks & {"named", "definite"}))
        return "wer" if phrase.kind == "person" and one else "was"
    if phrase.relation == "name":
        return "als was" if any(t.text.lower() == "als" for t in phrase.tokens[:2]) else "wie"
    if phrase.preposition == "als" and phrase.relation == "predicate":
        return "als was"
    if "listed" in phrase.marks and (which := which_of_them(phrase)):
        return which
    if "explaining" in phrase.marks:
        return "was"  # "Was bedeutet das Wort Orkan?", not "Was für ein Sturm …"
    large = any(t.text in words("large_numbers") for t in phrase.tokens)
    if large and phrase.kind != "clause" and not any(t.tag in ("CARD", "ART") for t in phrase.tokens):
        raise Abstain(f"„{phrase.text}“ is no certain number")
    for rule in (
        _clause,
        _age,
        _office,
        time_words,
        number_words,
        occasioned,
        owned,
        ruled,
        numbered,
        framed,
        joined_with,
        apposed,
        whose,
        _around,
        ranked,
        described,
        listed,
        classified,
        _era,
        done_at,
        _relation,
        _person,
        _thing,
    ):
        found = rule(phrase)
        if found:
            return found
    raise Abstain(f"no sure question word for „{phrase.text}“")


def keeps_number(wh: str) -> bool:
    """Does the verb keep its number behind these words? "Welche Länder liegen", but "Wer liegt"."""
    return not re.match(r"(wer|was(?! für)|wen|wem)\b", wh)


def _clause(phrase: Phrase) -> str | None:
    if phrase.kind not in ("clause", "quotation"):
        return None
    if phrase.tokens[0].tag == "PROAV":
        return re.sub(r"^da", "wo", phrase.tokens[0].text.lower())
    found = table("clause_questions").get(phrase.relation, (None,))[0]
    if found is None:
        raise Abstain(f"no question for a clause like „{phrase.text[:40]}“")
    return found


_AGE = re.compile(r"((etwa |rund |ungefähr )?im Alter von .+ Jahren|mit .+ (Jahren|Monaten|Wochen))", re.IGNORECASE)


def _age(phrase: Phrase) -> str | None:
    """ "im Alter von acht Jahren", "mit 25 Jahren", "mit drei Wochen", "70 Jahre alt"; but not "mit den Jahren"."""
    counted = any(token.tag == "CARD" for token in phrase.tokens)
    if counted and phrase.relation == "degree" and phrase.tokens[-1].text == "alt":
        return "wie alt"
    return "in welchem Alter" if counted and _AGE.fullmatch(phrase.text) else None


def _office(phrase: Phrase) -> str | None:
    """ "zum Kaiser gekrönt", "zum ersten Präsidenten gewählt" → "wozu": no certain person is meant."""
    named = any(t.tag in ("NE", "FM", "PRELS", "PPER", "PPOSAT") for t in core(phrase).tokens)
    becoming = phrase.kind == "person" and phrase.relation == "topic" and phrase.preposition in ("zu", "zum", "zur")
    return "wozu" if becoming and not named else None


def _around(phrase: Phrase) -> str | None:
    """ "rund um den Bodensee" tells where; no lake is asked for."""
    return "wo" if phrase.relation == "place" and phrase.tokens[0].text.lower() in ("rund", "rings") else None


def _relation(phrase: Phrase) -> str | None:
    if phrase.relation in ("cause",):
        return "warum"
    if phrase.relation == "place" and phrase.preposition in ("innerhalb", "außerhalb") and phrase.kind != "place":
        return None
    if phrase.preposition == "an" and phrase.class_ == "Land" and "bare" in phrase.marks:
        return "an welches Land"  # "grenzt an Italien": no country has an edge to be at
    if phrase.relation == "place":
        adverb = phrase.preposition is None and len(phrase.tokens) == 1 and phrase.head.tag in ("ADV", "ADJD")
        if adverb and phrase.resolved is not None:
            raise Abstain(f"„{phrase.text}“ names no place")  # "weltweit", "überall"
        if phrase.head.text.lower().endswith("richtung"):
            raise Abstain(f"„{phrase.text}“ tells which way, not where")  # "in Nord-Süd-Richtung"
        above = phrase.preposition == "über" and phrase.kind == "place" and phrase.case == "dative"
        between = phrase.preposition == "zwischen" and any(part.relation == "other" for part in phrase.parts)
        return "wo" if above or between or phrase.preposition not in ("unter", "zwischen", "über") else None
    if phrase.relation == "direction":
        return "bis wohin" if phrase.tokens[0].text.lower() == "bis" else "wohin"
    if phrase.relation == "origin":
        if phrase.text.endswith(" aus"):
            return "von wo aus"
        return "von wo" if phrase.preposition == "von" and "bare" in phrase.marks else "woher"  # "von Mannheim"
    if phrase.relation in ("circumstance", "other") and (found := told(phrase)):
        return found
    if phrase.relation == "circumstance" and (found := _circumstance(phrase)):
        return found
    if phrase.relation in ("manner", "condition", "concession", "other", "circumstance"):
        raise Abstain(f"„{phrase.text}“ ({phrase.relation}) is not asked for")
    return None


_INSIDE = ("in", "auf", "neben", "hinter", "entlang")


def _is_concrete(noun: str) -> bool:
    """May something be in it or get into it? "Blut", "Lunge", "Wald", but not "Zusammenhang"."""
    return noun_class(noun) in LOCAL_CLASSES | {"material", "food", "instrument"}


def _era(phrase: Phrase) -> str | None:
    """ "stammt aus der Renaissance" → "aus welcher Zeit": nothing is made of it."""
    from_time = phrase.preposition == "aus" and noun_class(phrase.head.text) == "time"
    return "aus welcher Zeit" if from_time and phrase.relation in ("topic", "origin", "circumstance") else None


def _circumstance(phrase: Phrase) -> str | None:
    """ "auf dem Campus" → "wo", "aus Gewissensgründen" → "warum", "zur Verbesserung der Sicht" → "wozu" """
    preposition = basic_preposition(phrase.preposition.split()[0]) if phrase.preposition else ""
    noun = phrase.head.text
    if preposition in ("zugunsten", "zuungunsten") and (phrase.kind in ("person", "group") or phrase.head.tag == "NE"):
        return f"zu wessen {preposition.removeprefix('zu').capitalize()}"
    if phrase.head.lemma in words("vague_nouns") or phrase.kind == "person":
        return None
    if preposition in _INSIDE and phrase.case == "accusative" and _is_concrete(noun):
        return "wohin"
    if preposition == "aus" and noun.endswith(("grund", "gründen", "gründe")):
        return "warum"
    if preposition == "zu" and names_act(noun):
        return "wozu"
    if preposition == "durch":
        return "wodurch"
    if preposition == "in" and noun_class(noun) in ("material", "food") and len(phrase.tokens) == 2:
        return "worin" if phrase.tokens[0].text.lower() == "in" else "wo"  # "in Fett", but "im Sand"
    if preposition == "neben" and "bare" in phrase.marks:
        return None  # "neben Giften auch …": as well as them
    if noun in words("nowhere_groups"):
        return None  # "in der Gesellschaft"
    several = phrase.number == "plural" and "definite" not in phrase.marks  # "in Gruppen", but "in den Gemeinden"
    local = _is_concrete(noun) or (is_group_noun(noun) and not several)
    return "wo" if preposition in _INSIDE and phrase.case in ("dative", None) and local else None


def _person(phrase: Phrase) -> str | None:
    if phrase.kind != "person":
        return None
    if phrase.case is None:
        raise Abstain(f"the case of „{phrase.text}“ is not certain")
    said = (phrase.resolved or "").split()
    described = re.match(r"(der|die|das|den|dem|ein)\b", phrase.resolved or "") is not None
    named = bool(said) and (not described or any(is_first_name(word) for word in said))
    if phrase.head.tag in ("PRELS", "PPER") and not named:
        raise Abstain(f"„{phrase.resolved}“ only repeats what stands before")
    return with_preposition(phrase, WHO[phrase.case])


def names_somebody(phrase: Phrase) -> bool:
    """Does a name that no list knows act: "Goldenson sorgte für …", "ABC fing … an"? Then it is hardly a thing."""
    named = phrase.kind == "other" and all(t.tag in ("NE", "FM", "XY") for t in phrase.tokens)
    owned = is_owned([token.text for token in phrase.tokens])  # "Gandhis Satyagraha"
    return (
        named
        and not owned
        and phrase.relation == "agent"
        and phrase.role == "subject"
        and noun_class(phrase.head.text) is None
    )


def is_bare_name(phrase: Phrase) -> bool:
    """ "nach Amerigo Vespucci": nothing but a name behind the preposition."""
    return all(t.tag in ("NE", "FM") or (t.tag == "NN" and not known_noun(t.text)) for t in phrase.tokens[1:])


def _thing(phrase: Phrase) -> str | None:
    if phrase.head.tag == "PRELS" and phrase.resolved is not None and phrase.kind == "thing" and not phrase.preposition:
        return "was" if phrase.role == "subject" else None
    if phrase.head.tag in ("PRELS", "PPER", "PIS"):
        raise Abstain(f"„{phrase.resolved}“ is only a pronoun")
    if phrase.preposition == "durch" and phrase.kind == "place":
        raise Abstain(f"„{phrase.text}“ is a way, not a means")
    if phrase.relation == "agent" and phrase.preposition in ("von", "vom"):
        return "von wem"
    if names_somebody(phrase):
        return "wer"
    if phrase.kind == "other" and phrase.preposition == "nach" and phrase.relation == "topic" and is_bare_name(phrase):
        return "nach wem oder was"
    if phrase.kind == "other" and not _is_surely_thing(phrase):
        raise Abstain(f"„{phrase.text}“ may be a person or a thing")
    if phrase.kind != "group" and phrase.head.lemma in words("vague_nouns") and not phrase.parts:
        raise Abstain(f"„{phrase.text}“ is hardly an answer")
    return _bare_thing(phrase) if phrase.preposition is None else _with_wo(phrase)


def _is_surely_thing(phrase: Phrase) -> bool:
    """Is an unknown noun no person: with an article of its own, or a title in quotation marks?"""
    if phrase.preposition is None:
        return phrase.tokens[0].tag == "ART"
    return is_quoted(phrase.tokens[1])  # "für „North Atlantic Treaty Organization“"


def _bare_thing(phrase: Phrase) -> str | None:
    """ "was", "wer" for a group, "welchen Blättern" for a dative."""
    if phrase.kind == "group" and phrase.case == "accusative" and phrase.tokens[0].tag == "PPOSAT":
        raise Abstain(f"„wen“ or „was“: „{phrase.text}“ may be an act")  # "gab seine Opposition auf"
    if phrase.kind == "group" and phrase.case in ("nominative", "accusative", "dative"):
        return WHO[phrase.case] if phrase.number == "singular" else None
    if phrase.case == "dative" and phrase.parts and phrase.head.tag == "NN":
        if any(part.relation == "other" for part in phrase.parts):
            raise Abstain(f"„{phrase.text}“ are of several kinds")
        if phrase.head.text in words("partitive_nouns") or is_unit(phrase.head.text):
            raise Abstain(f"„{phrase.text}“ is a number of something")
        return welch(phrase, phrase.head.text)
    return "was" if phrase.case in ("nominative", "accusative") else None


_BETWEEN_STATES = ("an", "gegen", "für", "mit")
"""Behind these a country acts: "verlor Land an Russland" is no matter of "woran"."""


def _with_wo(phrase: Phrase) -> str | None:
    """ "womit", "woran"; "für wen" for a group."""
    assert phrase.preposition is not None
    if phrase.kind == "group" and phrase.preposition in ("aus", "zu", "zum", "zur"):
        raise Abstain(f"„{phrase.preposition}“ and „wem“, or „wo-“: „{phrase.text}“ is a group")
    if phrase.kind == "group":
        return with_preposition(phrase, WHO[phrase.case]) if phrase.case in ("accusative", "dative") else None
    preposition = basic_preposition(phrase.preposition.split()[0])
    if phrase.class_ == "Land" and preposition in _BETWEEN_STATES:
        return welch(phrase, "Land", "neuter") if phrase.number == "singular" else None  # "an die Sowjetunion"
    if preposition == "gegen" and re.search(r"(nord|süd|ost|west)en$", phrase.head.text.lower()):
        return None  # "fällt gegen Osten ab"
    if preposition == "in" and phrase.case != "dative":
        return None  # "eingreifen in die Entscheidungen" is not "worin"
    return table("wo_words").get(preposition, ("",))[0] or None
