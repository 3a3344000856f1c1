"""Clauses that are asked about: asserted in the third person, with a subject, and roles that go together."""

from __future__ import annotations

import re
from itertools import pairwise

from quizgen.languages import Abstain
from quizgen.languages.german.clause_openings import is_plural_verb
from quizgen.languages.german.clause_verbs import infinite_lemmas
from quizgen.languages.german.conjugation import is_prefixed
from quizgen.languages.german.government import governed_prepositions
from quizgen.languages.german.half_said import says_half
from quizgen.languages.german.loose_words import all_tokens
from quizgen.languages.german.references.possessives import is_of_us_all
from quizgen.languages.german.superfluous_parts import has_too_much
from quizgen.languages.german.verbs import finite_readings
from quizgen.languages.german.wordlists import words
from quizgen.model import Clause, Phrase


def check_askable(clause: Clause) -> None:
    """Only what the text itself asserts, of people and things that can be named, is asked."""
    for mark in ("question", "quoted", "exclamation", "subjunctive"):
        if mark in clause.marks:
            raise Abstain(f"the clause is a {mark}" if mark != "subjunctive" else "the clause only reports or wishes")
    if clause.finite is None:
        raise Abstain("the clause has no finite verb")
    if any(t.text.lower() in words("proportional_words") for t in clause.tokens):
        raise Abstain("„desto“ is only understood together with „je“")
    if counting := next((t for t in clause.tokens[1:] if t.text.lower() in words("counting_adverbs")), None):
        raise Abstain(f"„{counting.text}“ counts a list")  # "besteht erstens aus A, | zweitens | B"
    if _is_cut_list(clause):
        raise Abstain("a list of what was done is cut off")
    readings = finite_readings(clause.finite.text.lower())
    if readings and all(r.person != 3 for r in readings):
        raise Abstain("the verb is not in the third person")
    for token in clause.tokens:
        speaks = token.tag in ("PPER", "PPOSAT") and token.text.lower() in words("speaker_pronouns")
        if speaks and not is_of_us_all(all_tokens(clause), token):
            raise Abstain(f"„{token.text}“: nobody knows who speaks")


def _is_cut_list(clause: Clause) -> bool:
    """ "wurde besetzt|, ausgebeutet und später geräumt": of such verbs a question would tell but the first ones."""
    done = [t for t in clause.verbs if t.tag == "VVPP"]
    commas = {t.start for t in clause.tokens if t.text == ","}
    listed = any(a.end in commas and b.start == a.end + 2 for a, b in pairwise(done))
    return listed and any(done[0].end <= p.start < done[-1].start for p in clause.phrases)


def check_subject(clause: Clause) -> None:
    """Without a certain subject nobody knows what the other phrases are."""
    subject = next((p for p in clause.phrases if p.role == "subject"), None)
    if subject is not None and len(subject.tokens) > 1 and subject.tokens[-1].tag == "PDS":
        raise Abstain(f"„{subject.tokens[-1].text}“ begins an insertion")  # "Kahlo, | das war ihr Name, wurde …"
    if subject is not None and subject.text in words("pointing_subjects"):
        raise Abstain(f"what „{subject.text}“ is stands before")  # "Ähnliches | gilt für Traktoren"
    impersonal = "passive" in clause.marks or (clause.phrases and any(p.relation == "content" for p in clause.phrases))
    many = clause.finite is not None and is_plural_verb(clause.finite.text)
    if subject is None and (many or not impersonal):
        raise Abstain("the clause has no subject")
    if subject is None and _lacks_what_was_done(clause):
        raise Abstain(f"what was „{clause.lemma}“ is missing")


def _lacks_what_was_done(clause: Clause) -> bool:
    """ "Im Jahr 2007 wurde mit Höchstmarke erreicht": a verb with such a prefix is done to something.

    But "wurde mit dem Bau begonnen", "wurde über Steuern verhandelt" tell what it was about.
    """
    told = any(p.relation in ("topic", "content") or p.role in ("object", "dative") for p in clause.phrases)
    return "passive" in clause.marks and is_prefixed(clause.lemma or "") and not told


def check_understood(clause: Clause) -> None:
    """Roles that do not go together show that the clause was not understood."""
    if reason := _lacks(clause) or _lacks_place(clause) or has_too_much(clause) or says_half(clause):
        raise Abstain(reason)


