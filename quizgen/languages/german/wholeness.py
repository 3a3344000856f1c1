"""Is a phrase all of what was said, or half of it: what stands before, behind and elsewhere that belongs to it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from operator import attrgetter

from quizgen.languages.german.attachment import basic_preposition
from quizgen.languages.german.half_phrases import half_by_itself
from quizgen.languages.german.keys import needs_relative
from quizgen.languages.german.times import is_times
from quizgen.languages.german.wordlists import words
from quizgen.model import Phrase

Others = Sequence[Phrase]
"""The phrases of the clause that the question does not ask for."""

_REACHES = re.compile("zu[mr] (ander|nächst)en$")

_COMPARATIVE = re.compile("er(e|en|er|es|em)$|^(mehr|weniger)$")


def half(about: Phrase, others: Others) -> str | None:
    """The phrase may go on, or the question holds what belongs to it."""
    rules = (half_by_itself, _before, _behind, _elsewhere)
    return next(filter(None, (rule(about, others) for rule in rules)), None)


def _before(about: Phrase, others: Others) -> str | None:
    """What a word right before it tells."""
    beside = [p for p in others if _adjoin(p, about) and p.end < about.start]
    if any(p.text.lower() in words("example_openers") for p in beside):
        return f"„{about.text}“ is only an example"
    begun = any(p.text.lower() in words("first_openers") for p in beside)
    if begun and any(t.text.lower() in ("dann", "danach") for t in about.tokens):
        return f"„{about.text[:40]}“ has lost its beginning"  # "erst | die Keller und dann die Häuser"
    if beside and len(beside[0].tokens) > 1 and beside[0].tokens[-1].text.lower() == "nur":
        return f"„{beside[0].text}“ belongs to the phrase"  # "legt immer nur | ein Ei"
    if about.kind == "clause" and _is_denied(about, others):
        return "„auch nicht“ belongs to the clause"
    if about.preposition == "mit" and any(p.text.lower() == "zusammen" for p in beside):
        return "„zusammen“ belongs to the phrase"
    if beside and is_times(beside[0].tokens[-1].text.lower()) and about.tokens[0].tag == "CARD":
        return f"„{beside[0].text}“ multiplies the number"  # "zweimal | 30 Minuten"
    if about.preposition == "an" and beside and beside[0].tokens[-1].text.lower() in ("viel", "wenig", "mehr", "etwas"):
        return f"„{beside[0].text}“ belongs to the phrase"  # "verliert sehr viel | an Gewicht"
    if about.preposition and _behind_as_what(about, others):
        return "the phrase belongs to the adjective before it"
    return None


def _behind(about: Phrase, others: Others) -> str | None:
    """What stands right behind it, or goes with it as its second half."""
    behind = [p for p in others if p.start - about.end in (0, 1)]
    ranging = "counted" in about.marks and any("counted" in p.marks and p.tokens[0].text == "bis" for p in behind)
    if (about.preposition in ("von", "vom") and ranging) or re.search(r"\bvon \d{1,2}$", about.text):
        return f"„{about.text}“ is where a range begins"  # "reicht von 10 | bis 100"
    if about.preposition in ("von", "vom") and any(_REACHES.match(p.text) for p in behind):
        return f"„{about.text}“ is where a way begins"  # "von einem Mast | zum anderen"
    if any(p.kind == "quotation" for p in behind):
        return "the quotation behind the phrase belongs to it"  # "mit dem Satz „Ich …“"
    restricted = about.tokens[0].text.lower() in words("words_for_all") and about.relation != "relative"
    clauses = (p for p in others if p.kind == "clause" and p.start > about.end)
    relative = next((p for p in clauses if p.tokens[0].tag == "PRELS"), None)
    if relative and (restricted or _is_told_by(relative, about, others)):
        return "which of them are meant is told behind"  # "alle Tiere | …, die Eier legen"
    if any(p.text.lower() in words("postpositions") for p in behind) or (
        about.preposition and about.parts and any(p.text.lower() in words("reciprocal_adverbs") for p in behind)
    ):
        return "a word behind the phrase belongs to it"
    from_there = any(t.text in ("von", "vom", "aus") for t in about.tokens)
    if from_there and any(p.text.lower() in words("participles_of_origin") for p in behind):
        return "the participle behind the phrase belongs to it"  # "zogen | von Osten | kommend nach Rom"
    near = (p for p in behind if p.preposition == "bei" and p.head.tag == "NE" and not p.sure)
    if about.role == "object" and about.kind in ("thing", "other", "place") and any(near):
        return "„bei“ may tell which one it is"  # "verbindet | das Kreuz | bei Kiel mit …"
    if about.preposition == "durch" and any(p.preposition == "durch" and _adjoin(p, about) for p in others):
        return "two phrases with „durch“ belong together"  # "durch den Bau von Schiffen | durch Spanien"
    return None


def _is_told_by(relative: Phrase, about: Phrase, others: Others) -> bool:
    """ "ist | für Tiere | geeignet, die viel Wasser brauchen": such alone are meant, nothing stands between."""
    adverbs = ("ADV", "ADJD", "PTKNEG", "$,")
    between = (p for p in others if about.end < p.start < relative.start)
    last = all(t.tag in adverbs for p in between for t in p.tokens)
    split = relative.start - about.end > len(", ")
    stuff = about.number == "singular" and about.head.tag == "NN"  # "konnte man | Musik | hören, die verboten war"
    return split and last and "bare" in about.marks and not about.parts and (stuff or needs_relative(about))


def _elsewhere(about: Phrase, others: Others) -> str | None:
    """What stands anywhere in the clause and belongs to it."""
    if about.kind == "clause" and any(p.text.lower() == "nur" and not _stands_before(p, others) for p in others):
        return "„nur“ belongs to what is asked for"  # "kann nur aufsteigen, indem …"
    if (twin := _answers_too(about, others)) is not None:
        return f"„{twin.text[:40]}“ would answer as well"
    if about.relation == "place" and any(p.text.lower() in words("some_places") for p in others):
        return "another place would stay in the question"  # "mancherorts … , in Belgien"
    extraposed = any(p.relation == "content" and p.start > about.end for p in others)
    if extraposed and about.head.lemma in words("content_nouns"):
        return f"what „{about.text}“ is about stands elsewhere"
    fronted = [p for p in others if p.field == "front" and _begins_with_verb(p) and p.kind != "clause"]
    if any(p.head.tag not in ("VVPP", "VVINF") or len(p.tokens) > 1 for p in fronted):
        return "a verb form stands in the Vorfeld"
    compared = any(t.tag == "ADJA" and _COMPARATIVE.search(t.text) for t in about.tokens)
    if compared and about.kind != "clause" and any(p.tokens[0].text == "als" for p in others):
        return "what is compared would stay in the question"
    return None


def _is_denied(about: Phrase, others: Others) -> bool:
    """ "gehen nicht verloren, auch nicht, | wenn der Strom ausfällt" """
    before = sorted((p for p in others if p.end <= about.start), key=attrgetter("end"))[-2:]
    return [p.text.lower() for p in before] == ["auch", "nicht"] and about.start - before[-1].end == len(", ")


def _answers_too(about: Phrase, others: Others) -> Phrase | None:
    """ "kämpfte | dafür, dass …, | für Frieden", "mit einer Haut | mit Schuppen | bedeckt": a second one."""
    if about.relation not in ("topic", "means") or about.preposition is None or about.kind in ("person", "group"):
        return None
    asked = f"da(r)?{basic_preposition(about.preposition)}"
    for other in others:
        announced = (
            other.tokens[0].tag == "PROAV"
            and other.kind == "clause"
            and re.fullmatch(asked, other.tokens[0].text.lower())
        )
        beside = other.preposition == about.preposition == "mit" and other.relation == about.relation
        if announced or (beside and _adjoin(other, about)):
            return other
    return None


def _stands_before(word: Phrase, others: Others) -> bool:
    """ "sieht man Dachse | nur | selten": it belongs to the phrase right behind it."""
    return any(p.start == word.end + 1 for p in others)


def _begins_with_verb(phrase: Phrase) -> bool:
    """ "Gegründet von einem Verleger" is one in the Vorfeld, too, though the noun in it counts as its head."""
    first = phrase.tokens[1 if phrase.tokens[0].text.lower() == "denn" and len(phrase.tokens) > 1 else 0]
    return phrase.head.tag.startswith("V") or first.tag == "VVPP"  # "denn | geerntet werden muss …"


def _adjoin(one: Phrase, other: Phrase) -> bool:
    first, second = sorted((one, other), key=attrgetter("start"))
    return second.start - first.end in (0, 1)


def _behind_as_what(about: Phrase, others: Others) -> bool:
    """ "lehnt sie als unvereinbar | mit der Bibel ab" """
    before = sorted((p for p in others if p.end < about.start), key=attrgetter("end"))
    if not before or before[-1].end + 1 != about.start or before[-1].tokens[-1].tag != "ADJD":
        return False
    return before[-1].tokens[0].text.lower() == "als" or (len(before) > 1 and before[-2].text.lower() == "als")
