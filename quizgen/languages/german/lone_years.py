"""Years that count nothing of what stands behind them: "verursachte 2004 | minimale Schäden", but "1200 Menschen"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizgen.languages.german.extended_attributes import ADJECTIVE_ENDING, form_at
from quizgen.languages.german.names import place_kind
from quizgen.languages.german.nouns import PLURAL_MASK, noun_mask
from quizgen.languages.german.old_years import looks_old, spans_old_years
from quizgen.languages.german.tags import FINITE, NOUNS, PREPOSITIONS, tag_at
from quizgen.languages.german.times import is_year
from quizgen.languages.german.units import is_unit
from quizgen.languages.german.verbs import finite_readings, participle_readings
from quizgen.languages.german.wordlists import words
from quizgen.model import Token


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
    adjective = next((t.text for t in tokens[at : at + _FAR] if t.tag == "ADJA"), "")
    form = ADJECTIVE_ENDING.sub("", adjective)
    return form.endswith("end") or bool(participle_readings(form))


_FAR = 6
"""How many words behind a number a participle is looked for that it may count things with."""


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
