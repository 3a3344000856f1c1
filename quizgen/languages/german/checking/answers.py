"""What an answer says: numbers, lists, nothing at all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from quizgen.languages.german.checking.content import WORD, content_words
from quizgen.languages.german.checking.prompts import QUOTED, capital
from quizgen.languages.german.checking.sentences import preposition_families, qualifiers
from quizgen.languages.german.names import place_kind
from quizgen.languages.german.noun_classes import is_inhabitant
from quizgen.languages.german.nouns import PLURAL_MASK, SINGULAR_MASK, noun_mask
from quizgen.languages.german.units import is_unit
from quizgen.languages.german.verbs import participle_readings
from quizgen.languages.german.wordlists import table
from quizgen.languages.german.wordlists import words as word_list


def has_number(text: str) -> bool:
    """Whether a number stands in it, in digits or in words: „sechs Jahre“; „ein Arzt“ is none, „eine“ alone is."""
    numbers = table("checking/number_words")
    found = WORD.findall(text.casefold())
    return bool(re.search(r"\d", text)) or any(
        word in numbers or (_NUMERAL.fullmatch(word) and (len(found) == 1 or not re.fullmatch("eine?[nrsm]?", word)))
        for word in found
    )


_NUMERAL: Final = re.compile(
    r"(?!und$|einzig|halb$|ander)(?:(?:ein|zwei|drei|vier|fünf|sech[s]?|sieb(?:en)?|acht|neun|zehn|elf|zwölf|und|zig|ssig|ßig|zehn|hundert|tausend"
    r"|zwan|[mb]illion(?:en)?|milliarden?|dutzend|halb|ander|inhalb|viertel)+)(?:e[nrsm]?|er|t(?:e[nrs]?)?|st(?:e[nrs]?)?)?"
    r"|eins"
)


def dated(text: str) -> bool:
    """Whether a year stands in it, outside of quotations, brackets and „die 1647 gegründete Schule“."""
    told = _DATED_ATTRIBUTE.sub("", re.sub(r"\([^)]*\)", "", QUOTED.sub("", text)))
    return bool(re.search(r"(?<![\d.,-])(1\d{3}|20\d\d)(?![\d-])", told))


_DATED_ATTRIBUTE = re.compile(
    r"\b(?:die|der|das|den|dem|des|einen?|einer|eines|einem|(?:sein|ihr)e?[mnrs]?) (?:[a-zäöüß]+ ){0,2}(?:im Jahre? )?"
    r"(?:1\d{3}|20\d\d) (?:[\wäöüß]+ ){0,4}?[a-zäöüß]+(?:[et]e|en|nd)[nrsm]? (?=[A-ZÄÖÜ])"
)
"""The year of an attribute tells which thing is meant, and is none of what is asked."""


def tells_when(text: str) -> bool:
    """Whether a year says when it was: „1990 gebaut“, not only which thing is meant: „die 1647 gegründete Schule“."""
    return dated(_COUNTED.sub(_without_count, _YEAR_OF_THING.sub(_without_year, text)))


_COUNTED: Final = re.compile(r"(?<!Jahr )(?<!Jahre )\b(?:1\d{3}|20\d\d) ([A-ZÄÖÜ]\w+)")
"""Four digits and a noun that they may count: „1700 Häuser“."""


def _without_count(found: re.Match[str]) -> str:
    mask = noun_mask(found[1])
    return found[1] if mask & PLURAL_MASK and not mask & SINGULAR_MASK else found.group()


_YEAR_OF_THING: Final = re.compile(
    r"\b((?:[Dd](?:er|ie|as|e[nms])|[Ee]ine?[nrsm]?) (?:erst(?:mals)? |bereits |schon |seit |um )?)"
    r"(?:1\d{3}|20\d\d) ((?:\w+ ){0,4}?)([a-zäöüß]+)(e[nrsm]?) (?=\w)"
)
"""A year behind an article, and a few words further at most one that ends like an adjective."""


def _without_year(found: re.Match[str]) -> str:
    said = f"{found[1]}{found[2]}{found[3]}{found[4]} "
    return said if participle_readings(found[3]) else found.group()


def only_number(text: str) -> str | None:
    """The one cardinal number of a text: „durch zehn Staaten“ → „zehn“; None if there is none, or several."""
    found = [number for number in _CARDINAL.finditer(text) if _is_cardinal(number.group())]
    if len(found) == 2 and found[1].start() == found[0].end() + 1 and found[1].group()[0].isupper():
        found.pop()  # „600 Millionen“
    if len(found) != 1 or re.search(r"\b(?:und|oder|bis) $", text[: found[0].start()]):
        return None  # „ein oder zwei“
    article = re.search(r"\b[Ee]ine? $", text[: found[0].start()])  # „eine Milliarde“
    return text[article.start() if article else found[0].start() : found[0].end()]


_CARDINAL: Final = re.compile(r"\d+(?:[.,]\d+|['’]\d{3}(?!\d))*|[\w-]+")


def _is_cardinal(word: str) -> bool:
    low = word.casefold()
    ordinal = re.search(r"(t|st)e[nrs]?$", low) and low not in table("checking/number_words")
    numeral = low in table("checking/number_words") or (bool(_NUMERAL.fullmatch(low)) and not ordinal)
    return word[0].isdigit() or (numeral and not re.fullmatch("eine?[nrsm]?|eins", low))


def rough(time: str) -> bool:
    """Whether a time or number is told no more than roughly: „um 1450“, „etwa im Jahr 1000“."""
    return any(word in word_list("checking/rough_words") for word in WORD.findall(time.casefold()))


def bounded(time: str) -> bool:
    """Whether a time or number is told by a bound, which others keep as well: „spätestens seit 1960“, „über 300“."""
    low = time.casefold()
    if any(word in word_list("checking/bound_words") for word in WORD.findall(low)):
        return True
    behind = [found for words in word_list("checking/bounds") for found in re.finditer(rf"(?<!\w){words} (\w+)", low)]
    return any(_is_cardinal(found[1]) for found in behind)


def denied(answer: str) -> bool:
    """Whether an answer says only what is not so: „nicht an das Baurecht“; „nicht A, sondern B“ says more."""
    first = answer.split()[0].casefold() if answer.split() else ""
    return "nicht" in qualifiers(first) and "sondern" not in answer.split()


def list_items(text: str) -> tuple[str, ...]:
    """The members of an enumeration: „Grissom, White und Chaffee“ → three; () if it is none."""
    outside = re.sub(r"\([^)]*\)", "", text)
    *first, last = re.split(r"\s+(?:und|oder|sowie)\s+", outside)
    parts = [part.strip() for part in (*re.split(r",\s+", first[0] if len(first) == 1 else ""), last)]
    if (
        len(parts) < 2
        or "," in last
        or "sondern" in outside
        or any(not part or len(part.split()) > 6 for part in parts)
    ):
        return ()
    ends = [part.split()[-1] for part in parts]
    nouns = all(capital(end) or end[0].isdigit() or end[-1] in '“”"' for end in ends)
    adjectives = all(len(part.split()) == 1 and part.islower() for part in parts)
    return tuple(parts) if nouns or adjectives else ()


def plain_items(text: str) -> tuple[str, ...]:
    """The members of a list that holds nothing else: () for „kleine Tiere, etwa Käfer und Würmer“, „Tiere wie …“."""
    items = list_items(text)
    small = {word for item in items for word in item.split() if word[:1].islower()}
    small -= preposition_families().keys() | word_list("checking/articles")
    empty = word_list("checking/function_words") | word_list("vague_quantifiers")
    return items if all(_ADJECTIVE.search(word) and word not in empty for word in small) else ()


_ADJECTIVE: Final = re.compile(r"\w{3}(e|en|er|es|em)$")


def one_of_several(text: str) -> str | None:
    """Words that make an answer one of several: „zum Beispiel“."""
    low = f" {text.casefold()} "
    return next((words for words in sorted(word_list("checking/example_markers")) if f" {words} " in low), None)


@cache
def _vague() -> frozenset[str]:
    lists = ("checking/vague_nouns", "checking/empty_attributes", "empty_adjectives")
    return content_words(" ".join(word for name in lists for word in word_list(name)))


def says_nothing(answer: str) -> bool:
    """Whether an answer is of empty words alone: „es“, „zum Beispiel“, „von Anfang“; „jedes Jahr“ says how often."""
    repeated = re.search(r"\b[Jj]ede[rsnm]?\b|\beinziges Mal\b", answer)
    months = {word.casefold() for word in word_list("checking/months")}
    season = sum(word.casefold() in months for word in answer.split()) > 1  # "zwischen März und Juni"
    colour = answer in word_list("colours")  # "weiß" is a form of "wissen" as well
    # "die Anden" are no "andere"
    place = any(place_kind(word) and not is_inhabitant(word) for word in WORD.findall(answer))
    length = re.search(rf"\beinen? ({'|'.join(sorted(word_list('time_lengths')))})\b", answer)  # "etwa einen Tag"
    unit = any(map(is_unit, re.findall(r"\beinen? (\w+)", answer)))  # "etwa einen Meter"
    told = has_number(answer) or repeated or season or colour or place or length or unit
    return not (told or content_words(answer) - _vague())


def none_of_the_above(option: str) -> bool:
    """Whether an option speaks of the others: „keine der genannten“."""
    return option.casefold().startswith(tuple(word_list("checking/options_about_options")))


def bare_answer(answer: str) -> str:
    """The answer without preposition and article: „im Dezember 1925“ → „Dezember 1925“."""
    return " ".join(_without_lead(answer))


def _without_lead(answer: str) -> Iterator[str]:
    split = answer.split()
    leading = True
    for at, word in enumerate(split):
        low = word.casefold()
        leading = (
            leading and at < len(split) - 1 and (low in preposition_families() or low in word_list("checking/articles"))
        )
        if not leading:
            yield word


def decides_gap(before: str) -> str | None:
    """The article right before a gap: „Sie hatte eine“ → "eine"."""
    last = before.split()[-1] if before.split() else ""
    return last if last.casefold() in word_list("checking/articles") else None
