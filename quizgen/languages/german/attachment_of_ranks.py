"""Does a phrase tell among which a noun is meant? "den höchsten Berg | in Afrika", "alle Länder | außer Island"."""

from __future__ import annotations

from collections.abc import Sequence

from quizgen.languages.german.agreement import DATIVES
from quizgen.languages.german.chunk import Chunk
from quizgen.languages.german.names import is_first_name, place_kind
from quizgen.languages.german.noun_classes import names_act, noun_class
from quizgen.languages.german.nouns import SINGULAR_MASK, lemmas
from quizgen.languages.german.phrase_marks import is_superlative
from quizgen.languages.german.tags import FINITE
from quizgen.languages.german.wordlists import words
from quizgen.model import Token


def by_rank(tokens: Sequence[Token], noun: Chunk, following: Chunk, preposition: str) -> float | None:
    """ "den größten Hafen | in Europa" → .95; but "ihr größtes Konzert | in Berlin" took place there."""
    if preposition == "außer" and any(t.text.lower().startswith(_OF_ALL) for t in tokens[noun.core : noun.head]):
        return 0.95  # "auf allen Kontinenten | außer der Antarktis"
    if preposition == "von" and _rules_land(tokens, noun, following):
        return 0.95  # "leitet sich vom Titel der Könige | von Ndongo | ab"
    if preposition == "mit" and _has_most(tokens, noun, following):
        return 0.95
    if preposition in ("in", "an") and _is_greatest_of_whole(tokens, noun, following):
        return 0.95
    if preposition not in ("in", "auf") or noun.kind != "noun" or not following.mask & DATIVES:
        return None
    form = tokens[noun.head].text
    ranked = any(is_superlative(token) for token in tokens[noun.core : noun.head])
    told = noun.determiner is not None and tokens[noun.determiner].tag == "ART"
    lasting = noun_class(form) in _LASTING and not names_act(form)
    place = tokens[following.head].text
    named = following.kind == "name" and place_kind(place) in ("continent", "country", "region", "island")
    here = _is_predicate(tokens, noun) and _is_told_where(tokens, following)
    return 0.95 if ranked and told and lasting and (named or here or place in ("Welt", "Erde")) else None


def _has_most(tokens: Sequence[Token], noun: Chunk, following: Chunk) -> bool:
    """ "ist das Element | mit der geringsten Dichte": a superlative behind "mit" tells which one of them it is."""
    told = noun.kind == "noun" and noun.determiner is not None and tokens[noun.determiner].tag == "ART"
    inside = tokens[following.start : following.head]
    most = any(is_superlative(t) or t.text == "meisten" for t in inside) and any(t.tag == "ART" for t in inside)
    return told and most and _is_predicate(tokens, noun) and not names_act(tokens[noun.head].text)


def _is_greatest_of_whole(tokens: Sequence[Token], noun: Chunk, following: Chunk) -> bool:
    """ "ist das häufigste Metall | in der Erdkruste", "der hellste Stern | am Himmel": where there is but one of it."""
    told = noun.kind == "noun" and noun.determiner is not None and tokens[noun.determiner].tag == "ART"
    ranked = told and any(is_superlative(token) for token in tokens[noun.core : noun.head])
    if not ranked or following.kind != "noun" or not following.mask & DATIVES or not _is_predicate(tokens, noun):
        return False
    return not words("wholes").isdisjoint(lemmas(tokens[following.head].text))


def _rules_land(tokens: Sequence[Token], ruler: Chunk, land: Chunk) -> bool:
    """ "(der Titel) der Könige | von Ndongo": a ruler as the owner of something, and a name that is no person's."""
    article = tokens[ruler.determiner].text.lower() if ruler.determiner is not None else ""
    owner = article in ("der", "des") and ruler.start > 0 and tokens[ruler.start - 1].tag in ("NN", "NE")
    named = land.kind == "name" and land.end == land.core + 1 and not is_first_name(tokens[land.head].text)
    return owner and named and not words("ruling_titles").isdisjoint(lemmas(tokens[ruler.head].text))


def _is_told_where(tokens: Sequence[Token], place: Chunk) -> bool:
    """ "im Meer", "in den Wäldern", "im Tal der Oder", but not "in der Stadt", which has a name."""
    noun = tokens[place.head].text
    owner = tokens[place.end] if place.end < len(tokens) else None
    owned = owner is not None and (owner.text in ("der", "des") or (owner.tag == "NE" and owner.text.endswith("s")))
    whole = noun_class(noun) == "sea" or not place.mask & SINGULAR_MASK or owned
    return whole and place.kind == "noun" and noun_class(noun) in _LASTING | {"sea", "water", "continent"}


def _is_predicate(tokens: Sequence[Token], noun: Chunk) -> bool:
    """ "Die Buche ist | der häufigste Baum | in den Wäldern Polens": what something is said to be among those there."""
    finite = next((token for token in reversed(tokens[: noun.start]) if token.tag in FINITE), None)
    return finite is not None and finite.lemma == "sein" and finite.tag == "VAFIN"


_LASTING = frozenset("animal building city island lake mountain place plant region river state".split())
"""Classes of nouns for what stays where it is, so that others there can be less so."""

_OF_ALL = ("all", "jede", "kein")
"""Beginnings of what stands before a noun of which one may be excepted."""
