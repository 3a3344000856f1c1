"""„Dieser“, „diese“ and „dieses“ alone: what was named last before, mostly not what the sentence was about."""

from __future__ import annotations

from dataclasses import replace

from quizgen.languages.german.clause_openings import is_plural_verb
from quizgen.languages.german.local_phrases import LOCAL
from quizgen.languages.german.nouns import Gender, Number
from quizgen.languages.german.references.antecedent_words import with_antecedent
from quizgen.languages.german.references.concord import agrees
from quizgen.languages.german.references.description import is_described, is_described_person
from quizgen.languages.german.references.past import Mention, Past, before_in
from quizgen.languages.german.references.possible_doers import may_do
from quizgen.languages.german.verbs import finite_readings
from quizgen.languages.german.wordlists import words
from quizgen.model import Clause, Phrase, Sentence

_PERSONAL: dict[str, tuple[str, Gender]] = {
    "dieser": ("er", "masculine"),
    "dieses": ("es", "neuter"),
    "diese": ("sie", "feminine"),
}


def demonstrative_meant(phrase: Phrase, clause: Clause, sentence: Sentence, past: Past) -> Phrase | None:
    """ "Der Main mündet in den Rhein. | Dieser | …" → the pronoun for "der Rhein"; None where two may be meant."""
    if not _opens(phrase, clause) or before_in(sentence, phrase):
        return None
    pronoun = _as_personal(phrase, clause)
    before = [m for m in past.mentions if m.sentence == past.sentence - 1]
    agreeing = [m for m in before if _may_be(m.phrase, pronoun, past)]
    chosen = _last_of(agreeing)
    if chosen is None or chosen.resolved is None or "guessed" in chosen.marks or not may_do(chosen, pronoun, clause):
        return None
    found = with_antecedent(pronoun, chosen, past.title)
    if found.resolved is None or _is_of_many(chosen):
        return None
    return replace(found, head=phrase.head)


def _opens(phrase: Phrase, clause: Clause) -> bool:
    """Is it the subject in front of a main clause, which does not only say what something is: "Dieses ist …"?"""
    alone = len(phrase.tokens) == 1 and phrase.head.tag == "PDS" and phrase.text.lower() in _PERSONAL
    first = phrase.role == "subject" and phrase.field == "front" and clause.kind == "main"
    naming = clause.frame == "copula" and phrase.text.lower() == "dieses"
    return alone and first and not naming


def _as_personal(phrase: Phrase, clause: Clause) -> Phrase:
    """The personal pronoun of the same gender and number."""
    form, gender = _PERSONAL[phrase.text.lower()]
    plural = form == "sie" and _says_several(clause)
    number: Number = "plural" if plural else "singular"
    head = replace(phrase.head, text=form, tag="PPER")
    return replace(phrase, head=head, number=number, gender=None if plural else gender, case="nominative")


def _says_several(clause: Clause) -> bool:
    """ "Diese | schienen", but "Diese | erschien": does the verb say that there are several?"""
    form = clause.finite.text.lower() if clause.finite is not None else ""
    return is_plural_verb(form) or (form.endswith("n") and not finite_readings(form))


def _may_be(phrase: Phrase, pronoun: Phrase, past: Past) -> bool:
    if phrase.relation == "predicate" and phrase.kind == "person" and "indefinite" in phrase.marks:
        return False  # "war ein Sohn Karls. Dieser …"
    if phrase.relation == "attribute" and phrase.head.tag == "NN" and "bare" in phrase.marks:
        return False  # "eine Schule | für Blinde. Diese …"
    town = phrase.head.tag == "NE" and phrase.kind == "other" and phrase.relation in LOCAL  # "in Ulm"
    return agrees(phrase, pronoun, past) and not town


def _last_of(agreeing: list[Mention]) -> Phrase | None:
    """The one that agrees, or what stands behind the subject with no third thing beside it."""
    things = list({m.phrase.resolved or m.phrase.text: m for m in agreeing}.values())
    if len(things) == 1:
        return things[0].phrase
    if len(things) == 2 and things[0].subject and things[1].phrase.relation == "apposition":
        return things[0].phrase if things[1].phrase in things[0].phrase.parts else None
    if len(things) != 2 or not things[0].subject or things[1].subject:
        return None
    subject, other = things[0].phrase, things[1].phrase
    aside = other.relation in ("genitive", "attribute", "predicate", "name", "apposition")
    return None if aside or other.start < subject.end or other.role == "none" else other


def _is_of_many(phrase: Phrase) -> bool:
    """ "mehrere Söhne. Diese …", "ein alter Arzt. Dieser …": such words say too little in a question."""
    some = any(t.tag in ("PIAT", "PIDAT", "PIS") for t in phrase.tokens)
    untold = phrase.head.text in words("dependent_nouns") and not is_described(phrase)  # not "der Vertrag von Trier"
    return some or is_described_person(phrase) or untold
