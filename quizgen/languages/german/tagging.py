"""From tokens to tags and lemmas: HanTa's, mapped to the standard set, then repaired where it is known to err."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from quizgen.languages.german import (
    adjective_repairs,
    adverb_repairs,
    bare_titles,
    closing_verbs,
    english_names,
    name_repairs,
    noun_repairs,
    number_repairs,
    opener_repairs,
    participle_repairs,
    particle_repairs,
    past_repairs,
    relative_openers,
    verb_repairs,
)
from quizgen.languages.german.tags import CLOSING, OPENING, QUOTES
from quizgen.languages.german.verbs import is_third_person
from quizgen.languages.german.wordlists import table
from quizgen.model import Token

if TYPE_CHECKING:
    from quizgen.languages.german.quick_tagger import QuickTagger

# Each repair looks at one token among its neighbours and returns its right tag, or None to leave it as it is. All of
# them are asked about every token of a text, so what lets most tokens pass and costs least is looked at first.
REPAIRS = (
    opener_repairs.results,
    opener_repairs.languages,
    opener_repairs.articles,
    name_repairs.initials,
    adverb_repairs.abbreviations,
    number_repairs.units,
    number_repairs.degrees,
    name_repairs.capitals,
    adjective_repairs.small_adjectives,
    adjective_repairs.unknown_adjectives,
    adjective_repairs.white,
    adjective_repairs.colours,
    name_repairs.listed_nouns,
    noun_repairs.nouns_before_names,
    noun_repairs.plurals_of_deeds,
    noun_repairs.plural_abbreviations,
    adjective_repairs.nominal_adjectives,
    adjective_repairs.named_adjectives,
    name_repairs.joined_places,
    name_repairs.surnames,
    name_repairs.unknown_surnames,
    name_repairs.first_names,
    english_names.before_english,
    name_repairs.foreign_particles,
    english_names.behind_of,
    adjective_repairs.whole_places,
    name_repairs.arabic_names,
    adjective_repairs.her_own,
    adjective_repairs.his_own,
    adjective_repairs.other_ones,
    adjective_repairs.every_one,
    adjective_repairs.enough,
    adjective_repairs.opening_adjectives,
    name_repairs.known_places,
    name_repairs.cities_before_nouns,
    name_repairs.names_behind_places,
    adjective_repairs.straight,
    adjective_repairs.single_ones,
    adjective_repairs.roman_ordinals,
    adjective_repairs.long_ones,
    adjective_repairs.predicative_adjectives,
    name_repairs.common_nouns,
    name_repairs.kin_nouns,
    bare_titles.bare_titles,
    name_repairs.animals,
    name_repairs.hyphenated,
    name_repairs.famous_persons,
    name_repairs.opening_compounds,
    name_repairs.unknown_plurals,
    name_repairs.noble_names,
    name_repairs.counted_names,
    adjective_repairs.capital_adjectives,
    adjective_repairs.city_adjectives,
    adjective_repairs.comparative_adjectives,
    adverb_repairs.estimated,
    adverb_repairs.still,
    adverb_repairs.pronounced,
    adverb_repairs.various,
    adverb_repairs.regularly,
    adverb_repairs.nearly,
    number_repairs.number_words,
    name_repairs.numbered_names,
    name_repairs.quoted_compounds,
    english_names.members,
    opener_repairs.rare_languages,
    opener_repairs.sole_articles,
    adjective_repairs.compound_adjectives,
    number_repairs.more_than,
    number_repairs.ranges,
    number_repairs.up_to,
    number_repairs.between,
    number_repairs.until,
    participle_repairs.fronted_nouns,
    participle_repairs.fronted_participles,
    past_repairs.hidden_verbs,
    verb_repairs.opening_conditions,
    verb_repairs.secretes,
    verb_repairs.staying,
    verb_repairs.names_of_many,
    participle_repairs.attributive_participles,
    participle_repairs.counted_participles,
    verb_repairs.joined_verbs,
    verb_repairs.listed_verbs,
    verb_repairs.announcing_verbs,
    verb_repairs.closing_infinitives,
    verb_repairs.infinitive_particles,
    verb_repairs.small_verbs,
    verb_repairs.joined_small_verbs,
    verb_repairs.listed_infinitives,
    verb_repairs.closed_pairs,
    verb_repairs.paired_verbs,
    verb_repairs.lone_verbs,
    participle_repairs.infinitives,
    opener_repairs.conceding,
    opener_repairs.waehrend,
    past_repairs.missed_pasts,
    past_repairs.joined_pasts,
    opener_repairs.noun_prepositions,
    opener_repairs.compass_prepositions,
    verb_repairs.far_auxiliaries,
    verb_repairs.closing_perfects,
    verb_repairs.fronted_infinitives,
    verb_repairs.bracketed_infinitives,
    participle_repairs.providing,
    participle_repairs.participles,
    participle_repairs.passives,
    participle_repairs.states,
    participle_repairs.predicative_participles,
    participle_repairs.kindred,
    participle_repairs.inserted_participles,
    participle_repairs.second_verbs,
    closing_verbs.while_clauses,
    closing_verbs.homographs,
    participle_repairs.listed_passives,
    relative_openers.telling_participles,
    relative_openers.relatives,
    relative_openers.infinitive_articles,
    opener_repairs.openers,
    opener_repairs.since,
    opener_repairs.purposes,
    opener_repairs.likening,
    adverb_repairs.onwards,
    particle_repairs.particles,
    particle_repairs.loose_particles,
    adverb_repairs.dative_openers,
    opener_repairs.up_to,
    adverb_repairs.too_much,
    adverb_repairs.done_most,
    adverb_repairs.superlatives,
    adverb_repairs.closely,
    adverb_repairs.mainly,
    adverb_repairs.above_all,
    adverb_repairs.measured_by,
    adverb_repairs.fronted_adverbs,
    adjective_repairs.measured_adjectives,
    number_repairs.over,
    number_repairs.one_of,
    number_repairs.hundreds,
)
"""Applied one after the other, each to all tokens; the order matters (a finite verb found late opens no clause)."""

_STANDARD = {"ADJ(A)": "ADJA", "ADJ(D)": "ADJD", "NNI": "NN", "NNA": "NN", "PAV": "PROAV"}
_TAG_BY_FORM = tuple(
    (re.compile(pattern), tag)
    for pattern, tag in (
        (r"[–—\-/*…+=]|\.{3,}", "$("),
        (r"[.!?;:]", "$."),
        (r",", "$,"),
        (r"(?:\d+\.[/–])?\d+\.|[IVXLCDM]+\.", "ADJA"),  # "der 14. Parteikongreß", "Ludwig XVI."
        (r"\d+-?mal", "ADV"),
        (r"\d+(?:er)?-", "TRUNC"),  # "in den 1970er- und 1980er-Jahren"
        (r"\d+er", "ADJA"),
        (r"\d+ern", "NN"),
        (r"−?[\d.,:]*\d(?:['’\s]\d{3})*(?:,\d+)?[½¼¾]?|[½¼¾]", "CARD"),  # "201'818" in Switzerland, "30 000"
        (r"\d+[-–/]\d+", "CARD"),  # "2001-02", "23-16", "1814/15"
        (r"\d.*-[A-ZÄÖÜ].*[^\W\d_]", "NN"),  # "1990er-Jahre"
        (r"\d.*", "ADJA"),  # "20-jährig"
        (r"[^\W\d_][\w-]+(?:\.[\w-]+)*\.[a-z]{2,4}", "NE"),  # "amazon.com"
        (r"[-‐‑][^\W\d_]{3,}", "NN"),  # "Gesetze und -entwürfe"
        (r"[dDlL]['’][^\W\d_a-zäöüß][^\W\d_]+", "NE"),  # "Côte d’Azur", "L’Aquila"
        (r"[A-ZÄÖÜ][^\W\d_]*\.\d+", "NE"),  # "Sat.1", "H.264"
        (r"[^\W\d_].*-\d+(?:\.\w+)+", "NE"),  # "MPEG-2.5"
        (r"[^\W\d_].*\d\.\w+-.*[^\W\d_]", "NN"),  # "USB-2.0-Anschluss", "H.264-Format"
        (r"(?:US)?[°%$§€£]C?|k?m[²³]|k?m/[hs]|cm|mm|kg|ha|mph", "NN"),
    )
)
"""What the form of a token alone decides, the first pattern that fits."""


@cache
def _tagger() -> QuickTagger:
    from quizgen.languages.german.quick_tagger import QuickTagger  # late, since it loads HanTa

    return QuickTagger()


def tag(spans: Sequence[tuple[str, int, int]]) -> tuple[Token, ...]:
    """Tokens with lemma and STTS tag for the tokens of one sentence.

    >>> [token.tag for token in tag([("Igel", 0, 4), ("sind", 5, 9), ("Tiere", 10, 15), (".", 15, 16)])]
    ['NN', 'VAFIN', 'NN', '$.']
    """
    found = _tagged(tuple(form for form, _, _ in spans))
    return tuple(
        Token(form, lemma, told, start, end) for (form, start, end), (lemma, told) in zip(spans, found, strict=True)
    )


@lru_cache(maxsize=1024)
def _tagged(sentence: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Lemma and tag of each word of a sentence; texts are put together from others, and hold some sentences twice."""
    forms = [_for_tagger(form) for form in sentence]
    tagged = zip(sentence, forms, _tagger().tag_sent(forms, taglevel=0), strict=True)
    tokens = [
        Token(form, _lemma(form, word, raw), _standard(form, raw), at, at + 1)
        for at, (form, word, raw) in enumerate(tagged)
    ]
    for repair in REPAIRS:
        # found first and made then: each repair sees the tags that the one before left
        tags = {at: new for at in range(len(tokens)) if (new := repair(tokens, at)) is not None}
        for at, new in tags.items():
            token = tokens[at]
            tokens[at] = Token(token.text, token.lemma, new, token.start, token.end)
    return tuple((token.lemma, token.tag) for token in tokens)


