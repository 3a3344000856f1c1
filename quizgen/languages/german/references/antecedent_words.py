"""The words of an antecedent in place of its pronoun, in the case that the pronoun has."""

from __future__ import annotations

import re
from dataclasses import replace

from quizgen.languages.german.attachment import basic_preposition
from quizgen.languages.german.declension import CONTRACTED, in_case, with_epithet
from quizgen.languages.german.names import place_article
from quizgen.languages.german.noun_classes import noun_class
from quizgen.languages.german.nouns import inflect, known_noun
from quizgen.languages.german.paradigms import column, ending_for
from quizgen.languages.german.references.description import (
    core,
    has_article,
    is_bare_definite,
    is_compared_with,
    is_described,
    is_generic,
    is_measure,
    is_one_only,
    name_of_owned,
)
from quizgen.languages.german.references.told_again import as_told_again
from quizgen.languages.german.tags import QUOTES
from quizgen.languages.german.wordlists import words
from quizgen.model import Phrase


def with_antecedent(pronoun: Phrase, antecedent: Phrase | None, title: str = "", whole: bool = False) -> Phrase:
    """The pronoun with its antecedent's words and kind, in a document with that title; `whole`: all that is of it."""
    if antecedent is None or pronoun.case is None:
        return pronoun
    if pronoun.head.tag == "PPER" and is_compared_with(core(antecedent)):
        return pronoun  # "Alle übrigen Lachse … Sie": nobody knows beside which
    if "verbal" in antecedent.marks and antecedent.resolved != antecedent.text:
        return pronoun  # "Der Name kommt von Gustave Eiffel. Er …": hardly the word itself
    words_ = words_for(antecedent, pronoun, title)
    of_something = antecedent.head.lemma in words("dependent_nouns") or is_measure(antecedent.head)
    empty = is_bare_definite(antecedent) and of_something and "titled" not in antecedent.marks
    if empty and antecedent.kind != "person" and antecedent.resolved == antecedent.text:
        return pronoun  # "der Name … er": nobody knows whose
    if words_ is None or (pronoun.preposition and antecedent.kind == "pronoun"):
        return pronoun
    words_ = with_epithet(words_, pronoun.case) or words_  # "machte | ihn | zum König": "Alexander den Großen"
    relative = pronoun.head.tag == "PRELS"
    bare = antecedent.head.tag == "NN" and relative and not (is_described(core(antecedent)) or _is_quoted(antecedent))
    if bare and not whole and antecedent.number != "plural" and not is_one_only(antecedent, title):
        return pronoun  # "die Person, die …": only the clause itself says which
    if relative and "indefinite" in antecedent.marks and antecedent.head.text in words("partitive_nouns"):
        return pronoun  # "eine Art Kran, mit der …": "die Art Kran" is none
    named = relative and (whole or _is_name(antecedent) or is_one_only(antecedent))
    marks = pronoun.marks | ({"named"} if named else set()) | (antecedent.marks & {"guessed"})
    clear = antecedent.clear and not (pronoun.head.tag == "PPER" and _is_any(antecedent, title))
    return with_words(pronoun, antecedent, words_, clear, marks)


def _is_any(phrase: Phrase, title: str) -> bool:
    """ "Eine Brücke führt nach Malmö. Sie …": which one it is stands in the clause, hardly in the noun itself."""
    one = "indefinite" in phrase.marks and phrase.number == "singular" and phrase.kind in ("thing", "place")
    return one and not is_described(core(phrase)) and phrase.head.text not in title.split()


def with_words(pronoun: Phrase, antecedent: Phrase, told: str, clear: bool, marks: frozenset[str]) -> Phrase:
    """The pronoun with these words behind its own preposition, and with the kind of its antecedent."""
    behind = f"{basic_preposition(pronoun.preposition)} {told}" if pronoun.preposition else told
    if antecedent.kind == "time":
        behind = re.sub(r"^(a|i)n dem (?=\d|\w+$)", r"\1m ", behind)  # "der 25. Mai, an dem …" → "am 25. Mai"
    return replace(pronoun, resolved=behind, kind=antecedent.kind, class_=antecedent.class_, clear=clear, marks=marks)


def _with_one_name(phrase: Phrase, title: str) -> Phrase:
    """ "Die Gämse oder Gams … Sie" → "die Gämse": of two names for the thing of the title the first one is enough."""
    other = next((p for p in phrase.parts if p.relation == "other" and p.tokens[0].text == "oder"), None)
    if other is None or other.end != phrase.end or phrase.number != "singular" or phrase.head.start > other.start:
        return phrase
    tokens = tuple(t for t in phrase.tokens if t.end <= other.start)
    text = phrase.text[: tokens[-1].end - phrase.start]
    names = {text, phrase.head.text, other.head.text, other.text.removeprefix("oder ")}
    if title not in names:
        return phrase
    return replace(
        phrase,
        tokens=tokens,
        text=text,
        end=tokens[-1].end,
        parts=tuple(p for p in phrase.parts if p.end <= other.start),
    )


