"""How much a phrase says by itself: its article, its adjectives, genitives and names, without what only explains it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from quizgen.languages.german.declension import CONTRACTED
from quizgen.languages.german.entities import PLACE_CLASSES
from quizgen.languages.german.names import is_event_of_place, is_first_name
from quizgen.languages.german.noun_classes import noun_class
from quizgen.languages.german.nouns import inflect, known_noun
from quizgen.languages.german.tags import CLOSING, OPENING, QUOTES
from quizgen.languages.german.wordlists import words
from quizgen.model import Phrase, Token

_CUT = ("relative", "apposition", "members", "content")

DEPENDENT_CLASSES = frozenset({"event", "building", "city", "country", "work"})
"""Classes of nouns that mean nothing certain without the text: „die Schlacht“, „das Land“."""


def core(phrase: Phrase, cut_at: tuple[str, ...] = _CUT) -> Phrase:
    """The phrase without relative clauses, appositions, brackets behind it and clauses that tell its content."""
    if any(t.text.lower() in words("awaiting_pronouns") for t in phrase.tokens):
        cut_at = tuple(relation for relation in cut_at if relation != "relative")
    listed = max((p.end for p in phrase.parts if p.relation == "other"), default=phrase.head.end)
    cut = min((p.start for p in phrase.parts if p.relation in cut_at and p.start >= listed), default=phrase.end)
    cut = min(cut, _spoken_from(phrase), _example_from(phrase))
    tokens = tuple(t for t in phrase.tokens if t.end <= cut)
    announced = words("explaining_adverbs")  # "vier Sprachen, nämlich | Deutsch …"
    if any(p.relation == "apposition" and p.start == cut for p in phrase.parts):
        announced |= words("apposition_openers")  # "Rehe, vor allem | die jungen"
    while len(tokens) > 1 and (
        (tokens[-1].tag in ("$,", "$(") and not _closes(tokens)) or tokens[-1].text.lower() in announced | {":"}
    ):
        tokens = tokens[:-1]
    if not tokens or tokens == phrase.tokens:
        return phrase
    kept = tuple(p for p in phrase.parts if p.end <= tokens[-1].end)
    text = phrase.text[: tokens[-1].end - phrase.start]
    return replace(phrase, tokens=tokens, text=text, end=tokens[-1].end, parts=kept)


def _spoken_from(phrase: Phrase) -> int:
    """Where a phrase begins to tell how it is spoken: "Rousseau, | sprich: Russo"."""
    pairs = pairwise(phrase.tokens)
    return next((b.start for a, b in pairs if a.text == "," and b.text == "sprich"), phrase.end)


def _example_from(phrase: Phrase) -> int:
    """Where a phrase says that it is only an example: "das Wort „Sushi“ | zum Beispiel"."""
    behind = (p for p in phrase.parts if "verbal" in phrase.marks and p.end == phrase.end)
    return next((p.start for p in behind if p.text.lower() in words("checking/example_markers")), phrase.end)


def _closes(tokens: Sequence[Token]) -> bool:
    """Does a quotation or bracket end here that begins in the phrase: "die Weichtiere (Mollusca|)"?"""
    if tokens[-1].text in CLOSING:
        return sum(t.text in OPENING for t in tokens) == sum(t.text in CLOSING for t in tokens)
    return tokens[-1].text in QUOTES and sum(token.text in QUOTES for token in tokens) % 2 == 0


def is_described(phrase: Phrase, by: tuple[str, ...] = ("genitive", "attribute", "name")) -> bool:
    """Do adjectives, names or such parts say which one is meant?"""
    telling = [t for t in phrase.tokens if t.tag in ("ADJA", "NE") and t.lemma.lower() not in words("empty_adjectives")]
    return bool(telling) or any(p.relation in by for p in phrase.parts)


def is_compared_with(phrase: Phrase) -> bool:
    """ "alle übrigen Lachse", "eine ähnliche Brücke": beside what was named before; not "Bern, wie andere Städte"."""
    likened = next((p.start for p in phrase.parts if p.tokens[0].text == "wie"), phrase.end)
    told = (t for t in phrase.tokens if t.start < likened)
    return any(t.tag == "ADJA" and t.lemma.lower() in words("comparing_adjectives") for t in told)


def closes_list(phrase: Phrase) -> bool:
    """ "Samen, Wurzeln | und viele andere Pflanzenteile": others than those that the phrase itself has named."""
    likened = [t for t in phrase.tokens if t.tag == "ADJA" and t.lemma.lower() in words("comparing_adjectives")]
    if len(likened) != 1:
        return False
    before = [t for t in phrase.tokens if t.end <= likened[0].start]
    while before and before[-1].tag in ("PIAT", "PIDAT", "ADJA"):
        before.pop()
    joined = bool(before) and before[-1].text in ("und", "oder", "sowie")
    return joined and any(t.tag in ("NN", "NE") for t in before)


def has_article(phrase: Phrase) -> bool:
    """Does it begin with an article, before or behind a preposition?"""
    return any(t.tag == "ART" for t in phrase.tokens[:2])


def is_generic(phrase: Phrase) -> bool:
    """ "Igel sind …": a bare plural stays bare."""
    return phrase.number == "plural" and not has_article(phrase)


def is_definite(phrase: Phrase) -> bool:
    """ "der Kongreß", "im Kongreß", "bis zum Kongreß": is one certain thing meant?"""
    article = any(t.tag == "ART" and t.text.lower()[:1] == "d" for t in phrase.tokens[:3])
    article = article or [t.tag for t in phrase.tokens[:2]] == ["APPR", "APPRART"]
    return article or phrase.preposition in CONTRACTED


def is_bare_definite(phrase: Phrase) -> bool:
    """ "der Kongreß", "auf dem Parteitag": a definite article, a noun, and nothing more."""
    before = [t for t in phrase.tokens if t.end <= phrase.head.start]
    if phrase.head.tag != "NN" or phrase.parts or phrase.tokens[-1] != phrase.head:
        return False
    return is_definite(phrase) and not any(t.tag in ("ADJA", "CARD") or t.text == "meisten" for t in before)


def is_counted_definite(phrase: Phrase) -> bool:
    """ "die zweite Skala", "die nördliche Grenze", "die drei Metalle" say not which; "der 14. Kongreß" is a name."""
    phrase = phrase if "superlative" in phrase.marks else core(phrase, ("members",))  # "der neue Terminal (T4)"
    before = [t for t in phrase.tokens if t.end <= phrase.head.start and t.tag in ("ADJA", "CARD")]
    if phrase.head.tag != "NN" or phrase.parts or phrase.tokens[-1] != phrase.head or not before:
        return False
    if before[-1].tag == "ADJA" and before[-1].text[:1].isupper():
        return False  # "der Zweite Weltkrieg"
    empty = all(t.tag == "CARD" or t.lemma.lower() in words("empty_adjectives") for t in before)
    directed = phrase.head.lemma in words("dependent_nouns") and all(
        t.lemma.lower() in words("compass_adjectives") for t in before
    )
    return is_definite(phrase) and (empty or directed) and phrase.kind not in ("time", "person")


def is_both(phrase: Phrase) -> bool:
    """ "beide Länder", "zwischen beiden Städten": which two was told before."""
    first = next((t for t in phrase.tokens if t.tag not in ("APPR", "APPRART", "ADV")), phrase.tokens[0])
    both = first.text.lower() in ("beide", "beiden", "beider") and phrase.head.tag == "NN"
    return both and phrase.tokens[-1] == phrase.head and phrase.head.lemma not in words("paired_nouns")


def is_described_person(phrase: Phrase) -> bool:
    """ "die fleißige Schülerin": what somebody is like, not who it is; "der britische König" is known."""
    before = [t for t in phrase.tokens if t.end <= phrase.head.start]
    told = [t.text for t in before if t.tag == "ADJA"]
    if phrase.kind != "person" or phrase.number != "singular" or phrase.parts or phrase.tokens[-1] != phrase.head:
        return False
    known = any(re.search(r"isch(e|en|er|em|es)$|st(e|en)$|^[A-ZÄÖÜ]", adjective) for adjective in told)
    return is_definite(phrase) and phrase.head.tag == "NN" and bool(told) and not known


def name_of_owned(phrase: Phrase) -> str | None:
    """ "sein Vertreter Hans Maier" → "Hans Maier": a name with surname says who it is, whoever the other one is."""
    owned = any(t.tag == "PPOSAT" and t.end <= phrase.head.start for t in phrase.tokens[:2])
    name = next((p for p in phrase.parts if p.relation == "name"), None)
    if phrase.kind != "person" or not owned or name is None or name.end != phrase.end:
        return None
    whole = len(name.tokens) > 1 and all(t.tag == "NE" for t in name.tokens) and not is_first_name(name.tokens[-1].text)
    return name.text if whole else None


def is_one_only(phrase: Phrase, title: str = "") -> bool:
    """ "der Bodensee", "die Sonne": a noun that is a name, or that the document with that title is about."""
    noun = phrase.head.text
    if phrase.head.tag != "NN" or phrase.number == "plural" or not has_article(phrase) or not is_definite(phrase):
        return False
    if phrase.head.lemma in words("unique_nouns"):
        return True
    if phrase.preposition is not None and phrase.head.lemma in words("school_times"):
        return True  # "nach der Schule": everybody's own
    if noun in title.split() and noun_class(noun) in _TOPICAL_CLASSES:
        return True
    return bool(known_noun(noun)) and inflect(noun, "nominative", "plural") is None and _ends_in_place(noun)


def _ends_in_place(noun: str) -> bool:
    """ "Eiffel|turm", "Boden|see": a compound of which there is one only, for it has no plural."""
    lasts = (noun[at:].capitalize() for at in range(_SHORTEST_PART, len(noun) - _SHORTEST_PART + 1))
    return any(noun_class(last) in PLACE_CLASSES and known_noun(last) for last in lasts)


_SHORTEST_PART = 3


_TOPICAL_CLASSES = ("organ", "planet", "religion", "substance")
"""Classes of nouns of which a text about one tells of no other: "die Leber", but not "der Igel", "die Oper"."""


def is_known_to_all(phrase: Phrase) -> bool:
    """ "die Photosynthese" needs no more words, "die Partei" and "der König" do."""
    if phrase.kind == "number" or (phrase.kind == "time" and noun_class(phrase.head.text) != "event"):
        return True
    if phrase.head.lemma in words("unique_nouns") or is_named_compound(phrase.head.text):
        return True
    if is_event_of_place(phrase.head.text):
        return True
    if phrase.kind in ("person", "group"):
        return phrase.head.text in words("nationalities")
    return noun_class(phrase.head.text) not in DEPENDENT_CLASSES and phrase.head.lemma not in words("dependent_nouns")


def is_named_compound(noun: str) -> bool:
    """ "Lockerbie-Anschlag", "Watergate-Affäre": a name tells which one it is; but "TV-Sender", "Kino-Film"."""
    first, _, rest = noun.partition("-")
    named = first[:1].isupper() and not first.isupper() and len(first) > 2
    return named and rest[:1].isupper() and not known_noun(first) and not known_noun(first.capitalize())


def is_measure(noun: Token) -> bool:
    """ "Länge", "Küstenlänge": how long or large something is, which the text goes on to tell of, not of its length."""
    measures = words("dependent_nouns") & {name.capitalize() for name in words("dimension_nouns")}
    return noun.lemma in measures or noun.lemma.endswith(tuple(map(str.lower, measures)))


def is_one_of(phrase: Phrase) -> bool:
    """ "Lübeck ist | eine der ältesten Städte |": it tells of what kind the subject is."""
    of = any(part.relation == "genitive" and part.number == "plural" for part in phrase.parts)
    return phrase.role == "predicate" and phrase.head.tag == "PIS" and phrase.text.lower().startswith("ein") and of


def leans(part: Phrase) -> bool:
    """ "eine Nachbildung | des Forts": a genitive or attribute that means one certain thing of the text."""
    ranked = part.preposition == "aus" and part.head.text in words("taxa")  # "aus der Familie | der Hunde"
    told = is_both(part) or (is_bare_definite(part) and not is_known_to_all(part) and not ranked)
    return part.relation in ("genitive", "attribute") and told


def leans_on_person(phrase: Phrase) -> bool:
    """ "die Heimatstadt | des Dichters|": who that is, the words do not tell in a later sentence."""
    return any(leans(part) and part.kind == "person" for part in phrase.parts)
