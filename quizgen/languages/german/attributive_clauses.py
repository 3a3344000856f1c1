"""What a participle before a name tells: "die 1457 gegründete Universität Freiburg" was founded in 1457."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from quizgen.languages.german.building import Draft, build_sentence
from quizgen.languages.german.names import is_first_name, place_kind
from quizgen.languages.german.nouns import known_noun, last_parts
from quizgen.languages.german.paradigms import ending_for
from quizgen.languages.german.references import core
from quizgen.languages.german.tags import QUOTES
from quizgen.languages.german.verbs import participle_readings
from quizgen.languages.german.wordlists import words
from quizgen.model import Clause, Phrase, Sentence, Token

_GOING_ON = frozenset({"$,", "$(", "APPR", "APPRART", "KON"})
_TOLD = frozenset({"time", "agent", "place"})


def with_attributive_clauses(draft: Draft, sentence: Sentence, persons: frozenset[str], title: str) -> Sentence:
    """The sentence and, behind its own, a passive clause for each participle that tells of something named.

    "Die 1457 gegründete Universität Freiburg ist groß." → also "Die Universität Freiburg wurde 1457 gegründet"
    """
    topics = _topics(title)
    phrases = (p for c in sentence.clauses for p in c.phrases if c.start <= p.start < c.end)
    found = tuple(clause for phrase in phrases for clause in _told(draft, phrase, persons, topics))
    return replace(sentence, clauses=(*sentence.clauses, *found)) if found else sentence


def _topics(title: str) -> frozenset[str]:
    """The nouns of a title that names one of them: "Straßenbahn Ulm" → "Straßenbahn", "Straßenbahn" → none.

    Of a town's, what there is one of in towns: "Ulm" → "Universität"
    """
    if place_kind(title) in ("city", "state", "canton"):
        return words("institutions_of_towns")
    nouns = frozenset(word for word in title.split() if known_noun(word) and place_kind(word) is None)
    return nouns if len(nouns) < len(title.split()) else frozenset()


def _told(draft: Draft, phrase: Phrase, persons: frozenset[str], topics: frozenset[str]) -> Iterator[Clause]:
    whole = core(phrase, ("relative", "apposition", "members", "content", "attribute"))
    if phrase.resolved == phrase.text:
        whole = replace(whole, resolved=whole.text)  # "die 1947 gegründete Royal Guard|, die …"
    at = _participle(whole, topics)
    article = _nominative(whole, at) if at is not None else None
    if at is None or article is None:
        return
    first = next(i for i, t in enumerate(whole.tokens) if t.tag in ("ART", "APPRART"))
    determiner = replace(whole.tokens[first], text=article, lemma=article, tag="ART")
    named, inner = whole.tokens[at + 1 :], whole.tokens[first + 1 : at]
    quotes = sum(t.text in QUOTES for t in named)
    if any(t.tag in _GOING_ON and t.text not in QUOTES for t in named) or quotes % 2:
        return
    told = replace(whole.tokens[at], text=_stem(whole.tokens[at]), tag="VVPP")
    plural = whole.number == "plural"
    verb = replace(told, text="wurden" if plural else "wurde", lemma="werden", tag="VAFIN", end=told.start)
    stop = replace(told, text=".", lemma=".", tag="$.", start=told.end)
    clause = _passive(draft, (determiner, *named, verb, *inner, told, stop), persons)
    if clause is None:
        return
    patient, *others = clause.phrases
    start, end = named[0].start, named[-1].end  # without the article, lest the phrase hold the verb
    text = draft.text[start - draft.start : end - draft.start]
    called = text if _is_person(named) else f"{article} {text}"
    alone = replace(patient, text=text, start=start, end=end, tokens=named)
    subject = replace(alone, resolved=called, sure=True, case="nominative")
    inside = {t.start for p in others for t in p.tokens}
    if patient.relation == "patient" and all(t.start in inside for t in inner) and all(map(_is_told, others)):
        standing = (replace(p, resolved=p.text) for p in others)
        tokens = (*inner, told, *named)
        yield replace(clause, start=inner[0].start, end=end, tokens=tokens, phrases=(subject, *standing))


def _is_person(named: Sequence[Token]) -> bool:
    """ "Levi Strauss", but not "Marie-Curie-Museum": the noun behind the hyphen says what it is."""
    last = named[0].text.rpartition("-")[2]
    return is_first_name(named[0].text) and not ("-" in named[0].text and known_noun(last))


def _is_told(phrase: Phrase) -> bool:
    """Does it stand alone: "1457", "im 12. Jahrhundert", "von Gottfried Böhm"; neither "von ihm" nor "vom König"?"""
    named = phrase.head.tag in ("NE", "CARD") or any(p.relation == "name" for p in phrase.parts)
    named = named or (phrase.relation == "time" and any(t.text[:1].isdigit() for t in phrase.tokens))
    told = phrase.relation in _TOLD or phrase.preposition == "in"
    return told and phrase.kind != "pronoun" and phrase.sure and named


def _passive(draft: Draft, tokens: tuple[Token, ...], persons: frozenset[str]) -> Clause | None:
    """The clause that these words make, with what was done first."""
    made = Draft.of(draft.text, draft.start, draft.end, tokens, draft.heading)
    clauses = build_sentence(replace(made, text=draft.text), persons).clauses
    whole = len(clauses) == 1 and clauses[0].phrases and clauses[0].lemma in words("attribute_verbs")
    return clauses[0] if whole and "passive" in clauses[0].marks else None


def _participle(phrase: Phrase, topics: frozenset[str]) -> int | None:
    """Where the participle stands, right before the name or the noun with its name; only words of one phrase do."""
    first = next((i for i, t in enumerate(phrase.tokens) if t.tag in ("ART", "APPRART")), None)
    called = "named" in phrase.marks or any(p.relation == "name" for p in phrase.parts)
    named = called or _is_one_there(phrase) or not known_noun(phrase.head.text)  # "der Mariendom"
    named = named or any(map(_is_of_place, phrase.tokens)) or phrase.head.text in topics
    if first is None or first > 1 or not named or phrase.resolved != phrase.text or "definite" not in phrase.marks:
        return None
    at = next((i for i, t in enumerate(phrase.tokens) if t is phrase.head), 0) - 1
    # "der in Buttenheim geborene | Levi Strauss", "das 1882 gegründete | „Cyprus Museum“"
    while at > 0 and (phrase.tokens[at].tag == "NE" or phrase.tokens[at].text in QUOTES):
        at -= 1
    at -= at > 0 and _is_of_place(phrase.tokens[at])
    adjectives = [t for t in phrase.tokens[:at] if t.tag == "ADJA" and participle_readings(_stem(t))]
    told = at > first + 1 and phrase.tokens[at].tag == "ADJA" and participle_readings(_stem(phrase.tokens[at]))
    return at if told and not adjectives else None


def _is_one_there(phrase: Phrase) -> bool:
    """ "das 1878 erbaute Opernhaus", "die 2004 eingeweihte Brücke der zwei Ufer", but "das 1901 erbaute Haus"."""
    compound = len(last_parts(phrase.head.lemma)) > 1 or phrase.head.text in words("institutions_of_towns")
    return phrase.kind == "place" and (compound or bool(phrase.parts))


def _is_of_place(token: Token) -> bool:
    """ "das 1791 fertiggestellte | Brandenburger | Tor": it has no ending that a case would change."""
    return token.tag == "ADJA" and token.text[:1].isupper() and token.text.endswith("er")


def _stem(token: Token) -> str:
    """ "gegründete" → "gegründet" """
    return re.sub(r"e[nrms]?$", "", token.text)


def _nominative(phrase: Phrase, at: int) -> str | None:
    """The article that the name has as a subject, None where its noun may have another ending there."""
    article = next(t for t in phrase.tokens if t.tag in ("ART", "APPRART")).text.lower()
    if phrase.number == "plural":
        return "die" if article == "die" else None
    if phrase.gender is None or article in ("des",):
        return None
    weak = phrase.gender == "masculine" and article != "der" and phrase.tokens[at + 1].text.endswith("n")
    return None if weak else ending_for("article", phrase.gender, "nominative")
