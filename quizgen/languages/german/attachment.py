"""Does a prepositional phrase belong to the noun before it? Counted habits of nouns and prepositions."""

from __future__ import annotations

from collections.abc import Sequence

from quizgen.languages.german.attachment_by_preposition import BODIES, by_preposition
from quizgen.languages.german.attachment_counts import BY_ENDING, by_clause, counted
from quizgen.languages.german.attachment_in_predicates import by_predicate
from quizgen.languages.german.attachment_of_places import by_place
from quizgen.languages.german.attachment_of_ranks import by_rank
from quizgen.languages.german.attachment_of_times import by_age, by_date, opens_range
from quizgen.languages.german.attachment_to_acts import by_act
from quizgen.languages.german.attachment_to_amounts import by_amount
from quizgen.languages.german.attachment_to_names import by_name
from quizgen.languages.german.attachment_to_verbs import belongs_to_deed, leads_into
from quizgen.languages.german.chunk import Chunk
from quizgen.languages.german.declension import CONTRACTED
from quizgen.languages.german.entities import is_language
from quizgen.languages.german.names import place_kind
from quizgen.languages.german.noun_classes import is_doing, is_group_noun, is_measure, is_person_noun, noun_class
from quizgen.languages.german.noun_complements import is_complement
from quizgen.languages.german.nouns import lemmas
from quizgen.languages.german.times import is_time, time_class
from quizgen.languages.german.units import is_unit
from quizgen.languages.german.wordlists import table, words
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
    if preposition == "zwischen" and noun_class(form) in BODIES:
        return 0.5  # "trägt die Brüste | zwischen den Vorderbeinen", but "der Streit | zwischen den Erben"
    done = noun.determiner is not None or noun.preposition in CONTRACTED
    inside = preposition in ("an", "auf", "bei", "in") and not leads_into(following, preposition)
    if inside and is_doing(form) and done and not is_time(tokens, following):
        return 0.75  # "durch das Durchbrennen | an einer Stelle"
    if is_time(tokens, following):
        return 0.5 if noun.preposition and noun_class(form) == "event" else 0.15  # "seit der Wahl | am 8. Oktober"
    if leads_into(following, preposition) and any(form.lower().endswith(thing) for thing in words("thing_nouns")):
        return 0.1  # "die Nahrung | in die Mundöffnung (führen)"
    for ending, shares in BY_ENDING.items():
        if form.endswith(ending) and preposition in shares and not is_group_noun(form):
            return shares[preposition]
    return None


_SPANNING = ("bis", "von", "nach", "vor", "um", "seit", "ab", "zwischen")
"""Prepositions that tell which years are meant."""


def basic_preposition(preposition: str) -> str:
    """The preposition without an article: "im" → "in", "zur" → "zu"."""
    contracted = table("contractions").get(preposition)
    return contracted[0] if contracted else preposition


_RULES = (
    by_age, by_date, by_act, by_amount, by_place, _by_language_and_time, _by_measure, _by_deed, by_rank,
    by_predicate, by_preposition, by_name, _by_noun, _by_ending, by_clause,
)  # fmt: skip
