"""Events: what a clause says happened or holds, with who, what, when, where, how."""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.facts.pairs import apart
from quizgen.model import Clause, Event, Phrase, Relation, Sentence

ASKED_KINDS = ("main", "relative")
"""Clauses that assert something by themselves; a subordinate one does where the language says so."""

ELSEWHERE: dict[str | None, tuple[Relation, ...]] = {
    "naming": ("agent", "patient", "object", "predicate"),
    "meaning": ("object",),
    "understanding": ("object", "circumstance", "topic", "place", "means", "company", "purpose"),
    "consisting": ("topic",),
    "wording": ("agent", "object", "content"),
}
"""What the other finders ask for better, by the frame of the verb: a name is no event."""


def find_events(sentence: Sentence) -> Iterator[Event]:
    """An event for each clause that asserts something; a second phrase of one relation makes a second event."""
    for clause in (one for whole in sentence.clauses for one in apart(whole)):
        asked = clause.kind in ASKED_KINDS or "asserted" in clause.marks
        if not asked or clause.finite is None or not asserts(clause) or _became_somebody(clause):
            continue
        slots = Event.slots()
        left = [p for p in clause.phrases if p.relation in slots and not is_pronominal_copula(clause, p)]
        left = [p for p in left if p.kind != "pronoun" and p.relation not in ELSEWHERE.get(clause.frame, ())]
        left = [p for p in left if not _is_asked_elsewhere(clause, p)]
        while left:
            filled: dict[str, Phrase] = {}
            for phrase in left:
                filled.setdefault(phrase.relation, phrase)
            yield Event(sentence=sentence, clause=clause, **filled)
            left = [p for p in left if filled[p.relation] is not p]


def _is_asked_elsewhere(clause: Clause, phrase: Phrase) -> bool:
    """What is a fact of its own, has many answers, or does not say what its relation promises."""
    if phrase.kind == "clause" and phrase.relation in ("cause", "purpose"):
        return True
    if phrase.relation == "predicate" and phrase.preposition is None:
        return not _is_aim(clause, phrase)
    if phrase.relation == "agent" and is_one_of_many(clause, phrase):
        return True
    if told_by_identity(clause) is not None and phrase.relation not in ("time", "since"):
        return True
    if clause.frame in ("belonging", "counting") and phrase.relation == "topic" and phrase.kind == "thing":
        return not _is_rank(phrase)
    if clause.frame == "coming" and any("verbal" in p.marks for p in clause.phrases):
        return phrase.relation in ("agent", "topic", "origin", "circumstance") and not _is_namesake(phrase)
    if any("contrasted" in part.marks for part in phrase.parts):
        return True
    return is_something_else(clause, phrase)


def told_by_identity(clause: Clause) -> tuple[Phrase, Phrase] | None:
    """„Beim Fagott handelt es sich | um ein Blasinstrument“: what is told and what it is."""
    if clause.frame != "identity":
        return None
    term = next((p for p in clause.phrases if p.preposition in ("bei", "beim") and p.field == "front"), None)
    meaning = next((p for p in clause.phrases if p.preposition == "um" and p.relation == "topic"), None)
    return (term, meaning) if term and meaning else None


def _is_rank(phrase: Phrase) -> bool:
    """„gehört | zur Gattung der Katzen“: one group, told by those that are in it."""
    return phrase.number == "singular" and any(p.relation == "genitive" and p.number == "plural" for p in phrase.parts)


def _is_aim(clause: Clause, predicate: Phrase) -> bool:
    """„wollte Priester werden“: what somebody wanted or was to become, which tells no office that he had."""
    calling = predicate.kind == "person" and {"bare", "named"} & predicate.marks == {"bare"}
    return clause.frame == "becoming" and "modal" in clause.marks and calling


