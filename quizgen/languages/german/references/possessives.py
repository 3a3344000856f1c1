"""Possessives: „seine These“ beside its owner, „Stalins These“ where the owner stands in the sentence before."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizgen.languages.german.declension import in_case, with_epithet
from quizgen.languages.german.names import place_article, place_kind
from quizgen.languages.german.noun_classes import noun_class
from quizgen.languages.german.nouns import lemmas
from quizgen.languages.german.ownership import with_owner, with_possessor
from quizgen.languages.german.references.acts import is_done_with_other
from quizgen.languages.german.references.concord import is_of_inner, may_own, person_gender
from quizgen.languages.german.references.description import core
from quizgen.languages.german.references.guessed_nouns import genitive_of, of_theme
from quizgen.languages.german.references.newly_named import has_new_rival
from quizgen.languages.german.references.past import Past
from quizgen.languages.german.references.theme import names_theme
from quizgen.languages.german.wordlists import words
from quizgen.model import Clause, Phrase, Token


def possessive(phrase: Phrase, clause: Clause, past: Past) -> str | None:
    """ "sein Modell" may stand where its owner is the subject of the same clause."""
    speaking = [t for t in phrase.tokens if t.text.lower() in words("speaker_pronouns")]
    if speaking:
        return phrase.text if all(is_of_us_all(phrase.tokens, t) for t in speaking) else None
    if phrase.role == "subject" or _is_first_half(phrase, clause):
        return _owned(phrase, past)
    if clause.frame in ("belonging", "counting") and phrase.field == "front" and phrase.preposition == "zu":
        owned = _owned(phrase, past)  # "Zu ihren Feinden gehören Wölfe": not the wolves'
        return owned and owned[:1].lower() + owned[1:]
    if phrase.preposition == "als" and phrase.relation == "predicate" and not _has_object(clause):
        return None  # "Als ihr Dichter gilt Homer": nobody's own
    form = next(t for t in phrase.tokens if t.tag == "PPOSAT").text.lower()
    owner = _doer(clause, form) or next((p for p in clause.phrases if p.role == "subject"), None)
    if owner is not None and owner.text.lower() == "man" and phrase.role == "object" and phrase.field == "front":
        return _owned(phrase, past)  # "Sein Nest nennt man Kobel"
    if owner is not None and owner.text.lower() == "man" and phrase.preposition is not None:
        return phrase.text if _is_known_by(phrase, clause, form) else None
    if owner is None or owner.head.tag not in ("NN", "NE", "PPER", "PRELS", "FM"):
        return None
    if _is_first_named(owner, phrase, clause):
        owned = _owned(phrase, past)
        return owned and owned[:1].lower() + owned[1:]
    inner = is_of_inner(owner, form) and _person_before(form, past) is None
    if inner or _has_same_owner(phrase, owner, form, past):
        return phrase.text
    if phrase.head.lemma in words("life_events") and not _may_live(phrase, owner, clause):
        return None
    if phrase.head.lemma in words("nouns_of_the_dead") and "passive" not in clause.marks:
        return None  # "Meier ließ seinen Sarg überführen": of whom the text told before
    if owner.kind not in ("person", "group", "pronoun") and phrase.head.lemma in words("nouns_of_efforts"):
        return None  # "Dank seiner Bemühungen | wurde das Theater eröffnet"
    if is_done_with_other(phrase, owner):
        return None  # "Bei ihrer Verwendung | sinkt die Zahl der Unfälle": of the tool told before
    gender = person_gender(owner, past) or owner.gender
    alive = owner.kind in ("person", "group", "pronoun", "place", "other") or noun_class(owner.head.text) in _LIVING
    if not alive and (owner.number is None or (gender is None and owner.number != "plural")):
        return None  # of a thing nobody can tell; but "Die Werft und die Brauerei haben | ihren Sitz | in Bonn"
    if owner.number != "plural" and gender is None:
        return phrase.text
    feminine_or_plural = owner.number == "plural" or gender == "feminine"
    return phrase.text if feminine_or_plural == form.startswith("ihr") else None


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
    return behind and first.text.lower()[:3] == form[:3] and lifeless and _person_before(form, past) is not None


def owns_parts(phrase: Phrase) -> bool:
    """ "das Reich mit seinen vielen Völkern": whose they are stands in the phrase itself."""
    forms = [t for t in phrase.tokens if t.tag == "PPOSAT"]
    behind = all(t.start > phrase.head.end for t in forms)
    return phrase.role == "subject" and behind and all(may_own(phrase, t.text.lower()) for t in forms)


def _owned(phrase: Phrase, past: Past) -> str | None:
    """ "Sein Mangel an Mut" → "Newtons Mangel an Mut", where only one person or thing was the subject before."""
    named = () if phrase.kind == "person" else ("name",)  # "Ihr Album „Rosen“"; but "Seine Frau Anna"
    if any(p.relation not in ("genitive", "attribute", *named) for p in phrase.parts):
        return None
    form = phrase.tokens[1 if phrase.preposition is not None else 0]
    if form.tag != "PPOSAT":
        return None
    name = _person_before(form.text.lower(), past)
    if name is None:
        return _of_thing(phrase, past) or _of_named_theme(phrase, form.text.lower(), past)
    if _may_be_hero(phrase, name, past):
        return None
    if known := with_epithet(name, "genitive"):
        return with_owner(phrase, known)  # "der Lehrer Alexanders des Großen"
    if not re.fullmatch(r"(?:[A-ZÄÖÜ][\w.-]+ ?|v[oa]n |de )+", name):  # "Ludwig van Beethovens"
        return None
    if re.search(r" [IVX]+\.$", name):
        first, _, number = name.rpartition(" ")
        return None if first[-1] in "sßxz" else with_owner(phrase, f"{first}s {number}")  # "der Bruder Ludwigs XIV."
    genitive = name + "’" if name[-1] in "sßxz" else name + "s"
    return with_possessor(phrase, genitive)


def _may_be_hero(kin: Phrase, owner: str, past: Past) -> bool:
    """ "Franz widmete sich der Jagd. Seine Frau …" in a text about her: somebody else's kin may be its hero."""
    hero = past.hero
    return hero is not None and kin.kind == "person" and owner != hero.name and kin.gender == hero.gender


