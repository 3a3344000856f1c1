"""The place that "dort" and "hier" point to: "Er zog nach Wien. Dort heiratete er" → "in Wien"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from quizgen.languages.german.attachment import basic_preposition
from quizgen.languages.german.declension import contracted, in_case
from quizgen.languages.german.entities import LOCAL_CLASSES
from quizgen.languages.german.local_phrases import LOCAL
from quizgen.languages.german.names import is_plural_place, place_article, place_kind
from quizgen.languages.german.noun_classes import names_act, noun_class
from quizgen.languages.german.references.description import core, is_described, is_known_to_all
from quizgen.languages.german.references.past import Mention, Past, mentions_in
from quizgen.languages.german.wordlists import words
from quizgen.model import Clause, Phrase, Sentence

_POINTING = frozenset({"dort", "hier"})
_INHABITED = ("city", "country", "state", "us_state", "canton", "province", "continent")
_OF_TITLES = (*_INHABITED, "range", "island")
_IN = {"": "in", "der": "im", "das": "im", "die": "in der"}


def place_meant(phrase: Phrase, clause: Clause, sentence: Sentence, past: Past) -> str | None:
    """ "Dort" → "in Wien": the one place that a clause before it in the sentence tells, else the sentence before."""
    if phrase.text.lower() not in _POINTING or clause.kind != "main":
        return None
    beside = [p for p in clause.phrases if p is not phrase]
    if any(p.relation in LOCAL for p in beside):
        return None  # "dort in der Nähe"
    here = _mentions_before(phrase, clause, sentence)
    told = bool(_telling_where(here)) or _titled(here, past) is not None
    if not told and any(_is_place_done_to(m.phrase) for m in here):
        return None
    before = here if told else [m for m in past.mentions if m.sentence == past.sentence - 1]
    found = _place_told(before, past)
    found = found or _in_titled(before, past)
    return None if found is None or _is_named_again(found, beside) else found


def _in_titled(before: Sequence[Mention], past: Past) -> str | None:
    """ "Im Regenwald ist es heiß. Dort …" in a text "Regenwald": the one place that is told, for any such one."""
    told = _telling_where(before)
    one = told[0] if len(told) == 1 and told[0].preposition == "im" else None
    plain = one is not None and one.text.lower() == f"im {past.title}".lower() and one.head.tag == "NN"
    others = any(m.subject and m.phrase.kind == "place" for m in before)
    return f"im {past.title}" if plain and not others else None


def _is_place_done_to(phrase: Phrase) -> bool:
    """ "kaufte | das Schloss Burgau | und starb dort": there, and not where the sentence before was."""
    place = phrase.kind == "place" or noun_class(phrase.head.text) in LOCAL_CLASSES
    return place and phrase.role in ("object", "subject") and not phrase.preposition


def _mentions_before(phrase: Phrase, clause: Clause, sentence: Sentence) -> list[Mention]:
    """What the clauses of the sentence before this one speak of."""
    earlier = tuple(
        replace(c, phrases=tuple(map(_as_it_stands, c.phrases)))
        for c in sentence.clauses
        if c is not clause and c.end <= phrase.start
    )
    return mentions_in(replace(sentence, clauses=earlier), 0)


def _as_it_stands(phrase: Phrase) -> Phrase:
    """ "in Köln", but not "in ihrem Haus", "am selben Ort": a phrase of the same sentence that needs no other words."""
    leaning = any(t.tag in ("PPOSAT", "PDAT", "PRELAT", "PIAT", "PPER") for t in phrase.tokens)
    again = any(t.tag == "ADJA" and t.lemma.lower() in words("anaphoric_adjectives") for t in phrase.tokens)
    return phrase if leaning or again else replace(phrase, resolved=phrase.text)


def _is_named_again(found: str, beside: Sequence[Phrase]) -> bool:
    """ "fand in Brasilien statt. Dort scheiterte Brasilien": there it is the team."""
    name = found.rpartition(" ")[2].rstrip("s")
    return any(token.text.rstrip("s") == name for p in beside if p.kind != "clause" for token in p.tokens)


def _place_told(before: Sequence[Mention], past: Past) -> str | None:
    """The words for where: in the town of the title, or in the one place that these mentions tell."""
    name = _titled(before, past) or _only_place(before) or _reached(before)
    if name is None:
        return _described_place(before)
    article = place_article(name) or ""
    if place_kind(name) == "island" and not article:
        return f"auf {name}"
    return f"in den {name}" if is_plural_place(name) else f"{_IN[article]} {name}"


def _titled(before: Sequence[Mention], past: Past) -> str | None:
    """The title, if it is a town or country that is spoken of, and no part of it and no other place is told."""
    title = past.title
    named = any(m.phrase.role == "subject" and _is_title(m.phrase, title) for m in before)
    owned = any(m.phrase.head.text.rstrip("s") == title.rstrip("s") for m in before)  # "berühmte Söhne | Augsburgs"
    others = any(m.phrase.relation in LOCAL and m.phrase.head.text != title for m in before)
    defined = _defining(before) if named else []
    rest = (m.phrase for m in before if m.phrase not in defined)
    inside = any(p.head.tag == "NN" and _may_be_meant(p, title) for p in rest)  # "auch an der Küste"
    told = (named or (owned and not others)) and not inside
    called = place_kind(title) is None and any(noun_class(kind) in ("city", "country") for kind in past.kinds)
    return title if told and (place_kind(title) in _OF_TITLES or (named and called)) else None


def _is_title(phrase: Phrase, title: str) -> bool:
    """ "Namibia", "der Senegal", an "es" that stands for it."""
    article, name = place_article(title), phrase.resolved or phrase.text
    return name == title or (bool(article) and name.lower() == f"{article} {title}".lower())


def _defining(before: Sequence[Mention]) -> list[Phrase]:
    """ "ist | eine Stadt | im Bundesland Bayern": what the title is said to be, and where all of it lies."""
    kinds = [m.phrase for m in before if m.phrase.relation == "predicate"]
    said = [p for p in kinds if ("indefinite" in p.marks and p.kind == "place") or _is_seat(p)]
    behind = [m.phrase for m in before if any(p.end <= m.phrase.start <= p.end + 1 for p in said)]
    inner = [m.phrase for m in before if any(p.start <= m.phrase.start and m.phrase.end <= p.end for p in said)]
    return [*said, *behind, *inner]


def _is_seat(phrase: Phrase) -> bool:
    """ "die Hauptstadt von Deutschland": a whole town or country, by its kind."""
    return phrase.head.tag == "NN" and noun_class(phrase.head.text) in ("city", "country")


def _may_be_meant(phrase: Phrase, title: str) -> bool:
    """ "an der Küste", "(zieht es in) die Region um Tallinn": a part of the title; but not "die Stadt", which it is."""
    return phrase.relation in LOCAL or (phrase.kind == "place" and phrase.resolved != title and bool(phrase.parts))


def _described_place(before: Sequence[Mention]) -> str | None:
    """ "an der Ostküste des Mittelmeeres", "auf den Meeresboden" → "auf dem …", if that alone tells where it was."""
    ends = [p for p in _telling_where(before) if p.relation != "origin"]  # "von Ulm | nach Wien"
    told = core(ends[0]) if len(ends) == 1 else None
    if told is None or not told.sure or told.resolved != told.text or told.preposition is None or not told.clear:
        return None
    placed = any(m.subject and m.phrase.kind == "place" for m in before)  # a part of it may be meant
    preposition = basic_preposition(told.preposition)
    several = any(part.relation == "other" for part in told.parts)  # "in Bonn und Köln": in which of them?
    if placed or several or not _says_which(told) or preposition not in _INSIDE:
        return None
    if told.case == "dative":
        return told.text[:1].lower() + told.text[1:]
    reached = told.case == "accusative" and not names_act(told.head.text)  # not "ausgerichtet auf die Sammlung"
    text = in_case(told, "dative") if reached and told.relation != "topic" else None
    return contracted(f"{preposition} {text}") if text else None


_INSIDE = ("in", "an", "auf")
"""Prepositions of where something is, and with the accusative of where it gets to."""


def _telling_where(before: Sequence[Mention]) -> list[Phrase]:
    """The phrases that tell where; if none does, what else is in, at or on something: "an der Universität Jena"."""
    local = [m.phrase for m in before if m.phrase.relation in LOCAL]
    return local or [m.phrase for m in before if _is_perhaps_local(m.phrase)]


def _is_perhaps_local(phrase: Phrase) -> bool:
    """ "sinkt | auf den Meeresboden", "studierte | an der Universität Jena"; but not "im Auftrag", "im Krieg"."""
    inside = phrase.relation in ("circumstance", "topic") and basic_preposition(phrase.preposition or "") in _INSIDE
    thing = phrase.kind in ("place", "thing", "group") and noun_class(phrase.head.text) not in ("event", "time")
    return inside and thing and phrase.head.lemma not in words("vague_nouns")


def _says_which(told: Phrase) -> bool:
    """ "in Rey", "auf dem Meeresboden", "an der Küste Afrikas"; but not "in einem Garten", "in den Städten"."""
    if told.head.tag == "NE" or place_kind(_without_article(told)) is not None:
        return True
    one = "definite" in told.marks and told.number == "singular"
    return one and (is_known_to_all(told) or is_described(told))


def _without_article(phrase: Phrase) -> str:
    """ "in den Vereinigten Staaten" → "Vereinigten Staaten"."""
    return " ".join(t.text for t in phrase.tokens if t.tag not in ("APPR", "APPRART", "ART"))


def _reached(before: Sequence[Mention]) -> str | None:
    """ "brachten Kakao aus Südamerika | nach Europa |": where something got to from another place."""
    local = [m.phrase for m in before if m.phrase.relation in LOCAL]
    there = [p for p in local if p.relation == "direction" and p.preposition == "nach"]
    others = [m.phrase for m in before if m.phrase.kind == "place" and m.phrase not in there]
    origins = all(p.preposition == "aus" or (p.preposition == "von" and p.relation == "origin") for p in others)
    if len(there) != 1 or not others or not origins or there[0].parts or not there[0].sure:
        return None
    name = there[0].head.text
    return name if there[0].head.tag == "NE" and place_kind(name) in _INHABITED else None


def _only_place(before: Sequence[Mention]) -> str | None:
    """The name of the one place that these mentions tell, where that alone tells where or where to."""
    names = {t.text for m in before if m.phrase.kind == "place" for t in m.phrase.tokens if t.tag == "NE"}
    local = [m.phrase for m in before if m.phrase.relation in LOCAL]
    if len(names) != 1 or len(local) != 1 or local[0].kind != "place" or local[0].parts:
        return None
    name, inside = local[0].head.text, local[0].preposition in ("in", "im", "nach")
    return name if inside and name in names and place_kind(name) in _INHABITED and local[0].sure else None
