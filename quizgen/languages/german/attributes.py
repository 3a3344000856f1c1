"""What stands between the determiner of a noun phrase and its head: adjectives, numbers, extended attributes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from quizgen.languages.german.agreement import ACCUSATIVES, determiner_mask
from quizgen.languages.german.extended_attributes import (
    ADJECTIVE_ENDING,
    PhraseAt,
    behind_adverbs,
    behind_phrases,
    form_at,
)
from quizgen.languages.german.names import place_kind
from quizgen.languages.german.nouns import PLURAL_MASK, noun_mask
from quizgen.languages.german.old_years import looks_old, spans_old_years
from quizgen.languages.german.tags import ADVERBS, DETERMINERS, FINITE, NOUNS, PREPOSITIONS, QUOTES, tag_at
from quizgen.languages.german.times import is_year
from quizgen.languages.german.units import is_unit
from quizgen.languages.german.verbs import finite_readings, participle_readings
from quizgen.languages.german.wordlists import words
from quizgen.model import Token

_LONGEST = 16


@dataclass(frozen=True, slots=True)
class Attributes:
    """Positions of adjectives and numbers, and where the head begins."""

    adjectives: tuple[int, ...]
    end: int


def attributes(tokens: Sequence[Token], start: int, determined: bool, phrase_at: PhraseAt) -> Attributes:
    """The attributes that begin here: "die | von Kommunisten initiierten | Aufstände"."""
    adjectives: list[int] = []
    here = start
    while here < len(tokens) and here - start < _LONGEST and not (not determined and is_lone_year(tokens, here)):
        if (measured := _measured(tokens, here) or _dated(tokens, here, start, phrase_at)) is not None:
            here = measured
        elif _is_attribute(tokens[here], determined):
            adjectives.append(here)
            here += 1
        elif (end := _joined(tokens, here, adjectives, phrase_at)) is not None:
            here = end
        elif (adjective := _modified(tokens, here, start, determined)) is not None:
            here = adjective
        elif tokens[here].tag not in ADVERBS or _before_adjective(tokens, here) is None:
            # "neun | von ihr entworfene Häuser", but "gründete 1950 | in Kalkutta | eigene Schulen"
            led = determined or any(tokens[at].tag == "CARD" and not is_year(tokens[at].text) for at in adjectives)
            article = start - 1 if determined else None
            participle = behind_phrases(tokens, here, article, phrase_at) if led else None
            if participle is None:
                break
            here = participle
        else:
            break
    return Attributes(tuple(adjectives), here)


def _is_attribute(token: Token, determined: bool) -> bool:
    return token.tag in ("ADJA", "CARD") or (token.tag in ("PIAT", "PIDAT") and determined)


def _dated(tokens: Sequence[Token], at: int, start: int, phrase_at: PhraseAt) -> int | None:
    """Behind the edge of a year that the article is not of: "die | Ende 1897 | gemachten Messungen"."""
    edge = 0 < at == start and at + 2 < len(tokens) and tokens[at].text in words("edge_nouns")
    if not edge or tokens[at - 1].tag != "ART" or not is_year(tokens[at + 1].text):
        return None
    if determiner_mask(tokens[at - 1].text)[0] & noun_mask(tokens[at].text):
        return None
    made = tokens[at + 2].tag == "ADJA" or behind_phrases(tokens, at + 2, at - 1, phrase_at) is not None
    return at + 2 if made else None


def _measured(tokens: Sequence[Token], at: int) -> int | None:
    """Where the adjective stands that a measure belongs to: "die | 1378 Kilometer | lange Grenze", "2 bis 3 cm"."""
    while tag_at(tokens, at) == "CARD" and form_at(tokens, at + 1) in ("bis", "und", "oder", "–"):
        at += 2
    large = form_at(tokens, at + 1) in words("large_numbers") and form_at(tokens, at + 2).isalpha()
    unit = at + 1 + large  # "eine 40 | Millionen | Jahre lange Lücke", but no "$"
    counted = tag_at(tokens, at) == "CARD" or form_at(tokens, at).lower() in words("vague_quantifiers")
    behind = _behind_other_unit(tokens, unit + 1)
    if not counted or tag_at(tokens, behind) != "ADJA":
        return None
    adjective = tokens[behind].lemma.lower()
    aged = tokens[unit].lemma in words("time_lengths") and adjective in words("time_measures")  # "3000 Jahre alte"
    aged = aged and bool(noun_mask(tokens[unit].text) & ACCUSATIVES)  # but "vor 3000 Jahren | alte Bräuche"
    twice = behind > unit + 1 and is_unit(tokens[behind - 2].text)
    sized = (twice or is_unit(tokens[unit].text)) and adjective in words("measure_adjectives")
    sized = sized or (adjective == "stark" and tokens[unit].tag == "NN")  # "eine 5000 Mann | starke Truppe"
    return behind if aged or sized else None


def _behind_other_unit(tokens: Sequence[Token], at: int) -> int:
    """Behind a measure told once more in brackets: "ein 12 Hektar | (30 Acres) | großes Gelände"."""
    closing = next((i for i in range(at, min(at + LONGEST_BRACKET, len(tokens))) if tokens[i].text == ")"), None)
    measured = closing is not None and [t.tag for t in tokens[closing - 2 : closing]] == ["CARD", "NN"]
    if form_at(tokens, at) != "(" or closing is None or not measured:
        return at
    return closing + 1


LONGEST_BRACKET = 6


def is_lone_year(tokens: Sequence[Token], at: int) -> bool:
    """Is this a year that does not count what follows? "2004 minimale Schäden", but "1200 Menschen"."""
    spanning = re.fullmatch(r"1\d{3}/\d{2,4}", tokens[at].text) is not None  # "1884/85 | Afrika"
    if looks_old(tokens[at].text) and _is_told_apart(tokens, at):
        return True
    if tokens[at].tag != "CARD" or not (spanning or is_year(tokens[at].text)) or at + 1 >= len(tokens):
        return False
    if at and tokens[at - 1].tag == "ADV" and tokens[at - 1].text.lower() in words("degree_adverbs"):
        return False  # "etwa 1500 aktive Vulkane"
    following = tokens[at + 1]
    if following.tag == "NN" and _is_count_behind_preposition(tokens, at):
        return False  # "in 1080 | Logen", "aus 1250 | Inseln"
    if following.tag != "NN":
        # "1989 | rund 400 Mitarbeiter", "2016 | den Preis in der Kategorie bester Film", "1947 | in Rom alte Münzen"
        if following.tag in ("APPR", "APPRART"):
            return int(tokens[at].text[:4]) % 50 != 0 or not _opens_participle(tokens, at + 1)
        return following.tag in ("ADJA", "ADJD", "CARD", "NE", "ADV", "ART")
    if at and tokens[at - 1].text.lower() in ("seit", "jahr") and following.lemma not in words("time_lengths"):
        return True  # "baut seit 1950 | Uhren"
    plural = not spanning and bool(noun_mask(following.text) & PLURAL_MASK)
    counts = plural and (int(tokens[at].text) % 50 == 0 or _is_amount_of(tokens, at))
    return not counts and not is_unit(following.text)


def _is_count_behind_preposition(tokens: Sequence[Token], at: int) -> bool:
    """ "in | 1080 | Logen", "mit | 1928 | Sitzen": several of them, behind a word that stands before no bare year."""
    before = tokens[at - 1] if at else None
    if before is None or before.tag != "APPR" or before.text.lower() in words("prepositions_of_years"):
        return False
    return bool(noun_mask(tokens[at + 1].text) & PLURAL_MASK)


def _opens_participle(tokens: Sequence[Token], at: int) -> bool:
    """ "wohnen 1200 | in Polen geborene Leute", but "fanden 1950 | in Polen alte Münzen": may it count?"""
    adjective = next((t.text for t in tokens[at : at + LONGEST_BRACKET] if t.tag == "ADJA"), "")
    form = ADJECTIVE_ENDING.sub("", adjective)
    return form.endswith("end") or bool(participle_readings(form))


def _is_told_apart(tokens: Sequence[Token], at: int) -> bool:
    """ "um 985 | rund 500 Siedler": two numbers do not count the same; "erhielt 910 | vom König große Wälder"."""
    behind = [t.tag for t in tokens[at + 1 : at + 3]]
    if behind[:1] == ["NE"] and place_kind(tokens[at + 1].text) is not None:
        return True  # "eroberten die Araber 827 | Sizilien"
    if behind == ["NN", "NE"] and tokens[at + 1].text in words("titles"):
        return True  # "krönte 813 | Kaiser Karl seinen Sohn"
    return behind == ["ADV", "CARD"] or (tag_at(tokens, at + 1) in PREPOSITIONS and int(tokens[at].text) % 50 != 0)


def _is_amount_of(tokens: Sequence[Token], at: int) -> bool:
    """ "umfasst | 1282 | Seiten", "hat | 1860 | Mitglieder", but "hatte 1930 Einwohner", which may be a year.

    Where the year stands before it is none either: "1930 hatte der Ort | 1231 | Einwohner".
    """
    clause = next((i + 1 for i in range(at - 1, -1, -1) if tokens[i].tag == "$,"), 0)
    dated = any(t.tag == "CARD" and is_year(t.text) for t in tokens[clause : at - 1])
    if dated and tokens[at - 1].tag in (*NOUNS, *FINITE):
        return True
    if tokens[clause].text in ("Bei", "Beim") and tokens[at - 1].tag in FINITE:
        return True  # "Beim Untergang der Fähre starben | 1514 | Menschen": of what comes once, how many they were
    before = next((t for t in reversed(tokens[:at]) if t.tag in FINITE | {"$,", "KON"}), None)
    found = finite_readings(before.text.lower()) if before is not None and before.tag in FINITE else ()
    now = all(reading.tense == "present" for reading in found)
    telling = words("measuring_verbs") | words("having_verbs")
    return now and any(reading.lemma in telling for reading in found)


def span_of_years(tokens: Sequence[Token], at: int) -> int | None:
    """The end of years told together that count nothing: "1952 bis 2022", "1938, 1978 und 2007".

    Not so "1500 bis 1800 Menschen".
    """
    last = at  # behind the commas of a list
    while tag_at(tokens, last + 1) == "$," and last + 2 < len(tokens) and is_year(tokens[last + 2].text):
        last += 2
    if last + 2 >= len(tokens) or tokens[last + 1].text.lower() not in words("year_joints"):
        return None
    if last == at and spans_old_years(tokens, at):
        return at + 3
    if not (is_year(tokens[at].text) and is_year(tokens[last + 2].text)):
        return None
    if at and tokens[at - 1].tag == "ADV" and tokens[at - 1].text.lower() in words("degree_adverbs"):
        return None  # "etwa 1500 bis 1800 alte Bäume"
    if is_unit(form_at(tokens, last + 3)) or is_unit(form_at(tokens, last + 3).removesuffix("n")):
        return None  # "zwischen 1200 und 1400 °C", "Millimetern"
    counting = tag_at(tokens, last + 3) in ("NN", "ADJA", "CARD") and tag_at(tokens, at - 1) not in PREPOSITIONS
    return None if counting and not is_lone_year(tokens, last + 2) else last + 3


def _joined(tokens: Sequence[Token], at: int, adjectives: Sequence[int], phrase_at: PhraseAt) -> int | None:
    """Behind a mark or conjunction inside the attributes: „neue | Opposition“, große und | schwere, Ratten- oder |."""
    if tokens[at].text in QUOTES and tag_at(tokens, at + 1) in NOUNS | {"ADJA", "CARD", "TRUNC"}:
        return at + 1
    counted = tokens[at - 1].tag == "CARD" and tokens[at].tag == "$,"  # "gelang es 1666|, weißes Licht zu zerlegen"
    if counted and tag_at(tokens, at + 1) != "CARD":
        return None
    if adjectives and adjectives[-1] == at - 1 and tokens[at].tag in ("KON", "$,"):
        if _measured(tokens, at + 1) is not None:
            return at + 1  # "eine klar abgegrenzte, | mehrere Kilometer dicke Schicht"
        if tag_at(tokens, at + 1) == "PROAV" and tag_at(tokens, at + 2) == "ADJA":
            return at + 2  # "eine saubere und damit | bessere Stadt"
        alone = tag_at(tokens, behind_adverbs(tokens, at + 1)) in ("ADJA", "CARD")
        return at + 1 if alone else _joined_participle(tokens, at, phrase_at)
    aside = [token.text for token in tokens[at : at + 3 : 2]] == ["(", ")"] and tag_at(tokens, at + 1) == "ADJA"
    if aside and adjectives and adjectives[-1] == at - 1 and tag_at(tokens, at + 3) in NOUNS | {"ADJA"}:
        return at + 3  # "die unentbehrlichen (essentiellen) | Spurenelemente"
    if tokens[at].tag == "TRUNC" and tag_at(tokens, at + 1) in ("KON", "$,") and not _determined(tokens, at + 2):
        return at + 2
    return None


def _joined_participle(tokens: Sequence[Token], at: int, phrase_at: PhraseAt) -> int | None:
    """Where a second one stands, with the same ending: "der [von Rom] gebaute | und [vom Kaiser] | bezahlte | Tempel".

    Behind a conjunction only a second participle does: "war der größte, und | [im Wald] lebende Tiere waren kleiner"
    """
    found = behind_phrases(tokens, behind_adverbs(tokens, at + 1), None, phrase_at)
    if found is None or tag_at(tokens, found + 1) not in NOUNS | {"ADJA"}:
        return None
    first, second = tokens[at - 1].text, tokens[found].text
    same = tokens[at].tag == "$," or bool(participle_readings(ADJECTIVE_ENDING.sub("", first)))
    endings = {form[len(ADJECTIVE_ENDING.sub("", form)) :] for form in (first, second)}
    return found if same and len(endings) == 1 else None


def _determined(tokens: Sequence[Token], at: int) -> bool:
    """ "eine Nord- und | eine Südhalbkugel": another noun phrase begins, and the half of a word ends its own."""
    return tag_at(tokens, at) in DETERMINERS | {"$."}


def _modified(tokens: Sequence[Token], at: int, start: int, determined: bool) -> int | None:
    """Where the adjective stands that adverbs here modify: "sehr | große"; a bare phrase begins with few of them."""
    adjective = _before_adjective(tokens, at)
    if adjective is None:
        return None
    opens = not determined and at == start
    low, counts = tokens[at].text.lower(), tokens[adjective].tag == "CARD"
    if opens and counts and low not in words("degree_adverbs") | words("focus_words"):
        return None  # "setzen | weltweit | fast zwei Billionen Dollar um"
    if opens and tokens[at].tag != "ADJD" and low not in words("degree_adverbs"):
        return None
    return adjective


def _before_adjective(tokens: Sequence[Token], at: int) -> int | None:
    if tokens[at].tag not in ADVERBS:
        return None
    behind = behind_adverbs(tokens, at)
    follows = behind < len(tokens) and tokens[behind].tag in PREPOSITIONS | {"ADJA", "CARD", "PIAT"}
    return behind if follows else None
