"""Nouns to ask with that an adjective or another part makes precise: "eine neue Lösung" → "was für eine Lösung"."""

from __future__ import annotations

from quizgen.languages import Abstain
from quizgen.languages.german.asking_which import welch
from quizgen.languages.german.checking.attributes import grades, tells_kind
from quizgen.languages.german.declension import CONTRACTED
from quizgen.languages.german.dimensions import is_dimension
from quizgen.languages.german.noun_classes import names_act, noun_class
from quizgen.languages.german.nouns import known_noun
from quizgen.languages.german.paradigms import column, ending_for
from quizgen.languages.german.phrase_frames import before_head, has_foreign_name, with_preposition
from quizgen.languages.german.tags import DETERMINERS
from quizgen.languages.german.wordlists import table, words
from quizgen.model import Phrase, Token


def described(phrase: Phrase) -> str | None:
    """A noun that something else in the phrase makes precise: "eine neue Perspektive" → "welche Perspektive"."""
    if any(rule(phrase) for rule in _ASKED_OTHERWISE):
        return None
    if is_dimension(phrase):
        return welch(phrase, phrase.head.text)
    if any(rule(phrase) for rule in _NOT_WITH_NOUN):
        return None
    if phrase.number == "plural" and phrase.head.text in table("countries") and phrase.kind != "place":
        raise Abstain(f"„{phrase.text}“ are people, but the noun is a country's name")
    if phrase.relation == "agent" and phrase.preposition and _is_one_of_many(phrase):
        return None  # "wird | von einer großen Versammlung | gewählt": by whom
    if kind := what_kind(phrase):
        return _of_what_kind(phrase, kind)
    if _is_one_of_many(phrase) and not _adjectives(phrase):
        return None  # "einen Vertrag mit Deutschland": neither "welchen" nor "was für einen"
    behind = _behind_head(phrase)
    if not _repeats_more(phrase) or (phrase.case == "dative" and phrase.preposition is None):
        return welch(phrase, f"{phrase.head.text} {behind}".rstrip())
    class_ = noun_class(phrase.head.text)
    plain = class_ in ("act", "event", "material", "substance", "food") or names_act(phrase.head.text)
    return None if plain or phrase.kind == "person" else welch(phrase, phrase.head.text)


def _of_what_kind(phrase: Phrase, kind: str) -> str | None:
    """ "mit was für Eisdecke" is not what one asks, nor "was für Stationen": "was" asks for more of them."""
    if phrase.role == "object" and phrase.preposition is None and _behind_head(phrase):
        return None  # "fahrbare Stationen für Verwundete"
    bare = phrase.number == "singular" and phrase.preposition and kind.endswith(f"was für {phrase.head.text}")
    return None if bare else kind


def _is_bare(phrase: Phrase) -> bool:
    """ "in dieser Zeit", "der Mann": no noun, or a time or person of which nothing is said."""
    return phrase.head.tag != "NN" or (phrase.kind in ("time", "person") and not _informative(phrase))


def _is_in_material(phrase: Phrase) -> bool:
    """ "im tiefen Wasser" tells where."""
    return noun_class(phrase.head.text) == "material" and phrase.relation in ("place", "circumstance")


def _is_side(phrase: Phrase) -> bool:
    """ "aus dem lateinischen Westen", "aus dem Nahen Orient": woher."""
    called = phrase.kind == "place" and any(t.tag == "ADJA" and t.text.istitle() for t in phrase.tokens[1:])
    return phrase.head.text in words("compass_nouns") or (called and noun_class(phrase.head.text) is None)


def _is_ones_own(phrase: Phrase) -> bool:
    """ "ihrem verstorbenen Vater": nobody has several; "mit seinem breiten Schwanz": womit."""
    if not _is_owned(phrase):
        return False
    person = phrase.kind == "person" and phrase.number == "singular"
    return person or (noun_class(phrase.head.text) == "body" and phrase.preposition == "mit")


def _is_its_cause(phrase: Phrase) -> bool:
    """ "dank seiner langen Beine": warum."""
    return phrase.relation == "cause" and (_is_owned(phrase) or _holds_phrase(phrase))


_ASKED_OTHERWISE = (_is_in_material, _is_bare, _is_side, _is_ones_own, _is_its_cause)
"""Where one asks "wo", "wer", "womit" or "warum" instead."""


def _is_list(phrase: Phrase) -> bool:
    """ "große Hunde und Katzen", "Ein- und Ausfuhr"."""
    return any(part.relation == "other" for part in phrase.parts) or any(t.tag == "TRUNC" for t in phrase.tokens)


def _says_too_little(phrase: Phrase) -> bool:
    """ "die Suche", "die internationale Anerkennung", "die neue Harvard University"."""
    return not _informative(phrase) or has_foreign_name(phrase) or _tells_nothing(phrase)


def _is_own_name(phrase: Phrase) -> bool:
    """ "das älteste Koto": the noun is the thing's own name."""
    short = len(phrase.head.text) < LONG_WORD
    return short and not known_noun(phrase.head.text) and not phrase.parts


LONG_WORD = 8
"""Letters of a noun that is rather a compound than the name of a thing."""


def _is_share_or_month(phrase: Phrase) -> bool:
    """ "der größte Teil", "im kalten Januar"."""
    return phrase.head.text in words("partitive_nouns") or phrase.head.text.lower() in words("months")


def _is_named_kind(phrase: Phrase) -> bool:
    """ "bei den Echten Knochenfischen": the whole is a name."""
    capitals = any(t.text[:1].isupper() for t in phrase.tokens[1:] if t.tag == "ADJA")
    grouped = phrase.preposition == "zu" and noun_class(phrase.head.text) in ("island", "country", "lake", "state")
    return phrase.number == "plural" and capitals and not grouped  # "zu den Kanarischen Inseln"


