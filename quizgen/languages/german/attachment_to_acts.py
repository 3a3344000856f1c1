"""What is made or done with, behind the noun of an act: "zur Herstellung | von Werkzeugen"."""

from __future__ import annotations

from collections.abc import Sequence

from quizgen.languages.german.chunk import Chunk
from quizgen.languages.german.noun_classes import is_group_noun, is_person_noun, names_act, noun_class
from quizgen.languages.german.tags import tag_at
from quizgen.languages.german.wordlists import words
from quizgen.model import Token


def by_act(tokens: Sequence[Token], noun: Chunk, following: Chunk, preposition: str) -> float | None:
    """ "dient zur Herstellung | von Werkzeugen"; but "zur Behandlung | von Ärzten geschickt", "von Hand"."""
    if _is_for_doing(tokens, noun, following):
        return 0.95
    act = tokens[noun.start].text.lower() == "zur" and noun.end == noun.head + 1 and names_act(tokens[noun.head].text)
    act = act or tokens[noun.head].text in words("nouns_with_objects")  # "dient der Gewinnung | von Silber"
    act = act or _is_means_in_list(tokens, noun)
    form = tokens[following.head].text
    made = preposition == "von" and following.kind == "noun" and following.determiner is None
    alone = following.end == following.start + 2 and noun_class(form) in ("time", "body")  # "von Anfang", "von Hand"
    own = is_person_noun(form) or is_group_noun(form) or form in words("edge_nouns")
    held = is_group_noun(tokens[noun.head].text)  # "zur Regierung von …"
    return 0.95 if act and made and not (alone or own or held) else None


def _is_for_doing(tokens: Sequence[Token], noun: Chunk, following: Chunk) -> bool:
    """ "können Mittel | zum Sprühen | das Risiko erhöhen": for what the subject is made, before the object."""
    thing = noun.end == noun.start + 1 and noun.kind == "noun" and not is_person_noun(tokens[noun.head].text)
    doing = following.preposition == "zum" and tokens[following.head].text.lower() in words("verbs")
    told = tag_at(tokens, following.end) == "ART"
    return thing and doing and told and not tokens[following.end].text.endswith(("er", "es", "em"))


def _is_means_in_list(tokens: Sequence[Token], noun: Chunk) -> bool:
    """ "wird durch Aufbau und Abbau | von Knochen | geformt": the last of several bare acts behind "durch"."""
    acts = noun.end == noun.start + 1 and tag_at(tokens, noun.start - 1) == "KON"
    at = noun.start
    while acts and at >= 0 and tokens[at].tag in ("NN", "KON", "$,"):
        acts = tokens[at].tag != "NN" or names_act(tokens[at].text) or noun_class(tokens[at].text) == "act"
        at -= 1
    return acts and at >= 0 and tokens[at].text.lower() == "durch"
