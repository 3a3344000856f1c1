"""What checks and wrong options need to know of German words, without any analysis: quizgen.languages.checking."""

from __future__ import annotations

from quizgen.languages.german.checking.agreement import disagreement
from quizgen.languages.german.checking.answers import (
    bare_answer,
    bounded,
    dated,
    decides_gap,
    denied,
    has_number,
    list_items,
    none_of_the_above,
    one_of_several,
    only_number,
    plain_items,
    rough,
    says_nothing,
    tells_when,
)
from quizgen.languages.german.checking.attributes import (
    grades,
    means_anybody,
    names_any_class,
    names_beside,
    tells_kind,
)
from quizgen.languages.german.checking.content import (
    content_parts,
    content_words,
    may_be_topic,
    names_person,
    proper_names,
    translated_nouns,
)
from quizgen.languages.german.checking.kinship import akin, made_of_key
from quizgen.languages.german.checking.lists import (
    beside,
    cities_like,
    goes_with,
    lies_in,
    may_lie,
    number_word,
    operator,
    operators,
    phrases,
    within,
    words,
)
from quizgen.languages.german.checking.partners import lacks_partner
from quizgen.languages.german.checking.pointing_words import dangling, pointing
from quizgen.languages.german.checking.prompts import (
    asked_kinds,
    bare,
    points_to_text,
    question_phrase,
    topics,
    wants_number,
    wants_time,
)
from quizgen.languages.german.checking.sentences import malformed, negated, qualifiers
from quizgen.languages.german.checking.titles import topic_of_title

__all__ = [
    "akin",
    "asked_kinds",
    "bare",
    "bare_answer",
    "beside",
    "bounded",
    "cities_like",
    "content_parts",
    "content_words",
    "dangling",
    "dated",
    "decides_gap",
    "denied",
    "disagreement",
    "goes_with",
    "grades",
    "has_number",
    "lacks_partner",
    "lies_in",
    "list_items",
    "made_of_key",
    "malformed",
    "may_be_topic",
    "may_lie",
    "means_anybody",
    "names_any_class",
    "names_beside",
    "names_person",
    "negated",
    "none_of_the_above",
    "number_word",
    "one_of_several",
    "only_number",
    "operator",
    "operators",
    "phrases",
    "plain_items",
    "pointing",
    "points_to_text",
    "proper_names",
    "qualifiers",
    "question_phrase",
    "rough",
    "says_nothing",
    "tells_kind",
    "tells_when",
    "topic_of_title",
    "topics",
    "translated_nouns",
    "wants_number",
    "wants_time",
    "within",
    "words",
]
