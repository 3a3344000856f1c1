"""Wrong options of the same type and form as the key, first from the document; none where one might be true."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Iterable, Iterator, Mapping
from random import Random

from quizgen.languages import Abstain
from quizgen.languages.checking import Checking
from quizgen.model import Phrase
from quizgen.questions.candidates import Candidate
from quizgen.questions.checks.items import words
from quizgen.questions.pool import NUMBER, Pool, anchored, fits
from quizgen.questions.time_options import CENTURY, NUMBERED, YEAR, other_times

Strategy = Callable[[Candidate, str, Pool, Random], Iterator[str]]
"""Wrong options for a candidate and its key, the best ones first."""


def same_kind(candidate: Candidate, key: str, pool: Pool, chance: Random) -> Iterator[str]:
    """Phrases of the document that would fit into the same place: same kind, class, case, number, preposition.

    Of persons only those with names, and of these none that may be the same one: „Maria“ for „Marie Curie“.
    """
    asked, checking = candidate.asked, pool.checking
    if asked is None or (asked.class_ is None and asked.kind != "person"):
        return
    stem = candidate.question.prompt[len(checking.question_phrase(candidate.question.prompt)) :]
    if not anchored(stem, candidate, pool):
        return
    wanted, own = _form(asked), checking.content_words(key)
    fitting = [phrase for phrase, _ in pool.phrases if _form(phrase) == wanted and phrase.text != asked.text]
    for phrase in sorted(fitting, key=lambda phrase: abs(len(phrase.text) - len(asked.text))):
        try:
            option = pool.language.answer(phrase)
        except Abstain:
            continue
        others = checking.content_words(option)
        if own & others or _is_kind_of(own, others):
            continue
        if asked.kind != "person" or (_named(key, checking) and _named(option, checking)):
            yield option


def _is_kind_of(one: Iterable[str], other: Iterable[str]) -> bool:
    """Does a noun of one end in a noun of the other? „Hochrhein“ is a part of „Rhein“, and so perhaps right as well."""
    pairs = [(a, b) for a in one for b in other if min(len(a), len(b)) >= SHORTEST_NOUN]
    return any(a.endswith(b) or b.endswith(a) for a, b in pairs)


SHORTEST_NOUN = 4
"""Shorter words end others by chance."""


def _named(text: str, checking: Checking) -> bool:
    return bool(checking.proper_names(text))


def _form(phrase: Phrase) -> tuple[object, ...]:
    gender = phrase.gender if phrase.kind == "person" else None
    return phrase.kind, phrase.class_, phrase.case, phrase.number, phrase.preposition, gender, bool(phrase.parts)


def nearby_times(candidate: Candidate, key: str, pool: Pool, chance: Random) -> Iterator[str]:
    """The key with another year, decade or century; with another month where it has none.

    None of „vom Mittelalter und vom 19. Jahrhundert“, of „1897, mit 25 Jahren“: half of it would stay right.
    Nor of „spätestens seit 1960“: a later year would be right, too.
    """
    timed = candidate.asked is not None and candidate.asked.relation == "topic"
    if "," in key or (timed and pool.checking.list_items(key)) or pool.checking.bounded(key):
        return
    told = {int(found.group(1)) for sentence in pool.sentences for found in YEAR.finditer(sentence.text)}
    yield from other_times(key, told, pool.checking, chance)
    if not YEAR.search(key) and not CENTURY.search(key):
        yield from months(candidate, key, pool, chance)


def numbers_of_like_size(candidate: Candidate, key: str, pool: Pool, chance: Random) -> Iterator[str]:
    """The key with another number of the same size and roundness, in digits or in words; none of „über 300“."""
    found = list(NUMBER.finditer(key))
    if pool.checking.bounded(key):
        return
    if len(found) == 1 and YEAR.fullmatch(key.rpartition(" ")[2]):
        yield from nearby_times(candidate, key, pool, chance)  # „für 1549“ is no number of anything
    elif len(found) == 1 and key[found[0].end() :][:2] != "er":
        text = found[0].group()
        for other in _other_numbers(text, chance, pool.checking.rough(key)):
            yield _replaced(key, found[0].start(), found[0].end(), other)
    elif not found:
        yield from _other_number_words(key, candidate.question.prompt, pool.checking, chance)


def _other_numbers(text: str, chance: Random, rough: bool) -> Iterator[str]:
    """Others up to half as far away; of "etwa 25 %" none so near as 23 %."""
    digits = re.sub(r"\D", "", text)
    zeros = len(digits) - len(digits.rstrip("0"))
    value, unit = int(digits), 10**zeros
    count = value // unit
    spread = max(3, count // 2)
    nearest = max(1, count // 4 if rough else 1)
    others = [n for n in range(max(2, count - spread), count + spread + 1) if abs(n - count) >= nearest]
    chance.shuffle(others)
    for other in others[:8]:
        plain = str(other * unit)
        if len(plain) == len(digits):
            yield _with_marks(plain, text)


def _with_marks(digits: str, like: str) -> str:
    """Digits with the marks of another number: "2500", "1.200" → "2.500"."""
    rest = iter(digits)
    return "".join(next(rest) if mark.isdigit() else mark for mark in like)


def _other_number_words(key: str, prompt: str, checking: Checking, chance: Random) -> Iterator[str]:
    """Other numbers in words; of so many in the prompt no more: „von zehn Einwohnern“, „neun“, but not „elf“.

    Of fifths no more than four; of „etwa zehn“ none so near as „neun“.
    """
    names = {word: value for value in range(2, MOST_IN_WORDS + 1) if (word := checking.number_word(value))}
    found = [word for word in key.split() if word in names]
    if len(found) != 1:
        return
    value = names[found[0]]
    most = min((names[word] for word in words(prompt) if names.get(word, 0) > value), default=MOST_IN_WORDS)
    most = min(most, (checking.denominator(key) or MOST_IN_WORDS + 1) - 1)
    nearest, farthest = (max(1, value // 3), 6) if checking.rough(key) else (1, 4)
    others = [word for word, other in names.items() if nearest <= abs(other - value) <= farthest and other <= most]
    chance.shuffle(others)
    for other in others:
        yield " ".join(other if word == found[0] else word for word in key.split())


MOST_IN_WORDS = 12
"""Greater numbers are written in digits."""


DATES = ("months", "weekdays")
"""Lists whose words may stand in a longer key: „im Dezember 1925“. Of „in der polnischen Stadt Warschau“ none fits."""


def listed(name: str) -> Strategy:
    """The strategy that puts other words of a list into the key: „im Dezember 1925“ → „im August 1925“."""

    def strategy(candidate: Candidate, key: str, pool: Pool, chance: Random) -> Iterator[str]:
        known = pool.checking.words(name)
        found = [word for word in known if re.search(rf"(?<!\w){re.escape(word)}(?!\w)", key)]
        alone = name in DATES or pool.checking.bare_answer(key) == "".join(found)
        if len(found) != 1 or not alone:
            return
        told = f"{candidate.question.prompt} {candidate.question.source.text}"
        known = (pool.checking.cities_like(found[0], told) if name == "cities" else ()) or known
        at = known.index(found[0])
        around = [word for word in known[max(0, at - 6) : at + 7] if word != found[0]]
        chance.shuffle(around)
        named = [word for word in around if any(word in words(sentence.text) for sentence in pool.sentences)]
        near = [word for word in around if pool.checking.beside(found[0], word)]  # of giraffes in „Ägypten“, not „Peru“
        for word in dict.fromkeys((*named, *near, *around)):
            if not pool.checking.goes_with(key, word) or (name == "months" and not _has_day(known.index(word), key)):
                continue
            yield key.replace(found[0], word, 1)

    return strategy


def _has_day(month: int, key: str) -> bool:
    """Has the month of this index the day of the key: of „am 31. Oktober“ August, but not November?"""
    days = NUMBERED.findall(key)
    return not days or int(days[0]) <= monthrange(LEAP_YEAR, month + 1)[1]


LEAP_YEAR = 2000
"""In it the 29th of February exists."""

months = listed("months")


def places(candidate: Candidate, key: str, pool: Pool, chance: Random) -> Iterator[str]:
    """Places of the document, then countries or cities of the lists."""
    yield from same_kind(candidate, key, pool, chance)
    yield from listed("countries")(candidate, key, pool, chance)
    yield from listed("cities")(candidate, key, pool, chance)


STRATEGIES: Mapping[str, Strategy] = {
    "same_kind": same_kind,
    "nearby_years": nearby_times,
    "nearby_times": nearby_times,
    "numbers_of_like_size": numbers_of_like_size,
    "months": months,
    "weekdays": listed("weekdays"),
    "countries": listed("countries"),
    "cities": listed("cities"),
    "places": places,
    "persons": same_kind,
}
"""What a template may name."""

BY_KIND: Mapping[str, Strategy] = {"time": nearby_times, "number": numbers_of_like_size, "place": places}
"""What is taken where a template names none."""


def distractors(candidate: Candidate, pool: Pool, seed: int) -> tuple[str, ...]:
    """Three wrong options, or two, or none where two good ones cannot be found."""
    key, asked = candidate.question.answer, candidate.asked
    if not isinstance(key, str) or asked is None:
        return ()
    chance = Random(f"{seed} {candidate.question.id}")
    strategy = _strategy(candidate, asked, pool)
    found: list[str] = []
    for option in strategy(candidate, key, pool, chance):
        if fits(option, key, found, candidate, pool):
            found.append(option)
        if len(found) == 3:
            break
    return tuple(found) if len(found) >= 2 else ()


def _strategy(candidate: Candidate, asked: Phrase, pool: Pool) -> Strategy:
    """What its template names; else by what is asked for: of „zwölf Arten“ a number, if „Wie viele Arten …?“ asks."""
    if candidate.distractors:
        return STRATEGIES[candidate.distractors]
    prompt = candidate.question.prompt
    if pool.checking.wants_number(prompt) or pool.checking.wants_measure(prompt):
        return numbers_of_like_size
    return BY_KIND.get(asked.kind, same_kind)


def _replaced(text: str, start: int, end: int, by: str) -> str:
    return text[:start] + by + text[end:]
