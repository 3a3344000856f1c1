"""The filters that German templates may use on a slot."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from quizgen.languages import Abstain
from quizgen.languages.german.checking.answers import list_items
from quizgen.languages.german.declension import in_case
from quizgen.languages.german.keys import answer
from quizgen.languages.german.nouns import Case
from quizgen.languages.german.offices import office, office_question
from quizgen.languages.german.references import core
from quizgen.languages.german.spelling import lower_first, shortened, tidy
from quizgen.languages.german.wordlists import rows
from quizgen.model import Phrase


def _in_case(phrase: Phrase, case: Case) -> str:
    """The phrase in that case: "auf dem 14. Parteikongreß" | nominative → "der 14. Parteikongreß"."""
    if phrase.resolved is None:
        raise Abstain(f"what „{phrase.text}“ means is only known from the text")
    if phrase.resolved != phrase.text and phrase.case != case:
        raise Abstain(f"„{phrase.resolved}“ in another case is not certain")
    if phrase.resolved != phrase.text:
        return phrase.resolved
    found = in_case(core(phrase), case)
    if found is None:
        raise Abstain(f"„{phrase.text}“ in the {case} is not certain")
    closed = found + "“" if found.count("„") > found.count("“") else found
    return lower_first(closed, phrase)


def nominative(phrase: Phrase) -> str:
    """The phrase in the nominative."""
    return _in_case(phrase, "nominative")


def accusative(phrase: Phrase) -> str:
    """The phrase in the accusative."""
    return _in_case(phrase, "accusative")


def dative(phrase: Phrase) -> str:
    """The phrase in the dative."""
    return _in_case(phrase, "dative")


def whole(phrase: Phrase) -> str:
    """The phrase with its relative clauses, without brackets: "die größte Stadt, die am Rhein liegt"."""
    if phrase.resolved is not None and phrase.resolved.casefold().startswith(f"{phrase.text.casefold()} "):
        return phrase.resolved  # "die Hauptstadt" with the country that it is of
    if phrase.resolved != phrase.text:
        raise Abstain(f"what „{phrase.text}“ means is only known from the text")
    return tidy(lower_first(shortened(phrase), phrase))


def named(phrase: Phrase) -> str:
    """A name without what only tells where it is: "die Insel Lindau im Osten des Sees" → "die Insel Lindau"."""
    bare = core(phrase, ("relative", "apposition", "members", "content", "attribute"))
    called = any(t.tag in ("NE", "FM") for t in bare.tokens)
    if not called and phrase.number == "plural":
        raise Abstain(f"„{phrase.text}“ is no name")
    told = called or any("-" in t.text for t in bare.tokens)  # "das Ohnsorg-Theater, das Stücke zeigt"
    return answer(replace(bare, resolved=bare.text) if told and phrase.resolved == phrase.text else phrase)


def concept(phrase: Phrase) -> str:
    """A description with its relative clause, behind "man nennt": "ein Körper, der …" → "einen Körper, der …"."""
    described = short(phrase)
    return tidy(_in_case(described, "accusative") + phrase.text[len(described.text) :])


def plain(phrase: Phrase) -> str:
    """The phrase without brackets around it: "(Zinov'ev, Kamenev u.a.)" → "Zinov'ev, Kamenev u.a."."""
    return phrase.text.strip("() ")


def number_word(phrase: Phrase) -> str:
    """How many members a list has, in words: "Plasma, Eiweiße und Salze" → "drei"."""
    count = str(len(list_items(phrase.text)))
    found = next((word for word, value, *_ in rows("numbers") if value == count), None)
    if found is None or count in ("0", "1"):
        raise Abstain(f"„{phrase.text}“ is no list that can be counted")
    return found


def some_of(phrase: Phrase) -> str:
    """A group behind a number: "die größten Städte" → "der größten Städte", "häufige Krankheiten" as it is."""
    return _in_case(phrase, "genitive" if "definite" in phrase.marks else "accusative")


def capital(question: object) -> str:
    """A question behind a colon, or a word: "woraus besteht das Blut" → "Woraus …", "tschechisch" → "Tschechisch"."""
    text = question.text if isinstance(question, Phrase) else str(question)
    return text[:1].upper() + text[1:]


def head(phrase: Phrase) -> str:
    """The head noun alone: "der Parteitheoretiker N. Bucharin" → "Parteitheoretiker"."""
    return phrase.head.text


def short(phrase: Phrase) -> Phrase:
    """The phrase without relative clauses and brackets."""
    found = core(phrase)
    return replace(found, resolved=found.text if phrase.resolved == phrase.text else phrase.resolved)


FILTERS: Final[dict[str, Callable[[Phrase], object]]] = {
    "nominative": nominative,
    "accusative": accusative,
    "dative": dative,
    "whole": whole,
    "named": named,
    "concept": concept,
    "plain": plain,
    "number_word": number_word,
    "some_of": some_of,
    "capital": capital,
    "head": head,
    "office": office,
    "office_question": office_question,
    "short": short,
}