def _person_before(form: str, past: Past) -> str | None:
    """The one person whom the sentence before spoke of, else the one that the text is about."""
    before = [m.phrase for m in past.mentions if m.sentence == past.sentence - 1 and "guessed" not in m.phrase.marks]
    owners = [p for p in before if p.kind == "person" and p.number != "plural"]
    subjects = {p.resolved for p in owners if p.role == "subject"}
    if len(subjects) == 1 and len({p.resolved for p in owners}) == 1:
        return subjects.pop()
    stem = "ihr" if past.hero is not None and past.hero.gender == "feminine" else "sein"
    rivals = [m for m in past.mentions if m.subject and m.sentence == past.sentence - 1 and may_own(m.phrase, form)]
    if past.hero is None or not form.startswith(stem):
        return None
    other = any(m.phrase.resolved != past.hero.name or "guessed" in m.phrase.marks for m in rivals)
    return None if other else past.hero.name


def _of_thing(phrase: Phrase, past: Past) -> str | None:
    """ "Ihr graues Fell" → "das graue Fell der Igel", where one thing that agrees was the subject before."""
    form = phrase.tokens[1 if phrase.preposition is not None else 0].text.lower()
    before = [m.phrase for m in past.mentions if m.sentence == past.sentence - 1 and m.subject]
    before = list({p.start: p for p in before}.values())  # "Die Füchse fressen Mäuse und leben im Wald": once
    owners = [p for p in before if p.head.tag == "NN" and p.resolved == p.text and may_own(p, form)]
    if len(before) == 1 and phrase.kind != "person" and (told := _of_place(phrase, before[0], form)) is not None:
        return told
    people = bool(owners) and owners[0].number == "plural" and "definite" in owners[0].marks and not owners[0].parts
    if len(before) != 1 or not owners or owners[0].kind == "time" or (owners[0].kind == "person" and not people):
        owners = _themes(form, before, past)
    if not owners or (phrase.kind == "person" and not _may_have_kin(owners[0])):
        return None
    if has_new_rival(owners[0], form, past):
        return None
    owner = core(owners[0])
    if owner.head.lemma == phrase.head.lemma:
        return None  # "des Skeletts … sein Skelett": something else has it
    genitive = in_case(owner, "genitive", definite=True)
    return with_owner(phrase, genitive) if genitive is not None else None


