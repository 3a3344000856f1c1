"""What „ihr Vater“, „diese Stadt“ and „dort“ most likely stand for: asked only with a doubt."""

from __future__ import annotations

import re

from quizgen.languages.german.declension import behind_preposition, in_case
from quizgen.languages.german.names import place_article, place_kind
from quizgen.languages.german.noun_classes import noun_class
from quizgen.languages.german.nouns import known_noun, lemmas
from quizgen.languages.german.ownership import with_owner, with_possessor
from quizgen.languages.german.references.concord import may_own
from quizgen.languages.german.references.description import core
from quizgen.languages.german.references.other_words import is_called_same, same_by_other_word
from quizgen.languages.german.references.past import Mention, Past
from quizgen.languages.german.references.theme import names_theme
from quizgen.languages.german.wordlists import table
from quizgen.model import Phrase, Token


def likely_noun(phrase: Phrase, past: Past) -> str | None:
    """The words for a possessive, a demonstrative or "dort" by what the sentence before tells, or the title."""
    first = next((t for t in phrase.tokens if t.tag not in ("APPR", "APPRART")), phrase.tokens[0])
    if first.tag == "PPOSAT" and phrase.role == "subject" and phrase.preposition is None:
        return _owned(phrase, first, past)
    if first.tag == "PDAT" and phrase.head.tag == "NN" and phrase.kind != "time":
        return _pointed_at(phrase, past)
    if is_called_same(phrase):
        return same_by_other_word(phrase, past)
    return _there(past) if phrase.text.lower() == "dort" and phrase.relation == "place" else None


def _before(past: Past) -> list[Mention]:
    return [m for m in past.mentions if m.sentence == past.sentence - 1]


def _owned(phrase: Phrase, first: Token, past: Past) -> str | None:
    """ "ihr Vater, ein Arzt" → "Käthe Kollwitz’ Vater": of the hero, the theme or the place that the text is about."""
    form, whole = first.text.lower(), core(phrase)
    subjects = [m.phrase for m in _before(past) if m.subject]
    rivals = [p for p in subjects if may_own(p, form) and p.tokens[0].tag != "PPOSAT" and p.head.tag != "PPER"]
    if past.hero is not None:
        stem = "ihr" if past.hero.gender == "feminine" else "sein"
        if not re.fullmatch(r"(?:[A-ZÄÖÜ][\w.-]+ ?|von |van |de )+", past.hero.name):
            return None  # "Karl der Große"
        if re.search(r" [IVX]+\.$", past.hero.name):
            return None  # "Johannes XXIII."
        others = [p for p in rivals if p.kind == "person" and not past.hero.is_named_by(p)]
        return with_possessor(whole, genitive_of(past.hero.name)) if form.startswith(stem) and not others else None
    kinds = table("place_nouns").get(place_kind(past.title) or "", ())
    if any(not names_theme(p, past.title) and p.head.text not in (past.title, *kinds) for p in rivals):
        return None
    if place_kind(past.title) is not None and place_article(past.title) == "":
        return with_possessor(whole, genitive_of(past.title)) if form.startswith("sein") else None
    genitive = of_theme(form, past)
    return with_owner(whole, genitive) if genitive is not None else None


def of_theme(form: str, past: Past) -> str | None:
    """The theme in the genitive: "der Igel", "des Rheins"; a title in the plural that the text has not named yet."""
    theme = past.theme
    if theme is None:
        plural = known_noun(past.title) and past.title not in lemmas(past.title)
        return f"der {past.title}" if plural and form.startswith("ihr") else None
    if theme.kind in ("person", "time") or not may_own(theme, form):
        return None
    if theme.head.tag != "NE":
        return in_case(core(theme), "genitive", definite=True)
    named = " ".join(t.text for t in theme.tokens if t.tag not in ("APPR", "APPRART", "ART"))
    if theme.number == "plural" or theme.gender == "feminine":
        return f"der {named}"  # "der Auerhühner", "der Elbe", "der Great Plains"
    if named != theme.head.text:
        return None  # "des Weißen Sees"
    return f"des {theme.head.text.removesuffix('s')}s" if theme.gender == "masculine" else None


