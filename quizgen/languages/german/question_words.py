"""The words a question begins with: "im Jahr 1928" → "in welchem Jahr", "dem Kurs Stalins" → "welchem Kurs"."""

from __future__ import annotations

import re

from quizgen.languages import Abstain
from quizgen.languages.german.attachment import basic_preposition
from quizgen.languages.german.declension import strong_ending
from quizgen.languages.german.entities import LOCAL_CLASSES
from quizgen.languages.german.names import is_title
from quizgen.languages.german.nouns import Case, Gender, genders, inflect, is_group_noun, known_noun, noun_class
from quizgen.languages.german.times import is_year
from quizgen.languages.german.wordlists import table, words
from quizgen.model import Phrase, Token

_WER: dict[Case, str] = {"nominative": "wer", "accusative": "wen", "dative": "wem", "genitive": "wessen"}


def question_words(phrase: Phrase) -> str:
    """The most precise question words for a phrase that are sure to be right; raises Abstain where none are."""
    if phrase.relation == "predicate" and phrase.preposition is None:
        return "wer" if phrase.kind == "person" and phrase.number == "singular" else "was"
    if phrase.relation == "name":
        return "als was" if phrase.tokens[0].text.lower() == "als" else "wie"
    if phrase.preposition == "als" and phrase.relation == "predicate":
        return "als was"
    for rule in (_clause, _time, _number, _apposed, _described, _classified, _relation, _person, _thing):
        found = rule(phrase)
        if found:
            return found
    raise Abstain(f"no sure question word for „{phrase.text}“")


def keeps_number(wh: str) -> bool:
    """Does the verb keep its number behind these words? "Welche Länder liegen", but "Wer liegt"."""
    return not re.match(r"(wer|was|wen|wem)\b", wh)


def _with_preposition(phrase: Phrase, words_: str) -> str:
    """The question words behind the phrase's preposition, without the article inside it: "im" → "in welchem"."""
    if phrase.preposition is None:
        return words_
    first = phrase.preposition.split()[0]
    return f"{basic_preposition(first)} {words_}"


def _welch(phrase: Phrase, noun: str, gender: Gender | None = None) -> str | None:
    """ "welch-" agreeing with a noun in the phrase's own case."""
    if phrase.case is None:
        return None
    ending = strong_ending(gender or phrase.gender, "singular" if gender else phrase.number, phrase.case)
    return None if ending is None else _with_preposition(phrase, f"welch{ending} {noun}")


# One rule a kind of phrase; the first that finds words is taken.


def _clause(phrase: Phrase) -> str | None:
    if phrase.kind not in ("clause", "quotation"):
        return None
    if phrase.tokens[0].tag == "PROAV":
        return re.sub(r"^da", "wo", phrase.tokens[0].text.lower())
    found = table("clause_questions").get(phrase.relation, (None,))[0]
    if found is None:
        raise Abstain(f"no question for a clause like „{phrase.text[:40]}“")
    return found


def _time(phrase: Phrase) -> str | None:
    simple = {"since": "seit wann", "until": "bis wann", "duration": "wie lange", "frequency": "wie oft"}
    if phrase.relation == "since" and phrase.preposition == "ab":
        return "ab wann"
    if phrase.relation in simple:
        if phrase.relation == "duration" and phrase.preposition is not None:
            return None if phrase.preposition != "in" else _in_how_many(phrase)
        return simple[phrase.relation]
    if phrase.relation != "time":
        return None
    if phrase.kind != "time" and phrase.head.tag not in ("NN", "CARD", "NE", "ADJA"):
        raise Abstain(f"„{phrase.text}“ is no time that one could answer with")
    preposition = basic_preposition(phrase.preposition) if phrase.preposition else None
    if preposition is None and re.match(r"\d+\.", phrase.text):
        raise Abstain(f"„{phrase.text}“ without a preposition may be part of a name")
    if phrase.class_ == "Jahr" and is_year(phrase.tokens[-1].text) and preposition in (None, "in"):
        return "in welchen Jahren" if phrase.number == "plural" and preposition else "in welchem Jahr"
    if phrase.class_ == "Jahrhundert" and preposition == "in" and phrase.number == "singular":
        return "in welchem Jahrhundert"
    if phrase.class_ == "Tag" and preposition == "an":
        return "an welchem Tag"
    if phrase.class_ == "Jahreszeit" and preposition == "in" and not any(t.tag == "CARD" for t in phrase.tokens):
        return "in welcher Jahreszeit"
    return "wann"


def _in_how_many(phrase: Phrase) -> str | None:
    return f"in wie vielen {phrase.head.text}" if phrase.number == "plural" else None


