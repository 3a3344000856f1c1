"""Times: "1928" → "in welchem Jahr", "vier Jahre" → "wie lange"."""

from __future__ import annotations

import re

from quizgen.languages import Abstain
from quizgen.languages.german.attachment import basic_preposition
from quizgen.languages.german.noun_classes import noun_class
from quizgen.languages.german.phrase_frames import is_counted
from quizgen.languages.german.times import is_year
from quizgen.languages.german.wordlists import table, words
from quizgen.model import Phrase

_FROM_TO = re.compile(r"((etwa|ungefähr|ca\.) )?(vo[nm] .+|(ab|seit) .+[^.]) bis .+")
"""From one time to another: "von 1952 bis 2022", "ab Mai bis Juli"; "ab dem 8. bis 10. Jahrhundert" is one."""

_FROM_TO_COUNTED = re.compile(r"[Vv]om \d+\. bis (?:zum )?\d+\. (\w+(?:jahr|monat))")
"""From one year of a life or of school to another: "vom 6. bis zum 15. Lebensjahr" """

_CLOCK = re.compile(r"[uU]m ([\d.:]+|[a-zäöüß]+) Uhr( \w+)?")
"""A time of the day: "um 21.35 Uhr Weltzeit"."""


def time_words(phrase: Phrase) -> str | None:
    """The question words for a time or a length of time."""
    if phrase.kind in ("number", "time") and _FROM_TO.fullmatch(phrase.text.lower()):
        counted = _FROM_TO_COUNTED.fullmatch(phrase.text)
        return f"von welchem bis zu welchem {counted[1]}" if counted else "von wann bis wann"
    if re.search(r"\b\d{4} (bis|und|oder) \d{4}\b", phrase.text):
        return "wann" if phrase.relation == "time" and phrase.preposition in (None, "in", "zwischen") else None
    if phrase.relation == "time" and re.fullmatch(r"\d{4}\s?[–-]\s?\d{4}", phrase.text):
        return "von wann bis wann"  # "1914–1923"
    if phrase.preposition == "während" and any(re.match(r"(ganz|gesamt)e", t.text) for t in phrase.tokens[1:-1]):
        return "wie lange"  # "während des ganzen Lebens"
    if phrase.relation == "since" and phrase.preposition == "ab":
        aged = phrase.head.text == "Jahren" and any(t.tag == "CARD" and not is_year(t.text) for t in phrase.tokens)
        return "ab welchem Alter" if aged else "ab wann"
    if phrase.relation in table("time_questions"):
        if phrase.relation == "duration" and phrase.preposition not in (None, "bis", "gegen"):
            return None if phrase.preposition != "in" else _in_how_many(phrase)
        return table("time_questions")[phrase.relation][0]
    if phrase.relation != "time":
        return "für wann" if _is_planned(phrase) else None
    if phrase.tokens[0].text.lower() == "bis":
        return "bis wann"  # "bis kurz vor seinem Tod"
    preposition = basic_preposition(phrase.preposition) if phrase.preposition else None
    if preposition == "von" and phrase.tokens[-1].text == "an":
        return "ab wann"  # "vom Mittelalter an"
    if (reason := _against(phrase, preposition)) is not None:
        raise Abstain(f"„{phrase.text}“ {reason}")
    if phrase.resolved != phrase.text and re.fullmatch(r"im Jahr \d{4}", phrase.resolved or ""):
        return "in welchem Jahr"  # "im selben Jahr"
    behind_comma = any(t.tag == "$," and t.start > phrase.head.start for t in phrase.tokens)
    if phrase.resolved not in (None, phrase.text) and behind_comma:
        return _aside_words(phrase.resolved or "")
    return _point_of_time(phrase, preposition)


def _aside_words(told: str) -> str:
    """ "Zwei Tage später, | am 6. Februar" → "an welchem Tag": of the time that is told behind the comma."""
    return "an welchem Tag" if told.startswith("am ") else "wann"


def _against(phrase: Phrase, preposition: str | None) -> str | None:
    """Why it is not sure to be a time that answers "wann"."""
    if phrase.kind != "time" and phrase.head.tag not in ("NN", "CARD", "NE", "ADJA"):
        return "is no time that one could answer with"
    if preposition is None and phrase.tokens[0].text.lower() == "der":
        return "may be the subject"
    if phrase.head.text == "Zeiten" and not phrase.parts and not any(t.tag in ("CARD", "NE") for t in phrase.tokens):
        return "is no certain time"  # "in früheren Zeiten"
    placed = preposition == "vor" and phrase.case == "accusative"  # "stellte sie | vor neue Aufgaben"
    begins = preposition == "mit" and phrase.head.text in words("times_with_mit")  # "Mit dem Kriegsende"
    untimely = preposition in ("auf", "für", "als", "mit", "durch", "über")
    if placed or (untimely and not begins) or phrase.text.lower().startswith("je nach "):
        return "does not tell when"
    if preposition is None and any(t.text.lower() in ("dem", "einem") for t in phrase.tokens[:2]):
        return "lacks its preposition"  # "erst | dem Jahr 1871": a misprint
    if preposition == "während" and phrase.class_ != "Jahr" and is_counted(phrase):
        return "is no answer to „wie lange“"
    if preposition is None and re.match(r"\d+\.", phrase.text):
        return "without a preposition may be part of a name"
    return None


