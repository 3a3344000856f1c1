"""Quotations that a clause announces: "… hatte die Parole ausgegeben: „Wir sind zurückgeblieben.“" """

from __future__ import annotations

import re

from quizgen.languages import Abstain
from quizgen.model import Clause, Phrase, Sentence

_ANNOUNCED = re.compile(r':\s*["„»«]([^"“”«»]+?)[.!]?["“”«»]?$')

_LONGEST = 18
"""So many words of a quotation may stand in a question."""


def announced(sentence: Sentence, clause: Clause, about: Phrase | None) -> str:
    """What stands behind the colon, ready to end a question; "" where the clause is clear without it.

    "Wann hatte der Minister die Losung ausgegeben" + ": „Wir holen auf“"
    """
    if about is not None and "announced" in about.marks:
        return ""  # "Welche Parole hatte der Minister ausgegeben?": its words are the key
    bare = next((phrase for phrase in clause.phrases if phrase.role == "object" and _is_bare(phrase)), None)
    found = _ANNOUNCED.search(sentence.text.strip())
    if bare is None or found is None or clause.start > sentence.start + found.start():
        return ""
    if bare is about or len(found[1].split()) > _LONGEST:
        raise Abstain(f"what „{bare.text}“ is stands behind the colon")
    return f": „{found[1].strip()}“"


def _is_bare(phrase: Phrase) -> bool:
    """Is it an article and a noun: "die Parole"?"""
    first = phrase.tokens[0]
    return first.tag == "ART" and first.text.lower()[:1] == "d" and len(phrase.tokens) == 2
