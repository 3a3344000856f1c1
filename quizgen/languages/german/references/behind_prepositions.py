"""Pronouns behind a preposition: „Roggen wird gemahlen. Aus ihm …“, „Nach ihm ist der Platz benannt“."""

from __future__ import annotations

from dataclasses import replace

from quizgen.languages.german.attachment import basic_preposition
from quizgen.languages.german.declension import with_epithet
from quizgen.languages.german.nouns import Gender, Number
from quizgen.languages.german.references.antecedent_words import with_antecedent
from quizgen.languages.german.references.concord import agrees
from quizgen.languages.german.references.past import Mention, Past, before_in
from quizgen.languages.german.references.personal_pronouns import is_of_hero
from quizgen.languages.german.references.theme import names_theme
from quizgen.languages.german.wordlists import words
from quizgen.model import Clause, Phrase, Sentence

_SINGULAR = ("ihm", "ihn", "ihr")
_FORMS = (*_SINGULAR, "sie", "ihnen")


def known_behind_preposition(phrase: Phrase, clause: Clause, sentence: Sentence, past: Past) -> Phrase:
    """The phrase with what its pronoun means: the hero or the theme, where nothing else that agrees was named since."""
    form = phrase.head.text.lower()
    plain = len(phrase.tokens) == 2 and form in _FORMS and phrase.preposition is not None
    if not plain or clause.kind != "main" or clause.marks & {"quoted", "question"} or phrase.role != "adverbial":
        return phrase
    beside = [p for p in clause.phrases if p.end <= phrase.start and p.role != "subject" and p.kind != "clause"]
    near = [m for m in past.mentions if m.sentence == past.sentence - 1]
    named = [*(m.phrase for m in near), *before_in(sentence, phrase), *beside]
    agreeing = [p for p in named if _may_mean(p, phrase, past)]
    if past.hero is not None:
        named_after = phrase.preposition == "nach" and clause.lemma in words("named_after_verbs")
        if any(t.tag in ("NE", "FM") and t.text in past.hero.words for p in beside for t in p.tokens):
            return phrase  # "zu Ehren von Tesla nach ihm": the name would stand twice
        return _of_hero(phrase, agreeing, near, past, named_after)
    theme = past.theme
    if theme is None or theme.kind == "person" or not _may_mean(theme, phrase, past):
        return phrase
    if not any(names_theme(m.phrase, past.title) for m in near) or not all(_is_theme(p, past) for p in agreeing):
        return phrase
    return with_antecedent(phrase, replace(theme, clear=True), past.title)


def _may_mean(noun: Phrase, phrase: Phrase, past: Past) -> bool:
    """Does the noun agree with the pronoun? "ohne sie" may mean one or many."""
    if noun.kind in ("clause", "pronoun", "time") or noun.relation == "predicate":
        return False
    form = phrase.head.text.lower()
    singular: tuple[Number, ...] = () if form == "ihnen" else ("singular",)
    numbers: tuple[Number, ...] = singular if form in _SINGULAR else (*singular, "plural")
    return any(agrees(noun, replace(phrase, number=number, gender=_GENDERS.get(form)), past) for number in numbers)


_GENDERS: dict[str, Gender] = {"ihn": "masculine", "ihr": "feminine", "sie": "feminine"}


def _is_theme(noun: Phrase, past: Past) -> bool:
    return names_theme(noun, past.title)


def _of_hero(phrase: Phrase, agreeing: list[Phrase], near: list[Mention], past: Past, named_after: bool) -> Phrase:
    """ "Nach ihm wurde eine Einheit benannt": the person that the text is about, or whom the sentence before names."""
    assert past.hero is not None
    assert phrase.preposition is not None
    name = past.hero.name
    others = [p for p in agreeing if not past.hero.is_named_by(p)]
    told = named_after or any(m.phrase.resolved == name and "guessed" not in m.phrase.marks for m in near)
    if others or not told or not is_of_hero(replace(phrase, number="singular"), past):
        return phrase
    named = f"{basic_preposition(phrase.preposition)} {with_epithet(name, phrase.case) or name}"
    return replace(phrase, resolved=named, kind="person", clear=True)
