"""Repairs of tags of numbers and units, and of the words that only modify or join numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from quizgen.languages.german.agreement import ACCUSATIVES, DATIVES, GENITIVES, NOMINATIVES
from quizgen.languages.german.noun_classes import is_person_noun
from quizgen.languages.german.nouns import PLURAL_MASK, SINGULAR_MASK, last_parts, lemmas, noun_mask
from quizgen.languages.german.nouns_alone import nouns_alone
from quizgen.languages.german.tags import FINITE, NOUNS, tag_at
from quizgen.languages.german.units import is_scale, is_unit, unit_name
from quizgen.languages.german.verbs import finite_readings
from quizgen.languages.german.wordlists import rows, table, words
from quizgen.model import Token


def number_words(tokens: list[Token], at: int) -> str | None:
    """ "achtzig", "fünfundzwanzig": a word of the list of numbers, but not "ein"."""
    form = tokens[at].text
    if form.lower() == "ein" and at + 2 < len(tokens) and tokens[at + 1].text in ("bis", "oder"):
        return "CARD" if tokens[at + 2].text.lower() in table("numbers") else None  # "ein bis zwei Wochen"
    named = at and tokens[at - 1].tag == "ART" and [t.tag for t in tokens[at + 1 : at + 3]] == ["ADJA", "NN"]
    if (
        named
        and form.istitle()
        and tokens[at + 1].text.istitle()
        and int(table("numbers").get(form.lower(), ("0",))[0]) > 1
    ):
        return "CARD"  # "die Republik der | Sieben | Vereinigten Provinzen"
    value = table("numbers").get(form)
    return "CARD" if value is not None and int(value[0]) > 1 and form[:1].islower() else None


def model_letters(tokens: list[Token], at: int) -> str | None:
    """ "in der Norm | DIN | 1045": the letters before the number of a model are a part of its name."""
    return "NE" if tag_at(tokens, at + 1) == "CARD" and _is_model(tokens, at) else None


def model_numbers(tokens: list[Token], at: int) -> str | None:
    """ "in der Norm DIN | 1045", "die Lokomotive BR | 1044": behind the letters of a model it is no year."""
    return "NE" if tokens[at].tag == "CARD" and _is_model(tokens, at - 1) else None


def _is_model(tokens: list[Token], at: int) -> bool:
    if at < 0 or not _LETTERS.fullmatch(tokens[at].text):
        return False
    kinds = last_parts(tokens[at - 1].text) if at and tokens[at - 1].tag == "NN" else ()
    listed = tokens[at].text in words("letters_before_numbers")
    return listed or any(part in words("nouns_of_models") for part in kinds)


_LETTERS = re.compile(r"[A-ZÄÖÜ]{1,5}")


def signs(tokens: list[Token], at: int) -> str | None:
    """ "beträgt | minus 49 Grad": before a number it only modifies it and governs nothing."""
    signed = tokens[at].text.lower() in ("minus", "plus") and tokens[at].tag != "ADV"
    return "ADV" if signed and tag_at(tokens, at + 1) == "CARD" else None


def hundreds(tokens: list[Token], at: int) -> str | None:
    """ "kamen | hunderte Menschen": right before a noun they tell how many, and are no noun."""
    many = tokens[at].tag in ("NN", "NE") and tokens[at].text.lower() in ("dutzende", "hunderte", "tausende")
    return "ADJA" if many and at + 1 < len(tokens) and tokens[at + 1].tag in ("NN", "ADJA") else None


def one_of(tokens: list[Token], at: int) -> str | None:
    """ "ist Bonn | eine | der ältesten Städte", "| Jedes | der zehn Länder": before a genitive it is no article."""
    if _is_one_of_many(tokens, at):
        return "PIS"
    if tokens[at].tag != "ART" or tokens[at].text.lower() not in _ONE or len(tokens) < at + 4:
        return None
    article, most, noun = tokens[at + 1 : at + 4]
    superlative = most.tag == "ADJA" and re.search(r"[sßz]ten$", most.text) is not None
    alone = at + 4 >= len(tokens) or tokens[at + 4].tag not in ("ADJA", "VVPP", "NN")
    return "PIS" if article.text == "der" and superlative and noun.tag == "NN" and alone else None


def _is_one_of_many(tokens: list[Token], at: int) -> bool:
    """ "| Keine | der Städte", but not "eine | der Stadt | gehörende Burg": a plural, and no participle behind it."""
    if tokens[at].tag not in ("ART", "PIAT") or _ANY_ONE.fullmatch(tokens[at].text) is None:
        return False
    inside = at + 2
    while tag_at(tokens, inside) in ("CARD", "ADJA"):
        inside += 1
    if tag_at(tokens, at + 1) != "ART" or tokens[at + 1].text != "der" or tag_at(tokens, inside) != "NN":
        return False
    mask = noun_mask(tokens[inside].text)
    several = bool(mask & PLURAL_MASK) and not mask & SINGULAR_MASK & GENITIVES
    return several and tag_at(tokens, inside + 1) not in ("ADJA", "VVPP", "NN", "NE", "ADJD")


_ANY_ONE = re.compile(r"([Jj]ede|[Kk]?[Ee]ine)[rsmn]?")
"""Words that stand for one of several: "jedes", "keinen", "eine"."""

_ONE = ("eine", "einen", "einem", "einer", "eines")


def units(tokens: list[Token], at: int) -> str | None:
    """ "57 | km", "230 Millionen | $": the abbreviation of a unit behind a number is a noun."""
    if at == 0 or unit_name(tokens[at].text) is None:
        return None
    return "NN" if tokens[at - 1].tag == "CARD" or tokens[at - 1].text in words("large_numbers") else None


def degrees(tokens: list[Token], at: int) -> str | None:
    """ "in Grad | Celsius": a name behind its noun."""
    named = at > 1 and tokens[at - 1].text == "Grad" and tokens[at - 2].text == "in"
    return "NE" if named and unit_name(tokens[at].text) is None and is_scale(tokens[at].text) else None


def ranges(tokens: list[Token], at: int) -> str | None:
    """ "sechs bis neun Prozent", "50 bis 100 Jahre": the word between two numbers only joins them."""
    if tokens[at].text.lower() not in ("bis", "oder", "und", "–", "-") or not 0 < at < len(tokens) - 2:
        return None
    numbers = tokens[at - 1].tag == "CARD" and tokens[at + 1].tag == "CARD"
    years = all(re.fullmatch(r"1\d{3}|20\d{2}", t.text) for t in (tokens[at - 1], tokens[at + 1]))
    return "KON" if numbers and not years and tokens[at + 2].tag in ("NN", "ADJA") else None


_COMPARED = ("mehr als", "weniger als")


def more_than(tokens: list[Token], at: int) -> str | None:
    """ "mehr als siebzehn Jahre", "weniger als die Hälfte": both words only modify the number."""
    if tokens[at].text.lower() not in ("mehr", "weniger", "als"):
        return None
    pair = " ".join(t.text.lower() for t in tokens[at : at + 2])
    before = " ".join(t.text.lower() for t in tokens[max(0, at - 1) : at + 1])
    if pair in _COMPARED or before in _COMPARED:
        number = tokens[at + 2 if pair in _COMPARED else at + 1 :][:1]
        measured = number and number[0].tag == "ART" and _measures(tokens, at + 3 if pair in _COMPARED else at + 2)
        counted = number and (number[0].tag in ("CARD", "PIAT", "PIDAT") or measured)
        return "ADV" if counted else None
    return None


def _measures(tokens: list[Token], at: int) -> bool:
    """ "mehr als eine | Million", "weniger als einen | halben Meter", "in weniger als einer | Stunde" """
    noun = next((t.text for t in tokens[at : at + 2] if not t.text.startswith("halb")), "")
    lasting = not words("time_lengths").isdisjoint(lemmas(noun))
    return lasting or noun in words("large_numbers") | words("fractions") or is_unit(noun)


def up_to(tokens: list[Token], at: int) -> str | None:
    """ "bis zu 20 Minuten", "bis zu 70 Jahre alt": both words only modify the number; "bis zu 20 Tagen" is a dative."""
    first = at if tokens[at].text.lower() == "bis" else at - 1
    pair = [t.text.lower() for t in tokens[max(0, first) : first + 2]]
    counted = tokens[first + 2 : first + 8]  # "bis zu | zehn oder sogar zwölf Wochen"
    if pair != ["bis", "zu"] or not counted or counted[0].tag != "CARD":
        return None
    noun = next((t for t in counted if t.tag == "NN" and t.text not in words("large_numbers")), None)
    unknown = noun is not None and not noun_mask(noun.text)  # "Dadurch entstehen | bis zu 30.000 Merozoiten"
    if unknown and (first == 0 or tokens[first - 1].tag in FINITE):
        return "ADV"
    return "ADV" if noun is not None and noun_mask(noun.text) & (NOMINATIVES | ACCUSATIVES) else None


def between(tokens: list[Token], at: int) -> str | None:
    """ "enthält | zwischen 100 und 400 Milliarden Sterne": before a noun that is no dative it only counts."""
    if tokens[at].text.lower() != "zwischen" or [t.tag for t in tokens[at + 1 : at + 4 : 2]] != ["CARD", "CARD"]:
        return None
    if tokens[at + 2].text != "und":
        return None
    noun = next((t for t in tokens[at + 4 : at + 6] if t.text not in words("large_numbers")), None)
    readings = noun_mask(noun.text) & PLURAL_MASK if noun is not None and noun.tag == "NN" else 0
    verb = next((t for t in reversed(tokens[:at]) if t.tag in FINITE), None)
    having = verb is not None and not words("having_verbs").isdisjoint({*_verb_lemmas(verb)})
    return "ADV" if readings and (having or not readings & DATIVES) else None


def over(tokens: list[Token], at: int) -> str | None:
    """ "hat | über 200 Schulen", "forderte | gegen 40.000 Opfer": more than, about, where nothing asks for the word."""
    preposition, number = tokens[at].text.lower(), tokens[at + 1].tag if at + 1 < len(tokens) else ""
    if preposition not in ("über", "gegen") or number not in ("CARD", "ART"):
        return None
    counted = number == "CARD" and tokens[min(at + 2, len(tokens) - 1)].tag in ("NN", "ADJA")
    beyond = tokens[min(at + 2, len(tokens) - 1)].text
    share = preposition == "über" and number == "ART" and beyond in words("large_numbers")
    share = share or (at == 0 and preposition == "über" and _measures(tokens, at + 2))
    part = beyond in words("fractions")  # "wohnt | über ein Drittel der Bürger"
    owned = tokens[min(at + 3, len(tokens) - 1)].text in ("der", "des")
    share = share or (preposition == "über" and number == "ART" and part and owned)
    if not (counted or share):
        return None
    if preposition == "gegen" and not re.fullmatch(r"\d+[.\d]*000", tokens[at + 1].text):
        return None  # "gegen 12 Uhr", "gegen acht Mannschaften"
    if preposition == "über" and counted and _lacks_subject(tokens, at):
        return "ADV"  # "In Peru werden | über 40 Sprachen | gesprochen"
    verbs = {lemma for token in tokens if token.tag.startswith("V") for lemma in _verb_lemmas(token)}
    asking, moving = _asking_for(preposition), words("motion_verbs")
    crossed = asking - moving if _counts_persons(tokens, at + 2) else asking | moving
    if verbs & crossed or (at > 0 and tokens[at - 1].lemma in asking):
        return None
    return "ADV"


def _lacks_subject(tokens: list[Token], at: int) -> bool:
    """Is it in a main clause whose verb is a plural and has no subject but what is counted?"""
    verb = next((i for i, t in enumerate(tokens) if t.tag in FINITE or t.tag in ("$,", "KOUS", "PRELS")), at)
    if verb >= at or tokens[verb].tag not in FINITE or nouns_alone(tokens, 0):
        return False
    return {r.number for r in finite_readings(tokens[verb].text.lower()) if r.person == 3} == {"plural"}


def _counts_persons(tokens: list[Token], at: int) -> bool:
    """ "(Über) 1000 | Menschen kamen …", "eine | Million Menschen": nobody moves over people."""
    noun = next((t.text for t in tokens[at : at + 3] if t.text not in words("large_numbers")), "")
    return is_person_noun(noun)


def _verb_lemmas(token: Token) -> Iterator[str]:
    yield token.lemma
    yield from (reading.lemma for reading in finite_readings(token.text.lower()))


@cache
def _asking_for(preposition: str) -> frozenset[str]:
    """Verbs and nouns that a preposition was counted with: über with "berichten", "Herrschaft"."""
    counted = (*rows("verb_preposition.de"), *rows("noun_preposition.de"))
    others = words("verbs_about") if preposition == "über" else frozenset()
    return others | {word for word, other, *_ in counted if other == preposition}


def until(tokens: list[Token], at: int) -> str | None:
    """ "bis zum Jahr 1953", "bis 1953", "von Mai bis Juni": before a preposition, a number or a second end."""
    if tokens[at].text.lower() == "bis" and _closes_range(tokens, at):
        return "APPR"
    far = [t.text.lower() for t in tokens[at : at + 2]] == ["bis", "weit"] and at + 2 < len(tokens)
    if far and tokens[at + 2].tag in ("APPR", "APPRART"):
        return "APPR"  # "bis weit ins 18. Jahrhundert"
    leads = at + 1 < len(tokens) and tokens[at + 1].tag in ("APPR", "APPRART")  # "schwimmt | bis in die See"
    joins = tokens[at].tag == "KON" and at > 0 and not leads
    if tokens[at].text.lower() != "bis" or at + 1 >= len(tokens) or tokens[at].tag == "APPR" or joins:
        return None
    return "APPR" if tokens[at + 1].tag in ("APPR", "APPRART", "CARD", "NE") else None


def _closes_range(tokens: list[Token], at: int) -> bool:
    """ "von etwa Mai | bis Juni", but "Mai bis Juni" is one time, and "von 1914 bis 1918" one number."""
    behind = next((token for token in tokens[at + 1 :] if token.tag != "ADV"), None)
    opened = any(token.text.lower() in ("von", "vom") for token in tokens[max(at - 3, 0) : max(at - 1, 0)])
    if behind is not None and tokens[at - 1].tag == "CARD" and _is_month(behind) != _ends_month(tokens, at):
        begun = any(token.text.lower() in ("von", "vom") for token in tokens[max(at - 4, 0) : max(at - 1, 0)])
        return begun and (_is_month(behind) or behind.tag == "CARD")  # "von August 1991 | bis 1997"
    return opened and behind is not None and behind.tag in NOUNS and tokens[at - 1].tag in NOUNS


def _is_month(token: Token) -> bool:
    return token.text.lower() in words("months")


def _ends_month(tokens: list[Token], at: int) -> bool:
    """Does the year of a month stand before it: "August 1991 | bis"?"""
    return at > 1 and tokens[at - 1].tag == "CARD" and _is_month(tokens[at - 2])
