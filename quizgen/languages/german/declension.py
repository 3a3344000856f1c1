"""A phrase in another case: "dem 14. Parteikongreß" → "der 14. Parteikongreß". Where a form is not certain, nothing."""

from __future__ import annotations

from typing import Final

from quizgen.languages.german.nouns import Case, Gender, Number, genders, inflect, lemmas
from quizgen.languages.german.tags import DETERMINERS
from quizgen.model import Phrase, Token

_COLUMNS: Final[tuple[Case, ...]] = ("nominative", "genitive", "dative", "accusative")
_ENDINGS: Final[dict[str, tuple[str, str, str, str]]] = {
    "masculine": ("er", "es", "em", "en"),
    "feminine": ("e", "er", "er", "e"),
    "neuter": ("es", "es", "em", "es"),
    "plural": ("e", "er", "en", "e"),
}
_DEFINITE: Final = {
    "masculine": ("der", "des", "dem", "den"),
    "feminine": ("die", "der", "der", "die"),
    "neuter": ("das", "des", "dem", "das"),
    "plural": ("die", "der", "den", "die"),
}
_WEAK: Final = {
    "masculine": ("e", "en", "en", "en"),
    "feminine": ("e", "en", "en", "e"),
    "neuter": ("e", "en", "en", "e"),
    "plural": ("en", "en", "en", "en"),
}
_MIXED: Final = {
    "masculine": ("er", "en", "en", "en"),
    "feminine": ("e", "en", "en", "e"),
    "neuter": ("es", "en", "en", "es"),
    "plural": ("en", "en", "en", "en"),
}
_STRONG: Final = {**_ENDINGS, "masculine": ("er", "en", "em", "en"), "neuter": ("es", "en", "em", "es")}


def column(gender: Gender | None, number: Number | None) -> str | None:
    """Which column of the tables a phrase takes: its gender, or "plural"; None if it is not known."""
    return "plural" if number == "plural" else gender


def strong_ending(gender: Gender | None, number: Number | None, case: Case) -> str | None:
    """The ending of dieser, welcher, jeder in that case: feminine dative → "er"."""
    by = column(gender, number)
    return _ENDINGS[by][_COLUMNS.index(case)] if by else None


def definite_article(gender: Gender | None, number: Number | None, case: Case) -> str | None:
    """der, die, das … in that case."""
    by = column(gender, number)
    return _DEFINITE[by][_COLUMNS.index(case)] if by else None


def in_case(phrase: Phrase, case: Case, definite: bool = False) -> str | None:
    """The phrase without its preposition in another case, None where a form is not certain.

    `definite` puts the definite article where it had an indefinite one or none. "auf dem 14. Parteikongreß",
    nominative → "der 14. Parteikongreß"
    """
    tokens = list(phrase.tokens)
    core = _core(tokens, phrase)
    if core is None:
        return None
    start, head = core
    if phrase.case == case and not definite:
        first = tokens[start]
        small = first.tag in ("ART", "PDAT", "PPOSAT", "PIAT", "PIDAT") or (
            first.tag == "ADJA" and phrase.field == "front" and start == 0
        )
        return _joined(tokens[start:], {id(first): first.text[:1].lower() + first.text[1:]} if small else {})
    if tokens[head].tag in ("NE", "FM") and all(
        t.tag in ("NE", "FM", "CARD", "ADJA") or t is tokens[head] for t in tokens[start:]
    ):
        return _joined(tokens[start:], {}) if case != "genitive" else None
    if any(part.relation == "other" for part in phrase.parts):
        return None  # each member of a list would have to change
    gender, number = phrase.gender, phrase.number
    if number is None or (number == "singular" and gender is None):
        return None
    noun = _noun_form(tokens[head], case, number, gender)
    by = column(gender, number)
    if noun is None or by is None:
        return None
    changed: dict[int, str] = {id(tokens[head]): noun}
    begins_sentence = phrase.field == "front" and start == 0
    at, determined = start, ""
    if tokens[start].tag in DETERMINERS:
        determiner = _determiner(tokens[start].text, by, case, definite)
        if determiner is None:
            return None
        changed[id(tokens[start])] = determiner
        at, determined = start + 1, determiner
    elif definite or phrase.preposition in ("im", "am", "zum", "zur", "vom", "beim", "ins", "ans"):
        determined = _DEFINITE[by][_COLUMNS.index(case)]
    for token in tokens[at:head]:
        if token.tag == "ADJA":
            adjective = _adjective(token.text, by, case, determined)
            if adjective is None:
                return None
            lowered = begins_sentence and token is tokens[start] and not adjective.endswith("er")
            changed[id(token)] = adjective[:1].lower() + adjective[1:] if lowered else adjective
        elif token.tag not in ("ADV", "ADJD", "CARD", "$(", "KON", "TRUNC"):
            return None
    text = _joined(tokens[start:], changed)
    return text if tokens[start].tag in DETERMINERS or not determined else f"{determined} {text}"


