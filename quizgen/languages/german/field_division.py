"""How a field is divided: one constituent after the other, each as long as German lets it grow."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from quizgen.languages.german.chunk import Chunk
from quizgen.languages.german.clause_openings import clause_joints
from quizgen.languages.german.constituents import Constituent, Context, Part, idiom_end, joint_end
from quizgen.languages.german.growth import grow
from quizgen.languages.german.tags import FINITE, INFINITE
from quizgen.languages.german.times import time_class
from quizgen.languages.german.wordlists import table, words
from quizgen.model import Field, Token


def divided(context: Context, start: int, end: int, field: Field) -> Iterator[Constituent]:
    """The constituents between two positions: "[gestern] [in Rom] [einen Turm]"."""
    at = start
    while at < end:
        if (child := context.child_at.get(at)) is not None and context.spans[child].apart:
            at = context.spans[child].end
            continue
        found = _constituent_at(context, at, end, field)
        if found is not None:
            yield found
        at = found.end if found is not None else at + 1


def _constituent_at(context: Context, at: int, end: int, field: Field) -> Constituent | None:
    """The constituent that begins here, None at verbs, conjunctions and marks."""
    if context.tokens[at].text in ("nicht", "nur", "auch") and at in clause_joints(context.tokens):
        return None
    for reading in _READINGS:
        found = reading(context, at, end, field)
        if found is not None:
            return found
    if context.tokens[at].tag in _BETWEEN:
        return None
    return _led_phrase(context, at, end, field) or _adverbs(context, at, end, field)


_BETWEEN = FINITE | INFINITE | {"PTKVZ", "PTKZU", "$,", "$.", "$(", "KON", "KOUS", "KOUI"}


def _clause(context: Context, at: int, end: int, field: Field) -> Constituent | None:
    child = context.child_at.get(at)
    if child is None:
        return None
    return Constituent(at, joint_end(context, child, end), field, clause=child)


def _paired(context: Context, at: int, end: int, field: Field) -> Constituent | None:
    """ "sowohl in Europa als auch in Asien", "weder Rom noch Athen": two phrases that are one constituent."""
    tokens, chunk = context.tokens, context.by_start.get(at + 1)
    opener = tokens[at].text.lower()
    if opener not in table("paired_conjunctions") or chunk is None:
        return None
    joint, begin = _second_of_pair(tokens, opener, at, end)
    second = context.by_start.get(begin)
    if joint is None or second is None or second.end > end:
        return None
    first = grow(context, chunk, joint, field)
    comma = tokens[first.end].text == "," and first.end == joint - 1  # "weder der Hund|, noch die Katze"
    if (first.end != joint and not comma) or bool(chunk.preposition) != bool(second.preposition):
        return None
    both = Part("other", joint, grow(context, second, end, field).end, second)
    plural = opener != "entweder"
    return replace(first, start=at, end=both.end, parts=(*first.parts, both), coordinated=plural, lead=1)


def _second_of_pair(tokens: Sequence[Token], opener: str, at: int, end: int) -> tuple[int | None, int]:
    """Where the second conjunction stands and what it joins begins: "sowohl in Rom | als auch | in Athen"."""
    joints = table("paired_conjunctions")[opener]
    joint = next((i for i in range(at + 2, end - 1) if tokens[i].text in joints), None)
    if joint is None or (opener == "sowohl" and tokens[joint + 1].text != "auch"):
        return None, end
    return joint, joint + 1 + (tokens[joint + 1].text == "auch")


def _as_adjective(context: Context, at: int, end: int, field: Field) -> Constituent | None:
    """ "gilt | als ausgestorben", "hielt ihn | für klug und fleißig": as what somebody or something is seen."""
    tokens = context.tokens
    verbs = {"als": "as_verbs", "für": "judging_verbs"}.get(tokens[at].text)
    told = verbs is not None and at + 1 < end and tokens[at + 1].tag == "ADJD"
    stop = _adjectives_end(tokens, at + 2, end)
    closes = stop >= len(tokens) or tokens[stop].tag in ("$.", "$,", "KON", "VVPP", "VVINF")
    seen = verbs is not None and any(token.lemma in words(verbs) for token in tokens)
    return Constituent(at, stop, field) if told and closes and seen else None


def _adjectives_end(tokens: Sequence[Token], at: int, end: int) -> int:
    """ "(als klug)|, fleißig und sparsam |": behind all adjectives of a list that "und" or "oder" closes."""
    here, joined = at, False
    while not joined and here + 1 < end and tokens[here].tag in ("$,", "KON") and tokens[here + 1].tag == "ADJD":
        joined = tokens[here].tag == "KON"
        here += 2
    return here if joined else at


def _idiom(context: Context, at: int, end: int, field: Field) -> Constituent | None:
    fixed = idiom_end(context.tokens, at, end)
    return None if fixed is None else Constituent(at, fixed, field)


def _announced_clause(context: Context, at: int, end: int, field: Field) -> Constituent | None:
    """ "dazu, dass Anwohner …": the adverb only announces the clause and is one constituent with it."""
    tokens = context.tokens
    if tokens[at].tag != "PROAV" or at + 2 >= end or tokens[at + 1].text != ",":
        return None
    child = context.child_at.get(at + 2)
    if child is None or context.spans[child].kind not in ("subordinate", "infinitive"):
        return None
    opener = context.spans[child].opener
    asking = opener is not None and tokens[opener].tag in ("PWAT", "PWS")  # "darüber, | welche Stadt gewinnt"
    if opener is not None and not asking and tokens[opener].text.lower() not in words("content_openers") | {"wie"}:
        return None
    return Constituent(at, joint_end(context, child, end), field, clause=child, lead=2)


def _limited_clause(context: Context, at: int, end: int, field: Field) -> Constituent | None:
    """ "erst, wenn sie geschliffen sind": what limits the clause behind its comma is one constituent with it."""
    tokens = context.tokens
    comma = next((i for i in range(at + 1, min(at + 4, end - 1)) if tokens[i].text == ","), at)
    said = " ".join(t.text.lower() for t in tokens[at:comma])
    chiefly = said in words("before_openers") and tokens[at - 1].text == ","  # ", vor allem, weil"
    child = context.child_at.get(comma + 1) if chiefly or said in ("erst", "nur") else None
    if child is None or context.spans[child].kind != "subordinate":
        return None
    return Constituent(at, min(context.spans[child].end, end), field, clause=child, lead=comma + 1 - at)


def _phrase(context: Context, at: int, end: int, field: Field) -> Constituent | None:
    """A noun phrase with all that hangs on it, and with "später" or "lang" behind a length of time."""
    chunk = context.by_start.get(at)
    if chunk is None or chunk.end > end:
        return None
    return _with_measure(context, grow(context, chunk, end, field), chunk, end)


def _with_measure(context: Context, grown: Constituent, chunk: Chunk, end: int) -> Constituent:
    """ "drei Jahre | lang", "17 Jahre | alt" """
    behind = [t.text for t in context.tokens[grown.end : min(grown.end + 2, end)]]
    opened = behind[:1] == ["und"] and behind[-1] in words("open_measures")
    if opened and any(t.tag == "CARD" for t in context.tokens[grown.start : grown.end]):
        return replace(grown, end=grown.end + 2)  # "bei 30 cm | und darunter"
    counted = grown.end < end and context.tokens[grown.end].text.lower() in words("time_measures")
    return replace(grown, end=grown.end + 1) if counted and time_class(context.tokens, chunk) is not None else grown


def _prepositional_adverb(context: Context, at: int, end: int, field: Field) -> Constituent | None:
    """ "nach hinten", "von oben", "bis heute" """
    fits = context.tokens[at].tag == "APPR" and at + 1 < end and context.tokens[at + 1].tag == "ADV"
    return Constituent(at, at + 2, field) if fits else None


def _led_phrase(context: Context, at: int, end: int, field: Field) -> Constituent | None:
    """A phrase with the focus words before it: "nicht mehr | durch Importe", "als | Held"."""
    tokens, here = context.tokens, at + _as_much_as(context.tokens, at)
    while here < end and here not in context.by_start and (_is_focus(tokens, here) or _is_far_in(context, here)):
        here += 1  # "nur | etwa 300 Einwohner": what begins a phrase belongs to it
    if here == at or here not in context.by_start:
        return None
    chunk = context.by_start[here]
    return replace(_with_measure(context, grow(context, chunk, end, field), chunk, end), start=at, lead=here - at)


def _as_much_as(tokens: Sequence[Token], at: int) -> int:
    """How many words say that what follows is what something means: "bedeutet | so viel wie | „Land der Glut“"."""
    told = [t.text.lower() for t in tokens[at : at + 3]]
    count = 3 if told == ["so", "viel", "wie"] else 2 if told[:2] == ["soviel", "wie"] else 0
    return count if any(t.lemma in words("meaning_verbs") for t in tokens) else 0


_FOCUS = frozenset({"ADV", "PTKNEG", "KOKOM", "PTKA"})


def _is_focus(tokens: Sequence[Token], at: int) -> bool:
    """Does the word belong to the phrase behind it: "nur | im Winter", "immer | mehr Orte"?"""
    if _opens_measure(tokens, at) or (at and _opens_measure(tokens, at - 1)):
        return True  # "braucht | weniger als eine Stunde"
    if [t.text for t in tokens[at : at + 2]] == ["länger", "als"] and tokens[at + 2 : at + 3]:
        return tokens[at + 2].tag == "CARD"  # "regierte | länger als acht Jahre"
    if tokens[at].text.lower() == "genau" and tokens[at + 1 : at + 2]:
        return tokens[at + 1].text.lower() in ("ein", "eine", "einen", "einem", "einer")  # "genau | ein Haus"
    if tokens[at].tag not in _FOCUS:
        return False
    low = tokens[at].text.lower()
    if low == "gerade" and tokens[at + 1 : at + 2] and tokens[at + 1].text in ("noch", "einmal", "mal"):
        return True  # "gerade noch | 20.000 Einwohner"
    if low == "selbst" and at > 0 and tokens[at - 1].tag == "PRF":
        return False  # "nannte sich | selbst | Iovius"
    more = at + 1 < len(tokens) and tokens[at + 1].text.lower() in ("mehr", "weniger")
    if low == "gut" and tokens[at + 2 : at + 3]:
        return tokens[at + 2].text in words("fraction_nouns")  # "lebt gut | die Hälfte der Bürger"
    if low == "lange" and tokens[at + 1 : at + 2] and tokens[at + 1].text.lower() not in ("vor", "nach"):
        return False  # "lebte lange | in Basel"
    return low in words("focus_words") or (low == "immer" and more)


def _opens_measure(tokens: Sequence[Token], at: int) -> bool:
    """ "weniger | als eine Stunde", "mehr | als ein Jahr": the comparison before one length of time."""
    said = [t.text.lower() for t in tokens[at : at + 2]]
    compared = tokens[at + 3 : at + 4] and said[0] in ("mehr", "weniger", "länger", "kürzer") and said[1] == "als"
    return bool(compared) and tokens[at + 2].tag == "ART" and tokens[at + 3].text in words("time_lengths")


def _is_far_in(context: Context, at: int) -> bool:
    """Does the word tell how far in a place: "| weit | im Norden", "| mitten | in der Stadt", "| ganz | am Ende"?"""
    chunk = context.by_start.get(at + 1)
    if chunk is None or context.tokens[at].text.lower() not in words("distance_adverbs"):
        return False
    if context.tokens[at].text.lower() == "ganz" and context.tokens[chunk.head].text in words("edge_nouns"):
        return chunk.preposition is not None
    if context.tokens[at].text.lower() == "mitten":
        return chunk.preposition in ("in", "im", "auf", "unter")
    near = chunk.preposition in ("an", "am", "bei", "beim", "neben", "vor", "hinter")
    if near and context.tokens[at].text.lower() in words("adverbs_of_nearness"):
        return True  # "nahe | am Äquator"
    return chunk.preposition in ("in", "im") and context.tokens[chunk.head].text in words("compass_nouns")


def _adverbs(context: Context, at: int, end: int, field: Field) -> Constituent:
    """One adverb or adjective with those that it modifies: "sehr schnell", but "gestern | schnell"."""
    tokens, stop = context.tokens, at + 1
    first = tokens[at]
    modifies = first.tag in ("ADJD", "PTKA") or (first.tag == "ADV" and first.text.lower() in words("degree_adverbs"))
    while modifies and stop < end and tokens[stop].tag in ("ADV", "ADJD") and stop not in context.by_start:
        if _rounds(context, stop):
            break
        stop += 1
    return Constituent(at, stop, field)


def _rounds(context: Context, at: int) -> bool:
    """ "verbraucht täglich | etwa einen Liter": the word tells how exact the measure behind it is."""
    rough = context.tokens[at].text.lower() in words("degree_adverbs") and at + 1 in context.by_start
    return rough and context.tokens[at + 1].text.lower() in ("ein", "eine", "einen")


_READINGS = (
    _clause,
    _paired,
    _as_adjective,
    _limited_clause,
    _idiom,
    _announced_clause,
    _phrase,
    _prepositional_adverb,
)
"""The first that finds a constituent has it."""
