"""Question words by the relation of a phrase: "auf dem Campus" → "wo", "aus Gewissensgründen" → "warum"."""

from __future__ import annotations

from quizgen.languages import Abstain
from quizgen.languages.german.asking_lists import beside_which
from quizgen.languages.german.asking_owned import told
from quizgen.languages.german.asking_which import welch
from quizgen.languages.german.attachment import basic_preposition
from quizgen.languages.german.attachment_to_verbs import is_put_on
from quizgen.languages.german.declension import strong_ending
from quizgen.languages.german.entities import LOCAL_CLASSES
from quizgen.languages.german.names import place_kind
from quizgen.languages.german.noun_classes import is_group_noun, names_act, noun_class
from quizgen.languages.german.nouns import genders
from quizgen.languages.german.times import is_year
from quizgen.languages.german.wordlists import table, words
from quizgen.model import Phrase


def around(phrase: Phrase) -> str | None:
    """ "rund um den Bodensee" tells where; no lake is asked for."""
    return "wo" if phrase.relation == "place" and phrase.tokens[0].text.lower() in ("rund", "rings") else None


def relation_words(phrase: Phrase) -> str | None:
    """Where, why, from where to where a clause says that something is so: "nach Rom" → "wohin"."""
    if phrase.relation == "cause":
        return "warum"
    if phrase.relation == "purpose" and _is_doing(phrase):
        return "wozu"
    if phrase.relation == "place" and phrase.preposition in ("innerhalb", "außerhalb") and phrase.kind != "place":
        return None
    if phrase.preposition == "an" and phrase.class_ in ("Land", "Bundesland") and phrase.marks & {"bare", "named"}:
        return beside_which(phrase)
    if phrase.relation == "place":
        return _place_words(phrase)
    if phrase.relation == "direction" and phrase.text.endswith(" hin") and phrase.head.text in words("compass_nouns"):
        raise Abstain(f"„{phrase.text}“ tells which way, not where to")  # "waren | nach Osten hin | vereint"
    if phrase.relation == "direction":
        return "bis wohin" if phrase.tokens[0].text.lower() == "bis" else "wohin"
    if phrase.relation == "origin":
        if phrase.text.endswith(" aus"):
            return "von wo aus"
        if phrase.preposition == "von" and phrase.kind in ("person", "group") and phrase.head.tag == "NN":
            return "von wem"  # "sieht sich | von Rivalen | umringt"
        return "von wo" if phrase.preposition == "von" and "bare" in phrase.marks else "woher"  # "von Mannheim"
    if phrase.relation in ("circumstance", "other") and (found := told(phrase)):
        return found
    if phrase.relation == "circumstance" and (found := _circumstance(phrase)):
        return found
    if phrase.relation in ("manner", "condition", "concession", "other", "circumstance"):
        raise Abstain(f"„{phrase.text}“ ({phrase.relation}) is not asked for")
    return None


def stretching(phrase: Phrase) -> str | None:
    """ "reicht | vom Rhein bis zur Elbe" → "von wo bis wohin": both ends of a stretch."""
    placed = phrase.preposition in ("von", "vom") and phrase.kind != "time"
    ends = (part for part in phrase.parts if part.relation == "other" and part.kind != "time")
    closed = any((part.preposition or "").startswith("bis") for part in ends)
    return "von wo bis wohin" if placed and closed and phrase.relation not in ("time", "duration") else None


def _place_words(phrase: Phrase) -> str | None:
    """ "in Berlin" → "wo", but neither "weltweit" nor "in Nord-Süd-Richtung"."""
    adverb = phrase.preposition is None and len(phrase.tokens) == 1 and phrase.head.tag in ("ADV", "ADJD")
    if adverb and phrase.resolved is not None and phrase.resolved.lower() != phrase.text.lower():
        return _pointing_words(phrase.resolved)
    if adverb and phrase.resolved is not None:
        raise Abstain(f"„{phrase.text}“ names no place")  # "weltweit", "überall"
    if phrase.preposition is None and phrase.head.tag in ("ADV", "ADJD") and phrase.tokens[-1].tag == "ADJD":
        raise Abstain(f"„{phrase.text}“ tells how it is")  # "ist | weltweit bekannt"
    if phrase.preposition == "in" and phrase.tokens[1].text[:1].isdigit() and phrase.tokens[1].tag != "ADJA":
        raise Abstain(f"„{phrase.text}“ is hardly a place")  # "in 9.000 BP", "zerfällt in 3He"
    if phrase.preposition == "neben" and phrase.class_ in ("Land", "Kontinent") and phrase.field == "front":
        raise Abstain(f"„{phrase.text}“ tells what else, not where")  # "Neben Indien | sind Peru und Kuba Mitglieder"
    if phrase.head.text.lower().endswith("richtung"):
        raise Abstain(f"„{phrase.text}“ tells which way, not where")  # "in Nord-Süd-Richtung"
    if phrase.preposition == "über" and phrase.case == "accusative" and phrase.class_ is not None:
        return welch(phrase, phrase.class_, genders(phrase.class_)[0])  # "kam | über Venedig | nach Wien"
    above = phrase.preposition == "über" and phrase.kind == "place" and phrase.case == "dative"
    between = phrase.preposition == "zwischen" and any(part.relation == "other" for part in phrase.parts)
    below = phrase.preposition == "unter" and phrase.head.lemma in words("things_above")
    return "wo" if above or between or below or phrase.preposition not in ("unter", "zwischen", "über") else None


