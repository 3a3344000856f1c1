"""Possessives: „seine These“ beside its owner, „Stalins These“ where the owner stands in the sentence before."""

from __future__ import annotations

from collections.abc import Sequence

from quizgen.languages.german.local_phrases import LOCAL
from quizgen.languages.german.noun_classes import noun_class
from quizgen.languages.german.nouns import lemmas
from quizgen.languages.german.references.acts import is_done_with_other
from quizgen.languages.german.references.concord import is_of_inner, may_own, person_gender
from quizgen.languages.german.references.past import Past
from quizgen.languages.german.references.person_owners import (
    is_kin_of_hero,
    may_be_hero,
    name_in_genitive,
    person_before,
)
from quizgen.languages.german.references.thing_owners import of_named_theme, of_thing
from quizgen.languages.german.wordlists import words
from quizgen.model import Clause, Phrase, Token


def possessive(phrase: Phrase, clause: Clause, past: Past) -> str | None:
    """ "sein Modell" may stand where its owner is the subject of the same clause."""
    speaking = [t for t in phrase.tokens if t.text.lower() in words("speaker_pronouns")]
    if speaking:
        return phrase.text if all(is_of_us_all(phrase.tokens, t) for t in speaking) else None
    if phrase.role == "subject" or _is_first_half(phrase, clause) or _is_of_other_person(phrase, clause):
        return _owned(phrase, past)
    if clause.frame in ("belonging", "counting") and phrase.field == "front" and phrase.preposition == "zu":
        return _owned_inside(phrase, past)  # "Zu ihren Feinden gehören Wölfe": not the wolves'
    if phrase.preposition == "als" and phrase.relation == "predicate" and not _has_object(clause):
        return None  # "Als ihr Dichter gilt Homer": nobody's own
    form = next(t for t in phrase.tokens if t.tag == "PPOSAT").text.lower()
    owner = _doer(clause, form) or next((p for p in clause.phrases if p.role == "subject"), None)
    if owner is not None and owner.text.lower() == "man":
        if phrase.role == "object" and phrase.field == "front":
            return _owned(phrase, past)  # "Sein Nest nennt man Kobel"
        if phrase.preposition is not None:
            return _beside_man(phrase, clause, form, past)
    if owner is None or owner.head.tag not in ("NN", "NE", "PPER", "PRELS", "FM"):
        return None
    return _beside_owner(phrase, clause, owner, form, past)


def _beside_man(phrase: Phrase, clause: Clause, form: str, past: Past) -> str | None:
    """ "In ihrem Keller fand man …": hardly anybody's whom "man" means."""
    if phrase.relation in LOCAL:
        return _owned_before(phrase, clause, form, past)
    return phrase.text if _is_known_by(phrase, clause, form) else None


def _beside_owner(phrase: Phrase, clause: Clause, owner: Phrase, form: str, past: Past) -> str | None:
    """ "Die Werft hat | ihren Sitz | in Bonn": its own, unless what it is or does speaks for another owner."""
    if _is_first_named(owner, phrase, clause):
        return _owned_inside(phrase, past)
    inner = is_of_inner(owner, form) and person_before(form, past) is None
    if inner or _has_same_owner(phrase, owner, form, past):
        return phrase.text
    if phrase.head.lemma in words("life_events") and not _may_live(phrase, owner, clause):
        return _owned_before(phrase, clause, form, past)
    if phrase.head.lemma in words("nouns_of_the_dead") and "passive" not in clause.marks:
        return None  # "Meier ließ seinen Sarg überführen": of whom the text told before
    if owner.kind not in ("person", "group", "pronoun") and phrase.head.lemma in words("nouns_of_efforts"):
        return None  # "Dank seiner Bemühungen | wurde das Theater eröffnet"
    if is_done_with_other(phrase, owner):
        return None  # "Bei ihrer Verwendung | sinkt die Zahl der Unfälle": of the tool told before
    if owner.text == past.title and owner.role == "subject" and form.startswith("sein") and owner.number != "plural":
        return phrase.text  # "Zink liegt | in seinen Erzen | vor"
    return _by_gender(phrase, clause, owner, form, past)


