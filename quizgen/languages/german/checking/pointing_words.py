"""Words that point outside a prompt or an answer: „er“, „dort“, „dieser“."""

from __future__ import annotations

import re
from typing import Final

from quizgen.languages.german.checking.homes import has_home, is_lone_each
from quizgen.languages.german.checking.prompts import QUOTED, asking, capital, question_word
from quizgen.languages.german.nouns import lemmas
from quizgen.languages.german.wordlists import table
from quizgen.languages.german.wordlists import words as word_list

POINTING_STEM: Final = re.compile(r"(?:dies|jen)(?:e[rsnm]?|)$")
PERSONAL: Final = frozenset({"er", "sie", "ihn", "ihm", "ihnen"})
POSSESSIVE: Final = re.compile(r"(?:sein|ihr)(?:e[rsnm]?)?$")


def dangling(prompt: str) -> str | None:
    """The first word that points outside the prompt: „Was tat er dort?“ → "er".

    Pronouns are at home behind a noun of the prompt: „Wann hielt Marie Curie ihre Vorlesung?“
    """
    text = QUOTED.sub("„Zitat“", prompt)
    count, split = asking(text)
    forms = set(re.findall(r"\w+", text.lower()))
    nouns_before: list[str] = []
    clauses_before = 0
    for at, raw in enumerate(split):
        word = raw.strip(",.;:?!()“”").casefold()
        if _points(word, raw, split, at) or _presupposes(word, split, at) or is_lone_each(split, at):
            return word
        home = has_home(word, nouns_before, split[:count]) or (clauses_before > 0 and count > 1)
        own = _means_owner(word, split[:at]) or _means_doer(split, at, count)
        if word in PERSONAL and not (home and clauses_before) and not own:
            return word
        infinitive = word == "sein" and at == len(split) - 1
        asked_person = question_word(text) in ("wer", "wen", "wem") and at >= count + 2
        asked_thing = at >= count + 2 and word.startswith(_OWNED_BY.get(split[0].casefold(), "-")) and "," not in text
        share = at == count and _tells_whose(split, at)
        if POSSESSIVE.fullmatch(word) and not (home or infinitive or asked_person or asked_thing or share):
            return word
        announced = clauses_before or any(later.endswith(",") for later in split[at:])
        nothing = forms & (word_list("checking/expletive_forms") | word_list("weather_adjectives"))  # „ist es kalt?“
        if word == "es" and not announced and not nothing:
            return word
        opening = at > 0 or word not in word_list("checking/function_words")
        if capital(raw) and opening and at >= count and word not in word_list("measure_nouns"):
            nouns_before.append(raw.strip(",.;:?!()“”„"))
        clauses_before += raw.endswith(",")
    return None


_OWNED_BY: Final = {"welche": "ihr", "welcher": "sein", "welches": "sein"}
"""The possessive that fits what is asked for: „Welche | Insel ist vor allem für | ihre | Strände bekannt?“."""


def _tells_whose(split: list[str], at: int) -> bool:
    """„Wie viel Prozent | seines | Erdöls kauft Polen?“: whose it is follows behind the noun and the verb."""
    counting = " ".join(split[max(0, at - 3) : at]).casefold() == "wie viel prozent"
    return counting and any(map(capital, split[at + 1 : at + 2])) and any(map(capital, split[at + 3 :]))


def _means_owner(word: str, before: list[str]) -> bool:
    """„Was brachte Bachs Ehrgeiz | ihm | ein?“: the one whose it is."""
    named = len(before) > 2 and all(capital(raw) for raw in before[-2:]) and before[-2].endswith(("s", "’"))
    return word in ("ihm", "ihn") and named


def _means_doer(split: list[str], at: int, count: int) -> bool:
    """„Wann fand Karl Kolb das von | ihm | benannte Tal?“: inside an attribute, the one named behind the verb."""
    doer = count + 1 < at and capital(split[count + 1])
    inside = split[at - 1] in ("von", "nach") and split[at - 2] in ("das", "dem", "den", "der", "die")
    made = at + 1 < len(split) and re.search(r"(?:t|en)e[nrsm]?$", split[at + 1]) is not None
    return doer and inside and made and split[at] in ("ihm", "ihr")