def _for_tagger(form: str) -> str:
    marks = {"„": '"', "“": '"', "”": '"', "»": '"', "«": '"', "``": '"', "''": '"', "…": "..."}
    return marks.get(form) or table("swiss_spellings").get(form, (form,))[0]


def _lemma(form: str, word: str, raw: str) -> str:
    return form if form[:1].isdigit() else _lemma_of(word, raw)


@lru_cache(maxsize=65536)
def _lemma_of(word: str, raw: str) -> str:
    """HanTa's lemma for a word with one of its tags; it takes apart each word anew, also the tenth "die"."""
    return str(_tagger().analyze(word, raw, taglevel=1)[0])


@cache
def _tag_by_form(form: str) -> str | None:
    """The tag that the form of a token alone decides, the same for each of its uses."""
    return next((tag for pattern, tag in _TAG_BY_FORM if pattern.fullmatch(form)), None)


def _standard(form: str, raw: str) -> str:
    """The STTS tag: by the form where that alone decides, else HanTa's, whose names differ a little."""
    if form in QUOTES | OPENING | CLOSING:
        return "$("
    by_form = _tag_by_form(form)
    if by_form is not None:
        return by_form
    verb = re.fullmatch(r"(V[VAM])\((\w+)\)", raw)
    return verb[1] + verb[2] if verb else _STANDARD.get(raw, raw)


def with_main_verb(tokens: tuple[Token, ...], at: int | None) -> tuple[Token, ...]:
    """The same tokens with the one there tagged as a finite verb."""
    if at is None:
        return tokens
    token = tokens[at]
    finite = Token(token.text, token.lemma, "VVFIN", token.start, token.end)
    return (*tokens[:at], finite, *tokens[at + 1 :])


def missed_main_verb(tokens: Sequence[Token], first: int) -> int | None:
    """Where a finite verb of a main clause may hide behind another tag: "1950 ernannte Noble …", "benutzen"."""
    for at in range(max(1, first), len(tokens)):
        token = tokens[at]
        hidden = token.tag in ("VVINF", "ADJA", "ADJD", "VVPP", "VVIMP", "VAINF") and token.text[:1].islower()
        if token.tag in ("$.", "PTKZU"):
            return None
        if hidden and tokens[at - 1].tag not in ("PTKZU", "ART", "APPRART") and is_third_person(token.text):
            return at
    return None