def genitive_of(name: str) -> str:
    """The genitive of a name: "Newton" → "Newtons", "Marx" → "Marx’"."""
    return name + "’" if name[-1] in "sßxz" else name + "s"


def _pointed_at(phrase: Phrase, past: Past) -> str | None:
    """ "diese Stadt" → "Duisburg", "diese Tiere" → "die Igel", "diese Beben" → "die Beben" that were just named."""
    meant = _of_kind(phrase, past)
    if phrase.case is None or phrase.parts:
        return None
    if meant is not None:
        text = in_case(core(meant), phrase.case, definite=meant.head.tag == "NN")
    else:
        own = set(lemmas(phrase.head.text))
        said = any(own & set(lemmas(m.phrase.head.text)) for m in _before(past) if m.phrase.head.tag == "NN")
        text = in_case(phrase, phrase.case, definite=True) if said else None
    return behind_preposition(phrase.preposition, text) if text and phrase.preposition else text


def _of_kind(phrase: Phrase, past: Past) -> Phrase | None:
    """The one subject before of the kind that the noun names, else the theme where it is of that kind."""
    own = set(lemmas(phrase.head.text))
    subjects = [m.phrase for m in _before(past) if m.subject and m.phrase.number in (phrase.number, None)]
    found = [p for p in subjects if _kinds(p) & own and not own & set(lemmas(p.head.text))]
    if len(found) == 1:
        return None if _is_followed(found[0], own, past) else found[0]
    theme = past.theme
    if found or subjects or theme is None or theme.number not in (phrase.number, None):
        return None
    return theme if _kinds(theme) & own and not own & set(lemmas(theme.head.text)) else None


def _is_followed(subject: Phrase, own: set[str], past: Past) -> bool:
    """ "Köln liegt bei Duisburg. | Diese Stadt | …": another one of its kind was named last."""
    named = (m.phrase for m in _before(past) if m.phrase.start > subject.end and m.phrase.head.tag == "NE")
    return any(_kinds(p) & own and p.head.text != subject.head.text for p in named)


def _kinds(phrase: Phrase) -> set[str]:
    """The nouns that name its kind: "Stadt" for "Duisburg", "Tier" for "Igel"."""
    if phrase.head.tag == "NE":
        return {phrase.class_} if phrase.class_ else set()
    return set(table("class_nouns").get(noun_class(phrase.head.text) or "", ()))


def _there(past: Past) -> str | None:
    """The one place that the sentence before tells of: "Sie zog nach Wien. Dort …" → "in Wien"."""
    before = _before(past)
    places = [m.phrase for m in before if _is_place(m.phrase)]
    told = {p.head.text: p for p in places if p.relation in ("place", "direction")}
    if any(m.subject and m.phrase.kind == "place" for m in before):
        return None  # a part of it may be meant: "Norwegen ist steil, auch an der Küste. Dort …"
    if len(told) != 1 or len({p.head.text for p in places}) != 1:
        return None
    return _inside(core(next(iter(told.values()))))


def _inside(place: Phrase) -> str | None:
    """Where somebody is who has got there: "nach Wien" → "in Wien", "in die Schweiz" → "in der Schweiz"."""
    if place.relation == "direction" and place.preposition == "nach":
        return f"in {place.head.text}" if len(place.tokens) == 2 else None
    if place.relation == "place":
        return place.text[:1].lower() + place.text[1:] if place.resolved == place.text else None
    inside = in_case(place, "dative") if place.preposition in ("in", "auf", "an") else None
    return f"{place.preposition} {inside}" if inside else None


def _is_place(phrase: Phrase) -> bool:
    """Is it a place that is named: "in Wien", "auf der Insel Rügen"?"""
    named = phrase.head.tag == "NE" or any(p.relation == "name" for p in phrase.parts)
    return phrase.kind == "place" and named and phrase.relation not in ("genitive", "attribute", "predicate", "origin")
