"""How phrases and sentences are written: small first letters, single spaces, nothing left open or torn."""

from __future__ import annotations

import re

from quizgen.languages import Abstain
from quizgen.languages.german.nouns import genders
from quizgen.languages.german.shortening import (
    from_time_on,
    is_told_by_clause,
    shortened,
    trimmed,
    without_explanation,
)
from quizgen.languages.german.superlatives_alone import lacks_other_noun
from quizgen.languages.german.tags import QUOTES
from quizgen.languages.german.times_in_order import without_order
from quizgen.languages.german.told_besides import without_description
from quizgen.languages.german.wordlists import table, words
from quizgen.model import Phrase

_OPENERS = ("KOUS", "KOUI", "PRELS", "PRELAT", "PROAV", "PWS", "PWAV", "PWAT")


def tidy(text: str) -> str:
    """Single spaces, no doubled commas, none before a closing mark; brackets and quotes must be closed."""
    text = re.sub(r"\s+", " ", text)
    text = re.sub(r"(\w)([-‐‑])''(?=[A-ZÄÖÜ])", r"\1''\2", text)  # "''Red-''Edition"
    text = re.sub(r"''(.+?)''", r"„\1“", text)  # marks of italics that a wiki leaves in its text
    text = re.sub(r"(?<=[a-zäöüß])- (?=[A-ZÄÖÜ][a-zäöüß])", "-", text)  # "das Rhein-Maas- Delta"
    text = re.sub(r"\s+([,;.])", r"\1", text)
    text = re.sub(r",(?:\s*,)+", ",", text)
    text = re.sub(r"^([^,]+), (?=sowie )", r"\1 ", text)  # "Wein und Öl|,| sowie Getreide": no clause ends there
    if text.count("(") != text.count(")") or (text.count("„") != text.count("“") + text.count("”") and text.count("„")):
        raise Abstain("a bracket or quotation mark would stay open")
    if text.count('"') % 2 or "''" in text:
        raise Abstain("a quotation mark would stay open")
    return text.strip(" ,")


def written(phrase: Phrase, brief: bool = False, asking: bool = False) -> str:
    """The phrase as it can stand in a question; `brief` leaves out what only explains it.

    `asking` says that it does stand in one, which repeats no examples and does not tell what a name means.
    """
    if phrase.resolved is None:
        raise Abstain(f"what „{phrase.text}“ means is only known from the text")
    if phrase.resolved != phrase.text:
        if phrase.head.tag == "PPER" and len(re.findall(r", | und | oder ", phrase.resolved)) >= LONG_LIST:
            raise Abstain("a pronoun stands for a long list")
        return phrase.resolved
    if phrase.kind == "clause" and not _is_well_opened(phrase):
        raise Abstain(f"„{phrase.text[:40]}“ is no whole clause")
    if is_verb_first(phrase):
        return with_wenn(phrase)
    if phrase.kind != "clause" and _is_torn(phrase):
        raise Abstain(f"„{phrase.text[:40]}“ is half a noun phrase")
    phrase = from_time_on(without_description(trimmed(phrase)) if asking else phrase)
    dated = phrase.relation == "time" and any(p.relation == "apposition" for p in phrase.parts)
    # "am Mittwoch, dem 10. April 1912": the date is the better half
    whole = dated or (asking and is_told_by_clause(phrase))
    text = lower_first(shortened(without_explanation(phrase) if brief and not whole else phrase), phrase)
    text = _without_first_words(without_order(text, phrase), phrase, asking)
    text = _in_language(without_example_words(text) if asking else text, phrase)
    for part in phrase.parts:
        if part.relation == "apposition":
            text = text.replace(f": {part.text}", f", {part.text}")  # "ein neues Gerät: den Transformator"
    text = _without_stress_behind(text, phrase)
    return f"{text}." if is_ruler(text, phrase) else text  # "Dareios III" at the end of a sentence


def _without_stress_behind(text: str, phrase: Phrase) -> str:
    """ "Max Frisch | selbst|", "die Burg | selbst|, die …": beside others of the text; but "in der Stadt selbst".

    "Die Finnen | selbst | nennen sie so": not others.
    """
    named = "NE" in (phrase.head.tag, phrase.tokens[0].tag) or (phrase.head.tag == "NN" and phrase.kind == "thing")
    return re.sub(rf"(?<={re.escape(phrase.head.text)}) selbst(?=,|$)", "", text) if named else text


LONG_LIST = 3
"""So many joints of a list are too many in place of a pronoun: "die Farne, die Moose, die Algen und die Pilze"."""