def _by_gender(phrase: Phrase, clause: Clause, owner: Phrase, form: str, past: Past) -> str | None:
    """ "Die Werft … | ihren Sitz": the owner's where its gender and number fit, else of what was told before."""
    gender = person_gender(owner, past) or owner.gender
    alive = owner.kind in ("person", "group", "pronoun", "place", "other") or noun_class(owner.head.text) in _LIVING
    if not alive and (owner.number is None or (gender is None and owner.number != "plural")):
        return None  # of a thing nobody can tell; but "Die Werft und die Brauerei haben | ihren Sitz | in Bonn"
    if owner.number != "plural" and gender is None:
        return phrase.text
    feminine_or_plural = owner.number == "plural" or gender == "feminine"
    if feminine_or_plural == form.startswith("ihr"):
        return phrase.text
    return _owned_before(phrase, clause, form, past)


def _owned_before(phrase: Phrase, clause: Clause, form: str, past: Past) -> str | None:
    """ "In seiner Nähe starben viele Menschen" → "in der Nähe des Vulkans": nobody in the clause can be meant."""
    before = [p for p in clause.phrases if p.end <= phrase.start and p.kind not in ("time", "number")]
    inside = [part for p in before for part in (p, *p.parts) if part.head.tag in ("NN", "NE", "FM", "PPER")]
    if clause.kind != "main" or phrase.preposition is None or any(may_own(p, form) for p in inside):
        return None
    return _owned_inside(phrase, past)


def _owned_inside(phrase: Phrase, past: Past) -> str | None:
    """ "In seiner Nähe" → "in der Nähe des Vulkans": as it stands inside a sentence."""
    owned = _owned(phrase, past)
    return owned and owned[:1].lower() + owned[1:]


def _is_first_named(owner: Phrase, phrase: Phrase, clause: Clause) -> bool:
    """ "In seinem Kern liegt | ein Stoff": what is only now said to be there does not own where it is."""
    lies = clause.lemma in words("lying_verbs") and phrase.field == "front" and phrase.preposition is not None
    return lies and owner.kind == "thing" and bool(owner.marks & {"indefinite", "bare"})


def is_of_us_all(tokens: Sequence[Token], speaker: Token) -> bool:
    """ "unser Sonnensystem", "unseres Körpers": everybody's, whoever speaks."""
    behind = (t for t in tokens if t.start >= speaker.end and t.tag != "ADJA")
    noun = next(behind, None)
    known = noun is not None and noun.tag == "NN" and bool({noun.text, *lemmas(noun.text)} & words("nouns_of_us_all"))
    return speaker.tag == "PPOSAT" and speaker.text.lower().startswith("unser") and known


def _has_object(clause: Clause) -> bool:
    return any(p.role == "object" or p.text.lower() == "sich" for p in clause.phrases)


_LIVING = ("animal", "plant")


def _is_known_by(phrase: Phrase, clause: Clause, form: str) -> bool:
    """ "Den Löwen erkennt man | an seiner Mähne": it is the object's, which stays in the question."""
    objects = [p for p in clause.phrases if p.role == "object" and p.head.tag in ("NN", "NE")]
    known = clause.lemma in words("recognising_verbs") and phrase.preposition in ("an", "am")
    return known and len(objects) == 1 and may_own(objects[0], form)


def _is_first_half(phrase: Phrase, clause: Clause) -> bool:
    """ "Ihre Beute | sind Zebras und Gnus": whose it is stands in the sentence before."""
    return phrase.role == "predicate" and phrase.field == "front" and clause.frame == "copula"


