"""What checks and wrong options need to know of German words, without any analysis."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from itertools import pairwise
from typing import Final, cast

from quizgen.languages.german.names import is_first_name, place_kind
from quizgen.languages.german.nouns import noun_mask
from quizgen.languages.german.wordlists import DATA, rows, table
from quizgen.languages.german.wordlists import words as word_list
from quizgen.model import Level, PhraseKind

WORD: Final = re.compile(r"[\w’']+(?:-[\w’']+)*")
QUOTED: Final = re.compile(r"„[^“”\"]*[“”\"]|\"[^\"]*\"|»[^«]*«|«[^»]*»")
ENDINGS: Final = (("em", 3), ("er", 3), ("e", 3), ("s", 4), ("n", 4))
"""Endings, and how long what is left must be: „Wein“ keeps its n, else it were one with „Weise“."""
UMLAUTS: Final = str.maketrans("äöü", "aou")
POINTING_STEM: Final = re.compile(r"(?:dies|jen)(?:e[rsnm]?|)$")
PERSONAL: Final = frozenset({"er", "sie", "ihn", "ihm", "ihnen"})
POSSESSIVE: Final = re.compile(r"(?:sein|ihr)(?:e[rsnm]?)?$")
EXPLETIVE_VERBS: Final = frozenset(
    {"gibt", "gab", "geben", "gäbe", "kam", "kommt", "geht", "ging", "handelt", "möglich"}
)


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """A word without all its endings, old and new spelling alike: „Kongreß“ and „Kongresses“ → "kongr"."""
    plain = word.casefold().translate(UMLAUTS)
    while cut := next((e for e, shortest in ENDINGS if plain.endswith(e) and len(plain) - len(e) >= shortest), None):
        plain = plain[: -len(cut)]
    return plain


@lru_cache(maxsize=8192)
def content_words(text: str) -> frozenset[str]:
    """The stems of the words that carry meaning: „des Penizillins“ → {"penizilli"}, as of „Penizillin“."""
    function_words = word_list("checking/function_words")
    return frozenset(
        stem(part)
        for word in WORD.findall(text)
        for part in word.split("-")
        if part and part.casefold() not in function_words
    )


@lru_cache(maxsize=8192)
def content_parts(text: str) -> frozenset[str]:
    """The same with first and last parts of long words: „Winterschlaf“ → "schlaf" too."""
    found = set(content_words(text))
    for word in list(found):
        if len(word) >= 8:
            found |= {word[:end] for end in range(4, len(word) - 2)} | {word[at:] for at in range(3, len(word) - 3)}
    return frozenset(found)


def _capital(word: str) -> bool:
    return word[:1].isupper() or word.startswith(("„", "»", '"'))


@lru_cache(maxsize=8192)
def _asking(prompt: str) -> tuple[int, list[str]]:
    """The number of words that ask, counted from the start, and all words of the prompt."""
    split = prompt.split()
    question_words = table("checking/question_words")
    for at, word in enumerate(split[:5]):
        low = word.strip(",.?!").casefold()
        if low not in question_words:
            continue
        counting = low == "wie" and at + 1 < len(split) and split[at + 1] in ("viel", "viele", "vielen", "vieler")
        if low == "wie" and not counting:
            return _measure(split, at), split
        if not (low.startswith("welch") or low == "wessen" or counting):
            return at + 1, split
        return _noun_end(split, at + 1 + counting), split
    return 0, split


def _measure(split: list[str], at: int) -> int:
    """„Wie lange“, „Wie hoch“, but „Wie“ alone in „Wie heißt“."""
    following = split[at + 1] if at + 1 < len(split) else ""
    return at + 2 if following in word_list("checking/measures") else at + 1


def _noun_end(split: list[str], at: int) -> int:
    """The end of the noun that goes with „welche“: „drei neuen Entwicklungen“, with names behind it."""
    end = at
    while end < len(split) and not _capital(split[end]):
        if not re.search(r"(?:e[nrsm]?|\d|drei|vier|fünf|sechs|acht|zehn)$", split[end]):
            return at
        end += 1
    if end >= len(split):
        return at
    while end < len(split) and _capital(split[end]):
        end += 1
        if split[end - 1][-1] in ",?":
            break
    return end


def question_phrase(prompt: str) -> str:
    """The words that ask: „Um wie viele Jahre lag es zurück?“ → „Um wie viele Jahre“."""
    count, split = _asking(prompt)
    return " ".join(split[:count])


def _question_word(prompt: str) -> str:
    question_words = table("checking/question_words")
    words = (word.strip(",.?!").casefold() for word in question_phrase(prompt).split())
    return next((word for word in words if word in question_words), "")


def asked_kinds(prompt: str) -> frozenset[PhraseKind]:
    """The kinds of phrases that would answer: „Wann …?“ → {"time", "number"}; empty where any may."""
    kinds = table("checking/question_words").get(_question_word(prompt), ("-",))[0]
    return frozenset() if kinds == "-" else cast(frozenset[PhraseKind], frozenset(kinds.split()))


def wants_number(prompt: str) -> bool:
    """Whether only a number answers: „Wie viele …?“, „In welchem Jahr …?“"""
    return bool(re.search(r"\b[wW]ie viel|[Ww]elche[mns] Jahr\b", question_phrase(prompt)))


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
    r"|zwan|million(?:en)?|milliarden?|dutzend|halb|ander|inhalb|viertel)+)(?:e[nrsm]?|er|t(?:e[nrs]?)?|st(?:e[nrs]?)?)?"
    r"|eins"
)


def bare(prompt: str) -> bool:
    """Whether the prompt asks with nothing but „Was“."""
    return question_phrase(prompt).casefold() == "was"


def operators() -> Mapping[str, Level]:
    """The operators with their Anforderungsbereich, e.g. "Nenne": "I"."""
    return {word: cast(Level, level) for word, level in rows("checking/operators")}


def operator(prompt: str) -> str | None:
    """The Operator that the prompt starts with: „Nenne drei Ursachen.“ → "Nenne"."""
    return next((word for word in operators() if prompt.startswith(f"{word} ")), None)


def dangling(prompt: str) -> str | None:
    """The first word that points outside the prompt: „Was tat er dort?“ → "er".

    Pronouns are at home behind a noun of the prompt: „Wann hielt Marie Curie ihre Vorlesung?“
    """
    text = QUOTED.sub("„Zitat“", prompt)
    count, split = _asking(text)
    nouns_before, clauses_before = 0, 0
    for at, raw in enumerate(split):
        word = raw.strip(",.;:?!()“”").casefold()
        if _points(word, raw, split, at) or _presupposes(word, split, at):
            return word
        home = nouns_before > 0 or (clauses_before > 0 and count > 1)
        if word in PERSONAL and not (home and clauses_before):
            return word
        infinitive = word == "sein" and at == len(split) - 1
        asked_person = _question_word(text) in ("wer", "wen", "wem") and at >= count + 2
        if POSSESSIVE.fullmatch(word) and not (home or infinitive or asked_person):
            return word
        announced = clauses_before or any(later.endswith(",") for later in split[at:])
        if word == "es" and not announced and not EXPLETIVE_VERBS & set(re.findall(r"\w+", text.casefold())):
            return word
        opening = at > 0 or word not in word_list("checking/function_words")
        nouns_before += _capital(raw) and opening and at >= count
        clauses_before += raw.endswith(",")
    return None


def _points(word: str, raw: str, split: list[str], at: int) -> bool:
    if word in word_list("checking/correlates"):
        return not (raw.endswith(",") or any(later.endswith(",") for later in split[at:]))
    if _pointing_attribute(word):
        return True
    if POINTING_STEM.fullmatch(word) or word in word_list("checking/pointing_words"):
        return not (word == "dort" and any(earlier.endswith(",") for earlier in split[:at]))
    return False


def _pointing_attribute(word: str) -> bool:
    """„die nachfolgenden Zeitachsen“, but not „wurde genannt“."""
    begun = word.removesuffix("n").removesuffix("r").removesuffix("s").removesuffix("m")
    return begun.endswith("e") and begun[:-1] in word_list("checking/pointing_stems")


def pointing(answer: str) -> str | None:
    """The word of an answer that points elsewhere: „mit dieser Erhöhung“ → "dieser"."""
    split = QUOTED.sub("„Zitat“", answer).split()
    for at, raw in enumerate(split):
        word = raw.strip(",.;:?!()“”").casefold()
        if _points(word, raw, split, at):
            return word
    return None


def denied(answer: str) -> bool:
    """Whether an answer says only what is not so: „nicht an das Baurecht“; „nicht A, sondern B“ says more."""
    first = answer.split()[0].casefold() if answer.split() else ""
    return "nicht" in qualifiers(first) and "sondern" not in answer.split()


def dated(text: str) -> bool:
    """Whether a year stands in it, outside of quotations and brackets."""
    return bool(re.search(r"(?<![\d.,-])(1\d{3}|20\d\d)(?![\d-])", re.sub(r"\([^)]*\)", "", QUOTED.sub("", text))))


def wants_time(prompt: str) -> bool:
    """Whether a point in time is asked for: „Wann …?“, „In welchem Jahr …?“, „An welchem Tag …?“"""
    return bool(
        re.search(r"\b[Ww]ann\b|[Ww]elche[mns] (?:Jahr|Tag|Monat|Jahrhundert|Jahrzehnt)", question_phrase(prompt))
    )


def _presupposes(word: str, split: list[str], at: int) -> bool:
    """Words that want a sentence before, unless an earlier clause of the prompt is their home: „auch“, „so“."""
    if any(earlier.endswith(",") for earlier in split[:at]):
        return False
    if word == "so":
        return not any(later.strip(",") in ("wie", "dass", "daß") for later in split[at:])
    return word in word_list("checking/presupposing_words")


def points_to_text(prompt: str) -> str | None:
    """Words that need the text at hand: "im Text", "siehe oben"."""
    low = f" {prompt.casefold()} "
    return next((words for words in sorted(word_list("checking/text_pointers")) if f" {words.casefold()}" in low), None)


def topics(prompt: str) -> tuple[str, ...]:
    """The nouns and names that say what the prompt is about, outside the words that ask."""
    count, split = _asking(prompt)
    vague = word_list("checking/vague_nouns")
    named = [word.strip(",.;:?!()„“”\"»«'") for word in split[count:] if _capital(word)]
    asked = [word for word in split[:count] if _capital(word)][1:]
    genitives = [word for word in asked[1:] if word.endswith("s")]
    quoted = [word.strip('„“”"?.,') for found in QUOTED.findall(prompt) for word in found.split()]
    return tuple(word for word in (*genitives, *named, *quoted) if word and word not in vague and not word.isdigit())


def proper_names(text: str) -> tuple[str, ...]:
    """The words with a capital that are names: known ones, and those that no list of nouns can explain."""
    empty = word_list("checking/function_words")
    found = (word for word in WORD.findall(text) if word[0].isupper() and word.casefold() not in empty)
    return tuple(word for word in found if _is_name(word) and word not in operators())


@lru_cache(maxsize=8192)
def _is_name(word: str) -> bool:
    if is_first_name(word) or place_kind(word):
        return True
    return not noun_mask(word) and not word.endswith(_ADJECTIVE_ENDINGS)


_ADJECTIVE_ENDINGS: Final = ("sche", "schen", "scher", "sches", "schem", "liche", "lichen", "licher", "liches")
"""„Französische Revolution“ names an event, but the adjective alone nobody."""


def qualifiers(text: str) -> frozenset[str]:
    """Words that deny, doubt, limit or report, in the form that counts: „keine“ → "nicht"."""
    known = table("checking/qualifiers")
    return frozenset(known[word][0] for word in WORD.findall(text.casefold()) if word in known)


def negated(text: str) -> bool:
    """Whether the text denies something: „nicht“, „keine“, „niemals“."""
    return "nicht" in qualifiers(QUOTED.sub("", text))


@cache
def _families() -> dict[str, frozenset[str]]:
    families = [frozenset(line.split()) for line in word_list("checking/preposition_families")]
    return {word: family for family in families for word in family}


def malformed(prompt: str) -> str | None:
    """What no German sentence holds: „in im“, „durch durch“."""
    split = prompt.split()
    for one, other in pairwise(split):
        low = one.casefold()
        if other in _families().get(low, ()) and (low, other) not in _SEPARATED:
            return f"{one} {other}"
    if cut := re.search(r"\b(?:und|oder|sowie),", prompt):
        return cut.group()
    if split and split[-1].strip(".?!") in word_list("checking/clause_ends"):
        return split[-1]
    if incomplete := _incomplete(split):
        return incomplete
    return next((f"{a} {b}" for a, b in pairwise(split) if a == b and a.isalpha() and a not in _TWICE), None)


def _incomplete(split: list[str]) -> str | None:
    """„eine Vielzahl“ with nothing behind it that says of what."""
    for article, word, following in zip(split, split[1:], [*split[2:], ""], strict=False):
        known = word.strip("?.!,") in word_list("checking/incomplete_nouns")
        behind = following if word[-1] not in "?.!," else ""
        told = behind in _COMPLEMENTS or _capital(behind) or re.search(r"e[rns]?$", behind)
        if known and article.casefold() in ("ein", "eine", "einen", "einer", "einem") and not told:
            return f"{article} {word}"
    return None


_COMPLEMENTS: Final = frozenset({"von", "vom", "an", "des", "der", "davon", "aus", "für", "ihrer", "seiner"})
_SEPARATED: Final = frozenset({("an", "am"), ("zu", "zu")})
_TWICE: Final = frozenset({"die", "der", "das", "sie"})
"""„Menschen, die die Stadt …“: a relative pronoun before an article."""


def decides_gap(before: str) -> str | None:
    """The article right before a gap: „Sie hatte eine“ → "eine"."""
    last = before.split()[-1] if before.split() else ""
    return last if last.casefold() in word_list("checking/articles") else None


def list_items(text: str) -> tuple[str, ...]:
    """The members of an enumeration: „Grissom, White und Chaffee“ → three; () if it is none."""
    outside = re.sub(r"\([^)]*\)", "", text)
    parts = [part.strip() for part in re.split(r",\s+|\s+(?:und|oder|sowie)\s+", outside)]
    if len(parts) < 2 or "sondern" in outside or any(not part or len(part.split()) > 6 for part in parts):
        return ()
    ends = [part.split()[-1] for part in parts]
    nouns = all(_capital(end) or end[0].isdigit() or end[-1] in '“”"' for end in ends)
    adjectives = all(len(part.split()) == 1 and part.islower() for part in parts)
    return tuple(parts) if nouns or adjectives else ()


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
    repeated = re.search(r"\b[Jj]ede[rsnm]?\b", answer)
    return not has_number(answer) and not repeated and not content_words(answer) - _vague()


def none_of_the_above(option: str) -> bool:
    """Whether an option speaks of the others: „keine der genannten“."""
    return option.casefold().startswith(tuple(word_list("checking/options_about_options")))


def words(name: str) -> tuple[str, ...]:
    """A list of words for wrong options in the order of its file, e.g. "months"; () if there is none."""
    for folder in ("checking", "."):
        path = DATA / folder / f"{name}.txt"
        if path.exists():
            lines = path.read_text(encoding="utf-8").splitlines()
            return tuple(line.split("\t")[0] for line in lines if line and not line.startswith("#"))
    return ()


def bare_answer(answer: str) -> str:
    """The answer without preposition and article: „im Dezember 1925“ → „Dezember 1925“."""
    return " ".join(_without_lead(answer))


def _without_lead(answer: str) -> Iterator[str]:
    split = answer.split()
    leading = True
    for at, word in enumerate(split):
        low = word.casefold()
        leading = leading and at < len(split) - 1 and (low in _families() or low in word_list("checking/articles"))
        if not leading:
            yield word


def number_word(value: int) -> str | None:
    """A small number in words: 3 → „drei“."""
    return next((word for word, number in rows("checking/number_words") if int(number) == value), None)


def phrases() -> Mapping[str, str]:
    """The wordings of tasks by key, see data/checking/wordings.tsv."""
    return {row[0]: row[1] for row in rows("checking/wordings")}
