"""Genitives that go on with a place by its kind: „in der Mitte der Stadt“ → „in der Mitte von Bern“."""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.languages.german.names import PlaceKind, place_kind
from quizgen.languages.german.nouns import Gender, genders, inflect
from quizgen.languages.german.paradigms import ending_for
from quizgen.languages.german.references.countries import of_country, owner_of
from quizgen.languages.german.references.description import is_bare_definite
from quizgen.languages.german.references.past import Mention, Past
from quizgen.languages.german.references.titles import means_title
from quizgen.model import Clause, Phrase


def owned_by_place(phrase: Phrase, clause: Clause, past: Past) -> str | None:
    """ "im Süden | des Landes" → "im Süden von Australien", in a text about a place there or about the country."""
    owner = next((p for p in phrase.parts if p.end == phrase.end and p.relation == "genitive"), None)
    if owner is None or phrase.head.tag != "NN" or not is_bare_definite(owner) or owner.number == "plural":
        return None
    told = _title_told(owner, past) or _around_told(owner, past)
    if told is None or any(t.tag == "NE" for p in clause.phrases for t in p.tokens if t.text in told.split()):
        return None  # "Bern liegt im Norden der Stadt": hardly of itself
    if any(of_country(p, clause, past) for p in clause.phrases if p is not phrase):
        return None  # "Die Hauptstadt (von Peru) liegt an der Küste | des Landes": once said is enough
    words_alone = phrase.text[: owner.start - phrase.start] + told
    return words_alone if phrase.tokens[0].tag in ("NN", "NE", "FM") else words_alone[:1].lower() + words_alone[1:]


def _title_told(owner: Phrase, past: Past) -> str | None:
    """ "der Stadt" in a text "Bern" → "von Bern", "des Passes" in a text "Gotthardpass" → "des Gotthardpasses"."""
    return _genitive(past.title) if means_title(owner, past) else None


def _genitive(name: str) -> str | None:
    """ "von Bern", "der Türkei", "des Eiffelturms"; None where the article is not known."""
    if place_kind(name) is not None:
        return owner_of(name)
    gender, form = next(iter(genders(name)), None), inflect(name, "genitive", "singular")
    known = " " not in name and len(genders(name)) == 1
    return f"{_definite(gender)} {form}" if known and gender is not None and form is not None else None


def _definite(gender: Gender) -> str:
    """ "masculine" → "des", "feminine" → "der"."""
    return ending_for("article", gender, "genitive")


def _around_told(owner: Phrase, past: Past) -> str | None:
    """ "des Landes" behind "die Hauptstadt Australiens", "der Stadt" behind "ein Dom in Köln": the one it lies in."""
    kinds = _KINDS.get(owner.head.lemma, ())
    about = place_kind(past.title)
    if not kinds or about in kinds or about in _LARGEST or (about is None and past.hero is not None):
        return None
    named = {name for m in past.mentions for name in _places_in(m.phrase, kinds)}
    within = {name for m in past.mentions if _lies_in(m) for name in _places_in(m.phrase, kinds)}
    return _genitive(next(iter(within))) if len(named) == 1 and within == named else None


_KINDS: dict[str, tuple[PlaceKind, ...]] = {
    "Land": ("country", "state"),
    "Staat": ("country", "us_state"),
    "Stadt": ("city",),
    "Insel": ("island",),
}
"""The nouns that a text goes on with, and the kinds of places that they may mean."""

_LARGEST = ("country", "continent")
"""Kinds of places that lie in no land."""


def _places_in(phrase: Phrase, kinds: tuple[PlaceKind, ...]) -> Iterator[str]:
    """ "die Hauptstadt Australiens" → "Australien"; a place of which no kind is known may be such a one as well."""
    for token in phrase.tokens:
        name = token.text if place_kind(token.text.removesuffix("s")) is None else token.text.removesuffix("s")
        strange = phrase.kind == "place" and place_kind(name) is None and token is phrase.head
        if token.tag == "NE" and (place_kind(name) in kinds or strange):
            yield name


def _lies_in(mention: Mention) -> bool:
    """ "Hauptstadt | Australiens", "Stadt | in Lettland"; but "die Grenze | zu Russland", "kamen | aus Estland"."""
    return mention.phrase.relation == "genitive" or mention.phrase.preposition in ("in", "im", "auf")
