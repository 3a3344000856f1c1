"""Relative pronouns whose antecedent is most probably, not surely, the noun nearest to them; and what they stand for.

What is found here is marked "guessed": the questions that it stands in are doubted.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from quizgen.languages.german.noun_classes import noun_class
from quizgen.languages.german.references.antecedent_words import with_words, words_for
from quizgen.languages.german.references.concord import relative_agrees
from quizgen.languages.german.references.description import DEPENDENT_CLASSES, core, is_described, is_one_only
from quizgen.languages.german.references.relative_pronouns import reaches
from quizgen.languages.german.wordlists import words
from quizgen.model import Clause, Phrase, Sentence, Token

_EMPTY_CLASSES = DEPENDENT_CLASSES | {"person"}
"""Classes of nouns that mean nothing certain by themselves: „die Stadt, in der …“."""

_KINDS = frozenset({"animal", "plant", "organ"})
"""Classes of nouns with "der" that mean the whole kind."""


def nearest_antecedent(pronoun: Phrase, clause: Clause, sentence: Sentence) -> Phrase | None:
    """The agreeing noun phrase that ends last before the clause, over verbs: "hat Spiegel | benutzt, die …"."""
    before = [t for t in sentence.tokens if t.end <= clause.start]
    while before and _is_passed(before[-1]):
        before.pop()
    if not before:
        return None
    found = [
        (noun, owner)
        for around in sentence.clauses
        for owner in around.phrases
        if around is not clause
        for noun in _nouns_of(owner)
        if noun.start < clause.start and reaches(noun, owner, {before[-1].end}, clause.start)
    ]
    agreeing = [(noun, owner) for noun, owner in found if relative_agrees(noun, pronoun)]
    return _explained(pronoun, clause, sentence) or _chosen(pronoun, [noun for noun, _ in agreeing])


def _explained(pronoun: Phrase, clause: Clause, sentence: Sentence) -> Phrase | None:
    """The name beside an apposition: "Dora, der schlimmste Sturm, | der …"."""
    if pronoun.number == "plural":
        return None  # its members may be meant
    for owner in (p for around in sentence.clauses for p in around.phrases if around is not clause):
        beside = next((p for p in owner.parts if p.relation == "apposition" and p.start < clause.start < p.end), None)
        if beside is None or owner.kind == "time" or not relative_agrees(beside, pronoun):
            continue
        if owner.head.tag in ("NE", "FM") or any(p.relation == "name" for p in owner.parts):
            return core(owner)
    return None


def _is_passed(token: Token) -> bool:
    return token.tag in ("$,", "$(", "PTKVZ", "PTKZU") or token.tag.startswith("V")


def _nouns_of(owner: Phrase) -> Iterator[Phrase]:
    """The phrase and those inside it, except names and what is no noun."""
    for noun in (owner, *(part for part in owner.parts if part.relation != "name")):
        if noun.kind not in ("clause", "pronoun", "quotation", "time") and noun.head.tag in ("NN", "NE", "FM"):
            yield noun


def _chosen(pronoun: Phrase, nouns: Sequence[Phrase]) -> Phrase | None:
    """The one of several: all of a list for a plural, else the phrase as a whole, as far as it says anything."""
    if not nouns:
        return None
    listed = any(noun.relation == "other" and noun.preposition is None for noun in nouns)
    if listed and (pronoun.number != "plural" or nouns[0].relation == "other"):
        return None  # "Bücher und eine Karte, die …"
    if len(nouns) == 1:
        return nouns[0]
    if nouns[0].head.text in words("partitive_nouns") or (nouns[1].relation == "genitive" and _is_new(nouns[1])):
        return nouns[1]  # "eine Reihe von Bildern, die …", "die Lehre einer Kraft, die …"
    rivals = nouns[0].role == "predicate" or all(noun.kind == "person" for noun in nouns)
    return None if rivals and not listed else nouns[0]


def _is_new(noun: Phrase) -> bool:
    return bool(noun.marks & {"indefinite", "bare"})


def with_number(antecedent: Phrase | None, pronoun: Phrase) -> Phrase | None:
    """The antecedent with the number of its pronoun where its own form tells none: "Kommunisten, | die …"."""
    if antecedent is None or antecedent.relation == "apposition" or antecedent.head.tag != "NN":
        return antecedent
    if antecedent.number is not None or pronoun.number is None:
        return antecedent
    return replace(antecedent, number=pronoun.number)


def is_surely_described(subject: Phrase, clause: Clause, around: Clause) -> bool:
    """Does the clause say something of the subject? "Curie war die einzige Frau, die …", "Igel sind Tiere, die …"."""
    if subject.head.tag in ("NE", "PPER") or is_one_only(subject) or is_stuff(subject):
        return True
    return not any("definite" in p.marks for p in around.phrases if p.role == "predicate" and p.start < clause.start)


def is_stuff(subject: Phrase) -> bool:
    """ "Blei ist ein Metall, | das …", "Esperanto ist eine Sprache, die …": a bare singular is all there is of it."""
    plain = subject.role == "subject" and subject.head.tag == "NN" and not subject.parts
    return plain and subject.number == "singular" and "bare" in subject.marks and subject.kind == "thing"


def kind_agrees(antecedent: Phrase, pronoun: Phrase, around: Clause) -> bool:
    """ "ist ein Staat | im Süden, der …": does the kind of the subject agree as well as where it is?"""
    if around.frame != "copula" or antecedent.preposition is None:
        return False
    kinds = [p for p in around.phrases if p.role == "predicate" and p.preposition is None and "indefinite" in p.marks]
    before = (p for p in kinds if p.start < antecedent.start and antecedent.start <= p.end + 1)
    return any(relative_agrees(p, pronoun) for p in before)


def as_guess(pronoun: Phrase) -> Phrase:
    """The pronoun with the mark of what may mean something else."""
    return replace(pronoun, clear=False, marks=pronoun.marks | {"guessed"})


def guessed(pronoun: Phrase, antecedent: Phrase | None, clause: Clause) -> Phrase:
    """The pronoun with the words of an antecedent that may be told by its noun alone: "das Plasma, | das …".

    What a text says of a plant or an organ at any time is true of each: "der Wattwurm, der Sand frisst".
    """
    if antecedent is None or pronoun.case is None or _is_empty(antecedent):
        return pronoun
    told = words_for(antecedent, pronoun)
    if told is None:
        return pronoun
    kind = noun_class(antecedent.head.text) in _KINDS and "definite" in antecedent.marks and not antecedent.parts
    sure = kind and antecedent.number == "singular" and "past" not in clause.marks
    sure = sure or _is_named(antecedent)
    marks = pronoun.marks if sure else pronoun.marks | {"guessed"}
    return with_words(pronoun, antecedent, told, sure and antecedent.clear, marks)


def _is_named(antecedent: Phrase) -> bool:
    """ "lernte | den Physiker Pierre Curie | kennen, den …": a name with its surname or its noun is spoken of next."""
    whole = core(antecedent)
    words_ = [t for t in whole.tokens if t.tag in ("NE", "NN", "FM")]
    epithet = any(t.tag == "ADJA" and t.text[:1].isupper() for t in whole.tokens[1:])  # "das Norddeutsche Tiefland"
    said = len(words_) + epithet > 1 and not any(t.tag in ("PPOSAT", "PDAT", "KON", "CARD") for t in whole.tokens)
    name = next((p for p in whole.parts if p.relation == "name" and p.end == whole.end), None)
    alone = whole.kind == "person" and all(t.tag == "NE" for t in words_)
    one = antecedent.number != "plural" and "indefinite" not in antecedent.marks
    return said and one and (alone or epithet or name is not None)


def _is_empty(antecedent: Phrase) -> bool:
    """Does it say nothing without its clause: "die Frau, die …", "das Land, in dem …", "die erste Stadt, die …"?"""
    whole = core(antecedent)
    if whole.tokens[0].text.lower() in ("wie", "als"):
        return True  # "sieht aus wie eine Kugel, die …"
    if whole.tokens[0].tag == "ADJA" and antecedent.number == "singular":
        return True  # its article stands elsewhere: "einen von Algen | abstammenden Stoff"
    if antecedent.relation == "attribute" and "bare" in antecedent.marks and antecedent.number != "plural":
        return True  # "ein Betrag an Geld, von dem …"
    if antecedent.head.tag != "NN" or (is_described(whole) and not antecedent.marks & {"superlative", "owned"}):
        return False
    if antecedent.marks & {"superlative", "owned", "quantified", "vague"}:
        return True
    if any(t.tag in ("PDAT", "PPOSAT", "PIAT", "PIDAT", "PWAT") for t in whole.tokens):
        return True
    if antecedent.head.lemma in words("dependent_nouns") or antecedent.head.text in words("partitive_nouns"):
        return True
    if antecedent.number == "plural":
        return antecedent.kind == "person" and "definite" in antecedent.marks
    return antecedent.kind in ("person", "group") or noun_class(antecedent.head.text) in _EMPTY_CLASSES
