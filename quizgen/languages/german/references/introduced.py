"""What the text has brought in before by an article or an owner: „ein Viertel …“, so that „das Viertel“ is that one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from quizgen.languages.german.names import is_first_name, place_kind
from quizgen.languages.german.noun_classes import noun_class
from quizgen.languages.german.nouns import known_noun, lemmas
from quizgen.languages.german.references.description import (
    core,
    is_bare_definite,
    is_counted_definite,
    is_described,
)
from quizgen.languages.german.references.past import Mention, Past
from quizgen.languages.german.wordlists import words
from quizgen.model import Clause, Phrase, Token

INTRODUCED = frozenset({"introduced"})
"""The mark of a phrase that only says again, with its noun alone, what was told before."""


def is_introduced(phrase: Phrase, clause: Clause, past: Past) -> bool:
    """ "Er schrieb | seinen ersten Roman. | Der Roman | erschien 1883": which one it is stands in another sentence.

    Only of what happened: in the present "das Blut", "der Kreisel" mean any of their kind.
    """
    noun = phrase.head.text
    if "past" not in clause.marks or phrase.kind in ("time", "person") or phrase.number != "singular":
        return False
    if not (is_bare_definite(phrase) or is_counted_definite(phrase)) or phrase.head.lemma in words("unique_nouns"):
        return False
    own = {lemma.lower() for lemma in (*lemmas(noun), phrase.head.lemma)}
    titled = any(lemma.lower() in own for word in past.title.split() for lemma in (word, *lemmas(word)))
    named = any(t.tag == "NE" for t in phrase.tokens)  # "das Harvard College"
    if titled or named:
        return titled and not named and _is_one_of_titled(phrase, own, past)
    if _is_some_work(phrase, past.title):
        return True
    near = any(_brings_in(m.phrase, own) or _is_of_kind(m.phrase, phrase.head) for m in past.mentions)
    return near or not own.isdisjoint(past.brought)


def _is_one_of_titled(phrase: Phrase, own: set[str], past: Past) -> bool:
    """ "1852 fuhr | das erste Luftschiff. Das Luftschiff | wog …" in a text "Luftschiff": only that one did.

    But "Ein Luftschiff ist ein Fahrzeug. Das Luftschiff wurde 1900 erfunden" means all of them.
    """
    before = [m.phrase for m in past.mentions if m.sentence == past.sentence - 1]
    same = [p for p in before if p.head.tag == "NN" and p.number == "singular" and _names(p, own)]
    ones = [p for p in same if "indefinite" in p.marks or any(t.lemma.lower() == "erst" for t in p.tokens)]
    defined = any("predicate" in (p.role, p.relation) for p in before)
    return bool(ones) and not defined and is_bare_definite(phrase)


def _names(phrase: Phrase, own: set[str]) -> bool:
    return not own.isdisjoint({lemma.lower() for lemma in (*lemmas(phrase.head.text), phrase.head.lemma)})


def brought_in(mentions: Iterable[Mention]) -> frozenset[str]:
    """The nouns of which a text goes on to tell, however far: "ein Wintergarten" → {"wintergarten"}."""
    new = (m.phrase for m in mentions if m.phrase.head.tag == "NN" and m.phrase.number == "singular")
    ones = (p for p in new if "indefinite" in p.marks and "predicate" not in (p.role, p.relation))
    return frozenset(p.head.lemma.lower() for p in ones)


def _is_some_work(phrase: Phrase, title: str) -> bool:
    """ "Das Lied | kam auf Platz eins" in a text about Anna Braun or about Rom: one of many there."""
    first = next(iter(title.split()), "")
    about_others = is_first_name(first) or place_kind(title) is not None
    return noun_class(phrase.head.text) == "work" and is_bare_definite(phrase) and about_others


def is_of_sort(phrase: Phrase, clause: Clause, past: Past) -> bool:
    """ "im Zentrum | der Blüte" where there are male and female ones, "das Weibchen" where a kind of the title is told.

    "Graugänse paaren sich im März, dann legt | das Weibchen | Eier": in a text "Gänse" it is that of one kind of them.
    """
    nouns = (phrase, *(part for part in phrase.parts if part.relation == "genitive"))
    if clause.frame == "naming":
        return False  # "Das Männchen heißt Hahn"
    one = (p.number == "singular" or p.head.lemma in words("nouns_of_sexes") for p in nouns)
    told = (is_bare_definite(p) and p.head.lemma in past.sorts for p in nouns)
    return any(map(all, zip(one, told, strict=True)))


def is_of_introduced(phrase: Phrase, clause: Clause, past: Past) -> bool:
    """ "der Wurzelstock | des alten Baumes", "die Arbeiten | im Wintergarten": what is of something told elsewhere.

    So is "| Der Wintergarten und die Brücke |", where one of the two was brought in before.
    """
    owners = [part for part in phrase.parts if part.relation in ("genitive", "attribute") and part.end == phrase.end]
    if any(part.relation == "other" and part.end == phrase.end for part in phrase.parts):
        owners.append(_first_of(phrase))
    return any(is_introduced(owner, clause, past) for owner in owners)


def _first_of(listed: Phrase) -> Phrase:
    """ "der Wintergarten und andere Teile" → "der Wintergarten"."""
    tokens = tuple(t for t in listed.tokens if t.end <= listed.head.end)
    text = listed.text[: listed.head.end - listed.start]
    return replace(listed, tokens=tokens, text=text, end=listed.head.end, parts=(), number="singular")


def _is_of_kind(earlier: Phrase, noun: Token) -> bool:
    """ "der Bergahorn … | der Baum": a noun for one of its class, of which the text has named a certain one."""
    kind = noun.lemma in words("nouns_of_one_living") and noun_class(earlier.head.text) == noun_class(noun.lemma)
    same = earlier.head.lemma == noun.lemma or earlier.head.tag != "NN" or earlier.number != "singular"
    return kind and not same and "definite" in earlier.marks


def _brings_in(earlier: Phrase, own: set[str]) -> bool:
    """Is it one of its kind that is named here, or somebody's: "ein Viertel", "seinen Roman", "der Bau des Bades"?

    So does "das Haus, das heute ein Palast ist", but no name: "das Famicom, das …". What something is said to be
    brings nothing in: "Schach ist | ein Spiel. Das Spiel wurde in Indien erfunden".
    """
    theirs = {lemma.lower() for lemma in (*lemmas(earlier.head.text), earlier.head.lemma)}
    predicate = "predicate" in (earlier.role, earlier.relation)
    if earlier.head.tag != "NN" or not own & theirs or earlier.number != "singular" or predicate:
        return False
    one = "indefinite" in earlier.marks or any(t.tag == "PPOSAT" for t in earlier.tokens[:2])
    told = any(part.relation == "relative" for part in earlier.parts) and bool(known_noun(earlier.head.text))
    return one or told or is_described(core(earlier), ("genitive", "attribute"))
