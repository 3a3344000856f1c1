"""The words a question begins with: "im Jahr 1928" → "in welchem Jahr", "dem Kurs Stalins" → "welchem Kurs"."""

from __future__ import annotations

import re
from collections.abc import Callable

from quizgen.languages import Abstain
from quizgen.languages.german.asking_by_relation import around, era_words, relation_words, stretching
from quizgen.languages.german.asking_circumstances import (
    done_at,
    fought_in,
    framed,
    joined_with,
    measured_in,
    numbered,
    occasioned,
    owned,
    renamed,
    ruled,
    turned_into,
)
from quizgen.languages.german.asking_class import classified, one_river, part_of_land, stretch
from quizgen.languages.german.asking_described import described
from quizgen.languages.german.asking_how_many import number_of_them, number_words, numbers_of_two
from quizgen.languages.german.asking_kind import counted_off, named_in_english, of_last_part, place_of_last_part
from quizgen.languages.german.asking_lists import listed
from quizgen.languages.german.asking_owned import bidden, explained, ranked, whose
from quizgen.languages.german.asking_shares import SHARE, share
from quizgen.languages.german.asking_states import state
from quizgen.languages.german.asking_told import side_of_place, told_behind
from quizgen.languages.german.asking_when import time_words
from quizgen.languages.german.asking_which import apposed, welch, which_of_them
from quizgen.languages.german.asking_who import person_words, thing_words
from quizgen.languages.german.authors import authored
from quizgen.languages.german.likely_words import likely_words
from quizgen.languages.german.named_behind import which_is_named
from quizgen.languages.german.noun_classes import is_inhabitant
from quizgen.languages.german.phrase_frames import is_counted
from quizgen.languages.german.references import core
from quizgen.languages.german.wordlists import table, words
from quizgen.model import Phrase, Token


def question_words(phrase: Phrase) -> str:
    """The most precise question words for a phrase, sure or else likely to be right; raises Abstain where none are."""
    try:
        return sure_words(phrase)
    except Abstain:
        found = likely_words(phrase)
        if found is None:
            raise
        return found


def is_guessed(phrase: Phrase) -> bool:
    """Are the question words only likely: "wozu" for "zu Ruinen"?"""
    try:
        sure_words(phrase)
    except Abstain:
        return True
    return False


def sure_words(phrase: Phrase) -> str:
    """The most precise question words for a phrase that are sure to be right; raises Abstain where none are."""
    for rule in _RULES:
        found = rule(phrase)
        if found and " namens " in found:
            raise Abstain(f"„{phrase.text}“ would have its name in the question")
        if found:
            return found
    raise Abstain(f"no sure question word for „{phrase.text}“")


def keeps_number(wh: str) -> bool:
    """Does the verb keep its number behind these words? "Welche Länder liegen", but "Wer liegt", "Welcher Anteil"."""
    return not re.match(rf"(wer|was(?! für)|wen|wem|welches Land|welcher {SHARE})\b", wh)


def _predicate(phrase: Phrase) -> str | None:
    """ "wer" for one person, "was" for a thing or several, "als was" for "als Arzt"."""
    if phrase.relation != "predicate" or phrase.preposition not in (None, "als"):
        return None
    if phrase.preposition == "als":
        return "als was"
    if "bare" in phrase.marks and len(phrase.tokens) == 1 and is_inhabitant(phrase.head.text):
        raise Abstain(f"„{phrase.text}“ tells where somebody is from, not who it is")  # "war Irin"
    if phrase.kind == "place" and phrase.class_ and "named" in phrase.marks:
        return None  # "Wichtigster Handelspartner ist | Polen |": welches Land
    if phrase.head.text in words("member_nouns"):
        return "was"  # "Österreich ist seit 1995 Mitglied der Union"
    if "explaining" in phrase.marks:
        return "was"  # "Was ist ein Imker?", whoever is one
    one = phrase.number == "singular" or (phrase.number is None and bool(phrase.marks & {"named", "definite"}))
    return "wer" if phrase.kind == "person" and (one or "definite" in phrase.marks) else "was"  # "die Jakobiner"


def _name(phrase: Phrase) -> str | None:
    if phrase.relation != "name":
        return None
    return "als was" if any(t.text.lower() == "als" for t in phrase.tokens[:2]) else "wie"


def _several(phrase: Phrase) -> str | None:
    return which_of_them(phrase) if "listed" in phrase.marks else None


