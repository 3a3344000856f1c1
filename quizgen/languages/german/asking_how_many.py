"""Numbers: "26 Arten" → "wie viele Arten", "sechs Liter Blut" → "wie viele Liter Blut"."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from quizgen.languages import Abstain
from quizgen.languages.german.nouns import known_noun
from quizgen.languages.german.phrase_frames import before_head, index_in, with_preposition
from quizgen.languages.german.phrase_marks import is_date_inside
from quizgen.languages.german.times import is_year
from quizgen.languages.german.units import counted_unit, is_unit, unit_name
from quizgen.languages.german.wordlists import words
from quizgen.model import Phrase, Token


def number_words(phrase: Phrase) -> str | None:
    """ "26 Arten" → "wie viele Arten", "in elf Einheiten" → "in wie viele Einheiten" """
    if phrase.preposition == "bis":
        return None  # "aus ein | bis elf Welpen"
    if phrase.preposition == "pro":
        raise Abstain(f"„{phrase.text}“ is a rate")  # "nimmt die Temperatur | pro 100 Meter Höhe | ab"
    if phrase.preposition == "auf" and unit_name(phrase.head.text) and phrase.tokens[-1] is phrase.head:
        phrase = replace(phrase, case="accusative")  # "steigt auf weit über 100 m": whatever "über" governs
    several = phrase.number == "plural" or phrase.head.text in words("numberless_units")  # "auf 100.000 Mann"
    several = several or _is_count_alone(phrase)
    numbers = _numbers(phrase, counted=several or is_unit(phrase.head.text))
    if not 0 < len(numbers) <= MOST_NUMBERS or phrase.head.tag != "NN" or _is_more_than_count(phrase):
        return None
    _check_count(phrase, numbers)
    between = phrase.tokens[index_in(phrase, numbers[-1]) + 1 : index_in(phrase, phrase.head)]
    if any(t.tag not in ("ADJA", "ADJD", "ADV") for t in between):
        return None
    noun = " ".join([_spelt_out(phrase), *_measured(phrase)])
    many = _how_many(phrase, noun.split()[0], several)
    if many is None or _is_approximate(phrase) or _is_determined(phrase):
        return None  # "die drei Länder": which, not how many
    described = " ".join(t.text for t in between)
    return with_preposition(phrase, " ".join(filter(None, (many, described, noun, _counted(phrase)))))


MOST_NUMBERS = 3
"""Tokens that one number is made of, at the most: "zwei bis drei"."""


def _numbers(phrase: Phrase, counted: bool) -> list[Token]:
    """The numbers before the noun; a year only where the noun is surely counted, and no day of a date."""
    numbers = [t for t in before_head(phrase) if _is_number(t) and (counted or not is_year(t.text))]
    return [t for t in numbers if not is_date_inside(phrase.tokens, index_in(phrase, t))]


def _is_more_than_count(phrase: Phrase) -> bool:
    """ "zehn Prozent der Menschen|, die erkranken": of which is told behind; also lists and fractions."""
    if any(p.relation == "relative" and any(p.start > q.end for q in _of_which(phrase)) for p in phrase.parts):
        return True
    listed = any(part.relation == "other" for part in phrase.parts)
    return listed or phrase.head.text.removesuffix("n") in words("fractions")


def _check_count(phrase: Phrase, numbers: list[Token]) -> None:
    """Raise Abstain where the number is told of something else than it seems, or the noun is half a name."""
    if any(token.tag == "NE" and token.end <= numbers[0].start for token in phrase.tokens):
        raise Abstain(f"whose they are would be missed beside „{phrase.head.text}“")  # "Bachs zwölf Fugen"
    if phrase.head.text in words("feasts"):
        raise Abstain(f"„{numbers[0].text}“ is rather a year than a number")  # "legte 835 Allerheiligen … fest"
    if phrase.preposition == "an" and phrase.case == "dative" and phrase.kind in ("person", "other"):
        raise Abstain(f"„{phrase.text}“ may be an accusative")  # "wurde | an drei Forscher | verliehen"
    strange = not known_noun(phrase.head.text) and not is_unit(phrase.head.text)
    if strange and any(t.tag in ("NE", "FM") for t in phrase.tokens[index_in(phrase, phrase.head) + 1 :][:1]):
        raise Abstain(f"„{phrase.text}“ is a name that goes on")  # "31 Local | Government Areas"
    if _counts_two_kinds(phrase, numbers) or _counts_once_more(phrase):
        raise Abstain(f"„{phrase.text}“ counts two kinds")


def _how_many(phrase: Phrase, noun: str, several: bool) -> str | None:
    """What asks for the number of what the noun names: "Prozent" → "wie viel", "Arten" → "wie viele"."""
    if noun in ("Prozent", "Grad"):
        return "wie viel"  # "bei 1064 Grad Celsius"
    measure = is_unit(noun.rpartition("-")[2])
    if measure and phrase.number != "plural" and phrase.case != "dative":
        return "wie viele"
    if measure or several:
        return "wie vielen" if phrase.case == "dative" else "wie viele"
    return None


def _is_approximate(phrase: Phrase) -> bool:
    """ "gegen 100 Häuser", "über acht Länder", but not "erstreckt sich | über acht Staaten"."""
    spanned = phrase.preposition == "über" and phrase.relation == "place"
    return phrase.preposition in ("gegen", "über", "unter", "um") and phrase.relation != "topic" and not spanned


def _is_count_alone(phrase: Phrase) -> bool:
    """ "1231 Einwohner", "in 47 Countys", of which the noun tells not that they are several; no year of anything."""
    first, *behind = phrase.tokens[1:] if phrase.preposition else phrase.tokens
    apart = phrase.preposition is None or not is_year(first.text)
    return apart and first.tag == "CARD" and behind == [phrase.head] and _names_many(first)


def numbers_of_two(phrase: Phrase) -> str | None:
    """ "79 Frauen und gut 162 Männer" → "wie viele Frauen und Männer": each with its own number, and nothing else."""
    tokens = [t for t, behind in zip(phrase.tokens, (*phrase.tokens[1:], None), strict=True) if not _rounds(t, behind)]
    plain = [t.tag for t in tokens] == ["CARD", "NN", "KON", "CARD", "NN"] and phrase.number == "plural"
    if not plain or phrase.case not in ("nominative", "accusative") or any(is_year(t.text) for t in tokens):
        return None
    nouns = tokens[1], tokens[4]
    many = all(_names_many(number) for number in (tokens[0], tokens[3])) and tokens[2].text in ("und", "sowie")
    measured = any(is_unit(noun.text) or noun.text in words("large_numbers") for noun in nouns)
    return f"wie viele {nouns[0].text} und {nouns[1].text}" if many and not measured else None


def _rounds(token: Token, behind: Token | None) -> bool:
    """ "rund | 800", "gut | 200": does the word tell how exact the number behind it is?"""
    return token.tag in ("ADV", "ADJD") and behind is not None and behind.tag == "CARD"


def _names_many(number: Token) -> bool:
    return number.text.lower() not in ("1", "ein", "eine", "einen")


def number_of_them(phrase: Phrase) -> str | None:
    """ "zwölf der 27 Staaten" → "wie viele der 27 Staaten", "drei von den Brüdern" → "wie viele von den Brüdern"."""
    behind = phrase.text[phrase.head.end - phrase.start :].strip()
    if phrase.kind != "number" or phrase.head.tag != "CARD" or phrase.preposition or not phrase.parts:
        return None
    owners = all(part.relation in ("genitive", "attribute") for part in phrase.parts)
    several = phrase.parts[0].number == "plural" and "definite" in phrase.parts[0].marks
    asked = owners and several and phrase.case in ("nominative", "accusative") and "listed" not in phrase.marks
    return f"wie viele {behind}" if asked else None


def _counts_two_kinds(phrase: Phrase, numbers: list[Token]) -> bool:
    """ "52 weiße und 36 schwarze Tasten": two numbers of two kinds of one thing."""
    return any(t.tag == "ADJA" and numbers[0].end < t.start < numbers[-1].start for t in phrase.tokens)


def _counts_once_more(phrase: Phrase) -> bool:
    """ "acht Schläge im alten | und 100 Schläge im neuen Jahr": the second number would stay in the question."""
    behind = phrase.tokens[index_in(phrase, phrase.head) + 1 :]
    counted = (t for t, noun in pairwise(behind) if t.tag == "CARD" and noun.text == phrase.head.text)
    return any(counted) and any(t.tag == "KON" for t in behind)


def _of_which(phrase: Phrase) -> list[Phrase]:
    return [p for p in phrase.parts if p.relation in ("genitive", "attribute") and p.start > phrase.head.start]


def _spelt_out(phrase: Phrase) -> str:
    """The noun that is counted, a unit without its abbreviation: "57 km" → "Kilometer"."""
    unit = unit_name(phrase.head.text)
    return phrase.head.text if unit is None else counted_unit(unit, phrase.case == "dative")


def _is_number(token: Token) -> bool:
    return token.tag == "CARD" or token.text in words("large_numbers")


def _is_determined(phrase: Phrase) -> bool:
    """Does a determiner say which are meant? "die drei Länder", but not "eine Milliarde Menschen"."""
    before = before_head(phrase)
    return any(
        token.tag in ("ART", "PDAT", "PPOSAT") and not (following.text in words("large_numbers") or _halves(following))
        for token, following in zip(before, [*before[1:], phrase.head], strict=True)
    )


def _halves(token: Token) -> bool:
    """ "eine | halbe | Million": a part of a number is a number, too."""
    return token.text.lower() in ("halbe", "halbes", "halben", "knappe", "gute")


def _counted(phrase: Phrase) -> str:
    """What the number is a number of: "neun Prozent | der Fläche", "26 Arten | von Igeln"."""
    return " ".join(part.text for part in _of_which(phrase))


def _measured(phrase: Phrase) -> list[str]:
    """What stands behind a unit: "sechs Liter | Blut"."""
    cut = min(
        (p.start for p in phrase.parts if p.start > phrase.head.start and p.relation != "name"), default=phrase.end
    )
    behind = [t for t in phrase.tokens[index_in(phrase, phrase.head) + 1 :] if t.end <= cut]
    return [t.text for t in behind] if behind and all(t.tag in ("NN", "ADJA") for t in behind) else []
