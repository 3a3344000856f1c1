"""How phrases and sentences are written: small first letters, single spaces, nothing left open or torn."""

from __future__ import annotations

import re

from quizgen.languages import Abstain
from quizgen.languages.german.nouns import genders
from quizgen.languages.german.references import core
from quizgen.languages.german.wordlists import table, words
from quizgen.model import Phrase

_OPENERS = ("KOUS", "KOUI", "PRELS", "PRELAT", "PROAV", "PWS", "PWAV", "PWAT")


def tidy(text: str) -> str:
    """Single spaces, no doubled commas, none before a closing mark; brackets and quotes must be closed."""
    text = re.sub(r"\s+", " ", text)
    text = re.sub(r"\s+([,;.])", r"\1", text)
    text = re.sub(r",(?:\s*,)+", ",", text)
    if text.count("(") != text.count(")") or (text.count("„") != text.count("“") + text.count("”") and text.count("„")):
        raise Abstain("a bracket or quotation mark would stay open")
    if text.count('"') % 2:
        raise Abstain("a quotation mark would stay open")
    return text.strip(" ,")


def written(phrase: Phrase, brief: bool = False) -> str:
    """The phrase as it can stand in a question; `brief` leaves out what only explains it."""
    if phrase.resolved is None:
        raise Abstain(f"what „{phrase.text}“ means is only known from the text")
    if phrase.resolved != phrase.text:
        return phrase.resolved
    if phrase.kind == "clause" and not _is_well_opened(phrase):
        raise Abstain(f"„{phrase.text[:40]}“ is no whole clause")
    if is_verb_first(phrase):
        return with_wenn(phrase)
    if phrase.kind != "clause" and _is_torn(phrase):
        raise Abstain(f"„{phrase.text[:40]}“ is half a noun phrase")
    dated = phrase.relation == "time" and any(p.relation == "apposition" for p in phrase.parts)
    # "am Mittwoch, dem 10. April 1912": the date is the better half
    text = lower_first(shortened(core(phrase) if brief and not dated else phrase), phrase)
    while (first := text.partition(" ")[0].lower()) in words("droppable_before_keys") and " " in text:
        text = text[len(first) :].lstrip()
    return f"{text}." if is_ruler(text, phrase) else text  # "Dareios III" at the end of a sentence


def is_ruler(text: str, phrase: Phrase) -> bool:
    """Does a name end in the number of a ruler that has lost its stop: "Dareios III", but not "Malcolm X"?"""
    name = re.search(r"(\w+) [IVX]+$", text)
    return phrase.kind == "person" and name is not None and name[1][-1:].islower() and not text.endswith(" X")


def is_verb_first(phrase: Phrase) -> bool:
    """Is it a condition that begins with its verb: "wird ein Feind gesichtet"?"""
    return phrase.kind == "clause" and phrase.relation == "condition" and phrase.tokens[0].tag.endswith("FIN")


def with_wenn(phrase: Phrase) -> str:
    """Such a condition with its conjunction: "wird ein Feind gesichtet" → "wenn ein Feind gesichtet wird"."""
    finite, *rest = phrase.tokens
    split = any(t.tag == "PTKVZ" for t in rest[:-1])  # "steigt das Wasser an im Frühling"
    double = [t.tag[2:] for t in rest[-2:]] == ["INF", "INF"]  # "hat er arbeiten müssen"
    if not rest or split or double or any(t.tag == "$," for t in rest):
        raise Abstain(f"where the verb of „{phrase.text[:40]}“ would stand is not certain")
    prefix = rest[-1] if rest[-1].tag == "PTKVZ" else None
    end = rest[-1].start if prefix else phrase.end
    told = phrase.text[rest[0].start - phrase.start : end - phrase.start].strip()
    return f"wenn {told} {prefix.text if prefix else ''}{finite.text.lower()}"


def _is_well_opened(phrase: Phrase) -> bool:
    """Does a clause begin with a word that opens it, with its verb, or hold an infinitive with zu?"""
    first = [token.tag for token in phrase.tokens[:3]]
    infinitive = any(t.tag in ("VVIZU", "PTKZU") for t in phrase.tokens)
    return any(tag in _OPENERS for tag in first) or first[0].endswith("FIN") or infinitive


def _is_torn(phrase: Phrase) -> bool:
    """ "damalige Sekretär" lacks its article, "Marie und" its second half, "die vom 24. Juni" its noun."""
    first, last = phrase.tokens[0], phrase.tokens[-1]
    paired = first.text.lower() in table("paired_conjunctions")  # "weder Hunde noch Katzen"
    if last.tag == "KON" or (first.tag in ("KON", "PRELAT", "PWAT") and not paired):
        return True
    if first.text.lower() == "um" and any(t.tag in ("PTKZU", "VVIZU") for t in phrase.tokens):
        return True
    if first.tag == "ART" and len(phrase.tokens) == 1:
        return True
    one_of = first is phrase.head and first.text.lower().startswith("ein")  # "eine von acht Stimmen"
    if first.tag == "ART" and phrase.tokens[1].tag in ("APPR", "APPRART") and not one_of:
        return not any(t.tag == "ADJA" for t in phrase.tokens)
    if first.tag != "ADJA" or phrase.head.tag != "NN" or phrase.number == "plural" or not first.text.endswith("e"):
        return False
    return bool(found := genders(phrase.head.text)) and "feminine" not in found


def shortened(phrase: Phrase) -> str:
    """The phrase without what stands in brackets: „die neue Opposition (Zinov'ev u.a.)“ → „die neue Opposition“."""
    text = phrase.text
    for part in sorted(phrase.parts, key=lambda p: -p.start):
        if part.relation == "members" or is_insertion(part):
            start, end = part.start - phrase.start, part.end - phrase.start
            text = text[:start].rstrip(" ," if is_insertion(part) else None) + text[end:]
    return text


def is_insertion(part: Phrase) -> bool:
    """ "der Turm, | erbaut um 1900,": a participle between commas, which has no finite verb."""
    ends = (part.tokens[0].tag, part.tokens[-1].tag)
    if not any(t.tag == "CARD" or t.text in words("checking/naming_participles") for t in part.tokens):
        return False  # "Wasser, mit Salz gemischt, gefriert …": only then
    return part.relation == "relative" and "VVPP" in ends and not any(t.tag.endswith("FIN") for t in part.tokens)


def lower_first(text: str, phrase: Phrase) -> str:
    """The text with a small first letter unless its first word is a noun or a name."""
    first = phrase.tokens[0]
    word = text.split(" ", 1)[0]
    if first.text != word or first.tag in ("NN", "NE", "FM", "XY", "TRUNC") or (word.isupper() and len(word) > 1):
        return text
    following = phrase.tokens[1] if len(phrase.tokens) > 1 else None
    if first.tag == "ADJA" and (following is None or following.tag not in ("ADJA", "NN", "NE", "CARD", "$,", "KON")):
        return text  # "Älteste", a nominalised adjective
    if first.tag == "ADJA" and following is not None and following.tag == "KON" and phrase.tokens[2].tag != "ADJA":
        return text  # "Älteste und Diakone"
    if first.tag == "ADJA" and phrase.field != "front":
        return text  # "Berliner Mauer" inside a sentence is written as it is
    if first.tag == "ADJA" and re.fullmatch(r"[A-ZÄÖÜ]\w+er", word) and phrase.tokens[1].tag != "$,":
        return text  # "Berliner Mauer", but "elementarer, gasförmiger Sauerstoff"
    return text[:1].lower() + text[1:]
