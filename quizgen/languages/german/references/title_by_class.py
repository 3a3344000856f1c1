"""„Das Tier“, „diese Pflanzen“, „der Krankheit“ in a text about an animal, a plant, an illness: the thing itself."""

from __future__ import annotations

from quizgen.languages.german.declension import behind_preposition
from quizgen.languages.german.noun_classes import noun_class
from quizgen.languages.german.nouns import Case, Number, genders, inflect, lemmas
from quizgen.languages.german.paradigms import ending_for
from quizgen.languages.german.references.past import Mention, Past
from quizgen.languages.german.references.titled_parts import tells_sort
from quizgen.languages.german.wordlists import table
from quizgen.model import Clause, Phrase, Token


def title_by_class(phrase: Phrase, clause: Clause, past: Past) -> str | None:
    """ "Die Tiere" → "Biber", "dieser Pflanze" → "der Tulpe", where the text tells of no other one of that class near.

    So is a part of them: "die Wurzeln | der Pflanze" → "die Wurzeln der Tulpe".
    """
    owner = next((p for p in phrase.parts if p.end == phrase.end and p.relation == "genitive"), None)
    noun = owner or phrase
    case: Case | None = "genitive" if owner is not None else phrase.case
    if case is None or (owner is not None and len(phrase.parts) > 1) or not _points(noun, past):
        return None
    beside = (p for p in clause.phrases if p is not phrase and p.kind != "clause")
    if any(_is_of_class(t, noun, past) for p in beside for t in p.tokens) or any(
        _is_rival(mention, noun, past) for mention in past.mentions
    ):
        return None
    told = _title(past.title, case, noun.number or "singular")
    if told is None:
        return None
    if owner is not None:
        before = phrase.text[: noun.start - phrase.start]
        small = phrase.tokens[0].tag not in ("NN", "NE", "FM")
        return (before[:1].lower() if small else before[:1]) + before[1:] + told
    return behind_preposition(phrase.preposition, told) if phrase.preposition else told


def _points(noun: Phrase, past: Past) -> bool:
    """Is it "das Tier", "diese Pflanzen" and nothing more, and the title a noun of that class?"""
    class_ = noun_class(past.title)
    known = noun.head.lemma in table("class_nouns").get(class_ or "", ()) and class_ in _CLASSES
    told = [t.tag for t in noun.tokens if t.tag != "APPR"]
    return known and noun.head.tag == "NN" and noun.tokens[-1] is noun.head and told in _TOLD and _is_definite(noun)


_TOLD = (["ART", "NN"], ["PDAT", "NN"], ["APPRART", "NN"])
"""The tags of such a phrase without its preposition."""

_CLASSES = ("animal", "plant", "disease", "language", "religion", "substance")
"""Classes of titles that mean a whole kind, of which a text goes on to tell."""


def _is_definite(noun: Phrase) -> bool:
    return not any(t.text.lower().startswith("ein") for t in noun.tokens)


def _is_of_class(token: Token, noun: Phrase, past: Past) -> bool:
    """Does a word beside it name one of that class: "Hunde jagen | das Tier"?"""
    return token.tag == "NN" and token is not noun.head and noun_class(token.text) == noun_class(past.title)


def _is_rival(mention: Mention, noun: Phrase, past: Past) -> bool:
    """ "Der Wolf jagt | Rehe |. Die Tiere …": another one of that class; but not "ist | ein Raubtier |"."""
    phrase = mention.phrase
    titled = {past.title, *lemmas(past.title)}
    own = {phrase.head.text, *lemmas(phrase.head.text)} & {*titled, noun.head.lemma}
    said = tells_sort(phrase) or any(t.tag == "PDAT" for t in phrase.tokens[:2])
    return not own and not said and any(_is_of_class(t, noun, past) for t in phrase.tokens)


def _title(title: str, case: Case, number: Number) -> str | None:
    """ "Biber" → "Biber", "Bibern" of many, "der Biber", "dem Biber" of one; None where the form is not known."""
    if number == "plural":
        plural = title if title not in lemmas(title) else inflect(title, "nominative", "plural")
        dative = next((inflect(one, "dative", "plural") for one in lemmas(title)[:1]), None)
        told = dative if case == "dative" else plural
        return f"der {told}" if told and case == "genitive" else told
    gender, form = genders(title), inflect(title, case, "singular")
    if title not in lemmas(title) or len(gender) != 1 or form is None:
        return None
    bare = noun_class(title) == "substance" and case != "genitive"  # "schmilzt Gold"
    return form if bare else f"{ending_for('article', gender[0], case)} {form}"
