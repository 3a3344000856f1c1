"""Phrases with words that point to a time or place told before: „die Firma Krupp, | die heute in Essen sitzt“."""

from __future__ import annotations

from quizgen.languages.german.names import place_kind
from quizgen.languages.german.references.description import core
from quizgen.languages.german.wordlists import words
from quizgen.model import Phrase, Token


def is_deictic(phrase: Phrase) -> bool:
    """Does an adverb in it point to what was told before: "die Stadt, die damals …", "ein Dorf dort"?"""
    return any(t.text.lower() in words("deictics") and t.tag in ("ADV", "PROAV", "ADJD") for t in _said(phrase))


def without_deictics(phrase: Phrase) -> str | None:
    """The words of such a phrase that say enough by themselves, if any do.

    "in einer Stadt, die heute zu Polen gehört" → all of it, "die Firma Krupp, die heute in Essen sitzt" → "die Firma
    Krupp"
    """
    return phrase.text if _is_connective(phrase) or _tells_of_today(phrase) else _without_relative(phrase)


def _said(phrase: Phrase) -> list[Token]:
    """The words of the phrase without brackets: "(* 1254 in Venedig; † 1324 ebenda)" is understood there.

    So is "darunter" before the names that it announces: "eine Gruppe, | darunter | John Wesley".
    """
    aside = [part for part in phrase.parts if part.relation == "members"]
    announcing = {part.start - 1 for part in phrase.parts if part.relation == "apposition"}
    told = (t for t in phrase.tokens if not (t.end in announcing and t.text in words("explaining_adverbs")))
    said = [t for t in told if not any(part.start <= t.start < part.end for part in aside)]
    triples = zip(said, said[1:], said[2:], strict=False)  # "der größte und | zugleich | jüngste Wald"
    adverbs, behind = ("ADV", "PROAV"), ("ADJA", "ART")
    joining = {b.start for a, b, c in triples if a.tag == "KON" and b.tag in adverbs and c.tag in behind}
    return [t for t in said if not (_is_of_today(phrase, t) or t.start in joining)]


def _is_of_today(phrase: Phrase, token: Token) -> bool:
    """ "die (noch) | heute | gültigen Gleichungen der Optik": of what time it is so everybody knows who reads it."""
    inside = phrase.start < token.start < phrase.head.start and token.text in words("present_times")
    return inside and any(part.relation in ("genitive", "name") for part in phrase.parts)


def _is_connective(phrase: Phrase) -> bool:
    return len(phrase.tokens) == 1 and phrase.text.lower() in words("connectives")


def _tells_of_today(phrase: Phrase) -> bool:
    """ "in einer Stadt, | die heute zu Polen gehört": what is so for whoever reads the question as well.

    Or it is told before or after the clause around: "das Reich, | das später zerfiel".
    """
    relative = next((p for p in phrase.parts if p.relation == "relative" and p.end == phrase.end), None)
    if relative is None:
        return False
    leaning = [t for t in _said(phrase) if t.text.lower() in words("deictics") or t.tag in ("PPOSAT", "PDAT", "PPER")]
    fitting = words("present_times") if "indefinite" in phrase.marks else frozenset()
    if _without_relative(phrase) is None:
        fitting |= words("times_beside_others")
    return all(t.text in fitting and t.start > relative.start for t in leaning)


def _without_relative(phrase: Phrase) -> str | None:
    """ "die Firma Krupp, | die heute in Essen sitzt" → "die Firma Krupp": its name says enough."""
    behind = ("relative", "apposition")  # "in Ulm, | derselben Stadt, in der …"
    relative = next((p for p in phrase.parts if p.relation in behind and p.end == phrase.end), None)
    named = any(p.relation == "name" for p in phrase.parts) or phrase.head.tag == "NE"
    named = named or place_kind(phrase.head.text) is not None  # "den Suezkanal, | der bis dahin …"
    if relative is None or not named:
        return None
    whole = core(phrase)
    leans = any(t.text.lower() in words("deictics") or t.tag in ("PPOSAT", "PDAT") for t in whole.tokens)
    if leans or whole is phrase:
        return None
    opened = whole.tokens[0].tag in ("ART", "APPR", "APPRART")  # "Die Stadt Ulm" at the beginning of a sentence
    return whole.text[:1].lower() + whole.text[1:] if opened else whole.text
