"""The filters that German templates may use on a slot."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from quizgen.languages import Abstain
from quizgen.languages.german.case_filters import accusative, dative, in_case_of, nominative, said_by
from quizgen.languages.german.dated_deeds import alone
from quizgen.languages.german.declension import in_case
from quizgen.languages.german.group_filters import (
    all_counted,
    behind_article,
    circle_question,
    explaining,
    instead,
    many,
    number_word,
    said_of,
    some_of,
)
from quizgen.languages.german.keys import answer
from quizgen.languages.german.measure_filters import dimension, inhabitants, measure, rank_of, rank_question
from quizgen.languages.german.names import place_kind
from quizgen.languages.german.nouns import last_parts
from quizgen.languages.german.offices import office, office_question
from quizgen.languages.german.reaction_filters import comparative, does, occasion, proportion, undergoer, whenever
from quizgen.languages.german.references import core
from quizgen.languages.german.shortening import shortened
from quizgen.languages.german.spelling import lower_first, tidy
from quizgen.languages.german.superlatives_alone import lacks_other_noun
from quizgen.languages.german.tags import QUOTES
from quizgen.languages.german.wordlists import words
from quizgen.model import Phrase


def singled(phrase: Phrase) -> str:
    """The nominative of what is the greatest somewhere: "die größte Bibliothek Oxfords", not "… des Landes"."""
    owner, last = phrase.tokens[-2:]
    named = place_kind(last.text) or place_kind(last.lemma)  # "des Harzes"
    common = owner.tag in ("ART", "APPRART") and last.tag == "NN" and not named
    if common and last.text not in words("nouns_of_all"):
        raise Abstain(f"which one „{owner.text} {last.text}“ is stands elsewhere")
    return nominative(phrase)


def of_whole(phrase: Phrase) -> str:
    """To what something belongs, behind "von": "der NATO" → "von der NATO", "des Kreislaufs" → "vom Kreislauf"."""
    alike = phrase.tokens[0].text.lower() in ("der", "einer", "ihrer", "seiner") and phrase.number != "plural"
    told = phrase.text if alike else dative(phrase)
    return f"vom {told[len('dem ') :]}" if told.startswith("dem ") else f"von {told}"


_TO = {"beim": "zum", "zum": "zum", "zur": "zur"}
""" "beim Ausbruch des Vesuvs", "bis zur Teilung Polens" → "kam es | zum Ausbruch", "| zur Teilung" """


def arising(deed: Phrase) -> str:
    """A deed behind "kam es": "die Gründung des Zollvereins" → "zur Gründung des Zollvereins"."""
    one = alone(deed)
    contracted, _, behind = re.sub("^[Bb]is ", "", one.text).partition(" ")
    if contracted.lower() in _TO:
        return f"{_TO[contracted.lower()]} {behind}"
    if one.tokens[0].text.lower() == "das" and one.tokens[1] == one.head and one.head.text.endswith("en"):
        return f"zum {one.text[len('das ') :]}"  # "das Nachlassen der Bewegung"
    told = dative(one)
    for article, contracted in (("der ", "zur "), ("dem ", "zum ")):
        if told.startswith(article):
            return contracted + told[len(article) :]
    raise Abstain(f"„{deed.text}“ has no article")


def whole(phrase: Phrase) -> str:
    """The phrase with its relative clauses, without brackets: "die größte Stadt, die am Rhein liegt"."""
    plain, told = phrase.text.casefold(), (phrase.resolved or "").casefold()
    if phrase.resolved is not None and told != plain and f" {plain} " in f" {told} ":
        return phrase.resolved  # "die Hauptstadt" with the country that it is of, "Hauptstadt Perus" with its article
    if phrase.resolved is not None and "owner" in phrase.marks:
        return phrase.resolved  # "deren Hauptstadt"
    if phrase.resolved is not None and "owned" in phrase.marks and phrase.case == "nominative":
        return phrase.resolved  # "Ihr bekanntestes Buch" → "Astrid Lindgrens bekanntestes Buch"
    owner = next((p for p in phrase.parts if p.relation == "genitive" and p.end == phrase.end), None)
    if owner is not None and told != plain and told.startswith(plain[: owner.start - phrase.start]):
        return phrase.resolved or phrase.text  # "der größte See | des Landes" → "der größte See von Peru"
    if phrase.resolved != phrase.text:
        raise Abstain(f"what „{phrase.text}“ means is only known from the text")
    untold = phrase.head.tag == "ADJA" and not any(
        p.number == "plural" and p.preposition != "mit"
        for p in phrase.parts  # "der zweithöchste mit 246 Metern"
    )
    if untold or lacks_other_noun(phrase):
        raise Abstain(f"„{phrase.text}“ lacks its noun")  # "der zweitgrößte der Schweiz", but "der höchste aller Berge"
    return tidy(lower_first(shortened(phrase), phrase))


def named(phrase: Phrase) -> str:
    """A name without what only tells where it is: "die Insel Lindau im Osten des Sees" → "die Insel Lindau"."""
    placed = [p for p in phrase.parts if p.relation == "other" and p.preposition is not None]  # "ganz im Osten"
    parts = tuple(replace(p, relation="attribute") if p in placed else p for p in phrase.parts)
    bare = core(replace(phrase, parts=parts), ("relative", "apposition", "members", "content", "attribute"))
    called = any(t.tag in ("NE", "FM") or t.text in QUOTES for t in bare.tokens)  # "die „Vier Jahreszeiten“"
    if not called and phrase.number == "plural":
        raise Abstain(f"„{phrase.text}“ is no name")
    told = called or any("-" in t.text for t in bare.tokens)  # "das Ohnsorg-Theater, das Stücke zeigt"
    compound = len(bare.tokens) == 2 and "definite" in bare.marks and len(last_parts(bare.head.text)) > 1
    told = told or compound  # "das Gurtenfestival, das im Juli stattfindet"
    if not told and "species" not in phrase.marks and any(part.relation == "relative" for part in phrase.parts):
        raise Abstain(f"„{phrase.text}“ is no name")  # "der Teich, der 1936 angelegt wurde", but "die Esche, die …"
    return answer(replace(bare, resolved=bare.text) if told and phrase.resolved == phrase.text else phrase)


def concept(phrase: Phrase) -> str:
    """A description with its relative clause, behind "man nennt": "ein Körper, der …" → "einen Körper, der …"."""
    described = short(phrase)
    return tidy(in_case_of(described, "accusative") + phrase.text[len(described.text) :])


def called(phrase: Phrase) -> str:
    """A concept that answers "Wie nennt man …?", in the accusative if that is sure: "ein Planet" → "einen Planeten"."""
    if phrase.gender != "masculine" or "indefinite" not in phrase.marks or phrase.resolved != phrase.text:
        return answer(phrase)
    return in_case(core(phrase), "accusative") or answer(phrase)


def plain(phrase: Phrase) -> str:
    """The phrase without brackets around it: "(Zinov'ev, Kamenev u.a.)" → "Zinov'ev, Kamenev u.a."."""
    return phrase.text.strip("() ")


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


def also(beside: Phrase) -> str:
    """What stands before another name, if it is nothing but "auch" and where: "in der Fabel auch"."""
    where = beside.tokens[0].text.lower() in ("in", "im", "unter")
    if beside.tokens[-1].text != "auch" or not (where or len(beside.tokens) == 1):
        raise Abstain(f"„{beside.text}“ may tell when it was called so")
    return beside.text


def lies(verb: Phrase) -> str:
    """ "ist" → "liegt", "sind" → "liegen": the verb that asks for a place."""
    return _for_being(verb, "liegt", "liegen")


def has(verb: Phrase) -> str:
    """ "ist" → "hat", "sind" → "haben": the verb that asks for a colour, or how many live there."""
    return _for_being(verb, "hat", "haben")


def coloured(phrase: Phrase) -> str:
    """What has a colour, in the nominative: "das Fell", but not "die Farbe des Rubins", which has none but is one."""
    if phrase.head.text.lower().endswith("farbe"):
        raise Abstain(f"„{phrase.text}“ is a colour itself")
    return nominative(phrase)


def belongs(verb: Phrase) -> str:
    """ "ist" → "gehört", "sind" → "gehören": the verb that asks for a group."""
    return _for_being(verb, "gehört", "gehören")


def _for_being(verb: Phrase, one: str, many: str) -> str:
    found = {"ist": one, "sind": many}.get(verb.text)
    if found is None:
        raise Abstain(f"„{verb.text}“ is not of the present")
    return found


def beginning(quotation: Phrase) -> str:
    """A long quotation's first sentence in its quotation marks: "„Wir sind zurückgeblieben. Wir müssen …“"."""
    first = re.match(r"(.{20,}?[^\d\s]{3}[.!?])\s+(?=[A-ZÄÖÜ])", quotation.text)
    if first is None or len(quotation.text.split()) <= LONG_QUOTATION:
        return quotation.text
    return first[1] + quotation.text[-1]


LONG_QUOTATION = 20
"""More words of a quotation are too many for a question."""


FILTERS: Final[dict[str, Callable[[Phrase], object]]] = {
    "nominative": nominative,
    "singled": singled,
    "accusative": accusative,
    "dative": dative,
    "arising": arising,
    "said_by": said_by,
    "whole": whole,
    "named": named,
    "concept": concept,
    "called": called,
    "plain": plain,
    "number_word": number_word,
    "many": many,
    "behind_article": behind_article,
    "some_of": some_of,
    "all_counted": all_counted,
    "capital": capital,
    "head": head,
    "office": office,
    "office_question": office_question,
    "short": short,
    "also": also,
    "lies": lies,
    "coloured": coloured,
    "belongs": belongs,
    "has": has,
    "rank_question": rank_question,
    "circle_question": circle_question,
    "said_of": said_of,
    "explaining": explaining,
    "instead": instead,
    "of_whole": of_whole,
    "rank_of": rank_of,
    "dimension": dimension,
    "measure": measure,
    "beginning": beginning,
    "inhabitants": inhabitants,
    "does": does,
    "undergoer": undergoer,
    "occasion": occasion,
    "whenever": whenever,
    "proportion": proportion,
    "comparative": comparative,
}
