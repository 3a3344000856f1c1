"""Does a prepositional phrase belong to the noun before it? Counted habits of nouns and prepositions."""

from __future__ import annotations

from collections.abc import Sequence

from quizgen.languages.german.attachment_counts import BY_ENDING, by_clause, counted
from quizgen.languages.german.attachment_in_predicates import by_predicate
from quizgen.languages.german.attachment_of_equipment import is_equipped, is_found_with, is_measured
from quizgen.languages.german.attachment_of_places import by_place
from quizgen.languages.german.attachment_of_ranks import by_rank
from quizgen.languages.german.attachment_of_times import by_age, by_date, opens_range
from quizgen.languages.german.attachment_to_acts import by_act
from quizgen.languages.german.attachment_to_amounts import by_amount
from quizgen.languages.german.attachment_to_verbs import belongs_to_deed, leads_into
from quizgen.languages.german.chunk import Chunk
from quizgen.languages.german.declension import CONTRACTED
from quizgen.languages.german.entities import is_language
from quizgen.languages.german.names import is_first_name, is_title, place_kind
from quizgen.languages.german.noun_classes import (
    is_doing,
    is_group_noun,
    is_measure,
    is_person_noun,
    noun_class,
)
from quizgen.languages.german.nouns import known_noun, lemmas
from quizgen.languages.german.tags import FINITE
from quizgen.languages.german.times import is_time, time_class
from quizgen.languages.german.units import is_unit
from quizgen.languages.german.wordlists import rows, table, words
from quizgen.model import Token


def attaches(tokens: Sequence[Token], noun: Chunk, following: Chunk) -> float:
    """How likely the phrase behind a Mittelfeld noun belongs to it, 0 to 1.

    "die Suche | nach Gold" → .99, "den Mann | im Januar" → .1; between .35 and .65 nobody should rely on it.
    """
    preposition = basic_preposition((following.preposition or "").split()[0])
    for rule in _RULES:
        share = rule(tokens, noun, following, preposition)
        if share is not None:
            return share
    return float(table("preposition_attachment").get(preposition, ("0.4",))[0])


# Each rule tells the likelihood where it knows it, else None; the first one decides: _RULES below.


def _by_language_and_time(tokens: Sequence[Token], noun: Chunk, following: Chunk, preposition: str) -> float | None:
    head = tokens[noun.head]
    if tokens[following.head].tag == "PRF" and preposition in ("für", "mit", "nach", "auf", "hinter"):
        return 0.1  # "konnten 90 % der Zuschauer | für sich | gewinnen"
    spanning = head.text in ("Jahre", "Jahren", "Zeit", "Zeiten", "Zeitraum") and preposition in _SPANNING
    dated = is_time(tokens, following)
    spanning = spanning and (dated or preposition in ("nach", "vor"))  # not "alle vier Jahre | vom Volk (gewählt)"
    if spanning and (noun.determiner is not None or noun.preposition in CONTRACTED):
        return 0.95 if dated else None  # "unter der Inflation der Jahre | bis 1923"
    if head.text in words("months") or time_class(tokens, noun) is not None:
        return 0.1  # "im Jahr 1879 | in Georgien"
    if is_language(tokens, following) and not head.text.endswith("ung"):
        return 0.1  # "die Bibel | ins Deutsche (übersetzen)"
    return 0.1 if is_language(tokens, noun) else None  # "aus dem Griechischen | in die deutsche Sprache (übersetzen)"


def _by_measure(tokens: Sequence[Token], noun: Chunk, following: Chunk, preposition: str) -> float | None:
    if preposition == "von" and opens_range(tokens, noun, following):
        return 0.1
    measured = noun.kind == "noun" and is_measure(tokens[following.head].text)
    if preposition == "von" and (following.kind == "number" or is_time(tokens, following) or measured):
        return 0.95  # "der Artikel von 1982", "eine Strafe von zwei Jahren"
    form = tokens[noun.head].text
    share = noun.preposition == "zu" and form in ("Prozent", "%")  # "deckt den Bedarf zu 95 Prozent | aus Wind"
    counted_ = noun.preposition in ("für", "mit") and tokens[noun.head - 1].tag in ("CARD", "NN")
    place = following.kind == "name" and place_kind(tokens[following.head].text) is not None
    if share or (preposition == "von" and counted_ and place and not is_person_noun(form)):
        return 0.1  # "brach mit fünf Schiffen | von Sevilla auf", "kaufte es für zwei Millionen Dollar | von Spanien"
    if preposition == "für" and noun.kind == "noun" and is_unit(tokens[noun.head].text):
        return 0.1  # "zahlte 300 Pfund | für das Bild"
    aged = preposition == "mit" and noun.kind == "noun" and not is_person_noun(form)
    aged = aged and tokens[following.head - 1].tag == "CARD"  # but "mit 3:08 verbleibenden Minuten"
    if aged and time_class(tokens, following) in words("time_lengths"):
        return 0.1  # "schrieb den Roman | mit 24 Jahren"
    if preposition == "pro" and is_unit(tokens[noun.head].text):
        return 0.95  # "55 Kilometer | pro Stunde"
    return None


