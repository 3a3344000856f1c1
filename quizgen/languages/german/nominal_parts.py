"""What else may hang on a noun right behind it: "Wirbeltieren | wie dem Neunauge", brackets, insertions, contrasts.

Each rule gets the constituent as far as it reaches and returns the longer one, or None where nothing belongs to it.
"""

from __future__ import annotations

from collections.abc import Sequence

from quizgen.languages.german.chunk import brackets
from quizgen.languages.german.constituents import Context, Grown, Part, first_growth, idiom_end, next_chunk
from quizgen.languages.german.genitive_attributes import genitive
from quizgen.languages.german.prepositional_attributes import attached
from quizgen.languages.german.tags import OPENING, QUOTES
from quizgen.languages.german.wordlists import words
from quizgen.model import Token


def bracketed(context: Context, grown: Grown, end: int) -> Grown | None:
    """ "die neue Opposition | (Zinov'ev, Kamenev u.a.)" """
    if grown.end >= end or context.tokens[grown.end].text not in OPENING:
        return None
    stop = brackets(context.tokens, grown.end)
    return None if stop is None or stop > end else grown.by(Part("members", grown.end, stop))


def inserted(context: Context, grown: Grown, end: int) -> Grown | None:
    """ "Karlsruhe|, auch Fächerstadt genannt" """
    at = grown.end + 1
    stop = context.inserted.get(at)
    if stop is None or stop > end or context.tokens[grown.end].text != "," or grown.last.kind == "number":
        return None
    return grown.by(Part("apposition", at, stop))


def compared(context: Context, grown: Grown, end: int) -> Grown | None:
    """ "Wirbeltieren | wie dem Neunauge" """
    tokens, at = context.tokens, grown.end
    if at + 1 >= end or tokens[at].text != "wie" or tokens[at].tag not in ("KOKOM", "KOUS", "KON"):
        return None
    fixed = idiom_end(tokens, at + 1, end)  # "wie zum Beispiel"
    following = next_chunk(context, fixed or at + 1, end)
    if following is None or following.preposition or grown.last.kind != "noun" or at in context.child_at:
        return None
    return grown.by(Part("other", at, following.end, following), following)


def contrasted(context: Context, grown: Grown, end: int) -> Grown | None:
    """ "(nicht) durch Importe|, sondern durch eine eigene Produktion", "Obst|, vor allem aber Kartoffeln" """
    tokens, at = context.tokens, grown.end
    if at + 2 >= end or tokens[at].text != ",":
        return None
    first, second, third = (token.text.lower() for token in (*tokens[at + 1 : at + 4], tokens[-1])[:3])
    if not {first, f"{first} {second}", f"{first} {second} {third}"} & words("contrast_conjunctions"):
        return None
    behind = at + 4 if third == "aber" else at + 2 + (tokens[at + 2].text in ("auch", "nur"))
    if " ".join(t.text for t in tokens[behind : behind + 2]) == "vor allem":
        behind += 2
    following = next_chunk(context, behind, end)
    if following is None:
        return None
    longer = first_growth(following)
    while (further := genitive(context, longer, end) or attached(context, longer, end)) is not None:
        longer = further  # "sondern für die Erklärung | des Effekts"
    return grown.by(Part("other", at, longer.end, following), longer.last)


def after_quote(tokens: Sequence[Token], start: int, stop: int, end: int) -> int:
    """Behind the mark that closes a quotation begun inside: die „Stabilisierung des Kapitalismus|“."""
    opened = sum(token.text in QUOTES for token in tokens[start:stop]) % 2
    return stop + 1 if opened and stop < end and tokens[stop].text in QUOTES else stop
