"""Clauses that are asked about: asserted in the third person, with a subject, and roles that go together."""

from __future__ import annotations

import re
from itertools import pairwise

from quizgen.languages import Abstain
from quizgen.languages.german.government import governed_prepositions
from quizgen.languages.german.loose_words import all_tokens
from quizgen.languages.german.nouns import known_noun
from quizgen.languages.german.phrase_frames import is_counted
from quizgen.languages.german.references.possessives import is_of_us_all
from quizgen.languages.german.superfluous_parts import has_too_much
from quizgen.languages.german.tags import CLOSING, NOUNS, OPENING
from quizgen.languages.german.times import is_times
from quizgen.languages.german.units import unit_name
from quizgen.languages.german.verbs import finite_readings
from quizgen.languages.german.wordlists import words
from quizgen.model import Clause, Phrase, Token


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
    readings = finite_readings(clause.finite.text.lower())
    if readings and all(r.person != 3 for r in readings):
        raise Abstain("the verb is not in the third person")
    for token in clause.tokens:
        speaks = token.tag in ("PPER", "PPOSAT") and token.text.lower() in words("speaker_pronouns")
        if speaks and not is_of_us_all(all_tokens(clause), token):
            raise Abstain(f"„{token.text}“: nobody knows who speaks")


def check_subject(clause: Clause) -> None:
    """Without a certain subject nobody knows what the other phrases are."""
    subject = next((p for p in clause.phrases if p.role == "subject"), None)
    if subject is not None and len(subject.tokens) > 1 and subject.tokens[-1].tag == "PDS":
        raise Abstain(f"„{subject.tokens[-1].text}“ begins an insertion")  # "Kahlo, | das war ihr Name, wurde …"
    impersonal = "passive" in clause.marks or (clause.phrases and any(p.relation == "content" for p in clause.phrases))
    if subject is None and not impersonal:
        raise Abstain("the clause has no subject")


def check_understood(clause: Clause) -> None:
    """Roles that do not go together show that the clause was not understood."""
    if reason := _lacks(clause) or _lacks_place(clause) or has_too_much(clause) or _says_half(clause):
        raise Abstain(reason)


def _lacks(clause: Clause) -> str | None:
    """What the verb asks for and the clause has not."""
    if "passive" in clause.marks:
        return _lacks_infinitive(clause)
    if _lacks_object(clause) or _lacks_trying(clause):
        return f"„{clause.lemma}“ lacks its object"
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
    said = any(p.relation in ("content", "object", "topic") and not _is_untold_quotation(p) for p in clause.phrases)
    placed = reflexive and clause.lemma in words("position_verbs")
    resting = clause.finite is not None and clause.finite.lemma == "sein"
    state = resting and any(p.relation == "place" for p in clause.phrases)  # "Elefanten sind in Asien verbreitet"
    if clause.lemma in words("reporting_verbs") and not (said or placed or state):
        return f"what was said („{clause.lemma}“) is missing"
    if word := _pointing(clause):
        return f"what „{word}“ means is missing"
    as_what = any(p.relation == "predicate" and p.preposition == "als" for p in clause.phrases)
    if as_what and not whom and not reflexive and clause.lemma in words("naming_verbs"):
        return f"„{clause.lemma} als“ lacks its object"
    return None


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
    asked = governed_prepositions(frozenset({clause.lemma or ""}))
    for phrase in clause.phrases:
        alone = len(phrase.tokens) == 1 and phrase.head.tag == "PROAV" and phrase.resolved is None
        governed = phrase.field != "front" and re.sub("^dar?", "", phrase.text.lower()) in asked
        if alone and (governed or clause.lemma in words("verbs_pointing_back")):
            return phrase.text
    return None


def _is_past_of_other(clause: Clause, phrase: Phrase) -> bool:
    """ "feiern die Geburt Jesu | vor 2000 Jahren": the verb tells of the present."""
    if clause.marks & {"past", "modal"} or any(t.tag.endswith("PP") for t in clause.verbs):
        return False
    ago = phrase.relation == "time" and phrase.preposition == "vor" and is_counted(phrase)
    return ago and phrase.head.lemma in ("Jahr", "Jahrhundert")


def _lacks_noun(phrase: Phrase) -> bool:
    """ "Auf einen Piloten kamen | sechs deutsche": an adjective in small letters, whose noun was said before."""
    counted = [t.tag for t in phrase.tokens] == ["ART", "CARD"] and phrase.tokens[1].text.isalpha()
    if counted and phrase.resolved in (None, phrase.text):
        return True  # "Die drei | reisten nach China"
    told = any(t.tag in NOUNS | {"CARD", "PIS"} - {phrase.head.tag} for t in phrase.tokens)
    if phrase.tokens[-1].tag == "ADJA" and phrase.resolved in (None, phrase.text) and not told:
        one = next((t for t in phrase.tokens[:2] if t.text.lower().startswith("ein")), None)
        if one is not None and phrase.kind != "time" and phrase.tokens[0].text.lower() != "als":
            return True  # "ersetzt | durch einen durchsichtigen", "ist | eine der erfolgreichsten"
    small = phrase.head.tag == "NN" and phrase.head.text.islower() and unit_name(phrase.head.text) is None
    return small and phrase.kind != "time"  # "in den 1980ern"