def _number(phrase: Phrase) -> str | None:
    """ "26 Arten" → "wie viele Arten", "in elf Einheiten" → "in wie viele Einheiten" """
    numbers = [t for t in _before_head(phrase) if t.tag == "CARD" and not is_year(t.text)]
    listed = any(part.relation == "other" for part in phrase.parts)
    if not numbers or listed or phrase.head.tag != "NN" or len(numbers) > 3:
        return None
    noun = " ".join([phrase.head.text, *_measured(phrase)])
    measure = noun.split()[0].rpartition("-")[2].lower() in words("measure_nouns")
    between = phrase.tokens[_index(phrase, numbers[-1]) + 1 : _index(phrase, phrase.head)]
    if any(t.tag not in ("ADJA", "ADJD", "ADV") for t in between):
        return None
    if noun.split()[0] in ("Prozent", "%"):
        noun, many = "Prozent", "wie viel"
    elif measure and phrase.number != "plural":
        many = "wie viele"
    elif measure or phrase.number == "plural":
        many = "wie vielen" if phrase.case == "dative" else "wie viele"
    else:
        return None
    approximate = phrase.preposition in ("gegen", "über", "unter", "um") and phrase.relation != "topic"
    if approximate or any(t.tag in ("ART", "PDAT", "PPOSAT") for t in _before_head(phrase)):
        return None  # "die drei Länder": which, not how many
    described = " ".join(t.text for t in between)
    return _with_preposition(phrase, " ".join(filter(None, (many, described, noun, _counted(phrase)))))


def _counted(phrase: Phrase) -> str:
    """What the number is a number of: "neun Prozent | der Fläche", "26 Arten | von Igeln"."""
    behind = [p.text for p in phrase.parts if p.relation in ("genitive", "attribute") and p.start > phrase.head.start]
    return " ".join(behind)


def _has_foreign_name(phrase: Phrase) -> bool:
    """ "die Hyde Park Day School": a noun inside a name is no noun to ask with."""
    if any(_is_quoted(t) for t in _before_head(phrase)):
        return True
    return any(t.tag in ("NE", "FM") for t in _before_head(phrase)) and not any(
        p.relation == "genitive" for p in phrase.parts
    )


def _measured(phrase: Phrase) -> list[str]:
    """What stands behind a unit: "sechs Liter | Blut"."""
    cut = min(
        (p.start for p in phrase.parts if p.start > phrase.head.start and p.relation != "name"), default=phrase.end
    )
    behind = [t for t in phrase.tokens[_index(phrase, phrase.head) + 1 :] if t.end <= cut]
    return [t.text for t in behind] if behind and all(t.tag in ("NN", "ADJA") for t in behind) else []


def _apposed(phrase: Phrase) -> str | None:
    """ "der Parteitheoretiker N. Bucharin" → "welcher Parteitheoretiker" """
    if _has_foreign_name(phrase):
        return None
    if phrase.head.tag != "NN" or phrase.number != "singular" or not known_noun(phrase.head.text):
        return None
    behind = phrase.tokens[_index(phrase, phrase.head) + 1 :]
    if not behind or (behind[0].tag not in ("NE", "FM") and not _is_quoted(behind[0])):
        return None
    if is_title(phrase.head.text) or any(t.tag == "PPOSAT" for t in _before_head(phrase)):
        return None
    adjectives = " ".join(t.text for t in _before_head(phrase) if t.tag == "ADJA")
    if adjectives and any(p.relation == "genitive" and p.start == behind[0].start for p in phrase.parts):
        return None
    if adjectives:
        noun = phrase.head.text
        weak = _weakened(phrase)
        return _welch(phrase, f"{weak} {noun}") if weak else None
    return _welch(phrase, phrase.head.text)


def _weakened(phrase: Phrase) -> str | None:
    """The adjectives of a phrase behind "welch-", if its own determiner already asks for the weak endings."""
    first = phrase.tokens[1 if phrase.preposition else 0] if len(phrase.tokens) > 1 else phrase.tokens[0]
    weak = (first.tag in ("ART", "PDAT") and first.text.lower()[:1] == "d") or phrase.preposition in (
        "im",
        "am",
        "zum",
        "zur",
        "vom",
        "beim",
    )
    return " ".join(t.text for t in _before_head(phrase) if t.tag == "ADJA") if weak else None


def _is_quoted(token: Token) -> bool:
    return token.tag == "$(" and token.text in '„“"»«‚'