def _points(word: str, raw: str, split: list[str], at: int) -> bool:
    if word in word_list("checking/correlates"):
        return not (raw.endswith(",") or any(later.endswith(",") for later in split[at:]))
    if _pointing_attribute(word):
        return True
    if word in ("deren", "dessen"):
        beside = at > 1 and split[at - 1] in ("und", "sowie") and any(map(capital, split[1:at]))
        return not (beside or any(earlier.endswith(",") for earlier in split[:at]))  # "Was betrug | deren Zahl |?"
    if word.startswith("unser") and _is_of_us_all(split[at + 1 :]):
        return False
    named = at > 0 and capital(raw) and word in word_list("speaker_pronouns")  # "die Raumstation | Mir"
    if POINTING_STEM.fullmatch(word) or (word in word_list("checking/pointing_words") and not named):
        inside = at > 1 and split[at - 2].endswith(",") and split[at - 1] in ("der", "die", "das")
        told = any(earlier.endswith(",") for earlier in split[:at])
        if told and split[at - 1] in ("als", "wie") and word in ("vorher", "zuvor"):
            return False  # "führte dazu, dass es weniger Bäume als | vorher | gab": before what it follows from
        if word in word_list("times_beside_others") and _is_in_relative_clause(split[:at]):
            return False  # "das Reich, | das danach zerfiel": behind what the clause around tells
        if word in ("jedoch", "allerdings") and inside:
            return False  # "verübte er ein Attentat, | das jedoch misslang": against what stands before it
        return not (word == "dort" and told)
    return False


def _is_in_relative_clause(before: list[str]) -> bool:
    """„die Fabrik, | die“, „das Reich, | aus dem“: does a relative clause hold what follows?"""
    comma = max((at for at, raw in enumerate(before) if raw.endswith(",")), default=len(before))
    return any(word in word_list("checking/relative_forms") for word in before[comma + 1 : comma + 3])


def _is_of_us_all(behind: list[str]) -> bool:
    """„unser | großes Sonnensystem“: everybody's, whoever speaks."""
    noun = next((word.strip(",.;:?!()“”") for word in behind if word[:1].isupper()), "")
    return bool({noun, *lemmas(noun)} & word_list("nouns_of_us_all"))


def _pointing_attribute(word: str) -> bool:
    """„die nachfolgenden Zeitachsen“, but not „wurde genannt“."""
    begun = word.removesuffix("n").removesuffix("r").removesuffix("s").removesuffix("m")
    return begun.endswith("e") and begun[:-1] in word_list("checking/pointing_stems")


def _presupposes(word: str, split: list[str], at: int) -> bool:
    """Words that want a sentence before, unless an earlier clause of the prompt is their home: „auch“, „so“."""
    if any(earlier.endswith(",") for earlier in split[:at]):
        return False
    if word == "so":
        return not any(later.strip(",") in ("wie", "dass", "daß") for later in split[at:])
    behind = [later.strip("?") for later in split[at + 1 :]]
    if word == "auch" and all(later in word_list("checking/naming_participles") for later in behind):
        return not {"Wie", "Als"} & set(split)  # "Wie nennt man den Milchsaft auch?": one more name
    if word == "auch" and split[at - 1] == "als" and "sowohl" in split[:at]:
        return False  # "starben sowohl Anna als | auch | Karl": both are told
    if word == "auch" and at > 0 and split[at - 1] in ("und", "sowie"):
        return False  # "für geheime und | auch | offene Aufträge": beside what the prompt itself says
    if word == "zugleich" and split[at - 1] == "und":
        return False  # "der größte und | zugleich | jüngste Wald"
    return word in word_list("checking/presupposing_words")


def pointing(answer: str) -> str | None:
    """The word of an answer that points elsewhere: „mit dieser Erhöhung“ → "dieser"."""
    split = QUOTED.sub("„Zitat“", answer).split()
    clause = bool(split) and split[0].casefold() in table("clause_relations")
    for at, raw in enumerate(split):
        word = raw.strip(",.;:?!()“”").casefold()
        if word == "dort" and clause:
            continue  # "um dort zu überwintern": the place stands in the clause around, else it was not asked
        if _points(word, raw, split, at):
            return word
    return None