def _point_of_time(phrase: Phrase, preposition: str | None) -> str:
    """The most precise words for when: "im 18. Jahrhundert" → "in welchem Jahrhundert"."""
    if preposition == "nach" and (counted := _after_how_long(phrase)):
        return counted
    if preposition == "an" and phrase.tokens[-1].text == "Uhr":
        return "wann"  # "am 3. Mai 1950 um 12 Uhr"
    if preposition is None and re.fullmatch(r"\d{4}\s?[–-]\s?\d{4}", phrase.text):
        return "wann"  # "1914–1923" are several
    two = any(t.tag == "KON" for t in phrase.tokens)  # "im 15. und 16. Jahrhundert", "sowohl 1975 als auch 1991"
    if preposition == "in" and phrase.case == "accusative":
        return _into(phrase, two)
    if phrase.class_ == "Jahr" and is_year(phrase.tokens[-1].text) and preposition in (None, "in"):
        several = two or (phrase.number == "plural" and preposition is not None)
        return "in welchen Jahren" if several else "in welchem Jahr"
    exactly = any(part.relation == "apposition" for part in phrase.parts)  # "im 9. Jahrhundert, im Jahr 854"
    if phrase.class_ == "Jahrhundert" and preposition == "in" and phrase.number == "singular" and not (two or exactly):
        return "in welchem Jahrhundert"
    if phrase.head.text == "Tagen" and preposition == "an" and is_counted(phrase) and not phrase.parts:
        return "an wie vielen Tagen"  # "nur an zwei Tagen pro Woche"
    bare = phrase.tokens[1:] == (phrase.head,) and phrase.tokens[0].tag == "APPRART"
    if phrase.class_ == "Monat" and "yearless" in phrase.marks and bare:
        return "in welchem Monat"  # "im Mai"
    if phrase.class_ == "Tag" and preposition == "an" and phrase.number != "plural" and not _is_any_time(phrase):
        return "an welchen Tagen" if _are_two(phrase) else "an welchem Tag"
    if preposition == "um" and _CLOCK.fullmatch(phrase.text):
        return "um wie viel Uhr"
    if phrase.class_ == "Jahreszeit" and preposition == "in" and not is_counted(phrase):
        return "in welchen Jahreszeiten" if _are_two(phrase) else "in welcher Jahreszeit"
    return "in welcher Epoche" if preposition == "in" and _is_era_of_art(phrase) else "wann"


def _is_era_of_art(phrase: Phrase) -> bool:
    """ "im Barock", "in der Zeit | der Romantik": a year would answer „wann“ as well."""
    owned = len(phrase.parts) == 1 and phrase.parts[0].relation == "genitive" and phrase.class_ == "Zeit"
    era = phrase.parts[0] if owned else phrase
    forms = {era.head.text, era.head.text.removesuffix("s")}
    named = not forms.isdisjoint(words("eras_of_art")) and "definite" in era.marks
    return named and (owned or not phrase.parts)


def _into(phrase: Phrase, two: bool) -> str:
    """ "(datieren ihn) | in das 1. Jahrhundert" → "in welches Jahrhundert", "in das Jahr 1200" → "in welches Jahr"."""
    ranked = phrase.class_ == "Jahrhundert" or (phrase.class_ == "Jahr" and is_year(phrase.tokens[-1].text))
    if not ranked or two or phrase.number == "plural":
        raise Abstain(f"„{phrase.text}“ does not tell when")  # "führt | in das Mittelalter"
    return f"in welches {phrase.class_}"


def _are_two(phrase: Phrase) -> bool:
    """ "am 7. und 9. Juni", "im Sommer und Herbst"; but not "am 7. oder 9. Juni"."""
    return any(t.text.lower() in ("und", "sowie") for t in phrase.tokens)


def _is_planned(phrase: Phrase) -> bool:
    """ "(plante) | für April 1213 |", "für den Sommer 1950": a time, not what it is good for."""
    if phrase.preposition != "für" or phrase.relation not in ("topic", "circumstance"):
        return False
    named = noun_class(phrase.head.text) == "time" and phrase.head.text not in words("periods")
    month = phrase.head.text.lower() in words("months")
    plain = all(t.tag in ("APPR", "ART", "NN", "NE", "CARD") or t.text[0].isdigit() for t in phrase.tokens)
    return plain and (month or (named and is_year(phrase.tokens[-1].text) and phrase.head.text != "Jahr"))


def _is_any_time(phrase: Phrase) -> bool:
    """ "am Tag", "am Tag und in der Nacht" """
    return any(re.match(rf"{time}(,| und|$)", phrase.text.lower()) for time in words("any_times"))


def _after_how_long(phrase: Phrase) -> str | None:
    """ "nach etwa zehn Wochen" → "nach wie vielen Wochen"; after a short or long time nobody knows when it was."""
    if phrase.parts or phrase.kind != "time" or any(t.tag == "ART" and t.text[:1] == "d" for t in phrase.tokens):
        return None
    if phrase.class_ == "Zeit" and phrase.head.text == "Zeit":
        raise Abstain(f"„{phrase.text}“ does not tell when")
    counted = is_counted(phrase) and phrase.number == "plural" and phrase.class_ in words("time_lengths")
    return f"nach wie vielen {phrase.head.text}" if counted and phrase.head.tag == "NN" else None


def _in_how_many(phrase: Phrase) -> str:
    """ "in vier Wochen" → "in wie vielen Wochen", "in einer Sekunde" → "in welcher Zeit" """
    return f"in wie vielen {phrase.head.text}" if phrase.number == "plural" else "in welcher Zeit"
