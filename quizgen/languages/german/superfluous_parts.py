"""Clauses whose verb has no place for all that they hold: they were misread, or two were taken for one."""

from __future__ import annotations

from operator import attrgetter

from quizgen.languages.german.loose_words import all_tokens
from quizgen.languages.german.nouns import known_noun
from quizgen.languages.german.phrase_frames import is_counted
from quizgen.languages.german.tags import NOUNS, PREPOSITIONS
from quizgen.languages.german.units import is_unit
from quizgen.languages.german.verbs import auxiliary, finite_readings
from quizgen.languages.german.wordlists import words
from quizgen.model import Clause, Phrase


def has_too_much(clause: Clause) -> str | None:
    """What the verb has no place for."""
    objects = _objects(clause)
    counting = clause.lemma in words("measuring_verbs")  # "zählt | 32 Zähne"
    taken = next((p for p in objects if not (_is_measure(p) or (counting and "counted" in p.marks))), None)
    active = "passive" not in clause.marks and clause.lemma is not None and not _lets_do(clause)
    if taken and active and clause.lemma is not None and is_intransitive(clause.lemma):
        return f"„{clause.lemma}“ takes no object, but „{taken.text}“ was taken for one"
    if taken and "passive" in clause.marks and _is_name_of_subject(clause, taken):
        return f"„{taken.text}“ may be the name of what stands before it"
    if taken and active and clause.lemma in words("genitive_reflexive_verbs") and _is_reflexive(clause):
        return f"„sich {clause.lemma}“ asks for a genitive"  # "bedient sich der Farben | Rot und Blau"
    if taken and _is_state_of(clause, taken):
        return f"„{taken.text}“ must be a dative"
    if _holds_other_verb(clause):
        return "a participle that belongs to no verb of the clause"
    if _holds_other_infinitive(clause):
        return "an infinitive that belongs to no verb of the clause"
    if (acting := next((p for p in clause.phrases if _ends_in_participle(p)), None)) is not None:
        return f"„{acting.tokens[-1].text}“ is the verb of a clause of its own"
    if (torn := next((p for p in clause.phrases if _has_lost_noun(p)), None)) is not None:
        return f"„{torn.tokens[0].text}“ has lost its noun"
    equal = clause.lemma in words("dative_verbs")  # "eine Meile entspricht | 1609 Metern"
    if not equal and (wrong := next((p for p in clause.phrases if _is_dative_measure(p)), None)) is not None:
        return f"„{wrong.text}“ should be no dative"
    if clause.kind == "main" and _keeps_prefix(clause):
        return "a verb with its prefix stands in second place"
    if not _agrees(clause):
        return "the verb does not agree with its subject"
    double = len(objects) == _PAIR and (clause.lemma in words("verbs_of_two_objects") or _lets_do(clause))
    if len(objects) > 1 and clause.frame != "naming" and not double:
        return f"two objects: „{objects[0].text}“, „{objects[1].text}“"
    return None


_PAIR = 2
"""Objects of a verb like "kosten": whom, and how much."""


def _lets_do(clause: Clause) -> bool:
    """ "ließ | einen Tornado | entstehen": whom or what somebody lets do it is the object."""
    finite = clause.finite
    return finite is not None and finite.lemma == "lassen" and any(t.tag == "VVINF" for t in clause.verbs)


def _is_reflexive(clause: Clause) -> bool:
    return any(p.text == "sich" for p in clause.phrases)


def _is_name_of_subject(clause: Clause, taken: Phrase) -> bool:
    """ "wurde das Umformerwerk | Bergern | gebaut": an unknown word right behind the subject."""
    behind = any(p.role == "subject" and p.end + 1 == taken.start and p.tokens[-1].tag == "NN" for p in clause.phrases)
    return behind and len(taken.tokens) == 1 and not known_noun(taken.text)


def _is_state_of(clause: Clause, taken: Phrase) -> bool:
    """ "war | Veränderungen | ausgesetzt": a state has no object; but "Fachlich gesehen ist Nebel | ein Aerosol"."""
    resting = clause.finite is not None and clause.finite.lemma == "sein" and "passive" not in clause.marks
    brought = [t.tag for t in clause.verbs if t.start > taken.end] == ["VVPP"] and clause.lemma is not None
    return resting and brought and auxiliary(clause.lemma or "") == "haben"


def _holds_other_verb(clause: Clause) -> bool:
    """ "berichtet …, dass man Bier braut, | genannt Poitou": the participle is of another clause."""
    finite = clause.finite
    if finite is None or finite.tag != "VVFIN" or finite.lemma in words("verbs_with_participles"):
        return False
    behind = {t.end for t in clause.tokens if t.text == ","}
    if any(t.tag == "VVPP" and t.start - 1 in behind for t in clause.verbs):
        return True
    # "unterhält eine Basis auf der Soldaten | stationiert | (sind)": a relative clause without its comma
    last = max((t for t in clause.tokens if t.tag != "$."), key=attrgetter("end"))
    ending = [t.tag for t in clause.verbs[-2:]]
    done = last in clause.verbs and (ending[-1:] == ["VVPP"] or ending == ["VVPP", "VAINF"])
    wished = any(t.tag == "PTKZU" for t in clause.tokens)
    return done and clause.kind == "main" and clause.lemma != finite.lemma and not wished


