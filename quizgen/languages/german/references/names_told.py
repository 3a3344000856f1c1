"""The names of things that a text tells, each with the noun for what it is: „Orbis“, a „Konsortium“."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from quizgen.languages.german.nouns import known_noun, last_parts
from quizgen.languages.german.references.description import core
from quizgen.languages.german.tags import QUOTES
from quizgen.languages.german.told_classes import may_class
from quizgen.languages.german.wordlists import table, words
from quizgen.model import Clause, Phrase, Sentence, Token

FOUNDED = "Organisation"
"""The noun for what is founded and has a name, where the text tells no other."""


def names_told(sentences: Iterable[Sentence]) -> dict[str, str]:
    """Each name of a thing and what the text says that it is, or that it was founded."""
    clauses = [clause for sentence in sentences for clause in sentence.clauses]
    finders = (_founded, _by_predicate, _by_noun_beside)
    return {bare(name): noun for found in finders for clause in clauses for name, noun in found(clause) if name}


def own_name(phrase: Phrase) -> str:
    """ "der Former Presidents Act" → "Former Presidents Act"; "" for what is no name, or a person's or owner's."""
    whole = core(phrase)
    tokens = [t for t in whole.tokens if t.tag not in ("ART", "APPR", "APPRART")]
    if is_quoted(whole):
        tokens = list(whole.tokens[next(at for at, t in enumerate(whole.tokens) if t.text in QUOTES) :])
    elif phrase.kind in ("person", "time") or phrase.case == "genitive" or phrase.relation == "genitive":
        return ""
    named = bool(tokens) and all(t.tag in ("NE", "FM", "ADJD") or _is_strange(t.text) for t in tokens)
    capital = bool(tokens) and tokens[0].text[:1].isupper() and whole.text[-1:] != "-"
    return _spelt(whole, tokens) if is_quoted(whole) or (named and capital) else ""


def is_quoted(phrase: Phrase) -> bool:
    """ "die „Titanic“", "„Freunde der Chemie“": quotation marks around all but an article."""
    said = [t for t in phrase.tokens if t.tag not in ("APPR", "APPRART")]
    said = said[1:] if said and said[0].tag == "ART" else said
    return len(said) > 2 and said[0].text in QUOTES and said[-1].text in QUOTES


def _spelt(whole: Phrase, tokens: list[Token]) -> str:
    return whole.text[tokens[0].start - whole.start : tokens[-1].end - whole.start]


def _is_strange(form: str) -> bool:
    """ "Hi-Vision", "SchweizMobil": no noun that a dictionary has, nor one made of such."""
    unknown = form[:1].isupper() and not known_noun(form) and len(last_parts(form)) == 1
    return unknown or form in table("nouns_in_names")


def bare(name: str) -> str:
    """The name without quotation marks."""
    return name.strip("".join(q for q in QUOTES if len(q) == 1))


def kinds_of_name(name: str, told: Mapping[str, str]) -> frozenset[str]:
    """The nouns for what bears a name: what the text says of it, or its last word: "Presidents Act" → {"Gesetz"}."""
    words_of_it = bare(name).split()
    german = table("english_class_nouns").get(words_of_it[-1], ("",))[0] if words_of_it else ""
    short = [table("nouns_in_names").get(word, ("",))[0] for word in (*words_of_it[:1], *words_of_it[-1:])]
    nouns = (noun for noun in (told.get(bare(name), ""), german, *short) if noun)
    return frozenset(kind for noun in nouns for kind in last_parts(noun))


def _founded(clause: Clause) -> Iterator[tuple[str, str]]:
    """ "1994 gründeten sie | Orbis |": ("Orbis", "Organisation")."""
    if clause.lemma in words("verbs_of_founding_groups"):
        done_to = "subject" if "passive" in clause.marks else "object"
        for phrase in (p for p in clause.phrases if p.role == done_to and p.kind in ("other", "group", "thing")):
            yield own_name(phrase), FOUNDED


def _by_predicate(clause: Clause) -> Iterator[tuple[str, str]]:
    """ "Orbis ist | das größte Netzwerk des Landes|": ("Orbis", "Netzwerk")."""
    subject = next((p for p in clause.phrases if p.role == "subject"), None)
    predicate = next((p for p in clause.phrases if p.relation == "predicate" and p.preposition is None), None)
    unsure = clause.frame != "copula" or clause.marks & {"negated", "hedged", "question"}
    if not unsure and subject is not None and predicate is not None and may_class(predicate):
        yield own_name(subject), predicate.head.lemma


def _by_noun_beside(clause: Clause) -> Iterator[tuple[str, str]]:
    """ "das Konsortium | Orbis", "Orbis|, ein Konsortium": ("Orbis", "Konsortium")."""
    for phrase in clause.phrases:
        for one in (phrase, *phrase.parts):
            if "definite" in one.marks and may_class(one):
                yield name_behind(one), one.head.lemma
        for part in (p for p in phrase.parts if p.relation == "apposition" and may_class(p)):
            yield own_name(phrase), part.head.lemma


def name_behind(phrase: Phrase) -> str:
    """ "die Firma | Lumora" → "Lumora", "das Schiff „St. Marta“" → "„St. Marta“"; "" where none is right behind."""
    named = next((p for p in phrase.parts if p.relation == "name" and p.start == phrase.head.end + 1), None)
    if named is not None:
        return named.text if is_quoted(named) or _is_plain(named.tokens) else ""
    behind = [t for t in core(phrase).tokens if t.start > phrase.head.start]
    plain = bool(behind) and not phrase.parts and all(t.tag in ("NE", "FM") for t in behind)
    return _spelt(phrase, behind) if plain else ""


def _is_plain(tokens: Sequence[Token]) -> bool:
    """ "Rail Baltica", "Apollo 11", but no year alone."""
    return all(t.tag in ("NE", "FM", "NN", "CARD") for t in tokens) and any(t.tag != "CARD" for t in tokens)
