"""Repair of the tag of titles without a name, which the tagger takes for surnames: "war | König | von Ungarn"."""

from __future__ import annotations

from quizgen.languages.german.names import is_title
from quizgen.languages.german.nouns import known_noun
from quizgen.languages.german.tags import tag_at
from quizgen.languages.german.wordlists import words
from quizgen.model import Token


def bare_titles(tokens: list[Token], at: int) -> str | None:
    """ "Béla war | König | von Ungarn", "wurde zum | Herzog | gekrönt", but "Das sagte König", "war König Béla"."""
    form = tokens[at].text
    if tokens[at].tag != "NE" or at == 0 or not is_title(form) or not known_noun(form):
        return None
    before, following = tokens[at - 1], tag_at(tokens, at + 1)
    called = before.tag == "VAFIN" and before.lemma in words("copulas")
    made = before.text.lower() in ("zum", "zur", "als")
    owned = following in ("APPR", "ART", "APPRART", "KON", "$.", "$,", "VVPP")
    return "NN" if (called or made) and owned else None
