"""Years before 1000, which look like any number: "wurde 962 gekrönt", "seit 313", "um 750 gegründet"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizgen.languages.german.chunk import Chunk
from quizgen.languages.german.names import place_kind
from quizgen.languages.german.noun_classes import is_person_noun, noun_class
from quizgen.languages.german.nouns import SINGULAR_MASK, noun_mask
from quizgen.languages.german.tags import FINITE, PREPOSITIONS, tag_at
from quizgen.languages.german.units import is_unit
from quizgen.languages.german.verbs import auxiliary, finite_readings, participle_readings
from quizgen.languages.german.wordlists import words
from quizgen.model import Token


def is_old_year(tokens: Sequence[Token], chunk: Chunk) -> bool:
    """Is the number a year by what stands around it? Only where it counts nothing: not "mit 300", "300 kamen um"."""
    if chunk.end == chunk.core + 3 and spans_old_years(tokens, chunk.core):
        return True
    number = [t for t in tokens[chunk.core : chunk.end] if t.text.lower() not in words("degree_adverbs")]
    if len(number) != 1 or not looks_old(number[0].text):
        return False
    if chunk.preposition is not None:
        return _behind_preposition(tokens, chunk)
    if chunk.end != chunk.start + 1:
        return False
    return _opens(tokens) if chunk.start == 0 else _is_inside(tokens, chunk)


def spans_old_years(tokens: Sequence[Token], at: int) -> bool:
    """ "regierte von | 768 bis 814 |", "zwischen | 772 und 1004 |"; but "lag zwischen 300 und 400"."""
    if at == 0 or at + 3 >= len(tokens):
        return False
    before, first, joint, second = (t.text.lower() for t in tokens[at - 1 : at + 3])
    paired = (before, joint) in (("von", "bis"), ("zwischen", "und"))
    newer = _NEWER.fullmatch(second) is not None
    if not paired or not looks_old(first) or not (looks_old(second) or newer) or int(first) >= int(second):
        return False
    if newer and _is_of_office(tokens, at + 3):
        return True  # "war von 936 bis 1531 | Krönungsort", "von 965 bis 1204 | Bischof von Ulm"
    counts = tokens[at + 3].tag in ("NN", "ADJA", "ADJD", "CARD", "XY") or is_unit(tokens[at + 3].text)
    return not counts and not _lemmas(tokens) & _of_amounts()


def _is_of_office(tokens: Sequence[Token], at: int) -> bool:
    """Does a predicate without an article stand behind the years: one thing or person, which no number counts?"""
    verbs = [token for token in tokens if token.tag in FINITE]
    alone = bool(noun_mask(tokens[at].text) & SINGULAR_MASK) and not is_unit(tokens[at].text)
    return tokens[at].tag == "NN" and alone and all(verb.lemma == "sein" and _is_of_one(verb) for verb in verbs)


def _of_amounts() -> frozenset[str]:
    lists = (
        "amount_verbs",
        "changing_verbs",
        "having_verbs",
        "measuring_verbs",
        "ranging_verbs",
        "verbs_of_standing_figures",
    )
    return frozenset().union(*(words(name) for name in lists)) | {"sein"}


def _lemmas(tokens: Sequence[Token]) -> frozenset[str]:
    """What the verbs of a sentence may be, the finite ones and the participles."""
    finite = (r.lemma for t in tokens if t.tag in FINITE for r in finite_readings(t.text.lower()))
    done = (lemma for t in tokens if t.tag == "VVPP" for lemma in participle_readings(t.text))
    return frozenset((*finite, *done))


def looks_old(form: str) -> bool:
    """Has the number three digits, as years before 1000 have?"""
    return _OLD.fullmatch(form) is not None


_OLD, _NEWER = re.compile(r"[1-9]\d{2}"), re.compile(r"1\d{3}|20\d{2}")


def _opens(tokens: Sequence[Token]) -> bool:
    """ "476 setzte | Odoaker …", "843 wurde | das Reich geteilt"; but "300 kamen ums Leben", "500 wählten sie"."""
    if len(tokens) < 4:
        return False
    verb, behind = tokens[1], tokens[2]
    subject = behind.tag in ("NE", "ART") and behind.text.lower() not in ("den", "dem", "des", "einen", "einem")
    return verb.tag in FINITE and _is_of_one(verb) and subject


def _is_inside(tokens: Sequence[Token], chunk: Chunk) -> bool:
    """ "wurde | 962 | von …", "starb | 814 | in Aachen", "gebaut und | 926 | von …", "gründete | 744 | das Kloster"."""
    at, following = chunk.start - 1, tag_at(tokens, chunk.end)
    while at > 0 and tokens[at].tag == "ADV":
        at -= 1  # "wurde | erstmals | 794 in einer Urkunde erwähnt"
    before = tokens[at]
    if before.tag in ("NN", "NE"):
        named = before.tag == "NE" and is_unnumbered(tokens[at - 1].text)  # "dem Kloster Lorsch | 772"
        if (named or is_unnumbered(before.text)) and following in _BEHIND_THINGS and _tells_past(tokens, at):
            return True
    if before.tag == "KON":
        return chunk.start > 1 and tokens[chunk.start - 2].tag == "VVPP" and following in _BEHIND_YEARS
    if (verb := _verb_before_subject(tokens, at)) is not None:
        before = tokens[verb]
    opened = verb is not None or _follows_subject(tokens, at)
    alone = before.tag in FINITE and (_is_of_one(before) or opened)
    if not alone:
        return False
    lemmas = {r.lemma for r in finite_readings(before.text.lower())}
    if following == "NE" and place_kind(tokens[chunk.end].text) is not None:
        return not lemmas & _of_amounts()  # "eroberte 827 | Sizilien"
    titled = following == "NN" and tag_at(tokens, chunk.end + 1) == "NE" and tokens[chunk.end].text in words("titles")
    if following == "ART" or titled or _has_object_behind(tokens, chunk.end):
        return not lemmas & _of_amounts()
    if following in PREPOSITIONS and lemmas <= words("intransitive_verbs"):
        return chunk.start > 1  # "Kiew trat | 988 | zum Christentum über"
    befalls = "werden" in lemmas or any(auxiliary(lemma) == "sein" for lemma in lemmas)
    return befalls and following in _BEHIND_YEARS


def is_unnumbered(noun: str) -> bool:
    """ "das Kloster | 926", "die Römer | 113": it bears no number as "Autobahn 113" and "Zimmer 212" do."""
    return is_person_noun(noun) or (noun_class(noun) in _UNNUMBERED and noun not in ("Haus", "Gebäude"))


_UNNUMBERED = ("building", "city", "country", "island", "region", "river", "state")


def _tells_past(tokens: Sequence[Token], at: int) -> bool:
    """Is the last verb before it one of the past that counts nothing: "zerstörten das Kloster | 926"?"""
    verb = next((t for t in reversed(tokens[:at]) if t.tag in FINITE), None)
    past = verb is not None and any(r.tense == "past" for r in finite_readings(verb.text.lower()))
    return past and not _lemmas(tokens) & _of_amounts()


_BEHIND_THINGS = ("APPR", "APPRART", "VVPP", "ADV", "ADJD", "ART", "PPOSAT", "PTKVZ", "$.")
"""What cannot be counted, behind somebody or something with a year: "zerstörten das Kloster | 926 | erneut"."""


def _verb_before_subject(tokens: Sequence[Token], at: int) -> int | None:
    """Where the verb stands that the name before the number follows: "In Köln gründete | Otto I. | 961 ein Stift"."""
    first = at
    while first > 0 and (tokens[first].tag == "NE" or (first == at and re.fullmatch(r"[IVX]+\.", tokens[at].text))):
        first -= 1
    first -= first < at and tokens[first].text in words("titles")  # "duldete | Kaiser Konstantin | 313 das Christentum"
    if first == at and tokens[at].tag == "NN":
        first -= 1
        while first > 0 and tokens[first].tag == "ADJA":
            first -= 1
        first -= tokens[first].text in ("der", "die", "das")  # "eroberten | die Araber | 827 Sizilien"
    return first if first < at and tokens[first].tag == "VVFIN" else None


def _follows_subject(tokens: Sequence[Token], verb: int) -> bool:
    """ "Die Mauren | eroberten | 711 die Stadt", but "Im Krieg starben 300 …": people before the verb did it."""
    opening = [t.tag for t in tokens[:verb]]
    named = opening[-1:] in (["NN"], ["NE"]) and all(tag in ("ART", "ADJA", "NN", "NE") for tag in opening)
    return named and 0 < verb <= LONGEST_SUBJECT and tokens[0].text in ("Die", tokens[verb - 1].text)


LONGEST_SUBJECT = 3
"""Words of a subject that surely is no more than one phrase: "Die tapferen Mauren"."""


def _has_object_behind(tokens: Sequence[Token], at: int) -> bool:
    """ "führte 988 | in Kiew | das Christentum ein": behind a short phrase stands what was done, not its number."""
    if tag_at(tokens, at) not in ("APPR", "APPRART"):
        return False
    end = at + 1
    while tag_at(tokens, end) in ("ART", "ADJA"):
        end += 1
    first = end
    while tag_at(tokens, end) in ("NN", "NE") and not (end > first and tokens[end].text in words("titles")):
        end += 1
    named = end > first and (tokens[at].text != "von" or tokens[end - 1].tag == "NE")  # not "345 von 500 Stimmen"
    form = tokens[end].text.lower() if end < len(tokens) else ""
    told = form in words("openers_of_objects") or tag_at(tokens, end) in ("CARD", "ADJA", "NN")
    return named and told


_BEHIND_YEARS = ("APPR", "APPRART", "VVPP", "ADV", "ADJD")
"""What cannot be counted: "besaß | 300 | Schafe"."""


def _is_of_one(verb: Token) -> bool:
    return any(r.number == "singular" and r.person == 3 for r in finite_readings(verb.text.lower()))


def _behind_preposition(tokens: Sequence[Token], chunk: Chunk) -> bool:
    """ "seit | 313", "ab | etwa 870", "um | 750 gegründet"; but "sank um 300", "um 300 verringert"."""
    if chunk.preposition in ("seit", "ab"):
        return True
    closing = tag_at(tokens, chunk.end)
    opening = chunk.start == 0 and closing in FINITE  # "Um 540 | legte Benedikt die Regel nieder"
    counted = closing == "ADV" and tag_at(tokens, chunk.end + 1) == "CARD"  # "um 985 | rund 500 Siedler"
    if chunk.preposition != "um" or not (opening or counted or closing in ("VVPP", "APPR", "APPRART")):
        return False
    return not _lemmas(tokens) & words("changing_verbs")
