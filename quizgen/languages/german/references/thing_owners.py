"""Whose “sein” or “ihr” is by the name of a thing: „Ihr graues Fell“ → „das graue Fell der Igel“."""

from __future__ import annotations

from collections.abc import Sequence

from quizgen.languages.german.declension import in_case
from quizgen.languages.german.names import place_article, place_kind
from quizgen.languages.german.noun_classes import noun_class
from quizgen.languages.german.nouns import inflect, known_noun
from quizgen.languages.german.ownership import with_owner, with_possessor
from quizgen.languages.german.references.concord import may_own
from quizgen.languages.german.references.description import core
from quizgen.languages.german.references.guessed_nouns import genitive_of, of_theme
from quizgen.languages.german.references.newly_named import has_new_rival
from quizgen.languages.german.references.past import Past
from quizgen.languages.german.references.theme import names_theme
from quizgen.languages.german.wordlists import words
from quizgen.model import Phrase


def of_thing(phrase: Phrase, past: Past) -> str | None:
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
    if owner.head.lemma in words("nouns_of_kinds") and not owner.parts:
        return None  # "Besondere Arten werden höher. Ihre Wurzeln …": of what, or of all of them?
    if owner.head.lemma == phrase.head.lemma:
        return None  # "des Skeletts … sein Skelett": something else has it
    genitive = in_case(owner, "genitive", definite=True)
    return with_owner(phrase, genitive) if genitive is not None else None


def of_named_theme(phrase: Phrase, form: str, past: Past) -> str | None:
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
    if names and (genitive := _of_article(owner)) is not None:
        return with_owner(phrase, genitive)
    sibilant = owner.text[-1] in "sßxz"
    return with_possessor(phrase, f"{owner.text}s") if owner.kind == "place" and not (names or sibilant) else None


def _of_article(owner: Phrase) -> str | None:
    """ "das BKA" → "des BKA", "der Bodensee" → "des Bodensees", "der Vulkan Tambora" → "des Vulkans Tambora"."""
    article, noun, *name = (t.text for t in owner.tokens)
    if article.lower() not in ("der", "das") or owner.number != "singular" or len(name) > 1:
        return None
    if not name and noun.isupper():
        return f"des {noun}"
    changed = inflect(noun, "genitive", "singular", owner.gender) if known_noun(noun) else None
    return " ".join(("des", changed, *name)) if changed is not None else None


def _may_have_kin(owner: Phrase) -> bool:
    """ "Ihr Vater", "ihr Präsident": of people, animals and groups, hardly of a newspaper."""
    return owner.kind != "thing" or noun_class(owner.head.text) == "animal"


def _themes(form: str, before: Sequence[Phrase], past: Past) -> list[Phrase]:
    """The noun of the title as it was last named, if nothing else that may own was the subject just before."""
    told = [m.phrase for m in past.mentions if m.phrase.head.tag == "NN" and names_theme(m.phrase, past.title)]
    rivals = [p for p in before if may_own(p, form) and not names_theme(p, past.title)]
    fitting = bool(told) and may_own(told[-1], form) and told[-1].kind not in ("person", "time")
    return [told[-1]] if fitting and not rivals else []
