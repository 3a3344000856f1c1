"""Doubts that a phrase was torn: what stands beside the one asked for, or behind the comma, may belong to it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from quizgen.languages.german.attachment import basic_preposition
from quizgen.languages.german.attachment_of_doers import is_act
from quizgen.languages.german.government import governed_prepositions
from quizgen.languages.german.local_phrases import LOCAL
from quizgen.languages.german.loose_words import all_tokens
from quizgen.languages.german.nouns import genders
from quizgen.languages.german.wordlists import words
from quizgen.model import Clause, Phrase


def torn_doubts(clause: Clause, about: Phrase) -> Iterator[str]:
    """Why a phrase of the question may be a half of another one.

    In "zog nach Jena | in Thüringen | um" it says that "in Thüringen" may tell where Jena is.
    """
    others = [p for p in clause.phrases if p is not about]
    for reason, holds in _TORN:
        if (other := next((p for p in others if holds(clause, about, p)), None)) is not None:
            yield reason.format(about=about.text[:LONGEST], other=other.text[:LONGEST])
    if _may_tell_doer_of_deed(clause):
        yield "who did it may be told of a deed in the clause"


LONGEST = 40
"""So many characters of a phrase are told."""


def _is_of_second(clause: Clause, about: Phrase, other: Phrase) -> bool:
    """ "wurden ein Bad und eine Klinik | in den Bergen | errichtet": asked apart, perhaps the clinic alone."""
    pair, place = (other, about) if about.relation == "place" else (about, other)
    if place.relation != "place" or pair.end + 1 != place.start or pair.field != place.field:
        return False
    if pair.tokens[0].text.lower()[:3] != "ein":
        return False
    return any(part.relation == "other" and part.text.startswith("und ein") for part in pair.parts)


def _is_second_time(clause: Clause, about: Phrase, other: Phrase) -> bool:
    """ "1920 prüfte man | die Leistung der Armee | während des Krieges": the Vorfeld has told when all of it was."""
    dated = any(p.field == "front" and p.relation == "time" for p in clause.phrases)
    behind = other.preposition == "während" and other.start == about.end + 1 and about.head.tag == "NN"
    return dated and behind


def _is_torn_off(clause: Clause, about: Phrase, other: Phrase) -> bool:
    """ "verbindet | den Campus | in Evanston | mit Bonn", "wird | als Form der Politik | mittels Zwang | gesehen"."""
    first, second = (about, other) if about.start < other.start else (other, about)
    if second.start != first.end + 1 or second.preposition is None:
        return False
    local = first.role == "object" and second.preposition in ("in", "im", "an", "am", "auf")
    joined = local and clause.lemma in words("joining_verbs")
    seen = first.relation == "predicate" and first.preposition == "als" and second.relation == "means"
    # "führte | ein Gespräch über Musik | als schönster Teil des Lebens": its case shows that it is not of the object
    apart = first.role == "object" and second.preposition == "als" and _is_strong_nominative(second)
    # "baute | ein Haus | an einem See": of no certain place it is told what for a house it was
    any_one = local and "indefinite" in first.marks & second.marks and second.relation in ("place", "circumstance")
    return apart or any_one or (joined and second.role == "adverbial") or (seen and second.preposition == "mittels")


def _is_range_of_first(clause: Clause, about: Phrase, other: Phrase) -> bool:
    """ "schrieb | den ersten Roman | in deutscher Sprache": of which it is the first, not where it was done."""
    behind = other.start == about.end + 1 and other.preposition in ("in", "im", "mit", "aus", "für", "auf")
    ranked = "superlative" in about.marks or any(t.text.lower() in words("first_adjectives") for t in about.tokens)
    return about.role == "object" and behind and ranked and "definite" in about.marks and not about.parts


def _is_strong_nominative(phrase: Phrase) -> bool:
    """ "als schönster Teil": a masculine behind an adjective that only a nominative has."""
    adjective, noun = phrase.tokens[1], phrase.head
    masculine = "masculine" in genders(noun.text) and "feminine" not in genders(noun.text)
    return adjective.tag == "ADJA" and adjective.text.endswith("er") and masculine and phrase.number != "plural"


def _may_end_in_recipient(clause: Clause, about: Phrase, other: Phrase) -> bool:
    """ "legte | den Plan der Regierung | vor": a feminine that may be in the dative, where nobody else gets it."""
    last = about.parts[-1] if about.parts else None
    if about.role != "object" or last is None or last.relation != "genitive" or last.end != about.end:
        return False
    open_form = last.tokens[0].text.lower() in ("der", "seiner", "ihrer", "einer")
    told = any(p.role == "dative" or p.preposition in ("an", "auf", "in") for p in clause.phrases)
    return open_form and not told and clause.lemma in words("verbs_with_recipients")


def _begins_before(clause: Clause, about: Phrase, other: Phrase) -> bool:
    """ "drangen | bis kurz | vor Moskau | vor": how far it was, not where."""
    before = other.end + 1 == about.start and about.preposition is not None
    bis, *rest = other.tokens
    return before and bis.text.lower() == "bis" and [t.tag in ("ADJD", "ADV") for t in rest] == [True]


def _goes_on_with_infinitive(clause: Clause, about: Phrase, other: Phrase) -> bool:
    """ "erfand | ein Verfahren |, Zucker aus Rüben zu gewinnen": cut off, the rest hangs on nothing.

    So does that behind "verpflichtet sich | zu dem Dienst |, die Grenze zu bewachen"
    """
    behind = other.kind == "clause" and other.start - about.end in (1, 2)
    infinitive = any(t.tag in ("PTKZU", "VVIZU") for t in other.tokens[-3:])
    hanging = behind and other.relation == "content" and infinitive
    return hanging and about.kind == "thing" and (about.role == "object" or about.preposition is not None)


def _goes_on_without_comma(clause: Clause, about: Phrase, other: Phrase) -> bool:
    """ "kennt | zwei Arten | zu schreiben", where the infinitive was taken for that of the clause."""
    own = {about.head.text, about.head.lemma} & words("nouns_completed_by_zu")
    following = next((t for t in all_tokens(clause) if t.start >= about.end), None)
    other_verb = clause.finite is not None and clause.finite.tag == "VVFIN" and clause.finite.lemma != clause.lemma
    return bool(own) and other_verb and following is not None and following.tag == "PTKZU"


def _goes_on_behind_comma(clause: Clause, about: Phrase, other: Phrase) -> bool:
    """ "mittels Zäunen|, Wachen und Hunden zu sichern": a list; "eine Debatte | darüber, ob …": what it was about."""
    if other.kind != "clause" or not 0 < other.start - about.end <= len(", "):
        return False
    listed = about.preposition is not None and other.tokens[0].tag == "NN" and about.end + 2 == other.start
    told = about.role in ("subject", "object") and about.head.tag == "NN" and other.tokens[0].tag == "PROAV"
    return listed or (told and not about.parts and about.end + 1 == other.start)


def _tells_where_place_is(clause: Clause, about: Phrase, other: Phrase) -> bool:
    """ "zog nach Jena | in Thüringen | um"."""
    return about.relation == "place" and other.relation == "direction" and other.end + 1 == about.start


def _is_chained(clause: Clause, about: Phrase, other: Phrase) -> bool:
    """ "leitet sich | vom Titel Ngola der Könige | von Ndongo | ab"."""
    return about.preposition == other.preposition == "von" and other.start == about.end + 1


def _stands_in_relative(clause: Clause, about: Phrase, other: Phrase) -> bool:
    """ "erließ Regeln, in denen stand|, dass …": what stands behind the relative clause may be told in it."""
    ends = any(part.relation == "relative" and part.end == other.end for part in other.parts)
    return about.relation == "content" and ends and other.end + 2 == about.start


def _may_be_reason_of_relative(clause: Clause, about: Phrase, other: Phrase) -> bool:
    """ "malte mit dem Pinsel, den er geerbt hatte|, weil er fleißig war": why he painted, or why it became his?"""
    ends = any(part.relation == "relative" and part.end == other.end for part in other.parts)
    return about.relation == "cause" and about.kind == "clause" and ends and about.start - other.end in (1, 2)


def _is_from_century(clause: Clause, about: Phrase, other: Phrase) -> bool:
    """ "zeigt | Waffen | vom 11. bis zum 17. Jahrhundert": from when they are, not when they are shown."""
    dated = other.relation == "time" and "Jahrhundert" in other.text and other.start == about.end + 1
    return dated and about.role == "object" and clause.lemma in words("showing_verbs")


def _is_governed_twice(clause: Clause, about: Phrase, other: Phrase) -> bool:
    """ "geht | in Korbach | in die B 3 | über": of two the verb asks for that which is no place and no direction."""
    local = about.kind == "place" or about.head.text.lower().endswith("richtung")
    both = about.relation == other.relation == "topic"
    return local and both and {about.preposition, other.preposition} <= {"in", "im"}


def _goes_on_behind_object(clause: Clause, about: Phrase, other: Phrase) -> bool:
    """ "führt es auf die Schwächung der Wände | durch Hitze | zurück": what the verb asks for stands last of all.

    What follows it is a part of it, unless that tells when, or the verb asks for it: "durch sein Alter | auf Hilfe".
    """
    if about.field == "front" or about.kind not in ("thing", "other") or about.relation not in _STANDING_LAST:
        return False
    if other.start != about.end + 1 or other.kind == "time" or other.preposition is None:
        return False
    if other.relation in LOCAL and (about.relation != "topic" or other.relation != "place"):
        return False  # "fuhr mit dem Rad | von Mannheim nach Schwetzingen"
    if other.preposition == "als":
        return other.tokens[1].text in ("einem", "einer", "eines", "dem", "des")  # a nominative is of the subject
    asked = governed_prepositions(frozenset({clause.lemma or ""}))
    became = clause.frame == "becoming"  # "wurde durch den Bau von Kanälen | zu einem Handelsweg"
    return not became and basic_preposition(other.preposition) not in asked


def _tells_doer_of_object(clause: Clause, about: Phrase, other: Phrase) -> bool:
    """ "protestierten gegen die Verschmutzung des Flusses | durch Abwässer": what makes it dirty."""
    behind = about.preposition == "durch" and about.start == other.end + 1
    return behind and other.relation == "topic" and other.field != "front" and is_act(other.head.text)


_STANDING_LAST = ("topic", "cause", "means")
"""Relations of phrases behind which no other one stands."""


_TORN: tuple[tuple[str, Callable[[Clause, Phrase, Phrase], bool]], ...] = (
    ("„{other}“ or „{about}“ may be told of the second of two alone", _is_of_second),
    ("it may be the reason of the relative clause before it", _may_be_reason_of_relative),
    ("„{other}“ may tell from when „{about}“ is", _is_from_century),
    ("the verb asks for „{other}“, not for „{about}“", _is_governed_twice),
    ("„{other}“ may belong to „{about}“", _is_second_time),
    ("„{other}“ may belong to „{about}“", _is_torn_off),
    ("„{about}“ may be the first of „{other}“ only", _is_range_of_first),
    ("„{other}“ belongs to „{about}“", _goes_on_behind_object),
    ("„{about}“ belongs to „{other}“", _tells_doer_of_object),
    ("what is to be done with „{about}“ belongs to it", _goes_on_with_infinitive),
    ("what is to be done with „{about}“ belongs to it", _goes_on_without_comma),
    ("„{about}“ goes on in „{other}“", _goes_on_behind_comma),
    ("„{about}“ may tell where the place before it is", _tells_where_place_is),
    ("the phrase may go on", _is_chained),
    ("who gets it may be told in „{about}“", _may_end_in_recipient),
    ("„{about}“ begins with „{other}“", _begins_before),
    ("it may be told in the relative clause before it", _stands_in_relative),
)
"""What may have torn the phrase asked for from another one, and how it is said."""


def _may_tell_doer_of_deed(clause: Clause) -> bool:
    """ "Einen Fortschritt brachte die Entdeckung der Lampe | durch den Niederländer Kern": he did not bring it."""
    deeds = [p for p in clause.phrases if "process" in p.marks and p.kind != "person"]
    doers = [p for p in clause.phrases if p.preposition == "durch" and p.kind == "person"]
    acting = "passive" not in clause.marks and any(p.role == "object" for p in clause.phrases)
    return acting and any(deed.end < doer.start for deed in deeds for doer in doers)