def _is_vague(phrase: Phrase) -> bool:
    """ "auf besondere Weise": wie; also where nothing tells the case."""
    return (phrase.head.lemma in words("vague_nouns") and phrase.role == "adverbial") or phrase.case is None


def _is_called_like(phrase: Phrase) -> bool:
    """ "das Rote Kreuz", "dem Roten Halbmond", but "das Schwarze Meer": is no such thing, the whole is its name."""
    capitals = any(t.tag == "ADJA" and t.text.istitle() for t in phrase.tokens[1:])
    return capitals and phrase.head.text in words("nouns_of_emblems")


_NOT_WITH_NOUN = (
    _is_list, _says_too_little, _is_own_name, _is_share_or_month, _is_named_kind, _is_called_like, _is_vague,
)  # fmt: skip
"""Where a question with the noun would tell too little, or too much."""


def _holds_phrase(phrase: Phrase) -> bool:
    """ "wegen des | von der Stadt | verhängten Verbots": does a noun stand before the noun?"""
    return any(t.tag in ("NN", "NE") for t in before_head(phrase))


def _is_owned(phrase: Phrase) -> bool:
    return any(t.tag == "PPOSAT" for t in before_head(phrase))


def _tells_nothing(phrase: Phrase) -> bool:
    """ "die internationale Anerkennung", "einen merkwürdigen Geruch": is no adjective worth asking for alone?"""
    adjectives = [t.text for t in before_head(phrase) if t.tag == "ADJA"]
    plain = all(t.tag in ("ART", "ADJA", "APPR", "APPRART", "ADV") for t in before_head(phrase))
    if not adjectives or not plain or phrase.head.text in words("rank_nouns"):
        return False  # "die das Virus bedeckende Hülle"
    if any(part.relation == "content" for part in phrase.parts) or not all(word.isalpha() for word in adjectives):
        return False
    if "definite" in phrase.marks or phrase.preposition in CONTRACTED:
        return not any(tells_kind(word) or not word.islower() for word in adjectives)
    return all(grades(word) for word in adjectives)


def what_kind(phrase: Phrase) -> str | None:
    """ "ein ruhiges Leben" → "was für ein Leben", "rote Steine" → "was für Steine": no certain one is meant."""
    if not _is_one_of_many(phrase) or not _adjectives(phrase) or phrase.case is None:
        return None
    if phrase.preposition is not None and phrase.preposition not in words("prepositions_before_was"):
        return None  # "mithilfe was für Leute" is no German
    if phrase.kind == "person" or any(p.relation == "content" for p in phrase.parts):
        return None
    noun = f"{phrase.head.text} {_behind_head(phrase)}".rstrip()
    if phrase.number == "singular" and phrase.head.text in words("nouns_of_ways"):
        return welch(phrase, noun)  # "in lateinischer Sprache", "in flüssiger Form"
    if not any(t.tag == "ART" for t in phrase.tokens[:2]) and not _is_counted_as_one(phrase):
        return with_preposition(phrase, f"was für {noun}")
    by = column(phrase.gender, phrase.number)
    return with_preposition(phrase, f"was für ein{ending_for('indefinite', by, phrase.case)} {noun}") if by else None


def _is_counted_as_one(phrase: Phrase) -> bool:
    """ "römisches Stadtrecht" → "was für ein Stadtrecht", but "reines Gold" → "was für Gold"."""
    amount = noun_class(phrase.head.text) in ("substance", "material", "food", "tissue", "plant")
    return (
        phrase.number == "singular"
        and phrase.case in ("nominative", "accusative")
        and not (amount or phrase.preposition)
    )


def _is_one_of_many(phrase: Phrase) -> bool:
    """ "ein Vertrag", "Strafen": does no determiner say which?"""
    article = next((t for t in phrase.tokens[:2] if t.tag == "ART"), None)
    if article is not None:
        return article.text.lower().startswith("ein")
    determined = any(t.tag in DETERMINERS | {"CARD"} for t in before_head(phrase))
    return not determined and phrase.preposition not in CONTRACTED


def _adjectives(phrase: Phrase) -> list[Token]:
    """The adjectives before the noun that say something of it."""
    return [t for t in before_head(phrase) if t.tag == "ADJA" and t.lemma.lower() not in words("empty_adjectives")]


def _informative(phrase: Phrase) -> bool:
    """Is there more in the phrase than a determiner, words that say little, and the noun?"""
    return bool(_adjectives(phrase)) or any(part.relation == "content" for part in phrase.parts)


def _behind_head(phrase: Phrase) -> str:
    """The genitives and attributes that stay with the noun where its adjectives are what one asks for."""
    adjectives = [
        t for t in before_head(phrase) if t.tag in ("ADJA", "CARD") and t.lemma.lower() not in words("empty_adjectives")
    ]
    if not adjectives:
        return ""
    kept = [p.text for p in phrase.parts if p.relation in ("genitive", "attribute") and p.start > phrase.head.start]
    return " ".join(kept)


def _repeats_more(phrase: Phrase) -> bool:
    """ "den fortwährenden Einsatz | einer Kraft", "der Gott Vulcanus": would the question tell most of the answer?"""
    kept = [p for p in phrase.parts if p.relation in ("genitive", "attribute") and p.start > phrase.head.start]
    said = {t.start for p in kept for t in p.tokens if t.tag in ("NN", "NE", "FM", "ADJA", "CARD")}
    empty = words("checking/empty_attributes")
    called = phrase.kind == "person" and any(all(t.tag == "NE" for t in p.tokens) for p in kept)
    return called or len(said) > sum(t.lemma.lower() not in empty for t in _adjectives(phrase))
