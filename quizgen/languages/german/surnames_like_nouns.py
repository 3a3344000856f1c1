"""Surnames that may be nouns: "Im Januar 1984 stellte Steve | Jobs | den Rechner vor"."""

from __future__ import annotations

from quizgen.languages.german.name_words import continues_name
from quizgen.languages.german.names import is_first_name, place_kind
from quizgen.languages.german.noun_classes import is_person_noun
from quizgen.languages.german.nouns import known_noun, last_parts
from quizgen.languages.german.tags import DETERMINERS, FINITE, tag_at
from quizgen.languages.german.verbs import finite_readings
from quizgen.languages.german.wordlists import table, words
from quizgen.model import Token


def unknown_surnames(tokens: list[Token], at: int) -> str | None:
    """ "baute Erich | Kästner | ein Haus": behind a first name a noun that no list knows, and that is no compound.

    One that ends like a surname may be one: "Philipp | Scheidemann".
    """
    form = tokens[at].text
    if at < 1 or tokens[at].tag != "NN" or tokens[at - 1].tag != "NE" or not is_first_name(tokens[at - 1].text):
        return None
    named = form.isalpha() and form[:1].isupper() and place_kind(tokens[at - 1].text) is None
    simple = len(last_parts(form)) == 1 or form.endswith(tuple(words("ends_of_surnames")))
    return "NE" if named and not known_noun(form) and simple else None


def surnames_before_objects(tokens: list[Token], at: int) -> str | None:
    """ "stellte Steve | Jobs | den Rechner vor": behind verb and first name, where the object comes afterwards.

    But "gab Clara | Unterricht | in der Stadt", which has no other, and "war Karl | König".
    """
    if at < 2 or tokens[at].tag != "NN" or tokens[at - 1].tag != "NE" or not is_first_name(tokens[at - 1].text):
        return None
    first = at - 1
    while first > 0 and tokens[first].tag == "NE" and is_first_name(tokens[first].text):
        first -= 1
    verb = tokens[first]
    acts = verb.tag in FINITE and verb.lemma not in words("copulas") | {"werden", "nennen", "heißen"}
    plain = not is_person_noun(tokens[at].text) and place_kind(tokens[at - 1].text) is None
    if not acts or not plain or not continues_name(tokens, at):
        return None
    return "NE" if _object_follows(tokens, at + 1) else None


def first_names_like_words(tokens: list[Token], at: int) -> str | None:
    """ "| Anders | Celsius lebte", "| Will | Smith wurde": before a surname and a verb of one; no "Anders Denkende"."""
    if at or tokens[0].text not in table("first_names_like_words"):
        return None
    end = next((i for i, token in enumerate(tokens[1:], start=1) if token.tag not in ("NE", "FM", "NN")), 0)
    if end < 2 or tokens[end].tag not in FINITE or place_kind(tokens[1].text) is not None:
        return None
    return "NE" if any(r.number == "singular" for r in finite_readings(tokens[end].text)) else None


def _object_follows(tokens: list[Token], at: int) -> bool:
    """ "| den Rechner (vor)", "| in Bonn ein Haus", but not "| der Königin", which may be of the noun before it."""
    for here in range(at, len(tokens)):
        if tokens[here].tag in ("$,", "$.", "KON"):
            return False
        free = tokens[here].tag in DETERMINERS and tag_at(tokens, here - 1) not in ("APPR", "APPRART")
        if free and tokens[here].text.lower() in words("openers_of_objects"):
            return True
    return False
