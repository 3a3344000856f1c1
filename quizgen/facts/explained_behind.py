"""What a word is, told right behind it: „Er lehrte Optik, das ist die Lehre vom Licht.“"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from quizgen.facts.event import asserts
from quizgen.facts.slots import is_cut_off, standing, stretch, verb_of
from quizgen.model import Clause, Definition, Phrase, Sentence


def find_explained_behind(sentence: Sentence) -> Iterator[Definition]:
    """A definition for each clause that begins with "das ist" behind the comma after a noun."""
    for before, clause in pairwise(sentence.clauses):
        meaning = _meaning(sentence, clause)
        word = _last_noun(sentence, before, clause)
        if meaning is None or word is None or not _is_word(word) or not _may_be(word, meaning):
            continue
        one = (word.number != "plural") == (meaning.number != "plural")
        same = meaning.head.lemma.casefold() in word.head.lemma.casefold()
        if one and not same and not word.marks & {"vague", "counted", "quantified", "owned", "superlative"}:
            verb = verb_of(clause, meaning)
            told = replace(clause, phrases=tuple(replace(p, sure=True) for p in clause.phrases))
            yield Definition(sentence=sentence, clause=told, word=word, verb=verb, explanation=meaning)


def _meaning(sentence: Sentence, clause: Clause) -> Phrase | None:
    """„das ist | ein Erz, aus dem man Aluminium herstellt“: all behind the verb, up to the end of the sentence."""
    if clause.kind != "main" or clause.frame != "copula" or not asserts(clause) or clause.verbs:
        return None
    phrases = sorted(clause.phrases, key=lambda p: p.start)
    if len(phrases) < 2 or clause.marks & {"past", "negated", "hedged"}:
        return None
    das, told, *behind = phrases
    pointing = das.role == "subject" and das.tokens == (das.head,) and das.head.tag == "PDS"
    nominal = told.relation == "predicate" and told.preposition is None and told.kind not in ("pronoun", "number")
    if not pointing or not nominal or told.head.tag != "NN" or any(p.preposition is None for p in behind):
        return None
    if told.marks & {"vague", "counted", "quantified", "owned", "named"} or not _tells_enough(told, behind):
        return None
    whole = stretch(sentence, told, told.start, max(p.end for p in phrases))
    if whole is None or is_cut_off(sentence, whole, clause) or any(t.tag in _LEANING for t in whole.tokens):
        return None
    return replace(whole, parts=told.parts, sure=True, marks=whole.marks | {"explaining"})


def _may_be(word: Phrase, meaning: Phrase) -> bool:
    """No place is „die nasse Jahreszeit“: that tells of more than the word before it."""
    return meaning.kind in ("place", "group") if word.kind == "place" else meaning.kind not in ("time", "place")


def _is_word(word: Phrase) -> bool:
    """„Optik“, „Gesellen“, but neither somebody nor a time."""
    people = word.kind == "person" and word.number == "plural" and "named" not in word.marks
    return people or word.kind in ("thing", "place", "group", "other")


_LEANING = ("PPER", "PPOSAT", "PDS", "PDAT")
"""Tags of what may mean something that stands elsewhere: „die beste Nahrung für | sie“."""


def _tells_enough(told: Phrase, behind: list[Phrase]) -> bool:
    """„ein flugunfähiger Vogel“, „die Lehre vom Licht“, but not „ein Vogel“."""
    return bool(told.parts or behind or "described" in told.marks or any(t.tag == "ADJA" for t in told.tokens))


def _last_noun(sentence: Sentence, before: Clause, clause: Clause) -> Phrase | None:
    """„mit Problemen | der Optik|, das ist …“: the noun right before the comma, alone or with its article."""
    comma = next((t for t in sentence.tokens if t.text == "," and t.end <= clause.start <= t.end + 1), None)
    last = next((p for p in before.phrases if comma is not None and p.end == comma.start), None)
    while last is not None and last.parts:
        part = last.parts[-1]
        listed = part.relation == "other" and [t.tag for t in part.tokens] == ["KON", "NN"]
        if part.end != last.end or not (listed or part.relation == "genitive"):
            return None
        last = stretch(sentence, part, part.head.start, part.end) if listed else part
    if last is None or last.head.tag not in ("NN", "NE") or last.tokens[-1] != last.head or len(last.tokens) > LONGEST:
        return None
    return replace(standing(last), sure=True)


LONGEST = 4
"""Tokens of a word with its preposition, article and adjective."""