def _pointing_words(told: str) -> str:
    """ "dort", which stands for "in Wien" → "in welcher Stadt"; for "auf dem Gut" → "wo"."""
    first, _, name = told.partition(" ")
    kind = place_kind(name)
    if first != "in" or kind not in ("city", "country"):
        return "wo"
    noun = table("place_nouns")[kind][0]
    return f"in welch{strong_ending(genders(noun)[0], 'singular', 'dative')} {noun}"


_INSIDE = ("in", "auf", "neben", "hinter", "entlang")


def _is_concrete(noun: str) -> bool:
    """May something be in it or get into it? "Blut", "Lunge", "Wald", but not "Zusammenhang"."""
    return noun_class(noun) in LOCAL_CLASSES | {"material", "food", "instrument"} or is_put_on(noun)


def era_words(phrase: Phrase) -> str | None:
    """ "stammt aus der Renaissance" → "aus welcher Zeit", "aus dem Jahr 1459" → "aus welchem Jahr"."""
    timed = noun_class(phrase.head.text) == "time" and phrase.relation in ("topic", "origin", "circumstance")
    framing = phrase.preposition == "für" and phrase.field == "front"  # but "interessiert sich | für das Mittelalter"
    if timed and framing and phrase.number != "plural" and "definite" in phrase.marks:
        return None if phrase.head.text in ("Jahr", "Jahrhundert") else "für welche Zeit"  # "für die Römerzeit"
    if not timed or phrase.preposition != "aus":
        return None  # nothing is made of it
    dated = phrase.head.text in ("Jahr", "Jahre") and any(is_year(t.text) for t in phrase.tokens)
    return "aus welchem Jahr" if dated and phrase.number != "plural" else "aus welcher Zeit"


def _is_doing(phrase: Phrase) -> bool:
    """ "zum Würzen", "zum Schneiden von Papier": an infinitive as a noun."""
    return phrase.preposition == "zum" and phrase.head.text.lower() in words("verbs") and len(phrase.tokens) > 1


def _circumstance(phrase: Phrase) -> str | None:
    """ "auf dem Campus" → "wo", "aus Gewissensgründen" → "warum", "zur Verbesserung der Sicht" → "wozu" """
    preposition = basic_preposition(phrase.preposition.split()[0]) if phrase.preposition else ""
    noun = phrase.head.text
    if preposition in ("zugunsten", "zuungunsten") and (phrase.kind in ("person", "group") or phrase.head.tag == "NE"):
        return f"zu wessen {preposition.removeprefix('zu').capitalize()}"
    if phrase.head.lemma in words("vague_nouns") or phrase.kind == "person":
        return None
    if preposition in (*_INSIDE, "an") and phrase.case == "accusative" and _is_concrete(noun):
        return "wohin"
    if preposition == "aus" and noun.endswith(("grund", "gründen", "gründe")):
        return "warum"
    if preposition == "zu" and (names_act(noun) or _is_doing(phrase)):
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
    local = local or _is_part_of_place(phrase)
    return "wo" if preposition in _INSIDE and phrase.case in ("dative", None) and local else None


def _is_part_of_place(phrase: Phrase) -> bool:
    """ "in den grünen Teilen | der Pflanzen", but not "im zweiten Teil des Buches"."""
    owner = next((part for part in phrase.parts if part.relation == "genitive"), None)
    return owner is not None and phrase.head.lemma == "Teil" and _is_concrete(owner.head.text)