def _by_deed(tokens: Sequence[Token], noun: Chunk, following: Chunk, preposition: str) -> float | None:
    """ "fängt Fische | mit seinen Krallen": with what, of what or where to something is done."""
    return 0.1 if belongs_to_deed(tokens, noun, following, preposition) else None


def _by_preposition(tokens: Sequence[Token], noun: Chunk, following: Chunk, preposition: str) -> float | None:
    form = tokens[noun.head].text
    behind = tokens[following.end] if following.end < len(tokens) else None
    if preposition == "mit" and following.determiner is None and is_container(form):
        return 0.95  # "einen Becher | mit Gift"
    had = (is_equipped, is_found_with, is_measured)
    if preposition == "mit" and any(is_had(tokens, noun, following) for is_had in had):
        return 0.9  # "Räder | mit Elektromotor", "Gräser | mit Samen"
    if preposition == "mit" and _gives_name(tokens, noun, following):
        return 0.95  # "ein Buch | mit dem Titel „Die Mauer“"
    if preposition == "mit" and noun.possessor is not None and form in words("mutual_nouns"):
        return 0.95  # "Friedrichs Bündnis | mit Katharina"
    if preposition == "von" and noun.preposition is not None and form in words("owned_nouns"):
        return 0.95  # "unter der Leitung | von General Lee"
    if preposition == noun.preposition == "von" and _is_of_many(tokens, noun):
        return 0.95  # "spricht von einer Gruppe | von Sprachen"
    if preposition == "von" and behind and behind.text in ("nach", "bis"):
        return 0.1  # "im Motorwagen | von Mannheim | nach Pforzheim"
    if preposition == "von" and noun.preposition is None and behind and behind.text in ("von", "vom"):
        return 0.95  # "wurden die Bilder | von Bern | von der NASA (gesammelt)": only the second one did it
    if preposition == "von" and behind and behind.tag == "PTKVZ" and behind.text in words("leaving_particles"):
        return 0.1  # "fließt das Blut | vom Herzen | weg"
    if preposition == "von" and following.preposition == "vom" and _is_listed_as_member(tokens, noun):
        return 0.95  # "Zu den Märchen gehört das Lied | vom Mond"
    if preposition == "von" and (_repeats(tokens, following) or _comes_from_god(tokens, noun, following)):
        return 0.1  # "zogen mit dem Heer | von Burg zu Burg"
    if preposition == "aus" and noun.preposition in ("von", "vom") and _may_be_left(tokens, following):
        return 0.5 if is_person_noun(form) else None  # "wird vom Vater | aus dem Nest | geworfen"
    if preposition in ("seitens", "namens") and noun.kind == "noun":
        return 0.95  # "der Widerstand | seitens der Bauern", "ein Schiff | namens Argo"
    if preposition == "gegen" and noun.preposition is not None and form.endswith(tuple(words("hostile_nouns"))):
        return 0.95  # "beteiligte sich an einem Krieg | gegen Russland"
    if preposition == "für" and following.determiner is None and form.endswith("preis"):
        return 0.95  # "den Nobelpreis | für Physik"
    if preposition == "für" and tokens[following.head].text in words("spans_of_time"):
        return 0.1  # "vom Rat | für die Dauer von zwei Jahren (gewählt)"
    if preposition in ("an", "auf") and noun.preposition is not None and _is_own_body(tokens, following):
        return 0.95  # "erkennt man an den Pinseln | auf ihren Ohren"
    if preposition == "bei" and following.kind == "name" and _is_bare_name(tokens, noun):
        return 0.95  # "in Eschweiler | bei Aachen"
    return 0.95 if is_complement(tokens, noun, preposition) else None  # "die Jagd | auf den Wolf"


def _is_of_many(tokens: Sequence[Token], noun: Chunk) -> bool:
    """ "eine Gruppe", "einem Bund": one of a kind, of which many are members."""
    one = noun.determiner is not None and tokens[noun.determiner].text.lower().startswith("ein")
    return one and is_group_noun(tokens[noun.head].text)


def _is_listed_as_member(tokens: Sequence[Token], noun: Chunk) -> bool:
    """ "Zu ihnen | gehören das Lied und | die Sage": behind the verb nothing tells where from."""
    finite = next((i for i in range(noun.start - 1, -1, -1) if tokens[i].tag in FINITE), None)
    return finite is not None and tokens[finite].lemma in ("gehören", "zählen") and noun.preposition is None


