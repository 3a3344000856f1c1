"""Several of a kind whose pronoun goes on to tell of them: „drei kleine Skorpione … Sie“ → „die kleinen Skorpione“."""

from __future__ import annotations

from dataclasses import replace

from quizgen.languages.german.wordlists import words
from quizgen.model import Phrase


def as_told_again(several: Phrase, title: str) -> Phrase:
    """Those that are described without what counts them, "zwei bis hundert | kleine Skorpione|"; else as they are.

    So are those of the title. "Drei Männer" would be no certain ones without it, and of "einige junge Vögel" it may
    hold what does not of others.
    """
    counting = [t for t in several.tokens if t.start < several.head.start and _counts(t.text, t.tag)]
    listed = any(part.relation == "other" for part in several.parts)
    if several.number != "plural" or several.preposition is not None or not counting or listed:
        return several
    if counting[0] != several.tokens[0] or counting[0].tag != "CARD":
        return several
    kept = tuple(t for t in several.tokens if t.start > counting[-1].start)
    described = any(t.tag == "ADJA" and t.end <= several.head.start for t in kept)
    if not described and several.head.lemma not in title.split():
        return several
    offset = kept[0].start - several.start
    marks = several.marks - {"counted", "quantified", "bare"} | {"definite"}
    return replace(several, tokens=kept, start=kept[0].start, text=several.text[offset:], marks=marks)


def _counts(form: str, tag: str) -> bool:
    """ "drei", "zwei bis hundert", also an adjective that only stresses behind them: "zwei | richtige | kleine"."""
    return tag == "CARD" or form.lower() in words("stressing_adjectives")