def _of_named_theme(phrase: Phrase, form: str, past: Past) -> str | None:
    """ "Die Rhön ist ein Gebirge. Ihr höchster Berg …" → "der höchste Berg der Rhön": nothing else was spoken of."""
    before = [m for m in past.mentions if m.sentence == past.sentence - 1]
    subjects = [m.phrase for m in before if m.subject]
    beside = (m.phrase for m in before if not m.subject and m.phrase.relation not in ("predicate", "name", "place"))
    if "superlative" in phrase.marks:  # "mündet in die Nordsee. Ihr längster Nebenfluss …"
        beside = (p for p in beside if p.preposition is None)
    land = place_kind(past.title) is not None and place_article(past.title) == ""
    others = [p for p in (*subjects, *beside) if not (names_theme(p, past.title) or (land and _is_title(p, past)))]
    theirs = phrase.kind == "person" and "kin" in phrase.marks
    if len(subjects) != 1 or subjects[0] in others or theirs or any(may_own(p, form) for p in others):
        return None
    if land:
        return with_possessor(phrase, genitive_of(past.title)) if form.startswith("sein") else None
    genitive = of_theme(form, past)
    return with_owner(phrase, genitive) if genitive is not None else None


def _is_title(phrase: Phrase, past: Past) -> bool:
    """ "Slowenien", or "es" that stands for it, in a text about Slowenien."""
    return past.title in (core(phrase).text, phrase.resolved)


def _of_place(phrase: Phrase, owner: Phrase, form: str) -> str | None:
    """ "Seine Hauptstadt", "Mali" → "Malis Hauptstadt"; "ihr Gipfel", "die Rocky Mountains" → "der Gipfel der …"."""
    first, *names = owner.tokens
    if owner.head.tag not in ("NE", "FM") or owner.parts or owner.resolved != owner.text or not may_own(owner, form):
        return None
    staged = owner.kind == "group" and owner.number == "plural" and phrase.kind == "thing"  # "die Dodgers. Ihre Spiele"
    if (phrase.gender, phrase.number) == (owner.gender, owner.number) and not staged:
        return None  # "Die Weser …. Ihre Quelle …. Sie …": the next pronoun means the river
    if first.text.lower() == "die" and names and all(t.tag in ("NE", "FM") for t in names):
        return with_owner(phrase, f"der {' '.join(t.text for t in names)}")
    sibilant = owner.text[-1] in "sßxz"
    return with_possessor(phrase, f"{owner.text}s") if owner.kind == "place" and not (names or sibilant) else None


def _may_have_kin(owner: Phrase) -> bool:
    """ "Ihr Vater", "ihr Präsident": of people, animals and groups, hardly of a newspaper."""
    return owner.kind != "thing" or noun_class(owner.head.text) == "animal"


def _themes(form: str, before: Sequence[Phrase], past: Past) -> list[Phrase]:
    """The noun of the title as it was last named, if nothing else that may own was the subject just before."""
    told = [m.phrase for m in past.mentions if m.phrase.head.tag == "NN" and names_theme(m.phrase, past.title)]
    rivals = [p for p in before if may_own(p, form) and not names_theme(p, past.title)]
    fitting = bool(told) and may_own(told[-1], form) and told[-1].kind not in ("person", "time")
    return [told[-1]] if fitting and not rivals else []