def _is_of_other_person(phrase: Phrase, clause: Clause) -> bool:
    """ "Robert war | ihr Mann", "… ist | seine Schwester": nobody is a relative of his own."""
    relatives = words("nouns_of_relatives") | words("kinship_nouns")
    kin = not phrase.parts and not {phrase.head.text, *lemmas(phrase.head.text)}.isdisjoint(relatives)
    subject = next((p for p in clause.phrases if p.role == "subject"), None)
    told = subject is not None and subject.kind == "person" and "owned" not in subject.marks
    return kin and told and clause.frame == "copula" and phrase.role == "predicate" and phrase.preposition is None


def _doer(clause: Clause, form: str) -> Phrase | None:
    """ "wurde von Kolumbus bei seiner Reise entdeckt": the doer of a passive, where the subject cannot be the owner."""
    subject = next((p for p in clause.phrases if p.role == "subject"), None)
    doer = next((p for p in clause.phrases if p.relation == "agent" and p.preposition is not None), None)
    if "passive" not in clause.marks or subject is None or doer is None or subject.kind == "person":
        return None
    return doer if doer.kind == "person" and may_own(doer, form) and not may_own(subject, form) else None


def _may_live(phrase: Phrase, owner: Phrase, clause: Clause) -> bool:
    """May it be the owner's: "Nach seinem Tod zerfiel das Reich" tells of a man, and no dead man takes the throne."""
    if owner.kind not in ("person", "pronoun", "other") and noun_class(owner.head.text) != "animal":
        return False
    front = phrase.field == "front"
    if front and any(t.tag == "PPOSAT" for t in owner.tokens):
        return False  # "Nach seinem Tod regierte sein Sohn"
    if front and phrase.head.lemma == "Zeit":
        return False  # "In ihrer Zeit lebten Christen in Granada": of whom the text told before
    acts = any(p.role == "object" for p in clause.phrases) and "passive" not in clause.marks
    return not (front and acts and phrase.preposition == "nach" and phrase.head.lemma == "Tod")


def _has_same_owner(phrase: Phrase, owned: Phrase, form: str, past: Past) -> bool:
    """ "Ihr Werk geriet | nach ihrem Tod | in Vergessenheit": what is hers cannot be the one who died."""
    first = owned.tokens[0]
    behind = first.tag == "PPOSAT" and owned.end < phrase.start
    lifeless = owned.kind == "thing" and (phrase.head.lemma in words("life_events") or not may_own(owned, form))
    return behind and first.text.lower()[:3] == form[:3] and lifeless and person_before(form, past) is not None


def owns_parts(phrase: Phrase) -> bool:
    """ "das Reich mit seinen vielen Völkern", "Seen und deren Bewohner": whose they are stands in the phrase itself."""
    forms = [t for t in phrase.tokens if t.tag == "PPOSAT"]
    behind = all(t.start > phrase.head.end for t in forms)
    if behind and all(t.text.lower() in ("deren", "dessen") for t in forms):
        return True
    return phrase.role == "subject" and behind and all(may_own(phrase, t.text.lower()) for t in forms)


def _owned(phrase: Phrase, past: Past) -> str | None:
    """ "Sein Mangel an Mut" → "Newtons Mangel an Mut", where only one person or thing was the subject before."""
    first = phrase.tokens[0].text.lower()
    if past.hero is not None and is_kin_of_hero(phrase, first, past):
        return name_in_genitive(past.hero.name, phrase)  # also "Ihr Vater Hans", "Ihr Vater, ein Arzt"
    named = () if phrase.kind == "person" else ("name",)  # "Ihr Album „Rosen“"; but "Seine Frau Anna"
    if any(p.relation not in ("genitive", "attribute", *named) for p in phrase.parts):
        return None
    form = phrase.tokens[1 if phrase.preposition is not None else 0]
    if form.tag != "PPOSAT":
        return None
    name = person_before(form.text.lower(), past)
    if name is None:
        return of_thing(phrase, past) or of_named_theme(phrase, form.text.lower(), past)
    return None if may_be_hero(phrase, name, past) else name_in_genitive(name, phrase)
