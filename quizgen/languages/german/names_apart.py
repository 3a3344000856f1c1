"""Names behind a noun or another name that are a phrase of their own: "überfiel die Wehrmacht | Polen"."""

from __future__ import annotations

from collections.abc import Sequence

from quizgen.languages.german.bearers_of_names import is_any, may_be_named
from quizgen.languages.german.name_words import (
    are_many_there,
    is_land,
    is_next_person,
    is_owner_of_two_words,
    opens_kin,
)
from quizgen.languages.german.names import is_first_name, place_kind
from quizgen.languages.german.noun_classes import is_person_noun, noun_class
from quizgen.languages.german.nouns import (
    PLURAL_MASK,
    SINGULAR_MASK,
    genders,
    known_noun,
    last_parts,
    lemmas,
    noun_mask,
)
from quizgen.languages.german.old_years import is_unnumbered, looks_old
from quizgen.languages.german.tags import tag_at
from quizgen.languages.german.times import is_year
from quizgen.languages.german.wordlists import words
from quizgen.model import Token


def is_name_apart(tokens: Sequence[Token], head: int, at: int, first: bool) -> bool:
    """Is the word behind a noun, or behind its name so far, a name of something else?"""
    if _is_town_of_land(tokens, head, at, first) or _is_where_then(tokens, head, at, first):
        return True
    return any(rule(tokens, head, at) for rule in (_BEHIND_NOUN if first else _BEHIND_NAME))


def is_land_of_deed(tokens: Sequence[Token], head: int, at: int) -> bool:
    """ "überfiel ohne Kriegserklärung | Polen", "nutzten auf Langstreckenflügen | Island"."""
    return is_land(tokens[at].text) and _is_bare_deed(tokens, head)


def _is_bare_deed(tokens: Sequence[Token], head: int) -> bool:
    """ "ohne | Kriegserklärung", "auf | Flügen": right behind its preposition, and not of a land's name."""
    if head == 0 or tokens[head - 1].tag != "APPR" or tokens[head].tag != "NN" or not known_noun(tokens[head].text):
        return False
    placed = noun_class(tokens[head].text) in ("country", "region", "place", "city", "state", "island")
    several = not noun_mask(tokens[head].text) & SINGULAR_MASK
    return not placed and (several or not may_be_named(tokens[head].text))


def is_year_of_deed(tokens: Sequence[Token], head: int, at: int) -> bool:
    """ "zerstörten das Kloster | 926", "verlieh dem Kloster Lorsch | 772": when, not which."""
    return looks_old(tokens[at].text) and is_unnumbered(tokens[head].text)


def _is_town_of_land(tokens: Sequence[Token], head: int, at: int, first: bool) -> bool:
    """ "aus der Tschechoslowakei | Berlin", but "im Kanton Bern", though a city is called so, too."""
    club = not first and tokens[head].text.isupper() and tokens[at].tag == "NE"  # "der FC Bayern | München"
    placed = place_kind(tokens[at - 1].text) and place_kind(tokens[at].text)
    return bool(placed) and not noun_class(tokens[at - 1].text) and not club


def _is_where_then(tokens: Sequence[Token], head: int, at: int, first: bool) -> bool:
    """ "im Jahr 1900 | Berlin", "ab dem 5. Jahrhundert | Großbritannien", "im Krieg | Alaska"."""
    if tokens[at].tag != "NE":
        return False
    class_ = noun_class(tokens[head].text)
    if first and (class_ == "time" or (class_ == "event" and is_land(tokens[at].text))):
        return True
    year = is_year(tokens[at - 1].text) or noun_class(tokens[at - 2].text) == "time"  # "im Jahr 801"
    return tokens[at - 1].tag == "CARD" and year


def _is_foe_of_body(tokens: Sequence[Token], head: int, at: int) -> bool:
    """ "das Gericht | Alfred Dreyfus", "die Armee | Polen", but "das Amtsgericht München", "der Senat Berlins"."""
    bodies = words("bodies_without_names")
    if tokens[at].tag != "NE" or not any(part in bodies for part in last_parts(tokens[head].text)):
        return False
    called = is_first_name(tokens[at].text.partition("-")[0]) and tag_at(tokens, at + 1) in ("NE", "NN")
    return called or place_kind(tokens[at].text) in ("country", "continent")


def _is_object_of_any(tokens: Sequence[Token], head: int, at: int) -> bool:
    """ "trennt ein Gebirge | Chile von Argentinien", but "eines Staates Israel"."""
    return is_land(tokens[at].text) and is_any(tokens, head)


def _is_object_of_many(tokens: Sequence[Token], head: int, at: int) -> bool:
    """ "eroberten die Kreuzfahrer | Jerusalem"."""
    return tokens[at].tag == "NE" and are_many_there(tokens, head, at)


def _is_owner(tokens: Sequence[Token], head: int, at: int) -> bool:
    """ "die Hauptsprache | Himachal Pradeshs"."""
    return tokens[at].tag == "NE" and is_owner_of_two_words(tokens, head, at)


def _is_what_for_them(tokens: Sequence[Token], head: int, at: int) -> bool:
    """ "war | für die Römer | Jupiter", "hieß | bei den Griechen | Zeus": one name behind people in the plural."""
    alone = tag_at(tokens, at + 1) not in ("KON", "$,", "NE", "$(", "NN")
    people = (
        head > 1 and is_person_noun(tokens[head].text) and words("kinship_nouns").isdisjoint(lemmas(tokens[head].text))
    )
    if tokens[at].tag != "NE" or not alone or not people:
        return False
    several = bool(noun_mask(tokens[head].text) & PLURAL_MASK) and "feminine" not in genders(tokens[head].text)
    return several and (tokens[head - 2].text.lower(), tokens[head - 1].text) in (("für", "die"), ("bei", "den"))


_BEHIND_NOUN = (_is_foe_of_body, _is_object_of_any, _is_object_of_many, _is_owner, _is_what_for_them)


def _is_land_behind_place(tokens: Sequence[Token], head: int, at: int) -> bool:
    """ "sprach die Insel Åland | Finnland zu"."""
    land = tokens[at - 1].text[:1].isupper() and place_kind(tokens[at].text) in ("country", "continent")
    return land and noun_class(tokens[head].text) in ("city", "island", "region", "place")


def _is_person_behind_person(tokens: Sequence[Token], head: int, at: int) -> bool:
    """ "entließ Kaiser Wilhelm II. | Bismarck"."""
    return is_next_person(tokens, at) or opens_kin(tokens, at)


_BEHIND_NAME = (_is_land_behind_place, _is_person_behind_person)