def _lacks(clause: Clause) -> str | None:
    """What the verb asks for and the clause has not."""
    if "passive" in clause.marks:
        return _lacks_infinitive(clause)
    if _lacks_object(clause) or _lacks_trying(clause):
        return f"„{clause.lemma}“ lacks its object"
    if _lacks_what_one_can(clause):
        return "what somebody can, must or wants to do is missing"
    counted = any(p.role == "object" or p.preposition for p in clause.phrases)
    if clause.frame == "counting" and not counted and any(p.kind == "number" for p in clause.phrases):
        return "what is counted is missing"  # "Das Gebiss zählt | 32"
    become = ("predicate", "manner", "degree")
    became = any(p.relation in become or p.preposition in ("zu", "zum", "zur") for p in clause.phrases)
    if clause.frame == "becoming" and not (became or _comes_of(clause)):
        return "what became of it is missing"
    reflexive = any(p.text == "sich" for p in clause.phrases)
    appointed = any(p.preposition in ("zu", "zum", "zur") for p in clause.phrases)
    whom = any(p.role == "object" for p in clause.phrases)
    if appointed and clause.lemma in words("appointing_verbs") and not (whom or reflexive):
        return f"whom they „{clause.lemma}“ is missing"
    if reflexive and _lacks_other(clause):
        return f"what it „{clause.lemma}“ from is missing"
    if _lacks_said(clause, reflexive and appointed):
        return f"what was said („{clause.lemma}“) is missing"
    if word := _pointing(clause):
        return f"what „{word}“ means is missing"
    as_what = any(p.relation == "predicate" and p.preposition == "als" for p in clause.phrases)
    resting = "stative" in clause.marks  # "ist seit 1938 | als Amtssprache | anerkannt"
    if as_what and not (whom or reflexive or resting) and clause.lemma in words("naming_verbs"):
        return f"„{clause.lemma} als“ lacks its object"
    return None


def _lacks_what_one_can(clause: Clause) -> bool:
    """ "konnte bei seinen Reisen": behind a colon or a title the infinitive was not found; but "konnte Latein"."""
    modal = clause.finite is not None and clause.finite.tag == "VMFIN" and not clause.verbs
    told = any(p.role == "object" or p.relation in ("direction", "content", "manner") for p in clause.phrases)
    return modal and not told


def _lacks_said(clause: Clause, made: bool) -> bool:
    """Whether a verb of saying stands without what was said or a sense that needs nothing."""
    if clause.lemma not in words("reporting_verbs"):
        return False
    phrases = clause.phrases
    said = any(p.relation in ("content", "object", "topic") and not _is_untold_quotation(p) for p in phrases)
    assented = clause.lemma in words("dative_verbs") and any(p.role == "dative" for p in phrases)
    speech = clause.kind == "main" and clause.lemma in words("speaking_verbs")
    heard = speech and any(p.preposition in ("vor", "auf") for p in phrases)
    public = clause.kind == "main" and clause.lemma in words("verbs_of_public_speech")
    heard = heard or (public and any(p.relation == "place" and "named" in p.marks for p in phrases))
    if said or assented or heard:
        return False  # "stimmten dem Gesetz zu", "sprach vor dem Parlament"
    judged = any(p.tokens[0].text == "für" and p.relation == "other" for p in phrases)  # "| für unabhängig"
    posted = clause.lemma in words("position_verbs") and any(p.text == "sich" for p in phrases)
    resting = clause.finite is not None and clause.finite.lemma == "sein"
    told = any(p.role == "subject" and p.head.tag in ("NN", "NE") for p in phrases)
    state = resting and told and bool(clause.verbs)  # "Elefanten sind in Asien verbreitet", "Juden sind 1259 erwähnt"
    return not (judged or made or posted or state or _happens_by_itself(clause))  # made: "erklärte sich | zum König"


def _happens_by_itself(clause: Clause) -> bool:
    """ "Der Name erklärt sich aus der Lage", "lässt sich seit 1990 beobachten": nobody who would say anything."""
    if not any(p.text == "sich" for p in clause.phrases) or clause.lemma in words("naming_verbs"):
        return False
    if clause.finite is not None and clause.finite.lemma == "lassen":
        return True
    subject = next((p for p in clause.phrases if p.role == "subject"), None)
    if subject is None or "indefinite" in subject.marks:
        return False  # "2013 deutete sich | eine Wende | an"
    return subject.kind not in ("person", "group", "pronoun") and subject.head.tag == "NN"


def _lacks_other(clause: Clause) -> bool:
    """ "Orphan-Gene unterscheiden sich dadurch, dass …": neither from what nor several of them by name."""
    if clause.lemma != "unterscheiden":
        return False
    subject = next((p for p in clause.phrases if p.role == "subject"), None)
    if subject is None or any(p.preposition in ("von", "vom") for p in clause.phrases):
        return False
    joined = any(t.tag in ("KON", "CARD", "PIAT", "PIDAT") for t in subject.tokens)
    several = subject.number == "plural" and "bare" not in subject.marks  # "Die Arten unterscheiden sich"
    return not (joined or several or any(t.text.lower().endswith("einander") for t in clause.tokens))