def _gives_name(tokens: Sequence[Token], noun: Chunk, following: Chunk) -> bool:
    """ "eine Firma | mit dem Namen Orbis", but not "den Brief | mit dem Namen Kern (unterschreiben)"."""
    new = noun.determiner is not None and tokens[noun.determiner].text.lower().startswith("ein")
    behind = tokens[following.end].tag if following.end < len(tokens) else ""
    named = following.end > following.head + 1 or behind == "NE"
    return new and tokens[following.head].text in words("naming_nouns") and named


def _is_own_body(tokens: Sequence[Token], following: Chunk) -> bool:
    """ "auf ihren Ohren": where on its owner something is."""
    own = any(t.tag == "PPOSAT" for t in tokens[following.start : following.head])
    return own and noun_class(tokens[following.head].text) == "body"


def _by_name(tokens: Sequence[Token], noun: Chunk, following: Chunk, preposition: str) -> float | None:
    if noun.kind in ("pronoun", "adjective"):
        return 0.9 if preposition in ("von", "unter") and noun.kind == "adjective" else 0.0
    named = is_person_noun(tokens[noun.head].text) and any(t.tag == "NE" for t in tokens[noun.head + 1 : noun.end])
    if named and preposition not in ("aus", "von"):
        return 0.2  # "krönte den König Otto | zum Kaiser"
    if preposition in ("mit", "durch", "für", "bei") and _is_named_event(tokens, noun):
        return 0.2  # "unterstützte ihn im Zweiten Weltkrieg | mit Waffen"
    if noun.kind == "name":
        titled = is_title(tokens[following.core].text) and following.end - following.core > 1
        placed = place_kind(tokens[noun.head].text) is not None and not is_first_name(tokens[noun.core].text)
        apart = placed and _is_large(tokens, following)  # "kaufte Alaska | von Russland"
        if preposition == "von" and (titled or apart):
            return 0.1  # "trennt Europa | von Asien", "wurde Otto der Große | von Papst Johannes XII. (gekrönt)"
        if _names_place_before_person(tokens, noun, following, preposition):
            return 0.1  # "wurde in Sarajevo | von Gavrilo Princip (erschossen)"
        outer = tokens[noun.start - 1].text if noun.start and noun.preposition in ("aus", "von", "vom") else ""
        if preposition in ("nach", "in", "zu") and outer in words("motion_nouns"):
            return 0.5  # "die Flucht aus der DDR | nach Bayern"
        bare = following.determiner is None and following.preposition != "vom"
        return 0.75 if preposition == "von" and bare else 0.2
    return None


def _is_large(tokens: Sequence[Token], chunk: Chunk) -> bool:
    return place_kind(tokens[chunk.head].text) in ("continent", "country", "sea", "strait", "island")


def _is_named_event(tokens: Sequence[Token], noun: Chunk) -> bool:
    """ "im Zweiten Weltkrieg", "im Siebenjährigen Krieg": an adjective with a capital makes a name of it."""
    before = tokens[noun.head - 1] if noun.head > noun.core else None
    called = before is not None and before.tag == "ADJA" and before.text[:1].isupper()
    return called and noun.kind == "noun" and noun_class(tokens[noun.head].text) == "event"


def _names_place_before_person(tokens: Sequence[Token], noun: Chunk, following: Chunk, preposition: str) -> bool:
    """ "in Sarajevo | von Gavrilo Princip": where it happened and who did it, but "mit Anna | von Österreich"."""
    local = noun.preposition in ("in", "aus", "nach", "bei") and preposition == "von"
    named = is_first_name(tokens[following.core].text) or following.end - following.core > 1
    return local and following.kind == "name" and named


def _by_noun(tokens: Sequence[Token], noun: Chunk, following: Chunk, preposition: str) -> float | None:
    form = tokens[noun.head].text
    bare = following.preposition == "an" and following.determiner is None and following.kind == "noun"
    if form in words("partitive_nouns") and (preposition == "von" or bare):
        return 1.0  # "eine Vielzahl | an Festen"
    if preposition == "von" and following.kind == "noun" and noun.end == noun.head + 1 and is_doing(form):
        return 0.95  # "durch das Brennen | von Kalk", "beim Kochen | von Wasser"
    if preposition in ("nach", "zu", "von", "aus") and form in words("motion_nouns"):
        return 0.95  # "der Umzug | nach Berlin"
    shares = (counted(lemma, preposition) for lemma in (*lemmas(form), form))
    return next((share for share in shares if share is not None), None)


