"""The thing that a text is about: „Der Dachs ist ein Raubtier. … Tagsüber schläft er in einem Bau“."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from quizgen.languages.german.noun_classes import noun_class
from quizgen.languages.german.nouns import lemmas
from quizgen.languages.german.references.concord import agrees
from quizgen.languages.german.references.description import is_one_of
from quizgen.languages.german.references.neuter import is_neuter, says_something
from quizgen.languages.german.references.past import Past, before_in
from quizgen.languages.german.references.personal_pronouns import others_in
from quizgen.languages.german.references.possible_doers import may_do
from quizgen.languages.german.references.title_words import are_words_of, has_words_of
from quizgen.languages.german.references.whole_kinds import most_of_kind
from quizgen.languages.german.wordlists import words
from quizgen.model import Clause, Phrase, Sentence

_FORMS = frozenset({"er", "ihn", "ihm", "sie", "ihr", "ihnen"})
"""Pronouns that may mean a theme; "es" mostly means nothing, and has rules of its own."""


def theme_meant(pronoun: Phrase, clause: Clause, sentence: Sentence, past: Past) -> Phrase | None:
    """The theme of the text, if the pronoun agrees with it and nothing else that does was named since.

    What stands behind a preposition or in the genitive is hardly spoken of next: "an dem weißen Kopf. … schläft er".
    """
    if pronoun.head.text.lower() not in _FORMS or clause.kind not in ("main", "subordinate", "relative"):
        return None
    about = [m for m in past.mentions if names_theme(m.phrase, past.title) and "guessed" not in m.phrase.marks]
    told = [m for m in about if agrees(m.phrase, pronoun, past)]  # not "wilde Löwen", where "er" is the lion
    if not told or (told[-1].phrase.kind == "person" and told[-1].phrase.number != "plural"):
        return None
    last = told[-1]
    if not may_do(last.phrase, pronoun, clause):
        return None  # "der Blues. Wichtig ist | der Bass|: … spielt er": what plays is no music
    since = [m.phrase for m in past.mentions if m.sentence >= last.sentence]
    if any(_is_open(p, pronoun) for p in since):
        return None  # "Nüsse wachsen an Sträuchern. Man nennt | sie | …. Sie …": nuts or shrubs?
    doers = others_in(clause, pronoun)
    named = [p for p in (*since, *before_in(sentence, pronoun)) if p not in doers and may_do(p, pronoun, clause)]
    rivals = [p for p in named if _is_rival(p, pronoun, past) and not _is_sort(p, past)]
    if any(p.role in ("subject", "object", "dative") or p.kind == "person" for p in rivals):
        return None
    if rivals and (clause.kind != "main" or not leads(pronoun, clause) or clause.frame == "naming"):
        return None  # "Nüsse wachsen an Sträuchern. Man nennt | sie | Hasel"
    return most_of_kind(last.phrase, pronoun) or replace(
        last.phrase, clear=True, number=last.phrase.number or pronoun.number
    )


def kind_meant(pronoun: Phrase, clause: Clause, sentence: Sentence, past: Past) -> Phrase | None:
    """The theme whose kind agrees with a pronoun that its name does not: "Malta ist ein Staat. Er besteht aus …"."""
    if clause.kind != "main" or before_in(sentence, pronoun) or not leads(pronoun, clause):
        return None
    if pronoun.head.text.lower() == "es" and not says_something(clause):
        return None
    before = [m.phrase for m in past.mentions if m.sentence == past.sentence - 1]
    told = [m.phrase for m in past.mentions if m.sentence == past.sentence - 1 and m.subject]
    agreeing = [p for p in before if p.preposition is None and _agrees(p, pronoun, past)]
    if len(agreeing) == 1 and agreeing[0].head.tag == "PPER" and agreeing[0].resolved == past.title:
        return agreeing[0]  # "nannte man | ihn | Siam. Er liegt …"
    if len(told) != 1 or not _bears_title(told[0], past.title) or _agrees(told[0], pronoun, past):
        return None
    if told[0].number == "plural" and pronoun.number == "singular":
        return None  # "Die Medici waren eine Familie. Sie verdankte …": the verb would not agree
    agreeing = [p for p in agreeing if p.relation != "genitive" or p.head.tag != "NE"]  # "ein Land Afrikas"
    ones = [p for p in before if is_one_of(p)]  # "eine der größten Städte | der Welt"
    agreeing = [p for p in agreeing if not any(one.start < p.start and p.end <= one.end for one in ones)]
    kinds = [p for p in agreeing if p.relation != "genitive" and _is_said_to_be(p, before)]
    return replace(told[0], clear=True) if 0 < len(agreeing) == len(kinds) else None


def _is_said_to_be(phrase: Phrase, before: Sequence[Phrase]) -> bool:
    """ "ein Staat", "die Hauptstadt und | die größte Stadt |": what a sentence says that its subject is."""
    around = (p for p in before if p.relation == "predicate" and p.start <= phrase.start and phrase.end <= p.end)
    place = noun_class(phrase.head.text) in ("city", "country")  # not "der größte Hafen", which is only a part of it
    return any(around) and ("indefinite" in phrase.marks or place or is_one_of(phrase))


def leads(pronoun: Phrase, clause: Clause) -> bool:
    """Is it the subject, or the one thing that is spoken of: "nannte man | ihn | Siam", "gab es | sie | schon"?"""
    subject = next((p for p in clause.phrases if p.role == "subject"), None)
    nobody = subject is not None and (subject.text.lower() == "man" or clause.frame == "existence")
    return pronoun.role == "subject" or (pronoun.role in ("object", "dative") and nobody)


def _agrees(phrase: Phrase, pronoun: Phrase, past: Past) -> bool:
    return is_neuter(phrase) if pronoun.head.text.lower() == "es" else agrees(phrase, pronoun, past)


def _bears_title(phrase: Phrase, title: str) -> bool:
    """ "Malta", "die Republik Malta" in a text about Malta."""
    return phrase.head.text == title or any(p.relation == "name" and p.text == title for p in phrase.parts)


def names_theme(phrase: Phrase, title: str) -> bool:
    """Is it the noun of the title, or a pronoun that stood for it? "Der Dachs" in a text "Dachs"."""
    if phrase.head.tag == "PPER":
        told = phrase.resolved or ""
        return bool(set(lemmas_of(told)) & {title}) or are_words_of(told.split()[1:], title)
    if " " in title:
        return has_words_of(phrase, title)
    plain = not any(p.relation in ("genitive", "attribute") for p in phrase.parts)
    form = phrase.head.text
    if phrase.head.tag == "NE" and form != title:  # "Rebhühner", which the tagger takes for a name
        return plain and phrase.number == "plural" and title in lemmas(form)
    if phrase.head.tag == "NE":
        return plain and phrase.kind != "person" and any(t.tag in ("ART", "APPRART") for t in phrase.tokens[:2])
    return phrase.head.tag == "NN" and plain and title in (form, *lemmas(form))


def lemmas_of(told: str) -> set[str]:
    """The base forms of the nouns in some words: "die Dachse" → {"Dachs"}."""
    return {lemma for word in told.split() if word[:1].isupper() for lemma in (word, *lemmas(word))}


def _is_open(phrase: Phrase, pronoun: Phrase) -> bool:
    """Is it the same pronoun, of which nobody knows what it stands for?"""
    return phrase.head.tag == "PPER" and phrase.resolved is None and phrase.text.lower() == pronoun.text.lower()


def _is_sort(phrase: Phrase, past: Past) -> bool:
    """ "Es gibt noch | fünf Arten |": those of the theme itself; but not "andere Arten"."""
    sort = phrase.head.lemma in words("nouns_of_kinds") and phrase.role == "object" and "counted" in phrase.marks
    return sort and not any(t.tag == "ADJA" for t in phrase.tokens)


def _is_rival(phrase: Phrase, pronoun: Phrase, past: Past) -> bool:
    """Is it something else that the pronoun may mean, by gender and number?"""
    aside = phrase.relation in ("predicate", "name") or phrase.head.tag == "PPER"
    return not aside and agrees(phrase, pronoun, past) and not names_theme(phrase, past.title)
