"""What stands between the determiner of a noun phrase and its head: adjectives, numbers, extended attributes."""

from __future__ import annotations

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
from quizgen.languages.german.lone_years import is_lone_year
from quizgen.languages.german.nouns import noun_mask
from quizgen.languages.german.tags import ADVERBS, DETERMINERS, NOUNS, PREPOSITIONS, QUOTES, tag_at
from quizgen.languages.german.times import is_year
from quizgen.languages.german.units import is_unit
from quizgen.languages.german.verbs import participle_readings
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
    closing = next((i for i in range(at, min(at + _LONGEST_BRACKET, len(tokens))) if tokens[i].text == ")"), None)
    measured = closing is not None and [t.tag for t in tokens[closing - 2 : closing]] == ["CARD", "NN"]
    if form_at(tokens, at) != "(" or closing is None or not measured:
        return at
    return closing + 1


_LONGEST_BRACKET = 6


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
