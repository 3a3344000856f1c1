"""What is told besides of a known thing, between commas, without finite verb: "die Burg, berühmt für …"."""

from __future__ import annotations

from dataclasses import replace

from quizgen.languages.german.tags import FINITE
from quizgen.model import Phrase


def without_description(phrase: Phrase) -> Phrase:
    """The phrase without it: "die Burg Stein|, errichtet auf einem Felsen": its name says which one is meant."""
    known = phrase.role in ("subject", "object") and bool(phrase.marks & {"definite", "named"})
    comma = next((at for at, token in enumerate(phrase.tokens) if token.tag == "$,"), len(phrase.tokens))
    tail = phrase.tokens[comma + 1 :]
    if not known or len(tail) < LONG or tail[0].tag not in ("ADJD", "VVPP") or phrase.head.start > tail[0].start:
        return phrase
    if tail[1].tag not in ("APPR", "APPRART") or any(t.tag in FINITE | {"$,", "PRELS"} for t in tail):
        return phrase
    end = phrase.tokens[comma - 1].end
    parts = tuple(part for part in phrase.parts if part.end <= end)
    text = phrase.text[: end - phrase.start]
    return replace(phrase, tokens=phrase.tokens[:comma], text=text, resolved=text, end=end, parts=parts)


LONG = 4
"""Words from which on a question leaves it out."""
