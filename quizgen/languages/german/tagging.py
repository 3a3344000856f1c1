"""From tokens to tags and lemmas: HanTa's, mapped to the standard set, then repaired where it is known to err."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from quizgen.languages.german.repairs import REPAIRS
from quizgen.languages.german.tags import CLOSING, OPENING, QUOTES
from quizgen.languages.german.tags_by_form import tag_by_form
from quizgen.languages.german.verbs import is_third_person
from quizgen.languages.german.wordlists import table
from quizgen.model import Token

if TYPE_CHECKING:
    from quizgen.languages.german.quick_tagger import QuickTagger

_STANDARD = {"ADJ(A)": "ADJA", "ADJ(D)": "ADJD", "NNI": "NN", "NNA": "NN", "PAV": "PROAV"}


@cache
def _tagger() -> QuickTagger:
    from quizgen.languages.german.quick_tagger import QuickTagger  # late, since it loads HanTa

    return QuickTagger()


def tag(spans: Sequence[tuple[str, int, int]]) -> tuple[Token, ...]:
    """Tokens with lemma and STTS tag for the tokens of one sentence.

    >>> [token.tag for token in tag([("Igel", 0, 4), ("sind", 5, 9), ("Tiere", 10, 15), (".", 15, 16)])]
    ['NN', 'VAFIN', 'NN', '$.']
    """
    found = _tagged(tuple(form for form, _, _ in spans))
    return tuple(
        Token(form, lemma, told, start, end) for (form, start, end), (lemma, told) in zip(spans, found, strict=True)
    )


@lru_cache(maxsize=1024)
def _tagged(sentence: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Lemma and tag of each word of a sentence; texts are put together from others, and hold some sentences twice."""
    forms = [_for_tagger(form) for form in sentence]
    tagged = zip(sentence, forms, _tagger().tag_sent(forms, taglevel=0), strict=True)
    tokens = [
        Token(form, _lemma(form, word, raw), _standard(form, raw), at, at + 1)
        for at, (form, word, raw) in enumerate(tagged)
    ]
    running = [at for at, token in enumerate(tokens) if token.tag[:1] != "$"]  # marks are never mistaken
    for repair in REPAIRS:
        # found first and made then: each repair sees the tags that the one before left
        tags = {at: new for at in running if (new := repair(tokens, at)) is not None}
        for at, new in tags.items():
            token = tokens[at]
            tokens[at] = Token(token.text, token.lemma, new, token.start, token.end)
    return tuple((token.lemma, token.tag) for token in tokens)


def _for_tagger(form: str) -> str:
    marks = {"„": '"', "“": '"', "”": '"', "»": '"', "«": '"', "``": '"', "''": '"', "…": "..."}
    return marks.get(form) or table("swiss_spellings").get(form, (form,))[0]


def _lemma(form: str, word: str, raw: str) -> str:
    return form if form[:1].isdigit() else _lemma_of(word, raw)


@lru_cache(maxsize=65536)
def _lemma_of(word: str, raw: str) -> str:
    """HanTa's lemma for a word with one of its tags; it takes apart each word anew, also the tenth "die"."""
    return str(_tagger().analyze(word, raw, taglevel=1)[0])


def _standard(form: str, raw: str) -> str:
    """The STTS tag: by the form where that alone decides, else HanTa's, whose names differ a little."""
    if form in QUOTES | OPENING | CLOSING:
        return "$("
    by_form = tag_by_form(form)
    if by_form is not None:
        return by_form
    verb = re.fullmatch(r"(V[VAM])\((\w+)\)", raw)
    return verb[1] + verb[2] if verb else _STANDARD.get(raw, raw)


def with_main_verb(tokens: tuple[Token, ...], at: int | None) -> tuple[Token, ...]:
    """The same tokens with the one there tagged as a finite verb."""
    if at is None:
        return tokens
    token = tokens[at]
    finite = Token(token.text, token.lemma, "VVFIN", token.start, token.end)
    return (*tokens[:at], finite, *tokens[at + 1 :])


def missed_main_verb(tokens: Sequence[Token], first: int) -> int | None:
    """Where a finite verb of a main clause may hide behind another tag: "1950 ernannte Noble …", "benutzen"."""
    for at in range(max(1, first), len(tokens)):
        token = tokens[at]
        hidden = token.tag in ("VVINF", "ADJA", "ADJD", "VVPP", "VVIMP", "VAINF") and token.text[:1].islower()
        if token.tag in ("$.", "PTKZU"):
            return None
        if hidden and tokens[at - 1].tag not in ("PTKZU", "ART", "APPRART") and is_third_person(token.text):
            return at
    return None