def _without_first_words(text: str, phrase: Phrase, asking: bool) -> str:
    """ "| noch im selben Jahr |" → "im selben Jahr": words that a question does not repeat."""
    while (first := text.partition(" ")[0].lower()) in words("droppable_before_keys") and " " in text:
        low = text.lower()
        if low in table("idioms") or first == ("erst" if asking else "allein") or low.startswith(f"{first} wenn "):
            break  # "noch immer"; "Was wurde | erst 1833 | verboten?"; "weil sie | allein | …"; "| selbst wenn | …"
        if first == "selbst" and phrase.kind == "clause":
            break  # "versuchten, | selbst über sich zu bestimmen"
        if first == "noch" and all(token.tag == "ADV" for token in phrase.tokens):
            break  # "stießen | noch einmal | vor", "lebte | noch lange |", but "| noch im selben Jahr |"
        text = text[len(first) :].lstrip()
    return text


def without_example_words(text: str) -> str:
    """ "ein Falke | beispielsweise|, der nach Beute ausspäht": a question says it of what it asks about as a whole."""
    markers = "|".join(re.escape(marker) for marker in sorted(words("checking/example_markers")))
    return re.sub(rf"(?<=[\w'\"“»«]) (?:{markers})(?=,|$)", "", text, flags=re.IGNORECASE)


def _in_language(text: str, phrase: Phrase) -> str:
    """ "im deutschen" → "im Deutschen": a language without a noun behind it is one itself."""
    last = phrase.tokens[-1].text
    language = last.capitalize().removesuffix("en")
    alone = len(phrase.tokens) == 2 and phrase.preposition == "im"
    return text.replace(last, last.capitalize()) if alone and language in words("languages") else text


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
    paired = first.text.lower() in table("paired_conjunctions") or first.text == "als"  # "weder Hunde noch Katzen"
    if last.tag == "KON" or (first.tag in ("KON", "PRELAT", "PWAT") and not paired):
        return True
    if first.text.lower() == "um" and any(t.tag in ("PTKZU", "VVIZU") for t in phrase.tokens):
        return True
    if first.tag == "ART" and len(phrase.tokens) == 1:
        return True
    one_of = first is phrase.head and first.text.lower().startswith("ein")  # "eine von acht Stimmen"
    if first.tag == "ART" and phrase.tokens[1].tag in ("APPR", "APPRART") and not one_of:
        return not any(t.tag == "ADJA" for t in phrase.tokens)
    if lacks_other_noun(phrase):
        return True
    if first.tag != "ADJA" or phrase.head.tag != "NN" or phrase.number == "plural" or not first.text.endswith("e"):
        return False
    return bool(found := genders(phrase.head.text)) and "feminine" not in found


_BEHIND_ADJECTIVE = ("ADJA", "NN", "NE", "CARD", "TRUNC", "$,", "KON")
"""What stands behind an adjective that is no noun itself."""


def lower_first(text: str, phrase: Phrase) -> str:
    """The text with a small first letter unless its first word is a noun or a name."""
    first = phrase.tokens[0]
    word = text.split(" ", 1)[0].rstrip(",")  # "Große, alte Bäume"
    if first.text != word or first.tag in ("NN", "NE", "FM", "XY", "TRUNC") or (word.isupper() and len(word) > 1):
        return text
    if first.tag == "ART" and phrase.field != "front":
        return text  # "sein Roman | Die vergessene Welt": a title inside the sentence
    following = next((t for t in phrase.tokens[1:] if t.text not in QUOTES), None)
    if first.tag == "ADJA" and (following is None or following.tag not in _BEHIND_ADJECTIVE):
        return text  # "Älteste", a nominalised adjective
    called = following is not None and (following.tag in ("NE", "FM") or "-" in following.text)
    if first.tag == "ADJD" and called and first.text.lower() not in words("compass_words"):
        return text  # "Super Mario", an adjective without ending in a name; but "nördlich Berlins"
    joined = first.tag == "ADJA" and following is not None and following.tag in ("KON", "$,")
    if joined and (phrase.tokens[2].tag != "ADJA" or phrase.tokens[2].text[:1].isupper()):
        return text  # "Älteste und Diakone", "Berliner, Hamburger und Münchner"
    if first.tag == "ADJA" and phrase.field != "front":
        return text  # "Berliner Mauer" inside a sentence is written as it is
    if first.lemma.lower() in words("unique_adjectives"):
        return text[:1].lower() + text[1:]  # "erster Präsident der Republik"
    city = re.fullmatch(r"[A-ZÄÖÜ]\w+er", word) is not None and first.lemma.endswith("er")
    if first.tag == "ADJA" and city and phrase.tokens[1].tag != "$,":
        return text  # "Berliner Mauer", but "weißer Zucker" and "elementarer, gasförmiger Sauerstoff"
    return text[:1].lower() + text[1:]
