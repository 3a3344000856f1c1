"""Which nouns bear names: "der Mond Enceladus", "der Physiker Pierre Curie", but not "die Wehrmacht | Polen"."""

from __future__ import annotations

from collections.abc import Sequence

from quizgen.languages.german.names import is_first_name, is_title, place_kind
from quizgen.languages.german.noun_classes import is_group_noun, is_person_noun, noun_class
from quizgen.languages.german.nouns import last_parts, lemmas
from quizgen.languages.german.wordlists import words
from quizgen.model import Token


def may_be_named(noun: str) -> bool:
    """Persons, groups and works bear names of persons: "der Physiker Pierre Curie", "das Schiff Marie"."""
    return (
        is_person_noun(noun)
        or is_group_noun(noun)
        or is_title(noun)  # "Sir Charles"
        or place_kind(noun.removesuffix("er")) == "city"  # "der Hamburger Samuel Bing"
        or noun in words("naming_nouns")  # "unter dem Namen Lili Marleen"
        or noun in words("nouns_of_models")  # "Busse vom Typ Mercedes-Benz Citaro"
        or noun_class(noun) not in ("ideology", "act", "event", "time", None)
    )


def is_named_thing(noun: str) -> bool:
    """Things of which each has a name of its own: "der Mond Mimas", "das Programm Photoshop"."""
    parts = {part for lemma in lemmas(noun) for part in last_parts(lemma)}
    return bool(parts & words("named_things"))


def is_any(tokens: Sequence[Token], head: int) -> bool:
    """ "ein hohes Gebirge": one that is not known, and no country; "der Forscher": nobody is called as a country."""
    if is_person_noun(tokens[head].text):
        return not is_first_name(tokens[head + 1].text)  # "verließ der Forscher | Deutschland"
    before = next((t for t in reversed(tokens[:head]) if t.tag != "ADJA"), None)
    indefinite = before is not None and before.tag == "ART" and before.text.lower().startswith("ein")
    return indefinite and noun_class(tokens[head].text) not in ("country", "ship")