def is_counted_with(tokens: Sequence[Token], noun: Chunk, following: Chunk) -> bool:
    """Is the preposition known behind this very noun: "die Grenze zwischen", but not "der Ozean zwischen"?"""
    preposition = basic_preposition((following.preposition or "").split()[0])
    return (_by_noun(tokens, noun, following, preposition) or 0.0) > 0.5 or is_complement(tokens, noun, preposition)


def _by_ending(tokens: Sequence[Token], noun: Chunk, following: Chunk, preposition: str) -> float | None:
    form = tokens[noun.head].text
    if preposition == "zwischen" and noun_class(form) in _BODIES:
        return 0.5  # "trägt die Brüste | zwischen den Vorderbeinen", but "der Streit | zwischen den Erben"
    done = noun.determiner is not None or noun.preposition in CONTRACTED
    inside = preposition in ("an", "auf", "bei", "in") and not leads_into(following, preposition)
    if inside and is_doing(form) and done and not is_time(tokens, following):
        return 0.75  # "durch das Durchbrennen | an einer Stelle"
    if is_time(tokens, following):
        return 0.5 if noun.preposition and noun_class(form) == "event" else 0.15  # "seit der Wahl | am 8. Oktober"
    if leads_into(following, preposition) and any(form.lower().endswith(thing) for thing in words("thing_nouns")):
        return 0.1  # "die Nahrung | in die Mundöffnung (führen)"
    for ending, by_preposition in BY_ENDING.items():
        if form.endswith(ending) and preposition in by_preposition and not is_group_noun(form):
            return by_preposition[preposition]
    return None


def _may_be_left(tokens: Sequence[Token], chunk: Chunk) -> bool:
    """Is it a certain thing that something is taken out of: "aus dem Nest", "aus der Tasche", but not "aus Irland"?"""
    form = tokens[chunk.head].text
    told = chunk.kind == "noun" and chunk.determiner is not None
    return told and (is_container(form) or noun_class(form) in _BODIES or noun_class(form) in ("building", "place"))


def _comes_from_god(tokens: Sequence[Token], noun: Chunk, following: Chunk) -> bool:
    """ "empfing er am Berg Sinai | von Gott | die Gebote": no place is God's."""
    alone = tokens[following.head].text == "Gott" and following.end - following.core == 1
    return alone and noun.preposition in ("an", "am", "auf", "in", "im")


def _repeats(tokens: Sequence[Token], chunk: Chunk) -> bool:
    """ "von Burg | zu Burg": a way through all of them."""
    return [t.text for t in tokens[chunk.end : chunk.end + 2]] == ["zu", tokens[chunk.head].text]


def _is_bare_name(tokens: Sequence[Token], chunk: Chunk) -> bool:
    """Is it nothing but a name behind a preposition, which the tagger may take for a noun?"""
    form = tokens[chunk.head].text
    unknown = chunk.kind == "name" or not known_noun(form)
    return unknown and chunk.preposition is not None and chunk.end - chunk.core == 1 and not is_first_name(form)


def is_complement(tokens: Sequence[Token], noun: Chunk, preposition: str) -> bool:
    """Does the noun ask for the preposition: "die Jagd auf", "Unterricht in"?"""
    asked = (lemma.lower() for lemma in (*lemmas(tokens[noun.head].text), tokens[noun.head].text))
    endings = tuple(ending for ending, fitting in rows("noun_complements") if fitting == preposition)
    told = noun.determiner is not None or noun.preposition is not None
    if told and not _is_named_event(tokens, noun):
        endings += tuple(ending for ending, fitting in rows("complements_of_told_nouns") if fitting == preposition)
    if preposition == "auf" and noun.determiner is None and "Jagd" in lemmas(tokens[noun.head].text):
        return False  # "machten Jagd | auf Wale"
    return any(lemma.endswith(endings) for lemma in asked)


def is_container(form: str) -> bool:
    """Does the noun name what something else is kept in: "Becher", "Holzkiste"?"""
    return any(lemma.lower().endswith(vessel.lower()) for lemma in lemmas(form) for vessel in words("containers"))


_SPANNING = ("bis", "von", "nach", "vor", "um", "seit", "ab", "zwischen")
"""Prepositions that tell which years are meant."""

_BODIES = ("animal", "body", "food", "instrument", "material", "organ", "plant", "tissue", "vehicle", "vessel")
"""Classes of nouns for things that lie between others rather than happen between them."""


def basic_preposition(preposition: str) -> str:
    """The preposition without an article: "im" → "in", "zur" → "zu"."""
    contracted = table("contractions").get(preposition)
    return contracted[0] if contracted else preposition


_RULES = (
    by_age, by_date, by_act, by_amount, by_place, _by_language_and_time, _by_measure, _by_deed, by_rank,
    by_predicate, _by_preposition, _by_name, _by_noun, _by_ending, by_clause,
)  # fmt: skip
