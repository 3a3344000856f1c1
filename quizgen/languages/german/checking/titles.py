"""What a title says a text is about, as it may be said before a question: „Was macht ein Arzt?“ → „Arzt“."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from quizgen.languages.german.agreement import NOMINATIVES, determiner_mask
from quizgen.languages.german.checking.content import WORD, content_words, stem
from quizgen.languages.german.extended_attributes import ADJECTIVE_ENDING
from quizgen.languages.german.nouns import known_noun, noun_mask
from quizgen.languages.german.verbs import finite_readings, participle_readings
from quizgen.languages.german.wordlists import table
from quizgen.languages.german.wordlists import words as word_list

JOINTS: Final = re.compile(r"\s*:\s+|\s+[-–—|]\s+")
ADJECTIVE: Final = re.compile(r"(e|en)$")
STRONG: Final = {"der": {"e": "er"}, "die": {"e": "e", "en": "e"}, "das": {"e": "es"}}
"""The ending of an adjective without its article: "das alte Rom" → "altes Rom"."""


def topic_of_title(title: str, text: str) -> str | None:
    """The topic that a title names: „Referat: Die Burg“ → „Burg“, „Der Wolf kehrt zurück“ → „Wolf“.

    None where it names a file or a speaker rather than a topic. A title in quotation marks in its text is a work's.
    """
    if re.search(rf"[„“»«\"]{re.escape(title)}[“”«»\"]", text):
        return title
    if _is_clause(title) and title in text:
        return f"„{title}“"  # „Wer die Nachtigall stört“: a work, for its text calls it so
    if _is_of_series(title):
        return title.replace(":", " –")  # a colon stands behind the topic: „Thema James Bond 007 – Spectre: Wann …“
    kept = _without_number(_without_kinds(_of_most_use(title, text)), text)
    if not kept:
        return title if content_words(title) else None
    return _named(kept)


def topic_of_heading(heading: str) -> str | None:
    """What a section is about by its heading: „Die Nahrung“ → „Nahrung“.

    None for those that all kinds of texts have („Allgemeines“), for numbers and for sentences.
    """
    plain = " ".join(heading.split())
    if plain.casefold() in word_list("checking/common_headings") or re.search(r"\d|[?!.:]$", plain):
        return None
    told = topic_of_title(plain, "")
    return None if told is None or told.startswith("„") else told


def _is_clause(title: str) -> bool:
    """ "Wer früher stirbt": a question word before a verb at the end, in a title that is no question."""
    found = title.split()
    return len(found) > 2 and found[0].casefold() in table("checking/question_words") and _verb(found) == len(found) - 1


def _is_of_series(title: str) -> bool:
    """„James Bond 007: Spectre“: two names, the first of which means many works alone; not „Ulm: Das Rad“."""
    parts = re.split(r":\s+", title)
    told = [[word for word in WORD.findall(part) if word[:1].isupper()] for part in parts]
    return len(parts) == 2 and all(not all(map(known_noun, named)) for named in told)


def _of_most_use(title: str, text: str) -> list[str]:
    """The words of that part of a title which its text speaks of most: „Erfindungen: Das Fahrrad“."""
    parts = [part for part in JOINTS.split(title) if _without_kinds(part.split())]
    told = [stem(word) for word in WORD.findall(text)]
    best = max(parts, key=lambda part: sum(told.count(word) for word in content_words(part)), default=title)
    return best.split()


def _without_kinds(found: Sequence[str]) -> list[str]:
    """The words without those for a kind of text around them: „Mozart Lebenslauf“, „Steckbrief Igel“."""
    kinds = word_list("checking/kinds_of_texts")
    start, end = 0, len(found)
    while start < end and found[start].strip("?!.,").casefold() in kinds:
        start += 1
    while end > start and found[end - 1].strip("?!.,").casefold() in kinds:
        end -= 1
    joint = 0 < start < end and found[start] in ("über", "zu", "zum", "zur", "von", "vom")  # „Referat über Vulkane“
    return list(found[start + joint : end])


def _without_number(found: list[str], text: str) -> list[str]:
    """The words without the number of a part: "Die Igel 2" of a text about them, but "PlayStation 3", "Schalke 04"."""
    *told, last = found or [""]
    nouns = [word for word in told if word[:1].isupper()]
    counts = re.fullmatch(r"\d{1,2}", last) and nouns and all(map(known_noun, nouns)) and nouns[-1] in text
    return told if counts and f"{nouns[-1]} {last}" not in text else found


def _named(found: list[str]) -> str | None:
    """The noun that a sentence or question is about, or the whole in quotation marks; else what stands there."""
    speakers = word_list("speaker_pronouns")
    first = found[0].casefold()
    if len(found) > 1 and first in speakers and found[1][:1].isupper():
        return " ".join(found[1:])  # „Unsere Zähne“
    if any(word.casefold() in speakers for word in found):
        return None
    verb = _verb(found)
    asking = first in table("checking/question_words")  # „Warum Laub bunt ist“
    named = not asking and (first in STRONG or all(word[:1].isupper() for word in found[:verb]))
    if named and verb is not None and verb > 1 and found[-1][-1] not in "?!":
        return _without_article(found[:verb])  # „Die Feuerwehr Ulm stellt sich vor“, „Turnverein Ried feiert“
    ruler = re.fullmatch(r"[IVX]+\.", found[-1]) is not None  # „Elisabeth I.“
    if (found[-1][-1] in "?!." and not ruler) or verb is not None:
        nouns = [word.strip("?!.,") for word in found if word[:1].isupper() and content_words(word)]
        return nouns[0] if len(nouns) == 1 else f"„{' '.join(found)}“"
    return _without_article(found)


def _verb(found: Sequence[str]) -> int | None:
    """Where a verb or an adverb stands in it, which no noun follows: „Der Wolf | kehrt | zurück“."""
    empty = word_list("checking/function_words")
    for i, word in enumerate(found[:-1]):
        small = word[:1].islower() and word.casefold() not in empty
        noun = found[i + 1][:1].isupper() and ADJECTIVE_ENDING.search(word)
        if small and len(word) > LONGEST_JOINT and not noun:
            return i
    last = found[-1].strip("?!.,")
    german = finite_readings(last) or participle_readings(last) or last in word_list("separable_prefixes")
    return len(found) - 1 if last[:1].islower() and german else None  # "Immune system" has none


LONGEST_JOINT: Final = 3
"""So short are "of" and "the", too, in titles that are not German."""


def _without_article(found: Sequence[str]) -> str:
    """„Das alte Rom“ → „Altes Rom“, „Die Römer am Rhein“ → „Römer am Rhein“"""
    article = found[0].casefold()
    if article not in STRONG or len(found) == 1:
        return " ".join(found)
    first, *rest = found[1:]
    described = bool(rest) and rest[0][:1].isupper() and ADJECTIVE.search(first) is not None
    if described and (first[:1].islower() or determiner_mask(article)[0] & noun_mask(rest[0]) & NOMINATIVES):
        root, ending = ADJECTIVE.split(first)[:2]  # „Die Sonne Afrikas“: a genitive does not agree
        first = root + STRONG[article].get(ending, ending)
    elif first[:1].islower():
        return " ".join(found)
    return " ".join([first[:1].upper() + first[1:], *rest])
