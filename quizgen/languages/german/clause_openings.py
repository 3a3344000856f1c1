"""Which words open a clause, and of which kind."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from quizgen.languages.german.names import is_plural_place, place_article
from quizgen.languages.german.nouns import CASE_MASKS, NOMINATIVE, PLURAL_MASK, SINGULAR_MASK, noun_mask
from quizgen.languages.german.tags import FINITE, closes_clause
from quizgen.languages.german.verbs import finite_readings
from quizgen.languages.german.wordlists import words
from quizgen.model import ClauseKind, Token


def opened_kind(tokens: Sequence[Token], at: int) -> ClauseKind | None:
    """The kind of clause that the word there opens: "weil" a subordinate one, "der" a relative one, "Haus" none."""
    tag = tokens[at].tag
    before = tokens[at - 1] if at else None
    if tag == "KOUI":
        return "infinitive"
    if tag == "KOUS":
        return "subordinate" if finite_follows(tokens, at) else None
    if tag in ("PRELS", "PRELAT"):
        return None if before is None else "relative"
    if tag in ("PWS", "PWAV", "PWAT"):
        behind = before is not None and (before.text == "," or before.tag in ("KON", "APPR"))
        if behind and finite_follows(tokens, at) and (before is None or before.tag != "APPR" or at > 1):
            return "subordinate"
        if at == 0 and _free_relative(tokens, at):
            return "subordinate"
    return None


def focus_start(tokens: Sequence[Token], opener: int) -> int:
    """Where the words begin that tell how far the clause behind them holds: ", | vor allem weil", ", | selbst wenn"."""
    longest = max(len(phrase.split()) for phrase in words("before_openers"))
    for start in range(max(1, opener - longest), opener):
        said = " ".join(t.text.lower() for t in tokens[start:opener])
        one = start == opener - 1 and tokens[start].tag == "ADV"
        if tokens[start - 1].text == "," and (one or said in words("before_openers")):
            return start
    return opener


def finite_follows(tokens: Sequence[Token], at: int) -> bool:
    """Does a finite verb stand anywhere behind the word?"""
    return any(token.tag in FINITE for token in tokens[at + 1 :])


def _free_relative(tokens: Sequence[Token], at: int) -> bool:
    """ "Wer wagt, gewinnt.": a finite verb, a comma, and another finite verb right behind it."""
    first = next((i for i in range(at + 1, len(tokens) - 2) if tokens[i].tag in FINITE), None)
    return first is not None and tokens[first + 1].text == "," and tokens[first + 2].tag in FINITE


def is_plural_verb(form: str) -> bool:
    """Is it the form for several things only: "wurden", but not "wurde"?"""
    readings = [reading for reading in finite_readings(form.lower()) if reading.person == 3]
    return bool(readings) and all(reading.number == "plural" for reading in readings)


def leads_pair(tokens: Sequence[Token], at: int) -> bool:
    """ "1905 | gründete | und leitete er eine Schule": of two verbs with one object the second is enough."""
    if tokens[at].tag != "VVFIN" or at + 3 >= len(tokens) or tokens[at + 2].tag != "VVFIN":
        return False
    joined = tokens[at + 1].tag == "KON" and tokens[at + 1].text.lower() in ("und", "oder", "bzw.")
    return joined and not closes_clause(tokens, at + 2)


def clause_joints(tokens: Sequence[Token]) -> frozenset[int]:
    """The words that only join two clauses: "stärkte | nicht nur | A, sondern entlastete | auch | B"."""
    pairs = [i for i, (one, two) in enumerate(pairwise(tokens)) if one.text == "nicht" and two.text == "nur"]
    second = next((i for i, t in enumerate(tokens[:-1]) if t.text == "sondern" and tokens[i + 1].tag in FINITE), None)
    if len(pairs) != 1 or second is None or pairs[0] > second or tokens[second - 1].text != ",":
        return frozenset()
    also = {i for i in (second + 2,) if i < len(tokens) and tokens[i].text == "auch"}
    return frozenset({pairs[0], pairs[0] + 1, *also})


def is_single_noun(tokens: Sequence[Token]) -> bool:
    """Is it an article, perhaps adjectives, and a noun that can only be one thing in the nominative: "der Hafen"?"""
    if len(tokens) < 2 or tokens[0].text.lower() not in ("der", "die", "das"):
        return False
    if tokens[-1].tag == "NE" and len(tokens) == 2:
        return bool(place_article(tokens[-1].text)) and not is_plural_place(tokens[-1].text)  # "die Nordsee"
    if tokens[-1].tag != "NN":
        return False
    mask = noun_mask(tokens[-1].text)
    one = bool(mask & SINGULAR_MASK & CASE_MASKS[NOMINATIVE]) and (tokens[0].text != "die" or not mask & PLURAL_MASK)
    return one and all(token.tag == "ADJA" for token in tokens[1:-1])