def _comes_of(clause: Clause) -> bool:
    """ "Aus der Raupe wird ein Schmetterling": what becomes of it is the subject."""
    of = any(p.preposition == "aus" and p.kind not in ("time", "pronoun") for p in clause.phrases)
    return of and any(p.role == "subject" and p.kind != "pronoun" for p in clause.phrases)


def _lacks_infinitive(clause: Clause) -> str | None:
    """ "1969 wurde versucht, …": what nobody does, and no infinitive of the clause tells."""
    told = any(p.role == "subject" or p.relation == "content" for p in clause.phrases)
    return None if told or clause.lemma not in words("infinitive_verbs") else f"what was „{clause.lemma}“ is missing"


def _lacks_trying(clause: Clause) -> bool:
    """ "Seit 1800 versuchten die Kantone, | die Ufer zu sichern": the infinitive was taken for another clause."""
    resting = clause.finite is not None and clause.finite.lemma == "sein"  # "ist geplant"
    told = any(p.role == "object" or p.text == "sich" or p.relation in ("content", "topic") for p in clause.phrases)
    nothing = clause.lemma in words("infinitive_verbs") and clause.lemma not in words("infinitive_verbs_alone")
    return nothing and not (told or resting)


def _is_untold_quotation(phrase: Phrase) -> bool:
    """ "sagte dem Gericht: „Ich …“": words that no question can repeat."""
    return phrase.kind == "quotation" and phrase.resolved is None


def _lacks_place(clause: Clause) -> str | None:
    """ "lag | der Ozean über den Kontinenten": where it was has been taken for a part of the subject."""
    lying = clause.lemma in words("position_verbs") & words("dwelling_verbs")  # "liegen", "sich befinden"
    beside = (p for p in clause.phrases if p.role != "subject" and (p.kind != "clause" or p.tokens[0].tag == "PROAV"))
    told = any(p.text.lower() not in words("connectives") | {"sich"} for p in beside)
    return None if told or not lying else f"where it is („{clause.lemma}“) is missing"


def _lacks_object(clause: Clause) -> bool:
    """ "Man baute auf der Insel an": verbs that say nothing without an object, and no clause stands for it."""
    told = any(p.role == "object" for p in clause.phrases)
    if clause.lemma == "haben" or told:
        return not told
    beside = any(p.text in ("sich", "es") or p.relation in ("content", "topic") for p in clause.phrases)
    resting = clause.finite is not None and clause.finite.lemma == "sein"
    return clause.lemma in words("verbs_with_objects") and not (beside or resting)


def _pointing(clause: Clause) -> str | None:
    """ "Deutschland kam später | dazu": a word for what the verb asks for, and nothing tells what it means."""
    asked = governed_prepositions(frozenset({clause.lemma or "", *_governing_infinitive(clause)}))
    for phrase in clause.phrases:
        alone = len(phrase.tokens) == 1 and phrase.head.tag == "PROAV" and phrase.resolved is None
        governed = phrase.field != "front" and re.sub("^dar?", "", phrase.text.lower()) in asked
        if alone and (governed or clause.lemma in words("verbs_pointing_back")):
            return phrase.text
    return None


def _governing_infinitive(clause: Clause) -> tuple[str, ...]:
    """ "ist damit | beschäftigt | zu fressen", "| denkt | daran auszuwandern": what an infinitive hangs on."""
    pairs = pairwise(t for t in dict.fromkeys((clause.finite, *clause.verbs)) if t is not None)
    before = (one for one, zu in pairs if zu.tag in ("PTKZU", "VVIZU") and one.tag in ("VVFIN", "VVPP"))
    return tuple(lemma for token in before for lemma in infinite_lemmas(token))


def may_be_object(clause: Clause) -> bool:
    """ "Das Manifest schrieb Karl Marx": a thing in the Vorfeld whose form tells no case."""
    subject = next((p for p in clause.phrases if p.role == "subject"), None)
    if subject is None or subject.field != "front" or subject.kind in ("person", "group", "place"):
        return False
    told = subject.gender == "masculine" and subject.number == "singular" and subject.tokens[0].tag in ("ART", "PDAT")
    return not told


def is_clearly_object(phrase: Phrase) -> bool:
    """ "den Kongreß" can only be an object, "das Projekt" and "die Partei" might be subjects."""
    return phrase.kind == "clause" or (
        phrase.gender == "masculine" and phrase.number == "singular" and phrase.tokens[0].tag != "NE"
    )
