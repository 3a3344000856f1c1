"""Doubts about how far it holds what a question says: of which kinds, on which occasion, as what was asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from quizgen.languages.german.noun_classes import noun_class
from quizgen.languages.german.nouns import lemmas
from quizgen.languages.german.wordlists import words
from quizgen.model import Clause, Phrase


def untold_scope(clause: Clause, about: Phrase) -> Iterator[str]:
    """ "Manche Vögel orientieren sich am Mond" about the moon → ("which of them do so is left open",)."""
    others = [p for p in clause.phrases if p is not about and p.kind != "clause"]
    yield from (says for says, holds in _UNTOLD if holds(clause, about, others))


def _is_done_accordingly(clause: Clause, about: Phrase, others: list[Phrase]) -> bool:
    """ "wurden | entsprechend | mit Drähten gebaut": as what was told before asks for."""
    accord = any(p.text.lower() in words("words_of_accord") for p in others)
    return accord and about.relation not in ("time", "since", "until")


def _is_held_once_more(clause: Clause, about: Phrase, others: list[Phrase]) -> bool:
    """ "fand | ein erneutes Treffen | statt": what was held before, and where, stands elsewhere."""
    named = any(t.tag == "NE" for p in others for t in p.tokens)
    return "past" in clause.marks and not named and any(_is_again(p) for p in others)


def _is_again(phrase: Phrase) -> bool:
    again = any(t.tag == "ADJA" and t.lemma.lower() in words("adjectives_of_again") for t in phrase.tokens)
    return again and "indefinite" in phrase.marks and not phrase.parts


def _do_some_kinds(clause: Clause, about: Phrase, others: list[Phrase]) -> bool:
    """ "| Manche Vögel | orientieren sich am Mond", "eine Reihe von Arten": the others do it in other ways."""
    subject = next((p for p in others if p.role == "subject"), None)
    if subject is None or "past" in clause.marks or about.relation in ("time", "since", "until", "frequency"):
        return False
    first = subject.tokens[0].text.lower()
    some = first in words("words_for_some") and not subject.parts
    nouns = [subject]
    if "indefinite" in subject.marks and subject.head.lemma in words("partitive_nouns"):
        nouns = [part for part in subject.parts if part.preposition == "von" and part.end == subject.end]
        some = bool(nouns) and not nouns[0].parts
    named = any(t.tag == "NE" for p in others for t in p.tokens)
    return some and not named and any(_is_kind(noun) for noun in nouns)


def _is_kind(noun: Phrase) -> bool:
    """ "Vögel", "Arten": living beings, of which there are many kinds; without an adjective that tells which."""
    nouns = {noun.head.text, noun.head.lemma, *lemmas(noun.head.text)}
    living = any(noun_class(one) in ("animal", "plant") or one in words("taxa") for one in nouns)
    return living and noun.number == "plural" and not any(t.tag == "ADJA" and t.start > noun.start for t in noun.tokens)


def _is_cause_untold(clause: Clause, about: Phrase, others: list[Phrase]) -> bool:
    """ "wird | als Hauptursache | angesehen": of what, is told before."""
    bare = about.tokens[0].text.lower() == "als" and about.relation == "predicate" and "bare" in about.marks
    noun = about.head.lemma.removeprefix("Haupt").capitalize()
    return bare and len(about.tokens) == 2 and not about.parts and noun in words("introducing_nouns")


def _counts_until_then(clause: Clause, about: Phrase, others: list[Phrase]) -> bool:
    """ "Nach Berichten wurden | bis dahin | 800 Karten verkauft": until when they are counted is left out."""
    then = any(p.text.lower() == "bis dahin" for p in others)
    return then and any(_is_count(p) for p in (about, *others))


def _counts_in_addition(clause: Clause, about: Phrase, others: list[Phrase]) -> bool:
    """ "2006 dienten 300 Soldaten. | Außerdem | waren 20 Köche angestellt": when and where it was, is told before."""
    added = any(p.field == "front" and p.text.lower() in words("adding_connectives") for p in others)
    said = (about, *others)
    timed = any(p.relation in ("time", "since", "until") for p in said)
    roles = ("subject",) if any(p.role == "subject" and p.kind == "person" for p in said) else ("subject", "object")
    counted = any(p.role in roles and _is_count(p) for p in said)
    return "past" in clause.marks and added and counted and not timed


def _is_judged(clause: Clause, about: Phrase, others: list[Phrase]) -> bool:
    """ "Der Pinguin ist | eine Ausnahme|", "ein gutes Beispiel": of what, is told before."""
    some = about.relation == "predicate" and about.kind != "clause" and "indefinite" in about.marks
    alone = not about.parts and not any(p.kind == "clause" for p in clause.phrases)
    telling = words("judging_nouns") & words("introducing_nouns")
    return clause.frame == "copula" and some and alone and about.head.lemma in telling


def _comes_on_top(clause: Clause, about: Phrase, others: list[Phrase]) -> bool:
    """ "reiste | noch dreimal | nach Rom", "bekam | noch drei Kinder|": how often or many in all, is not told.

    But "1990 lebten | noch 300 Menschen | dort", "betrug 1985 noch 12 Prozent": so many were left then.
    """
    first = about.tokens[0].text.lower()
    counted = about.relation == "frequency" or ("counted" in about.marks and about.role in ("subject", "object"))
    lasts = ("stative_verbs", "lasting_verbs", "dwelling_verbs", "position_verbs", "having_verbs")
    lasting = clause.frame in ("copula", "existence") or any(clause.lemma in words(name) for name in lasts)
    timed = any(p.relation in ("time", "since", "until") for p in others)
    return first == "noch" and counted and "past" in clause.marks and not (lasting or timed)


def _is_since_before(clause: Clause, about: Phrase, others: list[Phrase]) -> bool:
    """ "| hatte | seit 1908 keinen Titel | gewonnen|": until when it was so is told before.

    So is before what one "hatte | zwei Monate | gebraucht"; but "1910 hatte man …" tells it.
    """
    participle = any(t.tag == "VVPP" for t in clause.verbs)
    had = clause.finite is not None and clause.finite.lemma == "haben" and "past" in clause.marks
    anybody = any(p.role == "subject" and p.text.lower() == "man" for p in others) and clause.kind == "main"
    timed = any(p.relation in ("time", "since", "until") for p in clause.phrases)
    lasting = about.relation == "since" or (about.relation == "duration" and anybody and not timed)
    return lasting and had and participle and "passive" not in clause.marks


def _is_trait_for_reason(clause: Clause, about: Phrase, others: list[Phrase]) -> bool:
    """ "Glas wird | deshalb | als thermoplastisch | bezeichnet": of its many traits the reason tells which is meant."""
    trait = about.relation == "name" and about.tokens[-1].tag == "ADJD"
    forms = {t.text.lower() for p in others for t in p.tokens} | {t.text.lower() for t in clause.tokens}
    return clause.frame == "naming" and trait and bool(forms & words("consequence_adverbs"))


def _happened_perhaps(clause: Clause, about: Phrase, others: list[Phrase]) -> bool:
    """ "Die Ernte fiel aus, so dass der Preis | vielleicht | stieg": nobody asks why of what may not be so."""
    perhaps = any(p.text.lower() in words("perhaps") for p in others)
    return about.relation == "cause" and perhaps


def _is_count(phrase: Phrase) -> bool:
    return "counted" in phrase.marks and phrase.relation != "time" and any(t.tag == "CARD" for t in phrase.tokens)


_UNTOLD: tuple[tuple[str, Callable[[Clause, Phrase, list[Phrase]], bool]], ...] = (
    ("as what it was done so is told before", _is_done_accordingly),
    ("what was held before is told elsewhere", _is_held_once_more),
    ("which of them do so is left open", _do_some_kinds),
    ("of what it is one is told before", _is_cause_untold),
    ("whether it is so is not certain", _happened_perhaps),
    ("until when it was so is told before", _is_since_before),
    ("of many traits the reason tells which is meant", _is_trait_for_reason),
    ("until when they are counted is left out", _counts_until_then),
    ("when and where they are counted is told before", _counts_in_addition),
    ("how many they are in all is not told", _comes_on_top),
    ("from what or for whom it is one is not told", _is_judged),
)
"""What leaves open how far a question holds, each with the reason."""