def _described(phrase: Phrase) -> str | None:
    """A noun that something else in the phrase makes precise: "eine neue Perspektive" → "welche Perspektive"."""
    if phrase.head.tag != "NN" or (phrase.kind in ("time", "person") and not _informative(phrase)):
        return None
    listed = any(part.relation == "other" for part in phrase.parts) or any(t.tag == "TRUNC" for t in phrase.tokens)
    if listed or not _informative(phrase) or _has_foreign_name(phrase):
        return None
    if phrase.head.text in words("partitive_nouns"):
        return None
    if (phrase.head.lemma in words("vague_nouns") and phrase.role == "adverbial") or phrase.case is None:
        return None
    behind = _behind_head(phrase)
    return _welch(phrase, f"{phrase.head.text} {behind}".rstrip())


def _informative(phrase: Phrase) -> bool:
    """Is there more in the phrase than a determiner, words that say little, and the noun?"""
    adjectives = [
        t for t in _before_head(phrase) if t.tag == "ADJA" and t.lemma.lower() not in words("empty_adjectives")
    ]
    content = any(part.relation == "content" for part in phrase.parts)
    indefinite = any(t.text.lower().startswith("ein") and t.tag == "ART" for t in phrase.tokens[:2])
    hanging = any(part.relation == "attribute" for part in phrase.parts)
    return bool(adjectives) or content or (indefinite and hanging)


def _behind_head(phrase: Phrase) -> str:
    """The genitives and attributes that stay with the noun where its adjectives are what one asks for."""
    adjectives = [
        t
        for t in _before_head(phrase)
        if t.tag in ("ADJA", "CARD") and t.lemma.lower() not in words("empty_adjectives")
    ]
    if not adjectives:
        return ""
    kept = [p.text for p in phrase.parts if p.relation in ("genitive", "attribute") and p.start > phrase.head.start]
    return " ".join(kept)


def _classified(phrase: Phrase) -> str | None:
    """A name or noun whose class is known: "in Berlin" → "in welcher Stadt", "Sauerstoff" → "welcher Stoff"."""
    living = noun_class(phrase.head.text) in ("animal", "plant") and phrase.role == "subject"
    if phrase.parts and phrase.kind != "place" and not living:
        return None
    noun = phrase.class_
    if noun is None and phrase.head.tag == "NN" and len(_before_head(phrase)) <= 1:
        noun = table("class_nouns").get(noun_class(phrase.head.text) or "", ("",))[0]
    indefinite = any(t.tag == "ART" and t.text.lower().startswith("ein") for t in phrase.tokens[:2])
    if indefinite and noun_class(phrase.head.text) in ("substance", "body", "food", "plant"):
        return None  # "ein Papier" is no "Stoff"
    if noun and phrase.number == "plural":
        return _classified_plural(phrase, noun)
    if not noun or (phrase.relation in ("direction", "origin") and phrase.preposition not in ("in", "aus")):
        return None
    if noun.lower() in phrase.text.lower() or (phrase.case is None and phrase.preposition is None):
        return None
    if noun == "Kontinent" and phrase.preposition is not None:
        return "auf welchem Kontinent" if phrase.preposition == "in" and phrase.case == "dative" else None
    fitting = _FITTING.get(noun)
    first = basic_preposition(phrase.preposition.split()[0]) if phrase.preposition else None
    if first is not None and fitting is not None and first not in fitting:
        return None
    if noun == "Sprache" and first == "auf":
        return "in welcher Sprache"
    found = genders(noun)
    return _welch(phrase, noun, found[0]) if found and phrase.case else None


_FITTING = {
    "Stoff": ("aus", "mit", "ohne", "in"), "Lebensmittel": ("aus", "mit", "ohne"), "Pflanze": ("aus", "von", "mit"),
    "Land": ("in", "aus", "von", "gegen", "durch"), "Stadt": ("in", "aus", "von", "ab", "bei"),
    "Bundesland": ("in", "aus"), "Region": ("in", "aus"), "Körperteil": ("an", "auf", "in", "mit"),
}  # fmt: skip
"""The prepositions with which a class is asked for: "in welchem Land", but not "auf welchem Land"."""


def _classified_plural(phrase: Phrase, noun: str) -> str | None:
    """ "Igel" as a plural → "welche Tiere" """
    if phrase.case is None or phrase.preposition is not None or phrase.kind == "place":
        return None
    plural = inflect(noun, phrase.case, "plural")
    return _welch(phrase, plural) if plural and plural.lower() not in phrase.text.lower() else None


