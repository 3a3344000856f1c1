"""All of the kind that a text is about: „Ein Mammut ist ein Säugetier. Sie lebten …“ → „Mammuts lebten …“."""

from __future__ import annotations

from dataclasses import replace

from quizgen.languages.german.noun_classes import noun_class
from quizgen.languages.german.nouns import inflect, known_noun, lemmas
from quizgen.languages.german.references.concord import agrees
from quizgen.languages.german.references.past import Past, before_in
from quizgen.languages.german.references.possible_doers import may_do
from quizgen.model import Clause, Phrase, Sentence


def whole_kind(pronoun: Phrase, clause: Clause, sentence: Sentence, past: Past) -> Phrase | None:
    """What a plural "sie" means behind "Der Igel ist …": the kind of the title, where the text has named no others."""
    if pronoun.number != "plural" or not pronoun.sure or clause.kind != "main" or pronoun.role != "subject":
        return None
    before = [m for m in past.mentions if m.sentence == past.sentence - 1]
    told = {m.phrase.start: m.phrase for m in before if m.subject}
    one = next(iter(told.values())) if len(told) == 1 else None
    one = past.theme if one is not None and _is_of_theme(one, past) else one
    if one is None or before_in(sentence, pronoun) or not _is_kind(one, past.title):
        return None
    many = [m.phrase for m in before if agrees(m.phrase, pronoun, past)]
    phrases = [m.phrase for m in before]
    if any(not _is_inside_predicate(p, phrases) for p in many):
        return None
    found = _in_plural(one, pronoun)
    return found if found is not None and may_do(found, pronoun, clause) else None


def _is_of_theme(pronoun: Phrase, past: Past) -> bool:
    """ "Ein Mammut …. | Es | sah aus wie …. Sie …": one of the kind, by a pronoun."""
    theme = past.theme
    same = theme is not None and theme.head.text in (pronoun.resolved or "").split()
    return same and pronoun.head.tag == "PPER" and pronoun.number == "singular"


def _is_kind(phrase: Phrase, title: str) -> bool:
    """ "ein Mammut", "der Igel" in a text of that title: one that stands for all of its kind."""
    plain = phrase.head.tag == "NN" and phrase.number == "singular" and len(phrase.tokens) == 2 and not phrase.parts
    living = noun_class(phrase.head.text) in ("animal", "plant") or "indefinite" in phrase.marks
    return plain and living and phrase.kind != "person" and title in (phrase.head.text, *lemmas(phrase.head.text))


def most_of_kind(phrase: Phrase, pronoun: Phrase) -> Phrase | None:
    """ "Die meisten Eulen jagen nachts. Sie …" → "Eulen": what is told of most of a kind goes on about all of it."""
    most = phrase.number == "plural" and [t.text.lower() for t in phrase.tokens[:2]] == ["die", "meisten"]
    if not most or len(phrase.tokens) != 3 or pronoun.case not in ("nominative", "accusative"):
        return None
    noun = phrase.head.text
    return _all_of(phrase, f"die {noun}" if phrase.kind == "person" else noun, pronoun)


def _in_plural(phrase: Phrase, pronoun: Phrase) -> Phrase | None:
    """ "ein Mammut" → "Mammuts", in the case of the pronoun; None where the noun has no plural that is known."""
    if pronoun.case not in ("nominative", "accusative") or not known_noun(phrase.head.text):
        return None
    many = inflect(phrase.head.lemma, "nominative", "plural")
    return _all_of(phrase, many, pronoun) if many is not None else None


def _all_of(phrase: Phrase, told: str, pronoun: Phrase) -> Phrase:
    marks = (phrase.marks - {"indefinite", "definite"}) | {"bare"}
    return replace(phrase, resolved=told, number="plural", case=pronoun.case, clear=True, marks=marks)


def _is_inside_predicate(phrase: Phrase, told: list[Phrase]) -> bool:
    """ "ist | eines der größten Tiere": those among which it is one."""
    around = (p for p in told if p.relation == "predicate" and p is not phrase)
    return any(p.start <= phrase.start and phrase.end <= p.end for p in around)
