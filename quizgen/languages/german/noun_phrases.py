"""Noun phrases and prepositional phrases without what hangs on them: determiner, attributes, head, close apposition."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from quizgen.languages.german.agreement import (
    ACCUSATIVES,
    DATIVES,
    GENITIVES,
    NAME_MASK,
    mask,
    preposition_mask,
    pronoun_mask,
)
from quizgen.languages.german.attributes import Attributes, attributes
from quizgen.languages.german.chunk import Chunk
from quizgen.languages.german.head_readings import agreeing, head_readings
from quizgen.languages.german.lone_years import is_lone_year, span_of_years
from quizgen.languages.german.misprints import governed_readings, shared_readings
from quizgen.languages.german.noun_heads import whole_head
from quizgen.languages.german.nouns import ANY, PLURAL_MASK, SINGULAR_MASK, lemmas
from quizgen.languages.german.old_years import looks_old
from quizgen.languages.german.phrase_openings import Opening, behind_bracket, opening_at
from quizgen.languages.german.quoted_names import closing_quote
from quizgen.languages.german.tags import DETERMINERS, NOUNS, PREPOSITIONS, PRONOUNS, QUOTES, tag_at
from quizgen.languages.german.times import dated_end
from quizgen.languages.german.wordlists import words
from quizgen.model import Token

_NUMBER_MASK = NAME_MASK | mask("pNDA")
_DEEPEST = 2
"""So many noun phrases may stand inside each other: „die [in [der Stadt] lebenden] Menschen“."""


def chunks(tokens: Sequence[Token]) -> tuple[Chunk, ...]:
    """All noun and prepositional phrases of a sentence, left to right.

    "Der Parteitheoretiker N. Bucharin erarbeitete das Modell": [Der Parteitheoretiker N. Bucharin], [das Modell]
    """
    found: list[Chunk] = []
    at = 0
    while at < len(tokens):
        reading = _prepositional if tokens[at].tag in PREPOSITIONS else _noun_phrase
        chunk = _quoted_title(tokens, at) or reading(tokens, at)
        if chunk:
            found.append(chunk)
            at = chunk.end
        else:
            at += 1
    return tuple(found)


def _quoted_title(tokens: Sequence[Token], at: int) -> Chunk | None:
    """A noun phrase with its own determiner between quotation marks: „Die Leiden des jungen Werther“."""
    opens = tokens[at].text in QUOTES and tag_at(tokens, at + 1) in DETERMINERS
    inner = _noun_phrase(tokens, at + 1) if opens else None
    if inner is None or inner.kind not in ("noun", "name"):
        return None
    following = range(inner.end, min(inner.end + LONGEST_GENITIVE, len(tokens)))
    end = next((i for i in following if tokens[i].tag not in ("ART", "ADJA", "NN", "NE")), None)
    if end is None or tokens[end].text not in QUOTES or (end > inner.end and tokens[inner.end].text != "des"):
        return None
    title = replace(inner, start=at, core=at, end=end + 1)
    # "schrieb „Der Process“": quoted as it is called, whatever its case
    return replace(title, mask=ANY & SINGULAR_MASK) if tokens[at + 1].text == "Der" else title


LONGEST_GENITIVE = 4
"""Words of a genitive inside a title: "des jungen Werther“"."""


def _prepositional(tokens: Sequence[Token], at: int) -> Chunk | None:
    core = at + 1
    joining = [t.text for t in tokens[at : at + 2]] == ["als", "auch"]
    if joining and any(t.text.lower() == "sowohl" for t in tokens[:at]):
        return None  # "sowohl der Chor | als auch das Orchester": it only joins them
    if (attributed := _attributed(tokens, core)) is not None:
        return _governed(tokens, at, tokens[at], attributed)
    # "bis weit | ins 18. Jahrhundert", "bis etwa | zum Jahr 1950"
    far = tokens[at].text.lower() == "bis" and tag_at(tokens, core + 1) in PREPOSITIONS
    core += far and tokens[core].text in _FAR
    while tag_at(tokens, core) in PREPOSITIONS:  # "bis zum", "von vor": the last one governs
        core += 1
    last = tokens[core - 1]
    quoted = tag_at(tokens, core) == "$(" and tokens[core].text in QUOTES and tag_at(tokens, core + 1) in DETERMINERS
    inside = core + 1 if quoted else _behind_modifiers(tokens, core)  # "über | „die Lage der Arbeiter“"
    phrase = _noun_phrase(tokens, inside, last.tag == "APPRART")
    if quoted and phrase is not None:
        phrase = replace(phrase, shared=ANY)  # "in | „Der Prozess“": a title keeps its case
    return _governed(tokens, at, last, phrase)


_FAR = frozenset({"weit"}) | words("checking/rough_words")
"""Words between "bis" and the preposition behind it."""


def _attributed(tokens: Sequence[Token], core: int) -> Chunk | None:
    """The noun behind a preposition and an attribute that begins with another: "von | am Meer lebenden Malern"."""
    phrase = _noun_phrase(tokens, core, True) if tag_at(tokens, core) in PREPOSITIONS else None
    whole = phrase is not None and phrase.kind == "noun" and tokens[phrase.head - 1].tag == "ADJA"
    return phrase if whole else None


def _governed(tokens: Sequence[Token], at: int, preposition: Token, phrase: Chunk | None) -> Chunk | None:
    """The phrase with its preposition, in the cases that this one governs."""
    if phrase is None:
        return None
    governed = preposition_mask(preposition.text)
    mask_ = (phrase.mask & governed) or governed
    noun, bare = tokens[phrase.head].text, phrase.head == phrase.core
    if bare and noun.endswith("e") and noun not in lemmas(noun) and mask_ & PLURAL_MASK & ACCUSATIVES:
        mask_ &= ~(SINGULAR_MASK & DATIVES)  # "an | Schweine": without an article hardly "dem Schweine"
    shared = governed_readings(preposition.text, phrase.shared)
    return replace(phrase, start=at, preposition=tokens[at].text.lower(), mask=mask_, shared=shared)


def _behind_modifiers(tokens: Sequence[Token], core: int) -> int:
    """Where the noun phrase begins: "auf etwa | 50 Meter", "nach nur | zehn Jahren", "in fast | allen Ländern"."""
    inside = behind_bracket(tokens, core)
    while inside + 1 < len(tokens) and tokens[inside].tag in ("ADV", "PTKA", "PTKNEG", "ADJD", "KOKOM"):
        compared = tokens[inside].text == "als" and tokens[inside + 1].tag == "ART"  # "in weniger als | einer Stunde"
        if not (compared or _modifies(tokens[inside]) or tokens[inside + 1].tag in ("ADJA", "CARD")):
            break
        inside += 1
    return inside if tag_at(tokens, inside) in DETERMINERS | NOUNS | {"CARD", "ADJA"} else core


def _modifies(token: Token) -> bool:
    """May the word stand between a preposition and its noun: "auf etwa 50", "nach nur zehn", "in sehr großen"?"""
    low = token.text.lower()
    return low in words("degree_adverbs") or low in words("focus_words") or token.tag == "ADJD"


def _noun_phrase(tokens: Sequence[Token], at: int, contracted: bool = False, depth: int = 0) -> Chunk | None:
    if at >= len(tokens):
        return None
    if tokens[at].tag in PRONOUNS:
        return Chunk(at, at, at + 1, at, pronoun_mask(tokens[at].text), "pronoun")
    if tokens[at].tag == "CARD" and (end := dated_end(tokens, at)) is not None:
        return Chunk(at, at, end, at, _NUMBER_MASK, "number")  # "753 v. Chr."
    if (end := span_of_years(tokens, at)) is not None:
        return Chunk(at, at, end, end - 1, _NUMBER_MASK, "number")  # "von 1952 bis 2022"
    if is_lone_year(tokens, at):
        return Chunk(at, at, at + 1, at, _NUMBER_MASK, "number")
    opening = opening_at(tokens, at, contracted)
    determined = opening.determiner is not None or contracted

    def phrase_inside(here: int) -> Chunk | None:
        return _inner_phrase(tokens, here, depth + 1) if depth < _DEEPEST else None

    found = attributes(tokens, opening.attributes, determined, phrase_inside)
    head = found.end
    symbol = at == head and tag_at(tokens, head) == "XY" and not tokens[head].text[:1].isalpha()
    if tag_at(tokens, head) in NOUNS | {"TRUNC"} and not symbol:
        return _with_head(tokens, opening, found)
    return _without_noun(tokens, opening, found)


def _inner_phrase(tokens: Sequence[Token], at: int, depth: int) -> Chunk | None:
    """A phrase inside an extended attribute: die [von Kommunisten] initiierten Aufstände."""
    if tag_at(tokens, at) in PREPOSITIONS:
        if tag_at(tokens, at + 1) == "PRELS":
            return None  # "ein Gas, | in dem | winzige Teilchen schweben"
        phrase = _noun_phrase(tokens, at + 1, tokens[at].tag == "APPRART", depth)
        return _governed(tokens, at, tokens[at], phrase)
    if tag_at(tokens, at) in DETERMINERS:
        return _noun_phrase(
            tokens, at, depth=_DEEPEST
        )  # "die [das Tal] bedeckende Schicht", not "[das Tal bedeckende …"
    if tag_at(tokens, at) in {"NN", "NE", "ADJA", "CARD"}:
        return _noun_phrase(tokens, at, depth=depth)
    return None


def _with_head(tokens: Sequence[Token], opening: Opening, found: Attributes) -> Chunk:
    at, head, determiner = opening.start, found.end, opening.determiner
    while tokens[head].tag == "TRUNC" and head + 2 < len(tokens) and tokens[head + 1].tag in ("KON", "$,"):
        if tokens[head + 2].tag in DETERMINERS:
            break  # "eine Nord- | und eine Südhalbkugel"
        head += 2
    head, end = whole_head(tokens, head)
    is_name = tokens[head].tag in ("NE", "FM", "XY")
    readings = head_readings(tokens, opening, found, head)
    if determiner is None and not found.adjectives and opening.possessor is None and not is_name:
        readings = readings & ~GENITIVES or readings  # a bare noun is never a genitive
    return Chunk(
        at, at, closing_quote(tokens, at, head, end), head, readings, "name" if is_name else "noun",
        None, determiner, opening.possessor, shared_readings(tokens, opening, found, head),
    )  # fmt: skip


def _without_noun(tokens: Sequence[Token], opening: Opening, found: Attributes) -> Chunk | None:
    """A phrase whose noun is left out or that is a number: "das größte", "1928", "drei"."""
    at, end, determiner = opening.start, found.end, opening.determiner
    if found.adjectives and found.adjectives[-1] == end - 1:
        if tokens[end - 1].tag == "CARD" and determiner is None:
            return Chunk(at, at, end, end - 1, _NUMBER_MASK, "number")
        readings = agreeing(tokens, opening, found.adjectives)
        return Chunk(at, at, end, end - 1, readings, "adjective", None, determiner)
    if determiner is None and end > at and looks_old(tokens[at].text):
        return Chunk(at, at, at + 1, at, _NUMBER_MASK, "number")  # "wird 894 | erstmals in einer Urkunde genannt"
    if determiner is not None and _is_one_of(tokens, determiner):
        return Chunk(at, at, determiner + 1, determiner, opening.mask, "pronoun", None, determiner)
    if determiner is not None and tokens[determiner].tag in ("PIAT", "PDAT", "PPOSAT", "PIDAT"):
        return Chunk(at, at, determiner + 1, determiner, opening.mask, "pronoun", None, determiner)
    return None


def _is_one_of(tokens: Sequence[Token], at: int) -> bool:
    """ "zu | einer | von drei Linien": the article stands for one of several that are counted."""
    one = tokens[at].text.lower() in ("einer", "eine", "eines", "einem", "einen")
    return one and tag_at(tokens, at + 2) == "CARD" and tokens[at + 1].text == "von"