def _meaning(phrase: Phrase) -> str | None:
    """ "Was bedeutet das Wort Orkan?", not "Was für ein Sturm …"."""
    if "explaining" not in phrase.marks:
        return None
    return "worum" if phrase.preposition == "um" else "was"  # "Worum handelt es sich bei Malaria?"


def _announced(phrase: Phrase) -> str | None:
    """ "Welche Parole gab er aus?", whose words follow behind the colon."""
    return welch(phrase, phrase.head.text) if "announced" in phrase.marks else None


def _is_in_small_letters(number: Token) -> bool:
    """ "hunderte (Menschen)" """
    return number.tag == "ADJA" and number.text.capitalize() in words("large_numbers")


def _number(phrase: Phrase) -> str | None:
    """Always None; raises Abstain for "Tausende Menschen", "(wuchs) auf eine Million": no word asks rightly."""
    large = any(t.text in words("large_numbers") or _is_in_small_letters(t) for t in phrase.tokens)
    if large and phrase.kind != "clause" and not any(t.tag in ("CARD", "ART") for t in phrase.tokens):
        raise Abstain(f"„{phrase.text}“ is no certain number")
    alone = phrase.head.text in words("large_numbers") and not any(t.tag == "CARD" for t in phrase.tokens)
    if alone and phrase.preposition in ("auf", "um") and phrase.relation == "topic":
        raise Abstain(f"„{phrase.text}“ is an amount")  # "wuchs | auf über eine Million"
    return None


def _clause(phrase: Phrase) -> str | None:
    if phrase.kind not in ("clause", "quotation"):
        return None
    if phrase.tokens[0].tag == "PROAV":
        return re.sub(r"^da", "wo", phrase.tokens[0].text.lower())
    found = table("clause_questions").get(phrase.relation, (None,))[0]
    if found is None:
        raise Abstain(f"no question for a clause like „{phrase.text[:40]}“")
    return found


_AGE = re.compile(
    r"((bereits|schon|erst|meist|meistens|oft) )?"
    r"((etwa |rund |ungefähr )?im Alter von .+ Jahren|mit .+ (Jahren|Monaten|Wochen))",
    re.IGNORECASE,
)


def _age(phrase: Phrase) -> str | None:
    """ "im Alter von acht Jahren", "mit 25 Jahren", "mit drei Wochen", "70 Jahre alt"; but not "mit den Jahren"."""
    counted = is_counted(phrase)
    if counted and phrase.relation == "degree" and phrase.tokens[-1].text == "alt":
        return "wie alt"
    return "in welchem Alter" if counted and _AGE.fullmatch(phrase.text) else None


def _office(phrase: Phrase) -> str | None:
    """ "zum Kaiser gekrönt", "zum ersten Präsidenten gewählt" → "wozu": no certain person is meant."""
    owners = (part for part in phrase.parts if part.relation in ("attribute", "genitive"))
    inside = {t.start for part in owners for t in part.tokens}
    # not "zum Vorkämpfer | für ein freies Indien", "zur Präsidentin | Deutschlands"
    told = [t for t in core(phrase).tokens if t.start not in inside]
    named = any(t.tag in ("NE", "FM", "PRELS", "PPER", "PPOSAT") for t in told)
    becoming = phrase.kind == "person" and phrase.relation == "topic" and phrase.preposition in ("zu", "zum", "zur")
    return "wozu" if becoming and not named else None


_RULES: tuple[Callable[[Phrase], str | None], ...] = (
    authored,
    _predicate,
    _name,
    bidden,
    which_is_named,
    _several,
    _meaning,
    _announced,
    _number,
    _clause,
    _age,
    _office,
    measured_in,
    time_words,
    stretching,
    share,
    number_words,
    numbers_of_two,
    number_of_them,
    occasioned,
    owned,
    ruled,
    numbered,
    fought_in,
    framed,
    joined_with,
    state,
    apposed,
    renamed,
    whose,
    around,
    ranked,
    explained,
    told_behind,
    side_of_place,
    one_river,
    counted_off,
    described,
    listed,
    stretch,
    part_of_land,
    classified,
    named_in_english,
    of_last_part,
    place_of_last_part,
    turned_into,
    era_words,
    done_at,
    relation_words,
    person_words,
    thing_words,
)
"""The first that has words for a phrase is right; the more precise ones stand before the others."""
