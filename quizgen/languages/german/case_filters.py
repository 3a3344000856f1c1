"""What a template may do with a phrase: put it into a case, without its preposition."""

from __future__ import annotations

from quizgen.languages import Abstain
from quizgen.languages.german.declension import in_case
from quizgen.languages.german.keys import answer
from quizgen.languages.german.nouns import Case
from quizgen.languages.german.references import core
from quizgen.languages.german.spelling import lower_first, tidy
from quizgen.model import Phrase


def in_case_of(phrase: Phrase, case: Case) -> str:
    """The phrase in that case: "auf dem 14. Parteikongreß" | nominative → "der 14. Parteikongreß"."""
    if phrase.resolved is None:
        raise Abstain(f"what „{phrase.text}“ means is only known from the text")
    same = phrase.number == "plural" or phrase.tokens[0].text.lower() == "die"  # "die Bodleian Library"
    alike = same and {phrase.case, case} == {"nominative", "accusative"}
    if phrase.resolved != phrase.text and phrase.case != case and not alike:
        raise Abstain(f"„{phrase.resolved}“ in another case is not certain")
    if phrase.resolved != phrase.text:
        return phrase.resolved
    told = core(phrase)
    found = in_case(told, case) or (told.text if alike else None)
    if found is None:
        raise Abstain(f"„{phrase.text}“ in the {case} is not certain")
    closed = found + "“" if found.count("„") > found.count("“") else found
    return tidy(lower_first(closed, phrase))


def nominative(phrase: Phrase) -> str:
    """The phrase in the nominative."""
    return in_case_of(phrase, "nominative")


def accusative(phrase: Phrase) -> str:
    """The phrase in the accusative."""
    return in_case_of(phrase, "accusative")


def dative(phrase: Phrase) -> str:
    """The phrase in the dative."""
    return in_case_of(phrase, "dative")


def said_by(phrase: Phrase) -> str:
    """Who said something, as "von wem" asks for it: "Schüler der Klasse" → "von Schülern der Klasse", else no case."""
    several = phrase.number == "plural" and "bare" in phrase.marks and phrase.head.tag == "NN"
    return f"von {dative(phrase)}" if several else answer(phrase)
