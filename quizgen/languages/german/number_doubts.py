"""Doubts about numbers: it is not told of what they are, or they are what one would rather ask for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizgen.languages.german.checking.answers import list_items
from quizgen.languages.german.times import is_year
from quizgen.languages.german.units import is_unit
from quizgen.languages.german.wholeness import Others
from quizgen.languages.german.wordlists import table, words
from quizgen.model import Clause, Phrase


def uncounted(clause: Clause, about: Phrase, others: Others, wh: str) -> Iterator[str]:
    """Is a number told, but not of what, or is it what one would rather ask for?"""
    if any(_is_number_alone(p) and not _are_people(clause, p) for p in others):
        yield "what is counted is not told"
    if any(_is_counted_before(p) for p in others):
        yield "which of them are counted is not told"
    if wh.startswith("wie viele ") and about.tokens[-1] == about.head and about.head.text in words("large_numbers"):
        yield f"{about.head.text} of what is not told"  # "meldete insgesamt 100 Millionen"
    if wh.startswith("wie viele") and about.head.lemma.endswith(tuple(words("nouns_of_two"))):
        yield f"of „{about.head.text}“ there are always two"
    if wh.startswith("wie viele") and _counts_in_part(about):
        yield f"„{about.tokens[0].text}“ limits what is counted"
    if wh.startswith("wie viele") and _has_inflected_adverb(about):
        yield f"„{about.tokens[0].text}“ should have no ending"
    if wh.startswith("wie viele") and any(_lists_them(p, about) for p in others):
        yield f"„{about.text}“ are told one by one in the question"
    if wh.startswith("wie viele") and any(_is_measured_by(p, about) for p in others):
        yield f"„{about.text}“ goes on behind it"
    if wh.startswith("nach wie viel") and "past" in clause.marks:
        yield "from when it is counted is not told"  # "Nach wie vielen Wochen kommen sie zur Welt?"
    if wh.startswith("von wie viel") and about.field == "front":
        yield "how many of them is what one would ask for"  # "Von zehn Einwohnern sehen sich neun als Kroaten"
    amounts = [
        p for p in others if "quantified" in p.marks or ("counted" in p.marks and p.role in ("subject", "object"))
    ]
    if about.relation == "since" and any(p.relation == "frequency" for p in others):
        yield "how often it was so is what one would ask for"  # "wurde seit 1871 nur ein einziges Mal getroffen"
    if about.relation == "frequency" and about.text.lower().startswith("jed") and any(p.kind == "time" for p in others):
        yield "when it is so is what one would ask for"  # "findet | jedes Jahr | im August statt"
    if about.relation == "frequency" and amounts:
        yield "how many they are is told with it"  # "zieht jedes Jahr viele Gäste an"
    told = about.relation == "time" and (
        clause.lemma in words("amount_verbs") | {"haben"} or clause.frame == "existence"
    )
    counted = about.relation in ("since", "until") and any("counted" in p.marks and not _tells_year(p) for p in amounts)
    if (told and _is_exact(others)) or counted:
        yield "the number is what one would ask for"  # "hatte 2010 eine Einwohnerzahl von 1.345.596"


def _tells_year(phrase: Phrase) -> bool:
    """ "die 1835 veröffentlichte Lehre": no number of things."""
    return any(is_year(t.text) for t in phrase.tokens)


def _counts_in_part(about: Phrase) -> bool:
    """ "forderte | direkt nur etwa 1.400 Tote": those who died of what came of it are not counted."""
    first, *behind = about.tokens
    only = words("only")
    return first.text.lower() not in only and any(t.text.lower() in only for t in behind if t.end < about.head.start)


def measures_one_of_many(clause: Clause, about: Phrase) -> bool:
    """Does a number tell of one thing beside others of the same owner, maker or place?"""
    measured = "counted" in about.marks and about.relation not in ("time", "since", "until")
    return measured and any(_is_one_of_named(p) for p in clause.phrases if p is not about)


def _is_one_of_named(phrase: Phrase) -> bool:
    """ "| Ein Hochhaus von Siemens | ist 120 Meter hoch": there are more of them; but "ein Elefant" is any."""
    owners = (part for part in phrase.parts if part.relation in ("genitive", "attribute"))
    named = any(t.tag == "NE" for part in owners for t in part.tokens)
    one = "indefinite" in phrase.marks and phrase.number == "singular" and "superlative" not in phrase.marks
    return phrase.role == "subject" and one and named and phrase.head.tag == "NN"


def _is_measured_by(phrase: Phrase, about: Phrase) -> bool:
    """ "werden | 50.000 ha | zusammenhängende Fläche | benötigt": what is measured stands behind its unit."""
    bare = phrase.preposition is None and phrase.tokens[0].tag == "ADJA" and phrase.head.tag == "NN"
    return bare and phrase.start == about.end + 1 and is_unit(about.head.text) and phrase.kind != "clause"


def _lists_them(phrase: Phrase, about: Phrase) -> bool:
    """ "hat | mit Polen, Peru und Togo | drei Nachbarn": all that are counted."""
    number = next((t.text.lower() for t in about.tokens if t.tag == "CARD"), "")
    listed = len(list_items(phrase.text)) if phrase.preposition == "mit" else 0
    return listed > 1 and str(listed) in (number, table("numbers").get(number, ("",))[0])


def _has_inflected_adverb(about: Phrase) -> bool:
    """ "wogen | maximale 423 Kilogramm": what limits a number has no ending."""
    first, *behind = about.tokens
    return first.tag == "ADJA" and first.lemma in words("focus_words") and any(t.tag == "CARD" for t in behind[:1])


def _is_counted_before(phrase: Phrase) -> bool:
    """ "Die drei Metalle", "die beiden Astronauten": the text has told which, the question does not."""
    first = [t.text.lower() for t in phrase.tokens[:2]]
    both = first[:1] == ["die"] and first[1:] == ["beiden"] and not phrase.parts
    counted = {"definite", "counted"} <= phrase.marks and not phrase.clear
    return phrase.number == "plural" and (counted or both) and phrase.resolved == phrase.text


def _is_number_alone(phrase: Phrase) -> bool:
    """ "etwa eine Viertelmillion | floh": of whom, stands in another sentence."""
    number = any(phrase.head.text.lower().endswith(noun.lower()) for noun in words("large_numbers"))
    share = phrase.head.text in words("fraction_nouns") and phrase.tokens[0].text.lower() != "das"  # "zwei Drittel"
    return (
        (number or share) and phrase.role == "subject" and phrase.head.tag == "NN" and phrase.tokens[-1] == phrase.head
    )


def _are_people(clause: Clause, phrase: Phrase) -> bool:
    """ "| Tausende | demonstrierten", "starben": of what only people do, everybody knows who they are."""
    bare = len(phrase.tokens) == 1 and phrase.text.lower().endswith(("hunderte", "tausende"))
    return bare and clause.lemma in words("person_verbs") | words("verbs_of_life")


def _is_exact(others: Others) -> bool:
    """ "1.345.596", "12 304": a number that nobody knows by heart, so that nobody is asked when it was so."""
    exact = re.compile(r"\d{1,3}([.\s]\d{3})+|\d{5,}|[3-9]\d{3}")
    return any(exact.fullmatch(t.text) and not t.text.endswith("000") for p in others for t in p.tokens)
