"""The tags of STTS by the groups that rules ask for, and the marks that enclose something."""

from __future__ import annotations

from collections.abc import Sequence

from quizgen.model import Token

FINITE = frozenset({"VVFIN", "VAFIN", "VMFIN"})
INFINITE = frozenset({"VVINF", "VAINF", "VMINF", "VVPP", "VAPP", "VMPP", "VVIZU"})
DETERMINERS = frozenset({"ART", "PDAT", "PPOSAT", "PIAT", "PWAT", "PRELAT", "PIDAT"})
PRONOUNS = frozenset({"PPER", "PRF", "PDS", "PIS", "PRELS", "PWS", "PPOSS"})
NOUNS = frozenset({"NN", "NE", "FM", "XY"})
NAMES = frozenset({"NE", "FM"})
ADVERBS = frozenset({"ADV", "ADJD", "PTKNEG", "PTKA"})
PREPOSITIONS = frozenset({"APPR", "APPRART"})

QUOTES = frozenset("„“”\"»«‚‘’'`") | {"``", "''"}
OPENING, CLOSING = frozenset("([{"), frozenset(")]}")
DASHES = frozenset("-–—")

RELATIVES = frozenset("der die das den dem denen dessen deren".split())
"""The forms that are articles, demonstratives or relative pronouns, as their clause has it."""


def tag_at(tokens: Sequence[Token], at: int) -> str:
    """The tag at a position, that of a full stop before the first and behind the last token."""
    return tokens[at].tag if 0 <= at < len(tokens) else "$."


def is_capital(tokens: Sequence[Token], at: int) -> bool:
    """Is it a noun or name of letters alone, with a capital: "Order", but not "III." """
    return tag_at(tokens, at) in NOUNS and tokens[at].text[:1].isupper() and tokens[at].text.isalpha()


def is_dash(tokens: Sequence[Token], at: int) -> bool:
    """Is it a dash, which some write as a hyphen between spaces: "blieb dort | - bis zum Winter"; not "Köln–Bonn"?"""
    if tokens[at].text != "-":
        joins = 0 < at < len(tokens) - 1 and tokens[at - 1].end == tokens[at].start
        joins = joins and tokens[at].end == tokens[at + 1].start and tokens[at + 1].tag in NOUNS
        return tokens[at].text in ("–", "—") and not (joins and tokens[at - 1].tag in NOUNS)
    spaced = 0 < at < len(tokens) - 1 and tokens[at - 1].end < tokens[at].start
    return spaced and tokens[at].end < tokens[at + 1].start


def closes_clause(tokens: Sequence[Token], at: int) -> bool:
    """Does nothing but other verb forms stand between this verb and the end of its clause?

    "…, weil er [kam]." does, "Er [kam] gestern." does not.
    """
    return tag_at(tokens, at + 1) in INFINITE | {"$,", "$.", "KON", "$("}