def with_possessor(phrase: Phrase, genitive: str) -> str | None:
    """The phrase with a name in place of its possessive: "sein großes Werk", "Goethes" → "Goethes großes Werk"."""
    by = column(phrase.gender, phrase.number)
    if by is None or phrase.case is None:
        return None
    changed = {}
    for token in phrase.tokens[1:]:
        if token == phrase.head:
            break
        if token.tag == "ADJA":
            adjective = _adjective(token.text, by, phrase.case, "")
            if adjective is None:
                return None
            changed[id(token)] = adjective
    return f"{genitive} {_joined(list(phrase.tokens[1:]), changed)}"


def _core(tokens: list[Token], phrase: Phrase) -> tuple[int, int] | None:
    """Where the phrase begins behind its preposition, and its head."""
    head = next((i for i, token in enumerate(tokens) if token == phrase.head), None)
    if head is None:
        return None
    start = 0
    while start < head and tokens[start].tag in ("APPR", "APPRART", "ADV", "PTKNEG", "KOKOM"):
        start += 1
    return start, head


def _noun_form(token: Token, case: Case, number: Number, gender: Gender | None) -> str | None:
    if token.tag != "NN":
        return None
    found = {
        form
        for lemma in lemmas(token.text)
        if number == "plural" or gender in genders(lemma)
        for form in [inflect(lemma, case, number, gender if number == "singular" else None)]
        if form
    }
    return found.pop() if len(found) == 1 else None


def _determiner(form: str, by: str, case: Case, definite: bool) -> str | None:
    low, at = form.lower(), _COLUMNS.index(case)
    if low in ("der", "die", "das", "des", "dem", "den"):
        return _DEFINITE[by][at]
    for stem in ("ein", "kein", "mein", "dein", "sein", "ihr", "unser"):
        if low.startswith(stem) and low[len(stem) :] in ("", "e", "es", "em", "en", "er"):
            if definite and stem == "ein":
                return _DEFINITE[by][at]
            bare = (by == "masculine" and case == "nominative") or (
                by == "neuter" and case in ("nominative", "accusative")
            )
            return stem if bare else stem + _ENDINGS[by][at]
    for stem in ("dies", "jen", "jed", "welch", "solch", "manch"):
        if low.startswith(stem):
            return _DEFINITE[by][at] if definite and stem in ("dies", "jen") else stem + _ENDINGS[by][at]
    return None


def _adjective(form: str, by: str, case: Case, determiner: str) -> str | None:
    if form[-1:] == "." or form[:1].isdigit() or (form[:1].isupper() and form.endswith("er")):
        return form
    stem = next((form[: -len(e)] for e in ("em", "en", "er", "es", "e") if form.endswith(e)), None)
    if stem is None:
        return None
    at = _COLUMNS.index(case)
    if determiner.startswith(("ein", "kein", "mein", "dein", "sein", "ihr", "unser")):
        return stem + _MIXED[by][at]
    return stem + (_WEAK if determiner else _STRONG)[by][at]


def _joined(tokens: list[Token], changed: dict[int, str]) -> str:
    """The tokens with the spaces of the text between them."""
    out = ""
    for before, token in zip([None, *tokens], tokens, strict=False):
        space = " " if before is not None and token.start > before.end else ""
        out += space + changed.get(id(token), token.text)
    return out
