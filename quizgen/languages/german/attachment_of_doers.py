"""Phrases behind the subject of a passive that tell who did it or what became of it, not whose it is."""

from __future__ import annotations

from collections.abc import Sequence

from quizgen.languages.german.chunk import Chunk
from quizgen.languages.german.names import is_first_name, is_title
from quizgen.languages.german.noun_classes import is_group_noun, is_person_noun, names_act, noun_class
from quizgen.languages.german.nouns import lemmas
from quizgen.languages.german.tags import FINITE
from quizgen.languages.german.wordlists import table, words
from quizgen.model import Token


def tells_doer(tokens: Sequence[Token], noun: Chunk, following: Chunk, preposition: str) -> bool:
    """ "wurde die Stadt | von den Spaniern erobert", "Entdeckt wurde der Planet | von Wilhelm Herschel".

    A name may as well own the thing: "wurde die Burg | von Heinrich | zerstört", but who wrote or built it is told.
    """
    if preposition != "von" or noun.preposition is not None or is_person_noun(tokens[noun.head].text):
        return False
    opened = _fronted_participle(tokens, noun)
    participle = opened if opened is not None else _participle_behind(tokens, noun, following)
    if participle is None or not _may_act(tokens, following):
        return False
    if tokens[participle].lemma in words("authoring_verbs"):
        return True
    if opened is not None:
        made = noun_class(tokens[noun.head].text) == "work" or tokens[noun.head].text in words("nouns_of_pictures")
        return not made  # "Verkauft wurde das Bild | von Picasso"
    return following.kind == "noun" and _is_told(following) and not names_act(tokens[noun.head].text)


def tells_doer_of_act(tokens: Sequence[Token], nouns: Sequence[Chunk], following: Chunk) -> bool:
    """ "endete mit der Eroberung der Stadt | durch die Perser": who did it, behind what an act was done to.

    A passive has its own doer: "wurde bei der Eroberung der Stadt | durch die Perser zerstört".
    """
    if following.preposition != "durch" or not (following.kind == "name" or _may_act(tokens, following)):
        return False
    start, end = _clause_around(tokens, nouns[0], following)
    verbs = [t for t in tokens[start:end] if t.tag.startswith("V")]
    own = any(t.lemma in ("werden", "lassen") and t.tag[:2] in ("VA", "VV") for t in verbs)
    own = own or any(t.lemma in words("verbs_of_happening") for t in verbs)  # "erfolgte der Bau | durch den Staat"
    return not own and any(is_act(tokens[noun.head].text) for noun in nouns)


def is_act(form: str) -> bool:
    """ "Eroberung", "Beschuss", "Kauf"; but "Regierung", "Stiftung" are groups."""
    act = names_act(form) or noun_class(form) in ("act", "event") or form in table("nouns_of_deeds")
    act = act or any(lemma.lower().endswith(tuple(words("ends_of_act_nouns"))) for lemma in (*lemmas(form), form))
    return act and not is_group_noun(form)


def tells_result(tokens: Sequence[Token], noun: Chunk, following: Chunk, preposition: str) -> bool:
    """ "wurde vom Papst | zum Kaiser gekrönt", "in einer Mühle | zu Mehl verarbeitet", "durch Handel | zur Stadt"."""
    if preposition != "zu":
        return False
    start, end = _clause_around(tokens, noun, following)
    verbs = [t for t in tokens[start:end] if t.tag.startswith("V")]
    if noun.preposition is not None and any(t.tag == "VVPP" and t.lemma in words("making_verbs") for t in verbs):
        return True
    if noun.preposition not in ("von", "vom", "durch"):
        return False
    appointed = is_person_noun(tokens[following.head].text) and any(
        t.tag == "VVPP" and t.lemma in words("appointing_verbs") for t in verbs
    )
    finite = next((i for i in range(start, noun.head) if tokens[i].tag in FINITE), noun.head)
    through = any(t.text == "durch" for t in tokens[finite : noun.head])  # "durch den Bau von Kanälen | zu …"
    became = through and [t.lemma for t in verbs] == ["werden"]
    return appointed or became


def _clause_around(tokens: Sequence[Token], noun: Chunk, following: Chunk) -> tuple[int, int]:
    """From the mark before the noun to the one behind the phrase."""
    start = max((i + 1 for i in range(noun.start) if tokens[i].tag in ("$,", "$.")), default=0)
    end = next((i for i in range(following.end, len(tokens)) if tokens[i].tag in ("$,", "$.")), len(tokens))
    return start, end


def _fronted_participle(tokens: Sequence[Token], noun: Chunk) -> int | None:
    """ "Entdeckt | wurde | der Planet": where the participle stands, before its auxiliary and the subject."""
    finite, first = noun.start - 1, noun.start - 2
    passive = first >= 0 and tokens[finite].lemma == "werden" and tokens[finite].tag in FINITE
    opens = first == 0 or (first > 0 and tokens[first - 1].tag in ("$,", "$.", "$(", "KON"))
    return first if passive and opens and tokens[first].tag == "VVPP" else None


def _participle_behind(tokens: Sequence[Token], noun: Chunk, following: Chunk) -> int | None:
    """ "die Stadt von den Spaniern | erobert": where it stands, with nothing but adverbs before it, in a passive."""
    start, end = _clause_around(tokens, noun, following)
    at = next((i for i in range(following.end, end) if tokens[i].tag not in _BETWEEN), end)
    passive = any(t.lemma == "werden" and t.tag.startswith("VA") for t in tokens[start:end])
    return at if passive and at < end and tokens[at].tag == "VVPP" else None


_BETWEEN = ("ADJD", "ADV")
"""Tags of the words that may stand between who did it and the participle."""


def _may_act(tokens: Sequence[Token], following: Chunk) -> bool:
    """ "von den Spaniern", "vom Papst", "von Wilhelm Herschel": somebody, or a group."""
    form = tokens[following.head].text
    if following.kind == "name":
        return is_first_name(tokens[following.core].text) or is_title(tokens[following.core].text)
    return following.kind == "noun" and (is_person_noun(form) or is_group_noun(form))


def _is_told(following: Chunk) -> bool:
    """ "vom Papst", "von einem Mann": an owner would stand in the genitive; but "die Rechte | von Frauen"."""
    return following.determiner is not None or following.preposition == "vom"