def _is_name(phrase: Phrase) -> bool:
    """ "Karl Benz", "der Fluss Elbe", "der Kölner Dom", "die „neue Linke“": such words say who or what is meant."""
    if phrase.head.tag in ("NE", "FM") or any(
        part.relation == "name" and part.head.tag in ("NE", "FM") for part in phrase.parts
    ):
        return True
    if _is_quoted(phrase):
        return True
    before = [t for t in phrase.tokens if t.tag == "ADJA" and t.end <= phrase.head.start]
    named = "definite" in phrase.marks and any(t.text[:1].isupper() for t in before)
    return named and noun_class(phrase.head.text) == "building"  # "der Berliner Arzt" may be any


def _is_bare_name(pronoun: Phrase) -> bool:
    """Does it stand for a name whose form is the same in each case: "ihn" for "Thailand" or "Marie Curie"?"""
    told = (pronoun.resolved or "").split()
    return pronoun.preposition is None and pronoun.kind in ("person", "place") and all(w[:1].isupper() for w in told)


def _is_quoted(phrase: Phrase) -> bool:
    """ "die „neue Linke“": is the noun with its adjectives quoted behind an article?"""
    marked = [t.text in QUOTES for t in phrase.tokens if t.start < phrase.head.start]
    return "definite" in phrase.marks and any(marked[1:])


def words_for(antecedent: Phrase, pronoun: Phrase, title: str = "") -> str | None:
    """The antecedent's words in the pronoun's case."""
    if antecedent.head.tag == "PPER" or antecedent.resolved not in (None, antecedent.text):
        same = antecedent.case == pronoun.case or _is_bare_name(antecedent)
        return antecedent.resolved if same and pronoun.case != "genitive" else _other_form(antecedent, pronoun)
    assert pronoun.case is not None
    if pronoun.case != "genitive" and (name := name_of_owned(antecedent)) is not None:
        return name
    first = antecedent.tokens[0]
    if first.tag in ("ADJD", "ADV", "PTKNEG", "PIS") and first.text.lower() not in words("droppable_before_keys"):
        return None
    if antecedent.relation == "genitive" and all(t.tag == "NE" for t in antecedent.tokens if t.text[:1].isupper()):
        if first.tag == "ART":
            return _of_river(antecedent, pronoun)  # "ein Nebenfluss der Elbe. Sie …"
        return re.sub(r"(?<=[^sßxz])s$", "", antecedent.text)  # "die Worte Goethes, der …"
    whole = core(antecedent, ("relative", "apposition", "members"))
    if _is_quoted(whole):
        same = (whole.case, whole.preposition) == (pronoun.case, None)
        return whole.text[:1].lower() + whole.text[1:] if same else None  # marks are put into no other case
    whole = _with_one_name(core(antecedent), title)
    if is_generic(whole):
        again = as_told_again(whole, title) if pronoun.head.tag == "PPER" else whole
        return in_case(again, pronoun.case, definite=again is not whole)
    if _is_list_as_told(whole, pronoun):
        return whole.text[:1].lower() + whole.text[1:] if whole.tokens[0].tag == "ART" else whole.text
    contracted = whole.preposition in CONTRACTED
    if contracted and whole.head.tag == "NE":  # "am Rhein, | der …"
        article = place_article(whole.head.text)
        return f"{article} {whole.head.text}" if article and pronoun.case == "nominative" else None
    same = whole.case == pronoun.case and whole.number == "singular" and whole.preposition is None
    same = same and "definite" in whole.marks  # "die Ihme", whose other forms nobody knows
    return in_case(whole, pronoun.case, whole.head.tag == "NN" and not same and (contracted or has_article(whole)))


def _is_list_as_told(whole: Phrase, pronoun: Phrase) -> bool:
    """ "Die Katze und der Hund …. Sie …": a list of certain ones keeps its words from subject to subject."""
    members = [part.start for part in whole.parts if part.relation == "other"]
    owners = [part.start for part in whole.parts if part.relation in ("genitive", "attribute")]
    listed = bool(members) and whole.number == "plural" and all(owner > members[0] for owner in owners)
    return listed and "definite" in whole.marks and whole.case == pronoun.case == "nominative"


def _of_river(antecedent: Phrase, pronoun: Phrase) -> str | None:
    """A name with its article out of the genitive: "der Elbe" → "die Elbe", "des Rheins" → "der Rhein"."""
    by = column(antecedent.gender or pronoun.gender, antecedent.number or pronoun.number or "singular")
    article, _, name = antecedent.text.partition(" ")
    case = pronoun.case
    if by is None or case is None or case == "genitive":
        return None
    if article.lower() == "des":
        name = re.sub(r"(?<=[^sßxz])s$", "", name)
    return f"{ending_for('article', by, case)} {name}"


def _other_form(antecedent: Phrase, pronoun: Phrase) -> str | None:
    """ "Sie (die Tomate) … brachten | sie", "Er (der Wal) … jagten | ihn": what a subject stood for, as an object."""
    article, _, rest = (antecedent.resolved or "").partition(" ")
    noun, _, behind = rest.partition(" ")
    known = antecedent.head.tag == "PPER" and antecedent.number == "singular" and noun[:1].isupper()
    if not known or (antecedent.case, pronoun.case) != ("nominative", "accusative"):
        return None
    if (article, antecedent.gender) in (("die", "feminine"), ("das", "neuter")):
        return antecedent.resolved
    if article != "der" or (noun.endswith(("er", "e")) and behind[:1].isupper()):
        return None  # "der Deutsche Bund"
    changed = inflect(noun, "accusative", "singular", "masculine") if known_noun(noun) else noun
    return f"den {changed} {behind}".strip() if changed is not None else None
