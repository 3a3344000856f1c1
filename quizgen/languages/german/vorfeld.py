"""The Vorfeld: where it ends, and what was found in it as one constituent."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from quizgen.languages.german.chunk import holds_name
from quizgen.languages.german.clause_openings import leads_pair
from quizgen.languages.german.constituents import Constituent, Part
from quizgen.languages.german.tags import CLOSING, NOUNS, QUOTES, is_dash
from quizgen.languages.german.times import is_time, is_year
from quizgen.languages.german.wordlists import words
from quizgen.model import Token


def front_end(tokens: Sequence[Token], start: int, end: int) -> int:
    """Where the Vorfeld ends, before a last comma and before "aber" as in "In einem Museum | aber führte sie …".

    "Wenn es regnet|, dann | wächst das Gras": a word that takes a clause up is none of its own, either.
    """
    enclosing = CLOSING | QUOTES
    dashes = [at for at in range(start, end) if is_dash(tokens, at)]
    if len(dashes) == 2 and dashes[1] == end - 1 and not any(t.tag[0] == "V" for t in tokens[dashes[0] : end]):
        end = max(dashes[0], start + 1)  # "1871 | – nach dem Krieg – | wurde Bonn zur Stadt"
    if end - start > 1 and tokens[end - 1].text in QUOTES and sum(t.text in QUOTES for t in tokens[start:end]) % 2:
        end -= 1  # "Auf der Milch | „schwimmt“ die Sahne"
    if end - start > 2 and leads_pair(tokens, end - 2):
        end -= 2
    while end > start and tokens[end - 1].tag in ("$,", "$(") and tokens[end - 1].text not in enclosing:
        end -= 1
    if end - start > 2 and tokens[end - 1].text.lower() in words("correlates") and tokens[end - 2].text == ",":
        return end - 2
    follows = end - start > 1 and tokens[end - 1].text.lower() in words("after_first_adverbs")
    return end - follows


def joined_front(tokens: Sequence[Token], found: Sequence[Constituent], start: int, end: int) -> Constituent:
    """What was found in the Vorfeld as parts of its first noun phrase; not sure where a second one follows loosely."""
    nominal = [c for c in found if c.chunk is not None]
    head = nominal[0] if nominal and not _leads_adjective(tokens, found, nominal[0]) else found[0]
    others = tuple(
        Part("apposition" if _tells_name(tokens, head, c) else "other", c.start, c.end, c.chunk, c.clause)
        for c in found
        if c is not head
    )
    lead = head.start - start if head.chunk is not None else 0
    return replace(
        head,
        start=start,
        end=end,
        parts=(*head.parts, *others),
        # "Als der Vater starb, | im Jahre 1740, war …" are two
        sure=(found[0] is head or found[0].clause is None)
        and all(_continues(tokens, before, part) for before, part in pairwise(nominal)),
        lead=max(lead, head.lead),
    )


def _tells_name(tokens: Sequence[Token], head: Constituent, part: Constituent) -> bool:
    """ "Carl, | wie er sich schrieb": behind a name; but "Gärten, | wie sie üblich waren" are a kind of them."""
    named = head.chunk is not None and holds_name(tokens, head.chunk)
    return named and part.clause is not None and part.start > head.start and tokens[part.start].text == "wie"


def _leads_adjective(tokens: Sequence[Token], found: Sequence[Constituent], nominal: Constituent) -> bool:
    """ "Typisch | für Amseln ist …": the adjective is what is said, the phrase only hangs on it."""
    first = found[0]
    opens = first.chunk is None and tokens[first.start].tag == "ADJD" and first.end == nominal.start
    return opens and nominal.chunk is not None and nominal.chunk.preposition is not None


def _continues(tokens: Sequence[Token], before: Constituent, part: Constituent) -> bool:
    """Is a further phrase of the Vorfeld part of the first: a prepositional phrase, or the rest of a foreign name?"""
    chunk = part.chunk
    if chunk is None:
        return True
    if chunk.preposition == "als" and before.chunk is not None and is_time(tokens, before.chunk):
        return False  # "1920, | als Mädchen, zog Anna Kern …"
    if tokens[part.start].text == "wie":
        return tokens[part.start - 1].text == ","  # "Große Hunde, | wie die Dogge, brauchen …"
    if chunk.preposition:
        return not (before.chunk is not None and holds_name(tokens, before.chunk) and is_time(tokens, chunk))
    if _is_year_alone(tokens, part) and before.parts and before.parts[-1].relation == "attribute":
        return before.end == part.start
    return before.end == part.start and chunk.determiner is None and tokens[part.start].tag in NOUNS


def _is_year_alone(tokens: Sequence[Token], part: Constituent) -> bool:
    """ "Der Brand in Rom | 1926 | forderte …": behind a place the year of what happened there."""
    return part.end == part.start + 1 and is_year(tokens[part.start].text)
