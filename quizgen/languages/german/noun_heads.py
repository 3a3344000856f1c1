"""The head of a noun phrase and what stands in close apposition to it: names, numbers, quoted titles."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizgen.languages.german.agreement import determiner_mask
from quizgen.languages.german.close_appositions import is_close_apposition, is_numbered
from quizgen.languages.german.coded_names import is_coded_name
from quizgen.languages.german.name_words import (
    continues_name,
    has_epithet,
)
from quizgen.languages.german.noun_classes import noun_class
from quizgen.languages.german.nouns import PLURAL_MASK, SINGULAR_MASK, lemmas, noun_mask
from quizgen.languages.german.quoted_names import name_end_in_quotes, quotation_end
from quizgen.languages.german.tags import DASHES, NOUNS, PREPOSITIONS, QUOTES, tag_at
from quizgen.languages.german.times import era_end, is_year
from quizgen.languages.german.units import is_unit
from quizgen.languages.german.wordlists import table, words
from quizgen.model import Token


def whole_head(tokens: Sequence[Token], head: int) -> tuple[int, int]:
    """The position of the head noun, and the end of what stands in close apposition to it.

    "Der [Parteitheoretiker N. Bucharin] schrieb" → 1, 4
    """
    found, end = _head_and_name(tokens, head)
    if (last := _end_of_chain(tokens, end)) > end + 1 and tokens[last - 2].text == "/" and tokens[last - 1].tag == "NN":
        return last - 1, last  # "den GNU/Linux-|Nutzern": the last has the ending
    return found, last


def _end_of_chain(tokens: Sequence[Token], end: int) -> int:
    """Behind what marks without spaces join: "die Bahn Köln|–Bonn–Mainz", "die A2 | Dortmund–Halle", "Wut|/Zorn"."""
    coded = re.fullmatch(r"[A-ZÄÖÜ]{1,3}\d+", tokens[end - 1].text) is not None
    if coded and tag_at(tokens, end) in NOUNS and end + 1 < len(tokens) and tokens[end + 1].text in DASHES:
        end += 1
    while end + 1 < len(tokens) and tokens[end].text in DASHES | {"/"}:
        if not (tokens[end + 1].text[:1].isupper() or is_unit(tokens[end + 1].text)):
            break
        spaced = tokens[end - 1].end < tokens[end].start or tokens[end].end < tokens[end + 1].start
        if spaced or tokens[end + 1].tag not in NOUNS | {"FM", "XY"}:
            break
        end += 2
    return end


def _head_and_name(tokens: Sequence[Token], head: int) -> tuple[int, int]:
    """The head and the end of its name, as if no dash stood behind it."""
    end = head + 1
    if tokens[head].text in words("large_numbers") and tag_at(tokens, end) == "NN":
        stuff = is_unit(tokens[end].text) and tag_at(tokens, end + 1) == "NN"  # "eine Milliarde Liter | Saft"
        return end, end + 1 + stuff  # "230 Millionen Euro"
    noun = tokens[end + 1] if end + 1 < len(tokens) else None
    several = noun is not None and noun.tag in ("NN", "XY", "FM") and bool(noun_mask(noun.text) & PLURAL_MASK)
    if tokens[head].text in words("large_numbers") and tag_at(tokens, end) == "ADJA" and several:
        return end + 1, end + 2  # "eine Billion | verschiedene Gerüche"
    if tokens[head].text in words("edge_nouns") and end < len(tokens) and tokens[end].text.lower() in words("months"):
        return end, _after_noun(tokens, end)  # "Mitte Juni 1625"
    if tokens[head].tag == "NN":
        end = _measured(tokens, head) or _after_noun(tokens, head)
        dated = tokens[end - 1].tag == "CARD" or noun_class(tokens[head].text) == "time"
        return head, (era_end(tokens, end) if dated else None) or end  # "im Jahr 753 | vor Christus"
    if end < len(tokens) and is_coded_name(tokens, head, end):
        head, end = (end if tokens[end].tag != "CARD" else head), end + 1  # "die TH | Ilmenau", "die L | 1100"
    while end < len(tokens) and continues_name(tokens, end):
        if has_epithet(tokens, end):
            return head, end + 2
        end += 1
        head = end - 1 if tokens[end - 1].tag in ("NE", "NN") and tokens[head].tag != "NN" else head
    if tag_at(tokens, end) == "NN" and ("-" in tokens[end].text[1:-1] or _is_of_name(tokens, end)):
        return end, end + 1  # "die First Coast-Region", "der Suhrkamp Verlag"
    return next((i for i in range(end - 1, head, -1) if tokens[i].tag == "NE"), head), end


def _is_of_name(tokens: Sequence[Token], at: int) -> bool:
    """ "den Suhrkamp | Verlag", "am Goethe | Institut": a body behind its name, of the gender that the article has."""
    first = at
    while first > 0 and tokens[first - 1].tag == "NE":
        first -= 1
    article = tokens[first - 1] if first else None
    if article is None or first == at or article.tag not in ("ART", "APPRART"):
        return False
    named = tokens[at].text in words("nouns_behind_names") and article.text.lower()[:1] != "e"
    listed = tag_at(tokens, at + 1) == "KON"  # "gab die Callas | Theater und Schule auf"
    return (
        named
        and not listed
        and bool(determiner_mask(article.text.lower())[0] & noun_mask(tokens[at].text) & SINGULAR_MASK)
    )


def _measured(tokens: Sequence[Token], unit: int) -> int | None:
    """The end of what is measured: "2 Kilogramm Fleisch", "drei Liter frische Milch"; the unit is the head."""
    before = tokens[unit - 1] if unit else None
    counted = before is not None and (before.tag == "CARD" or before.text.lower() in words("quantity_words"))
    amount = tokens[unit].text in ("Menge", "Mengen") and before is not None and before.tag == "ADJA"
    if _is_bunch(tokens, unit) or _is_portion(tokens, unit) or (counted and _is_spent(tokens, unit)):
        return unit + 2
    if not (counted or amount) or not is_unit(tokens[unit].text) or _is_share(tokens, unit):
        return None
    if tag_at(tokens, unit + 1) == "NN" and tokens[unit + 1].text[:1].isupper():
        return unit + 2
    at = unit + 1  # "50 Hektar trockene und sehr sandige Fläche"
    while tag_at(tokens, at) in ("ADJA", "KON", "ADJD", "ADV"):
        at += 1
    described = tag_at(tokens, unit + 1) == tag_at(tokens, at - 1) == "ADJA" and tag_at(tokens, at) == "NN"
    return at + 1 if described else None


def _is_portion(tokens: Sequence[Token], at: int) -> bool:
    """ "aus zwei Atomen | Wasserstoff", "einem Molekül | Wasser": what it holds is a stuff, told without "von"."""
    before = tokens[at - 1] if at else None
    counted = before is not None and (before.tag == "CARD" or before.text.lower() in ("ein", "eine", "einem", "einen"))
    if not counted or words("portions").isdisjoint(lemmas(tokens[at].text)) or tag_at(tokens, at + 1) != "NN":
        return False
    return noun_class(tokens[at + 1].text) in ("substance", "material", "food")


def _is_spent(tokens: Sequence[Token], at: int) -> bool:
    """ "nach vier Jahren | Bauzeit", "zu drei Monaten | Haft": with what a time told behind a preposition is spent."""
    lasting = not words("time_lengths").isdisjoint(lemmas(tokens[at].text))
    governed = any(t.tag in PREPOSITIONS for t in tokens[max(at - 3, 0) : at - 1])
    if not (lasting and governed) or tag_at(tokens, at + 1) != "NN" or tag_at(tokens, at + 2) in ("NN", "NE", "CARD"):
        return False
    return tokens[at + 1].text in words("spent_times")


def _is_share(tokens: Sequence[Token], unit: int) -> bool:
    """ "enthält | zu etwa 78 Prozent | Stickstoff", but "bis zu 20 Prozent Alkohol": the share itself, of nothing."""
    if tokens[unit].text not in ("Prozent", "%"):
        return False
    before = next((i for i in range(unit - 1, -1, -1) if tokens[i].tag not in ("CARD", "ADV", "ADJD")), None)
    if before is None or tokens[before].text.lower() != "zu":
        return False
    return before == 0 or tokens[before - 1].text.lower() != "bis"


def _is_bunch(tokens: Sequence[Token], at: int) -> bool:
    """ "von einer Gruppe | Senatoren", "eine Art | Museum": several of a kind, or one like it, told without "von"."""
    one = at > 0 and tokens[at - 1].text.lower() in ("eine", "einer")
    if one and tokens[at].text in words("nouns_of_kinds") and tag_at(tokens, at + 1) == "NN":
        return True
    if not one or tokens[at].text not in words("bunches") or tag_at(tokens, at + 1) != "NN":
        return False
    form = tokens[at + 1].text
    weak = form.endswith("n") and form not in lemmas(form)  # "Soldaten", which without an article is no singular
    return bool(noun_mask(form) & PLURAL_MASK) and (weak or not noun_mask(form) & SINGULAR_MASK)


def _after_noun(tokens: Sequence[Token], head: int) -> int:
    """The end of a name, year or quoted title behind a common noun."""
    start = end = head + 1
    if tokens[head].text.lower() in words("months"):
        return end + 1 if end < len(tokens) and is_numbered(tokens, head, end) else end
    fixed = head > 0 and f"{tokens[head - 1].text} {tokens[head].text}".lower() in table("idioms")
    if fixed:
        return end  # "auf Deutsch | „Turm“"
    if (quoted := name_end_in_quotes(tokens, head)) is not None:
        return quoted
    title = _title_end(tokens, start) or _described_name_end(tokens, head)
    if title is not None:
        return title
    if tag_at(tokens, start) == "$(" and tokens[start].text in QUOTES:
        opens = sum(token.text in QUOTES for token in tokens[:start]) % 2 == 0
        return (quotation_end(tokens, start) if opens else None) or start
    while end < len(tokens) and is_close_apposition(tokens, head, end, end == start):
        end += 2 if has_epithet(tokens, end) else 1
    listed = end  # "in den Jahren 1958|, 1962 und 1970"
    while listed > start and tag_at(tokens, listed) == "$," and is_year(tokens[listed - 1].text):
        listed += 2 if listed + 1 < len(tokens) and is_year(tokens[listed + 1].text) else len(tokens)
    return listed + 2 if end > start and listed < len(tokens) and _year_follows(tokens, listed) else end


def _title_end(tokens: Sequence[Token], at: int) -> int | None:
    """The end of a title without marks: "sein Roman | Die vergessene Welt", told by the article's capital."""
    if tag_at(tokens, at) != "ART" or not tokens[at].text[:1].isupper():
        return None
    if tokens[at].text == "Des" and [tag_at(tokens, i) for i in (at + 1, at + 2)] == ["NN", "NN"]:
        return at + 3  # "unter dem Titel | Des Knaben Wunderhorn"
    while tag_at(tokens, at + 1) in ("ADJA", "CARD"):
        at += 1
    return at + 2 if tag_at(tokens, at + 1) in ("NN", "NE") else None


def _described_name_end(tokens: Sequence[Token], head: int) -> int | None:
    """The end of a name with adjectives: "unter dem Namen | Allgemeiner Deutscher Arbeiterverein"."""
    at = head + 1
    while tag_at(tokens, at) == "ADJA" and tokens[at].text[:1].isupper():
        at += 1
    named = tokens[head].text in words("naming_nouns") and at > head + 1
    return at + 1 if named and tag_at(tokens, at) in ("NN", "NE") else None


def _year_follows(tokens: Sequence[Token], at: int) -> bool:
    """ "in den Jahren 1731 | bis 1733" """
    if at + 1 >= len(tokens) or tokens[at].text.lower() not in words("year_joints"):
        return False
    return is_year(tokens[at - 1].text) and is_year(tokens[at + 1].text) and tag_at(tokens, at + 2) != "NN"
