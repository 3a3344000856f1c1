"""Attributes with phrases of their own: "die | von Kommunisten in Bulgarien initiierten | Aufstände"."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from quizgen.languages.german.agreement import determiner_mask
from quizgen.languages.german.chunk import Chunk
from quizgen.languages.german.nouns import known_noun, noun_mask
from quizgen.languages.german.tags import ADVERBS, NOUNS, PREPOSITIONS, tag_at
from quizgen.languages.german.wordlists import words
from quizgen.model import Token

PhraseAt = Callable[[int], Chunk | None]
"""Reads a phrase inside an attribute; the noun phrase around it gives this, for it holds noun phrases itself."""

ADJECTIVE_ENDING = re.compile(r"e[nrms]?$")
"""The ending of an adjective before its noun."""

_MOST_PHRASES = 5
_PRESENT_PARTICIPLE = re.compile(r"e?nd(e|en|er|es|em)$")


def behind_phrases(tokens: Sequence[Token], at: int, determiner: int | None, phrase_at: PhraseAt) -> int | None:
    """Where the participle of an extended attribute stands: die [von Kommunisten] [in Bulgarien] | initiierten."""
    here, phrases = at, 0
    while here < len(tokens) and phrases < _MOST_PHRASES:
        if (small := _behind_small_word(tokens, here)) is not None:
            adjective = behind_adverbs(tokens, small)
            if tag_at(tokens, adjective) == "ADJA":
                return adjective if _agrees(tokens, determiner, tokens[adjective]) else None
            here, phrases = small, phrases + 1
            continue
        if (named := _behind_as(tokens, here)) is not None:
            if tag_at(tokens, named) == "ADJA":
                return named if _agrees(tokens, determiner, tokens[named]) else None
            here, phrases = named, phrases + 1
            continue
        listed = _list_inside(tokens, here, phrase_at)
        if not listed:
            return None
        here, phrases = listed[-1].end, phrases + len(listed)
        adjective = behind_adverbs(tokens, here)
        # "eine auf Straßen oder Wegen | ausgetragene Fahrt": the preposition governs both
        owned = len(listed) == 1 and not _is_of_article(tokens, determiner, listed[0])
        asking = _takes_object(form_at(tokens, adjective)) or (owned and _takes_dative(form_at(tokens, adjective)))
        if all(map(_is_bare, (listed[0], listed[-1]))) and not asking:
            return None  # "die Öl exportierenden Länder", but "die Bewohner | sehr heißer Gebiete"
        if tag_at(tokens, adjective) == "ADJA":
            return adjective if _agrees(tokens, determiner, tokens[adjective]) else None
        if adjective > here and tag_at(tokens, adjective) not in PREPOSITIONS:
            return None
        here = adjective  # "dem im Jahr zuvor | in Holland erfundenen Fernrohr"
    return None


def _behind_small_word(tokens: Sequence[Token], at: int) -> int | None:
    """Behind a pronoun or adverb that the participle asks for: "einem | sich | nähernden Tier", "den daran | …"."""
    if tokens[at].tag in ("PRF", "PROAV") or (tokens[at].tag == "PPER" and tag_at(tokens, at + 1) != "ADJA"):
        return at + 1
    until = form_at(tokens, at) == "bis" and tag_at(tokens, at + 1) in ("ADV", "PROAV")  # "dem bis dahin | leeren Haus"
    return at + 2 if until else None


def _behind_as(tokens: Sequence[Token], at: int) -> int | None:
    """What follows a bare noun or an adjective with "als": "die | als Filiale | betriebene Bank", "als schön |"."""
    if form_at(tokens, at) != "als":
        return None
    if tag_at(tokens, at + 1) == "ADJD":
        return at + 2
    end = at + 1
    while tag_at(tokens, end) in NOUNS:
        end += 1
    return end if end > at + 1 else None


def _takes_object(participle: str) -> bool:
    """ "Öl exportierend", but not "die in den Alpen | lebenden Tiere"."""
    lemma = _PRESENT_PARTICIPLE.sub(_base_of_infinitive, participle)
    return lemma != participle and lemma not in words("intransitive_verbs")


def _takes_dative(adjective: str) -> bool:
    """ "das Bremen | benachbarte | Dorf", "der Köln | vorgelagerte | Ort": with a name and no article before it."""
    return ADJECTIVE_ENDING.sub("", adjective) in words("attributes_with_dative")


def _is_of_article(tokens: Sequence[Token], determiner: int | None, noun: Chunk) -> bool:
    """ "eroberten die Städte | benachbarte Dörfer"; but "das | Bremen", "das | Charleston benachbarte Dorf"."""
    if determiner is None or noun.kind == "name":
        return determiner is None
    form = tokens[noun.head].text
    return bool(known_noun(form) and determiner_mask(tokens[determiner].text)[0] & noun_mask(form))


def _base_of_infinitive(found: re.Match[str]) -> str:
    """The end of the infinitive: "leb|enden" → "en", "wander|nde" → "n"."""
    return found.group()[: found.group().index("nd") + 1]


def _agrees(tokens: Sequence[Token], determiner: int | None, adjective: Token) -> bool:
    """ "in den Gärten und auf den Balkonen | rote (Blumen)": behind "den" every adjective ends in -en.

    Behind any definite article it ends in -e or -en: "die Entwicklung | grundlegender Theorien".
    """
    form = tokens[determiner].text.lower() if determiner is not None else ""
    if form in ("der", "die", "das") and not adjective.text.endswith(("e", "en")):
        return False
    return form[-2:] not in ("en", "em", "es", "im", "am", "om", "um") or adjective.text.endswith("en")


def _list_inside(tokens: Sequence[Token], at: int, phrase_at: PhraseAt) -> list[Chunk]:
    """A phrase and those joined to it: die [in Kanada] und [den USA] lebenden Tiere."""
    found: list[Chunk] = []
    chunk = phrase_at(at)
    while chunk is not None:
        found.append(chunk)
        joined = chunk.end + 1 < len(tokens) and tokens[chunk.end].tag in ("KON", "$,")
        chunk = phrase_at(chunk.end + 1) if joined else None
    return found


def _is_bare(chunk: Chunk) -> bool:
    return chunk.preposition is None and chunk.determiner is None and chunk.kind != "pronoun"


def behind_adverbs(tokens: Sequence[Token], at: int) -> int:
    """Where the adverbs that begin there end: "sehr gut | erhaltene"."""
    while at < len(tokens) and tokens[at].tag in ADVERBS:
        at += 1
    return at


def form_at(tokens: Sequence[Token], at: int) -> str:
    """The word there, "" behind the last."""
    return tokens[at].text if at < len(tokens) else ""