def _shares_noun(phrase: Phrase, clause: Clause) -> bool:
    """ "verbindet | den Atlantischen | mit dem Pazifischen Ozean": an adjective whose noun comes with the next one."""
    if [t.tag for t in phrase.tokens] not in (["ART", "NN"], ["ART", "ADJA"]) or known_noun(phrase.head.text):
        return False
    behind = [p.tokens for p in clause.phrases if p.start == phrase.end + 1 and p.preposition]
    return any(
        t.tag == "ADJA" and t.text[:1].isupper() and t.text[-5:] == phrase.head.text[-5:] for t in sum(behind, ())
    )


def _counts_untold(clause: Clause, phrase: Phrase) -> bool:
    """ "Nun standen | drei | gegen zwei Schiffe": of what, was told before; but "Sieben gilt als Glückszahl"."""
    alone = phrase.role == "subject" and phrase.kind == "number" and not phrase.parts
    itself = clause.frame in ("copula", "naming") or any(p.relation == "predicate" for p in clause.phrases)
    return alone and phrase.resolved in (None, phrase.text) and not itself


def _is_before_bracket(clause: Clause, phrase: Phrase) -> bool:
    """ "durch den Gehalt | an | (gebundener) Luft": its noun stands behind a bracket that only describes it."""
    behind = [t for t in all_tokens(clause) if t.start >= phrase.end]
    closing = next((at for at, t in enumerate(behind) if t.text in CLOSING), len(behind))
    opened = [t.text in OPENING for t in behind[:1]] == [True]
    noun = any(t.tag in NOUNS | {"ART", "ADJA"} for t in behind[closing + 1 : closing + 2])
    return [t.tag for t in phrase.tokens] == ["APPR"] and opened and noun


def _shares_untold(clause: Clause, phrase: Phrase) -> bool:
    """ "entsteht | je ein Ton": by each of what, if nothing in the clause is several."""
    first = [t.text.lower() for t in phrase.tokens[:2]]
    shared = phrase.role == "subject" and first[:1] == ["je"] and len(first) > 1
    others = [t.text.lower() for p in clause.phrases if p is not phrase for t in p.tokens[:2]]
    several = any(p.number == "plural" for p in clause.phrases if p is not phrase)
    return shared and not several and not any(word in words("every_words") | {"pro", "beiden"} for word in others)


def _is_elsewhere(phrase: Phrase) -> bool:
    """ "Ab hier | heißt der Rhein …", "Damals | hieß die Stadt …": not what only joins the sentence, "Daher"."""
    points = any(t.text.lower() in words("deictics") and t.tag == "ADV" for t in phrase.tokens)
    return phrase.resolved is None and points and phrase.text.lower() not in words("connectives")


def _says_half(clause: Clause) -> str | None:
    """What is said of a part only, or compared with something that is missing."""
    if (torn := next((p for p in clause.phrases if _lacks_noun(p) or _counts_untold(clause, p)), None)) is not None:
        return f"„{torn.text}“ lacks its noun"
    if (adjective := next((p for p in clause.phrases if _shares_noun(p, clause)), None)) is not None:
        return f"the noun of „{adjective.text}“ stands behind"
    if (each := next((p for p in clause.phrases if _shares_untold(clause, p)), None)) is not None:
        return f"„{each.text}“: by each of what is told elsewhere"
    if clause.frame == "naming" and (here := next((p for p in clause.phrases if _is_elsewhere(p)), None)):
        return f"„{here.text}“: where or when it is called so is told elsewhere"
    predicative = any(p.relation in ("predicate", "manner", "degree") for p in clause.phrases)
    parting = any(
        p.preposition in ("von", "vom") and p.field == "front" and p.relation in ("circumstance", "origin")
        for p in clause.phrases
    )
    if "passive" not in clause.marks and clause.frame == "copula" and parting and not predicative:
        return "how many of them are so is said"  # "Von den 16 Ländern sind drei Stadtstaaten"
    if (past := next((p for p in clause.phrases if _is_past_of_other(clause, p)), None)) is not None:
        return f"„{past.text}“ is the time of something else"
    if any(p.text.lower() == "bis" for p in clause.phrases):
        return "half of a range is missing"  # "etwa (20 | bis|) 51 Arten"
    if (torn := next((p for p in clause.phrases if _is_before_bracket(clause, p)), None)) is not None:
        return f"„{torn.text}“ lacks its noun"
    if any(p.text.lower().startswith("nicht nur ") for p in clause.phrases):
        return "who or what else is so stands elsewhere"  # "Radar nutzen nicht nur Schiffe"
    if any(p.kind == "clause" and p.field == "front" and p.tokens[0].tag == "PWS" for p in clause.phrases):
        return "a clause in the Vorfeld is the subject or object"  # "Was so heißt, ist eine Krankheit"
    without = [b for a, b in pairwise(all_tokens(clause)) if (a.text, b.text) == ("als", "ohne")]
    if any(not _is_with_noun(token, clause) for token in without):
        return "what it is compared with is missing"  # "wächst besser als ohne"
    forms = [t.text.lower() for t in all_tokens(clause)]
    if any(a == "so" and b in ("ein", "eine", "einen", "einem", "einer") for a, b in pairwise(forms)):
        return "what „so ein“ is like stands elsewhere"
    behind = [c for a, b, c in zip(forms, forms[1:], forms[2:], strict=False) if is_times(a) and b == "so"]
    if behind and (behind[0].startswith("viel") or "wie" not in forms):
        return "what it is compared with is missing"  # "hat viermal so viele Einwohner"
    return None


def _is_with_noun(preposition: Token, clause: Clause) -> bool:
    return any(p.start <= preposition.start < p.end and p.end > preposition.end for p in clause.phrases)


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
