"""Is a phrase half of what was said by its own words: "gemessen am Einkommen", "mit ihm", "nur noch im Zoo"."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from quizgen.languages.german.agreement import cases_of, determiner_mask, preposition_mask
from quizgen.languages.german.phrase_frames import is_counted
from quizgen.languages.german.references import core
from quizgen.languages.german.tags import PREPOSITIONS
from quizgen.languages.german.verbs import participle_readings
from quizgen.languages.german.wordlists import table, words
from quizgen.model import Phrase, Token


def half_by_itself(about: Phrase, others: Sequence[Phrase]) -> str | None:
    """ "kaum natürliche Feinde" → "„kaum“ tells of hardly anything": what its own words tell against asking for it."""
    doubts = (doubt.format(about.text) for doubt, holds in _HALVES if holds(about))
    return _holds_participle(about) or _holds_pronoun(about, others) or next(doubts, None) or _limited(about)


def _holds_participle(about: Phrase) -> str | None:
    """ "Gemessen am Einkommen (liegt die Schweiz vorn)", "Im Jahr 1388 gegründet (wurde …)"."""
    like = about.tokens[0].tag == "ADV" and about.tokens[0].text.lower() in table("participle_prepositions")
    led = [t.tag in kind for t, kind in zip(about.tokens, _LED, strict=False)] == [True] * 3
    led = led and bool(participle_readings(about.tokens[1].text.lower()))  # "Vermutlich | ausgelöst durch ein Beben"
    if about.tokens[0].tag == "VVPP" or like or led:
        return "a participle stands before the phrase"
    inserted = any(p.relation in ("apposition", "relative") and p.end == about.end for p in about.parts)
    if about.kind != "clause" and len(about.tokens) > 1 and about.tokens[-1].tag == "VVPP" and not inserted:
        return "a participle stands behind the phrase"
    return None


_LED = (("ADV",), ("VVPP", "ADJD"), PREPOSITIONS)


def _holds_pronoun(about: Phrase, others: Sequence[Phrase]) -> str | None:
    """ "mit ihm", "ein Brief an sie": who that is the key would not tell."""
    named = core(about, ("relative", "apposition")) if about.head.tag == "NE" else about  # "in Ohio|, wo er …"
    pronouns = [t for t in named.tokens if t.tag in ("PPER", "PDS")] if about.kind != "clause" else []
    told = _tells_of_subject(about, pronouns, others) or _explains(about, pronouns, others)
    return "a pronoun would stand in the key" if len(about.tokens) > 1 and pronouns and not told else None


def _explains(about: Phrase, pronouns: Sequence[Token], others: Sequence[Phrase]) -> bool:
    """ "(Ein Magnet ist) | ein Körper, der Eisen anzieht und es festhält": of any such thing, nothing else is told."""
    term = next((p for p in others if p.relation == "agent"), None)
    relative = next((t for t in about.tokens if t.tag in ("PRELS", "PRELAT")), None)
    general = term is not None and term.marks & {"indefinite", "bare"} and "named" not in term.marks
    kind = about.relation == "predicate" and bool(about.marks & {"indefinite", "bare"}) and bool(general)
    return kind and relative is not None and all(relative.start < t.start and t.tag == "PPER" for t in pronouns)


def _tells_of_subject(about: Phrase, pronouns: Sequence[Token], others: Sequence[Phrase]) -> bool:
    """ "schlafen in einer Höhle, | die sie gegraben haben": who is meant stands in the question."""
    subject = next((p for p in others if p.role == "subject" and p.kind != "pronoun" and p.resolved == p.text), None)
    relative = next((p for p in about.parts if p.relation == "relative" and p.end == about.end), None)
    if subject is None or relative is None or len(pronouns) != 1 or pronouns[0] not in relative.tokens[1:3]:
        return False
    closing = relative.tokens[-1].text
    plural = pronouns[0].text == "sie" and subject.number == "plural" and closing.endswith("n")
    one = pronouns[0].text == "er" and subject.number == "singular" and subject.gender == "masculine"
    return plural or (one and closing.endswith("t"))


def _waits_for_clause(about: Phrase) -> bool:
    """ "ist | von dem Licht | abhängig, das durch die Kronen fällt": not "vom Licht", so that more is told of it."""
    opening = [t.text.lower() for t in about.tokens[:2]]
    stressed = len(about.tokens) == 3 and opening in (["von", "dem"], ["zu", "dem"], ["an", "dem"], ["in", "dem"])
    return stressed and about.tokens[-1].tag == "NN" and not about.parts and about.relation == "topic"


def _is_two_of_them(about: Phrase) -> bool:
    """ "die ersten beiden Bände": which two, is told elsewhere."""
    return any(t.text == "beiden" for t in about.tokens[2:])


def _is_range(about: Phrase) -> bool:
    """ "variieren | von 10 bis 45 Zentimetern"."""
    return about.relation != "time" and re.match(r"von [^,]*\d.* bis (zu )?\S*\d", about.text) is not None


def _tells_how_long(about: Phrase) -> bool:
    """ "bekamen Strafen | zwischen 6 und 24 Monaten"."""
    spanning = re.fullmatch(r"zwischen \S+ und \S+ [A-ZÄÖÜ]\w+n", about.text) is not None
    return about.relation == "time" and spanning


def _is_score(about: Phrase) -> bool:
    """ "gewann | mit 3:1"."""
    return re.fullmatch(r"mit [\d,]+[:–-][\d,]+", about.text) is not None


def _begins_with_name(about: Phrase) -> bool:
    """ "kann der ICE | 3 bis zu 300 Kilometer"."""
    return re.search(r"\d bis zu \d", about.text) is not None


def _compares_elsewhere(about: Phrase) -> bool:
    """ "doppelt so viel Geld, | wie ein Lehrer hatte" """
    if about.kind == "clause":
        return False
    so = [a.text == "so" and b.tag in ("PIAT", "PIDAT", "ADJA") for a, b in pairwise(about.tokens)]
    return any(so) and not any(t.text == "wie" for t in about.tokens)


def _exceeds_something(about: Phrase) -> bool:
    """ "mehr Einwohner", but not "mehr als 30 Einwohner" """
    if about.kind == "clause":
        return False
    more = [b.tag for a, b in pairwise(about.tokens) if a.text.lower() in ("mehr", "weniger") and a.tag == "PIAT"]
    return any(tag in ("NN", "ADJA") for tag in more) and not any(t.text == "als" for t in about.tokens)


def _is_hardly(about: Phrase) -> bool:
    """ "hat | kaum natürliche Feinde"."""
    return about.tokens[0].text.lower() == "kaum" and not any(t.tag == "CARD" for t in about.tokens)


def _holds_contrast(about: Phrase) -> bool:
    """ "ist ein Spaß | im Winter, aber auch ein Sport": of another case, so it is set against what stands before."""
    contrast = [t for p in about.parts if p.relation == "other" and p.tokens[0].text == "aber" for t in p.tokens]
    article = next((t for t in contrast if t.tag in ("ART", "APPR", "APPRART")), None)
    if about.preposition is None or article is None or article.tag != "ART":
        return False
    cases = set(cases_of(preposition_mask(about.tokens[0].text)))
    return cases.isdisjoint(cases_of(determiner_mask(article.text.lower())[0]))


_HALVES: tuple[tuple[str, Callable[[Phrase], bool]], ...] = (
    ("„{}“: which one a clause behind it tells", _waits_for_clause),
    ("which two „{}“ means is told elsewhere", _is_two_of_them),
    ("„{}“ is a range", _is_range),
    ("„{}“ tells how long", _tells_how_long),
    ("„{}“ is a score", _is_score),
    ("„{}“ begins with the number of a name", _begins_with_name),
    ("what „{}“ is compared with stands elsewhere", _compares_elsewhere),
    ("„{}“ does not say how many", _exceeds_something),
    ("„kaum“ tells of hardly anything", _is_hardly),
    ("what stands behind „aber“ is set against another phrase", _holds_contrast),
)
"""What is said against asking for a phrase of which something holds; {} is the phrase."""


def _limited(about: Phrase) -> str | None:
    """ "nur noch im Zoo", "den Rhein entlang": a word at its edge that the question would need."""
    openers = (opener for opener in words("telling_openers") if about.text.lower().startswith(f"{opener} "))
    opener = next(openers, None)
    if opener is not None and not (opener == "nur noch" and _is_how_many(about)):
        return f"„{opener}“ would be missed in the question"
    if about.tokens[-1].text in words("postpositions") and about.tokens[-1] is not about.head:
        return f"„{about.tokens[-1].text}“ would be missed in the question"
    return None


def _is_how_many(about: Phrase) -> bool:
    """ "Heute leben | nur noch 4000 Tiger |": who asks how many is told that they are few."""
    return is_counted(about) and about.role in ("subject", "object") and about.preposition is None
