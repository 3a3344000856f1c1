"""Noun phrases and prepositional phrases without what hangs on them: determiner, attributes, head, close apposition."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from quizgen.languages.german.agreement import (
    GENITIVES,
    NAME_MASK,
    adjective_mask,
    determiner_mask,
    mask,
    preposition_mask,
    pronoun_mask,
)
from quizgen.languages.german.names import is_first_name, is_title, place_kind
from quizgen.languages.german.nouns import (
    ANY,
    PLURAL_MASK,
    is_group_noun,
    is_person_noun,
    known_noun,
    lemmas,
    noun_class,
    noun_mask,
)
from quizgen.languages.german.tags import CLOSING, FINITE, OPENING, QUOTES
from quizgen.languages.german.wordlists import words
from quizgen.model import Token

DETERMINERS = frozenset({"ART", "PDAT", "PPOSAT", "PIAT", "PWAT", "PRELAT", "PIDAT"})
PRONOUNS = frozenset({"PPER", "PRF", "PDS", "PIS", "PRELS", "PWS", "PPOSS"})
NOUNS = frozenset({"NN", "NE", "FM", "XY"})
_ADVERBS = frozenset({"ADV", "ADJD", "PTKNEG", "PTKA"})
_LONGEST_ATTRIBUTE = 16
_PRESENT_PARTICIPLE = re.compile(r"e?nd(e|en|er|es|em)$")


@dataclass(frozen=True, slots=True)
class Chunk:
    """A phrase as token positions; `core` is where it begins without its preposition."""

    start: int
    core: int
    end: int
    head: int
    mask: int
    kind: Literal["noun", "name", "pronoun", "adjective", "number"]
    preposition: str | None = None
    determiner: int | None = None
    possessor: int | None = None
    inner: tuple[Chunk, ...] = ()
    quoted: bool = False


def chunks(tokens: Sequence[Token]) -> tuple[Chunk, ...]:
    """All noun and prepositional phrases of a sentence, left to right.

    "Der Parteitheoretiker N. Bucharin erarbeitete das Modell": [Der Parteitheoretiker N. Bucharin], [das Modell]
    """
    found: list[Chunk] = []
    at = 0
    while at < len(tokens):
        chunk = _prepositional(tokens, at) if tokens[at].tag in ("APPR", "APPRART") else _noun_phrase(tokens, at)
        if chunk:
            found.append(chunk)
            at = chunk.end
        else:
            at += 1
    return tuple(found)


def _prepositional(tokens: Sequence[Token], at: int) -> Chunk | None:
    preposition, core = tokens[at].text.lower(), at + 1
    governed = preposition_mask(preposition)
    while core < len(tokens) and tokens[core].tag in ("APPR", "APPRART"):  # "bis zum", "von vor"
        governed = preposition_mask(tokens[core].text)
        core += 1
    # "auf etwa 50 Meter", "nach nur zehn Jahren", "in fast allen Ländern"
    inside = core
    while inside + 1 < len(tokens) and tokens[inside].tag in ("ADV", "PTKA", "PTKNEG", "ADJD", "KOKOM"):
        if not (_modifies(tokens[inside]) or tokens[inside + 1].tag in ("ADJA", "CARD")):
            break
        inside += 1
    if inside > core and tokens[inside].tag not in DETERMINERS | NOUNS | {"CARD", "ADJA"}:
        inside = core
    contracted = tokens[core - 1].tag == "APPRART"
    chunk = _noun_phrase(tokens, inside, contracted)
    if chunk is None:
        return None
    return replace(chunk, start=at, preposition=preposition, mask=(chunk.mask & governed) or governed)


def _modifies(token: Token) -> bool:
    """May the word stand between a preposition and its noun: "auf etwa 50", "nach nur zehn", "in sehr großen"?"""
    low = token.text.lower()
    return low in words("degree_adverbs") or low in words("focus_words") or token.tag == "ADJD"


def _noun_phrase(tokens: Sequence[Token], at: int, contracted: bool = False, depth: int = 0) -> Chunk | None:
    if at >= len(tokens):
        return None
    if tokens[at].tag in PRONOUNS:
        return Chunk(at, at, at + 1, at, pronoun_mask(tokens[at].text), "pronoun")
    if tokens[at].tag == "CARD" and _is_lone_year(tokens, at):
        return Chunk(at, at, at + 1, at, NAME_MASK | mask("pNDA"), "number")
    determiner, possessor, begin, readings, declension = _opening(tokens, at, contracted)
    adjectives, inner, head = _attributes(tokens, begin, determiner is not None or contracted, depth)
    if head < len(tokens) and tokens[head].tag in NOUNS | {"TRUNC"} and not _blocked(tokens, at, head):
        return _with_head(tokens, at, head, determiner, possessor, adjectives, inner, readings, declension)
    return _without_noun(tokens, at, begin, determiner, adjectives, head, readings, declension)


def _blocked(tokens: Sequence[Token], at: int, head: int) -> bool:
    """A symbol or foreign scrap alone is no phrase."""
    return at == head and tokens[head].tag == "XY" and not tokens[head].text[:1].isalpha()


def _opening(tokens: Sequence[Token], at: int, contracted: bool) -> tuple[int | None, int | None, int, int, str]:
    """Determiner or prenominal genitive name ("Stalins These"): positions, where attributes begin, readings."""
    token = tokens[at]
    if token.tag in DETERMINERS and not contracted:
        begin = at
        if token.tag in ("PIAT", "PIDAT") and at + 1 < len(tokens) and tokens[at + 1].tag in DETERMINERS:
            begin += 1  # "all diese", "alle seine"
        readings, declension = determiner_mask(tokens[begin].text)
        return begin, None, begin + 1, readings, declension
    if contracted:
        return None, None, at, ANY, "weak"
    end = _genitive_name(tokens, at)
    if end is not None:
        return None, at, end, ANY, "strong"
    return None, None, at, ANY, "strong"


def _genitive_name(tokens: Sequence[Token], at: int) -> int | None:
    """The end of a genitive name in front of its noun: "Stalins These", "Marie Curies Tochter"."""
    end = at
    while end < len(tokens) and tokens[end].tag in ("NE", "NN") and end - at < 3:
        token = tokens[end]
        end += 1
        if not re.search(r"(?:[^s]s|['’])$", token.text):
            if token.tag == "NN" and not is_first_name(token.text):
                return None
            continue
        is_name = token.tag == "NE" or known_noun(token.text) == 0
        following = tokens[end] if end < len(tokens) else None
        if not is_name or following is None or following.tag not in ("NN", "ADJA", "CARD"):
            return None
        if at > 0 and tokens[at - 1].tag in ("ART", "ADJA", "PPOSAT", "APPRART", "PDAT", "NN"):
            return None
        return end
    return None


def _attributes(tokens: Sequence[Token], at: int, determined: bool, depth: int) -> tuple[list[int], list[Chunk], int]:
    """Adjectives and numbers before the head, with whole phrases inside an extended attribute."""
    adjectives: list[int] = []
    inner: list[Chunk] = []
    here = at
    while here < len(tokens) and here - at < _LONGEST_ATTRIBUTE:
        token = tokens[here]
        if token.tag == "CARD" and not determined and _is_lone_year(tokens, here):
            return adjectives, inner, here
        if token.tag in ("ADJA", "CARD") or (token.tag in ("PIAT", "PIDAT") and determined):
            adjectives.append(here)
            here += 1
        elif (token.text in QUOTES and _quoted_noun(tokens, here)) or _joins_adjectives(tokens, here, adjectives):
            here += 1
        elif token.tag == "TRUNC" and here + 2 < len(tokens) and tokens[here + 1].tag in ("KON", "$,"):
            here += 2  # "Ratten- oder Haarigel"
        elif token.tag in _ADVERBS and (end := _before_adjective(tokens, here)) and (determined or adjectives or end):
            if (
                not determined
                and here == at
                and token.tag != "ADJD"
                and token.text.lower() not in words("degree_adverbs")
            ):
                break
            here = end
        elif determined and depth < 2 and (found := _extended(tokens, here, depth)):
            inner.extend(found)
            here = found[-1].end
        else:
            break
    return adjectives, inner, here


def _is_lone_year(tokens: Sequence[Token], at: int) -> bool:
    """ "2004 minimale Schäden", "Jahrgang 2019 5,3 %": the year does not count what follows; "1200 Menschen" does."""
    form = tokens[at].text
    if not re.fullmatch(r"1\d{3}|20\d{2}", form) or at + 1 >= len(tokens):
        return False
    following = tokens[at + 1]
    if following.tag in ("ADJA", "CARD", "NE"):
        return True
    plural = following.tag == "NN" and noun_mask(following.text) & PLURAL_MASK
    return (
        following.tag == "NN"
        and (not plural or int(form) % 50 != 0)
        and following.text.lower() not in words("measure_nouns")
    )


def _quoted_noun(tokens: Sequence[Token], at: int) -> bool:
    return at + 1 < len(tokens) and tokens[at + 1].tag in NOUNS | {"ADJA", "CARD", "TRUNC"}


def _joins_adjectives(tokens: Sequence[Token], at: int, adjectives: list[int]) -> bool:
    """ "große und schwere Exemplare", "eine lange, oft sehr kalte Zeit" """
    if not adjectives or adjectives[-1] != at - 1 or tokens[at].tag not in ("KON", "$,"):
        return False
    after = at + 1
    while after < len(tokens) and tokens[after].tag in _ADVERBS:
        after += 1
    return after < len(tokens) and tokens[after].tag in ("ADJA", "CARD")


def _before_adjective(tokens: Sequence[Token], at: int) -> int | None:
    """Where the adjective stands that the adverbs here belong to: "sehr | große"."""
    while at < len(tokens) and tokens[at].tag in _ADVERBS:
        at += 1
    return at if at < len(tokens) and tokens[at].tag in ("ADJA", "CARD", "PIAT", "APPR", "APPRART") else None


def _extended(tokens: Sequence[Token], at: int, depth: int) -> list[Chunk]:
    """The phrases of an extended attribute: die [von Kommunisten] [in Bulgarien] initiierten Aufstände."""
    found: list[Chunk] = []
    here = at
    while here < len(tokens) and len(found) < 5:
        if tokens[here].tag == "PRF":
            found.append(Chunk(here, here, here + 1, here, pronoun_mask(tokens[here].text), "pronoun"))
            here += 1
            continue
        chunk = _inner_chunk(tokens, here, depth)
        if chunk is None:
            return []
        found.append(chunk)
        here = chunk.end
        while (
            here + 1 < len(tokens)
            and tokens[here].tag in ("KON", "$,")
            and (more := _inner_chunk(tokens, here + 1, depth))
        ):
            found.append(more)
            here = more.end
        adjective = here
        while adjective < len(tokens) and tokens[adjective].tag in _ADVERBS:
            adjective += 1
        bare = found[-1].preposition is None and found[-1].determiner is None and found[-1].kind != "pronoun"
        if bare and not (adjective < len(tokens) and _PRESENT_PARTICIPLE.search(tokens[adjective].text)):
            return []  # "die Öl exportierenden Länder", but "die Bewohner | sehr heißer Gebiete"
        if adjective < len(tokens) and tokens[adjective].tag == "ADJA":
            return [*found[:-1], replace(found[-1], end=adjective)] if adjective > here else found
        if adjective > here:
            return []
    return []


def _inner_chunk(tokens: Sequence[Token], at: int, depth: int) -> Chunk | None:
    if tokens[at].tag in ("APPR", "APPRART"):
        governed = preposition_mask(tokens[at].text)
        chunk = _noun_phrase(tokens, at + 1, tokens[at].tag == "APPRART", depth + 1)
        if chunk is None:
            return None
        return replace(chunk, start=at, preposition=tokens[at].text.lower(), mask=(chunk.mask & governed) or governed)
    if tokens[at].tag in DETERMINERS | {"NN", "NE", "ADJA", "CARD"}:
        return _noun_phrase(tokens, at, depth=depth + 1)
    return None


def _with_head(
    tokens: Sequence[Token],
    at: int,
    head: int,
    determiner: int | None,
    possessor: int | None,
    adjectives: list[int],
    inner: list[Chunk],
    readings: int,
    declension: str,
) -> Chunk:
    while tokens[head].tag == "TRUNC" and head + 2 < len(tokens) and tokens[head + 1].tag in ("KON", "$,"):
        head += 2
    head, end = _whole_head(tokens, head, determiner)
    noun = tokens[head]
    is_name = noun.tag in ("NE", "FM", "XY")
    for position in adjectives:
        if tokens[position].tag != "CARD":  # "vier" has no ending
            readings = (readings & adjective_mask(tokens[position].text, declension)) or readings
    own = _head_mask(noun, is_name, determiner is not None)
    agreed = readings & own
    if any(_is_plural_number(tokens[i]) for i in adjectives) and agreed & PLURAL_MASK:
        agreed &= PLURAL_MASK
    if not agreed and not is_name:
        agreed = readings & adjective_mask(noun.text.lower(), declension)  # "der Abgeordnete": a nominalised adjective
    agreed = agreed or (readings if readings != ANY else own)
    if determiner is None and not adjectives and possessor is None and not is_name:
        agreed = agreed & ~GENITIVES or agreed  # a bare noun is never a genitive
    end = _closing_quote(tokens, at, head, end)
    kind: Literal["noun", "name"] = "name" if is_name else "noun"
    return Chunk(at, at, end, head, agreed, kind, None, determiner, possessor, tuple(inner))


def _is_plural_number(token: Token) -> bool:
    return (
        token.tag == "CARD"
        and token.text.lower() not in ("1", "ein", "eine", "eins", "einer")
        and not re.fullmatch(r"[12]\d{3}", token.text)
    )


def _head_mask(noun: Token, is_name: bool, determined: bool) -> int:
    if not is_name:
        return noun_mask(noun.text) or mask("mNDA fNGDA nNDA pNGDA")
    if determined:
        return ANY
    genitive = mask("mG fG nG") if re.search(r"(s|'|’)$", noun.text) else 0
    return NAME_MASK | genitive | known_noun(noun.text)


def _whole_head(tokens: Sequence[Token], head: int, determiner: int | None) -> tuple[int, int]:
    """The head noun and the end of what stands in close apposition to it: names, numbers, quoted titles."""
    end = head + 1
    counted = head > 0 and (tokens[head - 1].tag == "CARD" or tokens[head - 1].text.lower() in words("quantity_words"))
    if tokens[head].text in words("large_numbers") and end < len(tokens) and tokens[end].tag == "NN":
        return end, end + 1  # "230 Millionen Euro"
    if (
        tokens[head].tag == "NN"
        and counted
        and tokens[head].text.lower() in words("measure_nouns")
        and end < len(tokens)
    ):
        if tokens[end].tag == "NN" and tokens[end].text[:1].isupper():
            return head, end + 1  # "2 Kilogramm Fleisch": the unit agrees with the number
        if tokens[end].tag == "ADJA" and end + 1 < len(tokens) and tokens[end + 1].tag == "NN":
            return head, end + 2
    if tokens[head].tag == "NN":
        end = _after_noun(tokens, head, end, determiner)
    else:
        while end < len(tokens) and _continues_name(tokens, end):
            end += 1
            head = end - 1 if tokens[end - 1].tag in ("NE", "NN") and tokens[head].tag != "NN" else head
        if end < len(tokens) and tokens[end].tag == "NN" and "-" in tokens[end].text[1:-1]:
            return end, end + 1  # "die First Coast-Region"
        head = _last_name(tokens, head, end)
    return head, end


def _last_name(tokens: Sequence[Token], head: int, end: int) -> int:
    return next((i for i in range(end - 1, head, -1) if tokens[i].tag == "NE"), head)


_PARTICLES = frozenset("von van de der du da di la le zu zur bin ibn al el del della dos".split())


def _continues_name(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    if token.tag == "NE" and place_kind(tokens[at - 1].text) and place_kind(token.text):
        return False
    if token.tag in ("NE", "FM") or re.fullmatch(r"[IVXLCDM]+\.", token.text):
        return not token.text.startswith("-")
    if tokens[at - 1].tag not in ("NE", "FM"):
        return False
    if token.tag == "CARD" and not re.fullmatch(r"[12]\d{3}", token.text) and token.text.isdigit():
        return True  # "Apollo 11"
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    named = following is not None and following.text[:1].isupper()
    if token.text in _PARTICLES and named and following is not None:
        if token.text == "von" or token.text in ("der", "zu", "zur"):
            # "Ludwig der Sechzehnte", "Otto von Bismarck"; but "Berlin von Moskau"
            return is_first_name(tokens[at - 1].text) and following.tag in ("NE", "NN", "ADJA")
        return following.tag in ("NE", "NN", "FM")
    unknown = token.tag == "NN" and not lemmas(token.text) and "-" not in token.text
    if token.tag == "NN" and (is_first_name(tokens[at - 1].text) or unknown) and token.text[:1].isupper():
        return True  # "Marie Sklodowska" with an unknown surname that was taken for a noun
    return token.tag in ("NN", "ADJA") and tokens[at - 1].text in _PARTICLES and token.text[:1].isupper()


def _after_noun(tokens: Sequence[Token], head: int, end: int, determiner: int | None) -> int:
    """The end of a name, year or quoted title behind a common noun."""
    start = end
    if tokens[head].text.lower() in words("months"):
        return end + 1 if end < len(tokens) and _numbered(tokens, head, end) else end
    while end < len(tokens):
        token = tokens[end]
        if place_kind(tokens[end - 1].text) and place_kind(token.text):
            break  # "aus der Tschechoslowakei | Berlin"
        if token.tag in ("NE", "FM") and not _genitive_behind(tokens, head, end, determiner):
            if (
                end == start
                and is_first_name(token.text)
                and known_noun(tokens[head].text)
                and not _may_be_named(tokens[head].text)
            ):
                break  # "gegen den Nationalsozialismus Rainer Hildebrandt"
            end += 1
        elif (end > start and _continues_name(tokens, end)) or (
            token.tag == "CARD" and end == start and _numbered(tokens, head, end)
        ):
            end += 1
        elif end == start and token.text in QUOTES and (closing := _quotation_end(tokens, end)):
            return closing
        elif end == start and _titled(tokens, head, end):
            end += 1
        else:
            break
    return end


def _may_be_named(noun: str) -> bool:
    """Persons, groups and works bear names of persons: "der Physiker Pierre Curie", "das Schiff Marie"."""
    return is_person_noun(noun) or is_group_noun(noun) or noun_class(noun) not in ("ideology", "act", "time", None)


def _titled(tokens: Sequence[Token], head: int, at: int) -> bool:
    """ "Herr Müller", "Frau Doktor", "König Ludwig": an unknown surname looks like a noun."""
    token = tokens[at]
    if token.tag != "NN" or not token.text[:1].isupper():
        return False
    named_behind = at + 1 < len(tokens) and tokens[at + 1].tag == "NE"
    if is_person_noun(tokens[head].text) and is_person_noun(token.text) and named_behind:
        return True  # "der Machthaber General Gaafar al-Nimeiry"
    return is_title(tokens[head].text) or (is_first_name(token.text) and known_noun(token.text) == 0)


def _genitive_behind(tokens: Sequence[Token], head: int, at: int, determiner: int | None) -> bool:
    """ "die These Stalins": a genitive of its own, no apposition; but "der Präsident Charles"."""
    form = tokens[at].text
    if not re.search(r"(?:[^s]s|['’])$", form) or known_noun(form) & NAME_MASK:
        return False
    more = at + 1 < len(tokens) and tokens[at + 1].tag == "NE"
    return not more and not is_first_name(form)


def _numbered(tokens: Sequence[Token], head: int, at: int) -> bool:
    """ "Jahr 1925", "Dezember 1925", "Kapitel 5", "Apollo 11" """
    year = re.fullmatch(r"[12]?\d{3}", tokens[at].text) is not None
    counts = at + 1 < len(tokens) and tokens[at + 1].tag in ("NN", "ADJA", "CARD", "NE", "ADV")
    if re.fullmatch(r"\d{1,3}", tokens[at].text) and not counts and not noun_mask(tokens[head].text) & PLURAL_MASK:
        return True  # "Bundesautobahn 113", "Typ 1"
    return (
        year and (noun_class(tokens[head].text) in ("time", "event") or tokens[head].text.lower() in words("months"))
    ) or (tokens[head].text.lower() in words("numbered_nouns"))


def _quotation_end(tokens: Sequence[Token], at: int) -> int | None:
    """The end of a short quoted name that begins here: die sogenannte „neue Opposition“."""
    for i in range(at + 1, min(at + 10, len(tokens))):
        if tokens[i].text in QUOTES:
            inside = tokens[at + 1 : i]
            return i + 1 if inside and not any(t.tag in FINITE or t.tag == "$." for t in inside) else None
    return None


def _closing_quote(tokens: Sequence[Token], at: int, head: int, end: int) -> int:
    opened = sum(tokens[i].text in QUOTES for i in range(at, head))
    if opened % 2 and end < len(tokens) and tokens[end].text in QUOTES:
        return end + 1
    return end


def _without_noun(
    tokens: Sequence[Token],
    at: int,
    begin: int,
    determiner: int | None,
    adjectives: list[int],
    end: int,
    readings: int,
    declension: str,
) -> Chunk | None:
    """A phrase whose noun is left out or that is a number: "das größte", "1928", "drei"."""
    if adjectives and adjectives[-1] == end - 1:
        if tokens[end - 1].tag == "CARD" and determiner is None:
            return Chunk(at, at, end, end - 1, NAME_MASK | mask("pNDA"), "number")
        for position in adjectives:
            readings = (readings & adjective_mask(tokens[position].text, declension)) or readings
        return Chunk(at, at, end, end - 1, readings, "adjective", None, determiner)
    if determiner is not None and tokens[determiner].tag in ("PIAT", "PDAT", "PPOSAT", "PIDAT"):
        return Chunk(at, at, determiner + 1, determiner, readings, "pronoun", None, determiner)
    if determiner is not None and tokens[determiner].tag == "ART" and tokens[at].text.lower() in ("der", "die", "das"):
        return None
    return None


def brackets(tokens: Sequence[Token], at: int) -> int | None:
    """The end of a parenthesis that begins at this token, if it is closed."""
    depth = 0
    for i in range(at, len(tokens)):
        depth += tokens[i].text in OPENING
        depth -= tokens[i].text in CLOSING
        if depth == 0:
            return i + 1
    return None