def _became_somebody(clause: Clause) -> bool:
    """„Sein Nachfolger wurde Ludwig Erhard“: nobody asks „Wer wurde Ludwig Erhard?“"""
    became = any(
        p.relation == "predicate" and p.kind == "person" and {"bare", "named"} <= p.marks for p in clause.phrases
    )
    office = any(p.relation == "agent" and p.kind == "person" and "owned" in p.marks for p in clause.phrases)
    return clause.frame == "becoming" and became and office


def _is_namesake(phrase: Phrase) -> bool:
    """„Der Name kommt von dem Gott Vulcanus“: somebody is no answer to „Woher …?“"""
    return phrase.kind == "person" and phrase.relation != "agent"


def is_something_else(clause: Clause, phrase: Phrase) -> bool:
    """Does the relation mislead? „von der DDR gebaut“ is no origin, „in den ersten drei Minuten“ no duration."""
    match phrase.relation:
        case "place":  # „In Deutschland wohnte Marx in Trier“: the wider place is no answer to „Wo wohnte er in Trier?“
            later = [p for p in clause.phrases if p.relation == "place" and p.start > phrase.start]
            later = [p for p in later if p.preposition or p.marks & {"named", "definite"}]  # not „weltweit“
            return any(
                not any("counted" in part.marks for part in p.parts) for p in later
            )  # „in einer Höhe von 1400 m“
        case "origin":
            return "passive" in clause.marks and not any(p.relation == "direction" for p in clause.phrases)
        case "duration":
            # „drei Jahre des Krieges“, but „15 Stunden am Tag“
            parts = (part for part in phrase.parts if part.relation != "attribute" or part.kind != "time")
            counted = any(part.relation in ("attribute", "genitive") for part in parts)
            return (phrase.preposition is not None and ("definite" in phrase.marks or counted)) or counted
        case "direction":
            return phrase.preposition is not None and phrase.kind in ("thing", "group", "other")
        case "object":  # „Stalin gab die Parole aus: …“: the words are what was said, not „die Parole“
            return clause.frame == "saying" and any(p.kind == "quotation" for p in clause.phrases)
        case "content":
            if phrase.tokens[0].tag == "PROAV":
                return False  # „Säuren erkennt man daran, dass …“
            objects = [p for p in clause.phrases if p.relation == "object" and p is not phrase]
            return any(p.kind not in ("person", "group", "pronoun") for p in objects)
    return False


def is_one_of_many(clause: Clause, agent: Phrase) -> bool:
    """Would others do as well? „Was ist groß?“, „Welche Tiere gehören zu den Säugetieren?“"""
    if _is_share(agent):
        return False  # „Wie viel Prozent der Einwohner sind katholisch?“
    if clause.frame == "copula":
        described = any(p.relation == "manner" and "superlative" not in p.marks for p in clause.phrases)
        return described and not any(p.relation in ("place", "time", "since") for p in clause.phrases)
    listed = any(part.relation == "other" for part in agent.parts)
    return clause.frame in ("belonging", "counting") and not listed and not _is_count(agent)


def _is_count(agent: Phrase) -> bool:
    """„Zum Bistum gehören | 180 Pfarreien|“: one asks how many, not which."""
    return {"counted", "bare"} <= agent.marks and agent.number == "plural" and not agent.parts


def _is_share(agent: Phrase) -> bool:
    return bool(agent.marks & {"counted", "share"}) and any(part.relation == "genitive" for part in agent.parts)


def asserts(clause: Clause) -> bool:
    """Does the clause claim that what it says is so?"""
    return not clause.marks & {"question", "exclamation", "quoted", "announced", "subjunctive"}


def is_pronominal_copula(clause: Clause, phrase: Phrase) -> bool:
    """The two halves of "X is Y" are asked for as a definition, not as an event, unless one says how many."""
    if phrase.relation == "agent" and _is_share(phrase):
        return False
    return (
        clause.frame == "copula"
        and phrase.relation in ("agent", "predicate")
        and any(p.relation == "predicate" and p.preposition is None for p in clause.phrases)
    )