def _relation(phrase: Phrase) -> str | None:
    if phrase.relation in ("cause",):
        return "warum"
    if phrase.relation == "place" and phrase.preposition in ("innerhalb", "außerhalb") and phrase.kind != "place":
        return None
    if phrase.relation == "place":
        return "wo" if phrase.preposition not in ("unter", "zwischen", "über") else None
    if phrase.relation == "direction":
        return "wohin"
    if phrase.relation == "origin":
        return "woher"
    if phrase.relation == "circumstance" and (found := _circumstance(phrase)):
        return found
    if phrase.relation in ("manner", "condition", "concession", "other", "circumstance"):
        raise Abstain(f"„{phrase.text}“ ({phrase.relation}) is not asked for")
    return None


_ABSTRACT = re.compile(r"(ung|heit|keit|ion|ismus|schaft|tät|enz|anz|ik|tum|nis)(en|e|se)?$")


def _circumstance(phrase: Phrase) -> str | None:
    """ "auf dem Campus" → "wo", "aus Gewissensgründen" → "warum", "zur Verbesserung der Sicht" → "wozu" """
    preposition = basic_preposition(phrase.preposition.split()[0]) if phrase.preposition else ""
    noun = phrase.head.text
    if phrase.head.lemma in words("vague_nouns") or phrase.kind == "person":
        return None
    if preposition == "aus" and noun.endswith(("grund", "gründen", "gründe")):
        return "warum"
    if preposition == "zu" and _ABSTRACT.search(noun):
        return "wozu"
    if preposition == "durch":
        return "wodurch"
    local = noun_class(noun) in LOCAL_CLASSES or is_group_noun(noun)
    return "wo" if preposition in _INSIDE and phrase.case in ("dative", None) and local else None


_INSIDE = ("in", "auf", "neben", "hinter", "entlang")


def _person(phrase: Phrase) -> str | None:
    if phrase.kind != "person":
        return None
    if phrase.case is None:
        raise Abstain(f"the case of „{phrase.text}“ is not certain")
    named = phrase.resolved is not None and not re.match(r"(der|die|das|den|dem|ein)\b", phrase.resolved)
    if phrase.head.tag in ("PRELS", "PPER") and not named:
        raise Abstain(f"„{phrase.resolved}“ only repeats what stands before")
    return _with_preposition(phrase, _WER[phrase.case])


def _thing(phrase: Phrase) -> str | None:
    if phrase.head.tag in ("PRELS", "PPER", "PIS"):
        raise Abstain(f"„{phrase.resolved}“ is only a pronoun")
    if phrase.preposition == "durch" and phrase.kind == "place":
        raise Abstain(f"„{phrase.text}“ is a way, not a means")
    if phrase.relation == "agent" and phrase.preposition in ("von", "vom"):
        return "von wem"
    if phrase.kind == "other" and not (phrase.preposition is None and any(t.tag == "ART" for t in phrase.tokens[:1])):
        raise Abstain(f"„{phrase.text}“ may be a person or a thing")
    if phrase.preposition is None:
        if phrase.kind == "group" and phrase.case == "accusative":
            raise Abstain(f"„wen“ or „was“: „{phrase.text}“ is a group")
        if phrase.kind == "group" and phrase.case in ("nominative", "dative"):
            return _WER[phrase.case] if phrase.number == "singular" else None
        if phrase.case == "dative" and phrase.parts and phrase.head.tag == "NN":
            return _welch(phrase, phrase.head.text)
        if phrase.head.lemma in words("vague_nouns") and not phrase.parts:
            raise Abstain(f"„{phrase.text}“ is hardly an answer")
        return "was" if phrase.case in ("nominative", "accusative") else None
    if phrase.kind == "group" and phrase.preposition == "aus":
        raise Abstain(f"„aus wem“ or „woraus“: „{phrase.text}“ is a group")
    if phrase.kind == "group":
        return _with_preposition(phrase, _WER[phrase.case]) if phrase.case in ("accusative", "dative") else None
    if phrase.head.lemma in words("vague_nouns") and not phrase.parts:
        raise Abstain(f"„{phrase.text}“ is hardly an answer")
    preposition = basic_preposition(phrase.preposition.split()[0])
    if preposition == "in" and phrase.case != "dative":
        return None  # "eingreifen in die Entscheidungen" is not "worin"
    return table("wo_words").get(preposition, ("",))[0] or None


# Where in the phrase


def _index(phrase: Phrase, token: Token) -> int:
    return phrase.tokens.index(token)


def _before_head(phrase: Phrase) -> list[Token]:
    start = 0
    while start < len(phrase.tokens) and phrase.tokens[start].tag in ("APPR", "APPRART", "ADV", "PTKNEG", "KOKOM"):
        start += 1
    head = _index(phrase, phrase.head) if phrase.head in phrase.tokens else 0
    return list(phrase.tokens[start:head])