def _holds_other_infinitive(clause: Clause) -> bool:
    """ "diente als Ort, an dem Steine standen, | die Inhalte | vermitteln": the verb of a relative clause."""
    finite = clause.finite
    last = max((t.start for t in clause.verbs if t.tag == "VVPP"), default=-1)
    if "passive" in clause.marks and any(t.tag == "VAINF" and t.end < last for t in clause.verbs):
        return True  # "wird mit den Verben | haben | und sein gebildet"
    if finite is not None and finite.tag == "VMFIN" and [t.tag for t in clause.verbs] == ["VVIZU"]:
        return True  # "wollte mehr | zusammenzuarbeiten"
    if finite is None or finite.tag != "VVFIN" or clause.kind != "main" or clause.lemma == finite.lemma:
        return False
    if finite.lemma in words("verbs_beside_infinitives") or any(t.tag == "PTKZU" for t in all_tokens(clause)):
        return False
    return any(t.tag == "VVINF" and t.start > finite.end + 1 for t in clause.verbs)


def _ends_in_participle(phrase: Phrase) -> bool:
    """ "Der Familie der Julier | entstammend, absolvierte er …": no part of a noun phrase."""
    last = phrase.tokens[-1]
    return last.tag == "ADJD" and last.text.endswith("end") and phrase.head.tag in ("NN", "NE")


def _has_lost_noun(phrase: Phrase) -> bool:
    """ "gegründet | in unter Puritanern", but "bis in den Mai", "in unter Druck stehenden Rohren"."""
    first, second = (*phrase.tokens, *phrase.tokens)[:2]
    if (
        first.tag != "APPR"
        or second.tag not in PREPOSITIONS
        or first.text.lower() in words("prepositions_before_others")
    ):
        return False
    inner = next((t.tag in NOUNS for t in phrase.tokens[2:] if t.tag in NOUNS | {"ADJA"}), True)
    return second.text not in ("zu", "von") and not is_counted(phrase) and not inner


def _is_measure(phrase: Phrase) -> bool:
    """ "wächst 70 Zentimeter", "läuft 110 Kilometer pro Stunde schnell", "ist einen (halben) Meter groß": how much."""
    if phrase.text.split()[-2:-1] in (["halben"], ["einen"], ["eine"]) and is_unit(phrase.head.text):
        return True
    return is_counted(phrase) and phrase.head.text.lower() in words("path_units")


def _is_dative_measure(phrase: Phrase) -> bool:
    """ "sind | 15000 Kilometern | lang": a number of units without a preposition."""
    return phrase.role == "dative" and phrase.preposition is None and is_counted(phrase) and is_unit(phrase.head.text)


def _agrees(clause: Clause) -> bool:
    """ "verglichen mit der Körperlänge … der Darm": a plural form beside a single subject is another word."""
    subject = next((p for p in clause.phrases if p.role == "subject"), None)
    if subject is None or subject.number != "singular" or subject.kind == "pronoun" or clause.finite is None:
        return True
    listed = any(part.relation == "other" for part in subject.parts)
    several = any(part.number == "plural" for part in subject.parts)  # "eine Reihe von Regeln | gelten"
    if several and subject.head.text in words("indefinite_amounts") | words("numbers_of_many"):
        return True
    if "share" in subject.marks and (several or clause.frame == "copula"):
        return True  # "Die Hälfte der Einwohner | sind Christen"
    if is_unit(subject.head.text) and "counted" in subject.marks:
        return True  # "lösen sich | 358 Gramm Salz"
    readings = [r for r in finite_readings(clause.finite.text.lower()) if r.person == 3]
    return listed or not readings or any(r.number == "singular" for r in readings)


def _keeps_prefix(clause: Clause) -> bool:
    """ "Die Blockade die lange andauerte": the order of a subordinate clause without what opens one."""
    form = clause.finite.text.lower() if clause.finite is not None else ""
    lemma = clause.lemma or ""
    return any(
        form.startswith(prefix)
        and lemma.startswith(prefix)
        and any(r.lemma == lemma[len(prefix) :] for r in finite_readings(form[len(prefix) :]))
        for prefix in words("detached_prefixes")
    )


def _objects(clause: Clause) -> list[Phrase]:
    return [p for p in clause.phrases if p.role == "object" and p.kind not in ("clause", "pronoun")]


def is_intransitive(lemma: str) -> bool:
    """Has the verb no place for an object: "liegen", "entfallen", but not "bekommen"?"""
    if lemma in words("transitive_verbs"):
        return False  # "bekommen" is made of "kommen"
    return lemma in words("intransitive_verbs") or auxiliary(lemma) == "sein"
